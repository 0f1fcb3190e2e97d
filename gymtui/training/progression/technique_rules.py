"""The rules of rest-pause, DC, myo-reps and clusters: what each calls a success, and how it is said.

Rest-pause and clusters are coaching practice, DC and myo-reps as their authors published them (all grade C).
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.performed import Part
from gymtui.model.plan import Param, SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import Reps, Seconds
from gymtui.training.progression import parameters as params
from gymtui.training.progression.by_technique import INC, ByTechnique, Own, bursts_words
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Situation, Step
from gymtui.training.techniques import Direction as Says
from gymtui.training.techniques import Verdict, technique_rules
from gymtui.training.techniques.cluster import ENOUGH_RIR
from gymtui.training.techniques.params import number, optional
from gymtui.training.techniques.parts import many
from gymtui.training.techniques.protocol import Parameter

DEFAULT_TOTAL = 18
"""A rest-pause set without a total aims at so many reps. Grade C."""
LIGHTEST_REST_PAUSE = 6
"""Rest-pause is done with what goes for 6 to 12 reps. Grade C."""
LIGHTEST_MYO = 9
"""Myo-reps are done with what goes for 9 to 30 reps. Grade C."""


class RestPauseRule(ByTechnique):
    """Parameters: `total` reps for sets that name none, and `inc` the step in the load's unit."""

    technique = Technique.REST_PAUSE
    name = "rest_pause"
    words = "The same load until the rest-pause set reaches its total, then more"
    rule = "The same load until the total of reps is reached, then a step more."
    source = "coaching practice of rest-pause"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType(
        {"total": Parameter(2, 100, DEFAULT_TOTAL, "reps in all, where the set names none"), "inc": INC}
    )

    def shaped(self, target: SetTarget, state: RuleState, situation: Situation) -> SetTarget:
        """Return the target with the total it lacks; one with a fixed number of minis keeps to that."""
        del state
        if optional(technique_rules(self.technique), target, "minis") is not None:
            return target
        return self.judged(target, situation)

    def judged(self, target: SetTarget, situation: Situation) -> SetTarget:
        if optional(technique_rules(self.technique), target, "total") is not None:
            return target
        return _with(target, "total", params.number(self.parameters, situation.planned, "total"))

    def because(self, own: Sequence[Own], day: str) -> str:
        sets = "set" if len(own) == 1 else "sets"
        return f"{','.join(str(one.reps) for one in own)} reps made in the rest-pause {sets} on {day}"

    def gate(self, one: Own) -> tuple[int, int]:
        return one.parts[0].counted_reps, one.target.reps or LIGHTEST_REST_PAUSE


class DcRule(ByTechnique):
    """Parameters: `inc` the step in the load's unit, up and down."""

    technique = Technique.DC
    name = "dc"
    words = "DC: above the range of all three bursts more load, below it less"
    rule = "Sum of the bursts above the range: a step more; below it a step less, twice: another exercise."
    source = "DC training as published"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC})

    def because(self, own: Sequence[Own], day: str) -> str:
        upper = number(technique_rules(self.technique), own[0].target, "upper")
        return f"{', '.join(bursts_words(one) for one in own)} on {day}, above {upper}"

    def gate(self, one: Own) -> tuple[int, int]:
        return one.reps, number(technique_rules(self.technique), one.target, "lower")


class MyoRule(ByTechnique):
    """Parameters: `inc` the step in the load's unit.

    Where minis only match a total, the first part decides: at the top of its range there is more load.
    """

    technique = Technique.MYO
    name = "myo"
    words = "The same load until every mini holds its reps, then more"
    rule = "All minis at the reps aimed at: a step more. Else the same load."
    source = "myo-reps as published by their originator"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC})

    def verdict(self, target: SetTarget, parts: Sequence[Part], situation: Situation) -> Verdict:
        found = super().verdict(target, parts, situation)
        match = optional(technique_rules(self.technique), target, "match")
        top = target.reps_max or target.reps
        done, first = sum(part.counted_reps for part in parts), parts[0].counted_reps
        if match is None or top is None or done < match or first < top:
            return found
        return Verdict(Says.LOAD_UP, f"{first} reps in the first part, the top of its range")

    def because(self, own: Sequence[Own], day: str) -> str:
        rules, one = technique_rules(self.technique), own[0]
        if optional(rules, one.target, "match") is not None:
            return f"{one.verdict.words}, on {day}"
        minis = many(len(one.parts) - 1, "mini")
        return f"{minis} of {number(rules, one.target, 'target')} made on {day}"

    def gate(self, one: Own) -> tuple[int, int]:
        return one.parts[0].counted_reps, one.target.reps or LIGHTEST_MYO


class ClusterRule(ByTechnique):
    """Parameters: `inc` the step in the load's unit."""

    technique = Technique.CLUSTER
    name = "cluster"
    words = "All groups with 2 in reserve: more load; else less rest inside first, down to 15 s"
    rule = "All groups done: with 2 in reserve in the last a step more, else 5 s less rest down to 15 s."
    source = "coaching practice of cluster sets"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC})

    def shaped(self, target: SetTarget, state: RuleState, situation: Situation) -> SetTarget:
        """Return the target with the rest inside that was come to; never more than the plan's."""
        del situation
        rules = technique_rules(self.technique)
        if state.rest is None or optional(rules, target, "rest_total") is not None:
            return target
        return _with(target, "rest", min(state.rest, Seconds(number(rules, target, "rest"))))

    def aim(self, target: SetTarget) -> Reps | None:
        """Return the size of the first group: a cluster's reps are those of all its groups."""
        return technique_rules(self.technique).first_reps(target, ())

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        step = super().after(state, done, situation)
        if step.direction.value != "up":
            return step
        for one in self._own(state, done, situation):
            left, aimed = one.parts[-1].rir, one.target.rir
            if left is not None and aimed is not None and left < aimed - situation.h.effort_slack:
                line = f"{left:g} RIR in the last group where {aimed:g} was aimed at: the same again"
                return self.held(state, line, done, ReasonCode.EFFORT)
        return step

    def because(self, own: Sequence[Own], day: str) -> str:
        rirs = [one.parts[-1].rir for one in own]
        least = min((rir for rir in rirs if rir is not None), default=None)
        if least is not None and least >= ENOUGH_RIR:
            return f"all groups done with {least:g} in reserve on {day}"
        rest = number(technique_rules(self.technique), own[0].target, "rest")
        return f"all groups done with {rest} s inside on {day}"

    def gate(self, one: Own) -> tuple[int, int]:
        return one.reps, self.aim(one.target) or 1


def _with(target: SetTarget, name: str, value: Param) -> SetTarget:
    return target.model_copy(update={"params": {**target.params, name: value}})
