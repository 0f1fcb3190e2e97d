"""The past as it is read for filters and charts: what is said, what is read again, who goes on with it."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread

import pytest

from gymtui.actions import ACTIONS
from gymtui.insight.facts import facts_of
from gymtui.insight.index import with_changed
from gymtui.model.performed import Workout
from gymtui.settings import Settings
from gymtui.store.workouts import WorkoutShelf
from gymtui.tui.desk import Desk
from gymtui.tui.kept_rows import changed
from gymtui.tui.past_reading import SAID_EVERY, SILENT, Telling, past_for
from tests.tui import pasts
from tests.tui.places import NOW, make_home, open_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    make_home(tmp_path, workouts=[pasts.upper(date(2026, 11, day)) for day in range(1, 21)])
    with open_store(tmp_path) as store:
        desk = Desk(store, Settings(), ACTIONS, clock=lambda: NOW, randomness=bytes)
        desk.index = replace(desk.index, complete=True)  # the list of workouts is read before the sets
        yield desk


class Ticks:
    """A clock that goes on by a step at each look."""

    def __init__(self, step: float) -> None:
        self.step = step
        self.now = 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def moved(desk: Desk) -> None:
    """Give the desk another index of the same workouts."""
    desk.index = with_changed(desk.index, pasts.upper(date(2026, 11, 1)), desk.known.catalogue)


def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by each file that is read from now on."""
    seen: list[str] = []
    whole = WorkoutShelf._workout

    def workout(shelf: WorkoutShelf, entry: object) -> Workout:
        seen.append(str(entry.id))  # type: ignore[attr-defined]
        return whole(shelf, entry)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkoutShelf, "_workout", workout)
    return seen


def test_nothing_is_said_for_a_third_of_a_second_then_ten_times_a_second() -> None:
    now = [0.0]
    told: list[str] = []
    telling = Telling(told.append, lambda: now[0])
    for hundredth in range(100):
        now[0] = hundredth / 100
        telling.at(lambda: f"{now[0]:.2f}")
    assert float(told[0]) == pytest.approx(SILENT, abs=0.011)
    gaps = [float(b) - float(a) for a, b in pairwise(told)]
    assert all(gap >= SAID_EVERY - 1e-9 for gap in gaps)
    assert len(told) >= 5


def test_a_slow_reading_says_how_far_it_is_and_a_quick_one_nothing(desk: Desk) -> None:
    told: list[str] = []
    assert past_for(desk, lambda: True, told.append, Ticks(0.05)) is not None
    assert told[0] == "reading 6 of 20 workouts …"
    assert told[-1].startswith(("reading", "working out"))
    told.clear()
    moved(desk)
    assert past_for(desk, lambda: True, told.append, Ticks(0.001)) is not None
    assert told == []


def test_the_collector_leaves_the_rows_alone_once_they_are_read(desk: Desk) -> None:
    before = gc.get_freeze_count()
    past = past_for(desk, lambda: True, lambda _: None)
    assert past is not None
    assert gc.get_freeze_count() >= before + len(past.facts.sets)
    tracked = {id(one) for one in gc.get_objects()}
    assert not any(id(one) in tracked for one in past.facts.sets)


def test_a_reading_that_was_broken_off_is_gone_on_with(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = read_files(monkeypatch)
    left = iter([True] * 8 + [False])
    assert past_for(desk, lambda: next(left), lambda _: None) is None
    assert len(seen) == 8
    past = past_for(desk, lambda: True, lambda _: None)
    assert past is not None
    assert len(seen) == len(set(seen)) == 20
    assert past.facts == facts_of(w for w in desk.store.workouts.each() if isinstance(w, Workout))


def test_after_an_edit_only_what_moved_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = past_for(desk, lambda: True, lambda _: None)
    shelf = desk.store.workouts
    edited = shelf.read(pasts.workout_id(date(2026, 11, 7))).model_copy(update={"title": "other"})
    shelf.replace(edited)
    gone = shelf.delete(pasts.workout_id(date(2026, 11, 3)))
    moved(desk)
    seen = read_files(monkeypatch)
    past = past_for(desk, lambda: True, lambda _: None)
    assert past is not None
    assert seen == [edited.id]
    assert past.facts == facts_of(w for w in shelf.each() if isinstance(w, Workout))
    shelf.restore(gone)
    moved(desk)
    again = past_for(desk, lambda: True, lambda _: None)
    assert again is not None
    assert before is not None
    assert len(again.facts.workouts) == len(before.facts.workouts)


def test_a_workout_whose_file_breaks_leaves_the_past(desk: Desk) -> None:
    assert past_for(desk, lambda: True, lambda _: None) is not None
    broken = pasts.workout_id(date(2026, 11, 9))
    desk.store.workouts.entry(broken).path.write_text("{")
    moved(desk)
    past = past_for(desk, lambda: True, lambda _: None)
    assert past is not None
    assert broken not in {one.id for one in past.facts.workouts}
    assert len(past.facts.workouts) == 19


def test_the_same_past_is_given_again_and_another_name_is_found_at_once(desk: Desk) -> None:
    past = past_for(desk, lambda: True, lambda _: None)
    assert past is not None
    assert past_for(desk, lambda: True, lambda _: None) is past
    assert desk.past.known_for(desk.index) is past
    moved(desk)
    assert desk.past.known_for(desk.index) is None
    assert past_for(desk, lambda: True, lambda _: None) is past
    bench = desk.known.catalogue.get("bench-press")
    assert bench is not None
    desk.store.library.save_exercise(bench.model_copy(update={"name": "Flat press", "own": True}))
    desk.reload()
    renamed = past_for(desk, lambda: True, lambda _: None)
    assert renamed is not None
    assert renamed is not past
    assert renamed.facts is past.facts
    assert renamed.known.catalogue.find("Flat press") is not None


def test_who_waits_is_told_how_far_it_is_and_can_give_up(desk: Desk) -> None:
    begun, goes_on = Event(), Event()
    told: list[str] = []

    def holding() -> bool:
        begun.set()
        goes_on.wait()
        return True

    thread = Thread(target=lambda: past_for(desk, holding, lambda _: None))
    thread.start()
    begun.wait()
    looks = iter([True, True, False])
    assert past_for(desk, lambda: next(looks), told.append, Ticks(1.0)) is None
    assert told == ["reading 0 of 20 workouts …"] * 2
    goes_on.set()
    thread.join()


def test_what_moved_is_new_other_or_gone() -> None:
    before = {"same": (1, 1, 1), "other": (1, 1, 1), "gone": (1, 1, 1)}
    now = {"same": (1, 1, 1), "other": (2, 1, 1), "new": (1, 1, 1)}
    assert sorted(changed(before, now)) == ["gone", "new", "other"]
