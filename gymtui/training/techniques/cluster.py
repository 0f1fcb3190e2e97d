"""Cluster sets: a total in groups (10 as 3-3-2-2, or singles) with short rests, never near failure.

20 s between groups by default (10 to 45; the trials gave singles 30); a group not completed ends the set.
Evidence: strength and growth as with straight sets (Jukic 2021, Davies 2021, A), more speed (Jukic 2020, A).
Rest redistribution spreads the rests of straight sets over the groups (published protocol, B). What
progresses is grade C: more load with 2 in reserve in the last group, else 5 s less rest down to 15 s.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from types import MappingProxyType

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps, Seconds
from gymtui.training.techniques.credit import whole_credit
from gymtui.training.techniques.params import number, optional, problems_of, sizes
from gymtui.training.techniques.parts import ZERO, counted, is_empty, many
from gymtui.training.techniques.protocol import (
    Direction,
    NextPart,
    Parameter,
    ParameterForm,
    SetOver,
    SetSoFar,
    Verdict,
)

DEFAULT_TOTAL = 10
DEFAULT_GROUP = 3
DEFAULT_REST = 20
SHORTEST_REST = 15
REST_STEP = 5
"""Progression shortens the rest by this much, and no further than `SHORTEST_REST`. Grade C."""
ENOUGH_RIR = 2.0
MOST_GROUPS_NAMED = 8
LARGEST_GROUP = 10


class ClusterSet:
    """Parameters: the `total` in groups of `group`, or explicit `groups`; `rest` seconds, or `rest_total`.

    Without a total it is the target's reps, else last time's groups, else 10.
    """

    technique = Technique.CLUSTER
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "total": Parameter(2, 100, None, "reps in all"),
            "group": Parameter(1, LARGEST_GROUP, DEFAULT_GROUP, "most reps of a group"),
            "groups": Parameter(1, LARGEST_GROUP, None, "the groups one by one", ParameterForm.SIZES),
            "rest": Parameter(10, 45, DEFAULT_REST, "seconds of rest inside"),
            "rest_total": Parameter(10, 3600, None, "seconds of rest in all, spread over the groups"),
        }
    )
    keeps_load = True

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        groups = self._groups(so_far.target, so_far.last, so_far.parts)
        done, total, place = counted(so_far.parts), sum(groups), len(so_far.parts)
        part = so_far.parts[-1]
        if is_empty(part):
            return ZERO
        if place >= len(groups) and (done >= total or part.reps is None):
            return SetOver("done", f"{done} of {total} reps in {many(place, 'group')}")
        if done >= total:
            return SetOver("reached", f"{done} of {total} reps reached")
        wanted = groups[min(place, len(groups)) - 1]
        if part.reps is not None and (part.counted_reps < wanted or part.failed):
            return SetOver("missed", f"{_missed(part, wanted)}: the set ends here; p adds one more")
        size = groups[min(place, len(groups) - 1)]
        return self._part(so_far, groups, min(size, total - done), total - done)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more group of the next size, whatever the stop rule says."""
        groups = self._groups(so_far.target, so_far.last, so_far.parts)
        return self._part(so_far, groups, groups[min(len(so_far.parts), len(groups) - 1)], None)

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return the size of the first group."""
        return Reps(self._groups(target, last)[0])

    def credit(self, parts: Sequence[Part]) -> float:
        """Return 1 for the whole set when its last group was hard (RIR up to 4), else 0.5. Grade D."""
        return whole_credit(parts)

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return more load with 2 in reserve in the last group, else less rest first. Grade C."""
        groups = self._groups(so_far.target, so_far.last, so_far.parts)
        done, total = counted(so_far.parts), sum(groups)
        if done < total:
            return Verdict(
                Direction.HOLD, f"{done} of {total} reps: the same again until all groups are done"
            )
        rir = so_far.parts[-1].rir
        if rir is not None and rir >= ENOUGH_RIR:
            words = f"all groups done, {rir:g} in reserve in the last: more load next time"
            return Verdict(Direction.LOAD_UP, words)
        if optional(self, so_far.target, "rest_total") is not None:
            words = "all groups done: more load once 2 are left in reserve in the last"
            return Verdict(Direction.HOLD, words)
        rest = number(self, so_far.target, "rest")
        if rest > SHORTEST_REST:
            shorter = Seconds(max(SHORTEST_REST, rest - REST_STEP))
            return Verdict(Direction.REST_DOWN, f"all groups done: {shorter} s inside next time", shorter)
        return Verdict(Direction.LOAD_UP, f"all groups done with {rest} s inside: more load next time")

    def describe(self, target: SetTarget) -> str:
        """Return `cluster 10 as 3-3-2-2`, `cluster of 5 singles` or `cluster 36 in 9 groups`."""
        groups = self._groups(target, ())
        if set(groups) == {1}:
            return f"cluster of {many(len(groups), 'single')}"
        if len(groups) > MOST_GROUPS_NAMED:
            return f"cluster {sum(groups)} in {len(groups)} groups"
        return f"cluster {sum(groups)} as {'-'.join(map(str, groups))}"

    def problems(self, target: SetTarget) -> list[str]:
        found = problems_of(self, target)
        listed, total = sizes(self, target, "groups"), optional(self, target, "total")
        if listed is not None and total is not None and sum(listed) != total:
            found.append(f"groups: {sum(listed)} reps in all, but total is {total}")
        return found

    def _groups(self, target: SetTarget, last: Sequence[Part], parts: Sequence[Part] = ()) -> tuple[int, ...]:
        listed = sizes(self, target, "groups")
        if listed is not None:
            return listed
        if target.technique is not self.technique and parts and parts[0].counted_reps:
            group = min(parts[0].counted_reps, LARGEST_GROUP)
        else:
            group = number(self, target, "group")
        total = optional(self, target, "total") or target.reps
        if total is not None:
            return partition(total, group)
        before = tuple(part.counted_reps for part in last if part.counted_reps)
        return before or partition(DEFAULT_TOTAL, group)

    def _part(self, so_far: SetSoFar, groups: Sequence[int], size: int, to_go: int | None) -> NextPart:
        spread = optional(self, so_far.target, "rest_total")
        if spread is not None and len(groups) > 1:
            rest = gap_seconds(spread, len(groups), min(len(so_far.parts), len(groups) - 1))
        else:
            rest = Seconds(number(self, so_far.target, "rest"))
        reps = None if so_far.parts[-1].reps is None else max(1, size)
        return NextPart(so_far.parts[0].load, reps, rest, to_go)


def partition(total: int, group: int) -> tuple[int, ...]:
    """Return a total of reps in as few groups of at most `group` as will do, the larger groups first.

    Both are at least 1. Arithmetic: no evidence grade.
    """
    count = -(-total // group)
    size, more = divmod(total, count)
    return tuple(size + 1 if place < more else size for place in range(count))


def rest_per_gap(rest_total: int, blocks: int) -> Fraction:
    """Return the exact seconds of rest between two of `blocks` blocks (2 and more) that share `rest_total`.

    Source: published rest redistribution protocols (B).
    """
    return Fraction(rest_total, blocks - 1)


def gap_seconds(rest_total: int, blocks: int, gap: int) -> Seconds:
    """Return the whole seconds of a gap, counted from 1. All gaps together are `rest_total` exactly."""
    exact = rest_per_gap(rest_total, blocks)
    return Seconds(_rounded(exact * gap) - _rounded(exact * (gap - 1)))


def _rounded(value: Fraction) -> int:
    return floor(value + Fraction(1, 2))


def _missed(part: Part, wanted: int) -> str:
    if part.counted_reps < wanted:
        return f"{part.counted_reps} of {wanted} reps in this group"
    return f"a rep failed after {part.counted_reps} in this group"
