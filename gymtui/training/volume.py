"""Counting hard sets: the credit of a set, sets per muscle and week, and the zones they are held against.

Counting secondary muscles as half has the strongest relative evidence of three schemes (Pelland 2024,
grade A). What a set counts as is said by its technique (`techniques/credit.py`, grade D).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gymtui.model.exercise import Exercise, Muscle
from gymtui.model.performed import PerformedSet, Workout
from gymtui.training.heuristics import Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.techniques import merged, technique_rules
from gymtui.training.techniques.attributes import range_credit

SECONDARY = Heuristics().secondary_percent / 100
"""What a secondary muscle gets of a set; 1.0 counts all alike, 0.0 only prime movers."""
BACK = frozenset({Muscle.LATS, Muscle.UPPER_BACK})


def credit(performed: PerformedSet) -> float:
    """Return how many hard sets a set counts as. Warm-ups and skipped sets count nothing.

    The technique says it; the two sides of a unilateral set are one set, and partial reps in the shortened
    half count half. Grade D.
    """
    if not performed.is_work or not performed.parts:
        return 0.0
    rules = technique_rules(performed.technique)
    return rules.credit(merged(performed.parts)) * range_credit(performed.range)


@dataclass(frozen=True, slots=True)
class Volume:
    """Hard sets per muscle, of the back as a whole, and of exercises that name no muscles.

    `back` counts a set once where it trained lats and upper back, so it is not their sum.
    """

    muscles: Mapping[Muscle, float]
    back: float = 0.0
    unassigned: float = 0.0

    def of(self, muscle: Muscle) -> float:
        return self.muscles.get(muscle, 0.0)


def sets_per_muscle(
    workouts: Iterable[Workout], exercises: ExerciseLookup, secondary: float = SECONDARY
) -> Volume:
    """Return the hard sets of the workouts per muscle: 1 for a primary muscle, `secondary` for others.

    Source: Pelland 2024 for fractional counting (grade A).
    """
    done = (
        (exercises.get(performed.exercise), sum(credit(one) for one in performed.sets))
        for workout in workouts
        for performed in workout.exercises
    )
    return add_up(done, secondary)


def add_up(sets: Iterable[tuple[Exercise | None, float]], secondary: float = SECONDARY) -> Volume:
    """Return the volume of exercises with the hard sets done of each."""
    muscles: dict[Muscle, float] = {}
    back = unassigned = 0.0
    for exercise, amount in sets:
        shares = muscle_shares(exercise, secondary) if exercise is not None else {}
        if not shares:
            unassigned += amount
        for muscle, share in shares.items():
            if share:
                muscles[muscle] = muscles.get(muscle, 0.0) + amount * share
        back += amount * max((share for muscle, share in shares.items() if muscle in BACK), default=0.0)
    return Volume(MappingProxyType(muscles), back, unassigned)


def muscle_shares(exercise: Exercise, secondary: float = SECONDARY) -> dict[Muscle, float]:
    """Return what each muscle gets of one set; a muscle that is primary and secondary counts as primary."""
    return dict.fromkeys(exercise.secondary, secondary) | dict.fromkeys(exercise.primary, 1.0)


def failures(workouts: Iterable[Workout]) -> int:
    """Return how many work sets were taken to failure."""
    return sum(
        performed.failed
        for workout in workouts
        for exercise in workout.exercises
        for performed in exercise.sets
        if performed.is_work
    )
