"""Taking per cents off what is moved: exact, in the unit of the load, body weight counted in.

Ten per cent off a pull-up with 20 kg hung on is ten per cent of the lifter and the 20 kg together.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.units import KILOGRAMS_IN_A_POUND, LARGEST_LOAD, Kilograms, Load, Unit

_THOUSANDTH = Decimal("0.001")
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Moved:
    """What is moved, in `unit`: `system` with the share of body weight in it, which is `carried`."""

    system: Decimal
    carried: Decimal
    unit: Unit
    measurement: Measurement

    @property
    def kilograms(self) -> Kilograms:
        """What is moved, to be held against another that may be in another unit."""
        return Kilograms(self.system if self.unit is Unit.KG else self.system * KILOGRAMS_IN_A_POUND)

    def load_of(self, system: Decimal) -> Load:
        """Return the load as typed that makes so much moved, to a thousandth.

        Weight that is hung on and weight that is lifted end at nothing, assistance at none.
        """
        amount = (system - self.carried).quantize(_THOUSANDTH, ROUND_HALF_EVEN)
        if self.measurement is Measurement.ASSISTED:
            amount = min(amount, Decimal(0))
        else:
            amount = max(amount, Decimal(0))
        return Load(amount=min(max(amount, -LARGEST_LOAD), LARGEST_LOAD), unit=self.unit)


def moved_by(load: Load | None, exercise: Exercise, body_weight: Load | None) -> Moved | None:
    """Return what is moved with the load, exactly and in its own unit.

    None where nobody can say: no load, an exercise without one, on bodyweight an unknown body weight or
    share of it, nothing or less than nothing moved.
    """
    if load is None or not exercise.measurement.has_load:
        return None
    carried = Decimal(0)
    if exercise.measurement.is_on_bodyweight:
        if body_weight is None or exercise.bodyweight_fraction is None:
            return None
        weight = body_weight.kilograms if load.unit is Unit.KG else body_weight.pounds
        carried = exercise.bodyweight_fraction * weight
    system = carried + load.amount
    return Moved(system, carried, load.unit, exercise.measurement) if system > 0 else None


def scaled(
    load: Load | None, percent: Decimal | int, exercise: Exercise, body_weight: Load | None = None
) -> Load | None:
    """Return the load that makes `percent` of what is moved now, not yet rounded to what the gym has.

    None where nobody can say what is moved: then the load is better left as it is.
    """
    moved = moved_by(load, exercise, body_weight)
    return moved.load_of(moved.system * Decimal(percent) / _WHOLE) if moved is not None else None
