"""What planning needs to know of the workouts done: the last time of each exercise, and the days trained."""

from collections.abc import Collection, Iterable

from gymtui.model.performed import Workout
from gymtui.plans.day import Trained
from gymtui.plans.proposal import LastTime


def last_times(workouts: Iterable[Workout], exercises: Collection[str]) -> dict[str, LastTime]:
    """Return when each of the exercises was last done, reading no further back than needed.

    `workouts` is newest first. An exercise of which no work set was done that day does not count.
    """
    found: dict[str, LastTime] = {}
    missing = set(exercises)
    if not missing:
        return found
    for workout in workouts:
        for performed in workout.exercises:
            if performed.exercise in missing and any(one.is_work and one.parts for one in performed.sets):
                found[performed.exercise] = LastTime(workout.date, performed)
                missing.discard(performed.exercise)
        if not missing:
            break
    return found


def trained_days(workouts: Iterable[Workout], program: str) -> list[Trained]:
    """Return the workouts that came from a program, in the order given."""
    return [
        Trained(workout.date, workout.plan)
        for workout in workouts
        if workout.plan is not None and workout.plan.program == program
    ]
