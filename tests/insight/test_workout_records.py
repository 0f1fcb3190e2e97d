"""The records of one workout are those that a look at the whole past finds in it."""

from hypothesis import given

from gymtui.insight.facts import facts_of
from gymtui.insight.looking import past_of
from gymtui.insight.workout_records import records_of_workout
from gymtui.model.performed import Workout
from gymtui.training.catalogue import Catalogue
from tests.exercises import EXERCISES
from tests.insight.histories import histories


@given(history=histories())
def test_they_are_those_of_the_whole_past(history: list[Workout]) -> None:
    facts = facts_of(history)
    found = past_of(facts, Catalogue(EXERCISES.values()), {}).records
    for workout in history:
        own = [one for one in found if one.by.workout.id == workout.id]
        assert list(records_of_workout(workout, facts, EXERCISES, {})) == own


@given(history=histories())
def test_a_workout_that_is_not_kept_yet_is_looked_at_all_the_same(history: list[Workout]) -> None:
    whole = facts_of(history)
    for workout in history:
        others = facts_of([one for one in history if one.id != workout.id])
        assert records_of_workout(workout, others, EXERCISES, {}) == records_of_workout(
            workout, whole, EXERCISES, {}
        )
