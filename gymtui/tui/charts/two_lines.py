"""Two lines over the same days, told apart by their signs and by how close their dots stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gymtui.tui.canvas import MUTED, Canvas, Pen
from gymtui.tui.charts.line import COLUMNS, DOTS, LABELS, ROWS
from gymtui.tui.charts.scale import Axis, axis_of, whole_axis

FIRST, SECOND, BOTH = "●", "◇", "◈"
FIRST_INK, SECOND_INK, BOTH_INK = "phase-rest", "phase-ready", "ink"
EVERY = (1, 4)
"""How many columns of dots the next dot of each line is away."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value at a place along the chart, in days from its left end."""

    at: int
    value: float


Labels = Callable[[int], Sequence[tuple[int, str]]]
"""Gives for so many columns each column with a label."""


def draw_two_lines(
    canvas: Canvas,
    area: tuple[int, int, int, int],
    lines: tuple[Sequence[Spot], Sequence[Spot]],
    length: int,
    labels: Labels,
    *,
    whole: bool = False,
) -> None:
    """Draw both into the area (x, y, width, height); the right end is `length` days from the left one.

    `whole`: the values are counted, and have no halves.
    """
    x, y, width, height = area
    spots = [*lines[0], *lines[1]]
    if not spots or width < LABELS + 10 or height < 4:
        return
    scale = whole_axis if whole else axis_of
    axis = scale(min(one.value for one in spots), max(one.value for one in spots))
    left, wide, high = x + LABELS, width - LABELS, height - 2
    for tick in axis.ticks:
        row = y + round((1 - axis.share(tick)) * (high - 1))
        canvas.right(left - 1, row, [(f"{tick:,g}", MUTED)])
        canvas.put(left, row, "─ " * (wide // 2), Pen("rule"))
    for spots_of, ink, every in zip(lines, (FIRST_INK, SECOND_INK), EVERY, strict=True):
        _dots(canvas, left, y, (wide, high), _steps(spots_of, length, wide), axis, ink, every)
    cells = [
        {(column // COLUMNS, _row(value, high, axis) // ROWS) for column, value in _steps(one, length, wide)}
        for one in lines
    ]
    for cell in cells[0] | cells[1]:
        sign, ink = FIRST, FIRST_INK
        if cell not in cells[0]:
            sign, ink = SECOND, SECOND_INK
        elif cell in cells[1]:
            sign, ink = BOTH, BOTH_INK
        canvas.put(left + cell[0], y + cell[1], sign, Pen(ink, bold=True))
    for column, text in labels(wide):
        canvas.put(left + column, y + high + 1, text, MUTED)


def _steps(spots: Sequence[Spot], length: int, wide: int) -> list[tuple[int, float]]:
    """Return the column of dots of each spot; a chart of one day has it in the middle."""
    most = wide * COLUMNS - 1
    return [(round(one.at / length * most) if length else most // 2, one.value) for one in spots]


def _row(value: float, high: int, axis: Axis) -> int:
    """Return the row of dots of a value."""
    most = high * ROWS - 1
    return min(most, max(0, round((1 - axis.share(value)) * most)))


def _dots(
    canvas: Canvas,
    left: int,
    y: int,
    size: tuple[int, int],
    steps: Sequence[tuple[int, float]],
    axis: Axis,
    ink: str,
    every: int,
) -> None:
    """Draw the dots between the spots, one in so many columns."""
    wide, high = size
    cells: dict[tuple[int, int], int] = {}
    for (start, low), (end, value) in pairwise(steps):
        for column in range(start, end):
            if column % every:
                continue
            row = _row(low + (value - low) * (column - start) / (end - start), high, axis)
            key = (column // COLUMNS, row // ROWS)
            cells[key] = cells.get(key, 0) | DOTS[row % ROWS][column % COLUMNS]
    for (column, row), bits in cells.items():
        if column < wide:
            canvas.put(left + column, y + row, chr(0x2800 + bits), Pen(ink))
