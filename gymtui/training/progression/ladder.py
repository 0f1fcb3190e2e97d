"""What the ladders share: reps, seconds or metres up to a top, then more load, and from the start again.

Each set has to make what was aimed at. A step of load that is too big a jump waits for more reps. How far the
ladders go and what is done after two bad first sets is our own (grade D).
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from gymtui.model.advice import Grade, PrescribedSet, Reason, ReasonCode, RuleState
from gymtui.model.performed import Part
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Gap, Heaviest, Raised, raised
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved, reason
from gymtui.training.progression.shapes import RULED, begun_load, planned_sets
from gymtui.training.progression.steps import GAP_RULE, GAP_SOURCE, load_step, no_load, taken_back
from gymtui.training.techniques.protocol import Parameter, merged

BAD_STARTS = 2
"""First sets below the start in a row, after which load is taken off. Grade D."""
MOST = {"reps": 1000, "seconds": 86_400, "metres": 1_000_000}
"""What a set can hold at most."""


class Axis(StrEnum):
    """What a ladder climbs in, named as the field of a set is."""

    REPS = "reps"
    SECONDS = "seconds"
    METRES = "metres"

    def of(self, one: SetTarget | PrescribedSet | RuleState) -> int | None:
        """Return what a target, an asked set or a state aims at; metres are whole ones."""
        match self:
            case Axis.REPS:
                return one.reps
            case Axis.SECONDS:
                return one.seconds
            case Axis.METRES:
                return int(one.metres) if one.metres is not None else None

    def done(self, result: SetResult) -> int:
        """Return what was done of a set in its first part."""
        match self:
            case Axis.REPS:
                return result.reps
            case Axis.SECONDS:
                return result.seconds
            case Axis.METRES:
                return int(result.metres)

    def of_parts(self, parts: Sequence[Part]) -> int:
        """Return what was done in the first of the parts, of the weaker side."""
        first = merged(parts)[0]
        match self:
            case Axis.REPS:
                return first.counted_reps
            case Axis.SECONDS:
                return first.seconds or 0
            case Axis.METRES:
                return int(first.metres or 0)

    def words(self, amount: int) -> str:
        """Return `9 reps`, `35 s` or `25 m`."""
        return f"{amount} {'rep' if self is Axis.REPS else self.value[0]}{self._plural(amount)}"

    def _plural(self, amount: int) -> str:
        return "s" if self is Axis.REPS and amount != 1 else ""


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a ladder goes, and its step. `top` is at least `low`, all are 1 or more."""

    axis: Axis
    low: int
    top: int
    step: int = 1

    def rung(self, amount: int) -> int:
        """Return the rung that an amount reaches, within the ladder."""
        if amount >= self.top:
            return self.top
        return max(self.low, self.low + (amount - self.low) // self.step * self.step)


class Ladder(ABC):
    """A rule that climbs in one thing and then in load. `climbs` are the techniques whose sets it aims."""

    name: ClassVar[str]
    words: ClassVar[str]
    parameters: ClassVar[Mapping[str, Parameter]]
    rule: ClassVar[str]
    source: ClassVar[str] = "gymtui, after coaching practice"
    grade: ClassVar[Grade] = Grade.D
    climbs: ClassVar[frozenset[Technique]] = RULED

    @abstractmethod
    def line(self, planned: PlannedExercise) -> str:
        """Return the name with where it starts, such as `timed 30 s`."""

    @abstractmethod
    def problems(self, planned: PlannedExercise) -> list[str]:
        """Return what is wrong with the parameters, and whether the sets have nothing to climb in."""

    @abstractmethod
    def span(self, situation: Situation) -> Span:
        """Return from where to where it goes."""

    @abstractmethod
    def verb(self, situation: Situation) -> str:
        """Return what is said of the sets that were done, such as `made` or `held`."""

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        """Return the state: what every planned set of `before` made, within the ladder."""
        span = self.span(situation)
        work = before.work[: len(situation.targets)] if before is not None else ()
        reached = min((span.axis.of_parts(one.parts) for one in work), default=span.low)
        load = begun_load(situation, before) if situation.exercise.measurement.has_load else None
        return _at(RuleState(load=load), span.axis, span.rung(reached))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return the next rung after a success, after the last one more load; after a miss the same."""
        span = self.span(situation)
        aimed = self._aimed(done, span)
        if not aimed or not all(self._is_met(one, span) for one in done.results):
            return self._missed(state, done, situation)
        made = [span.axis.done(one) for one in aimed]
        fresh = state.model_copy(update={"fails": 0, "successes": state.successes + 1})
        target = span.axis.of(state) or span.low
        reached = max(target, span.rung(min(made)))
        if reached < span.top:
            return self._a_step_more(fresh, min(span.top, reached + span.step), done, situation)
        step = self._at_the_top(fresh, max(reached, min(made)), done, situation)
        if step.direction is Direction.HOLD and target < span.top:
            return self._a_step_more(fresh, span.top, done, situation)
        return step

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        span = self.span(situation)
        value = span.axis.of(state) or span.low
        sets = planned_sets(situation, state.load)
        return tuple(self._aiming(one, value, span) for one in sets)

    def exhausted(self, done: Judged, situation: Situation) -> str:
        """Return what is said where neither the ladder nor the load goes further."""
        return f"{self.made(done, situation)}: time for a harder variant"

    def raise_words(self, before: RuleState, answer: Raised, done: Judged, situation: Situation) -> str:
        """Return what is said of more load."""
        assert before.load is not None, "only a known load is raised"
        span = self.span(situation)
        again = f", {span.axis.words(span.low)} again" if span.low < span.top else ""
        return f"{moved(before.load, answer.exact)}{again}: {self.made(done, situation)}"

    def jump_words(self, gap: Gap) -> str:
        """Return what is called a big jump: the next load."""
        return str(gap.following)

    def taken_words(self, before: Load, after: Load) -> str:
        """Return by how much the load is taken back."""
        return moved(before, after)

    def made(self, done: Judged, situation: Situation) -> str:
        """Return `30,30 held on 2 Nov`."""
        span = self.span(situation)
        counts = [str(span.axis.done(one)) for one in self._aimed(done, span) if one.done is not None]
        return f"{','.join(counts) or 'nothing'} {self.verb(situation)} on {day_words(done.day)}"

    def answer(self, state: RuleState, reached: int, situation: Situation) -> Raised | Gap | Heaviest:
        """Return the next load after `reached` at the present one."""
        assert state.load is not None, "only a known load is raised"
        by = params.amount(self.parameters, situation.planned, "inc")
        low = self.span(situation).low
        return raised(state.load, situation, reps=reached, low=low, by=by, resets=state.resets)

    def why(self, code: ReasonCode, line: str, done: Judged) -> Reason:
        """Return a reason by this ladder's rule."""
        return reason(code, line, done, rule=self.rule, grade=self.grade, source=self.source)

    def _aimed(self, done: Judged, span: Span) -> list[SetResult]:
        return [one for one in done.results if self._is_aimed(one.asked, span)]

    def _is_aimed(self, one: SetTarget | PrescribedSet, span: Span) -> bool:
        return one.technique in self.climbs and span.axis.of(one) is not None

    def _is_met(self, one: SetResult, span: Span) -> bool:
        """Whether a set counts as made; of another technique it only has to be done."""
        if one.done is None or one.lighter:
            return False
        if self._is_aimed(one.asked, span):
            return span.axis.done(one) >= (span.axis.of(one.asked) or 0)
        return one.met if one.asked.technique in RULED else True

    def _aiming(self, one: SetAsked, value: int, span: Span) -> SetAsked:
        own = span.axis.of(one.target)
        if own is None or not self._is_aimed(one.target, span):
            return one
        match span.axis:
            case Axis.REPS:
                return replace(one, reps=Reps(_in_range(value, one.target, span)))
            case Axis.SECONDS:
                return replace(one, seconds=Seconds(_shifted(own, value, span)))
            case Axis.METRES:
                return replace(one, metres=_shifted(own, value, span))

    def _a_step_more(self, state: RuleState, value: int, done: Judged, situation: Situation) -> Step:
        axis = self.span(situation).axis
        code = {Axis.REPS: ReasonCode.REP, Axis.SECONDS: ReasonCode.SECONDS, Axis.METRES: ReasonCode.METRES}
        line = f"{axis.words(value)} now: {self.made(done, situation)}"
        return Step(_at(state, axis, value), Direction.UP, self.why(code[axis], line, done))

    def _at_the_top(self, state: RuleState, reached: int, done: Judged, situation: Situation) -> Step:
        span = self.span(situation)
        if not situation.exercise.measurement.has_load:
            line = self.exhausted(done, situation)
            return Step(state, Direction.HOLD, self.why(ReasonCode.HOLD, line, done))
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        answer = self.answer(state, reached, situation)
        if isinstance(answer, Gap):
            return self._more_first(state, answer, reached, done, situation)
        if isinstance(answer, Heaviest) and not answer.beyond:
            line = f"{answer.load} is the heaviest here: {self.exhausted(done, situation)}"
            return Step(state, Direction.HOLD, self.why(ReasonCode.EQUIPMENT, line, done))
        step = load_step(state, answer, done, rule=self.rule, grade=self.grade, source=self.source)
        if not isinstance(answer, Raised):
            return step
        if answer.waits:
            at_top = max(span.axis.of(state) or span.low, span.top)
            return replace(step, state=_at(step.state, span.axis, at_top))
        line = self.raise_words(state, answer, done, situation)
        after = _at(step.state, span.axis, span.low)
        return replace(step, state=after, reason=step.reason.model_copy(update={"line": line}))

    def _more_first(
        self, state: RuleState, gap: Gap, reached: int, done: Judged, situation: Situation
    ) -> Step:
        axis = self.span(situation).axis
        value = min(gap.reps, reached + 1, MOST[axis.value])
        jump = self.jump_words(gap)
        line = f"{axis.words(value)} now: {jump} is a big jump, {axis.words(gap.reps)} come first"
        why = reason(ReasonCode.GAP, line, done, rule=GAP_RULE, grade=Grade.D, source=GAP_SOURCE)
        return Step(_at(state, axis, value), Direction.UP, why)

    def _missed(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        span = self.span(situation)
        did = [span.axis.done(one) for one in self._aimed(done, span) if one.done is not None]
        fails = state.fails + 1 if did and did[0] < span.low else 0
        held = state.model_copy(update={"fails": fails})
        if fails >= BAD_STARTS and state.load is not None:
            lower = taken_back(state.load, situation.h.double_percent, situation)
            if lower != state.load:
                taken = self.taken_words(state.load, lower)
                line = f"{taken}: the first set was below {span.axis.words(span.low)} twice"
                update = {"load": lower, "fails": 0, "resets": state.resets + 1}
                after = _at(state.model_copy(update=update), span.axis, span.low)
                return Step(after, Direction.DOWN, self.why(ReasonCode.RESET, line, done))
        aimed = span.axis.of(state) or span.low
        line = f"{span.axis.words(aimed)} again: {self.made(done, situation)}"
        return Step(held, Direction.HOLD, self.why(ReasonCode.HOLD, line, done))


def _at(state: RuleState, axis: Axis, value: int) -> RuleState:
    return RuleState.model_validate({**dict(state), axis.value: min(value, MOST[axis.value])})


def _in_range(value: int, target: SetTarget, span: Span) -> int:
    """Return what a set aims at; one with a range of its own stays in that."""
    low = target.reps or 1
    top = target.reps_max or low
    if low == span.low:
        return value
    return min(max(value, low), top)


def _shifted(own: int, value: int, span: Span) -> int:
    """Return what a hold or carry aims at: as much more than planned as the leading one."""
    return min(max(1, own + value - span.low), MOST[span.axis.value])
