"""Plans: programs and templates, the followed one marked, the chosen one in full beside the list."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.plans.editing.making import copy_of, new_program, new_template, with_archived
from gymtui.plans.editing.undoing import Editing
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm
from gymtui.tui.place import TINY, bindings, hint
from gymtui.tui.plans import shelf
from gymtui.tui.plans.listing import PlanPanel
from gymtui.tui.plans.questions import ask_name, ask_programme
from gymtui.tui.plans.shelf import ShelfChange
from gymtui.tui.plans.view import ARCHIVED, DetailLine, detail_of, plan_rows
from gymtui.tui.screens.plan_pages import PlanPagesScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList

NOTHING = (
    DetailLine("No plans yet", style="title"),
    DetailLine(),
    DetailLine("b lists ready programmes, n begins a program of your own, N a template."),
)


class PlansScreen(PlanPagesScreen):
    """Each change is on the disk at once, and `u` takes it back."""

    PLACE = "plans"
    AUTO_FOCUS = "PlanList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("plans")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.detail = PlanPanel(id="plan")
        self._archived = False

    def body(self) -> list[Widget]:
        return [Horizontal(self.list, self.detail, id="plans")]

    def on_mount(self) -> None:
        followed = self.desk.known.profile.program
        self.show_plans(followed)
        if not self.desk.store.read_only:
            self.offer_new()

    def on_screen_resume(self) -> None:
        self.show_plans()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100 or self.size.height < 30, "-narrow")
        self.set_class(self.size.width < TINY, "-tiny")

    # showing

    def show_plans(self, chosen: str | None = None) -> None:
        """Show the library as the desk knows it now."""
        known = self.desk.known
        if chosen is not None and self._is_archived(chosen):
            self._archived = True
        self.list.rows = plan_rows(known, archived=self._archived)
        self.list.fill([row.id for row in self.list.rows], chosen)
        self.list.redraw()
        self._show_chosen()

    def _is_archived(self, plan_id: str) -> bool:
        document = shelf.document_of(self.desk.known, plan_id)
        return document is not None and shelf.is_archived(document)

    def _show_chosen(self) -> None:
        known, chosen = self.desk.known, self.chosen
        if chosen is not None:
            self.detail.show(detail_of(chosen, known.catalogue, known.profile.program))
        else:
            self.detail.show(() if self.list.rows else NOTHING)
        self.show_frame(words.day(self.desk.today))

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.list.chosen == ARCHIVED:
            said = "fold away" if self._archived else "show them"
            return (hint(by_id["edit"], said), hint(by_id["new"]), hint(by_id["new_template"]))
        chosen = self.chosen
        if chosen is None:
            return (hint(by_id["ready"]), hint(by_id["new"]), hint(by_id["new_template"]))
        follows = chosen.program is not None and chosen.id != self.desk.known.profile.program
        archive = "take up again" if shelf.is_archived(chosen) else "archive"
        return (
            hint(by_id["edit"]),
            *((hint(by_id["follow"]),) if follows else ()),
            hint(by_id["new"]),
            hint(by_id["ready"]),
            hint(by_id["dry_run"]),
            hint(by_id["changes"]),
            hint(by_id["versions"]),
            hint(by_id["new_template"]),
            hint(by_id["copy"]),
            hint(by_id["archive"], archive),
            hint(by_id["remove"]),
            *((hint(by_id["undo"]),) if self.table.done else ()),
        )

    @on(PickList.Moved)
    def moved(self, event: PickList.Moved) -> None:
        event.stop()
        self._show_chosen()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        """Choose the row; a click on the one that is chosen opens it."""
        event.stop()
        if event.spot == self.list.chosen:
            self.action_edit()
        else:
            self.list.choose(event.spot)

    def action_scroll_up(self) -> None:
        self.detail.scroll_by(-5)

    def action_scroll_down(self) -> None:
        self.detail.scroll_by(5)

    # changing

    def action_edit(self) -> None:
        if self.list.chosen == ARCHIVED:
            self._archived = not self._archived
            self.show_plans()
        elif (chosen := self.chosen) is not None:
            self.open_chosen(chosen)

    @work
    async def action_new(self) -> None:
        name = await ask_name(self.app, "What is the new program called?") if self.may_write() else None
        if name is not None:
            self.open_editor(Editing(new_program(name, shelf.making(self.desk))))

    @work
    async def action_new_template(self) -> None:
        name = await ask_name(self.app, "What is the new template called?") if self.may_write() else None
        if name is not None:
            self.open_editor(Editing(new_template(name, shelf.making(self.desk))))

    @work
    async def action_copy(self) -> None:
        chosen = self.chosen
        if chosen is None or not self.may_write():
            return
        name = await ask_name(self.app, "What is the copy called?", f"{chosen.name[:190]} copy")
        if name is None:
            return
        copy = copy_of(chosen, shelf.making(self.desk), name)
        change = shelf.kept(self.desk.known, copy, f"Copied {chosen.name}.")
        await self._changed(change, copy.id)

    @work
    async def action_ready(self) -> None:
        found = await ask_programme(self.app, self.desk.known.catalogue) if self.may_write() else None
        if found is not None:
            fresh = copy_of(found, shelf.making(self.desk), found.name)
            change = shelf.kept(self.desk.known, fresh, f"{found.name} is among your plans.")
            await self._changed(change, fresh.id)

    @work
    async def action_follow(self) -> None:
        chosen = self.chosen
        if chosen is None or chosen.program is None or not self.may_write():
            if chosen is not None and chosen.program is None:
                self.notify("A template of no program is chosen on Today: t there.", timeout=4)
            return
        before = self.desk.program
        if before is not None:
            said = f"You follow {before.name} now. It stays here, and can be followed again."
            dialog = Confirm(f"Follow {chosen.name}?", said, "follows it")
            if before.id == chosen.id:
                said = "You follow it already. Its weeks are counted from today on then."
                dialog = Confirm(f"Begin {chosen.name} again?", said, "begins it again")
            if not await self.app.push_screen_wait(dialog):
                return
        change = shelf.followed(self.desk, chosen.program)
        await self._changed(change, chosen.id, f"{change.words} Today shows its next day. u takes it back.")

    @work
    async def action_archive(self) -> None:
        chosen = self.chosen
        if chosen is None or not self.may_write():
            return
        if chosen.id == self.desk.known.profile.program and not shelf.is_archived(chosen):
            self.notify(
                f"You follow {chosen.name}: follow another one first.", severity="warning", markup=False
            )
            return
        back = shelf.is_archived(chosen)
        said = f"{chosen.name} is taken up again." if back else f"Archived {chosen.name}."
        await self._changed(shelf.kept(self.desk.known, with_archived(chosen, not back), said))

    @work
    async def action_remove(self) -> None:
        chosen = self.chosen
        if chosen is None or not self.may_write():
            return
        said = "Workouts done from it stay as they are. u brings it back while gymtui runs."
        if chosen.id == self.desk.known.profile.program:
            said = f"You follow it: Today will have no plan. {said}"
        if await self.app.push_screen_wait(Confirm(f"Remove {chosen.name}?", said, "removes it")):
            await self._changed(shelf.removed(self.desk.known, chosen))

    async def _changed(self, change: ShelfChange, chosen: str | None = None, said: str = "") -> None:
        """Keep a change, show it, and say so."""
        if await self.saved(lambda: shelf.keep_change(self.desk.store.library, change)):
            self.table.did(change)
            self.show_plans(chosen)
            self.notify(said or f"{change.words} u takes it back.", markup=False, timeout=5)

    @work
    async def action_undo(self) -> None:
        if not self.table.done:
            self.notify("Nothing to undo.", timeout=3)
        elif self.may_write():
            change = self.table.done[-1]
            if await self.saved(lambda: shelf.keep_change(self.desk.store.library, change.turned)):
                self.table.undone.append(self.table.done.pop())
                self._told(change, f"Taken back: {change.words}")

    @work
    async def action_redo(self) -> None:
        if not self.table.undone:
            self.notify("Nothing to redo.", timeout=3)
        elif self.may_write():
            change = self.table.undone[-1]
            if await self.saved(lambda: shelf.keep_change(self.desk.store.library, change)):
                self.table.done.append(self.table.undone.pop())
                self._told(change, change.words)

    def _told(self, change: ShelfChange, said: str) -> None:
        self.show_plans(next(iter((*change.after.programs, *change.after.templates)), None))
        self.notify(said, markup=False, timeout=4)
