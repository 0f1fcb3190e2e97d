"""The commands of the plan editor: what each key does to the piece of the plan that is chosen in the tree."""

from collections.abc import Callable

from textual import work

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.plans.editing import days, nodes, sets, weeks
from gymtui.plans.editing.edited import Edited
from gymtui.plans.editing.parts import NodeKind, kind_of
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.forms.form import FormSetting
from gymtui.plans.places import PlanPlace
from gymtui.tui.desk import Desk
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.plans import shelf
from gymtui.tui.plans.questions import ask_exercise
from gymtui.tui.plans.tree import WEEKS
from gymtui.tui.plans.tree_list import PlanTree
from gymtui.tui.plans.worktable import Worktable


class PlanEditingScreen(LibraryScreen):
    """Each command makes one document of another, so that one `u` takes it back."""

    def __init__(self, desk: Desk, editing: Editing, table: Worktable) -> None:
        super().__init__(desk)
        self.editing = editing
        self.table = table
        self.outline = PlanTree(id="plan-tree")

    @property
    def document(self) -> PlanDocument:
        return self.editing.document

    @property
    def setting(self) -> FormSetting:
        """What the forms need of the lifter."""
        known = self.desk.known
        return FormSetting(known.catalogue, known.profile.unit, self.desk.settings.effort)

    @property
    def place(self) -> PlanPlace:
        """The piece of the plan that is chosen."""
        row = self.outline.row
        return row.place if row is not None else PlanPlace()

    def show_document(self, at: PlanPlace | None = None) -> None:
        """Show the document as it is now; `at` is chosen."""

    def take(self, document: PlanDocument, said: str, at: PlanPlace, was: PlanPlace) -> None:
        """Go on with a changed document; `was` is where `u` leads back to."""
        self.editing = self.editing.changed(document, said, was)
        self.keep_draft()
        self.show_document(at)

    def keep_draft(self) -> None:
        """Called after every change of the document."""

    def _do(self, change: Callable[[], Edited]) -> None:
        """Do an operation, or say why it cannot be done."""
        here = self.place
        try:
            edited = change()
        except GymtuiError as error:
            self.notify(str(error), severity="warning", markup=False, timeout=5)
            return
        self.take(edited.document, edited.words, edited.place, here)

    # adding

    @work
    async def action_add(self) -> None:
        """Add what goes into the chosen piece: an exercise; a set beside a set, a week beside a week."""
        place = self.place
        kind = kind_of(place)
        if place == WEEKS or kind is NodeKind.WEEK:
            self._do(lambda: weeks.added(self.document, place))
        elif kind is NodeKind.SET:
            self._do(lambda: sets.added(self.document, place))
        elif kind is NodeKind.PROGRAM:
            self.action_add_day()
        else:
            exercise = await ask_exercise(self.app, self.desk.known.catalogue, "Add an exercise")
            if exercise is not None:
                new = shelf.making(self.desk)
                self._do(lambda: nodes.with_exercise(self.document, place, exercise, new))

    def action_add_day(self) -> None:
        place = self.place
        at = place if place.day is not None else PlanPlace()
        self._do(lambda: days.added(self.document, at, shelf.making(self.desk)))

    def action_duplicate(self) -> None:
        self._do(lambda: nodes.duplicated(self.document, self.place, shelf.making(self.desk)))

    def action_copy(self) -> None:
        try:
            name = self.outline.row.name if self.outline.row is not None else ""
            self.table.clip = nodes.copied(self.document, self.place, name)
        except GymtuiError as error:
            self.notify(str(error), severity="warning", markup=False, timeout=5)
        else:
            self.notify(
                f"Copied {self.table.clip.words}. p puts it in, here or in another plan.", markup=False
            )

    def action_paste(self) -> None:
        clip = self.table.clip
        if clip is None:
            self.notify("Nothing was copied yet: y copies.", timeout=3)
        else:
            self._do(lambda: nodes.pasted(self.document, self.place, clip, shelf.making(self.desk)))

    # moving, linking, removing

    def action_move_down(self) -> None:
        self._do(lambda: nodes.moved(self.document, self.place, 1, shelf.making(self.desk)))

    def action_move_up(self) -> None:
        self._do(lambda: nodes.moved(self.document, self.place, -1, shelf.making(self.desk)))

    def action_link(self) -> None:
        self._do(lambda: nodes.linked(self.document, self.place, shelf.making(self.desk)))

    def action_remove(self) -> None:
        self._do(lambda: nodes.removed(self.document, self.place))

    # back and forth

    def action_undo(self) -> None:
        self._turn(self.editing.undone(), "undo")

    def action_redo(self) -> None:
        self._turn(self.editing.redone(), "redo")

    def _turn(self, turned: Editing, what: str) -> None:
        if turned is self.editing:
            self.notify(f"Nothing to {what}.", timeout=3)
            return
        step = turned.redo[-1] if what == "undo" else turned.undo[-1]
        self.editing = turned
        self.keep_draft()
        self.show_document(step.place)
        self.notify(f"{'Undone' if what == 'undo' else 'Done again'}: {step.words}.", markup=False, timeout=3)
