"""The three panels of the calendar."""

from datetime import date

from textual.events import Click, Key
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
    """The month, or the months of the year as a table. The screen moves its cursor.

    A figure begins a day that is typed; from then on every key belongs to it, however fast they come, until
    Enter or Esc. `typed` is None where none is being typed.
    """

    typed: str | None = None

    class Chosen(Message):
        """A day was clicked."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    class Typing(Message):
        """What is typed of a day changed."""

    class Typed(Message):
        """Enter: the day that was typed is meant."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def draw(self, width: int, height: int) -> Canvas:
        return draw_month(self.view, width, height, wide=self.wide)

    def type(self, text: str | None) -> None:
        """Begin, change or leave the day that is typed."""
        self.typed = text
        self.post_message(self.Typing())

    def on_key(self, event: Key) -> None:
        """Give keys to the day that is typed."""
        character = event.character if event.is_printable else None
        if self.typed is None:
            if character is None or not character.isdecimal():
                return
            self.type(character)
        elif event.key == "enter":
            self.post_message(self.Typed(self.typed))
        elif event.key == "escape":
            self.type(None)
        elif event.key == "backspace":
            self.type(self.typed[:-1] or None)
        elif character is not None:
            self.type(self.typed + character)
        else:
            return
        event.stop()
        event.prevent_default()

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
