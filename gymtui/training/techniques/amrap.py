"""AMRAP: as many clean reps as possible, stopping with one in reserve.

Sources: published programmes (5/3/1, GZCLP: "stop one rep short of a grind"), grade C. To failure only
where failure is allowed (see `training/restraint.py`); the last set of an exercise only.
"""

from collections.abc import Sequence

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps, Rir
from gymtui.training.techniques.protocol import Direction, SetSoFar, Verdict
from gymtui.training.techniques.straight import StraightSet, aim

STOP_RIR = Rir(1)
"""Where the plan names no effort. Grade C."""


class AmrapSet(StraightSet):
    """A straight set with a minimum (`reps`) and no upper end."""

    technique = Technique.AMRAP

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return last time's reps, but never fewer than the minimum; without a last time the minimum."""
        done = last[0].counted_reps if last else 0
        if target.reps_max is not None:
            done = min(done, target.reps_max)
        return Reps(max(done, target.reps or 0)) or None

    def describe(self, target: SetTarget) -> str:
        """Return `5+`, or `AMRAP` where no minimum is given."""
        if target.reps is None and aim(target):
            return f"{aim(target)}+"
        return f"{target.reps}+" if target.reps is not None else self.technique.words

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return how the set stands to its minimum and to last time; the load is the exercise's rule's."""
        done = so_far.parts[0].counted_reps if so_far.parts else 0
        words = [f"{done} reps"]
        if so_far.target.reps is not None:
            words.append(f"{so_far.target.reps} asked")
        if so_far.last:
            words.append(f"{so_far.last[0].counted_reps} last time")
        return Verdict(Direction.HOLD, f"{', '.join(words)}: the exercise's rule decides about the load")


def stop_rir(target: SetTarget) -> Rir:
    """Return the reps in reserve at which the set ends: the plan's, else 1."""
    return target.rir if target.rir is not None else STOP_RIR
