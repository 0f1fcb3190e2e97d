"""The year at a glance: a cell for each day, or a column for each week."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class YearSpan:
    """The weeks that are shown: so many from the Monday `first` on. `latest`: they go up to now."""

    first: date
    weeks: int
    latest: bool
    name: str = ""

    @property
    def last(self) -> date:
        return self.first + timedelta(weeks=self.weeks, days=-1)


def span_with(cursor: date | None, today: date, weeks: int = WEEKS) -> YearSpan:
    """Return the last `weeks` weeks up to this one, or those with the cursor where it lies outside of them.

    Where there is room for all of its year they are that, else as many weeks around it.
    """
    last = _sunday_of(today)
    if cursor is None or last - timedelta(weeks=weeks) < cursor <= last:
        return YearSpan(last - timedelta(weeks=weeks, days=-1), weeks, latest=True)
    sunday = _sunday_of(date(cursor.year, 12, 31))
    if weeks >= WEEKS:
        # a leap year that begins on a Sunday lies in 54 weeks: its first day has weeks of its own
        first = min(sunday - timedelta(weeks=weeks, days=-1), cursor - timedelta(days=cursor.weekday()))
        return YearSpan(first, weeks, latest=False, name=str(cursor.year))
    last = min(sunday, _sunday_of(cursor) + timedelta(weeks=weeks // 2))
    first = last - timedelta(weeks=weeks, days=-1)
    name = f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"
    return YearSpan(first, weeks, latest=False, name=name)


def _sunday_of(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def year_view(
    rows: Sequence[WorkoutRow], today: date, weeks: int = WEEKS, cursor: date | None = None
) -> YearView:
    """Return the weeks of `span_with`. Only the rows of that time are looked at."""
    span = span_with(cursor, today, max(1, weeks))
    until = today if span.latest else span.last
    newer = dropwhile(lambda row: row.date > until, rows)
    shown = list(takewhile(lambda row: row.date >= span.first, newer))
    sets: Counter[date] = Counter()
    for row in shown:
        sets[row.date] += max(1, row.sets)
    marked = today if span.latest or cursor is None else cursor
    return heat_map(sets, Counter(row.date for row in shown), span, today, marked)


def heat_map(
    amounts: Mapping[date, float],
    workouts: Mapping[date, int],
    span: YearSpan,
    today: date,
    marked: date,
) -> YearView:
    """Return the days of a span.

    `amounts` say how much each day was, in any unit: days are held against the middle one of those shown. A
    day with a workout of which nothing is known is a light one. Days to come are not drawn, except those that
    hold a workout all the same.
    """
    first, weeks = span.first, span.weeks
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
        name=span.name,
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
