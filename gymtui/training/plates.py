"""Plate loading: which plates go on each side of a bar.

Greedy loading is wrong where a plate runs out, so the search is exact: all sums that the pairs in stock
can make, in whole numbers, never in binary floats.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gymtui.model.gym import PlateStock
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Unit, plain

EXACT = 10**11
"""Loads have at most three decimals and a pound has eight, so this many parts of a kilogram are whole."""

_WHOLE_POUND = int(KILOGRAMS_IN_A_POUND * EXACT)
_THOUSANDTH = Decimal("0.001")

Usage = tuple[int, ...]
"""How many plates of each size are on one side, in the order of the sizes."""


@dataclass(frozen=True, slots=True)
class Loading:
    """The plates on each side, heaviest first, and what the bar weighs with both sides and collars."""

    per_side: tuple[Load, ...]
    total: Load


def whole(load: Load) -> int:
    """Return a load as a whole number of 10⁻¹¹ kg, so that kilograms and pounds compare exactly."""
    return int(load.amount * (EXACT if load.unit is Unit.KG else _WHOLE_POUND))


def from_whole(amount: int, unit: Unit) -> Load:
    """Return the load of `amount` parts of 10⁻¹¹ kg in `unit`, to a thousandth where units were mixed."""
    scale = EXACT if unit is Unit.KG else _WHOLE_POUND
    return Load(amount=plain((Decimal(amount) / scale).quantize(_THOUSANDTH)), unit=unit)


def load_bar(
    target: Load, bar: Load, plates: Sequence[PlateStock], collar: Load | None = None
) -> Loading | None:
    """Return the plates that bring the bar nearest to `target`, or None when it weighs more by itself.

    The nearest reachable sum wins, of two equally near the lower one, then the fewest plates, then the
    heaviest first. `collar` is the weight of one. Plates of the other unit count when they are in the
    stock: listing them there is how a gym says that it mixes them.

    Source: competition plate sets and practice of plate calculators; arithmetic, so no evidence grade.
    """
    base = whole(bar) + 2 * (whole(collar) if collar is not None else 0)
    both_sides = whole(target) - base
    if both_sides < 0:
        return None
    sizes = _sizes(plates)
    sums = _best_usages(sizes, both_sides)
    side = min(sums, key=lambda total: (abs(2 * total - both_sides), total))
    per_side = tuple(
        stock.plate for stock, count in zip(sizes, sums[side], strict=True) for _ in range(count)
    )
    return Loading(per_side, from_whole(base + 2 * side, bar.unit))


@lru_cache(maxsize=64)
def bar_totals(bar: Load, plates: tuple[PlateStock, ...], collar: Load | None = None) -> tuple[Load, ...]:
    """Return every total that the bar can be loaded to, in rising order, from the empty bar on.

    Remembered, since a gym's plates seldom change and a whole day is planned with them.
    """
    base = whole(bar) + 2 * (whole(collar) if collar is not None else 0)
    sums = {0}
    for stock in plates:
        weight = whole(stock.plate)
        sums |= {total + weight * count for total in sums for count in range(1, stock.pairs + 1)}
    heaviest = whole(Load(amount=Decimal(2000), unit=Unit.LB))
    return tuple(
        from_whole(base + 2 * total, bar.unit) for total in sorted(sums) if base + 2 * total <= heaviest
    )


def _sizes(plates: Iterable[PlateStock]) -> list[PlateStock]:
    usable = (stock for stock in plates if stock.pairs > 0 and stock.plate.amount > 0)
    return sorted(usable, key=lambda stock: whole(stock.plate), reverse=True)


def _best_usages(sizes: Sequence[PlateStock], both_sides: int) -> dict[int, Usage]:
    """Return each reachable sum of one side with its best usage: fewest plates, then heaviest first.

    A sum of more than twice what is wanted is left out: no plates at all are nearer, or as near and lower.
    """
    sums: dict[int, Usage] = {0: ()}
    for stock in sizes:
        weight = whole(stock.plate)
        longer: dict[int, Usage] = {}
        for total, usage in sums.items():
            for count in range(stock.pairs + 1):
                new_total = total + weight * count
                if new_total > both_sides:
                    break
                candidate = (*usage, count)
                best = longer.get(new_total)
                if best is None or _rank(candidate) < _rank(best):
                    longer[new_total] = candidate
        sums = longer
    return sums


def _rank(usage: Usage) -> tuple[int, Usage]:
    return sum(usage), tuple(-count for count in usage)
