"""The e1RM of a compact set, the same as of the set in full."""

from collections.abc import Iterable

from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Part, RangeOfMotion
from gymtui.model.units import Reps, Rir
from gymtui.training.e1rm import E1rm, Model, Models, Quality, e1rm_of_part, model_of
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.set_compare import BEGINS_STRAIGHT


def e1rm_of_fact(one: SetFact, exercise: Exercise, model: Model) -> E1rm | None:
    """Return the estimate of a set from its first burst, of the weaker side; None where it gives none."""
    if one.warmup or one.range is not RangeOfMotion.FULL or one.technique not in BEGINS_STRAIGHT:
        return None
    parts = one.sides or (
        Part.model_construct(
            load=one.load,
            reps=Reps(one.reps),
            rir=Rir(one.rir) if one.rir is not None else None,
            failed=one.first_failed,
        ),
    )
    found = [e1rm_of_part(part, exercise, one.workout.weight, model) for part in parts]
    sure = [e1rm for e1rm in found if e1rm is not None]
    return min(sure, key=lambda e1rm: e1rm.system) if len(sure) == len(found) else None


def sure_e1rms(
    sets: Iterable[SetFact], exercises: ExerciseLookup, models: Models
) -> dict[tuple[str, str], float]:
    """Return the estimates of high quality by set, in kilograms of the load as it is reported.

    The same few sets come back thousands of times in a history, and are worked out once.
    """
    found: dict[tuple[str, str], float] = {}
    known: dict[object, float | None] = {}
    for one in sets:
        load = one.load
        if load is None or one.warmup:
            continue
        weight = one.workout.weight
        done = (load.amount, load.unit, one.reps, one.rir, one.first_failed, one.technique, one.range)
        alike = (one.exercise, done, weight and (weight.amount, weight.unit))
        if one.sides:
            sure = _sure(one, exercises, models)
        else:
            if alike not in known:
                known[alike] = _sure(one, exercises, models)
            sure = known[alike]
        if sure is not None:
            found[one.key] = sure
    return found


def _sure(one: SetFact, exercises: ExerciseLookup, models: Models) -> float | None:
    exercise = exercises.get(one.exercise)
    if exercise is None:
        return None
    e1rm = e1rm_of_fact(one, exercise, model_of(exercise, models))
    return e1rm.reported if e1rm is not None and e1rm.quality is Quality.HIGH else None
