"""What a week of a program makes of its days."""

from collections.abc import Sequence
from decimal import Decimal

from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedExercise, PlannedLoad, SetTarget, Template, WeekChange
from gymtui.model.technique import Technique
from gymtui.model.units import Load
from gymtui.training.autoregulation.deload import deloaded
from gymtui.training.heuristics import DEFAULTS, Heuristics

MOST_SETS = 20
"""So many sets of an exercise a week's change makes at most. Grade D."""


def in_week(template: Template, change: WeekChange, h: Heuristics = DEFAULTS) -> Template:
    """Return the day as a week changes it: reps in reserve, sets, and loads that the plan names.

    A deload keeps a share of the sets, straight and well short of failure, and a share of the load. Sets
    are added after the last straight one; one set is always left. Grade D.
    """
    if change == WeekChange():
        return template
    exercises = tuple(_exercise(one, change, h) for one in template.exercises)
    return template.model_copy(update={"exercises": exercises})


def _exercise(planned: PlannedExercise, change: WeekChange, h: Heuristics) -> PlannedExercise:
    sets = counted(planned.sets, change.sets)
    if change.rir is not None:
        sets = tuple(_with_rir(one, change) for one in sets)
    percent = change.load_percent
    if change.deload:
        sets = deloaded(sets, h)
        percent = percent * h.deload_load / 100
    if percent != 100:
        sets = tuple(_with_load(one, percent) for one in sets)
    return planned if sets == planned.sets else planned.model_copy(update={"sets": sets})


def counted(sets: tuple[SetTarget, ...], more: int) -> tuple[SetTarget, ...]:
    """Return the sets with so many work sets more (like the last straight one) or fewer; one is left."""
    work = [place for place, one in enumerate(sets) if one.kind is Kind.WORK]
    straight = [place for place in work if sets[place].technique is Technique.STRAIGHT]
    if not more or not work:
        return sets
    if more > 0:
        place = (straight or work)[-1]
        added = (sets[place],) * max(0, min(more, MOST_SETS - len(work)))
        return (*sets[: place + 1], *added, *sets[place + 1 :])
    gone = _last(straight, work, min(-more, len(work) - 1))
    return tuple(one for place, one in enumerate(sets) if place not in gone)


def _last(straight: Sequence[int], work: Sequence[int], count: int) -> frozenset[int]:
    """Return the places to leave out: the last straight ones, then the last of the others."""
    others = [place for place in work if place not in straight]
    return frozenset([*reversed(straight), *reversed(others)][:count])


def _with_rir(target: SetTarget, change: WeekChange) -> SetTarget:
    if target.kind is not Kind.WORK or target.technique is Technique.DC:
        return target
    return target.model_copy(update={"rir": change.rir})


def _with_load(target: SetTarget, percent: Decimal) -> SetTarget:
    planned = target.load
    if planned is None or target.kind is not Kind.WORK:
        return target
    update: dict[str, object] = {}
    if planned.load is not None:
        amount = (planned.load.amount * percent / 100).quantize(Decimal("0.001"))
        update["load"] = Load(amount=amount, unit=planned.load.unit)
    if planned.percent is not None:
        update["percent"] = (planned.percent * percent / 100).quantize(Decimal("0.01"))
    return target.model_copy(update={"load": PlannedLoad.model_validate({**dict(planned), **update})})
