"""Workouts that are already there, also where an export shows them an hour off."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from gymtui.exchange.names import name_key
from gymtui.exchange.reading import ImportResult
from gymtui.exchange.report import Reason, RowOutcome, Status
from gymtui.model.performed import Workout

SHIFT = timedelta(hours=1, minutes=1)
"""Strong writes times in the zone of the day of the export: the same workout can be an hour off. The
minute is for spreadsheets that cut the seconds."""

Numbers = tuple[str, str | None, int | None, int | None, str | None]


def _local_start(workout: Workout) -> datetime | None:
    if workout.started_at is None:
        return None
    return workout.started_at.astimezone(workout.zone).replace(tzinfo=None)


def _numbers(workout: Workout) -> Counter[Numbers]:
    """Return every part's exercise and numbers, without order: one of Strong's layouts scrambles it."""
    return Counter(
        (
            done.exercise,
            None if part.load is None else f"{part.load.kilograms.quantize(Decimal('0.1')) + 0}",
            part.reps,
            part.seconds,
            None if part.metres is None else f"{part.metres.quantize(Decimal(1))}",
        )
        for done in workout.exercises
        for one in done.sets
        for part in one.parts
    )


def same_workout(one: Workout, two: Workout) -> bool:
    """Whether two records are of the same workout.

    They are when they have the same id, or the same title, local starts at most an hour apart, and the
    same numbers in the same exercises, in any order. RIR is not compared: one layout cuts its halves.
    """
    if one.id == two.id:
        return True
    if one.title.strip().casefold() != two.title.strip().casefold():
        return False
    start, other = _local_start(one), _local_start(two)
    near = one.date == two.date if start is None or other is None else abs(start - other) <= SHIFT
    return near and _numbers(one) == _numbers(two)


def without_known(result: ImportResult, known: Iterable[Workout]) -> ImportResult:
    """Return the result without the workouts that are among `known`, and with their rows accounted for.

    Exercises that were made for those workouts only are left out too.
    """
    ids: set[str] = set()
    by_day: dict[str, list[Workout]] = defaultdict(list)
    days = {
        (workout.date + timedelta(days=off)).isoformat() for workout in result.workouts for off in (-1, 0, 1)
    }
    for workout in known:
        ids.add(workout.id)
        day = workout.date.isoformat()
        if day in days:
            by_day[day].append(workout)
    gone: set[str] = {one.id for one in result.workouts if one.id in ids or _is_near(one, by_day)}
    if not gone:
        return result
    kept = tuple(workout for workout in result.workouts if workout.id not in gone)
    used = {done.exercise for workout in kept for done in workout.exercises}
    own = tuple(exercise for exercise in result.own_exercises if exercise.id in used)
    names = {name_key(exercise.name) for exercise in own}
    rows = tuple(_without(row, gone) for row in result.report.rows)
    report = replace(
        result.report,
        rows=rows,
        workouts_found=len(kept),
        sets=sum(len(done.sets) for workout in kept for done in workout.exercises),
        parts=sum(row.status in (Status.IMPORTED, Status.WARNED) for row in rows),
        unknown_names=tuple(name for name in result.report.unknown_names if name_key(name[:200]) in names),
        notes=(*result.report.notes, f"{len(gone):,} workouts are already there and were left as they are."),
    )
    return ImportResult(kept, own, report)


def _is_near(workout: Workout, by_day: dict[str, list[Workout]]) -> bool:
    days = ((workout.date + timedelta(days=off)).isoformat() for off in (-1, 0, 1))
    return any(same_workout(workout, other) for day in days for other in by_day.get(day, ()))


def _without(row: RowOutcome, gone: set[str]) -> RowOutcome:
    if row.workout not in gone:
        return row
    return RowOutcome(row.line, Status.SKIPPED, Reason.ALREADY_THERE, Reason.ALREADY_THERE.words)
