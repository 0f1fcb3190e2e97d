"""Total reps: more load once all sets together have made so many reps, however they are shared out.

Practice of lifters and their programs (Liftosaur's `sum`), grade C. What counts as far too few is ours (D).
"""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise
from gymtui.model.technique import Technique
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step, work_targets
from gymtui.training.progression.reasons import reason
from gymtui.training.progression.shapes import begun_load, planned_sets, range_words, rep_range
from gymtui.training.progression.steps import load_step, no_load
from gymtui.training.techniques.protocol import Parameter, ParameterForm

SOURCE = "total reps, as in Liftosaur's sum"
RULE = "The reps of all sets together reach the total: a step more. Else the same again."
TWICE = 2


class TotalReps:
    """Parameters: `total` reps of all sets, by default the sets at the top of their range; `inc` the step."""

    name = "total_reps"
    words = "More load once the reps of all sets together reach a total"
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "total": Parameter(1, 500, None, "reps of all sets together"),
            "inc": Parameter(0, 50, None, "added at the total", ParameterForm.AMOUNT),
        }
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append("total_reps: needs work sets with reps, such as 4 x 6 to 10")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        return RuleState(load=begun_load(situation, before))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        goal = params.optional(self.parameters, situation.planned, "total") or _top_total(situation)
        made = clean_total(done)
        on = f"on {day_words(done.day)}"
        left_out = sum(one.done is None for one in done.results)
        if made >= goal and left_out:
            line = f"{made} of {goal} reps {on}, but {left_out} of {len(done.results)} sets were left out"
            why = reason(ReasonCode.HOLD, line, done, rule=RULE, grade=Grade.C, source=SOURCE)
            return Step(state, Direction.HOLD, why)
        if made >= goal:
            return self._raised(state, done, situation, f"{made} of {goal} reps in all")
        least = _bottom_total(situation) * (100 - situation.h.total_short) / 100
        fails = state.fails + 1 if made < least else 0
        after = state.model_copy(update={"fails": fails})
        line = f"{made} of {goal} reps {on}: the same load, {goal - made} more to go"
        if fails >= TWICE:
            line = f"{made} of {goal} reps {on}, far too few again: a lighter load may suit"
        why = reason(ReasonCode.HOLD, line, done, rule=RULE, grade=Grade.C, source=SOURCE)
        return Step(after, Direction.HOLD, why)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return planned_sets(situation, state.load)

    def _raised(self, state: RuleState, done: Judged, situation: Situation, because: str) -> Step:
        fresh = state.model_copy(update={"fails": 0, "successes": state.successes + 1})
        if fresh.load is None:
            if situation.exercise.measurement.has_load:
                return Step(fresh, Direction.HOLD, no_load(done))
            line = f"{because} on {day_words(done.day)}: no load to add, a harder variant is next"
            why = reason(ReasonCode.EQUIPMENT, line, done, rule=RULE, grade=Grade.D, source="gymtui")
            return Step(fresh, Direction.HOLD, why)
        low, _ = rep_range(situation.planned) or (1, 1)
        by = params.amount(self.parameters, situation.planned, "inc")
        answer = raised(fresh.load, situation, reps=min(done.reps, default=0), low=low, by=by)
        return load_step(fresh, answer, done, rule=RULE, grade=Grade.C, source=SOURCE, because=because)


def clean_total(done: Judged) -> int:
    """Return the clean reps of all sets at the load that was asked; of a drop set those before the drop."""
    return sum(
        one.reps if one.asked.technique is Technique.DROP else one.total
        for one in done.results
        if one.done is not None and not one.lighter
    )


def _top_total(situation: Situation) -> int:
    _, high = rep_range(situation.planned) or (1, 1)
    return sum(one.reps_max or one.reps or high for one in work_targets(situation.planned))


def _bottom_total(situation: Situation) -> int:
    low, _ = rep_range(situation.planned) or (1, 1)
    return sum(one.reps or low for one in work_targets(situation.planned))
