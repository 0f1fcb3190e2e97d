"""Rest-pause: a main set close to failure, then minis at the same load with short rests between.

Defaults: 15 s between parts (10 to 30; the trials used 20), stop at a total of reps, at a fixed number
of minis, at a mini of 0 reps, or after five minis. Evidence: grade B for equal growth in less time
(Prestes 2019, Enes 2021); rests and stop rules are grade C, coaching practice.
"""

import math

from gymtui.model.performed import Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Seconds
from gymtui.training.techniques.protocol import NextPart, SetOver, SetSoFar

DEFAULT_REST = 15
DEFAULT_MAX_MINIS = 5
RANGES = {"total": (2, 100), "minis": (1, 10), "rest": (10, 30), "max_minis": (1, 10)}


class RestPause:
    """Parameters: `total` reps to reach, or a fixed number of `minis`; `rest` seconds; `max_minis`."""

    technique = Technique.REST_PAUSE

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
