"""Numbers in cells, the unit of a file, and loads freed of the noise of conversions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from gymtui.model.units import KILOGRAMS_IN_A_POUND, LARGEST_LOAD, Load, Unit

METRES_IN = {
    "m": Decimal(1),
    "meters": Decimal(1),
    "km": Decimal(1000),
    "mi": Decimal("1609.344"),
    "miles": Decimal("1609.344"),
    "yd": Decimal("0.9144"),
    "ft": Decimal("0.3048"),
}
UNITS = {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}

STEP = {Unit.KG: 0.25, Unit.LB: 0.5}
"""The smallest plausible step of a load in each unit."""
TOLERANCE = 0.02
ROUNDING = 0.006
"""A load written with two decimals is at most this far from what was typed, in either unit."""
NOISE = 0.0005
"""A load written with more decimals is at most this far from what was typed."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,12}(?:[.,][0-9]{0,40})?|[.,][0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?")


@lru_cache(maxsize=8192)
def number(text: str) -> Decimal | None:
    """Return the number in a cell, None for an empty cell. A comma may stand for the decimal point.

    Raises ValueError for anything else.
    """
    text = text.strip()
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"“{text[:40]}” is no number")
    return Decimal(text.replace(",", "."))


def other(unit: Unit) -> Unit:
    """Return the other unit."""
    return Unit.LB if unit is Unit.KG else Unit.KG


def _in_other(value: float, unit: Unit) -> float:
    factor = float(KILOGRAMS_IN_A_POUND)
    return value * factor if unit is Unit.LB else value / factor


def _off(value: float, unit: Unit) -> float:
    """Return how far the value is from the nearest plausible step of the unit."""
    step = STEP[unit]
    return abs(value - round(value / step) * step)


def _noise(value: Decimal) -> float:
    """Return how far from a step of its own unit the value may be if it was typed in that unit."""
    exponent = value.as_tuple().exponent
    return NOISE if isinstance(exponent, int) and exponent < -2 else ROUNDING


def shown_unit(values: Sequence[Decimal], unit: Unit) -> Unit | None:
    """Return the unit in which one exercise's loads were typed, given that the file has them in `unit`.

    It is the one in which more of the loads are round; None when that does not tell.
    """
    own = sum(_off(float(value), unit) <= _noise(value) for value in values)
    swapped = sum(_off(_in_other(float(value), unit), other(unit)) <= TOLERANCE for value in values)
    if own == swapped:
        return None
    return other(unit) if swapped > own else unit


@lru_cache(maxsize=8192)
def snapped(value: Decimal, unit: Unit, shown: Unit) -> Load:
    """Return the load that was typed: `value` of the file's `unit`, on the nearest plausible step of
    either unit within 0.02, else as it is to three decimals.

    `shown` is the unit of the exercise's other loads and wins where both fit. Raises ValueError
    above 2,000.
    """
    if abs(value) > LARGEST_LOAD:
        raise ValueError(f"a load of {value} is more than {LARGEST_LOAD}")
    if not value:
        return Load(amount=Decimal(0), unit=shown)
    number = float(value)
    swapped = _in_other(number, unit)
    own_off, other_off = _off(number, unit), _off(swapped, other(unit))
    if shown is unit and own_off <= _noise(value):
        return _on_step(number, unit)
    if shown is not unit and other_off <= TOLERANCE:
        return _on_step(swapped, shown)
    if own_off <= TOLERANCE and own_off <= other_off:
        return _on_step(number, unit)
    if other_off <= TOLERANCE:
        return _on_step(swapped, other(unit))
    if shown is not unit:
        return Load(amount=Decimal(f"{swapped:.2f}"), unit=shown)
    return Load(amount=value.quantize(Decimal("0.001")), unit=unit)


def _on_step(value: float, unit: Unit) -> Load:
    step = Decimal(str(STEP[unit]))
    return Load(amount=round(value / float(step)) * step, unit=unit)


def inferred_unit(values: Sequence[float]) -> tuple[Unit, str]:
    """Return the unit a file without one is most likely in, and a sentence that says why.

    Loads that are round only after a conversion tell the unit they were converted to. Otherwise loads
    in pounds are nearly all multiples of 5 and often end in 5 (a bar of 45), loads in kilograms are not.
    """
    loads = [value for value in values if value > 0]
    if not loads:
        return Unit.KG, "The file names no unit and has no loads; kg was assumed."
    plain = sum(_off(value, Unit.KG) <= ROUNDING for value in loads) / len(loads)
    if plain < 0.5:
        from_lb = sum(_off(_in_other(value, Unit.KG), Unit.LB) <= TOLERANCE for value in loads)
        from_kg = sum(_off(_in_other(value, Unit.LB), Unit.KG) <= TOLERANCE for value in loads)
        unit = Unit.KG if from_lb > from_kg else Unit.LB
        share = max(from_lb, from_kg) / len(loads)
        return unit, _inferred(unit, f"{share:.0%} of its loads are round {other(unit).value} shown in it")
    fives = [value for value in loads if value % 5 == 0]
    ending_in_five = sum(value % 10 == 5 for value in fives)
    share = len(fives) / len(loads)
    unit = Unit.LB if share >= 0.85 and ending_in_five >= 0.4 * len(fives) else Unit.KG
    return unit, _inferred(unit, f"{share:.0%} of its loads are multiples of 5")


def _inferred(unit: Unit, why: str) -> str:
    return f"The file names no unit; {unit.value} was inferred ({why}). Name the unit if that is wrong."


def units_by_exercise(
    loads: Mapping[tuple[str, Unit], Sequence[Decimal]],
) -> dict[tuple[str, Unit], Unit]:
    """Return for each exercise and file unit the unit its loads were typed in.

    Where an exercise's own loads do not tell, it is the unit of most other loads of the file.
    """
    told = {key: shown_unit(values, key[1]) for key, values in loads.items()}
    votes: dict[Unit, list[Unit]] = {unit: [] for unit in Unit}
    for key, shown in told.items():
        if shown is not None:
            votes[key[1]] += [shown] * len(loads[key])
    usual = {unit: commonest(votes[unit], unit) for unit in Unit}
    return {key: shown or usual[key[1]] for key, shown in told.items()}


def commonest(units: Iterable[Unit], fallback: Unit) -> Unit:
    """Return the unit that occurs most, `fallback` for none or a tie."""
    seen = list(units)
    kg, lb = seen.count(Unit.KG), seen.count(Unit.LB)
    if kg == lb:
        return fallback
    return Unit.KG if kg > lb else Unit.LB
