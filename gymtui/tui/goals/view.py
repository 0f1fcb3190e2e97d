"""What is said of goals. No Textual in here."""

from datetime import date, timedelta

from gymtui.insight.goal_text import goal_text
from gymtui.insight.goals import KEPT_WEEKS, GoalState
from gymtui.model.profile import GoalKind
from gymtui.model.units import Unit, in_unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import EstimatedKilograms, shown
from gymtui.tui import words
from gymtui.tui.goals.row import GoalRow

WEEKLY = (GoalKind.WEEKLY_SETS, GoalKind.WORKOUTS)


def goal_row(state: GoalState, catalogue: Catalogue, unit: Unit, today: date) -> GoalRow:
    """Return what is said of a goal."""
    goal = state.goal
    title = goal_text(goal.model_copy(update={"by": None}), catalogue)
    weekly = " a week" if goal.kind in WEEKLY else ""
    return GoalRow(
        id=goal.id,
        title=f"{title[:1].upper()}{title[1:]}{weekly}",
        now=_now(state, unit),
        ahead=_ahead(state, today),
        share=state.share,
        reached=state.reached is not None,
    )


def _now(state: GoalState, unit: Unit) -> str:
    if state.current is None:
        return ""
    match state.goal.kind:
        case GoalKind.LIFT:
            of = f"{_e1rm(state.target, unit)} {unit.value}"
            return f"e1RM {_e1rm(state.current, unit)} of {of}"
        case GoalKind.REPS:
            return f"{state.current:.0f} of {state.target:.0f} reps"
        case GoalKind.BODY_WEIGHT:
            return f"trend {_weight(state.current, unit)}"
        case GoalKind.WEEKLY_SETS:
            return f"{round(state.current, 1):g} of {state.target:.0f} sets this week"
        case GoalKind.WORKOUTS:
            return f"{state.current:.0f} of {state.target:.0f} this week"


def _e1rm(kilograms: float, unit: Unit) -> str:
    return f"{shown(EstimatedKilograms(kilograms), unit):f}"


def _weight(kilograms: float, unit: Unit) -> str:
    amount = in_unit(kilograms, unit)
    return f"{amount:.1f} {unit.value}"


def _ahead(state: GoalState, today: date) -> str:
    if state.reached is not None:
        return f"★ reached on {words.short_day(state.reached, today)}"
    if state.kept is not None:
        return f"kept in {state.kept} of the last {KEPT_WEEKS} whole weeks"
    said = state.missing
    found, line = state.ahead, state.line
    if found is not None and line is not None:
        soonest, latest = round(found.soonest), None if found.latest is None else round(found.latest)
        ranged = f"{soonest} or more" if latest is None else f"{soonest} to {latest}"
        weeks = round(found.weeks)
        said = f"about {weeks} week{'s' if weeks != 1 else ''} ({ranged})"
        if soonest == latest:
            said = f"about {weeks} week{'s' if weeks != 1 else ''}"
    return f"{said} · {_by(state, today)}" if state.goal.by is not None else said


def _by(state: GoalState, today: date) -> str:
    """Return whether it will be in time, as far as that can be said."""
    assert state.goal.by is not None, "asked for a goal with a day"
    told = f"by {words.short_day(state.goal.by, today)}"
    found, line = state.ahead, state.line
    if state.goal.by < today:
        return f"{told}: over"
    if found is None or line is None:
        return told
    left = (state.goal.by - line.day) / timedelta(weeks=1)
    if found.latest is not None and found.latest <= left:
        return f"{told}: on course"
    return f"{told}: behind" if found.soonest > left else f"{told}: open"
