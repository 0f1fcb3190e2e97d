"""EMOM: every minute on the minute. A round begins at each mark, and what is left of the minute is the rest.

The marks are counted from the beginning of the first round, so that a slow round does not move the next.
Coaching practice (C); no trial says more of it than of other ways to spread the same reps.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps, Seconds
from gymtui.training.techniques.attributes import rep_seconds
from gymtui.training.techniques.credit import whole_credit
from gymtui.training.techniques.params import number, problems_of
from gymtui.training.techniques.parts import ZERO, is_empty, last_time, many, proposed
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict
from gymtui.training.techniques.straight import aim

DEFAULT_ROUNDS = 10
MINUTE = 60


class Emom:
    """Parameters: `rounds`, and the seconds from one round's beginning to the next's (`every`)."""

    technique = Technique.EMOM
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "rounds": Parameter(1, 60, DEFAULT_ROUNDS, "rounds"),
            "every": Parameter(20, 300, MINUTE, "seconds from round to round"),
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
        reps = proposed(so_far.target.reps or last_time(so_far) or before.counted_reps)
        return NextPart(before.load, reps if before.reps is not None else None, self._rest(so_far))

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return None: the target says the reps of a round."""
        del target, last
        return None

    def credit(self, parts: Sequence[Part]) -> float:
        """Return 1 for the whole where its last round was hard, else 0.5, like a cluster. Grade D."""
        return whole_credit(parts)

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return one rep more a round once every round had its reps. Grade D."""
        rounds, wanted = number(self, so_far.target, "rounds"), so_far.target.reps
        if wanted is None:
            return Verdict(Direction.HOLD, "no reps aimed at: the exercise's rule decides")
        full = sum(part.counted_reps >= wanted for part in so_far.parts)
        if full >= rounds:
            return Verdict(Direction.REPS_UP, f"{many(full, 'round')} of {wanted}: a rep more each next time")
        return Verdict(Direction.HOLD, f"{full} of {rounds} rounds of {wanted}: the same again")

    def describe(self, target: SetTarget) -> str:
        """Return `EMOM 10 × 5` or `EMOM 10 × 5 every 90 s`."""
        rounds, every = number(self, target, "rounds"), number(self, target, "every")
        words = f"EMOM {rounds} × {aim(target)}" if aim(target) else f"EMOM, {many(rounds, 'round')}"
        return words if every == MINUTE else f"{words} every {every} s"

    def problems(self, target: SetTarget) -> list[str]:
        return problems_of(self, target)

    def _rest(self, so_far: SetSoFar) -> Seconds:
        """Until the next mark; 0 where it has passed. Without times, what a round of these reps leaves."""
        every = number(self, so_far.target, "every")
        part = so_far.parts[-1]
        if so_far.began is not None and part.at is not None:
            mark = so_far.began + timedelta(seconds=every * len(so_far.parts))
            return Seconds(min(max(0, round((mark - part.at).total_seconds())), every))
        work = (
            part.seconds if part.seconds is not None else rep_seconds(so_far.target.tempo) * (part.reps or 0)
        )
        return Seconds(max(0, every - work))
