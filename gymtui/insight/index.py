"""What the screens need of the whole history, gathered in one pass, newest workout first.

Compact on purpose: a row for each workout, the last time of each exercise, and the workouts of the last
weeks. Models of all workouts are never held together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from gymtui.model.performed import PerformedExercise, PlanReference, Workout

RECENT_DAYS = 14


@dataclass(frozen=True, slots=True)
class WorkoutRow:
    """A workout in the list of the history."""

    id: str
    date: date
    title: str
    seconds: int | None
    sets: int
    failures: int
    plan: PlanReference | None


@dataclass(frozen=True, slots=True)
class UnreadableRow:
    """A workout whose file cannot be read: what its name says, why, and what can be done."""

    id: str
    date: date
    message: str


@dataclass(frozen=True, slots=True)
class HistoryIndex:
    """`rows` newest first; `last` by exercise id; `complete` says that all files were read."""

    rows: tuple[WorkoutRow, ...] = ()
    unreadable: tuple[UnreadableRow, ...] = ()
    last: Mapping[str, tuple[date, PerformedExercise]] = field(default_factory=dict)
    recent: tuple[Workout, ...] = ()
    complete: bool = False


def row_of(workout: Workout) -> WorkoutRow:
    """Return a workout's row."""
    failures = sum(s.is_work and s.failed for e in workout.exercises for s in e.sets)
    return WorkoutRow(
        workout.id,
        workout.date,
        workout.title,
        workout.seconds,
        workout.work_sets,
        failures,
        workout.plan,
    )


class IndexBuilder:
    """Takes workouts newest first and gives an index at any time."""

    def __init__(self, today: date) -> None:
        self._since = today - timedelta(days=RECENT_DAYS)
        self._rows: list[WorkoutRow] = []
        self._last: dict[str, tuple[date, PerformedExercise]] = {}
        self._recent: list[Workout] = []
        self._unreadable: list[UnreadableRow] = []

    def add(self, workout: Workout) -> None:
        """Take up one more workout, older than those before it."""
        self._rows.append(row_of(workout))
        for exercise in workout.exercises:
            if any(s.is_work and s.parts for s in exercise.sets):
                self._last.setdefault(exercise.exercise, (workout.date, exercise))
        if workout.date >= self._since:
            self._recent.append(workout)

    def add_unreadable(self, row: UnreadableRow) -> None:
        """Take up a workout that could not be read."""
        self._unreadable.append(row)

    def index(self, *, complete: bool) -> HistoryIndex:
        """Return what is known so far."""
        return HistoryIndex(
            rows=tuple(self._rows),
            unreadable=tuple(self._unreadable),
            last=dict(self._last),
            recent=tuple(self._recent),
            complete=complete,
        )


def with_finished(index: HistoryIndex, workout: Workout) -> HistoryIndex:
    """Return the index after a workout was finished. Others may have been done since its day."""
    last = dict(index.last)
    for exercise in reversed(workout.exercises):
        known = last.get(exercise.exercise)
        if any(s.is_work and s.parts for s in exercise.sets) and (known is None or known[0] <= workout.date):
            last[exercise.exercise] = (workout.date, exercise)
    rows = sorted((row_of(workout), *index.rows), key=_newest, reverse=True)
    recent = sorted((workout, *index.recent), key=_newest, reverse=True)
    return replace(index, rows=tuple(rows), last=last, recent=tuple(recent))


def with_changed(index: HistoryIndex, workout: Workout) -> HistoryIndex:
    """Return the index with a workout edited or brought back; `last` is right again once all was re-read."""
    before = without(index, workout.id)
    rows = sorted((row_of(workout), *before.rows), key=_newest, reverse=True)
    recent = before.recent
    if any(w.id == workout.id for w in index.recent):
        recent = tuple(workout if w.id == workout.id else w for w in index.recent)
    return replace(before, rows=tuple(rows), recent=recent)


def without(index: HistoryIndex, workout_id: str) -> HistoryIndex:
    """Return the index without a workout; `last` is right again once all was re-read."""
    return replace(
        index,
        rows=tuple(row for row in index.rows if row.id != workout_id),
        unreadable=tuple(row for row in index.unreadable if row.id != workout_id),
        recent=tuple(w for w in index.recent if w.id != workout_id),
    )


def _newest(one: WorkoutRow | Workout) -> tuple[date, str]:
    return one.date, one.id
