"""The screen of a dry run, by keys."""

import asyncio
from pathlib import Path

import pytest

from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Level, Profile
from gymtui.plans.ready import ready_plan
from gymtui.tui.screens.dry_run import DryRunScreen
from gymtui.tui.screens.today import TodayScreen
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, running


def home_with_plan(folder: Path) -> PlanDocument:
    """Make a home of an intermediate lifter with the ready plan of that level."""
    make_home(folder)
    plan = ready_plan(Level.INTERMEDIATE, safeties=True)
    with open_store(folder) as store:
        for template in plan.templates:
            store.library.save_template(template)
        store.library.save_program(plan.program)
        store.library.save_profile(Profile(asked=True, level=Level.INTERMEDIATE, program=plan.program.id))
    return PlanDocument(program=plan.program, templates=plan.templates)


async def opened(person: Person, document: PlanDocument, weeks: int = 4) -> DryRunScreen:
    """Open the dry run and wait until it is played."""
    screen = DryRunScreen(person.app.desk, document, document.name, weeks)
    person.app.push_screen(screen)
    await person.settle()
    await played(person, screen)
    return screen


async def played(person: Person, screen: DryRunScreen) -> None:
    for _ in range(400):
        if not screen.view.playing:
            break
        await asyncio.sleep(0.01)
        await person.settle()
    assert not screen.view.playing


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_weeks_and_rows_are_gone_through_by_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    document = home_with_plan(tmp_path)
    async with running(tmp_path, size) as person:
        screen = await opened(person, document)
        assert "Week 1 of 4" in person.text
        assert "Dry run: " in person.text
        await person.press("right", "right")
        assert "Week 3 of 4" in person.text
        await person.press("right", "right", "right")
        assert "Week 4 of 4" in person.text
        await person.press("left", "down")
        assert "Week 3 of 4" in person.text
        first = screen.view.rows[1]
        assert screen.view.chosen == first
        await person.press("end")
        assert screen.view.row == len(screen.view.rows) - 1
        await person.press("escape")
        assert isinstance(person.app.screen, TodayScreen)


async def test_the_small_screen_turns_to_the_pictures(tmp_path: Path) -> None:
    document = home_with_plan(tmp_path)
    async with running(tmp_path, SMALL) as person:
        await opened(person, document)
        assert "Sets per muscle" not in person.text
        await person.press("v")
        assert "Sets per muscle" in person.text
        assert "v days" in person.text
        await person.press("v")
        assert "Sets per muscle" not in person.text


async def test_another_plan_is_held_beside_it(tmp_path: Path) -> None:
    document = home_with_plan(tmp_path)
    async with running(tmp_path) as person:
        screen = await opened(person, document)
        await person.press("c")
        assert "Hold it beside which plan?" in person.text
        await person.press("enter")
        for _ in range(400):
            if screen.view.comparison is not None:
                break
            await asyncio.sleep(0.01)
            await person.settle()
        assert "A week on average, without deloads" in person.text
        await person.press("end")
        assert "Hanging leg raise" in person.text or "Farmer" in person.text
        await person.press("escape")
        assert "Week 1 of 4" in person.text
        assert person.app.screen is screen


async def test_what_is_said_of_the_plan_is_listed(tmp_path: Path) -> None:
    document = home_with_plan(tmp_path)
    async with running(tmp_path) as person:
        await opened(person, document)
        await person.press("w")
        assert "Done as asked for, since nothing says how strong" in person.text
        await person.press("escape")
        assert "Week 1 of 4" in person.text


async def test_playing_is_stopped_by_escape_and_left_by_another(tmp_path: Path) -> None:
    document = home_with_plan(tmp_path)
    async with running(tmp_path) as person:
        screen = DryRunScreen(person.app.desk, document, document.name, 52)
        person.app.push_screen(screen)
        await person.pilot.pause()
        while not screen.view.run.weeks:
            await asyncio.sleep(0.005)
        await person.press("escape")
        weeks = len(screen.view.run.weeks)
        assert not screen.view.playing
        await asyncio.sleep(0.2)
        await person.settle()
        assert len(screen.view.run.weeks) == weeks
        if weeks < 52:
            assert person.app.screen is screen
            await person.press("escape")
        assert isinstance(person.app.screen, TodayScreen)


async def test_an_empty_plan_has_nothing_to_play(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await opened(person, PlanDocument())
        assert "Nothing to play" in person.text
        await person.press("right", "down", "v", "escape")
        assert isinstance(person.app.screen, TodayScreen)


async def test_a_row_can_be_clicked(tmp_path: Path) -> None:
    document = home_with_plan(tmp_path)
    async with running(tmp_path) as person:
        screen = await opened(person, document)
        row = next(y for y, spot in screen.panel.spots.items() if spot == "row:2")
        await person.pilot.click(screen.panel, offset=(10, row))
        await person.settle()
        assert screen.view.row == 2
