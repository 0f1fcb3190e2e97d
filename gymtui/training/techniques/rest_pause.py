"""Rest-pause: a main set close to failure, then minis at the same load with short rests between.

Defaults: 15 s between parts (10 to 30; the trials used 20), stop at a total of reps, at a fixed number
of minis, at a mini of 0 reps, or after five minis. Evidence: grade B for equal growth in less time
(Prestes 2019, Enes 2021); rests and stop rules are grade C, coaching practice.
"""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Seconds
from gymtui.training.techniques.minis import SetOfMinis, mini_reps
from gymtui.training.techniques.params import number, optional, problems_of
from gymtui.training.techniques.parts import ZERO, counted, is_empty, many
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict

DEFAULT_REST = 15
DEFAULT_MAX_MINIS = 5


class RestPause(SetOfMinis):
    """Parameters: `total` reps to reach, or a fixed number of `minis`; `rest` seconds; `max_minis`.

    `drop_off`: a mini of less than this share of the first part is spoken of, and the lifter decides.
    """

    technique = Technique.REST_PAUSE
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "total": Parameter(2, 100, None, "reps in all"),
            "minis": Parameter(1, 10, None, "minis after the first part"),
            "rest": Parameter(10, 30, DEFAULT_REST, "seconds of rest inside"),
            "max_minis": Parameter(1, 10, DEFAULT_MAX_MINIS, "most minis"),
            "drop_off": Parameter(10, 90, None, "floor of a mini, in per cent of the first part"),
        }
    )

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        target = so_far.target
        done, minis = counted(so_far.parts), len(so_far.parts) - 1
        total, fixed = optional(self, target, "total"), optional(self, target, "minis")
        most = fixed if fixed is not None else number(self, target, "max_minis")
        if is_empty(so_far.parts[-1]):
            return ZERO
        if total is not None and done >= total:
            return SetOver("reached", f"{done} of {total} reps reached")
        if minis >= most:
            if fixed is not None:
                return SetOver("done", f"{minis} of {many(fixed, 'mini')} done")
            return SetOver("max", f"{many(most, 'mini')} at most: the set ends here; p adds one more")
        return self._mini(so_far, total - done if total is not None else None)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more mini, whatever the stop rule says."""
        return self._mini(so_far, None)

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return more load once the total is reached. Source: coaching practice (C)."""
        total, done = optional(self, so_far.target, "total"), counted(so_far.parts)
        if total is None:
            return Verdict(Direction.HOLD, "no total to reach: the exercise's rule decides about the load")
        if done >= total:
            return Verdict(Direction.LOAD_UP, f"{done} of {total} reps: more load next time")
        return Verdict(Direction.HOLD, f"{done} of {total} reps: the same load until the total is reached")

    def describe(self, target: SetTarget) -> str:
        """Return `rest-pause to 18`, `rest-pause, 3 minis` or `rest-pause`."""
        total, minis = optional(self, target, "total"), optional(self, target, "minis")
        if total is not None:
            return f"rest-pause to {total}"
        return f"rest-pause, {many(minis, 'mini')}" if minis is not None else "rest-pause"

    def problems(self, target: SetTarget) -> list[str]:
        return problems_of(self, target)

    def _mini(self, so_far: SetSoFar, to_go: int | None) -> NextPart:
        rest = Seconds(number(self, so_far.target, "rest"))
        advice = self._advice(so_far)
        return NextPart(so_far.parts[0].load, mini_reps(so_far, to_go), rest, to_go, advice=advice)

    def _advice(self, so_far: SetSoFar) -> str:
        floor = optional(self, so_far.target, "drop_off")
        first, last = so_far.parts[0].counted_reps, so_far.parts[-1].counted_reps
        if floor is None or len(so_far.parts) == 1 or last * 100 >= floor * first:
            return ""
        return f"mini of {last} is below {floor} % of the first {first}: k ends the set here"
