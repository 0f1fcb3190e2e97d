"""When the workout will be done, from the lifter's own pace."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from gymtui.live.order import current, rest_after
from gymtui.live.parts import following, so_far
from gymtui.live.places import put_set
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.performed import Part
from gymtui.training.durations import SETUP_SECONDS, set_time, time_of
from gymtui.training.pace import DoneSet, Pace, beyond_rests, typical
from gymtui.training.techniques import NextPart, play_out, technique_rules


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
        ahead = _ahead(coming, place, pace, overall)
        at_work = _still(ahead, workout, now) if first else ahead.at_work
        coming, first = put_set(coming, place, replace(coming.at(place)[1], closed=True)), False
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


def _ahead(workout: LiveWorkout, place: Place, pace: Pace, overall: int | None) -> _Ahead:
    """Return what is ahead of a set; of one that has begun its share of the time at work."""
    exercise, live_set = workout.at(place)
    plan = exercise.plan
    whole = set_time(live_set.plan, unilateral=plan.unilateral)
    own = None if live_set.is_warmup else pace.exercises.get(plan.exercise)
    if own is None and not live_set.is_warmup and plan.measurement.has_reps:
        own = overall
    usual = SETUP_SECONDS + whole.work
    at_work = float(usual if own is None else own)
    if not live_set.parts:
        return _Ahead(at_work, whole.work, whole.rests)
    parts = _parts_ahead(workout, exercise, live_set)
    left = time_of(parts, live_set.tempo, unilateral=plan.unilateral)
    running = (parts[0].rest_planned or 0) if parts else 0
    return _Ahead(at_work * left.work / usual, left.work, left.rests - running)


def _parts_ahead(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> tuple[Part, ...]:
    """Return the parts to come of a set that has begun; of one that grows only the part asked for."""
    answer = following(workout, exercise, live_set)
    if not isinstance(answer, NextPart):
        return ()
    if not live_set.wanted:
        return play_out(so_far(workout, exercise, live_set), technique_rules(live_set.technique))
    asked = {"reps": answer.reps, "seconds": answer.seconds, "rest_planned": answer.rest}
    return (Part.model_validate(asked),)


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


def _today(workout: LiveWorkout) -> int | None:
    """Return the pace of today's sets so far, or None for fewer than three."""
    done = (
        DoneSet(exercise.plan.exercise, exercise.plan.group, not one.is_warmup, one.parts)
        for exercise in workout.exercises
        for one in exercise.sets
    )
    return typical([seconds for _, seconds in beyond_rests(done)])
