"""GZCLP: three tiers, each with its own sets. A miss changes the sets before it changes the load.

Source: C. Lefever, GZCL applications, and its encoding by Liftosaur (grade C).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.units import Load
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import added
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.maxes import LoadProgramme
from gymtui.training.progression.programme import (
    CUT,
    INC,
    Outcome,
    amount_of,
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

STEP = increments(upper=("2.5", "5"), lower=("5", "10"))
T3_STEP = increments(upper=("2.5", "5"), lower=("2.5", "5"))
BACK_TO_FIRST = increments(upper=("5", "10"), lower=("7.5", "15"))
"""How much above its last load T2's first stage starts again: 10 and 15 lb, in kilograms what is nearest."""
T3_REPS, T3_ENOUGH, T3_SETS = 15, 25, 3


class _Tier(LoadProgramme):
    source = "GZCLP"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC, "cut": CUT})
    stages: ClassVar[tuple[tuple[int, int], ...]]
    plus: ClassVar[bool]

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        count, reps = self.stages[self._stage(state) - 1]
        before = (one_set(situation, state.load, reps),) * (count - 1)
        return (*before, one_set(situation, state.load, reps, plus=self.plus))

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        found = outcome(done.results)
        if found is Outcome.NOT_DONE:
            return self.not_finished(state, done)
        if found is Outcome.MADE:
            return self.made(state, done, situation)
        return self.missed(state, done, situation)

    def made(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return the step after a session in which every set was made: more load in the same stage."""
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        by = step_of(STEP, self.parameters, situation, state.load.unit)
        reps = done.reps[-1] if self.plus else min(done.reps)
        return self.raise_by(state, [by], done, situation, reps=reps, low=done.results[-1].asked.reps or 1)

    def missed(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return the step after a miss: the next stage at the same load, or back to the first."""
        stage = self._stage(state)
        if stage == len(self.stages):
            return self._to_first(state, done, situation)
        after = state.model_copy(
            update={"stage": stage + 1, "base": state.load if stage == 1 else state.base}
        )
        same = f"same {state.load}" if state.load is not None else "same load"
        line = f"{same}, stage {stage + 1} ({self._sets(stage + 1)}): {missed_words(done)}"
        return Step(after, Direction.HOLD, self.why(ReasonCode.STAGE, line, done))

    def restart(self, state: RuleState, load: Load, situation: Situation) -> Load:
        """Return the load of the first stage after the last one was missed at `load`."""
        del state
        return taken_back(load, params.number(self.parameters, situation.planned, "cut"), situation)

    def _to_first(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        after = state.model_copy(update={"stage": 1, "base": None, "resets": state.resets + 1})
        if state.load is None:
            return Step(after, Direction.HOLD, no_load(done))
        lower = self.restart(state, state.load, situation)
        line = f"{lower} ({moved(state.load, lower)}), stage 1 ({self._sets(1)}): {missed_words(done)}"
        reset = self.why(ReasonCode.RESET, line, done)
        return Step(after.model_copy(update={"load": lower}), Direction.DOWN, reset)

    def _stage(self, state: RuleState) -> int:
        return min(state.stage, len(self.stages))

    def _sets(self, stage: int) -> str:
        count, reps = self.stages[stage - 1]
        return f"{count} × {reps}{'+' if self.plus else ''}"


class GzclpT1(_Tier):
    """The main lift. Begins at 85 % of the five-rep max, about 75 % of the one-rep max."""

    name = "gzclp_t1"
    words = "GZCLP, main lift: 5 x 3, after a miss 6 x 2, then 10 x 1, then a tenth off"
    rule = "Made: a step more. Missed: the same load in the next stage; after the last a tenth off."
    stages = ((5, 3), (6, 2), (10, 1))
    plus = True
    start_reps, start_rir, start_percent = 5, 0.0, 85


class GzclpT2(_Tier):
    """The second lift. `base` is the last load of its first stage."""

    name = "gzclp_t2"
    words = "GZCLP, second lift: 3 x 10, after a miss 3 x 8, then 3 x 6"
    rule = "Made: a step more. Missed: the next stage; after the last a little above the first stage's load."
    stages = ((3, 10), (3, 8), (3, 6))
    plus = False
    start_reps = 10

    def restart(self, state: RuleState, load: Load, situation: Situation) -> Load:
        """Return the first stage's last load and 10 or 15 lb; a tenth off where that is more than was missed.

        That a miss never leads to more is ours (grade D).
        """
        if state.base is not None:
            again = added(state.base, amount_of(BACK_TO_FIRST, situation.exercise, state.base.unit))
            if whole(again) <= whole(load):
                return again
        return super().restart(state, load, situation)


class GzclpT3(_Tier):
    """Assistance: three sets of 15, the last for as many as go. More load at 25 reps in it."""

    name = "gzclp_t3"
    words = "GZCLP, assistance: 3 x 15+, more load once the last set gives 25"
    rule = "25 reps in the last set: a step more. Otherwise the same again."
    stages = ((T3_SETS, T3_REPS),)
    plus = True
    start_reps = T3_REPS
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC})

    def made(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        last = done.reps[-1]
        if last < T3_ENOUGH:
            return self.held(
                state, f"{last} reps in the last set, {T3_ENOUGH} for a step: the same again", done
            )
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        by = step_of(T3_STEP, self.parameters, situation, state.load.unit)
        because = f"{last} reps in the last set"
        return self.raise_by(state, [by], done, situation, reps=last, low=T3_REPS, because=because)

    def missed(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        del situation
        return self.held(state, f"{missed_words(done)}: the same again", done)
