"""Homes for the tests of the screens: a store to fill, an App on it, a clock that stands still."""

import random
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from gymtui.model.performed import Workout
from gymtui.model.profile import Profile
from gymtui.paths import Paths
from gymtui.store.store import Store
from gymtui.tui.app import GymApp
from gymtui.tui.start import make_app

NOW = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
READS = ("history", "workout", "backup", "look")
SMALL, LARGE = (80, 24), (120, 36)


class StandingClock:
    """A clock that moves only when told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Home:
    """A home in a folder of the test. `app` runs the program on it; before and after, `store` opens it."""

    def __init__(self, folder: Path, clock: StandingClock | None = None) -> None:
        self.clock = clock or StandingClock()
        self.paths = Paths(folder / "home", folder / "state", folder / "cache")
        self._randomness = random.Random(1).randbytes

    def store(self, *, read_only: bool = False) -> Store:
        paths = self.paths
        return Store.open(
            paths.home,
            paths.state,
            paths.cache,
            clock=self.clock,
            randomness=self._randomness,
            read_only=read_only,
        )

    def fill(self, workouts: Iterable[Workout] = ()) -> None:
        """Keep workouts, and a profile that was asked the questions of the first run."""
        with self.store() as store:
            store.library.save_profile(Profile(asked=True))
            store.workouts.add_many(workouts)

    @asynccontextmanager
    async def app(self, size: tuple[int, int] = LARGE) -> AsyncIterator[tuple[GymApp, Pilot[None]]]:
        """Run the program, with the history read."""
        app, store = make_app(self.paths, clock=self.clock, randomness=self._randomness)
        try:
            async with app.run_test(size=size, notifications=True) as pilot:
                await settled(app, pilot)
                yield app, pilot
        finally:
            store.close()


async def settled(app: GymApp, pilot: Pilot[None]) -> None:
    """Wait until nothing is being read or saved; a worker that waits for a dialog does not count."""
    for _ in range(2):
        await pilot.pause()
        for worker in [w for w in app.workers if w.group in READS and not w.is_finished]:
            with suppress(WorkerCancelled):
                await worker.wait()
        await app.keep(lambda: None)


async def press(app: GymApp, pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other and wait for what they started."""
    for key in keys:
        await pilot.press(key)
        await settled(app, pilot)


async def write(app: GymApp, pilot: Pilot[None], text: str) -> None:
    """Put a text in place of the one in the open dialog and press Enter."""
    await pilot.press("end", "ctrl+u", *(NAMES.get(c, c) for c in text), "enter")
    await settled(app, pilot)


NAMES = {
    " ": "space",
    ".": "full_stop",
    "!": "exclamation_mark",
    "@": "at",
    "+": "plus",
    "?": "question_mark",
}


def shown(app: GymApp) -> str:
    """Return the characters on the screen, or on the dialog before it."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def notices(app: GymApp) -> list[str]:
    """Return what was notified and still stands."""
    return [notice.message for notice in app._notifications]
