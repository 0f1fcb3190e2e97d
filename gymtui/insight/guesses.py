"""The lifter's guesses of reps in reserve that a set to failure checked, kept while workouts are read."""

from dataclasses import dataclass

from gymtui.model.performed import Technique, Workout
from gymtui.training.autoregulation.calibration import CalibrationSet, calibration_sets
from gymtui.training.lookup import ExerciseLookup

KEPT = 20
"""More than ever count: `calibration_last` is at most as many."""


@dataclass(frozen=True, slots=True)
class CheckedGuess:
    """A guess and what was left, with the workout that it comes from."""

    workout: str
    checked: CalibrationSet


def guesses_of(workout: Workout, exercises: ExerciseLookup) -> tuple[CheckedGuess, ...]:
    """Return the guesses that a workout checked, newest first."""
    if not any(one.technique is Technique.AMRAP for done in workout.exercises for one in done.sets):
        return ()
    return tuple(CheckedGuess(workout.id, one) for one in calibration_sets([workout], exercises))


def with_guesses(
    known: tuple[CheckedGuess, ...], workout: Workout, exercises: ExerciseLookup
) -> tuple[CheckedGuess, ...]:
    """Return the guesses with those of a workout instead of what was known of it, newest first."""
    others = without_guesses(known, workout.id)
    found = (*guesses_of(workout, exercises), *others)
    return tuple(sorted(found, key=lambda one: (one.checked.day, one.workout), reverse=True))[:KEPT]


def without_guesses(known: tuple[CheckedGuess, ...], workout_id: str) -> tuple[CheckedGuess, ...]:
    """Return the guesses that do not come from this workout."""
    return tuple(one for one in known if one.workout != workout_id)
