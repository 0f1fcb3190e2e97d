"""A straight line through points that scatter, and when it gets to a number, with its range.

The slope is the median of those between any two points (Theil and Sen), which a bad day does not move; the
range is the middle half of those slopes. It looks ahead as if all went on as before, so it is told as a
range or not at all (D).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median, quantiles

FEWEST = 4
"""Points below which nothing is said. Grade D."""
SHORTEST = 28
"""Days that the points must span. Grade D."""
FURTHEST = 104
"""Weeks beyond which a projection is no more than a wish. Grade D."""
WEEK = 7.0


@dataclass(frozen=True, slots=True)
class Line:
    """Units a week: the median slope, and the ends of the middle half; `at` is the value on `day`."""

    day: date
    at: float
    weekly: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Ahead:
    """Weeks from `Line.day` on until a number is reached: most likely, soonest and latest (None: never)."""

    weeks: float
    soonest: float
    latest: float | None


def line_through(points: Sequence[tuple[date, float]]) -> Line | None:
    """Return the line through points in the order of their days, None where they are too few or too close."""
    if len(points) < FEWEST or (points[-1][0] - points[0][0]).days < SHORTEST:
        return None
    slopes = [
        (later - earlier) / (after - before).days * WEEK
        for place, (before, earlier) in enumerate(points)
        for after, later in points[place + 1 :]
        if after != before
    ]
    low, middle, high = quantiles(slopes, n=4, method="inclusive") if len(slopes) > 1 else (slopes[0],) * 3
    last = points[-1][0]
    level = median(value - middle * (day - last).days / WEEK for day, value in points)
    return Line(last, level, middle, low, high)


def ahead(line: Line, target: float) -> Ahead | None:
    """Return when the line gets to `target`; None where it stands, leads away, or takes over two years.

    A target that the line is already beyond is reached in 0 weeks.
    """
    gap = target - line.at
    if gap == 0 or (gap > 0) != (line.weekly > 0):
        return Ahead(0.0, 0.0, 0.0) if gap == 0 else None
    weeks = gap / line.weekly
    if weeks > FURTHEST:
        return None
    fast, slow = (line.high, line.low) if gap > 0 else (line.low, line.high)
    latest = gap / slow if slow and (slow > 0) == (gap > 0) else None
    return Ahead(weeks, gap / fast, latest if latest is not None and latest <= FURTHEST else None)
