"""Opening a home: new, old, broken, newer, locked, not writable."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.store.store import Store
from tests.store.support import Clock, a_log, a_start, a_workout, files_of, open_store, path_of

HOLDER = (
    "import sys, pathlib; from tests.store.support import open_store\n"
    "store = open_store(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
)


def test_a_new_home_gets_an_identity_that_stays(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert not store.read_only
        identity = json.loads((tmp_path / "home/store.json").read_text())
        assert identity == {"format": 1, "min_reader": 1, "id": store.id}
    with open_store(tmp_path) as again:
        assert again.id == store.id
        assert again.problems() == []


def test_the_second_instance_reads_and_says_who_writes(store: Store, tmp_path: Path) -> None:
    store.workouts.add(a_workout())
    with open_store(tmp_path) as second:
        assert second.read_only
        reason = second.read_only_reason or ""
        assert f"process {os.getpid()} on " in reason
        assert "since 2026-11-23T18:00:00+00:00" in reason
        assert second.workouts.read(a_workout().id) == a_workout()
        store.workouts.replace(a_workout(title="new"))
        assert second.workouts.read(a_workout().id).title == "new"
        with pytest.raises(GymtuiError, match="reading only"):
            second.live.start(a_start())
    store.close()
    with open_store(tmp_path) as third:
        assert not third.read_only


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with open_store(tmp_path) as second:
            assert f"process {holder.pid}" in (second.read_only_reason or "")
        holder.kill()
        holder.wait()
    with open_store(tmp_path) as third:
        assert not third.read_only


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(GymtuiError, match="is a file"):
        open_store(tmp_path)


def test_a_home_that_cannot_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").mkdir()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("gymtui.store.store.os.listdir", refuse)
    with pytest.raises(GymtuiError, match="cannot be read: Permission denied"):
        open_store(tmp_path)


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_home_that_cannot_be_written_opens_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    with open_store(tmp_path) as store:
        store.workouts.add(a_workout())
    before = files_of(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("gymtui.store.lock.FileLock.acquire", refuse)
    with open_store(tmp_path) as reader:
        assert "cannot be written to" in (reader.read_only_reason or "")
        assert reader.workouts.read(a_workout().id) == a_workout()
    assert files_of(tmp_path) == before


def test_a_full_disk_does_not_keep_anybody_from_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path) as store:
        store.workouts.add(a_workout())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", full)
    with open_store(tmp_path) as again:
        assert again.workouts.read(a_workout().id) == a_workout()
        assert "disk is full" in again.problems()[0].message


def test_reading_only_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GymtuiError, match="no folder"):
        open_store(tmp_path, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_store_file_with_data_is_reported(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.workouts.add(a_workout())
    (store.home / "store.json").unlink()
    with open_store(tmp_path) as again:
        assert not again.read_only
        assert "store.json was missing" in again.problems()[0].message
        assert again.workouts.read(a_workout().id) == a_workout()


def _set_store_file(tmp_path: Path, text: str) -> None:
    with open_store(tmp_path) as store:
        store.workouts.add(a_workout())
    (tmp_path / "home/store.json").write_text(text)


def test_a_newer_format_is_read_or_refused_and_never_changed(tmp_path: Path) -> None:
    identity = "01M3EN4SJ0WE6TT8XKCJYDPSB8"
    _set_store_file(tmp_path, json.dumps({"format": 2, "min_reader": 1, "id": identity}))
    before = files_of(tmp_path)
    with open_store(tmp_path) as reader:
        assert "newer gymtui" in (reader.read_only_reason or "")
        assert reader.workouts.read(a_workout().id) == a_workout()
    assert files_of(tmp_path) == before
    _set_store_file(tmp_path / "b", json.dumps({"format": 3, "min_reader": 2, "id": identity}))
    for _ in range(2):  # the second time shows that the lock was given back
        with pytest.raises(GymtuiError, match="Update gymtui"):
            open_store(tmp_path / "b")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 1}', '{"format": "1", "min_reader": 1, "id": "x"}']
)
def test_a_broken_store_file_opens_for_reading(tmp_path: Path, text: str) -> None:
    _set_store_file(tmp_path, text)
    before = files_of(tmp_path)
    with open_store(tmp_path) as reader:
        assert "store.json" in (reader.read_only_reason or "")
        assert reader.workouts.read(a_workout().id) == a_workout()
        assert len(reader.problems()) == 1
    assert files_of(tmp_path) == before


def test_left_temporary_files_are_swept_and_those_of_the_living_stay(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.workouts.add(a_workout())
        path = path_of(store, a_workout().id)
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        dead.wait()
    left = [folder / f".x.json.{dead.pid}.tmp" for folder in (store.home, path.parent)]
    living = path.parent / f".x.json.{os.getppid()}.tmp"
    for file in (*left, living):
        file.write_bytes(b"half")
    with open_store(tmp_path):
        assert [file.exists() for file in (*left, living)] == [False, False, True]


def test_a_persons_own_ignore_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home/.gitignore").write_text("mine\n")
    with open_store(tmp_path):
        assert (tmp_path / "home/.gitignore").read_text() == "mine\n"


def test_a_home_behind_a_link_stays_behind_it(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "real")
    with open_store(tmp_path) as store:
        store.live.start(a_start())
        store.live.append(a_start().workout, a_log())
    assert (tmp_path / "home").is_symlink()
    assert (tmp_path / "real/store.json").exists()


def test_a_year_that_cannot_be_listed_stays_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.workouts.add(a_workout())
    real = os.listdir

    def refuse(folder: str) -> list[str]:
        if str(folder).endswith("2026"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(folder)

    monkeypatch.setattr("gymtui.store.index.os.listdir", refuse)
    assert store.refresh() == []
    assert "2026 cannot be listed" in store.problems()[0].message
    assert len(store.workouts.entries()) == 1


def test_closing_twice_is_once(tmp_path: Path) -> None:
    store = open_store(tmp_path, Clock())
    store.close()
    store.close()
    assert store.read_only_reason == "It was closed."
