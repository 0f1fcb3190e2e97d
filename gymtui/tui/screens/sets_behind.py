"""The sets that a number is made of, in a table."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from gymtui.tui.canvas import Canvas
from gymtui.tui.dialogs import Dialog
from gymtui.tui.insights.paint import draw_table
from gymtui.tui.insights.view import Behind, Table
from gymtui.tui.widgets.panel import Panel

MOST_ROWS = 22


class SetTable(Panel, can_focus=True):
    """The table, which scrolls."""

    DEFAULT_CSS = "SetTable { width: 100%; max-height: 60vh; } SetTable:focus { border: none; }"

    def __init__(self, table: Table) -> None:
        super().__init__(id="set-table")
        self.table = table
        self.first = 0
        self.room = 1
        self.show(table)

    def show(self, table: Table) -> None:
        """Show a table from its first row on."""
        self.table, self.first = table, 0
        self.styles.height = min(MOST_ROWS, len(table.rows) + 4)
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.room = draw_table(canvas, (0, 0, width, height - 1), self.table, self.first)
        return canvas


class SetsBehindScreen(Dialog[None]):
    """Lists the sets; `m` shows another span of weeks where there is one. Enter and Esc close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(None)", "Close", show=False),
        Binding("m", "widen", "Weeks", show=False),
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown", "scroll(10)", "Page down", show=False),
        Binding("pageup", "scroll(-10)", "Page up", show=False),
    ]
    DEFAULT_CSS = "SetsBehindScreen > Vertical { width: 92; max-width: 96%; }"

    def __init__(self, spans: Sequence[Behind]) -> None:
        super().__init__(spans[0].title)
        self.spans = tuple(spans)
        self.at = 0
        self.set_table = SetTable(spans[0].table)
        self.nothing = Static(Content(spans[0].nothing))

    def inside(self) -> ComposeResult:
        yield self.set_table
        yield self.nothing
        wider = "   m week or four weeks" if len(self.spans) > 1 else ""
        yield Static(f"↑↓ scroll{wider}   Esc closes", classes="hint")

    def on_mount(self) -> None:
        self._show()

    def action_widen(self) -> None:
        """Show the next span of weeks."""
        self.at = (self.at + 1) % len(self.spans)
        self._show()

    def _show(self) -> None:
        behind = self.spans[self.at]
        self.query_one(".title", Static).update(Content(behind.title))
        self.nothing.update(Content(behind.nothing))
        self.nothing.display = not behind.table.rows
        self.set_table.display = bool(behind.table.rows)
        self.set_table.show(behind.table)

    def action_scroll(self, by: int) -> None:
        table = self.set_table
        last = max(0, len(table.table.rows) - table.room)
        table.first = max(0, min(last, table.first + by))
        table.redraw()
