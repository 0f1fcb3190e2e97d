"""One session of one exercise, as the coach looks at it."""

from dataclasses import dataclass
from datetime import date

from gymtui.model.advice import Prescribed
from gymtui.model.performed import PerformedExercise, PerformedSet
from gymtui.model.units import Load
from gymtui.training.past import work_sets

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Exposure:
    """What was done of an exercise on a day. `workout` is the id of the workout.

    `body_weight` is the one of that day, None where it was not known.
    """

    day: date
    workout: str
    performed: PerformedExercise
    body_weight: Load | None = None

    @property
    def prescribed(self) -> Prescribed | None:
        """What the coach had asked for; None in imported workouts and without a plan."""
        return self.performed.prescribed

    @property
    def line(self) -> str | None:
        """The line of progress it belongs to; None where nothing was asked for."""
        prescribed = self.performed.prescribed
        return prescribed.line if prescribed is not None else None

    @property
    def work(self) -> tuple[PerformedSet, ...]:
        """The work sets that were not skipped, in order."""
        return work_sets(self.performed)


def day_words(day: date) -> str:
    """Return a day as `19 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1]}"
