"""How strong the lifter of a dry run is, and how many reps that gives.

The model is simple on purpose, and its figures are our own (D): strength is the newest e1RM of an exercise;
it grows by a share each week, by level; each work set of an exercise costs a little of it until the next day;
and the reps at a load follow from the e1RM model. It says what a plan asks for when all goes as usual, not
what will happen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.gym import Gym
from gymtui.model.performed import PerformedSet
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.session import SessionSet
from gymtui.model.technique import Technique
from gymtui.model.units import Load
from gymtui.training.e1rm import E1rm, Model, Quality, fraction, system_load, to_failure
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.loadable import lightest
from gymtui.training.plates import whole
from gymtui.training.set_compare import e1rm_of_set

MOST_REPS = 30
"""More reps than this nobody makes in a dry run: the load is too light to say."""
USUAL_RIR = 2.0
"""What is left in the first set at a load that the plan names, where it names no reps in reserve. Grade D."""
AT_THE_END = frozenset({Technique.AMRAP, Technique.REST_PAUSE, Technique.DC, Technique.MYO})
"""Techniques whose first part goes on until few are left, however many reps that makes."""
LEFT_AT_THE_END = 1.0
"""So many reps are left where such a set names no reserve. Grade D."""


@dataclass(frozen=True, slots=True)
class Strength:
    """The one-rep max of an exercise on the first day, in kilograms of all that is moved.

    `words` say where it comes from.
    """

    system: float
    words: str


def newest_strength(
    sessions: Sequence[Exposure], exercise: Exercise, body_weight: Load | None, model: Model
) -> Strength | None:
    """Return the best e1RM of the newest session that gives one, a sure one before a rough one, or None."""
    for quality in (Quality.HIGH, Quality.LOW):
        for one in sessions:
            weight = one.body_weight or body_weight
            found = [_estimate(done, exercise, weight, model) for done in one.work]
            sure = [
                estimate.system for estimate in found if estimate is not None and estimate.quality is quality
            ]
            if sure:
                return Strength(max(sure), f"e1RM of {one.day.isoformat()}")
    return None


def first_strength(
    sets: Sequence[SessionSet],
    exercise: Exercise,
    gym: Gym,
    body_weight: Load | None,
    model: Model,
) -> Strength | None:
    """Return the strength of who never did the exercise, from the loads that it begins with.

    Loads that the plan names are taken for well chosen: the set that asks for the most ends in the middle of
    its range, with the reps in reserve that it names, else 2. None where it begins with the lightest load
    there is, since that says nothing, or where nothing is moved that could be reckoned with. Grade D.
    """
    best: Strength | None = None
    for one in sets:
        moved = system_load(one.load, exercise, body_weight)
        if moved is None or one.load is None or one.reps is None:
            continue
        least = lightest(exercise, gym, one.load.unit)
        if least is not None and whole(one.load) <= whole(least):
            continue
        target = one.target
        middle = (target.reps + (target.reps_max or target.reps)) // 2 if target.reps else one.reps
        share = fraction(to_failure(middle, USUAL_RIR if target.rir is None else target.rir), model)
        if share is not None and (best is None or moved.system / share > best.system):
            best = Strength(moved.system / share, f"as if {one.load} was well chosen")
    return best


def growth(level: Level, h: Heuristics = DEFAULTS) -> float:
    """Return the share by which strength grows in a week. Grade D."""
    tenths = {
        Level.NOVICE: h.growth_novice,
        Level.INTERMEDIATE: h.growth_intermediate,
        Level.ADVANCED: h.growth_advanced,
    }[level]
    return tenths / 1000


def grown(strength: Strength, days: int, level: Level, h: Heuristics = DEFAULTS) -> float:
    """Return the one-rep max after so many days of training, in kilograms of all that is moved."""
    return strength.system * float((1 + growth(level, h)) ** (days / 7))


def tired(one_rep_max: float, sets: int, h: Heuristics = DEFAULTS) -> float:
    """Return what is left of the one-rep max after so many work sets of the exercise. Grade D."""
    return one_rep_max * float((1 - h.dry_set_tires / 1000) ** sets)


def possible_reps(one_rep_max: float, system: float, model: Model) -> int:
    """Return how many reps can be made with `system` kilograms, up to 30."""
    if system <= 0:
        return MOST_REPS
    reps = 0
    while reps < MOST_REPS:
        share = fraction(float(reps + 1), model)
        if share is None or system > one_rep_max * share:
            break
        reps += 1
    return reps


def reps_made(possible: int, target: SetTarget, aimed: int | None, h: Heuristics = DEFAULTS) -> int:
    """Return the reps that are made in the first part of a set when so many are possible.

    The set ends at its reps in reserve, and at the top of its range at the latest. To reach the bottom of the
    range it goes one rep closer to failure than planned, as `effort_slack` lets it. Without a reserve the
    bottom is made as long as it can be, and `dry_left` reps are left above it.
    """
    if target.technique in AT_THE_END:
        return max(0, int(possible - (LEFT_AT_THE_END if target.rir is None else target.rir)))
    bottom = target.reps or aimed or 1
    top = max(target.reps_max or bottom, aimed or 0)
    if target.rir is None:
        return max(min(possible, bottom), min(top, possible - h.dry_left))
    made = min(top, int(possible - target.rir))
    if made < bottom:
        closest = int(possible - max(0.0, target.rir - h.effort_slack))
        made = max(made, min(bottom, closest))
    return max(0, made)


def can_be_reckoned(exercise: Exercise, body_weight: Load | None) -> bool:
    """Return whether loads say anything of the exercise's reps."""
    if not exercise.measurement.has_reps or exercise.measurement is Measurement.REPS_ONLY:
        return False
    if not exercise.measurement.is_on_bodyweight:
        return True
    return body_weight is not None and exercise.bodyweight_fraction not in (None, Decimal(0))


def _estimate(done: PerformedSet, exercise: Exercise, weight: Load | None, model: Model) -> E1rm | None:
    return e1rm_of_set(done, exercise, weight, model)
