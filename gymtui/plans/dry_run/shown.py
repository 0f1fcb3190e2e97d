"""What was played, as it is shown: sets with their loads and reps, and each lift over the weeks."""

from collections.abc import Mapping, Sequence

from gymtui.model.performed import Kind, PerformedExercise, PerformedSet
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load
from gymtui.plans.dry_run.result import Lift, LiftPoint, PlayedExercise, PlayedSet, PlayedWeek
from gymtui.plans.outlook import change
from gymtui.training.failure_budget import planned_to_failure
from gymtui.training.plates import whole
from gymtui.training.techniques import merged


def played_exercise(asked: SessionExercise, performed: PerformedExercise) -> PlayedExercise:
    """Return an exercise as it was asked for and done."""
    done = {one.id: one for one in performed.sets}
    return PlayedExercise(
        line=asked.planned or "",
        exercise=asked.exercise,
        name=asked.name,
        sets=tuple(_played_set(one, done.get(one.id)) for one in asked.sets),
        reason=asked.advice.line if asked.advice is not None else "",
        change=str(change(asked)),
    )


def _played_set(one: SessionSet, done: PerformedSet | None) -> PlayedSet:
    target = one.target
    if done is None:
        reps = (one.reps,) if one.reps is not None else ()
        return PlayedSet(target.kind, target.technique, one.load, reps, one.seconds, one.metres)
    parts = merged(done.parts)
    first = parts[0]
    metres = first.metres
    return PlayedSet(
        kind=target.kind,
        technique=target.technique,
        load=first.load,
        reps=tuple(part.reps for part in parts if part.reps is not None),
        seconds=first.seconds,
        metres=round(metres) if metres is not None else None,
        rir=first.rir if first.reps is not None else None,
        to_failure=planned_to_failure(target),
        loads=tuple(part.load for part in parts if part.load is not None),
    )


def lifts_of(weeks: Sequence[PlayedWeek], strengths: Mapping[str, str]) -> tuple[Lift, ...]:
    """Return every exercise over the weeks, in the order in which they are first trained."""
    names: dict[str, str] = {}
    points: dict[str, dict[int, LiftPoint]] = {}
    for week in weeks:
        for day in week.days:
            for one in day.exercises:
                names.setdefault(one.exercise, one.name)
                own = points.setdefault(one.exercise, {})
                own[week.number] = _heavier(own.get(week.number), _point(week.number, one))
    return tuple(
        Lift(
            slug,
            name,
            tuple(points[slug].get(week.number, LiftPoint(week.number, None, None)) for week in weeks),
            strengths.get(slug, ""),
        )
        for slug, name in names.items()
    )


def _point(week: int, one: PlayedExercise) -> LiftPoint:
    loads: list[tuple[Load, int | None]] = [
        (done.load, done.reps[0] if done.reps else None) for done in one.work if done.load is not None
    ]
    if not loads:
        first = next((done for done in one.sets if done.kind is Kind.WORK and done.reps), None)
        return LiftPoint(week, None, first.reps[0] if first is not None else None)
    load, reps = max(loads, key=lambda pair: whole(pair[0]))
    return LiftPoint(week, load, reps)


def _heavier(before: LiftPoint | None, now: LiftPoint) -> LiftPoint:
    if before is None or before.load is None:
        return now
    if now.load is None:
        return before
    return now if whole(now.load) >= whole(before.load) else before
