"""Drawing a workout along its minutes: lanes over an axis, the moment of the replay, the parts as a table."""

from gymtui.insight.session_line import StretchKind, seen_in
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run, wrapped
from gymtui.tui.minutes.view import Lane, MinutesView, PartRow

OVER = Pen("phase-over", bold=True)
SIGNS = {
    StretchKind.WORK: ("█", Pen("ink")),
    StretchKind.REST: ("─", Pen("phase-rest")),
    StretchKind.OVER: ("+", OVER),
    StretchKind.GAP: ("░", Pen("ink-muted")),
}
INNER = "╌"
"""A rest inside a set."""
WORDS = {
    StretchKind.BEFORE: ("·", "before the first set", PLAIN),
    StretchKind.WORK: ("▶", "WORK", STRONG),
    StretchKind.REST: ("‖", "REST", Pen("phase-rest", bold=True)),
    StretchKind.OVER: ("+", "OVER", OVER),
    StretchKind.GAP: ("░", "work and rest, not told apart", PLAIN),
    StretchKind.AFTER: ("·", "after the last set", PLAIN),
}
STEPS = (60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400)
"""Seconds from one mark of the axis to the next."""
MARK_ROOM = 7


def draw_minutes(view: MinutesView, width: int, height: int, *, wide: bool) -> Canvas:
    """Draw the page: the lanes with the moment under them, or the parts as a table alone."""
    canvas = Canvas(width, height)
    x, end = (4, width - 4) if wide else (2, width - 2)
    y = 1 if wide else 0
    after = canvas.clip(x, y, view.title, end - x - len(view.when) - 3, STRONG)
    canvas.clip(after + 3, y, view.when, end - after - 3, MUTED)
    if view.problem:
        for i, text in enumerate(wrapped(view.problem, min(76, end - x))):
            canvas.put(x, y + 2 + i, text)
        return canvas
    canvas.runs(x, y + 1, _figures(view))
    top = y + (3 if wide else 2)
    if view.as_table:
        _table(canvas, view, x, top, end, height - top)
        return canvas
    room = max(1, min(len(view.lanes), (height - top - 8) if wide else 8))
    left = x + (26 if wide else 19)
    _axis(canvas, view, left, top, end)
    first = _first_lane(view, room)
    for i, lane in enumerate(view.lanes[first : first + room]):
        _lane(canvas, lane, view, x, left, top + 1 + i, end)
    _cursor(canvas, view, left, top + 1 + room, end)
    bottom = top + 2 + room + wide
    _now(canvas, view, x, bottom, end)
    legend = bottom + 2 + wide
    _table(canvas, view, x, legend, end, height - legend - 2)
    canvas.runs(x, height - 1, _legend(view))
    return canvas


def _figures(view: MinutesView) -> list[Run]:
    runs: list[Run] = []
    for name, told in view.figures:
        runs += [("   " if runs else "", PLAIN), (f"{name} ", MUTED), (told, PLAIN)]
    return runs


def _legend(view: MinutesView) -> list[Run]:
    if view.left_out:
        return [(view.left_out, MUTED)]
    runs: list[Run] = []
    for kind, name in ((StretchKind.WORK, "work"), (StretchKind.REST, "rest"), (StretchKind.OVER, "over")):
        runs += [SIGNS[kind], (f" {name}  ", MUTED)]
    runs += [(INNER, Pen("phase-rest")), (" inside a set  ", MUTED)]
    return [*runs, SIGNS[StretchKind.GAP], (" not told apart", MUTED)]


def _column(view: MinutesView, at: float, left: int, end: int) -> int:
    """Return the column of a moment."""
    width = max(1, end - left)
    return left + min(width - 1, int(at / max(1.0, view.line.seconds) * width))


def _axis(canvas: Canvas, view: MinutesView, left: int, y: int, end: int) -> None:
    most = max(1, (end - left) // MARK_ROOM)
    step = next((one for one in STEPS if view.line.seconds / one <= most), STEPS[-1])
    for number in range(int(view.line.seconds // step) + 1):
        column = _column(view, number * step, left, end)
        minutes = f"{number * step // 60}"
        text = f"{minutes} min" if number == 0 else minutes
        if column + len(text) <= end:
            canvas.put(column, y, text, MUTED)


def _first_lane(view: MinutesView, room: int) -> int:
    """Return the first lane to draw, so that the one of the moment is in sight."""
    stretch = view.line.at(view.replay.at)
    places = [i for i, lane in enumerate(view.lanes) if stretch in lane.stretches]
    at = places[0] if places else 0
    return max(0, min(at - room // 2, len(view.lanes) - room))


def _lane(canvas: Canvas, lane: Lane, view: MinutesView, x: int, left: int, y: int, end: int) -> None:
    here = view.line.at(view.replay.at) in lane.stretches
    canvas.put(x, y, lane.label, MUTED)
    canvas.clip(x + 4, y, lane.name, left - x - 6, STRONG if here else PLAIN)
    width = max(1, end - left)
    step = view.line.seconds / width
    for column in range(width):
        one = seen_in(lane.stretches, column * step, (column + 1) * step)
        if one is None or one.kind not in SIGNS:
            continue
        sign, pen = SIGNS[one.kind]
        canvas.put(left + column, y, INNER if one.inner and one.kind is StretchKind.REST else sign, pen)


def _cursor(canvas: Canvas, view: MinutesView, left: int, y: int, end: int) -> None:
    column = _column(view, view.replay.at, left, end)
    canvas.put(column, y, "▲", MOVE)
    text = f"{view.now.since}, {view.now.clock}"
    if column + 2 + len(text) <= end:
        canvas.put(column + 2, y, text, MUTED)
    else:
        canvas.right(column - 1, y, text, MUTED)


def _now(canvas: Canvas, view: MinutesView, x: int, y: int, end: int) -> None:
    sign, word, pen = WORDS[view.now.kind]
    after = canvas.put(x, y, f"{sign} {word}", pen)
    after = canvas.put(after + 2, y, view.now.what, PLAIN)
    speed = f"▶ playing × {view.replay.speed}" if view.replay.playing else ""
    stop = canvas.right(end, y, [(speed, MOVE)])
    follows = view.now.kind not in (StretchKind.WORK, StretchKind.AFTER)
    about = f"before {view.now.of}" if follows else view.now.of
    text = f"{about}: {view.now.amount}" if view.now.amount else about
    canvas.clip(after + 2, y, text, stop - after - 3, STRONG)


def _table(canvas: Canvas, view: MinutesView, x: int, y: int, end: int, height: int) -> None:
    """Draw the parts round the one logged last, as many as there is room for."""
    room = height - 1
    if room < 1:
        return
    wide = end - x >= 90
    columns = (x + 11, x + 26, x + 52) if wide else (x + 11, x + 26, x + 43)
    canvas.put(x + 2, y, "logged", MUTED)
    canvas.put(columns[0], y, "set", MUTED)
    canvas.put(columns[1], y, "exercise", MUTED)
    canvas.put(columns[2], y, "done", MUTED)
    canvas.right(end, y, "rested/planned", MUTED)
    current = view.current
    first = max(0, min(current - room // 2, len(view.rows) - room))
    for i, row in enumerate(view.rows[first : first + room]):
        _part(canvas, row, x, y + 1 + i, columns, end, chosen=first + i == current)


def _part(
    canvas: Canvas,
    row: PartRow,
    x: int,
    y: int,
    columns: tuple[int, int, int],
    end: int,
    *,
    chosen: bool,
) -> None:
    if chosen:
        canvas.fill(x, y, end - x, 1, "band")
        canvas.put(x, y, "▸", MOVE)
    quiet = PLAIN if chosen else MUTED
    canvas.put(x + 2, y, row.clock, quiet)
    planned: Run = (f"/{row.planned}" if row.planned else "", quiet)
    rested: Run = (f"{'+' if row.over else ''}{row.rested}", OVER if row.over else PLAIN)
    stop = canvas.right(end, y, [rested, planned])
    canvas.clip(columns[0], y, row.set, columns[1] - columns[0] - 1, quiet)
    canvas.clip(columns[1], y, row.name, columns[2] - columns[1] - 1, STRONG if chosen else PLAIN)
    canvas.clip(columns[2], y, row.done, stop - columns[2] - 1, PLAIN)
