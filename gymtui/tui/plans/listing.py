"""The list of Plans, and the chosen plan in full beside it."""

from gymtui.tui.canvas import Canvas
from gymtui.tui.plans.paint import detail_canvas, draw_plan_row
from gymtui.tui.plans.view import DetailLine, PlanRow
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList


class PlanList(PickList):
    """The programs, the templates of none, and what is archived."""

    rows: tuple[PlanRow, ...] = ()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.spots = {}
        for y, row in enumerate(self.rows[self.first : self.first + self.room], 1):
            chosen = bool(row.id) and row.id == self.chosen
            draw_plan_row(canvas, y, width - 3, row, chosen=chosen, active=self.has_focus)
            if row.id:
                self.spots[y] = row.id
        self.draw_thumb(canvas, width - 1, 1)
        return canvas


class PlanPanel(Panel):
    """Everything about the chosen plan."""

    lines: tuple[DetailLine, ...] = ()
    first = 0

    def show(self, lines: tuple[DetailLine, ...]) -> None:
        if lines != self.lines:
            self.lines, self.first = lines, 0
        self.redraw()

    def scroll_by(self, by: int) -> None:
        """Scroll as far as there is something."""
        _, rows = detail_canvas(self.lines, self.size.width, 0, self.size.height)
        self.first = max(0, min(self.first + by, rows + 3 - self.size.height))
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas, rows = detail_canvas(self.lines, width, self.first, height)
        if rows + 3 - self.first > height:
            canvas.right(width - 2, height - 1, "↓ ] more")
        return canvas
