"""Later: exercises whose station is taken are put off, and come back by themselves.

They come back when the exercise (or superset) that was done in their stead is finished, or when nothing
else is left. A superset is put off whole, so that its pairs stay together.
"""

from dataclasses import replace

from gymtui.live import events as ev
from gymtui.live.places import InvalidEventError, need_exercise
from gymtui.live.state import LiveExercise, LiveWorkout, Place


def postpone(workout: LiveWorkout, change: ev.ExercisePostponed) -> LiveWorkout:
    """Put an exercise and its superset off. Raises InvalidEventError where nothing else is left to do."""
    _, exercise = need_exercise(workout, change.exercise)
    block = {e.id for e in _block(workout, exercise)}
    if not exercise.is_open and not any(e.is_open for e in _block(workout, exercise)):
        raise InvalidEventError(f"{exercise.plan.name} is finished already.")
    others = [e for e in workout.exercises if e.is_open and e.id not in block]
    if not others:
        raise InvalidEventError("Nothing else is left to do.", "Swap it with s, or end its sets with k.")
    number = max((e.later for e in workout.exercises), default=0) + 1
    exercises = tuple(replace(e, later=number) if e.id in block else e for e in workout.exercises)
    chosen = workout.chosen if workout.chosen not in block else None
    return replace(workout, exercises=exercises, chosen=chosen, hold=None)


def after_closing(workout: LiveWorkout, place: Place) -> LiveWorkout:
    """Return the workout after a set was closed: where its exercise or superset is done, those put off are
    back. `returned` names them for as long as nothing else happens."""
    exercise = workout.exercises[place.exercise]
    if any(e.is_open for e in _block(workout, exercise)):
        return workout
    return bring_back(workout)


def bring_back(workout: LiveWorkout) -> LiveWorkout:
    """Return the workout with everything that was put off to be done again in its order."""
    back = tuple(e.id for e in workout.exercises if e.later and e.is_open)
    exercises = tuple(replace(e, later=0) if e.later else e for e in workout.exercises)
    return replace(workout, exercises=exercises, returned=back)


def _block(workout: LiveWorkout, exercise: LiveExercise) -> tuple[LiveExercise, ...]:
    """Return the exercise with the members of its superset."""
    group = exercise.plan.group
    if group is None:
        return (exercise,)
    return tuple(e for e in workout.exercises if e.plan.group == group)
