"""Where lifts went, and which of them are shown."""

from datetime import date, timedelta

from gymtui.insight.facts import facts_of
from gymtui.insight.looking import past_of
from gymtui.insight.series import Change
from gymtui.insight.strength import LiftStrength, Way, strengths
from gymtui.model.exercise import LoadClass
from gymtui.model.performed import Workout
from gymtui.training.catalogue import Catalogue
from tests.exercises import EXERCISES
from tests.tui import pasts

FIRST = date(2026, 8, 3)


def history(weekly: float, weeks: int = 8) -> list[Workout]:
    """A bench press of so many kilograms more each week, a row that stays, a rest-pause pulldown."""
    out = []
    for week in range(weeks):
        workout = pasts.upper(FIRST + timedelta(weeks=week))
        bench, *others = workout.exercises
        load = f"{60 + weekly * week:g}"
        sets = (pasts.one_set("b1", load, 5, rir=0), pasts.one_set("b2", load, 5))
        out.append(
            workout.model_copy(update={"exercises": (bench.model_copy(update={"sets": sets}), *others)})
        )
    return out


def lifts(workouts: list[Workout], most: int = 12) -> tuple[LiftStrength, ...]:
    facts = facts_of(workouts)
    return strengths(facts.sets, past_of(facts, Catalogue(EXERCISES.values()), {}), EXERCISES, most=most)


def bench(workouts: list[Workout]) -> LiftStrength:
    return next(one for one in lifts(workouts) if one.exercise.id == "bench-press")


def test_a_lift_goes_up_or_down_where_that_is_more_than_the_noise() -> None:
    assert bench(history(2.5)).way is Way.UP
    assert bench(history(-2.5)).way is Way.DOWN
    assert bench(history(0.25)).way is Way.STEADY
    assert bench(history(2.5, weeks=3)).way is Way.UNKNOWN
    assert LiftStrength(EXERCISES["bench-press"], (), Change(1.0, 1.0)).way is Way.STEADY


def test_compound_lifts_come_first_and_no_more_than_asked_for() -> None:
    found = lifts(history(0))
    assert [one.exercise.load_class is LoadClass.ISOLATION for one in found] == sorted(
        one.exercise.load_class is LoadClass.ISOLATION for one in found
    )
    assert lifts(history(0), most=1) == found[:1]
    assert all(one.points for one in found)
    assert lifts([]) == ()
