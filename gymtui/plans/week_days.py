"""Which days of a program fall into which of its weeks, and on which day of the week."""

from dataclasses import dataclass
from math import gcd

from gymtui.model.plan import MOST_WEEKS, PlanDocument, Program, Schedule, WeekChange

DAYS_IN_A_WEEK = 7
NO_CHANGE = WeekChange()


@dataclass(frozen=True, slots=True)
class PlacedDay:
    """A day of a program in a week: its index among the program's days, and days after the week's first."""

    day: int
    offset: int


def sessions_a_week(program: Program) -> int:
    """Return how many workouts a week has: the days a week of a rotation, else the days with a weekday."""
    if program.schedule is Schedule.WEEKDAYS:
        return sum(one.weekday is not None for one in program.days)
    return program.days_a_week if program.days else 0


def placed_days(program: Program, week: int, first_weekday: int = 0) -> tuple[PlacedDay, ...]:
    """Return the days of a week of the program, which is counted from 0, in order.

    A rotation goes on from the week before and is spread evenly over the week; a weekday comes as many days
    after `first_weekday`, the weekday that weeks begin on (0 Monday). A rotation of three days that is
    trained four times a week is A B C A, then B C A B.
    """
    if program.schedule is Schedule.WEEKDAYS:
        fixed = [(place, day.weekday) for place, day in enumerate(program.days) if day.weekday is not None]
        found = [PlacedDay(place, (on - first_weekday) % DAYS_IN_A_WEEK) for place, on in fixed]
        return tuple(sorted(found, key=lambda one: (one.offset, one.day)))
    count = sessions_a_week(program)
    return tuple(
        PlacedDay((week * count + place) % len(program.days), place * DAYS_IN_A_WEEK // count)
        for place in range(count)
    )


def change_of_week(program: Program | None, week: int) -> WeekChange:
    """Return what a week changes; after the last of a program's weeks they begin again."""
    if program is None or not program.weeks:
        return NO_CHANGE
    return program.weeks[week % len(program.weeks)]


def weeks_of(program: Program | None) -> int:
    """Return how many weeks show all there is: the program's own, else until a rotation comes round again."""
    if program is None or not program.days:
        return 1
    if program.weeks:
        return len(program.weeks)
    if program.schedule is Schedule.WEEKDAYS:
        return 1
    return min(MOST_WEEKS, len(program.days) // gcd(len(program.days), program.days_a_week))


def as_program(document: PlanDocument) -> Program | None:
    """Return the document's program; a template by itself is one that is trained once a week."""
    if document.program is not None or not document.templates:
        return document.program
    alone = document.templates[0]
    return Program.model_validate(
        {"id": alone.id, "name": alone.name, "days": ({"template": alone.id},), "days_a_week": 1}
    )
