"""What both layouts draw of the facts of a rest. Labels are muted and values plain: this is for looking."""

from collections.abc import Sequence

from rich.cells import cell_len

from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen, Run, clipped
from gymtui.tui.train.paint import side_runs
from gymtui.tui.train.rest_view import RECORD as STAR
from gymtui.tui.train.rest_view import LastSet, RestView
from gymtui.tui.train.view import TrainView

RECORD = Pen("record", bold=True)
NOTE = Pen("ink-soft", italic=True)
LABEL = 10
"""Columns of a label in the rows under the numbers; beside them a label has seven."""
SIDE_LABEL = 7

Row = tuple[str, list[Run]]
"""A label and what stands behind it."""


def draw_row(canvas: Canvas, x: int, y: int, end: int, row: Row, label: int = LABEL) -> None:
    """Draw a label and its value, cut off at `end`."""
    canvas.put(x, y, row[0], MUTED)
    runs(canvas, x + label, y, end, row[1])


def runs(canvas: Canvas, x: int, y: int, end: int, listed: Sequence[Run]) -> int:
    """Draw texts one after the other, the last that fits cut off with an ellipsis."""
    for run in listed:
        text, pen = (run, PLAIN) if isinstance(run, str) else run
        if x >= end:
            break
        x = canvas.put(x, y, clipped(text, end - x), pen)
    return x


def width_of(listed: Sequence[Run]) -> int:
    return sum(cell_len(run if isinstance(run, str) else run[0]) for run in listed)


def e1rm_runs(rest: RestView) -> list[Run]:
    """The estimate of the set just done; a rough one is muted, one that beats the best carries its star."""
    return [(rest.e1rm, RECORD if rest.record else MUTED if rest.rough else PLAIN)] if rest.e1rm else []


def made_runs(rest: RestView) -> list[Run]:
    """What the set just done is a record of."""
    return [(f"{STAR} {', '.join(rest.records)}", RECORD)] if rest.records else []


def done_runs(rest: RestView) -> list[Run]:
    """The set just done with its e1RM."""
    if not rest.done:
        return []
    gap: list[Run] = ["   "] if rest.e1rm else []
    made: list[Run] = ["  ", *made_runs(rest)] if rest.records else []
    return [(rest.done, PLAIN), (" ✓", PLAIN), *made, *gap, *e1rm_runs(rest)]


def beats_runs(rest: RestView) -> list[Run]:
    """The best e1RM and what would beat it at the load shown."""
    told: list[Run] = [("Best e1RM ", MUTED), rest.best, f", {rest.best_day}"] if rest.best else []
    return [*told, "  ", (rest.beats, STRONG), (" beats it", MUTED)] if rest.beats else told


def draw_side(canvas: Canvas, x: int, y: int, end: int, rows: int, view: TrainView) -> int:
    """Draw target, best and all sets of last time in a column of `rows` rows; return the row after them."""
    rest = view.rest or RestView()
    bottom = y + rows
    draw_row(canvas, x, y, end, ("Target", [view.target]), SIDE_LABEL)
    y += 1
    if rest.best:
        whole = f"{rest.best}, {rest.best_day}"
        fits = x + SIDE_LABEL + len("e1RM ") + cell_len(whole) <= end
        best = whole if fits else rest.best
        draw_row(canvas, x, y, end, ("Best", [("e1RM ", MUTED), best]), SIDE_LABEL)
        y += 1
    if rest.beats:
        runs(canvas, x + SIDE_LABEL, y, end, [(rest.beats, STRONG), (" beats it", MUTED)])
        y += 1
    if not rest.last_sets:
        told: list[Run] = [view.last] if view.last else [(view.last_note, MUTED)]
        if width_of(told):
            draw_row(canvas, x, y + 1, end, ("Last", told), SIDE_LABEL)
            y += 2
        if view.last and view.last_note:
            canvas.clip(x + SIDE_LABEL, y, view.last_note, end - x - SIDE_LABEL, MUTED)
            y += 1
        return y
    if bottom - y > len(rest.last_sets) + 1:
        y += 1
    draw_row(canvas, x, y, end, ("Last", [(rest.last_day, MUTED)]), SIDE_LABEL)
    return _draw_last_sets(canvas, x, y + 1, end, bottom - y - 1, rest.last_sets)


def _draw_last_sets(canvas: Canvas, x: int, y: int, end: int, rows: int, sets: tuple[LastSet, ...]) -> int:
    """One set a row; where they are more, those around the one that comes, and how many are left out."""
    left_out = 0
    if len(sets) > rows:
        same = next((i for i, one in enumerate(sets) if one.same), 0)
        first = max(0, min(same - (rows - 1) // 2, len(sets) - rows + 1))
        left_out = len(sets) - rows + 1
        sets = sets[first : first + rows - 1]
    for one in sets:
        canvas.right(x + SIDE_LABEL - 2, y, [(one.number, MUTED)])
        canvas.clip(x + SIDE_LABEL, y, one.text, end - x - SIDE_LABEL, STRONG if one.same else PLAIN)
        y += 1
    if left_out:
        canvas.put(x + SIDE_LABEL, y, f"and {left_out} more", MUTED)
        y += 1
    return y


def draw_rep_row(canvas: Canvas, x: int, y: int, end: int, rest: RestView | None) -> bool:
    """Draw a cell for each rep of a total: the first part light, minis grey, those to go dark.

    Returns whether there is one: many reps are drawn in narrower cells, very many not at all.
    """
    row = rest.reps if rest is not None else None
    if row is None:
        return False
    total = row.first + row.minis + row.to_go
    step = next((size for size in (4, 3, 2) if total * size - 1 <= end - x), None)
    if step is None:
        return False
    for place in range(total):
        ground = "ink" if place < row.first else "ink-muted" if place < row.first + row.minis else "band"
        canvas.fill(x + place * step, y, step - 1, 1, ground)
    return True


def rows_between_sets(view: TrainView, room: int, *, typing: bool = False) -> list[Row]:
    """Return what stands under the numbers of the set that comes, in at most `room` rows.

    Where there is little room the note moves beside the plates, and the cue goes; while typing so does what
    last time was.
    """
    rest = view.rest or RestView()
    side: Row = (view.side_label, side_runs(view))
    note: Row = ("Note", [(rest.note, NOTE)] if rest.note else [])
    rows = _filled(
        ("Cue", [view.cue] if view.cue else []),
        note,
        ("Done", done_runs(rest)),
        ("Drop-off", [rest.drop_off] if rest.drop_off and not typing else []),
        ("", [rest.beside] if rest.beside and not typing else []),
        ("Why", [view.why] if view.why and not typing else []),
        side,
    )
    if len(rows) > room:
        rows = [row for row in rows if row[0] != "Cue"]
    if len(rows) > room and rest.note and view.per_side:
        rows = [row for row in rows if row[0] not in ("Note", view.side_label)]
        rows.append((side[0], [*side[1], "   ", ("Note  ", MUTED), *note[1]]))
    return rows[-room:] if room > 0 else []


def rows_inside_a_set(view: TrainView, room: int) -> list[Row]:
    """Return what stands under the parts of a set that goes on, in at most `room` rows."""
    rest = view.rest or RestView()
    estimate: list[Run] = e1rm_runs(rest)
    gap: list[Run] = ["   "] if estimate else []
    fell: Row = ("Drop-off", [rest.drop_off, *gap, *estimate]) if rest.drop_off else ("Part 1", estimate)
    made: Row = ("Record", made_runs(rest))
    note: Row = ("Note", [(rest.note, NOTE)]) if rest.note else ("Cue", [view.cue] if view.cue else [])
    return _filled(made, fell, note)[: max(0, room)]


def _filled(*rows: Row) -> list[Row]:
    return [row for row in rows if width_of(row[1])]


def draw_rows(
    canvas: Canvas, x: int, bottom: int, end: int, rows: Sequence[Row], beside: tuple[int, int]
) -> None:
    """Draw rows so that the last one stands at `bottom`.

    `beside` is the column beside them: where it begins, and the row after its last.
    """
    for y, row in enumerate(rows, bottom - len(rows) + 1):
        draw_row(canvas, x, y, beside[0] - 2 if y < beside[1] else end, row)


def one_line(canvas: Canvas, x: int, y: int, end: int, view: TrainView) -> None:
    """Draw in one row how the set just done went: against last time, and its e1RM."""
    rest = view.rest or RestView()
    done: list[Run] = [("Done ", MUTED), rest.done, " ✓"] if rest.done else []
    facts: list[list[Run]] = [made_runs(rest), [rest.drop_off or rest.beside], e1rm_runs(rest)]
    facts = [piece for piece in facts if width_of(piece)]
    everything = [done, *facts]
    if done and not rest.drop_off and sum(width_of(piece) + 3 for piece in everything) - 3 <= end - x:
        facts = everything
    _whole_pieces(canvas, x, y, end, facts)


def over_line(canvas: Canvas, x: int, y: int, end: int, view: TrainView, *, last: bool = True) -> None:
    """Draw in one row what the set that comes is held against: last time and the best, or the parts."""
    rest = view.rest or RestView()
    if view.entry is not None and view.entry.parts:
        one_line(canvas, x, y, end, view)
        return
    before: list[Run] = []
    if last and view.last:
        before = [("Last ", MUTED), view.last, (f", {view.last_note}" if view.last_note else "", MUTED)]
    _whole_pieces(canvas, x, y, end, [piece for piece in (before, beats_runs(rest)) if width_of(piece)])


def _whole_pieces(canvas: Canvas, x: int, y: int, end: int, pieces: Sequence[Sequence[Run]]) -> None:
    """Draw the pieces that fit side by side whole; the first is cut where not even it does."""
    for place, piece in enumerate(pieces):
        if place == 0 or x + width_of(piece) <= end:
            x = runs(canvas, x, y, end, piece) + 3


def draw_facts(canvas: Canvas, x: int, y: int, end: int, view: TrainView) -> None:
    """Draw the five rows beside the numbers of a small screen; the last is a note or what to beat.

    Nothing where the column has no room for values.
    """
    if end - x < 2 * SIDE_LABEL:
        return
    rest = view.rest or RestView()
    beats: list[Run] = [(rest.beats, STRONG), (" beats it", MUTED)] if rest.beats else [rest.best]
    rows: list[Row] = [
        ("Target", [view.target if cell_len(view.target) <= end - x - SIDE_LABEL else view.aim]),
        ("Last", [view.last] if view.last else [(view.last_note, MUTED)]),
        ("", []),
        ("Side" if view.side_label == "Per side" else view.side_label, side_runs(view, end - x - SIDE_LABEL)),
        ("Note", [(rest.plain_note, NOTE)]) if rest.note else ("Best", beats),
    ]
    for place, row in enumerate(rows):
        if width_of(row[1]):
            draw_row(canvas, x, y + place, end, row, SIDE_LABEL)
    if len(rest.last_sets) < 2:
        draw_row(canvas, x, y + 2, end, ("", [(rest.last_day, MUTED)]), SIDE_LABEL)
    elif cell_len(rest.short) <= end - x - SIDE_LABEL and len(rest.last_day) < SIDE_LABEL:
        draw_row(canvas, x, y + 2, end, (rest.last_day, [rest.short]), SIDE_LABEL)
    else:
        canvas.clip(x, y + 2, rest.short, end - x)
