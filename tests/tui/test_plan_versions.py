"""Earlier versions by keys alone: looked at, held against now, brought back, taken back."""

from pathlib import Path

import pytest

from gymtui.model.plan import PlanDocument
from gymtui.tui.screens.plan_versions import PlanVersionsScreen
from gymtui.tui.screens.plans import PlansScreen
from tests.plans.documents import day, document, line, straight
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, running
from tests.tui.planning import kept, plans

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


def plan(sets: int, *more: str) -> PlanDocument:
    lines = [line("bench-press", *straight(sets))]
    lines += [line(slug, key=f"e{place}") for place, slug in enumerate(more, 2)]
    return document(day("A", *lines), name="My plan")


FIRST, SECOND, NOW = plan(3), plan(4), plan(4, "plank")


def home(folder: Path) -> None:
    """Make a home with a plan that was changed twice."""
    make_home(folder)
    with open_store(folder) as store:
        for one, why in ((FIRST, ""), (SECOND, "before: Edited once."), (NOW, "before: Edited twice.")):
            store.library.save_document(one, why)


def page(person: Person) -> PlanVersionsScreen:
    return place_shown(person.app, PlanVersionsScreen)


@SIZES
async def test_versions_are_listed_newest_first_with_what_differs(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    home(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("f4", "v")
        assert [one.document for one in page(person).versions] == [SECOND, FIRST]
        assert person.text.index("now") < person.text.index("until 23 Nov 2026")
        for words in ("until 23 Nov 2026", "Edited twice.", "Edited once.", "would change"):
            assert words in person.text
        assert "−   Plank" in person.text
        await person.press("down")
        assert "+   Bench press  3x8 @2" in person.text
        await person.press("t")
        assert "the whole version" in person.text
        assert "  program My plan" in person.text
        await person.press("escape")
        assert isinstance(person.app.screen, PlansScreen)
    assert kept(tmp_path, "plan") == NOW


async def test_one_is_brought_back_and_taken_back_and_nothing_is_lost(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "v", "down", "enter")
        assert "Bring back" in person.text
        await person.press("escape")
        assert kept(tmp_path, "plan") == NOW
        await person.press("enter", "y")
        assert isinstance(person.app.screen, PlansScreen)
        assert kept(tmp_path, "plan") == FIRST
        await person.press("v")
        assert [one.document for one in page(person).versions] == [NOW, SECOND, FIRST]
        await person.press("escape", "u")
        assert kept(tmp_path, "plan") == NOW


@SIZES
async def test_a_plan_that_never_changed_says_so(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    with open_store(tmp_path) as store:
        store.library.save_document(FIRST)
    async with running(tmp_path, size) as person:
        await person.press("f4", "v")
        assert "No earlier versions: each save keeps the" in person.text
        assert "one before it." in person.text
        await person.press("enter", "t", "escape")
        assert isinstance(person.app.screen, PlansScreen)


async def test_a_removed_plan_is_brought_back(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "V")
        assert "No plan was removed." in person.notices
        await person.press("delete", "y", "V")
        assert "My plan" in person.text
        await person.press("enter")
        assert "the whole version" in person.text
        assert "It was removed." in person.text
        await person.press("enter")
        assert "among your plans again" in person.text
        await person.press("y")
        assert plans(person).list.chosen == "plan"
    assert kept(tmp_path, "plan") == NOW


async def test_a_day_that_is_another_plans_by_now_is_not_touched(tmp_path: Path) -> None:
    home(tmp_path)
    other = document(day("A", line("plank")), id="other", name="Other")
    async with running(tmp_path) as person:
        await person.press("f4", "delete", "y")
        person.store.library.save_document(other)
        person.app.desk.reload()
        await person.press("V", "enter", "enter", "y")
        assert "Brought back My plan." in person.notices
    assert kept(tmp_path, "other") == other
    found = kept(tmp_path, "plan")
    assert found.templates[0].id != "a"
    assert found.templates[0].exercises == NOW.templates[0].exercises


async def test_a_day_that_another_program_has_too_is_not_touched(tmp_path: Path) -> None:
    home(tmp_path)
    other = document(NOW.templates[0], id="other", name="Other")
    with open_store(tmp_path) as store:
        store.library.save_document(other)
    async with running(tmp_path) as person:
        await person.press("f4", "v", "enter", "y")
        assert "Brought back My plan." in person.notices
        await person.press("u")
        assert (kept(tmp_path, "plan"), kept(tmp_path, "other")) == (NOW, other)
        await person.press("U")
    assert kept(tmp_path, "other") == other
    found = kept(tmp_path, "plan")
    assert found.templates[0].exercises == SECOND.templates[0].exercises
    assert [one.template for one in found.program.days] == [found.templates[0].id] if found.program else False


async def test_a_click_on_the_plan_now_does_nothing(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "v")
        chosen = page(person).list.chosen
        await person.pilot.click(page(person).list, offset=(6, 1))
        await person.settle()
        assert page(person).list.chosen == chosen
        assert "Bring back" not in person.text


async def test_a_broken_history_is_told_and_harms_nothing(tmp_path: Path) -> None:
    home(tmp_path)
    with open_store(tmp_path) as store:
        path = store.plan_history.records.path("plan")
    path.write_text("{ broken", encoding="utf-8")
    async with running(tmp_path) as person:
        await person.press("f4", "v")
        assert "plan.json is not whole JSON" in person.notices
        assert "cannot be read" in person.text
        assert "No earlier versions" not in person.text
    assert kept(tmp_path, "plan") == NOW


async def test_a_click_chooses_and_a_second_one_asks(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "v")
        rows = {spot: y for y, spot in page(person).list.spots.items()}
        oldest = page(person).versions[-1].id
        await person.pilot.click(page(person).list, offset=(6, rows[oldest]))
        await person.settle()
        assert page(person).list.chosen == oldest
        await person.pilot.click(page(person).list, offset=(6, rows[oldest]))
        await person.settle()
        assert "Bring back" in person.text
