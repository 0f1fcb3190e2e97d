"""Since when each exercise is done without a long break: what a proposal of another one looks at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gymtui.model.performed import Workout

BREAK_DAYS = 28
"""So many days without an exercise end its use. Grade D."""


@dataclass(frozen=True, slots=True)
class Use:
    """From the first to the last day of an exercise; `ended`: before it there was a long break."""

    first: date
    last: date
    ended: bool = False


Uses = Mapping[str, Use]


def with_older_use(known: dict[str, Use], workout: Workout) -> None:
    """Take a workout that is older than all before it into `known`."""
    for slug in _done(workout):
        use = known.get(slug)
        if use is None:
            known[slug] = Use(workout.date, workout.date)
        elif not use.ended:
            apart = (use.first - workout.date).days > BREAK_DAYS
            known[slug] = Use(use.first if apart else workout.date, use.last, apart)


def with_use(known: Uses, workout: Workout) -> dict[str, Use]:
    """Return the uses with a workout that was finished or edited; one far back changes nothing."""
    after = dict(known)
    for slug in _done(workout):
        use = known.get(slug)
        if use is None or (workout.date - use.last).days > BREAK_DAYS:
            after[slug] = Use(workout.date, workout.date, use is not None)
        elif (use.first - workout.date).days <= BREAK_DAYS:
            after[slug] = Use(min(use.first, workout.date), max(use.last, workout.date), use.ended)
    return after


def _done(workout: Workout) -> frozenset[str]:
    return frozenset(
        one.exercise for one in workout.exercises if any(s.is_work and s.parts for s in one.sets)
    )
