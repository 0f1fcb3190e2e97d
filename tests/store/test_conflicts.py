"""Copies of sync clients, as they lie on the disk."""

import datetime as dt
from pathlib import Path

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.profile import BodyEntry, Goal
from gymtui.model.saved_filter import SavedFilter
from gymtui.store.store import Store
from tests.store.support import (
    TODAY,
    a_log,
    a_set,
    a_start,
    a_workout,
    an_exercise,
    files_of,
    open_store,
    path_of,
)

BASE = a_workout(1, TODAY, an_exercise("e1", a_set("s1"), a_set("s2")))
MINE = a_workout(1, TODAY, an_exercise("e1", a_set("s1", reps=8), a_set("s2"), a_set("s3")))
YOURS = a_workout(1, TODAY, an_exercise("e1", a_set("s1"), a_set("s2", reps=3)))
COPIES = [
    ".sync-conflict-20261123-101112-ABCDEFG.json",
    " (somebody's conflicted copy 2026-11-23).json",
    " (conflicted copy 2026-11-23 101112).json",
    " (1).json",
]


def two_laptops(tmp_path: Path, mine: Workout = MINE, yours: Workout = YOURS) -> tuple[str, bytes, bytes]:
    """Edit the same workout on two laptops; returns the file's name and its bytes on both."""
    name, texts = "", []
    for laptop, version in (("a", mine), ("b", yours)):
        with open_store(tmp_path / laptop) as store:
            store.workouts.add(BASE)
            store.workouts.replace(version)
            texts.append(path_of(store, BASE.id).read_bytes())
            name = path_of(store, BASE.id).name
    return name, texts[0], texts[1]


@pytest.mark.parametrize("suffix", COPIES)
def test_both_laptops_end_with_the_same_bytes_and_all_edits(tmp_path: Path, suffix: str) -> None:
    name, mine, yours = two_laptops(tmp_path)
    results = []
    for laptop, (winner, loser) in (("a", (mine, yours)), ("b", (yours, mine))):
        folder = tmp_path / laptop / "home/workouts/2026"
        (folder / name).write_bytes(winner)
        (folder / name.replace(".json", suffix)).write_bytes(loser)
        with open_store(tmp_path / laptop) as store:
            done = store.refresh()
            assert "put together" in done[0]
            assert store.refresh() == []
            sets = store.workouts.read(BASE.id).exercises[0].sets
            assert [(s.id, s.reps) for s in sets] == [("s1", 8), ("s2", 3), ("s3", 5)]
            assert len(list((store.state_folder / "backups/conflicts").iterdir())) == 1
            assert store.problems() == []
        assert [path.name for path in folder.iterdir()] == [name]
        results.append((folder / name).read_bytes())
    assert results[0] == results[1]


def test_what_was_edited_on_both_is_said(tmp_path: Path) -> None:
    rival = a_workout(1, TODAY, an_exercise("e1", a_set("s1", reps=9), a_set("s2")))
    name, _, yours = two_laptops(tmp_path, MINE, rival)
    copy = tmp_path / "a/home/workouts/2026" / name.replace(".json", COPIES[0])
    copy.write_bytes(yours)
    with open_store(tmp_path / "a") as store:
        words = store.refresh()[0]
        assert "Squat, set s1" in words
        assert copy.name in words
        assert (store.state_folder / "backups/conflicts" / copy.name).read_bytes() == yours
        assert "replaced" in [entry.reason for entry in store.workouts.bin()]


def test_a_copy_without_its_workout_is_brought_back(store: Store) -> None:
    store.workouts.add(BASE)
    path = path_of(store, BASE.id)
    copy = path.with_name(path.name.replace(".json", COPIES[0]))
    copy.write_bytes(path.read_bytes())
    store.workouts.delete(BASE.id)
    assert "brought back" in " ".join(store.refresh())
    assert store.workouts.read(BASE.id) == BASE
    assert not copy.exists()


@pytest.mark.parametrize("broken", ["copy", "original"])
def test_what_is_broken_is_left_and_named(store: Store, broken: str) -> None:
    store.workouts.add(BASE)
    path = path_of(store, BASE.id)
    copy = path.with_name(path.name.replace(".json", COPIES[1]))
    copy.write_bytes(path.read_bytes())
    (copy if broken == "copy" else path).write_bytes(b"{")
    before = files_of(store.home)
    assert store.refresh() == []
    assert files_of(store.home) == before
    assert [problem.path for problem in store.problems()] == [copy if broken == "copy" else path]


def test_a_strange_file_is_left_and_named(store: Store) -> None:
    store.workouts.add(BASE)
    strange = path_of(store, BASE.id).with_name("notes.json")
    strange.write_text("{}")
    assert store.refresh() == []
    assert [problem.path for problem in store.problems()] == [strange]
    assert strange.exists()


@pytest.mark.parametrize("day", [dt.date(2026, 11, 20), dt.date(2026, 11, 25)])
def test_a_date_changed_on_one_laptop_only(store: Store, day: dt.date) -> None:
    store.workouts.add(BASE)
    old = path_of(store, BASE.id)
    data = old.read_bytes()
    store.workouts.replace(BASE.model_copy(update={"date": day}))
    old.write_bytes(data)
    store.refresh()
    assert store.workouts.read(BASE.id).date == day
    assert [entry.date for entry in store.workouts.entries()] == [day]
    assert store.refresh() == []
    assert len(list(store.home.glob("workouts/2026/*"))) == 1


def test_a_workout_in_progress_on_two_laptops(store: Store) -> None:
    start = a_start(1)
    store.live.start(start)
    path = path_of(store, start.workout)
    before = path.read_bytes()
    store.live.append(start.workout, a_log(reps=5, minutes=5))
    theirs = path.read_bytes()
    path.write_bytes(before)
    store.live.append(start.workout, a_log(reps=6, minutes=6))
    path.with_name(path.name.replace(".json", COPIES[0])).write_bytes(theirs)
    store.refresh()
    assert store.live.events(start.workout)[1:] == (a_log(reps=5, minutes=5), a_log(reps=6, minutes=6))
    store.live.append(start.workout, a_log(reps=7, minutes=7))
    assert len(store.live.events(start.workout)) == 4


def test_copies_of_the_library_and_of_body_entries(store: Store) -> None:
    store.library.save_goal(Goal(id=ShortId("g1"), note="old"))
    store.library.save_goal(Goal(id=ShortId("gone"), note="x"))
    store.library.change_filters({one: SavedFilter(name=one, line="old") for one in ("mine", "gone", "same")})
    store.body.add(BodyEntry(id=ShortId("b1"), date=TODAY))
    library, body = store.home / "library.json", store.home / "body/2026.json"
    then = {path: path.read_bytes() for path in (library, body)}
    store.library.save_goal(Goal(id=ShortId("g1"), note="new"))
    store.library.save_goal(Goal(id=ShortId("g2"), note="mine"))
    store.library.change_filters({"mine": SavedFilter(name="mine", line="new"), "gone": None})
    store.library.delete_goal("gone")
    store.body.add(BodyEntry(id=ShortId("b2"), date=TODAY))
    store.body.delete("b1")
    for path, data in then.items():
        path.with_name(path.name.replace(".json", COPIES[0])).write_bytes(data)
    (store.home / "store (conflicted copy).json").write_bytes((store.home / "store.json").read_bytes())
    assert len(store.refresh()) == 3
    assert {goal.note for goal in store.library.goals().values()} == {"new", "mine"}
    assert {name: one.line for name, one in store.library.filters().items()} == {"mine": "new", "same": "old"}
    assert [entry.id for entry in store.body.entries()] == ["b2"]
    assert store.refresh() == []
    assert not [path for path in store.home.rglob("*conflict*") if path.is_file()]


def test_what_came_and_went_is_said(store: Store, tmp_path: Path) -> None:
    with open_store(tmp_path / "other") as other:
        other.workouts.add(a_workout(5))
        data, name = path_of(other, a_workout(5).id).read_bytes(), path_of(other, a_workout(5).id).name
    store.workouts.add(a_workout(1))
    (store.home / "workouts/2026" / name).write_bytes(data)
    assert store.refresh() == ["1 workout came in from another computer."]
    assert store.workouts.read(a_workout(5).id) == a_workout(5)
    (store.home / "workouts/2026" / name).unlink()
    assert "1 workout went" in store.refresh()[0]
