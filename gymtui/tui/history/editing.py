"""The edits of the past that need dialogs: sets, notes, titles, deleting, undo, the bin."""

from collections.abc import Callable

from textual import work

from gymtui.errors import GymtuiError
from gymtui.insight.index import UnreadableRow
from gymtui.model.base import clean_text
from gymtui.model.performed import Workout
from gymtui.plans.editing.of_workout import template_of_workout
from gymtui.store.bin import DISCARDED, BinEntry
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText, Choose, Confirm, Item
from gymtui.tui.history import edits
from gymtui.tui.history.changes import BIN_SHOWN, Changes
from gymtui.tui.history.view import Knowledge, ListRow, bin_words, title_of
from gymtui.tui.keeper import keep
from gymtui.tui.messages import LibraryChanged, TakeUpAsked
from gymtui.tui.place import PlaceScreen
from gymtui.tui.plans.questions import ask_name
from gymtui.tui.plans.shelf import making

SET_HINT = '82.5x8 r2 · ! failed · 55x8+4+3 · 12x10>10x7 · "a note"'
EMPTY_LINE = "this is empty; x deletes a set"


class EditingScreen(PlaceScreen):
    """A place whose workouts can be changed. Subclasses say which is meant, and show what came of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.changes = Changes(desk.store)

    def at_work(self) -> ListRow | None:
        """Return the row of the workout that is meant; None: none is."""
        return None

    def choice(self) -> tuple[str, str] | None:
        """Return the exercise and the set that are meant, None for the workout as a whole."""
        return None

    async def workout(self) -> Workout | None:
        """Return the workout that is meant, or say why there is none and return None."""
        return None

    def took(self, workout: Workout) -> None:
        """Called with a workout that was changed or brought back, to show it."""

    def lost(self, workout_id: str) -> None:
        """Called when a workout is gone, to show that."""

    @property
    def known(self) -> Knowledge:
        desk = self.desk
        unit, effort = desk.known.profile.unit, desk.settings.effort
        return Knowledge(desk.known.catalogue.get, unit, effort, desk.today)

    # editing

    @work
    async def action_edit(self) -> None:
        choice = self.choice()
        workout = await self.workout() if self.may_write() else None
        if workout is None:
            return
        if choice is None:
            await self._ask(
                lambda value: AskText("Title of the workout", value),
                workout.title,
                lambda typed: workout.model_copy(update={"title": clean_text(typed.strip())}),
                "the title",
            )
        else:
            await self._edit_set(workout, choice[1])

    async def _edit_set(self, workout: Workout, set_id: str) -> None:
        found = edits.find_set(workout, set_id)
        if found is None:
            self.notify("This exercise has no sets. n writes a note on it.", timeout=4)
            return
        exercise, performed = found
        line = edits.line_of(performed, exercise, self.known)

        def check(typed: str) -> str | None:
            return line.problem(typed) if typed.strip() else EMPTY_LINE

        def dialog(value: str) -> AskText:
            title = f"A set of {exercise.name}"
            return AskText(title, value, hint=SET_HINT, check=check, say=line.understood)

        def change(typed: str) -> Workout:
            return edits.with_set(workout, edits.edited_set(performed, line.read(typed)))

        await self._ask(dialog, line.text, change, f"the set of {exercise.name}", line.questions)

    @work
    async def action_note(self) -> None:
        choice = self.choice()
        workout = await self.workout() if self.may_write() else None
        if workout is None:
            return
        exercise = edits.find_exercise(workout, choice[0]) if choice is not None else None
        if exercise is None:
            await self._ask(
                lambda value: AskText("Note on the workout", value),
                workout.notes,
                lambda typed: workout.model_copy(update={"notes": clean_text(typed.strip())}),
                "the note",
            )
        else:
            await self._ask(
                lambda value: AskText(f"Note on {exercise.name}", value),
                exercise.note,
                lambda typed: edits.with_exercise_note(workout, exercise.id, clean_text(typed.strip())),
                f"the note on {exercise.name}",
            )

    @work
    async def action_template(self) -> None:
        """Make a template of the workout: it asks for what was done."""
        workout = await self.workout() if self.may_write() else None
        if workout is None:
            return
        new = making(self.desk)
        name = await ask_name(self.app, "What is the new template called?", workout.title.strip())
        if name is None:
            return
        template = template_of_workout(workout, new, name).templates[0]
        if not template.exercises:
            self.notify("This workout has no work set to make a template of.", timeout=4)
            return

        def task() -> None:
            self.desk.store.library.save_template(template)
            self.desk.reload()

        try:
            await keep(self, task)
        except GymtuiError as error:
            self.complain(error)
            return
        self.post_message(LibraryChanged())
        self.notify(f"{template.name} is a template now: Plans (F4) has it.", markup=False, timeout=5)

    async def _ask(
        self,
        dialog: Callable[[str], AskText],
        value: str,
        change: Callable[[str], Workout],
        what: str,
        questions: Callable[[str], list[str]] = lambda _: [],
    ) -> None:
        """Ask for a line until it is saved or left; what was typed is never lost to a failed save."""
        typed = await self.app.push_screen_wait(dialog(value))
        while typed is not None and typed != value:
            if await self._sure(questions(typed)) and await self._save(change(typed), what):
                return
            typed = await self.app.push_screen_wait(dialog(typed))

    async def _sure(self, asked: list[str]) -> bool:
        if not asked:
            return True
        answer = await self.app.push_screen_wait(Confirm("Is this right?", "\n".join(asked), "saves it"))
        return answer is True

    async def _save(self, changed: Workout, what: str) -> bool:
        try:
            saved = await keep(self, lambda: self.changes.replace(changed, f"the change of {what}"))
        except GymtuiError as error:
            self.complain(error)
            return False
        self.took(saved)
        return True

    # deleting, undo, the bin

    @work
    async def action_delete(self) -> None:
        choice, row = self.choice(), self.at_work()
        if row is None or not self.may_write():
            return
        if choice is not None:
            await self._delete_set(choice[1])
            return
        title = "the unreadable workout" if isinstance(row, UnreadableRow) else title_of(row)
        dialog = Confirm(
            f"Delete {title} of {words.short_day(row.date, self.desk.today)}?",
            "It goes to the bin (b), from where it can be restored.",
            "deletes it",
        )
        if not await self.app.push_screen_wait(dialog):
            return
        try:
            await keep(self, lambda: self.changes.delete(row.id, f"the deletion of {title}"))
        except GymtuiError as error:
            self.complain(error)
            return
        self.lost(row.id)
        self.notify(f"{title} is in the bin. u undoes that.", markup=False, timeout=5)

    async def _delete_set(self, set_id: str) -> None:
        workout = await self.workout()
        found = edits.find_set(workout, set_id) if workout is not None else None
        if workout is not None and found is not None:
            name = found[0].name
            if await self._save(edits.without_set(workout, set_id), f"{name} (a set less)"):
                self.notify(f"A set of {name} is deleted. u undoes that.", markup=False, timeout=5)

    @work
    async def action_undo(self) -> None:
        if not self.may_write():
            return
        try:
            done = await keep(self, self.changes.undo)
        except GymtuiError as error:
            self.complain(error)
            return
        if not done:
            self.notify("Nothing to undo since gymtui was started. b opens the bin.", timeout=4)
            return
        for step, workout in reversed(done):
            if workout is not None:
                self.took(workout)
            else:
                self.lost(step.workout)
        self.notify(f"Undone: {done[0][0].words}.", markup=False, timeout=4)

    @work
    async def action_bin(self) -> None:
        found = await keep(self, self.changes.bin)
        if not found:
            self.notify("The bin is empty.", timeout=3)
            return
        desk = self.desk
        by_name = {entry.path.name: (entry, title) for entry, title in found}
        items = [
            Item(name, *bin_words(entry, title, desk.today, desk.zone))
            for name, (entry, title) in by_name.items()
        ]
        newest = f", the newest {BIN_SHOWN}" if len(items) == BIN_SHOWN else ""
        chosen = await self.app.push_screen_wait(Choose(f"The bin{newest}: Enter restores", items))
        if chosen is not None and self.may_write():
            await self._restore(*by_name[chosen])

    async def _restore(self, entry: BinEntry, title: str) -> None:
        name = title or f"the workout of {words.short_day(entry.date, self.desk.today)}"
        try:
            workout = await keep(self, lambda: self.changes.restore(entry, f"the return of {name}"))
        except GymtuiError as error:
            self.complain(error)
            return
        if entry.reason == DISCARDED:
            running = self.desk.runner.session is not None
            self.post_message(TakeUpAsked())
            when = "once the running workout is finished" if running else "to be resumed"
            self.notify(f"{name} is back: Today offers it {when}.", markup=False, timeout=6)
            return
        if workout is not None:
            self.took(workout)
        else:
            self.lost(entry.id)  # the history is read again, and lists it with what is wrong with it
        self.notify(f"{name} is back. u undoes that.", markup=False, timeout=5)
