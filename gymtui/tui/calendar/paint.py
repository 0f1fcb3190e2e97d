"""Drawing the calendar: the year's map, the month as a grid or the year as a table, the chosen day."""

from collections.abc import Sequence

from rich.cells import set_cell_size

from gymtui.insight.days import DayMeasure
from gymtui.tui.calendar.view import CalendarView, DayCell, WorkoutSaid
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run, wrapped
from gymtui.tui.history.record_marks import STAR, stars
from gymtui.tui.history.year import YearView
from gymtui.tui.history.year_paint import CELLS, DAY_NAMES
from gymtui.tui.words import WEEKDAYS, counted, day

RECORD = Pen("record", bold=True)
MORE = {
    DayMeasure.SETS: "more sets",
    DayMeasure.VOLUME: "more load × reps",
    DayMeasure.TIME: "more time",
}
CELL_WIDE, CELL_SMALL = 10, 6
ROWS_WIDE, ROWS_SMALL = 3, 2
SMALL_HEADS = {"workouts": "done", "volume kg": "kg", "volume lb": "lb"}
BAR = 12


def draw_map(view: CalendarView, width: int, height: int, *, wide: bool) -> Canvas:
    """Draw the year: two columns a week where there is room, else one, and what it is about."""
    canvas = Canvas(width, height)
    left, step, top = (9, 2, 2) if wide else (7, 1, 1)
    year = view.year
    for week, name in year.months:
        if left + step * week + len(name) <= width - 2 and (wide or _has_room(year, week)):
            canvas.put(left + step * week, top - 1, name, MUTED)
    for weekday, line in enumerate(year.levels):
        canvas.put(left - 4, top + weekday, DAY_NAMES.get(weekday, ""), MUTED)
        for week, level in enumerate(line):
            if level is not None:
                sign, pen = CELLS[level]
                canvas.put(left + step * week, top + weekday, sign, pen)
    if year.marked is not None:
        week, weekday = year.marked
        level = year.levels[weekday][week]
        canvas.put(left + step * week, top + weekday, CELLS[level][0] if level else "▸", MOVE)
    if wide:
        _about_wide(canvas, view, left, top + 7, left + step * year.weeks - 1)
    else:
        _about_small(canvas, view, left + step * year.weeks + 2, top)
    return canvas


def _has_room(year: YearView, week: int) -> bool:
    """Whether a month's name has its three columns before the next one begins."""
    following = [other for other, _ in year.months if other > week]
    return not following or following[0] - week >= 4


def _about_wide(canvas: Canvas, view: CalendarView, left: int, y: int, end: int) -> None:
    legend: list[Run] = [("·", MUTED), (" none  ", MUTED)]
    legend += [CELLS[1], (" light  ", MUTED), CELLS[2], " ", CELLS[3], " ", CELLS[4]]
    legend.append((f" {MORE[view.measure]}", MUTED))
    canvas.right(end, y, legend)
    x = canvas.put(left, y, f"{view.year_name}  ", MUTED)
    x = canvas.put(x, y, counted(view.year.workouts, "workout"), STRONG)
    canvas.put(x, y, f"  {view.year.a_week:.1f} a week", MUTED)
    canvas.clip(left, y + 1, view.left_out, end - left, MUTED)


def _about_small(canvas: Canvas, view: CalendarView, x: int, y: int) -> None:
    room = canvas.width - x - 1
    canvas.clip(x, y, view.year_name, room, MUTED)
    canvas.clip(x, y + 1, counted(view.year.workouts, "workout"), room, STRONG)
    canvas.clip(x, y + 2, f"{view.year.a_week:.1f} a week", room, MUTED)
    canvas.runs(x, y + 4, [CELLS[1], CELLS[2], CELLS[3], CELLS[4]])
    canvas.clip(x + 5, y + 4, f"more {view.measure.value}", room - 5, MUTED)
    for i, text in enumerate(wrapped(view.left_out, room)[:2]):
        canvas.clip(x, y + 5 + i, text, room, MUTED)


def draw_month(view: CalendarView, width: int, height: int, *, wide: bool) -> Canvas:
    """Draw the month, or the months of the year as a table."""
    canvas = Canvas(width, height)
    x, top = (5, 1) if wide else (3, 0)
    after = canvas.put(x, top, view.month, STRONG)
    room = width - after - 4
    if view.typed is not None:
        x_typed = canvas.put(after + 3, top, "go to ", MUTED)
        x_typed = canvas.put(x_typed, top, f"{view.typed}▏", MOVE)
        told, pen = (view.typed_says, MUTED) if view.typed_is_day else (view.typed_says, Pen("bad"))
        canvas.clip(x_typed + 2, top, told, width - x_typed - 4, pen)
    else:
        canvas.clip(after + 3, top, _fitting(view.month_facts.split(" · "), " · ", room), room, MUTED)
    if view.as_table:
        _table(canvas, view, x, top + 2, wide=wide)
        return canvas
    step, rows = (CELL_WIDE, ROWS_WIDE) if wide else (CELL_SMALL, ROWS_SMALL)
    head = top + (2 if wide else 1)
    for weekday, name in enumerate(WEEKDAYS):
        canvas.put(x + step * weekday + 1, head, name if wide else name[:2], MUTED)
    for week, cells in enumerate(view.weeks):
        for weekday, cell in enumerate(cells):
            _cell(canvas, x + step * weekday, head + 1 + rows * week, cell, view, wide=wide)
    return canvas


def day_at(view: CalendarView, column: int, row: int, *, wide: bool) -> DayCell | None:
    """Return the day drawn at a place of the month's panel; None where there is none."""
    x, top = (5, 4) if wide else (3, 2)
    step, rows = (CELL_WIDE, ROWS_WIDE) if wide else (CELL_SMALL, ROWS_SMALL)
    weekday, week = (column - x) // step, (row - top) // rows
    if view.as_table or not (0 <= weekday < len(WEEKDAYS) and 0 <= week < len(view.weeks)):
        return None
    return view.weeks[week][weekday]


def _cell(canvas: Canvas, x: int, y: int, cell: DayCell, view: CalendarView, *, wide: bool) -> None:
    width, rows = (CELL_WIDE - 1, ROWS_WIDE) if wide else (CELL_SMALL - 1, ROWS_SMALL)
    chosen = cell.day == view.cursor
    if chosen:
        canvas.fill(x, y, width if wide else CELL_SMALL, rows, "band")
        canvas.put(x, y, "▸", MOVE)
    number = MOVE if cell.day == view.today else STRONG if chosen or cell.title else MUTED
    canvas.right(x + 3, y, str(cell.day.day), number if cell.inside else MUTED)
    if not cell.title or not cell.inside:
        return
    sign, pen = CELLS[cell.level or 1]
    canvas.put(x + 4, y, sign, pen)
    quiet = PLAIN if chosen else MUTED
    if not wide:
        canvas.put(x + 1, y + 1, set_cell_size(cell.muscles[0] if cell.muscles else cell.title, width), quiet)
        return
    if cell.records:
        canvas.put(x + 6, y, stars(cell.records) if cell.records < 3 else f"{STAR}{cell.records}", RECORD)
    canvas.clip(x + 1, y + 1, cell.title, width - 1, PLAIN)
    canvas.clip(x + 1, y + 2, _fitting(cell.muscles, ", ", width - 1), width - 1, quiet)


def _fitting(names: Sequence[str], between: str, room: int) -> str:
    """Return as many names as have room, the first of them always."""
    text = ""
    for name in names:
        longer = f"{text}{between}{name}" if text else name
        if text and len(longer) > room:
            break
        text = longer
    return text


def _table(canvas: Canvas, view: CalendarView, x: int, y: int, *, wide: bool) -> None:
    ends = (27, 36, 51, 61) if wide else (20, 27, 36, 43)
    for end, name in zip(ends, ("workouts", "sets", f"volume {view.unit.value}", "hours"), strict=True):
        canvas.right(x + end, y, name if wide else SMALL_HEADS.get(name, name), MUTED)
    for i, row in enumerate(view.table):
        last = i == len(view.table) - 1
        at = y + 1 + i + (last and wide)
        pen = STRONG if row.chosen or last else PLAIN
        if row.chosen:
            canvas.put(x - 2, at, "▸", MOVE)
        canvas.put(x, at, row.name, pen)
        for end, cell in zip(ends, row.cells, strict=True):
            canvas.right(x + end, at, cell, pen)


def draw_day(view: CalendarView, width: int, height: int, *, wide: bool) -> tuple[Canvas, dict[int, str]]:
    """Draw the chosen day; return which rows belong to which workout."""
    canvas = Canvas(width, height, "panel")
    x, top = (3, 1) if wide else (2, 0)
    end = width - 3 if wide else width - 1
    y = top
    canvas.clip(x, y, day(view.cursor), end - x - 8, STRONG)
    canvas.right(end, y, _relative(view), MUTED)
    spots: dict[int, str] = {}
    y += 2 if wide else 1
    if view.reading:
        canvas.clip(x, height - 1, view.reading, end - x, MUTED)
    if not view.workouts:
        canvas.put(x, y, "no workout", MUTED)
        return canvas, spots
    for one in view.workouts:
        before = y
        y = _workout(canvas, x, y, end, one, wide=wide)
        spots |= dict.fromkeys(range(before, y), one.id)
    if view.muscles:
        y = _muscles(canvas, x, y, end, height, view)
    for one in view.workouts:
        y += wide
        for text in one.exercises:
            if y >= height:
                return canvas, spots
            canvas.clip(x, y, text, end - x, PLAIN)
            y += 1
    return canvas, spots


def _relative(view: CalendarView) -> str:
    away = (view.today - view.cursor).days
    return {0: "today", 1: "yesterday"}.get(away, "")


def _workout(canvas: Canvas, x: int, y: int, end: int, one: WorkoutSaid, *, wide: bool) -> int:
    stop = canvas.right(end, y, [(stars(one.records), RECORD)])
    canvas.clip(x, y, one.title, stop - x - 1, STRONG)
    y += 1
    for text in _two_lines(one.facts, end - x):
        canvas.clip(x, y, text, end - x, MUTED)
        y += 1
    return y + wide


def _two_lines(facts: str, room: int) -> list[str]:
    if len(facts) <= room:
        return [facts]
    pieces = facts.split(" · ")
    return [" · ".join(pieces[:2]), " · ".join(pieces[2:])]


def _muscles(canvas: Canvas, x: int, y: int, end: int, height: int, view: CalendarView) -> int:
    canvas.put(x, y, "Muscles", MUTED)
    canvas.right(end, y, "hard sets", MUTED)
    y += 1
    wanted = sum(len(one.exercises) for one in view.workouts)
    most = max(3, height - y - wanted - 1)
    for one in view.muscles[:most]:
        stop = canvas.right(end, y, one.sets, PLAIN)
        canvas.clip(x, y, one.name, 12, PLAIN)
        room = min(BAR, end - 5 - x - 13)
        cells = max(1, round(one.share * room)) if room > 0 else 0
        if x + 13 + cells < stop:
            canvas.put(x + 13, y, "━" * cells, Pen("phase-rest"))
        y += 1
    return y
