"""All progression rules by name, and the one that suits an exercise where the plan leaves it to the coach."""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.plan import PlannedExercise
from gymtui.training.progression.apre import Apre3, Apre6, Apre10
from gymtui.training.progression.five_three_one import FiveThreeOne
from gymtui.training.progression.greyskull import Greyskull
from gymtui.training.progression.gzclp import GzclpT1, GzclpT2, GzclpT3
from gymtui.training.progression.linear import Linear
from gymtui.training.progression.madcow import MadcowFriday, MadcowHeavy, MadcowLight
from gymtui.training.progression.nsuns import NSuns, NSunsSecond, NSunsVolume
from gymtui.training.progression.off import Off
from gymtui.training.progression.protocol import Rule, Situation
from gymtui.training.progression.texas import TexasIntensity, TexasRecovery, TexasVolume

AUTO = "auto"
OFF: Rule = Off()

_PROGRAMMES: tuple[Rule, ...] = (
    *(FiveThreeOne(), NSuns(), NSunsVolume(), NSunsSecond()),
    *(GzclpT1(), GzclpT2(), GzclpT3(), Greyskull()),
    *(TexasVolume(), TexasRecovery(), TexasIntensity()),
    *(MadcowHeavy(), MadcowLight(), MadcowFriday()),
    *(Apre3(), Apre6(), Apre10()),
)
_ALL: tuple[Rule, ...] = (OFF, Linear(), *_PROGRAMMES)

RULES: Mapping[str, Rule] = MappingProxyType({rule.name: rule for rule in _ALL})
"""Every rule that a plan may name."""


def rule_for(situation: Situation) -> Rule:
    """Return the rule that the plan names, or the one that suits; `off` where the plan's cannot work."""
    name = situation.planned.progression.rule
    if name == AUTO:
        return suiting(situation)
    rule = RULES.get(name)
    return rule if rule is not None and not rule.problems(situation.planned) else OFF


def suiting(situation: Situation) -> Rule:
    """Return the rule for an exercise whose plan names none.

    Linear where every set has one number of reps. Grade C: coaching practice.
    """
    linear = RULES["linear"]
    return linear if not linear.problems(situation.planned) else OFF


def rule_problems(planned: PlannedExercise) -> list[str]:
    """Return what is wrong with the progression of a planned exercise, each with what is expected."""
    name = planned.progression.rule
    if name == AUTO:
        return [f"{key}: auto has no parameters" for key in planned.progression.params]
    rule = RULES.get(name)
    if rule is None:
        return [f"{name} is no progression rule; known are auto, {', '.join(RULES)}"]
    return rule.problems(planned)
