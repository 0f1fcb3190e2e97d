"""What a finished workout says to its plan: how it stood at the end, and what changes next time."""

from dataclasses import dataclass

from gymtui.live import events as ev
from gymtui.live.fold import Session
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.performed import Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.session import SessionExercise
from gymtui.training.techniques import SetSoFar, merged, technique_rules
from gymtui.training.techniques.protocol import Direction

COUNTED = ("minis", "drops")
"""Parameters that say how many parts follow the first."""


def as_planned(workout: LiveWorkout) -> tuple[SessionExercise, ...]:
    """Return the plan of each exercise as it stands now: its work sets with their present targets.

    Skipped and open sets belong to it. Warm-ups do not, nor does what the lifter added and did not do.
    """
    at_start = {one.id for one in workout.started.exercises}
    sets_at_start = {one.id for exercise in workout.started.exercises for one in exercise.sets}
    out = []
    for exercise in workout.exercises:
        began_with_it = exercise.id in at_start
        if exercise.plan.planned is None and not any(s.parts for s in exercise.sets):
            continue
        sets = tuple(
            s.plan.model_copy(update={"target": _target(s)})
            for s in exercise.work_sets
            if s.parts or s.id in sets_at_start or not began_with_it
        )
        out.append(exercise.plan.model_copy(update={"sets": sets}))
    return tuple(out)


def as_it_came(session: Session) -> tuple[SessionExercise, ...]:
    """Return each exercise as it came into the workout: at the start, added, or swapped in."""
    later: list[SessionExercise] = []
    for change in session.applied:
        if isinstance(change, ev.ExerciseAdded):
            later.append(change.exercise)
        elif isinstance(change, ev.ExerciseSwapped):
            later.append(change.by)
    return (*session.started.exercises, *later)


def _target(live_set: LiveSet) -> SetTarget:
    """The set's target, of the technique that was made of it while it was done."""
    target = live_set.target
    if live_set.technique is target.technique:
        return target
    params = _params(live_set.technique, len(merged(live_set.parts)) - 1)
    return target.model_copy(update={"technique": live_set.technique, "params": params})


def _params(technique: Technique, parts_after_the_first: int) -> dict[str, Param]:
    """As many parts as were done, for a technique that is planned by their number."""
    known = technique_rules(technique).parameters
    name = next((one for one in COUNTED if one in known), None)
    if name is None or not known[name].low <= parts_after_the_first <= known[name].high:
        return {}
    return {name: parts_after_the_first}


@dataclass(frozen=True, slots=True)
class NextTime:
    """What changes next time for an exercise, and why."""

    exercise: str
    name: str
    words: str


def next_time(workout: LiveWorkout) -> tuple[NextTime, ...]:
    """Return what the techniques say of their sets, where it is more than to go on as before."""
    found: dict[NextTime, None] = {}
    for exercise in workout.exercises:
        for live_set in exercise.work_sets:
            words = _verdict(workout, exercise, live_set)
            if words:
                found[NextTime(exercise.id, exercise.plan.name, words)] = None
    return tuple(found)


def _verdict(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> str:
    if not live_set.parts or live_set.technique is not live_set.target.technique:
        return ""
    last = live_set.plan.last
    so_far = SetSoFar(
        live_set.target,
        merged(live_set.parts),
        merged(last.parts) if last is not None else (),
        exercise.plan,
        workout.started.gym,
        live_set.parts[0].started_at,
    )
    verdict = technique_rules(live_set.technique).verdict(so_far)
    return verdict.words if verdict.direction is not Direction.HOLD else ""
