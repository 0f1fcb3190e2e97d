"""Straight sets: one part (two where each side is done), then the set's rest."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps, Seconds
from gymtui.training.techniques.credit import base_credit
from gymtui.training.techniques.params import problems_of
from gymtui.training.techniques.parts import proposed
from gymtui.training.techniques.protocol import Direction, NextPart, Parameter, SetOver, SetSoFar, Verdict


class StraightSet:
    """A set that is over with the parts of one entry."""

    technique = Technique.STRAIGHT
    parameters: Mapping[str, Parameter] = MappingProxyType({})
    keeps_load = False

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:  # noqa: ARG002  (one answer whatever was done)
        return SetOver("done", "set done")

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return the same again without a rest: a set of this kind has no further parts of its own."""
        return NextPart(so_far.parts[-1].load, proposed(so_far.parts[-1].reps), Seconds(0))

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return None: the target's range says the reps."""
        del target, last
        return None

    def describe(self, target: SetTarget) -> str:
        """Return the reps, seconds or metres aimed at, such as `6–8` or `60 s`."""
        return aim(target)

    def problems(self, target: SetTarget) -> list[str]:
        return problems_of(self, target)

    def credit(self, parts: Sequence[Part]) -> float:
        """Return the base of the one part: 1 for a hard set."""
        return base_credit(parts[0]) if parts else 0.0

    def verdict(self, so_far: SetSoFar) -> Verdict:
        del so_far
        return Verdict(Direction.HOLD, f"{self.technique.words} sets progress by the exercise's rule")


def aim(target: SetTarget) -> str:
    """Return the reps, seconds or metres aimed at, such as `6–8` or `60 s`; nothing where none is given."""
    if target.reps is not None:
        top = target.reps_max
        return f"{target.reps}–{top}" if top is not None and top != target.reps else f"{target.reps}"
    if target.metres is not None:
        return f"{target.metres:f} m"
    return f"{target.seconds} s" if target.seconds is not None else ""
