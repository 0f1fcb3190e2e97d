"""The best e1RM of each exercise, kept while workouts are read one at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from gymtui.model.exercise import Exercise
from gymtui.model.performed import PerformedSet, Workout
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Unit
from gymtui.training.e1rm import (
    DEFAULT_MODELS,
    HIGHEST_SURE,
    Model,
    Models,
    Quality,
    fraction,
    model_of,
    to_failure,
)
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.past import BestE1rm
from gymtui.training.set_compare import e1rm_with_part

NONE_YET: Mapping[str, BestE1rm] = MappingProxyType({})
NOTHING = Decimal("-Infinity")
A_HAIR = 1e-6
"""Kilograms by which a set is looked at rather than passed over."""


@dataclass(slots=True)
class _Mark:
    """An exercise with its best, and the loads below which no set of high quality reaches that.

    `about` None: nothing of it can be estimated. `carried` is the share of body weight moved, in kilograms.
    """

    about: Exercise | None
    on_bodyweight: bool = False
    model: Model = Model.EPLEY
    best: BestE1rm | None = None
    carried: float = 0.0
    least_kg: Decimal = NOTHING
    least_lb: Decimal = NOTHING

    def set_least(self) -> None:
        share = fraction(HIGHEST_SURE, self.model)
        if self.best is None or share is None:
            self.least_kg = self.least_lb = NOTHING
            return
        system = self.best.kilograms + self.carried
        self.least_kg = Decimal(system * share - self.carried - A_HAIR)
        self.least_lb = self.least_kg / KILOGRAMS_IN_A_POUND

    def carry(self, about: Exercise, body_weight: Load) -> None:
        """Take the body weight of another workout."""
        self.carried = float((about.bodyweight_fraction or 0) * body_weight.kilograms)
        self.set_least()


class Bests:
    """Takes workouts in any order. `exercises` say how each is measured; one they do not know has no best.

    `models` say how the e1RM of each is reckoned: those that are `known` were reckoned by the same.

    Only estimates of high quality count; for bodyweight moves with the body weight of that workout. Of equal
    ones the oldest stays. Most sets are too light for a best, and are passed over at the first look.
    """

    def __init__(
        self,
        exercises: ExerciseLookup,
        known: Mapping[str, BestE1rm] = NONE_YET,
        models: Models = DEFAULT_MODELS,
    ) -> None:
        self._exercises = exercises
        self._models = models
        self._marks: dict[str, _Mark] = {}
        for slug, best in known.items():
            mark = self._marks[slug] = self._new_mark(slug)
            mark.best = best
            mark.set_least()

    @property
    def found(self) -> dict[str, BestE1rm]:
        return {slug: mark.best for slug, mark in self._marks.items() if mark.best is not None}

    def take(self, workout: Workout) -> None:
        """Take up one more workout."""
        for performed in workout.exercises:
            mark = self._marks.get(performed.exercise)
            if mark is None:
                mark = self._marks[performed.exercise] = self._new_mark(performed.exercise)
            if mark.about is None:
                continue
            if mark.on_bodyweight:
                if workout.body_weight is None:
                    continue
                mark.carry(mark.about, workout.body_weight)
            for one in performed.sets:
                first = one.parts[0] if one.parts else None
                if first is None or (load := first.load) is None:
                    continue
                enough = load.amount >= (mark.least_kg if load.unit is Unit.KG else mark.least_lb)
                if enough or (first.side is not None and _has_heavier(one, load)):
                    _look_at(one, load, mark, workout)

    def _new_mark(self, slug: str) -> _Mark:
        about = self._exercises.get(slug)
        if about is None or not (about.measurement.has_load and about.measurement.has_reps):
            return _Mark(None)
        return _Mark(about, about.measurement.is_on_bodyweight, model_of(about, self._models))


def without_bests(known: Mapping[str, BestE1rm], workout_id: str) -> dict[str, BestE1rm]:
    """Return the bests that do not come from this workout; what stood behind them only a reading knows."""
    return {slug: best for slug, best in known.items() if best.workout != workout_id}


def _has_heavier(one: PerformedSet, load: Load) -> bool:
    """Tell whether a side was done with more than the first, or with what is not compared at a look."""
    return any(
        part.load is not None and (part.load.amount > load.amount or part.load.unit is not load.unit)
        for part in one.parts
    )


def _look_at(one: PerformedSet, load: Load, mark: _Mark, workout: Workout) -> None:
    """Take the set as the best where it is; the reps alone tell of most that it is not."""
    first = one.parts[0]
    x = to_failure(first.counted_reps, None if first.failed else first.rir)
    about, best = mark.about, mark.best
    assert about is not None, "only what can be estimated is looked at"
    if x > HIGHEST_SURE and first.side is None:
        return
    if best is not None:
        share = fraction(x, mark.model)
        system = float(load.kilograms) + mark.carried
        if share is None or system < (best.kilograms + mark.carried - A_HAIR) * share:
            return
    found = e1rm_with_part(one, about, workout.body_weight, mark.model)
    if found is None or found[0].quality is not Quality.HIGH:
        return
    e1rm, part = found
    rir = 0.0 if part.failed else part.rir
    made = BestE1rm(e1rm.reported, workout.date, workout.id, part.load or load, part.counted_reps, rir)
    if best is None or _is_better(made, best):
        mark.best = made
        mark.set_least()


def _is_better(made: BestE1rm, best: BestE1rm) -> bool:
    if made.kilograms != best.kilograms:
        return made.kilograms > best.kilograms
    return (made.day, made.workout) < (best.day, best.workout)
