"""What is worked out anew in the middle of a workout: sets of another technique, gym or order. No Textual."""

from gymtui.live.proposal import load_of
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Group
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionSet
from gymtui.plans.proposal import Setting, session_set
from gymtui.training.loadable import nearest
from gymtui.training.rests import round_rest
from gymtui.training.supersets import Relation, relation, round_limits, switch_rest
from gymtui.training.warmup import ramp
from gymtui.tui.desk import Desk


def about(desk: Desk, exercise: LiveExercise) -> Exercise:
    """Return what the catalogue says of an exercise; of one it does not know only what the plan says."""
    plan = exercise.plan
    return desk.known.catalogue.get(plan.exercise) or Exercise(
        id=plan.exercise, name=plan.name, measurement=plan.measurement, load_class=plan.load_class
    )


def setting(desk: Desk, exercise: LiveExercise, gym: Gym | None) -> Setting:
    """Return what proposals of the exercise are worked out with."""
    last = desk.last_times().get(exercise.plan.exercise)
    return Setting(about(desk, exercise), gym or desk.known.gym, desk.known.profile.unit, last)


def replanned(
    desk: Desk, workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, target: SetTarget
) -> SessionSet:
    """Return the set with another target: last time's load of the same technique, else today's."""
    index = next(i for i, s in enumerate(exercise.sets) if s.id == live_set.id)
    number = sum(s.is_warmup == live_set.is_warmup for s in exercise.sets[:index])
    planned = session_set(target, number, setting(desk, exercise, workout.gym), live_set.plan.id)
    today = load_of(workout, exercise, live_set, index)
    if planned.last is not None and not live_set.parts:
        return planned
    return planned.model_copy(update={"load": today if today is not None else planned.load})


def sets_in(workout: LiveWorkout, gym: Gym) -> tuple[SessionSet, ...]:
    """Return the sets to come whose loads another gym does not have, with the nearest that it has."""
    out = []
    for _, exercise, live_set in workout.places():
        load = live_set.plan.load
        if live_set.parts or live_set.closed or load is None:
            continue
        there = nearest(load, exercise.plan, gym)
        if there != load:
            out.append(live_set.plan.model_copy(update={"load": there}))
    return tuple(out)


def move_to(workout: LiveWorkout, exercise: LiveExercise, by: int) -> int | None:
    """Return the place of the neighbour to pass: inside the superset first, then what stands beside it."""
    ids = [e.id for e in workout.exercises]
    group = exercise.plan.group
    at = ids.index(exercise.id)
    block = [i for i, e in enumerate(workout.exercises) if group is not None and e.plan.group == group] or [
        at
    ]
    inside = at + by
    to = inside if inside in block else (block[-1] + 1 if by > 0 else block[0] - 1)
    return to if 0 <= to < len(ids) else None


def partner_of(workout: LiveWorkout, exercise: LiveExercise) -> LiveExercise | None:
    """Return the exercise to link with: the next one, or the one before where it is the last."""
    at = next(i for i, e in enumerate(workout.exercises) if e.id == exercise.id)
    others = [*workout.exercises[at + 1 :], *reversed(workout.exercises[:at])]
    return next((e for e in others if e.id != exercise.id), None)


def superset_of(desk: Desk, one: LiveExercise, other: LiveExercise) -> tuple[Group, Relation]:
    """Return the superset of two exercises with the rests that suit how they relate."""
    related = relation(about(desk, one), about(desk, other))
    same = related is Relation.SAME_MUSCLE
    shortest, longest = (
        round_limits(related) if same else (desk.rests.shortest_round, desk.rests.longest_round)
    )
    group = Group(
        id=desk.runner.new_id(),
        switch_rest=switch_rest(related) if same else desk.rests.switch,
        round_rest=round_rest([one.plan.rest, other.plan.rest], shortest, longest),
    )
    return group, related


def warmups(desk: Desk, workout: LiveWorkout, exercise: LiveExercise) -> tuple[SessionSet, ...]:
    """Return warm-ups up to the first work set that is to come; none where the muscle needs none."""
    first = next(((i, s) for i, s in enumerate(exercise.sets) if not s.is_warmup and not s.closed), None)
    if first is None:
        return ()
    load = load_of(workout, exercise, first[1], first[0])
    if load is None:
        return ()
    known = setting(desk, exercise, workout.gym)
    targets = ramp(load, known.exercise, known.gym, warm=_is_warm(workout, exercise), rests=desk.rests)
    return tuple(session_set(t, i, known, desk.runner.new_id()) for i, t in enumerate(targets))


def _is_warm(workout: LiveWorkout, exercise: LiveExercise) -> bool:
    """Whether a work set of another exercise has trained the same muscles already."""
    muscles = set(exercise.plan.primary)
    return any(
        s.parts and not s.is_warmup and e.id != exercise.id and muscles & set(e.plan.primary)
        for _, e, s in workout.places()
    )
