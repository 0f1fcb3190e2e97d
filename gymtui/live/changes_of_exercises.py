"""What events do to exercises: adding, choosing, swapping, removing, moving, linking."""

from dataclasses import replace

from gymtui.live import events as ev
from gymtui.live.changes_of_sets import replan, without_idle_rest
from gymtui.live.places import InvalidEventError, live_exercise, need_exercise, new_ids, put_exercise
from gymtui.live.state import LiveExercise, LiveWorkout
from gymtui.model.performed import Group
from gymtui.model.session import SessionExercise


def add(workout: LiveWorkout, change: ev.ExerciseAdded) -> LiveWorkout:
    """Add an exercise at the end."""
    new_ids(workout, change.exercise)
    return replace(workout, exercises=(*workout.exercises, live_exercise(change.exercise)))


def choose(workout: LiveWorkout, change: ev.ExerciseChosen) -> LiveWorkout:
    """Go on with this exercise now; one that was put off is back."""
    _, exercise = need_exercise(workout, change.exercise)
    group = exercise.plan.group
    exercises = tuple(
        replace(e, later=0) if e.id == exercise.id or (group is not None and e.plan.group == group) else e
        for e in workout.exercises
    )
    return replace(workout, exercises=exercises, chosen=exercise.id)


def swap(workout: LiveWorkout, change: ev.ExerciseSwapped) -> LiveWorkout:
    """Put another exercise in one's place. What is done stays with the exercise it was done of."""
    index, exercise = need_exercise(workout, change.exercise)
    new_ids(workout, change.by)
    if not exercise.is_open:
        raise InvalidEventError(f"{exercise.plan.name} is finished already.", "Add an exercise with a.")
    fresh = live_exercise(_in_group(change.by, exercise.plan.group))
    fresh = replace(fresh, later=exercise.later, rounds_before=exercise.rounds_done)
    done = _done_of(exercise)
    kept = (done, fresh) if done is not None else (fresh,)
    chosen = fresh.id if workout.chosen == exercise.id else workout.chosen
    exercises = (*workout.exercises[:index], *kept, *workout.exercises[index + 1 :])
    return replace(_without_hold_of(workout, exercise), exercises=exercises, chosen=chosen)


def remove(workout: LiveWorkout, change: ev.ExerciseRemoved) -> LiveWorkout:
    """Drop what is not done of an exercise, or the whole of it where nothing is."""
    index, exercise = need_exercise(workout, change.exercise)
    done = _done_of(exercise)
    after = _without_hold_of(workout, exercise)
    if done is not None:
        if not exercise.is_open:
            raise InvalidEventError(
                f"{exercise.plan.name} is finished: its sets stay.", "Remove its sets one by one."
            )
        return without_idle_rest(put_exercise(after, index, done))
    exercises = (*workout.exercises[:index], *workout.exercises[index + 1 :])
    chosen = workout.chosen if workout.chosen != exercise.id else None
    return without_idle_rest(_tidy(replace(after, exercises=exercises, chosen=chosen)))


def _done_of(exercise: LiveExercise) -> LiveExercise | None:
    """Return the exercise with only what was logged of it, all closed; None where nothing was."""
    sets = tuple(replace(s, closed=True) for s in exercise.sets if s.parts)
    return replace(exercise, sets=sets, later=0) if sets else None


def _without_hold_of(workout: LiveWorkout, exercise: LiveExercise) -> LiveWorkout:
    held = workout.hold is not None and any(s.id == workout.hold.set for s in exercise.sets)
    return replace(workout, hold=None) if held else workout


def move(workout: LiveWorkout, change: ev.ExerciseMoved) -> LiveWorkout:
    """Move an exercise to another place. Inside its superset it moves alone, else its superset with it."""
    index, exercise = need_exercise(workout, change.exercise)
    to = min(change.to, len(workout.exercises) - 1)
    there = workout.exercises[to]
    if there.id == exercise.id:
        return workout
    group = exercise.plan.group
    others = [e for e in workout.exercises if e.id != exercise.id]
    if group is not None and there.plan.group == group:
        return replace(workout, exercises=(*others[:to], exercise, *others[to:]))
    block = [e for e in workout.exercises if e.id == exercise.id or (group and e.plan.group == group)]
    passed = [there]
    if there.plan.group is not None:
        passed = [e for e in workout.exercises if e.plan.group == there.plan.group]
    others = [e for e in workout.exercises if e not in block]
    at = others.index(passed[0]) if to < index else others.index(passed[-1]) + 1
    return replace(workout, exercises=(*others[:at], *block, *others[at:]))


def link(workout: LiveWorkout, change: ev.ExercisesLinked) -> LiveWorkout:
    """Join two exercises, with those they are linked to, into one superset behind the first of them."""
    index, exercise = need_exercise(workout, change.exercise)
    other_index, partner = need_exercise(workout, change.partner)
    if exercise.id == partner.id:
        raise InvalidEventError("A superset takes two exercises.", "Choose another one to link it with.")
    if exercise.plan.group is not None and exercise.plan.group == partner.plan.group:
        raise InvalidEventError("These two are linked already.")
    if workout.group(change.group.id) is not None:
        raise InvalidEventError(f"There is a superset {change.group.id} already.")
    first, second = (exercise, partner) if index < other_index else (partner, exercise)
    members = [*_mates(workout, first), *_mates(workout, second)]
    rounds = max(e.rounds_done for e in members)
    joined = tuple(_regrouped(_caught_up(e, rounds), change.group.id) for e in members)
    at = workout.exercises.index(members[0])
    others = [e for e in workout.exercises if e not in members]
    exercises = (*others[:at], *joined, *others[at:])
    return _tidy(replace(workout, exercises=exercises, groups=(*workout.groups, change.group)))


def unlink(workout: LiveWorkout, change: ev.ExerciseUnlinked) -> LiveWorkout:
    """Take an exercise out of its superset; it comes right behind it."""
    _, exercise = need_exercise(workout, change.exercise)
    if exercise.plan.group is None:
        raise InvalidEventError(f"{exercise.plan.name} is in no superset.")
    mates = [e for e in _mates(workout, exercise) if e.id != exercise.id]
    others = [e for e in workout.exercises if e.id != exercise.id]
    at = others.index(mates[-1]) + 1
    alone = _regrouped(exercise, None)
    return _tidy(replace(workout, exercises=(*others[:at], alone, *others[at:])))


def change_gym(workout: LiveWorkout, change: ev.GymChanged) -> LiveWorkout:
    """Go on in another gym: what can be loaded is another, and sets to come get its loads."""
    return replan(replace(workout, gym=change.gym), change.sets)


def _mates(workout: LiveWorkout, exercise: LiveExercise) -> list[LiveExercise]:
    group = exercise.plan.group
    if group is None:
        return [exercise]
    return [e for e in workout.exercises if e.plan.group == group]


def _in_group(plan: SessionExercise, group: str | None) -> SessionExercise:
    return plan.model_copy(update={"group": group})


def _regrouped(exercise: LiveExercise, group: str | None) -> LiveExercise:
    return replace(exercise, plan=_in_group(exercise.plan, group))


def _caught_up(exercise: LiveExercise, rounds: int) -> LiveExercise:
    """Return the exercise as if it had done as many rounds: those linked midway go on in turn."""
    return replace(exercise, rounds_before=exercise.rounds_before + rounds - exercise.rounds_done)


def _tidy(workout: LiveWorkout) -> LiveWorkout:
    """Return the workout without supersets of one or none: an exercise left alone is in no superset."""
    counts: dict[str, int] = {}
    for exercise in workout.exercises:
        if exercise.plan.group is not None:
            counts[exercise.plan.group] = counts.get(exercise.plan.group, 0) + 1
    kept: tuple[Group, ...] = tuple(g for g in workout.groups if counts.get(g.id, 0) > 1)
    ids = {g.id for g in kept}
    exercises = tuple(
        e if e.plan.group is None or e.plan.group in ids else _regrouped(e, None) for e in workout.exercises
    )
    return replace(workout, exercises=exercises, groups=kept)
