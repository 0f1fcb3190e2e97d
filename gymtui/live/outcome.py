"""What a finished workout says to its plan: how it stood at the end, and what changes next time."""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.live import events as ev
from gymtui.live.fold import Session
from gymtui.live.parts import so_far
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.session import SessionExercise
from gymtui.training.techniques import merged, technique_rules
from gymtui.training.techniques.params import is_valid
from gymtui.training.techniques.protocol import Direction

COUNTED = ("minis", "drops")
"""Parameters that say how many parts follow the first."""
SIZES = "groups"
"""The parameter that says the parts' reps one by one."""


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
            if (s.parts or s.id in sets_at_start or not began_with_it) and not _made_by_technique(exercise, s)
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


def _made_by_technique(exercise: LiveExercise, live_set: LiveSet) -> bool:
    """Whether the set appeared because a back-off until an effort called for one more: that is its plan."""
    base, sign, number = live_set.id.rpartition("-b")
    return bool(sign) and number.isdigit() and any(s.id == base for s in exercise.sets)


def _target(live_set: LiveSet) -> SetTarget:
    """The set's target, of the technique that was made of it while it was done."""
    target = live_set.target
    if live_set.technique is target.technique:
        return target
    params = _params(live_set.technique, merged(live_set.parts))
    return target.model_copy(update={"technique": live_set.technique, "params": params})


def _params(technique: Technique, parts: Sequence[Part]) -> dict[str, Param]:
    """As many parts as were done, or their reps, for a technique that is planned by them."""
    known = technique_rules(technique).parameters
    done: dict[str, Param] = dict.fromkeys(COUNTED, len(parts) - 1)
    done[SIZES] = tuple(part.counted_reps for part in parts)
    return {name: value for name, value in done.items() if name in known and is_valid(known[name], value)}


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
    known = so_far(workout, exercise, live_set)
    verdict = technique_rules(live_set.technique).verdict(known)
    return verdict.words if verdict.direction is not Direction.HOLD else ""
