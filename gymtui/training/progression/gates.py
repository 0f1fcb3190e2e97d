"""What the day makes of a recommendation: a deload, easing in, a bad day, pain.

They change what is asked for today and never the state of the rule: the next session goes on from there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Joint
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Rir
from gymtui.training.autoregulation.deload import SOURCE as DELOAD_SOURCE
from gymtui.training.autoregulation.deload import deload_sets, deloaded
from gymtui.training.autoregulation.joints import loads_joint, pain_reason
from gymtui.training.autoregulation.readiness import DayState, change_of, readiness_reason
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.beginners import Easing
from gymtui.training.progression.protocol import SetAsked, Situation
from gymtui.training.restraint import INTENSIFIERS

MOST_RIR = 10.0
LEAST_WITHOUT_FAILURE = 1.0


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is true of the day for all exercises: the check-in, easing in, a deload, a joint that hurts.

    `week_percent` is the share of the load that the program's week asks for.
    """

    day: DayState | None = None
    easing: Easing | None = None
    deload: bool = False
    joint: Joint | None = None
    pain: int = 0
    week_percent: Decimal = Decimal(100)


NO_CONDITIONS = Conditions()


@dataclass(frozen=True, slots=True)
class Gated:
    """The sets as the day leaves them, with the reasons that changed them, the weightiest first.

    `light`: the session is no measure of progress.
    """

    sets: tuple[SetAsked, ...]
    reasons: tuple[Reason, ...] = ()
    deload: bool = False
    light: bool = False


def gated(sets: Sequence[SetAsked], situation: Situation, conditions: Conditions) -> Gated:
    """Return what is asked for on a day like this. A deload outranks easing in, and both a bad day."""
    found = _in_week(Gated(tuple(sets)), conditions.week_percent, situation)
    if conditions.deload:
        found = _in_deload(found, situation)
    elif conditions.easing is not None:
        found = _eased_in(found, conditions.easing)
    if conditions.day is not None and not conditions.deload:
        found = _on_the_day(found, conditions.day, situation)
    joint = conditions.joint
    if joint is not None and loads_joint(situation.exercise, joint):
        found = replace(found, reasons=(pain_reason(joint, conditions.pain), *found.reasons))
    return found


def _in_week(found: Gated, percent: Decimal, situation: Situation) -> Gated:
    """Return the sets at a week's share of the load. A lighter week is no measure of progress."""
    if percent == 100:
        return found
    lighter = percent < 100
    sets = tuple(
        replace(one, load=_share(one.load, percent, situation), rounds_down=lighter) for one in found.sets
    )
    reason = Reason(
        code=ReasonCode.WEEK,
        line=f"this week of the program: {percent.normalize():f} % of the load",
        rule="A program's week may ask for a share of all loads; the loads before it come back after it.",
        grade=Grade.C,
        source="your plan",
    )
    return replace(found, sets=sets, reasons=(reason, *found.reasons), light=lighter)


def _in_deload(found: Gated, situation: Situation) -> Gated:
    h = situation.h
    targets = deloaded([one.target for one in found.sets], h)
    sets = tuple(
        replace(one, target=target, load=_share(one.load, h.deload_load, situation), rounds_down=True)
        for one, target in zip(found.sets, targets, strict=False)
    )
    line = (
        f"deload: {deload_sets(len(found.sets), h)} of {len(found.sets)} sets, {h.deload_load} % of the load"
    )
    reason = Reason(
        code=ReasonCode.DELOAD,
        line=line,
        rule=f"In a deload {h.deload_sets} % of the sets, {h.deload_rir} or more in reserve.",
        grade=Grade.D,
        source=DELOAD_SOURCE,
    )
    return replace(found, sets=sets, reasons=(reason, *found.reasons), deload=True, light=True)


def _eased_in(found: Gated, easing: Easing) -> Gated:
    targets = easing.targets([one.target for one in found.sets])
    if tuple(targets) == tuple(one.target for one in found.sets):
        return found
    sets = tuple(replace(one, target=target) for one, target in zip(found.sets, targets, strict=False))
    return replace(found, sets=sets, reasons=(*found.reasons, easing.reason()))


def _on_the_day(found: Gated, day: DayState, situation: Situation) -> Gated:
    change = change_of(day, situation.h)
    if not change.lightens:
        return found
    kept = found.sets[: change.sets(len(found.sets))]

    def lightened(one: SetAsked) -> SetAsked:
        load = one.load
        if load is not None:
            load = change.load(load, situation.exercise, situation.body_weight)
        target = one.target
        if not change.intensifiers and target.technique in INTENSIFIERS:
            target = target.model_copy(update={"technique": Technique.STRAIGHT, "params": {}})
        target = _with_more_left(target, change.rir_plus, failure=change.failure)
        return replace(one, target=target, load=load, rounds_down=load != one.load)

    sets = _each(kept, lightened)
    reason = readiness_reason(day, situation.h)
    return replace(found, sets=sets, reasons=(reason, *found.reasons), light=True)


def _with_more_left(target: SetTarget, plus: int, *, failure: bool) -> SetTarget:
    if target.rir is None:
        return target
    rir = min(target.rir + plus, MOST_RIR)
    if not failure:
        rir = max(rir, LEAST_WITHOUT_FAILURE)
    return target.model_copy(update={"rir": Rir(rir)})


def _each(sets: Sequence[SetAsked], change: Callable[[SetAsked], SetAsked]) -> tuple[SetAsked, ...]:
    return tuple(change(one) for one in sets)


def _share(load: Load | None, percent: int | Decimal, situation: Situation) -> Load | None:
    if load is None:
        return None
    return scaled(load, percent, situation.exercise, situation.body_weight) or load
