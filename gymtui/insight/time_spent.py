"""Where the time in the gym goes: the minutes from one set to the next, by exercise."""

from collections.abc import Iterable
from dataclasses import dataclass

from gymtui.insight.facts import SetFact

LONGEST = 20 * 60
"""A gap of more seconds than this is a pause and nobody's time. Grade D."""


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """The seconds of an exercise, rests and warm-ups with it, in so many workouts."""

    exercise: str
    seconds: int
    workouts: int
    sets: int

    @property
    def each(self) -> float:
        """Seconds in one workout."""
        return self.seconds / self.workouts


def time_spent(sets: Iterable[SetFact]) -> tuple[TimeSpent, ...]:
    """Return the time of each exercise, the longest first; sets that were not timed say nothing."""
    seconds: dict[str, int] = {}
    count: dict[str, int] = {}
    workouts: dict[str, set[str]] = {}
    for one in sets:
        if one.took is None or one.took > LONGEST:
            continue
        seconds[one.exercise] = seconds.get(one.exercise, 0) + one.took
        count[one.exercise] = count.get(one.exercise, 0) + 1
        workouts.setdefault(one.exercise, set()).add(one.workout.id)
    found = (TimeSpent(slug, took, len(workouts[slug]), count[slug]) for slug, took in seconds.items())
    return tuple(sorted(found, key=lambda one: (-one.seconds, one.exercise)))
