"""What failure is held against: the sets of the week, of the running workout and to come. No Textual."""

from collections.abc import Sequence

from gymtui.insight.signals import after_failure
from gymtui.live.finish import performed_set
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Kind
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionExercise
from gymtui.training.autoregulation.readiness import DayColour
from gymtui.training.e1rm import model_of
from gymtui.training.failure_budget import (
    PLANNED_SESSION,
    HardSet,
    done_sets,
    planned_sets,
    planned_to_failure,
    sets_of_exercise,
)
from gymtui.training.failure_warnings import BudgetDay, budget_concerns
from gymtui.training.restraint import Concern
from gymtui.training.stopping import StopCode, StopSignal, stop_signal
from gymtui.tui.coach_desk import conditions_of
from gymtui.tui.desk import Desk
from gymtui.tui.replanning import about


def of_day(desk: Desk, exercises: Sequence[SessionExercise]) -> tuple[Concern, ...]:
    """Return what speaks against the failures that a day plans, with those of the last seven days."""
    sets = list(done_sets(desk.index.recent, desk.known.catalogue, desk.today))
    for exercise in exercises:
        known = desk.known.catalogue.get(exercise.exercise)
        if known is not None:
            sets += _planned(desk, known, [one.target for one in exercise.sets], PLANNED_SESSION, 0)
    if not any(one.planned and one.failed for one in sets):
        return ()
    return budget_concerns(sets, _on(desk, PLANNED_SESSION), h=desk.settings.coach)


def of_workout(
    desk: Desk, workout: LiveWorkout, changed: tuple[LiveSet, SetTarget] | None = None
) -> tuple[Concern, ...]:
    """Return what speaks against the failures of the running workout, done and still planned.

    `changed` is a set with another target than it has: what would be held against that.
    """
    session = workout.started.workout
    sets = list(done_sets(desk.index.recent, desk.known.catalogue, workout.started.date))
    for exercise in workout.exercises:
        sets += _of_exercise(desk, workout, exercise, changed)
    if not any(one.failed for one in sets if one.session == session):
        return ()
    lifts = after_failure(desk.index, desk.known.catalogue, desk.models, desk.settings.coach)
    mine = [lift for lift in lifts if any(e.plan.exercise == lift.exercise for e in workout.exercises)]
    return budget_concerns(sets, _on(desk, session), mine, desk.settings.coach)


def to_failure(live_set: LiveSet) -> bool:
    """Return whether a set that is not begun is planned to failure."""
    return not live_set.is_warmup and not live_set.parts and planned_to_failure(live_set.target)


def stop_of(desk: Desk, exercise: LiveExercise) -> StopSignal | None:
    """Return why to do no further set of an exercise that has open ones; None: go on, or it is done."""
    if not exercise.is_open:
        return None
    done = [performed_set(one) for one in exercise.work_sets if one.parts]
    found = stop_signal(done, len(exercise.work_sets), h=desk.settings.coach)
    return found if found is not None and found.code in (StopCode.FORM, StopCode.FELL) else None


def _of_exercise(
    desk: Desk, workout: LiveWorkout, exercise: LiveExercise, changed: tuple[LiveSet, SetTarget] | None
) -> list[HardSet]:
    session, known = workout.started.workout, about(desk, exercise)
    done = [performed_set(one) for one in exercise.sets if one.parts]
    day = workout.started.date
    sets = list(sets_of_exercise(done, session, day, known, exercise.plan))
    coming = [
        changed[1] if changed is not None and one.id == changed[0].id else one.target
        for one in exercise.work_sets
        if not one.parts and not one.closed
    ]
    return [*sets, *_planned(desk, known, coming, session, len(sets))]


def _planned(
    desk: Desk, known: Exercise, targets: Sequence[SetTarget], session: str, done: int
) -> tuple[HardSet, ...]:
    work = [target for target in targets if target.kind is Kind.WORK]
    model = model_of(known, desk.models)
    return planned_sets(
        known, work, desk.today, session=session, done=done, model=model, h=desk.settings.coach
    )


def _on(desk: Desk, session: str) -> BudgetDay:
    conditions = conditions_of(desk)
    red = conditions.day is not None and conditions.day.colour is DayColour.RED
    return BudgetDay(desk.known.profile.level, desk.today, session, conditions.deload, red)
