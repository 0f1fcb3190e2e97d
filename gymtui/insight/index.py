"""What the screens need of the whole history, gathered in one pass, newest workout first.

Compact on purpose: a row for each workout; for each exercise its last time, its best e1RM and what its sets
took in the last workouts; and the workouts of the last weeks. Models of all workouts are never held together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from gymtui.insight.bests import Bests, without_bests
from gymtui.insight.guesses import KEPT as GUESSES_KEPT
from gymtui.insight.guesses import CheckedGuess, guesses_of, with_guesses, without_guesses
from gymtui.insight.in_use import Use, Uses, with_older_use, with_use
from gymtui.insight.sessions import Sessions, with_older, with_workout, without_workout
from gymtui.insight.timings import Timing, Timings, needs, pace_of, with_timing, without_timing
from gymtui.model.performed import PerformedExercise, PlanReference, Technique, Workout
from gymtui.training.e1rm import DEFAULT_MODELS, Models
from gymtui.training.exposure import Exposure
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.pace import Pace
from gymtui.training.past import BestE1rm, Past
from gymtui.training.volume import credit

RECENT_DAYS = 14
COUNTED_DAYS = 112
"""So far back hard sets are counted for each workout: more weeks than anybody trains without a deload."""


@dataclass(frozen=True, slots=True)
class WorkoutRow:
    """A workout in the list of the history.

    `hard` are its hard sets, counted for the last weeks only; `deload`: it was asked to be one.
    """

    id: str
    date: date
    title: str
    seconds: int | None
    sets: int
    failures: int
    plan: PlanReference | None
    hard: float = 0.0
    deload: bool = False


@dataclass(frozen=True, slots=True)
class UnreadableRow:
    """A workout whose file cannot be read: what its name says, why, and what can be done."""

    id: str
    date: date
    message: str


@dataclass(frozen=True, slots=True)
class HistoryIndex:
    """`rows` newest first; `last`, `best` by exercise id; `complete` says that all files were read.

    `alike` is the last time of an exercise in each technique: its own, where `last` was another.
    `timings` are what `pace` is worked out from; `guesses` those of RIR that failure checked; `sessions` the
    last ones of each exercise, `uses` since when it is done. `first_day` is the day of the oldest workout
    that was read. `models` are those that `best` was reckoned by.
    """

    rows: tuple[WorkoutRow, ...] = ()
    unreadable: tuple[UnreadableRow, ...] = ()
    last: Mapping[str, tuple[date, PerformedExercise]] = field(default_factory=dict)
    alike: Mapping[tuple[str, Technique], tuple[date, PerformedExercise]] = field(default_factory=dict)
    best: Mapping[str, BestE1rm] = field(default_factory=dict)
    sessions: Sessions = field(default_factory=dict)
    guesses: tuple[CheckedGuess, ...] = ()
    timings: Timings = field(default_factory=dict)
    pace: Pace = field(default_factory=Pace)
    recent: tuple[Workout, ...] = ()
    uses: Uses = field(default_factory=dict)
    complete: bool = False
    models: Models = field(default_factory=dict)

    @property
    def first_day(self) -> date | None:
        return self.rows[-1].date if self.rows else None

    def past(self, slug: str) -> Past:
        """Return what is known of an exercise."""
        day, performed = self.last.get(slug, (None, None))
        return Past(day, performed, self.best.get(slug))


def row_of(workout: Workout, *, counted: bool = True) -> WorkoutRow:
    """Return a workout's row; its hard sets are counted where they are asked for."""
    failures = sum(s.is_work and s.failed for e in workout.exercises for s in e.sets)
    return WorkoutRow(
        workout.id,
        workout.date,
        workout.title,
        workout.seconds,
        workout.work_sets,
        failures,
        workout.plan,
        sum(credit(s) for e in workout.exercises for s in e.sets) if counted else 0.0,
        any(e.prescribed is not None and e.prescribed.deload for e in workout.exercises),
    )


class IndexBuilder:
    """Takes workouts newest first and gives an index at any time. `exercises` say how each is measured,
    `models` how the e1RM of each is reckoned."""

    def __init__(self, today: date, exercises: ExerciseLookup, models: Models = DEFAULT_MODELS) -> None:
        self._since = today - timedelta(days=RECENT_DAYS)
        self._counted_since = today - timedelta(days=COUNTED_DAYS)
        self._rows: list[WorkoutRow] = []
        self._last: dict[str, tuple[date, PerformedExercise]] = {}
        self._alike: dict[tuple[str, Technique], tuple[date, PerformedExercise]] = {}
        self._models = models
        self._bests = Bests(exercises, models=models)
        self._sessions: dict[str, tuple[Exposure, ...]] = {}
        self._exercises = exercises
        self._guesses: tuple[CheckedGuess, ...] = ()
        self._timings: dict[str, tuple[Timing, ...]] = {}
        self._recent: list[Workout] = []
        self._uses: dict[str, Use] = {}
        self._unreadable: list[UnreadableRow] = []

    def add(self, workout: Workout) -> None:
        """Take up one more workout, older than those before it."""
        self._rows.append(row_of(workout, counted=workout.date >= self._counted_since))
        for exercise in workout.exercises:
            if any(s.is_work and s.parts for s in exercise.sets):
                self._last.setdefault(exercise.exercise, (workout.date, exercise))
                for technique in _techniques(exercise):
                    self._alike.setdefault((exercise.exercise, technique), (workout.date, exercise))
        with_older(self._sessions, workout)
        with_older_use(self._uses, workout)
        if len(self._guesses) < GUESSES_KEPT:
            self._guesses = (*self._guesses, *guesses_of(workout, self._exercises))[:GUESSES_KEPT]
        self._bests.take(workout)
        if needs(self._timings, workout):
            self._timings = with_timing(self._timings, workout)
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
            alike=dict(self._alike),
            best=self._bests.found,
            sessions=dict(self._sessions),
            guesses=self._guesses,
            timings=self._timings,
            pace=pace_of(self._timings),
            recent=tuple(self._recent),
            uses=dict(self._uses),
            complete=complete,
            models=self._models,
        )


def _techniques(exercise: PerformedExercise) -> frozenset[Technique]:
    """Return the techniques that work sets were done in."""
    return frozenset(s.technique for s in exercise.sets if s.is_work and s.parts)


def with_finished(index: HistoryIndex, workout: Workout, exercises: ExerciseLookup) -> HistoryIndex:
    """Return the index after a workout was finished. Others may have been done since its day."""
    last, alike = dict(index.last), dict(index.alike)
    for exercise in reversed(workout.exercises):
        for technique in _techniques(exercise):
            before = alike.get((exercise.exercise, technique))
            if before is None or before[0] <= workout.date:
                alike[exercise.exercise, technique] = (workout.date, exercise)
        known = last.get(exercise.exercise)
        if any(s.is_work and s.parts for s in exercise.sets) and (known is None or known[0] <= workout.date):
            last[exercise.exercise] = (workout.date, exercise)
    rows = sorted((row_of(workout), *index.rows), key=_newest, reverse=True)
    recent = sorted((workout, *index.recent), key=_newest, reverse=True)
    after = replace(index, rows=tuple(rows), last=last, alike=alike, recent=tuple(recent))
    return _with_figures(after, workout, exercises)


def with_changed(index: HistoryIndex, workout: Workout, exercises: ExerciseLookup) -> HistoryIndex:
    """Return the index with a workout edited or brought back.

    `last` is right again once all was re-read, and so are a best that an edit made smaller and the older
    workouts that move up into a pace.
    """
    before = without(index, workout.id)
    rows = sorted((row_of(workout), *before.rows), key=_newest, reverse=True)
    recent = before.recent
    if any(w.id == workout.id for w in index.recent):
        recent = tuple(workout if w.id == workout.id else w for w in index.recent)
    return _with_figures(replace(before, rows=tuple(rows), recent=recent), workout, exercises)


def without(index: HistoryIndex, workout_id: str) -> HistoryIndex:
    """Return the index without a workout.

    `last` is right again once all was re-read. A best that came from the workout is unknown until then: the
    second best was not kept, and a record that was deleted is not to be beaten.
    """
    timings = without_timing(index.timings, workout_id)
    return replace(
        index,
        rows=tuple(row for row in index.rows if row.id != workout_id),
        unreadable=tuple(row for row in index.unreadable if row.id != workout_id),
        best=without_bests(index.best, workout_id),
        sessions=without_workout(index.sessions, workout_id),
        guesses=without_guesses(index.guesses, workout_id),
        timings=timings,
        pace=pace_of(timings),
        recent=tuple(w for w in index.recent if w.id != workout_id),
    )


def with_models(index: HistoryIndex, models: Models) -> HistoryIndex:
    """Return the index for other models of e1RM: without the bests that the former ones reckoned.

    Those are right again once all was re-read: what two models say is never held against each other.
    """
    best = {slug: one for slug, one in index.best.items() if models.get(slug) is index.models.get(slug)}
    return replace(index, best=best, models=models)


def _with_figures(index: HistoryIndex, workout: Workout, exercises: ExerciseLookup) -> HistoryIndex:
    bests = Bests(exercises, index.best, index.models)
    bests.take(workout)
    timings = with_timing(index.timings, workout)
    sessions = with_workout(index.sessions, workout)
    guesses = with_guesses(index.guesses, workout, exercises)
    uses = with_use(index.uses, workout)
    after = replace(index, best=bests.found, sessions=sessions, guesses=guesses, uses=uses)
    return replace(after, timings=timings, pace=pace_of(timings))


def _newest(one: WorkoutRow | Workout) -> tuple[date, str]:
    return one.date, one.id
