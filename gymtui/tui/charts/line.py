"""A line over time, drawn with dots, over the band that it may be off by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gymtui.tui.canvas import MUTED, PLAIN, Canvas, Pen
from gymtui.tui.charts.scale import Axis, axis_of, date_labels, label, whole_axis

DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a braille character, row by row."""
ROWS, COLUMNS = len(DOTS), 2
LABELS = 7
MARK = "★"


@dataclass(frozen=True, slots=True)
class Dot:
    """A value on a day; `noise` is what it may be off by, `marked` ones get a star.

    `raw` is what was measured where the value is a trend through it.
    """

    day: date
    value: float
    noise: float = 0.0
    marked: bool = False
    raw: float | None = None


def axis_for(dots: Sequence[Dot], *, whole: bool = False) -> Axis:
    """Return the scale of values that holds all with their noise, and what was measured.

    `whole`: they are counted, and have no halves.
    """
    raws = [one.raw for one in dots if one.raw is not None]
    low = min(one.value - one.noise for one in dots)
    high = max(one.value + one.noise for one in dots)
    scale = whole_axis if whole else axis_of
    return scale(min([low, *raws]), max([high, *raws]))


def draw_line(
    canvas: Canvas,
    x: int,
    y: int,
    width: int,
    height: int,
    dots: Sequence[Dot],
    ink: str,
    *,
    whole: bool = False,
) -> None:
    """Draw dots, oldest first, into a rectangle: labels at the left and below, the line in between."""
    if not dots or width < LABELS + 10 or height < 4:
        return
    axis = axis_for(dots, whole=whole)
    left, wide, high = x + LABELS, width - LABELS, height - 2
    first, last = dots[0].day, dots[-1].day
    _grid(canvas, x, y, left, wide, high, axis)
    _band(canvas, left, y, wide, high, dots, axis)
    places = [(_column(one.day, first, last, wide), one) for one in dots]
    for column, one in places:
        if one.raw is not None:
            canvas.put(left + column // COLUMNS, y + _row(one.raw, high, axis), "·", PLAIN)
    _line(canvas, left, y, wide, high, places, axis, ink)
    for column, one in places:
        if one.marked:
            row = _row(one.value + one.noise, high, axis)
            canvas.put(left + column // COLUMNS, max(y, y + row - 1), MARK, Pen("record"))
    for column, text in date_labels(first, last, wide):
        canvas.put(left + column, y + high + 1, text, MUTED)


def _column(day: date, first: date, last: date, wide: int) -> int:
    """Return the column of dots of a day; one day alone stands in the middle."""
    days = (last - first).days
    most = wide * COLUMNS - 1
    return round((day - first).days / days * most) if days else most // 2


def _row(value: float, high: int, axis: Axis) -> int:
    return round((1 - axis.share(value)) * (high - 1))


def _grid(canvas: Canvas, x: int, y: int, left: int, wide: int, high: int, axis: Axis) -> None:
    for tick in axis.ticks:
        row = y + _row(tick, high, axis)
        canvas.right(left - 1, row, [(label(tick), MUTED)])
        canvas.put(left, row, "─ " * (wide // 2), Pen("rule"))
    del x


def _band(canvas: Canvas, left: int, y: int, wide: int, high: int, dots: Sequence[Dot], axis: Axis) -> None:
    """Fill each column from the lowest to the highest that the nearest value may be."""
    if not any(one.noise for one in dots):
        return
    first, last = dots[0].day, dots[-1].day
    at = 0
    columns = [_column(one.day, first, last, wide) // COLUMNS for one in dots]
    for column in range(wide):
        while at + 1 < len(dots) and columns[at + 1] <= column:
            at += 1
        one = dots[at]
        top, bottom = _row(one.value + one.noise, high, axis), _row(one.value - one.noise, high, axis)
        canvas.fill(left + column, y + top, 1, max(1, bottom - top + 1), "field")


def _line(
    canvas: Canvas,
    left: int,
    y: int,
    wide: int,
    high: int,
    places: Sequence[tuple[int, Dot]],
    axis: Axis,
    ink: str,
) -> None:
    cells: dict[tuple[int, int], int] = {}

    def dot(column: int, value: float) -> None:
        row = min(high * ROWS - 1, max(0, round((1 - axis.share(value)) * (high * ROWS - 1))))
        key = (column // COLUMNS, row // ROWS)
        cells[key] = cells.get(key, 0) | DOTS[row % ROWS][column % COLUMNS]

    before: tuple[int, float] | None = None
    for column, one in places:
        if before is not None and column > before[0]:
            for step in range(before[0], column):
                share = (step - before[0]) / (column - before[0])
                dot(step, before[1] + (one.value - before[1]) * share)
        dot(column, one.value)
        before = (column, one.value)
    for (column, row), bits in cells.items():
        if column < wide:
            canvas.put(left + column, y + row, chr(0x2800 + bits), Pen(ink))
