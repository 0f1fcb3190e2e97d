"""Rest-pause: a main set close to failure, then minis at the same load with short rests between.

Defaults: 15 s between parts (10 to 30; the trials used 20), stop at a total of reps, at a fixed number
of minis, at a mini of 0 reps, or after five minis. Evidence: grade B for equal growth in less time
(Prestes 2019, Enes 2021); rests and stop rules are grade C, coaching practice.
"""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Reps, Seconds
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict

DEFAULT_REST = 15
DEFAULT_MAX_MINIS = 5
RANGES = {"total": (2, 100), "minis": (1, 10), "rest": (10, 30), "max_minis": (1, 10)}


class RestPause:
    """Parameters: `total` reps to reach, or a fixed number of `minis`; `rest` seconds; `max_minis`."""

    technique = Technique.REST_PAUSE
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "total": Parameter(2, 100, None, "reps in all"),
            "minis": Parameter(1, 10, None, "minis after the first part"),
            "rest": Parameter(10, 30, DEFAULT_REST, "seconds of rest inside"),
            "max_minis": Parameter(1, 10, DEFAULT_MAX_MINIS, "most minis"),
        }
    )
    keeps_load = True

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        params = so_far.target.params
        done = sum(part.reps or 0 for part in so_far.parts)
        minis = len(so_far.parts) - 1
        total = _number(params.get("total"))
        fixed = _number(params.get("minis"))
        most = fixed if fixed is not None else _number(params.get("max_minis")) or DEFAULT_MAX_MINIS
        if (so_far.parts[-1].reps or 0) == 0:
            return SetOver("zero", "a part of 0 reps ends the set")
        if total is not None and done >= total:
            return SetOver("reached", f"{done} of {total} reps reached")
        if minis >= most:
            return SetOver("done" if fixed is not None else "max", f"all {most} minis done")
        to_go = total - done if total is not None else None
        rest = Seconds(_number(params.get("rest")) or DEFAULT_REST)
        return NextPart(so_far.parts[0].load, _proposal(so_far, to_go), rest, to_go)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more mini, whatever the stop rule says."""
        rest = Seconds(_number(so_far.target.params.get("rest")) or DEFAULT_REST)
        return NextPart(so_far.parts[0].load, _proposal(so_far, None), rest)

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return last time's first part: it ends where the lifter can do no more."""
        del target
        return Reps(last[0].counted_reps) if last and last[0].counted_reps else None

    def credit(self, parts: Sequence[Part]) -> float:
        """Return 1, and 0.5 for a mini of 3 reps and more, else 0.25; 3 at most. Grade D."""
        return min(3.0, 1.0 + sum(0.5 if part.reps >= 3 else 0.25 for part in parts[1:] if part.reps))

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return more load once the total is reached. Source: coaching practice (C)."""
        total = _number(so_far.target.params.get("total"))
        done = sum(part.counted_reps for part in so_far.parts)
        if total is not None and done >= total:
            return Verdict(Direction.LOAD_UP, f"{done} of {total} reps: more load next time")
        return Verdict(Direction.HOLD, "the same load until the total is reached")

    def describe(self, target: SetTarget) -> str:
        """Return `rest-pause to 18`, `rest-pause, 3 minis` or `rest-pause`."""
        total, minis = _number(target.params.get("total")), _number(target.params.get("minis"))
        if total is not None:
            return f"rest-pause to {total}"
        return f"rest-pause, {minis} minis" if minis is not None else "rest-pause"

    def problems(self, target: SetTarget) -> list[str]:
        found = []
        for name, value in target.params.items():
            if name not in RANGES:
                found.append(f"{name}: rest-pause knows {', '.join(RANGES)}")
                continue
            low, high = RANGES[name]
            number = _number(value)
            if number is None or not low <= number <= high:
                found.append(f"{name}: a whole number from {low} to {high}, not {value!r}")
        return found


def _number(value: Param | None) -> int | None:
    return value if isinstance(value, int) else None


def _proposal(so_far: SetSoFar, to_go: int | None) -> int:
    """Last time's same mini, else half the part before, rounded up; never more than is still to go."""
    place = len(so_far.parts)
    last = so_far.last[place].reps if place < len(so_far.last) else None
    reps = last if last else math.ceil((so_far.parts[-1].reps or 0) / 2)
    return max(1, min(reps, to_go) if to_go is not None else reps)
