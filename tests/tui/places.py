"""The program on a home of its own, its clock standing still, for the tests of Exercises and Settings."""

import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from gymtui.model.exercise import Exercise
from gymtui.model.performed import Workout
from gymtui.model.profile import Profile
from gymtui.paths import Paths
from gymtui.store.store import Store
from gymtui.tui.app import GymApp
from gymtui.tui.start import make_app

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
WIDE, SMALL = (120, 36), (80, 24)
KEYS = {" ": "space", ".": "full_stop", ",": "comma", "-": "minus", "/": "slash", ";": "semicolon"}


@dataclass
class Person:
    """Somebody at the running program."""

    app: GymApp
    pilot: Pilot[None]
    store: Store

    async def press(self, *keys: str) -> None:
        """Press keys, each after all that the one before has started is done."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text over what is in the open field."""
        await self.press("end", "ctrl+u")
        await self.pilot.press(*(KEYS.get(c, c) for c in text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is being kept or drawn; what waits for an answer does not count."""
        for _ in range(3):
            await self.pilot.pause()
            await self.app.keep(lambda: None)
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """The characters on the screen."""
        rows = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)

    @property
    def notices(self) -> str:
        return "\n".join(notice.message for notice in self.app._notifications)


def paths_in(folder: Path) -> Paths:
    return Paths(folder / "home", folder / "state", folder / "cache")


def open_store(folder: Path) -> Store:
    paths = paths_in(folder)
    return Store.open(
        paths.home, paths.state, paths.cache, clock=lambda: NOW, randomness=random.Random(1).randbytes
    )


def make_home(
    folder: Path, *, workouts: Sequence[Workout] = (), exercises: Sequence[Exercise] = (), settings: str = ""
) -> None:
    """Make a home whose first questions were answered."""
    with open_store(folder) as store:
        store.library.save_profile(Profile(asked=True))
        for exercise in exercises:
            store.library.save_exercise(exercise)
        store.workouts.add_many(workouts)
    if settings:
        paths_in(folder).settings.write_text(settings, encoding="utf-8")


@asynccontextmanager
async def running(
    folder: Path, size: tuple[int, int] = WIDE, *, now: datetime = NOW
) -> AsyncIterator[Person]:
    """Run the program on the home in the folder and give the person at it, once the history is read."""
    app, store = make_app(paths_in(folder), clock=lambda: now, randomness=random.Random(2).randbytes)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            person = Person(app, pilot, store)
            while not app.desk.index.complete:
                await pilot.pause()
            await person.settle()
            yield person
    finally:
        store.close()
