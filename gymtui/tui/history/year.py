"""The year at a glance: a cell for each day, or a column for each week. Computed from the list's rows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from statistics import median

from gymtui.insight.index import WorkoutRow
from gymtui.tui.words import MONTHS

WEEKS = 53
LIGHT, STRONG_FROM = 0.5, 1.15
MIDDLE_FROM = 0.85


@dataclass(frozen=True, slots=True)
class YearView:
    """`levels[weekday][week]`: None before or after the time shown, 0 no workout, 1 light, 2 to 4 stronger.

    `counts` are the workouts of each week; `months` the column at which a month begins and its name.
    """

    levels: tuple[tuple[int | None, ...], ...] = ()
    counts: tuple[int, ...] = ()
    months: tuple[tuple[int, str], ...] = ()
    today: int = 0
    workouts: int = 0
    a_week: float = 0.0

    @property
    def weeks(self) -> int:
        return len(self.counts)


def year_view(rows: Sequence[WorkoutRow], today: date, weeks: int = WEEKS) -> YearView:
    """Return the last `weeks` weeks up to this one. Only the rows of that time are looked at."""
    weeks = max(1, weeks)
    first = today - timedelta(days=today.weekday() + 7 * (weeks - 1))
    shown = [row for row in takewhile(lambda row: row.date >= first, rows) if row.date <= today]
    sets: Counter[date] = Counter()
    for row in shown:
        sets[row.date] += max(1, row.sets)
    usual = median(sets.values()) if sets else 1.0
    counts = [0] * weeks
    for row in shown:
        counts[(row.date - first).days // 7] += 1
    days = [[first + timedelta(days=7 * week + day) for week in range(weeks)] for day in range(7)]
    levels = tuple(tuple(_level(sets[d], usual) if d <= today else None for d in line) for line in days)
    trained = next((i for i, count in enumerate(counts) if count), weeks - 1)
    return YearView(
        levels=levels,
        counts=tuple(counts),
        months=_months(first, weeks),
        today=today.weekday(),
        workouts=len(shown),
        a_week=len(shown) / (weeks - trained),
    )


def _level(sets: int, usual: float) -> int:
    if not sets:
        return 0
    share = sets / usual
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
