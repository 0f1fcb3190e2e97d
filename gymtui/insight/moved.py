"""What the sets of an exercise moved in all: load times clean reps, in kilograms."""

from collections.abc import Iterable

from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Exercise
from gymtui.model.performed import RangeOfMotion
from gymtui.training.tonnage import WITH_TONNAGE


def is_counted(one: SetFact) -> bool:
    """Whether a set is one of those that numbers are made of: a work set of full range."""
    effort = one.effort
    return not effort.warmup and effort.range is RangeOfMotion.FULL


def moved(one: SetFact, exercise: Exercise) -> float | None:
    """Return load times clean reps of a set in kilograms, on bodyweight with the share of it that is moved;
    None where it can't be said."""
    done = one.effort
    if done.moved is None:
        return None
    if not exercise.measurement.is_on_bodyweight:
        return done.moved
    if one.workout.weight is None or exercise.bodyweight_fraction is None:
        return None
    carried = float(exercise.bodyweight_fraction * one.workout.weight.kilograms) * done.all_reps
    return max(0.0, done.moved + carried)


def volume_of(done: Iterable[SetFact], exercise: Exercise) -> float | None:
    """Return what the counted sets of an exercise in one workout moved, in kilograms.

    None where there are none, where one of them can't be said, and where the exercise has no such number.
    """
    if exercise.measurement not in WITH_TONNAGE:
        return None
    if exercise.measurement.is_on_bodyweight:
        volumes = [moved(one, exercise) for one in done]
    else:
        volumes = [one.effort.moved for one in done]
    known = [one for one in volumes if one is not None]
    return sum(known) if known and len(known) == len(volumes) else None
