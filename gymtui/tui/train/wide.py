"""The live screen in a wide terminal: the stage beside the outline, or the clock on the whole screen."""

from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen, Run, clipped
from gymtui.tui.enter_bar import ON_FLOOD, ON_FLOOD_BOLD, enter_bar
from gymtui.tui.train.clock_view import ClockView
from gymtui.tui.train.fields import draw_line, draw_numbers, draw_parts
from gymtui.tui.train.narrow import narrow
from gymtui.tui.train.paint import (
    CLOCK_SIZES,
    PHASE_INK,
    adjust_row,
    clock_bar,
    clock_figures,
    clock_head,
    done_or_empty,
    fact_rows,
    name_head,
    side_runs,
    subtitle_row,
)
from gymtui.tui.train.rest_paint import (
    NOTE,
    draw_rep_row,
    draw_rows,
    draw_side,
    over_line,
    rows_between_sets,
    rows_inside_a_set,
    runs,
    width_of,
)
from gymtui.tui.train.view import Stage, TrainView
from gymtui.tui.widgets.glyphs import fit, measure


def wide(view: TrainView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the stage beside the outline, from 100 × 30 on."""
    canvas = Canvas(width, height)
    x, end = 2, width - 2
    if view.entry is None:
        return canvas, done_or_empty(canvas, view, x + 1)
    match view.stage:
        case Stage.GO if view.clock is not None:
            return canvas, _wide_go(canvas, view, view.clock, x, end)
        case Stage.REST | Stage.GET_READY | Stage.HOLD if view.clock is not None:
            return canvas, _wide_rest(canvas, view, view.clock, x, end)
        case Stage.OVER if view.clock is not None:
            return canvas, _wide_over(canvas, view, view.clock, x, end)
        case _:
            return canvas, _wide_work(canvas, view, x, end)


SLOTS_WIDE = (3, 47, 69)


def _wide_work(canvas: Canvas, view: TrainView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    name_head(canvas, x, 1, end, view)
    subtitle_row(canvas, x + 4, 2, end, view)
    canvas.fill(1, 4, canvas.width - 1, 15, "panel")
    if view.entry.parts:
        draw_parts(canvas, 3, 6, end - 1, view.entry, active=True)
    else:
        draw_numbers(canvas, 5, view.entry, sizes=("E", "S"), slots=SLOTS_WIDE, end=end, active=True)
    draw_line(canvas, 3, 17, end - 1, view.entry)
    y = 20
    for row in fact_rows(view):
        canvas.runs(3, y, row)
        y += 1
    y += 1
    rows: list[tuple[str, list[Run]]] = [
        (view.side_label, side_runs(view)),
        ("Cue", [view.cue]),
        ("Note", [view.note]),
    ]
    for label, listed in rows:
        if width_of(listed) and y < canvas.height - 5:
            canvas.put(3, y, label, MUTED)
            runs(canvas, 14, y, end, listed)
            y += 1
    return {enter_bar(canvas, 1, canvas.height - 4, canvas.width, view.enter, view.enter_right): "enter"}


CARD = 12
"""Rows of the card under the clock; it grows where the clock leaves rows free."""


def _wide_rest(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    above = canvas.height - CARD - 7
    size = fit(clock.digits, end - x, above, CLOCK_SIZES)
    grown = max(0, min(3, above - measure(clock.digits, size)[1]))
    card = canvas.height - CARD - grown
    clock_head(canvas, x, 1, end, view.stage, clock)
    clock_figures(canvas, x, 3, end, card - 7, view.stage, clock, CLOCK_SIZES)
    clock_bar(canvas, x, card - 3, end, view.stage, clock)
    adjust_row(canvas, x, card - 2, end, view.stage, clock)
    canvas.fill(1, card, canvas.width - 1, CARD + grown, "panel")
    if view.stage is Stage.GET_READY and view.entry is not None and view.entry.editor.untouched:
        _ready_card(canvas, view, card, end)
    else:
        _next_card(canvas, view, card, canvas.height - 2, end)
    return {canvas.height - 1: "enter"}


def _next_card(canvas: Canvas, view: TrainView, card: int, bottom: int, end: int) -> None:
    """Draw the set that comes; under it, up to the row `bottom`, what there is to look at."""
    assert view.entry is not None
    typing = not view.entry.editor.untouched
    if typing:
        draw_line(canvas, 3, bottom, end - 1, view.entry)
        bottom -= 1
    if view.entry.parts:
        draw_parts(canvas, 3, card + 1, end - 1, view.entry, active=True, gap=0)
        row = draw_rep_row(canvas, 3, card + 8, end - 1, view.rest)
        rows = rows_inside_a_set(view, bottom - card - (9 if row else 8))
        draw_rows(canvas, 3, bottom, end - 1, rows, (end, 0))
        return
    draw_numbers(canvas, card + 1, view.entry, sizes=("S",), slots=(3, 34, 45), end=54, active=typing, gap=0)
    side = draw_side(canvas, 57, card + 1, end - 1, 8, view)
    draw_rows(
        canvas, 3, bottom, end - 1, rows_between_sets(view, bottom - card - 7, typing=typing), (57, side)
    )


def _ready_card(canvas: Canvas, view: TrainView, card: int, end: int) -> None:
    rows = [
        ("Cue", view.cue, STRONG),
        ("Do", view.target, STRONG),
        (view.side_label, f"{view.per_side}   {view.change}".strip(), STRONG),
    ]
    rows.append(("Last", f"{view.last}   {view.last_note}".strip(), PLAIN))
    rows.append(("Note", view.rest.note if view.rest is not None else "", NOTE))
    y = card + 2
    for label, value, pen in rows:
        if value:
            canvas.put(3, y, label, MUTED)
            canvas.clip(14, y, value, end - 14, pen)
            y += 2


def _wide_over(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    shift = max(0, canvas.height - 34)
    clock_head(canvas, x, 1, end, view.stage, clock)
    clock_figures(canvas, x, 3, end, 10 + shift, view.stage, clock, ("XL", "L", "S"))
    clock_bar(canvas, x, 14 + shift, end, view.stage, clock)
    canvas.put(x, 15 + shift, "your time; recorded as rest", MUTED)
    canvas.right(
        end, 15 + shift, [(clock.planned, MUTED), (f"   {clock.digits}", Pen("phase-over", bold=True))]
    )
    canvas.fill(1, 16 + shift, canvas.width - 1, 13, "panel")
    if view.entry.parts:
        draw_parts(canvas, 3, 18 + shift, end - 1, view.entry, active=True)
        draw_rep_row(canvas, 3, 27 + shift, end - 1, view.rest)
    else:
        draw_numbers(canvas, 17 + shift, view.entry, sizes=("E", "S"), slots=SLOTS_WIDE, end=end, active=True)
    if not view.entry.editor.untouched or view.entry.problem is not None:
        draw_line(canvas, 3, 29 + shift, end - 1, view.entry)
    else:
        over_line(canvas, 3, 29 + shift, end - 1, view)
    return {enter_bar(canvas, 1, canvas.height - 4, canvas.width, view.enter, view.enter_right): "enter"}


def _wide_go(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    canvas.fill(0, 0, canvas.width, canvas.height, "flood")
    clock_head(canvas, x, 1, end, view.stage, clock)
    rows = canvas.height - 14
    size = fit("GO", end - x, rows, CLOCK_SIZES)
    width, height = measure("GO", size)
    canvas.digits(x + (end - x - width) // 2, 4 + (rows - height) // 2, "GO", size, "on-flood")
    bottom = canvas.height - 8
    if view.entry.parts:
        canvas.put(x + 10, bottom + 2, view.entry.understood, ON_FLOOD_BOLD)
    else:
        draw_numbers(
            canvas,
            bottom,
            view.entry,
            sizes=("S",),
            slots=(12, 43, 58),
            end=end,
            active=False,
            labels=False,
            ink="on-flood",
        )
    canvas.clip(x + 10, bottom + 6, f"target {view.target}", end - x - 10, ON_FLOOD)
    return {}


def zoomed(view: TrainView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the clock on the whole screen."""
    canvas = Canvas(width, height)
    clock = view.clock
    if clock is None:
        return wide(view, width, height) if width >= 100 else narrow(view, width, height)
    if view.stage is Stage.GO:
        canvas.fill(0, 0, width, height, "flood")
    clock_head(canvas, 3, 1, width - 3, view.stage, clock)
    ink = "on-flood" if view.stage is Stage.GO else PHASE_INK[view.stage]
    size = fit(clock.digits, width - 4, height - 6, CLOCK_SIZES)
    across, down = measure(clock.digits, size)
    canvas.digits((width - across) // 2, 2 + (height - 6 - down) // 2, clock.digits, size, ink)
    if view.stage is not Stage.GO:
        clock_bar(canvas, 3, height - 3, width - 3, view.stage, clock)
    if view.entry is not None and not view.entry.editor.untouched:
        canvas.fill(0, height - 2, width, 1, "stage")
        draw_line(canvas, 3, height - 2, width - 3, view.entry)
    else:
        canvas.runs(3, height - 2, [("Enter ", STRONG), (clipped(view.enter, width - 30), MUTED)])
    return canvas, {}
