"""Drawing Today: a wide layout with the week at the side, and one for 80 × 24."""

from collections.abc import Sequence
from textwrap import wrap

from gymtui.tui.canvas import BRACKETS, MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, wrapped
from gymtui.tui.enter_bar import enter_bar
from gymtui.tui.goals.paint import draw_short
from gymtui.tui.today.view import MuscleRow, PlannedRow, TodayView, WeekView

WORD_INK = {"low": "zone-below", "in zone": "zone-in", "high": "zone-above", "over": "zone-above"}
WORD_SIGN = {"low": "▼", "in zone": "•", "high": "▲", "over": "▲▲"}
SCALE = 28.0


def draw_main(view: TodayView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the day beside the side panel, from 100 columns on."""
    canvas = Canvas(width, height)
    x, end = 5, width - 5
    _title(canvas, x, 2, end, view)
    y = 5
    tall = len(view.rows) * 3 + 14 <= height
    for row in view.rows:
        if y > height - 9:
            canvas.put(x, y, "…", MUTED)
            break
        _planned(canvas, x, y, end, row, with_last=True, rows_each=3 if tall else 2)
        y += 3 if tall else 2
    for line in (*view.resume, *view.empty):
        canvas.clip(x, y, line, end - x, PLAIN)
        y += 2
    _notes(canvas, x, height - 7, end, view)
    return canvas, _enter(canvas, 3, height - 4, width - 4, view)


def _enter(canvas: Canvas, x: int, y: int, end: int, view: TodayView) -> dict[int, str]:
    middle = enter_bar(canvas, x, y, end, view.enter, view.enter_right)
    return {middle - 1: "enter", middle: "enter", middle + 1: "enter"}


def _title(canvas: Canvas, x: int, y: int, end: int, view: TodayView) -> None:
    left = canvas.right(end, y, [(view.minutes, MUTED)])
    after = canvas.clip(x, y, view.title, left - x - 2, MOVE)
    canvas.clip(after + 3, y, view.subtitle, left - after - 5, MUTED)
    canvas.clip(x, y + 1, view.fitted, end - x, PLAIN)


def _planned(
    canvas: Canvas, x: int, y: int, end: int, row: PlannedRow, *, with_last: bool, rows_each: int = 2
) -> None:
    if end - x < 60:
        left = canvas.right(
            end, y, [(f"{row.load} {row.unit}" if row.load not in ("", "bw") else row.load, STRONG)]
        )
        after = canvas.put(x, y, row.label, MUTED) + 1
        canvas.clip(after, y, row.name, left - after - 1, STRONG)
        return
    loads = end - 25
    targets = max(x + 26, loads - 24)
    if row.bracket:
        canvas.put(x - 2, y, BRACKETS[row.bracket], Pen("rule"))
        if with_last and row.bracket != "bottom":
            for below_it in range(1, rows_each):
                canvas.put(x - 2, y + below_it, "│", Pen("rule"))
    canvas.put(x, y, row.label, MUTED)
    canvas.clip(x + 4, y, row.name, targets - x - 6, STRONG)
    canvas.clip(targets, y, row.target, loads - targets - 1, PLAIN)
    whole, dot, decimals = row.load.partition(".")
    canvas.right(loads + 4, y, [(whole, STRONG)])
    canvas.put(loads + 4, y, dot + decimals, STRONG)
    canvas.put(loads + 8, y, row.unit if row.load not in ("", "bw") else "", MUTED)
    canvas.clip(loads + 12, y, row.change, end - loads - 12, MOVE if row.up else MUTED)
    below = row.why or (f"last {row.last}" if row.last else "")
    if with_last and below:
        canvas.clip(x + 4, y + 1, below, end - x - 4, MUTED)


def _notes(canvas: Canvas, x: int, y: int, end: int, view: TodayView) -> None:
    if view.reading:
        canvas.put(x, y, "reading your history …", MUTED)
    elif view.notices:
        _notice(canvas, x, y - 1, end, view.notices)
    weight = view.body_weight or "not entered"
    canvas.runs(x, y + 1, [("Body weight ", MUTED), (weight, PLAIN)])


def _notice(canvas: Canvas, x: int, y: int, end: int, notices: tuple[str, ...]) -> None:
    """Draw the first notice in two rows, with how many more there are."""
    more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
    lines = wrap(notices[0] + more, end - x, max_lines=2, placeholder=" …")
    for i, line in enumerate(lines):
        canvas.put(x, y + i, line, Pen("bad"))


def draw_side(week: WeekView, width: int, height: int) -> Canvas:
    """Draw the week so far in the side panel."""
    canvas = Canvas(width, height, "panel")
    x, end = 3, width - 2
    canvas.put(x, 2, "This week", STRONG)
    plural = "" if week.workouts == 1 else "s"
    canvas.right(end, 2, [(f"{week.workouts} workout{plural}", MUTED)])
    for i, mark in enumerate(week.days):
        at = x + i * (end - x - 2) // 6
        canvas.put(at, 4, mark.name, MOVE if mark.today else MUTED)
        canvas.put(at, 5, _sign(mark.trained, mark.today), MOVE if mark.today else PLAIN)
    canvas.put(x, 8, "Sets per muscle", STRONG)
    canvas.right(end, 8, [("last 7 days", MUTED)])
    hint = wrapped(week.hints[0], end - x) if week.hints else []
    y = 10
    below = (len(hint) + 1 if hint else 0) + (3 + 3 * len(week.goals) if week.goals else 0)
    for row in week.muscles:
        if y > height - 5 - below:
            break
        _muscle(canvas, x, y, end, row)
        y += 3
    if week.unassigned and y <= height - 4:
        canvas.put(x, y, f"{week.unassigned:g} sets of exercises without muscles", MUTED)
        y += 2
    if y <= height - 2:
        canvas.put(x, y, "to failure", MUTED)
        canvas.right(end, y, [(str(week.failures), STRONG), (f" of {week.hard_sets:g} sets", MUTED)])
    if y + 1 + len(hint) < height:
        for i, line in enumerate(hint):
            canvas.put(x, y + 2 + i, line, PLAIN)
    if week.goals:
        draw_short(canvas, x, height - 1 - 3 * len(week.goals) - 1, end, week.goals)
    return canvas


def _sign(trained: bool, today: bool) -> str:
    return "✓" if trained else "▸" if today else "·"


def _muscle(canvas: Canvas, x: int, y: int, end: int, row: MuscleRow) -> None:
    ink = WORD_INK[row.word]
    sets, added, of = _number(row.sets), _added(row), f" of {row.low}–{row.top}"
    verdict = f"{WORD_SIGN[row.word]} {row.word}"
    if len(row.name + sets + added + of + verdict) + 2 > end - x:
        verdict = WORD_SIGN[row.word]
    left = canvas.right(end, y, [(verdict, Pen(ink))])
    left = canvas.right(left - 1, y, [(sets, STRONG), (added, PLAIN), (of, MUTED)])
    canvas.clip(x, y, row.name, left - x - 1, PLAIN)
    zone_bar(canvas, x, y + 1, end - x, row, ink)


def _number(sets: float) -> str:
    return f"{round(sets, 1):g}"


def _added(row: MuscleRow) -> str:
    """What today adds, such as ` +6`."""
    return f" +{_number(row.added)}" if row.added else ""


def zone_bar(canvas: Canvas, x: int, y: int, width: int, row: MuscleRow, ink: str) -> None:
    """Draw a thin rule as long as the sets over the band of the zone; what today adds is dashed."""

    def cells(value: float) -> int:
        return max(0, min(width, round(width * value / SCALE)))

    canvas.fill(x, y, width, 1, "field")
    canvas.fill(x + cells(row.low), y, cells(row.top) - cells(row.low), 1, "band")
    length = cells(row.sets) or (1 if row.sets else 0)
    whole = max(cells(row.sets + row.added), length + (1 if row.added else 0))
    canvas.put(x, y, ("━" * length + "┄" * (whole - length))[: max(0, width)], Pen(ink))


WEEK_ROWS = 6
SMALLEST_WITH_WEEK = (60, 18)


def draw_narrow(view: TodayView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the whole screen at 80 × 24: one line an exercise, the week under it where there is room."""
    canvas = Canvas(width, height)
    x, end = (4, width - 4) if width >= SMALLEST_WITH_WEEK[0] else (1, width - 1)
    _title(canvas, x, 1, end, view)
    with_week = width >= SMALLEST_WITH_WEEK[0] and height >= SMALLEST_WITH_WEEK[1]
    bottom = height - (WEEK_ROWS + 5 if with_week else 4)
    if view.notices:
        _notice(canvas, x, bottom - 2, end, view.notices)
        bottom -= 2
    elif view.reading:
        canvas.put(x, bottom - 1, "reading your history …", MUTED)
        bottom -= 1
    y = 3
    room = max(0, bottom - y)
    if len(view.rows) * 2 > room > len(view.rows) and end - x >= SMALLEST_WITH_WEEK[0]:
        room -= _one_why(canvas, x, bottom - 1, end, view.rows)
    shown = view.rows if len(view.rows) <= room else view.rows[: max(0, room - 1)]
    roomy = len(shown) * 2 <= room and end - x >= SMALLEST_WITH_WEEK[0]
    for row in shown:
        _planned(canvas, x, y, end, row, with_last=roomy)
        y += 2 if roomy else 1
    if len(view.rows) > len(shown):
        canvas.right(end, y, [(f"and {len(view.rows) - len(shown)} more", MUTED)])
    for line in (*view.resume, *view.empty)[:room]:
        canvas.clip(x, y, line, end - x, PLAIN)
        y += 1
    if with_week:
        top = height - WEEK_ROWS - 4
        canvas.fill(0, top, width, WEEK_ROWS, "panel")
        _narrow_week(canvas, x, top, end, view)
    return canvas, _enter(canvas, 0, height - 3, width, view)


def _one_why(canvas: Canvas, x: int, y: int, end: int, rows: Sequence[PlannedRow]) -> int:
    """Draw the weightiest reason of the day in one row; return the rows used. `w` has them all."""
    told = [row for row in rows if row.why]
    if not told:
        return 0
    row = next((row for row in told if row.up), told[0])
    after = canvas.put(x, y, f"{row.label} ", MUTED)
    left = canvas.right(end, y, [("w", STRONG), (" why", MUTED)])
    canvas.clip(after, y, row.why, left - after - 2, PLAIN)
    return 1


def _narrow_week(canvas: Canvas, x: int, top: int, end: int, view: TodayView) -> None:
    week = view.week
    for i, mark in enumerate(week.days):
        canvas.put(x + i * 4, top, mark.name, MOVE if mark.today else MUTED)
        canvas.put(x + i * 4, top + 1, _sign(mark.trained, mark.today), MOVE if mark.today else PLAIN)
    canvas.runs(
        x,
        top + 3,
        [("to failure ", MUTED), (str(week.failures), STRONG), (f" of {week.hard_sets:g} sets", MUTED)],
    )
    canvas.runs(x, top + 4, [("Body weight ", MUTED), (view.body_weight or "not entered", PLAIN)])
    shown = week.muscles[: WEEK_ROWS - 1 if week.hints else WEEK_ROWS]
    left = x + 30
    bar = left + (22 if any(row.added for row in shown) else 17)
    for i, row in enumerate(shown):
        canvas.put(left, top + i, row.name, PLAIN)
        canvas.right(left + 16, top + i, [(_number(row.sets), STRONG)])
        canvas.put(left + 16, top + i, _added(row), PLAIN)
        zone_bar(canvas, bar, top + i, end - 11 - bar, row, WORD_INK[row.word])
        canvas.put(end - 10, top + i, f"{WORD_SIGN[row.word]} {row.word}", Pen(WORD_INK[row.word]))
    if week.hints:
        canvas.clip(x, top + WEEK_ROWS - 1, week.hints[0], end - x, PLAIN)
