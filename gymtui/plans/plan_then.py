"""Which version of a plan stood on a day, and what a workout made otherwise than that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time

from gymtui.model.performed import Workout
from gymtui.model.plan import PlanDocument, PlannedExercise, Template


@dataclass(frozen=True, slots=True)
class OtherThanPlanned:
    """Planned exercises that were not done, done ones that no line asks for, and lines done by another one.

    `left_out` and `swapped` hold exercise ids of the plan, `added` and the second of `swapped` places in the
    workout's exercises.
    """

    left_out: tuple[str, ...] = ()
    added: tuple[int, ...] = ()
    swapped: tuple[tuple[str, int], ...] = ()


def begun_at(workout: Workout) -> datetime:
    """Return when a workout was started; where that is not known, noon of its day."""
    if workout.started_at is not None:
        return workout.started_at
    return datetime.combine(workout.date, time(12), workout.zone).astimezone(UTC)


def document_then(
    versions: Iterable[tuple[datetime, PlanDocument]], now: PlanDocument | None, moment: datetime
) -> PlanDocument | None:
    """Return the plan as it stood at a moment: the first version that was replaced later, else as it is now.

    `versions` are what is kept of the plan, each with the moment at which something took its place.
    """
    later = [one for one in versions if one[0] > moment]
    return min(later, key=lambda one: one[0])[1] if later else now


def template_in(document: PlanDocument | None, template_id: str) -> Template | None:
    """Return a day of a plan."""
    if document is None:
        return None
    return next((one for one in document.templates if one.id == template_id), None)


def other_than_planned(template: Template, workout: Workout) -> OtherThanPlanned:
    """Return what was done otherwise than a day asked for; a stand-in that the line names is none.

    Lines are known by their id, and by their exercise where workouts lost the ids: after an import, say.
    """
    left: dict[str, PlannedExercise] = {one.id: one for one in template.exercises}
    added: list[int] = []
    swapped: list[tuple[str, int]] = []
    for place, done in enumerate(workout.exercises):
        line = left.get(done.id) or next(
            (one for one in left.values() if done.exercise in _asked_for(one)), None
        )
        if line is None:
            added.append(place)
            continue
        del left[line.id]
        if done.exercise not in _asked_for(line):
            swapped.append((line.exercise, place))
    out = tuple(one.exercise for one in template.exercises if one.id in left and not one.optional)
    return OtherThanPlanned(out, tuple(added), tuple(swapped))


def _asked_for(line: PlannedExercise) -> frozenset[str]:
    return frozenset((line.exercise, *line.pool))
