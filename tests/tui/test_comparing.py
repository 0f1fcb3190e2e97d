"""Comparing two exercises or two periods by keys alone."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from gymtui.insight.series import Measure
from gymtui.tui.exercises.compare_view import ComparePage, CompareView
from gymtui.tui.exercises.page_view import Span
from gymtui.tui.screens.comparing import ComparingScreen
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, running
from tests.tui.test_exercise_page import open_page
from tests.tui.test_past_pictures import workouts

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


def comparing(person: Person) -> ComparingScreen:
    return place_shown(person.app, ComparingScreen)


def view(person: Person) -> CompareView:
    return comparing(person).view


async def compare(person: Person, name: str = "pulldown") -> None:
    await person.press("c")
    await person.type(name)
    await person.press("enter")
    await person.app.workers.wait_for_complete()
    await person.settle()


async def periods(person: Person, text: str) -> None:
    await person.press("p")
    await person.type(text)
    await person.press("enter")
    await person.app.workers.wait_for_complete()
    await person.settle()


@SIZES
async def test_another_exercise_is_picked_and_both_stand_beside_each_other(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await open_page(person)
        await person.press("c")
        assert "Bench press against …" in person.text
        assert "44 workouts" in person.text
        await person.press("escape")
        await compare(person)
        assert view(person).names == ("Bench press", "Lat pulldown")
        assert "● Bench press   ◇ Lat pulldown" in person.text
        if size == SMALL:
            await person.press("v")
            assert view(person).look.page is ComparePage.FIGURES
        for words in ("● − ◇", "95 kg × 8", "55 kg × 8", "+40 kg", "can't say", "+24,750 kg"):
            assert words in person.text
        await person.press("v")
        assert view(person).look.page is ComparePage.POINTS
        assert view(person).points[0].day == "9 Nov"
        assert "120.5" in person.text
        await person.press("down", "pagedown")
        assert view(person).first > 1
        await person.press("up", "pageup", "pageup", "v")
        assert view(person).look.page is ComparePage.CHART
        await person.press("escape")
        place_shown(person.app, ExercisePageScreen)


async def test_arrows_change_the_number_and_brackets_the_time_of_both(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await compare(person)
        await person.press("right", "right")
        assert view(person).look.measure is Measure.VOLUME
        await person.press("left", "left", "left")
        assert view(person).look.measure is Measure.REST
        await person.press("left_square_bracket", "left_square_bracket")
        assert view(person).look.span is Span.MONTHS
        assert next(row for row in view(person).rows if row.name == "sessions").one == "12"
        await person.press("right_square_bracket")
        assert view(person).look.span is Span.YEAR


@SIZES
async def test_two_periods_are_drawn_from_the_start_of_each(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await open_page(person)
        await periods(person, "2026-01..2026-05 / 2026-07..2026-11")
        assert "days from each start" in person.text
        assert "0 d" in person.text
        assert view(person).length == 150
        assert [line[0].at for line in view(person).lines] == [11, 5]
        if size == SMALL:
            await person.press("v")
        for words in ("◇ − ●", "1 Jan 2026 to 31 May 2026", "+20 kg", "151 against 146 days so far"):
            assert words in person.text
        await person.press("right_square_bracket")
        assert "p types others" in person.notices


async def test_periods_that_are_not_understood_stay_in_the_field(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, SMALL) as person:
        await open_page(person)
        await person.press("p")
        assert person.app.screen.query_one(Input).value == ""
        assert "An empty line is last 12w / 12w before. Such as:" in person.text
        assert "1 Sep 2026 to 23 Nov 2026, against" in person.text
        await person.type("2025 / spring")
        await person.press("enter")
        assert "“spring” is no period" in person.text
        assert "2025 / spring" in person.text
        await person.type("2025 / 2026")
        await person.press("enter")
        await person.press("p")
        assert "2025 / 2026" in person.text


async def test_an_empty_line_is_the_usual_two_periods_and_the_chosen_ones_stand_there_again(
    tmp_path: Path,
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await person.press("p", "enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert view(person).names == ("last 12w", "12w before")
        await person.press("escape", "p")
        assert person.app.screen.query_one(Input).value == "last 12w / 12w before"
        await person.type("2025 / 2026")
        await person.press("enter")
        await person.press("escape", "p")
        assert person.app.screen.query_one(Input).value == "2025 / 2026"


async def test_a_period_without_a_set_says_so(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await periods(person, "2020 / 2026")
        assert "nothing done, 1 Jan 2020 to 31 Dec 2020" in person.text
        assert "best e1RM: can't say, one of them has none" in person.text
        assert view(person).rows[0].by == "+44"
        await periods(person, "2020 / 2021")
        assert "Neither has a point of e1RM in this time." in person.text
        await person.press("v")
        assert "Neither has a point of e1RM in this time." in person.text


async def test_a_difference_inside_the_noise_is_called_so(tmp_path: Path) -> None:
    days = [
        pasts.older(date(2026, 3, 2)),
        pasts.older(date(2026, 4, 6)).model_copy(
            update={
                "exercises": (
                    pasts.older().exercises[0].model_copy(update={"sets": (pasts.one_set("o1", "72.5", 8),)}),
                )
            }
        ),
    ]
    make_home(tmp_path, workouts=days)
    async with running(tmp_path) as person:
        await open_page(person)
        await periods(person, "2026-04 / 2026-03")
        assert "● − ◇" in person.text
        assert "≈ noise" in person.text
        assert "is inside the noise of ±" in person.text
        assert "≥: the reps in reserve are not known" in person.text
        assert "+2.5 kg" in person.text


async def test_with_one_exercise_done_there_is_none_to_compare(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[pasts.older()])
    async with running(tmp_path) as person:
        await open_page(person)
        await person.press("c")
        await person.type("squat")
        assert "You have done no other exercise." in person.text


async def test_an_edit_of_the_past_is_followed(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await periods(person, "2026-01 / 2026-11")
        await person.press("f3", "enter", "enter")
        await person.type("150x5 r1")
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.press("f6")
        await person.app.workers.wait_for_complete()
        await person.settle()
        top = next(row for row in view(person).rows if row.name == "top set")
        assert top.other == "150 kg × 5"
