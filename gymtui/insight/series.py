"""What one exercise was over time: a point for each workout, with what it may be off by. Oldest first.

Warm-ups and partial reps are out. A workout that says nothing of a measure has no point: nothing is made up.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from gymtui.insight.at_load import is_at
from gymtui.insight.facts import SetFact, WorkoutFact
from gymtui.insight.moved import is_counted, volume_of
from gymtui.insight.records import RecordEvent
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.units import Load
from gymtui.training.e1rm import to_failure, uncertainty
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.set_compare import BEGINS_STRAIGHT

FOUR_WEEKS = timedelta(days=28)


class Measure(StrEnum):
    """What is looked at."""

    E1RM = "e1RM"
    TOP_SET = "top set"
    VOLUME = "volume"
    AT_LOAD = "reps at a load"
    REPS = "reps"
    REST = "rest"

    @property
    def is_counted(self) -> bool:
        """Whether it is a number of reps, which has no halves."""
        return self in (Measure.AT_LOAD, Measure.REPS)


@dataclass(frozen=True, slots=True)
class Point:
    """A workout: its value, and by how much that may be off where it is an estimate.

    Kilograms for e1RM, top set and volume, seconds for rest, else reps. `lower_bound`: the reps in reserve
    were unknown, so that it was at least this much. `records` were made in it, of any kind.
    """

    workout: WorkoutFact
    value: float
    noise: float = 0.0
    lower_bound: bool = False
    records: tuple[RecordEvent, ...] = ()

    @property
    def day(self) -> date:
        return self.workout.day


@dataclass(frozen=True, slots=True)
class Change:
    """How much the last point moved against those four weeks before it; `noise` of both together."""

    by: float
    noise: float

    @property
    def says_something(self) -> bool:
        """Whether it is more than the noise."""
        return abs(self.by) > self.noise


def measures_of(exercise: Exercise) -> tuple[Measure, ...]:
    """Return what can be looked at of an exercise."""
    if not exercise.measurement.has_reps:
        return (Measure.REST,)
    if exercise.measurement is Measurement.REPS_ONLY:
        return (Measure.REPS, Measure.REST)
    return tuple(Measure)


def series(
    sets: Sequence[SetFact],
    measure: Measure,
    exercise: Exercise,
    e1rms: Mapping[tuple[str, str], float],
    records: Mapping[tuple[str, str], Sequence[RecordEvent]],
    h: Heuristics = DEFAULTS,
    load: Load | None = None,
) -> tuple[Point, ...]:
    """Return the points of an exercise's sets (newest workout first), oldest first.

    `load` is the one that reps at a load are counted at; without it there are none.
    """
    points = []
    for workout, done in _by_workout(sets):
        found = _value(done, measure, exercise, e1rms, h, load)
        if found is not None:
            made = tuple(event for one in done for event in records.get(one.key, ()))
            points.append(Point(workout, *found, records=made))
    return tuple(reversed(points))


def since(points: Sequence[Point], first: date | None) -> tuple[Point, ...]:
    """Return the points from a day on; None: all."""
    return tuple(one for one in points if first is None or one.day >= first)


def change(points: Sequence[Point]) -> Change | None:
    """Return the change of the last point against the median of those from four to eight weeks before it.

    None where there is nothing to hold it against.
    """
    if not points:
        return None
    last = points[-1]
    before = [one for one in points if FOUR_WEEKS <= last.day - one.day <= 2 * FOUR_WEEKS]
    if not before:
        return None
    middle = median(one.value for one in before)
    noise = (last.noise**2 + median(one.noise for one in before) ** 2) ** 0.5
    return Change(last.value - middle, noise)


def _by_workout(sets: Sequence[SetFact]) -> Iterator[tuple[WorkoutFact, list[SetFact]]]:
    """Give each workout with its work sets of full range."""
    start = 0
    while start < len(sets):
        workout, end = sets[start].workout, start
        while end < len(sets) and sets[end].workout is workout:
            end += 1
        done = [one for one in sets[start:end] if is_counted(one)]
        if done:
            yield workout, done
        start = end


def _value(
    done: Sequence[SetFact],
    measure: Measure,
    exercise: Exercise,
    e1rms: Mapping[tuple[str, str], float],
    h: Heuristics,
    load: Load | None,
) -> tuple[float, float, bool] | None:
    match measure:
        case Measure.E1RM:
            return _best_e1rm(done, exercise, e1rms, h)
        case Measure.TOP_SET:
            loads = [
                float(one.load.kilograms)
                for one in done
                if one.load is not None and one.reps and one.technique in BEGINS_STRAIGHT
            ]
            return (max(loads), 0.0, False) if loads else None
        case Measure.VOLUME:
            volume = volume_of(done, exercise)
            return (volume, 0.0, False) if volume is not None else None
        case Measure.AT_LOAD:
            there = [one.reps for one in done if load is not None and is_at(one, load)]
            return (float(max(there)), 0.0, False) if there else None
        case Measure.REPS:
            reps = max((one.reps for one in done), default=0)
            return (float(reps), 0.0, False) if reps else None
        case Measure.REST:
            rests = [one.rest for one in done if one.rest is not None]
            return (float(median(rests)), 0.0, False) if rests else None


def _best_e1rm(
    done: Sequence[SetFact], exercise: Exercise, e1rms: Mapping[tuple[str, str], float], h: Heuristics
) -> tuple[float, float, bool] | None:
    known = [(e1rms[one.key], one) for one in done if one.key in e1rms]
    if not known:
        return None
    value, one = max(known, key=lambda pair: pair[0])
    rir = 0.0 if one.first_failed else one.rir
    carried = 0.0
    if exercise.measurement.is_on_bodyweight and one.workout.weight is not None:
        carried = float((exercise.bodyweight_fraction or 0) * one.workout.weight.kilograms)
    noise = abs(value + carried) * uncertainty(to_failure(one.reps, rir), h)
    return value, noise, rir is None
