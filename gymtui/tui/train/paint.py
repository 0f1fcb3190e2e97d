"""What both layouts of the live screen draw: the clock, its bar, the Enter bar, names and facts."""

from collections.abc import Iterator, Sequence

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run
from gymtui.tui.enter_bar import ON_FLOOD, ON_FLOOD_BOLD, enter_bar
from gymtui.tui.train.clock_view import ClockView
from gymtui.tui.train.view import Stage, TrainView
from gymtui.tui.widgets.glyphs import SizeName, fit, measure

PHASE_INK = {
    Stage.REST: "phase-rest",
    Stage.GET_READY: "phase-ready",
    Stage.GO: "phase-go",
    Stage.OVER: "phase-over",
    Stage.HOLD: "move",
}
CLOCK_SIZES: tuple[SizeName, ...] = ("XXL", "XL", "L", "S")


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


def side_runs(view: TrainView, room: int = 200) -> list[Run]:
    """Return how the load is set up, and what to change on the bar for it: where room is short only that."""
    if not view.per_side:
        return []
    if not view.change:
        nearest = view.per_side.rpartition(": ")[2]
        return [(view.per_side if len(view.per_side) <= room else nearest, STRONG)]
    if len(view.per_side) + len(view.change) + 3 > room:
        return [(view.change if len(view.change) <= room else _short(view.change), STRONG)]
    return [(view.per_side, STRONG), ("   ", MUTED), (view.change, PLAIN)]


def _short(change: str) -> str:
    """Return what is to be done with the plates in few letters: `−5 −2.5 +10`."""
    words = change.removesuffix(" per side").replace("on the bar", "on bar").replace(" and ", ", ")
    if words.startswith("same"):
        return words
    return " ".join(_signed(words.split(", ")))


def _signed(pieces: Sequence[str]) -> Iterator[str]:
    """Give plates with their signs: what follows a plate that comes off comes off too."""
    sign = ""
    for piece in pieces:
        verb, _, rest = piece.rpartition(" ")
        sign = {"take off": "−", "add": "+"}.get(verb, sign)
        yield f"{sign}{rest}"


def subtitle_row(canvas: Canvas, x: int, y: int, end: int, view: TrainView) -> None:
    """Draw what to do before the part, else what kind of set it is."""
    if view.advice:
        canvas.clip(x, y, view.advice, end - x, MOVE)
    elif view.subtitle:
        canvas.clip(x, y, view.subtitle, end - x, MUTED)


def fact_rows(view: TrainView) -> list[list[Run]]:
    """Return target and last time, each labelled: never told apart by colour alone."""
    rows: list[list[Run]] = [[("Target  ", MUTED), (view.target, PLAIN)]]
    if view.last:
        rows.append([("Last    ", MUTED), (view.last, PLAIN), (f"   {view.last_note}", MUTED)])
    elif view.last_note:
        rows.append([("Last    ", MUTED), (view.last_note, MUTED)])
    if view.why:
        rows.append([("Why     ", MUTED), (view.why, PLAIN)])
    return rows


def done_or_empty(canvas: Canvas, view: TrainView, x: int) -> dict[int, str]:
    """Draw what stands when no set is left, or none was ever there."""
    middle = max(2, canvas.height // 2 - 3)
    if view.stage is Stage.NONE:
        canvas.put(x, middle, "No workout is running", STRONG)
        canvas.runs(x, middle + 2, [("F1", STRONG), (" Today shows what is planned and starts it", PLAIN)])
        return {}
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
    left = 1 if canvas.height > 26 else 0
    return {enter_bar(canvas, left, top, canvas.width, "see the summary", "then Enter saves"): "enter"}


def name_head(canvas: Canvas, x: int, y: int, end: int, view: TrainView) -> None:
    """Draw the exercise's label and name, its sets as signs, and which set comes now."""
    if view.entry is not None and view.entry.editing:
        canvas.runs(x, y, [("Correcting ", MOVE), (view.entry.editing, STRONG), (f"  {view.name}", PLAIN)])
        return
    left = canvas.right(end, y, [(view.marks, MUTED), ("   ", MUTED), (view.set_words, PLAIN)])
    after = canvas.put(x, y, view.label, MOVE) + 2
    canvas.clip(after, y, view.name, left - after - 2, STRONG)


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
