"""The two panels of Today: the day, and the week beside it."""

from gymtui.tui.canvas import Canvas
from gymtui.tui.today.paint import draw_main, draw_narrow, draw_side
from gymtui.tui.today.view import TodayView
from gymtui.tui.widgets.panel import Panel


class TodayPanel(Panel, can_focus=True):
    """Draws the day; alone on a small screen, with the week beside it on a large one."""

    view = TodayView()
    beside = True

    def draw(self, width: int, height: int) -> Canvas:
        painted = draw_main if self.beside else draw_narrow
        canvas, self.spots = painted(self.view, width, height)
        return canvas


class WeekPanel(Panel):
    """Draws the week so far."""

    DEFAULT_CSS = "WeekPanel { width: 38; }"
    view = TodayView()

    def draw(self, width: int, height: int) -> Canvas:
        return draw_side(self.view.week, width, height)
