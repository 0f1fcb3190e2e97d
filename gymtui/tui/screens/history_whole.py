"""Edits of the past beyond a set's numbers: days, more or fewer sets and exercises, copies, splits."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from textual import work

from gymtui.errors import GymtuiError
from gymtui.live.entry import EntryContext
from gymtui.model.ids import ShortId
from gymtui.model.performed import PerformedExercise, PerformedSet, Workout
from gymtui.tui import words
from gymtui.tui.dialogs import AskText, Choose, Confirm, Item
from gymtui.tui.history import edits, whole_edits
from gymtui.tui.history.editing import EMPTY_LINE, SET_HINT, EditingScreen
from gymtui.tui.history.view import measurement_of
from gymtui.tui.keeper import keep
from gymtui.tui.words import counted

T = TypeVar("T")
NEAR_DAYS = 1
"""Workouts so many days apart can be made one."""


class WholeEditingScreen(EditingScreen):
    """Subclasses say which workout is meant; every change is one step of undo."""

    def _new_id(self) -> ShortId:
        return self.desk.runner.new_id()

    async def _here(self) -> Workout | None:
        return await self.workout() if self.may_write() else None

    def _exercise(self, workout: Workout) -> PerformedExercise | None:
        """Return the exercise under the cursor, or say that one is to be chosen."""
        choice = self.choice()
        found = edits.find_exercise(workout, choice[0]) if choice is not None else None
        if found is None:
            self.notify("Enter moves into the workout: choose an exercise there.", timeout=4)
        return found

    # the whole workout

    @work
    async def action_when(self) -> None:
        """Ask for the day and the times."""
        workout = await self._here()
        if workout is None:
            return

        def check(typed: str) -> str | None:
            try:
                changed = whole_edits.read_when(typed, workout)
            except whole_edits.WhenError as error:
                return str(error)
            late = changed.date > self.desk.today
            return f"{changed.date.isoformat()} is still to come" if late else None

        await self._ask(
            lambda value: AskText("Day and times of the workout", value, hint=whole_edits.WHEN, check=check),
            whole_edits.when_line(workout),
            lambda typed: whole_edits.read_when(typed, workout),
            "the day and times",
        )

    @work
    async def action_duplicate(self) -> None:
        """Put the same workout on today's list of the past again, to be edited from there."""
        workout = await self._here()
        if workout is None:
            return
        desk = self.desk
        copy = whole_edits.duplicated(workout, desk.runner.new_workout_id(), desk.today)
        title = workout.title or "the workout"
        saved = await self._kept(lambda: self.changes.add(copy, f"the copy of {title}"))
        if saved is not None:
            self.took(saved)
            self.notify(f"{title} is there again, done today. d sets its day.", markup=False, timeout=6)

    @work
    async def action_split(self) -> None:
        """Make two of the workout, the second from the chosen exercise on."""
        workout = await self._here()
        exercise = self._exercise(workout) if workout is not None else None
        if workout is None or exercise is None:
            return
        both = whole_edits.split(workout, exercise.id, self.desk.runner.new_workout_id())
        if both is None:
            self.notify("A split is before the chosen exercise: choose one further down.", timeout=5)
            return
        words_of = f"the split before {exercise.name}"
        saved = await self._kept(lambda: self.changes.split(*both, words_of))
        if saved is not None:
            for one in saved:
                self.took(one)
            self.notify("Two workouts now. u makes them one again.", timeout=5)

    @work
    async def action_join(self) -> None:
        """Make one of the workout and another of about the same day."""
        workout = await self._here()
        if workout is None:
            return
        other = await self._neighbour(workout)
        if other is None:
            return
        first, second = sorted((workout, other), key=_in_time)
        one = whole_edits.joined(first, second, self._new_id)
        what = f"the joining of {first.title or 'one'} and {second.title or 'another'}"
        saved = await self._kept(lambda: self.changes.join(one, second.id, what))
        if saved is not None:
            self.lost(second.id)
            self.took(saved)
            self.notify("They are one workout now. u makes them two again.", timeout=5)

    async def _neighbour(self, workout: Workout) -> Workout | None:
        """Ask for the other workout, where there are any so near."""
        near = [
            row
            for row in self.desk.index.rows
            if row.id != workout.id and abs((row.date - workout.date).days) <= NEAR_DAYS
        ]
        if not near:
            self.notify("No other workout is on that day or beside it.", timeout=4)
            return None
        items = [
            Item(row.id, f"{words.short_day(row.date)}  {row.title or 'Workout'}", counted(row.sets, "set"))
            for row in near
        ]
        chosen = await self.app.push_screen_wait(Choose("Which one joins it?", items))
        if chosen is None:
            return None
        return await self._kept(lambda: self.desk.store.workouts.read(chosen))

    @work
    async def action_log_past(self) -> None:
        """Write a workout of the past as text."""
        if not self.may_write():
            return
        from gymtui.tui.screens.log_past import LogPastScreen

        written = await self.app.push_screen_wait(LogPastScreen(self.desk))
        if written is None:
            return
        saved = await self._kept(lambda: self.changes.add(written, "the workout that was written down"))
        if saved is not None:
            self.took(saved)
            self.notify(f"{counted(saved.work_sets, 'set')} written down. u takes it back.", timeout=5)

    # exercises and sets

    @work
    async def action_add_set(self) -> None:
        """Ask for one more set behind the chosen one."""
        workout = await self._here()
        exercise = self._exercise(workout) if workout is not None else None
        choice = self.choice()
        if workout is None or exercise is None or choice is None:
            return
        before = next((s for s in exercise.sets if s.id == choice[1]), None)
        await self._ask_set(
            exercise,
            before,
            lambda new: whole_edits.with_new_set(workout, exercise.id, choice[1], new),
            f"{exercise.name} (a set more)",
        )

    @work
    async def action_add_exercise(self) -> None:
        """Ask for one more exercise and its first set."""
        workout = await self._here()
        if workout is None:
            return
        from gymtui.tui.plans.questions import ask_exercise

        found = await ask_exercise(self.app, self.desk.known.catalogue, "Which exercise was done too?")
        if found is None:
            return
        choice = self.choice()
        bare = PerformedExercise(id=self._new_id(), exercise=found.id, name=found.name)
        await self._ask_set(
            bare,
            None,
            lambda new: whole_edits.with_new_exercise(
                workout, bare.model_copy(update={"sets": (new,)}), choice[0] if choice is not None else ""
            ),
            f"{found.name} (one exercise more)",
        )

    async def _ask_set(
        self,
        exercise: PerformedExercise,
        last: PerformedSet | None,
        change: Callable[[PerformedSet], Workout],
        what: str,
    ) -> None:
        known = self.known
        found = known.exercise(exercise.exercise)
        unilateral = found is not None and found.unilateral
        context = EntryContext(
            measurement_of(exercise, known), unit=known.unit, unilateral=unilateral, last=last, whole=True
        )
        line = edits.SetLine("", context)
        new = PerformedSet(id=self._new_id())

        def check(typed: str) -> str | None:
            return line.problem(typed) if typed.strip() else EMPTY_LINE

        def dialog(value: str) -> AskText:
            title = f"A set of {exercise.name}"
            return AskText(title, value, hint=SET_HINT, check=check, say=line.understood)

        await self._ask(
            dialog, "", lambda typed: change(edits.edited_set(new, line.read(typed))), what, line.questions
        )

    @work
    async def action_remove_exercise(self) -> None:
        """Take the chosen exercise out of the workout."""
        workout = await self._here()
        exercise = self._exercise(workout) if workout is not None else None
        if workout is None or exercise is None:
            return
        asked = Confirm(f"Take {exercise.name} out?", counted(len(exercise.sets), "set"), "takes it out")
        if await self.app.push_screen_wait(asked) and await self._save(
            whole_edits.without_exercise(workout, exercise.id), f"{exercise.name} (taken out)"
        ):
            self.notify(f"{exercise.name} is out. u undoes that.", markup=False, timeout=5)

    @work
    async def action_move_down(self) -> None:
        await self._move(1)

    @work
    async def action_move_up(self) -> None:
        await self._move(-1)

    async def _move(self, by: int) -> None:
        workout = await self._here()
        exercise = self._exercise(workout) if workout is not None else None
        if workout is None or exercise is None:
            return
        moved = whole_edits.with_moved_exercise(workout, exercise.id, by)
        if moved != workout:
            await self._save(moved, f"the place of {exercise.name}")

    async def _kept(self, task: Callable[[], T]) -> T | None:
        """Do what touches the disk; None: it could not be done, and it was said why."""
        try:
            return await keep(self, task)
        except GymtuiError as error:
            self.complain(error)
            return None


def _in_time(workout: Workout) -> tuple[date, str, str]:
    return workout.date, workout.started_at.isoformat() if workout.started_at is not None else "", workout.id
