"""What stayed of an order, and which planned set is which set done: the smallest change that explains both.

Both answers break ties by what does not change when a difference is accepted, so that accepting one
difference never changes another.
"""

from collections.abc import Collection, Sequence

from gymtui.model.plan import SetTarget
from gymtui.training.techniques import parameters_with_defaults

OTHER_TECHNIQUE, OTHER_PARAMETERS, OTHER_REST, OTHER_TARGET = 10**9, 10**6, 10**3, 1
"""A set of the same technique is rather the same set than one with the same rest."""


def stayed(plan: Sequence[str], done: Sequence[str]) -> set[str]:
    """Return as many of `plan` as keep their order in `done`: all others were moved.

    Where several choices are as large, the one with the later of `done` is taken.
    """
    rank = {key: place for place, key in enumerate(done)}
    keys = [key for key in plan if key in rank]
    best: list[tuple[int, int]] = []
    for place, key in enumerate(keys):
        worth = (1 << len(rank)) + (1 << rank[key])
        before = [(best[i][0], i) for i in range(place) if rank[keys[i]] < rank[key]]
        most, through = max(before, default=(0, -1))
        best.append((most + worth, through))
    at = max(range(len(keys)), key=lambda i: best[i][0], default=-1)
    kept: set[str] = set()
    while at >= 0:
        kept.add(keys[at])
        at = best[at][1]
    return kept


def place_in(order: Sequence[str], key: str, done: Sequence[str], fixed: Collection[str]) -> int:
    """Return the index at which `key` is to stand in `order`: as in `done`, among those that are `fixed`."""
    at = done.index(key)
    before = [one for one in done[:at] if one in fixed and one != key]
    if before:
        return order.index(before[-1]) + 1
    after = [one for one in done[at + 1 :] if one in fixed]
    return order.index(after[0]) if after else len(order)


def pairs(plan: Sequence[SetTarget], done: Sequence[SetTarget]) -> list[tuple[int, int]]:
    """Return which set of the plan is which set done, as pairs of indexes in their order.

    Every set of the shorter list has its partner; what is left over in the longer one was added or removed.
    """
    if len(plan) > len(done):
        return [(i, j) for j, i in _embedded(done, plan)]
    return _embedded(plan, done)


def _embedded(short: Sequence[SetTarget], long: Sequence[SetTarget]) -> list[tuple[int, int]]:
    """Place each of `short` in `long`, in order and at the lowest cost; of equal places the earlier."""
    spare = len(long) - len(short)
    costs = [[0] * (spare + 1)]
    for i, one in enumerate(short):
        row: list[int] = []
        for skipped in range(spare + 1):
            here = costs[i][skipped] + _distance(one, long[i + skipped])
            row.append(min(here, row[-1]) if row else here)
        costs.append(row)
    out: list[tuple[int, int]] = []
    skipped = spare
    for i in range(len(short) - 1, -1, -1):
        while skipped and costs[i + 1][skipped] == costs[i + 1][skipped - 1]:
            skipped -= 1
        out.append((i, i + skipped))
    return out[::-1]


def _distance(one: SetTarget, other: SetTarget) -> int:
    """How unlike two sets are. A sum of plain "differs or not", so that it is a metric."""
    same_technique = one.technique is other.technique
    return (
        OTHER_TECHNIQUE * (not same_technique)
        + OTHER_PARAMETERS
        * (not same_technique or parameters_with_defaults(one) != parameters_with_defaults(other))
        + OTHER_REST * (one.rest != other.rest)
        + OTHER_TARGET * (_aim(one) != _aim(other))
    )


def _aim(target: SetTarget) -> tuple[object, ...]:
    return (target.reps, target.reps_max, target.seconds, target.metres, target.rir, target.tempo)
