"""Tonnage: how much was moved in all, by how an exercise is measured; and the two sides held together.

Only clean reps of work sets count. A carry moves a load over a distance: that is kilogram-metres, a unit of
its own that is never added to kilograms.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NewType

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import Part, PerformedSet
from gymtui.model.units import Kilograms, Load
from gymtui.training.heuristics import Heuristics

KilogramMetres = NewType("KilogramMetres", Decimal)

DEFAULTS = Heuristics()
NOTHING = Decimal(0)
NO_KILOGRAMS = Kilograms(NOTHING)
NO_KILOGRAM_METRES = KilogramMetres(NOTHING)
A_HAIR = 1e-9
WITH_TONNAGE = frozenset({Measurement.WEIGHT_REPS, Measurement.BODYWEIGHT_ADDED, Measurement.ASSISTED})
"""What has a tonnage in kilograms. Reps alone, time and pace have none."""


@dataclass(frozen=True, slots=True)
class Tonnage:
    """What sets moved. `unknown` counts the work sets that it can't be said of: no load, no body weight."""

    kilograms: Kilograms = NO_KILOGRAMS
    kilogram_metres: KilogramMetres = NO_KILOGRAM_METRES
    unknown: int = 0


def moved_kilograms(
    part: Part, exercise: Exercise, body_weight: Load | None = None, *, both_hands: bool = False
) -> Kilograms | None:
    """Return load times clean reps of a part; on bodyweight with the share of body weight that is moved.

    Assistance above that share moves nothing. `both_hands` counts a load that is held in each hand twice.
    None where the exercise has no tonnage, and where it can't be said: no load, no reps, no body weight.
    """
    if exercise.measurement not in WITH_TONNAGE or part.load is None or part.reps is None:
        return None
    load = Decimal(part.load.kilograms) * _hands(exercise, both_hands)
    if exercise.measurement.is_on_bodyweight:
        if body_weight is None or exercise.bodyweight_fraction is None:
            return None
        load += exercise.bodyweight_fraction * body_weight.kilograms
    return Kilograms(max(NOTHING, load) * part.counted_reps)


def carried(part: Part, exercise: Exercise, *, both_hands: bool = False) -> KilogramMetres | None:
    """Return load times distance of a part of a carry, or None where it is none or one is not known."""
    if exercise.measurement is not Measurement.WEIGHT_DISTANCE or part.load is None or part.metres is None:
        return None
    load = max(NOTHING, part.load.kilograms)
    return KilogramMetres(load * part.metres * _hands(exercise, both_hands))


def tonnage(
    sets: Iterable[PerformedSet],
    exercise: Exercise,
    body_weight: Load | None = None,
    *,
    both_hands: bool = False,
) -> Tonnage:
    """Return what the work sets of an exercise moved, both sides of a unilateral set together.

    A set of which one part can't be said counts as unknown and adds nothing.
    """
    kilograms, metres, unknown = NOTHING, NOTHING, 0
    over_distance = exercise.measurement is Measurement.WEIGHT_DISTANCE
    if not over_distance and exercise.measurement not in WITH_TONNAGE:
        return Tonnage()
    for one in sets:
        if not one.is_work or not one.parts:
            continue
        done: list[Decimal | None] = [
            carried(part, exercise, both_hands=both_hands)
            if over_distance
            else moved_kilograms(part, exercise, body_weight, both_hands=both_hands)
            for part in one.parts
        ]
        known = [amount for amount in done if amount is not None]
        if len(known) < len(done):
            unknown += 1
        elif over_distance:
            metres += sum(known)
        else:
            kilograms += sum(known)
    return Tonnage(Kilograms(kilograms), KilogramMetres(metres), unknown)


def asymmetry(left: float, right: float) -> float | None:
    """Return by which share of the stronger side the weaker one is behind, 0 to 1; None without both."""
    most = max(left, right)
    if most <= 0 or min(left, right) < 0:
        return None
    return abs(left - right) / most


def is_uneven(left: float, right: float, h: Heuristics = DEFAULTS) -> bool | None:
    """Return whether the sides differ by more than is usual, at first by 15 %. Grade D. None: can't say."""
    found = asymmetry(left, right)
    return found > h.uneven_percent / 100 + A_HAIR if found is not None else None


def _hands(exercise: Exercise, both_hands: bool) -> int:
    return exercise.implements if both_hands else 1
