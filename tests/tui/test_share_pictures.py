"""Pictures of the dialog that shares a workout. Update with --snapshot-update after looking at them."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gymtui.tui.app import GymApp
from gymtui.tui.screens.share import ShareScreen
from gymtui.tui.start import make_app
from tests.tui import pasts
from tests.tui.places import NOW, SMALL, WIDE, Person, make_home, paths_in
from tests.tui.share.shares import week_before

PICTURES = [(key, size) for key in ("text", "card") for size in (SMALL, WIDE)]


@pytest.mark.parametrize(
    ("shown", "size"), PICTURES, ids=[f"{shown}-{size[0]}x{size[1]}" for shown, size in PICTURES]
)
def test_picture(
    snap_compare: Callable[..., bool], tmp_path: Path, shown: str, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=[week_before(), pasts.lower(), pasts.upper()])
    app, store = make_app(paths_in(tmp_path), clock=lambda: NOW, randomness=random.Random(2).randbytes)

    async def before(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, GymApp)
        person = Person(pilot.app, pilot, store)
        while not pilot.app.desk.index.complete:
            await pilot.pause()
        await person.settle()
        screen = ShareScreen(pilot.app.desk, pasts.upper())
        pilot.app.push_screen(screen)
        await person.settle()
        while not screen.shared.records:
            await pilot.pause()
        await person.press(*(("v",) if shown == "card" else ()))
        await person.settle()

    try:
        assert snap_compare(app, run_before=before, terminal_size=size)
    finally:
        store.close()
