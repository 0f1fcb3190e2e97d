"""Top set: the heaviest set of the day, a straight set at RPE 8 to 9 that back-offs are taken from.

Source: coaching practice of strength programmes (C).
"""

from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.training.techniques.straight import StraightSet, aim


class TopSet(StraightSet):
    """A straight set; what follows from it is in `back_off.py`."""

    technique = Technique.TOP

    def describe(self, target: SetTarget) -> str:
        """Return `top set of 3`, or `top set` where no reps are given."""
        aimed = aim(target)
        return f"top set of {aimed}" if aimed else "top set"
