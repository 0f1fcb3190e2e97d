"""Edits of a finished workout as a whole: its day and times, a copy, two made of one, one made of two."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Workout

NewId = Callable[[], ShortId]
WHEN = "2026-11-20, 2026-11-20 17:30, or 2026-11-20 17:30-18:25"
_WHEN = re.compile(r"^(\d{4}-\d{2}-\d{2})(?:\s+(\d{1,2}:\d{2})(?:\s*[-–]\s*(\d{1,2}:\d{2}))?)?$")


class WhenError(Exception):
    """A line that is no day with times: what is wrong, and what was expected."""

    def __init__(self, message: str) -> None:
        super().__init__(f"{message}; expected {WHEN}")


def when_line(workout: Workout) -> str:
    """Return the day and the times of a workout as a line, in the zone of its day."""
    start, end = workout.started_at, workout.ended_at
    line = workout.date.isoformat()
    if start is None:
        return line
    line += f" {start.astimezone(workout.zone):%H:%M}"
    return line if end is None else f"{line}-{end.astimezone(workout.zone):%H:%M}"


def read_when(text: str, workout: Workout) -> Workout:
    """Return the workout on the day and at the times of a line; its parts move with its start.

    An end before the start is after midnight. Raises WhenError.
    """
    found = _WHEN.match(text.strip())
    if found is None:
        raise WhenError(f"“{text.strip()}” is no day with times")
    try:
        day = date.fromisoformat(found[1])
    except ValueError as error:
        raise WhenError(f"{found[1]} is no day") from error
    if not 1970 <= day.year <= 2099:
        raise WhenError(f"{day.year} is not between 1970 and 2099")
    start = _moment(day, found[2], workout) if found[2] else None
    end = _moment(day, found[3], workout) if found[3] else None
    if start is not None and end is not None and end < start:
        end += timedelta(days=1)
    same_start = workout.started_at is not None and start is not None and _minute(workout.started_at) == start
    moved = start - workout.started_at if start is not None and workout.started_at is not None else None
    if same_start:
        start, moved = workout.started_at, None
    if workout.ended_at is not None and end is not None and _minute(workout.ended_at) == end:
        end = workout.ended_at
    whole_days = timedelta(days=(day - workout.date).days)
    shift = moved if moved is not None else whole_days if workout.started_at is None else None
    update = {"date": day, "started_at": start, "ended_at": end}
    changed = workout.model_copy(update=update)
    return _with_parts(changed, lambda part: _shifted(part, shift)) if shift else changed


def _moment(day: date, text: str, workout: Workout) -> datetime:
    hours, minutes = (int(one) for one in text.split(":"))
    if hours > 23 or minutes > 59:
        raise WhenError(f"{text} is no time of day")
    return datetime.combine(day, time(hours, minutes), workout.zone).astimezone(UTC)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _shifted(part: Part, by: timedelta) -> Part:
    update = {
        name: moment + by for name in ("started_at", "at") if (moment := getattr(part, name)) is not None
    }
    return part.model_copy(update=update) if update else part


def _with_parts(workout: Workout, change: Callable[[Part], Part]) -> Workout:
    exercises = tuple(
        one.model_copy(
            update={
                "sets": tuple(
                    s.model_copy(update={"parts": tuple(change(part) for part in s.parts)}) for s in one.sets
                )
            }
        )
        for one in workout.exercises
    )
    return workout.model_copy(update={"exercises": exercises})


def duplicated(workout: Workout, new_id: str, day: date) -> Workout:
    """Return the same done again on a day: without times, rests that were taken, readiness and its source."""
    nothing = {"at": None, "started_at": None, "rest_actual": None, "rest_estimated": False}
    copy = _with_parts(workout, lambda part: part.model_copy(update=nothing))
    update = {
        "id": new_id,
        "date": day,
        "started_at": None,
        "ended_at": None,
        "readiness": None,
        "source": None,
        "plan": None,
        "exercises": tuple(one.model_copy(update={"prescribed": None}) for one in copy.exercises),
    }
    return copy.model_copy(update=update)


def split(workout: Workout, exercise_id: str, new_id: str) -> tuple[Workout, Workout] | None:
    """Return two workouts, the second from an exercise on; None where that is the first one.

    Their times meet where the parts say, and are unknown where they don't.
    """
    at = next((i for i, one in enumerate(workout.exercises) if one.id == exercise_id), 0)
    if at == 0:
        return None
    before, after = workout.exercises[:at], workout.exercises[at:]
    ended = max(_moments(before), default=None)
    begun = min(_moments(after), default=None)
    groups = {one.group for one in after}
    first = workout.model_copy(
        update={
            "exercises": before,
            "groups": tuple(g for g in workout.groups if any(one.group == g.id for one in before)),
            "ended_at": ended if ended is not None else begun,
        }
    )
    second = workout.model_copy(
        update={
            "id": new_id,
            "exercises": after,
            "groups": tuple(g for g in workout.groups if g.id in groups),
            "started_at": begun,
            "notes": "",
            "title": f"{workout.title} 2".strip(),
        }
    )
    return first, second


def _moments(exercises: tuple[PerformedExercise, ...]) -> Iterator[datetime]:
    for exercise in exercises:
        for one in exercise.sets:
            for part in one.parts:
                yield from (moment for moment in (part.started_at, part.at) if moment is not None)


def joined(first: Workout, second: Workout, new_id: NewId) -> Workout:
    """Return the first workout with all of the second behind it; ids that both have get new ones."""
    taken = {one.id for one in first.exercises} | {s.id for one in first.exercises for s in one.sets}
    taken |= {group.id for group in first.groups}
    fresh: dict[str, ShortId] = {}

    def free(old: ShortId) -> ShortId:
        if old not in taken:
            return old
        return fresh.setdefault(old, new_id())

    groups = tuple(group.model_copy(update={"id": free(group.id)}) for group in second.groups)
    exercises = tuple(
        one.model_copy(
            update={
                "id": free(one.id),
                "group": free(one.group) if one.group is not None else None,
                "sets": tuple(s.model_copy(update={"id": free(s.id)}) for s in one.sets),
            }
        )
        for one in second.exercises
    )
    starts = [one.started_at for one in (first, second) if one.started_at is not None]
    ends = [one.ended_at for one in (first, second) if one.ended_at is not None]
    return first.model_copy(
        update={
            "started_at": min(starts, default=None),
            "ended_at": max(ends, default=None),
            "notes": "\n".join(one.notes for one in (first, second) if one.notes.strip()),
            "body_weight": first.body_weight if first.body_weight is not None else second.body_weight,
            "plan": first.plan if first.plan is not None else second.plan,
            "groups": (*first.groups, *groups),
            "exercises": (*first.exercises, *exercises),
        }
    )


def with_new_set(workout: Workout, exercise_id: str, after: str, new: PerformedSet) -> Workout:
    """Return the workout with a set behind another of an exercise; behind all where there is no such set."""

    def sets(one: PerformedExercise) -> tuple[PerformedSet, ...]:
        at = next((i + 1 for i, s in enumerate(one.sets) if s.id == after), len(one.sets))
        return (*one.sets[:at], new, *one.sets[at:])

    exercises = tuple(
        one.model_copy(update={"sets": sets(one)}) if one.id == exercise_id else one
        for one in workout.exercises
    )
    return workout.model_copy(update={"exercises": exercises})


def with_new_exercise(workout: Workout, new: PerformedExercise, after: str) -> Workout:
    """Return the workout with an exercise behind another, at the end where there is no such."""
    at = next((i + 1 for i, one in enumerate(workout.exercises) if one.id == after), len(workout.exercises))
    return workout.model_copy(update={"exercises": (*workout.exercises[:at], new, *workout.exercises[at:])})


def without_exercise(workout: Workout, exercise_id: str) -> Workout:
    """Return the workout without an exercise; a superset that has one member left is none any more."""
    return _tidy(workout, tuple(one for one in workout.exercises if one.id != exercise_id))


def with_moved_exercise(workout: Workout, exercise_id: str, by: int) -> Workout:
    """Return the workout with an exercise moved by so many places, as far as there are some.

    It leaves its superset where that would no longer stand together.
    """
    exercises = list(workout.exercises)
    at = next((i for i, one in enumerate(exercises) if one.id == exercise_id), None)
    if at is None:
        return workout
    to = max(0, min(len(exercises) - 1, at + by))
    exercises.insert(to, exercises.pop(at))
    return _tidy(workout, tuple(exercises))


def _tidy(workout: Workout, exercises: tuple[PerformedExercise, ...]) -> Workout:
    """Return the workout with these exercises; groups that are apart or have one member are dissolved."""
    runs: dict[str, int] = {}
    sizes: dict[str, int] = {}
    before = None
    for one in exercises:
        if one.group is not None:
            sizes[one.group] = sizes.get(one.group, 0) + 1
            runs[one.group] = runs.get(one.group, 0) + (one.group != before)
        before = one.group
    whole = {group for group, count in runs.items() if count == 1 and sizes[group] > 1}
    kept = tuple(
        one if one.group is None or one.group in whole else one.model_copy(update={"group": None})
        for one in exercises
    )
    groups = tuple(group for group in workout.groups if group.id in whole)
    return workout.model_copy(update={"exercises": kept, "groups": groups})
