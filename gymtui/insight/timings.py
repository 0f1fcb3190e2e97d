"""What sets took in the last workouts of each exercise: the raw figures of the lifter's pace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from gymtui.model.performed import Workout
from gymtui.training.pace import Pace, beyond_rests, sets_of, typical

WORKOUTS = 10
"""A pace is that of so many last workouts: older ones were another lifter. Grade D."""
ALL = ""
"""The key of all exercises together; no exercise has it."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The seconds beyond the planned rests of each set of one workout."""

    day: date
    workout: str
    seconds: tuple[int, ...]


Timings = Mapping[str, tuple[Timing, ...]]
"""By exercise, and all together: the newest workouts with times, newest first."""


def needs(known: Timings, workout: Workout) -> bool:
    """Tell whether a workout that is older than all known ones adds anything."""
    return len(known.get(ALL, ())) < WORKOUTS or any(
        len(known.get(exercise.exercise, ())) < WORKOUTS for exercise in workout.exercises
    )


def has_times(workout: Workout) -> bool:
    """Tell whether it was kept when the parts of the workout were logged."""
    return any(
        part.at is not None
        for exercise in workout.exercises
        for one in exercise.sets
        for part in one.parts[-1:]
    )


def with_timing(known: Timings, workout: Workout) -> dict[str, tuple[Timing, ...]]:
    """Return the timings with those of a workout, which may be newer or older than the ones known."""
    after = dict(known)
    if not has_times(workout):
        return after
    found: dict[str, list[int]] = {ALL: [], **{exercise.exercise: [] for exercise in workout.exercises}}
    for slug, seconds in beyond_rests(sets_of(workout)):
        found[slug].append(seconds)
        found[ALL].append(seconds)
    for slug, listed in found.items():
        rows = (Timing(workout.date, workout.id, tuple(listed)), *known.get(slug, ()))
        after[slug] = tuple(sorted(rows, key=lambda row: (row.day, row.workout), reverse=True)[:WORKOUTS])
    return after


def without_timing(known: Timings, workout_id: str) -> dict[str, tuple[Timing, ...]]:
    """Return the timings without those of a workout; which older ones move up only a reading knows."""
    kept = {slug: tuple(row for row in rows if row.workout != workout_id) for slug, rows in known.items()}
    return {slug: rows for slug, rows in kept.items() if rows}


def pace_of(known: Timings) -> Pace:
    """Return the medians: of each exercise with three sets and more, and of all sets together."""
    medians = {slug: _median(rows) for slug, rows in known.items()}
    exercises = {slug: seconds for slug, seconds in medians.items() if slug != ALL and seconds is not None}
    return Pace(medians.get(ALL), MappingProxyType(exercises))


def _median(rows: Iterable[Timing]) -> int | None:
    return typical([seconds for row in rows for seconds in row.seconds])
