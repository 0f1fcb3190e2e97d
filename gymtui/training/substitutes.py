"""Which exercises can stand in for one whose station is taken: same muscles and movement first.

That exercises of one movement and the same main muscles train much the same is agreed coaching practice
(grade C); how much each likeness is worth is ours (D).
"""

from collections.abc import Collection, Iterable, Sequence

from gymtui.model.exercise import Equipment, Exercise, Muscle, Safety
from gymtui.model.gym import Gym
from gymtui.training.loadable import bar_of

SAME_PATTERN = 4.0
SAME_PRIMARY = 4.0
SAME_SECONDARY = 1.0
SAME_MECHANIC = 1.0
SAME_LOAD_CLASS = 0.5
COUNTED_ALIKE = 1.5
OTHER_STATION = 0.5
"""Points for each likeness, of which overlaps of muscles give their share; and for other equipment, since it
is the station that is taken. Grade D."""

DANGER = {Safety.GREEN: 0, Safety.AMBER: 1, Safety.EXPLOSIVE: 1, Safety.RED: 2}
OWN_BAR = (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR)


def substitutes(
    exercise: Exercise,
    catalogue: Iterable[Exercise],
    gym: Gym,
    *,
    alternatives: Sequence[str] = (),
    recent: Sequence[str] = (),
    leave_out: Collection[str] = (),
    limit: int = 10,
) -> list[Exercise]:
    """Return at most `limit` exercises to do instead, the best first.

    The plan's own `alternatives` come first, in their order. Then those with the same movement or a main
    muscle in common, by likeness; of those equally like the safer, then the one that the lifter did last
    (`recent`, newest first). Only what the gym can load; never one of `leave_out`, such as what the
    workout holds already.
    """
    offered = {
        one.id: one
        for one in catalogue
        if one.id != exercise.id and one.id not in leave_out and can_load(one, gym)
    }
    planned = [offered.pop(slug) for slug in dict.fromkeys(alternatives) if slug in offered]
    newest = {slug: place for place, slug in enumerate(recent)}
    alike = [one for one in offered.values() if _related(exercise, one)]
    alike.sort(
        key=lambda one: (-likeness(exercise, one), DANGER[one.safety], newest.get(one.id, len(newest)))
    )
    return [*planned, *alike][: max(0, limit)]


def likeness(exercise: Exercise, other: Exercise) -> float:
    """Return how well `other` stands in for `exercise`, 0 to 12.5."""
    same_pattern = exercise.pattern is not None and exercise.pattern is other.pattern
    return (
        SAME_PATTERN * same_pattern
        + SAME_PRIMARY * _overlap(exercise.primary, other.primary)
        + SAME_SECONDARY * _overlap(exercise.secondary, other.secondary)
        + SAME_MECHANIC * (exercise.mechanic is other.mechanic)
        + SAME_LOAD_CLASS * (exercise.load_class is other.load_class)
        + COUNTED_ALIKE * (exercise.measurement.has_reps is other.measurement.has_reps)
        + OTHER_STATION * (exercise.equipment is not other.equipment)
    )


def can_load(exercise: Exercise, gym: Gym) -> bool:
    """Tell whether the gym has what the exercise is loaded with. Machines are taken to be there."""
    if exercise.equipment in OWN_BAR:
        return bar_of(exercise, gym) is not None
    match exercise.equipment:
        case Equipment.LANDMINE:
            return any(bar.equipment is Equipment.BARBELL for bar in gym.bars)
        case Equipment.DUMBBELL:
            return bool(gym.dumbbells)
        case Equipment.KETTLEBELL:
            return bool(gym.kettlebells)
        case _:
            return True


def _related(exercise: Exercise, other: Exercise) -> bool:
    if not set(exercise.primary).isdisjoint(other.primary):
        return True
    return not exercise.primary and exercise.pattern is not None and exercise.pattern is other.pattern


def _overlap(one: Iterable[Muscle], other: Iterable[Muscle]) -> float:
    """The share of muscles in common; two that have none are alike in that."""
    mine, theirs = set(one), set(other)
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 1.0
