"""What every place has: the frame of top bar and key bar, and bindings made from the registry."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from gymtui.actions import Action
from gymtui.errors import GymtuiError
from gymtui.tui.bindings import bindings, hint
from gymtui.tui.desk import Desk
from gymtui.tui.widgets.key_bar import KeyBar, KeyHint
from gymtui.tui.widgets.top_bar import Place, TopBar

PLACES = (
    Place("today", "Today", "F1"),
    Place("train", "Train", "F2"),
    Place("history", "History", "F3"),
    Place("plans", "Plans", "F4"),
    Place("insights", "Insights", "F5"),
    Place("exercises", "Exercises", "F6"),
    Place("settings", "Settings", "F7"),
)

TINY = 60
"""Columns below which a list and its detail do not stand beside each other."""

__all__ = ["PLACES", "TINY", "PlaceScreen", "bindings", "hint"]


class PlaceScreen(Screen[None]):
    """A place of the program. Subclasses compose their body and say which keys matter now."""

    PLACE: ClassVar[str] = ""
    AUTO_FOCUS: ClassVar[str | None] = "*"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.top_bar = TopBar(PLACES, self.PLACE, id="top")
        self.key_bar = KeyBar(id="keys")

    def body(self) -> Iterable[Widget]:
        """Return the widgets between the bars."""
        return ()

    def compose(self) -> ComposeResult:
        yield self.top_bar
        yield from self.body()
        yield self.key_bar

    def actions(self) -> tuple[Action, ...]:
        """Return this place's actions with the person's keys."""
        return tuple(a for a in self.desk.actions if a.place == self.PLACE)

    def hints(self) -> tuple[KeyHint, ...]:
        """Return the keys that matter now."""
        return tuple(hint(a) for a in self.actions() if a.footer)

    def complain(self, error: GymtuiError) -> None:
        """Show an error that was expected: what happened, and what to do."""
        self.notify(str(error), severity="error", markup=False, timeout=10)

    def may_write(self) -> bool:
        """Whether anything can be saved; where not, say why before the person types in vain."""
        reason = self.desk.store.read_only_reason
        if reason is not None:
            self.notify(f"Nothing can be changed: the data is open for reading only. {reason}", markup=False)
        return reason is None

    def index_changed(self) -> None:
        """The history was read again; a place that shows it brings itself up to date."""

    def show_frame(self, right: str) -> None:
        """Bring the bars up to date."""
        self.top_bar.show_right(right)
        self.key_bar.hints = self.hints()

    @on(KeyBar.Pressed)
    async def press_hint(self, event: KeyBar.Pressed) -> None:
        event.stop()
        target = f"app.{event.action}" if event.action == "help" else event.action
        await self.run_action(target)
