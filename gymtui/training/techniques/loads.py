"""Lighter loads inside a set: less by a share or an amount, rounded down to what can be loaded."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from gymtui.model.exercise import Equipment, Measurement
from gymtui.model.gym import Gym
from gymtui.model.units import LARGEST_LOAD, Load
from gymtui.training.loadable import Loaded, nearest, step
from gymtui.training.plates import whole

_EMPTY_GYM = Gym(id="none", name="none")


@dataclass(frozen=True, slots=True)
class _Anything:
    """An exercise of which nothing is known: loads are on the common grid."""

    slug: str = ""
    equipment: Equipment = Equipment.OTHER
    measurement: Measurement = Measurement.WEIGHT_REPS


def eased(load: Load, *, percent: Decimal = Decimal(0), by: Decimal | None = None) -> Load:
    """Return the load less `by`, or less `percent` of itself; not yet rounded to what can be loaded.

    Less of an assisted exercise's load is more assistance: -30 less 20 % is -36.
    """
    less = by if by is not None else abs(load.amount) * percent / 100
    amount = (load.amount - less).quantize(Decimal("0.001"), ROUND_FLOOR)
    return Load(amount=max(amount, -LARGEST_LOAD), unit=load.unit)


def lighter(load: Load, wanted: Load, exercise: Loaded | None, gym: Gym | None) -> Load | None:
    """Return `wanted` rounded down to what can be loaded, at least one step below `load`.

    None where nothing that light can be made: below the bar, the lightest dumbbell, the first pin. Without
    exercise and gym the common grid (2.5 kg, 5 lb) is used.
    """
    known = exercise if exercise is not None and exercise.measurement.has_load else _Anything()
    place = gym if gym is not None else _EMPTY_GYM
    found = nearest(wanted, known, place, "down")
    if whole(found) > whole(wanted):
        return None
    if whole(found) >= whole(load):
        found = step(load, known, place, "down")
    gone = found.amount <= 0 and not known.measurement.is_on_bodyweight
    return None if gone or whole(found) >= whole(load) else found
