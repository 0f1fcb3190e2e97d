"""Loads that the plan itself names: absolute ones, and shares of a training max, an e1RM or last time.

An absolute load is the plan's until the plan is changed: what its rule would ask for above it is proposed
and not done (restraint: nothing changes a plan silently). A step down is taken at once. Grade D.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from gymtui.model.advice import Reason, ReasonCode, RuleState
from gymtui.model.plan import Basis, PlannedExercise, PlannedLoad, SetTarget
from gymtui.model.units import Load, Unit
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.plates import whole
from gymtui.training.progression.protocol import Direction, Rule, Situation, Step, Wanted, work_targets
from gymtui.training.progression.shapes import leading

BASIS_WORDS = {Basis.TRAINING_MAX: "a training max", Basis.E1RM: "an e1RM", Basis.LAST: "last time's load"}


@dataclass(frozen=True, slots=True)
class Share:
    """A load as a share: so many per cent of a basis, and a step on top of it."""

    percent: Decimal
    basis: Basis
    step: Load | None = None

    @property
    def words(self) -> str:
        """Such as `80 %` or `80 % and 2.5 kg`."""
        more = f" {'and' if self.step.amount > 0 else 'less'} {_positive(self.step)}" if self.step else ""
        return f"{self.percent.normalize():f} %{more}"


def named_load(planned: PlannedExercise) -> Load | None:
    """Return the absolute load that the plan names for the leading set, or None."""
    target = leading(planned)
    return target.load.load if target is not None and target.load is not None else None


def share_of(target: SetTarget) -> Share | None:
    """Return the share that a set's load is planned as; None where it names none.

    A share without a basis is one of the training max. `last` alone is all of last time's load; with a step
    up it is no share: the rule adds that step once last time's reps were made.
    """
    load = target.load
    if load is None or load.load is not None:
        return None
    if load.percent is not None:
        return Share(load.percent, load.basis or Basis.TRAINING_MAX, load.step)
    if load.step is not None and load.step.amount > 0 and load.basis in (None, Basis.LAST):
        return None
    return Share(Decimal(100), load.basis, load.step) if load.basis is not None else None


def takes_shares(planned: PlannedExercise) -> bool:
    """Whether the leading set's load is a share."""
    target = leading(planned)
    return target is not None and share_of(target) is not None


def with_planned_step(situation: Situation, rule: Rule) -> Situation:
    """Return the situation in which the step of `last +2.5 kg` is the rule's own, if it takes one."""
    target = leading(situation.planned)
    load = target.load if target is not None else None
    params = situation.planned.progression.params
    if load is None or not _is_step_up(load) or "inc" not in rule.parameters or "inc" in params:
        return situation
    assert load.step is not None, "it is a step up"
    inc = str(_in(situation.unit, load.step).normalize())
    progression = situation.planned.progression.model_copy(update={"params": {**params, "inc": inc}})
    planned = situation.planned.model_copy(update={"progression": progression})
    return replace(situation, planned=planned)


def same_named(state: RuleState, named: Load) -> bool:
    """Whether a session was asked for by the same load in the plan: days may name a load of their own."""
    known = state.planned or state.load
    return known is not None and whole(known) == whole(named)


def at_named(rule: Rule, situation: Situation, named: Load, last: Exposure | None = None) -> Step:
    """Return the beginning at the load that the plan names now."""
    state = rule.first(situation, None).model_copy(update={"load": named, "planned": named})
    why = Reason(
        code=ReasonCode.FIRST_TIME,
        line=f"{named}, as the plan says now",
        data=(f"last time: {day_words(last.day)}",) if last is not None else (),
        rule="The plan names the load.",
        source="your plan",
    )
    return Step(state, Direction.HOLD, why)


def held_at(named: Load, step: Step, before: RuleState) -> Step:
    """Return the step with no more load than the plan names; what the rule would ask for is `wanted`."""
    state = step.state
    if state.load is None or whole(state.load) == whole(named):
        return replace(step, state=state.model_copy(update={"planned": named}))
    wanted = Wanted(state.load, step.reason)
    if whole(state.load) < whole(named):
        back = state.rebuild_to is not None
        after = state.model_copy(update={"planned": named})
        return replace(step, state=after, wanted=None if back else wanted)
    held = before.model_copy(update={"load": named, "planned": named, "rebuild_to": None})
    line = f"{named} as planned; proposed: {step.reason.line}"
    why = step.reason.model_copy(update={"line": line, "code": ReasonCode.HOLD})
    return Step(held, Direction.HOLD, why, wanted=wanted)


def work_shares(planned: PlannedExercise) -> tuple[Share, ...]:
    """Return the shares of the work sets that name one, each once, in their order."""
    found = (share_of(target) for target in work_targets(planned))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def in_unit_of(like: Load, step: Load) -> Decimal:
    """Return how much a step is in the unit of a load."""
    return _in(like.unit, step)


def _in(unit: Unit, step: Load) -> Decimal:
    if step.unit is unit:
        return step.amount
    return round(step.kilograms if unit is Unit.KG else step.pounds, 2)


def _is_step_up(load: PlannedLoad) -> bool:
    up = load.step is not None and load.step.amount > 0
    return up and load.load is None and load.percent is None and load.basis in (None, Basis.LAST)


def _positive(step: Load) -> Load:
    return Load(amount=abs(step.amount), unit=step.unit)
