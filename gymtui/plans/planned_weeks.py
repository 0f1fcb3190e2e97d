"""The weeks of a plan with the figures of their days: what checks and the foot of the form look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gymtui.model.plan import PlanDocument, WeekChange
from gymtui.plans.checks.setting import CheckSetting
from gymtui.plans.day_figures import DayFigures, day_figures, summed
from gymtui.plans.week_days import DAYS_IN_A_WEEK, as_program, change_of_week, placed_days, weeks_of
from gymtui.training.failure_budget import HardSet
from gymtui.training.volume import Volume

MONDAY = date(2000, 1, 3)
"""The day that weeks are laid out from; only the distances between days matter."""


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of a week: its index among the program's days, days after the week's first, and its figures."""

    day: int
    offset: int
    figures: DayFigures


@dataclass(frozen=True, slots=True)
class PlannedWeek:
    """A week of a plan, counted from 0."""

    number: int
    change: WeekChange
    days: tuple[PlannedDay, ...]

    @property
    def volume(self) -> Volume:
        """The hard sets of the week."""
        return summed(tuple(one.figures.volume for one in self.days))

    def sets(self, before: int = 0) -> tuple[HardSet, ...]:
        """Return the work sets of the week, laid out so many weeks before the first Monday."""
        start = MONDAY - timedelta(days=before * DAYS_IN_A_WEEK)
        return tuple(
            one
            for place, day in enumerate(self.days)
            for one in day.figures.on(start + timedelta(days=day.offset), session_id(place, before))
        )


def session_id(place: int, before: int = 0) -> str:
    """Return what tells the sessions of a laid out week apart."""
    return f"{before}:{place}"


def planned_weeks(document: PlanDocument, setting: CheckSetting) -> tuple[PlannedWeek, ...]:
    """Return the weeks of a plan; days whose template is missing or archived are passed over.

    A program that goes on for ever has as many as it takes until its rotation comes round again. A template
    by itself is a week of one day.
    """
    program = as_program(document)
    if program is None:
        return ()
    return tuple(_week(document, number, setting) for number in range(weeks_of(program)))


def _week(document: PlanDocument, number: int, setting: CheckSetting) -> PlannedWeek:
    program = as_program(document)
    assert program is not None, "a week is one of a program"
    change = change_of_week(document.program, number)
    days = []
    for placed in placed_days(program, number):
        template = document.template(program.days[placed.day].template)
        if template is not None and not template.archived:
            days.append(PlannedDay(placed.day, placed.offset, day_figures(template, change, setting)))
    return PlannedWeek(number, change, tuple(days))


def weeks_words(numbers: Iterable[int], of: int) -> str:
    """Return `, in week 3` or `, in weeks 2, 3`; nothing where it is all of them."""
    found = sorted(set(numbers))
    if len(found) >= of:
        return ""
    plural = "s" if len(found) > 1 else ""
    return f", in week{plural} {', '.join(str(number + 1) for number in found)}"
