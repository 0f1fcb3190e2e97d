"""The three panels of History: the year, the list, the workout in full."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import MouseScrollDown, MouseScrollUp, Resize
from textual.message import Message

from gymtui.insight.index import WorkoutRow
from gymtui.tui.canvas import Canvas
from gymtui.tui.history.paint import draw_detail, draw_empty, draw_list
from gymtui.tui.history.view import Detail, ListRow
from gymtui.tui.history.year import span_with, year_view
from gymtui.tui.history.year_paint import draw_year, weeks_fitting
from gymtui.tui.widgets.panel import Panel

PAGE = 10
FAR = 1_000_000
MOVES: list[BindingType] = [
    Binding("down,j", "step(1)", "Next", show=False),
    Binding("up,k", "step(-1)", "Before", show=False),
    Binding("pagedown", f"step({PAGE})", "Page down", show=False),
    Binding("pageup", f"step(-{PAGE})", "Page up", show=False),
    Binding("home", f"step(-{FAR})", "First", show=False),
    Binding("end", f"step({FAR})", "Last", show=False),
]


class YearPanel(Panel):
    """The last twelve months, or the year of the workout under the cursor, as far as there is room."""

    rows: tuple[WorkoutRow, ...] = ()
    today = date.min
    cursor: date | None = None
    wide = True

    def follow(self, cursor: date | None) -> None:
        """Show the time of a day. Within the time up to now nothing changes, so nothing is drawn anew."""
        weeks = weeks_fitting(self.size.width, wide=self.wide)
        spans = [span_with(one, self.today, weeks) for one in (self.cursor, cursor)]
        moved = cursor != self.cursor and not (spans[0] == spans[1] and spans[1].latest)
        self.cursor = cursor
        if moved:
            self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        weeks = weeks_fitting(width, wide=self.wide)
        view = year_view(self.rows, self.today, weeks, self.cursor)
        return draw_year(view, width, height, wide=self.wide)


class Moving(Panel, can_focus=True):
    """A panel with a cursor that the arrows and the wheel move."""

    BINDINGS: ClassVar[list[BindingType]] = MOVES
    wide = True

    def action_step(self, by: int) -> None:
        """Move the cursor by so many rows, as far as there are some."""

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.redraw()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.action_step(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.action_step(-3)


class ListPanel(Moving):
    """The workouts, newest first. Only the rows in sight are drawn, however many there are."""

    rows: tuple[ListRow, ...] = ()
    cursor = 0
    today = date.min
    reading = False
    told = ""
    records: Mapping[str, int] = MappingProxyType({})
    sets: Mapping[str, tuple[str, str]] = MappingProxyType({})

    class Moved(Message):
        """The cursor stands on another workout."""

    def action_step(self, by: int) -> None:
        self.move_to(self.cursor + by)

    def move_to(self, place: int) -> None:
        """Put the cursor on a row."""
        place = max(0, min(len(self.rows) - 1, place))
        if place != self.cursor:
            self.cursor = place
            self.redraw()
            self.post_message(self.Moved())

    def draw(self, width: int, height: int) -> Canvas:
        canvas, self.spots = draw_list(
            self.rows,
            self.cursor,
            width,
            height,
            today=self.today,
            wide=self.wide,
            focused=self.has_focus,
            reading=self.reading,
            told=self.told,
            records=self.records,
            sets=self.sets,
        )
        return canvas


class DetailPanel(Moving):
    """A workout in full; with the keyboard on it, its sets can be chosen."""

    class Widened(Message):
        """It has another width: its lines are to be wrapped anew."""

    detail = Detail()
    width = 0
    found: frozenset[str] = frozenset()
    chosen: tuple[str, str] | None = None

    def on_resize(self, event: Resize) -> None:
        super().on_resize(event)
        if event.size.width != self.width:
            self.width = event.size.width
            self.post_message(self.Widened())

    def action_step(self, by: int) -> None:
        choices = self.detail.choices
        if not choices:
            return
        place = choices.index(self.chosen) + by if self.chosen in choices else 0
        self.choose(choices[max(0, min(len(choices) - 1, place))])

    def choose(self, choice: tuple[str, str] | None) -> None:
        """Put the cursor on a set, or on an exercise without sets."""
        self.chosen = choice
        self.redraw()

    def choose_found(self) -> None:
        """Put the cursor on the first set that a filter found, unless it stands on one of them."""
        found = [one for one in self.detail.choices if one[1] in self.found]
        if found and self.chosen not in found:
            self.choose(found[0])

    def show(self, detail: Detail) -> None:
        """Draw a workout; the cursor stays on its set, or where that is gone on the one in its place."""
        before, self.detail = self.detail.choices, detail
        choices = detail.choices
        if self.chosen not in choices:
            place = before.index(self.chosen) if self.chosen in before else 0
            self.chosen = choices[min(place, len(choices) - 1)] if choices else None
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas, self.spots = draw_detail(
            self.detail, self.chosen, width, height, focused=self.has_focus, found=self.found
        )
        return canvas


class EmptyPanel(Panel, can_focus=True):
    """What stands where there are no workouts."""

    reading = False

    def draw(self, width: int, height: int) -> Canvas:
        return draw_empty(width, height, reading=self.reading)
