"""Merging and renaming exercises in the store, and taking that back. The calls block: worker threads only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from gymtui.errors import GymtuiError
from gymtui.insight.merging import (
    Called,
    Merge,
    called_before,
    merged,
    merged_choice,
    merged_goal,
    merged_gym,
    merged_template,
    renamed,
    taken_back,
)
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Workout
from gymtui.model.plan import Template
from gymtui.model.profile import ExerciseChoice, Goal
from gymtui.store.store import Store
from gymtui.training.loads_alike import Unlike, loads_unlike, volumes_unlike

Say = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Done:
    """A merge that was done, and what it takes to take it back: everything as it was before.

    `problem` says why it was broken off; what was done until then can be taken back too.
    """

    merge: Merge
    words: str
    workouts: Mapping[str, tuple[Called, ...]] = field(default_factory=dict)
    templates: tuple[Template, ...] = ()
    goals: tuple[Goal, ...] = ()
    gyms: tuple[Gym, ...] = ()
    choice: ExerciseChoice | None = None
    added_choice: bool = False
    exercise: Exercise | None = None
    was_own: bool = False
    problem: str = ""


def do_merge(store: Store, merge: Merge, exercise: Exercise, words: str, say: Say) -> Done:
    """Put an exercise under another id or name everywhere; a backup is made before. Raises GymtuiError.

    The exercise itself goes last, so that a merge that was broken off is done by asking for it again.
    """
    store.backups.make("merge")
    library = store.library
    was_own = exercise.id in library.exercises()
    if merge.old == merge.new:
        library.save_exercise(renamed(exercise, merge.name))
    templates = _templates(store, merge)
    goals, gyms = _goals(store, merge), _gyms(store, merge)
    choice, added = _choice(store, merge)
    workouts: dict[str, tuple[Called, ...]] = {}
    problem = ""
    try:
        _workouts(store, merge, workouts, say)
        if merge.old != merge.new and was_own:
            library.delete_exercise(merge.old)
    except GymtuiError as error:
        problem = str(error)
    return Done(merge, words, workouts, templates, goals, gyms, choice, added, exercise, was_own, problem)


def _workouts(store: Store, merge: Merge, found: dict[str, tuple[Called, ...]], say: Say) -> None:
    for workout in store.workouts.each():
        if not isinstance(workout, Workout):
            continue
        changed, before = merged(workout, merge), called_before(workout, merge)
        if changed is not None and before:
            store.workouts.replace(changed)
            found[workout.id] = before
            say(len(found))


def _templates(store: Store, merge: Merge) -> tuple[Template, ...]:
    before = store.library.templates()
    changed = {one.id: after for one in before.values() if (after := merged_template(one, merge)) is not None}
    if merge.old == merge.new or not changed:
        return ()
    store.library.change_plans(templates=changed, why=f"before {merge.name} took the place of {merge.old}")
    return tuple(before[template_id] for template_id in changed)


def _goals(store: Store, merge: Merge) -> tuple[Goal, ...]:
    before = []
    for goal in store.library.goals().values():
        changed = merged_goal(goal, merge)
        if changed is not None:
            store.library.save_goal(changed)
            before.append(goal)
    return tuple(before)


def _gyms(store: Store, merge: Merge) -> tuple[Gym, ...]:
    before = []
    for gym in store.library.gyms().values():
        changed = merged_gym(gym, merge)
        if changed is not None:
            store.library.save_gym(changed)
            before.append(gym)
    return tuple(before)


def _choice(store: Store, merge: Merge) -> tuple[ExerciseChoice | None, bool]:
    """Let the choice of the old one hold for the new one, where that has none of its own."""
    choices = store.library.choices()
    old = choices.get(merge.old)
    if old is None or merge.old == merge.new:
        return None, False
    added = merge.new not in choices
    if added:
        store.library.save_choice(merged_choice(old, merge))
    store.library.delete_choice(merge.old)
    return old, added


def take_back(store: Store, done: Done, say: Say) -> None:
    """Put everything back that a merge changed; other changes since stay. Raises GymtuiError."""
    library, merge = store.library, done.merge
    if done.exercise is not None:
        if done.was_own:
            library.save_exercise(done.exercise)
        elif merge.old == merge.new:
            library.delete_exercise(merge.old)
    for number, (workout_id, before) in enumerate(done.workouts.items(), 1):
        if not store.workouts.has(workout_id):
            continue
        changed = taken_back(store.workouts.read(workout_id), before, merge)
        if changed is not None:
            store.workouts.replace(changed)
        say(number)
    if done.templates:
        there = library.templates()
        back = {one.id: one for one in done.templates if one.id in there}
        library.change_plans(templates=back, why="before a merge was taken back")
    for goal in done.goals:
        library.save_goal(goal)
    for gym in done.gyms:
        library.save_gym(gym)
    if done.choice is not None:
        library.save_choice(done.choice)
        if done.added_choice:
            library.delete_choice(merge.new)


def check_mergeable(old: Exercise, new: Exercise) -> None:
    """Raise GymtuiError where sets of the one would make no sense as sets of the other."""
    if old.measurement is not new.measurement:
        raise GymtuiError(
            f"{old.name} is measured in another way than {new.name}.",
            "Their sets would say nothing of each other. Nothing was changed.",
        )


def merge_warning(old: Exercise, new: Exercise) -> str:
    """Return a sentence where the loads of two exercises mean different things, else nothing."""
    why = loads_unlike(old, new) or volumes_unlike(old, new)
    match why:
        case None:
            return ""
        case Unlike.PER_HAND:
            first, second = (old, new) if old.implements > new.implements else (new, old)
            said = f"The load of {first.name} is that in each hand, of {second.name} all of it"
        case Unlike.PER_SIDE:
            first, second = (old, new) if old.unilateral else (new, old)
            said = f"{first.name} is done a side at a time, {second.name} with both"
        case Unlike.BODYWEIGHT:
            said = f"Of {old.name} and {new.name}, {why.value}"
    told = "The sets keep their numbers: records, e1RM and volume of both together will be misleading."
    return f"! {said}. {told}"
