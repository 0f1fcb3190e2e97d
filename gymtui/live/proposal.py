"""What Enter on an untouched line would log: the proposal for the part that comes now."""

from gymtui.live.entry import EntryContext, Field
from gymtui.live.next_load import moved_load
from gymtui.live.order import current
from gymtui.live.parts import following, timed_seconds
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Part, Technique
from gymtui.model.units import Load, Unit
from gymtui.training.techniques import NextPart, parameters_with_defaults
from gymtui.training.techniques.back_off import back_off_load


def context(workout: LiveWorkout, unit: Unit, effort: str = "rir") -> EntryContext | None:
    """Return what the entry is read against now, or None when all sets are closed.

    A load that the lifter changed in the set before carries over to the sets that were planned alike.
    """
    place = current(workout)
    return context_of(workout, place, unit, effort) if place is not None else None


def context_of(workout: LiveWorkout, place: Place, unit: Unit, effort: str = "rir") -> EntryContext:
    """Return what the entry is read against for the set at `place`."""
    exercise, live_set = workout.at(place)
    answer = following(workout, exercise, live_set)
    plan = live_set.plan
    if isinstance(answer, NextPart):
        load, reps = answer.load, answer.reps
    elif live_set.parts:
        load, reps = live_set.parts[-1].load, plan.reps
    else:
        load, reps = load_of(workout, exercise, live_set, place.set), plan.reps
    timed = timed_seconds(workout, exercise, live_set)
    return EntryContext(
        measurement=_measured(exercise, live_set),
        unit=load.unit if load is not None else unit,
        unilateral=exercise.plan.unilateral,
        load=load,
        reps=reps,
        seconds=timed if timed is not None else plan.seconds,
        metres=plan.metres,
        kind=live_set.kind,
        technique=live_set.technique,
        inside=bool(live_set.parts),
        parts_done=len(live_set.parts),
        last=plan.last,
        effort=effort,
        also=frozenset({Field.REPS}) if live_set.technique is Technique.INTERVAL else frozenset(),
    )


def _measured(exercise: LiveExercise, live_set: LiveSet) -> Measurement:
    """An interval is worked against the clock, whatever its exercise counts otherwise."""
    shape = exercise.plan.measurement
    if live_set.technique is not Technique.INTERVAL or shape.has_seconds:
        return shape
    return Measurement.WEIGHT_TIME if shape.has_load else Measurement.DURATION


def grown_place(workout: LiveWorkout, place: Place | None) -> Place | None:
    """Return where a set stands that a typed drop makes grow: the one logged last, where it is over.

    `place` is the set that comes now: once it has parts, it is the one that goes on.
    """
    if place is not None and workout.at(place)[1].parts:
        return None
    last = workout.last_logged
    if last is None:
        return None
    exercise, live_set = workout.at(last)
    return last if exercise.plan.measurement.has_reps and not live_set.is_warmup else None


def load_of(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, index: int) -> Load | None:
    """Return the load proposed for the set at `index`: the plan's, or what was made of it today.

    It follows the load of the set before, and how far that was off its target.
    A back-off set takes its share off the top set of today.
    """
    planned = live_set.plan.load
    if live_set.is_warmup:
        return planned
    if live_set.technique is Technique.BACKOFF and live_set.target.load is None:
        top = _top_load(exercise)
        if top is not None:
            percent = parameters_with_defaults(live_set.target).get("percent")
            assert isinstance(percent, int), "the technique has a default for it"
            return back_off_load(top, percent, exercise.plan, workout.gym)
    for before in reversed(exercise.sets[:index]):
        if before.is_warmup or not before.parts:
            continue
        if before.plan.load != planned:
            return planned
        moved = moved_load(workout, exercise, index)
        return moved.load if moved is not None else _first_load(before.parts) or planned
    return planned


def _top_load(exercise: LiveExercise) -> Load | None:
    """Return the load of today's last top set."""
    tops = [s.parts[0].load for s in exercise.sets if s.technique is Technique.TOP and s.parts]
    return tops[-1] if tops else None


def _first_load(parts: tuple[Part, ...]) -> Load | None:
    return parts[0].load
