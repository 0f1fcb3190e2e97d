"""What an exercise asks for today: a pure function of its history, its rule, the gym and the day.

The rule says what it would do; this file holds back what form, failure or effort forbid, keeps to the load
that the lifter chose, rounds to what the gym has, and writes down what was asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.advice import Advice, Grade, Prescribed, Reason, ReasonCode, RuleState
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.e1rm import from_kilograms, load_for, shown, system_load
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.loadable import Mode, nearest
from gymtui.training.plates import whole
from gymtui.training.progression.increments import beyond_list
from gymtui.training.progression.judging import Judged, judge
from gymtui.training.progression.programme import Programme
from gymtui.training.progression.protocol import (
    Direction,
    Rule,
    SetAsked,
    Situation,
    Step,
    as_prescribed,
)
from gymtui.training.progression.reasons import blocked_reason, reason
from gymtui.training.progression.rules import rule_for
from gymtui.training.progression.shapes import range_words, rep_range
from gymtui.training.set_compare import e1rm_of_set

FAR_BELOW = 1
"""A session whose reps ended further below the range than this is no measure for it. Grade D."""


@dataclass(frozen=True, slots=True)
class SetAdvice:
    """One work set of today: its target, the load the gym has for it, and what is aimed at in its range."""

    target: SetTarget
    load: Load | None = None
    reps: Reps | None = None
    seconds: Seconds | None = None
    metres: int | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What an exercise asks for today, and why."""

    sets: tuple[SetAdvice, ...]
    advice: Advice

    @property
    def reason(self) -> Reason:
        """The weightiest reason."""
        return self.advice.reasons[0]


def recommend(situation: Situation) -> Recommendation:
    """Return what the exercise asks for today. Without a session before it, that is said too."""
    rule = rule_for(situation)
    return in_words(rule, situation, stepped(rule, situation))


def stepped(rule: Rule, situation: Situation) -> Step:
    """Return where the rule goes after the last session that counts for it."""
    line = rule.line(situation.planned)
    trained = [one for one in situation.history if one.work]
    if isinstance(rule, Programme):
        return _of_programme(rule, situation, trained)
    if not trained:
        return _begun(rule, situation)
    own = next((one for one in trained if one.line == line), None)
    free = next((one for one in trained if one.prescribed is None), None)
    if own is None:
        return _taken_over(rule, situation, trained[0])
    if free is not None and free.day > own.day:
        asked = own.prescribed
        assert asked is not None, "it was chosen by its line"
        state = _next_state(rule, own, asked, situation)
        return _after(rule, state, judge(free, written(rule, line, state, situation), situation.h), situation)
    asked = own.prescribed
    assert asked is not None, "it was chosen by its line"
    done = judge(own, asked, situation.h)
    if done.light:
        return Step(asked.state, Direction.HOLD, _back_to_plan(asked, done))
    return _after(rule, asked.state, done, situation)


def _of_programme(rule: Programme, situation: Situation, trained: Sequence[Exposure]) -> Step:
    """Return where a programme goes: only a session that it asked for can be held against its sets."""
    line = rule.line(situation.planned)
    for own in trained:
        asked = own.prescribed
        if asked is None or asked.line != line:
            continue
        done = judge(own, asked, situation.h)
        if done.light:
            return Step(asked.state, Direction.HOLD, _back_to_plan(asked, done))
        return rule.after(asked.state, done, situation)
    state = rule.first(situation, trained[0] if trained else None)
    return Step(state, Direction.HOLD, rule.begins(state, situation))


def _next_state(rule: Rule, own: Exposure, asked: Prescribed, situation: Situation) -> RuleState:
    """Return the state after the last session that was asked for, before one that nobody asked for."""
    done = judge(own, asked, situation.h)
    return asked.state if done.light else _after(rule, asked.state, done, situation).state


def _after(rule: Rule, state: RuleState, done: Judged, situation: Situation) -> Step:
    """Return the rule's step, held back where form, failure or effort forbid more.

    A load that the lifter chose replaces the one that was asked for.
    """
    if done.chosen is not None and state.load is not None and state.training_max is None:
        state = state.model_copy(update={"load": done.chosen})
    if done.incomplete:
        return Step(state, Direction.HOLD, _incomplete(done))
    step = rule.after(state, done, situation)
    if step.direction is Direction.UP and done.blocked is not None:
        return Step(state, Direction.HOLD, blocked_reason(done))
    return step


def _begun(rule: Rule, situation: Situation) -> Step:
    state = rule.first(situation, None)
    load = state.load or state.training_max
    start = f": {load} to begin with" if load is not None and load.amount else ""
    target = next((t.rir for t in situation.targets if t.rir is not None), None)
    left = f"stop with {target:g} left" if target is not None else "stop with 2 or 3 left"
    why = reason(
        ReasonCode.FIRST_TIME,
        f"first time{start}, {left}",
        None,
        rule="Without a session before it nothing can be recommended: the first one is to find the load.",
        grade=Grade.D,
        source="gymtui",
    )
    return Step(state, Direction.HOLD, why)


def _taken_over(rule: Rule, situation: Situation, last: Exposure) -> Step:
    """Return the step after a session that this rule did not ask for: imported, free, or of another rule.

    It is held against today's plan, since what was planned on that day is not known. Where its reps lie far
    below today's range the load is worked out from its e1RM instead.
    """
    found = _converted(situation, last)
    if found is not None:
        load, words = found
        state = rule.first(situation, last).model_copy(update={"load": load})
        why = reason(
            ReasonCode.FIRST_TIME,
            f"first time for {range_words(situation.planned)} reps: {words}",
            None,
            rule="A load for another rep range comes from the e1RM of the last session.",
            grade=Grade.C,
            source=f"{situation.model.value} model of the e1RM",
        )
        return Step(state, Direction.HOLD, why)
    state = rule.first(situation, last)
    asked = written(rule, rule.line(situation.planned), state, situation)
    done = judge(last, asked, situation.h)
    return _after(rule, state, done, situation)


def _converted(situation: Situation, last: Exposure) -> tuple[Load, str] | None:
    """Return the load for today's range from sets of another, with what it came from."""
    aimed = rep_range(situation.planned)
    if aimed is None or not situation.exercise.measurement.has_load:
        return None
    low, _ = aimed
    reps = [s.parts[0].counted_reps for s in last.work]
    if max(reps, default=0) + FAR_BELOW >= low:
        return None
    weight = last.body_weight or situation.body_weight
    best = max(
        (
            (e1rm, s.parts[0])
            for s in last.work
            if (e1rm := e1rm_of_set(s, situation.exercise, weight, situation.model)) is not None
        ),
        key=lambda pair: pair[0].system,
        default=None,
    )
    if best is None or best[1].load is None:
        return None
    e1rm, part = best
    rir = next((t.rir for t in situation.targets if t.rir is not None), 2.0)
    system = load_for(e1rm.system, low, rir, situation.model)
    moved = system_load(part.load, situation.exercise, weight)
    if system is None or moved is None or part.load is None:
        return None
    exact = from_kilograms(system - moved.carried, part.load.unit)
    load = nearest(exact, situation.exercise, situation.gym, "down")
    words = f"{load} from your {part.load} × {part.counted_reps} on {day_words(last.day)}"
    return load, f"{words} (e1RM {shown(e1rm.reported, part.load.unit):f})"


def _incomplete(done: Judged) -> Reason:
    did = sum(result.done is not None for result in done.results)
    return reason(
        ReasonCode.HOLD,
        f"{did} of {len(done.results)} sets done last time: the same again",
        done,
        rule="A session that was cut short is neither a success nor a miss.",
        grade=Grade.D,
        source="gymtui",
    )


def _back_to_plan(asked: Prescribed, done: Judged) -> Reason:
    what = "a deload" if asked.deload else "a light session"
    load = f": back to {asked.state.load}" if asked.state.load is not None else ": back to the plan"
    return reason(
        ReasonCode.HOLD,
        f"last time was {what}{load}",
        done,
        rule="Light sessions are no measure: the load from before goes on.",
        grade=Grade.C,
        source="coaching practice of deloads",
    )


def written(rule: Rule, line: str, state: RuleState, situation: Situation) -> Prescribed:
    """Return what a state asks for, as it is kept with a workout."""
    sets = tuple(as_prescribed(one, rounded(one, situation)) for one in rule.asks(state, situation))
    return Prescribed(rule=rule.name, line=line, state=state, sets=sets)


def rounded(asked: SetAsked, situation: Situation) -> Load | None:
    """Return the load of a set as the gym has it.

    What the lifter has lifted is there, also where it is more than the gym lists.
    """
    if asked.load is None:
        return None
    if beyond_list(asked.load, situation) and _was_lifted(asked.load, situation):
        return asked.load
    mode: Mode = "down" if asked.rounds_down else "nearest"
    return nearest(asked.load, situation.exercise, situation.gym, mode)


def _was_lifted(load: Load, situation: Situation) -> bool:
    return any(
        part.load is not None and whole(part.load) >= whole(load)
        for one in situation.history
        for done in one.work
        for part in done.parts
    )


def in_words(rule: Rule, situation: Situation, step: Step) -> Recommendation:
    """Return the sets of a step with the advice that is kept with the workout."""
    asked = rule.asks(step.state, situation)
    prescribed = written(rule, rule.line(situation.planned), step.state, situation)
    sets = tuple(_advised(one, rounded(one, situation)) for one in asked)
    kept = prescribed.model_copy(update={"code": step.reason.code})
    return Recommendation(sets, Advice(reasons=(step.reason,), prescribed=kept))


def _advised(asked: SetAsked, load: Load | None) -> SetAdvice:
    target = asked.target
    if asked.rest is not None:
        target = target.model_copy(update={"rest": asked.rest})
    return SetAdvice(target, load, asked.reps, asked.seconds, asked.metres)
