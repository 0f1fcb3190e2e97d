"""The page of one exercise by keys alone: charts, times, records, every set."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.insight.series import Measure
from gymtui.model.performed import Workout
from gymtui.tui.exercises.page_view import Page, Span
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from gymtui.tui.screens.exercises import ExercisesScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, running

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


def workouts() -> list[Workout]:
    days = [date(2026, 6, 1), *(date(2026, 11, day) for day in (9, 16, 23))]
    return [pasts.upper(day) for day in days]


def page(person: Person) -> ExercisePageScreen:
    return place_shown(person.app, ExercisePageScreen)


async def open_page(person: Person, name: str = "bench press") -> None:
    await person.press("f6", "slash")
    await person.type(name)
    await person.press("enter", "enter")
    await person.app.workers.wait_for_complete()
    await person.settle()


@SIZES
async def test_the_number_its_chart_and_the_records(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await open_page(person)
        for words in ("Bench press", "e1RM", "top set", "volume", "1 y", "kg e1RM"):
            assert words in person.text
        assert len(page(person).view.points) == 4
        if size == WIDE:
            assert "Records by reps" in person.text
        else:
            await person.press("v")
            assert page(person).view.page is Page.RECORDS
        assert "82.5 kg" in person.text
        await person.press("escape")
        assert isinstance(person.app.screen, ExercisesScreen)


async def test_arrows_change_the_number_and_brackets_the_time(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await person.press("right")
        assert page(person).view.measure is Measure.TOP_SET
        assert "kg top set" in person.text
        await person.press("left", "left")
        assert page(person).view.measure is Measure.REST
        await person.press("left_square_bracket")
        assert page(person).view.span is Span.MONTHS
        assert len(page(person).view.points) == 3
        await person.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert page(person).view.span is Span.ALL


async def test_every_set_is_in_the_table(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, SMALL) as person:
        await open_page(person)
        await person.press("v", "v")
        assert page(person).view.page is Page.SETS
        assert "every set, 12 in all" in person.text
        assert "82.5 × 7 @ 0 to failure" in person.text
        await person.press("down", "pagedown", "up", "pageup", "v")
        assert page(person).view.page is Page.CHART


async def test_an_exercise_that_was_never_done_says_so(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await open_page(person)
        assert "Nothing to draw in this time" in person.text
        assert "none yet" in person.text


async def test_an_edit_of_the_past_is_followed(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await person.press("right")
        assert page(person).view.number == "82.5"
        await person.press("f3", "enter", "enter")
        await person.type("90x8 r2")
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.press("f6")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert page(person).view.number == "90"
