"""What speaks against the set that comes, or a change that is asked for. No Textual."""

from datetime import timedelta

from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.exercise import Muscle
from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.training.failure_budget import planned_to_failure
from gymtui.training.restraint import (
    INTENSIFIERS,
    Concern,
    failure_concerns,
    intensifier_concerns,
    technique_concerns,
)
from gymtui.tui import budget_desk
from gymtui.tui.desk import Desk
from gymtui.tui.replanning import about

A_WEEK = timedelta(days=7)


def of_technique(
    desk: Desk, workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet | None, technique: Technique
) -> tuple[Concern, ...]:
    """Return what speaks against doing a set of the exercise in a technique, the gravest first."""
    level, safeties = desk.known.profile.level, _safeties(desk, workout)
    found = list(technique_concerns(technique, about(desk, exercise), level, safeties))
    if technique in INTENSIFIERS:
        others = [s for s in exercise.work_sets if live_set is None or s.id != live_set.id]
        on_exercise = sum(s.technique in INTENSIFIERS for s in others)
        by_muscle = {m: _of_week(desk, workout, m, live_set) for m in exercise.plan.primary}
        last = live_set is None or live_set.id == exercise.work_sets[-1].id or live_set.is_warmup
        h = desk.settings.coach
        found += intensifier_concerns(on_exercise, by_muscle, level, last_set=last, h=h)
    return tuple(found)


def of_planned(
    desk: Desk, workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet
) -> tuple[Concern, ...]:
    """Return what speaks against a set as it is planned: its technique, and failure that is aimed at."""
    level, safeties = desk.known.profile.level, _safeties(desk, workout)
    known = about(desk, exercise)
    found = list(technique_concerns(live_set.technique, known, level, safeties))
    aimed = live_set.target.rir
    if aimed is not None and aimed <= 0 and not live_set.is_warmup:
        codes = {concern.code for concern in found}
        found += [c for c in failure_concerns(known, level, safeties) if c.code not in codes]
    if budget_desk.to_failure(live_set):
        found += [c for c in budget_desk.of_workout(desk, workout) if all(c.code != f.code for f in found)]
    return tuple(found)


def of_failure(desk: Desk, workout: LiveWorkout, exercise: LiveExercise) -> tuple[Concern, ...]:
    """Return what speaks against failure on the lift that has just failed."""
    return failure_concerns(about(desk, exercise), desk.known.profile.level, _safeties(desk, workout))


def of_target(desk: Desk, workout: LiveWorkout, live_set: LiveSet, target: SetTarget) -> tuple[Concern, ...]:
    """Return what the failure budget says of a set that would get another target."""
    if not planned_to_failure(target):
        return ()
    return budget_desk.of_workout(desk, workout, (live_set, target))


def _safeties(desk: Desk, workout: LiveWorkout) -> bool | None:
    return workout.gym.safeties if workout.gym is not None else desk.known.gym.safeties


def _of_week(desk: Desk, workout: LiveWorkout, muscle: Muscle, live_set: LiveSet | None) -> int:
    """Count the intensifiers of a muscle in the last seven days and today, without the set itself."""
    catalogue = desk.known.catalogue
    since = workout.started.date - A_WEEK
    done = sum(
        one.technique in INTENSIFIERS
        for past in desk.index.recent
        if past.date > since
        for performed in past.exercises
        if (known := catalogue.get(performed.exercise)) is not None and muscle in known.primary
        for one in performed.sets
    )
    today = sum(
        s.technique in INTENSIFIERS and bool(s.parts) and (live_set is None or s.id != live_set.id)
        for _, e, s in workout.places()
        if muscle in e.plan.primary
    )
    return done + today
