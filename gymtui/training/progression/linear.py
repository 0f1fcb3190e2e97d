"""Linear progression: more load after each success, and a step back after three misses in a row.

StrongLifts, Starting Strength and most beginners' programmes are this with their own figures (grade C).
"""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise
from gymtui.training.exposure import Exposure
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved, reason
from gymtui.training.progression.shapes import begun_load, planned_sets, range_words, rep_range
from gymtui.training.progression.steps import load_step, no_load, taken_back
from gymtui.training.techniques.protocol import Parameter, ParameterForm

SOURCE = "StrongLifts 5x5, Starting Strength"
RULE = "Every set made: add a step. Three misses in a row: a tenth off."


class Linear:
    """Parameters: `inc` the step in the load's unit; `fails` misses before a reset; `cut` per cent off."""

    name = "linear"
    words = "More load after each session in which every set was made"
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "inc": Parameter(0, 50, None, "added after a success", ParameterForm.AMOUNT),
            "fails": Parameter(1, 5, None, "misses in a row before the load is taken back"),
            "cut": Parameter(5, 20, None, "per cent off at a reset"),
        }
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append("linear: needs work sets with reps, such as 3 x 5")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        return RuleState(load=begun_load(situation, before))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        if done.all_met:
            return self._raised(state, done, situation)
        fails = state.fails + 1
        limit = params.optional(self.parameters, situation.planned, "fails")
        if fails < (limit if limit is not None else situation.h.fails_before_reset):
            line = f"missed {_times(fails)}: the same again"
            return Step(
                state.model_copy(update={"fails": fails}),
                Direction.HOLD,
                reason(ReasonCode.HOLD, line, done, rule=RULE, grade=Grade.C, source=SOURCE),
            )
        return self._reset(state, done, situation, fails)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return planned_sets(situation, state.load)

    def _raised(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        fresh = state.model_copy(update={"fails": 0, "successes": state.successes + 1})
        if state.load is None:
            return Step(fresh, Direction.HOLD, no_load(done))
        low, _ = rep_range(situation.planned) or (1, 1)
        by = params.amount(self.parameters, situation.planned, "inc")
        answer = raised(
            state.load, situation, reps=min(done.reps, default=0), low=low, by=by, resets=state.resets
        )
        return load_step(fresh, answer, done, rule=RULE, grade=Grade.C, source=SOURCE)

    def _reset(self, state: RuleState, done: Judged, situation: Situation, fails: int) -> Step:
        percent = params.optional(self.parameters, situation.planned, "cut") or situation.h.reset_percent
        after = state.model_copy(update={"fails": 0, "resets": state.resets + 1})
        if state.load is None:
            return Step(after, Direction.HOLD, no_load(done))
        lower = taken_back(state.load, percent, situation)
        again = {1: "", 2: "; double progression or a smaller step may suit better"}.get(
            state.resets + 1, "; a change of programme is worth a thought"
        )
        line = f"{moved(state.load, lower)}: missed {_times(fails)} in a row{again}"
        return Step(
            after.model_copy(update={"load": lower}),
            Direction.DOWN,
            reason(ReasonCode.RESET, line, done, rule=RULE, grade=Grade.C, source=SOURCE),
        )


def _times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"
