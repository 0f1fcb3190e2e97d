"""Pictures of Plans and its pages. Update with --snapshot-update after looking at each that changed."""

import random
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gymtui.tui.app import GymApp
from gymtui.tui.start import make_app
from tests.tui import test_plan_changes, test_plan_versions
from tests.tui.places import NOW, SMALL, WIDE, Person, paths_in
from tests.tui.planning import home_with_plans
from tests.tui.test_plan_typing import type_text

SnapCompare = Callable[..., bool]


async def plans(person: Person) -> None:
    await person.press("f4")


async def tree(person: Person) -> None:
    await person.press("f4", "enter", "down", "down", "down", "right", "down")


async def form(person: Person) -> None:
    await person.press("f4", "enter", "down", "down", "down", "down", "enter", "down")


async def text(person: Person) -> None:
    """A wrong line, and what is offered for the one that is being typed."""
    await person.press("f4", "enter", "ctrl+t", "ctrl+end")
    await type_text(person, "  Bench pres 3x8\nlat pul")


async def dry_run(person: Person) -> None:
    await person.press("f4", "r", "right")


async def changes(person: Person) -> None:
    await person.press("h", "a", "down", "l")


async def versions(person: Person) -> None:
    await person.press("f4", "v", "down")


PAGES: dict[str, tuple[Callable[[Person], Awaitable[None]], Callable[[Path], None]]] = {
    "plans": (plans, home_with_plans),
    "tree": (tree, home_with_plans),
    "form": (form, home_with_plans),
    "text": (text, home_with_plans),
    "dry-run": (dry_run, home_with_plans),
    "changes": (changes, test_plan_changes.home),
    "versions": (versions, test_plan_versions.home),
}


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["80x24", "120x36"])
@pytest.mark.parametrize("page", PAGES)
def test_picture(snap_compare: SnapCompare, tmp_path: Path, page: str, size: tuple[int, int]) -> None:
    arrive, home = PAGES[page]
    home(tmp_path)
    app, store = make_app(paths_in(tmp_path), clock=lambda: NOW, randomness=random.Random(2).randbytes)

    async def before(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, GymApp)
        person = Person(pilot.app, pilot, store)
        while not pilot.app.desk.index.complete:
            await pilot.pause()
        await person.settle()
        await arrive(person)
        await pilot.app.workers.wait_for_complete()
        await person.settle()
        pilot.app.clear_notifications()
        await person.settle()

    try:
        assert snap_compare(app, run_before=before, terminal_size=size)
    finally:
        store.close()
