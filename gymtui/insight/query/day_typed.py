"""A day as somebody types it to go there: `2024-03-14`, `14 mar 2024`, `mar 2024`, `2024`, `12w ago`."""

import re
from datetime import date, timedelta

from gymtui.insight.query.dates import days_of, span_of

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
LEAP_CYCLE = 8
"""Years within which there is a 29 February for sure."""
EXPECTED = "expected a day such as 2024-03-14, 14 mar 2024, 14.3.2024, mar 2024, 2024, today or 12w ago"
_NAMED = re.compile(r"(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?")
_NAME_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2}),?(?:\s+(\d{4}))?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?")
_AGO = re.compile(r"(\d{1,4})\s*([dwmy])(?:\s+ago)?")


class DayError(ValueError):
    """What was typed is no day; the message says what was expected."""


def day_typed(text: str, today: date) -> date:
    """Return the day that is meant; of a month or a year its first day.

    Without a year it is the last such day up to today. Raises `DayError`.
    """
    typed = " ".join(text.lower().split())
    found = _plain(typed, today) or _ago(typed, today) or _with_month(typed, today)
    if found is None:
        raise DayError(f"{text.strip() or 'nothing'} is no day; {EXPECTED}")
    return found


def _plain(typed: str, today: date) -> date | None:
    days = days_of(typed, today) if ".." not in typed else None
    return days[0] if days is not None else None


def _ago(typed: str, today: date) -> date | None:
    match = _AGO.fullmatch(typed)
    if match is None:
        return None
    count, unit = int(match[1]), match[2]
    if unit in ("d", "w"):
        return today - timedelta(days=count * (7 if unit == "w" else 1))
    first = span_of(today, count, unit)
    return first - timedelta(days=1) if first is not None and count else first


def _with_month(typed: str, today: date) -> date | None:
    if match := _DOTTED.fullmatch(typed):
        return _at(match[3], int(match[2]), int(match[1]), today)
    if match := _NAME_FIRST.fullmatch(typed):
        return _at(match[3], _month(match[1]), int(match[2]), today)
    if match := _NAMED.fullmatch(typed):
        return _at(match[3], _month(match[2]), int(match[1] or 1), today)
    return None


def _month(name: str) -> int:
    """Return the number of a month whose name or its beginning this is; 0: there is none."""
    return next((i for i, one in enumerate(MONTHS, 1) if one.startswith(name)), 0)


def _at(year: str | None, month: int, day: int, today: date) -> date | None:
    if year is not None:
        return _date(int(year), month, day)
    years = range(today.year, today.year - LEAP_CYCLE - 1, -1)
    found = (_date(one, month, day) for one in years)
    return next((one for one in found if one is not None and one <= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
