"""A grid of cells to draw a whole panel on, turned into the strips that Textual shows.

Colours are names of theme tokens, so that a drawing knows no theme. User text is drawn as it is and
never read as markup.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from gymtui.tui.widgets.glyphs import PAINTED, SizeName, measure, paint


@dataclass(frozen=True, slots=True)
class Pen:
    """How a text is drawn: the tokens of its colours and its weight."""

    ink: str = "ink-soft"
    ground: str | None = None
    bold: bool = False
    underline: bool = False
    italic: bool = False


BRACKETS = {"top": "┌", "inside": "│", "bottom": "└"}
"""The sides of a superset, beside its rows."""

PLAIN = Pen()
STRONG = Pen("ink", bold=True)
MUTED = Pen("ink-muted")
MOVE = Pen("move", bold=True)

Run = tuple[str, Pen] | str
Cell = tuple[str, str, str, bool, bool, bool]


class Palette:
    """The colours of the theme in force, and the styles made of them."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = dict(variables)
        self._styles: dict[tuple[str, str, bool, bool, bool], Style] = {}

    def style(self, ink: str, ground: str, bold: bool, underline: bool, italic: bool) -> Style:
        key = (ink, ground, bold, underline, italic)
        found = self._styles.get(key)
        if found is None:
            found = Style(
                color=self._colour(ink),
                bgcolor=self._colour(ground),
                bold=bold,
                underline=underline,
                italic=italic,
            )
            self._styles[key] = found
        return found

    def _colour(self, name: str) -> str:
        """Return a token's colour; `phase-rest~60` is 60 % of it over the stage."""
        token, _, share = name.partition("~")
        if not share:
            return self._variables[token]
        stage = Color.parse(self._variables["stage"])
        return stage.blend(Color.parse(self._variables[token]), int(share) / 100).hex6


class Canvas:
    """Cells of a fixed size. Everything outside is cut off; nothing raises for being too long."""

    def __init__(self, width: int, height: int, ground: str = "stage") -> None:
        self.width = max(0, width)
        self.height = max(0, height)
        blank: Cell = (" ", "ink", ground, False, False, False)
        self._rows: list[list[Cell]] = [[blank] * self.width for _ in range(self.height)]

    def fill(self, x: int, y: int, width: int, height: int, ground: str) -> None:
        """Give a rectangle a ground; what was drawn there is gone."""
        start, end = max(0, x), min(self.width, x + width)
        for row in range(max(0, y), min(self.height, y + height)):
            self._cut(row, start, end)
            for column in range(start, end):
                self._rows[row][column] = (" ", "ink", ground, False, False, False)

    def put(self, x: int, y: int, text: str, pen: Pen = PLAIN) -> int:
        """Draw a text from column `x` and return the column after it."""
        for cluster, width in _clusters(text):
            self._set(x, y, cluster, width, pen)
            x += width
        return x

    def runs(self, x: int, y: int, runs: Iterable[Run], default: Pen = PLAIN) -> int:
        """Draw texts of different pens one after the other."""
        for run in runs:
            text, pen = (run, default) if isinstance(run, str) else run
            x = self.put(x, y, text, pen)
        return x

    def right(self, end: int, y: int, runs: Iterable[Run] | str, default: Pen = PLAIN) -> int:
        """Draw so that the last cell is before column `end`; return the first column used."""
        listed: list[Run] = [runs] if isinstance(runs, str) else list(runs)
        width = sum(cell_len(run if isinstance(run, str) else run[0]) for run in listed)
        self.runs(end - width, y, listed, default)
        return end - width

    def clip(self, x: int, y: int, text: str, room: int, pen: Pen = PLAIN) -> int:
        """Draw a text in at most `room` columns, with an ellipsis where it is cut."""
        return self.put(x, y, clipped(text, room), pen)

    def digits(self, x: int, y: int, text: str, size: SizeName, ink: str) -> int:
        """Draw big figures as coloured blanks; return the column after them."""
        for dy, row in enumerate(paint(text, size)):
            for dx, kind in enumerate(row):
                if kind == PAINTED:
                    self._set(x + dx, y + dy, " ", 1, Pen(ink, ink))
        return x + measure(text, size)[0]

    def rule(self, x: int, y: int, width: int, ink: str) -> None:
        """Draw the line under the field with the keyboard."""
        self.put(x, y, "━" * width, Pen(ink))

    def bar(self, x: int, y: int, width: int, share: float, ink: str, track: str = "field") -> None:
        """Draw one row filled to `share`, at least one cell for anything above nothing."""
        cells = 0 if share <= 0 else max(1, min(width, round(width * share)))
        self.fill(x, y, width, 1, track)
        self.fill(x, y, cells, 1, ink)

    def strips(self, palette: Palette) -> list[Strip]:
        """Return the rows as Textual paints them."""
        out = []
        for row in self._rows:
            segments = []
            for style, cells in groupby(row, key=lambda cell: cell[1:]):
                segments.append(Segment("".join(cell[0] for cell in cells), palette.style(*style)))
            out.append(Strip(segments, self.width))
        return out

    def text(self) -> str:
        """Return the characters only, for tests."""
        return "\n".join("".join(cell[0] for cell in row).rstrip() for row in self._rows)

    def _set(self, x: int, y: int, cluster: str, width: int, pen: Pen) -> None:
        if not 0 <= y < self.height:
            return
        if x < 0 or x + width > self.width:
            cluster = " "  # half a wide character is never shown
        self._cut(y, max(0, x), min(self.width, x + width))
        for column in range(max(0, x), min(self.width, x + width)):
            ground = pen.ground or self._rows[y][column][2]
            text = cluster if column == x or cluster == " " else ""
            self._rows[y][column] = (text, pen.ink, ground, pen.bold, pen.underline, pen.italic)

    def _cut(self, y: int, start: int, end: int) -> None:
        """Blank the other half of a wide character that columns `start` to `end` are about to cover."""
        row = self._rows[y]
        if 0 < start < self.width and row[start][0] == "":
            row[start - 1] = (" ", *row[start - 1][1:])
        if start < end < self.width and row[end][0] == "":
            row[end] = (" ", *row[end][1:])


TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Marks that turn the direction of all that follows in a row: user text keeps its letters, not these."""


@lru_cache(maxsize=4096)
def _clusters(text: str) -> tuple[tuple[str, int], ...]:
    """Return what stands in one place together, such as an emoji of several characters, with its columns."""
    text = text.replace("\n", " ").replace("\t", " ")
    if text.isascii():
        return tuple((character, 1) for character in text)
    text = text.translate(TURNING)
    spans, _ = split_graphemes(text)
    return tuple((text[start:end].rstrip("\u200d"), width) for start, end, width in spans if width)


def clipped(text: str, room: int) -> str:
    """Return the text in at most `room` columns, its end replaced by an ellipsis where it is too long."""
    if cell_len(text) <= room:
        return text
    out, columns = "", 0
    for cluster, width in _clusters(text):
        if columns + width > room - 1:
            break
        out += cluster
        columns += width
    return out + "…" if room > 0 else ""


def wrapped(text: str, room: int) -> list[str]:
    """Return the text in lines of at most `room` columns, broken between words; long words are cut."""
    lines: list[str] = []
    for paragraph in text.strip().splitlines():
        line = ""
        for word in paragraph.split():
            if line and cell_len(line) + 1 + cell_len(word) > room:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
            while cell_len(line) > max(2, room):
                head = _fitting(line, max(2, room))
                lines.append(head)
                line = line[len(head) :]
        lines.append(line)
    return lines


def _fitting(text: str, room: int) -> str:
    width = 0
    for i, character in enumerate(text):
        width += cell_len(character)
        if width > room:
            return text[:i]
    return text


def clipped_front(text: str, room: int) -> str:
    """Return the end of a text that is too long: what came last matters there."""
    while cell_len(text) > room > 1:
        text = "…" + text[2:] if text.startswith("…") else "…" + text[1:]
    return text
