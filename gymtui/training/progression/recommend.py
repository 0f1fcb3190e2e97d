"""What an exercise asks for today: a pure function of its history, its rule, the gym and the day.

The rule says what it would do (`stepping.py`), the day what it makes of that (`gates.py`); here the sets are
rounded to what the gym has, and what was asked is written down.
"""

from dataclasses import dataclass, replace

from gymtui.model.advice import Advice, Prescribed, Reason
from gymtui.model.plan import SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir, Seconds
from gymtui.training.progression.gates import MOST_RIR, NO_CONDITIONS, Conditions, gated
from gymtui.training.progression.plan_loads import share_of, with_planned_step
from gymtui.training.progression.planned import shared_load
from gymtui.training.progression.programme import Programme
from gymtui.training.progression.protocol import Rule, SetAsked, Situation, Step, Wanted, as_prescribed
from gymtui.training.progression.rules import rule_for
from gymtui.training.progression.stepping import rounded, stepped


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
    """What an exercise asks for today, and why.

    `wanted` is the load that the plan should name instead, where it names one.
    """

    sets: tuple[SetAdvice, ...]
    advice: Advice
    wanted: Wanted | None = None

    @property
    def reason(self) -> Reason:
        """The weightiest reason."""
        return self.advice.reasons[0]


def recommend(situation: Situation, conditions: Conditions = NO_CONDITIONS) -> Recommendation:
    """Return what the exercise asks for today. Without a session before it, that is said too."""
    rule = rule_for(situation)
    situation = with_planned_step(situation, rule)
    step = stepped(rule, situation)
    asked = _eased(_with_extra(_with_shares(rule, rule.asks(step.state, situation), situation), step), step)
    found = gated(asked, situation, conditions)
    loads = [rounded(one, situation) for one in found.sets]
    prescribed = Prescribed(
        rule=rule.name,
        line=rule.line(situation.planned),
        state=step.state,
        sets=tuple(as_prescribed(one, load) for one, load in zip(found.sets, loads, strict=True)),
        code=step.reason.code,
        deload=found.deload,
        light=found.light,
    )
    sets = tuple(_advised(one, load) for one, load in zip(found.sets, loads, strict=True))
    advice = Advice(reasons=_ordered(step, found.reasons), prescribed=prescribed)
    return Recommendation(sets, advice, step.wanted)


def _ordered(step: Step, of_the_day: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return what changes the sets today before what the rule says, and easing in behind it."""
    first = tuple(reason for reason in of_the_day if reason.code.value != "easing_in")
    return (*first, step.reason, *(reason for reason in of_the_day if reason not in first))


def _with_extra(sets: tuple[SetAsked, ...], step: Step) -> tuple[SetAsked, ...]:
    """Return the sets with the reps that a coarse step asks for on top of the planned ones."""
    extra = step.state.extra
    if not extra:
        return sets
    return tuple(
        replace(one, reps=Reps((one.reps or one.target.reps or 0) + extra))
        if one.target.technique is Technique.STRAIGHT and (one.reps or one.target.reps)
        else one
        for one in sets
    )


def _with_shares(rule: Rule, sets: tuple[SetAsked, ...], situation: Situation) -> tuple[SetAsked, ...]:
    """Return the sets, each that is planned as a share at that share; a programme's sets are its own."""
    if isinstance(rule, Programme):
        return sets
    return tuple(
        replace(one, load=shared_load(one.target, situation) or one.load)
        if share_of(one.target) is not None
        else one
        for one in sets
    )


def _eased(sets: tuple[SetAsked, ...], step: Step) -> tuple[SetAsked, ...]:
    """Return the sets with what form or a long break takes off today; one is always left."""
    kept = sets[: max(1, len(sets) - step.sets_minus)]
    return tuple(replace(one, target=_with_more_left(one.target, step.rir_plus)) for one in kept)


def _with_more_left(target: SetTarget, plus: int) -> SetTarget:
    if not plus or target.rir is None:
        return target
    return target.model_copy(update={"rir": Rir(min(target.rir + plus, MOST_RIR))})


def _advised(asked: SetAsked, load: Load | None) -> SetAdvice:
    target = asked.target
    if asked.rest is not None:
        target = target.model_copy(update={"rest": asked.rest})
    return SetAdvice(target, load, asked.reps, asked.seconds, asked.metres)
