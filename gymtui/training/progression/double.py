"""Double progression: reps first, up to the top of the range, then load, and reps from the bottom again.

Raising reps and raising load build as much muscle (Plotkin 2022, Chaves 2024, grade B); that each set has to
make the target, and what is done after a bad first set, is coaching practice and our own (C/D).
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise
from gymtui.model.units import Reps
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Gap, Heaviest, Raised, raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved, reason
from gymtui.training.progression.shapes import RULED, begun_load, planned_sets, range_words, rep_range
from gymtui.training.progression.steps import GAP_RULE, GAP_SOURCE, load_step, no_load, taken_back
from gymtui.training.techniques.protocol import Parameter, ParameterForm

SOURCE = "Plotkin 2022, Chaves 2024: reps and load grow muscle alike"
RULE = "Every set at the target: a rep more, at the top of the range more load. Else the same again."
MOST_REPS = 30
BAD_STARTS = 2
"""First sets below the range in a row, after which load is taken off. Grade D."""


class Double:
    """Parameters: `inc` the step in the load's unit."""

    name = "double"
    words = "Reps up to the top of the range in every set, then more load"
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {"inc": Parameter(0, 50, None, "added at the top of the range", ParameterForm.AMOUNT)}
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append("double: needs work sets with a range of reps, such as 8 to 12")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        """Return the state: the target is what every set of `before` made, within the range."""
        low, high = _range(situation)
        made = [s.parts[0].counted_reps for s in before.work if s.technique in RULED] if before else []
        target = min(max(min(made, default=low), low), high)
        return RuleState(load=begun_load(situation, before), reps=Reps(target))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        low, high = _range(situation)
        target = state.reps if state.reps is not None else Reps(low)
        made = _made(done)
        if not done.all_met or not made:
            return _missed(state, done, situation, low)
        fresh = state.model_copy(update={"fails": 0, "successes": state.successes + 1})
        lowest = min(made)
        if lowest < high:
            return _a_rep_more(fresh, min(high, max(lowest, target) + 1), done)
        if fresh.load is None:
            if situation.exercise.measurement.has_load:
                return Step(fresh, Direction.HOLD, no_load(done))
            return _a_rep_more(fresh, min(MOST_REPS, lowest + 1), done)
        by = params.amount(self.parameters, situation.planned, "inc")
        answer = raised(fresh.load, situation, reps=lowest, low=low, by=by, resets=state.resets)
        return _at_the_top(fresh, answer, lowest, done, situation)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return planned_sets(situation, state.load, state.reps)


def _range(situation: Situation) -> tuple[int, int]:
    return rep_range(situation.planned) or (1, 1)


def _made(done: Judged) -> list[int]:
    """Return the reps of the sets whose reps the rule aims at."""
    return [one.reps for one in done.results if one.done is not None and one.asked.technique in RULED]


def _at_the_top(
    state: RuleState, answer: Raised | Gap | Heaviest, lowest: int, done: Judged, situation: Situation
) -> Step:
    low, high = _range(situation)
    if isinstance(answer, Gap) and lowest < MOST_REPS:
        after = state.model_copy(update={"reps": Reps(min(MOST_REPS, lowest + 1))})
        line = f"{lowest + 1} reps now: {answer.following} is a big jump, {answer.reps} reps come first"
        ways = ("or an add-on weight, an extra set, a slower way down",)
        why = reason(ReasonCode.GAP, line, done, rule=GAP_RULE, grade=Grade.D, source=GAP_SOURCE, data=ways)
        return Step(after, Direction.UP, why)
    if not isinstance(answer, Raised):
        asked = state.model_copy(update={"reps": Reps(max(high, min(MOST_REPS, lowest + 1)))})
        step = load_step(asked, answer, done, rule=RULE, grade=Grade.B, source=SOURCE)
        return replace(step, direction=Direction.UP)
    because = f"top of {range_words(situation.planned)} in every set"
    step = load_step(state, answer, done, rule=RULE, grade=Grade.B, source=SOURCE, because=because)
    reps = Reps(low) if not answer.waits else Reps(high)
    return Step(step.state.model_copy(update={"reps": reps}), step.direction, step.reason)


def _a_rep_more(state: RuleState, target: int, done: Judged) -> Step:
    made = ",".join(str(count) for count in _made(done))
    line = f"{target} reps now: {made} made on {day_words(done.day)}"
    why = reason(ReasonCode.REP, line, done, rule=RULE, grade=Grade.B, source=SOURCE)
    return Step(state.model_copy(update={"reps": Reps(target)}), Direction.UP, why)


def _missed(state: RuleState, done: Judged, situation: Situation, low: int) -> Step:
    first = next((one.reps for one in done.results if one.done is not None), low)
    fails = state.fails + 1 if first < low else 0
    if fails < BAD_STARTS or state.load is None:
        aimed = state.reps if state.reps is not None else low
        line = f"{aimed} reps again: {','.join(map(str, done.reps))} on {day_words(done.day)}"
        why = reason(ReasonCode.HOLD, line, done, rule=RULE, grade=Grade.C, source=SOURCE)
        return Step(state.model_copy(update={"fails": fails}), Direction.HOLD, why)
    lower = taken_back(state.load, situation.h.double_percent, situation)
    line = f"{moved(state.load, lower)}: the first set was below {low} reps twice in a row"
    update = {"load": lower, "reps": Reps(low), "fails": 0, "resets": state.resets + 1}
    why = reason(ReasonCode.RESET, line, done, rule=RULE, grade=Grade.D, source="gymtui")
    return Step(state.model_copy(update=update), Direction.DOWN, why)
