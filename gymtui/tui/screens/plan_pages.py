"""The pages that Plans opens for the chosen plan: the editor, proposed changes, versions, the dry run."""

from textual import work

from gymtui.model.plan import PlanDocument
from gymtui.plans.editing.undoing import Editing
from gymtui.store.drafts import Draft
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Choose, Confirm, Item
from gymtui.tui.keeper import keep
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.plans import shelf
from gymtui.tui.plans.listing import PlanList
from gymtui.tui.plans.worktable import Worktable


class PlanPagesScreen(LibraryScreen):
    """What a page changed is on the worktable when it closes, and the plan that it was about is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = PlanList(id="plan-list")
        self.table = Worktable()

    def show_plans(self, chosen: str | None = None) -> None:
        """Show the library as the desk knows it now."""

    def action_changes(self) -> None:
        """Look through what is proposed for the chosen plan."""
        from gymtui.tui.screens.plan_changes import PlanChangesScreen

        document = self.chosen
        if document is not None:
            self.app.push_screen(PlanChangesScreen(self.desk, document, self.table), self._left)

    def action_versions(self) -> None:
        """Look at the chosen plan as it was before."""
        document = self.chosen
        if document is not None:
            self._open_versions(document.id, document.name)

    @work
    async def action_removed(self) -> None:
        """Look at a plan that was removed, to bring it back."""
        there = {*self.desk.known.programs, *self.desk.known.templates}
        gone = await keep(self, lambda: self.desk.store.plan_history.removed(there))
        if not gone:
            self.notify("No plan was removed.", timeout=3)
            return
        zone = self.desk.zone
        items = [
            Item(one.document.id, one.document.name, f"until {words.day(one.at.astimezone(zone).date())}")
            for one in gone
        ]
        chosen = await self.app.push_screen_wait(Choose("Removed plans", items))
        name = next((one.document.name for one in gone if one.document.id == chosen), "")
        if chosen is not None:
            self._open_versions(chosen, name)

    def _open_versions(self, plan_id: str, name: str) -> None:
        from gymtui.tui.screens.plan_versions import PlanVersionsScreen

        self.app.push_screen(PlanVersionsScreen(self.desk, plan_id, name, self.table), self._left)

    def action_dry_run(self) -> None:
        """Play the chosen plan for this lifter."""
        from gymtui.tui.screens.dry_run import DryRunScreen

        document = shelf.document_of(self.desk.known, self.list.chosen)
        if document is not None:
            self.app.push_screen(DryRunScreen(self.desk, document, document.name))

    def open_editor(self, editing: Editing, typed: str | None = None) -> None:
        from gymtui.tui.screens.plan_editor import PlanEditorScreen

        store = self.desk.store
        drafts = None if store.read_only else store.drafts
        editor = PlanEditorScreen(self.desk, editing, self.table, drafts, typed=typed)
        self.app.push_screen(editor, self._left)

    @work
    async def open_chosen(self, chosen: PlanDocument) -> None:
        """Open a plan; what of it was not saved is offered first."""
        editing, store = Editing(chosen, saved=chosen), self.desk.store
        draft = await keep(self, lambda: shelf.draft_of(store, chosen))
        if draft is None or not await self._goes_on(draft, chosen.name):
            self.open_editor(editing)
        elif draft.text is not None:
            self.open_editor(editing, draft.text)
        else:
            self.open_editor(editing.changed(draft.document or chosen, "the unsaved changes"))

    @work
    async def offer_new(self) -> None:
        """Offer plans that were begun and never saved."""
        for draft in await keep(self, lambda: shelf.never_saved(self.desk.store)):
            document = draft.document
            if document is not None and await self._goes_on(draft, document.name):
                self.open_editor(Editing(document), draft.text)
                return

    async def _goes_on(self, draft: Draft, name: str) -> bool:
        """Ask whether unsaved work is gone on with; it is thrown away where the answer is no."""
        said = "The program ended before they were saved. Esc throws them away."
        if await self.app.push_screen_wait(
            Confirm(f"Go on with the unsaved changes of {name}?", said, "goes on")
        ):
            return True
        await keep(self, lambda: self.desk.store.drafts.drop(draft.id))
        return False

    def _left(self, _: None) -> None:
        self.show_plans(self.table.last)

    @property
    def chosen(self) -> PlanDocument | None:
        return shelf.document_of(self.desk.known, self.list.chosen)
