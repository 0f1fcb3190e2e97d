"""Back-off sets: straight sets at a load below today's top set, a fixed number or until an RPE is reached.

10 % below by default (5 to 15; 2 to 6 with the RPE stop), rounded down to what can be loaded. The RPE stop
goes on at one load until a set reaches the RPE, 8 sets at most: a bigger cut gives more sets. Sources:
coaching practice (C); Helms 2018 for the RPE stop (B).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from gymtui.model.gym import Gym
from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Rir
from gymtui.training.loadable import Loaded
from gymtui.training.techniques.loads import eased, lighter
from gymtui.training.techniques.params import number, optional
from gymtui.training.techniques.protocol import Parameter
from gymtui.training.techniques.straight import StraightSet, aim

DEFAULT_PERCENT = 10
MOST_BACK_OFFS = 8


class BackOffSet(StraightSet):
    """Parameters: `percent` below the top set; `until_rpe` in tenths (90 is RPE 9); `cap` sets with it."""

    technique = Technique.BACKOFF
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "percent": Parameter(2, 15, DEFAULT_PERCENT, "per cent below today's top set"),
            "until_rpe": Parameter(60, 100, None, "go on until this RPE, in tenths", multiple=5),
            "cap": Parameter(1, MOST_BACK_OFFS, MOST_BACK_OFFS, "most sets until that RPE"),
        }
    )

    def describe(self, target: SetTarget) -> str:
        """Return `back-off 5 at −10 %`, `back-off 3 at −4 % until RPE 9`."""
        percent, until = number(self, target, "percent"), optional(self, target, "until_rpe")
        words = f"back-off {aim(target)}".rstrip()
        words = f"{words} at −{percent} %"
        return words if until is None else f"{words} until RPE {until / 10:g}"


def back_off_load(top: Load, percent: int, exercise: Loaded | None = None, gym: Gym | None = None) -> Load:
    """Return the load `percent` below the top set's, rounded down to what can be loaded.

    Where nothing that light can be made, the top set's own load stays. Source: Helms 2018 (B), coaching
    practice (C); rounding down is our choice (D).
    """
    return lighter(top, eased(top, percent=Decimal(percent)), exercise, gym) or top


def another_back_off(rirs: Sequence[Rir | None], until_rpe: int, cap: int = MOST_BACK_OFFS) -> bool:
    """Return whether one more back-off is to be done after sets that ended with `rirs` in reserve.

    `until_rpe` is in tenths: 90 is RPE 9. No more once any set reached it, or after `cap` sets. An unknown
    effort has not reached it. Source: Helms 2018 (B); the cap is grade D.
    """
    reached = any(rir is not None and round((10 - rir) * 10) >= until_rpe for rir in rirs)
    return not reached and len(rirs) < cap
