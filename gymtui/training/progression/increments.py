"""How much is added: the step of an exercise, and whether a coarse rack lets it be taken yet.

The steps by kind follow published programmes (StrongLifts, Starting Strength, grade C); that a jump of more
than a tenth waits for more reps follows the 2 to 10 % of ACSM 2009 (A), its arithmetic is ours (D).
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from gymtui.model.exercise import IncrementKind
from gymtui.model.profile import Level
from gymtui.model.units import LARGEST_LOAD, Load, Unit
from gymtui.training.e1rm import system_load
from gymtui.training.loadable import loads_of, nearest, step
from gymtui.training.plates import whole
from gymtui.training.progression.protocol import Situation

MOST_REPS = 30
"""More reps in every set are no use to wait for: above them growth needs more load. Grade A/D."""
NOVICE_WEEKS = 4
"""So long a novice's squat grows by double steps. Grade C/D."""

_STEPS: dict[IncrementKind, tuple[str, str]] = {
    IncrementKind.SQUAT: ("2.5", "5"),
    IncrementKind.DEADLIFT: ("5", "10"),
    IncrementKind.UPPER_BARBELL: ("2.5", "5"),
    IncrementKind.PLATE_MACHINE: ("2.5", "5"),
    IncrementKind.BODYWEIGHT: ("2.5", "2.5"),
    IncrementKind.ASSISTED: ("5", "10"),
}
_HALVED_AFTER_RESET = (IncrementKind.DEADLIFT, IncrementKind.UPPER_BARBELL)


@dataclass(frozen=True, slots=True)
class Raised:
    """The next load: exact, and as the gym has it. Where both are one the step can be taken at once.

    `waits`: the step is smaller than what the gym can add, so the rounded load stays for now.
    """

    exact: Load
    rounded: Load
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """The next load that the gym has is too big a jump: `reps` at the present load come first."""

    following: Load
    reps: int


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The gym has nothing heavier for the exercise. `beyond`: the load is more than the gym lists already."""

    load: Load
    beyond: bool = False


def increment(situation: Situation, unit: Unit, resets: int = 0) -> Load | None:
    """Return the step that an exercise is raised by, in `unit`; None: the next size of rack or stack.

    A deadlift's and an upper-body barbell's step is halved after a first reset; a novice's squat is doubled
    in the first four weeks. Grade C for the steps, D for when they change.
    """
    kind = situation.exercise.increments
    if kind not in _STEPS:
        return None
    kilograms, pounds = _STEPS[kind]
    amount = Decimal(kilograms if unit is Unit.KG else pounds)
    if resets and kind in _HALVED_AFTER_RESET:
        amount /= 2
    weeks = situation.weeks_trained
    young = situation.level is Level.NOVICE and weeks is not None and weeks < NOVICE_WEEKS
    if young and not resets and kind is IncrementKind.SQUAT:
        amount *= 2
    return Load(amount=amount, unit=unit)


def added(load: Load, amount: Decimal) -> Load:
    """Return a load with an amount in its own unit added; never below 0 unless it was, nor above any load."""
    total = min(load.amount + amount, LARGEST_LOAD)
    return Load(amount=max(total, Decimal(0)) if load.amount >= 0 else total, unit=load.unit)


def raised(
    load: Load,
    situation: Situation,
    *,
    reps: int,
    low: int,
    by: Decimal | None = None,
    resets: int = 0,
) -> Raised | Gap | Heaviest:
    """Return the load after a success at `load` with `reps` in every set, for sets from `low` reps on.

    `by` is the step in the load's unit where the plan names one. A jump of more than `h.jump_percent`
    waits until so many reps are made that `low` can be expected at the next load, but for no more than 30,
    and not at all after a session that was far from failure: what could be lifted is not known then, and the
    first set at the next load says it. Dumbbells and stacks go
    to their next size; an assisted exercise to less assistance, at most to none.
    """
    if beyond_list(load, situation):
        return Heaviest(load, beyond=True)
    amount = by if by is not None else _amount(load, situation, resets)
    here = nearest(load, situation.exercise, situation.gym)
    if amount is None:
        following = step(here, situation.exercise, situation.gym, "up")
        exact = following
    else:
        exact = _at_most_none(added(load, amount), situation)
        following = nearest(exact, situation.exercise, situation.gym)
    if whole(following) <= whole(here):
        heavier = step(here, situation.exercise, situation.gym, "up")
        if amount is None or whole(heavier) <= whole(here):
            return Heaviest(here)
        return Raised(exact, here, waits=True)
    need = reps_needed(here, following, low, situation)
    if need is not None and reps < min(need, MOST_REPS) and not situation.easy:
        return Gap(following, min(need, MOST_REPS))
    return Raised(exact, following)


def beyond_list(load: Load, situation: Situation) -> bool:
    """Whether a load is heavier than all that the gym lists for the exercise."""
    offered = loads_of(situation.exercise, situation.gym, load.unit)
    return bool(offered) and whole(load) > whole(offered[-1])


def _amount(load: Load, situation: Situation, resets: int) -> Decimal | None:
    found = increment(situation, load.unit, resets)
    return found.amount if found is not None else None


def _at_most_none(load: Load, situation: Situation) -> Load:
    """Assistance ends at none."""
    if situation.exercise.increments is IncrementKind.ASSISTED and load.amount > 0:
        return Load(amount=Decimal(0), unit=load.unit)
    return load


def reps_needed(load: Load, following: Load, low: int, situation: Situation) -> int | None:
    """Return how many reps at `load` let `low` be expected at `following`; None: the jump is no big one.

    By Epley's formula on what is really moved, body weight included. Grade D.
    """
    now, then = _moved(load, situation), _moved(following, situation)
    if now is None or then is None or (then - now) / now * 100 <= situation.h.jump_percent:
        return None
    return math.ceil(round(30 * (then * (1 + low / 30) / now - 1), 9))


def predicted_reps(load: Decimal, reps: int, following: Decimal) -> float:
    """Return the reps to expect at `following` after `reps` at `load`, by Epley's formula. Grade D."""
    return float(30 * (load * (1 + Decimal(reps) / 30) / following - 1))


def _moved(load: Load, situation: Situation) -> float | None:
    """What is moved in kilograms, body weight included; the load alone where nothing else is moved.

    On body weight that is not known the load is a small part of it, and says nothing of how big a jump is.
    """
    found = system_load(load, situation.exercise, situation.body_weight)
    if found is not None:
        return found.system
    if situation.exercise.measurement.is_on_bodyweight:
        return None
    amount = float(load.kilograms)
    return amount if amount > 0 else None
