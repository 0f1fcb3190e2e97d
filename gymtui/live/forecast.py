"""When the workout will be done, from the lifter's own pace."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from gymtui.live.order import current, rest_after
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.training.durations import SETUP_SECONDS, set_time, time_to_come
from gymtui.training.pace import DoneSet, Pace, beyond_rests, typical


def finish_forecast(workout: LiveWorkout, pace: Pace, now: datetime) -> datetime:
    """Return when the last set will be logged if all goes on as planned.

    Each set to come takes what sets of its exercise took the lifter so far, the rests inside it, and the
    rest that belongs after it; a running rest counts what is left of it, and nobody waits after the last set.
    An exercise whose pace is not known has that of all exercises, else today's so far, else 20 s and 3 s a
    rep (grade D). Holds and carries have their own pace or the last of these, warm-ups the last.
    """
    coming = _counting(workout)
    overall = pace.overall if pace.overall is not None else _today(workout)
    seconds = _rest_left(workout, now)
    place, first = current(coming), True
    while place is not None:
        ahead = _ahead(*coming.at(place), pace, overall)
        at_work = _still(ahead, workout, now) if first else ahead.at_work
        coming, first = _closed(coming, place), False
        after = rest_after(coming, *coming.at(place))
        seconds += max(0.0, at_work + ahead.rests + (after[1] if after is not None else 0))
        place = current(coming)
    return now + timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class _Ahead:
    """Seconds of a set to come: `at_work` with getting ready, of which `lifting`; the `rests` inside it."""

    at_work: float
    lifting: float
    rests: int


def _ahead(exercise: LiveExercise, live_set: LiveSet, pace: Pace, overall: int | None) -> _Ahead:
    """Return what is ahead of a set; of one that has begun its share of the time at work."""
    plan = exercise.plan
    whole = set_time(live_set.plan, unilateral=plan.unilateral)
    own = None if live_set.is_warmup else pace.exercises.get(plan.exercise)
    if own is None and not live_set.is_warmup and plan.measurement.has_reps:
        own = overall
    usual = SETUP_SECONDS + whole.work
    at_work = float(usual if own is None else own)
    if not live_set.parts:
        return _Ahead(at_work, whole.work, whole.rests)
    left = time_to_come(live_set.plan, live_set.technique, live_set.parts, unilateral=plan.unilateral)
    return _Ahead(at_work * left.work / usual, left.work, left.rests)


def _still(ahead: _Ahead, workout: LiveWorkout, now: datetime) -> float:
    """Return what is left at work of the set that comes now: it may be going on, or its rest be over."""
    begun = workout.hold.starts_at if workout.hold is not None else workout.part_started_at
    if begun is not None:
        return ahead.lifting - max(0.0, (now - begun).total_seconds())
    if workout.rest is None:
        return ahead.at_work
    over = max(0.0, (now - workout.rest.ends_at).total_seconds())
    return max(ahead.at_work - over, min(ahead.at_work, ahead.lifting))


def _rest_left(workout: LiveWorkout, now: datetime) -> float:
    if workout.rest is None or workout.part_started_at is not None or workout.hold is not None:
        return 0.0
    left = (workout.rest.ends_at - now).total_seconds()
    return min(max(0.0, left), float(workout.rest.seconds))


def _counting(workout: LiveWorkout) -> LiveWorkout:
    """Rests that are not counted down are taken all the same."""
    if all(exercise.plan.countdown for exercise in workout.exercises):
        return workout
    exercises = tuple(
        replace(exercise, plan=exercise.plan.model_copy(update={"countdown": True}))
        for exercise in workout.exercises
    )
    return replace(workout, exercises=exercises)


def _closed(workout: LiveWorkout, place: Place) -> LiveWorkout:
    exercise, live_set = workout.at(place)
    done = replace(live_set, closed=True)
    sets = (*exercise.sets[: place.set], done, *exercise.sets[place.set + 1 :])
    changed = replace(exercise, sets=sets)
    before, behind = workout.exercises[: place.exercise], workout.exercises[place.exercise + 1 :]
    return replace(workout, exercises=(*before, changed, *behind))


def _today(workout: LiveWorkout) -> int | None:
    """Return the pace of today's sets so far, or None for fewer than three."""
    done = (
        DoneSet(exercise.plan.exercise, exercise.plan.group, not one.is_warmup, one.parts)
        for exercise in workout.exercises
        for one in exercise.sets
    )
    return typical([seconds for _, seconds in beyond_rests(done)])
