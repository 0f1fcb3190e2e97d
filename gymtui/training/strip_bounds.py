"""What loading a stretch of a sequence costs at least: the bound that cuts down the search for strip order.

It is the search of `strip_search` with plates without end, where of a base only the weight counts. So it
is quickly worked out for all stretches, and seldom far below what the stock allows.
"""

from collections.abc import Sequence
from itertools import pairwise

from gymtui.training.plates import Size

LARGEST_BOUND = 25_000
"""How many weights of bases the bound is worked out for at most, over all stretches: some 30 ms of work."""
MOVE = 1 << 30
"""What one plate put on or taken off costs."""
ON_FOR_LESS = 1 << 15
"""What it costs more to put a plate on for a load lighter than the one before: drops should only take off."""
LYING = 1
"""What a plate on the bar costs for each load. So the fewest moves win, then bare drops, then few plates."""
IMPOSSIBLE = 1 << 60


class TooLarge(Exception):  # noqa: N818  (no error: the sequence is cut in two)
    """The search would take too long."""


class Bounds:
    """The least cost of every stretch with plates without end, by the weight of its base."""

    def __init__(
        self, sizes: Sequence[Size], sums: Sequence[int], reachable: frozenset[int], now: int
    ) -> None:
        self._plates = [weight for weight, _ in sizes]
        self._for_less = [total < before for before, total in pairwise((now, *sums))]
        self._sums = sums
        self._count = len(sums)
        self._closed: dict[tuple[int, int], dict[int, int]] = {}
        self._final: list[dict[int, int]] = [{} for _ in sums]
        self._left = LARGEST_BOUND
        self._fewest = _fewest_of(sizes, max(sums))
        self._work_out(reachable)

    def table(self, first: int, last: int, final: bool) -> dict[int, int]:
        """Return a stretch's bounds by weight, without weights on which one of its loads cannot be made."""
        return self._final[first] if final else self._closed[first, last]

    def _work_out(self, reachable: frozenset[int]) -> None:
        under = [
            frozenset(weight for weight in reachable if total - weight in reachable) for total in self._sums
        ]
        same: dict[tuple[int, ...], dict[int, int]] = {}
        for first in reversed(range(self._count)):
            weights = under[first]
            for last in range(first, self._count):
                weights &= under[last]
                alike = (self._for_less[first], *self._sums[first : last + 1])
                if alike not in same:
                    same[alike] = self._stretch(first, last, False, weights)
                self._closed[first, last] = same[alike]
            self._final[first] = self._stretch(first, self._count - 1, True, weights)

    def plate_cost(self, first: int, last: int, final: bool) -> int:
        """Return what a plate costs that goes on for a stretch, and off after it unless it may stay."""
        moves = MOVE if final else 2 * MOVE
        return moves + self._for_less[first] * ON_FOR_LESS + (last - first + 1) * LYING

    def _stretch(self, first: int, last: int, final: bool, weights: frozenset[int]) -> dict[int, int]:
        self._left -= len(weights)
        if self._left < 0 and self._count > 1:
            raise TooLarge
        cost = self.plate_cost(first, last, final)
        if first == last:
            total = self._sums[first]
            return {weight: self._fewest[total - weight] * cost for weight in weights}
        cuts = [
            (self._closed[first, cut], self._final[cut + 1] if final else self._closed[cut + 1, last])
            for cut in range(first, last)
        ]
        found: dict[int, int] = {}
        for weight in sorted(weights, reverse=True):
            best = IMPOSSIBLE
            for plate in self._plates:
                more = found.get(weight + plate)
                if more is not None and more < best:
                    best = more
            best += cost
            for before, after in cuts:
                both = before[weight] + after[weight]
                if both < best:
                    best = both
            found[weight] = best
        return found


def _fewest_of(sizes: Sequence[Size], most: int) -> dict[int, int]:
    """Return for each sum up to `most` how few plates of the stock make it."""
    found = {0: 0}
    for weight, count in sizes:
        for total, plates in list(found.items()):
            for n in range(1, min(count, (most - total) // weight) + 1):
                more = total + weight * n
                found[more] = min(found.get(more, IMPOSSIBLE), plates + n)
    return found
