"""The records of one workout, without reckoning those of all exercises ever done."""

from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import Facts, with_workout
from gymtui.insight.records import RecordEvent, records
from gymtui.model.performed import Workout
from gymtui.training.e1rm import Models
from gymtui.training.lookup import ExerciseLookup


def records_of_workout(
    workout: Workout, facts: Facts, exercises: ExerciseLookup, models: Models
) -> tuple[RecordEvent, ...]:
    """Return the records that a workout made, in the order of its sets, its volumes last.

    `facts` are those of the history; the workout may be missing in them, or stand in them as it was before
    an edit. Ledgers are by exercise, so only the sets of its exercises are looked at.
    """
    done = {one.exercise for one in workout.exercises}
    sets = [one for one in with_workout(facts, workout).sets if one.exercise in done]
    found = records(sets, sure_e1rms(sets, exercises, models), exercises)
    return tuple(one for one in found if one.by.workout.id == workout.id)
