"""Drawing the place Plans and the tree of the editor."""

from collections.abc import Sequence

from gymtui.tui.canvas import BRACKETS, MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, clipped, wrapped
from gymtui.tui.plans.tree import TreeRow
from gymtui.tui.plans.view import ARCHIVED, DetailLine, PlanRow

HEAD = Pen("ink-muted", bold=True)
NOTE = Pen("ink-soft", italic=True)
RULE = Pen("rule")
BAD = Pen("bad", bold=True)
WARN = Pen("zone-above", bold=True)
STEP = 2
NARROW = 36
"""Columns up to which a list says less of each plan."""


def draw_plan_row(canvas: Canvas, y: int, end: int, row: PlanRow, *, chosen: bool, active: bool) -> None:
    """Draw a row of the list from column 2 up to `end`."""
    if not row.id:
        canvas.clip(4, y, row.name.capitalize(), end - 4, HEAD)
        return
    if chosen:
        canvas.fill(2, y, end, 1, "band")
        canvas.put(2, y, "▸", MOVE if active else STRONG)
    told = row.right if end > NARROW or not row.short else row.short
    left = canvas.right(end, y, [(told, PLAIN if chosen else MUTED)])
    if row.followed:
        left = canvas.right(left - 2, y, [("followed" if end > NARROW else "•", MOVE)])
    pen = MUTED if row.id == ARCHIVED and not chosen else STRONG if chosen or row.followed else PLAIN
    canvas.clip(4, y, row.name, left - 6, pen)


def detail_canvas(lines: Sequence[DetailLine], width: int, first: int, height: int) -> tuple[Canvas, int]:
    """Draw a plan from line `first` on; return it with how many rows it has in all."""
    canvas = Canvas(width, height)
    x, end = (5, width - 5) if width > 60 else (2, width - 2)
    room = max(8, end - x)
    names = [len(line.text) for line in lines if line.sets and line.style == "plain"]
    column = x + 4 + min(max(names, default=0), max(14, room * 2 // 5))
    y = 2 - first if height > 24 else 1 - first
    top = y
    pens = {"title": STRONG, "head": STRONG, "muted": MUTED, "note": NOTE, "plain": PLAIN}
    for line in lines:
        pen = pens[line.style]
        if line.style == "plain" and line.sets:
            canvas.put(x, y, BRACKETS.get(line.bracket, " "), RULE)
            canvas.clip(x + 2, y, line.text, column - x - 3, PLAIN)
            for piece in wrapped(line.sets, end - column) or [""]:
                canvas.put(column, y, piece, MUTED)
                y += 1
            continue
        if line.sets:
            canvas.runs(x, y, [(line.text, pen), (f"  {line.sets}", MUTED)])
            y += 1
            continue
        for piece in wrapped(line.text, room) or [""]:
            canvas.put(x, y, piece, pen)
            y += 1
    return canvas, y - top


def draw_tree_row(canvas: Canvas, y: int, end: int, row: TreeRow, *, chosen: bool, active: bool) -> None:
    """Draw a row of the tree from column 2 up to `end`: name at the left, sets at a column of their own."""
    if chosen:
        canvas.fill(2, y, end, 1, "band")
        canvas.put(2, y, "▸", MOVE if active else STRONG)
    if row.problem:
        canvas.put(1, y, row.problem, BAD if row.problem == "×" else WARN)
    x = 4 + STEP * row.depth
    if row.bracket:
        canvas.put(x - 1, y, BRACKETS[row.bracket], RULE)
    is_fold = row.open is not None and not _is_line(row)
    if is_fold and not row.open:
        canvas.put(x - 1 if not row.bracket else x, y, "▸" if not chosen else " ", MUTED)
    column = max(x + 6, 29 if end < 60 else 36)
    pen = STRONG if row.strong or chosen else PLAIN
    if row.strong or not row.right:
        after = canvas.clip(x + 1, y, row.name, end - x - 2, pen)
        column = max(after + 2, column)
    else:
        canvas.clip(x + 1, y, row.name, column - x - 2, pen)
    canvas.put(column, y, clipped(row.right, max(0, end - column)), PLAIN if chosen else MUTED)


def _is_line(row: TreeRow) -> bool:
    return bool(row.place.line)
