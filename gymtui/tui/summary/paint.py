"""Drawing the summary: the figures on top, and one list below them that scrolls."""

from dataclasses import dataclass
from enum import Enum, auto

from rich.cells import cell_len

from gymtui.live.countdown import clock_text
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run, clipped, wrapped
from gymtui.tui.enter_bar import enter_bar
from gymtui.tui.summary.view import ExerciseLine, SummaryView
from gymtui.tui.words import counted

WIDE, TALL = 100, 28
LIST_TOP = 11
EDGE = 4
REASONS = (27, 46)
"""Columns from the name of a card to its reason: at least and, where plan and deed are long, at most."""
NAMES = 30
"""Columns of the list that an exercise's label and name take."""
STARRED = Pen("record", bold=True)
MINUS = Pen("bad", bold=True)
PLUS = Pen("zone-in", bold=True)


class Show(Enum):
    """What stands in one row of the list."""

    BLANK = auto()
    GAP = auto()
    HEAD = auto()
    NAME = auto()
    BEFORE = auto()
    AFTER = auto()
    NEXT_TIME = auto()
    CHANGE = auto()
    RECORDS = auto()
    RECORD = auto()
    EXERCISES = auto()
    EXERCISE = auto()


CARD = (Show.NAME, Show.BEFORE, Show.AFTER)
ON_PANEL = (Show.GAP, Show.HEAD, *CARD)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list: what it shows, and of which difference or exercise."""

    show: Show
    index: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the lifter is: the first row shown, the chosen difference, and the ids of the accepted ones."""

    first: int = 0
    chosen: int = 0
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the list stands in a panel of this size. `bar`: the Enter bar has room below it."""

    width: int
    height: int
    bar: bool
    rows: tuple[Row, ...]

    @property
    def roomy(self) -> bool:
        return self.width >= WIDE and self.height >= TALL

    @property
    def room(self) -> int:
        """How many rows of the list are in sight."""
        return max(1, self.height - LIST_TOP - (5 if self.bar else 0))

    @property
    def last_first(self) -> int:
        """The first row in sight when the list is scrolled to its end."""
        return max(0, len(self.rows) - self.room)

    def scrolled_to(self, chosen: int, first: int) -> int:
        """Return the first row so that the whole chosen difference is in sight."""
        own = [i for i, row in enumerate(self.rows) if row.show in CARD and row.index == chosen]
        if not own:
            return min(first, self.last_first)
        top = 0 if chosen == 0 else own[0]
        return max(min(first, top), own[-1] + 1 - self.room)


def layout(view: SummaryView, width: int, height: int) -> Layout:
    """Return the list's rows for a panel of this size. Differences take the Enter bar's place at 80 × 24."""
    roomy = width >= WIDE and height >= TALL
    gap = [Row(Show.GAP)] if roomy else []
    rows: list[Row] = []
    if view.differences:
        rows += [*gap, Row(Show.HEAD), *gap]
        for index in range(len(view.differences)):
            rows += [*(Row(show, index) for show in CARD), *gap]
        rows.append(Row(Show.BLANK))
    if view.next_time:
        rows += [Row(Show.NEXT_TIME), *(Row(Show.CHANGE, i) for i in range(len(view.next_time)))]
        rows.append(Row(Show.BLANK))
    records = [Row(Show.RECORDS), *(Row(Show.RECORD, i) for i in range(len(view.records)))]
    exercises = [Row(Show.EXERCISES), *(Row(Show.EXERCISE, i) for i in range(len(view.exercises)))]
    if not view.records:
        rows += exercises
    elif roomy:
        rows += [*records, Row(Show.BLANK), *exercises]
    else:  # what was done comes first where not all of it is in sight
        rows += [*exercises, Row(Show.BLANK), *records]
    return Layout(width, height, roomy or not view.differences, tuple(rows))


def draw_summary(view: SummaryView, marks: Marks, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the summary; return also which rows can be clicked, and for what."""
    canvas = Canvas(width, height)
    plan = layout(view, width, height)
    x, end = EDGE, width - EDGE
    made = f"★ {counted(len(view.records), 'record')}   " if view.records else ""
    titled = canvas.right(end, 1, [(made, STARRED), (view.times, MUTED)])
    canvas.clip(x, 1, view.title, titled - x - 2, STRONG)
    _figures(canvas, x, end, view)
    _rests(canvas, x, end, view)
    spots: dict[int, str] = {}
    shown = plan.rows[marks.first : marks.first + plan.room]
    for y, row in enumerate(shown, LIST_TOP):
        _row(canvas, y, view, row, marks, roomy=plan.roomy)
        if row.show in CARD:
            spots[y] = f"difference:{row.index}"
    if marks.first:
        canvas.put(width - 2, LIST_TOP, "▲", MUTED)
    if marks.first + plan.room < len(plan.rows):
        canvas.put(width - 2, LIST_TOP + plan.room - 1, "▼", MUTED)
    if plan.bar:
        left = "save the workout" if view.anything else "nothing is logged yet: Esc goes back"
        accepted = len(marks.accepted)
        right = f"the plan gets {accepted} of {len(view.differences)} changes" if accepted else ""
        spots[enter_bar(canvas, 0, height - 4, width, left, right or "it goes into History")] = "enter"
    return canvas, spots


def _figures(canvas: Canvas, x: int, end: int, view: SummaryView) -> None:
    figures = view.figures
    columns = [
        (str(round(figures.seconds / 60)), "minutes"),
        (str(figures.sets_done), f"sets of {figures.sets_planned}"),
        (str(figures.failures), "to failure"),
    ]
    step = max(20, (end - x) // 3)
    for i, (number, label) in enumerate(columns):
        after = canvas.digits(x + i * step, 3, number, "S", "ink") + 2
        room = x + (i + 1) * step - after
        for row, line in enumerate(reversed(wrapped(label, max(6, room - 1)))):
            canvas.clip(after, 7 - row, line, room, PLAIN)


def _rests(canvas: Canvas, x: int, end: int, view: SummaryView) -> None:
    figures = view.figures
    if not figures.rest_planned:
        canvas.put(x, 9, "Rest  none was planned", MUTED)
        return
    runs: list[Run] = [
        ("Rest  planned ", MUTED),
        (clock_text(figures.rest_planned), STRONG),
        ("   taken ", MUTED),
        (clock_text(figures.rest_actual), STRONG),
    ]
    after = canvas.runs(x, 9, runs)
    if len(view.over) > end - after - 3:
        canvas.clip(x + 6, 10, view.over, end - x - 6, MUTED)
    else:
        canvas.put(after + 3, 9, view.over, MUTED)


# the list


def _row(canvas: Canvas, y: int, view: SummaryView, row: Row, marks: Marks, *, roomy: bool) -> None:
    x, end = EDGE, canvas.width - EDGE
    if row.show in ON_PANEL:
        canvas.fill(2 if roomy else 0, y, canvas.width - (4 if roomy else 0), 1, "panel")
    match row.show:
        case Show.HEAD:
            _head(canvas, x, y, end, len(view.differences), roomy=roomy)
        case Show.NAME | Show.BEFORE | Show.AFTER:
            _card(canvas, x, y, end, view, row, marks, roomy=roomy)
        case Show.NEXT_TIME:
            canvas.put(x, y, "Next time", STRONG)
        case Show.CHANGE:
            _line(canvas, x, y, end, view.next_time[row.index])
        case Show.RECORDS:
            canvas.put(x, y, counted(len(view.records), "record"), STRONG)
        case Show.RECORD:
            _line(canvas, x, y, end, view.records[row.index], STARRED)
        case Show.EXERCISES:
            canvas.put(x, y, "Exercises", STRONG)
            if any(line.rests for line in view.exercises):
                canvas.right(end, y, "rest taken / planned", MUTED)
        case Show.EXERCISE:
            _line(canvas, x, y, end, view.exercises[row.index])


def _head(canvas: Canvas, x: int, y: int, end: int, count: int, *, roomy: bool) -> None:
    places = f"{count} place{'s' if count != 1 else ''}"
    many = f"{count} difference{'s' if count != 1 else ''}"
    left = f"Plan and what you did differ in {places}" if roomy else f"{many} from the plan"
    right = "each stays as planned until you accept it" if roomy else "left until accepted"
    canvas.put(x, y, left, STRONG)
    canvas.right(end, y, right, MUTED)


def _card(
    canvas: Canvas, x: int, y: int, end: int, view: SummaryView, row: Row, marks: Marks, *, roomy: bool
) -> None:
    one = view.differences[row.index]
    chosen = row.index == marks.chosen
    edge = 2 if roomy else 0
    if chosen and (row.show is Show.NAME or not roomy):
        canvas.fill(edge, y, canvas.width - 2 * edge, 1, "field")
    if chosen:
        canvas.put(edge, y, "▎", MOVE)
    second = _second_column(view)
    if row.show is Show.NAME:
        left = _verdict(canvas, y, end, chosen=chosen, accepted=one.id in marks.accepted, roomy=roomy)
        after = canvas.clip(x, y, one.name, min(second - 2, left - x - 2), STRONG)
        reason = max(after + 3, x + second) if roomy else after + 3
        canvas.clip(reason, y, one.reason, left - reason - 2, MUTED)
        return
    plus = row.show is Show.AFTER
    sign, text = ("+", one.after) if plus else ("−", one.before)
    if roomy:
        canvas.fill(x, y, end - x, 1, "hunk-plus" if plus else "hunk-minus")
    canvas.put(x + 1, y, sign, PLUS if plus else MINUS)
    after = canvas.clip(x + 4, y, text, end - x - 5, STRONG if plus else PLAIN)
    whose = "as you did it" if plus else "the plan now"
    if roomy and after + 2 <= x + second:
        canvas.put(x + second, y, whose, MUTED)


def _second_column(view: SummaryView) -> int:
    """Return where reasons stand, counted from the names: behind the longest of the plans and deeds."""
    least, most = REASONS
    longest = max(max(cell_len(one.before), cell_len(one.after)) for one in view.differences)
    return max(least, min(most, longest + 7))


def _verdict(canvas: Canvas, y: int, end: int, *, chosen: bool, accepted: bool, roomy: bool) -> int:
    """Draw what is decided of a difference, and on the chosen one the key that decides otherwise."""
    if accepted:
        left = canvas.right(end, y, [("✓ accepted", MOVE)])
    else:
        left = canvas.right(end, y, [("· left as planned" if roomy else "· left", PLAIN)])
    if not (chosen and roomy):
        return left
    key, word = ("l", "leave") if accepted else ("a", "accept")
    return canvas.right(left - 4, y, [(key, STRONG), (f" {word}", MUTED)])


def _line(canvas: Canvas, x: int, y: int, end: int, line: ExerciseLine, label: Pen = MUTED) -> None:
    left = f"   {line.left}" if line.left else ""
    canvas.runs(x, y, [(f"{line.label:<4}", label), (clipped(line.name, NAMES - 5), STRONG)])
    room = end - x - NAMES
    if line.rests and len(line.done) + len(left) + 2 + len(line.rests) <= room:
        canvas.right(end, y, line.rests, MUTED)
    after = canvas.clip(x + NAMES, y, line.done, room - len(left), PLAIN)
    canvas.put(after, y, left, MUTED)
