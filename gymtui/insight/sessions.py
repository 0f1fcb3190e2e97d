"""The last sessions of each exercise, kept while workouts are read one at a time: what the coach looks at."""

from collections.abc import Iterable, Mapping

from gymtui.model.performed import Workout
from gymtui.training.exposure import Exposure

KEPT = 8
"""So many sessions of an exercise are kept, and beyond them the last one of each line of progress."""

Sessions = Mapping[str, tuple[Exposure, ...]]
"""The last sessions by exercise id, newest first."""


def exposures_of(workout: Workout) -> tuple[Exposure, ...]:
    """Return what was done of each exercise, without those of which nothing was."""
    return tuple(
        Exposure(workout.date, workout.id, performed, workout.body_weight)
        for performed in workout.exercises
        if any(one.is_work and one.parts for one in performed.sets)
    )


def with_older(known: dict[str, tuple[Exposure, ...]], workout: Workout) -> None:
    """Take a workout that is older than all before it into `known`."""
    for exposure in exposures_of(workout):
        slug = exposure.performed.exercise
        before = known.get(slug, ())
        if len(before) < KEPT or _is_new_line(exposure, before):
            known[slug] = (*before, exposure)


def with_workout(known: Sessions, workout: Workout) -> dict[str, tuple[Exposure, ...]]:
    """Return the sessions with those of a workout, which may lie before others."""
    after = without_workout(known, workout.id)
    for exposure in exposures_of(workout):
        slug = exposure.performed.exercise
        after[slug] = _kept(sorted((*after.get(slug, ()), exposure), key=_when, reverse=True))
    return after


def without_workout(known: Sessions, workout_id: str) -> dict[str, tuple[Exposure, ...]]:
    """Return the sessions without those of a workout. A new reading brings back what they pushed out."""
    after = {slug: tuple(one for one in kept if one.workout != workout_id) for slug, kept in known.items()}
    return {slug: kept for slug, kept in after.items() if kept}


def _kept(newest_first: Iterable[Exposure]) -> tuple[Exposure, ...]:
    kept: list[Exposure] = []
    for exposure in newest_first:
        if len(kept) < KEPT or _is_new_line(exposure, kept):
            kept.append(exposure)
    return tuple(kept)


def _is_new_line(exposure: Exposure, known: Iterable[Exposure]) -> bool:
    line = exposure.line
    return line is not None and all(one.line != line for one in known)


def _when(exposure: Exposure) -> tuple[object, str]:
    return exposure.day, exposure.workout
