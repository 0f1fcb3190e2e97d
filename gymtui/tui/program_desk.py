"""Where in the followed program it is today, and what that makes of a day. No Textual in here."""

from typing import TYPE_CHECKING

from gymtui.model.plan import Program, Template, WeekChange
from gymtui.plans.day import Trained
from gymtui.plans.pools import in_turn
from gymtui.plans.week_number import week_number, week_words, without_loads
from gymtui.plans.weeks import in_week

if TYPE_CHECKING:
    from gymtui.tui.desk import Desk


def trained_of(desk: "Desk") -> list[Trained]:
    """Return the workouts that came from a plan, newest first."""
    return [Trained(row.date, row.plan) for row in desk.index.rows if row.plan is not None]


def program_of(desk: "Desk", template: Template) -> Program | None:
    """Return the followed program where the template is one of its days."""
    program = desk.program
    if program is None or all(day.template != template.id for day in program.days):
        return None
    return program


def week_of(desk: "Desk", template: Template) -> int | None:
    """Return the place in the weeks of the followed program, None where it or the template has none."""
    program = program_of(desk, template)
    return week_number(program, trained_of(desk), desk.today) if program is not None else None


def change_of(desk: "Desk", template: Template) -> WeekChange:
    """Return what this week changes of the template; nothing where no week does."""
    program, week = program_of(desk, template), week_of(desk, template)
    return program.weeks[week] if program is not None and week is not None else WeekChange()


def changed_by(desk: "Desk", template: Template, change: WeekChange) -> Template:
    """Return the template as a week changes it, the exercises of pools in turn; loads are for the coach."""
    return in_week(in_turn(template, times_of(desk, template)), without_loads(change), desk.settings.coach)


def as_trained(desk: "Desk", template: Template, program_id: str | None, week: int | None) -> Template:
    """Return the template as the week in which it was trained made it: what its workout is compared with."""
    program = desk.known.programs.get(program_id) if program_id is not None else None
    if program is None or week is None or not 0 <= week < len(program.weeks):
        return in_turn(template, times_of(desk, template))
    return in_week(in_turn(template, times_of(desk, template)), program.weeks[week], desk.settings.coach)


def times_of(desk: "Desk", template: Template) -> int:
    """Return how often the template was trained."""
    return sum(row.plan is not None and row.plan.template == template.id for row in desk.index.rows)


def program_words(desk: "Desk", template: Template) -> str:
    """Return the program with its week, such as `Upper/Lower, week 3 of 5 (RIR 2)`; empty without one."""
    program = program_of(desk, template)
    if program is None:
        return ""
    week = week_words(program, week_of(desk, template))
    return f"{program.name}, {week}" if week else program.name
