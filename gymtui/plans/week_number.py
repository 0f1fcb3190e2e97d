"""Which week of a program it is."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from gymtui.model.plan import Program, Schedule, WeekChange
from gymtui.plans.day import Trained

A_WEEK = timedelta(days=7)


def week_number(program: Program, history: Sequence[Trained], today: date) -> int | None:
    """Return the place in the program's weeks, counted from 0; None where it has none.

    By weekdays these are the weeks of the calendar from that of the first day on. In a rotation a week is as
    many workouts as it has days, or as are planned a week: whoever misses a day has a longer week and no
    shorter program. After the last week it begins again. `history` may be in any order; what was trained
    before the program was taken up does not count.
    """
    if not program.weeks:
        return None
    mine = _of_program(program, history)
    if program.schedule is Schedule.WEEKDAYS:
        first = program.started_on or min(mine, default=today)
        monday = first - timedelta(days=first.weekday())
        done = max(0, (today - monday) // A_WEEK)
    else:
        done = len(mine) // _size(program)
    return done % len(program.weeks)


def week_begun(program: Program, history: Sequence[Trained], today: date) -> bool:
    """Whether the week that it is now has a workout already."""
    mine = _of_program(program, history)
    if program.schedule is Schedule.WEEKDAYS:
        return any(day >= today - timedelta(days=today.weekday()) for day in mine)
    return len(mine) % _size(program) > 0


def _of_program(program: Program, history: Sequence[Trained]) -> list[date]:
    return [
        one.date
        for one in history
        if one.plan.program == program.id and (program.started_on is None or one.date >= program.started_on)
    ]


def _size(program: Program) -> int:
    return max(len(program.days), program.days_a_week, 1)


def week_words(program: Program, week: int | None) -> str:
    """Return where in the program it is, such as `week 3 of 5 (RIR 2)`; empty without weeks."""
    if week is None or not 0 <= week < len(program.weeks):
        return ""
    change = program.weeks[week]
    told = [
        *([f"RIR {change.rir:g}"] if change.rir is not None and not change.deload else []),
        *(["deload"] if change.deload else []),
        *([f"{change.sets:+d} {'set' if abs(change.sets) == 1 else 'sets'}"] if change.sets else []),
        *([f"{change.load_percent.normalize():f} % load"] if change.load_percent != 100 else []),
    ]
    inside = f" ({', '.join(told)})" if told else ""
    return f"week {week + 1} of {len(program.weeks)}{inside}"


def without_loads(change: WeekChange) -> WeekChange:
    """Return what a week changes besides loads and being a deload, which the coach answers for."""
    return change.model_copy(update={"deload": False, "load_percent": Decimal(100)})
