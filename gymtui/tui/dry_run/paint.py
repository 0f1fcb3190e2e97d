"""Drawing a dry run: the days of a week with what is done, and its pictures."""

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, clipped, wrapped
from gymtui.tui.dry_run.pictures import draw_lift, draw_minutes, draw_muscles, draw_weeks
from gymtui.tui.dry_run.view import DayRow, DryRunView, ExerciseRow, Page, Row, said_of, work_words

WIDE, TALL = 110, 28
SIDE = 46
EDGE = 2
TOP = 5
"""The rows above the list: heading, facts, the weeks."""
FOOT = 5
NAME, SETS = 26, 24
LEFT = 46
"""Columns of the sets per muscle where the other pictures stand beside them."""
WARNING = Pen("zone-above")
WRONG = Pen("bad")


def is_wide(width: int, height: int) -> bool:
    """Return whether the pictures stand beside the days."""
    return width >= WIDE and height >= TALL


def list_room(height: int) -> int:
    """Return how many rows of the list are in sight."""
    return max(1, height - TOP - FOOT - 2)


def scrolled(view: DryRunView, height: int) -> int:
    """Return the first row in sight so that the chosen one is, with the heading of its day where it fits."""
    room = list_room(height)
    first = max(min(view.first, view.row), view.row + 1 - room, 0)
    if view.row == 1 and room > 1:
        first = 0
    return min(first, max(0, len(view.rows) - room))


def draw_dry_run(view: DryRunView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the week; return also which rows can be clicked, and for what."""
    canvas = Canvas(width, height)
    wide = is_wide(width, height)
    main = width - SIDE if wide else width
    _heading(canvas, view, main)
    if not view.run.weeks:
        return canvas, {}
    draw_weeks(canvas, EDGE + 2, 3, main - 2 * EDGE - 2, view.run.weeks, view.week)
    if not wide and view.page is Page.PICTURES:
        _pictures(canvas, view, EDGE + 2, TOP + 1, main - 2 * EDGE - 4, height)
        return canvas, {}
    spots = _list(canvas, view, main, height)
    _foot(canvas, view, main, height)
    if wide:
        canvas.fill(main, 0, SIDE, height, "panel")
        _pictures(canvas, view, main + 3, 1, SIDE - 5, height)
    return canvas, spots


def _heading(canvas: Canvas, view: DryRunView, main: int) -> None:
    x = canvas.put(EDGE + 2, 1, view.heading, STRONG)
    played = len(view.run.weeks)
    if view.playing and played:
        canvas.put(x + 2, 1, f"playing, {played} of {view.of} …", MUTED)
    if view.warned:
        pen = WRONG if view.warned.startswith("×") else WARNING
        canvas.right(main - EDGE, 1, [(view.warned, pen)])
    canvas.clip(EDGE + 2, 2, view.facts, main - 2 * EDGE - 2, MUTED)


def _list(canvas: Canvas, view: DryRunView, main: int, height: int) -> dict[int, str]:
    spots: dict[int, str] = {}
    first, room = scrolled(view, height), list_room(height)
    for place, row in enumerate(view.rows[first : first + room]):
        y, number = TOP + 1 + place, first + place
        chosen = number == view.row
        if chosen:
            canvas.fill(EDGE, y, main - 2 * EDGE, 1, "field")
            canvas.put(EDGE, y, "▸", MOVE)
        _row(canvas, row, y, main, chosen=chosen)
        spots[y] = f"row:{number}"
    if first + room < len(view.rows):
        canvas.right(main - EDGE, TOP + 1 + room, f"{len(view.rows) - first - room} more", MUTED)
    return spots


def _row(canvas: Canvas, row: Row, y: int, main: int, *, chosen: bool) -> None:
    x, end = EDGE + 2, main - EDGE - 1
    if isinstance(row, DayRow):
        day = row.day
        at = canvas.put(x, y, f"{day.date:%a} {day.date.day} {day.date:%b}  ", MUTED if not chosen else PLAIN)
        canvas.clip(at, y, day.name, end - at - 24, STRONG)
        failing = f"{day.failures} to failure, " if day.failures else ""
        canvas.right(end, y, [(f"{failing}{day.minutes} min", MUTED if not chosen else PLAIN)])
        return
    one = row.exercise
    canvas.clip(x + 2, y, one.name, NAME - 3, STRONG if chosen else PLAIN)
    sets = work_words(one.work)
    canvas.clip(x + NAME, y, sets, end - x - NAME, STRONG)
    after = x + NAME + max(SETS, len(sets) + 2)
    if after < end - 6:
        canvas.put(after, y, clipped(one.reason, end - after), MUTED if not chosen else PLAIN)


def _foot(canvas: Canvas, view: DryRunView, main: int, height: int) -> None:
    """Draw what is said of the chosen row."""
    top = height - FOOT
    canvas.fill(0, top, main, FOOT, "panel")
    chosen = view.chosen
    if chosen is None:
        return
    x, room = EDGE + 2, main - 2 * EDGE - 3
    if isinstance(chosen, ExerciseRow):
        at = canvas.clip(x, top + 1, chosen.exercise.name, room // 2, STRONG)
        canvas.put(at + 2, top + 1, chosen.exercise.change, Pen("phase-rest"))
    else:
        canvas.clip(x, top + 1, chosen.day.name, room, STRONG)
    lines = [line for text in said_of(chosen) for line in wrapped(text, room)]
    for place, line in enumerate(lines[: FOOT - 2]):
        canvas.put(x, top + 2 + place, line, PLAIN if place == 0 else MUTED)


def _pictures(canvas: Canvas, view: DryRunView, x: int, y: int, width: int, height: int) -> None:
    """Draw the pictures below each other, or on a small screen sets and the others beside each other."""
    week = view.shown
    if week is None:
        return
    low = height - y < 24
    left = LEFT if low and width > LEFT + 20 else width
    below = 0 if low else len(week.days) + (10 if view.lift is not None else 5)
    canvas.put(x, y, "Sets per muscle", STRONG)
    canvas.right(x + left, y, "band = your zone", MUTED)
    gap = 1 if low else 2
    after = draw_muscles(canvas, x, y + gap, left, max(3, height - y - gap - below - 1), week.muscles)
    if left < width:
        x, width = x + left + 3, width - left - 3
    else:
        y = after + gap
    canvas.put(x, y, "Minutes", STRONG)
    canvas.right(x + width, y, f"{week.minutes} in all", MUTED)
    y = draw_minutes(canvas, x, y + gap, width, week.days) + gap
    if view.lift is not None:
        draw_lift(canvas, x, y, width, view.lift, view.week)
