"""Drawing the page of the body: the number, its line, the entries."""

from collections.abc import Sequence

from gymtui.tui.body.view import BodyView, EntryRow
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, wrapped
from gymtui.tui.charts.line import draw_line
from gymtui.tui.exercises.page_view import Span

CHOSEN = Pen("move", bold=True, underline=True)
EMPTY = ("Nothing entered yet. a adds your weight,", "and measurements behind it: 80.4 waist 82.5 cm")


def draw_body(view: BodyView, width: int, height: int) -> Canvas:
    """Draw the chart of one measure; weight as a trend with what was weighed as points."""
    canvas = Canvas(width, height)
    x, end = (4, width - 4) if width > 70 else (2, width - 2)
    left = canvas.right(end, 1, [(f"  {one.value}", CHOSEN if one is view.span else MUTED) for one in Span])
    canvas.clip(x, 1, "Body", left - x - 2, STRONG)
    at = x
    for one in view.measures:
        if at + len(one) < end:
            at = canvas.put(at, 2, one, CHOSEN if one == view.measure else MUTED) + 3
    if not view.rows:
        for y, line in enumerate(EMPTY, 4):
            canvas.clip(x, y, line, end - x, PLAIN)
        return canvas
    after = canvas.digits(x, 4, view.number, "S", "ink") if view.number != "–" else x
    canvas.clip(after + 2, 7, view.unit, end - after - 2, PLAIN)
    for place, line in enumerate(wrapped(view.moved, max(10, end - after - 2))[:3]):
        canvas.put(after + 2, 8 + place, line, MUTED)
    if not view.dots:
        canvas.put(x, 11, "Nothing in this time: ] looks further back.", PLAIN)
    draw_line(canvas, x, 11, end - x, height - 12, view.dots, "phase-rest")
    return canvas


def draw_entries(
    rows: Sequence[EntryRow], first: int, chosen: str, size: tuple[int, int], *, focused: bool
) -> Canvas:
    """Draw the entries, newest first."""
    width, height = size
    canvas = Canvas(width, height, "panel")
    shown = rows[first : first + max(1, height - 2)]
    x = max(17 if width > 40 else 12, 5 + max((len(row.day) for row in shown), default=0))
    for place, row in enumerate(shown):
        is_chosen = row.id == chosen
        if is_chosen:
            canvas.fill(2, 1 + place, width - 3, 1, "band")
            canvas.put(2, 1 + place, "▸", MOVE if focused else STRONG)
        canvas.put(4, 1 + place, row.day, PLAIN if is_chosen else MUTED)
        canvas.clip(x, 1 + place, row.text, width - x - 2, STRONG if is_chosen else PLAIN)
    return canvas
