"""The load of the next set, from how far the last one was off its target. The first work set says most."""

from functools import lru_cache

from gymtui.live.fourth_set import fourth_load
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Technique
from gymtui.model.units import Load
from gymtui.training.autoregulation.rir_miss import Aim, Effort, NextLoad, next_load, rir_miss
from gymtui.training.heuristics import Heuristics, with_figures
from gymtui.training.plates import whole
from gymtui.training.set_compare import BEGINS_STRAIGHT
from gymtui.training.techniques import merged

MEASURED = BEGINS_STRAIGHT - {Technique.AMRAP}
"""Sets that tell how far they were off: as many as possible is never too many."""


_NOWHERE = Gym(id="none", name="none")


def heuristics_of(workout: LiveWorkout) -> Heuristics:
    """Return the figures that the coach goes by in this workout."""
    return _figures(tuple(sorted(workout.started.figures.items())))


@lru_cache(maxsize=8)
def _figures(changed: tuple[tuple[str, int], ...]) -> Heuristics:
    return with_figures(dict(changed))


def set_before(exercise: LiveExercise, index: int) -> LiveSet | None:
    """Return the last work set done before the one at `index`, where both were planned at one load."""
    planned = exercise.sets[index].plan.load
    for before in reversed(exercise.sets[:index]):
        if before.is_warmup or not before.parts:
            continue
        return before if before.plan.load == planned else None
    return None


def moved_load(workout: LiveWorkout, exercise: LiveExercise, index: int) -> NextLoad | None:
    """Return the load that the set at `index` is proposed instead of the one before it, and why.

    None where it stays as it was, where the lifter keeps the loads (progression off), and where the set
    before says nothing. It never rises after bad form, nor in a deload.
    """
    h, gym = heuristics_of(workout), workout.gym or _NOWHERE
    fourth = fourth_load(workout, exercise, exercise.sets[index], _about(exercise), gym, h)
    if fourth is not None:
        return fourth
    advice, before = exercise.plan.advice, set_before(exercise, index)
    if before is None or advice is None or advice.prescribed.rule == "off":
        return None
    if before.technique not in MEASURED or before.target.reps is None:
        return None
    first = merged(before.parts)[0]
    done = Effort(first.counted_reps, first.rir, first.failed)
    target = before.target
    assert target.reps is not None, "sets without reps were left out above"
    aim = Aim(target.reps, target.reps_max, target.rir)
    miss = rir_miss(done, aim)
    if abs(miss) < h.miss_least or (miss > 0 and _is_held(before, advice.prescribed.deload, h)):
        return None
    found = next_load(
        first.load,
        done,
        aim,
        _about(exercise),
        gym,
        body_weight=workout.started.body_weight,
        model=exercise.plan.e1rm_model,
        h=h,
    )
    return found if found is not None and first.load is not None and _says(found, miss, first.load) else None


def _is_held(before: LiveSet, deload: bool, h: Heuristics) -> bool:
    bad_form = before.form is not None and before.form <= h.form_blocks
    return deload or bad_form or any(part.failed for part in before.parts)


def _says(found: NextLoad, miss: float, load: Load) -> bool:
    """Whether it is worth saying: a load that moves, or one that should fall and has nothing to fall to."""
    return miss < 0 or whole(found.load) != whole(load)


def _about(exercise: LiveExercise) -> Exercise:
    """Return the exercise as far as a load depends on it."""
    plan = exercise.plan
    return Exercise(
        id=plan.exercise,
        name=plan.name,
        equipment=plan.equipment,
        measurement=plan.measurement,
        bodyweight_fraction=plan.bodyweight_fraction,
        load_class=plan.load_class,
        safety=plan.safety,
    )
