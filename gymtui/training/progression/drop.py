"""Drop sets: the first part goes by the rep range, and the drops follow from its load.

The straight sets beside them have the same target, and all have to make it. Grade C: coaching practice; what
is done after two bad first sets is our own (D).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import Grade
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.technique import Technique
from gymtui.training.progression import parameters as params
from gymtui.training.progression.ladder import Axis, Ladder, Span
from gymtui.training.progression.protocol import Situation, work_targets
from gymtui.training.progression.shapes import RULED
from gymtui.training.techniques.protocol import Parameter, ParameterForm


class Drop(Ladder):
    """Parameters: `inc` the step in the load's unit."""

    name = "drop"
    words = "The first part of the drop set up to the top of its range, then more load; the drops follow"
    rule = "The first part at its target: a rep more, at the top of the range more load. The drops follow."
    source = "coaching practice: double progression of the first part"
    grade = Grade.C
    climbs = RULED | {Technique.DROP}
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType(
        {"inc": Parameter(0, 50, None, "added at the top of the range", ParameterForm.AMOUNT)}
    )

    def line(self, planned: PlannedExercise) -> str:
        low, high = _range(planned)
        return f"{self.name} {low}-{high}" if low < high else f"{self.name} {low}"

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if _leading(planned) is None:
            found.append("drop: needs a drop set with a range of reps, such as 8 to 12")
        return found

    def span(self, situation: Situation) -> Span:
        return Span(Axis.REPS, *_range(situation.planned))

    def verb(self, situation: Situation) -> str:
        del situation
        return "made before the drops"


def _leading(planned: PlannedExercise) -> SetTarget | None:
    drops = (t for t in work_targets(planned) if t.technique is Technique.DROP)
    return next((t for t in drops if t.reps is not None), None)


def _range(planned: PlannedExercise) -> tuple[int, int]:
    target = _leading(planned)
    if target is None or target.reps is None:
        return 1, 1
    return target.reps, target.reps_max or target.reps
