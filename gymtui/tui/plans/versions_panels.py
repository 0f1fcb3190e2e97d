"""The list of a plan's earlier versions, and what the chosen one would change."""

from gymtui.plans.versions import DiffLine, LineKind
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, wrapped
from gymtui.tui.plans.versions_view import VersionRow
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList

SIGNS = {LineKind.GONE: "−", LineKind.NEW: "+", LineKind.SAME: " ", LineKind.GAP: "·"}
GROUNDS = {LineKind.GONE: "hunk-minus", LineKind.NEW: "hunk-plus"}
PENS = {LineKind.GONE: Pen("bad", bold=True), LineKind.NEW: Pen("zone-in", bold=True)}
HEAD_ROWS = 3


class VersionList(PickList):
    """The plan now on top, then newest first; each with until when it held and what was done then."""

    rows: tuple[VersionRow, ...] = ()
    ROWS = 2

    @property
    def room(self) -> int:
        return max(1, (self.size.height - 2) // self.ROWS)

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.spots = {}
        for place, row in enumerate(self.rows[self.first : self.first + self.room]):
            y, chosen = 1 + place * self.ROWS, bool(row.id) and row.id == self.chosen
            if chosen:
                canvas.fill(2, y, width - 3, self.ROWS, "band")
                canvas.put(2, y, "▸", MOVE if self.has_focus else STRONG)
            canvas.clip(4, y, row.words, width - 8, STRONG if chosen else PLAIN)
            canvas.clip(4, y + 1, row.why, width - 8, MUTED)
            if row.id:
                self.spots[y] = self.spots[y + 1] = row.id
        self.draw_thumb(canvas, width - 1, 1)
        return canvas

    def on_focus(self) -> None:
        self.redraw()


class VersionPanel(Panel):
    """The lines of the chosen version, or what it would change."""

    title = ""
    said = ""
    lines: tuple[DiffLine, ...] = ()
    first = 0

    def show(self, title: str, said: str, lines: tuple[DiffLine, ...]) -> None:
        if lines != self.lines:
            self.first = 0
        self.title, self.said, self.lines = title, said, lines
        self.redraw()

    def scroll_by(self, by: int) -> None:
        """Scroll as far as there is something."""
        last = len(self.lines) - max(1, self.size.height - HEAD_ROWS - 1)
        self.first = max(0, min(self.first + by, last))
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        x, end = (4, width - 3) if width > 60 else (2, width - 2)
        if not self.lines:
            for y, words in enumerate(wrapped(self.title, end - x), 1):
                canvas.put(x, y, words, STRONG)
            return canvas
        left = canvas.right(end, 1, [(self.said, MUTED)])
        canvas.clip(x, 1, self.title, left - x - 2, STRONG)
        room = height - HEAD_ROWS - 1
        for y, line in enumerate(self.lines[self.first : self.first + room], HEAD_ROWS):
            ground = GROUNDS.get(line.kind)
            if ground is not None:
                canvas.fill(x, y, end - x, 1, ground)
            muted = line.kind is LineKind.GAP
            canvas.put(x, y, SIGNS[line.kind], PENS.get(line.kind, MUTED))
            canvas.clip(x + 2, y, line.text, end - x - 2, MUTED if muted else PLAIN)
        if len(self.lines) - self.first > room:
            canvas.right(width - 2, height - 1, "↓ ] more")
        return canvas
