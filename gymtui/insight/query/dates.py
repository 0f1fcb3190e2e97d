"""Days and spans of days as they are typed in a filter line."""

import calendar
import re
from datetime import date, timedelta

MOST_YEARS = 100
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")

Days = tuple[date | None, date | None]


def days_of(text: str, today: date) -> Days | None:
    """Return the first and last day of what is typed, None where it is no date.

    `2025`, `2025-03`, `2025-03-14`, `2025-01..2025-06` (open at an end that is missing), `today`,
    `yesterday`, `this week` (from Monday), `this month`, `this year`.
    """
    low, dots, high = text.partition("..")
    if dots:
        first = days_of(low, today) if low else (None, None)
        last = days_of(high, today) if high else (None, None)
        if first is None or last is None or not (low or high):
            return None
        return first[0], last[1]
    match text.lower():
        case "today":
            return today, today
        case "yesterday":
            day = today - timedelta(days=1)
            return day, day
        case "this week":
            return today - timedelta(days=today.weekday()), today
        case "this month":
            return today.replace(day=1), today
        case "this year":
            return today.replace(month=1, day=1), today
    return _of_date(text)


def _of_date(text: str) -> Days | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def span_of(today: date, count: int, unit: str) -> date | None:
    """Return the first day of the last so many days, weeks, months or years; None: further than a century.

    `last 7d` are seven days with today. A month back from the 31st is the end of a shorter month.
    """
    if unit in ("d", "w"):
        days = count * (7 if unit == "w" else 1)
        return today - timedelta(days=max(0, days - 1)) if days <= MOST_YEARS * 366 else None
    months = count * (12 if unit == "y" else 1)
    if months > MOST_YEARS * 12:
        return None
    back = today.year * 12 + today.month - 1 - months
    year, month = divmod(back, 12)
    if year < 1:
        return None
    day = min(today.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) + timedelta(days=1) if months else today
