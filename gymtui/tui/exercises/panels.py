"""What Exercises is made of: the search line, the names found, everything about one of them."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from gymtui.tui.canvas import Canvas
from gymtui.tui.dialogs import QuietInput
from gymtui.tui.exercises.paint import draw_detail, draw_row
from gymtui.tui.exercises.view import Detail, ListRow
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList


class SearchField(QuietInput):
    """Where the name is typed; the arrows move in the list below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move(1)", "Next", show=False),
        Binding("up", "screen.move(-1)", "Before", show=False),
        Binding("pagedown", "screen.move(10)", "Page down", show=False),
        Binding("pageup", "screen.move(-10)", "Page up", show=False),
        Binding("escape", "screen.clear", "Clear", show=False),
    ]


class ExerciseList(PickList):
    """The names in sight."""

    rows: tuple[ListRow, ...] = ()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.spots = {}
        if isinstance(self.screen.focused, SearchField):
            canvas.rule(2, 0, width - 4, "move")
        for y, row in enumerate(self.rows[self.first : self.first + self.room], 1):
            draw_row(canvas, y, width - 4, row, chosen=row.id == self.chosen, active=self.has_focus)
            if row.id:
                self.spots[y] = row.id
        self.draw_thumb(canvas, width - 1, 1)
        return canvas

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()


class DetailPanel(Panel):
    """Everything about the chosen exercise."""

    detail: Detail | None = None

    def draw(self, width: int, height: int) -> Canvas:
        nothing = "Nothing is called like that. Esc, then a, adds it as your own."
        return draw_detail(self.detail, width, height, nothing=nothing)
