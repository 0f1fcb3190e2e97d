"""Drawing a form: labels at the left, boxes with their values, hints, and what is wrong under its box."""

from dataclasses import dataclass

from rich.cells import cell_len

from gymtui.plans.forms.form import Entry, FieldError, Form, FormField
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, clipped, clipped_front, wrapped
from gymtui.tui.plans.typing import Typing

LABEL, BOX = 3, 19
LEAST_BOX = 7
BAD = Pen("bad")
BAD_STRONG = Pen("bad", bold=True)


@dataclass(frozen=True, slots=True)
class FormView:
    """A form with its chosen field, what is being typed in it, and what is wrong at its fields."""

    form: Form
    at: int = 0
    typing: Typing | None = None
    problem: FieldError | None = None
    problems: tuple[tuple[str, str], ...] = ()
    active: bool = True

    def said_of(self, field: FormField) -> str:
        """Return what a check of the whole plan says of a field."""
        return next((words for name, words in self.problems if name == field.name), "")


def draw_form(view: FormView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the form; return it with the field that each row stands for.

    With room there is an empty row between fields; where they are too many it scrolls after the chosen one.
    """
    canvas = Canvas(width, height, "panel")
    title = 1 if height > 22 else 0
    canvas.runs(LABEL, title, [(clipped(view.form.title, width - 6), STRONG)])
    after = LABEL + cell_len(clipped(view.form.title, width - 6)) + 2
    canvas.clip(after, title, view.form.where, width - after - 2, MUTED)
    top = title + 2
    room = height - top
    gap = 1 if _rows(view, width, 1) <= room else 0
    blocks = [_block(view, i, width) for i in range(len(view.form.fields))]
    starts = [sum(blocks[:i]) + i * gap for i in range(len(blocks))]
    first = max(0, min(starts[view.at], starts[view.at] + blocks[view.at] - room)) if starts else 0
    spots: dict[int, str] = {}
    for i, field in enumerate(view.form.fields):
        y = top + starts[i] - first
        if y < top or y >= height:
            continue
        _draw_field(canvas, y, view, i)
        spots[y] = field.name
    total = starts[-1] + blocks[-1] if starts else 0
    if total > room:
        length = max(1, room * room // total)
        canvas.fill(width - 1, top + (room - length) * first // max(1, total - room), 1, length, "band")
    return canvas, spots


def _rows(view: FormView, width: int, gap: int) -> int:
    count = len(view.form.fields)
    return sum(_block(view, i, width) for i in range(count)) + gap * max(0, count - 1)


def _block(view: FormView, at: int, width: int) -> int:
    return 1 + len(_below(view, at, width))


def _below(view: FormView, at: int, width: int) -> list[tuple[str, Pen]]:
    """Return the rows under a box: what is wrong with it, else the hint that has no room beside it."""
    field, room = view.form.fields[at], width - BOX - 4
    problem = view.problem if at == view.at else None
    if problem is not None:
        rows = [(line, BAD) for line in wrapped(f"× {problem.message}", room)]
        return [*rows, *((f"  {line}", MUTED) for line in wrapped(problem.what_to_do, room - 2))]
    said = view.said_of(field)
    if said:
        return [(line, BAD) for line in wrapped(said, room)]
    if at == view.at and field.hint and not _fits_beside(view, at, width):
        return [(line, MUTED) for line in wrapped(field.hint, room)]
    return []


def _box(view: FormView, at: int, width: int) -> int:
    """Return how wide the box is."""
    field = view.form.fields[at]
    room = width - BOX - 3
    text = view.typing.text if view.typing is not None and at == view.at else field.value
    if field.wide:
        return room
    return max(LEAST_BOX, min(room, cell_len(text) + (3 if at == view.at else 2)))


def _fits_beside(view: FormView, at: int, width: int) -> bool:
    box = BOX + _box(view, at, width) + 1
    return cell_len(view.form.fields[at].hint) <= width - box - 2


def _draw_field(canvas: Canvas, y: int, view: FormView, at: int) -> None:
    field, width = view.form.fields[at], canvas.width
    chosen = at == view.at and view.active
    bad = at == view.at and view.problem is not None
    canvas.clip(LABEL, y, field.label, BOX - LABEL - 2, MOVE if chosen else MUTED)
    box = _box(view, at, width)
    canvas.fill(BOX, y, box, 1, "bad-bg" if bad else "band" if chosen else "field")
    if chosen:
        canvas.put(BOX - 1, y, "▌", MOVE)
    pen = BAD_STRONG if bad else STRONG if chosen else PLAIN
    if view.typing is not None and at == view.at:
        _draw_typing(canvas, y, box, view.typing, pen)
    else:
        sign = " ▾" if field.entry is not Entry.TEXT and chosen and cell_len(field.value) + 4 <= box else ""
        canvas.clip(BOX + 1, y, field.value + sign, box - 2 + (1 if not field.wide else 0), pen)
    if field.hint and _fits_beside(view, at, width):
        canvas.put(BOX + box + 1, y, field.hint, MUTED)
    elif field.hint:
        beside = width - BOX - box - 3
        if at != view.at and beside > 12:
            canvas.clip(BOX + box + 1, y, field.hint, beside, MUTED)
    for row, (text, ink) in enumerate(_below(view, at, width), 1):
        canvas.put(BOX + 1, y + row, text, ink)


def _draw_typing(canvas: Canvas, y: int, box: int, typing: Typing, pen: Pen) -> None:
    """Draw what is typed, its cursor in sight, as a block under the character before which the next goes."""
    before = clipped_front(typing.text[: typing.cursor], box - 3)
    x = canvas.put(BOX + 1, y, before, pen)
    under, rest = typing.text[typing.cursor : typing.cursor + 1] or " ", typing.text[typing.cursor + 1 :]
    x = canvas.put(x, y, under, Pen("on-flood", "flood", bold=True))
    canvas.clip(x, y, rest, BOX + box - x, pen)
