"""All progression rules by name, and the one that suits an exercise where the plan leaves it to the coach."""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.exercise import Measurement
from gymtui.model.plan import PlannedExercise
from gymtui.model.technique import Technique
from gymtui.training.progression.apre import Apre3, Apre6, Apre10
from gymtui.training.progression.double import Double
from gymtui.training.progression.drop import Drop
from gymtui.training.progression.dynamic_double import DynamicDouble
from gymtui.training.progression.five_three_one import FiveThreeOne
from gymtui.training.progression.greyskull import Greyskull
from gymtui.training.progression.gzclp import GzclpT1, GzclpT2, GzclpT3
from gymtui.training.progression.linear import Linear
from gymtui.training.progression.madcow import MadcowFriday, MadcowHeavy, MadcowLight
from gymtui.training.progression.nsuns import NSuns, NSunsSecond, NSunsVolume
from gymtui.training.progression.off import Off
from gymtui.training.progression.plan_loads import takes_shares
from gymtui.training.progression.planned import Planned
from gymtui.training.progression.programme import Programme
from gymtui.training.progression.protocol import Rule, Situation
from gymtui.training.progression.reps import Assisted, RepsLadder
from gymtui.training.progression.rir_load import RirLoad
from gymtui.training.progression.shapes import leading, rep_range
from gymtui.training.progression.shorter_rest import ShorterRest
from gymtui.training.progression.technique_rules import ClusterRule, DcRule, MyoRule, RestPauseRule
from gymtui.training.progression.texas import TexasIntensity, TexasRecovery, TexasVolume
from gymtui.training.progression.timed import Timed
from gymtui.training.progression.total_reps import TotalReps
from gymtui.training.progression.two_for_two import TwoForTwo

AUTO = "auto"
OF_TECHNIQUE = frozenset(
    {Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.CLUSTER, Technique.DROP}
)
"""Techniques that progress by a rule of their own."""
OFF: Rule = Off()
PLANNED: Rule = Planned()

_PROGRAMMES: tuple[Rule, ...] = (
    *(FiveThreeOne(), NSuns(), NSunsVolume(), NSunsSecond()),
    *(GzclpT1(), GzclpT2(), GzclpT3(), Greyskull()),
    *(TexasVolume(), TexasRecovery(), TexasIntensity()),
    *(MadcowHeavy(), MadcowLight(), MadcowFriday()),
    *(Apre3(), Apre6(), Apre10()),
)
_BY_REPS: tuple[Rule, ...] = (Double(), DynamicDouble(), TwoForTwo(), TotalReps(), RirLoad(), ShorterRest())
_LADDERS: tuple[Rule, ...] = (Timed(), RepsLadder(), Assisted())
_TECHNIQUES: tuple[Rule, ...] = (RestPauseRule(), DcRule(), MyoRule(), ClusterRule(), Drop())
_ALL: tuple[Rule, ...] = (OFF, PLANNED, Linear(), *_BY_REPS, *_LADDERS, *_TECHNIQUES, *_PROGRAMMES)

RULES: Mapping[str, Rule] = MappingProxyType({rule.name: rule for rule in _ALL})
"""Every rule that a plan may name."""


def rule_for(situation: Situation) -> Rule:
    """Return the rule that the plan names, or the one that suits; `off` where the plan's cannot work.

    Where the plan says what the load is a share of, no rule that adds to a load has a say.
    """
    name = situation.planned.progression.rule
    if takes_shares(situation.planned) and not isinstance(RULES.get(name), Programme):
        return PLANNED
    if name == AUTO:
        return suiting(situation)
    rule = RULES.get(name)
    return rule if rule is not None and not rule.problems(situation.planned) else OFF


def suiting(situation: Situation) -> Rule:
    """Return the rule for an exercise whose plan names none.

    A technique's own rule where the leading set is one; holds and carries grow in time and distance,
    bodyweight exercises in reps first; a range of reps goes by double progression, one number of reps by
    load. A set that names none of it is left to the lifter. Grade C: coaching practice.
    """
    rule = RULES.get(_suiting_name(situation))
    return rule if rule is not None and not rule.problems(situation.planned) else OFF


def _suiting_name(situation: Situation) -> str:
    target, shape = leading(situation.planned), situation.exercise.measurement
    if target is None:
        return OFF.name
    if target.technique in OF_TECHNIQUE:
        return target.technique.value
    if shape is Measurement.ASSISTED:
        return "assisted"
    if shape in (Measurement.REPS_ONLY, Measurement.BODYWEIGHT_ADDED):
        return "reps"
    if not shape.has_reps:
        return "timed"
    low, high = rep_range(situation.planned) or (0, 0)
    return "linear" if low == high else "double"


def rule_problems(planned: PlannedExercise) -> list[str]:
    """Return what is wrong with the progression of a planned exercise, each with what is expected."""
    name = planned.progression.rule
    if name == AUTO:
        return [f"{key}: auto has no parameters" for key in planned.progression.params]
    rule = RULES.get(name)
    if rule is None:
        return [f"{name} is no progression rule; known are auto, {', '.join(RULES)}"]
    return rule.problems(planned)
