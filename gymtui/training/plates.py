"""Plate loading: which plates go on each end of a bar.

Greedy loading is wrong where a plate runs out, so the search is exact: all sums that the pairs in stock
can make, in whole numbers, never in binary floats.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gymtui.model.gym import PlateStock
from gymtui.model.units import KILOGRAMS_IN_A_POUND, LARGEST_LOAD, Load, Unit, plain

EXACT = 10**11
"""Loads have at most three decimals and a pound has eight, so this many parts of a kilogram are whole."""

_WHOLE_POUND = int(KILOGRAMS_IN_A_POUND * EXACT)
_THOUSANDTH = Decimal("0.001")

Size = tuple[int, int]
"""A plate's weight in whole parts, and how many of it there are for one end."""

Usage = tuple[int, ...]
"""How many plates of each size are on one end, in the order of the sizes."""


@dataclass(frozen=True, slots=True)
class Loading:
    """The plates on each end, heaviest first, and what the bar weighs with all plates and collars."""

    per_side: tuple[Load, ...]
    total: Load


@dataclass(frozen=True, slots=True)
class EndStock:
    """What there is to load one end with, heaviest first: the plates, and their sizes in whole parts."""

    plates: tuple[Load, ...]
    sizes: tuple[Size, ...]


def whole(load: Load) -> int:
    """Return a load as a whole number of 10⁻¹¹ kg, so that kilograms and pounds compare exactly."""
    return int(load.amount * (EXACT if load.unit is Unit.KG else _WHOLE_POUND))


def from_whole(amount: int, unit: Unit) -> Load:
    """Return the load of `amount` parts of 10⁻¹¹ kg in `unit`, to a thousandth where units were mixed."""
    scale = EXACT if unit is Unit.KG else _WHOLE_POUND
    return Load(amount=plain((Decimal(amount) / scale).quantize(_THOUSANDTH)), unit=unit)


HEAVIEST = whole(Load(amount=LARGEST_LOAD, unit=Unit.LB))
"""No bar is loaded to more, so that what it weighs is a load in either unit."""


def load_bar(
    target: Load, bar: Load, plates: Sequence[PlateStock], collar: Load | None = None, ends: int = 2
) -> Loading | None:
    """Return the plates that bring the bar nearest to `target`, or None when it weighs more by itself.

    The nearest reachable sum wins, of two equally near the lower one, then the fewest plates, then the
    heaviest first. `collar` is the weight of one. `ends` is 1 where plates go on one end only (a
    landmine): then both plates of a pair fit on it. Plates of the other unit count when they are in the
    stock: listing them there is how a gym says that it mixes them.

    Source: competition plate sets and practice of plate calculators; arithmetic, so no evidence grade.
    """
    base = empty_weight(bar, collar, ends)
    if whole(target) < base or base > HEAVIEST:
        return None
    stock = end_stock(plates, ends)
    side = nearest_sum(stock.sizes, whole(target) - base, ends, HEAVIEST - base)
    usage = fewest(stock.sizes, side, suffix_sums(stock.sizes, side))
    assert usage is not None, "the sum was found among those that can be made"
    per_side = tuple(plate for plate, count in zip(stock.plates, usage, strict=True) for _ in range(count))
    return Loading(per_side, from_whole(base + ends * side, bar.unit))


def empty_weight(bar: Load, collar: Load | None, ends: int) -> int:
    """Return in whole parts what the bar weighs without plates: itself and a collar on each end."""
    return whole(bar) + ends * (whole(collar) if collar is not None else 0)


@lru_cache(maxsize=64)
def bar_totals(
    bar: Load, plates: tuple[PlateStock, ...], collar: Load | None = None, ends: int = 2
) -> tuple[Load, ...]:
    """Return every total that the bar can be loaded to, in rising order, from the empty bar on.

    Remembered, since a gym's plates seldom change and a whole day is planned with them.
    """
    base = empty_weight(bar, collar, ends)
    sums = _sums(end_stock(plates, ends).sizes)
    return tuple(from_whole(base + ends * side, bar.unit) for side in sums if base + ends * side <= HEAVIEST)


def end_stock(plates: Sequence[PlateStock], ends: int = 2) -> EndStock:
    """Return the plates that there are for one end: one of each pair, or both where there is one end."""
    each = 2 if ends == 1 else 1
    found: dict[int, tuple[Load, int]] = {}
    for stock in plates:
        if stock.pairs > 0 and stock.plate.amount > 0:
            plate, count = found.get(whole(stock.plate), (stock.plate, 0))
            found[whole(plate)] = (plate, count + stock.pairs * each)
    heaviest_first = sorted(found, reverse=True)
    return EndStock(
        tuple(found[size][0] for size in heaviest_first),
        tuple((size, found[size][1]) for size in heaviest_first),
    )


def nearest_sum(sizes: tuple[Size, ...], wanted: int, ends: int, most: int = HEAVIEST) -> int:
    """Return the sum of one end with which all ends come nearest to `wanted`; of two the lower one.

    `most` is what all ends may weigh together at most.
    """
    sums = _sums(sizes)
    allowed = max(1, bisect_right(sums, most // ends))
    above = bisect_left(sums, -(-wanted // ends), hi=allowed)
    candidates = sums[max(0, above - 1) : min(above + 1, allowed)]
    return min(candidates, key=lambda side: (abs(ends * side - wanted), side))


@lru_cache(maxsize=32)
def _sums(sizes: tuple[Size, ...]) -> tuple[int, ...]:
    """Return all that one end can weigh, rising from nothing."""
    sums = {0}
    for weight, count in sizes:
        sums |= {
            total + weight * n
            for total in sums
            for n in range(1, min(count, (HEAVIEST - total) // weight) + 1)
        }
    return tuple(sorted(sums))


@lru_cache(maxsize=32)
def suffix_sums(sizes: tuple[Size, ...], most: int) -> tuple[frozenset[int], ...]:
    """Return for each size what it and the lighter ones can sum up to, no more than `most`."""
    sums = frozenset({0})
    found = [sums]
    for weight, count in reversed(sizes):
        sums |= {
            total + weight * n for total in sums for n in range(1, min(count, (most - total) // weight) + 1)
        }
        found.append(sums)
    return tuple(reversed(found))


def fewest(sizes: Sequence[Size], total: int, reachable: Sequence[frozenset[int]]) -> Usage | None:
    """Return the fewest plates that sum up to `total`, of equally few the heaviest first; None: impossible.

    `reachable` are the suffix sums of these sizes, or of a stock that has at least as many of each.
    """
    best: list[int] | None = None
    fewest_yet = 1 + sum(count for _, count in sizes)
    counts = [0] * len(sizes)

    def go(place: int, left: int, used: int) -> None:
        nonlocal best, fewest_yet
        if left == 0:
            if used < fewest_yet:
                best, fewest_yet = counts[:place] + [0] * (len(sizes) - place), used
            return
        if left not in reachable[place]:
            return
        weight, count = sizes[place]
        if used - (-left // weight) >= fewest_yet:
            return
        for n in range(min(count, left // weight), -1, -1):
            counts[place] = n
            go(place + 1, left - weight * n, used + n)
        counts[place] = 0

    go(0, total, 0)
    return tuple(best) if best is not None else None
