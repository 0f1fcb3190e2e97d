"""What a running workout and its plan have to do with each other. No Textual in here.

Calls that touch the disk block; screens make them in the keeper thread (see `app`).
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from gymtui.errors import GymtuiError
from gymtui.insight.sessions import with_workout
from gymtui.live.finish import finished
from gymtui.live.fold import Session
from gymtui.live.outcome import as_it_came, as_planned
from gymtui.live.state import LiveExercise, LiveWorkout
from gymtui.model.exercise import Exercise
from gymtui.model.performed import PlanReference
from gymtui.model.session import SessionExercise
from gymtui.plans.day import PreparedDay, prepare_swap
from gymtui.plans.differences import Difference, accept, differences
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.places import PlanPlace
from gymtui.training.progression.gates import NO_CONDITIONS
from gymtui.tui.desk import Desk
from gymtui.tui.plans.shelf import ShelfChange, Touched, document_of, keep_change
from gymtui.tui.program_desk import as_trained


def differences_of(desk: Desk, session: Session) -> tuple[Difference, ...]:
    """Return what the workout did otherwise than its template; nothing where it has none, or no longer."""
    reference = session.started.plan
    template = desk.known.templates.get(reference.template) if reference is not None else None
    if template is None:
        return ()
    done = PreparedDay(as_planned(session.now), session.now.groups)
    came = PreparedDay(as_it_came(session), session.started.groups)
    assert reference is not None, "its template was found"
    return differences(as_trained(desk, template, reference.program, reference.week), done, came)


def next_lines(desk: Desk, workout: LiveWorkout) -> dict[str, str]:
    """Return what the coach will ask of each exercise that was done from the plan, by its id in the workout.

    As if today were over; what the day itself changed (a deload, a bad day) is left out.
    """
    reference = workout.started.plan
    template = desk.known.templates.get(reference.template) if reference is not None else None
    planned = {one.id: one for one in template.exercises} if template is not None else {}
    done = finished(workout)
    sessions = with_workout(desk.index.sessions, done)
    coach = replace(desk.coach, sessions=sessions, conditions=NO_CONDITIONS)
    lines = {}
    for exercise in workout.exercises:
        own = exercise.plan.planned
        line = planned.get(own) if own is not None else None
        known = desk.known.catalogue.get(exercise.plan.exercise)
        if line is None or known is None or not any(s.parts for s in exercise.work_sets):
            continue
        if known.id not in (line.exercise, *line.pool):
            continue
        gym = workout.gym or desk.known.gym
        situation = coach.situation(line, known, gym, desk.known.profile, exercise.plan.rest)
        lines[exercise.id] = coach.recommend(situation).advice.line
    return lines


def take_into_plan(desk: Desk, template_id: str, accepted: Sequence[Difference]) -> ShelfChange:
    """Take differences into the template as the disk has it now. Raises GymtuiError where it is gone."""
    before = desk.store.library.templates().get(template_id)
    if before is None:
        raise GymtuiError("The plan of this workout is gone: nothing was changed in it.")
    after = reduce(accept, accepted, before)
    change = ShelfChange(_words(accepted), Touched({}, {before.id: before}), Touched({}, {after.id: after}))
    keep_change(desk.store.library, change)
    desk.reload()
    return change


def take_back(desk: Desk, change: ShelfChange) -> None:
    """Put the plan back as it was. Raises GymtuiError where it was changed once more since then."""
    keep_change(desk.store.library, change.turned)
    desk.reload()


def editing_of(desk: Desk, reference: PlanReference) -> Editing | None:
    """Return the plan of a workout to be edited: its program, else its template; None where both are gone."""
    known = desk.known
    program = document_of(known, reference.program) if reference.program is not None else None
    found = program or document_of(known, reference.template)
    return Editing(found, saved=found) if found is not None else None


def place_of(reference: PlanReference, difference: Difference) -> PlanPlace:
    """Return the line of the plan that a difference is about."""
    return PlanPlace(template=reference.template, line=difference.key)


def _words(accepted: Sequence[Difference]) -> str:
    if len(accepted) > 2:
        return f"{len(accepted)} changes are in the plan."
    return f"In the plan: {'; '.join(f'{one.name}, {one.reason}' for one in accepted)}."


def prepared_swap(desk: Desk, workout: LiveWorkout, old: LiveExercise, exercise: Exercise) -> SessionExercise:
    """Return what is done instead of `old`: its work sets that are not begun, with the new one's loads."""
    worked = {
        muscle
        for other in workout.exercises
        for muscle in other.plan.primary
        if any(s.parts for s in other.sets)
    }
    return prepare_swap(
        old.plan,
        exercise,
        todo=[s.target for s in old.work_sets if not s.parts and not s.closed],
        begun=any(s.parts for s in old.work_sets),
        warm=not worked.isdisjoint(exercise.primary),
        gym=workout.gym or desk.known.gym,
        profile=desk.known.profile,
        last=desk.last_times().get(exercise.id),
        new_id=desk.runner.new_id,
        choice=desk.known.choices.get(exercise.id),
        rests=desk.rests,
        coach=desk.coach,
    )
