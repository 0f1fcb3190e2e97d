"""The old file or the new one, whole, whatever goes wrong."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from gymtui.store import atomic
from gymtui.store.atomic import SaveFailed
from tests.store.support import files_of


def _fails_with(number: int) -> object:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_write_replaces_the_file_and_gives_its_signature(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    assert atomic.write(path, b"new") == atomic.signature(path)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [item.name for item in tmp_path.iterdir()] == ["a.json"]


def test_a_link_stays_a_link_and_its_target_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.json"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(real)
    atomic.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission"),
        (errno.EIO, "Input/output"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "open"])
def test_a_failure_says_why_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, step: str
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(f"gymtui.store.atomic.os.{step}", _fails_with(number))
    with pytest.raises(SaveFailed, match=words):
        atomic.write(path, b"new")
    monkeypatch.undo()
    assert files_of(tmp_path) == {"a.json": b"old"}


def test_both_flushes_happen_in_the_right_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, atomic.replace

    def noted_fsync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        done.append("replace")
        replace(source, target)

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", noted_fsync)
    monkeypatch.setattr(atomic, "replace", noted_replace)
    atomic.write(tmp_path / "a.json", b"x")
    assert done == ["file", "replace", "folder"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_flush_folders_is_tolerated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        fsync(descriptor)

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", only_files)
    atomic.write(tmp_path / "a.json", b"x")
    assert (tmp_path / "a.json").read_bytes() == b"x"


def test_a_target_held_open_elsewhere_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[int] = []
    pauses: list[float] = []
    replace = Path.replace

    def busy_twice(self: Path, target: Path) -> Path:
        tries.append(1)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setattr(Path, "replace", busy_twice)
    atomic.replace(tmp_path / "a", tmp_path / "b", delays=(0.1, 0.2, 0.4), pause=pauses.append)
    assert pauses == [0.1, 0.2]
    assert (tmp_path / "b").read_bytes() == b"x"


def test_a_temporary_file_left_by_the_same_number_is_no_obstacle(tmp_path: Path) -> None:
    atomic.temporary_of(tmp_path / "a.json").write_bytes(b"left")
    atomic.write(tmp_path / "a.json", b"new")
    assert files_of(tmp_path) == {"a.json": b"new"}


def test_many_files_appear_together_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        for number in range(5):
            yield tmp_path / f"{number}.json", b"x"

    progress: list[int] = []
    monkeypatch.setattr(atomic, "flush_file", _fails_with(errno.ENOSPC))
    with pytest.raises(SaveFailed, match="full"):
        atomic.write_many(files())
    assert files_of(tmp_path) == {}
    monkeypatch.undo()
    assert atomic.write_many(files(), progress.append) == 5
    assert progress == [1, 2, 3, 4, 5]
    assert sorted(files_of(tmp_path)) == [f"{number}.json" for number in range(5)]


def test_a_move_across_file_systems_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"x")
    real = atomic.replace

    def other_file_system(origin: Path, goal: Path) -> None:
        if origin == source:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        real(origin, goal)

    monkeypatch.setattr(atomic, "replace", other_file_system)
    atomic.move(source, target)
    assert files_of(tmp_path) == {"b": b"x"}
