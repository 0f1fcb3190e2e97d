"""The filter line of History by keys alone."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.model.performed import Workout
from gymtui.tui.screens.history import HistoryScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, running
from tests.tui.test_plan_typing import MORE

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])
KEYS = MORE | {">": "greater_than_sign", "=": "equals_sign", "<": "less_than_sign"}


def history(person: Person) -> HistoryScreen:
    return place_shown(person.app, HistoryScreen)


async def filtered(person: Person, text: str) -> None:
    await person.press("slash")
    await person.pilot.press(*(KEYS.get(c, c) for c in text))
    await person.settle()
    await person.app.workers.wait_for_complete()
    await person.settle()


def workouts() -> list[Workout]:
    return [pasts.upper(date(2026, 11, day)) for day in (9, 16, 23)]


def shown(person: Person) -> list[date]:
    return [row.date for row in history(person).list.rows]


@SIZES
async def test_sets_are_found_as_one_types_and_marked_in_the_workout(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await person.press("f3")
        await filtered(person, "bench failure")
        assert "3 sets in 3 workouts" in person.text
        assert history(person).detail.found == {"b3"}
        assert "●" in person.text
        await person.press("enter")
        assert history(person).focused is history(person).list
        await person.press("down")
        assert history(person).detail.found == {"b3"}
        await person.press("slash", "escape")
        assert history(person).found is None
        assert "●" not in person.text


@SIZES
async def test_enter_goes_to_the_first_set_that_was_found(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await person.press("f3")
        await filtered(person, "split")
        await person.press("enter", "enter")
        assert history(person).detail.chosen == ("split", "s1")
        assert "wobbly" in person.text
        await person.press("up", "escape", "enter")
        assert history(person).detail.chosen == ("split", "s1")
        await person.press("escape", "slash", "escape", "down", "enter")
        assert history(person).detail.chosen == ("bench", "b1")


async def test_the_list_has_the_set_that_is_meant(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[*workouts(), pasts.older()])
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "bench best:2")
        assert shown(person) == [date(2026, 11, 16), date(2026, 11, 9)]
        assert "Bench press  82.5 × 8" in person.text
        await person.press("escape", "escape")
        await filtered(person, "2025 bench")
        assert " 2 Mar 2025  Bench press    70 × 8" in person.text, person.text
        await person.press("escape", "escape")
        await filtered(person, "last 8d")
        assert "Mon 16 Nov   Upper A" in person.text


async def test_dates_narrow_the_list(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "last 8d")
        assert shown(person) == [date(2026, 11, 23), date(2026, 11, 16)]
        await person.press("down")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "Mon 16 Nov 2026" in person.text


async def test_a_fault_is_told_and_the_list_stays_as_it_was(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "bench")
        before = shown(person)
        history(person).field.value = "bench repz>=3"
        await person.settle()
        assert "column 7: “repz” is nothing that can be asked for. Nearest: reps" in person.text
        assert shown(person) == before


@SIZES
async def test_a_name_that_no_exercise_has_is_told_once_it_is_typed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await person.press("f3")
        await filtered(person, "benchx 8")
        assert "column 1: No exercise is called “benchx”. Nearest: bench" in person.text
        history(person).field.value = "qqbench"
        history(person).field.cursor_position = 7
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "No exercise" not in person.text
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "column 1: No exercise is called “qqbench”." in person.text
        await filtered(person, "")
        history(person).field.value = "bench"
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "No exercise" not in person.text


async def test_nothing_found_says_so(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, ">=900kg")
        assert "nothing found" in person.text
        assert shown(person) == []
        await person.press("escape")
        assert len(shown(person)) == 3


async def test_a_corrected_load_is_followed_by_what_is_found(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "bench >=100kg")
        assert "nothing found" in person.text
        await person.press("escape", "enter", "enter")
        await person.type("182.5x8 r2")
        await person.press("enter")
        if "10 times" in person.text or "sure" in person.text.lower():
            await person.press("enter")
        await filtered(person, "bench >=100kg")
        assert "1 set in 1 workout" in person.text
        await person.press("escape", "u")
        await filtered(person, "bench >=100kg")
        assert "nothing found" in person.text


async def test_an_empty_history_has_no_line(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f3")
        assert "filter: bench" not in person.text
