"""The sets that a number is made of, in a table."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from gymtui.tui.canvas import Canvas
from gymtui.tui.dialogs import Dialog
from gymtui.tui.insights.paint import draw_table
from gymtui.tui.insights.view import Table
from gymtui.tui.widgets.panel import Panel

NOTHING = "No set in this week."


class SetTable(Panel, can_focus=True):
    """The table, which scrolls."""

    DEFAULT_CSS = "SetTable { width: 100%; } SetTable:focus { border: none; }"

    def __init__(self, table: Table) -> None:
        super().__init__(id="set-table")
        self.table = table
        self.first = 0
        self.room = 1
        self.styles.height = min(22, len(table.rows) + 4)

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.room = draw_table(canvas, (0, 0, width, height - 1), self.table, self.first)
        return canvas


class SetsBehindScreen(Dialog[None]):
    """Lists the sets. Enter and Esc close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(None)", "Close", show=False),
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown", "scroll(10)", "Page down", show=False),
        Binding("pageup", "scroll(-10)", "Page up", show=False),
    ]
    DEFAULT_CSS = "SetsBehindScreen > Vertical { width: 92; max-width: 96%; }"

    def __init__(self, title: str, table: Table) -> None:
        super().__init__(title)
        self.set_table = SetTable(table)

    def inside(self) -> ComposeResult:
        if self.set_table.table.rows:
            yield self.set_table
        else:
            yield Static(NOTHING)
        yield Static("↑↓ scroll   Esc closes", classes="hint")

    def action_scroll(self, by: int) -> None:
        table = self.set_table
        last = max(0, len(table.table.rows) - table.room)
        table.first = max(0, min(last, table.first + by))
        table.redraw()
