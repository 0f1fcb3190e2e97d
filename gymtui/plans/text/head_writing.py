"""The head of a program as it is written."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gymtui.model.plan import Program, ProgramDay, Schedule, Template, WeekChange
from gymtui.plans.places import PlanPlace
from gymtui.plans.text.amounts import plain_number
from gymtui.plans.text.parameters import quoted

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
USUAL_DAYS = 3
"""Days a week where the plan does not say."""
_WORDS = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9.,;:()/&+'’-]*( [A-Za-zÀ-ɏ0-9.,;:()/&+'’-]+)*\Z")


def head_lines(program: Program, templates: Sequence[Template]) -> Iterator[tuple[str, PlanPlace]]:
    """Give the lines under the name of a program, each with its place."""
    for name in ("level", "goal", "author", "source"):
        said = getattr(program, name)
        if said:
            yield f"{name} {said if _WORDS.match(said) else quoted(said)}", PlanPlace(field=name)
    if program.notes:
        yield f"note {quoted(program.notes)}", PlanPlace(field="notes")
    yield _schedule(program), PlanPlace(field="schedule")
    if not is_simple_order(program, templates):
        yield _order(program, templates), PlanPlace(field="days")
    if program.weeks:
        yield _weeks(program.weeks), PlanPlace(field="weeks")
        for number, week in enumerate(program.weeks):
            told = _week(week)
            if told:
                yield f"week {number + 1}: {told}", PlanPlace(week=number)
    if program.started_on is not None:
        yield f"started {program.started_on.isoformat()}", PlanPlace(field="started_on")
    if program.archived:
        yield "archived", PlanPlace(field="archived")


def is_simple_order(program: Program, templates: Sequence[Template]) -> bool:
    """Whether the days follow from the order of the templates and the weekdays beside their names."""
    return list(program.days) == [
        day for template in templates for day in _days_of(program, template)
    ] and all(_days_of(program, template) for template in templates)


def _days_of(program: Program, template: Template) -> list[ProgramDay]:
    """Return the days of a template; without weekdays it can only be one."""
    found = [day for day in program.days if day.template == template.id]
    if len(found) > 1 and any(day.weekday is None for day in found):
        return found[:1]
    return found


def _schedule(program: Program) -> str:
    if program.schedule is Schedule.ROTATION:
        return f"rotation, {program.days_a_week} {'day' if program.days_a_week == 1 else 'days'} a week"
    usual = program.days_a_week == USUAL_DAYS
    return "weekdays" if usual else f"weekdays, {program.days_a_week} days a week"


def _order(program: Program, templates: Sequence[Template]) -> str:
    names = {template.id: template.name for template in templates}
    listed = [
        (quoted(names[day.template]) if day.template in names else f"[{day.template}]")
        + (f" on {DAY_NAMES[day.weekday]}" if day.weekday is not None else "")
        for day in program.days
    ]
    return f"order {', '.join(listed) or 'none'}"


def _weeks(weeks: Sequence[WeekChange]) -> str:
    deloads = [str(number) for number, week in enumerate(weeks, 1) if week.deload]
    efforts = [plain_number(week.rir) if week.rir is not None else "_" for week in weeks]
    while efforts and efforts[-1] == "_":
        efforts.pop()
    found = f"weeks {len(weeks)}"
    if deloads:
        found += f", deload in week {' '.join(deloads)}"
    if efforts:
        found += f", RIR {' '.join(efforts)}"
    return found


def _week(week: WeekChange) -> str:
    """Return what a week changes besides its effort and being a deload, which stand in the line of weeks."""
    told = []
    if week.sets:
        told.append(f"sets {week.sets:+d}")
    if week.load_percent != Decimal(100):
        told.append(f"load {plain_number(week.load_percent)}%")
    return ", ".join(told)
