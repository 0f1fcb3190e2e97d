"""A lifter's own pace: what a work set takes beyond the rests that were planned for it.

It holds the work itself, getting ready, and how much longer (or shorter) the lifter rests than planned.
Measured between two logs, so it needs no marks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low
from types import MappingProxyType

from gymtui.model.performed import Part, Workout

FEWEST = 3
"""A pace is known from so many sets on. Grade D."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds that a work set takes beyond its planned rests: by exercise, and for all of them.

    None, or an exercise that is missing: too few sets with times are known.
    """

    overall: int | None = None
    exercises: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class DoneSet:
    """A set as far as its times go: of which exercise and group, and its parts."""

    exercise: str
    group: str | None
    is_work: bool
    parts: Sequence[Part]


def beyond_rests(sets: Iterable[DoneSet]) -> list[tuple[str, int]]:
    """Return for each work set its exercise and the seconds it took beyond its planned rests.

    Counted from the log before it to its own last one. Only sets that followed another of the same exercise
    or superset: what lies between two exercises is walking and waiting. Sets without times or without a
    planned rest before them are left out.
    """
    timed = sorted(
        ((at, one) for one in sets if one.parts and (at := one.parts[-1].at) is not None),
        key=lambda row: row[0],
    )
    found = []
    for (begun, before), (ended, one) in pairwise(timed):
        together = one.exercise == before.exercise or (one.group is not None and one.group == before.group)
        if not one.is_work or not together or one.parts[0].rest_planned is None:
            continue
        rests = sum(part.rest_planned or 0 for part in one.parts)
        found.append((one.exercise, round((ended - begun).total_seconds()) - rests))
    return found


def sets_of(workout: Workout) -> list[DoneSet]:
    """Return the sets of a finished workout for `beyond_rests`."""
    return [
        DoneSet(exercise.exercise, exercise.group, one.is_work, one.parts)
        for exercise in workout.exercises
        for one in exercise.sets
    ]


def typical(seconds: Sequence[int]) -> int | None:
    """Return the median, which a phone call does not move, or None for fewer than three sets."""
    return median_low(seconds) if len(seconds) >= FEWEST else None
