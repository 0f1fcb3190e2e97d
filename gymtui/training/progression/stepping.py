"""Where a rule goes from the last session: judged, held back where that is wiser, eased after a break.

The rule itself looks at reps and loads only. Form, failure, effort, the lifter's own load, light sessions and
breaks are looked at here, in one place for all rules.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gymtui.model.advice import Grade, Prescribed, Reason, ReasonCode, RuleState
from gymtui.model.technique import Technique
from gymtui.model.units import Load
from gymtui.training.autoregulation.form import form_gate, form_reason, lowest_form, may_step
from gymtui.training.autoregulation.layoff import days_off, layoff, layoff_reason, rebuild_step, rebuilding
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.e1rm import from_kilograms, load_for, shown, system_load
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.loadable import Mode, nearest
from gymtui.training.plates import whole
from gymtui.training.progression.increments import beyond_list
from gymtui.training.progression.judging import Judged, judge
from gymtui.training.progression.maxes import MaxProgramme
from gymtui.training.progression.plan_loads import at_named, held_at, named_load, same_named
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
from gymtui.training.progression.shapes import begun_load, range_words, rep_range
from gymtui.training.progression.steps import GAP_RULE, GAP_SOURCE
from gymtui.training.set_compare import e1rm_of_set

KEEPS_LOADS = "off"
"""The rule that leaves every load to the lifter, after a break too."""
FAR_BELOW = 1
"""A session whose reps ended further below the range than this is no measure for it. Grade D."""


def stepped(rule: Rule, situation: Situation) -> Step:
    """Return where the rule goes after the last session that counts for it, and what a break makes of it."""
    trained = [one for one in situation.history if one.work]
    if isinstance(rule, Programme):
        step = _of_programme(rule, situation, trained)
        return _after_break(step, situation, trained) if trained else step
    named = named_load(situation.planned) if rule.name != KEEPS_LOADS else None
    if not trained:
        begun = _begun(rule, situation)
        return replace(begun, state=begun.state.model_copy(update={"planned": named}))
    if named is not None:
        step = _from_named(rule, situation, trained, named)
    else:
        step = _from_last(rule, situation, trained)
    return step if rule.name == KEEPS_LOADS else _after_break(step, situation, trained)


def _of_programme(rule: Programme, situation: Situation, trained: Sequence[Exposure]) -> Step:
    """Return where a programme goes: only a session that it asked for can be held against its sets."""
    line = rule.line(situation.planned)
    for own in trained:
        asked = own.prescribed
        if asked is None or asked.line != line or _knew_nothing(rule, asked):
            continue
        done = judge(own, asked, situation.h)
        if done.light:
            return Step(asked.state, Direction.HOLD, _back_to_plan(asked, done))
        easier = replace(situation, easy=done.easy)
        return _checked(rule.after(asked.state, done, easier), asked.state, done, easier)
    state = rule.first(situation, trained[0] if trained else None)
    return Step(state, Direction.HOLD, rule.begins(state, situation))


def _knew_nothing(rule: Programme, asked: Prescribed) -> bool:
    """Whether a programme of a training max had none to ask with: then it begins anew."""
    return isinstance(rule, MaxProgramme) and asked.state.training_max is None


def _from_named(rule: Rule, situation: Situation, trained: Sequence[Exposure], named: Load) -> Step:
    """Return where a rule goes whose plan names the load: never above it, and anew where that was changed."""
    line = rule.line(situation.planned)
    own = [one.prescribed.state for one in trained if one.prescribed is not None and one.line == line]
    mine = [state for state in own if same_named(state, named)]
    begun = begun_load(situation, trained[0])
    if not mine and (own or begun is None or whole(begun) != whole(named)):
        return at_named(rule, situation, named, trained[0])
    counted = [
        one
        for one in trained
        if one.line != line or one.prescribed is None or same_named(one.prescribed.state, named)
    ]
    before = mine[0] if mine else rule.first(situation, trained[0])
    return held_at(named, _from_last(rule, situation, counted), before)


def _from_last(rule: Rule, situation: Situation, trained: Sequence[Exposure]) -> Step:
    line = rule.line(situation.planned)
    own = next((one for one in trained if one.line == line), None)
    free = next((one for one in trained if one.prescribed is None), None)
    if own is None:
        return _taken_over(rule, situation, trained[0])
    asked = own.prescribed
    assert asked is not None, "it was chosen by its line"
    done = judge(own, asked, situation.h)
    if free is not None and free.day > own.day:
        state = asked.state if done.light else _after(rule, asked.state, done, situation).state
        done = judge(free, _as_far_as(free, written(rule, line, state, situation)), situation.h)
        return _after(rule, state, done, situation)
    if done.light:
        return Step(asked.state, Direction.HOLD, _back_to_plan(asked, done))
    return _after(rule, asked.state, done, situation)


def _after(rule: Rule, state: RuleState, done: Judged, situation: Situation) -> Step:
    """Return the rule's step, held back where form, failure or effort forbid more.

    A load that the lifter chose replaces the one that was asked for.
    """
    own = _own_load(state, done, situation)
    if own is not None:
        state = state.model_copy(update={"load": own})
    if done.incomplete:
        return Step(state, Direction.HOLD, _incomplete(done))
    if state.extra and not done.all_met and _made_what_was_planned(state, done):
        return Step(state, Direction.HOLD, _extra_again(done))
    situation = replace(situation, easy=done.easy)
    return _checked(rule.after(state, done, situation), state, done, situation)


def _own_load(state: RuleState, done: Judged, situation: Situation) -> Load | None:
    """Return the lifter's load: another than was asked for, or the first one where none was known."""
    if state.training_max is not None or not situation.exercise.measurement.has_load:
        return None
    return done.chosen if state.load is not None else done.load


def _checked(step: Step, state: RuleState, done: Judged, situation: Situation) -> Step:
    """Return the step where form, failure and effort allow it, else what they leave of it."""
    forms = [lowest_form(one.performed) for one in situation.history if one.work]
    gate = form_gate(forms, situation.h)
    if gate.lowers:
        why = form_reason(gate, situation.h)
        assert why is not None, "a gate that lowers says why"
        eased = _scaled_state(state, 100 - gate.lowers, situation)
        why = why.model_copy(update={"data": (done.words,)})
        return Step(eased, Direction.DOWN, why, rir_plus=gate.rir_plus)
    if step.direction is Direction.HOLD and step.reason.code is ReasonCode.GAP and done.blocked is None:
        return _extra_reps(step, done)
    if step.direction is not Direction.UP:
        return step
    if step.state.extra:
        step = replace(step, state=step.state.model_copy(update={"extra": 0}))
    if done.blocked is not None:
        return Step(state, Direction.HOLD, blocked_reason(done))
    if not may_step(_percent(state, step.state), situation.level, forms, situation.h) and not _stepped_before(
        situation
    ):
        return Step(state, Direction.HOLD, _form_first(done, situation))
    return _rebuilt(step, state, situation)


def _begun(rule: Rule, situation: Situation) -> Step:
    state = rule.first(situation, None)
    load = state.load or state.training_max
    start = f": {load} to begin with" if load is not None and load.amount else ""
    stopped = any(target.rir is not None for target in situation.targets)
    left = "" if stopped else ", stop well short of failure"
    why = reason(
        ReasonCode.FIRST_TIME,
        f"first time{start}{left}",
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
    done = judge(last, _as_far_as(last, asked), situation.h)
    return _after(rule, state, done, situation)


def _as_far_as(done: Exposure, asked: Prescribed) -> Prescribed:
    """Return what is asked of as many sets as were done: nobody had asked for more on that day."""
    return asked.model_copy(update={"sets": asked.sets[: len(done.work)]})


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


def _percent(before: RuleState, after: RuleState) -> float:
    """Return by how many per cent the load grows; 0 where it is not known."""
    if before.load is None or after.load is None or before.load.kilograms <= 0:
        return 0.0
    return float((after.load.kilograms - before.load.kilograms) / before.load.kilograms * 100)


def _stepped_before(situation: Situation) -> bool:
    """Whether the load of the exercise grew by a big step before."""
    firsts = [one.work[0].parts[0].load for one in situation.history if one.work]
    loads = [float(load.kilograms) for load in firsts if load is not None]
    limit = 1 + situation.h.ease_jump / 100
    return any(after > before * limit > 0 for after, before in pairwise(loads))


def _form_first(done: Judged, situation: Situation) -> Reason:
    h = situation.h
    return reason(
        ReasonCode.FORM,
        f"a first big step waits for form {h.ease_form} in {h.ease_sessions} sessions: rate it with v",
        done,
        rule="A beginner moves well before a first step of more than a twentieth.",
        grade=Grade.D,
        source="gymtui: technique first",
    )


def _rebuilt(step: Step, before: RuleState, situation: Situation) -> Step:
    """Return a raise after a break: twice the step, until the load from before it is nearly back."""
    old, state = before.rebuild_to, step.state
    if old is None or before.load is None or state.load is None or state.load.unit is not before.load.unit:
        return step
    exercise, weight, h = situation.exercise, situation.body_weight, situation.h
    if rebuilding(before.load, old, exercise, weight, h) and whole(state.load) > whole(before.load):
        single = Load(amount=state.load.amount - before.load.amount, unit=state.load.unit)
        double = rebuild_step(single, before.load, old, exercise, weight, h)
        state = state.model_copy(
            update={"load": Load(amount=before.load.amount + double.amount, unit=double.unit)}
        )
        if double != single:
            line = f"{step.reason.line}; twice the step until {old} is back"
            step = replace(step, reason=step.reason.model_copy(update={"line": line}))
    if not rebuilding(state.load, old, exercise, weight, h):
        state = state.model_copy(update={"rebuild_to": None})
    return replace(step, state=state)


def _after_break(step: Step, situation: Situation, trained: Sequence[Exposure]) -> Step:
    """Return what is asked for after days off: less load, after a long break less of all."""
    off = days_off(trained[0].day, situation.today) if situation.today is not None else None
    found = layoff(off, situation.h)
    if found is None:
        return step
    base = step.state
    lifted = [load for one in trained[0].work if (load := one.parts[0].load) is not None]
    last = max(lifted, key=whole, default=None)  # of a ramp the first set says nothing
    if step.direction is Direction.UP and base.load is not None and last is not None:
        base = base.model_copy(update={"load": min(base.load, last, key=whole)})
    state = _scaled_state(base, found.percent, situation)
    old = base.rebuild_to or base.load
    state = state.model_copy(update={"rebuild_to": old, "fails": 0})
    shown_load = rounded(SetAsked(situation.targets[0], state.load), situation) if situation.targets else None
    return Step(
        state,
        Direction.DOWN if found.percent < 100 else Direction.HOLD,
        layoff_reason(found, shown_load),
        rir_plus=found.rir_plus,
        sets_minus=found.sets_minus,
    )


def _scaled_state(state: RuleState, percent: int, situation: Situation) -> RuleState:
    """Return the state with a share of all its loads, rounded down to what the gym has.

    A training max is no load that is lifted, and is not rounded.
    """

    def share(load: Load) -> Load:
        found = scaled(load, percent, situation.exercise, situation.body_weight)
        return nearest(found, situation.exercise, situation.gym, "down") if found is not None else load

    update: dict[str, object] = {"loads": tuple(share(load) for load in state.loads)}
    if state.load is not None:
        update["load"] = share(state.load)
    if state.training_max is not None:
        found = scaled(state.training_max, percent, situation.exercise, situation.body_weight)
        update["training_max"] = found or state.training_max
    return state.model_copy(update=update)


def _extra_reps(step: Step, done: Judged) -> Step:
    """Return a rep more in every straight set: the next load is too big a step, and the rule has no range.

    Else a rule that asks for five reps would wait for ten that nobody makes.
    """
    aimed = [one.asked.reps for one in done.results if one.asked.technique is Technique.STRAIGHT]
    if not aimed or any(reps is None for reps in aimed):
        return step
    extra = step.state.extra + 1
    why = step.reason
    line = f"a rep more in every set: {why.line}"
    return replace(
        step,
        direction=Direction.UP,
        state=step.state.model_copy(update={"extra": extra}),
        reason=why.model_copy(update={"line": line}),
    )


def _made_what_was_planned(state: RuleState, done: Judged) -> bool:
    """Whether every set made the reps of the plan, though not those asked on top of them."""
    return all(
        one.done is not None and not one.lighter and one.reps >= (one.asked.reps or 0) - state.extra
        for one in done.results
    )


def _extra_again(done: Judged) -> Reason:
    return reason(
        ReasonCode.GAP,
        "the same reps again: the next load is a big step",
        done,
        rule=GAP_RULE,
        grade=Grade.D,
        source=GAP_SOURCE,
    )


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
