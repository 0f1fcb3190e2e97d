"""What each day was: its workouts, sets, load times reps, minutes, and the hard sets of each muscle.

A day without a workout is not in here: rest is part of training and never counted as a miss.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType

from gymtui.insight.facts import Facts, SetFact, WorkoutFact
from gymtui.insight.moved import moved
from gymtui.model.exercise import Muscle
from gymtui.training.catalogue import Catalogue
from gymtui.training.volume import add_up


class DayMeasure(StrEnum):
    """By what days are held against each other."""

    SETS = "sets"
    VOLUME = "volume"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class DaySum:
    """One workout, or a day or a month of them, in figures.

    `sets` are work sets. `volume` is load times clean reps of work sets in kilograms, on bodyweight with the
    share of it that is moved. `unweighed` are the work sets of which that can't be said, `untimed` the
    workouts whose length is not known.
    """

    workouts: int = 0
    sets: int = 0
    volume: float = 0.0
    seconds: int = 0
    unweighed: int = 0
    untimed: int = 0

    def __add__(self, other: "DaySum") -> "DaySum":
        return DaySum(
            self.workouts + other.workouts,
            self.sets + other.sets,
            self.volume + other.volume,
            self.seconds + other.seconds,
            self.unweighed + other.unweighed,
            self.untimed + other.untimed,
        )

    def of(self, measure: DayMeasure) -> float:
        """Return the figure that a measure asks for: a number of sets, kilograms, or seconds."""
        match measure:
            case DayMeasure.SETS:
                return self.sets
            case DayMeasure.VOLUME:
                return self.volume
            case DayMeasure.TIME:
                return self.seconds


@dataclass(frozen=True, slots=True)
class Days:
    """All days on which something was done, oldest first in each mapping.

    `sets` are those of each day, warm-ups too, in their order; `each` are the figures of every workout by its
    id, `sums` those of the days; `order` are the days themselves.
    """

    workouts: Mapping[date, tuple[WorkoutFact, ...]] = field(default_factory=dict)
    sets: Mapping[date, tuple[SetFact, ...]] = field(default_factory=dict)
    each: Mapping[str, DaySum] = field(default_factory=dict)
    sums: Mapping[date, DaySum] = field(default_factory=dict)
    order: tuple[date, ...] = ()

    def within(self, first: date, last: date) -> DaySum:
        """Return the sum of the days from one to the other, both included."""
        inside = self.order[bisect_left(self.order, first) : bisect_right(self.order, last)]
        return sum((self.sums[day] for day in inside), DaySum())


def days_of(facts: Facts, catalogue: Catalogue) -> Days:
    """Return the days of these facts."""
    sets = {
        day: _oldest_first(list(done)) for day, done in groupby(facts.sets, key=attrgetter("workout.day"))
    }
    done: dict[str, list[SetFact]] = {}
    for one in facts.sets:
        done.setdefault(one.workout.id, []).append(one)
    each = {one.id: workout_sum(one, done.get(one.id, ()), catalogue) for one in facts.workouts}
    return with_sums(facts.workouts, each, sets)


def with_sums(
    workouts: Sequence[WorkoutFact],
    each: Mapping[str, DaySum],
    sets: Mapping[date, tuple[SetFact, ...]] = MappingProxyType({}),
) -> Days:
    """Return the days of workouts, newest first, whose figures are known."""
    by_day: dict[date, tuple[WorkoutFact, ...]] = {}
    sums: dict[date, DaySum] = {}
    for one in reversed(workouts):
        by_day[one.day] = (*by_day.get(one.day, ()), one)
        sums[one.day] = sums.get(one.day, DaySum()) + each[one.id]
    return Days(by_day, sets, each, sums, tuple(sums))


def _oldest_first(done: Sequence[SetFact]) -> tuple[SetFact, ...]:
    """Turn the workouts of a day round and leave the order of sets in each."""
    runs = [list(run) for _, run in groupby(done, key=lambda one: one.workout.id)]
    return tuple(one for run in reversed(runs) for one in run)


def workout_sum(workout: WorkoutFact, sets: Iterable[SetFact], catalogue: Catalogue) -> DaySum:
    """Return the figures of a workout and its sets."""
    count = unweighed = 0
    volume = 0.0
    for one in sets:
        if one.effort.warmup:
            continue
        count += 1
        exercise = catalogue.get(one.exercise)
        lifted = moved(one, exercise) if exercise is not None else one.moved
        if lifted is None:
            unweighed += 1
        else:
            volume += lifted
    return DaySum(1, count, volume, workout.seconds or 0, unweighed, int(workout.seconds is None))


def muscles_of(sets: Iterable[SetFact], catalogue: Catalogue) -> tuple[tuple[Muscle, float], ...]:
    """Return the hard sets of each muscle that was trained, most first; muscles that help count a half."""
    volume = add_up((catalogue.get(one.exercise), one.hard) for one in sets if not one.warmup)
    found = ((muscle, amount) for muscle, amount in volume.muscles.items() if amount)
    return tuple(sorted(found, key=lambda pair: (-pair[1], list(Muscle).index(pair[0]))))
