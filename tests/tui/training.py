"""Homes with a plan and a last time, a clock moved by hand, and a lifter who presses keys."""

import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from textual.pilot import Pilot

from gymtui.live.state import LiveSet, LiveWorkout
from gymtui.model.ids import ulid
from gymtui.model.performed import Workout
from gymtui.model.plan import Program, Template
from gymtui.model.profile import Profile
from gymtui.model.units import Unit
from gymtui.paths import Paths
from gymtui.store.store import Store
from gymtui.training.loadable import default_gym
from gymtui.tui.app import GymApp
from gymtui.tui.start import make_app

START = datetime(2026, 11, 23, 16, 42, tzinfo=UTC)
"""A Monday, 17:42 on the clock of the gym."""
TODAY = date(2026, 11, 23)
WIDE = (120, 36)
SMALL = (80, 24)


@dataclass
class FakeClock:
    """A clock that stands still until it is moved."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def paths_in(folder: Path) -> Paths:
    return Paths(folder / "home", folder / "state", folder / "cache")


def randomness(seed: int = 7) -> Callable[[int], bytes]:
    return random.Random(seed).randbytes


def work(reps: int, top: int | None = None, rir: float | None = 2, **more: object) -> dict[str, object]:
    return {"reps": reps, "reps_max": top, "rir": rir, **more}


def planned(number: int, slug: str, *sets: dict[str, object], **more: object) -> dict[str, object]:
    return {"id": f"p{number}", "exercise": slug, "sets": sets, **more}


REST_PAUSE_TO_18 = work(8, rir=0, technique="rest_pause", params={"total": 18}, rest=120)
PLANK: dict[str, object] = {"seconds": 30, "rest": 60}


def upper(*, warmups: bool = False) -> Template:
    """A superset of two sets each, a rest-pause set to 18, and a hold of half a minute."""
    bench = planned(
        1, "bench-press", work(6, 8), work(6, 8), group="A", rest=180, warmup="ramp" if warmups else "none"
    )
    return Template.model_validate(
        {
            "id": "upper-a",
            "name": "Upper A",
            "groups": [{"id": "A", "switch_rest": 15, "round_rest": 90}],
            "exercises": [
                bench,
                planned(2, "chest-supported-row", work(8, 10), work(8, 10), group="A", rest=150),
                planned(3, "lat-pulldown", REST_PAUSE_TO_18),
                planned(4, "plank", PLANK, progression={"rule": "off"}),
            ],
        }
    )


def lower() -> Template:
    return Template.model_validate(
        {"id": "lower-a", "name": "Lower A", "exercises": [planned(1, "leg-press", work(8, 12), rest=150)]}
    )


def only_bench(sets: int = 2, **more: object) -> Template:
    bench = planned(1, "bench-press", *[work(6, 8)] * sets, **{"rest": 180, **more})
    return Template.model_validate({"id": "bench-day", "name": "Bench day", "exercises": [bench]})


def part(load: str | None = None, reps: int | None = None, **more: object) -> dict[str, object]:
    amount = {"amount": load, "unit": "kg"} if load is not None else None
    return {"load": amount, "reps": reps, **more}


def done(number: int, slug: str, *sets: dict[str, object]) -> dict[str, object]:
    name = slug.replace("-", " ").capitalize()
    return {"id": f"e{number}", "exercise": slug, "name": name, "sets": sets}


def last_thursday() -> Workout:
    """The same workout of four days before."""
    began = START - timedelta(days=4)

    def performed(number: int, *parts: dict[str, object], technique: str = "straight") -> dict[str, object]:
        return {"id": f"s{number}", "technique": technique, "parts": parts}

    return Workout.model_validate(
        {
            "id": ulid(began, bytes(10)),
            "date": began.date(),
            "timezone": "+01:00",
            "started_at": began,
            "ended_at": began + timedelta(minutes=50),
            "title": "Upper A",
            "plan": {"template": "upper-a", "template_name": "Upper A"},
            "exercises": [
                done(
                    1,
                    "bench-press",
                    performed(1, part("82.5", 7, rir=2)),
                    performed(2, part("82.5", 6, rir=1, failed=False)),
                ),
                done(2, "chest-supported-row", performed(3, part("60", 10)), performed(4, part("60", 9))),
                done(
                    3,
                    "lat-pulldown",
                    performed(5, part("55", 10, rir=0), part("55", 4), part("55", 3), technique="rest_pause"),
                ),
                done(4, "plank", performed(6, part(seconds=30))),
            ],
        }
    )


EASED_IN = "[coach]\nease_days = 0\n"
"""The lifter of the tests is past the first weeks, in which sets are fewer and easier."""


@dataclass
class Home:
    """What is in a home before the program starts. Days of the plan are trained in turn."""

    templates: tuple[Template, ...] = field(default_factory=lambda: (upper(), lower()))
    history: tuple[Workout, ...] = field(default_factory=lambda: (last_thursday(),))
    profile: Profile = field(default_factory=lambda: Profile(asked=True, program="plan"))
    settings: str = EASED_IN

    def seed(self, folder: Path, clock: FakeClock) -> None:
        paths = paths_in(folder)
        with Store.open(paths.home, paths.state, paths.cache, clock=clock, randomness=randomness(1)) as store:
            for template in self.templates:
                store.library.save_template(template)
            if self.templates:
                days = [{"template": t.id} for t in self.templates]
                store.library.save_program(
                    Program.model_validate({"id": "plan", "name": "Test plan", "days": days})
                )
            store.library.save_gym(default_gym(Unit.KG, safeties=True))
            store.library.save_profile(self.profile)
            store.workouts.add_many(self.history)
        if self.settings:
            paths.settings.write_text(self.settings, encoding="utf-8")


FIRST_RUN = Home(templates=(), history=(), profile=Profile())
NO_PLAN = Home(templates=(), history=(), profile=Profile(asked=True))


@dataclass
class Lifter:
    """A person at the running program."""

    app: GymApp
    pilot: Pilot[None]
    clock: FakeClock
    store: Store

    async def settle(self) -> None:
        """Wait until all that was asked for is kept and shown."""
        for _ in range(3):
            await self.pilot.pause()
            await self.app.keep(lambda: None)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def type(self, text: str) -> None:
        await self.press(*("space" if character == " " else character for character in text))

    async def wait(self, seconds: float) -> None:
        """Let time pass; the program looks at the clock."""
        self.clock.advance(seconds)
        self.app.tick()
        await self.settle()

    async def log(self, line: str = "", *, after: float = 61) -> None:
        """Type a line and press Enter, `after` seconds after the last thing done."""
        await self.wait(after)
        await self.type(line)
        await self.press("enter")

    async def start(self) -> None:
        await self.press("enter")
        assert self.app.current_mode == "train"

    @property
    def workout(self) -> LiveWorkout:
        session = self.app.desk.runner.session
        assert session is not None, f"no workout is running\n{self.text}"
        return session.now

    def sets(self, exercise: int = 0) -> list[LiveSet]:
        return list(self.workout.exercises[exercise].sets)

    def kept(self) -> LiveWorkout:
        """The workout as the disk has it."""
        from gymtui.live.fold import replay

        return replay(self.store.live.events(self.workout.started.workout)).now

    @property
    def line(self) -> str:
        return self.app.train_screen.stage.editor.text

    @property
    def text(self) -> str:
        """The characters on the screen."""
        rows = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)

    @property
    def notices(self) -> list[str]:
        return [notice.message for notice in self.app._notifications]


def make_test_app(folder: Path, clock: FakeClock, home: Home | None = None) -> tuple[GymApp, Store]:
    (home or Home()).seed(folder, clock)
    return make_app(paths_in(folder), clock=clock, randomness=randomness())


@asynccontextmanager
async def training(
    folder: Path, home: Home | None = None, size: tuple[int, int] = WIDE, clock: FakeClock | None = None
) -> AsyncIterator[Lifter]:
    """Open the program on a home and give the person at it."""
    clock = clock or FakeClock()
    app, store = make_test_app(folder, clock, home)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            lifter = Lifter(app, pilot, clock, store)
            while not app.desk.index.complete:
                await pilot.pause()
            await lifter.settle()
            yield lifter
    finally:
        store.close()
