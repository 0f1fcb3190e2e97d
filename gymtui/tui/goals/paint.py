"""Drawing goals: a bar for the way that was gone, what lies ahead below it."""

from collections.abc import Sequence

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.goals.row import GoalRow

RECORD = Pen("record", bold=True)
ROWS = 4
EMPTY = (
    "No goal yet. a adds one, as a line:",
    "bench press 100 kg x 5 by 2027-03-01",
    "pull-up x 12     weight 78 kg",
    "chest 12 sets     4 workouts",
)


def draw_goals(
    rows: Sequence[GoalRow], first: int, chosen: str, size: tuple[int, int], reading: str
) -> Canvas:
    """Draw the goals from the first in sight on."""
    width, height = size
    canvas = Canvas(width, height)
    x, end = (5, width - 5) if width > 90 else (3, width - 3)
    canvas.put(x, 1, "Goals", STRONG)
    canvas.clip(x + 8, 1, reading, end - x - 8, MUTED)
    if not rows and not reading:
        for place, line in enumerate(EMPTY):
            canvas.clip(x, 3 + place + (place > 0), line, end - x, PLAIN if place == 0 else MUTED)
    room = max(1, (height - 4) // ROWS)
    for place, row in enumerate(rows[first : first + room]):
        _goal(canvas, x, 3 + place * ROWS, end, row, chosen=row.id == chosen)
    below = len(rows) - first - room
    if below > 0:
        canvas.right(end, height - 1, [(f"▼ {below} more", MUTED)])
    return canvas


def _goal(canvas: Canvas, x: int, y: int, end: int, row: GoalRow, *, chosen: bool) -> None:
    if chosen:
        canvas.put(x - 2, y, "▸", MOVE)
    left = canvas.right(end, y, [(row.now, PLAIN)])
    canvas.clip(x, y, row.title, left - x - 2, STRONG)
    _way(canvas, x, y + 1, end - x, row)
    canvas.clip(x, y + 2, row.ahead, end - x, RECORD if row.reached else MUTED)


def draw_short(canvas: Canvas, x: int, y: int, end: int, rows: Sequence[GoalRow]) -> int:
    """Draw goals in two rows each, for the side of Today; return the row after them."""
    canvas.put(x, y, "Goals", STRONG)
    canvas.right(end, y, [("g", MUTED)])
    y += 2
    for row in rows:
        said = row.ahead.partition(" · ")[0] if not row.reached else "★ reached"
        short = said if len(said) + 10 < end - x else row.now
        left = canvas.right(end, y, [(short, RECORD if row.reached else MUTED)])
        canvas.clip(x, y, row.title.removesuffix(" a week"), left - x - 1, PLAIN)
        _way(canvas, x, y + 1, end - x, row)
        y += 3
    return y


def _way(canvas: Canvas, x: int, y: int, width: int, row: GoalRow) -> None:
    """Draw how much of the way was gone: a thin rule on its track."""
    canvas.fill(x, y, width, 1, "field")
    length = round(width * row.share) or (1 if row.share else 0)
    canvas.put(x, y, "━" * min(width, length), Pen("record" if row.reached else "phase-rest"))
