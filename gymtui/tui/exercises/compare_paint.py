"""Drawing a comparison: two lines, the figures of both, the points as a table."""

from gymtui.insight.series import Measure
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen, clipped, wrapped
from gymtui.tui.charts.scale import date_labels
from gymtui.tui.charts.two_lines import (
    BOTH,
    FIRST,
    FIRST_INK,
    SECOND,
    SECOND_INK,
    draw_two_lines,
)
from gymtui.tui.exercises.compare_view import CANT_SAY, CompareView, day_labels
from gymtui.tui.exercises.page_paint import CHOSEN, span_runs

SIGNS = ((FIRST, FIRST_INK), (SECOND, SECOND_INK))
NAME = 12
"""Columns of a figure's name."""
SPANNED = 40
"""Columns from which on the times stand beside the names."""
VALUE, DIFFERENCE = 16, 13
"""Columns of a figure, and of the difference."""


def draw_lines(view: CompareView, width: int, height: int) -> Canvas:
    """Draw both lines with their names above, and what they leave out below."""
    canvas = Canvas(width, height)
    x, end = _sides(width)
    _head(canvas, x, end, view)
    below = wrapped(view.left_out, end - x)[:2] if view.left_out else []
    high = height - 5 - len(below)
    if not any(view.lines):
        canvas.clip(x, 5, f"Neither has a point of {view.look.measure.value} in this time.", end - x, PLAIN)
    else:
        canvas.clip(x, 4, _unit_words(view), end - x, MUTED)
        area = (x, 5, end - x, high)
        whole = view.look.measure.is_counted
        draw_two_lines(canvas, area, view.lines, view.length, lambda wide: _labels(view, wide), whole=whole)
    for row, line in enumerate(below):
        canvas.put(x, height - len(below) + row, line, MUTED)
    return canvas


def _sides(width: int) -> tuple[int, int]:
    return (4, width - 4) if width > 90 else (2, width - 2)


def _labels(view: CompareView, wide: int) -> tuple[tuple[int, str], ...]:
    if view.start is None:
        return day_labels(view.length, wide)
    last = view.start.fromordinal(view.start.toordinal() + view.length)
    return date_labels(view.start, last, wide)


def _unit_words(view: CompareView) -> str:
    what = {
        Measure.REPS: "most reps of a first burst",
        Measure.REST: "seconds of rest before its sets, the median",
    }.get(view.look.measure, f"{view.unit.value} {view.look.measure.value}")
    told = f"{what}, days from each start" if view.look.of_periods else what
    return f"{told}   {BOTH} both"


def _head(canvas: Canvas, x: int, end: int, view: CompareView) -> None:
    left = end
    if not view.look.of_periods and end - x >= SPANNED:
        left = canvas.right(end, 1, span_runs(view.look.span)) - 2
    room = (left - x - 3) // 2
    at = x
    for (sign, ink), name in zip(SIGNS, view.names, strict=True):
        canvas.put(at, 1, sign, Pen(ink, bold=True))
        at = canvas.put(at + 2, 1, clipped(name, max(4, room - 2)), STRONG) + 3
    at = x
    for one in view.measures:
        at = canvas.put(at, 2, one.value, CHOSEN if one is view.look.measure else MUTED) + 3


def draw_figures(view: CompareView, width: int, height: int) -> Canvas:
    """Draw the figures of both and what the differences do not say."""
    canvas = Canvas(width, height, "panel")
    x, end = 2, width - 2
    y = 1
    if view.look.of_periods:
        canvas.clip(x, y, view.look.subjects[0].exercise.name, end - x, STRONG)
        y += 1
    for (sign, ink), name, about in zip(SIGNS, view.names, view.about, strict=True):
        canvas.put(x, y, sign, Pen(ink, bold=True))
        after = canvas.clip(x + 2, y, name, end - x - 2, STRONG)
        canvas.clip(after + 2, y, about, end - after - 2, MUTED)
        y += 1
    columns = _columns(x, end)
    y += 1
    for column, (sign, ink) in zip(columns, SIGNS, strict=False):
        canvas.right(column, y, [(sign, Pen(ink, bold=True))])
    canvas.right(columns[2], y, [(view.sign, MUTED)])
    y += 1
    for row in view.rows:
        canvas.clip(x, y, row.name, NAME, MUTED)
        for column, text in zip(columns, (row.one, row.other), strict=False):
            canvas.right(column, y, [(clipped(text, VALUE - 1), PLAIN if text != "–" else MUTED)])
        canvas.right(columns[2], y, [(row.by, STRONG if row.sure and row.by != CANT_SAY else MUTED)])
        y += 1
    y += 1
    for note in view.notes:
        for line in wrapped(note, end - x):
            canvas.put(x, y, line, MUTED)
            y += 1
    return canvas


def _columns(x: int, end: int) -> tuple[int, int, int]:
    """Return the column behind each of the three numbers of a row."""
    gap = min(4, max(0, end - x - NAME - 2 * VALUE - DIFFERENCE) // 3)
    one = x + NAME + gap + VALUE
    other = one + gap + VALUE
    return one, other, min(end, other + gap + DIFFERENCE)


def draw_points(view: CompareView, width: int, height: int) -> tuple[Canvas, int]:
    """Draw the points of both as a table, from the first in sight on; return how many fit."""
    canvas = Canvas(width, height)
    x, end = _sides(width)
    _head(canvas, x, end, view)
    columns = (x + 42, x + 64) if view.look.of_periods else (x + 26, x + 40)
    columns = (min(columns[0], end - 22), min(columns[1], end))
    day = "from the start" if view.look.of_periods else "day"
    canvas.put(x, 4, day, MUTED)
    for column, (sign, ink) in zip(columns, SIGNS, strict=True):
        canvas.right(column, 4, [(sign, Pen(ink, bold=True))])
    room = max(1, height - 6)
    if not view.points:
        canvas.clip(x, 5, f"Neither has a point of {view.look.measure.value} in this time.", end - x, PLAIN)
    for row, one in enumerate(view.points[view.first : view.first + room]):
        canvas.put(x, 5 + row, one.day, MUTED)
        for column, text in zip(columns, (one.one, one.other), strict=True):
            canvas.right(column, 5 + row, [(text, PLAIN)])
    below = len(view.points) - view.first - room
    if below > 0:
        canvas.right(end, height - 1, [(f"▼ {below:,} more", MUTED)])
    if view.first:
        canvas.right(end, 3, [(f"▲ {view.first:,} before", MUTED)])
    return canvas, room
