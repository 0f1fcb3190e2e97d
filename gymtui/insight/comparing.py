"""Two exercises, or two periods of one, held against each other: what was done, and what the difference says.

Warm-ups are out, and partial reps but for the hard sets they count as. Nothing is made up: a difference is
told only where both can be said, and one inside the noise of both estimates says nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from gymtui.insight.facts import SetFact
from gymtui.insight.moved import is_counted
from gymtui.insight.series import Measure, Point, measures_of, series
from gymtui.model.exercise import Exercise
from gymtui.training.loads_alike import Unlike, loads_unlike, volumes_unlike
from gymtui.training.plates import EXACT, whole
from gymtui.training.set_compare import BEGINS_STRAIGHT


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; None: open at that end. `name` as it was typed."""

    name: str
    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


EVER = Period("all")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is compared: an exercise in a period."""

    exercise: Exercise
    period: Period = EVER

    def sets(self, sets: Sequence[SetFact]) -> tuple[SetFact, ...]:
        """Return those of its work sets, in the order given."""
        return tuple(
            one
            for one in sets
            if one.exercise == self.exercise.id and not one.warmup and self.period.holds(one.day)
        )


class Figure(StrEnum):
    """What is told of each."""

    SESSIONS = "sessions"
    HARD = "hard sets"
    E1RM = "best e1RM"
    TOP = "top set"
    VOLUME = "volume"
    REPS = "reps"
    REST = "median rest"


OF_MEASURE: Mapping[Figure, Measure] = {
    Figure.E1RM: Measure.E1RM,
    Figure.TOP: Measure.TOP_SET,
    Figure.VOLUME: Measure.VOLUME,
    Figure.REPS: Measure.REPS,
    Figure.REST: Measure.REST,
}
"""Figures that only exercises with such a number have."""


class Why(StrEnum):
    """Why a difference can't be told."""

    NOTHING = "one of them has none"
    PARTLY = "some workouts do not say it"


@dataclass(frozen=True, slots=True)
class Tally:
    """What was done of a subject.

    `sessions` are workouts with a work set of it, `counted` those with one of full range, `told` those whose
    volume can be said. `volume` is their kilograms, `rest` the median rest before its sets, in seconds.
    `top` is the heaviest first burst, of equal loads that of most reps, then the oldest.
    """

    sessions: int = 0
    hard: float = 0.0
    e1rm: Point | None = None
    top: SetFact | None = None
    volume: float | None = None
    counted: int = 0
    told: int = 0
    reps: int = 0
    rest: float | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A figure of both; `by` is how much the second is above the first, None where `why` says why not.

    Kilograms, seconds or a number; loads that mean different things have no difference. `noise` is what it
    may be off by.
    """

    figure: Figure
    one: float | None
    other: float | None
    by: float | None = None
    noise: float = 0.0
    why: Why | Unlike | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is a difference, and it is more than the noise."""
        return self.by is not None and abs(self.by) > self.noise


def tally(subject: Subject, sets: Sequence[SetFact], e1rms: Mapping[tuple[str, str], float]) -> Tally:
    """Return what was done of a subject. `sets` are newest workout first, of any exercises."""
    mine = subject.sets(sets)
    full = [one for one in mine if is_counted(one)]
    exercise = subject.exercise
    estimates = series(full, Measure.E1RM, exercise, e1rms, {})
    volumes = series(full, Measure.VOLUME, exercise, e1rms, {})
    rests = [one.rest for one in full if one.rest is not None]
    return Tally(
        sessions=len({one.workout.id for one in mine}),
        hard=sum(one.hard for one in mine),
        e1rm=max(estimates, key=lambda one: one.value, default=None),
        top=top_set(full),
        volume=sum(one.value for one in volumes) if volumes else None,
        counted=len({one.workout.id for one in full}),
        told=len(volumes),
        reps=sum(one.all_reps for one in full),
        rest=float(median(rests)) if rests else None,
    )


def top_set(sets: Sequence[SetFact]) -> SetFact | None:
    """Return the heaviest first burst of sets, of equal loads that of most reps, then the oldest."""
    best: tuple[tuple[int, int, int], SetFact] | None = None
    for one in sets:
        if not is_counted(one) or one.load is None or not one.reps or one.technique not in BEGINS_STRAIGHT:
            continue
        key = (whole(one.load), one.reps, -one.day.toordinal())
        if best is None or key > best[0]:
            best = (key, one)
    return best[1] if best is not None else None


def figures_of(one: Exercise, other: Exercise) -> tuple[Figure, ...]:
    """Return what can be told of either of two exercises."""
    measures = {*measures_of(one), *measures_of(other)}
    return tuple(figure for figure in Figure if OF_MEASURE.get(figure) in (None, *measures))


def shared_measures(one: Exercise, other: Exercise) -> tuple[Measure, ...]:
    """Return what both have over time. Reps at a load are of one exercise alone."""
    both = set(measures_of(one)) & set(measures_of(other))
    return tuple(each for each in measures_of(one) if each in both and each is not Measure.AT_LOAD)


def held(one: Tally, other: Tally, subjects: tuple[Subject, Subject]) -> tuple[Held, ...]:
    """Return each figure of both, with the difference where it can be told."""
    first, second = (subject.exercise for subject in subjects)
    loads, volumes = loads_unlike(first, second), volumes_unlike(first, second)
    unlike = {Figure.E1RM: loads, Figure.TOP: loads, Figure.VOLUME: volumes}
    return tuple(_held(figure, one, other, unlike.get(figure)) for figure in figures_of(first, second))


def _held(figure: Figure, one: Tally, other: Tally, unlike: Unlike | None) -> Held:
    a, b = _value(figure, one), _value(figure, other)
    if a is None or b is None:
        return Held(figure, a, b, why=Why.NOTHING)
    if unlike is not None:
        return Held(figure, a, b, why=unlike)
    if figure is Figure.VOLUME and not (one.told == one.counted and other.told == other.counted):
        return Held(figure, a, b, why=Why.PARTLY)
    noise = 0.0
    if figure is Figure.E1RM and one.e1rm is not None and other.e1rm is not None:
        noise = (one.e1rm.noise**2 + other.e1rm.noise**2) ** 0.5
    by = _steps(other.top, one.top) if figure is Figure.TOP else b - a
    return Held(figure, a, b, by, noise)


def _value(figure: Figure, of: Tally) -> float | None:
    match figure:
        case Figure.SESSIONS:
            return float(of.sessions)
        case Figure.HARD:
            return of.hard
        case Figure.E1RM:
            return of.e1rm.value if of.e1rm is not None else None
        case Figure.TOP:
            load = of.top.load if of.top is not None else None
            return float(load.kilograms) if load is not None else None
        case Figure.VOLUME:
            return of.volume
        case Figure.REPS:
            return float(of.reps)
        case Figure.REST:
            return of.rest


def _steps(more: SetFact | None, less: SetFact | None) -> float:
    """Return how many kilograms one load is above another, exactly nothing for the same one."""
    loads = [one.load for one in (more, less) if one is not None and one.load is not None]
    assert len(loads) == 2, "both have a top set where their loads are known"
    return (whole(loads[0]) - whole(loads[1])) / EXACT
