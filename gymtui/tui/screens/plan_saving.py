"""The saving of the plan editor: one write, the draft, and what becomes of unsaved changes."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from textual import work

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.places import PlanProblem
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm
from gymtui.tui.keeper import keep
from gymtui.tui.plans import shelf
from gymtui.tui.plans.foot import FootPanel, state_words
from gymtui.tui.plans.form_panel import FormPanel
from gymtui.tui.plans.questions import ask_leaving
from gymtui.tui.plans.worktable import Worktable
from gymtui.tui.screens.plan_editing import PlanEditingScreen


class Drafts(Protocol):
    """Where unsaved documents are kept against a kill. The calls block: keeper thread only."""

    def keep(self, document: PlanDocument, text: str | None = None) -> None:
        """Keep the document as it is now, and what is typed as its text."""
        ...

    def drop(self, plan_id: str) -> None:
        """Forget the draft of a plan: it was saved, or thrown away."""
        ...


class PlanSavingScreen(PlanEditingScreen):
    """Keeps the document in the library when it is asked to, and not before."""

    def __init__(self, desk: Desk, editing: Editing, table: Worktable, drafts: Drafts | None = None) -> None:
        super().__init__(desk, editing, table)
        self.form = FormPanel(id="plan-form")
        self.foot = FootPanel(id="plan-foot")
        self.problems: tuple[PlanProblem, ...] = ()
        self._drafts = drafts
        self._is_keeping = False
        self._draft_waits = False

    def draft_text(self) -> str | None:
        """What is typed as text now; None where nothing is."""
        return None

    @property
    def shown(self) -> PlanDocument:
        """The plan as it is shown."""
        return self.document

    def show_place(self) -> None:
        """Show what goes with the chosen piece, and whether all is saved."""

    def left(self) -> None:
        """Close the editor; Plans shows the plan that was edited."""
        self.table.last = self.document.id
        self.dismiss()

    async def action_save(self) -> None:
        if self.form.commit():
            self.call_later(self._save)
        else:
            self.notify("Mend what is typed first, or Esc leaves it as it was.", timeout=4)

    @work
    async def _save(self) -> None:
        await self.save()

    async def save(self) -> bool:
        """Save the document; False: it was not, and the person knows why."""
        errors = state_words(self.problems)
        if not self.may_write():
            return False
        if errors:
            said = f"{self.document.name} has {errors}: {self.foot.key} goes there."
            self.notify(said, severity="warning", markup=False, timeout=6)
            return False
        now, saved = shelf.document_of(self.desk.known, self.document.id), self.editing.saved
        if now is not None and saved is not None and now != saved and now != self.document:
            said = "It was changed elsewhere since you opened it. Saving puts yours in its place."
            if not await self.app.push_screen_wait(Confirm("Save over it?", said, "saves yours")):
                return False
        document = self.document
        change = shelf.kept(self.desk.known, document, f"Saved {document.name}.")
        if not await self.saved(self._keeping(change, document.id)):
            return False
        if document == self.document:
            self.editing = self.editing.kept()
            self.keep_draft()  # one that was on its way would come after the one that was dropped
        self.table.did(change)
        self.show_place()
        self.notify(f"Saved {document.name}.", markup=False, timeout=3)
        return True

    def _keeping(self, change: shelf.ShelfChange, plan_id: str) -> Callable[[], None]:
        def task() -> None:
            shelf.keep_change(self.desk.store.library, change)
            if self._drafts is not None:
                self._drafts.drop(plan_id)

        return task

    def keep_draft(self) -> None:
        """Keep what is not saved; while a draft is written only the newest one waits."""
        self._draft_waits = self._drafts is not None
        if self._drafts is not None and not self._is_keeping:
            self._is_keeping = True
            self._keep_drafts(self._drafts)

    @work(group="draft")
    async def _keep_drafts(self, drafts: Drafts) -> None:
        try:
            while self._draft_waits:
                self._draft_waits = False
                document, text = self.shown, self.draft_text()
                if text is None and self.editing.is_saved:
                    await keep(self, partial(drafts.drop, document.id))
                else:
                    await keep(self, partial(drafts.keep, document, text))
        except GymtuiError as error:
            self.complain(error)
        finally:
            self._is_keeping = False

    async def leave(self) -> None:
        answer = await ask_leaving(self.app, self.document.name, errors=state_words(self.problems))
        if answer == "stay" or (answer == "save" and not await self.save()):
            return
        drafts, plan_id = self._drafts, self.document.id
        if answer == "throw" and drafts is not None:
            await keep(self, lambda: drafts.drop(plan_id))
        self.left()
