"""Pictures of looking back. Update with --snapshot-update after looking at each that changed."""

import random
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.profile import BodyEntry, Goal, GoalKind
from gymtui.model.saved_filter import SavedFilter
from gymtui.model.units import Load
from gymtui.tui.app import GymApp
from gymtui.tui.exercises.page_view import Page
from gymtui.tui.screens.exercise_page import ExercisePageScreen
from gymtui.tui.start import make_app
from tests.tui import pasts
from tests.tui.minutes.test_replay import timed
from tests.tui.place_shown import place_shown
from tests.tui.places import NOW, SMALL, WIDE, Person, make_home, paths_in
from tests.tui.test_history_filter import filtered

GOALS = (
    Goal(id=ShortId("g"), exercise="bench-press", load=Load.kg(75), reps=5, made_on=date(2026, 1, 1)),
    Goal(id=ShortId("g"), exercise="bench-press", load=Load.kg(110), by=date(2027, 6, 1)),
    Goal(id=ShortId("g"), kind=GoalKind.WORKOUTS, amount=2),
)
SnapCompare = Callable[..., bool]


def workouts() -> list[Workout]:
    """A bench press that goes up, comes down, and goes up again over eleven months."""
    out = []
    for week in range(44):
        day = date(2026, 1, 12) + timedelta(weeks=week)
        workout = pasts.upper(day)
        bench = workout.exercises[0]
        load = str(60 + 2.5 * (week // 3) - (5 if week % 9 == 8 else 0))
        sets = tuple(pasts.one_set(f"b{i}", load, 8 - i - week % 3, rir=1) for i in range(3))
        out.append(
            workout.model_copy(
                update={"exercises": (bench.model_copy(update={"sets": sets}), *workout.exercises[1:])}
            )
        )
    return out


async def exercise(person: Person) -> None:
    await person.press("f6", "slash")
    await person.type("bench press")
    await person.press("enter", "enter")


async def all_sets(person: Person) -> None:
    await exercise(person)
    await person.app.workers.wait_for_complete()
    while place_shown(person.app, ExercisePageScreen).view.page is not Page.SETS:
        await person.press("v")


async def at_load(person: Person) -> None:
    await exercise(person)
    await person.app.workers.wait_for_complete()
    await person.press("plus")


async def compared(person: Person) -> None:
    await exercise(person)
    await person.app.workers.wait_for_complete()
    await person.press("c")
    await person.type("pulldown")
    await person.press("enter")


async def periods(person: Person) -> None:
    await exercise(person)
    await person.app.workers.wait_for_complete()
    await person.press("p")
    await person.type("2026-01..2026-05 / 2026-07..2026-11")
    await person.press("enter")


async def period_figures(person: Person) -> None:
    """On a small screen the figures, on a large one the points beside them."""
    await periods(person)
    await person.press("v")


async def filter_line(person: Person) -> None:
    await person.press("f3")
    await filtered(person, "bench pr last 1y")


async def filter_offers(person: Person) -> None:
    await person.press("f3")
    await filtered(person, "bench p")
    await person.press("tab")
    await person.app.workers.wait_for_complete()


async def filter_empty(person: Person) -> None:
    person.store.library.change_filters({"heavy": SavedFilter(name="heavy", line="bench >=80kg last 1y")})
    person.app.desk.reload()
    await person.press("f3", "slash")
    await person.app.workers.wait_for_complete()


async def insights(person: Person) -> None:
    await person.press("f5")


async def insights_week(person: Person) -> None:
    await insights(person)
    await person.app.workers.wait_for_complete()
    await person.press("left", "down", "v")


async def insights_strength(person: Person) -> None:
    await insights(person)
    await person.app.workers.wait_for_complete()
    await person.press("left", "tab")


async def goals(person: Person) -> None:
    for number, goal in enumerate(GOALS):
        person.store.library.save_goal(goal.model_copy(update={"id": f"goal{number}"}))
    await person.press("f5", "g")


async def body(person: Person) -> None:
    for number in range(30):
        weight = Load.kg(f"{82 - number / 10 + number * 7 % 5 / 10:g}")
        day = NOW.date() - timedelta(days=5 * (30 - number))
        waist = {"waist": 850 - number} if number % 4 == 0 else {}
        entry = BodyEntry(id=ShortId(f"b{number}"), date=day, weight=weight, millimetres=waist)
        person.store.body.add(entry)
    await person.press("f5", "b")


async def calendar(person: Person) -> None:
    await person.press("f3", "c")


async def minutes(person: Person) -> None:
    await person.press("f3", "m", "right", "right", "down")


PAGES: dict[str, Callable[[Person], Awaitable[None]]] = {
    "exercise": exercise,
    "sets": all_sets,
    "at_load": at_load,
    "compared": compared,
    "periods": periods,
    "period_figures": period_figures,
    "filter": filter_line,
    "filter_offers": filter_offers,
    "filter_empty": filter_empty,
    "insights": insights,
    "insights_table": insights_week,
    "strength": insights_strength,
    "goals": goals,
    "body": body,
    "calendar": calendar,
    "minutes": minutes,
}
PICTURES = [
    *((page, size, "dark") for page in PAGES for size in (SMALL, WIDE)),
    *(
        (page, size, theme)
        for page in ("exercise", "periods", "insights", "calendar")
        for theme, size in (("clear", WIDE), ("mono", SMALL))
    ),
]
IDS = [f"{page}-{size[0]}x{size[1]}-{theme}" for page, size, theme in PICTURES]


@pytest.mark.parametrize(("page", "size", "theme"), PICTURES, ids=IDS)
def test_picture(
    snap_compare: SnapCompare, tmp_path: Path, page: str, size: tuple[int, int], theme: str
) -> None:
    past = [timed()] if page == "minutes" else workouts()
    make_home(tmp_path, workouts=past, settings=f'[look]\ntheme = "{theme}"\n')
    app, store = make_app(paths_in(tmp_path), clock=lambda: NOW, randomness=random.Random(2).randbytes)

    async def before(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, GymApp)
        person = Person(pilot.app, pilot, store)
        while not pilot.app.desk.index.complete:
            await pilot.pause()
        await person.settle()
        await PAGES[page](person)
        await pilot.app.workers.wait_for_complete()
        await person.settle()
        pilot.app.clear_notifications()
        await person.settle()

    try:
        assert snap_compare(app, run_before=before, terminal_size=size)
    finally:
        store.close()
