"""Load by reps in reserve: the next load follows how far the last sessions were off the effort aimed at.

What could be lifted, and with it the load for the aim, comes from the e1RM model of the exercise both ways.
The median of the last sessions counts, so that one bad day moves little. Sets with another load than today's
count with what that load makes in reps, 3 % for each. Grade D on practice of Tuchscherer and Helms (C).
"""

from collections.abc import Mapping
from dataclasses import replace
from math import floor
from statistics import median
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise
from gymtui.model.units import Load
from gymtui.training.autoregulation.rir_miss import RULE as MISS_RULE
from gymtui.training.autoregulation.rir_miss import SOURCE, Aim, Effort, median_miss, next_load, rir_miss
from gymtui.training.autoregulation.scaling import moved_by
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.loadable import step
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.earlier import ruled, sessions_before
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved, reason
from gymtui.training.progression.shapes import begun_load, leading, planned_sets, range_words
from gymtui.training.progression.steps import no_load
from gymtui.training.techniques.protocol import Parameter


class RirLoad:
    """No parameters: the planned sets name the reps and the reps in reserve."""

    name = "rir"
    words = "Load by the reps in reserve of the last sessions, up or down"
    parameters: Mapping[str, Parameter] = MappingProxyType({})

    def line(self, planned: PlannedExercise) -> str:
        target = leading(planned)
        rir = f" @{target.rir:g}" if target is not None and target.rir is not None else ""
        return f"{self.name} {range_words(planned)}{rir}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        target = leading(planned)
        if target is None or target.reps is None or target.rir is None:
            found.append("rir: needs work sets with reps and reps in reserve, such as 3 x 8 at 2 RIR")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        return RuleState(load=begun_load(situation, before))

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        load = state.load
        if load is None:
            return Step(state, Direction.HOLD, no_load(done))
        line, h = self.line(situation.planned), situation.h
        seen = (done, *sessions_before(done, line, situation, h.miss_exposures - 1))
        misses = [miss for one in seen if (miss := _miss(one, load, situation)) is not None]
        middle = median_miss(misses, h)
        if middle is None:
            why = "can't say, because no RIR was logged"
            return _held(f"{why}: {load} again", state, done, situation, ReasonCode.CANNOT_SAY)
        where = f"median of {len(misses)} sessions" if len(misses) > 1 else f"on {day_words(done.day)}"
        words = f"{_miss_words(middle)} {where}"
        aim = _aim(situation)
        found = next_load(
            load,
            _effort(middle, aim),
            aim,
            situation.exercise,
            situation.gym,
            body_weight=situation.body_weight,
            model=situation.model,
            h=h,
        )
        if found is None:
            return _held(f"{load} again: {words}", state, done, situation)
        far = situation.easy or middle >= h.easy_rir
        return _moved(found.load, words, state, done, replace(situation, easy=far))

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        return planned_sets(situation, state.load)


def _aim(situation: Situation) -> Aim:
    target = leading(situation.planned)
    if target is None or target.reps is None:
        return Aim(1, rir=0.0)
    return Aim(target.reps, target.reps_max, target.rir)


def _miss(one: Judged, load: Load, situation: Situation) -> float | None:
    """Return the median miss of a session's sets, had they been done with `load`; None without any RIR."""
    return median(found) if (found := _misses(one, load, situation)) else None


def _misses(one: Judged, load: Load, situation: Situation) -> list[float]:
    return [
        rir_miss(Effort(result.reps, result.rir), _aimed(result)) + _reps_of(result.load, load, situation)
        for result in ruled(one)
        if result.rir is not None and result.asked.rir is not None
    ]


def _aimed(result: SetResult) -> Aim:
    asked = result.asked
    low = asked.reps_min if asked.reps_min is not None else asked.reps
    return Aim(low or 0, asked.reps_max, asked.rir)


def _reps_of(done: Load | None, load: Load, situation: Situation) -> float:
    """Return how many reps more a set with `done` would have had at `load`; 0 where nobody can say."""
    then = moved_by(done, situation.exercise, situation.body_weight)
    now = moved_by(load, situation.exercise, situation.body_weight)
    if then is None or now is None:
        return 0.0
    percent = float((then.kilograms - now.kilograms) / now.kilograms * 100)
    return percent / situation.h.miss_percent


def _effort(miss: float, aim: Aim) -> Effort:
    """Return a set that missed the aim by so much."""
    possible = max(0.0, (aim.reps if miss < 0 else aim.top) + aim.reserve + miss)
    return Effort(floor(possible), possible - floor(possible))


def _miss_words(miss: float) -> str:
    if abs(miss) < 0.05:
        return "the effort was as aimed at,"
    side = "more" if miss > 0 else "fewer"
    return f"{abs(miss):.1f}".removesuffix(".0") + f" {side} in reserve than aimed at,"


def _moved(found: Load, words: str, state: RuleState, done: Judged, situation: Situation) -> Step:
    load = state.load
    assert load is not None, "only a known load moves"
    if whole(found) == whole(load) and situation.easy and done.all_met:
        found = step(load, situation.exercise, situation.gym, "up")
    up = whole(found) > whole(load)
    if whole(found) == whole(load):
        line = f"{load} again, no other load is near enough: {words}"
        return _held(line, state, done, situation, ReasonCode.EQUIPMENT)
    if up and not done.all_met:
        return _held(f"{load} again, the reps come first: {words}", state, done, situation)
    line = f"{moved(load, found)}: {words}"
    why = reason(
        ReasonCode.RIR_MISS,
        line,
        done,
        rule=MISS_RULE.format(cap=situation.h.miss_cap),
        grade=Grade.D,
        source=SOURCE,
    )
    after = state.model_copy(update={"load": found})
    return Step(after, Direction.UP if up else Direction.DOWN, why)


def _held(
    line: str, state: RuleState, done: Judged, situation: Situation, code: ReasonCode = ReasonCode.HOLD
) -> Step:
    rule = MISS_RULE.format(cap=situation.h.miss_cap)
    return Step(state, Direction.HOLD, reason(code, line, done, rule=rule, grade=Grade.D, source=SOURCE))
