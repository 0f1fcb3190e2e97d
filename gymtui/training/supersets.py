"""Supersets: how two exercises relate, and what that means for the rests.

Opposing muscles done in turn save about a third of the time for the same gains (Burke 2024, B); the same
muscle twice costs reps in the second exercise. Rests are coaching practice (C).
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import combinations

from gymtui.model.exercise import Exercise, Muscle, Pattern
from gymtui.model.units import Seconds
from gymtui.training.rests import LONGEST_ROUND_REST, SHORTEST_ROUND_REST, SWITCH_REST

MOST_MEMBERS = 4
"""A group of more exercises than this is hardly a superset any more. Grade C."""
SAME_MUSCLE_ROUND = (Seconds(120), Seconds(180))
"""After a round that trained one muscle twice. Grade C."""

OPPOSING_PATTERNS = frozenset(
    frozenset(pair)
    for pair in (
        (Pattern.HORIZONTAL_PUSH, Pattern.HORIZONTAL_PULL),
        (Pattern.VERTICAL_PUSH, Pattern.VERTICAL_PULL),
        (Pattern.CHEST_FLY, Pattern.REAR_DELT_SCAPULAR),
        (Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION),
        (Pattern.KNEE_EXTENSION, Pattern.KNEE_FLEXION),
        (Pattern.HIP_ABDUCTION, Pattern.HIP_ADDUCTION),
    )
)
"""Squat and hinge are not among them: both extend the hip."""
OPPOSING_MUSCLES = frozenset(
    frozenset(pair)
    for pair in (
        (Muscle.CHEST, Muscle.UPPER_BACK),
        (Muscle.CHEST, Muscle.LATS),
        (Muscle.FRONT_DELTS, Muscle.REAR_DELTS),
        (Muscle.FRONT_DELTS, Muscle.LATS),
        (Muscle.BICEPS, Muscle.TRICEPS),
        (Muscle.QUADS, Muscle.HAMSTRINGS),
        (Muscle.ABS, Muscle.LOWER_BACK),
        (Muscle.ABDUCTORS, Muscle.ADDUCTORS),
        (Muscle.CALVES, Muscle.TIBIALIS),
    )
)


class Relation(StrEnum):
    ANTAGONIST = "antagonist"
    SAME_MUSCLE = "same_muscle"
    UNRELATED = "unrelated"

    @property
    def words(self) -> str:
        """What the relation means for the sets."""
        return {
            Relation.ANTAGONIST: "opposing muscles: one rests while the other works",
            Relation.SAME_MUSCLE: "the same muscle twice: take 10 to 20 % off the second",
            Relation.UNRELATED: "different muscles",
        }[self]


def relation(a: Exercise, b: Exercise) -> Relation:
    """Return how two exercises of a superset relate. Source: definitions of the trials; grade D for the map.

    A primary muscle in common makes them the same muscle; opposing patterns, or opposing primary muscles
    with no muscle in common at all, make them antagonists.
    """
    if set(a.primary) & set(b.primary):
        return Relation.SAME_MUSCLE
    if a.pattern is not None and frozenset((a.pattern, b.pattern)) in OPPOSING_PATTERNS:
        return Relation.ANTAGONIST
    shared = set(a.primary) & set(b.secondary) or set(a.secondary) & set(b.primary)
    opposed = any(frozenset((one, other)) in OPPOSING_MUSCLES for one in a.primary for other in b.primary)
    return Relation.ANTAGONIST if opposed and not shared else Relation.UNRELATED


def group_relation(members: Sequence[Exercise]) -> Relation:
    """Return how the members of a group relate: the same muscle where any two share one.

    Antagonist is said of two only: in a larger group every muscle rests anyway.
    """
    pairs = [relation(a, b) for a, b in combinations(members, 2)]
    if Relation.SAME_MUSCLE in pairs:
        return Relation.SAME_MUSCLE
    return pairs[0] if len(pairs) == 1 else Relation.UNRELATED


def group_name(members: int) -> str:
    """Return `superset`, `tri-set` or `giant set` for a group of so many exercises (2 and more)."""
    return {2: "superset", 3: "tri-set"}.get(members, "giant set")


def switch_rest(related: Relation) -> Seconds:
    """Return the default rest between two members: 10 s to change stations, none on the same muscle.

    0 to 15 s are usual. Grade C.
    """
    return Seconds(0) if related is Relation.SAME_MUSCLE else SWITCH_REST


def round_limits(related: Relation) -> tuple[Seconds, Seconds]:
    """Return the shortest and longest default rest after a round: 90 to 120 s, 120 to 180 s on one muscle.

    For `rests.round_rest`. Grade C.
    """
    return SAME_MUSCLE_ROUND if related is Relation.SAME_MUSCLE else (SHORTEST_ROUND_REST, LONGEST_ROUND_REST)
