"""Myo-reps: an activation set to 1 or 2 reps in reserve, then minis of 3 to 5 reps, 15 s apart.

The set ends when a mini falls below its floor or two below what was aimed at, at the total that is to be
matched, at a mini of 0 reps, or after five minis. Sources: the originator and coaches who follow him (C);
rests of 10 to 30 s (3 to 5 deep breaths, C). Which reps are proposed is grade D.
"""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Seconds
from gymtui.training.techniques.minis import SetOfMinis
from gymtui.training.techniques.params import number, optional, problems_of
from gymtui.training.techniques.parts import ZERO, counted, is_empty, last_time, many, proposed
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict

DEFAULT_TARGET = 4
DEFAULT_FLOOR = 3
DEFAULT_MAX_MINIS = 5
DEFAULT_REST = 15
FELL_BY = 2
"""A mini this far below what was aimed at ends the set."""


class MyoReps(SetOfMinis):
    """Parameters: `target` reps of a mini, their `floor`, `max_minis`, `rest` seconds, a total to `match`."""

    technique = Technique.MYO
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "target": Parameter(2, 10, DEFAULT_TARGET, "reps of a mini"),
            "floor": Parameter(1, 10, DEFAULT_FLOOR, "fewest reps of a mini"),
            "max_minis": Parameter(1, 10, DEFAULT_MAX_MINIS, "most minis"),
            "rest": Parameter(10, 30, DEFAULT_REST, "seconds of rest inside"),
            "match": Parameter(2, 100, None, "reps in all to match"),
        }
    )

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        target = so_far.target
        done, minis = counted(so_far.parts), len(so_far.parts) - 1
        match, most = optional(self, target, "match"), number(self, target, "max_minis")
        if is_empty(so_far.parts[-1]):
            return ZERO
        if match is not None and done >= match:
            return SetOver("reached", f"{done} of {match} reps reached")
        if minis and (low := self._too_low(so_far)):
            return SetOver("below_floor", f"{low}: the set ends here; p adds one more")
        if minis >= most:
            return SetOver("max", f"{minis} of {many(most, 'mini')} done")
        return self._mini(so_far, match - done if match is not None else None)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more mini, whatever the stop rule says."""
        return self._mini(so_far, None)

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return more load once every mini held the reps aimed at. Source: coaching practice (C)."""
        target, most = number(self, so_far.target, "target"), number(self, so_far.target, "max_minis")
        match = optional(self, so_far.target, "match")
        if match is not None:
            done = counted(so_far.parts)
            return Verdict(Direction.HOLD, f"{done} of {match} reps matched: the first set decides the load")
        held = [part for part in so_far.parts[1:] if part.counted_reps >= target]
        if len(held) >= most:
            words = f"{many(len(held), 'mini')} of {target}: more load next time"
            return Verdict(Direction.LOAD_UP, words)
        return Verdict(Direction.HOLD, f"the same load until {many(most, 'mini')} of {target} are done")

    def describe(self, target: SetTarget) -> str:
        """Return `myo-reps, minis of 4` or `myo-reps to match 27`."""
        match = optional(self, target, "match")
        if match is not None:
            return f"myo-reps to match {match}"
        return f"myo-reps, minis of {number(self, target, 'target')}"

    def problems(self, target: SetTarget) -> list[str]:
        found = problems_of(self, target)
        aimed, floor = number(self, target, "target"), number(self, target, "floor")
        if "floor" in target.params and floor > aimed:
            found.append(f"floor: at most target ({aimed}), not {floor}")
        return found

    def _mini(self, so_far: SetSoFar, to_go: int | None) -> NextPart:
        """Last time's same mini, else the reps aimed at: half the activation would be too many."""
        last = last_time(so_far)
        aimed = None if so_far.parts[-1].reps is None else number(self, so_far.target, "target")
        reps = proposed(last if last is not None else aimed, to_go)
        rest = Seconds(number(self, so_far.target, "rest"))
        return NextPart(so_far.parts[0].load, reps, rest, to_go)

    def _too_low(self, so_far: SetSoFar) -> str:
        target = number(self, so_far.target, "target")
        floor = min(number(self, so_far.target, "floor"), target)
        part = so_far.parts[-1]
        if part.reps is None:
            return ""
        if part.counted_reps < floor:
            return f"mini of {part.counted_reps} is below {floor}"
        if part.counted_reps <= target - FELL_BY:
            return f"mini of {part.counted_reps} is {target - part.counted_reps} below {target}"
        return ""
