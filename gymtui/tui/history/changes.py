"""Changes of the past in the store, and how each is undone. The calls block: keeper thread only."""

from dataclasses import dataclass, replace
from pathlib import Path

from gymtui.errors import GymtuiError
from gymtui.model.performed import Workout
from gymtui.store.bin import DISCARDED, BinEntry
from gymtui.store.problems import StoreCorrupt
from gymtui.store.store import Store

BIN_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone: bring `entry` back, or where there is none delete the workout again.

    `others` were done with it and are undone with it.
    """

    words: str
    workout: str
    entry: BinEntry | None
    others: tuple["Step", ...] = ()


Undone = tuple[Step, Workout | None]


class Changes:
    """Changes workouts and remembers, for this run of the program, how to undo that."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._steps: list[Step] = []

    @property
    def last(self) -> Step | None:
        """The change that `undo` would take back."""
        return self._steps[-1] if self._steps else None

    def replace(self, workout: Workout, words: str) -> Workout:
        """Save an edited workout and return it as the store has it. Raises GymtuiError."""
        shelf = self._store.workouts
        before = {entry.path for entry in shelf.bin()}
        shelf.replace(workout)
        self._remember_version(workout.id, before, words)
        return shelf.read(workout.id)

    def add(self, workout: Workout, words: str) -> Workout:
        """Save a new workout and return it as the store has it. Raises GymtuiError."""
        self._store.workouts.add(workout)
        self._steps.append(Step(words, workout.id, None))
        return self._store.workouts.read(workout.id)

    def split(self, first: Workout, second: Workout, words: str) -> tuple[Workout, Workout]:
        """Save the two that a workout became, to be undone at once. Raises GymtuiError."""
        both = self.add(second, words), self.replace(first, words)
        self._together()
        return both[1], both[0]

    def join(self, first: Workout, second: str, words: str) -> Workout:
        """Save what two workouts became, and bin the second, to be undone at once. Raises GymtuiError."""
        saved = self.replace(first, words)
        self.delete(second, words)
        self._together()
        return saved

    def _together(self) -> None:
        """Make one of the last two steps."""
        last = self._steps.pop()
        before = self._steps.pop()
        self._steps.append(replace(last, others=(before,)))

    def delete(self, workout_id: str, words: str) -> None:
        """Move a workout to the bin. Raises GymtuiError."""
        entry = self._store.workouts.delete(workout_id)
        self._steps.append(Step(words, workout_id, entry))

    def restore(self, entry: BinEntry, words: str) -> Workout | None:
        """Bring something back from the bin; return the workout, None for one in progress.

        Raises GymtuiError.
        """
        shelf = self._store.workouts
        was_there = shelf.has(entry.id)
        before = {one.path for one in shelf.bin()}
        shelf.restore(entry)
        self._steps = [step for step in self._steps if step.entry != entry]
        if entry.reason == DISCARDED:
            return None
        if was_there:
            self._remember_version(entry.id, before, words)
        else:
            self._steps.append(Step(words, entry.id, None))
        return self._read_back(entry.id)

    def undo(self) -> tuple[Undone, ...]:
        """Undo the last change; return it and the workout as it is then, None where there is none to read.

        What was done with it comes behind it; nothing where there is no change. Raises GymtuiError; then
        the change can still be undone.
        """
        if not self._steps:
            return ()
        step = self._steps[-1]
        every = (step, *step.others)
        gone = next((one.entry for one in every if one.entry and not one.entry.path.exists()), None)
        if gone is not None:
            self._steps.pop()
            raise GymtuiError(f"{gone.path.name} is not in the bin any more.", "Nothing was changed.")
        done = []
        for one in every:
            self._undo(one)
            done.append((one, self._read_back(one.workout) if one.entry is not None else None))
        self._steps.pop()
        return tuple(done)

    def _undo(self, step: Step) -> None:
        shelf = self._store.workouts
        if step.entry is not None:
            shelf.restore(step.entry)
        else:
            shelf.delete(step.workout)

    def bin(self) -> list[tuple[BinEntry, str]]:
        """Return what was removed last and its titles."""
        shelf = self._store.workouts
        return [(entry, shelf.binned_title(entry)) for entry in shelf.bin()[:BIN_SHOWN]]

    def _read_back(self, workout_id: str) -> Workout | None:
        """Return a workout brought back; None for one that cannot be read: the list says what is wrong."""
        try:
            return self._store.workouts.read(workout_id)
        except StoreCorrupt:
            return None

    def _remember_version(self, workout_id: str, before: set[Path], words: str) -> None:
        kept = (e for e in self._store.workouts.bin() if e.id == workout_id and e.path not in before)
        version = next(kept, None)
        if version is not None:
            self._steps.append(Step(words, workout_id, version))
