"""Off: every load is left to the lifter; the coach repeats what was done last time."""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise
from gymtui.training.exposure import Exposure
from gymtui.training.progression import parameters as params
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import reason
from gymtui.training.progression.shapes import begun_load, planned_sets
from gymtui.training.techniques.protocol import Parameter

RULE = "Progression is off for this exercise."


class Off:
    """No parameters."""

    name = "off"
    words = "Leaves every load to you and repeats last time's"
    parameters: Mapping[str, Parameter] = MappingProxyType({})

    def line(self, planned: PlannedExercise) -> str:
        del planned
        return self.name

    def problems(self, planned: PlannedExercise) -> list[str]:
        return params.problems_of(self.name, self.parameters, planned)

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        return RuleState(load=begun_load(situation, before))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        del situation
        line = "as last time: progression is off here"
        why = reason(ReasonCode.OFF, line, done, rule=RULE, grade=Grade.D, source="your plan")
        load = done.load if done.load is not None else state.load
        return Step(state.model_copy(update={"load": load}), Direction.HOLD, why)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return planned_sets(situation, state.load)
