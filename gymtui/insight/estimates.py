"""The e1RM of a compact set, the same as of the set in full."""

from collections.abc import Sequence

from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Part, RangeOfMotion
from gymtui.model.units import Reps, Rir
from gymtui.training.e1rm import E1rm, Model, Models, Quality, e1rm_of_part, eligible, model_of
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
    sets: Sequence[SetFact], exercises: ExerciseLookup, models: Models
) -> dict[tuple[str, str], float]:
    """Return the estimates of high quality by set, in kilograms of the load as it is reported.

    The same few sets come back thousands of times in a history, and are worked out once.
    """
    found: dict[tuple[str, str], float] = {}
    known: dict[tuple[str, int, int], float | None] = {}
    weighing = {slug: _weighs(exercises.get(slug)) for slug in {one.exercise for one in sets}}
    for one in sets:
        effort = one.effort
        if effort.load is None or effort.warmup:
            continue
        # Both are held by the sets for as long as their ids are used.
        weight = id(one.workout.weight) if weighing[one.exercise] else 0
        alike = (one.exercise, id(effort), weight)
        if alike in known:
            sure = known[alike]
        else:
            sure = known[alike] = _sure(one, exercises, models)
        if sure is not None:
            found[one.key] = sure
    return found


def _weighs(exercise: Exercise | None) -> bool:
    """Whether the body weight of the day is part of an estimate."""
    return exercise is not None and exercise.measurement.is_on_bodyweight


def _sure(one: SetFact, exercises: ExerciseLookup, models: Models) -> float | None:
    effort = one.effort
    if (
        not effort.sides
        and eligible(effort.reps, effort.rir, failed=effort.first_failed).quality is not Quality.HIGH
    ):
        return None  # most sets, and quicker than by an estimate that is no good
    exercise = exercises.get(one.exercise)
    if exercise is None:
        return None
    e1rm = e1rm_of_fact(one, exercise, model_of(exercise, models))
    return e1rm.reported if e1rm is not None and e1rm.quality is Quality.HIGH else None
