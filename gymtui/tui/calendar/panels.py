"""The three panels of the calendar."""

from datetime import date

from textual.events import Click
from textual.message import Message

from gymtui.tui.calendar.paint import day_at, draw_day, draw_map, draw_month
from gymtui.tui.calendar.view import CalendarView
from gymtui.tui.canvas import Canvas
from gymtui.tui.widgets.panel import Panel


class CalendarPanel(Panel):
    """Shows a part of the view."""

    wide = True

    def __init__(self, view: CalendarView, *, id: str) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.view = view

    def show(self, view: CalendarView) -> None:
        self.view = view
        self.redraw()


class MapPanel(CalendarPanel):
    """The year, a cell a day."""

    def draw(self, width: int, height: int) -> Canvas:
        return draw_map(self.view, width, height, wide=self.wide)


class MonthPanel(CalendarPanel, can_focus=True):
    """The month, or the months of the year as a table. The screen moves its cursor."""

    class Chosen(Message):
        """A day was clicked."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    def draw(self, width: int, height: int) -> Canvas:
        return draw_month(self.view, width, height, wide=self.wide)

    def on_click(self, event: Click) -> None:
        cell = day_at(self.view, event.x, event.y, wide=self.wide)
        if cell is not None:
            event.stop()
            self.post_message(self.Chosen(cell.day))


class DayPanel(CalendarPanel):
    """The chosen day."""

    def draw(self, width: int, height: int) -> Canvas:
        canvas, self.spots = draw_day(self.view, width, height, wide=self.wide)
        return canvas
