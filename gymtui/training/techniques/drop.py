"""Drop sets: a set close to failure, then lighter loads at once, without a rest.

Two drops (1 to 4) of 20 % each (15 to 30 is usual) of the load before, rounded down to what can be loaded;
over after the drops planned, after a drop of fewer than 5 reps, or where no lighter load can be made.
Evidence: growth as with straight sets in a half to a third of the time (Sødal 2023, Coleman 2022, A); the
numbers are coaching practice (C).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from gymtui.model.gym import Gym
from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.loadable import Loaded
from gymtui.training.techniques.credit import extended_credit
from gymtui.training.techniques.loads import eased, lighter
from gymtui.training.techniques.params import amount, number, problems_of
from gymtui.training.techniques.parts import ZERO, is_empty, last_time, many, proposed, share_of_before
from gymtui.training.techniques.protocol import (
    Direction,
    NextPart,
    Parameter,
    ParameterForm,
    SetOver,
    SetSoFar,
    Verdict,
)
from gymtui.training.techniques.straight import aim

DEFAULT_DROPS = 2
DEFAULT_PERCENT = 20
DEFAULT_MIN_REPS = 5
ENOUGH_REPS = 5
"""A drop of this many reps counts half a set, a shorter one a quarter. Grade D."""


class DropSet:
    """Parameters: `drops`; `percent` of the load before, or an amount `by`; `rest`; `minimum`; `min_reps`."""

    technique = Technique.DROP
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "drops": Parameter(1, 4, DEFAULT_DROPS, "drops after the first part"),
            "percent": Parameter(5, 50, DEFAULT_PERCENT, "per cent off at each drop"),
            "by": Parameter(0, 500, None, "a fixed amount off at each drop", ParameterForm.AMOUNT),
            "rest": Parameter(0, 10, 0, "seconds to change the load"),
            "minimum": Parameter(-500, 2000, None, "the lightest load to drop to", ParameterForm.AMOUNT),
            "min_reps": Parameter(1, 20, DEFAULT_MIN_REPS, "fewest reps of a drop, 1 for no such floor"),
        }
    )
    keeps_load = False

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        target, drops = so_far.target, len(so_far.parts) - 1
        most, floor = number(self, target, "drops"), number(self, target, "min_reps")
        part = so_far.parts[-1]
        if is_empty(part):
            return ZERO
        if drops >= most:
            return SetOver("done", f"{drops} of {many(most, 'drop')} done")
        if drops and part.reps is not None and part.reps < floor:
            words = f"drop of {part.reps} is below {floor} reps: the set ends here; d adds one more"
            return SetOver("below_floor", words)
        load = self._load(so_far, amount(self, target, "minimum"))
        if load is None:
            return SetOver("bottom", _bottom(part.load))
        return self._drop(so_far, load)

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more drop, whatever the stop rule says; the same load where none is lighter."""
        load = self._load(so_far, None)
        if load is None:
            return self._drop(so_far, so_far.parts[-1].load, "no lighter load can be made")
        return self._drop(so_far, load)

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return None: the target's range says the reps of the first part."""
        del target, last
        return None

    def credit(self, parts: Sequence[Part]) -> float:
        """Return the base, and 0.5 for a drop of 5 reps and more, else 0.25; 3 at most. Grade D."""
        return extended_credit(parts, ENOUGH_REPS)

    def verdict(self, so_far: SetSoFar) -> Verdict:
        del so_far
        return Verdict(Direction.HOLD, "the first part decides about the load, by the exercise's rule")

    def describe(self, target: SetTarget) -> str:
        """Return `12 + 2 drops`."""
        drops = many(number(self, target, "drops"), "drop")
        aimed = aim(target)
        return f"{aimed} + {drops}" if aimed else drops

    def problems(self, target: SetTarget) -> list[str]:
        found = problems_of(self, target)
        if "by" in target.params and "percent" in target.params:
            found.append("by: either an amount or a percentage, not both")
        return found

    def _load(self, so_far: SetSoFar, minimum: Decimal | None) -> Load | None:
        load = so_far.parts[-1].load
        if load is None:
            return None
        percent = Decimal(number(self, so_far.target, "percent"))
        by = amount(self, so_far.target, "by")
        return _lower(load, so_far.exercise, so_far.gym, percent, by, minimum)

    def _drop(self, so_far: SetSoFar, load: Load | None, advice: str = "") -> NextPart:
        """Last time's same drop, else three quarters of the part before, rounded up: 10, 8, 6. Grade D."""
        last = last_time(so_far)
        reps = proposed(last if last is not None else share_of_before(so_far, 3, 4))
        return NextPart(load, reps, Seconds(number(self, so_far.target, "rest")), advice=advice)


def drop_loads(
    first: Load,
    exercise: Loaded | None = None,
    gym: Gym | None = None,
    *,
    drops: int = DEFAULT_DROPS,
    percent: int = DEFAULT_PERCENT,
    by: Decimal | None = None,
    minimum: Decimal | None = None,
) -> tuple[Load, ...]:
    """Return the first load and those of the drops, as far as lighter loads can be made.

    Each is `percent` (or the amount `by`) less than the one before, rounded down to what can be loaded and
    at least one step lower; none is below `minimum`. Source: coaching practice (C).
    """
    loads = [first]
    while len(loads) <= drops:
        load = _lower(loads[-1], exercise, gym, Decimal(percent), by, minimum)
        if load is None:
            break
        loads.append(load)
    return tuple(loads)


def _lower(
    load: Load,
    exercise: Loaded | None,
    gym: Gym | None,
    percent: Decimal,
    by: Decimal | None,
    minimum: Decimal | None,
) -> Load | None:
    found = lighter(load, eased(load, percent=percent, by=by), exercise, gym)
    return None if found is None or (minimum is not None and found.amount < minimum) else found


def _bottom(load: Load | None) -> str:
    if load is None:
        return "there is no load to take off: the set ends here"
    return f"nothing lighter than {load} to drop to: the set ends here"
