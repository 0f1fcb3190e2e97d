"""Two for two: more load once the last set had two reps more than the goal in two sessions in a row.

The rule of the NSCA's textbooks, grade C. The last set counts, since it is the most tired one.
"""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.advice import Grade, Reason, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.progression import parameters as params
from gymtui.training.progression.earlier import as_heavy, ruled, sessions_before
from gymtui.training.progression.increments import raised
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import reason
from gymtui.training.progression.shapes import begun_load, planned_sets, range_words, rep_range
from gymtui.training.progression.steps import load_step, no_load
from gymtui.training.techniques.protocol import Parameter, ParameterForm

SOURCE = "2-for-2 rule of the NSCA"
RULE = "Two reps above the goal in the last set of two sessions in a row: a step more."


class TwoForTwo:
    """Parameters: `plus` reps above the goal; `inc` the step in the load's unit.

    The goal is the top of the range, or its only number.
    """

    name = "two_for_two"
    words = "More load once the last set has two reps more than the goal in two sessions in a row"
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "inc": Parameter(0, 50, None, "added after two such sessions", ParameterForm.AMOUNT),
            "plus": Parameter(1, 4, 2, "reps above the goal in the last set"),
        }
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append("two_for_two: needs work sets with reps, such as 3 x 8")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        return RuleState(load=begun_load(situation, before))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        low, goal = rep_range(situation.planned) or (1, 1)
        need = goal + params.number(self.parameters, situation.planned, "plus")
        last = _last(done)
        if not done.all_met or last is None:
            return _held(f"{goal} again in every set, {_counts(done)} on {day_words(done.day)}", state, done)
        if last.reps < need:
            line = (
                f"{last.reps} in the last set on {day_words(done.day)}: {need} twice in a row bring more load"
            )
            return _held(line, state, done)
        before = next(iter(sessions_before(done, self.line(situation.planned), situation, 1)), None)
        if before is None or not _counted(before, last, need):
            line = f"{last.reps} in the last set on {day_words(done.day)}: {need} once more, then more load"
            return _held(line, state, done)
        if state.load is None:
            return Step(state, Direction.HOLD, _without_load(done, situation))
        by = params.amount(self.parameters, situation.planned, "inc")
        answer = raised(state.load, situation, reps=last.reps, low=low, by=by)
        because = f"{need} or more in the last set twice in a row"
        return load_step(state, answer, done, rule=RULE, grade=Grade.C, source=SOURCE, because=because)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        _, goal = rep_range(situation.planned) or (1, 1)
        return planned_sets(situation, state.load, goal)


def _last(done: Judged) -> SetResult | None:
    return next(reversed(ruled(done)), None)


def _counted(before: Judged, last: SetResult, need: int) -> bool:
    """Whether the session before had the reps too, at this load, and was a success."""
    one = _last(before)
    return one is not None and before.success and one.reps >= need and as_heavy(one, last)


def _counts(done: Judged) -> str:
    return ",".join(map(str, done.reps)) or "none"


def _held(line: str, state: RuleState, done: Judged) -> Step:
    why = reason(ReasonCode.HOLD, line, done, rule=RULE, grade=Grade.C, source=SOURCE)
    return Step(state, Direction.HOLD, why)


def _without_load(done: Judged, situation: Situation) -> Reason:
    if situation.exercise.measurement.has_load:
        return no_load(done)
    line = f"{_counts(done)} on {day_words(done.day)}: no load to add, a harder variant is next"
    return reason(ReasonCode.EQUIPMENT, line, done, rule=RULE, grade=Grade.D, source="gymtui")
