"""How much of the plan was trained: days planned and days done in whole weeks that are over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gymtui.insight.index import WorkoutRow
from gymtui.insight.weeks import WEEK, monday_of
from gymtui.model.plan import Program, Schedule


@dataclass(frozen=True, slots=True)
class Kept:
    """Days of the plan that were trained, of those planned, in so many weeks. More counts no more."""

    done: int
    planned: int
    weeks: int


def kept_to_plan(program: Program, rows: Sequence[WorkoutRow], today: date, weeks: int = 4) -> Kept | None:
    """Return how much was kept in the last whole weeks since the plan was begun, at most `weeks` of them.

    None where no whole week of it is over yet. Rest days are no failures: only planned days count.
    """
    mine = [
        row.date
        for row in rows
        if row.plan is not None
        and row.plan.program == program.id
        and (program.started_on is None or row.date >= program.started_on)
    ]
    begun = program.started_on or min(mine, default=None)
    if begun is None:
        return None
    a_week = days_a_week(program)
    this = monday_of(today)
    whole = [this - WEEK * back for back in range(1, weeks + 1) if this - date.min >= WEEK * back]
    counted = [monday for monday in whole if monday >= begun]
    if not counted or not a_week:
        return None
    done = sum(min(a_week, len({day for day in mine if monday_of(day) == monday})) for monday in counted)
    return Kept(done, a_week * len(counted), len(counted))


def days_a_week(program: Program) -> int:
    """Return how many days a week are planned."""
    if program.schedule is Schedule.WEEKDAYS:
        return len({one.weekday for one in program.days if one.weekday is not None})
    return program.days_a_week
