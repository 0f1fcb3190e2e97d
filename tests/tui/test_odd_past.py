"""Everything odd in a past is shown by every screen that looks back, on its own day."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from gymtui.commands.history import Asked, print_history
from gymtui.insight.index import UnreadableRow
from gymtui.tui import words
from gymtui.tui.exercises.page_paint import draw_records
from gymtui.tui.exercises.page_view import PageView, RecordRow
from gymtui.tui.screens.body import BodyScreen
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from gymtui.tui.screens.goals import GoalsScreen
from gymtui.tui.screens.history import HistoryScreen
from gymtui.tui.screens.insights import InsightsScreen
from tests.exercises import EXERCISES
from tests.tui.odd_past import make_odd_home
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, paths_in, running

EAST, NEW_YORK = "XXX-14", "EST5EDT,M3.2.0,M11.1.0"
PLACES = pytest.mark.parametrize(("size", "zone"), [(WIDE, EAST), (SMALL, NEW_YORK)])


@pytest.fixture(autouse=True)
def zoned(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the zone of the test; the zone of the next one is set anew."""
    callspec = getattr(request.node, "callspec", None)
    if callspec is not None and "zone" in callspec.params:
        monkeypatch.setenv("TZ", callspec.params["zone"])
        time.tzset()


async def looked(person: Person, *keys: str) -> None:
    """Press keys and wait for what they started; nothing on the screen is wider than it."""
    for key in keys:
        await person.pilot.press(key)
    await person.settle()
    width = person.app.size.width
    assert all(cell_len(line) <= width for line in person.text.splitlines())


async def read(person: Person) -> None:
    await person.app.workers.wait_for_complete()
    await looked(person)


@PLACES
async def test_history_has_every_workout_on_its_day(tmp_path: Path, size: tuple[int, int], zone: str) -> None:
    workouts = make_odd_home(tmp_path)
    async with running(tmp_path, size) as person:
        await looked(person, "f3")
        history = place_shown(person.app, HistoryScreen)
        rows = history.list.rows
        assert {row.id: row.date for row in rows} == {one.id: one.date for one in workouts}, zone
        for place, row in enumerate(rows):
            await person.app.workers.wait_for_complete()
            assert history.row is row
            assert history.detail.detail.problem == ""
            assert words.day(row.date) in history.detail.detail.when
            if place % 4 == 0:
                await looked(person, "enter", "down", "end", "escape")
            await person.pilot.press("down")
        for line, least in (("since 1970", 40), (">=1900kg", 4), ("sets>=500", 1), ("#x", 0), ("records", 1)):
            await looked(person, "slash")
            history.field.value = line
            await looked(person)
            await read(person)
            assert history.found is not None
            assert len(history.found) >= least, line
            await looked(person, "down", "escape")


@PLACES
async def test_the_page_of_an_exercise_shows_all_of_it(
    tmp_path: Path, size: tuple[int, int], zone: str
) -> None:
    make_odd_home(tmp_path)
    async with running(tmp_path, size) as person:
        for name in ("bench press", "pull-up", "plank", "深蹲"):
            await looked(person, "f6", "slash")
            await person.type(name)
            await looked(person, "enter", "enter")
            await read(person)
            page = place_shown(person.app, ExercisePageScreen)
            assert page.past is not None, zone
            for key in ("right_square_bracket", "right_square_bracket", "v", "v", "v", "pagedown", "v"):
                await looked(person, key)
                await looked(person, "right")
            await looked(person, "escape")


@PLACES
async def test_every_page_of_insights_is_shown(tmp_path: Path, size: tuple[int, int], zone: str) -> None:
    make_odd_home(tmp_path)
    async with running(tmp_path, size) as person:
        await looked(person, "f5")
        await read(person)
        screen = place_shown(person.app, InsightsScreen)
        assert screen.past is not None, zone
        assert "24:00:00" in person.text
        assert "0:0024" not in person.text
        seen = set()
        for _ in range(7):
            seen.add(screen.view.page.page)
            for key in ("v", "left", "v", "left", "down", "c", "home"):
                await looked(person, key)
            await looked(person, "enter")
            if person.app.screen is not screen:
                await read(person)
                await looked(person, "escape")
            await looked(person, "w")
            await looked(person, "escape", "tab")
        assert len(seen) == 7


@PLACES
async def test_goals_and_the_body_are_shown(tmp_path: Path, size: tuple[int, int], zone: str) -> None:
    make_odd_home(tmp_path)
    async with running(tmp_path, size) as person:
        await looked(person, "f5", "g")
        await read(person)
        goals = place_shown(person.app, GoalsScreen)
        assert len(goals.list.rows) == 11, zone
        for one in goals.states:
            assert one.reached is None or one.reached <= person.app.desk.today
            await looked(person, "down")
        await looked(person, "enter", "escape", "escape", "b")
        body = place_shown(person.app, BodyScreen)
        for _ in range(8):
            await looked(person, "down", "right")
        assert body is person.app.screen
        days = person.text
        assert "31 Dec 2099 " in days
        assert "1 Jan 1970 " in days


def test_a_load_of_many_figures_stands_apart_from_its_reps() -> None:
    records = tuple(RecordRow(reps, "1999.999 kg", "6 Oct", "2200") for reps in (1, 12))
    text = draw_records(PageView(EXERCISES["bench-press"], records=records), 50, 12).text()
    assert "12  1999.999 kg" in text


async def test_a_load_that_no_file_may_hold_costs_one_workout(tmp_path: Path) -> None:
    workouts = make_odd_home(tmp_path)
    absurd = next(one for one in workouts if one.title == "2000 lb")
    (path,) = (paths_in(tmp_path).home / "workouts").rglob(f"*{absurd.id}*")
    path.write_text(path.read_text().replace(": 2000", ": 9999.75").replace('"2000"', '"9999.75"'))
    async with running(tmp_path) as person:
        await looked(person, "f3")
        history = place_shown(person.app, HistoryScreen)
        broken = [row for row in history.list.rows if isinstance(row, UnreadableRow)]
        assert [(row.id, row.date) for row in broken] == [(absurd.id, absurd.date)]
        assert "between -2000 and 2000" in broken[0].message
        assert len(history.list.rows) == len(workouts)


def test_the_command_line_prints_every_set_on_its_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workouts = make_odd_home(tmp_path)
    done = {one.id: one.date for one in workouts if any(s.parts for e in one.exercises for s in e.sets)}
    assert print_history(paths_in(tmp_path), Asked(["warmups"], json=True)) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["workout"]: date.fromisoformat(one["date"]) for one in found} == done
    assert print_history(paths_in(tmp_path), Asked(["since", "1970"])) == 0
    told = capsys.readouterr().out
    assert "1970-01-01" in told
    assert "\x1b" not in told
