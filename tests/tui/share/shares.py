"""What the tests of sharing have in common: a workout, what beat what in it, and what is told of it."""

from collections.abc import Sequence
from datetime import date

from gymtui.insight.facts import facts_of
from gymtui.insight.workout_records import records_of_workout
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.tui.share.view import NOTHING_PRIVATE, Private, Shared, Teller, shared_workout
from tests.exercises import EXERCISES
from tests.tui import pasts

TODAY = date(2026, 11, 23)
TELLER = Teller(EXERCISES, Unit.KG, "rir", TODAY)


def week_before() -> Workout:
    """The same workout a week before, with a bench press that was weaker."""
    workout = pasts.upper(date(2026, 11, 16))
    bench = workout.exercises[0]
    sets = (pasts.one_set("b1", "80", 7), pasts.one_set("b2", "82.5", 6))
    weaker = bench.model_copy(update={"sets": sets})
    return workout.model_copy(update={"exercises": (weaker, *workout.exercises[1:])})


def shared(
    workout: Workout | None = None,
    before: Sequence[Workout] = (),
    private: Private = NOTHING_PRIVATE,
    teller: Teller = TELLER,
) -> Shared:
    """Return what is told of a workout, by default of one with two records."""
    if workout is None:
        workout, before = pasts.upper(), (week_before(),)
    records = records_of_workout(workout, facts_of(before), teller.exercises, {})
    return shared_workout(workout, records, teller, private)
