"""Warm-up ramps: a few light sets of the same exercise before its first work set.

Source: general practice of strength coaching (grade C); that a specific warm-up is enough: Iversen 2021
(A). Warm-up sets are easy (RIR 5 and more) and count no volume.
"""

from decimal import Decimal

from gymtui.model.exercise import Measurement
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedLoad, SetTarget
from gymtui.model.units import Load, Reps, Unit
from gymtui.training.loadable import BAR_EQUIPMENT, Loaded, bar_of, lightest, nearest
from gymtui.training.plates import whole
from gymtui.training.rests import RestDefaults

Step = tuple[int, int]
"""Percent of the work load, and reps."""

BAR_REPS = 10
BAR_STEPS: tuple[Step, ...] = ((40, 5), (60, 3), (80, 2))
HEAVY_STEP: Step = (90, 1)
HEAVY_SHARE = 85
"""From this percentage of the e1RM on, one single more. Grade D."""
SMALLEST_GAP = {Unit.KG: Decimal(5), Unit.LB: Decimal(10)}
"""A bar step that is not at least this much heavier than the one before is left out."""
FREE_STEPS: tuple[Step, ...] = ((50, 8), (75, 4))
SECOND_STEPS: tuple[Step, ...] = ((60, 5),)


def ramp(
    work: Load,
    exercise: Loaded,
    gym: Gym,
    *,
    warm: bool = False,
    e1rm: Load | None = None,
    rests: RestDefaults | None = None,
) -> tuple[SetTarget, ...]:
    """Return the warm-up sets before a first work set of `work`, with the rest after each.

    A bar goes empty × 10, 40 % × 5, 60 % × 3, 80 % × 2, and 90 % × 1 where `work` is 85 % of `e1rm` or
    more. Dumbbells and machines go 50 % × 8 and 75 % × 4, or once 60 % × 5 when the muscle is `warm`
    from an exercise before. On bodyweight there is none: the easier variant is another exercise.
    """
    if exercise.measurement is not Measurement.WEIGHT_REPS or work.amount <= 0:
        return ()
    bar = bar_of(exercise, gym, work.unit) if exercise.equipment in BAR_EQUIPMENT else None
    if bar is not None:
        loads = _bar_ramp(work, exercise, gym, e1rm)
    else:
        loads = _free_ramp(work, exercise, gym, SECOND_STEPS if warm else FREE_STEPS)
    rests = rests or RestDefaults()
    last = len(loads) - 1
    return tuple(
        SetTarget(
            kind=Kind.WARMUP,
            load=PlannedLoad(load=load),
            reps=Reps(reps),
            rest=rests.last_warmup if place == last else rests.warmup,
        )
        for place, (load, reps) in enumerate(loads)
    )


def _bar_ramp(work: Load, exercise: Loaded, gym: Gym, e1rm: Load | None) -> list[tuple[Load, int]]:
    empty = lightest(exercise, gym, work.unit)
    if empty is None or whole(work) <= whole(empty):
        return []
    heavy = e1rm is not None and whole(work) * 100 >= whole(e1rm) * HEAVY_SHARE
    out = [(empty, BAR_REPS)]
    gap = whole(Load(amount=SMALLEST_GAP[work.unit], unit=work.unit))
    for percent, reps in (*BAR_STEPS, HEAVY_STEP) if heavy else BAR_STEPS:
        load = nearest(_share(work, percent), exercise, gym)
        if whole(load) - whole(out[-1][0]) >= gap and whole(load) < whole(work):
            out.append((load, reps))
    return out


def _free_ramp(work: Load, exercise: Loaded, gym: Gym, steps: tuple[Step, ...]) -> list[tuple[Load, int]]:
    out: list[tuple[Load, int]] = []
    for percent, reps in steps:
        load = nearest(_share(work, percent), exercise, gym)
        heavier = load.amount > 0 and (not out or whole(load) > whole(out[-1][0]))
        if heavier and whole(load) < whole(work):
            out.append((load, reps))
    return out


def _share(work: Load, percent: int) -> Load:
    return Load(amount=(work.amount * percent / 100).quantize(Decimal("0.001")), unit=work.unit)
