"""The text of the plan editor: typed in, checked with every key, taken into the plan once it reads."""

from textual import on, work
from textual.app import SuspendNotSupported

from gymtui.errors import GymtuiError
from gymtui.model.ids import slug_of
from gymtui.model.plan import PlanDocument
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.places import PlanPlace, Severity
from gymtui.plans.text.checked import check_text
from gymtui.plans.text.completion import completions
from gymtui.plans.text.reading import Reading, TextProblem
from gymtui.plans.text.writer import write_plan
from gymtui.tui.desk import Desk
from gymtui.tui.dry_run_desk import check_setting_of
from gymtui.tui.own_editor import edited_text, in_editor
from gymtui.tui.plans.foot import state_words
from gymtui.tui.plans.questions import ask_unreadable
from gymtui.tui.plans.side import TextPanel, line_of, place_of
from gymtui.tui.plans.typed_text import TypedText
from gymtui.tui.plans.view import counted
from gymtui.tui.plans.worktable import Worktable
from gymtui.tui.screens.plan_saving import Drafts, PlanSavingScreen


class PlanTypingScreen(PlanSavingScreen):
    """While the text has the keyboard, what is typed is a draft; leaving it makes one change of the plan.

    `typed` is a text to go on with from a draft.
    """

    def __init__(
        self,
        desk: Desk,
        editing: Editing,
        table: Worktable,
        drafts: Drafts | None = None,
        typed: str | None = None,
    ) -> None:
        super().__init__(desk, editing, table, drafts)
        self.text = TextPanel(id="plan-text")
        self.typing = TypedText(id="plan-typing")
        self.checks = check_setting_of(desk)  # one for all: what was worked out against it is remembered
        self._begun = ""
        self._reading: Reading | None = None
        self._typed = typed

    def lay_out(self) -> None:
        """Show the pieces that there is room for."""

    def leave_text(self, at: PlanPlace) -> None:
        """Go back to the tree or the form, at a place."""

    @property
    def is_typing(self) -> bool:
        return self.has_class("-text")

    @property
    def shown(self) -> PlanDocument:
        """The plan as it is shown: as far as the typed text reads, as it is typed."""
        typed = self._reading.document if self.is_typing and self._reading is not None else None
        return typed if typed is not None else self.document

    def open_draft(self) -> None:
        """Go on with the text of a draft, letter by letter."""
        if self._typed is not None:
            typed, self._typed = self._typed, None
            self.open_text(PlanPlace(), typed)

    def open_text(self, place: PlanPlace, typed: str | None = None) -> None:
        """Begin to type at a place; `typed` is a text in the place of the plan's own."""
        writing = write_plan(self.document, self.desk.known.catalogue)
        self._begun = writing.text
        self._reading = None
        self.typing.told.key = self.foot.key
        line = line_of(place, writing.spans) or 1
        self.add_class("-text")
        self.typing.open(
            typed if typed is not None else writing.text, line, f"{slug_of(self.document.name)}.gym"
        )
        self.check_typed()
        self.lay_out()
        self.set_focus(self.typing.area)

    # while it is typed

    @on(TypedText.Typed)
    def text_typed(self, event: TypedText.Typed) -> None:
        event.stop()
        if self.is_typing:
            self.check_typed()
            self.keep_draft()

    @on(TypedText.Moved)
    def cursor_moved(self, event: TypedText.Moved) -> None:
        event.stop()
        if self.is_typing and self._reading is not None:
            self._show_typed(self._reading)

    def check_typed(self) -> Reading:
        """Check the text as it is now and show what is wrong."""
        reading = check_text(self.typing.text, self.checks, self.document)
        self._reading = reading
        self._show_typed(reading)
        self.show_document(self.typed_place(reading) if reading.document is not None else None)
        return reading

    def _show_typed(self, reading: Reading) -> None:
        row, column = self.typing.area.cursor_location
        offers = completions(self.typing.text, row, column, self.desk.known.catalogue)
        self.typing.show(reading.problems, offers)

    def typed_place(self, reading: Reading) -> PlanPlace:
        """Return the piece of the plan that the cursor's line is of."""
        return place_of(self.typing.line, reading.spans)

    def state_of(self) -> str:
        """Return how many errors there are, of the text where one is typed; nothing where there are none."""
        if not self.is_typing or self._reading is None or self._reading.document is not None:
            return state_words(self.problems)
        return counted(len(self._reading.problems), "error")

    def draft_text(self) -> str | None:
        typed = self.typing.text if self.is_typing else self._begun
        return typed if typed != self._begun else None

    # leaving it

    def take_typed(self) -> bool:
        """Take the text into the plan; False: it does not read yet, and the cursor is where it stops."""
        if self.typing.text == self._begun:
            return True
        reading = self.check_typed()
        if reading.document is None:
            self.notify(f"The text does not read yet: {reading.problems[0]}", markup=False, timeout=6)
            self.go_to_problem(reading.problems[0])
            return False
        place = self.typed_place(reading)
        self._begun = self.typing.text
        self.take(reading.document, "text typed", place, place)
        return True

    @work
    async def back_from_text(self) -> None:
        """Go back to the tree; a text that does not read yet is kept, or thrown away by the person."""
        reading = self.check_typed()
        if reading.document is None and self.typing.text != self._begun:
            if await ask_unreadable(self.app, str(reading.problems[0])) == "stay":
                self.go_to_problem(reading.problems[0])
                return
            place = place_of(self.typing.line, write_plan(self.document, self.desk.known.catalogue).spans)
        else:
            place = self.typed_place(reading)
            if not self.take_typed():
                return
        self.remove_class("-text")
        self._reading = None
        self.keep_draft()
        self.leave_text(place)

    # errors

    def next_typed_problem(self) -> None:
        """Put the cursor at the next thing that is wrong."""
        found = [one for one in self.check_typed().problems if one.severity is not Severity.INFORMATION]
        if not found:
            self.notify("Nothing is wrong.", timeout=3)
            return
        found.sort(key=lambda one: (one.span.line, one.span.column))
        row, column = self.typing.area.cursor_location
        here = (row + 1, column + 1)
        after = next((one for one in found if (one.span.line, one.span.column) > here), found[0])
        self.go_to_problem(after)

    def go_to_problem(self, problem: TextProblem) -> None:
        self.typing.go_to(problem.span.line, problem.span.column)

    # the person's own editor

    def action_own_editor(self) -> None:
        """Open the text in $VISUAL or $EDITOR and come back with it, checked."""
        if not self.is_typing and not self.form.commit():
            return
        if not self.is_typing:
            self.open_text(self.place)
        try:
            with self.app.suspend():
                back = edited_text(self.typing.text, slug_of(self.document.name), in_editor)
        except SuspendNotSupported:
            self.notify("Another program cannot be shown here: type the text instead.", timeout=6)
        except GymtuiError as error:
            self.complain(error)
        else:
            self.typing.open(back, self.typing.line, self.typing.head.file_name)
            self.check_typed()
            self.keep_draft()
