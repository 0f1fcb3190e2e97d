"""The year at a glance: a cell for each day, or a column for each week."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import dropwhile, takewhile
from statistics import median

from gymtui.insight.index import WorkoutRow
from gymtui.tui.words import MONTHS

WEEKS = 53
LIGHT, STRONG_FROM = 0.5, 1.15
MIDDLE_FROM = 0.85


@dataclass(frozen=True, slots=True)
class YearView:
    """`levels[weekday][week]`: None before or after the time shown, 0 no workout, 1 light, 2 to 4 stronger.

    `counts` are the workouts of each week; `months` the column at which a month begins and its name;
    `marked` the week and weekday of the one cell that is pointed at, None where it is not among them. `name`
    says which time it is; nothing: up to now.
    """

    levels: tuple[tuple[int | None, ...], ...] = ()
    counts: tuple[int, ...] = ()
    months: tuple[tuple[int, str], ...] = ()
    marked: tuple[int, int] | None = None
    workouts: int = 0
    a_week: float = 0.0
    name: str = ""

    @property
    def weeks(self) -> int:
        return len(self.counts)


def year_view(
    rows: Sequence[WorkoutRow], today: date, weeks: int = WEEKS, cursor: date | None = None
) -> YearView:
    """Return the last `weeks` weeks up to this one, or those with the cursor where it lies before them.

    Only the rows of that time are looked at.
    """
    weeks = max(1, weeks)
    last = today - timedelta(days=today.weekday()) + timedelta(days=6)
    marked = today
    if cursor is not None and not last - timedelta(weeks=weeks) < cursor <= last:
        year_end = date(cursor.year, 12, 31)
        sunday = year_end + timedelta(days=6 - year_end.weekday())
        middle = cursor + timedelta(days=6 - cursor.weekday(), weeks=weeks // 2)
        last, marked = (sunday if weeks >= WEEKS else min(sunday, middle)), cursor
    first = last - timedelta(weeks=weeks, days=-1)
    newer = dropwhile(lambda row: row.date > max(last, today), rows)
    shown = [row for row in takewhile(lambda row: row.date >= first, newer) if row.date <= last]
    if marked == today:
        shown = [row for row in shown if row.date <= today]
    sets: Counter[date] = Counter()
    for row in shown:
        sets[row.date] += max(1, row.sets)
    found = heat_map(sets, Counter(row.date for row in shown), first, weeks, today, marked)
    return found if marked == today else replace(found, name=_named(first, last, cursor))


def _named(first: date, last: date, cursor: date | None) -> str:
    """Return the year, or from when to when it is shown where that is less than one."""
    if cursor is not None and (last - first).days >= WEEKS * 7 - 1:
        return str(cursor.year)
    return f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"


def heat_map(
    amounts: Mapping[date, float],
    workouts: Mapping[date, int],
    first: date,
    weeks: int,
    today: date,
    marked: date,
) -> YearView:
    """Return `weeks` weeks from the Monday `first` on.

    `amounts` say how much each day was, in any unit: days are held against the middle one of those shown. A
    day with a workout of which nothing is known is a light one. Days to come are not drawn, except those that
    hold a workout all the same.
    """
    days = [[first + timedelta(days=7 * week + day) for week in range(weeks)] for day in range(7)]
    shown = [d for line in days for d in line if workouts.get(d)]
    usual = median([amounts[d] for d in shown if amounts.get(d)] or [1.0])
    counts = [sum(workouts.get(days[day][week], 0) for day in range(7)) for week in range(weeks)]
    trained = next((i for i, count in enumerate(counts) if count), weeks - 1)
    until = min(weeks, (today - first).days // 7 + 1) if today >= first else weeks
    at = divmod((marked - first).days, 7)
    return YearView(
        levels=tuple(
            tuple(
                _level(amounts.get(d, 0.0), workouts.get(d, 0), usual)
                if d <= today or workouts.get(d)
                else None
                for d in line
            )
            for line in days
        ),
        counts=tuple(counts),
        months=_months(first, weeks),
        marked=at if 0 <= at[0] < weeks else None,
        workouts=sum(counts),
        a_week=sum(counts) / max(1, until - trained),
    )


def _level(amount: float, workouts: int, usual: float) -> int:
    if not workouts:
        return 0
    share = amount / usual
    return 1 if share < LIGHT else 2 if share < MIDDLE_FROM else 3 if share < STRONG_FROM else 4


def _months(first: date, weeks: int) -> tuple[tuple[int, str], ...]:
    """Return the weeks in which a month begins; the first week is named where there is room."""
    found: list[tuple[int, str]] = []
    for week in range(weeks):
        days = [first + timedelta(days=7 * week + day) for day in range(7)]
        begins = next((d for d in days if d.day == 1), None)
        if begins is not None:
            found.append((week, MONTHS[begins.month - 1]))
    if not found or found[0][0] >= 3:
        found.insert(0, (0, MONTHS[first.month - 1]))
    return tuple(found)
