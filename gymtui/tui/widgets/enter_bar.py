"""The one flooded bar of a screen: what Enter does now and, on the right, what follows."""

from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from gymtui.tui.widgets.line import Part, lay_out

GAP = 3


class EnterBar(Widget):
    """`Enter   log 82.5 × 8 @ 2 …… then rest 1:00, A2 set 3`; a click anywhere posts `Pressed`."""

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"enter-bar--words"}
    DEFAULT_CSS = """
    EnterBar {
        height: 3;
        padding: 1 3 1 2;
        & > .enter-bar--words { text-style: bold; }
    }
    """

    class Pressed(Message):
        """The bar was clicked; the same as its key."""

        def __init__(self, enter_bar: "EnterBar") -> None:
            super().__init__()
            self.enter_bar = enter_bar

        @property
        def control(self) -> "EnterBar":
            return self.enter_bar

    words: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    key: reactive[str] = reactive("Enter")

    def __init__(
        self,
        words: str = "",
        right: str = "",
        key: str = "Enter",
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.set_reactive(EnterBar.words, words)
        self.set_reactive(EnterBar.right, right)
        self.set_reactive(EnterBar.key, key)

    def render(self) -> Content:
        width = self.size.width
        style = self.get_visual_style("enter-bar--words", partial=True)
        left = Content.assemble((self.key + " " * GAP + self.words, style)).truncate(width, ellipsis=True)
        return lay_out([Part(left, "")], GAP, Part(Content(self.right), ""), width).content

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Pressed(self))
