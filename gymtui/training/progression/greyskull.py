"""Greyskull LP: two sets of 5 and one of as many as go; a good last set doubles the step.

Source: J. Sheaffer, Greyskull LP, in Phrak's variant (grade C).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.training.progression import parameters as params
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.maxes import LoadProgramme
from gymtui.training.progression.programme import (
    CUT,
    INC,
    Outcome,
    increments,
    missed_words,
    one_set,
    outcome,
    step_of,
)
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved
from gymtui.training.progression.steps import no_load, taken_back
from gymtui.training.techniques.protocol import Parameter

STEP = increments(upper=("1.25", "2.5"), lower=("2.5", "5"))
SETS, REPS = 3, 5
DOUBLE_ABOVE = 10


class Greyskull(LoadProgramme):
    """Parameters: `inc` the step, `cut` per cent off after a miss."""

    name = "greyskull"
    words = "Greyskull LP: 2 x 5 and 1 x 5+; a double step above 10 reps, a tenth off after any miss"
    rule = "Every set made: a step more, above 10 reps in the last set two. Any miss: a tenth off."
    source = "Greyskull LP (Phrak)"
    start_reps = REPS
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC, "cut": CUT})

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        fixed = (one_set(situation, state.load, REPS),) * (SETS - 1)
        return (*fixed, one_set(situation, state.load, REPS, plus=True))

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        found = outcome(done.results)
        if found is Outcome.NOT_DONE:
            return self.not_finished(state, done)
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        if found is not Outcome.MADE:
            return self._reset(state, done, situation)
        last = done.reps[-1]
        by = step_of(STEP, self.parameters, situation, state.load.unit)
        steps = [by * 2, by] if by is not None and last > DOUBLE_ABOVE else [by]
        because = f"{last} reps in the last set" + (", a double step" if len(steps) > 1 else "")
        return self.raise_by(state, steps, done, situation, reps=last, low=REPS, because=because)

    def _reset(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        assert state.load is not None, "asked only where the load is known"
        lower = taken_back(state.load, params.number(self.parameters, situation.planned, "cut"), situation)
        after = state.model_copy(update={"load": lower, "resets": state.resets + 1})
        line = f"{moved(state.load, lower)} to {lower}: {missed_words(done)}"
        return Step(after, Direction.DOWN, self.why(ReasonCode.RESET, line, done))
