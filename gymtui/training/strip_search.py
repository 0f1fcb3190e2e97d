"""Strip order: the exact search behind `strip`, in whole numbers.

A plate stays on the bar over a stretch of loads, and the plates further out over stretches inside that
one. So the search goes over stretches: the least that loads `first` to `last` cost while the plates of
`base` stay on innermost. Either one more plate stays on over the whole stretch, or the stretch falls into
two and between them the bar holds the base alone. No other way of loading is left out, and in which
order the plates of a base lie does not matter; those that are on the bar already keep their order.

What is searched grows with the ways to load each sum, so it is cut down by a bound (`strip_bounds`).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from gymtui.training.plates import Size, Usage, fewest, suffix_sums
from gymtui.training.strip_bounds import IMPOSSIBLE, LYING, MOVE, Bounds, TooLarge

LARGEST_SEARCH = 4_000
"""How many bases are looked into at most: some 40 ms of work.

An ordinary stock needs some dozens for four warm-ups, four sets and three drops; thousands are needed
where the sets differ by the smallest plate and there is one pair of it.
"""
Step = int
"""What is done first at a node. Of a stretch: the place of the plate that is put on for all of it, or `~cut`
where it falls into two behind the load `cut`. Of what is held: the last load before a plate comes off."""

Stack = tuple[int, ...]
"""The plates of one end from the inside out, each as the place of its size."""

NOT_IN_STOCK = -1
"""A plate on the bar that the stock does not have: it comes off before anything else can be made."""


class Stretch(NamedTuple):
    """Loads `first` to `last`, to which the bar comes and which it leaves with `base` alone.

    `final`: it ends the sequence, and what lies on the bar then may stay. `base` counts the plates of
    each size, `weight` is their sum.
    """

    first: int
    last: int
    final: bool
    base: Usage
    weight: int


class Held(NamedTuple):
    """All loads from `first` on, with the innermost `kept` plates still on that were there at the start."""

    first: int
    kept: int


Node = Stretch | Held


@lru_cache(maxsize=256)
def fewest_moves(sizes: tuple[Size, ...], sums: tuple[int, ...], on_bar: Stack = ()) -> tuple[Stack, ...]:
    """Return for each sum of one end the plates from the inside out, with the fewest moves over all.

    `sizes` are heaviest first, and every sum can be made of them. Of equally few moves those are
    taken that put on the fewest plates for a lighter load than the one before, then those with the fewest
    plates on the bar; after that heavier plates are tried inside first. A bar that weighs what is wanted
    stays as it is: to change it now never saves a move later.

    Where the search is larger than its limits, the sequence is cut into halves: each is exact from
    what the half before leaves on the bar, down to single loads, which are always exact.
    """
    now = -1 if NOT_IN_STOCK in on_bar else sum(sizes[place][0] for place in on_bar)
    changes = [total for before, total in pairwise((now, *sums)) if total != before]
    found = iter(_planned(sizes, changes, on_bar, LARGEST_SEARCH))
    out = [on_bar]
    for before, total in pairwise((now, *sums)):
        out.append(out[-1] if total == before else next(found))
    return tuple(out[1:])


def _planned(sizes: tuple[Size, ...], sums: Sequence[int], on_bar: Stack, budget: int) -> list[Stack]:
    if not sums:
        return []
    try:
        return _Search(sizes, sums, on_bar, budget).stacks()
    except TooLarge:
        half = len(sums) // 2
        first = _planned(sizes, sums[:half], on_bar, budget // 2)
        return [*first, *_planned(sizes, sums[half:], first[-1], budget // 2)]


class _Search:
    """Branch and bound: of each node it remembers its cost and first step, or how much it costs at least."""

    def __init__(self, sizes: tuple[Size, ...], sums: Sequence[int], on_bar: Stack, budget: int) -> None:
        self._sizes = sizes
        self._sums = sums
        self._on_bar = on_bar
        self._end = len(sums)
        self._reachable = suffix_sums(sizes, max(sums))
        now = sum(sizes[place][0] for place in on_bar if place != NOT_IN_STOCK)
        self._bounds = Bounds(sizes, sums, self._reachable[0], now)
        self._prefixes = self._prefix_bases()
        self._held_bounds = [[IMPOSSIBLE] * (len(on_bar) + 1) for _ in sums]
        self._bound_what_is_held()
        self._known: dict[Node, tuple[int, Step | None]] = {}
        self._usages: dict[tuple[int, Usage], Usage | None] = {}
        self._left = budget

    def stacks(self) -> list[Stack]:
        """Return the plates for each sum."""
        start = Held(0, len(self._on_bar))
        slack = MOVE
        while True:
            limit = self._held_bounds[0][start.kept] + slack
            if self._from_the_bar(start, limit) < limit:
                break
            slack *= 4
        out: list[Stack] = []
        self._build(start, self._on_bar, out)
        return out

    def _on(self, node: Stretch, limit: int) -> int:
        """Return the node's cost where it is below `limit`; else a number from `limit` on that it reaches."""
        if node.first == node.last:
            usage = self._usage(node)
            return IMPOSSIBLE if usage is None else sum(usage) * self._plate_cost(node)
        known = self._known.get(node)
        if known is not None and (known[1] is not None or known[0] >= limit):
            return known[0]
        self._left -= 1
        if self._left < 0:
            raise TooLarge
        best, choice, else_least = limit, None, IMPOSSIBLE
        for bound, step in sorted(self._steps(node), key=itemgetter(0)):
            if bound >= best:
                else_least = min(else_least, bound)
                break
            cost = self._plate_on(node, step, best) if step >= 0 else self._cut(node, ~step, best)
            if cost < best:
                best, choice = cost, step
            else:
                else_least = min(else_least, cost)
        if choice is None:
            best = max(limit, else_least)
        self._known[node] = (best, choice)
        return best

    def _steps(self, node: Stretch) -> list[tuple[int, Step]]:
        """Return each step with the least it can cost: one more plate over the whole stretch, or a cut."""
        first, last, final, base, weight = node
        found = []
        cost = self._plate_cost(node)
        bounds = self._bounds.table(first, last, final)
        for place, (plate, count) in enumerate(self._sizes):
            bound = bounds.get(weight + plate)
            if bound is not None and base[place] < count:
                found.append((cost + bound, place))
        for cut in range(first, last):
            bound = self._bounds.table(first, cut, False)[weight]
            found.append((bound + self._bounds.table(cut + 1, last, final)[weight], ~cut))
        return found

    def _plate_cost(self, node: Stretch) -> int:
        return self._bounds.plate_cost(node.first, node.last, node.final)

    def _plate_on(self, node: Stretch, place: int, limit: int) -> int:
        cost = self._plate_cost(node)
        return cost + self._on(self._with_plate(node, place), limit - cost)

    def _cut(self, node: Stretch, cut: int, limit: int) -> int:
        before, after = _cut_behind(node, cut)
        rest = self._bounds.table(cut + 1, node.last, node.final)[node.weight]
        cost = self._on(before, limit - rest)
        return cost + rest if cost + rest >= limit else cost + self._on(after, limit - cost)

    def _with_plate(self, node: Stretch, place: int) -> Stretch:
        first, last, final, base, weight = node
        more = (*base[:place], base[place] + 1, *base[place + 1 :])
        return Stretch(first, last, final, more, weight + self._sizes[place][0])

    def _from_the_bar(self, node: Held, limit: int) -> int:
        """The same as `_on`, for the plates that are on the bar at the start.

        They stay to the end; or the loads up to some `last` are done on them, then one more comes off.
        """
        known = self._known.get(node)
        if known is not None and (known[1] is not None or known[0] >= limit):
            return known[0]
        best, choice, else_least = limit, None, IMPOSSIBLE
        for bound, step in sorted(self._held_steps(node), key=itemgetter(0)):
            cost = self._held(node, step, best) if bound < best else bound
            if cost < best:
                best, choice = cost, step
            else:
                else_least = min(else_least, cost)
        if choice is None:
            best = max(limit, else_least)
        self._known[node] = (best, choice)
        return best

    def _held_steps(self, node: Held) -> list[tuple[int, Step]]:
        """Return each step with the least it can cost."""
        first, kept = node
        base = self._prefixes[kept]
        found = []
        for last in range(first - 1, self._end):
            to_the_end = last == self._end - 1
            if (not kept and not to_the_end) or (base is None and last >= first):
                continue
            bound = kept * (last - first + 1) * LYING
            if not to_the_end:
                bound += MOVE + self._held_bounds[last + 1][kept - 1]
            if base is not None and last >= first:
                bound += self._bounds.table(first, last, to_the_end).get(base[1], IMPOSSIBLE)
            if bound < IMPOSSIBLE:
                found.append((bound, last))
        return found

    def _held(self, node: Held, last: int, limit: int) -> int:
        first, kept = node
        to_the_end = last == self._end - 1
        cost = kept * (last - first + 1) * LYING + (0 if to_the_end else MOVE)
        rest = 0 if to_the_end else self._held_bounds[last + 1][kept - 1]
        if last >= first:
            cost += self._on(self._stretch(node, last), limit - cost - rest)
        if to_the_end or cost + rest >= limit:
            return cost + rest
        return cost + self._from_the_bar(Held(last + 1, kept - 1), limit - cost)

    def _stretch(self, node: Held, last: int) -> Stretch:
        base = self._prefixes[node.kept]
        assert base is not None, "only plates of the stock can stay"
        return Stretch(node.first, last, last == self._end - 1, *base)

    def _usage(self, node: Stretch) -> Usage | None:
        """Return what lies on the base for a single load; None where the plates that are left cannot."""
        total = self._sums[node.first] - node.weight
        key = (total, node.base)
        if key not in self._usages:
            left = [
                (weight, count - used) for (weight, count), used in zip(self._sizes, node.base, strict=True)
            ]
            self._usages[key] = fewest(left, total, self._reachable) if total >= 0 else None
        return self._usages[key]

    def _prefix_bases(self) -> list[tuple[Usage, int] | None]:
        """Return the innermost 0, 1, 2 … plates of the bar as bases; None where the stock lacks one."""
        counts, weight, known = [0] * len(self._sizes), 0, True
        found: list[tuple[Usage, int] | None] = [(tuple(counts), 0)]
        for place in self._on_bar:
            known = known and place != NOT_IN_STOCK and counts[place] < self._sizes[place][1]
            if known:
                counts[place] += 1
                weight += self._sizes[place][0]
            found.append((tuple(counts), weight) if known else None)
        return found

    def _bound_what_is_held(self) -> None:
        """Work out the bounds of `Held` nodes, by their first load and the plates kept."""
        for kept in range(len(self._on_bar) + 1):
            for first in reversed(range(self._end)):
                steps = self._held_steps(Held(first, kept))
                self._held_bounds[first][kept] = min((bound for bound, _ in steps), default=IMPOSSIBLE)

    def _build(self, node: Node, stack: Stack, out: list[Stack]) -> None:
        """Follow the steps chosen and add each load's plates to `out`."""
        if isinstance(node, Stretch) and node.first == node.last:
            usage = self._usage(node)
            assert usage is not None, "only what can be made is chosen"
            out.append((*stack, *(place for place, n in enumerate(usage) for _ in range(n))))
            return
        step = self._known[node][1]
        assert step is not None, "every node on the way was solved"
        if isinstance(node, Held):
            if step >= node.first:
                self._build(self._stretch(node, step), stack, out)
            if step < self._end - 1:
                self._build(Held(step + 1, node.kept - 1), stack[:-1], out)
        elif step >= 0:
            self._build(self._with_plate(node, step), (*stack, step), out)
        else:
            for part in _cut_behind(node, ~step):
                self._build(part, stack, out)


def _cut_behind(node: Stretch, cut: int) -> tuple[Stretch, Stretch]:
    first, last, final, base, weight = node
    return Stretch(first, cut, False, base, weight), Stretch(cut + 1, last, final, base, weight)
