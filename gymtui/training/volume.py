"""Counting hard sets: the credit of a set, sets per muscle and week, and the zones they are held against.

Counting secondary muscles as half has the strongest relative evidence of three schemes (Pelland 2024,
grade A). The credits of techniques are our own, calibrated on single trials (D): one set with four drops
matched three sets (Ozaki 2018), 10+6 rest-pause was equated with 1.33 sets (Enes 2021).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from gymtui.model.exercise import Exercise, Muscle
from gymtui.model.performed import Part, PerformedSet, RangeOfMotion, Technique, Workout
from gymtui.training.lookup import ExerciseLookup

SECONDARY = 0.5
"""What a secondary muscle gets of a set; 1.0 counts all alike, 0.0 only prime movers."""
MOST_CREDIT = 3.0
"""No set counts as more than this, whatever its technique. Grade D."""
HARD_RIR = 4.0
EASY_RIR = 6.0
"""Up to 4 reps in reserve a set is hard, from 6 on it counts nothing, between them half. Grade D."""
SHORTEST_HOLD = 20
"""A timed hold counts from this many seconds on. Grade D."""
LOWEST_HOLD_RIR = 3.0
BACK = frozenset({Muscle.LATS, Muscle.UPPER_BACK})

_MINI_TECHNIQUES = (Technique.REST_PAUSE, Technique.MYO, Technique.DC)


def base_credit(part: Part) -> float:
    """Return what one part counts by its effort: 1 up to RIR 4 or unknown, 0.5 below RIR 6, else 0.

    A part without reps counts nothing, a hold from 20 s on, a carry as a set, cardio nothing.
    """
    if part.reps is None:
        return _timed_credit(part)
    if part.reps == 0:
        return 0.0
    if part.rir is None or part.rir <= HARD_RIR:
        return 1.0
    return 0.5 if part.rir < EASY_RIR else 0.0


def minis_credit(base: float, minis: Sequence[Part]) -> float:
    """Return the credit of rest-pause, myo-rep and DC sets: 0.5 for a mini of 3 reps and more, else 0.25."""
    return _extended(base, minis, enough=3)


def drops_credit(base: float, drops: Sequence[Part]) -> float:
    """Return the credit of a drop set: 0.5 for a drop of 5 reps and more, else 0.25."""
    return _extended(base, drops, enough=5)


def cluster_credit(groups: Sequence[Part]) -> float:
    """Return the credit of a whole cluster set: 1 when its last group was hard (RIR up to 4), else 0.5."""
    rir = groups[-1].rir
    return 1.0 if rir is None or rir <= HARD_RIR else 0.5


def credit(performed: PerformedSet) -> float:
    """Return how many hard sets a set counts as. Warm-ups and skipped sets count nothing.

    The two sides of a unilateral set are one set; partial reps in the shortened half count half.
    """
    if not performed.is_work or not performed.parts:
        return 0.0
    first = performed.parts[0]
    parts = [part for part in performed.parts if part.side is first.side]
    if performed.technique is Technique.CLUSTER:
        return cluster_credit(parts)
    base = base_credit(first)
    if performed.range is RangeOfMotion.SHORTENED:
        base *= 0.5
    if base == 0.0:
        return 0.0
    if performed.technique in _MINI_TECHNIQUES:
        return minis_credit(base, parts[1:])
    if performed.technique is Technique.DROP:
        return drops_credit(base, parts[1:])
    return base


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


def _extended(base: float, extras: Sequence[Part], enough: int) -> float:
    more = sum(0.5 if part.reps >= enough else 0.25 for part in extras if part.reps)
    return min(base + more, MOST_CREDIT)


def _timed_credit(part: Part) -> float:
    if part.seconds is not None and part.metres is None:
        hard = part.rir is None or part.rir <= LOWEST_HOLD_RIR
        return 1.0 if part.seconds >= SHORTEST_HOLD and hard else 0.0
    return 1.0 if part.metres and part.seconds is None else 0.0
