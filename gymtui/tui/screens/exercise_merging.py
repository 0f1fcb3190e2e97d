"""Merging and renaming exercises across the whole history: looked at before, and taken back."""

from collections.abc import Callable

from textual import work

from gymtui.errors import GymtuiError
from gymtui.insight.index import HistoryIndex
from gymtui.insight.merging import Extent, LastTimes, Merge, extent, with_merged, with_taken_back
from gymtui.model.exercise import Exercise
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm
from gymtui.tui.exercises.merging import Done, Say, check_mergeable, do_merge, merge_warning, take_back
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.messages import HistoryChanged, LibraryChanged
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.words import counted

Moved = Callable[[HistoryIndex], HistoryIndex]
SAID_EVERY = 25
BACKUP = "A backup is made before. u in Exercises takes it back."


class MergingScreen(LibraryScreen):
    """Subclasses have a list of exercises, one of them chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._merges: list[tuple[Done, LastTimes]] = []

    @property
    def chosen(self) -> Exercise | None:
        """The chosen exercise; None: there is none."""
        return None

    def show_exercises(self, chosen: str | None = None) -> None:
        """Show the list anew, `chosen` in it."""

    # asking

    @work
    async def action_merge(self) -> None:
        """Ask for the exercise to merge the chosen one into, say what that changes, and do it."""
        old = self._may_change()
        if old is None:
            return
        from gymtui.tui.plans.questions import ask_exercise

        known, title = self.desk.known.catalogue, f"{old.name} becomes …"
        new = await ask_exercise(self.app, known, title, done=self.desk.index.last)
        if new is None or new.id == old.id:
            return
        try:
            check_mergeable(old, new)
        except GymtuiError as error:
            self.complain(error)
            return
        told = f"{old.name} was merged into {new.name}"
        self._prepare(Merge(old.id, new.id, new.name), old, new, told)

    @work
    async def action_rename(self) -> None:
        """Ask for another name of the chosen exercise, say what that changes, and do it."""
        old = self._may_change()
        if old is None:
            return
        from gymtui.tui.exercises.questions import ask_name

        name = await ask_name(
            self.app, f"Another name for {old.name}", old.name, self.desk.known.catalogue, old.id
        )
        if name is None or name == old.name:
            return
        self._prepare(Merge(old.id, old.id, name), old, None, f"{old.name} is called {name} now")

    def _may_change(self) -> Exercise | None:
        """Return the chosen exercise, or say why it can't be changed now."""
        exercise, desk = self.chosen, self.desk
        if exercise is None or not self.may_write():
            return None
        session = desk.runner.session
        if session is not None and any(one.plan.exercise == exercise.id for one in session.now.exercises):
            self.notify(f"The running workout has {exercise.name}. Finish it first.", markup=False, timeout=5)
            return None
        if not desk.index.complete:
            self.notify("Your history is still being read; try again in a moment.", timeout=4)
            return None
        return exercise

    # looking before

    @work(thread=True, exclusive=True, group="past")
    def _prepare(self, merge: Merge, old: Exercise, new: Exercise | None, told: str) -> None:
        """Count what would change, beside the screen, then ask."""
        said_before: list[str] = []

        def say(said: str) -> None:
            if not said_before:  # once: it is a notice, and the question comes when all is read
                said_before.append(said)
                self.notify(said, timeout=2)

        past = past_in_worker(self, self.desk, say)
        if past is None:
            return
        of_old = extent(past.facts.sets, merge.old)
        of_new = extent(past.facts.sets, merge.new) if new is not None else None
        warning = merge_warning(old, new) if new is not None else ""
        lines = preview(merge, old, of_old, of_new, self._plans(merge.old), warning)
        self.app.call_from_thread(self._ask, merge, old, told, lines)

    def _plans(self, slug: str) -> int:
        return sum(
            any(slug in (line.exercise, *line.alternatives, *line.pool) for line in template.exercises)
            for template in self.desk.known.templates.values()
        )

    @work
    async def _ask(self, merge: Merge, old: Exercise, told: str, lines: str) -> None:
        """Show what would change and ask for a yes; not over what was gone to while it was counted."""
        renames = merge.old == merge.new
        if self.app.screen is not self or self.chosen is None or self.chosen.id != old.id:
            what = "Renaming" if renames else "Merging"
            self.notify(f"{what} {old.name} was left: you went elsewhere.", markup=False, timeout=5)
            return
        title = f"Rename {old.name}?" if renames else f"Merge {old.name} into {merge.name}?"
        if not await self.app.push_screen_wait(Confirm(title, lines, "does it", only_y=True)):
            return

        last = self.desk.index.last
        before = {slug: last[slug] for slug in (merge.old, merge.new) if slug in last}

        def task(say: Say) -> str:
            done = do_merge(self.desk.store, merge, old, told, say)
            self._merges.append((done, before))
            if done.problem:
                raise GymtuiError(f"It was broken off: {done.problem}", "u takes back what was done.")
            return told

        self._run(task, merge.new, lambda index: with_merged(index, merge))

    # doing

    @work(thread=True, exclusive=True, group="merge")
    def _run(self, task: Callable[[Say], str], chosen: str, moved: Moved) -> None:
        """Do a merge or take one back, beside the screen; say how far it is.

        `moved` gives the index that holds until the history was read again.
        """

        def say(number: int) -> None:
            if number % SAID_EVERY == 0:
                self.app.call_from_thread(self.notify, f"{number:,} workouts …", timeout=3)

        try:
            told = task(say)
        except GymtuiError as error:
            self.app.call_from_thread(self.complain, error)
            self.app.call_from_thread(self._changed, chosen, None)
        else:
            self.app.call_from_thread(self._changed, chosen, moved)
            self.app.call_from_thread(self.notify, f"{told}.", markup=False, timeout=6)

    def _changed(self, chosen: str, moved: Moved | None) -> None:
        self.desk.reload()
        if moved is not None:
            self.desk.index = moved(self.desk.index)
        self.post_message(LibraryChanged())
        self.post_message(HistoryChanged())
        self.show_exercises(chosen)

    def action_undo(self) -> None:
        """Take the last merge or renaming back."""
        if not self._merges:
            self.notify("No exercise was merged or renamed since gymtui was started.", timeout=4)
            return
        if not self.may_write():
            return
        done, before = self._merges[-1]

        def task(say: Say) -> str:
            take_back(self.desk.store, done, say)
            self._merges.remove((done, before))
            return f"Taken back: {done.words}"

        self._run(task, done.merge.old, lambda index: with_taken_back(index, done.merge, before))


def preview(
    merge: Merge, old: Exercise, of_old: Extent, of_new: Extent | None, plans: int, warning: str = ""
) -> str:
    """Return what a merge or a renaming changes, in lines, a warning first."""
    lines = [warning] if warning else []
    lines += [f"{old.name}: {extent_words(of_old)}."]
    if of_new is not None:
        lines.append(f"{merge.name}: {extent_words(of_new)}. Records and charts are those of both then.")
    else:
        lines.append(f"It is called {merge.name} in all of them; {old.name} still finds it.")
    if plans and of_new is not None:
        lines.append(f"{counted(plans, 'plan')} will ask for {merge.name}.")
    return "\n".join([*lines, BACKUP])


def extent_words(found: Extent) -> str:
    """Return `36 sets in 12 workouts, 2 Mar 2019 to 5 May 2021`."""
    if found.first is None or found.last is None:
        return "in no workout"
    first, last = (f"{words.short_day(day)} {day.year}" for day in (found.first, found.last))
    return f"{counted(found.sets, 'set')} in {counted(found.workouts, 'workout')}, {first} to {last}"
