"""The top row: the places of the program, the current one marked, and a word on the right."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from gymtui.tui.widgets.line import COMPACT_BELOW, Line, Part, lay_out, spot_at

GAP = 2
LEAST = 8
"""Columns from which the word on the right is cut rather than left out."""


class Place(NamedTuple):
    """A place as the bar names it."""

    id: str
    title: str
    key: str


class TopBar(Widget):
    """`F1 Today  F2 Train …`; under 100 columns without the keys. A click posts `Chosen`."""

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"top-bar--current"}
    DEFAULT_CSS = """
    TopBar {
        height: 1;
        padding: 0 2;
        & > .top-bar--current { text-style: bold underline; }
    }
    """

    class Chosen(Message):
        """A place was clicked."""

        def __init__(self, top_bar: "TopBar", place_id: str) -> None:
            super().__init__()
            self.top_bar = top_bar
            self.place_id = place_id

        @property
        def control(self) -> "TopBar":
            return self.top_bar

    current: reactive[str] = reactive("")
    right: reactive[Content] = reactive(Content(""))

    def __init__(
        self,
        places: Sequence[Place],
        current: str = "",
        right: Content | str = "",
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.places = tuple(places)
        self.set_reactive(TopBar.current, current)
        self.set_reactive(TopBar.right, _plain(right))

    def show_right(self, text: Content | str) -> None:
        """Put a text on the right; a plain string is never read as markup."""
        self.right = _plain(text)

    def render(self) -> Content:
        return self._line().content

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self)
        place_id = spot_at(self._line().spots, offset.x) if offset is not None else None
        if place_id is not None:
            event.stop()
            self.post_message(self.Chosen(self, place_id))

    def _line(self) -> Line:
        with_keys = self.outer_size.width >= COMPACT_BELOW
        parts = [Part(self._words(place, with_keys), place.id) for place in self.places]
        room = self.size.width - sum(part.content.cell_length + GAP for part in parts)
        right = self.right.truncate(room, ellipsis=True) if room >= LEAST else self.right
        return lay_out(parts, GAP, Part(right, ""), self.size.width)

    def _words(self, place: Place, with_key: bool) -> Content:
        key = f"{place.key} " if with_key and place.key else ""
        if place.id != self.current:
            return Content(key + place.title)
        style = self.get_visual_style("top-bar--current", partial=True)
        return Content.assemble(key, (place.title, style))


def _plain(text: Content | str) -> Content:
    return Content(text) if isinstance(text, str) else text
