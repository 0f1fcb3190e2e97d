"""The pictures of a dry run: sets against zones, minutes of each day, a lift over the weeks, all weeks."""

from collections.abc import Sequence

from gymtui.plans.dry_run.result import Lift, PlayedDay, PlayedWeek
from gymtui.plans.dry_run.words import lift_words, muscle_name
from gymtui.plans.week_figures import MuscleWeek
from gymtui.training.zones import ZoneWord
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen

EIGHTHS = "▁▂▃▄▅▆▇█"
NAME, NUMBER, WORD = 11, 5, 10
SIGNS: dict[ZoneWord, tuple[str, str]] = {
    ZoneWord.LOW: ("▼", "zone-below"),
    ZoneWord.IN_ZONE: ("•", "zone-in"),
    ZoneWord.HIGH: ("▲", "zone-above"),
    ZoneWord.OVER: ("▲▲", "zone-above"),
}
DATA = Pen("phase-rest")


def draw_muscles(canvas: Canvas, x: int, y: int, width: int, room: int, muscles: Sequence[MuscleWeek]) -> int:
    """Draw a row for each muscle: sets, a rule on the band of its zone, and the word; return the next row."""
    shown = [one for one in muscles if one.sets][:room]
    most = max((max(one.zone.warn, one.sets) for one in shown), default=1.0)
    wide = max(4, width - NAME - NUMBER - WORD - 3)
    for place, one in enumerate(shown):
        row = y + place
        sign, ink = SIGNS[one.word]
        canvas.clip(x, row, muscle_name(one.muscle), NAME, PLAIN)
        canvas.right(x + NAME + NUMBER, row, f"{round(one.sets, 1):g}", STRONG)
        start = x + NAME + NUMBER + 2
        canvas.fill(start, row, wide, 1, "field")
        low, top = (round(wide * bound / most) for bound in (one.zone.low, one.zone.top))
        canvas.fill(start + low, row, max(1, top - low), 1, "band")
        canvas.put(start, row, "━" * max(1, round(wide * one.sets / most)), Pen(ink))
        canvas.put(start + wide + 1, row, f"{sign} {one.word.value}", Pen(ink))
    return y + len(shown)


def draw_minutes(canvas: Canvas, x: int, y: int, width: int, days: Sequence[PlayedDay]) -> int:
    """Draw the minutes of each day as bars; return the next row."""
    longest = max((day.minutes for day in days), default=1) or 1
    wide = max(4, width - NAME - 11)
    for place, day in enumerate(days):
        row = y + place
        canvas.clip(x, row, f"{day.date:%a} {day.name}", NAME + 4, PLAIN)
        canvas.fill(x + NAME + 5, row, wide, 1, "field")
        canvas.put(x + NAME + 5, row, "━" * max(1, round(wide * day.minutes / longest)), DATA)
        canvas.right(x + width, row, str(day.minutes), STRONG)
    return y + len(days)


def draw_lift(canvas: Canvas, x: int, y: int, width: int, lift: Lift, week: int) -> int:
    """Draw the heaviest load of each week as columns of two rows, the week shown in the accent."""
    canvas.clip(x, y, lift.name, width, STRONG)
    canvas.clip(x, y + 1, lift_words(lift), width, MUTED)
    amounts = [float(one.load.amount) if one.load is not None else None for one in lift.points]
    known = [one for one in amounts if one is not None]
    if len(known) < 2:
        return y + 2
    low, high = min(known), max(known)
    first = max(0, min(len(amounts) - width, week - width // 2))
    step = 2 if 2 * len(amounts) <= width else 1
    for place, amount in enumerate(amounts[first : first + width // step]):
        if amount is None:
            continue
        level = 4 + round(12 * (amount - low) / (high - low)) if high > low else 8
        pen = MOVE if first + place == week else DATA
        _column(canvas, x + place * step, y + 4, level, pen)
    return y + 5


def draw_weeks(canvas: Canvas, x: int, y: int, width: int, weeks: Sequence[PlayedWeek], at: int) -> None:
    """Draw all weeks in one row by their hard sets, and below it their numbers; deloads are marked d."""
    most = max((week.failures.hard for week in weeks), default=1.0) or 1.0
    step = next((one for one in (4, 3, 2) if one * len(weeks) <= width), 1)
    first = max(0, min(len(weeks) - width // step, at - width // (2 * step)))
    for place, week in enumerate(weeks[first : first + width // step]):
        column = x + place * step
        here = week.number == at
        level = max(1, round(6 * week.failures.hard / most))
        canvas.put(column, y, EIGHTHS[level - 1] * min(2, step), MOVE if here else DATA)
        number = f"{week.number + 1}" if not week.deload else f"{week.number + 1}d"
        if step > 2:
            canvas.put(column, y + 1, number, MOVE if here else MUTED)


def _column(canvas: Canvas, x: int, bottom: int, level: int, pen: Pen) -> None:
    """Draw a column of up to 16 eighths on two rows."""
    if level > 8:
        canvas.put(x, bottom, EIGHTHS[-1], pen)
        canvas.put(x, bottom - 1, EIGHTHS[min(8, level - 8) - 1], pen)
    else:
        canvas.put(x, bottom, EIGHTHS[max(1, level) - 1], pen)
