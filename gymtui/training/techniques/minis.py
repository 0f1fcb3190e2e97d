"""What rest-pause, DC and myo-reps share: a first part that ends by effort, then minis at its load."""

from collections.abc import Sequence

from gymtui.model.performed import Part
from gymtui.model.plan import SetTarget
from gymtui.model.units import Reps
from gymtui.training.techniques.credit import extended_credit
from gymtui.training.techniques.parts import last_time, proposed, share_of_before
from gymtui.training.techniques.protocol import SetSoFar

ENOUGH_REPS = 3
"""A mini of this many reps counts half a set, a shorter one a quarter. Grade D."""


class SetOfMinis:
    """The answers that are alike for every technique of minis."""

    keeps_load = True

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return last time's first part: effort ends it, and not a number of reps."""
        del target
        return Reps(last[0].counted_reps) if last and last[0].counted_reps else None

    def credit(self, parts: Sequence[Part]) -> float:
        """Return the base, and 0.5 for a mini of 3 reps and more, else 0.25; 3 at most. Grade D."""
        return extended_credit(parts, ENOUGH_REPS)


def mini_reps(so_far: SetSoFar, to_go: int | None = None) -> int | None:
    """Return last time's same mini, else half the part before, rounded up; no more than is to go. Grade D."""
    last = last_time(so_far)
    return proposed(last if last is not None else share_of_before(so_far, 1, 2), to_go)
