"""The editor of one plan: its tree, the form of what is chosen, and the plan as text beside it."""

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from gymtui.plans.editing.parts import exists, node_of
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.forms.form import FieldError
from gymtui.plans.places import PlanPlace, Severity
from gymtui.tui.bindings import key_sign
from gymtui.tui.desk import Desk
from gymtui.tui.place import PLACES, bindings, hint
from gymtui.tui.plans.checks import problems_of, told
from gymtui.tui.plans.foot import state_words, week_rows
from gymtui.tui.plans.form_panel import FormPanel
from gymtui.tui.plans.questions import ask_value
from gymtui.tui.plans.tree import WEEKS, tree_rows
from gymtui.tui.plans.tree_list import PlanTree
from gymtui.tui.plans.worktable import Worktable
from gymtui.tui.screens.plan_saving import Drafts
from gymtui.tui.screens.plan_typing import PlanTypingScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList
from gymtui.tui.widgets.top_bar import TopBar

WIDE, ROOMY = 100, 116
TALL = 30
IN_TREE = (
    *("edit", "add", "save", "text", "dry_run", "link", "duplicate"),
    *("move_down", "move_up", "add_day", "undo"),
)
FORM_KEYS = ("save", "text", "own_editor", "dry_run", "next_error", "undo", "redo", "back")
"""Commands that work while a form has the keyboard; its letters are text."""


class PlanEditorScreen(PlanTypingScreen):
    """A page of Plans. Nothing is in the library before it is saved; it ends with the id of the plan.

    `at` is the place to begin at, `typed` a text of a draft to go on with.
    """

    PLACE = "plan_editor"
    AUTO_FOCUS = "PlanTree"
    BINDINGS: ClassVar[list[BindingType]] = bindings("plan_editor")

    def __init__(
        self,
        desk: Desk,
        editing: Editing,
        table: Worktable,
        drafts: Drafts | None = None,
        *,
        at: PlanPlace | None = None,
        typed: str | None = None,
    ) -> None:
        super().__init__(desk, editing, table, drafts, typed)
        self.left_side = Vertical(self.outline, self.form, self.foot, id="plan-left")
        self._at = at
        self.top_bar = TopBar(PLACES, "plans", id="top")

    def body(self) -> list[Widget]:
        return [Horizontal(self.left_side, self.text, self.typing, id="plan-editor")]

    def on_mount(self) -> None:
        first = next((a for a in self.actions() if a.method == "next_error"), None)
        self.foot.key = key_sign(first.keys) if first is not None else ""
        self.show_document(self._at)
        self.open_draft()

    def on_resize(self) -> None:
        self.set_class(self.size.width < WIDE, "-narrow")
        self.set_class(self.size.width < ROOMY, "-slim")
        self.set_class(self.size.height < TALL, "-low")
        self.lay_out()

    def lay_out(self) -> None:
        """Show the pieces that there is room for, at once: the next key may be for one of them."""
        narrow = self.size.width < WIDE
        self.left_side.display = not (narrow and self.is_typing)
        self.form.display = self.has_class("-form")
        self.outline.display = not self.has_class("-form")
        self.typing.display = self.is_typing
        self.text.display = not narrow and not self.is_typing

    # showing

    def show_document(self, at: PlanPlace | None = None) -> None:
        catalogue = self.desk.known.catalogue
        shown = self.shown
        self.problems = problems_of(shown, self.checks)
        if at is not None:
            self.outline.unfold(at)
        self.outline.show(tree_rows(shown, catalogue, self.outline.toggled, self.problems), at)
        form = self.form.form
        if self.has_class("-form") and form is not None:
            if exists(self.document, form.place):
                self.show_form(form.place)
            else:
                self._to_tree()
        self.show_place()

    def show_form(self, place: PlanPlace, field: str = "") -> None:
        """Show the form of a place, with what the checks say of its fields."""
        here = node_of(place)
        self.form.problems = tuple(
            (one.place.field, f"{'×' if one.severity is Severity.ERROR else '!'} {told(one)}")
            for one in self.problems
            if node_of(one.place) == here or (one.place.line == here.line != "" and here.set is None)
        )
        self.form.show(self.document, here, self.setting, field)

    @property
    def place_shown(self) -> PlanPlace:
        """The chosen piece of the tree, or the box of the open form."""
        form, field = self.form.form, self.form.field
        if not self.has_class("-form") or form is None:
            return self.place
        return replace(form.place, field=field.name if field is not None else "")

    def show_place(self) -> None:
        """Show what goes with the chosen piece: its line in the text, the keys that matter, the state."""
        place = self.place_shown
        if not self.is_typing:
            self.text.show(self.document, place, self.desk.known.catalogue)
        rows = week_rows(self.shown, self.checks, place)
        self.foot.show(rows, self.problems)
        self.show_frame("")
        state = self.state_of()
        unsaved = "" if self.shown == self.editing.saved and not self.draft_text() else "not saved"
        pieces: list[str | tuple[str, str]] = [self.document.name]
        pieces += [", ", (unsaved, "$zone-above")] if unsaved else []
        pieces += [", ", (f"× {state}", "$bad")] if state else []
        narrow = self.size.width < WIDE
        self.top_bar.show_right(Content.assemble(*(pieces[2:] if narrow and len(pieces) > 1 else pieces)))

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.form.has_focus:
            if self.form.typing is not None:
                return (KeyHint("Enter", "keep", "save"), KeyHint("Esc", "as it was", "back"))
            in_form = ("save", "text", "next_error", "back")
            keys = (KeyHint("↑ ↓", "fields", "edit"), KeyHint("← →", "step", "edit"))
            return (*keys, *(hint(by_id[name]) for name in in_form))
        if self.is_typing:
            names = ("save", "next_error", "own_editor", "dry_run")
            return (hint(by_id["text"], "back to the tree"), *(hint(by_id[name]) for name in names))
        return tuple(hint(by_id[name]) for name in IN_TREE)

    @on(PlanTree.Folded)
    def folded(self, event: PlanTree.Folded) -> None:
        event.stop()
        self.show_document()

    @on(PickList.Moved)
    def moved(self, event: PickList.Moved) -> None:
        event.stop()
        if not self.is_typing:
            self.show_place()

    @on(FormPanel.Moved)
    def form_moved(self, event: FormPanel.Moved) -> None:
        event.stop()
        self.show_place()

    def on_descendant_focus(self) -> None:
        self.key_bar.hints = self.hints()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        if event.panel is self.outline:
            if event.spot == self.outline.chosen:
                self.action_edit()
            else:
                self.outline.choose(event.spot)
        elif event.panel is self.form and self.form.form is not None and self.form.commit():
            names = [one.name for one in self.form.form.fields]
            self.form.move(names.index(event.spot) - self.form.at)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a form or the text has the keyboard, the keys of the tree do nothing."""
        del parameters
        own = {a.method for a in self.actions()}
        busy = self.focused is self.form or self.is_typing
        return not (busy and action in own and action not in FORM_KEYS)

    # the form

    def action_edit(self) -> None:
        place = self.place
        self.show_form(place, place.field if place == WEEKS else "")
        self._to_form()

    def _to_form(self) -> None:
        self.add_class("-form")
        self.lay_out()
        self.set_focus(self.form)

    def _to_tree(self) -> None:
        self.form.typing = None
        self.remove_class("-form")
        self.lay_out()
        self.set_focus(self.outline)

    @on(FormPanel.Put)
    def put(self, event: FormPanel.Put) -> None:
        event.stop()
        place = self.form.form.place if self.form.form is not None else self.place
        said = f"{event.field.label} {event.value}".strip()
        self.take(event.document, said, place, place)

    @on(FormPanel.Pick)
    def pick(self, event: FormPanel.Pick) -> None:
        event.stop()
        self._pick(event)

    @work
    async def _pick(self, event: FormPanel.Pick) -> None:
        """Ask for the value of a field that is chosen from a list."""
        field = event.field
        form = self.form.form
        main = form.field("exercise") if form is not None else None
        answer = await ask_value(self.app, self.desk.known.catalogue, field, main)
        if answer is None or answer == field.chosen:
            return
        try:
            document = field.put(answer)
        except FieldError as error:
            self.complain(error)
            return
        self.put(FormPanel.Put(document, field, answer))

    # text, errors

    def action_text(self) -> None:
        """Go to the text, or back, at the same place."""
        if self.is_typing:
            self.back_from_text()
        elif self.form.commit():
            self.open_text(self.place_shown)

    def leave_text(self, at: PlanPlace) -> None:
        if self.has_class("-form"):
            here = at if exists(self.document, at) else self.place
            self.show_form(here, here.field)
        self.lay_out()
        self.set_focus(self.form if self.has_class("-form") else self.outline)
        self.show_document(at)

    async def action_save(self) -> None:
        if self.is_typing and not self.take_typed():
            return
        await super().action_save()

    def action_dry_run(self) -> None:
        """Play the plan as it is edited, saved or not."""
        from gymtui.tui.screens.dry_run import DryRunScreen

        if self.is_typing and not self.take_typed():
            return
        if state_words(self.problems):
            self.notify(f"Mend its errors first: {self.foot.key} goes there.", timeout=5)
        elif self.form.commit():
            self.app.push_screen(DryRunScreen(self.desk, self.document, self.document.name))

    def action_next_error(self) -> None:
        """Open the form, or go in the text, at the next thing that is wrong."""
        if self.is_typing:
            self.next_typed_problem()
            return
        found = [one for one in self.problems if one.severity is not Severity.INFORMATION]
        if not found:
            self.notify("Nothing is wrong.", timeout=3)
            return
        shown = self.form.form if self.has_class("-form") else None
        here = (shown.place, self.form.field.name) if shown is not None and self.form.field else None
        at = next((i for i, one in enumerate(found) if (node_of(one.place), one.place.field) == here), -1)
        problem = found[(at + 1) % len(found)]
        self.show_document(node_of(problem.place))
        self.show_form(problem.place, problem.place.field)
        self._to_form()

    @work
    async def action_back(self) -> None:
        if self.is_typing:
            self.back_from_text()
        elif self.has_class("-form"):
            self._to_tree()
            self.show_place()
        elif self.editing.is_saved:
            self.left()
        else:
            await self.leave()
