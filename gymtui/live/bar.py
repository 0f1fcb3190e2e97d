"""What to put on the bar for the load shown, and what to change from what is on it now.

What lies on the bar is not stored: it is worked out from the loads logged today, each loaded as it was
said to be then. So what is said next always fits what was said before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gymtui.live.proposal import load_of
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.gym import Bar, Gym
from gymtui.model.performed import Part
from gymtui.model.units import Load, Reps
from gymtui.training.load_words import load_problem, pin_words, plates_words, set_up_words
from gymtui.training.loadable import bar_of, collar_of
from gymtui.training.plates import whole
from gymtui.training.strip import BarStep, change_words, strip_plan
from gymtui.training.techniques import NextPart, SetSoFar, merged, technique_rules

MOST_PARTS = 20
"""So many parts of a set are looked ahead at most."""


@dataclass(frozen=True, slots=True)
class BarFacts:
    """How the load shown is set up. Every field can be empty: then there is nothing to say.

    `per_side` is what goes on each end from the inside out, or the pin and its add-ons. `change` is what
    to do with the plates that are on the bar from the part before; empty before the first part of the
    exercise. `moves` counts the plates to put on or take off for this load, over all ends. `problem` says
    that the gym cannot make the load, with the nearest two; the other fields are empty then.
    """

    per_side: str = ""
    change: str = ""
    moves: int = 0
    problem: str = ""


def bar_facts(workout: LiveWorkout, place: Place, load: Load, gym: Gym) -> BarFacts:
    """Return how to set up `load` for the set at `place`, with the fewest plate moves over all to come.

    Only the exercise's own bar is looked at: what another exercise left on it is not known. A set that is
    being corrected is only told what its load is made of.
    """
    exercise, live_set = workout.at(place)
    problem = load_problem(load, exercise.plan, gym)
    if problem:
        return BarFacts(problem=problem)
    bar = bar_of(exercise.plan, gym, load.unit)
    if bar is None:
        return BarFacts(per_side=pin_words(load, exercise.plan, gym))
    if live_set.closed:
        return BarFacts(per_side=set_up_words(load, exercise.plan, gym))
    before = _on_the_bar(exercise, bar, gym)
    step = _first_step((load, *loads_to_come(workout, place, load, gym)), bar, gym, before or ())
    if step is None:
        return BarFacts()
    return BarFacts(
        plates_words(step.per_side, bar),
        change_words(step, bar.ends) if before is not None else "",
        step.moves * bar.ends,
    )


def loads_to_come(
    workout: LiveWorkout, place: Place, load: Load | None = None, gym: Gym | None = None
) -> tuple[Load, ...]:
    """Return the loads of the exercise after the part that comes now at `place`, in order.

    First the parts to come of this set, as its technique says when all goes as proposed, then the open
    sets with theirs. `load` is what the part now is done with, where that is not the load proposed.
    """
    exercise, live_set = workout.at(place)
    waiting = [j for j, other in enumerate(exercise.sets) if j != place.set and not other.closed]
    now = _part_now(exercise, live_set, place.set, gym)
    if load is not None:
        now = now.model_copy(update={"load": load})
    done = replace(live_set, parts=(*live_set.parts, now))
    return tuple(_after(exercise, done, waiting, gym))


def _after(
    exercise: LiveExercise, live_set: LiveSet, waiting: Iterable[int], gym: Gym | None
) -> Iterator[Load]:
    """Give the loads of the parts that follow those of `live_set`, then those of the sets `waiting`."""
    yield from _parts_to_come(exercise, live_set, gym)
    for index in waiting:
        other = exercise.sets[index]
        first = _part_now(exercise, other, index, gym)
        if first.load is not None:
            yield first.load
        yield from _parts_to_come(exercise, replace(other, parts=(*other.parts, first)), gym)


def _part_now(exercise: LiveExercise, live_set: LiveSet, index: int, gym: Gym | None) -> Part:
    """Return the part that comes next of a set, as it is proposed."""
    following = _following(exercise, live_set, gym)
    if following is not None:
        return _part_of(following, live_set)
    return Part(load=load_of(exercise, live_set, index), reps=live_set.plan.reps or Reps(1))


def _parts_to_come(exercise: LiveExercise, live_set: LiveSet, gym: Gym | None) -> Iterator[Load]:
    for _ in range(MOST_PARTS):
        following = _following(exercise, live_set, gym)
        if following is None:
            return
        part = _part_of(following, live_set)
        if part.load is not None:
            yield part.load
        live_set = replace(live_set, parts=(*live_set.parts, part))


def _part_of(following: NextPart, live_set: LiveSet) -> Part:
    load = following.load if following.load is not None else live_set.parts[0].load
    return Part(load=load, reps=Reps(following.reps or 1))


def _following(exercise: LiveExercise, live_set: LiveSet, gym: Gym | None) -> NextPart | None:
    if not live_set.parts:
        return None
    last = live_set.plan.last
    so_far = SetSoFar(
        live_set.target,
        merged(live_set.parts),
        merged(last.parts) if last is not None else (),
        exercise=exercise.plan,
        gym=gym,
    )
    following = technique_rules(live_set.technique).next(so_far)
    return following if isinstance(following, NextPart) else None


def _on_the_bar(exercise: LiveExercise, bar: Bar, gym: Gym) -> tuple[Load, ...] | None:
    """Return the plates that the parts logged so far leave on each end of the bar; None before the first.

    Each part is loaded anew as `bar_facts` said it when it came: with what was to come then.
    """
    logged = sorted(
        ((j, k, part) for j, live_set in enumerate(exercise.sets) for k, part in enumerate(live_set.parts)),
        key=lambda found: (found[2].at.timestamp() if found[2].at is not None else 0.0, *found[:2]),
    )
    counts = [0] * len(exercise.sets)
    on_bar: tuple[Load, ...] | None = None
    loaded: int | None = None
    for j, k, part in logged:
        load = part.load
        then = replace(exercise, sets=tuple(map(_with_parts, exercise.sets, counts)))
        counts[j] = k + 1
        if load is None or whole(load) == loaded or bar_of(exercise.plan, gym, load.unit) != bar:
            continue
        waiting = [index for index in range(j + 1, len(counts)) if not counts[index]]
        to_come = _after(then, _with_parts(exercise.sets[j], k + 1), waiting, gym)
        step = _first_step((load, *to_come), bar, gym, on_bar or ())
        if step is not None:
            on_bar, loaded = step.per_side, whole(load)
    return on_bar


def _with_parts(live_set: LiveSet, count: int) -> LiveSet:
    return replace(live_set, parts=live_set.parts[:count])


def _first_step(loads: tuple[Load, ...], bar: Bar, gym: Gym, on_bar: tuple[Load, ...]) -> BarStep | None:
    return strip_plan(loads, bar.weight, gym.plates, collar_of(bar, gym), on_bar, bar.ends)[0]
