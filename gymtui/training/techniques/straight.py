"""Straight sets: one part (two where each side is done), then the set's rest."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps, Seconds
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict


class StraightSet:
    """A set that is over with the parts of one entry."""

    technique = Technique.STRAIGHT
    parameters: Mapping[str, Parameter] = MappingProxyType({})
    keeps_load = False

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:  # noqa: ARG002  (one answer whatever was done)
        return SetOver("done", "set done")

    def grow(self, so_far: SetSoFar) -> NextPart:
        return NextPart(so_far.parts[-1].load, so_far.parts[-1].reps, Seconds(0))

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        del target, last
        return None

    def describe(self, target: SetTarget) -> str:
        """Return the reps, seconds or metres aimed at, such as `6–8` or `60 s`."""
        if target.technique is Technique.AMRAP and target.reps is not None:
            return f"{target.reps}+"
        if target.reps is not None:
            top = target.reps_max
            return f"{target.reps}–{top}" if top is not None and top != target.reps else f"{target.reps}"
        if target.metres is not None:
            return f"{target.metres:f} m"
        return f"{target.seconds} s" if target.seconds is not None else ""

    def problems(self, target: SetTarget) -> list[str]:
        return [f"{name}: a straight set has no parameters" for name in target.params]

    def credit(self, parts: Sequence[Part]) -> float:
        del parts
        return 1.0

    def verdict(self, so_far: SetSoFar) -> Verdict:
        del so_far
        return Verdict(Direction.HOLD, "straight sets progress by the exercise's rule")
