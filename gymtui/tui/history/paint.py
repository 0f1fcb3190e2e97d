"""Drawing History: the list, the workout in full. Each has a wide form and one for 80 × 24."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from rich.cells import cell_len

from gymtui.insight.index import UnreadableRow
from gymtui.tui.canvas import BRACKETS, MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run, wrapped
from gymtui.tui.history.record_marks import STAR, stars
from gymtui.tui.history.view import Detail, DetailLine, ListRow, row_day, title_of
from gymtui.tui.words import counted, minutes

NOTE = Pen("ink-soft", italic=True)
OVER = Pen("phase-over", bold=True)
RECORD = Pen("record", bold=True)
STARRED = Pen("record")
STARS_WIDE = 4
LEAST_NAME = 6
"""Columns of an exercise's name below which it says nothing."""
WIDE_FROM = 68
EMPTY: tuple[tuple[Run, ...], ...] = (
    (("F1", STRONG), "  Today starts a workout. When it is finished it stands here."),
    (("L", STRONG), "   writes down one that you did before."),
    (("b", STRONG), "   opens the bin with what was deleted."),
    (),
    ("What Strong, Hevy or another gymtui exported comes in with",),
    (("gymtui import FILE", STRONG),),
)


# the list


def draw_list(
    rows: Sequence[ListRow],
    cursor: int,
    width: int,
    height: int,
    *,
    today: date,
    wide: bool,
    focused: bool,
    reading: bool,
    told: str = "",
    records: Mapping[str, int] = MappingProxyType({}),
    sets: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> tuple[Canvas, dict[int, str]]:
    """Draw the rows round the cursor, and no others; return which row of the screen is which of the list.

    `records` are the numbers of records by workout, `told` what is going on, `sets` the exercise and words of
    the set that is meant in it: where there is room they stand instead of its title and time.
    """
    canvas = Canvas(width, height, "panel")
    spots: dict[int, str] = {}
    room = max(1, height - 2 - reading)
    top = max(0, min(cursor - room // 2, len(rows) - room))
    for y, i in enumerate(range(top, min(len(rows), top + room)), 1):
        row = _Row(rows[i], stars(records.get(rows[i].id, 0)), sets.get(rows[i].id) if wide else None)
        _list_row(canvas, y, row, today, wide=wide, chosen=i == cursor, focused=focused)
        spots[y] = str(i)
    x = 5 if wide else 4
    if top > 0:
        canvas.right(width - 2, 0, [(f"▲ {top:,} newer", MUTED)])
    below = len(rows) - top - room
    if reading:
        canvas.put(x, height - 1, "reading your history …", MUTED)
    elif told:
        canvas.clip(x, height - 1, told, width - x - 2, MUTED)
    elif below > 0:
        canvas.right(width - 2, height - 1, [(f"▼ {below:,} older", MUTED)])
    return canvas, spots


@dataclass(frozen=True, slots=True)
class _Row:
    """A workout of the list, the stars of its records, the exercise and words of the set that is meant."""

    workout: ListRow
    made: str
    meant: tuple[str, str] | None


def _list_row(
    canvas: Canvas, y: int, listed: _Row, today: date, *, wide: bool, chosen: bool, focused: bool
) -> None:
    row = listed.workout
    left, x, titles = (3, 5, 18) if wide else (2, 4, 14)
    end = canvas.width - 2
    if chosen:
        canvas.fill(left, y, end - left, 1, "band" if focused else "field")
        canvas.put(left, y, "▸", MOVE if focused else PLAIN)
    quiet = PLAIN if chosen else MUTED
    canvas.put(x, y, row_day(row.date, today, weekday=wide), STRONG if chosen else PLAIN)
    if isinstance(row, UnreadableRow):
        canvas.clip(titles, y, "× unreadable", end - titles - 1, Pen("bad"))
        return
    canvas.put(end - STARS_WIDE, y, listed.made, RECORD)
    times = end - 2 - STARS_WIDE
    exercise, done = listed.meant or ("", "")
    if exercise and cell_len(done) + LEAST_NAME < times - titles:
        stop = canvas.right(times + 1, y, [(done, STRONG if chosen else PLAIN)])
        canvas.clip(titles, y, exercise, stop - titles - 1, STRONG if chosen else PLAIN)
        return
    took = minutes(row.seconds) if wide and row.seconds is not None else ""
    stop = canvas.right(times, y, [(took, quiet)])
    canvas.clip(titles, y, title_of(row), stop - titles - 1, STRONG if chosen else PLAIN)


def draw_empty(width: int, height: int, *, reading: bool) -> Canvas:
    """Draw what stands where there are no workouts: what to do, or that they are being read."""
    canvas = Canvas(width, height)
    y = max(1, height // 2 - 4)
    if reading:
        canvas.put(4, y, "reading your history …", MUTED)
        return canvas
    canvas.put(4, y, "No workouts yet", STRONG)
    for i, runs in enumerate(EMPTY):
        canvas.runs(4, y + 2 + i, runs)
    return canvas


# the workout in full


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a workout stand; `planned` None where it shares the column of the actual rest."""

    label: int
    number: int
    name: int
    dot: int
    reps: int
    effort: int
    planned: int | None
    end: int


def columns(width: int) -> Columns:
    """Return the columns for a width; from `WIDE_FROM` on both rests have their own."""
    if width < WIDE_FROM:
        end = width - 2
        return Columns(2, 4, 5, 11, 17, end - 16, None, end)
    end = min(width - 4, 82)
    effort = end - (31 if width >= 74 else 28)
    return Columns(4, 9, 8, 19, 25, effort, end - 10, end)


def draw_detail(
    detail: Detail,
    chosen: tuple[str, str] | None,
    width: int,
    height: int,
    *,
    focused: bool,
    found: Collection[str] = (),
) -> tuple[Canvas, dict[int, str]]:
    """Draw a workout, the sets that a filter found marked; return which rows belong to which set."""
    canvas = Canvas(width, height)
    at = columns(width)
    top = _wide_head(canvas, at, detail) if at.planned is not None else _narrow_head(canvas, at, detail)
    if detail.problem:
        for i, text in enumerate(wrapped(detail.problem, at.end - at.label)):
            canvas.put(at.label, top + i, text, Pen("bad"))
        return canvas, {}
    if detail.reading:
        canvas.put(at.label, top, "reading …", MUTED)
        return canvas, {}
    room = max(1, height - top - (len(detail.lines) > height - top))
    shown = chosen if focused else next((one for one in detail.choices if one[1] in found), None)
    start = _first_line(detail, shown, room)
    cut = start + room < len(detail.lines)
    spots: dict[int, str] = {}
    for i, line in enumerate(detail.lines[start : start + room]):
        here = focused and chosen is not None and (line.exercise, line.set) == chosen
        _line(canvas, top + i, at, line, chosen=here)
        if line.kind == "set" and line.set in found and not here:
            canvas.put(max(0, at.label - 2), top + i, "●", MOVE)
        if line.exercise:
            spots[top + i] = f"{line.exercise}/{line.set}"
    if cut:
        canvas.right(at.end, height - 1, [("▼ more", MUTED)])
    return canvas, spots


def _first_line(detail: Detail, chosen: tuple[str, str] | None, room: int) -> int:
    """Return the first line to draw, so that what is chosen is in sight; the last choice shows the end."""
    last = max(0, len(detail.lines) - room)
    if chosen is None or not last:
        return 0
    if detail.choices and chosen == detail.choices[-1]:
        return last
    places = [i for i, line in enumerate(detail.lines) if (line.exercise, line.set) == chosen]
    return max(0, min(places[0] - room // 2, last)) if places else 0


def _wide_head(canvas: Canvas, at: Columns, detail: Detail) -> int:
    end = canvas.right(at.end, 0, _records_run(detail)) - 3 if detail.records else at.end
    after = canvas.clip(at.label, 0, detail.title, end - at.label - len(detail.when) - 3, STRONG)
    canvas.clip(after + 3, 0, detail.when, end - after - 3, MUTED)
    canvas.clip(at.label, 1, " · ".join(detail.facts), at.end - at.label, MUTED)
    if not detail.lines:
        return 3
    canvas.put(at.number, 3, "set", MUTED)
    canvas.right(at.dot + 3, 3, f"load {detail.unit}".rstrip(), MUTED)
    canvas.put(at.reps, 3, "reps", MUTED)
    canvas.put(at.effort, 3, detail.scale, MUTED)
    canvas.right(at.end - 10, 3, "rest planned", MUTED)
    canvas.right(at.end, 3, "rested", MUTED)
    return 4


def _records_run(detail: Detail) -> list[Run]:
    return [(f"{STAR} {counted(detail.records, 'record')}", RECORD)]


def _narrow_head(canvas: Canvas, at: Columns, detail: Detail) -> int:
    left = canvas.right(at.end, 0, " · ".join(detail.facts[:2]), MUTED)
    canvas.clip(at.label, 0, detail.title, left - at.label - 2, STRONG)
    end = canvas.right(at.end, 1, _records_run(detail)) - 2 if detail.records else at.end
    canvas.clip(at.label, 1, detail.when, end - at.label, MUTED)
    rest = detail.facts[2:]
    if rest:
        canvas.clip(at.label, 2, " · ".join(rest), at.end - at.label, MUTED)
    y = 2 + bool(rest)
    if any(line.planned or line.rested for line in detail.lines):
        canvas.right(at.end, y, "rested/plan", MUTED)
    if detail.lines:
        canvas.put(at.number, y, f"set  {detail.unit} × reps", MUTED)
        canvas.put(at.effort, y, f"@{detail.scale}" if detail.scale else "", MUTED)
    return y + 1


def _line(canvas: Canvas, y: int, at: Columns, line: DetailLine, *, chosen: bool) -> None:
    if chosen:
        canvas.fill(at.label - 1, y, at.end - at.label + 2, 1, "band")
    if chosen and line.kind in ("set", "exercise"):
        canvas.put(at.label, y, "▸", MOVE)
    if line.bracket:
        canvas.put(max(0, at.label - 2), y, BRACKETS[line.bracket], Pen("rule"))
    quiet = PLAIN if chosen else MUTED
    match line.kind:
        case "exercise":
            if not chosen:
                canvas.put(at.label, y, line.label, MUTED)
            stop = canvas.right(at.end, y, line.right, quiet)
            canvas.clip(at.name, y, line.text, stop - at.name - 1, STRONG)
        case "set":
            _set(canvas, y, at, line, quiet)
        case "part":
            canvas.clip(at.reps, y, line.text, at.effort - at.reps - 1, quiet)
            _effort_and_rest(canvas, y, at, line, quiet)
        case "note":
            x = at.number if line.set else at.name if line.exercise else at.label
            canvas.clip(x, y, line.text, at.end - x, NOTE)
        case "asked":
            x = at.name if line.exercise else at.label
            canvas.clip(x, y, line.text, at.end - x, MUTED)
        case "record":
            canvas.clip(at.number, y, line.text, at.end - at.number, STARRED)
        case "about":
            x = at.reps if line.set else at.name if line.exercise else at.label
            canvas.clip(x, y, line.text, at.end - x, quiet)
        case _:
            pass


def _set(canvas: Canvas, y: int, at: Columns, line: DetailLine, quiet: Pen) -> None:
    pen = quiet if line.warmup else PLAIN
    if line.star:
        canvas.put(at.number - 2, y, STAR, RECORD)
    canvas.put(at.number, y, line.number, quiet)
    if line.unit:
        canvas.right(at.reps - 3, y, [(line.load, pen), (f" {line.unit}", quiet)])
    elif line.load:
        whole, dot, decimals = line.load.partition(".")
        canvas.right(at.dot, y, [(whole, pen)])
        canvas.put(at.dot, y, dot + decimals, pen)
    if line.load:
        canvas.put(at.reps - 2, y, "×", quiet)
    canvas.clip(at.reps, y, line.text, at.effort - at.reps - 1, pen)
    _effort_and_rest(canvas, y, at, line, quiet)


def _effort_and_rest(canvas: Canvas, y: int, at: Columns, line: DetailLine, quiet: Pen) -> None:
    sign = "+" if line.over else ""
    rested = OVER if line.over else quiet if line.warmup else PLAIN
    if at.planned is not None:
        failed = "to failure" if line.failed else ""
        words = f"{line.effort} {failed}".strip()
        canvas.clip(at.effort, y, words, at.planned - 6 - at.effort, PLAIN)
        canvas.right(at.planned, y, line.planned, quiet)
        canvas.right(at.end, y, f"{sign} {line.rested}".strip(), rested)
        return
    if line.effort or line.failed:
        canvas.put(
            at.effort, y, f"{'@' if line.effort else ''}{line.effort}{'!' if line.failed else ''}", PLAIN
        )
    planned = f"/{line.planned}" if line.planned else ""
    actual = line.rested or ("–" if planned else "")
    canvas.right(at.end, y, [(f"{sign}{actual}", rested), (planned, quiet)])
