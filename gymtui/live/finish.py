"""From the workout in progress to the finished one, and the figures of its summary."""

from dataclasses import dataclass
from datetime import datetime

from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.performed import PerformedExercise, PerformedSet, Workout


def finished(workout: LiveWorkout) -> Workout:
    """Return the workout as it is kept: what was done, ended with the last part logged."""
    started = workout.started
    return Workout.model_validate(
        {
            "id": started.workout,
            "date": started.date,
            "timezone": started.timezone,
            "started_at": started.at,
            "ended_at": max(last_log_at(workout), started.at),
            "title": started.title,
            "notes": workout.notes,
            "body_weight": started.body_weight,
            "readiness": started.readiness,
            "plan": started.plan,
            "groups": _groups(workout),
            "exercises": tuple(done for e in workout.exercises if (done := performed(e)) is not None),
        }
    )


def so_far(workout: LiveWorkout) -> Workout:
    """Return what was done up to now, to be looked at only: nothing of it is checked anew."""
    started = workout.started
    return Workout.model_construct(
        id=started.workout,
        date=started.date,
        timezone=started.timezone,
        started_at=started.at,
        title=started.title,
        body_weight=started.body_weight,
        exercises=tuple(done for e in workout.exercises if (done := performed(e)) is not None),
    )


def last_log_at(workout: LiveWorkout) -> datetime:
    """Return when the last part was logged, or the start where none was."""
    moments = [p.at for _, _, s in workout.places() for p in s.parts if p.at is not None]
    return max(moments, default=workout.started.at)


def _groups(workout: LiveWorkout) -> tuple[object, ...]:
    used = {e.plan.group for e in workout.exercises if any(s.parts for s in e.sets)}
    return tuple(g for g in workout.groups if g.id in used)


def performed(exercise: LiveExercise) -> PerformedExercise | None:
    """Return the exercise as done, or None where nothing of it was logged."""
    sets = tuple(performed_set(s) for s in exercise.sets if s.parts)
    if not sets:
        return None
    plan = exercise.plan
    return PerformedExercise(
        id=plan.id,
        exercise=plan.exercise,
        name=plan.name,
        group=plan.group,
        note=exercise.note,
        prescribed=plan.advice.prescribed if plan.advice is not None else None,
        sets=sets,
    )


def performed_set(live_set: LiveSet) -> PerformedSet:
    """Return the set as done."""
    return PerformedSet(
        id=live_set.plan.id,
        kind=live_set.kind,
        technique=live_set.technique,
        tempo=live_set.tempo,
        range=live_set.range,
        form=live_set.form,
        note=live_set.note,
        parts=live_set.parts,
    )


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures shown at `f`. Rests count only where both the planned and the actual one are known."""

    seconds: int
    sets_done: int
    sets_planned: int
    failures: int
    rest_planned: int
    rest_actual: int
    longest_over: int
    longest_over_after: str


def summary(workout: LiveWorkout, labels: dict[str, str]) -> Summary:
    """Return the figures of a workout; `labels` names its exercises (A1, A2, B)."""
    ended = max(last_log_at(workout), workout.started.at)
    planned = actual = over = 0
    over_after = ""
    before = ""
    rows: list[tuple[datetime, str, int | None, int | None]] = []
    for _, exercise, live_set in workout.places():
        alike = [s.id for s in exercise.sets if s.is_warmup == live_set.is_warmup]
        kind = "warm-up" if live_set.is_warmup else "set"
        name = f"{labels[exercise.id]} {kind} {alike.index(live_set.id) + 1}"
        rows += [(p.at, name, p.rest_planned, p.rest_actual) for p in live_set.parts if p.at is not None]
    for _, name, rest_planned, rest_actual in sorted(rows, key=lambda row: row[0]):
        if rest_planned is not None and rest_actual is not None:
            planned += rest_planned
            actual += rest_actual
            if rest_actual - rest_planned > over:
                over, over_after = rest_actual - rest_planned, before
        before = name
    work = [s for _, _, s in workout.places() if not s.is_warmup]
    return Summary(
        seconds=round((ended - workout.started.at).total_seconds()),
        sets_done=sum(bool(s.parts) for s in work),
        sets_planned=len(work),
        failures=sum(any(p.failed for p in s.parts) for s in work),
        rest_planned=planned,
        rest_actual=actual,
        longest_over=over,
        longest_over_after=over_after,
    )


def rests_of(exercise: LiveExercise) -> tuple[int, int] | None:
    """Return the seconds of rest planned and taken before the parts of an exercise, where both are known."""
    known = [
        (part.rest_planned, part.rest_actual)
        for live_set in exercise.sets
        for part in live_set.parts
        if part.rest_planned is not None and part.rest_actual is not None
    ]
    if not known:
        return None
    return sum(planned for planned, _ in known), sum(actual for _, actual in known)
