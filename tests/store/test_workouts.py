"""The shelf: adding, editing, deleting, bringing back."""

import datetime as dt
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.model.performed import Workout
from gymtui.store import atomic
from gymtui.store.problems import Problem, ReadOnly, StoreCorrupt
from gymtui.store.store import Store
from tests.store.support import (
    TODAY,
    Clock,
    a_log,
    a_set,
    a_start,
    a_workout,
    an_exercise,
    files_of,
    open_store,
    path_of,
)


def test_the_layout_is_the_agreed_one(store: Store, tmp_path: Path) -> None:
    workout = a_workout()
    store.workouts.add(workout)
    assert path_of(store, workout.id) == tmp_path / f"home/workouts/2026/2026-11-23_{workout.id}.json"
    assert (tmp_path / "home/.stignore").read_text().startswith(".lock\n.*.tmp\n")
    assert (tmp_path / "home/.lock").read_bytes() == b""
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_entries_are_newest_first_and_open_no_file(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [dt.date(2020, 5, 1), dt.date(2026, 1, 2), dt.date(2023, 3, 3)]
    store.workouts.add_many(a_workout(n, day) for n, day in enumerate(days))

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr("builtins.open", refuse)
    assert [entry.date for entry in store.workouts.entries()] == sorted(days, reverse=True)


def test_an_id_is_added_once(store: Store) -> None:
    store.workouts.add(a_workout())
    with pytest.raises(GymtuiError, match="already"):
        store.workouts.add(a_workout(title="other"))
    assert store.workouts.read(a_workout().id).title == "Day"
    assert store.workouts.has(a_workout().id)
    assert not store.workouts.has(a_workout(9).id)


def test_an_edit_keeps_the_version_before_and_can_be_taken_back(store: Store, clock: Clock) -> None:
    first = a_workout(title="one")
    store.workouts.add(first)
    store.workouts.replace(first.model_copy(update={"title": "two"}))
    clock.forward(minutes=1)
    store.workouts.replace(first.model_copy(update={"title": "three"}))
    versions = store.workouts.bin()
    assert [entry.reason for entry in versions] == ["replaced", "replaced"]
    store.workouts.restore(versions[-1])
    assert store.workouts.read(first.id) == first
    assert len(store.workouts.bin()) == 2


def test_an_edit_that_changes_nothing_writes_nothing(store: Store, tmp_path: Path) -> None:
    store.workouts.add(a_workout())
    before = files_of(tmp_path)
    store.workouts.replace(a_workout())
    assert files_of(tmp_path) == before


def test_a_change_of_date_moves_the_file(store: Store) -> None:
    workout = a_workout()
    store.workouts.add(workout)
    old = path_of(store, workout.id)
    store.workouts.replace(workout.model_copy(update={"date": dt.date(2025, 12, 31)}))
    assert not old.exists()
    assert [entry.date for entry in store.workouts.entries()] == [dt.date(2025, 12, 31)]
    assert store.refresh() == []
    assert store.workouts.read(workout.id).date == dt.date(2025, 12, 31)


def test_deleting_and_bringing_back(store: Store) -> None:
    workout = a_workout()
    store.workouts.add(workout)
    data = path_of(store, workout.id).read_bytes()
    entry = store.workouts.delete(workout.id)
    assert not store.workouts.has(workout.id)
    assert store.workouts.bin() == [entry]
    with pytest.raises(GymtuiError, match="no workout"):
        store.workouts.read(workout.id)
    store.workouts.restore(entry)
    assert path_of(store, workout.id).read_bytes() == data
    assert store.workouts.bin() == []
    with pytest.raises(GymtuiError, match="not in the trash"):
        store.workouts.restore(entry)


def test_what_cannot_be_read_back_is_refused(store: Store, tmp_path: Path) -> None:
    before = files_of(tmp_path)
    for wrong in (
        {"date": "yesterday"},
        {"title": "\ud800"},
        {"timezone": "moon"},
        {"exercises": (object(),)},
    ):
        with pytest.raises(GymtuiError, match="cannot be saved"):
            store.workouts.add(a_workout().model_copy(update=wrong))
    assert files_of(tmp_path) == before


def test_importing_again_adds_nothing(store: Store) -> None:
    workouts = [a_workout(n, TODAY - dt.timedelta(days=n)) for n in range(30)]
    progress: list[int] = []
    assert store.workouts.add_many([*workouts, workouts[0]], progress.append) == 30
    assert progress == list(range(1, 31))
    assert store.workouts.add_many(workouts) == 0
    assert {w.id for w in store.workouts.each() if isinstance(w, Workout)} == {w.id for w in workouts}
    assert [backup.reason for backup in store.backups.entries()] == ["before-import"]


def test_an_import_flushes_each_folder_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[str] = []
    monkeypatch.setattr(atomic, "flush_folder", lambda folder: flushed.append(folder.name))
    store.workouts.add_many(a_workout(n, dt.date(2025 + n % 2, 1, 1 + n)) for n in range(10))
    assert flushed.count("2025") == flushed.count("2026") == 1


def test_a_full_disk_imports_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    fsync = os.fsync

    def full_later(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) > 6:
            raise OSError(28, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", full_later)
    with pytest.raises(GymtuiError, match="full"):
        store.workouts.add_many(a_workout(n) for n in range(10))
    monkeypatch.undo()
    assert store.workouts.entries() == []
    assert not list(store.home.rglob(".*.tmp"))
    assert store.workouts.add_many(a_workout(n) for n in range(10)) == 10


def test_one_bad_workout_keeps_the_whole_import_out(store: Store) -> None:
    bad = a_workout(2).model_copy(update={"timezone": "moon"})
    with pytest.raises(GymtuiError, match="cannot be saved"):
        store.workouts.add_many([a_workout(1), bad])
    assert store.workouts.entries() == []
    assert not list(store.home.rglob(".*.tmp"))


def _break(path: Path, how: int) -> bytes:
    data = path.read_bytes()
    broken = [b"", data[: len(data) // 2], b"\x00" * len(data), b"[]", data.replace(b"100", b"heavy"), b"{}"][
        how
    ]
    path.write_bytes(broken)
    return broken


@pytest.mark.parametrize("how", range(6))
def test_a_broken_file_costs_one_workout(store: Store, how: int) -> None:
    store.workouts.add_many(a_workout(n) for n in range(3))
    path = path_of(store, a_workout(1).id)
    broken = _break(path, how)
    found = list(store.workouts.each())
    assert [w.id for w in found if isinstance(w, Workout)] == [a_workout(2).id, a_workout(0).id]
    problems = [item for item in found if isinstance(item, Problem)]
    assert [problem.path for problem in problems] == [path]
    assert store.problems() == problems
    assert path.name in str(problems[0])
    assert len(store.workouts.entries()) == 3
    for refused in (
        lambda: store.workouts.read(a_workout(1).id),
        lambda: store.workouts.replace(a_workout(1, title="x")),
    ):
        with pytest.raises(StoreCorrupt):
            refused()
    with pytest.raises(GymtuiError):
        store.workouts.add(a_workout(1))
    assert store.workouts.add_many([a_workout(1)]) == 0
    assert path.read_bytes() == broken


def test_a_repaired_file_is_no_problem_any_more(store: Store) -> None:
    store.workouts.add(a_workout())
    path = path_of(store, a_workout().id)
    good = path.read_bytes()
    path.write_bytes(b"")
    assert len(list(store.workouts.each())) == len(store.problems()) == 1
    path.write_bytes(good)
    assert store.workouts.read(a_workout().id) == a_workout()
    assert store.problems() == []


def test_a_broken_file_can_be_deleted_or_replaced_from_the_trash(store: Store) -> None:
    store.workouts.add(a_workout(title="one"))
    store.workouts.replace(a_workout(title="two"))
    path = path_of(store, a_workout().id)
    path.write_bytes(b"broken")
    store.workouts.restore(store.workouts.bin()[0])
    assert store.workouts.read(a_workout().id).title == "one"
    assert [entry.path.read_bytes() for entry in store.workouts.bin()] == [b"broken"]
    path.write_bytes(b"broken again")
    assert store.workouts.delete(a_workout().id).path.read_bytes() == b"broken again"


def test_a_file_under_a_foreign_name_is_refused(store: Store) -> None:
    store.workouts.add(a_workout(0))
    path = path_of(store, a_workout(0).id)
    path.with_name(path.name.replace(a_workout(0).id, a_workout(1).id)).write_bytes(path.read_bytes())
    store.refresh()
    with pytest.raises(StoreCorrupt, match="not the workout its name says"):
        store.workouts.read(a_workout(1).id)


def test_read_only_refuses_every_write(store: Store, tmp_path: Path) -> None:
    store.workouts.add(a_workout())
    entry = store.workouts.delete(a_workout().id)
    store.close()
    before = files_of(tmp_path)
    with open_store(tmp_path, read_only=True) as reader:
        assert reader.read_only
        for write in (
            lambda: reader.workouts.add(a_workout(1)),
            lambda: reader.workouts.add_many([a_workout(1)]),
            lambda: reader.workouts.replace(a_workout()),
            lambda: reader.workouts.delete(a_workout().id),
            lambda: reader.workouts.restore(entry),
            lambda: reader.live.start(a_start()),
            reader.backups.make,
            lambda: reader.library.save_profile(reader.library.profile()),
            lambda: reader.body.delete("x"),
        ):
            with pytest.raises(ReadOnly):
                write()
        assert reader.refresh() == []
    assert files_of(tmp_path) == before


def test_ids_of_sets_twice_in_a_workout_lose_nothing(store: Store) -> None:
    workout = a_workout(0, TODAY, an_exercise("e1", a_set("s1"), a_set("s1", reps=6)))
    store.workouts.add(workout)
    store.workouts.replace(workout.model_copy(update={"title": "x"}))
    assert store.workouts.read(workout.id).exercises == workout.exercises


def test_the_store_works_from_many_threads(store: Store) -> None:
    start = a_start(99)
    store.live.start(start)

    def work(number: int) -> None:
        store.workouts.add(a_workout(number))
        store.live.append(start.workout, a_log(minutes=number))
        list(store.workouts.each())

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(24)))
    assert len(list(store.workouts.each())) == 24
    assert len(store.live.events(start.workout)) == 25
