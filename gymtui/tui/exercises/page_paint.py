"""Drawing the page of one exercise: the number, its chart, the records by reps, all sets."""

from gymtui.insight.at_load import is_at
from gymtui.insight.records import RecordEvent, RecordKind
from gymtui.insight.series import Measure
from gymtui.model.units import Unit
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen, Run, clipped, wrapped
from gymtui.tui.charts.line import Dot, draw_line
from gymtui.tui.exercises.page_view import Page, PageView, Span, amount
from gymtui.tui.words import counted

RECORD = Pen("record", bold=True)
CHOSEN = Pen("move", bold=True, underline=True)
LAST_ROWS = 6


def draw_chart(view: PageView, width: int, height: int, unit: Unit) -> Canvas:
    """Draw the number, what can be looked at, the chart, and the last sets where there is room."""
    canvas = Canvas(width, height)
    x, end = (4, width - 4) if width > 90 else (2, width - 2)
    _head(canvas, x, end, view)
    if view.reading:
        canvas.put(x, 4, view.reading, MUTED)
        return canvas
    after = canvas.digits(x, 3, view.number.replace(",", ""), "S", "ink") if _is_plain(view.number) else x
    canvas.put(after + 2, 6, view.unit if _is_plain(view.number) else f"{view.number} {view.unit}", PLAIN)
    for i, line in enumerate(wrapped(view.moved, max(10, end - after - 2))[:2]):
        canvas.put(after + 2, 7 + i, line, MUTED)
    if not view.points:
        lines = [*wrapped(view.nothing, end - x), *(wrapped(view.left_out, end - x) if view.left_out else ())]
        for i, line in enumerate(lines[: max(0, height - 10)]):
            canvas.put(x, 10 + i, line, PLAIN if i == 0 else MUTED)
        return canvas
    rows = LAST_ROWS if height >= 30 else 0
    said = wrapped(view.left_out, end - x)[:2] if view.left_out else []
    high = height - 10 - rows - len(said)
    dots = [
        Dot(
            one.day,
            amount(one.value, view.measure, unit),
            amount(one.noise, view.measure, unit),
            any(_is_of(event, view) for event in one.records),
        )
        for one in view.points
    ]
    draw_line(canvas, x, 9, end - x, high, dots, "phase-rest", whole=view.measure.is_counted)
    for row, line in enumerate(said):
        canvas.put(x, height - rows - len(said) + row, line, MUTED)
    if rows:
        _last(canvas, x, height - rows, end, view, rows)
    return canvas


def _is_of(event: RecordEvent, view: PageView) -> bool:
    """Whether a record is one of what is drawn: of reps at a load only those at it."""
    if view.load is not None:
        return event.kind is RecordKind.REPS and is_at(event.by, view.load)
    wanted = {
        Measure.E1RM: ("e1rm",),
        Measure.TOP_SET: ("load", "reps"),
        Measure.VOLUME: ("volume",),
        Measure.REPS: ("reps",),
    }
    return event.kind.value in wanted.get(view.measure, ())


def _is_plain(number: str) -> bool:
    return number.replace(".", "").replace(":", "").replace(",", "").isdigit()


def span_runs(chosen: Span) -> list[Run]:
    """Return the times that can be looked at, the chosen one marked."""
    runs: list[Run] = []
    for one in Span:
        runs += [("  ", MUTED), (one.value, CHOSEN if one is chosen else MUTED)]
    return runs


def _head(canvas: Canvas, x: int, end: int, view: PageView) -> None:
    left = canvas.right(end, 1, span_runs(view.span))
    canvas.clip(x, 1, view.exercise.name, left - x - 2, STRONG)
    at = x
    for one in view.measures:
        at = canvas.put(at, 2, one.value, CHOSEN if one is view.measure else MUTED) + 3


def _last(canvas: Canvas, x: int, y: int, end: int, view: PageView, rows: int) -> None:
    canvas.put(x, y, "Last sets", MUTED)
    _sets(canvas, x, y + 1, end, view, 0, rows - 2)


def _sets(canvas: Canvas, x: int, y: int, end: int, view: PageView, first: int, room: int) -> None:
    for row, one in enumerate(view.sets[first : first + room]):
        canvas.put(x, y + row, one.day, MUTED)
        if one.warmup:
            canvas.put(x + 12, y + row, "w", MUTED)
        indent = 14 if view.look.warmups and view.page is Page.SETS else 12
        after = canvas.clip(x + indent, y + row, one.text, end - x - indent, MUTED if one.warmup else PLAIN)
        if one.record:
            canvas.clip(after + 3, y + row, f"★ {one.record}", end - after - 3, RECORD)


def draw_records(view: PageView, width: int, height: int) -> Canvas:
    """Draw the records by reps, and those of techniques below them."""
    canvas = Canvas(width, height, "panel")
    x, end = 3, width - 3
    canvas.put(x, 1, "Records by reps", STRONG)
    if not view.records:
        canvas.put(x, 3, "none yet", MUTED)
    loads = x + max(15, 6 + max((len(row.load) for row in view.records), default=0))
    if view.records:
        canvas.runs(x, 3, [("reps", MUTED)])
        canvas.right(loads, 3, [("load", MUTED)])
        canvas.right(end, 3, [("e1RM", MUTED)])
    step = 1
    for place, row in enumerate(view.records):
        y = 4 + place * step
        canvas.right(x + 4, y, [(str(row.reps), PLAIN)])
        canvas.right(loads, y, [(row.load or "–", STRONG if row.load else MUTED)])
        canvas.put(loads + 3, y, row.day, MUTED)
        canvas.right(end, y, [(row.e1rm, PLAIN)])
    y = 5 + len(view.records)
    for name in view.ledgers:
        for line in wrapped(name, end - x):
            canvas.put(x, y, line, PLAIN)
            y += 1
    return canvas


def _warmup_words(view: PageView) -> str:
    if not view.warmups:
        return ""
    if view.look.warmups:
        return f", {counted(view.warmups, 'warm-up')} (w) among them"
    return f", {counted(view.warmups, 'warm-up')} left out"


def draw_sets(view: PageView, width: int, height: int) -> tuple[Canvas, int]:
    """Draw all sets from the first in sight on; return how many fit."""
    canvas = Canvas(width, height)
    x, end = (4, width - 4) if width > 90 else (2, width - 2)
    told = f"   every set, {len(view.sets):,} in all{_warmup_words(view)}"
    canvas.runs(x, 1, [(clipped(view.exercise.name, end - x - len(told)), STRONG), (told, MUTED)])
    room = max(1, height - 4)
    _sets(canvas, x, 3, end, view, view.first, room)
    below = len(view.sets) - view.first - room
    if below > 0:
        canvas.right(end, height - 1, [(f"▼ {below:,} older", MUTED)])
    if view.first:
        canvas.right(end, 2, [(f"▲ {view.first:,} newer", MUTED)])
    return canvas, room
