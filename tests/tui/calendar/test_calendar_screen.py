"""The calendar by keys, at both sizes."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.tui.screens.calendar import CalendarScreen
from gymtui.tui.screens.history import HistoryScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, running

DAYS = (date(2026, 11, 23), date(2026, 11, 16), date(2024, 3, 14))


def home(folder: Path) -> None:
    make_home(folder, workouts=[pasts.upper(day) for day in DAYS])


async def calendar(person: Person) -> CalendarScreen:
    await person.press("f3", "c")
    await person.app.workers.wait_for_complete()
    await person.settle()
    screen = person.app.screen
    assert isinstance(screen, CalendarScreen)
    return screen


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_it_opens_at_the_workout_and_goes_back_to_the_chosen_one(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    home(tmp_path)
    async with running(tmp_path, size) as person:
        screen = await calendar(person)
        assert screen.view.cursor == DAYS[0]
        assert "November 2026" in person.text
        await person.press("left", "up", "right")
        assert screen.view.cursor == DAYS[1]
        await person.press("enter")
        history = place_shown(person.app, HistoryScreen)
        assert history.row is not None
        assert history.row.date == DAYS[1]


async def test_a_day_is_gone_to_by_typing_it(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        screen = await calendar(person)
        await person.press(*"14", "space", *"mar", "space", *"2024")
        assert "go to 14 mar 2024▏  Thu 14 Mar 2024" in person.text
        await person.press("enter")
        assert screen.view.cursor == DAYS[2]
        assert "2024" in person.text
        assert "3 × Bench press" in person.text


async def test_what_is_no_day_stays_in_the_field(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        screen = await calendar(person)
        await person.press("g", "3", "slash", "1", "4")
        assert "2024-03-14 · 14 mar" in person.text, "what can be typed, before it is called wrong"
        await person.press("enter")
        assert "3/14 is no day" in person.text
        await person.press("backspace", "backspace", "backspace", "backspace", "2", "enter")
        assert "2 is no day" in person.text
        await person.press("escape")
        assert screen.view.cursor == DAYS[0]
        assert "go to" not in person.text.splitlines()[11]


async def test_keys_that_come_at_once_all_belong_to_the_day(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        screen = await calendar(person)
        await person.pilot.press(*"14", "space", *"mar", "space", *"2024", "enter")
        await person.settle()
        assert screen.view.cursor == DAYS[2]


async def test_while_the_sets_are_read_the_days_are_there_and_keys_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home(tmp_path)
    monkeypatch.setattr("gymtui.tui.screens.calendar.past_in_worker", lambda *_: None)
    async with running(tmp_path) as person:
        await person.press("f3", "c")
        assert "November 2026" in person.text
        assert "2 workouts · 12 sets" in person.text
        assert "reading your sets" in person.text
        await person.press("up", *"2024", "enter", "n")
        assert "Thu 14 Mar 2024" in person.text
        await person.press("enter")
        history = place_shown(person.app, HistoryScreen)
        assert history.row is not None
        assert history.row.date == DAYS[2]


async def test_keys_move_by_months_years_and_workouts(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        screen = await calendar(person)
        await person.press("pageup")
        assert screen.view.cursor == date(2026, 10, 23)
        await person.press("pagedown", "left_square_bracket")
        assert screen.view.cursor == date(2025, 11, 23)
        await person.press("p")
        assert screen.view.cursor == DAYS[2]
        await person.press("p")
        assert "No workout before this day" in person.notices
        await person.press("n")
        assert screen.view.cursor == DAYS[1]
        await person.press("home")
        assert screen.view.cursor == date(2026, 11, 23)


async def test_measure_and_table_by_keys(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await calendar(person)
        assert "by sets" in person.text
        await person.press("m")
        assert "by volume" in person.text
        await person.press("m")
        assert "by time" in person.text
        await person.press("v")
        assert "hours" in person.text
        await person.press("escape")
        assert place_shown(person.app, HistoryScreen).row is not None


async def test_enter_on_a_day_of_rest_says_what_can_be_done(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await calendar(person)
        await person.press("left", "enter")
        assert "No workout on this day" in person.notices


async def test_an_empty_history_has_a_calendar(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        screen = await calendar(person)
        assert screen.view.cursor == date(2026, 11, 23)
        assert "no workouts" in person.text


async def test_a_filter_that_hides_the_workout_is_taken_away(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f3", "slash")
        await person.type("2024")
        await person.app.workers.wait_for_complete()
        await person.press("enter")
        await person.press("c")
        await person.app.workers.wait_for_complete()
        await person.settle()
        await person.press("n", "enter")
        history = place_shown(person.app, HistoryScreen)
        assert history.row is not None
        assert history.row.date == DAYS[1]
        assert history.field.value == ""
