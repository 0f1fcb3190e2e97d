"""What most rules share: how the planned sets are asked for, and the load that a new exercise begins with."""

from decimal import Decimal

from gymtui.model.exercise import Exercise
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import LARGEST_LOAD, Load, Reps
from gymtui.training.exposure import Exposure
from gymtui.training.loadable import lightest
from gymtui.training.plates import whole
from gymtui.training.progression.protocol import SetAsked, Situation, work_targets

RULED = frozenset({Technique.STRAIGHT, Technique.AMRAP, Technique.TOP})
"""Sets whose reps a rule may aim; the parts of the other techniques follow from their own file."""


def leading(planned: PlannedExercise) -> SetTarget | None:
    """Return the work set that stands for the exercise: the first straight one, else the first."""
    targets = work_targets(planned)
    return next((t for t in targets if t.technique in RULED), targets[0] if targets else None)


def rep_range(planned: PlannedExercise) -> tuple[int, int] | None:
    """Return the rep range of the leading set; both ends are one where the plan names one number.

    None where no reps are planned, and for a cluster: its reps are those of all its groups.
    """
    target = leading(planned)
    if target is None or target.reps is None or target.technique is Technique.CLUSTER:
        return None
    return target.reps, target.reps_max or target.reps


def range_words(planned: PlannedExercise) -> str:
    """Return `6-8` or `5`; nothing where the plan names no reps."""
    found = rep_range(planned)
    if found is None:
        return ""
    return f"{found[0]}-{found[1]}" if found[0] != found[1] else str(found[0])


def planned_sets(situation: Situation, load: Load | None, reps: int | None = None) -> tuple[SetAsked, ...]:
    """Return the planned work sets at one load; straight ones aim at `reps`.

    Sets whose loads the plan names keep them; where `load` is another than the leading set's, they are moved
    by the same share.
    """
    lead = leading(situation.planned)
    named = lead.load.load if lead is not None and lead.load is not None else None
    return tuple(
        SetAsked(target, _own(target, load, named), Reps(reps) if reps is not None and aims(target) else None)
        for target in situation.targets
    )


def aims(target: SetTarget) -> bool:
    """Whether a rule may say what the set's reps aim at."""
    return target.technique in RULED and target.reps is not None


def _own(target: SetTarget, load: Load | None, lead: Load | None) -> Load | None:
    """A back-off takes its load off today's top set; a set with a load of its own keeps that."""
    own = target.load.load if target.load is not None else None
    if own is not None:
        if load is None or lead is None or whole(load) == whole(lead):
            return own
        if lead.amount <= 0 or own.amount <= 0 or load.amount < 0:
            return load if whole(own) == whole(lead) else own
        moved = own.amount * load.kilograms / lead.kilograms
        return Load(amount=min(moved, LARGEST_LOAD).quantize(Decimal("0.001")), unit=own.unit)
    return None if target.technique is Technique.BACKOFF else load


def begun_load(situation: Situation, before: Exposure | None) -> Load | None:
    """Return the working load of the session `before`: the heaviest of its work sets.

    New exercises begin with the load that the plan names, else with the lightest there is; None where
    the gym does not say.
    """
    if before is not None:
        loads = [s.parts[0].load for s in before.work]
        known = [load for load in loads if load is not None]
        if known:
            return max(known, key=whole)
    target = leading(situation.planned)
    if target is not None and target.load is not None and target.load.load is not None:
        return target.load.load
    return lightest(situation.exercise, situation.gym, situation.unit)


def zero(exercise: Exercise, situation: Situation) -> Load | None:
    """Return a load of nothing in the lifter's unit, for exercises on body weight."""
    if not exercise.measurement.is_on_bodyweight:
        return None
    return Load(amount=Decimal(0), unit=situation.unit)
