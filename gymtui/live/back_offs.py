"""Back-off sets until an effort is reached: one more set appears after each that did not reach it."""

from dataclasses import replace

from gymtui.live.places import live_set, put_exercise
from gymtui.live.state import LiveWorkout, Place
from gymtui.model.performed import Technique
from gymtui.training.techniques import parameters_with_defaults
from gymtui.training.techniques.back_off import another_back_off


def with_another(workout: LiveWorkout, place: Place) -> LiveWorkout:
    """Return the workout with one more back-off set, where the one at `place` was done and calls for it."""
    exercise, done = workout.at(place)
    params = parameters_with_defaults(done.target)
    until, cap = params.get("until_rpe"), params.get("cap")
    if done.technique is not Technique.BACKOFF or not isinstance(until, int) or not isinstance(cap, int):
        return workout
    rest = exercise.sets[place.set + 1 :]
    if not done.closed or not done.parts or any(s.technique is Technique.BACKOFF for s in rest):
        return workout
    back_offs = [s for s in exercise.sets if s.technique is Technique.BACKOFF and s.parts]
    if not another_back_off([s.parts[-1].rir for s in back_offs], until, cap):
        return workout
    base = done.id.partition("-b")[0]
    more = done.plan.model_copy(update={"id": f"{base}-b{len(back_offs)}", "last": None})
    if workout.find_set(more.id) is not None:
        return workout
    sets = (*exercise.sets[: place.set + 1], live_set(more), *rest)
    return put_exercise(workout, place.exercise, replace(exercise, sets=sets))
