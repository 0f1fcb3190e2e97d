"""Where the lifts that are trained go: the e1RM of each with its change over four weeks and its noise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gymtui.insight.facts import SetFact
from gymtui.insight.looking import Past
from gymtui.insight.series import Change, Measure, Point, change, series
from gymtui.model.exercise import Exercise, LoadClass
from gymtui.training.lookup import ExerciseLookup

LIFTS = 12
"""More are not held in the eye at once."""


class Way(StrEnum):
    """Where a lift went, by its change against the noise."""

    UP = "up"
    STEADY = "steady"
    DOWN = "down"
    UNKNOWN = "can't say yet"


@dataclass(frozen=True, slots=True)
class LiftStrength:
    """A lift: its sure estimates, oldest first, and how the last moved against four to eight weeks before."""

    exercise: Exercise
    points: tuple[Point, ...]
    change: Change | None

    @property
    def way(self) -> Way:
        if self.change is None:
            return Way.UNKNOWN
        if not self.change.says_something:
            return Way.STEADY
        return Way.UP if self.change.by > 0 else Way.DOWN


def strengths(
    sets: Sequence[SetFact], past: Past, exercises: ExerciseLookup, *, most: int = LIFTS
) -> tuple[LiftStrength, ...]:
    """Return the lifts of these sets (newest first), compound ones first, the most trained first.

    Lifts without a sure estimate are left out: they have nothing to say here.
    """
    workouts = Counter(slug for slug, _ in {(one.exercise, one.workout.id) for one in sets if not one.warmup})
    known = [found for slug in workouts if (found := exercises.get(slug)) is not None]
    known.sort(key=lambda one: (one.load_class is LoadClass.ISOLATION, -workouts[one.id], one.id))
    by_exercise: dict[str, list[SetFact]] = {}
    for one in sets:
        by_exercise.setdefault(one.exercise, []).append(one)
    out: list[LiftStrength] = []
    for about in known:
        if not about.measurement.has_load or not about.measurement.has_reps:
            continue
        points = series(by_exercise[about.id], Measure.E1RM, about, past.known.e1rms, past.by_set)
        if points:
            out.append(LiftStrength(about, points, change(points)))
        if len(out) == most:
            break
    return tuple(out)
