"""Backups are made, kept, checked and brought back; nothing is ever half restored."""

import datetime as dt
import json
import os
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gymtui.errors import GymtuiError
from gymtui.model.performed import Workout
from gymtui.store import atomic, restore
from gymtui.store.backups import CONTENTS, write_zip
from gymtui.store.restore import restore_backup
from gymtui.store.store import Store
from tests.store.support import Clock, a_log, a_start, a_workout, files_of, open_store, path_of

Entries = dict[str, bytes]
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def data_of(home: Path) -> dict[str, bytes]:
    """Return the files that belong to the data, without locks and what lies aside."""
    return {name: data for name, data in files_of(home).items() if name.split("/")[0] in CONTENTS}


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_backup_holds_the_home_and_nothing_else(store: Store, tmp_path: Path) -> None:
    store.workouts.add(a_workout(1))
    store.workouts.replace(a_workout(1, title="two"))
    (store.home / "settings.toml").write_text("x = 1\n")
    (store.home / "photos").mkdir()
    (store.home / "photos/me.jpg").write_bytes(b"1")
    target = tmp_path / "out" / "mine.zip"
    assert store.backups.write_to(target) == 5
    with zipfile.ZipFile(target) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"backup.json", "library.json", "settings.toml", "store.json", "trash", "workouts"}


def test_the_daily_backup_is_made_once_a_day_and_only_after_a_change(store: Store, clock: Clock) -> None:
    for path in (store.home, *store.home.rglob("*")):
        os.utime(path, (clock.now.timestamp() - 60,) * 2)
    assert store.backups.daily() is not None
    assert store.backups.daily() is None
    clock.forward(days=1)
    assert store.backups.daily() is None
    os.utime(store.home / "library.json", (clock.now.timestamp(),) * 2)
    assert store.backups.daily() is not None
    assert [backup.reason for backup in store.backups.entries()] == ["daily", "daily"]


def test_seven_days_and_twelve_months_stay(store: Store, clock: Clock) -> None:
    atomic.make_folder(store.backups.folder)
    for _ in range(800):
        (store.backups.folder / f"{clock.now:%Y%m%dT%H%M%S}000Z-daily.zip").write_bytes(b"")
        clock.forward(days=1)
    kept = store.backups.folder / "20200101T000000000Z-before-v2-workout.zip"
    kept.write_bytes(b"")
    for number in range(1, 6):
        (store.backups.folder / f"2021010{number}T000000000Z-before-import.zip").write_bytes(b"")
    store.backups.rotate()
    made = store.backups.entries()
    daily = [backup.made_at.date() for backup in made if backup.reason == "daily"]
    last = clock.now.date() - dt.timedelta(days=1)
    assert daily[:7] == [last - dt.timedelta(days=n) for n in range(7)]
    assert len({(day.year, day.month) for day in daily}) == 12
    assert len(daily) <= 7 + 12
    assert kept.exists()
    assert [backup.reason for backup in made].count("before-import") == 3


def test_restoring_brings_everything_back_and_moves_the_present_aside(store: Store, clock: Clock) -> None:
    store.workouts.add(a_workout(1))
    store.live.start(a_start(2))
    backup = store.backups.make()
    then = data_of(store.home)
    store.live.append(a_start(2).workout, a_log())
    store.workouts.delete(a_workout(1).id)
    store.workouts.add(a_workout(3))
    now = data_of(store.home)
    clock.forward(minutes=1)
    restored = store.backups.restore(backup.path)
    assert restored.aside is not None
    assert files_of(restored.aside) == now
    assert data_of(store.home) == then
    assert list(store.workouts.each()) == [a_workout(1)]
    assert len(store.live.events(a_start(2).workout)) == 1
    store.live.append(a_start(2).workout, a_log())


def test_a_home_whose_store_file_is_broken_can_be_restored(store: Store, tmp_path: Path) -> None:
    store.workouts.add(a_workout(1))
    backup = store.backups.make()
    with pytest.raises(GymtuiError, match="Another gymtui"):
        restore_backup(backup.path, store.home, Clock()())
    store.close()
    (store.home / "store.json").write_bytes(b"\x00\x00")
    assert restore_backup(backup.path, store.home, Clock()()).files == 3
    with open_store(tmp_path) as again:
        assert not again.read_only
        assert again.workouts.read(a_workout(1).id) == a_workout(1)


def test_restoring_into_an_empty_folder(store: Store, tmp_path: Path) -> None:
    store.workouts.add(a_workout(1))
    backup = store.backups.make()
    assert restore_backup(backup.path, tmp_path / "new" / "home", Clock()()).aside is None
    with open_store(tmp_path / "new") as again:
        assert again.workouts.has(a_workout(1).id)


def _rewritten(source: Path, target: Path, change: Callable[[Entries], Entries]) -> Path:
    """Write the zip again with its entries changed."""
    with zipfile.ZipFile(source) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in change(entries).items():
            archive.writestr(name, data)
    return target


def _with_file(name: str) -> Callable[[Entries], Entries]:
    """Add an empty file of this name, listed as it should be."""

    def change(entries: Entries) -> Entries:
        manifest = json.loads(entries["backup.json"])
        manifest["files"][name] = EMPTY
        return {**entries, name: b"", "backup.json": json.dumps(manifest).encode()}

    return change


def _without(start: str) -> Callable[[Entries], Entries]:
    return lambda entries: {name: data for name, data in entries.items() if not name.startswith(start)}


CHANGES: dict[str, Callable[[Entries], Entries]] = {
    "climbs": _with_file("workouts/../../evil.json"),
    "absolute": _with_file("/etc/evil"),
    "backslash": _with_file("workouts\\..\\..\\evil"),
    "drive": _with_file("C:evil"),
    "hidden": _with_file(".lock"),
    "unknown": _with_file("other/evil.json"),
    "missing": _without("workouts"),
    "changed": lambda entries: {**entries, "library.json": b"[]"},
    "no list": _without("backup.json"),
    "no store": _without("store.json"),
    "nonsense": lambda entries: {**entries, "backup.json": b"[]"},
}


@pytest.mark.parametrize("how", CHANGES)
def test_what_is_no_whole_backup_changes_nothing(store: Store, tmp_path: Path, how: str) -> None:
    store.workouts.add(a_workout(1))
    bad = _rewritten(store.backups.make().path, tmp_path / "bad.zip", CHANGES[how])
    before = files_of(tmp_path)
    with pytest.raises(GymtuiError, match=r"bad\.zip"):
        store.backups.restore(bad)
    assert files_of(tmp_path) == before


def test_a_damaged_zip_or_a_link_in_one_changes_nothing(store: Store, tmp_path: Path) -> None:
    for number in range(30):
        store.workouts.add(a_workout(number))
    good = store.backups.make().path.read_bytes()
    link = tmp_path / "link.zip"
    write_zip(store.home, link, Clock()())
    with zipfile.ZipFile(link, "a") as archive:
        info = zipfile.ZipInfo("workouts/link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    cut, flipped = tmp_path / "cut.zip", tmp_path / "flipped.zip"
    cut.write_bytes(good[: len(good) // 2])
    flipped.write_bytes(good[:900] + bytes(255 - byte for byte in good[900:960]) + good[960:])
    before = files_of(tmp_path)
    for path in (link, cut, flipped, tmp_path / "none.zip"):
        with pytest.raises(GymtuiError):
            store.backups.restore(path)
    assert files_of(tmp_path) == before


def test_a_full_disk_while_unpacking_changes_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.workouts.add(a_workout(1))
    backup = store.backups.make()
    before = files_of(tmp_path)
    monkeypatch.setattr(atomic, "flush_file", full)
    with pytest.raises(GymtuiError, match="full"):
        store.backups.restore(backup.path)
    assert files_of(tmp_path) == before


class Died(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("dies_at", range(9))
def test_a_restore_that_dies_is_finished_by_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dies_at: int
) -> None:
    with open_store(tmp_path) as store:
        store.workouts.add(a_workout(1, title="old"))
        backup = store.backups.make()
        store.workouts.replace(a_workout(1, title="new"))
        home = store.home
    steps: list[int] = []

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any) -> Any:
            steps.append(1)
            if len(steps) > dies_at:
                raise Died
            return real(*args)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "move", counted(atomic.move))
        patch.setattr(atomic, "remove", counted(atomic.remove))
        with pytest.raises(Died) if dies_at < 8 else monkeypatch.context():
            restore_backup(backup.path, home, Clock()())
    if dies_at < 8:
        with pytest.raises(GymtuiError, match="interrupted"):
            open_store(tmp_path, read_only=True)
    with open_store(tmp_path) as again:
        assert again.workouts.read(a_workout(1).id).title == "old"
        assert again.workouts.bin() == []
    (aside,) = home.glob("before-restore-*")
    assert set(data_of(aside)) >= {"store.json", "library.json"}
    assert b'"new"' in next(iter((aside / "workouts/2026").iterdir())).read_bytes()
    assert not (home / restore.STAGING).exists()
    assert not (home / restore.JOURNAL).exists()


def test_a_backup_does_not_hold_up_the_log(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.live.start(a_start(1))
    reached, go_on = threading.Event(), threading.Event()
    real = atomic.replacing

    def slow(path: Path) -> Any:
        if path.suffix == ".zip":
            reached.set()
            assert go_on.wait(30)
        return real(path)

    monkeypatch.setattr(atomic, "replacing", slow)
    thread = threading.Thread(target=store.backups.make)
    thread.start()
    assert reached.wait(30)
    store.live.append(a_start(1).workout, a_log())
    go_on.set()
    thread.join(30)
    assert len(store.backups.entries()) == 1


def test_what_moves_meanwhile_is_not_missed(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workout: Workout = a_workout(1)
    store.workouts.add(workout)
    path = path_of(store, workout.id)
    real = Path.read_bytes
    deleted: list[int] = []

    def delete_first(self: Path) -> bytes:
        if self == path and not deleted:
            deleted.append(1)
            store.workouts.delete(workout.id)
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", delete_first)
    store.backups.write_to(tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert any(name.startswith("trash/") for name in archive.namelist())
