"""A long list of which only the rows in sight are drawn, one of them chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import MouseScrollDown, MouseScrollUp, Resize
from textual.message import Message

from gymtui.tui.canvas import Canvas
from gymtui.tui.widgets.panel import Panel

WHEEL = 3


class PickList(Panel, can_focus=True):
    """Subclasses draw; this keeps which row is chosen and which is the first in sight.

    `ids` has one entry a row; an empty one is a heading, which cannot be chosen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "step(1)", "Next", show=False),
        Binding("up,k", "step(-1)", "Before", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("home", "end(-1)", "First", show=False),
        Binding("end", "end(1)", "Last", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = "PickList:focus { border: none; }"

    class Moved(Message):
        """Another row was chosen."""

        def __init__(self, chosen: str) -> None:
            super().__init__()
            self.chosen = chosen

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.ids: tuple[str, ...] = ()
        self.chosen = ""
        self.first = 0

    @property
    def room(self) -> int:
        """How many rows are in sight."""
        return max(1, self.size.height - 2)

    def fill(self, ids: Sequence[str], chosen: str | None = None) -> None:
        """Take the rows; the chosen one stays chosen, or else the first that can be."""
        self.ids = tuple(ids)
        wanted = self.chosen if chosen is None else chosen
        self.chosen = wanted if wanted and wanted in self.ids else next((i for i in self.ids if i), "")
        self.follow()

    def choose(self, chosen: str) -> None:
        """Choose a row and say so."""
        if chosen and chosen in self.ids and chosen != self.chosen:
            self.chosen = chosen
            self.follow()
            self.redraw()
            self.post_message(self.Moved(chosen))

    def follow(self) -> None:
        """Bring the chosen row into sight, with its heading where it is the first under one."""
        if self.chosen not in self.ids:
            self.first = 0
            return
        at = self.ids.index(self.chosen)
        above = at
        while above > 0 and not self.ids[above - 1]:
            above -= 1
        self.first = min(self.first, above)
        self.first = max(self.first, at - self.room + 1)
        self.first = max(0, min(self.first, len(self.ids) - self.room))

    def on_resize(self, event: Resize) -> None:
        del event  # the Panel's own handler draws after this
        self.follow()

    def action_step(self, by: int) -> None:
        pickable = [i for i in self.ids if i]
        if pickable:
            at = pickable.index(self.chosen) if self.chosen in pickable else 0
            self.choose(pickable[max(0, min(len(pickable) - 1, at + by))])

    def action_page(self, by: int) -> None:
        self.action_step(by * max(1, self.room - 2))

    def action_end(self, by: int) -> None:
        self.action_step(by * len(self.ids))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self._scroll(-WHEEL)

    def _scroll(self, by: int) -> None:
        self.first = max(0, min(self.first + by, len(self.ids) - self.room))
        self.redraw()

    def draw_thumb(self, canvas: Canvas, x: int, y: int) -> None:
        """Draw which part of the list is in sight, where it is not all of it."""
        total = len(self.ids)
        if total <= self.room:
            return
        length = max(1, self.room * self.room // total)
        top = (self.room - length) * self.first // max(1, total - self.room)
        canvas.fill(x, y + top, 1, length, "band")
