"""Balance: what pushes against what pulls, the front of the legs against their back, left against right.

Whether a ratio is good is not known: it is shown and not judged (D).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from types import MappingProxyType

from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Pattern
from gymtui.model.performed import Side
from gymtui.training.lookup import ExerciseLookup

PAIRS: Mapping[str, tuple[frozenset[Pattern], frozenset[Pattern]]] = MappingProxyType(
    {
        "push : pull": (
            frozenset((Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH)),
            frozenset((Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL)),
        ),
        "push : pull, forward": (
            frozenset((Pattern.HORIZONTAL_PUSH,)),
            frozenset((Pattern.HORIZONTAL_PULL,)),
        ),
        "push : pull, overhead": (
            frozenset((Pattern.VERTICAL_PUSH,)),
            frozenset((Pattern.VERTICAL_PULL,)),
        ),
        "knee : hip": (
            frozenset((Pattern.SQUAT, Pattern.LUNGE, Pattern.KNEE_EXTENSION)),
            frozenset((Pattern.HINGE, Pattern.HIP_THRUST, Pattern.KNEE_FLEXION)),
        ),
        "elbow bend : stretch": (
            frozenset((Pattern.ELBOW_FLEXION,)),
            frozenset((Pattern.ELBOW_EXTENSION,)),
        ),
    }
)
"""What is held against what, by movement."""


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Hard sets of the one and of the other, in the order of the name."""

    name: str
    hard: tuple[float, float]


@dataclass(frozen=True, slots=True)
class SideFigures:
    """Of an exercise done side by side: the median of right reps less left ones at the same load."""

    exercise: str
    difference: float
    sets: int


def pairs(sets: Iterable[SetFact], exercises: ExerciseLookup) -> tuple[PairFigures, ...]:
    """Return the hard sets of each pair of movements, those of which there were any."""
    hard: dict[Pattern, float] = {}
    for one in sets:
        exercise = exercises.get(one.exercise)
        if one.warmup or exercise is None or exercise.pattern is None:
            continue
        hard[exercise.pattern] = hard.get(exercise.pattern, 0.0) + one.hard
    found = []
    for name, movements in PAIRS.items():
        first, second = (sum(hard.get(pattern, 0.0) for pattern in side) for side in movements)
        if first or second:
            found.append(PairFigures(name, (first, second)))
    return tuple(found)


def sides(sets: Iterable[SetFact]) -> tuple[SideFigures, ...]:
    """Return how far right and left were apart, by exercise; sets with two different loads say nothing."""
    found: dict[str, list[int]] = {}
    for one in sets:
        by_side = {part.side: part for part in one.sides}
        left, right = by_side.get(Side.LEFT), by_side.get(Side.RIGHT)
        if one.warmup or left is None or right is None or left.load != right.load:
            continue
        found.setdefault(one.exercise, []).append(right.counted_reps - left.counted_reps)
    return tuple(SideFigures(slug, median(apart), len(apart)) for slug, apart in found.items())
