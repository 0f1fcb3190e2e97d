"""5/3/1: four weeks in per cent of a training max, with as many reps as possible in the last set.

Source: J. Wendler, 5/3/1 (grade C). Boring but big and first set last are its supplemental sets.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.training.progression import parameters as params
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.maxes import TM, TM_PERCENT, MaxProgramme, changed_max
from gymtui.training.progression.programme import (
    CUT,
    INC,
    Outcome,
    Row,
    amount_of,
    increments,
    is_below,
    missed_words,
    one_set,
    outcome,
    rows,
    share,
)
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import signed
from gymtui.training.techniques.protocol import Parameter

WEEKS: tuple[tuple[Row, ...], ...] = (
    (Row(65, 5), Row(75, 5), Row(85, 5, plus=True)),
    (Row(70, 3), Row(80, 3), Row(90, 3, plus=True)),
    (Row(75, 5), Row(85, 3), Row(95, 1, plus=True)),
    (Row(40, 5), Row(50, 5), Row(60, 5)),
)
HARD_WEEKS = 3
MAIN_SETS = 3
STEP = increments(upper=("2.5", "5"), lower=("5", "10"))
BBB_SETS, BBB_REPS = 5, 10
FSL_REPS = 5


class FiveThreeOne(MaxProgramme):
    """Parameters: `tm` the training max, or `tm_percent` of the best e1RM; `weeks` 3 leaves the deload out.

    `bbb` adds 5 x 10 at so many per cent, `fsl` so many sets of 5 at the first set's load. `week` of the
    state is the week to do; `reps` what the last + set gave.
    """

    name = "five_three_one"
    words = "5/3/1: three weeks of 5, 3 and 1 reps in per cent of a training max, then a light one"
    rule = "The least reps of three weeks made: the training max grows. Missed: a tenth off."
    source = "Wendler, 5/3/1"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType(
        {
            "tm": TM,
            "tm_percent": TM_PERCENT,
            "inc": INC,
            "cut": CUT,
            "weeks": Parameter(3, 4, 4, "weeks of a cycle, the fourth a deload"),
            "bbb": Parameter(30, 70, None, "per cent of the training max for 5 x 10 after the main sets"),
            "fsl": Parameter(1, 8, None, "sets of 5 at the first set's load after the main sets"),
        }
    )

    def day_words(self, state: RuleState, situation: Situation) -> str:
        week = self._week(state, situation)
        percents = "/".join(str(row.percent) for row in WEEKS[week - 1])
        return f"week {week} of {self._weeks(situation)}: {percents} % of {state.training_max}"

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        top = state.training_max
        if top is None:
            return self.without_max(situation)
        week = self._week(state, situation)
        table = WEEKS[week - 1]
        main = rows(situation, top, table)
        if week > HARD_WEEKS:
            return main
        bbb = params.optional(self.parameters, situation.planned, "bbb")
        fsl = params.optional(self.parameters, situation.planned, "fsl")
        if bbb is not None:
            main += (one_set(situation, share(top, bbb), BBB_REPS),) * BBB_SETS
        if fsl is not None:
            main += (one_set(situation, share(top, table[0].percent), FSL_REPS),) * fsl
        return main

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Judge the three main sets; supplemental ones are no measure."""
        main = done.results[:MAIN_SETS]
        week = self._week(state, situation)
        found = outcome(main) if len(main) == MAIN_SETS else Outcome.NOT_DONE
        if week > HARD_WEEKS:
            return self._next_cycle(state, done, situation, raises=found is not Outcome.MISSED)
        if found is Outcome.MISSED:
            return self._stalled(state, done, situation)
        if found is Outcome.NOT_DONE:
            count = sum(result.done is not None for result in main)
            return self.held(state, f"{count} of {MAIN_SETS} sets done: week {week} again", done)
        if is_below(main[-1]):
            return self.held(state, f"the last set was lighter than asked: week {week} again", done)
        reached = state.model_copy(update={"week": week, "reps": main[-1].reps})
        if week == self._weeks(situation):
            return self._next_cycle(reached, done, situation, raises=True)
        after = reached.model_copy(update={"week": week + 1})
        line = self.day_words(after, situation)
        return Step(after, Direction.UP, self.why(ReasonCode.WEEK, line, done))

    def _next_cycle(self, state: RuleState, done: Judged, situation: Situation, *, raises: bool) -> Step:
        before = state.training_max
        assert before is not None, "without a training max nothing is judged"
        if not raises:
            again = state.model_copy(update={"week": 1, "reps": None})
            line = f"the deload, {missed_words(done)}: {before} for another cycle"
            return self.held(again, line, done)
        given = params.amount(self.parameters, situation.planned, "inc")
        step = given if given is not None else amount_of(STEP, situation.exercise, before.unit)
        after = changed_max(state, step).model_copy(
            update={"week": 1, "reps": None, "successes": state.successes + 1}
        )
        plus = f", {state.reps} reps in the last + set" if state.reps is not None else ""
        line = f"TM {signed(step, before.unit.value)} to {after.training_max}: the cycle is done{plus}"
        return Step(after, Direction.UP, self.why(ReasonCode.LOAD, line, done))

    def _stalled(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        before = state.training_max
        assert before is not None, "without a training max nothing is judged"
        lower = share(before, 100 - params.number(self.parameters, situation.planned, "cut"))
        after = state.model_copy(
            update={"training_max": lower, "week": 1, "reps": None, "resets": state.resets + 1}
        )
        moved = signed(lower.amount - before.amount, before.unit.value)
        line = f"TM {moved} to {lower}, week 1: {missed_words(done)}"
        return Step(after, Direction.DOWN, self.why(ReasonCode.RESET, line, done))

    def _weeks(self, situation: Situation) -> int:
        return params.number(self.parameters, situation.planned, "weeks")

    def _week(self, state: RuleState, situation: Situation) -> int:
        return min(state.week, self._weeks(situation))
