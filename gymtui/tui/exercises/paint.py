"""Drawing Exercises: the list at the left, the chosen exercise beside it. One layout, two densities."""

import textwrap
from collections.abc import Sequence
from dataclasses import replace

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.exercises.strength import StrengthView
from gymtui.tui.exercises.view import Detail, ListRow

LABEL = 14
HEAD = Pen("ink-muted", bold=True)
FIXED = "\N{NO-BREAK SPACE}"


def draw_row(canvas: Canvas, y: int, end: int, row: ListRow, *, chosen: bool, active: bool) -> None:
    """Draw a row of the list from column 2 up to `end`."""
    if not row.id:
        canvas.runs(4, y, [(row.name.capitalize(), HEAD), (f" {row.right}", MUTED)])
        return
    if chosen:
        canvas.fill(2, y, end, 1, "band")
        canvas.put(2, y, "▸", MOVE if active else STRONG)
    left = canvas.right(end, y, [(row.right, PLAIN if chosen else MUTED)])
    if row.own:
        left = canvas.right(left - (1 if row.right else 0), y, [("own", Pen("record"))])
    canvas.clip(4, y, row.name, left - 5, STRONG if chosen else PLAIN)


def draw_detail(detail: Detail | None, width: int, height: int, *, nothing: str = "") -> Canvas:
    """Draw everything about an exercise; where it is too much for the room, empty rows and aliases go."""
    canvas = Canvas(width, height)
    if detail is None:
        canvas.clip(3, 2, nothing, width - 6, PLAIN)
        return canvas
    airy = height >= 28
    trial = _Sheet(Canvas(width, 10 * height), airy=airy)
    trial.draw(replace(detail, aliases=()))
    _Sheet(canvas, airy=airy, tight=trial.y > height).draw(detail)
    return canvas


class _Sheet:
    """A pen that goes down the page."""

    def __init__(self, canvas: Canvas, *, airy: bool, tight: bool = False) -> None:
        self.canvas = canvas
        self.tight = tight
        self.airy = airy
        self.x = 5 if airy else 2
        self.end = canvas.width - (5 if airy else 2)
        self.y = 2 if airy else 1

    def draw(self, detail: Detail) -> None:
        canvas, x, end = self.canvas, self.x, self.end
        left = canvas.right(end, self.y, [("own", Pen("record", bold=True))]) if detail.own else end
        canvas.clip(x, self.y, detail.name, left - x - 2, STRONG)
        self.y += 1
        self.block([detail.subtitle], MUTED)
        self.gap(always=True)
        self.fact("near failure", detail.safety, Pen(detail.safety_ink, bold=True))
        self.block([detail.safety_words], PLAIN, indent=LABEL if self.airy else 0)
        self.gap(always=True)
        self.fact("main muscle" if "," not in detail.main else "main muscles", detail.main, STRONG)
        if detail.also:
            self.fact("helped by", f"{detail.also}, half a set each" if self.airy else detail.also, PLAIN)
        if detail.pattern and self.airy:
            self.fact("pattern", detail.pattern, PLAIN)
        self.last(detail)
        self.strength(detail.strength)
        if detail.cues:
            self.gap(always=True)
            self.heading("Cues")
            for cue in detail.cues:
                self.block([cue], PLAIN, mark="·")
        if detail.aliases and self.y + 3 <= canvas.height:
            self.gap(always=True)
            self.heading("Also called")
            names = [name.replace(" ", FIXED) for name in detail.aliases]
            self.block([f"{FIXED}· ".join(names)], MUTED)

    def gap(self, *, always: bool = False) -> None:
        """Leave a row empty; the smaller sheet has room for some only."""
        if (self.airy or always) and not self.tight:
            self.y += 1

    def heading(self, text: str, right: str = "") -> None:
        self.canvas.put(self.x, self.y, text, STRONG if self.airy else MUTED)
        if right:
            self.canvas.right(self.end, self.y, [(right, MUTED)])
        self.y += 1
        self.gap()

    def fact(self, label: str, text: str, pen: Pen) -> None:
        self.canvas.put(self.x, self.y, label, MUTED)
        for line in _wrapped(text, self.end - self.x - LABEL):
            self.canvas.put(self.x + LABEL, self.y, line, pen)
            self.y += 1

    def block(self, texts: Sequence[str], pen: Pen, *, indent: int = 0, mark: str = "") -> None:
        at = self.x + indent + (2 if mark else 0)
        if mark:
            self.canvas.put(self.x + indent, self.y, mark, MUTED)
        for text in texts:
            lines = _wrapped(text, self.end - at)
            room = max(0, self.canvas.height - self.y)
            if len(lines) > room:
                lines = [*lines[: room - 1], "…"] if room else []
            for line in lines:
                self.canvas.put(at, self.y, line.replace(FIXED, " "), pen)
                self.y += 1

    def last(self, detail: Detail) -> None:
        self.gap(always=True)
        if not detail.last:
            word = "reading your history …" if detail.reading else "not trained yet"
            self.fact("last time", word, MUTED)
            return
        self.heading("Last time", f"{detail.last_unit}   {detail.last_day}".lstrip())
        if not self.airy:
            done = [line.text.replace(" ", FIXED) for line in detail.last if not line.warmup]
            self.block([", ".join(done)], PLAIN)
            return
        warmups = [line.text for line in detail.last if line.warmup]
        if warmups:
            self.canvas.put(self.x, self.y, "w", MUTED)
            self.canvas.clip(self.x + 3, self.y, ",  ".join(warmups), self.end - self.x - 3, MUTED)
            self.y += 1
        for line in detail.last:
            if not line.warmup:
                self.canvas.put(self.x, self.y, line.number, MUTED)
                self.canvas.clip(self.x + 3, self.y, line.text, self.end - self.x - 3, PLAIN)
                self.y += 1
        if detail.last_note:
            self.block([detail.last_note], Pen("ink-soft", italic=True))

    def strength(self, strength: StrengthView) -> None:
        """Draw the e1RM with what it comes from, and what relative strength there is to say of."""
        if not strength.e1rm:
            return
        self.gap(always=True)
        self.fact("e1RM", strength.e1rm, STRONG)
        if strength.origin:
            self.fact("", strength.origin, MUTED)
        if strength.guesses:
            self.fact("guesses", strength.guesses, PLAIN)
        for number, line in enumerate(strength.relative):
            self.fact("relative" if number == 0 else "", line, PLAIN)


def _wrapped(text: str, room: int) -> list[str]:
    return textwrap.wrap(text, max(8, room), break_on_hyphens=False) or [""]
