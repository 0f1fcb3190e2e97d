"""What a planned set becomes today: its load, reps, seconds and metres, and the same set of last time.

The proposal repeats last time: a load moves on when the plan or the lifter says so.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind, Part, PerformedExercise, PerformedSet, Technique
from gymtui.model.plan import Basis, PlannedLoad, SetTarget
from gymtui.model.session import SessionSet
from gymtui.model.units import Load, Reps, Seconds, Unit
from gymtui.training.loadable import lightest, loads_of, nearest
from gymtui.training.plates import whole
from gymtui.training.techniques import merged, technique_rules
from gymtui.training.techniques.interval import work_seconds

FIRST_HOLD = Seconds(30)
FIRST_REPS = Reps(8)
FIRST_METRES = 30
"""Where neither the plan nor last time says how much. Grade D."""

NewId = Callable[[], ShortId]


@dataclass(frozen=True, slots=True)
class LastTime:
    """When an exercise was last done, and what was done of it; `alike` the same in each technique."""

    date: date
    performed: PerformedExercise
    alike: Mapping[Technique, tuple[dt.date, PerformedExercise]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """What proposals are worked out with: the exercise, the gym, the lifter's unit and the last time."""

    exercise: Exercise
    gym: Gym
    unit: Unit
    last: LastTime | None = None

    @property
    def last_work(self) -> tuple[PerformedSet, ...]:
        """The work sets of last time that were not skipped."""
        sets = self.last.performed.sets if self.last is not None else ()
        return tuple(one for one in sets if one.is_work and one.parts)


def session_sets(targets: Sequence[SetTarget], setting: Setting, new_id: NewId) -> tuple[SessionSet, ...]:
    """Return the sets to do. Work sets and warm-ups are numbered apart, so that each finds last time's."""
    out: list[SessionSet] = []
    numbers = {Kind.WORK: 0, Kind.WARMUP: 0}
    for target in targets:
        out.append(session_set(target, numbers[target.kind], setting, new_id()))
        numbers[target.kind] += 1
    return tuple(out)


def session_set(target: SetTarget, number: int, setting: Setting, set_id: ShortId) -> SessionSet:
    """Return the set with its proposal; `number` counts the sets of its kind from 0."""
    found = _found(target, number, setting) if target.kind is Kind.WORK else None
    last, day = found if found is not None else (None, None)
    load = _load(target, number, setting)
    shape = setting.exercise.measurement
    part = last.parts[0] if last is not None else None
    return SessionSet(
        id=set_id,
        target=target,
        load=load,
        reps=_reps(target, load, last) if shape.has_reps else None,
        seconds=_seconds(target, part) if shape.has_seconds else None,
        metres=_metres(target, part) if shape.has_metres else None,
        last=last,
        last_date=day if setting.last is not None and day != setting.last.date else None,
    )


def same_set(target: SetTarget, number: int, setting: Setting) -> PerformedSet | None:
    """Return last time's work set with this number and technique, else its nearest one before.

    A set of another technique is never "the same set": its reps say nothing about this one. Where last time
    was done in other techniques, the last time of this one counts.
    """
    found = _found(target, number, setting)
    return found[0] if found is not None else None


def _found(target: SetTarget, number: int, setting: Setting) -> tuple[PerformedSet, date] | None:
    if setting.last is None:
        return None
    here = _among(setting.last_work, target, number)
    if here is not None:
        return here, setting.last.date
    day, performed = setting.last.alike.get(target.technique, (None, None))
    if day is None or performed is None:
        return None
    work = [one for one in performed.sets if one.is_work and one.parts]
    alike = [one for one in work if one.technique is target.technique]
    before = _among(work, target, number) or _among(alike, target, len(alike))
    return (before, day) if before is not None else None


def _among(sets: Sequence[PerformedSet], target: SetTarget, number: int) -> PerformedSet | None:
    alike = [
        one
        for place, one in enumerate(sets)
        if place <= number and one.technique is target.technique and one.range is target.range
    ]
    return alike[-1] if alike else None


def _load(target: SetTarget, number: int, setting: Setting) -> Load | None:
    if not setting.exercise.measurement.has_load:
        return None
    planned = target.load or PlannedLoad()
    if planned.load is not None:
        return nearest(planned.load, setting.exercise, setting.gym)
    if target.kind is Kind.WARMUP:
        return lightest(setting.exercise, setting.gym, setting.unit)
    load = _last_load(target, number, setting)
    if load is None:
        return lightest(setting.exercise, setting.gym, setting.unit)
    return _moved(_in_gym_units(load, setting), planned, setting)


def _in_gym_units(load: Load, setting: Setting) -> Load:
    """A load of the other unit than the lifter's that this gym does not have becomes the nearest it has."""
    offered = loads_of(setting.exercise, setting.gym, setting.unit)
    if load.unit is setting.unit or any(whole(one) == whole(load) for one in offered):
        return load
    if offered:
        return nearest(load, setting.exercise, setting.gym)
    amount = load.kilograms if setting.unit is Unit.KG else load.pounds
    return nearest(Load(amount=round(amount, 1), unit=setting.unit), setting.exercise, setting.gym)


def _last_load(target: SetTarget, number: int, setting: Setting) -> Load | None:
    """The load of the same set; else, for a technique that is new today, of the set with its number."""
    same = same_set(target, number, setting)
    if same is not None:
        return same.parts[0].load
    work = setting.last_work
    return work[min(number, len(work) - 1)].parts[0].load if work else None


def _moved(load: Load, planned: PlannedLoad, setting: Setting) -> Load:
    """Apply a percentage of last time's load and a step; what was really lifted is else left as it was.

    A share of an e1RM or training max needs a progression rule to know it: without one the load stays.
    """
    share = planned.percent if planned.basis is Basis.LAST else None
    same_unit = planned.step is not None and planned.step.unit is load.unit
    added = planned.step.amount if planned.step is not None and same_unit else Decimal(0)
    if share is None and not added:
        return load
    amount = load.amount * (share if share is not None else Decimal(100)) / 100 + added
    wanted = Load(amount=amount.quantize(Decimal("0.001")), unit=load.unit)
    return nearest(wanted, setting.exercise, setting.gym)


def _reps(target: SetTarget, load: Load | None, last: PerformedSet | None) -> Reps:
    """What the technique proposes for its first part; else last time's reps, kept inside the range.

    Last time counts where the load is the same. Without it the range's bottom is proposed.
    """
    parts = last.parts if last is not None and _same_load(last.parts[0].load, load) else ()
    first = technique_rules(target.technique).first_reps(target, merged(parts))
    if first is not None:
        return first
    bottom = target.reps
    done = parts[0].counted_reps if parts else 0
    if bottom is None:
        return Reps(done or FIRST_REPS)
    return bottom if target.reps_max is None else Reps(max(bottom, min(done, target.reps_max)))


def _seconds(target: SetTarget, last: Part | None) -> Seconds | None:
    if target.technique is Technique.INTERVAL:
        return work_seconds(target)
    if target.seconds is not None:
        return target.seconds
    if last is not None and last.seconds is not None:
        return last.seconds
    return None if target.metres is not None else FIRST_HOLD


def _metres(target: SetTarget, last: Part | None) -> int | None:
    if target.metres is not None:
        return round(target.metres)
    if last is not None and last.metres is not None:
        return round(last.metres)
    return None if target.seconds is not None else FIRST_METRES


def _same_load(one: Load | None, other: Load | None) -> bool:
    if one is None or other is None:
        return one is other
    return whole(one) == whole(other)
