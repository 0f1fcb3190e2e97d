"""What the history says of tiredness: lifts that go down or miss, hard weeks, failure above the budget."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from gymtui.insight.index import HistoryIndex, WorkoutRow
from gymtui.model.exercise import Exercise, LoadClass
from gymtui.model.profile import Level
from gymtui.training.autoregulation.deload import DeloadSignals, TrainingWeek, hard_weeks_since
from gymtui.training.autoregulation.readiness import DayColour
from gymtui.training.autoregulation.trend import SessionBest, Trend, left_out_because, session_best, trends
from gymtui.training.e1rm import Model
from gymtui.training.exposure import Exposure
from gymtui.training.failure_budget import sets_of, weeks_over
from gymtui.training.failure_warnings import AfterFailure
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.progression.judging import judge

MAIN_LIFTS = (LoadClass.COMPOUND_HEAVY, LoadClass.COMPOUND)
"""What a deload is judged by: isolation exercises go up and down for too many reasons."""


def deload_signals(
    index: HistoryIndex,
    exercises: ExerciseLookup,
    today: date,
    level: Level,
    checkins: Sequence[DayColour] = (),
    *,
    asked: bool = False,
    models: Mapping[str, Model] | None = None,
    h: Heuristics = DEFAULTS,
) -> DeloadSignals:
    """Return what a deload is judged by on a day."""
    lifts = _main_lifts(index, exercises)
    return DeloadSignals(
        today=today,
        level=level,
        trends={about.name: lift_trends(found, about, _model(models, about), h) for about, found in lifts},
        checkins=checkins,
        missed={about.name: missed_sessions(found, h) for about, found in lifts},
        hard_weeks=hard_weeks_since(training_weeks(index.rows), today, h),
        weeks_over=weeks_over(
            [one for workout in index.recent for one in sets_of(workout, exercises)], level, today, h
        ),
        asked=asked,
    )


def after_failure(
    index: HistoryIndex,
    exercises: ExerciseLookup,
    models: Mapping[str, Model] | None = None,
    h: Heuristics = DEFAULTS,
) -> tuple[AfterFailure, ...]:
    """Return for each main lift where it went in its last sessions, and whether failure went before."""
    out = []
    for about, found in _main_lifts(index, exercises):
        words = {one.day: one.word for one in lift_trends(found, about, _model(models, about), h)}
        failed = [any(one.failed for one in exposure.work) for exposure in found]
        sessions = tuple(
            (words.get(exposure.day), failed[place + 1] if place + 1 < len(failed) else False)
            for place, exposure in enumerate(found)
        )
        out.append(AfterFailure(about.id, about.name, sessions))
    return tuple(out)


def lift_trends(
    sessions: Sequence[Exposure], about: Exercise, model: Model | None = None, h: Heuristics = DEFAULTS
) -> tuple[Trend, ...]:
    """Return where a lift went, newest first. Sessions that are no measure of progress are left out."""
    bests: list[SessionBest] = []
    for place, exposure in enumerate(sessions):
        before = sessions[place + 1].day if place + 1 < len(sessions) else None
        off = (exposure.day - before).days if before is not None else None
        if left_out_because(exposure.performed, off, h):
            continue
        best = session_best(exposure.performed, about, exposure.day, exposure.body_weight, model, h)
        if best is not None:
            bests.append(best)
    return trends(bests, h)


def missed_sessions(sessions: Sequence[Exposure], h: Heuristics = DEFAULTS) -> tuple[bool, ...]:
    """Return of each session that was asked for, newest first, whether target reps were missed."""
    out = []
    for exposure in sessions:
        asked = exposure.prescribed
        if asked is None or asked.light or asked.deload:
            continue
        done = judge(exposure, asked, h)
        out.append(not done.all_met and not done.incomplete)
    return tuple(out)


def training_weeks(rows: Sequence[WorkoutRow]) -> tuple[TrainingWeek, ...]:
    """Return the weeks of the rows whose hard sets were counted, each from its Monday."""
    weeks: dict[date, TrainingWeek] = {}
    for row in rows:
        monday = row.date - timedelta(days=row.date.weekday())
        known = weeks.get(monday, TrainingWeek(monday, 0.0))
        weeks[monday] = TrainingWeek(monday, known.hard_sets + row.hard, known.deload or row.deload)
    return tuple(weeks.values())


def _main_lifts(
    index: HistoryIndex, exercises: ExerciseLookup
) -> list[tuple[Exercise, tuple[Exposure, ...]]]:
    found = []
    for slug, sessions in index.sessions.items():
        about = exercises.get(slug)
        if about is not None and about.load_class in MAIN_LIFTS and about.measurement.has_load:
            found.append((about, sessions))
    return found


def _model(models: Mapping[str, Model] | None, about: Exercise) -> Model | None:
    return models.get(about.id) if models is not None else None
