"""Whether the loads of two exercises mean the same, so that they can be held against each other."""

from enum import StrEnum

from gymtui.model.exercise import Exercise


class Unlike(StrEnum):
    """Why the loads of two exercises say nothing of each other."""

    BODYWEIGHT = "one counts what is added to body weight, the other all that is lifted"
    PER_HAND = "one counts the load in each hand, the other all of it"
    PER_SIDE = "one is done a side at a time, the other with both"


def loads_unlike(one: Exercise, other: Exercise) -> Unlike | None:
    """Return why a load of the one is none of the other; None where they mean the same, or one has none.

    They do where as much of them works on a side: a dumbbell in each hand is held against one in one hand,
    and not against a barbell in both.
    """
    if not (one.measurement.has_load and other.measurement.has_load):
        return None
    if one.measurement.is_on_bodyweight != other.measurement.is_on_bodyweight:
        return Unlike.BODYWEIGHT
    if one.implements * _sides(other) == other.implements * _sides(one):
        return None
    return Unlike.PER_SIDE if one.implements == other.implements else Unlike.PER_HAND


def volumes_unlike(one: Exercise, other: Exercise) -> Unlike | None:
    """Return why load times reps of the one is none of the other, None where they mean the same.

    Both sides are in it, and on bodyweight the share of it that is moved; of two dumbbells it has one.
    """
    if not (one.measurement.has_load and other.measurement.has_load):
        return None
    return Unlike.PER_HAND if one.implements != other.implements else None


def _sides(exercise: Exercise) -> int:
    """Return on how many sides the load works at a time."""
    return 1 if exercise.unilateral else 2
