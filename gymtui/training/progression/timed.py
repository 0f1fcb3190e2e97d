"""Holds and carries: a few seconds or metres more after each success, and at the top more load.

5 s or 5 m a step and the top at twice the start are our own figures (grade D).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import RuleState
from gymtui.model.exercise import Measurement
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Gap, Heaviest, Raised, raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.ladder import MOST, Axis, Ladder, Span
from gymtui.training.progression.protocol import Situation, work_targets
from gymtui.training.techniques.protocol import Parameter, ParameterForm

NO_GATE = 1_000_000
"""A jump of load is no question of reps here: the hold starts again from its beginning."""
_VERBS = {Measurement.WEIGHT_DISTANCE: "carried", Measurement.DISTANCE_TIME: "done"}


class Timed(Ladder):
    """Parameters: `top` seconds or metres at which load is added, `step`, and `inc` the step of load.

    Without `top` it is `h.hold_top` per cent of the planned seconds or metres. Sets that name metres grow in
    metres, others in seconds.
    """

    name = "timed"
    words = "Seconds or metres up to a top in every set, then more load"
    rule = "Every set made: some seconds or metres more; at the top more load, from the start again."
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType(
        {
            "top": Parameter(1, 100_000, None, "seconds or metres at which load is added"),
            "step": Parameter(1, 10_000, None, "seconds or metres added after a success"),
            "inc": Parameter(0, 50, None, "load added at the top", ParameterForm.AMOUNT),
        }
    )

    def line(self, planned: PlannedExercise) -> str:
        axis, low = _start(planned)
        return f"{self.name} {axis.words(low)}"

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if _leading(planned) is None:
            found.append("timed: needs work sets with seconds or metres, such as 3 x 30 s")
        return found

    def span(self, situation: Situation) -> Span:
        planned, h = situation.planned, situation.h
        axis, low = _start(planned)
        top = params.optional(self.parameters, planned, "top")
        step = params.optional(self.parameters, planned, "step")
        if top is None:
            top = low * h.hold_top // 100
        if step is None:
            step = max(h.hold_step, low * h.hold_percent // 100)
        return Span(axis, low, min(max(low, top), MOST[axis.value]), step)

    def verb(self, situation: Situation) -> str:
        return _VERBS.get(situation.exercise.measurement, "held")

    def answer(self, state: RuleState, reached: int, situation: Situation) -> Raised | Gap | Heaviest:
        del reached
        assert state.load is not None, "only a known load is raised"
        by = params.amount(self.parameters, situation.planned, "inc")
        return raised(state.load, situation, reps=NO_GATE, low=1, by=by, resets=state.resets)

    def exhausted(self, done: Judged, situation: Situation) -> str:
        made = self.made(done, situation)
        if situation.exercise.measurement is Measurement.DISTANCE_TIME:
            return f"{made}, the top: faster, or a higher top"
        return f"{made}, the top: time for a harder variant"


def _leading(planned: PlannedExercise) -> SetTarget | None:
    return next((t for t in work_targets(planned) if _axis(t) is not None), None)


def _axis(target: SetTarget) -> Axis | None:
    if target.metres is not None and target.metres >= 1:
        return Axis.METRES
    return Axis.SECONDS if target.seconds is not None else None


def _start(planned: PlannedExercise) -> tuple[Axis, int]:
    """Return what the sets grow in and where they begin; 1 s where the plan names nothing."""
    target = _leading(planned)
    axis = _axis(target) if target is not None else None
    if target is None or axis is None:
        return Axis.SECONDS, 1
    return axis, axis.of(target) or 1
