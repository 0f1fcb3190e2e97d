"""Days of a program: added, removed, moved, duplicated, put in from the clipboard."""

from collections.abc import Callable

from gymtui.model.plan import PlanDocument, Program, ProgramDay, Schedule, Template
from gymtui.plans.editing.edited import Edited, EditError, Making
from gymtui.plans.editing.parts import ordered, program_of, template_at, with_program
from gymtui.plans.places import PlanPlace

MOST_DAYS = 30


def day_name(program: Program, templates: tuple[Template, ...]) -> str:
    """Return a name for a new day that no other has: Day A, Day B …"""
    taken = {one.name for one in templates}
    letters = (f"Day {chr(65 + i)}" for i in range(26))
    return next((one for one in letters if one not in taken), f"Day {len(program.days) + 1}")


def added(document: PlanDocument, place: PlanPlace, making: Making) -> Edited:
    """Put an empty day behind the one at the place, else at the end. Raises EditError for a template."""
    name = day_name(program_of(document), document.templates)
    return inserted(document, place, Template(id=making.slug(name), name=name), making, "day added")


def inserted(
    document: PlanDocument, place: PlanPlace, template: Template, making: Making, words: str
) -> Edited:
    """Put a day behind the one at the place, else at the end. It gets an id of its own. Raises EditError."""
    program = program_of(document)
    if len(program.days) >= MOST_DAYS:
        raise EditError(f"A program has at most {MOST_DAYS} days.")
    own = making.slug(template.name, {one.id for one in document.templates})
    new = template.model_copy(update={"id": own})
    at = _at(program, place) + 1 if place.day is not None else len(program.days)
    weekday = _free_weekday(program, at) if program.schedule is Schedule.WEEKDAYS else None
    days = (*program.days[:at], ProgramDay(template=own, weekday=weekday), *program.days[at:])
    after = with_program(document, days=days)
    after = ordered(after.model_copy(update={"templates": (*after.templates, new)}))
    return Edited(after, PlanPlace(template=own, day=at), words)


def removed(document: PlanDocument, place: PlanPlace) -> Edited:
    """Take the day out; its template goes with the last of its days. Raises EditError for a template."""
    program = program_of(document)
    at = _at(program, place)
    days = (*program.days[:at], *program.days[at + 1 :])
    near = min(at, len(days) - 1)
    where = PlanPlace(template=days[near].template, day=near) if days else PlanPlace()
    return Edited(ordered(with_program(document, days=days)), where, "day removed")


def moved(document: PlanDocument, place: PlanPlace, by: int) -> Edited:
    """Move the day one step up or down; on weekdays the days of the week stay where they are.

    Raises EditError at the ends.
    """
    program = program_of(document)
    at = _at(program, place)
    to = at + by
    if not 0 <= to < len(program.days):
        raise EditError("It is the first day." if by < 0 else "It is the last day.")
    days = list(program.days)
    mine, theirs = days[at], days[to]
    days[at] = mine.model_copy(update={"template": theirs.template})
    days[to] = theirs.model_copy(update={"template": mine.template})
    after = ordered(with_program(document, days=tuple(days)))
    return Edited(after, PlanPlace(template=mine.template, day=to), "day moved")


def duplicated(document: PlanDocument, place: PlanPlace, making: Making) -> Edited:
    """Put a copy of the day behind it. Raises EditError for a template alone."""
    template = template_at(document, place)
    named = template.model_copy(update={"name": copy_name(template.name, document.templates)})
    return inserted(document, place, named, making, "day duplicated")


def copy_name(name: str, templates: tuple[Template, ...]) -> str:
    """Return the name of a copy, such as `Upper A 2`, that no other day has."""
    taken = {one.name for one in templates}
    base = name[:190]
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{base} {number}"
    return found


def with_weekday(document: PlanDocument, place: PlanPlace, weekday: int | None) -> PlanDocument:
    """Return the document with the day on another day of the week, 0 Monday to 6 Sunday."""
    return _with_day(document, place, lambda day: day.model_copy(update={"weekday": weekday}))


def _with_day(
    document: PlanDocument, place: PlanPlace, change: Callable[[ProgramDay], ProgramDay]
) -> PlanDocument:
    program = program_of(document)
    at = _at(program, place)
    return with_program(
        document, days=tuple(change(day) if i == at else day for i, day in enumerate(program.days))
    )


def _at(program: Program, place: PlanPlace) -> int:
    """Return which day of the program is meant: the one of the place, else the first of its template."""
    if place.day is not None and 0 <= place.day < len(program.days):
        return place.day
    found = next((i for i, day in enumerate(program.days) if day.template == place.template), None)
    if found is None:
        raise EditError("This day is not in the plan any more.")
    return found


def _free_weekday(program: Program, at: int) -> int | None:
    """Return the next weekday without training after the day before, or None where all are taken."""
    taken = {day.weekday for day in program.days}
    before = program.days[at - 1].weekday if at else None
    start = before + 1 if before is not None else 0
    return next(((start + i) % 7 for i in range(7) if (start + i) % 7 not in taken), None)
