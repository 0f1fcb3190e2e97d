"""Drawing the card of a workout: as wide as it always is, as high as the workout is long, up to an end."""

from collections.abc import Callable
from dataclasses import dataclass

from gymtui.tui.canvas import BRACKETS, MUTED, PLAIN, STRONG, Canvas, Pen, Run, clipped, wrapped
from gymtui.tui.share.text import BETWEEN, STAR
from gymtui.tui.share.view import Shared, SharedExercise, sets_text
from gymtui.tui.widgets.glyphs import measure
from gymtui.tui.words import counted

WIDTH = 64
EDGE = 4
END = WIDTH - EDGE
LABEL = 4
"""Columns that an exercise's label takes."""
BODY = 34
"""Rows that the exercises may take; what is left of them is counted in one more."""
MUSCLES = 6
NOTE_LINES = 4
NUMBER = 6
"""Columns of the hard sets behind their bar."""
GAPS = (4, 10)
"""Columns between two big figures: at least, and at most where there is room."""
RECORD = Pen("record")
RECORD_NAME = Pen("record", bold=True)
NOTE = Pen("ink-soft", italic=True)

Paint = Callable[[Canvas, int], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the card; `group` is the letter of the superset that it belongs to."""

    paint: Paint | None = None
    group: str = ""


BLANK = Row()


def draw_card(shared: Shared) -> Canvas:
    """Return the card. Names and texts that are too long end in an ellipsis; what is cut is counted."""
    figures, told = _figures(shared)
    rows = [BLANK, *_head(shared, told), BLANK, *figures, BLANK, *_exercises(shared.exercises)]
    if shared.muscles:
        rows += [BLANK, *_muscles(shared)]
    if shared.notes:
        rows += [BLANK, *_notes(shared.notes)]
    rows += [BLANK, Row(_foot(shared)), BLANK]
    canvas = Canvas(WIDTH, len(rows))
    for y, row in enumerate(rows):
        if row.paint is not None:
            row.paint(canvas, y)
    _brackets(canvas, rows)
    return canvas


def _line(*runs: Run, right: Run = "", x: int = EDGE) -> Paint:
    """Return what draws texts from the left, and one at the right edge that the others keep clear of."""

    def paint(canvas: Canvas, y: int) -> None:
        end = canvas.right(END, y, [right], MUTED) - 2 if _text(right) else END
        at = x
        for run in runs:
            text, pen = (run, PLAIN) if isinstance(run, str) else run
            at = canvas.clip(at, y, text, max(0, end - at), pen)

    return paint


def _text(run: Run) -> str:
    return run if isinstance(run, str) else run[0]


# the head


def _head(shared: Shared, told: frozenset[str]) -> list[Row]:
    facts = [one for one in shared.facts if one not in told]
    rows = [Row(_line((shared.title, STRONG), right=(shared.day, MUTED)))]
    return rows + ([Row(_line((BETWEEN.join(facts), MUTED)))] if facts else [])


def _figures(shared: Shared) -> tuple[list[Row], frozenset[str]]:
    """Return the big figures over their words, and which of the facts they tell already."""
    wanted = (
        [("minutes", shared.minutes, f"{shared.minutes} min", "ink")] if shared.minutes is not None else []
    )
    wanted.append(("sets" if shared.sets != 1 else "set", shared.sets, counted(shared.sets, "set"), "ink"))
    if shared.records:
        wanted.append(("records" if shared.records != 1 else "record", shared.records, "", "record"))
    if shared.failures:
        wanted.append(("to failure", shared.failures, f"{shared.failures} to failure", "ink"))
    columns: list[tuple[int, str, str, str, str]] = []
    room = END - EDGE
    for label, number, fact, ink in wanted:
        width = max(measure(str(number), "S")[0], len(label))
        if width + GAPS[0] * bool(columns) <= room:
            room -= width + GAPS[0] * bool(columns)
            columns.append((width, str(number), label, ink, fact))
    gap = min(GAPS[1], GAPS[0] + room // max(1, len(columns) - 1))

    def digits(canvas: Canvas, y: int) -> None:
        x = EDGE
        for width, number, label, ink, _ in columns:
            canvas.digits(x, y, number, "S", ink)
            canvas.put(x, y + 6, label, RECORD_NAME if ink == "record" else PLAIN)
            x += width + gap

    return [Row(digits), *[BLANK] * 6], frozenset(fact for *_, fact in columns)


# the exercises


def _exercises(exercises: tuple[SharedExercise, ...]) -> list[Row]:
    if not exercises:
        return [Row(_line(("No work set was done.", MUTED)))]
    rows: list[Row] = []
    for shown, one in enumerate(exercises):
        own = _exercise(one)
        last = shown == len(exercises) - 1
        if rows and len(rows) + len(own) > BODY - (0 if last else 1):
            left = len(exercises) - shown
            return [*rows, Row(_line((f"and {counted(left, 'more exercise')}", MUTED)))]
        rows += own
    return rows


def _exercise(one: SharedExercise) -> list[Row]:
    group = one.label.rstrip("0123456789") if one.group else ""
    about = one.technique and f"  {one.technique}"
    sets = counted(len(one.sets), "set")
    best = f"{one.best}" if len(one.sets) == 1 else f"best {one.best}"
    paints = [
        _line(
            (f"{one.label:<{LABEL}}", MUTED),
            (_room(one.name, sets, about), STRONG),
            (about, MUTED),
            right=sets,
        ),
        _line((best, PLAIN), x=EDGE + LABEL),
        *(
            _line((f"{STAR} ", RECORD), (record.what, RECORD_NAME), right=record.before, x=EDGE + LABEL)
            for record in one.records
        ),
        *(_line((f"“{note}”", NOTE), x=EDGE + LABEL) for note in one.notes),
    ]
    return [Row(paint, group) for paint in paints]


def _room(name: str, right: str, about: str) -> str:
    """Return the name in the room that the technique and the count of sets leave it."""
    return clipped(name, END - EDGE - LABEL - len(right) - 2 - len(about))


def _brackets(canvas: Canvas, rows: list[Row]) -> None:
    for y, row in enumerate(rows):
        if row.group:
            above = rows[y - 1].group == row.group
            below = y + 1 < len(rows) and rows[y + 1].group == row.group
            side = "inside" if above and below else "bottom" if above else "top"
            canvas.put(EDGE - 2, y, BRACKETS[side], Pen("rule"))


# the end


def _muscles(shared: Shared) -> list[Row]:
    shown, left = shared.muscles[:MUSCLES], len(shared.muscles) - MUSCLES
    most = shown[0][1]
    name = max(len(muscle) for muscle, _ in shown) + 2

    def bar(muscle: str, amount: float) -> Paint:
        def paint(canvas: Canvas, y: int) -> None:
            canvas.put(EDGE, y, muscle, PLAIN)
            room = END - EDGE - name - NUMBER
            filled = max(1, round(room * amount / most))
            bar = [("━" * filled, Pen("phase-rest")), ("━" * (room - filled), Pen("field"))]
            canvas.runs(EDGE + name, y, bar)
            canvas.right(END, y, [(sets_text(amount), STRONG)])

        return paint

    heading = ("and " + counted(left, "more muscle"), MUTED) if left > 0 else ""
    return [Row(_line(("Hard sets", STRONG), right=heading)), *(Row(bar(*one)) for one in shown)]


def _notes(notes: str) -> list[Row]:
    lines = wrapped(notes, END - EDGE)
    shown = lines[:NOTE_LINES]
    if len(lines) > NOTE_LINES:
        shown[-1] = clipped(shown[-1] + " ", END - EDGE - 1).rstrip() + "…"
    return [Row(_line((line, NOTE))) for line in shown]


def _foot(shared: Shared) -> Paint:
    return _line((f"@ is {shared.scale}" if shared.scale else "", MUTED), right="gymtui")
