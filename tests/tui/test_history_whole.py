"""Editing workouts as a whole in History, by keys alone, each change undone with one key."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.model.performed import Workout
from gymtui.tui.screens.history import HistoryScreen
from gymtui.tui.screens.log_past import LogPastScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, running

UPPER, LOWER = pasts.upper(), pasts.lower(date(2026, 11, 22))


async def go(person: Person) -> None:
    await person.press("f3")
    await person.settle()


def stored(person: Person) -> list[Workout]:
    """Return the workouts on the disk, newest first."""
    return [one for one in person.store.workouts.each() if isinstance(one, Workout)]


def shape(person: Person) -> list[tuple[str, list[str]]]:
    return [(one.date.isoformat(), [e.exercise for e in one.exercises]) for one in stored(person)]


def writing(person: Person) -> LogPastScreen:
    screen = person.app.screen
    assert isinstance(screen, LogPastScreen)
    return screen


async def settled(person: Person) -> None:
    await person.app.workers.wait_for_complete()
    await person.settle()


async def test_day_and_times_are_changed_and_taken_back(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[UPPER, LOWER])
    async with running(tmp_path) as person:
        await go(person)
        await person.press("d")
        await person.type("2026-12-24")
        await person.press("enter")
        assert "still to come" in person.text
        await person.type("2026-11-20 18:00-19:10")
        await person.press("enter")
        await person.settle()
        assert "Fri 20 Nov 2026, 18:00–19:10" in person.text
        assert shape(person)[-1][0] == "2026-11-20"
        await person.press("u")
        await person.settle()
        assert stored(person)[0] == UPPER


async def test_a_copy_is_there_and_gone_again(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[LOWER])
    async with running(tmp_path) as person:
        await go(person)
        await person.press("D")
        await person.settle()
        assert shape(person) == [("2026-11-23", ["back-squat"]), ("2026-11-22", ["back-squat"])]
        await person.press("u")
        await person.settle()
        assert stored(person) == [LOWER]


async def test_two_become_one_and_two_again(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[UPPER, LOWER])
    async with running(tmp_path) as person:
        await go(person)
        await person.press("J")
        await person.settle()
        assert "Which one joins it?" in person.text
        await person.press("enter")
        await settled(person)
        joined = [*(e.exercise for e in LOWER.exercises), *(e.exercise for e in UPPER.exercises)]
        assert shape(person) == [("2026-11-22", joined)]
        await person.press("u")
        await settled(person)
        assert stored(person) == [UPPER, LOWER]
        assert len(place_shown(person.app, HistoryScreen).list.rows) == 2


async def test_one_becomes_two_and_one_again(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[UPPER])
    async with running(tmp_path) as person:
        await go(person)
        await person.press("S")
        assert "choose an exercise there" in person.notices
        await person.press("enter")
        await person.press("S")
        assert "choose one further down" in person.notices
        while place_shown(person.app, HistoryScreen).detail.chosen != ("pull", "p1"):
            await person.press("down")
        await person.press("S")
        await settled(person)
        assert sorted(exercises for _, exercises in shape(person)) == [
            ["bench-press", "chest-supported-row"],
            ["lat-pulldown", "bulgarian-split-squat"],
        ]
        await person.press("u")
        await settled(person)
        assert stored(person) == [UPPER]


async def test_sets_and_exercises_are_added_moved_and_taken_out(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[UPPER])
    async with running(tmp_path) as person:
        await go(person)
        await person.press("enter", "a")
        await person.type("90x3!")
        await person.press("enter")
        await person.settle()
        (after,) = stored(person)
        assert [s.parts[0].reps for s in after.exercises[0].sets] == [8, 3, 8, 7]
        await person.press("A")
        await person.settle()
        await person.type("plank")
        await person.press("enter")
        await person.settle()
        await person.type("45s")
        await person.press("enter")
        await person.settle()
        assert [e.exercise for e in stored(person)[0].exercises][:2] == ["bench-press", "plank"]
        await person.press("greater_than_sign")
        await person.settle()
        assert [e.exercise for e in stored(person)[0].exercises][:2] == ["plank", "bench-press"]
        await person.press("less_than_sign", "X")
        assert "Take Bench press out?" in person.text
        await person.press("enter")
        await person.settle()
        assert stored(person)[0].exercises[0].exercise == "plank"
        for _ in range(5):
            await person.press("u")
            await person.settle()
        assert stored(person) == [UPPER]


async def test_a_workout_is_written_down_as_text(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[UPPER])
    async with running(tmp_path, SMALL) as person:
        await go(person)
        await person.press("L")
        screen = writing(person)
        screen.area.text = "2026-11-20 17:30-18:25 Old notebook\nbench prss 60x8"
        await person.settle()
        await person.press("ctrl+s")
        assert "line 2, column 1: there is no exercise “bench prss”; nearest Bench press" in " ".join(
            person.text.split()
        )
        screen.area.text = "2026-11-20 17:30-18:25 Old notebook\nbench pr"
        screen.area.move_cursor((1, 8))
        await person.press("tab")
        assert screen.area.text.endswith("Bench press  ")
        screen.area.insert("60x8; 60x7; 60x6!")
        await person.settle()
        assert "Fri 20 Nov 2026: 1 exercise, 3 sets" in person.text
        await person.press("ctrl+s")
        await person.settle()
        assert shape(person) == [
            ("2026-11-23", [e.exercise for e in UPPER.exercises]),
            ("2026-11-20", ["bench-press"]),
        ]
        assert "Old notebook" in person.text
        await person.press("u")
        await person.settle()
        assert stored(person) == [UPPER]


async def test_what_was_written_is_not_thrown_away_by_a_slip(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[UPPER])
    async with running(tmp_path) as person:
        await go(person)
        await person.press("L", "escape")
        assert isinstance(person.app.screen, HistoryScreen)
        await person.press("L")
        screen = writing(person)
        screen.area.insert("\nbench press 60x8")
        await person.press("escape")
        assert "Throw away what you wrote?" in person.text
        await person.press("escape")
        assert writing(person) is screen
        assert "bench press 60x8" in screen.area.text
        await person.press("escape", "enter")
        assert isinstance(person.app.screen, HistoryScreen)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_an_absurd_load_is_asked_about_before_a_past_workout_is_saved(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=[UPPER])
    async with running(tmp_path, size) as person:
        await go(person)
        await person.press("L")
        screen = writing(person)
        text = "2026-11-20 Old notebook\nbench press 80x8; 1999x5\n"
        screen.area.text = text
        await person.settle()
        await person.press("ctrl+s")
        said = " ".join(person.text.split())
        assert "Is this right?" in said
        assert "line 2: 1999 kg: is that right? It is 10 times 82.5 kg or more." in said
        await person.press("enter")
        assert "Is this right?" in person.text
        await person.press("escape")
        assert writing(person) is screen
        assert screen.area.text == text
        assert screen.area.cursor_location == (1, 18)
        assert len(stored(person)) == 1
        await person.press("ctrl+s", "y")
        await person.settle()
        assert len(stored(person)) == 2
