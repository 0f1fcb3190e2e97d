"""Scales of a chart: round numbers for an axis, months for another. No Textual in here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

STEPS = (1, 2, 2.5, 5, 10)
WHOLE_STEPS = (1, 2, 5)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LABEL = 5
"""Columns of a date and the gap behind it."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, with a label at each of `ticks`."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Return where a value stands: 0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5


def axis_of(low: float, high: float, most: int = 5) -> Axis:
    """Return a scale that holds both, with at most `most` round labels and at least two."""
    if not high > low:
        low, high = low - max(1.0, abs(low) * 0.05), high + max(1.0, abs(high) * 0.05)
    rough = (high - low) / max(1, most - 1)
    power: float = 10.0 ** math.floor(math.log10(rough))
    step = next((one * power for one in STEPS if one * power >= rough * (1 - 1e-9)), 10 * power)
    while math.ceil(high / step - 1e-9) - math.floor(low / step + 1e-9) > most - 1:
        step = _next(step)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(number * step, 10) for number in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks)


def whole_axis(low: float, high: float, most: int = 5) -> Axis:
    """Return a scale of things that are counted: without halves between two of them."""
    least, largest = math.floor(low), math.ceil(high)
    if least == largest:
        least, largest = least - 1, largest + 1
    steps = (one * 10**power for power in count() for one in WHOLE_STEPS)
    step = next(one for one in steps if -(-largest // one) - least // one < most)
    ticks = tuple(float(number * step) for number in range(least // step, -(-largest // step) + 1))
    return Axis(ticks[0], ticks[-1], ticks)


def label(tick: float) -> str:
    """Return a label of an axis as it is read: `2.5`, `1250`, `-2 M`."""
    return f"{tick / 1e6:g} M" if abs(tick) >= 1e6 else f"{tick:g}"


def _next(step: float) -> float:
    power: float = 10.0 ** math.floor(math.log10(step) + 1e-9)
    rest = step / power
    return next((one for one in STEPS if one > rest + 1e-9), 20.0) * power


def date_labels(first: date, last: date, width: int) -> tuple[tuple[int, str], ...]:
    """Return columns with a date each, as many as do not touch: months, else years or days."""
    days = max(1, (last - first).days)
    room = max(1, width // (LABEL + 2))
    found: list[tuple[int, str]] = []
    for day, text in _candidates(first, last, days, room):
        column = round((day - first).days / days * max(0, width - 1))
        if column + len(text) <= width and (not found or column >= found[-1][0] + len(found[-1][1]) + 2):
            found.append((column, text))
    return tuple(found)


def _candidates(first: date, last: date, days: int, room: int) -> Sequence[tuple[date, str]]:
    if days < 62:
        every = max(1, -(-days // room))
        return [
            (
                first + timedelta(days=n),
                f"{(first + timedelta(days=n)).day} {MONTHS[(first + timedelta(days=n)).month - 1]}",
            )
            for n in range(0, days + 1, every)
        ]
    months = (last.year - first.year) * 12 + last.month - first.month
    if months <= 30:
        every = max(1, -(-months // room))
        starts = [_month(first, n) for n in range(1, months + 1, every)]
        return [(day, MONTHS[day.month - 1] if day.month > 1 else str(day.year)) for day in starts]
    years = last.year - first.year
    every = max(1, -(-years // room))
    return [(date(first.year + n, 1, 1), str(first.year + n)) for n in range(1, years + 1, every)]


def _month(first: date, number: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
    return date(year, month + 1, 1)
