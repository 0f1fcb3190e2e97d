"""Drawing Insights: rows with bars over their bands, the same as a table, the summary beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, wrapped
from gymtui.tui.insights.view import InsightPage, InsightsView, Note, PageView, Row, Table

BLOCKS = "▁▂▃▄▅▆▇█"
WIDE = 72
"""Columns from which trails and further words stand beside the bars."""
TRAIL = 8
LEAST = 6
"""Columns that are left of a text of a table where there is little room."""
HEAD = 3


def draw_page(view: InsightsView, width: int, height: int) -> tuple[Canvas, dict[int, str], int]:
    """Draw the page; return the rows that can be clicked, and how many rows are in sight."""
    canvas = Canvas(width, height)
    x, end = (5, width - 4) if width >= WIDE else (3, width - 2)
    page = view.page
    after = canvas.put(x, 1, page.page.value, STRONG)
    right = _span(view, end - x)
    fits = width >= WIDE or after + 2 + cell_len(page.about) + 2 + cell_len(right) <= end
    left = canvas.right(end, 1, [(right if fits else "", MUTED)])
    canvas.clip(after + 2, 1, page.about, left - after - 3, MUTED)
    if view.reading or page.empty:
        for y, line in enumerate(wrapped(view.reading or page.empty, end - x), HEAD):
            canvas.put(x, y, line, PLAIN)
        return canvas, {}, 1
    foot = _foot(canvas, x, end, height, view, wide=width >= WIDE or view.as_table)
    if view.as_table:
        room = draw_table(canvas, (x, HEAD, end, foot), page.table, view.first, view.chosen, _ids(page.rows))
        return canvas, {}, room
    spots, room = _rows(canvas, (x, HEAD, end, foot), view)
    return canvas, spots, room


def _span(view: InsightsView, room: int) -> str:
    """Return the time that a page is of; of a table whose older weeks have no room, how many are shown."""
    page, table = view.page, view.page.table
    gone = len(table.head) - len(fitting(table, room).head) if view.as_table else 0
    return f"last {len(table.spare) + 1 - gone} of {page.right}" if gone else page.right


def _ids(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)


def _foot(canvas: Canvas, x: int, end: int, height: int, view: InsightsView, *, wide: bool) -> int:
    """Draw what stands below the rows, and what has no room at the side; return the row before it."""
    lines: list[tuple[Note, str, bool]] = []
    page, side = view.page, view.side
    for note in (*page.notes, *([Note(page.left_out)] if page.left_out else [])):
        indent = 2 if note.sign else 0
        for i, line in enumerate(wrapped(note.text, end - x - indent)[:2]):
            lines.append((note, line, i == 0))
    lines = lines[: max(0, (height - HEAD) // 3)]
    if not wide and (side.kept or side.deload):
        deload = f"Deload: {side.deload}." if side.deload else ""
        told = f"Kept to plan: {side.kept} {side.kept_of}. {deload}" if side.kept else deload
        lines.append((Note(told), told, True))
    y = height - 1 - len(lines)
    for place, (note, line, begins) in enumerate(lines):
        if note.sign and begins:
            canvas.put(x, y + place, note.sign, Pen(note.ink))
        canvas.put(x + (3 if note.sign else 0), y + place, line, PLAIN if note.sign else MUTED)
    return y - 1


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand; `bar` and `trail` are columns wide, none where 0."""

    name: int
    number: int
    start: int
    bar: int
    word: int
    trail: int
    other: int


def _columns(rows: Sequence[Row], page: PageView, room: int) -> _Columns:
    longest = max(cell_len(row.name) for row in rows)
    number = max(cell_len(row.number) for row in rows)
    word = max(cell_len(f"{row.sign} {row.word}".strip()) for row in rows)
    wide = room >= WIDE - 10
    has_trail = any(row.trail for row in rows)
    trail = TRAIL if has_trail and (wide or not page.most) else 0
    other = max((cell_len(row.other) for row in rows), default=0) if wide or not page.most else 0
    taken = number + word + 5 + (trail + 2 if trail else 0) + (other + 2 if other else 0)
    if trail and not page.most and room - taken < min(longest, 16):
        taken, trail = taken - trail - 2, 0
    least = (20 if wide else 10) if page.most else 0
    if other and room - taken - least < 12:
        taken, other = taken - other - 2, 0
    if page.page is InsightPage.BALANCE and room - taken - least < longest:
        least = 0  # what is held against what says more than the line of it
    name = max(8, min(longest, room - taken - least))
    bar = max(0, room - taken - name) if page.most else 0
    return _Columns(name, number, name + number + 3, bar, word, trail, other)


def _rows(canvas: Canvas, area: tuple[int, int, int, int], view: InsightsView) -> tuple[dict[int, str], int]:
    x, y, end, foot = area
    page = view.page
    columns = _columns(page.rows, page, end - x)
    every = 2 if len(page.rows) * 2 + 2 <= foot - y else 1
    if page.ticks and columns.bar and every == 2:
        for tick in page.ticks:
            at = x + columns.start + round(columns.bar * tick / page.most)
            canvas.right(min(at + 1, end), y, [(f"{tick:g}", MUTED)]) if tick else canvas.put(
                at, y, "0", MUTED
            )
        y += 2
    room = max(1, (foot - y) // every)
    spots: dict[int, str] = {}
    for place, row in enumerate(page.rows[view.first : view.first + room]):
        _row(canvas, x, y + place * every, end, row, columns, page, chosen=row.id == view.chosen)
        spots[y + place * every] = row.id
    below = len(page.rows) - view.first - room
    if below > 0:
        canvas.right(end, foot, [(f"▼ {below} more", MUTED)])
    return spots, room


def _row(
    canvas: Canvas, x: int, y: int, end: int, row: Row, columns: _Columns, page: PageView, *, chosen: bool
) -> None:
    if chosen:
        canvas.put(x - 2, y, "▸", MOVE)
    canvas.clip(x, y, row.name, columns.name, STRONG if chosen else PLAIN)
    canvas.right(x + columns.name + 1 + columns.number, y, [(row.number, STRONG)])
    at = x + columns.start
    if columns.bar:
        _bar(canvas, at, y, columns.bar, row, page)
        at += columns.bar + 2
    if page.most == 0 and columns.other:
        canvas.put(at, y, row.other, MUTED)
        at += columns.other + 2
    canvas.runs(at, y, [(f"{row.sign} " if row.sign else "", Pen(row.ink)), (row.word, _word_pen(row))])
    if columns.trail:
        _trail(canvas, end - columns.trail, y, row, from_nothing=page.page is not InsightPage.STRENGTH)
    if columns.other and page.most:
        canvas.right(end - (columns.trail + 2 if columns.trail else 0), y, [(row.other, MUTED)])


def _word_pen(row: Row) -> Pen:
    return Pen(row.ink) if row.sign else PLAIN


def _bar(canvas: Canvas, x: int, y: int, width: int, row: Row, page: PageView) -> None:
    def cells(value: float) -> int:
        return max(0, min(width, round(width * value / page.most)))

    if page.page is InsightPage.BALANCE:
        _against(canvas, x, y, width, row)
        return
    canvas.fill(x, y, width, 1, "field")
    if row.low is not None and row.top is not None:
        canvas.fill(x + cells(row.low), y, cells(row.top) - cells(row.low), 1, "band")
    length = cells(row.value) or (1 if row.value else 0)
    canvas.put(x, y, "━" * length, Pen(row.ink))
    if row.mark is not None:
        canvas.put(x + min(width - 1, cells(row.mark)), y, "│", STRONG)


def _against(canvas: Canvas, x: int, y: int, width: int, row: Row) -> None:
    """Draw the one from the left and the other from the right, with a gap where they meet."""
    whole = row.value + (row.mark or 0.0)
    if not whole:
        return
    first = min(width, round(width * row.value / whole))
    canvas.put(x, y, "━" * first, Pen("phase-rest"))
    canvas.put(x + first, y, "─" * (width - first), MUTED)


def _trail(canvas: Canvas, x: int, y: int, row: Row, *, from_nothing: bool) -> None:
    """Draw the weeks before as blocks, the newest brightest."""
    known = [one for one in row.trail if one is not None]
    if not known or max(known) <= 0:
        return
    low, high = (0.0 if from_nothing else min(known)), max(known)
    shown = row.trail[-TRAIL:]
    for place, one in enumerate(shown):
        if one is None or (from_nothing and not one):
            continue
        share = (one - low) / (high - low) if high > low else 0.5
        block = BLOCKS[min(len(BLOCKS) - 1, round(share * (len(BLOCKS) - 1)))]
        canvas.put(x + TRAIL - len(shown) + place, y, block, PLAIN if place < len(shown) - 1 else STRONG)


def draw_table(
    canvas: Canvas,
    area: tuple[int, int, int, int],
    table: Table,
    first: int = 0,
    chosen: str = "",
    ids: Sequence[str] = (),
) -> int:
    """Draw a table, its texts at the left and its numbers at the right; return the rows in sight."""
    x, y, end, foot = area
    table = fitting(table, end - x)
    widths = _widths(table)
    spare = end - x - sum(widths) - 2 * (len(widths) - 1)
    while spare < 0 and any(widths[place] > LEAST for place in table.texts):
        widths[max(table.texts, key=widths.__getitem__)] -= 1
        spare += 1
    _cells(canvas, x, y, widths, table.head, table, MUTED)
    room = max(1, foot - y - 2)
    for place, row in enumerate(table.rows[first : first + room]):
        at = first + place
        is_chosen = at < len(ids) and ids[at] == chosen
        if is_chosen:
            canvas.put(x - 2, y + 2 + place, "▸", MOVE)
        _cells(canvas, x, y + 2 + place, widths, row, table, STRONG if is_chosen else PLAIN)
    below = len(table.rows) - first - room
    if below > 0:
        canvas.right(end, foot, [(f"▼ {below} more", MUTED)])
    return room


def fitting(table: Table, room: int) -> Table:
    """Return a table without those of its spare columns for which there is no room."""
    widths = _widths(table)
    while table.spare and sum(widths) + 2 * (len(widths) - 1) > room:
        table = table.without(table.spare[0])
        widths = _widths(table)
    return table


def _widths(table: Table) -> list[int]:
    rows = (table.head, *table.rows)
    return [max(cell_len(row[place]) for row in rows) for place in range(len(table.head))]


def _cells(
    canvas: Canvas, x: int, y: int, widths: Sequence[int], row: Sequence[str], table: Table, pen: Pen
) -> None:
    for place, text in enumerate(row):
        if place in table.texts:
            canvas.clip(x, y, text, widths[place], pen)
        else:
            canvas.right(x + widths[place], y, [(text, pen)])
        x += widths[place] + 2
