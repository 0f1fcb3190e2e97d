"""The page of one exercise by keys alone: charts, times, records, every set."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.insight.series import Measure
from gymtui.model.performed import Kind, Workout
from gymtui.model.units import Load
from gymtui.tui.exercises.page_view import Page, Span
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from gymtui.tui.screens.exercises import ExercisesScreen
from tests.tui import pasts
from tests.tui import test_past_pictures as past_pictures
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


async def test_warm_ups_are_in_the_list_only_where_they_are_asked_for(tmp_path: Path) -> None:
    day = pasts.upper()
    bench = day.exercises[0]
    warmup = pasts.one_set("w1", "140", 5).model_copy(update={"kind": Kind.WARMUP})
    bench = bench.model_copy(update={"sets": (warmup, *bench.sets)})
    make_home(tmp_path, workouts=[day.model_copy(update={"exercises": (bench, *day.exercises[1:])})])
    async with running(tmp_path, SMALL) as person:
        await open_page(person)
        await person.press("v", "v")
        assert "every set, 3 in all, 1 warm-up left out" in person.text
        assert "140 × 5" not in person.text
        await person.press("w")
        assert "every set, 4 in all, 1 warm-up (w) among them" in person.text
        assert "w 140 × 5" in person.text
        await person.press("w")
        assert "140 × 5" not in person.text
        await person.press("w", "v", "right")
        assert page(person).view.measure is Measure.TOP_SET
        assert page(person).view.number == "82.5"
        assert "140" not in person.text


async def reps_at(person: Person, load: str) -> None:
    await person.press("t")
    await person.type(load)
    await person.press("enter")


@SIZES
async def test_the_reps_at_a_load_that_is_stepped_to_or_typed(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=[*past_pictures.workouts()])
    async with running(tmp_path, size) as person:
        await open_page(person)
        await person.press("right", "right", "right")
        assert page(person).view.measure is Measure.AT_LOAD
        assert page(person).view.load == Load.kg("82.5")
        assert "reps at 82.5 kg" in person.text
        assert "40 of 44 workouts say nothing of it (no first burst at 82.5 kg;" in person.text
        await person.press("plus")
        assert "reps at 85 kg" in person.text
        await person.press("minus", "minus")
        assert "reps at 80 kg" in person.text
        assert [one.value for one in page(person).view.points] == [8, 7]
        await reps_at(person, "83")
        assert "No reps of Bench press at 83 kg yet. Nearest: 82.5 kg" in person.text
        await person.type("77.5")
        await person.press("enter")
        assert "reps at 77.5 kg" in person.text
        await person.press("escape")
        assert isinstance(person.app.screen, ExercisesScreen)


async def test_a_load_can_be_asked_for_from_any_chart(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await open_page(person)
        await reps_at(person, "heavy")
        assert "“heavy” is no load" in person.text
        await person.press("escape")
        assert page(person).view.measure is Measure.E1RM
        await person.press("minus")
        assert page(person).view.measure is Measure.AT_LOAD
        assert "reps at 82.5 kg" in person.text


async def test_no_load_was_used_yet(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await open_page(person)
        await person.press("plus", "plus")
        assert "Nothing to draw in this time: it was never done yet." in person.text
        await reps_at(person, "80")
        assert "No set of Bench press has reps at a load yet." in person.text


async def test_an_exercise_that_was_never_done_says_so(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await open_page(person)
        assert "Nothing to draw in this time: it was never done yet." in person.text
        assert "looks further back" not in person.text
        assert "can't say yet" not in person.text
        assert "none yet" in person.text


@SIZES
async def test_of_a_time_without_a_workout_only_the_last_one_is_told(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    days = [date(2025, 7, 30), date(2025, 8, 30)]
    make_home(tmp_path, workouts=[pasts.upper(day) for day in days])
    async with running(tmp_path, size) as person:
        await open_page(person)
        told = "Nothing to draw in this time: last done 30 Aug 2025, ] looks further back."
        assert page(person).view.nothing == told
        assert "last done" in person.text
        assert "in 4 weeks" not in person.text
        await person.press("minus")
        assert page(person).view.nothing == told
        await person.press("right_square_bracket")
        assert "Nothing to draw" not in person.text
        assert page(person).view.points


async def test_a_change_has_the_unit_of_its_number(tmp_path: Path) -> None:
    heavier = pasts.upper(date(2026, 11, 23))
    bench = heavier.exercises[0].model_copy(update={"sets": (pasts.one_set("b1", "90", 8, rir=2),)})
    heavier = heavier.model_copy(update={"exercises": (bench, *heavier.exercises[1:])})
    make_home(tmp_path, workouts=[pasts.upper(date(2026, 10, 12)), heavier])
    async with running(tmp_path) as person:
        await open_page(person)
        assert " kg in 4 weeks, more than the noise of ±" in page(person).view.moved
        await person.press("right")
        assert page(person).view.moved == "+7.5 kg in 4 weeks"
        await person.press("right")
        assert page(person).view.moved == "-1,178 kg in 4 weeks"


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
