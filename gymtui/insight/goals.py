"""How far a goal is, whether it was reached, and when it may be.

A lift is held against the e1RM that it asks for, weekly goals against whole weeks. A goal reached once
stays so. What lies ahead is told as a range, or not at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gymtui.insight.body_trend import Weighed
from gymtui.insight.facts import SetFact
from gymtui.insight.series import Measure, Point, series
from gymtui.insight.trend_line import Ahead, Line, ahead, line_through
from gymtui.insight.weeks import WEEK, amount_of, monday_of, week_figures
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Part, RangeOfMotion
from gymtui.model.profile import Goal, GoalKind
from gymtui.model.units import Load, Reps, Rir
from gymtui.training.e1rm import Models, e1rm_of_part, model_of
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.plates import whole
from gymtui.training.set_compare import BEGINS_STRAIGHT

LOOKED_BACK = timedelta(days=182)
"""So much of the history is looked at."""
LATELY = timedelta(days=84)
"""The line ahead goes through this much. Grade D."""
KEPT_WEEKS = 4
"""A weekly goal is reached when it was kept so many whole weeks running. Grade D."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What goals are held against: the sets of the last half year (newest workout first), their sure e1RMs,
    the days of workouts, the body weights."""

    sets: Sequence[SetFact]
    exercises: ExerciseLookup
    today: date
    models: Models
    e1rms: Mapping[tuple[str, str], float] = field(default_factory=dict)
    workouts: Sequence[date] = ()
    weights: Sequence[Weighed] = ()

    @property
    def body_weight(self) -> Load | None:
        return self.weights[-1].entry.weight if self.weights else None


@dataclass(frozen=True, slots=True)
class GoalState:
    """Where a goal is: `current` of `target`, in kilograms, reps, sets or workouts; None: nothing is known.

    `share` is the way that was gone, 0 to 1. `reached` is the day that shows it. `line` is what `ahead` was
    worked out from; `missing` says why nothing can be said of the time ahead. `kept` are how many of the last
    four whole weeks a weekly goal was kept in.
    """

    goal: Goal
    current: float | None
    target: float
    share: float
    reached: date | None = None
    line: Line | None = None
    ahead: Ahead | None = None
    missing: str = ""
    kept: int | None = None


def state_of(goal: Goal, evidence: Evidence) -> GoalState:
    """Return where a goal is today."""
    match goal.kind:
        case GoalKind.LIFT | GoalKind.REPS:
            return _of_exercise(goal, evidence)
        case GoalKind.BODY_WEIGHT:
            return _of_weight(goal, evidence)
        case GoalKind.WEEKLY_SETS | GoalKind.WORKOUTS:
            return _of_weeks(goal, evidence)


def _of_exercise(goal: Goal, evidence: Evidence) -> GoalState:
    exercise = evidence.exercises.get(goal.exercise or "")
    if exercise is None:
        return GoalState(goal, None, float(goal.reps or 0), 0.0, missing="the exercise is not known any more")
    sets = [one for one in evidence.sets if one.exercise == exercise.id]
    is_lift = goal.kind is GoalKind.LIFT
    target = _needed(goal, exercise, evidence) if is_lift else float(goal.reps or 1)
    reached = goal.reached_on or _reached_by(goal, sets)
    if target is None:
        return GoalState(goal, None, 0.0, 0.0, reached, missing="your body weight is needed (b on Today)")
    measure = Measure.E1RM if is_lift else Measure.REPS
    points = series(sets, measure, exercise, evidence.e1rms, {})
    lately = [one for one in points if one.day > evidence.today - LATELY]
    line = line_through([(one.day, one.value) for one in lately])
    current = line.at if line is not None else points[-1].value if points else None
    share = max(0.0, min(1.0, current / target)) if current is not None and target > 0 else 0.0
    if reached is not None:
        return GoalState(goal, current, target, 1.0, reached, line)
    return GoalState(goal, current, target, share, None, line, *_ahead(line, target, lately))


def _needed(goal: Goal, exercise: Exercise, evidence: Evidence) -> float | None:
    """Return the e1RM that the lift asks for, in kilograms as it is reported; None where it can't be said."""
    if goal.load is None:
        return None
    part = Part(load=goal.load, reps=Reps(goal.reps or 1), rir=Rir(0))
    found = e1rm_of_part(part, exercise, evidence.body_weight, model_of(exercise, evidence.models))
    return found.reported if found is not None else float(goal.load.kilograms)


def _reached_by(goal: Goal, sets: Sequence[SetFact]) -> date | None:
    """Return the first day since the goal was made on which a set did it."""
    for one in reversed(sets):
        if goal.made_on is not None and one.day < goal.made_on:
            continue
        if one.warmup or one.range is not RangeOfMotion.FULL or one.technique not in BEGINS_STRAIGHT:
            continue
        if one.reps < (goal.reps or 1):
            continue
        if goal.load is None or (one.load is not None and whole(one.load) >= whole(goal.load)):
            return one.day
    return None


def _ahead(
    line: Line | None, target: float, points: Sequence[Point] | Sequence[Weighed]
) -> tuple[Ahead | None, str]:
    if line is None:
        return None, f"can't say yet: {len(points)} in 12 weeks, it takes four over four weeks"
    found = ahead(line, target)
    return found, "" if found is not None else "not at the pace of the last 12 weeks"


def _of_weight(goal: Goal, evidence: Evidence) -> GoalState:
    target = float(goal.load.kilograms) if goal.load is not None else 0.0
    weights = evidence.weights
    if not weights:
        return GoalState(
            goal, None, target, 0.0, goal.reached_on, missing="enter your body weight (b on Today)"
        )
    current = weights[-1].trend
    start = float(goal.start.kilograms) if goal.start is not None else weights[0].trend
    reached = goal.reached_on or _weight_reached(goal, start, target, weights)
    way = abs(target - start)
    share = 1.0 if reached is not None or not way else max(0.0, min(1.0, 1 - abs(target - current) / way))
    lately = [one for one in weights if one.day > evidence.today - LATELY]
    line = line_through([(one.day, one.kilograms) for one in lately])
    if reached is not None:
        return GoalState(goal, current, target, share, reached, line)
    return GoalState(goal, current, target, share, None, line, *_ahead(line, target, lately))


def _weight_reached(goal: Goal, start: float, target: float, weights: Sequence[Weighed]) -> date | None:
    """Return the first day since the goal was made on which the trend, not a single day, was there."""
    for one in weights:
        if goal.made_on is not None and one.day < goal.made_on:
            continue
        if (target <= start and one.trend <= target) or (target >= start and one.trend >= target):
            return one.day
    return None


def _of_weeks(goal: Goal, evidence: Evidence) -> GoalState:
    this = monday_of(evidence.today)
    amounts = _weekly(goal, evidence)
    target = float(goal.amount or 1)
    current = amounts.get(this, 0.0)
    mondays = [this - WEEK * back for back in range(1, KEPT_WEEKS + 1) if this - date.min >= WEEK * back]
    kept = sum(amounts.get(monday, 0.0) >= target for monday in mondays)
    since = goal.made_on or date.min
    in_a_row = kept == KEPT_WEEKS and all(monday + WEEK > since for monday in mondays)
    reached = goal.reached_on or (this - timedelta(days=1) if in_a_row else None)
    return GoalState(goal, current, target, min(1.0, current / target), reached, kept=kept)


def _weekly(goal: Goal, evidence: Evidence) -> dict[date, float]:
    """Return the hard sets of the muscle, or the workouts, of this week and those before it."""
    if goal.kind is GoalKind.WORKOUTS:
        found: dict[date, float] = {}
        for day in evidence.workouts:
            found[monday_of(day)] = found.get(monday_of(day), 0.0) + 1
        return found
    if goal.muscle is None:
        return {}
    weeks = week_figures(evidence.sets, evidence.exercises, evidence.today, KEPT_WEEKS + 1)
    return {week.monday: amount_of(week.volume, goal.muscle) for week in weeks}
