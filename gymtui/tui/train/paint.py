"""Drawing the live screen: one layout for wide terminals, one for 80 × 24, one for what is smaller."""

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run, clipped
from gymtui.tui.train.fields import draw_line, draw_numbers, draw_parts
from gymtui.tui.train.view import ClockView, Stage, TrainView
from gymtui.tui.widgets.glyphs import SizeName, fit, measure

PHASE_INK = {
    Stage.REST: "phase-rest",
    Stage.GET_READY: "phase-ready",
    Stage.GO: "phase-go",
    Stage.OVER: "phase-over",
    Stage.HOLD: "move",
}
CLOCK_SIZES: tuple[SizeName, ...] = ("XXL", "XL", "L", "S")
ON_FLOOD = Pen("on-flood", "flood")
ON_FLOOD_BOLD = Pen("on-flood", "flood", bold=True)


def enter_bar(canvas: Canvas, x: int, y: int, end: int, left: str, right: str) -> int:
    """Draw the flooded bar of three rows; return its middle row."""
    canvas.fill(x, y, end - x, 3, "flood")
    start = x + 2
    canvas.put(start, y + 1, "Enter", ON_FLOOD_BOLD)
    room = end - start - 8 - 3
    text = clipped(left, room)
    after = canvas.put(start + 8, y + 1, text, ON_FLOOD_BOLD)
    if right and len(right) + after + 5 <= end:
        canvas.right(end - 3, y + 1, right, ON_FLOOD)
    return y + 1


def clock_head(canvas: Canvas, x: int, y: int, end: int, stage: Stage, clock: ClockView) -> None:
    """Draw the phase in sign and word, what comes after it, and the times on the right."""
    if stage is Stage.GO:
        bold, plain = ON_FLOOD_BOLD, ON_FLOOD
    else:
        bold, plain = Pen(PHASE_INK[stage], bold=True), PLAIN
    after = canvas.put(x, y, f"{clock.sign} {clock.word}", bold) + 2
    left = canvas.right(end, y, clock.right, plain if stage is Stage.GO else MUTED)
    canvas.clip(after, y, clock.text, left - after - 2, plain)


def clock_figures(
    canvas: Canvas,
    x: int,
    y: int,
    end: int,
    rows: int,
    stage: Stage,
    clock: ClockView,
    sizes: tuple[SizeName, ...],
) -> None:
    """Draw the clock's figures as large as the room allows, in the middle of it."""
    size = fit(clock.digits, end - x, rows, sizes)
    width, height = measure(clock.digits, size)
    canvas.digits(
        x + max(0, (end - x - width) // 2), y + (rows - height) // 2, clock.digits, size, PHASE_INK[stage]
    )


def clock_bar(canvas: Canvas, x: int, y: int, end: int, stage: Stage, clock: ClockView) -> None:
    """Draw how much is left, or the planned part and what ran over."""
    width = end - x
    if stage is not Stage.OVER:
        canvas.bar(x, y, width, clock.share, PHASE_INK[stage])
        return
    over = max(1, round(width * clock.over_share)) if clock.over_share else 0
    canvas.fill(x, y, width, 1, "band")
    canvas.fill(end - over, y, over, 1, "phase-over")


def fact_rows(view: TrainView) -> list[list[Run]]:
    """Return target and last time, each labelled: never told apart by colour alone."""
    rows: list[list[Run]] = [[("Target  ", MUTED), (view.target, PLAIN)]]
    if view.last:
        rows.append([("Last    ", MUTED), (view.last, PLAIN), (f"   {view.last_note}", MUTED)])
    elif view.last_note:
        rows.append([("Last    ", MUTED), (view.last_note, MUTED)])
    return rows


def done_or_empty(canvas: Canvas, view: TrainView, x: int) -> dict[int, str]:
    """Draw what stands when no set is left, or none was ever there."""
    middle = max(2, canvas.height // 2 - 3)
    if view.stage is Stage.EMPTY:
        canvas.put(x, middle, "Nothing planned yet", STRONG)
        canvas.runs(x, middle + 2, [("a", STRONG), (" adds an exercise", PLAIN)])
        return {}
    canvas.put(x, middle, "All sets done", Pen("move", bold=True))
    canvas.put(x, middle + 2, f"{view.sets_done} of {view.sets_planned} sets in {view.elapsed}", PLAIN)
    if view.logged:
        canvas.runs(x, middle + 3, [("last logged ", MUTED), (view.logged, PLAIN)])
    canvas.runs(
        x,
        middle + 5,
        [("a", STRONG), (" adds an exercise, ", MUTED), ("u", STRONG), (" undoes the last set", MUTED)],
    )
    top = canvas.height - 4 if canvas.height > 26 else canvas.height - 3
    return {enter_bar(canvas, x - 1, top, canvas.width, "see the summary", "then Enter saves"): "enter"}


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
    if view.subtitle:
        canvas.clip(x + 4, 2, view.subtitle, end - x - 4, MUTED)
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
    for label, value in (("Per side", view.per_side), ("Cue", view.cue), ("Note", view.note)):
        if value and y < canvas.height - 5:
            canvas.put(3, y, label, MUTED)
            canvas.clip(14, y, value, end - 14, STRONG if label == "Per side" else PLAIN)
            y += 1
    return {enter_bar(canvas, 1, canvas.height - 4, canvas.width, view.enter, view.enter_right): "enter"}


def name_head(canvas: Canvas, x: int, y: int, end: int, view: TrainView) -> None:
    """Draw the exercise's label and name, its sets as signs, and which set comes now."""
    if view.entry is not None and view.entry.editing:
        canvas.runs(x, y, [("Correcting ", MOVE), (view.entry.editing, STRONG), (f"  {view.name}", PLAIN)])
        return
    left = canvas.right(end, y, [(view.marks, MUTED), ("   ", MUTED), (view.set_words, PLAIN)])
    after = canvas.put(x, y, view.label, MOVE) + 2
    canvas.clip(after, y, view.name, left - after - 2, STRONG)


def _wide_rest(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    card = canvas.height - 12
    clock_head(canvas, x, 1, end, view.stage, clock)
    clock_figures(canvas, x, 3, end, card - 7, view.stage, clock, CLOCK_SIZES)
    clock_bar(canvas, x, card - 3, end, view.stage, clock)
    adjust_row(canvas, x, card - 2, end, view.stage, clock)
    canvas.fill(1, card, canvas.width - 1, 12, "panel")
    if view.stage is Stage.GET_READY and view.entry is not None and view.entry.editor.untouched:
        _ready_card(canvas, view, card, end)
    else:
        _next_card(canvas, view, card, end)
    return {card + 11: "enter"}


def adjust_row(canvas: Canvas, x: int, y: int, end: int, stage: Stage, clock: ClockView) -> None:
    """Draw the keys that move the end, and when it is."""
    if stage is Stage.HOLD:
        canvas.runs(x, y, [("Enter", STRONG), (" stops and logs the seconds held", MUTED)])
    else:
        step = f" {clock.adjust} s"
        canvas.runs(x, y, [("[", STRONG), (f" −{step}   ", MUTED), ("]", STRONG), (f" +{step}", MUTED)])
    if clock.go_at:
        word = "ends at " if stage is Stage.HOLD else "GO at "
        canvas.right(end, y, [(word, MUTED), (clock.go_at, PLAIN)])


def _next_card(canvas: Canvas, view: TrainView, card: int, end: int) -> None:
    assert view.entry is not None
    if view.entry.parts:
        draw_parts(canvas, 3, card + 1, end - 1, view.entry, active=True)
    else:
        draw_numbers(
            canvas,
            card + 1,
            view.entry,
            sizes=("S",),
            slots=(3, 34, 45),
            end=54,
            active=not view.entry.editor.untouched,
        )
        for i, row in enumerate(_side_facts(view)):
            canvas.runs(
                57,
                card + 3 + i,
                [
                    (clipped(t, end - 57), p) if not isinstance(r, str) else r
                    for r in row
                    for t, p in [r if not isinstance(r, str) else (r, PLAIN)]
                ],
            )
    if view.entry.editor.untouched:
        if view.per_side:
            canvas.runs(3, card + 10, [("Per side  ", MUTED), (view.per_side, STRONG)])
        elif view.note:
            canvas.runs(3, card + 10, [("Note  ", MUTED), (clipped(view.note, 40), PLAIN)])
        if view.logged:
            canvas.right(end - 1, card + 10, [("logged ", MUTED), (view.logged, PLAIN), (" ✓", PLAIN)])
    else:
        draw_line(canvas, 3, card + 10, end - 1, view.entry)


def _side_facts(view: TrainView) -> list[list[Run]]:
    rows: list[list[Run]] = [[("Target ", MUTED), (view.target, PLAIN)], []]
    if view.last:
        rows += [[("Last   ", MUTED), (view.last, PLAIN)], [("       ", MUTED), (view.last_note, MUTED)]]
    elif view.last_note:
        rows.append([("Last   ", MUTED), (view.last_note, MUTED)])
    return rows


def _ready_card(canvas: Canvas, view: TrainView, card: int, end: int) -> None:
    rows = [("Cue", view.cue, STRONG), ("Do", view.target, STRONG), ("Per side", view.per_side, STRONG)]
    rows.append(("Last", f"{view.last}   {view.last_note}".strip(), PLAIN))
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
    else:
        draw_numbers(canvas, 17 + shift, view.entry, sizes=("E", "S"), slots=SLOTS_WIDE, end=end, active=True)
    if not view.entry.editor.untouched or view.entry.problem is not None:
        draw_line(canvas, 3, 29 + shift, end - 1, view.entry)
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
    canvas.runs(3, height - 2, [("Enter ", STRONG), (clipped(view.enter, width - 30), MUTED)])
    return canvas, {}


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
    if view.subtitle and not view.entry.editing:
        canvas.clip(x, 2, view.subtitle, end - x, MUTED)
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
        canvas.runs(half, 16, [("Per side  ", MUTED), (clipped(view.per_side, end - half - 10), STRONG)])
    if view.cue:
        canvas.clip(half, 17, view.cue, end - half, PLAIN)
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
    if view.entry.parts:
        draw_parts(canvas, x, top - 2, end, view.entry, active=True)
        return {}
    if view.stage is Stage.GET_READY and view.entry.editor.untouched:
        for i, (label, value) in enumerate(
            (("Cue", view.cue), ("Do", view.target), ("Side", view.per_side), ("Last", view.last))
        ):
            if value:
                canvas.put(x, top + i, label, MUTED)
                canvas.clip(x + 7, top + i, value, end - x - 7, STRONG)
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
    facts: list[tuple[str, str]] = [
        ("Target", view.target),
        ("Last", view.last),
        ("", view.last_note),
        ("Side", view.per_side),
    ]
    if view.stage is Stage.HOLD:
        facts = [("Enter", "stops and logs")]
    for i, (label, value) in enumerate(facts):
        if value:
            canvas.put(55, top + i, label, MUTED)
            canvas.clip(62, top + i, value, end - 62, STRONG if label == "Side" else PLAIN)
    return {}


def _narrow_over(canvas: Canvas, view: TrainView, clock: ClockView, x: int, end: int) -> dict[int, str]:
    assert view.entry is not None
    clock_head(canvas, x, 0, end, view.stage, clock)
    clock_figures(canvas, x, 2, end, 10, view.stage, clock, ("L", "S"))
    if view.entry.parts:
        draw_parts(canvas, x, 11, end, view.entry, active=True)
    else:
        draw_numbers(
            canvas, 13, view.entry, sizes=("S",), slots=(10, 40, 51), end=58, active=True, labels=False
        )
        canvas.runs(x, 13, [("LOAD", MUTED)] if view.entry.context.measurement.has_load else [])
        facts = [("Target", view.target), ("Last", view.last), ("Side", view.per_side)]
        for i, (label, value) in enumerate(facts):
            if value:
                canvas.put(60, 13 + 2 * i, label, MUTED)
                canvas.clip(67, 13 + 2 * i, value, end - 67 + 1, STRONG if label == "Side" else PLAIN)
    if not view.entry.editor.untouched:
        canvas.fill(0, 12, canvas.width, 1, "stage")
        draw_line(canvas, x, 12, end, view.entry)
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
