"""Insights by keys alone: pages, weeks, tables, what stands behind a number."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.insight.weeks import Counting
from gymtui.model.performed import Workout
from gymtui.tui.insights.view import InsightPage, Row
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from gymtui.tui.screens.insights import ORDER, InsightsScreen
from gymtui.tui.screens.sets_behind import SetsBehindScreen
from gymtui.tui.screens.why import WhyScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, running

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


def workouts() -> list[Workout]:
    return [*(pasts.upper(date(2026, 11, day)) for day in (4, 9, 16, 23)), pasts.lower()]


def place(person: Person) -> InsightsScreen:
    return place_shown(person.app, InsightsScreen)


def row(person: Person, row_id: str) -> Row:
    return next(one for one in place(person).view.page.rows if one.id == row_id)


async def go(person: Person) -> None:
    await person.press("f5")
    await person.app.workers.wait_for_complete()
    await person.settle()


async def turn_to(person: Person, page: InsightPage) -> None:
    while place(person).view.page.page is not page:
        await person.press("tab")


@SIZES
async def test_sets_per_muscle_of_this_week_and_those_before(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await go(person)
        for words in ("Sets per muscle", "chest", "Failure budget", "Strength", "Rest", "week of 23 Nov"):
            assert words in person.text
        assert row(person, "chest").value == 3.0
        assert row(person, "quads").value == 1.0
        assert row(person, "chest").word == "so far"
        await person.press("left")
        assert "week of 16 Nov" in person.text
        assert row(person, "quads").value == 2.0
        assert row(person, "chest").word == "low"
        await person.press("right", "right")
        assert "week of 23 Nov" in person.text
        await person.press("left", "left", "left", "left", "left")
        assert "week of 2 Nov" in person.text
        await person.press("home")
        assert "week of 23 Nov" in person.text


async def test_helpers_count_as_chosen(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await go(person)
        assert row(person, "triceps").value == 1.5
        await person.press("c")
        assert row(person, "triceps").value == 0.0
        assert Counting.DIRECT.value in person.text
        await person.press("c")
        assert row(person, "triceps").value == 3.0


async def test_the_sets_behind_a_number(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await go(person)
        await person.press("enter")
        assert isinstance(person.app.screen, SetsBehindScreen)
        assert "chest: 3" in person.text
        assert "82.5 × 7 @ 0 to failure" in person.text
        await person.press("down", "up", "pagedown", "escape")
        await person.press("home", *["down"] * 2, "enter")
        assert "quads: 1 · week of 23 Nov" in person.text
        await person.press("escape")
        await turn_to(person, InsightPage.FAILURE)
        await person.press("enter")
        assert "set that failed" in person.text
        assert "Bench press" in person.text


@SIZES
async def test_the_sets_behind_a_number_are_widened_to_four_weeks(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    done = [pasts.upper(date(2026, 11, day)) for day in (2, 9, 16, 23)]
    make_home(tmp_path, workouts=[*done, pasts.upper(date(2026, 11, 1))])
    async with running(tmp_path, size) as person:
        await go(person)
        await person.press("enter")
        assert "chest: 3 · week of 23 Nov" in person.text
        assert "m week or four weeks" in person.text
        await person.press("m")
        assert "chest: 12 · 4 weeks, 2 Nov to 29 Nov" in person.text
        assert "m week or four weeks" in person.text
        days = []
        for _ in range(12):
            days += [day for day in ("23 Nov ", "16 Nov ", "9 Nov ", "2 Nov ") if day in person.text]
            await person.press("down")
        assert {"23 Nov ", "16 Nov ", "9 Nov ", "2 Nov "} <= set(days)
        assert " 1 Nov  " not in person.text
        await person.press("m")
        assert "chest: 3 · week of 23 Nov" in person.text
        await person.press("escape", *["down"] * 10, "enter")
        assert "calves: 0 · week of 23 Nov" in person.text
        assert "No set: week of 23 Nov." in person.text
        await person.press("m", "enter")
        assert place(person).view.chosen == "calves"


@pytest.mark.parametrize("key", ["d", "slash"])
async def test_a_week_is_gone_to_by_typing_a_day(tmp_path: Path, key: str) -> None:
    make_home(tmp_path, workouts=[*workouts(), pasts.older()])
    async with running(tmp_path) as person:
        await go(person)
        await person.press(key)
        await person.type("soon")
        await person.press("enter")
        assert "soon is no day; expected a day such as 2024-03-14" in person.text
        await person.type("12 nov")
        assert "Thu 12 Nov 2026" in person.text
        await person.press("enter")
        assert "week of 9 Nov" in person.text
        for typed, shown in (("1999", "week of 24 Feb 2025"), ("2099", "week of 23 Nov")):
            await person.press(key)
            await person.type(typed)
            await person.press("enter")
            assert shown in person.text
        await person.press(key, "escape")
        assert "week of 23 Nov" in person.text


@SIZES
async def test_a_week_without_a_set_says_when_the_last_one_was(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=[pasts.older()])
    async with running(tmp_path, size) as person:
        await go(person)
        for page in ORDER:
            assert place(person).view.page.page is page
            assert "The last before it: 2 Mar 2025" in place(person).view.page.empty
            assert "Nothing to look at" not in person.text
            await person.press("tab")
        await person.press("d")
        await person.type("10 mar 2025")
        await person.press("enter")
        said = place(person).view.page.notes[0].text
        assert said == "No set this week. The last before it: 2 Mar 2025 (d goes to a day)."
        await person.press("left", "left")
        assert "24 Feb 2025" in person.text.splitlines()[0]
        assert "No set this week" not in person.text


@SIZES
async def test_while_the_sets_are_read_nothing_else_is_said(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await go(person)
        place(person).side.side = None
        place(person).side.redraw()
        await person.settle()
        assert "being read …" in person.text
        for untrue in ("Failure budget", "no hard sets", "no sure estimate", "no plan"):
            assert untrue not in person.text


@SIZES
async def test_the_pages_of_four_weeks_say_so_and_a_table_says_how_many_it_has(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await go(person)
        await person.press("v")
        first = person.text.splitlines()[2]
        assert "8 weeks" in first
        heads = [one for one in place(person).view.page.table.head[1:-1] if one in person.text]
        assert (" of 8" not in first) == (len(heads) == 8)
        assert len(heads) == 8 or f"last {len(heads)} of 8 weeks" in first
        await person.press("v")
        for page in (InsightPage.REST, InsightPage.TIME, InsightPage.BALANCE):
            await turn_to(person, page)
            head = person.text.splitlines()[2]
            assert page.value in head
            assert "4 weeks" in head
        for name in (one.name for one in place(person).view.page.rows):
            assert name in person.text


@SIZES
async def test_every_page_is_a_picture_and_a_table(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await go(person)
        for page in ORDER:
            view = place(person).view
            assert view.page.page is page
            assert page.value in person.text
            picture = person.text
            assert len(view.page.rows) == len(view.page.table.rows)
            assert all(len(cells) == len(view.page.table.head) for cells in view.page.table.rows)
            await person.press("v")
            if view.page.rows:
                assert person.text != picture
                for head in view.page.table.head[1:]:
                    assert head in person.text or view.page.table.spare
            await person.press("v", "tab")
        assert place(person).view.page.page is InsightPage.SETS
        await person.press("shift+tab")
        assert place(person).view.page.page is ORDER[-1]


async def test_rests_failures_time_and_fading_reps(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await go(person)
        await turn_to(person, InsightPage.REST)
        assert row(person, "inside sets").number == "0:16"
        assert row(person, "bench-press").word == "longer"
        await turn_to(person, InsightPage.FAILURE)
        assert row(person, "2026-11-23").number == "1"
        await turn_to(person, InsightPage.FATIGUE)
        assert "8 4 3" in person.text
        await turn_to(person, InsightPage.BALANCE)
        assert row(person, "bulgarian-split-squat").word == "left stronger"
        await turn_to(person, InsightPage.TIME)
        assert row(person, "bench-press").number == "20"


async def test_a_lift_opens_the_page_of_its_exercise(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await go(person)
        await turn_to(person, InsightPage.STRENGTH)
        ids = [one.id for one in place(person).view.page.rows]
        for _ in range(ids.index("bench-press")):
            await person.press("down")
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert place_shown(person.app, ExercisePageScreen).exercise.id == "bench-press"
        await person.press("escape")
        assert place(person).view.page.page is InsightPage.STRENGTH


async def test_why_says_what_stands_behind_each_page(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await go(person)
        for page in ORDER:
            await person.press("w")
            assert isinstance(person.app.screen, WhyScreen)
            assert f"Why: {page.value}" in person.text
            assert "Grade" in person.text
            await person.press("escape", "tab")


@SIZES
async def test_nothing_yet_says_what_to_do(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    async with running(tmp_path, size) as person:
        await go(person)
        assert "Nothing to look at yet" in person.text
        await person.press("enter", "down", "left", "right", "v", "c", "w", "escape", "tab", "pagedown")
        assert "Nothing to look at yet" in person.text


async def test_what_is_edited_is_counted_anew(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await go(person)
        assert row(person, "quads").value == 1.0
        await person.press("f3", "delete", "enter")
        await person.settle()
        await go(person)
        assert place(person).looked is not None
        assert row(person, "chest").value == 0.0
        await person.press("f3", "u")
        await person.settle()
        await go(person)
        assert row(person, "chest").value == 3.0


async def test_rows_are_scrolled_to_on_a_small_screen(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, (80, 18)) as person:
        await go(person)
        rows = place(person).view.page.rows
        for _ in rows:
            await person.press("down")
        assert place(person).view.chosen == rows[-1].id
        assert place(person).view.first > 0
        await person.press("pageup", "pageup", "pageup")
        assert place(person).view.first == 0
