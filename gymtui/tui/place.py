"""What every place has: the frame of top bar and key bar, and bindings made from the registry."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from gymtui.actions import Action, actions_of
from gymtui.tui.desk import Desk
from gymtui.tui.widgets.enter_bar import EnterBar
from gymtui.tui.widgets.key_bar import KeyBar, KeyHint
from gymtui.tui.widgets.top_bar import Place, TopBar

PLACES = (
    Place("today", "Today", "F1"),
    Place("train", "Train", "F2"),
    Place("history", "History", "F3"),
    Place("exercises", "Exercises", "F6"),
    Place("settings", "Settings", "F7"),
)

KEY_SIGNS = {
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "delete": "Del",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


def key_sign(keys: str) -> str:
    """Return the first of the keys as it is printed on a keyboard."""
    first = keys.split(",")[0]
    return KEY_SIGNS.get(first, first if len(first) == 1 else first.capitalize())


def hint(action: Action, words: str | None = None) -> KeyHint:
    """Return the footer's hint for an action."""
    return KeyHint(key_sign(action.keys), words if words is not None else action.words, action.method)


def bindings(place: str) -> list[BindingType]:
    """Return the default bindings of a place; their ids let the person's keymap find them."""
    return [
        Binding(a.keys, a.method, a.words, show=False, id=a.id, tooltip=a.description)
        for a in actions_of(place)
    ]


class PlaceScreen(Screen[None]):
    """A place of the program. Subclasses compose their body and say which keys matter now."""

    PLACE: ClassVar[str] = ""
    AUTO_FOCUS: ClassVar[str | None] = "*"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def body(self) -> Iterable[Widget]:
        """Return the widgets between the bars."""
        return ()

    def compose(self) -> ComposeResult:
        yield TopBar(PLACES, self.PLACE, id="top")
        yield from self.body()
        yield KeyBar(id="keys")

    def actions(self) -> tuple[Action, ...]:
        """Return this place's actions with the person's keys."""
        return tuple(a for a in self.desk.actions if a.place == self.PLACE)

    def hints(self) -> tuple[KeyHint, ...]:
        """Return the keys that matter now."""
        return tuple(hint(a) for a in self.actions() if a.footer)

    def show_frame(self, right: str) -> None:
        """Bring the bars up to date."""
        self.query_one(TopBar).show_right(right)
        self.query_one(KeyBar).hints = self.hints()

    @on(KeyBar.Pressed)
    async def press_hint(self, event: KeyBar.Pressed) -> None:
        event.stop()
        target = f"app.{event.action}" if event.action == "help" else event.action
        await self.run_action(target)

    @on(EnterBar.Pressed)
    async def press_enter(self, event: EnterBar.Pressed) -> None:
        event.stop()
        self.app.simulate_key("enter")
