"""Looking back over twenty years: the list, the filter, the pages, against one year and against nothing.

The program runs without a terminal in this process. What a key costs is the time until the screen that shows
it is painted; how long the event loop was blocked by it is said beside that.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from statistics import median
from time import perf_counter

from textual import events

from gymtui.tui.app import GymApp
from gymtui.tui.insights.view import InsightPage
from gymtui.tui.past_reading import PastReader
from gymtui.tui.screens.calendar import CalendarScreen
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from gymtui.tui.screens.history import HistoryScreen
from gymtui.tui.screens.insights import InsightsScreen
from gymtui.tui.start import make_app
from tests.benchmarks.figures import Figure
from tests.benchmarks.homes import Home

LINE = "bench >=60kg reps>=3 last 1y"
KEY = 0.05
"""Seconds that a key of the filter may take."""
LOOK = 0.002
"""Seconds between two looks of the watch."""
PATIENCE = 60.0
"""Seconds after which something will never come."""
TYPED = 300
CHARACTERS = {" ": "space", ">": "greater_than_sign", "=": "equals_sign"}


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds until it was painted, and of those the longest that the event loop was blocked."""

    seconds: float
    blocked: float


class Lifter:
    """Somebody at the running program whose keys are timed."""

    def __init__(self, app: GymApp) -> None:
        self.app = app

    def press(self, key: str) -> None:
        character = next((c for c, name in CHARACTERS.items() if name == key), key if len(key) == 1 else None)
        self.app.post_message(events.Key(key, character))

    async def timed(self, act: Callable[[], object], done: Callable[[], bool]) -> Took:
        """Act and wait until it is done and painted."""
        longest, since = 0.0, perf_counter()
        act()
        looked = perf_counter()
        while not done():
            await asyncio.sleep(LOOK)
            now = perf_counter()
            assert now - since < PATIENCE, "it never came"
            longest, looked = max(longest, now - looked - LOOK), now
        painted = asyncio.Event()
        self.app.screen.call_after_refresh(painted.set)
        await painted.wait()
        now = perf_counter()
        return Took(now - since, max(longest, now - looked - LOOK))

    async def key(self, key: str, done: Callable[[], bool]) -> Took:
        return await self.timed(lambda: self.press(key), done)

    def shows(self, kind: type) -> bool:
        return isinstance(self.app.screen, kind)


@asynccontextmanager
async def sitting_at(home: Home) -> AsyncIterator[Lifter]:
    app, store = make_app(home.paths)
    try:
        async with app.run_test(size=(120, 36)) as pilot:
            while not app.desk.index.complete:
                await pilot.pause(0.01)
            await _idle(app)
            await pilot.pause()
            yield Lifter(app)
    finally:
        store.close()


def measure(empty: Home, year: Home, full: Home, rounds: int) -> list[Figure]:
    """Return what each look back costs."""
    return asyncio.run(_measure(empty, year, full, rounds))


async def _measure(empty: Home, year: Home, full: Home, rounds: int) -> list[Figure]:
    figures = [await _first_paint(empty, full, rounds)]
    async with sitting_at(full) as lifter:
        figures += await _filter(lifter)
        figures.append(await _keys_while_reading(lifter))
        many = await _pages(lifter, rounds)
    async with sitting_at(year) as lifter:
        few = await _pages(lifter, rounds)
    for what, took in many.items():
        more = {"loop_blocked": round(took.blocked, 6)}
        figures.append(Figure(f"{what}, 20 years", took.seconds, "one year", few[what].seconds, more=more))
    return figures


async def _first_paint(empty: Home, full: Home, rounds: int) -> Figure:
    """Open History for the first time, in a program of its own each."""

    async def opened(home: Home) -> Took:
        async with sitting_at(home) as lifter:
            return await lifter.key("f3", lambda: lifter.shows(HistoryScreen))

    await opened(empty)
    found = [(await opened(full), await opened(empty)) for _ in range(rounds)]
    many, none = (median(took.seconds for took in each) for each in zip(*found, strict=True))
    blocked = median(took.blocked for took, _ in found)
    return Figure(
        "History, first paint, 20 years",
        many,
        "no workout",
        none,
        2,
        more={"loop_blocked": round(blocked, 6)},
    )


async def _filter(lifter: Lifter) -> list[Figure]:
    """Type a line into the filter: what a key costs, and when its answer is there."""
    app = lifter.app
    await _idle(app)
    history = app.screen
    if not isinstance(history, HistoryScreen):
        await lifter.key("f3", lambda: lifter.shows(HistoryScreen))
        history = app.screen
    assert isinstance(history, HistoryScreen)
    await _idle(app)
    screen = history
    await lifter.key("slash", lambda: screen.field.has_focus)
    keys: list[Took] = []
    answers: list[Took] = []
    for place, character in enumerate(LINE, 1):
        wanted = LINE[:place]
        took = await lifter.key(CHARACTERS.get(character, character), partial(_holds, screen, wanted))
        keys.append(took)
        if not screen.query_typed.problems:
            answered = await lifter.timed(lambda: None, lambda: not _looking(app))
            answers.append(Took(took.seconds + answered.seconds, max(took.blocked, answered.blocked)))
    assert screen.found, "the line finds something"
    slowest = max(one.seconds for one in keys)
    late = max(one.seconds for one in answers)
    return [
        Figure(
            "a key of the filter, slowest, 20 years",
            slowest,
            "50 ms",
            KEY,
            1,
            more={"median": round(median(one.seconds for one in keys), 6)},
        ),
        Figure(
            "the answer to a key of the filter, slowest, 20 years",
            late,
            "50 ms",
            KEY,
            more={
                "median": round(median(one.seconds for one in answers), 6),
                "loop_blocked": round(max(one.blocked for one in answers), 6),
            },
        ),
    ]


async def _idle(app: GymApp) -> None:
    """Wait until no worker runs."""
    while _looking(app):
        await asyncio.sleep(LOOK)


def _holds(screen: HistoryScreen, text: str) -> bool:
    return screen.field.value == text


def _left(screen: InsightsScreen, page: InsightPage) -> bool:
    return screen.view.page.page is not page


def _moved(page: CalendarScreen, cursor: date) -> bool:
    return page.view.cursor != cursor


def _looking(app: GymApp) -> bool:
    return any(worker.is_running for worker in app.workers)


async def _keys_while_reading(lifter: Lifter) -> Figure:
    """Type while all sets are read anew: which keys arrive, in order."""
    app, screen = lifter.app, lifter.app.screen
    assert isinstance(screen, HistoryScreen)
    screen.field.value = ""
    await _idle(app)
    app.desk.past = PastReader()
    text = (LINE * 20)[:TYPED]
    longest, looked = 0.0, perf_counter()
    for character in text:
        lifter.press(CHARACTERS.get(character, character))
        await asyncio.sleep(0.01)
        now = perf_counter()
        longest, looked = max(longest, now - looked - 0.01), now
    until = perf_counter() + 20
    while len(screen.field.value) < len(text) and perf_counter() < until:
        await asyncio.sleep(0.01)
    kept = sum(one == other for one, other in zip(screen.field.value, text, strict=False))
    screen.field.value = ""
    await _idle(app)
    more = {"loop_blocked": round(longest, 6)}
    return Figure(
        "keys typed 10 ms apart while all sets are read, arrived in order",
        kept,
        "keys typed",
        len(text),
        1,
        unit="keys",
        more=more,
    )


async def _pages(lifter: Lifter, rounds: int) -> dict[str, Took]:
    """Open the pages and move in them, the sets being known."""
    app = lifter.app
    found: dict[str, list[Took]] = {}

    async def note(what: str, took: Awaitable[Took]) -> None:
        found.setdefault(what, []).append(await took)

    lifter.press("f5")
    await asyncio.sleep(0.1)
    await _idle(app)
    for _ in range(rounds + 1):
        await _insights(lifter, note)
        await _exercise(lifter, note)
        await _calendar(lifter, note)
    return {
        what: Took(median(one.seconds for one in each[1:]), median(one.blocked for one in each[1:]))
        for what, each in found.items()
    }


Note = Callable[[str, Awaitable[Took]], Awaitable[None]]


async def _insights(lifter: Lifter, note: Note) -> None:
    app = lifter.app
    lifter.press("f5")
    while not isinstance(app.screen, InsightsScreen):
        await asyncio.sleep(LOOK)
    screen = app.screen
    await _idle(app)
    while screen.looked is None:
        await asyncio.sleep(LOOK)
    before = screen.looked
    await note("Insights, a week back", lifter.key("left", lambda: screen.looked is not before))
    for _ in range(7):
        page = screen.view.page.page
        await note("Insights, the next page", lifter.key("tab", partial(_left, screen, page)))


async def _exercise(lifter: Lifter, note: Note) -> None:
    app = lifter.app
    exercise = app.desk.known.catalogue.get("bench-press")
    assert exercise is not None
    page = ExercisePageScreen(app.desk, exercise)
    await note(
        "the page of an exercise",
        lifter.timed(
            lambda: app.push_screen(page), lambda: lifter.shows(ExercisePageScreen) and page.past is not None
        ),
    )
    measure = page.view.measure
    await note("its next chart", lifter.key("right", lambda: page.view.measure is not measure))
    await lifter.key("escape", lambda: not lifter.shows(ExercisePageScreen))


async def _calendar(lifter: Lifter, note: Note) -> None:
    app = lifter.app
    page = CalendarScreen(app.desk, app.desk.today)
    await note(
        "the calendar",
        lifter.timed(
            lambda: app.push_screen(page), lambda: lifter.shows(CalendarScreen) and not page.view.reading
        ),
    )
    for what, key in (("a month back", "pageup"), ("a year back", "left_square_bracket")):
        cursor = page.view.cursor
        await note(f"the calendar, {what}", lifter.key(key, partial(_moved, page, cursor)))
    await lifter.key("escape", lambda: not lifter.shows(CalendarScreen))
