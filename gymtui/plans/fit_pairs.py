"""Which exercises of a day can be done in turn to save time, and which of them saves most."""

from collections.abc import Sequence
from itertools import combinations

from gymtui.model.exercise import Equipment, Exercise, LoadClass, Measurement
from gymtui.model.performed import Group
from gymtui.model.profile import Level
from gymtui.model.session import SessionExercise
from gymtui.plans.day import PreparedDay
from gymtui.plans.fit_changes import Superset
from gymtui.training.loadable import BAR_EQUIPMENT
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.restraint import superset_concerns
from gymtui.training.rests import RestDefaults, round_rest
from gymtui.training.supersets import Relation, relation

ONE_LOADED_BAR = frozenset({*BAR_EQUIPMENT, Equipment.LANDMINE})
"""Changing its plates between two exercises takes longer than the superset saves."""
STATIONS = ONE_LOADED_BAR | {
    Equipment.CABLE,
    Equipment.PULLUP_BAR,
    Equipment.DIP_BARS,
    Equipment.RINGS,
    Equipment.SLED,
    Equipment.CARDIO_MACHINE,
}
"""Two exercises with the same one of these need the same place. Grade D."""


def related(one: SessionExercise, other: SessionExercise, catalogue: ExerciseLookup) -> Relation | None:
    """Return how two exercises relate where they may be done in turn to save time, else None.

    Antagonists, unless both need one bar; exercises that share no muscle, unless they need the same station
    or one of them is a heavy compound. Of an exercise without muscles nobody can say. Grade D.
    """
    a, b = catalogue.get(one.exercise), catalogue.get(other.exercise)
    if a is None or b is None or not a.primary or not b.primary:
        return None
    if Measurement.DISTANCE_TIME in (a.measurement, b.measurement):
        return None
    same = a.equipment if a.equipment is b.equipment else None
    match relation(a, b):
        case Relation.ANTAGONIST:
            return Relation.ANTAGONIST if same not in ONE_LOADED_BAR else None
        case Relation.UNRELATED:
            heavy = LoadClass.COMPOUND_HEAVY in (a.load_class, b.load_class)
            apart = same not in STATIONS and not heavy and not _shares_work(a, b)
            return Relation.UNRELATED if apart else None
        case Relation.SAME_MUSCLE:
            return None


def pairs(
    day: PreparedDay,
    may_pair: Sequence[str],
    *,
    catalogue: ExerciseLookup,
    level: Level,
    rests: RestDefaults,
) -> dict[Relation, list[Superset]]:
    """Return the supersets that could be made of the exercises in `may_pair`, in the order of the day.

    Nothing is moved up past an exercise that works the same muscle: what is trained first stays first.
    """
    out: dict[Relation, list[Superset]] = {Relation.ANTAGONIST: [], Relation.UNRELATED: []}
    group_id = _free_group(day)
    places = [i for i, one in enumerate(day.exercises) if one.id in may_pair and one.group is None]
    for i, j in combinations(places, 2):
        one, other = day.exercises[i], day.exercises[j]
        how = related(one, other, catalogue)
        if how is None or superset_concerns(how, 2, level):
            continue
        if any(_works(passed, other, catalogue) for passed in day.exercises[i + 1 : j]):
            continue
        group = Group.model_validate(
            {
                "id": group_id,
                "switch_rest": rests.switch,
                "round_rest": round_rest([one.rest, other.rest], rests.shortest_round, rests.longest_round),
            }
        )
        out[how].append(Superset(one.id, other.id, group, how is Relation.ANTAGONIST))
    return out


def _shares_work(a: Exercise, b: Exercise) -> bool:
    return bool(set(a.primary) & set(b.secondary) or set(a.secondary) & set(b.primary))


def _works(passed: SessionExercise, moved: SessionExercise, catalogue: ExerciseLookup) -> bool:
    """Whether an exercise works what the moved one is for, as prime mover or as helper."""
    known = catalogue.get(passed.exercise)
    worked = {*passed.primary, *(known.secondary if known is not None else ())}
    return not worked.isdisjoint(moved.primary)


def _free_group(day: PreparedDay) -> str:
    taken = {group.id for group in day.groups} | {one.group for one in day.exercises}
    return next(name for number in range(1, len(taken) + 2) if (name := f"fit-{number}") not in taken)
