"""Pictures of the screens. Update them with --snapshot-update after looking at every one that changed.

A place that is added gets its states in `STATES` and its rows in `PICTURES`.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gymtui.tui.app import GymApp
from tests.tui.test_summary_screen import otherwise
from tests.tui.training import EASED_IN, SMALL, WIDE, FakeClock, Home, Lifter, make_test_app

SnapCompare = Callable[..., bool]
State = Callable[[Lifter], Awaitable[None]]


async def today(lifter: Lifter) -> None:
    """The plan, before anything is started."""
    del lifter


async def fitting(lifter: Lifter) -> None:
    """The changes that make the day fit, one of them left out."""
    await lifter.press("m", "5", "enter", "down", "space")


async def resume(lifter: Lifter) -> None:
    await rest(lifter)
    await lifter.press("f1")


async def work(lifter: Lifter) -> None:
    await lifter.press("enter")


async def typing(lifter: Lifter) -> None:
    await work(lifter)
    await lifter.type("85x6 r1")


async def problem(lifter: Lifter) -> None:
    await work(lifter)
    await lifter.type("85x6y")


async def second_round(lifter: Lifter, seconds: float) -> None:
    """Two sets logged, so many seconds into the rest after the round."""
    await work(lifter)
    await lifter.log("x8r1", after=300)
    await lifter.log("x10r2", after=75)
    await lifter.wait(seconds)


async def rest(lifter: Lifter) -> None:
    await second_round(lifter, 17)


async def get_ready(lifter: Lifter) -> None:
    await second_round(lifter, 83)


async def go(lifter: Lifter) -> None:
    await second_round(lifter, 90.5)


async def over(lifter: Lifter) -> None:
    await second_round(lifter, 113)


async def rest_pause(lifter: Lifter) -> None:
    await second_round(lifter, 30)
    for _ in range(2):
        await lifter.log(after=100)
    await lifter.log("x8", after=160)
    await lifter.log("4", after=24)
    await lifter.wait(3)


async def outline(lifter: Lifter) -> None:
    await rest(lifter)
    await lifter.press("o", "up", "up")


async def correcting(lifter: Lifter) -> None:
    await rest(lifter)
    await lifter.press("o", "up", "enter")


async def holding(lifter: Lifter) -> None:
    await rest_pause(lifter)
    await lifter.press("k", "enter")
    await lifter.wait(12)


async def done(lifter: Lifter) -> None:
    await holding(lifter)
    await lifter.wait(60)


async def summary(lifter: Lifter) -> None:
    await done(lifter)
    await lifter.press("f")


async def differences(lifter: Lifter) -> None:
    """The summary of a workout that went otherwise; the second of three differences is accepted."""
    await otherwise(lifter)
    await lifter.press("down", "a")


async def zoom(lifter: Lifter) -> None:
    await rest(lifter)
    await lifter.press("z")


async def history(lifter: Lifter) -> None:
    """A finished workout and the one before it; the newest one's parts in full."""
    await summary(lifter)
    await lifter.press("enter", "f3")
    await lifter.wait(30)


async def exercises(lifter: Lifter) -> None:
    await lifter.press("f6")


async def help_(lifter: Lifter) -> None:
    await work(lifter)
    await lifter.press("question_mark")


STATES: dict[str, State] = {
    "today": today,
    "fitting": fitting,
    "resume": resume,
    "work": work,
    "typing": typing,
    "problem": problem,
    "rest": rest,
    "get-ready": get_ready,
    "go": go,
    "over": over,
    "rest-pause": rest_pause,
    "outline": outline,
    "correcting": correcting,
    "holding": holding,
    "done": done,
    "summary": summary,
    "differences": differences,
    "zoom": zoom,
    "history": history,
    "exercises": exercises,
    "help": help_,
}
BOTH = (
    "today",
    "fitting",
    "work",
    "rest",
    "get-ready",
    "go",
    "over",
    "rest-pause",
    "summary",
    "differences",
    "history",
    "exercises",
)
LARGE_ONLY = ("resume", "typing", "problem", "outline", "correcting", "holding", "done", "zoom", "help")
PICTURES = [
    *((state, size, "dark") for state in BOTH for size in (SMALL, WIDE)),
    *((state, WIDE, "dark") for state in LARGE_ONLY),
    *((state, WIDE, theme) for state in ("today", "rest") for theme in ("light", "clear", "mono")),
]
IDS = [f"{state}-{size[0]}x{size[1]}-{theme}" for state, size, theme in PICTURES]


@pytest.mark.parametrize(("state", "size", "theme"), PICTURES, ids=IDS)
def test_picture(
    snap_compare: SnapCompare, tmp_path: Path, state: str, size: tuple[int, int], theme: str
) -> None:
    clock = FakeClock()
    app, store = make_test_app(tmp_path, clock, Home(settings=EASED_IN + f'[look]\ntheme = "{theme}"\n'))

    async def arrive(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, GymApp)
        lifter = Lifter(pilot.app, pilot, clock, store)
        while not pilot.app.desk.index.complete:
            await pilot.pause()
        await lifter.settle()
        await STATES[state](lifter)
        pilot.app.clear_notifications()
        await lifter.settle()

    try:
        assert snap_compare(app, run_before=arrive, terminal_size=size)
    finally:
        store.close()
