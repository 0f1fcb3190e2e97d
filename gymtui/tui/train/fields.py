"""The set entry's drawing: the big numbers, the parts of a set, and how the line is understood."""

from dataclasses import dataclass

from gymtui.live.entry import Field
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, clipped
from gymtui.tui.train.entry_view import EntryView
from gymtui.tui.widgets.glyphs import SizeName, measure

SIGNS = {Field.REPS: "×", Field.RIR: "@", Field.SECONDS: "·", Field.METRES: "·"}


@dataclass(frozen=True, slots=True)
class Number:
    """One drawn field."""

    field: Field
    label: str
    unit: str
    digits: str
    ink: str
    focused: bool


def numbers(entry: EntryView, *, active: bool) -> list[Number]:
    """Return the fields to draw. `active`: the field with the keyboard is marked."""
    context = entry.context
    focus = entry.editor.focused(context)
    shape = context.measurement
    out = []
    values = {
        Field.LOAD: (_load_label(shape), context.unit.value, _signed(entry.shown.load, shape)),
        Field.METRES: ("METRES", "", entry.shown.metres),
        Field.REPS: ("REPS", "", entry.shown.reps),
        Field.SECONDS: ("SECONDS", "", entry.shown.seconds),
        Field.RIR: ("RPE" if context.effort == "rpe" else "RIR", "", _effort(entry)),
    }
    present = [
        (Field.LOAD, shape.has_load),
        (Field.METRES, shape.has_metres),
        (Field.REPS, shape.has_reps),
        (Field.SECONDS, shape.has_seconds),
        (Field.RIR, shape.has_reps and context.effort != "off" and context.kind is Kind.WORK),
    ]
    for field, there in present:
        if not there:
            continue
        label, unit, digits = values[field]
        focused = active and field is focus
        muted = field is Field.RIR and field not in entry.shown.typed
        ink = "move" if focused and not muted else "ink-muted" if muted else "ink"
        out.append(Number(field, label, unit, digits, ink, focused))
    return out


def _load_label(shape: Measurement) -> str:
    if shape is Measurement.ASSISTED:
        return "ASSIST"
    return "ADDED" if shape is Measurement.BODYWEIGHT_ADDED else "LOAD"


def _signed(amount: str, shape: Measurement) -> str:
    if shape is Measurement.BODYWEIGHT_ADDED and amount and not amount.startswith("-") and amount != "0":
        return f"+{amount}"
    return amount


def _effort(entry: EntryView) -> str:
    rir = entry.shown.rir
    if rir and entry.context.effort == "rpe":
        return f"{10 - float(rir):g}"
    return rir


Placed = list[tuple[int, Number]]


def _slots(shown: list[Number], size: SizeName, slots: tuple[int, ...], end: int) -> Placed | None:
    """Put the numbers at their usual columns, or None where one would run into the next."""
    if len(slots) < len(shown):
        return None
    chosen = slots[: len(shown)] if len(shown) != 2 else (slots[0], slots[1])
    for i, (x, number) in enumerate(zip(chosen, shown, strict=True)):
        limit = chosen[i + 1] - 5 if i + 1 < len(chosen) else end
        if x + measure(number.digits, size)[0] > limit:
            return None
    return list(zip(chosen, shown, strict=True))


def _flow(shown: list[Number], size: SizeName, start: int, end: int) -> Placed | None:
    """Put the numbers side by side with even gaps, or None where the row is too narrow."""
    widths = [measure(n.digits, size)[0] for n in shown]
    free = end - start - sum(widths)
    gaps = len(shown) - 1
    if free < 5 * gaps:
        return None
    gap = min(14, free // gaps) if gaps else 0
    out, x = [], start
    for number, width in zip(shown, widths, strict=True):
        out.append((x, number))
        x += width + gap
    return out


def place(
    shown: list[Number], sizes: tuple[SizeName, ...], slots: tuple[int, ...], end: int
) -> tuple[Placed, SizeName]:
    """Return where the numbers go: never two sizes in one row, the whole row steps down together.

    Where even the smallest do not fit, the last of them are left out: none runs into another.
    """
    for size in sizes:
        placed = _slots(shown, size, slots, end) or _flow(shown, size, slots[0], end)
        if placed is not None:
            return placed, size
    for count in range(len(shown) - 1, 0, -1):
        placed = _flow(shown[:count], sizes[-1], slots[0], end)
        if placed is not None:
            return placed, sizes[-1]
    return [(slots[0], n) for n in shown[:1]], sizes[-1]


def draw_numbers(
    canvas: Canvas,
    y: int,
    entry: EntryView,
    *,
    sizes: tuple[SizeName, ...],
    slots: tuple[int, ...],
    end: int,
    active: bool,
    labels: bool = True,
    ink: str | None = None,
    gap: int = 1,
) -> int:
    """Draw labels at `y`, figures under them and the rule under the focused one; return the row after.

    `gap` is the rows between labels and figures.
    """
    placed, size = place(numbers(entry, active=active), sizes, slots, end)
    top = y + 1 + gap if labels else y
    rows = measure("0", size)[1]
    room = measure("0", sizes[0])[1]
    top += max(0, (room - rows) // 2)
    sign = Pen(ink) if ink is not None else MUTED
    for i, (x, number) in enumerate(placed):
        if labels:
            pen = MOVE if number.focused else MUTED
            canvas.runs(x, y, [(number.label, pen), (f" {number.unit}", MUTED)])
        after = canvas.digits(x, top, number.digits, size, ink or number.ink)
        if number.focused:
            canvas.rule(x, top + rows, max(6, after - x), "move")
        if i:
            before = placed[i - 1][0] + measure(placed[i - 1][1].digits, size)[0]
            canvas.put((before + x) // 2, top + rows // 2, SIGNS.get(number.field, "·"), sign)
    return top + rows


def draw_parts(
    canvas: Canvas,
    x: int,
    y: int,
    end: int,
    entry: EntryView,
    *,
    active: bool,
    labels: bool = True,
    gap: int = 1,
) -> None:
    """Draw the parts so far, the one to fill in, and how many reps are to go.

    Takes labels, `gap` blank rows, five rows of figures and the rule; without labels six rows.
    """
    to_go = entry.to_go
    reserved = 22 if to_go is not None else 0
    parts = list(entry.parts)
    while len(parts) > 1 and _parts_width(parts) > end - x - reserved - 16:
        parts.pop(0)
    first = len(entry.parts) - len(parts) + 1
    top = y + 1 + gap if labels else y
    if first > 1:
        x = canvas.put(x, top + 2, "… ", MUTED)
    loads = entry.loads[first - 1 :]
    for offset, text in enumerate(parts):
        if labels:
            canvas.put(x, y, loads[offset] if loads else f"PART {first + offset}", MUTED)
        x = canvas.digits(x, top, _figure(text), "S", "ink") + 3
        x = canvas.digits(x, top, "+", "S", "ink-muted") + 3
    reps, counted = (
        (entry.shown.reps, "reps") if entry.shown.reps else (entry.shown.seconds or "-", "seconds")
    )
    width = max(12, measure(reps, "S")[0] + 2)
    canvas.fill(x, top, width, 5, "band")
    typed = Field.REPS in entry.shown.typed or not entry.editor.untouched
    inset = (width - measure(reps, "S")[0]) // 2
    canvas.digits(x + inset, top, reps, "S", "ink" if typed else "ink-muted")
    canvas.rule(x, top + 5, width, "move" if active else "ink-muted")
    if labels:
        pen = MOVE if active else MUTED
        now = loads[-1] if loads else f"PART {len(entry.parts) + 1}"
        canvas.runs(x, y, [(now, pen), (f" {counted}", MUTED)])
    if to_go is not None:
        left = max(x + width + 4, end - reserved)
        after = canvas.digits(left, top, str(to_go), "S", "move") + 2
        if labels:
            canvas.put(left, y, "TO GO", MOVE)
        else:
            canvas.put(after, top, "to go", MOVE)
        done = (entry.total or 0) - to_go
        canvas.put(after, top + 3, f"{done} done", PLAIN)
        canvas.put(after, top + 4, f"of {entry.total}", PLAIN)


def _parts_width(parts: list[str]) -> int:
    return sum(measure(_figure(p), "S")[0] + 12 for p in parts)


def _figure(text: str) -> str:
    number = "".join(c for c in text if c.isdigit())
    return number or "0"


def draw_line(canvas: Canvas, x: int, y: int, end: int, entry: EntryView) -> None:
    """Draw the typed line with its cursor and how it is understood, or where it stops making sense."""
    editor = entry.editor
    if editor.untouched:
        if entry.problem is not None:
            canvas.clip(x, y, entry.problem.message, end - x, MUTED)
        else:
            canvas.clip(x, y, entry.understood, end - x)
        return
    room = max(8, (end - x) * 2 // 5)
    start = max(0, editor.cursor - room + 1)
    column = entry.problem.column if entry.problem is not None else None
    for i, character in enumerate((editor.text + " ")[start : start + room]):
        at = start + i
        pen = STRONG
        if column is not None and at == min(column, len(editor.text)):
            pen = Pen("bad", underline=True, bold=True)
        if at == editor.cursor:
            pen = Pen("stage", ground="bad" if at == column else "move", bold=True)
        canvas.put(x + i, y, character, pen)
    after = x + min(room, len(editor.text) - start + 1) + 2
    if entry.problem is not None:
        text = f"× {entry.problem.message}"
        if entry.problem.expected:
            whole = f"{text}; expected {entry.problem.expected}"
            text = whole if len(whole) <= end - after else f"× expected {entry.problem.expected}"
        canvas.put(after, y, clipped(text, end - after), Pen("bad"))
    else:
        canvas.put(after, y, clipped(entry.understood, end - after), PLAIN)
