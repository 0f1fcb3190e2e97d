"""The live screen at 80 × 24, which is another layout and no squeeze, and in what is smaller."""

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run
from gymtui.tui.enter_bar import ON_FLOOD, ON_FLOOD_BOLD, enter_bar
from gymtui.tui.train.clock_view import ClockView
from gymtui.tui.train.fields import draw_line, draw_numbers, draw_parts
from gymtui.tui.train.paint import (
    PHASE_INK,
    clock_bar,
    clock_figures,
    clock_head,
    done_or_empty,
    fact_rows,
    name_head,
    side_runs,
    subtitle_row,
)
from gymtui.tui.train.rest_paint import NOTE, draw_facts, one_line, over_line, runs
from gymtui.tui.train.view import Stage, TrainView
from gymtui.tui.widgets.glyphs import fit, measure


def narrow(view: TrainView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the stage alone, with the whole workout in its first row: 80 × 24 is another layout."""
    canvas = Canvas(width, height)
    x, end = 3, width - 3
    if view.entry is None:
        strip_row(canvas, x, 0, end, view)
        return canvas, done_or_empty(canvas, view, x + 1)
    clock = view.clock
    match view.stage:
        case Stage.GO if clock is not None:
            canvas.fill(0, 0, width, height, "flood")
            clock_head(canvas, x, 1, end, view.stage, clock)
            size = fit("GO", end - x, height - 8, ("L", "S"))
            across, down = measure("GO", size)
            canvas.digits((width - across) // 2, 3, "GO", size, "on-flood")
            canvas.clip(x, 4 + down, view.enter, end - x, ON_FLOOD_BOLD)
            canvas.clip(x, 6 + down, f"target {view.target}", end - x, ON_FLOOD)
            return canvas, {}
        case Stage.REST | Stage.GET_READY | Stage.HOLD if clock is not None:
            return canvas, _narrow_rest(canvas, view, clock, x, end)
        case Stage.OVER if clock is not None:
            return canvas, _narrow_over(canvas, view, clock, x, end)
        case _:
            return canvas, _narrow_work(canvas, view, x, end)


def strip_row(canvas: Canvas, x: int, y: int, end: int, view: TrainView) -> None:
    """Draw the workout in one row: `A1 ✓✓▸·  A2 ✓✓··  B ·`."""
    right: list[Run] = [(str(view.sets_done), STRONG), (f" of {view.sets_planned} sets", MUTED)]
    if view.done_at:
        right.append((f", done ~{view.done_at}", MUTED))
    left = canvas.right(end, y, right)
    pieces = list(view.strip)
    here = next((i for i, p in enumerate(pieces) if p.now), 0)
    while len(pieces) > 1 and sum(len(p.label) + len(p.marks) + 4 for p in pieces) > left - x - 2:
        pieces.pop(0) if here > 1 else pieces.pop()
        here = max(0, here - 1) if here > 1 else here
    for piece in pieces:
        x = canvas.put(x, y, piece.label, MOVE if piece.now else MUTED) + 1
        for mark in piece.marks:
            x = canvas.put(x, y, mark, MOVE if mark == "▸" else MUTED)
        x += 3


def _narrow_work(canvas: Canvas, view: TrainView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    strip_row(canvas, x, 0, end, view)
    name_head(canvas, x, 1, end, view)
    if not view.entry.editing:
        subtitle_row(canvas, x, 2, end, view)
    canvas.fill(0, 3, canvas.width, 12, "panel")
    if view.entry.parts:
        draw_parts(canvas, x + 1, 4, end, view.entry, active=True)
    else:
        draw_numbers(canvas, 4, view.entry, sizes=("e", "S"), slots=(4, 46, 67), end=end, active=True)
    draw_line(canvas, x + 1, 14, end, view.entry)
    for i, row in enumerate(fact_rows(view)):
        canvas.runs(x + 1, 16 + i, row)
    half = 46
    if view.per_side:
        canvas.put(half, 16, view.side_label, MUTED)
        runs(canvas, half + 10, 16, end, side_runs(view, end - half - 10))
    if view.note or view.cue:
        canvas.clip(half, 17, view.note or view.cue, end - half, Pen("ink", italic=bool(view.note)))
    return {enter_bar(canvas, 0, canvas.height - 3, canvas.width, view.enter, view.enter_right): "enter"}


def _narrow_rest(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    strip_row(canvas, x, 0, end, view)
    clock_head(canvas, x, 1, end, view.stage, clock)
    bar = canvas.height - 8
    clock_figures(canvas, x, 3, end, bar - 4, view.stage, clock, ("XL", "L", "S"))
    clock_bar(canvas, x, bar, end, view.stage, clock)
    top = bar + 2
    if not view.entry.editor.untouched:
        draw_line(canvas, x, bar + 1, end, view.entry)
    elif view.entry.parts:
        one_line(canvas, x, bar + 1, end, view)
    if view.entry.parts:
        draw_parts(canvas, x, top, end, view.entry, active=True, labels=False)
        return {}
    if view.stage is Stage.GET_READY and view.entry.editor.untouched:
        for i, (label, value) in enumerate(
            (
                ("Cue", view.cue),
                ("Do", view.target),
                ("Side", "".join(run[0] for run in side_runs(view, end - x - 7))),
                ("Last", view.last),
                ("Note", view.rest.note if view.rest is not None else ""),
            )
        ):
            if value:
                canvas.put(x, top + i, label, MUTED)
                canvas.clip(x + 7, top + i, value, end - x - 7, NOTE if label == "Note" else STRONG)
        return {}
    draw_numbers(
        canvas,
        top,
        view.entry,
        sizes=("S",),
        slots=(3, 33, 44),
        end=53,
        active=not view.entry.editor.untouched,
        labels=False,
    )
    if view.stage is Stage.HOLD:
        canvas.runs(55, top, [("Enter  ", MUTED), ("stops and logs", PLAIN)])
        return {}
    draw_facts(canvas, 55, top, end, view)
    if view.entry.editor.untouched:
        one_line(canvas, x, top + 5, end, view)
    return {}


def _narrow_over(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    clock_head(canvas, x, 0, end, view.stage, clock)
    clock_figures(canvas, x, 2, end, 10, view.stage, clock, ("L", "S"))
    if view.entry.parts:
        draw_parts(canvas, x, 13, end, view.entry, active=True, labels=False)
    else:
        draw_numbers(
            canvas, 13, view.entry, sizes=("S",), slots=(10, 40, 51), end=58, active=True, labels=False
        )
        canvas.runs(x, 13, [("LOAD", MUTED)] if view.entry.context.measurement.has_load else [])
        facts = [("Target", view.target), ("Last", view.last), (view.side_label, view.per_side)]
        for i, (label, value) in enumerate(facts):
            if value:
                canvas.put(60, 13 + 2 * i, label, MUTED)
                canvas.clip(
                    60, 14 + 2 * i, value, end - 60 + 1, STRONG if label == view.side_label else PLAIN
                )
    if not view.entry.editor.untouched:
        canvas.fill(0, 12, canvas.width, 1, "stage")
        draw_line(canvas, x, 12, end, view.entry)
    else:
        over_line(canvas, x, 12, end, view, last=False)
    return {enter_bar(canvas, 0, canvas.height - 3, canvas.width, view.enter, view.enter_right): "enter"}


def tiny(view: TrainView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw what fits in a very small terminal: the phase, the figures, the line, and what Enter does."""
    canvas = Canvas(width, height)
    clock = view.clock
    if view.entry is None:
        canvas.put(1, 0, "All sets done" if view.stage is Stage.DONE else "a adds an exercise", STRONG)
        return canvas, {}
    if clock is not None:
        ink = PHASE_INK[view.stage] if view.stage is not Stage.GO else "move"
        after = canvas.put(1, 0, f"{clock.sign} {clock.word} ", Pen(ink, bold=True))
        canvas.clip(after, 0, clock.text, width - after - 1)
        clock_figures(canvas, 1, 2, width - 1, max(5, height - 6), view.stage, clock, ("L", "S"))
    else:
        canvas.clip(1, 0, f"{view.label} {view.name}, {view.set_words}", width - 2, STRONG)
    draw_line(canvas, 1, height - 3, width - 1, view.entry)
    canvas.clip(1, height - 2, f"Enter {view.enter}", width - 2, MOVE)
    return canvas, {height - 2: "enter"}
