"""The summary at the end of a workout: the figures, what differs from the plan, and what was left out."""

from dataclasses import replace
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import ModalScreen

from gymtui.model.performed import Workout
from gymtui.plans.differences import Difference
from gymtui.tui.canvas import Canvas
from gymtui.tui.messages import ShareAsked
from gymtui.tui.place import PLACES
from gymtui.tui.summary.paint import Layout, Marks, draw_summary, layout
from gymtui.tui.summary.view import SummaryView
from gymtui.tui.widgets.key_bar import KeyBar, KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar


class Decided(NamedTuple):
    """What the lifter decided: the differences for the plan, and the one to edit there once all is saved."""

    accepted: tuple[Difference, ...] = ()
    edit: Difference | None = None


SAVE = KeyHint("Enter", "save", "save")
FINISH = KeyHint("Enter", "finish and keep", "save")
SHARE = KeyHint("y", "share", "share")
BACK = KeyHint("Esc", "to the workout", "dismiss(None)")
CHOOSE = (
    KeyHint("↑↓", "move", "move(1)"),
    KeyHint("a", "accept", "accept"),
    KeyHint("l", "leave", "leave"),
    KeyHint("e", "accept and edit", "edit"),
)


class SummaryPanel(Panel):
    """Draws the summary. Arrows go through the differences, and past the last one through the rest."""

    def __init__(self, view: SummaryView) -> None:
        super().__init__()
        self.view = view
        self.marks = Marks()

    @property
    def _layout(self) -> Layout:
        return layout(self.view, *self.size)

    def draw(self, width: int, height: int) -> Canvas:
        canvas, self.spots = draw_summary(self.view, self.marks, width, height)
        return canvas

    def on_resize(self, event: Resize) -> None:
        self.marks = replace(self.marks, first=self._layout.scrolled_to(self.marks.chosen, self.marks.first))
        super().on_resize(event)

    def move(self, by: int) -> None:
        """Choose the next difference, or scroll on where there is none that way or the chosen one is away."""
        marks, plan = self.marks, self._layout
        in_sight = plan.scrolled_to(marks.chosen, marks.first) == marks.first
        following = marks.chosen + by
        if in_sight and 0 <= following < len(self.view.differences):
            self.choose(following)
            return
        self._show_from(marks.first + by)

    def turn(self, by: int) -> None:
        """Scroll by a page."""
        self._show_from(self.marks.first + by * max(1, self._layout.room - 1))

    def choose(self, index: int) -> None:
        """Choose a difference and bring it into sight."""
        self.marks = replace(
            self.marks, chosen=index, first=self._layout.scrolled_to(index, self.marks.first)
        )
        self.redraw()

    def decide(self, accept: bool) -> None:
        """Accept the chosen difference, or leave it as it is planned."""
        if not self.view.differences:
            return
        chosen = {self.view.differences[self.marks.chosen].id}
        accepted = self.marks.accepted | chosen if accept else self.marks.accepted - chosen
        self.marks = replace(self.marks, accepted=accepted)
        self.choose(self.marks.chosen)

    def clicked(self, index: int) -> None:
        """Choose a difference; a second click turns its answer round."""
        if index == self.marks.chosen:
            self.decide(self.view.differences[index].id not in self.marks.accepted)
        else:
            self.choose(index)

    @property
    def accepted(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.view.differences if one.id in self.marks.accepted)

    def _show_from(self, first: int) -> None:
        self.marks = replace(self.marks, first=max(0, min(self._layout.last_first, first)))
        self.redraw()


class SummaryScreen(ModalScreen[Decided | None]):
    """Enter saves and gives the accepted differences; Esc goes back to the workout and gives None.

    `e` accepts the chosen one, saves, and asks for the plan to be opened at it; `y` hands the workout on.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save", show=False),
        Binding("escape", "dismiss(None)", "Back", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("pagedown", "turn(1)", "Page down", show=False),
        Binding("pageup", "turn(-1)", "Page up", show=False),
        Binding("a", "accept", "Accept", show=False),
        Binding("l", "leave", "Leave", show=False),
        Binding("e", "edit", "Edit", show=False),
        Binding("y", "share", "Share", show=False),
    ]

    def __init__(self, view: SummaryView, day: str, workout: Workout) -> None:
        super().__init__()
        self._workout = workout
        self._panel = SummaryPanel(view)
        self._day = day

    def compose(self) -> ComposeResult:
        yield TopBar(PLACES, "train", self._day)
        yield self._panel
        yield KeyBar((*CHOOSE, FINISH, SHARE, BACK) if self._panel.view.differences else (SAVE, SHARE, BACK))

    def action_save(self) -> None:
        if self._panel.view.anything:
            self.dismiss(Decided(self._panel.accepted))

    def action_edit(self) -> None:
        view = self._panel.view
        if view.anything and view.differences:
            self._panel.decide(accept=True)
            self.dismiss(Decided(self._panel.accepted, view.differences[self._panel.marks.chosen]))

    def action_share(self) -> None:
        if not self._panel.view.anything:
            self.notify("Nothing is logged yet that could be shared.", timeout=3)
        else:
            self.post_message(ShareAsked(self._workout))

    def action_move(self, by: int) -> None:
        self._panel.move(by)

    def action_turn(self, by: int) -> None:
        self._panel.turn(by)

    def action_accept(self) -> None:
        self._panel.decide(accept=True)

    def action_leave(self) -> None:
        self._panel.decide(accept=False)

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        what, _, index = event.spot.partition(":")
        if what == "enter":
            self.action_save()
        else:
            self._panel.clicked(int(index))

    @on(KeyBar.Pressed)
    async def press_hint(self, event: KeyBar.Pressed) -> None:
        event.stop()
        await self.run_action(f"app.{event.action}" if event.action == "help" else event.action)
