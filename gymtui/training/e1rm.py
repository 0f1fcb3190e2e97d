"""Estimated one-rep max (e1RM): the largest load that could be lifted once today, from a lighter set.

Everything is a function of x, the reps to failure: clean reps and reps in reserve together. A model says
which share of the one-rep max can be lifted for x reps, and is used both ways: to estimate from a set, and
to prescribe a load. With one model the two undo each other exactly.

An estimate is a float of kilograms and no `Decimal`: its error is some per cent, so exactness of the last
digit would say what nobody knows. Loads as typed stay decimal; an estimate is rounded only to be shown.

Sources: the formulas of their authors (Epley 1985, Brzycki 1993, Lombardi 1989, Wathan 1994, Mayhew 1992,
O'Conner, Lander); the RPE table of Reactive Training Systems; the training load chart of the NSCA. That
such formulas hold up to about ten reps is grade A; which of them is best is open.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from gymtui.model.e1rm_model import Model as Model
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import Part
from gymtui.model.profile import ExerciseChoice
from gymtui.model.units import Load, Unit, in_unit, plain
from gymtui.training.heuristics import DEFAULTS, Heuristics

EstimatedKilograms = NewType("EstimatedKilograms", float)
Models = Mapping[str, Model]
"""The model of each exercise by its id; one that is not in it has the default of all."""

DEFAULT_MODELS: Models = MappingProxyType({})

HIGHEST_SURE = 10.0
HIGHEST = 15.0
"""An estimate is good up to 10 reps to failure, rough up to 15, none above. Grade A/D."""
HIGHEST_RIR = 4.0
"""With more reps in reserve than this nobody knows how many they were. Grade D."""
FEW_REPS = 5.0
"""Up to so many reps to failure an estimate is surest. Grade D."""
SHOWN_STEP = MappingProxyType({Unit.KG: Decimal("0.5"), Unit.LB: Decimal(1)})


RTS_TABLE: tuple[float, ...] = (
    *(100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85.0, 83.7, 82.4, 81.1, 79.9, 78.6),
    *(77.4, 76.2, 75.1, 73.9, 72.3, 70.7, 69.4, 68.0, 66.7, 65.3, 64.0, 62.6, 61.3, 59.9, 58.6),
)
"""Percent at x = 1, 1.5 … 15.5. The published table of reps and RPE depends on x alone."""
NSCA_CHART: Mapping[int, float] = MappingProxyType(
    {1: 100, 2: 95, 3: 93, 4: 90, 5: 87, 6: 85, 7: 83, 8: 80, 9: 77, 10: 75, 12: 70}
)
"""Percent for each RM as in the chart that the NSCA publishes; it has no 11. The textbook's table differs."""

Fraction = Callable[[float], float]


def _between(points: Sequence[tuple[float, float]]) -> Fraction:
    """Return the line through points of x and per cent, as shares."""
    places = [x for x, _ in points]

    def fraction(x: float) -> float:
        before = min(bisect_right(places, x) - 1, len(points) - 2)
        (left, high), (right, low) = points[before], points[before + 1]
        return (high + (low - high) * (x - left) / (right - left)) / 100

    return fraction


FRACTIONS: Mapping[Model, tuple[Fraction, float]] = MappingProxyType(
    {
        Model.EPLEY: (lambda x: 1 / (1 + x / 30), math.inf),
        Model.BRZYCKI: (lambda x: (37 - x) / 36, math.nextafter(37.0, 0.0)),
        Model.LOMBARDI: (lambda x: x**-0.10, math.inf),
        Model.WATHAN: (lambda x: (48.8 + 53.8 * math.exp(-0.075 * x)) / 100, math.inf),
        Model.MAYHEW: (lambda x: (52.2 + 41.9 * math.exp(-0.055 * x)) / 100, math.inf),
        Model.OCONNER: (lambda x: 1 / (1 + 0.025 * x), math.inf),
        Model.LANDER: (lambda x: (101.3 - 2.67123 * x) / 100, math.nextafter(37.0, 0.0)),
        Model.RTS: (_between([(1 + i / 2, percent) for i, percent in enumerate(RTS_TABLE)]), 15.5),
        Model.NSCA: (_between([(float(x), percent) for x, percent in NSCA_CHART.items()]), 12.0),
    }
)
"""For each model the share of the one-rep max for x > 1, and the largest x that it says something of."""


BY_RPE = ("back-squat", "low-bar-squat", "bench-press", "deadlift", "sumo-deadlift", "overhead-press")
"""Squat, bench press, deadlift and press: lifts that a strength block prescribes by RPE."""


def default_model(exercise: Exercise, *, strength: bool = False) -> Model:
    """Return the model of an exercise that the lifter chose none for.

    Epley, the simplest that is near the NSCA chart; for squat, bench press, deadlift and press of who trains
    for `strength` the RTS table, which is better at few reps and made of half RPE steps. Grade D.
    """
    return Model.RTS if strength and exercise.id in BY_RPE else Model.EPLEY


def models_of(choices: Mapping[str, ExerciseChoice], *, strength: bool = False) -> Models:
    """Return the model of each exercise whose model is not the default of all: chosen, or for `strength`.

    One model per exercise, both ways and for all of its history: estimates of two are never compared.
    """
    found = dict.fromkeys(BY_RPE, Model.RTS) if strength else {}
    found |= {slug: one.e1rm_model for slug, one in choices.items() if one.e1rm_model is not None}
    return {slug: model for slug, model in found.items() if model is not Model.EPLEY}


def model_of(exercise: Exercise, models: Models) -> Model:
    """Return the model of an exercise among those of all."""
    return models.get(exercise.id) or default_model(exercise)


def to_failure(reps: float, rir: float | None) -> float:
    """Return x, the reps that would have been possible; unknown reps in reserve count as none."""
    return reps + (rir or 0.0)


def fraction(x: float, model: Model = Model.EPLEY) -> float | None:
    """Return the share of the one-rep max that can be lifted for `x` reps to failure, 0 to 1.

    1 for x up to 1, falling after it. None where the model says nothing: from 37 on (Brzycki, Lander),
    above 15.5 (RTS) or 12 (NSCA).
    """
    if x <= 1:
        return 1.0
    share, largest = FRACTIONS[model]
    return share(x) if x <= largest else None


def one_rep_max(load: float, reps: int, rir: float | None, model: Model = Model.EPLEY) -> float | None:
    """Return the load that could be lifted once, in the unit of `load`.

    None where there is nothing to estimate from: no load above 0, no reps, or an x out of the model's reach.
    """
    if load <= 0 or reps <= 0:
        return None
    share = fraction(to_failure(reps, rir), model)
    return load / share if share is not None else None


def load_for(one_rm: float, reps: int, rir: float | None, model: Model = Model.EPLEY) -> float | None:
    """Return the load for so many reps with so many in reserve, in the unit of `one_rm`; not rounded."""
    share = fraction(to_failure(reps, rir), model)
    return one_rm * share if share is not None else None


def uncertainty(x: float, h: Heuristics = DEFAULTS) -> float:
    """Return the share by which an estimate from `x` reps to failure may be off.

    At first ±3 % up to 5 reps, ±6 % up to 10 and ±10 % beyond. Grade D, after published errors of 10.6 to
    13.5 % for one formula at 85 %.
    """
    percent = h.band_low_reps if x <= FEW_REPS else h.band_mid_reps if x <= HIGHEST_SURE else h.band_high_reps
    return percent / 100


class Quality(StrEnum):
    """How far an estimate can be trusted: `high` for records and prescriptions, `low` for a rough idea."""

    HIGH = "high"
    LOW = "low"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether a set gives an estimate. `lower_bound`: the RIR is unknown, so it may only raise a trend."""

    quality: Quality
    lower_bound: bool = False

    def __str__(self) -> str:
        return f"{self.quality.value}+lower_bound" if self.lower_bound else self.quality.value


NOT_ELIGIBLE = Eligibility(Quality.NO)


def eligible(reps: int, rir: float | None, *, failed: bool = False) -> Eligibility:
    """Return whether clean `reps` with `rir` in reserve give an estimate, and how good it is.

    No: without reps, above 4 in reserve, above 15 to failure. High up to 10 to failure, low above. An
    unknown RIR counts as 0 and makes a lower bound, unless a further rep `failed`: then it was 0.
    """
    x = reps if failed else to_failure(reps, rir)
    if reps <= 0 or x > HIGHEST or (not failed and rir is not None and rir > HIGHEST_RIR):
        return NOT_ELIGIBLE
    quality = Quality.HIGH if x <= HIGHEST_SURE else Quality.LOW
    return Eligibility(quality, lower_bound=rir is None and not failed)


@dataclass(frozen=True, slots=True)
class SystemLoad:
    """What is moved in kilograms: `system` with the share of body weight in it, which is `carried`."""

    system: float
    carried: float = 0.0


def system_load(load: Load | None, exercise: Exercise, body_weight: Load | None) -> SystemLoad | None:
    """Return what is moved. On bodyweight it is the share moved and what is added (or taken off).

    None where there is no estimate to make: another measurement, no load, an unknown body weight, and
    nothing or less than nothing moved (assistance above the body weight).
    """
    if load is None:
        return None
    carried = 0.0
    if exercise.measurement.is_on_bodyweight:
        if body_weight is None or exercise.bodyweight_fraction is None:
            return None
        carried = float(exercise.bodyweight_fraction * body_weight.kilograms)
    elif exercise.measurement is not Measurement.WEIGHT_REPS:
        return None
    system = carried + float(load.kilograms)
    return SystemLoad(system, carried) if system > 0 else None


@dataclass(frozen=True, slots=True)
class E1rm:
    """An estimate from one part: of the whole `system` and of what is `reported`, in kilograms.

    Reported is the load as it would be typed: for bodyweight moves what would be added (below 0: assistance).
    `x` are the reps to failure it was made from.
    """

    system: EstimatedKilograms
    reported: EstimatedKilograms
    x: float
    quality: Quality
    lower_bound: bool


def e1rm_of_part(
    part: Part, exercise: Exercise, body_weight: Load | None = None, model: Model | None = None
) -> E1rm | None:
    """Return the estimate of one part of a set by its clean reps, or None where it gives none.

    One side of a unilateral set is a part of its own: sides are never summed.
    """
    reps = part.counted_reps
    found = eligible(reps, part.rir, failed=part.failed)
    if found.quality is Quality.NO:
        return None
    moved = system_load(part.load, exercise, body_weight)
    if moved is None:
        return None
    rir = 0.0 if part.failed else part.rir
    system = one_rep_max(moved.system, reps, rir, model or default_model(exercise))
    if system is None:
        return None
    return E1rm(
        EstimatedKilograms(system),
        EstimatedKilograms(system - moved.carried),
        to_failure(reps, rir),
        found.quality,
        found.lower_bound,
    )


def from_kilograms(kilograms: float, unit: Unit) -> Load:
    """Return a load worked out in kilograms in a unit, to a thousandth; not rounded to what can be loaded."""
    amount = in_unit(kilograms, unit)
    return Load(amount=Decimal(f"{amount:.3f}"), unit=unit)


def shown(kilograms: float, unit: Unit) -> Decimal:
    """Return an estimate as it is shown: to 0.5 kg or 1 lb, of two equally near the lower one."""
    grid = SHOWN_STEP[unit]
    amount = in_unit(kilograms, unit)
    steps = math.ceil(round(amount / float(grid), 6) - 0.5)
    return plain(steps * grid)
