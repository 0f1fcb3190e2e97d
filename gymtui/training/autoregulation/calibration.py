"""How far a lifter's guesses of reps in reserve are off, and correcting them.

On a calibration set the lifter says at some rep how many are left, and then goes on until a rep fails. It is
kept as an AMRAP set of two parts at one load: the first ends with the guess, the second, begun at once, is
what was really left. Only safe (green) exercises count.

People guess about one rep too few (0.95 on average; Halperin 2022, A), better near failure and in sets of up
to 12 reps. That the correction is shrunk, and from when it is used, is our own (D).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gymtui.model.exercise import Exercise, Safety
from gymtui.model.performed import PerformedSet, Technique, Workout
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.lookup import ExerciseLookup

MOST_REPS = 12
"""A guess in a longer set is worth little (Halperin 2022, A)."""
MOST_RIR = 4.0
"""Nobody knows more reps in reserve than this. Grade D."""
LEAST, MOST = 0.0, 6.0
"""A corrected RIR stays between these."""
PARTS = 2


@dataclass(frozen=True, slots=True)
class CalibrationSet:
    """What was guessed and what was really left, in reps."""

    predicted: float
    actual: float
    day: date | None = None

    @property
    def error(self) -> float:
        """Above 0: more was left than guessed."""
        return self.actual - self.predicted


@dataclass(frozen=True, slots=True)
class Bias:
    """What is added to a stated RIR, and the number of calibration sets it comes from."""

    reps: float
    sets: int

    def words(self, h: Heuristics = DEFAULTS) -> str:
        """Return the bias in words, such as `You have 0.7 reps more than you say (3 calibration sets).`"""
        count = f"{self.sets} calibration set{'' if self.sets == 1 else 's'}"
        if self.sets < h.calibration_least:
            return f"Can't say, because {h.calibration_least} are needed and you have done {count}."
        way = "more" if self.reps >= 0 else "fewer"
        return f"You have {abs(self.reps):.1f} reps {way} than you say ({count})."


def bias(sets: Sequence[CalibrationSet], h: Heuristics = DEFAULTS) -> Bias:
    """Return the mean error of the last sets, newest first, shrunk towards none. 0 without sets. Grade D."""
    last = sets[: h.calibration_last]
    if not last:
        return Bias(0.0, 0)
    return Bias(sum(one.error for one in last) / (len(last) + h.calibration_shrink), len(last))


def adjusted_rir(stated: float | None, found: Bias, h: Heuristics = DEFAULTS) -> float | None:
    """Return a stated RIR corrected, 0 to 6; as it was stated with too few calibration sets.

    For estimates only: what was stated is what is kept. An unknown RIR stays unknown. Grade D.
    """
    if stated is None or found.sets < h.calibration_least:
        return stated
    return min(max(stated + found.reps, LEAST), MOST)


def calibration_of(
    performed: PerformedSet, exercise: Exercise | None, day: date | None = None, h: Heuristics = DEFAULTS
) -> CalibrationSet | None:
    """Return what a set says of the lifter's guesses, or None where it is no calibration set."""
    if exercise is None or exercise.safety is not Safety.GREEN or not performed.is_work:
        return None
    if performed.technique is not Technique.AMRAP or len(performed.parts) != PARTS:
        return None
    guessed, rest = performed.parts
    alike = guessed.load == rest.load and guessed.side is None and rest.side is None
    at_once = rest.rest_actual is None or rest.rest_actual <= h.calibration_pause
    if not (alike and at_once and rest.failed) or guessed.failed or guessed.rir is None or rest.reps is None:
        return None
    if guessed.rir > MOST_RIR or not 0 < guessed.counted_reps + rest.counted_reps <= MOST_REPS:
        return None
    return CalibrationSet(guessed.rir, float(rest.counted_reps), day)


def calibration_sets(
    workouts: Iterable[Workout], exercises: ExerciseLookup, h: Heuristics = DEFAULTS
) -> tuple[CalibrationSet, ...]:
    """Return the calibration sets of workouts given newest first, newest first."""
    return tuple(
        found
        for workout in workouts
        for performed in reversed(workout.exercises)
        for one in reversed(performed.sets)
        if (found := calibration_of(one, exercises.get(performed.exercise), workout.date, h)) is not None
    )


def calibration_due(last: date | None, today: date, h: Heuristics = DEFAULTS) -> bool:
    """Return whether it is time to calibrate again: never done, or eight weeks ago. Grade D."""
    return last is None or today - last >= timedelta(weeks=h.calibration_weeks)
