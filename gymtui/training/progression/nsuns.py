"""nSuns: nine sets in per cent of a training max, which moves each week by the reps in the 95 % set.

Source: the nSuns linear programme as it circulates (grade C). Some versions add less for four and five reps.
The volume day of the bench and the second lifts of a day share the training max of their exercise.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Exercise, IncrementKind, Pattern
from gymtui.model.technique import Technique
from gymtui.model.units import Unit
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.maxes import TM, TM_PERCENT, MaxProgramme, changed_max
from gymtui.training.progression.programme import (
    Outcome,
    Row,
    is_below,
    is_lower,
    missed_words,
    outcome,
    rows,
)
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import signed
from gymtui.training.techniques.protocol import Parameter

TOP_REPS = 1
"""Of all sets only the one at 95 % is asked for one rep and more."""


def _table(first: Sequence[int], last: Sequence[int]) -> tuple[Row, ...]:
    rising = [Row(75, first[0]), Row(85, first[1]), Row(95, TOP_REPS, plus=True)]
    percents = (90, 85, 80, 75, 70, 65)
    end = len(percents) - 1
    return (
        *rising,
        *(
            Row(percent, reps, plus=i == end)
            for i, (percent, reps) in enumerate(zip(percents, last, strict=True))
        ),
    )


MAIN = _table((5, 3), (3, 3, 3, 5, 5, 5))
DEADLIFT = _table((5, 3), (3, 3, 3, 3, 3, 3))
BENCH = _table((5, 3), (3, 5, 3, 5, 3, 5))
VOLUME = (
    *(Row(65, 8), Row(75, 6), Row(85, 4), Row(85, 4), Row(85, 4)),
    *(Row(80, 5), Row(75, 6), Row(70, 7), Row(65, 8, plus=True)),
)
_SECOND = (Row(60, 5), *(Row(70, reps) for reps in (3, 5, 7, 4, 6, 8)))
SECOND_LOWER = (Row(50, 5), *_SECOND)
SECOND_UPPER = (Row(50, 6), *_SECOND)

CHANGES: tuple[tuple[int, Mapping[Unit, Decimal]], ...] = (
    (6, {Unit.KG: Decimal("7.5"), Unit.LB: Decimal(15)}),
    (4, {Unit.KG: Decimal(5), Unit.LB: Decimal(10)}),
    (2, {Unit.KG: Decimal("2.5"), Unit.LB: Decimal(5)}),
)
"""From so many reps in the 95 % set on, so much more; the most first."""


def max_change(reps: int, unit: Unit) -> Decimal:
    """Return by how much the training max grows after so many reps in the 95 % set."""
    return next((change[unit] for least, change in CHANGES if reps >= least), Decimal(0))


def main_table(exercise: Exercise) -> tuple[Row, ...]:
    """Return the nine sets of an exercise's main day."""
    if exercise.increments is IncrementKind.DEADLIFT or exercise.pattern is Pattern.HINGE:
        return DEADLIFT
    return BENCH if exercise.pattern is Pattern.HORIZONTAL_PUSH else MAIN


class _NSuns(MaxProgramme):
    shared = "nsuns"
    rule = (
        "2 or 3 reps in the 95 % set: a step more; 4 or 5: two; 6 and more: three. Every set has to be made."
    )
    source = "nSuns, as it circulates"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"tm": TM, "tm_percent": TM_PERCENT})
    day: ClassVar[str]

    def table(self, exercise: Exercise) -> tuple[Row, ...]:
        raise NotImplementedError

    def day_words(self, state: RuleState, situation: Situation) -> str:
        del situation
        return f"{self.day} in per cent of {state.training_max}"

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        if state.training_max is None:
            return self.without_max(situation)
        return rows(situation, state.training_max, self.table(situation.exercise))

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Judge the session by its 95 % set, whichever day of the programme is asked for now."""
        top = _top_set(done.results)
        if top is None:
            line = f"{self.day_words(state, situation)}: only the 95 % set moves it"
            return self.held(state, line, done)
        found = outcome(done.results)
        if top.done is None or (found is Outcome.NOT_DONE):
            return self.not_finished(state, done)
        if is_below(top):
            return self.held(state, "the 95 % set was lighter than asked: the training max stays", done)
        if found is Outcome.MISSED:
            return self.held(state, f"TM stays {state.training_max}: {missed_words(done)}", done)
        return self._moved(state, top.reps, done)

    def _moved(self, state: RuleState, reps: int, done: Judged) -> Step:
        before = state.training_max
        assert before is not None, "without a training max nothing is judged"
        change = max_change(reps, before.unit)
        counted = f"{reps} {'rep' if reps == 1 else 'reps'} in the 95 % set"
        if not change:
            return self.held(state, f"TM stays {before}: {counted}, a step takes 2", done)
        after = changed_max(state, change)
        line = f"TM {signed(change, before.unit.value)} to {after.training_max}: {counted}"
        return Step(after, Direction.UP, self.why(ReasonCode.LOAD, line, done))


class NSuns(_NSuns):
    """The main day: squat and press alike, the deadlift and the bench with their own reps."""

    name = "nsuns"
    words = "nSuns, main lift: nine sets, and a training max that moves by the reps at 95 %"
    day = "nine sets"

    def table(self, exercise: Exercise) -> tuple[Row, ...]:
        return main_table(exercise)


class NSunsVolume(_NSuns):
    """The bench's volume day. It leaves the training max as it is."""

    name = "nsuns_volume"
    words = "nSuns, volume day of the bench, in per cent of the same training max"
    day = "volume day"

    def table(self, exercise: Exercise) -> tuple[Row, ...]:
        del exercise
        return VOLUME


class NSunsSecond(_NSuns):
    """The second lift of a day (T2). It leaves the training max as it is."""

    name = "nsuns_t2"
    words = "nSuns, second lift of the day, in per cent of its training max"
    day = "second lift"

    def table(self, exercise: Exercise) -> tuple[Row, ...]:
        return SECOND_LOWER if is_lower(exercise) else SECOND_UPPER


def _top_set(results: Sequence[SetResult]) -> SetResult | None:
    return next(
        (one for one in results if one.asked.technique is Technique.AMRAP and one.asked.reps == TOP_REPS),
        None,
    )
