"""Earlier versions of a plan: looked at, held against the plan as it is now, brought back."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.store.plan_history import PlanVersion
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm
from gymtui.tui.keeper import keep
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.place import PLACES, TINY, bindings, hint
from gymtui.tui.plans import shelf
from gymtui.tui.plans.versions_panels import VersionList, VersionPanel
from gymtui.tui.plans.versions_view import NOW, REMOVED, version_lines, version_row
from gymtui.tui.plans.worktable import Worktable
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList
from gymtui.tui.widgets.top_bar import TopBar

NOTHING = "No earlier versions: each save keeps the one before it."
BROKEN = "The earlier versions cannot be read: their file is broken."


class PlanVersionsScreen(LibraryScreen):
    """A page of Plans. Bringing a version back is one change that `u` in Plans takes back."""

    PLACE = "plan_versions"
    AUTO_FOCUS = "VersionList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("plan_versions")

    def __init__(self, desk: Desk, plan_id: str, name: str, table: Worktable) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "plans", id="top")
        self.list = VersionList(id="version-list")
        self.panel = VersionPanel(id="version")
        self.table = table
        self.versions: tuple[PlanVersion, ...] = ()
        self._plan_id = plan_id
        self.plan_name = name
        self._whole = False
        self._broken = False

    def body(self) -> list[Widget]:
        return [Horizontal(self.list, self.panel, id="versions")]

    def on_mount(self) -> None:
        self.show_frame(self.plan_name)
        self._read()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100 or self.size.height < 30, "-narrow")
        self.set_class(self.size.width < TINY, "-tiny")

    @property
    def now(self) -> PlanDocument | None:
        """The plan as it is now; None where it was removed."""
        return shelf.document_of(self.desk.known, self._plan_id)

    @property
    def version(self) -> PlanVersion | None:
        return next((one for one in self.versions if one.id == self.list.chosen), None)

    @work(exclusive=True, group="versions")
    async def _read(self) -> None:
        history = self.desk.store.plan_history
        self.versions = await keep(self, lambda: history.versions(self._plan_id))
        problems = await keep(self, self.desk.store.problems)
        path = history.records.path(self._plan_id)
        mine = next((one for one in problems if one.path == path), None)
        self._broken = mine is not None and not self.versions
        if mine is not None:
            self.notify(f"{mine}", severity="error", markup=False, timeout=15)
        now = NOW if self.now is not None else REMOVED
        self.list.rows = (now, *(version_row(one, self.desk.zone) for one in self.versions))
        self.list.fill([row.id for row in self.list.rows])
        self.list.redraw()
        self._show()

    def _show(self) -> None:
        version, now = self.version, self.now
        if version is None:
            self.panel.show(BROKEN if self._broken else NOTHING, "", ())
        else:
            whole = self._whole or now is None
            lines = version_lines(version.document, now, self.desk.known.catalogue, whole=self._whole)
            said = "the whole version" if whole else "what bringing it back would change"
            title = version.document.name if lines else "The same as now"
            self.panel.show(title, said, lines)
        self.show_frame(self.plan_name)

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.version is None:
            return (hint(by_id["back"]),)
        whole = "what differs" if self._whole else "whole text"
        return (hint(by_id["bring_back"]), hint(by_id["whole"], whole), hint(by_id["back"]))

    @on(PickList.Moved)
    def moved(self, event: PickList.Moved) -> None:
        event.stop()
        self._show()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        """Choose the version; a click on the chosen one brings it back."""
        event.stop()
        if event.spot == self.list.chosen:
            self.action_bring_back()
        else:
            self.list.choose(event.spot)

    def action_whole(self) -> None:
        self._whole = not self._whole
        self._show()

    def action_scroll_up(self) -> None:
        self.panel.scroll_by(-5)

    def action_scroll_down(self) -> None:
        self.panel.scroll_by(5)

    @work
    async def action_bring_back(self) -> None:
        version = self.version
        if version is None or not self.may_write():
            return
        if self.now == version.document:
            self.notify("It is the same as now.", timeout=3)
            return
        row = version_row(version, self.desk.zone)
        said = "The plan as it is now becomes an earlier version. u in Plans takes it back."
        if self.now is None:
            said = "It is among your plans again. u in Plans takes it back."
        if not await self.app.push_screen_wait(Confirm(f"Bring back {row.when}?", said, "brings it back")):
            return
        try:
            change = shelf.kept_apart(self.desk.known, version.document, f"Brought back {self.plan_name}.")
        except GymtuiError as error:
            self.complain(error)
            return
        if await self.saved(lambda: shelf.keep_change(self.desk.store.library, change)):
            self.table.did(change)
            self.table.last = version.document.id
            self.notify(f"{change.words} u takes it back.", markup=False, timeout=5)
            self.dismiss()

    def action_back(self) -> None:
        self.table.last = self._plan_id
        self.dismiss()
