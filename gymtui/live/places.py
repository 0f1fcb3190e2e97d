"""Finding and replacing sets and exercises in the frozen workout. What is not there is a wrong event."""

from dataclasses import replace

from gymtui.errors import GymtuiError
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.session import SessionExercise, SessionSet


class InvalidEventError(GymtuiError):
    """The event does not fit the workout as it is."""


def live_exercise(plan: SessionExercise) -> LiveExercise:
    """Return a planned exercise with nothing of it done."""
    return LiveExercise(plan, tuple(live_set(s) for s in plan.sets))


def live_set(plan: SessionSet) -> LiveSet:
    """Return a planned set with nothing of it done."""
    target = plan.target
    return LiveSet(plan, target.kind, target.technique, tempo=target.tempo, range=target.range)


def need_set(workout: LiveWorkout, set_id: str) -> tuple[Place, LiveExercise, LiveSet]:
    """Return a set with its place. Raises InvalidEventError where there is none."""
    found = workout.find_set(set_id)
    if found is None:
        raise InvalidEventError(f"There is no set {set_id} in this workout.")
    return found


def need_exercise(workout: LiveWorkout, exercise_id: str) -> tuple[int, LiveExercise]:
    """Return an exercise with its index. Raises InvalidEventError where there is none."""
    found = workout.find_exercise(exercise_id)
    if found is None:
        raise InvalidEventError(f"There is no exercise {exercise_id} in this workout.")
    return found


def put_set(workout: LiveWorkout, place: Place, changed: LiveSet) -> LiveWorkout:
    """Return the workout with the set at `place` replaced."""
    exercise = workout.exercises[place.exercise]
    sets = (*exercise.sets[: place.set], changed, *exercise.sets[place.set + 1 :])
    return put_exercise(workout, place.exercise, replace(exercise, sets=sets))


def put_exercise(workout: LiveWorkout, index: int, exercise: LiveExercise) -> LiveWorkout:
    """Return the workout with the exercise at `index` replaced."""
    return replace(workout, exercises=(*workout.exercises[:index], exercise, *workout.exercises[index + 1 :]))


def new_ids(workout: LiveWorkout, exercise: SessionExercise) -> None:
    """Raise InvalidEventError where an id of a new exercise or of its sets is taken."""
    if workout.find_exercise(exercise.id) is not None:
        raise InvalidEventError(f"There is an exercise {exercise.id} already.")
    for planned in exercise.sets:
        new_set_id(workout, planned)


def new_set_id(workout: LiveWorkout, planned: SessionSet) -> None:
    """Raise InvalidEventError where the id of a new set is taken."""
    if workout.find_set(planned.id) is not None:
        raise InvalidEventError(f"There is a set {planned.id} already.")
