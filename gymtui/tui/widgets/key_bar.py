"""The bottom row: the keys that matter now, with help on the right."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from gymtui.tui.widgets.line import COMPACT_BELOW, Line, Part, fit_parts, lay_out, spot_at

GAP = 3


class KeyHint(NamedTuple):
    """A key, what it does in words, and the action a click asks for."""

    key: str
    words: str
    action: str


HELP = KeyHint("?", "help", "help")


class KeyBar(Widget):
    """Hints from the left, most important first; what does not fit is left out from the end."""

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}
    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        padding: 0 2;
        & > .key-bar--key { text-style: bold; }
    }
    """

    class Pressed(Message):
        """A hint was clicked."""

        def __init__(self, key_bar: "KeyBar", action: str) -> None:
            super().__init__()
            self.key_bar = key_bar
            self.action = action

        @property
        def control(self) -> "KeyBar":
            return self.key_bar

    hints: reactive[tuple[KeyHint, ...]] = reactive[tuple[KeyHint, ...]](())

    def __init__(
        self,
        hints: Sequence[KeyHint] = (),
        help_hint: KeyHint = HELP,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.help_hint = help_hint
        self.set_reactive(KeyBar.hints, tuple(hints))

    def render(self) -> Content:
        return self._line().content

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self)
        action = spot_at(self._line().spots, offset.x) if offset is not None else None
        if action is not None:
            event.stop()
            self.post_message(self.Pressed(self, action))

    def _line(self) -> Line:
        width = self.size.width
        help_words = self.help_hint.words if self.outer_size.width >= COMPACT_BELOW else ""
        on_right = self._part(self.help_hint._replace(words=help_words))
        room = width - on_right.content.cell_length - GAP
        parts = fit_parts([self._part(hint) for hint in self.hints], GAP, room)
        return lay_out(parts, GAP, on_right, width)

    def _part(self, hint: KeyHint) -> Part:
        key = (hint.key, self.get_visual_style("key-bar--key", partial=True))
        words = f" {hint.words}" if hint.words else ""
        return Part(Content.assemble(key, words), hint.action)
