"""What the history says of one exercise, as far as a workout in progress needs it."""

from dataclasses import dataclass
from datetime import date

from gymtui.model.performed import PerformedExercise, PerformedSet
from gymtui.model.units import Load
from gymtui.training.e1rm import EstimatedKilograms


@dataclass(frozen=True, slots=True)
class BestE1rm:
    """The best estimate of high quality that an exercise ever gave, and the set it came from.

    `kilograms` is what is reported: for bodyweight moves what would be added. `rir` None: it was unknown, so
    that the estimate is a lower bound. `workout` is the id of the workout.
    """

    kilograms: EstimatedKilograms
    day: date
    workout: str
    load: Load
    reps: int
    rir: float | None


@dataclass(frozen=True, slots=True)
class Past:
    """The last time an exercise was done, and the best e1RM of it; nothing where it is new."""

    day: date | None = None
    last: PerformedExercise | None = None
    best: BestE1rm | None = None

    @property
    def work_sets(self) -> tuple[PerformedSet, ...]:
        """Last time's work sets that were not skipped, in order."""
        return work_sets(self.last) if self.last is not None else ()

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of last time that come back."""
        return notes_of(self.last) if self.last is not None else ()


def work_sets(performed: PerformedExercise) -> tuple[PerformedSet, ...]:
    """Return the work sets that were not skipped, in order."""
    return tuple(one for one in performed.sets if one.is_work and one.parts)


def notes_of(performed: PerformedExercise) -> tuple[str, ...]:
    """Return the exercise's note and those of its sets, in order, each once and without blank ones."""
    texts = (text.strip() for text in (performed.note, *(one.note for one in performed.sets)))
    return tuple(dict.fromkeys(text for text in texts if text))
