"""Exercises: the catalogue with a search, everything about the chosen one, and exercises of one's own."""

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from gymtui.model.e1rm_model import Model
from gymtui.model.exercise import Exercise
from gymtui.model.profile import ExerciseChoice
from gymtui.training.relative_strength import Formula
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Choose, Confirm
from gymtui.tui.exercises import own
from gymtui.tui.exercises.panels import DetailPanel, ExerciseList, SearchField
from gymtui.tui.exercises.questions import ask_change, ask_new
from gymtui.tui.exercises.strength import DEFAULT, Lifter, gives_e1rm, model_items, strength_view
from gymtui.tui.exercises.view import all_rows, detail, found_rows
from gymtui.tui.place import TINY, bindings, hint
from gymtui.tui.screens.exercise_merging import MergingScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList


class ExercisesScreen(MergingScreen):
    """Shows the catalogue; own exercises are saved through the keeper thread."""

    PLACE = "exercises"
    AUTO_FOCUS = "ExerciseList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("exercises")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = ExerciseList(id="exercise-list")
        self.detail = DetailPanel(id="exercise")
        self.field = SearchField(placeholder="search", select_on_focus=False)
        self.field.cursor_blink = False
        self._typed = ""

    def body(self) -> list[Widget]:
        count = Static("", id="search-count")
        row = Horizontal(Static("/", id="search-sign"), self.field, count, id="search-row")
        return [Horizontal(Vertical(row, self.list, id="finder"), self.detail, id="exercises")]

    def on_mount(self) -> None:
        self.show_exercises()

    def index_changed(self) -> None:
        self.show_exercises()

    def on_screen_resume(self) -> None:
        self.show_exercises()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100 or self.size.height < 30, "-narrow")
        self.set_class(self.size.width < TINY, "-tiny")

    # showing

    def show_exercises(self, chosen: str | None = None) -> None:
        """Show the list as it is searched, and the chosen exercise."""
        desk = self.desk
        catalogue = desk.known.catalogue
        if self._typed:
            rows = found_rows(catalogue, self._typed, desk.index, desk.today)
        else:
            rows = all_rows(catalogue, desk.index, desk.today)
        self.list.rows = rows
        self.list.fill([row.id for row in rows], chosen)
        self.list.redraw()
        count = f"{len(rows)} found" if self._typed else f"{len(catalogue)}"
        self.query_one("#search-count", Static).update(Content(count))
        self._show_chosen()

    @property
    def chosen(self) -> Exercise | None:
        return self.desk.known.catalogue.get(self.list.chosen)

    def _show_chosen(self) -> None:
        desk, chosen = self.desk, self.chosen
        shown = None
        if chosen is not None:
            strength = strength_view(chosen, desk.index, self._lifter(), desk.known.catalogue)
            known = detail(chosen, desk.index, desk.known.gym, desk.settings.effort)
            shown = replace(known, strength=strength)
        self.detail.detail = shown
        self.detail.redraw()
        self.show_frame(words.day(desk.today))

    def _lifter(self) -> Lifter:
        desk, profile = self.desk, self.desk.known.profile
        asked = desk.settings.relative_strength
        return Lifter(
            today=desk.today,
            level=profile.level,
            unit=profile.unit,
            sex=profile.sex,
            weighed=desk.store.body.latest_weighed(desk.today),
            formula=Formula(asked) if asked != "off" else None,
            h=desk.settings.coach,
        )

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.focused is self.field:
            return (KeyHint("Enter", "to the list", "leave_field"), hint(by_id["clear"], "clear"))
        chosen = self.chosen
        own_keys = ("edit", "remove") if chosen is not None and chosen.own else ()
        model = ("model",) if chosen is not None and gives_e1rm(chosen) else ()
        names = ("open", "search", "add", *model, *own_keys)
        return tuple(hint(by_id[name]) for name in names)

    @on(PickList.Moved)
    def moved(self, event: PickList.Moved) -> None:
        event.stop()
        self._show_chosen()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        self.list.focus()
        self.list.choose(event.spot)

    # searching

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        event.stop()
        self._typed = event.value.strip()
        self.list.first = 0
        self.show_exercises("" if self._typed else None)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_leave_field()

    def on_descendant_focus(self) -> None:
        self.list.redraw()
        self.query_one("#search-row").set_class(self.focused is self.field, "-typing")
        self.show_frame(words.day(self.desk.today))

    def action_open(self) -> None:
        """Open the page of the chosen exercise."""
        from gymtui.tui.screens.exercise_page import ExercisePageScreen

        if self.chosen is not None:
            self.app.push_screen(ExercisePageScreen(self.desk, self.chosen))

    def action_search(self) -> None:
        self.field.focus()

    def action_leave_field(self) -> None:
        self.list.focus()

    def action_move(self, by: int) -> None:
        self.list.action_step(by)

    def action_clear(self) -> None:
        self.field.value = ""
        self.list.focus()

    # e1RM

    @work
    async def action_model(self) -> None:
        exercise = self.chosen
        if exercise is None or not self.may_write():
            return
        if not gives_e1rm(exercise):
            self.notify(f"{exercise.name} has no e1RM: it takes a load and reps.", markup=False, timeout=5)
            return
        before = self.desk.known.choices.get(exercise.id) or ExerciseChoice(exercise=exercise.id)
        items = model_items(exercise, strength=self.desk.settings.goal == "strength")
        start = before.e1rm_model.value if before.e1rm_model is not None else DEFAULT
        answer = await self.app.push_screen_wait(Choose(f"e1RM model of {exercise.name}", items, start=start))
        model = Model(answer) if answer is not None and answer != DEFAULT else None
        if answer is None or model is before.e1rm_model:
            return
        choice = before.model_copy(update={"e1rm_model": model})
        if await self.saved(lambda: self.desk.store.library.save_choice(choice)):
            said = f"{exercise.name}: all of its e1RMs are reckoned anew."
            self.notify(said, markup=False, timeout=4)

    # own exercises

    @work
    async def action_add(self) -> None:
        if not self.may_write():
            return
        taken = self.desk.known.catalogue.find(self._typed)
        answers = await ask_new(self.app, self.desk.known.catalogue, self._typed if taken is None else "")
        if answers is None:
            return
        exercise = own.made(answers, own.new_id(answers.name, self.desk))
        if await self.saved(lambda: self.desk.store.library.save_exercise(exercise)):
            self._show_this(exercise.id)
            self.list.focus()
            self.notify(f"Added {exercise.name}.", markup=False, timeout=4)

    @work
    async def action_edit(self) -> None:
        exercise = self._own_chosen("changed")
        if exercise is None:
            return
        used = own.uses(exercise.id, self.desk)
        changed = await ask_change(self.app, exercise, self.desk.known.catalogue, used)
        if changed is None or changed == exercise:
            return
        if await self.saved(lambda: self.desk.store.library.save_exercise(changed)):
            self._show_this(exercise.id)

    @work
    async def action_remove(self) -> None:
        exercise = self._own_chosen("removed")
        if exercise is None:
            return
        used = own.uses(exercise.id, self.desk)
        if used:
            self.notify(f"{exercise.name} stays: {used}.", severity="warning", markup=False, timeout=8)
            return
        dialog = Confirm(f"Remove {exercise.name}?", "It was never used. It cannot be undone.", "removes it")
        if not await self.app.push_screen_wait(dialog):
            return
        if await self.saved(lambda: self.desk.store.library.delete_exercise(exercise.id)):
            self.show_exercises()
            self.notify(f"Removed {exercise.name}.", markup=False, timeout=4)

    def _show_this(self, exercise_id: str) -> None:
        """Choose an exercise; a search that does not find it is cleared."""
        self.show_exercises(exercise_id)
        if self.list.chosen != exercise_id:
            self._typed = self.field.value = ""
            self.show_exercises(exercise_id)

    def _own_chosen(self, done: str) -> Exercise | None:
        exercise = self.chosen
        if exercise is None or not self.may_write():
            return None
        if not exercise.own:
            self.notify(
                f"{exercise.name} comes with gymtui. Only exercises of your own can be {done}; a adds one.",
                markup=False,
                timeout=6,
            )
            return None
        return exercise
