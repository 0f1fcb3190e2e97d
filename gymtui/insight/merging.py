"""One exercise into another, or under another name, in everything that names it. Pure: old in, new out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from gymtui.insight.facts import SetFact
from gymtui.insight.index import HistoryIndex
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import PerformedExercise, Workout
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.profile import ExerciseChoice, Goal

K = TypeVar("K")
LastTimes = Mapping[str, tuple[date, PerformedExercise]]
"""When exercises were last done, and what was done, by their ids."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What was `old` becomes `new`, called `name`. Of a rename both are the same."""

    old: str
    new: str
    name: str


@dataclass(frozen=True, slots=True)
class Called:
    """What an exercise of a workout was before: its place among those of the workout, its id and name."""

    place: int
    exercise: str
    name: str


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of the history an exercise is in; days None where it is in none."""

    workouts: int = 0
    sets: int = 0
    first: date | None = None
    last: date | None = None


def merged(workout: Workout, merge: Merge) -> Workout | None:
    """Return the workout with the exercise under its new id and name, None where that changes nothing."""
    update = {"exercise": merge.new, "name": merge.name}
    exercises = tuple(
        one.model_copy(update=update) if one.exercise == merge.old else one for one in workout.exercises
    )
    return workout.model_copy(update={"exercises": exercises}) if exercises != workout.exercises else None


def called_before(workout: Workout, merge: Merge) -> tuple[Called, ...]:
    """Return what `merged` changes of a workout, to take it back."""
    return tuple(
        Called(place, one.exercise, one.name)
        for place, one in enumerate(workout.exercises)
        if one.exercise == merge.old and (merge.old != merge.new or one.name != merge.name)
    )


def taken_back(workout: Workout, before: Iterable[Called], merge: Merge) -> Workout | None:
    """Return the workout with its exercises as they were called; what else was changed since stays.

    An exercise that is not what the merge made of it any more is left alone. None: nothing is to be done.
    """
    exercises = list(workout.exercises)
    for one in before:
        if one.place < len(exercises) and exercises[one.place].exercise == merge.new:
            update = {"exercise": one.exercise, "name": one.name}
            exercises[one.place] = exercises[one.place].model_copy(update=update)
    changed = tuple(exercises)
    return workout.model_copy(update={"exercises": changed}) if changed != workout.exercises else None


def merged_template(template: Template, merge: Merge) -> Template | None:
    """Return the template with the exercise replaced in lines, alternatives and pools, None where unchanged.

    No line is left that stands in for itself.
    """
    exercises = tuple(_line(one, merge) for one in template.exercises)
    return template.model_copy(update={"exercises": exercises}) if exercises != template.exercises else None


def _line(line: PlannedExercise, merge: Merge) -> PlannedExercise:
    exercise = merge.new if line.exercise == merge.old else line.exercise
    update = {
        "exercise": exercise,
        "alternatives": _listed(line.alternatives, exercise, merge),
        "pool": _listed(line.pool, exercise, merge),
    }
    return line.model_copy(update=update)


def _listed(slugs: tuple[str, ...], besides: str, merge: Merge) -> tuple[str, ...]:
    if merge.old not in slugs and besides not in slugs:
        return slugs
    renamed = dict.fromkeys(merge.new if slug == merge.old else slug for slug in slugs)
    return tuple(slug for slug in renamed if slug != besides)


def merged_goal(goal: Goal, merge: Merge) -> Goal | None:
    if goal.exercise != merge.old or merge.old == merge.new:
        return None
    return goal.model_copy(update={"exercise": merge.new})


def merged_choice(choice: ExerciseChoice, merge: Merge) -> ExerciseChoice:
    return choice.model_copy(update={"exercise": merge.new})


def merged_gym(gym: Gym, merge: Merge) -> Gym | None:
    """Return the gym whose bars and stacks name the new exercise, None where none names the old one."""
    bars = tuple(bar.model_copy(update={"exercises": _listed(bar.exercises, "", merge)}) for bar in gym.bars)
    taken = {stack.exercise for stack in gym.stacks}
    stacks = tuple(
        stack.model_copy(update={"exercise": merge.new}) if stack.exercise == merge.old else stack
        for stack in gym.stacks
        if stack.exercise != merge.old or merge.new not in taken
    )
    if merge.old == merge.new or (bars == gym.bars and stacks == gym.stacks):
        return None
    return gym.model_copy(update={"bars": bars, "stacks": stacks})


def extent(sets: Iterable[SetFact], slug: str) -> Extent:
    """Return how much of the history an exercise is in."""
    mine = [one for one in sets if one.exercise == slug]
    days = [one.day for one in mine]
    workouts = len({one.workout.id for one in mine})
    return Extent(workouts, len(mine), min(days, default=None), max(days, default=None))


def with_merged(index: HistoryIndex, merge: Merge) -> HistoryIndex:
    """Return the index after a merge: when both were last done is right, and the old one is in no workout.

    The other figures of the new one are those it had alone until all was re-read.
    """
    if merge.old == merge.new:
        return index
    last, alike = dict(index.last), dict(index.alike)
    _move(last, merge.old, merge.new, merge)
    for slug, technique in index.alike:
        if slug == merge.old:
            _move(alike, (slug, technique), (merge.new, technique), merge)
    best = {slug: one for slug, one in index.best.items() if slug != merge.old}
    sessions = {slug: one for slug, one in index.sessions.items() if slug != merge.old}
    uses = {slug: one for slug, one in index.uses.items() if slug != merge.old}
    return replace(index, last=last, alike=alike, best=best, sessions=sessions, uses=uses)


def with_taken_back(index: HistoryIndex, merge: Merge, before: LastTimes) -> HistoryIndex:
    """Return the index after a merge was taken back, `before` being when both were last done before it.

    What was done since stays the last time of the new one.
    """
    if merge.old == merge.new:
        return index
    last = dict(index.last)
    known = last.pop(merge.new, None)
    last.update(before)
    if known is not None and all(day < known[0] for day, _ in before.values()):
        last[merge.new] = known
    return replace(index, last=last)


def _move(of: dict[K, tuple[date, PerformedExercise]], old: K, new: K, merge: Merge) -> None:
    """Put the last time of the old one in the place of an older one of the new."""
    moved, known = of.pop(old, None), of.get(new)
    if moved is not None and (known is None or known[0] < moved[0]):
        update = {"exercise": merge.new, "name": merge.name}
        of[new] = (moved[0], moved[1].model_copy(update=update))


def renamed(exercise: Exercise, name: str) -> Exercise:
    """Return the exercise under another name, its old one kept as an alias so that it is still found.

    One that came with the program becomes one of the lifter's own, under the same id.
    """
    names = dict.fromkeys((*exercise.aliases, exercise.name))
    aliases = tuple(one for one in names if one.casefold() != name.casefold())
    return exercise.model_copy(update={"name": name, "aliases": aliases, "own": True})
