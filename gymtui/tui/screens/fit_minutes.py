"""The changes that make today fit the minutes there are: each is taken until it is left out."""

from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import ModalScreen

from gymtui.model.plan import Template
from gymtui.plans.day import PreparedDay
from gymtui.plans.minutes_fit import Fit, fit
from gymtui.plans.outlook import minutes
from gymtui.tui import words
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText
from gymtui.tui.place import PLACES
from gymtui.tui.today.fit_paint import draw_fit, fit_layout
from gymtui.tui.today.fit_view import FitView, fit_view
from gymtui.tui.today.fitting import Fitted, fit_setting, minutes_problem, read_minutes
from gymtui.tui.widgets.key_bar import KeyBar, KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar

Chosen = frozenset[str]
KEYS = (
    KeyHint("Enter", "take them", "take"),
    KeyHint("Space", "take or leave", "turn"),
    KeyHint("↑↓", "move", "move(1)"),
    KeyHint("Esc", "leave the day", "dismiss(None)"),
)


class FitPanel(Panel):
    """Draws the changes, and what becomes of the day with those that are taken."""

    def __init__(self, day: PreparedDay, found: Fit, name: str) -> None:
        super().__init__()
        self._day = day
        self._found = found
        self._called = name
        self._at = self._first = 0
        self.chosen: Chosen = frozenset(one.id for one in found.changes)
        self._view = self._worked_out()

    def _worked_out(self) -> FitView:
        return fit_view(self._day, self._found, self.chosen, self._called)

    def draw(self, width: int, height: int) -> Canvas:
        canvas, self.spots = draw_fit(self._view, self._at, self._first, width, height)
        return canvas

    def on_resize(self, event: Resize) -> None:
        self.go(self._at)
        super().on_resize(event)

    def move(self, by: int) -> None:
        """Go to another change."""
        self.go(self._at + by)

    def go(self, index: int) -> None:
        """Go to this change and bring it into sight."""
        changes = self._found.changes
        self._at = max(0, min(len(changes) - 1, index))
        self._first = fit_layout(len(changes), *self.size).scrolled_to(self._at, self._first)
        self.redraw()

    def turn(self) -> None:
        """Leave the change out, or take it again; all times are worked out anew."""
        self.chosen ^= {self._found.changes[self._at].id}
        self._view = self._worked_out()
        self.redraw()

    def clicked(self, index: int) -> None:
        """Go to a change; a second click turns it round."""
        if index == self._at:
            self.turn()
        else:
            self.go(index)


class FitScreen(ModalScreen[Chosen | None]):
    """Enter gives the ids of the changes taken; Esc gives None and leaves the day as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Take", show=False),
        Binding("escape", "dismiss(None)", "Leave", show=False),
        Binding("space", "turn", "Leave out", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("pagedown", "move(10)", "Page down", show=False),
        Binding("pageup", "move(-10)", "Page up", show=False),
    ]

    def __init__(self, day: PreparedDay, found: Fit, name: str, date: str) -> None:
        super().__init__()
        self._panel = FitPanel(day, found, name)
        self._date = date

    def compose(self) -> ComposeResult:
        yield TopBar(PLACES, "today", self._date)
        yield self._panel
        yield KeyBar(KEYS)

    def action_take(self) -> None:
        self.dismiss(self._panel.chosen)

    def action_turn(self) -> None:
        self._panel.turn()

    def action_move(self, by: int) -> None:
        self._panel.move(by)

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        what, _, index = event.spot.partition(":")
        if what == "enter":
            self.action_take()
        else:
            self._panel.clicked(int(index))

    @on(KeyBar.Pressed)
    async def press_hint(self, event: KeyBar.Pressed) -> None:
        event.stop()
        await self.run_action(f"app.{event.action}" if event.action == "help" else event.action)


async def ask_minutes(
    app: App[object], desk: Desk, template: Template, day: PreparedDay, before: Fitted | None
) -> Fitted | None:
    """Ask for the minutes and for the changes; return what was taken, `before` where it was left.

    None: the day as it is planned. A worker awaits it.
    """
    hint = f"such as 35; the whole day takes about {minutes(day)}"
    question = AskText("How many minutes do you have?", hint=hint, check=minutes_problem)
    typed = await app.push_screen_wait(question)
    wanted = read_minutes(typed) if typed is not None else None
    if wanted is None:
        return before
    found = fit(day, wanted, fit_setting(desk, template, day))
    if not found.changes:
        app.notify(f"{found.words}.", timeout=5)
        return None
    chosen = await app.push_screen_wait(FitScreen(day, found, template.name, words.day(desk.today)))
    if chosen is None:
        return before
    return Fitted(template.id, wanted, chosen) if chosen else None
