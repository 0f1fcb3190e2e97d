"""DC rest-pause: three bursts to failure at one load, 20 to 30 s apart, judged by their sum.

The rests are 10 to 15 deep breaths. A sum of 11 to 15 keeps the load (arms and leg curls: 15 to 20), more
raises it, less lowers it. Source: the published programme (C); its author asks for three years of training.
"""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Seconds
from gymtui.training.techniques.minis import SetOfMinis, mini_reps
from gymtui.training.techniques.params import number, problems_of
from gymtui.training.techniques.parts import ZERO, counted, is_empty
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict

BURSTS = 3
DEFAULT_REST = 20
DEFAULT_LOWER = 11
DEFAULT_UPPER = 15


class DcRestPause(SetOfMinis):
    """Parameters: `lower` and `upper` end of the sum that keeps the load; `rest` seconds."""

    technique = Technique.DC
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "lower": Parameter(3, 60, DEFAULT_LOWER, "fewest reps in all that keep the load"),
            "upper": Parameter(3, 60, DEFAULT_UPPER, "most reps in all that keep the load"),
            "rest": Parameter(20, 30, DEFAULT_REST, "seconds of rest inside"),
        }
    )

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        if is_empty(so_far.parts[-1]):
            return ZERO
        if len(so_far.parts) >= BURSTS:
            return SetOver("done", f"{BURSTS} bursts done, {counted(so_far.parts)} reps")
        return self.grow(so_far)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more burst, whatever the stop rule says."""
        rest = Seconds(number(self, so_far.target, "rest"))
        return NextPart(so_far.parts[0].load, mini_reps(so_far), rest)

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return what the sum of the bursts says of the load. Source: the published programme (C)."""
        lower, upper = self._limits(so_far.target)
        done = counted(so_far.parts)
        if done > upper:
            return Verdict(Direction.LOAD_UP, f"{done} reps, above {lower}–{upper}: more load next time")
        if done < lower:
            words = f"{done} reps, below {lower}–{upper}: less load; twice in a row, another exercise"
            return Verdict(Direction.LOAD_DOWN, words)
        return Verdict(Direction.HOLD, f"{done} reps, within {lower}–{upper}: the same load, a rep more")

    def describe(self, target: SetTarget) -> str:
        """Return `DC rest-pause, 11–15 reps`."""
        lower, upper = self._limits(target)
        return f"{self.technique.words}, {lower}–{upper} reps"

    def problems(self, target: SetTarget) -> list[str]:
        found = problems_of(self, target)
        lower, upper = number(self, target, "lower"), number(self, target, "upper")
        if lower > upper:
            found.append(f"lower: at most upper ({upper}), not {lower}")
        return found

    def _limits(self, target: SetTarget) -> tuple[int, int]:
        lower, upper = number(self, target, "lower"), number(self, target, "upper")
        return (lower, upper) if lower <= upper else (DEFAULT_LOWER, DEFAULT_UPPER)
