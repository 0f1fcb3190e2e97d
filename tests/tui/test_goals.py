"""Goals and the body by keys alone: entered as lines, edited, removed, undone; told of once."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.profile import BodyEntry, Goal, GoalKind
from gymtui.model.units import Load
from gymtui.tui.exercises.page_view import Span
from gymtui.tui.screens.body import BodyScreen
from gymtui.tui.screens.goals import GoalsScreen
from gymtui.tui.screens.insights import InsightsScreen
from gymtui.tui.screens.today import TodayScreen
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import NOW, SMALL, WIDE, Person, make_home, open_store, running

TODAY = NOW.date()
SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


def benches() -> list[Workout]:
    """A bench press of five reps to failure each week, a kilogram more each time."""
    out = []
    for back in range(8):
        workout = pasts.upper(TODAY - timedelta(days=1 + 7 * back))
        sets = (pasts.one_set("b1", f"{85 - back}", 5, rir=0),)
        bench = workout.exercises[0].model_copy(update={"sets": sets})
        out.append(workout.model_copy(update={"exercises": (bench, *workout.exercises[1:])}))
    return out


async def looked(person: Person) -> None:
    await person.app.workers.wait_for_complete()
    await person.settle()


async def typed(person: Person, text: str) -> None:
    await person.type(text)
    await person.press("enter")
    await looked(person)


def put_body(folder: Path, *entries: BodyEntry) -> None:
    with open_store(folder) as store:
        for entry in entries:
            store.body.add(entry)


@SIZES
async def test_a_goal_is_added_edited_removed_and_brought_back(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=benches())
    async with running(tmp_path, size) as person:
        await person.press("f5")
        await looked(person)
        await person.press("g")
        await looked(person)
        assert "No goal yet" in person.text
        await person.press("a")
        await person.type("bench press 90 kg x 5")
        assert "Bench press 90 kg x 5" in person.text
        await person.press("enter")
        await looked(person)
        assert "e1RM 99 of 105 kg" in person.text
        assert "about 5 weeks" in person.text
        await person.press("e")
        await typed(person, "bench press 95 kg x 5 by 2026-12-01")
        assert "about 10 weeks" in person.text
        assert "by 1 Dec: behind" in person.text
        await person.press("u")
        await looked(person)
        assert "about 5 weeks" in person.text
        await person.press("x")
        await looked(person)
        assert "No goal yet" in person.text
        await person.press("u")
        await looked(person)
        assert "about 5 weeks" in person.text
        await person.press("w")
        assert "Why: Goals" in person.text
        await person.press("escape", "escape")
        assert isinstance(person.app.screen, InsightsScreen)


async def test_a_wrong_line_stays_to_be_mended(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=benches())
    async with running(tmp_path) as person:
        await person.press("g")
        await looked(person)
        await person.press("a")
        await person.type("bench prss 90")
        assert "there is no exercise bench prss" in person.text
        await person.press("enter")
        assert "there is no exercise bench prss" in person.text
        await typed(person, "chest 12 sets")
        assert "Chest 12 sets a week" in person.text
        assert "of the last 4 whole weeks" in person.text
        await person.press("escape")
        assert isinstance(person.app.screen, TodayScreen)


async def test_goals_stand_on_today_and_a_reached_one_is_told_of_once(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=benches())
    with open_store(tmp_path) as store:
        made = date(2026, 9, 1)
        store.library.save_goal(
            Goal(id=ShortId("g1"), exercise="bench-press", load=Load.kg(84), reps=5, made_on=made)
        )
        store.library.save_goal(Goal(id=ShortId("g2"), kind=GoalKind.WORKOUTS, amount=3, made_on=made))
    async with running(tmp_path) as person:
        await looked(person)
        assert "★ Goal reached: Bench press 84 kg x 5" in person.notices
        assert "Goals" in person.text
        assert "★ reached" in person.text
        assert "3 workouts" in person.text
        assert person.store.library.goals()["g1"].reached_on == date(2026, 11, 15)
    async with running(tmp_path) as person:
        await looked(person)
        assert "Goal reached" not in person.notices
        assert "★ reached" in person.text


async def test_the_body_is_entered_from_today(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("b")
        await person.type("heavy")
        await person.press("enter")
        assert "stops making sense" in person.text
        await typed(person, '80.4 waist 82.5 cm "after a week off"')
        (entry,) = person.store.body.entries()
        assert (entry.weight, entry.millimetres) == (Load.kg("80.4"), {"waist": 825})
        assert entry.note == "after a week off"
        assert "80.4 kg" in person.text


@SIZES
async def test_the_body_over_time(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=benches())
    put_body(
        tmp_path,
        *(
            BodyEntry(
                id=ShortId(f"w{back}"),
                date=TODAY - timedelta(days=7 * back),
                weight=Load.kg(f"{80 + back / 2:g}"),
                millimetres={"waist": 820 + back},
            )
            for back in range(20)
        ),
    )
    async with running(tmp_path, size) as person:
        await person.press("f5")
        await looked(person)
        await person.press("b")
        screen = place_shown(person.app, BodyScreen)
        assert "kg trend" in person.text
        assert "-0.50 kg a week (-0.50 to -0.50), -0.6 %" in screen.view.moved
        assert len(screen.view.dots) == 20
        await person.press("left_square_bracket")
        assert screen.view.span is Span.MONTHS
        assert len(screen.view.dots) == 14
        await person.press("right")
        assert "cm waist" in person.text
        await person.press("left", "right_square_bracket", "right_square_bracket")
        await person.press("a")
        await typed(person, "79.2")
        assert len(person.store.body.entries()) == 21
        await person.press("e")
        await typed(person, "79.4 waist 81 cm")
        newest = person.store.body.entries()[0]
        assert (newest.weight, newest.millimetres) == (Load.kg("79.4"), {"waist": 810})
        await person.press("x")
        await person.settle()
        assert len(person.store.body.entries()) == 20
        await person.press("u", "u", "u")
        await person.settle()
        assert len(person.store.body.entries()) == 20
        await person.press("u")
        assert "Nothing was changed here yet" in person.notices
        await person.press("escape")
        assert isinstance(person.app.screen, InsightsScreen)


@SIZES
async def test_nothing_entered_says_how(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("f5", "b")
        assert "Nothing entered yet" in person.text
        await person.press("e", "x", "right", "left_square_bracket", "escape", "g")
        await looked(person)
        await person.press("e", "x", "u")
        assert place_shown(person.app, GoalsScreen).states == ()
