"""The panel that says what the chosen setting means."""

from gymtui.tui.canvas import Canvas
from gymtui.tui.settings.paint import draw_meaning
from gymtui.tui.settings.row import SettingRow
from gymtui.tui.widgets.panel import Panel


class MeaningPanel(Panel):
    """What the chosen setting means."""

    row: SettingRow | None = None
    key = "Enter"

    def draw(self, width: int, height: int) -> Canvas:
        return draw_meaning(self.row, self.key, width, height)
