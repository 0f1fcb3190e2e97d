"""Madcow 5x5: a heavy, a light and a record day a week, each a ramp to a top set.

Source: Madcow's intermediate 5x5 after B. Starr, and its encoding by Liftosaur (grade C). Its percentages are
of the one-rep max, of which the heavy day's top set is 85; here the top set is what the ramp is worked out
from. That Friday repeats the load after a missed Monday is ours (grade D).
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.units import Load
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Raised, raised
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.maxes import LoadProgramme
from gymtui.training.progression.programme import (
    CUT,
    INC,
    Outcome,
    bounded,
    increments,
    is_other,
    missed_words,
    one_set,
    outcome,
    share,
    step_of,
)
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved
from gymtui.training.progression.steps import no_load, taken_back
from gymtui.training.techniques.protocol import Parameter

STEP = increments(upper=("1.25", "2.5"), lower=("2.5", "5"))
TOP_PERCENT = 85
RAMP = (40, 55, 65, 75)
LIGHT = (40, 55, 65, 65)
BACK_PERCENT = 65
REPS, RECORD_REPS, BACK_REPS = 5, 3, 8
TOP_PLACE = 4
"""The top set is the fifth, on the heavy day and on the record day."""
HEAVY_SETS, LIGHT_SETS, FRIDAY_SETS = 5, 4, 6
MISSES = 2
READY, REPEATS = 1, 2
"""Stages: the record day goes for more, or repeats the load since the heavy day was not made cleanly."""


class _Madcow(LoadProgramme):
    """`load` of the state is the heavy day's top set, `fails` the misses since it last grew."""

    shared = "madcow"
    source = "Madcow 5x5"
    rule = "Friday's triple made: that is Monday's top set. Two misses at a load: a tenth off."
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC, "cut": CUT})
    start_reps, start_rir, start_percent = 1, 0.0, TOP_PERCENT
    day: ClassVar[str]

    def own_load(self, state: RuleState, done: Judged) -> RuleState:
        """Take over another load of the heavy day's top set, and any where none was known."""
        if state.load is None:
            return state.model_copy(update={"load": _known_top(done)})
        top = _top(done)
        if len(done.results) != HEAVY_SETS or top is None or top.load is None or not is_other(top):
            return state
        return state.model_copy(update={"load": top.load})

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        found = outcome(done.results)
        if found is Outcome.NOT_DONE:
            return self.not_finished(state, done)
        if len(done.results) == HEAVY_SETS:
            return self._heavy(state, found, done, situation)
        if len(done.results) == FRIDAY_SETS:
            return self._friday(state, found, done, situation)
        after = state if done.blocked is None else state.model_copy(update={"stage": REPEATS})
        return self.held(after, self._today(after, situation), done)

    def _heavy(self, state: RuleState, found: Outcome, done: Judged, situation: Situation) -> Step:
        if found is Outcome.MISSED:
            return self._missed(state, done, situation)
        stage = READY if done.blocked is None else REPEATS
        after = state.model_copy(update={"stage": stage, "reps": done.results[TOP_PLACE].reps})
        return self.held(after, self._today(after, situation), done)

    def _friday(self, state: RuleState, found: Outcome, done: Judged, situation: Situation) -> Step:
        assert state.load is not None, "asked only where the load is known"
        if found is Outcome.MISSED:
            return self._missed(state, done, situation)
        top = done.results[TOP_PLACE]
        reached = top.load if is_other(top) else top.asked.load
        if reached is None or whole(reached) <= whole(state.load):
            return self.held(state, self._today(state, situation), done)
        after = state.model_copy(
            update={
                "load": reached,
                "fails": 0,
                "stage": READY,
                "reps": None,
                "successes": state.successes + 1,
            }
        )
        line = f"{moved(state.load, reached)} to {reached}: {top.reps} reps at it on the record day"
        return Step(after, Direction.UP, self.why(ReasonCode.LOAD, line, done))

    def _missed(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        assert state.load is not None, "asked only where the load is known"
        fails = state.fails + 1
        if fails < MISSES:
            after = state.model_copy(update={"fails": fails, "stage": REPEATS})
            return self.held(after, f"{state.load} again: {missed_words(done)}", done)
        lower = taken_back(state.load, params.number(self.parameters, situation.planned, "cut"), situation)
        after = state.model_copy(
            update={"load": lower, "fails": 0, "stage": READY, "reps": None, "resets": state.resets + 1}
        )
        line = f"{moved(state.load, lower)} to {lower}: {missed_words(done)}, the second time"
        return Step(after, Direction.DOWN, self.why(ReasonCode.RESET, line, done))

    def _today(self, state: RuleState, situation: Situation) -> str:
        del situation
        return f"{self.day}, from a top set of {state.load}"


class MadcowHeavy(_Madcow):
    """Five sets of 5, rising to the top set."""

    name = "madcow_heavy"
    words = "Madcow 5x5, Monday: a ramp of five sets of 5 to the top set"
    day = "heavy day"

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return (*_ramp(situation, state.load, RAMP), one_set(situation, state.load, REPS))


class MadcowLight(_Madcow):
    """Four sets of 5, up to 65 % of the one-rep max."""

    name = "madcow_light"
    words = "Madcow 5x5, Wednesday: four easy sets of 5"
    day = "light day"

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return _ramp(situation, state.load, LIGHT)


class MadcowFriday(_Madcow):
    """Four sets of 5, a triple at next Monday's load, and eight reps further down."""

    name = "madcow_friday"
    words = "Madcow 5x5, Friday: a ramp to a triple at next Monday's load, then a set of 8"
    day = "record day"

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        record = self.record(state, situation)
        back = _of_top(state.load, BACK_PERCENT)
        return (
            *_ramp(situation, state.load, RAMP),
            one_set(situation, record, RECORD_REPS),
            one_set(situation, back, BACK_REPS),
        )

    def record(self, state: RuleState, situation: Situation) -> Load | None:
        """Return the load of the triple: a step above the heavy day's top set, where that was made."""
        if state.load is None or state.stage == REPEATS:
            return state.load
        by = step_of(STEP, self.parameters, situation, state.load.unit)
        reps = state.reps if state.reps is not None else REPS
        answer = raised(state.load, situation, reps=reps, low=RECORD_REPS, by=by)
        return answer.exact if isinstance(answer, Raised) else state.load

    def _today(self, state: RuleState, situation: Situation) -> str:
        record = self.record(state, situation)
        again = " again" if state.stage == REPEATS else ""
        return f"{self.day}: {RECORD_REPS} reps at {record}{again}, from a top set of {state.load}"


def _of_top(top: Load | None, percent: int) -> Load | None:
    return share(top, Decimal(percent) * 100 / TOP_PERCENT) if top is not None else None


def _ramp(situation: Situation, top: Load | None, percents: tuple[int, ...]) -> tuple[SetAsked, ...]:
    return tuple(one_set(situation, _of_top(top, percent), REPS) for percent in percents)


def _top(done: Judged) -> SetResult | None:
    return done.results[TOP_PLACE] if len(done.results) > TOP_PLACE else None


def _known_top(done: Judged) -> Load | None:
    """Return the top set's load where none was asked for: the heaviest done, of a light day its share."""
    loads = [result.load for result in done.results if result.load is not None]
    heaviest = max(loads, key=whole, default=None)
    if heaviest is None or len(done.results) != LIGHT_SETS:
        return heaviest
    return bounded(heaviest.amount * TOP_PERCENT / max(LIGHT), heaviest.unit)
