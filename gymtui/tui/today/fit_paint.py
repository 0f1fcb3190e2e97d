"""Drawing the changes that make the day fit: one list, each row ticked or left out."""

from dataclasses import dataclass

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.enter_bar import enter_bar
from gymtui.tui.today.fit_view import FitRow, FitView

EDGE = 4
LIST_TOP = 5
ROOMY = (100, 28)
TAKEN, LEFT = "✓", "·"


@dataclass(frozen=True, slots=True)
class FitLayout:
    """Where the list stands: rows a change takes, and how many changes are in sight."""

    step: int
    room: int

    def scrolled_to(self, chosen: int, first: int) -> int:
        """Return the first change in sight so that the chosen one is."""
        return max(min(first, chosen), chosen + 1 - self.room)


def fit_layout(count: int, width: int, height: int) -> FitLayout:
    """Return the list's layout: with its reason under each change where there is room for all of them."""
    rows = max(1, height - LIST_TOP - 7)
    roomy = width >= ROOMY[0] and height >= ROOMY[1] and count * 3 <= rows + 2
    step = 3 if roomy else 1
    return FitLayout(step, max(1, (rows + 2) // step if roomy else rows))


def draw_fit(
    view: FitView, chosen: int, first: int, width: int, height: int
) -> tuple[Canvas, dict[int, str]]:
    """Draw the list; return also which rows can be clicked, and for what."""
    canvas = Canvas(width, height)
    plan = fit_layout(len(view.rows), width, height)
    x, end = EDGE, width - EDGE
    left = canvas.right(end, 1, [(view.have, MUTED)])
    canvas.clip(x, 1, view.title, left - x - 2, MOVE)
    left = canvas.right(end, 2, [(view.over, Pen("bad"))])
    canvas.clip(x, 2, view.subtitle, left - x - 2, MUTED)
    canvas.right(end, LIST_TOP - 1, [("saves", MUTED)])
    spots: dict[int, str] = {}
    for index, row in list(enumerate(view.rows))[first : first + plan.room]:
        y = LIST_TOP + (index - first) * plan.step
        _row(canvas, y, x, end, row, chosen=index == chosen)
        spots[y] = f"change:{index}"
        if plan.step > 1:
            canvas.clip(x + 3, y + 1, row.why, end - x - 14, MUTED)
            spots[y + 1] = f"change:{index}"
    if first:
        canvas.put(width - 2, LIST_TOP, "▲", MUTED)
    if first + plan.room < len(view.rows):
        canvas.put(width - 2, LIST_TOP + plan.room * plan.step - 1, "▼", MUTED)
    if plan.step == 1 and view.rows:
        canvas.clip(x + 3, height - 6, view.rows[chosen].why, end - x - 3, MUTED)
    spots[enter_bar(canvas, 0, height - 4, width, view.enter, view.enter_right)] = "enter"
    return canvas, spots


def _row(canvas: Canvas, y: int, x: int, end: int, row: FitRow, *, chosen: bool) -> None:
    if chosen:
        canvas.fill(x - 2, y, end - x + 4, 1, "field")
        canvas.put(x - 2, y, "▎", MOVE)
    canvas.put(x, y, TAKEN if row.taken else LEFT, MOVE if row.taken else MUTED)
    saves = row.saves if row.taken else f"({row.saves})"
    left = canvas.right(end if row.taken else end + 1, y, [(saves, STRONG if row.taken else MUTED)])
    canvas.clip(x + 3, y, row.words, left - x - 5, STRONG if row.taken else PLAIN)
