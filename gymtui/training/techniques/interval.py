"""Intervals: rounds of work against the clock with rests between, such as 8 × 30 s with 30 s of rest.

Both are counted down; what was done in a round (reps, metres, or just the seconds) is logged with it.
Coaching practice (C); the defaults are our own (D).
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps, Seconds
from gymtui.training.techniques.credit import base_credit
from gymtui.training.techniques.params import number, optional, problems_of
from gymtui.training.techniques.parts import ZERO, is_empty, last_time, many, proposed
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict

DEFAULT_ROUNDS = 8
DEFAULT_WORK = 30
DEFAULT_REST = 30


class Intervals:
    """Parameters: `rounds`, seconds of `work` (else the target's seconds) and of `rest`."""

    technique = Technique.INTERVAL
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "rounds": Parameter(1, 60, DEFAULT_ROUNDS, "rounds"),
            "work": Parameter(5, 600, None, "seconds of work"),
            "rest": Parameter(0, 600, DEFAULT_REST, "seconds of rest inside"),
        }
    )
    keeps_load = False

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        rounds = number(self, so_far.target, "rounds")
        if is_empty(so_far.parts[-1]):
            return ZERO
        if len(so_far.parts) >= rounds:
            return SetOver("done", f"{len(so_far.parts)} of {many(rounds, 'round')} done")
        return self.grow(so_far)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more round, whatever the stop rule says."""
        before = so_far.parts[-1]
        reps = proposed(last_time(so_far) or before.counted_reps) if before.reps is not None else None
        rest = Seconds(number(self, so_far.target, "rest"))
        return NextPart(before.load, reps, rest, seconds=work_seconds(so_far.target))

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return last time's first round: the clock ends it and not a number of reps."""
        del target
        return Reps(last[0].counted_reps) if last and last[0].counted_reps else None

    def credit(self, parts: Sequence[Part]) -> float:
        """Return the base of the first round: hard reps or a hold of 20 s count 1, cardio nothing."""
        return base_credit(parts[0]) if parts else 0.0

    def verdict(self, so_far: SetSoFar) -> Verdict:
        del so_far
        return Verdict(Direction.HOLD, "intervals progress by the plan")

    def describe(self, target: SetTarget) -> str:
        """Return `8 × 30 s, 30 s rest`."""
        rounds, rest = number(self, target, "rounds"), number(self, target, "rest")
        words = f"{rounds} × {work_seconds(target)} s"
        return f"{words}, {rest} s rest" if rest else words

    def problems(self, target: SetTarget) -> list[str]:
        return problems_of(self, target)


def work_seconds(target: SetTarget) -> Seconds:
    """Return how long a round is worked: the parameter, else the target's seconds, else 30 s."""
    return Seconds(optional(Intervals(), target, "work") or target.seconds or DEFAULT_WORK)
