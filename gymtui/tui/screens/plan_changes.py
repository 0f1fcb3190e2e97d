"""Proposed changes of a plan: looked through one by one, accepted, left, edited, or kept for later."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.widget import Widget

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.hunks.applying import applied
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.hunk_desk import decide, proposals_of
from gymtui.tui.hunks.paint import cards_in, draw_hunks
from gymtui.tui.hunks.view import HunksView, Verdict
from gymtui.tui.keeper import keep
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.messages import PlanChanged
from gymtui.tui.place import PLACES, bindings, hint
from gymtui.tui.plans import shelf
from gymtui.tui.plans.worktable import Worktable
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar


class HunkPanel(Panel, can_focus=True):
    """Draws the proposals."""

    def __init__(self, view: HunksView) -> None:
        super().__init__(id="plan-changes")
        self.view = view

    def show(self, view: HunksView) -> None:
        self.view = view
        self.redraw()

    @property
    def room(self) -> int:
        """How many proposals are in sight."""
        return cards_in(self.size.height)

    def draw(self, width: int, height: int) -> Canvas:
        self.view = self.view.at(self.view.chosen, self.room)
        canvas, self.spots = draw_hunks(self.view, width, height)
        return canvas


class PlanChangesScreen(LibraryScreen):
    """A page of Plans and of Today. Nothing changes before Enter; then all is kept that was decided."""

    PLACE = "plan_changes"
    AUTO_FOCUS = "HunkPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("plan_changes")

    def __init__(self, desk: Desk, document: PlanDocument, table: Worktable | None = None) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "plans", id="top")
        self.panel = HunkPanel(HunksView(document.name))
        self.table = table or Worktable()
        self._document = document
        self._edits = False

    @property
    def view(self) -> HunksView:
        return self.panel.view

    def body(self) -> list[Widget]:
        return [self.panel]

    def on_mount(self) -> None:
        self.show_frame("Proposed changes")
        self._read()

    def on_screen_resume(self) -> None:
        """Look anew after the editor: what fits no longer is no proposal any more."""
        if self._edits:
            self._edits = False
            self._read()

    @work(exclusive=True, group="hunks")
    async def _read(self) -> None:
        """Work out what is proposed for the plan as it is now."""
        self._document = shelf.document_of(self.desk.known, self._document.id) or self._document
        document = self._document
        hunks = await keep(self, lambda: proposals_of(self.desk, document))
        before = self.view
        self.panel.show(HunksView(document.name, hunks, before.verdicts, before.chosen, before.first))
        self.show_frame("Proposed changes")

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if not self.view.hunks:
            return (hint(by_id["back"]),)
        return tuple(hint(by_id[name]) for name in ("accept", "leave", "edit", "why", "keep", "back"))

    # looking

    def action_down(self) -> None:
        self.panel.show(self.view.moved(1, self.panel.room))

    def action_up(self) -> None:
        self.panel.show(self.view.moved(-1, self.panel.room))

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        """Choose a proposal; a click on the chosen one turns its answer round."""
        event.stop()
        if event.spot == "enter":
            self.action_keep()
        elif int(event.spot) == self.view.chosen:
            self.panel.show(self.view.with_verdict(Verdict.ACCEPTED))
        else:
            self.panel.show(self.view.at(int(event.spot), self.panel.room))

    def action_why(self) -> None:
        """Show the rule, what was looked at, its grade and its source."""
        from gymtui.tui.screens.why import WhyScreen
        from gymtui.tui.why import Explained

        hunk = self.view.hunk
        if hunk is not None:
            asked = f"{hunk.before} → {hunk.after}"
            self.app.push_screen(WhyScreen([Explained(hunk.name, asked, (hunk.reason,))]))

    # deciding

    def action_accept(self) -> None:
        self.panel.show(self.view.with_verdict(Verdict.ACCEPTED))

    def action_leave(self) -> None:
        self.panel.show(self.view.with_verdict(Verdict.LEFT))

    def action_edit(self) -> None:
        """Open the plan with the chosen change in it, not saved, to make something else of it."""
        from gymtui.tui.screens.plan_editor import PlanEditorScreen

        hunk, document = self.view.hunk, self._document
        if hunk is None or not self.may_write():
            return
        editing = Editing(document, saved=document)
        editing = editing.changed(applied(document, hunk), f"{hunk.name}: {hunk.after}", hunk.place)
        self._edits = True
        self.app.push_screen(
            PlanEditorScreen(self.desk, editing, self.table, self.desk.store.drafts, at=hunk.place)
        )

    @work
    async def action_keep(self) -> None:
        accepted, left = self.view.of(Verdict.ACCEPTED), self.view.of(Verdict.LEFT)
        if not accepted and not left:
            self.notify("Nothing is decided yet: a accepts, l leaves; Esc goes back.", timeout=4)
            return
        if not self.may_write():
            return
        document = self._document
        try:
            change = await keep(self, lambda: decide(self.desk, document, accepted, left))
        except GymtuiError as error:
            self.complain(error)
            return
        self.post_message(PlanChanged(change))
        self.table.last = document.id
        if change is not None:
            self.table.did(change)
            self.notify(f"{change.words} u takes it back.", markup=False, timeout=5)
        else:
            many = f"{len(left)} change{'s' if len(left) != 1 else ''}"
            self.notify(f"{many} left: not proposed again for now.", timeout=4)
        self.dismiss()

    def action_back(self) -> None:
        self.table.last = self._document.id
        self.dismiss()
