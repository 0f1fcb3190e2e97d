"""Two periods as they are typed, in the dates of the filter line: `2024 / 2025`, `last 12w / 12w before`."""

import re
from datetime import date, timedelta

from gymtui.insight.comparing import Period
from gymtui.insight.query.dates import span_of
from gymtui.insight.query.reading import BACKWARDS, QuerySetting, read_query
from gymtui.insight.query.terms import When
from gymtui.model.units import Unit

TWO = "two periods with a / between them, such as 2024 / 2025 or last 12w / 12w before"
DATES = "2024, 2024-03, 2024-01..2024-06, since 2025, last 12w, this month, or 12w before for the time before"
_BEFORE = re.compile(r"(?:the\s+)?(\d{1,5})\s*(d|w|m|y)[a-z]*\s+before", re.IGNORECASE)
DAY = timedelta(days=1)


def read_periods(text: str, today: date) -> tuple[Period, Period] | str:
    """Return the two periods that a text names, or what is wrong with it and what was expected."""
    halves = [" ".join(half.split()) for half in text.split("/")]
    if len(halves) != 2 or not all(halves):
        return f"Type {TWO}."
    before = [_BEFORE.fullmatch(half) for half in halves]
    if all(before):
        return f"Both are before the other: before which day? Type {TWO}."
    found: list[Period | None] = []
    for half, relative in zip(halves, before, strict=True):
        period = _absolute(half, today) if relative is None else None
        if isinstance(period, str):
            return period
        found.append(period)
    one = found[0] or _before(halves[0], found[1])
    other = found[1] or _before(halves[1], found[0])
    if isinstance(one, str) or isinstance(other, str):
        return one if isinstance(one, str) else str(other)
    if (one.first, one.last) == (other.first, other.last):
        return f"{one.name} and {other.name} are the same days. Type {TWO}."
    return one, other


def _absolute(half: str, today: date) -> Period | str:
    """Return the days of a text; every term in it narrows them, as in a filter line."""
    query = read_query(half, QuerySetting(today, Unit.KG))
    if query.problems:
        told = query.problems[0]
        if BACKWARDS in told.message:
            return f"{told.message} Type {told.expected}."
        expected = told.expected if told.expected and "date" in told.expected else DATES
        return f"“{half}” is no period. Type {expected}."
    first: date | None = None
    last: date | None = None
    for term in query.terms:
        when = term.condition
        if not isinstance(when, When) or term.not_:
            return f"“{half}” is no period. Type {DATES}."
        first = max((one for one in (first, when.first) if one is not None), default=None)
        last = min((one for one in (last, when.last) if one is not None), default=None)
    if first is not None and last is not None and first > last:
        return f"“{half}” ends before it begins. Type the earlier day first."
    return Period(half, first, last)


def _before(half: str, other: Period | None) -> Period | str:
    """Return the time just before another period."""
    found = _BEFORE.fullmatch(half)
    assert found is not None, "it was told apart from dates by this"
    assert other is not None, "of two that are both before the other nothing is read"
    if other.first is None or other.first <= date(1, 1, 2):
        return f"“{other.name}” has no first day, so that nothing is before it. Type {TWO}."
    last = other.first - DAY
    if not int(found[1]):
        return f"“{half}” is no time at all. Type 1d before at least."
    first = span_of(last, int(found[1]), found[2].lower())
    if first is None:
        return f"“{half}” goes back too far. Type 100y before at most."
    return Period(half, first, last)
