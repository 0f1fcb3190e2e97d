"""Ladders of bodyweight exercises: a rep more in every set, at the top of the range more load or less help.

The range is the plan's; the steps of load follow coaching practice (D on C sources).
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Measurement
from gymtui.model.plan import PlannedExercise
from gymtui.model.units import Load, Unit
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Gap, Heaviest, Raised, raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.ladder import Axis, Ladder, Span
from gymtui.training.progression.protocol import Direction, Situation, Step
from gymtui.training.progression.shapes import range_words, rep_range
from gymtui.training.techniques.protocol import Parameter, ParameterForm

MOST_REPS = 30
"""Without a range an exercise without load goes on to so many reps: more train endurance. Grade C."""
ADDED = {Unit.KG: Decimal("2.5"), Unit.LB: Decimal("2.5")}
"""Hung on at the top of the range: 1.25 to 2.5 kg, 2.5 lb. Grade D on C sources."""


class RepsLadder(Ladder):
    """Parameters: `top` reps in every set at which load is added, and `inc` that load.

    Without `top` it is the top of the range; a single number is its own top where load can be added.
    """

    name = "reps"
    words = "A rep more in every set; at the top of the range added load, or a harder variant"
    rule = "Every set made: a rep more; at the top of the range added load, and reps from the bottom."
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType(
        {
            "top": Parameter(1, 100, None, "reps in every set at which load is added"),
            "inc": Parameter(0, 50, None, "load added at the top", ParameterForm.AMOUNT),
        }
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append(f"{self.name}: needs work sets with reps, such as 5 to 8")
        return found

    def span(self, situation: Situation) -> Span:
        low, high = rep_range(situation.planned) or (1, 1)
        top = params.optional(self.parameters, situation.planned, "top")
        if top is None:
            without_load = low == high and not situation.exercise.measurement.has_load
            top = max(high, MOST_REPS) if without_load else high
        return Span(Axis.REPS, low, max(low, top))

    def verb(self, situation: Situation) -> str:
        del situation
        return "made"

    def answer(self, state: RuleState, reached: int, situation: Situation) -> Raised | Gap | Heaviest:
        assert state.load is not None, "only a known load is raised"
        by = params.amount(self.parameters, situation.planned, "inc")
        if by is None and situation.exercise.measurement is Measurement.BODYWEIGHT_ADDED:
            by = ADDED[state.load.unit]
        low = self.span(situation).low
        return raised(state.load, situation, reps=reached, low=low, by=by, resets=state.resets)

    def span_words(self, situation: Situation) -> str:
        """Return `5-8`, or `5` where start and top are one."""
        span = self.span(situation)
        return f"{span.low}-{span.top}" if span.low < span.top else f"{span.low}"


class Assisted(RepsLadder):
    """Parameters: `top` reps in every set at which help is taken away, and `inc` how much.

    Help is a load below 0. At none the exercise is done without the machine.
    """

    name = "assisted"
    words = "A rep more in every set; at the top of the range less help, down to none"
    rule = "Every set made: a rep more; at the top of the range less help, and reps from the bottom."
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType(
        {
            "top": Parameter(1, 100, None, "reps in every set at which help is taken away"),
            "inc": Parameter(0, 50, None, "help taken away at the top", ParameterForm.AMOUNT),
        }
    )

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        step = super().after(state, done, situation)
        load = state.load
        ended = step.reason.code in (ReasonCode.EQUIPMENT, ReasonCode.LOAD, ReasonCode.GAP)
        if load is None or load.amount < 0 or not ended:
            return step
        line = f"do it without the help now: {self.top_words(done, situation)}"
        after = state.model_copy(update={"fails": 0, "successes": state.successes + 1})
        return Step(after, Direction.HOLD, self.why(ReasonCode.HOLD, line, done))

    def answer(self, state: RuleState, reached: int, situation: Situation) -> Raised | Gap | Heaviest:
        found = super().answer(state, reached, situation)
        if isinstance(found, Raised) and found.exact.amount > 0:
            return replace(found, exact=Load(amount=Decimal(0), unit=found.exact.unit))
        return found

    def raise_words(self, before: RuleState, answer: Raised, done: Judged, situation: Situation) -> str:
        assert before.load is not None, "only a known load is raised"
        if answer.exact.amount >= 0:
            return f"no help now: {self.top_words(done, situation)}"
        less = answer.exact.amount - before.load.amount
        return f"{less:f} {answer.exact.unit.value} less help: {self.top_words(done, situation)}"

    def jump_words(self, gap: Gap) -> str:
        return f"help down to {abs(gap.following.amount):f} {gap.following.unit.value}"

    def taken_words(self, before: Load, after: Load) -> str:
        if before.unit is not after.unit:
            return super().taken_words(before, after)
        return f"{before.amount - after.amount:f} {after.unit.value} more help"

    def top_words(self, done: Judged, situation: Situation) -> str:
        """Return `8,8,8 at the top of 5-8`."""
        counts = ",".join(str(count) for count in done.reps)
        return f"{counts} at the top of {self.span_words(situation)}"
