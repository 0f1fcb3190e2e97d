"""Which set comes now, and how long the rest before it is.

An exercise stands alone or in a group (superset, giant set, circuit). A group is done in rounds: the
member with the fewest finished work sets comes next, warm-ups first, finished members are passed over.
"""

from collections.abc import Iterable, Sequence

from gymtui.live.parts import following
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place, RestKind
from gymtui.model.performed import Group
from gymtui.training.techniques import NextPart

WARMUP_REST = 60
SWITCH_REST = 10


def current(workout: LiveWorkout) -> Place | None:
    """Return the set to do now, or None when all sets are closed."""
    block = _block(workout)
    if not block:
        return None
    begun = [i for i in block if any(s.parts and not s.closed for s in workout.exercises[i].sets)]
    if begun:
        return _first_open(workout, begun[0], begun=True)
    warming = [i for i in block if any(s.is_warmup and not s.closed for s in workout.exercises[i].sets)]
    if warming:
        return _first_open(workout, warming[0])
    candidates = [i for i in block if workout.exercises[i].is_open]
    turn = min(
        candidates,
        key=lambda i: (workout.exercises[i].rounds_done, workout.exercises[i].id != workout.chosen, i),
    )
    return _first_open(workout, turn)


def _block(workout: LiveWorkout) -> list[int]:
    """Return the exercises that are done together now: the chosen one's block, else the first open one.

    Those put off wait until nothing else is left; then the one put off first comes first.
    """
    left = [i for i, e in enumerate(workout.exercises) if e.is_open]
    if not left:
        return []
    soonest = min(workout.exercises[i].later for i in left)
    opens = [i for i in left if workout.exercises[i].later == soonest]
    chosen = workout.find_exercise(workout.chosen) if workout.chosen is not None else None
    first = opens[0]
    if chosen is not None:
        group = chosen[1].plan.group
        mates = [
            i
            for i in opens
            if i == chosen[0] or (group is not None and workout.exercises[i].plan.group == group)
        ]
        first = mates[0] if mates else first
    group = workout.exercises[first].plan.group
    if group is None:
        return [first]
    return [i for i in opens if workout.exercises[i].plan.group == group]


def _first_open(workout: LiveWorkout, exercise: int, *, begun: bool = False) -> Place:
    sets = workout.exercises[exercise].sets
    index = next(j for j, s in enumerate(sets) if not s.closed and (bool(s.parts) or not begun))
    return Place(exercise, index)


def rest_after(
    workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet
) -> tuple[RestKind, int] | None:
    """Return the rest that starts when `live_set`, as it now is in `workout`, was just logged.

    None: no countdown (the exercise has it switched off, the workout is over, or the rest is 0).
    """
    if not exercise.plan.countdown:
        return None
    if not live_set.closed:
        answer = following(workout, exercise, live_set)
        inside = answer.rest if isinstance(answer, NextPart) else 0
        return (RestKind.INSIDE, inside) if inside else None
    place = current(workout)
    if place is None:
        return None
    kind, seconds = _between_sets(workout, exercise, live_set, place)
    return (kind, seconds) if seconds > 0 else None


def _between_sets(
    workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, place: Place
) -> tuple[RestKind, int]:
    target_rest = live_set.target.rest
    if live_set.is_warmup:
        return RestKind.WARMUP, WARMUP_REST if target_rest is None else target_rest
    upcoming = workout.exercises[place.exercise]
    group = group_of(workout, exercise)
    if group is not None and upcoming.plan.group == group.id and upcoming.id != exercise.id:
        if upcoming.rounds_done < exercise.rounds_done:
            return RestKind.SWITCH, SWITCH_REST if group.switch_rest is None else group.switch_rest
        if group.round_rest is not None:
            return RestKind.ROUND, group.round_rest
        return RestKind.ROUND, exercise.plan.rest if target_rest is None else target_rest
    return RestKind.SET, exercise.plan.rest if target_rest is None else target_rest


def group_of(workout: LiveWorkout, exercise: LiveExercise) -> Group | None:
    """Return the superset that the exercise is in."""
    return workout.group(exercise.plan.group)


def labels(workout: LiveWorkout) -> dict[str, str]:
    """Return each exercise's label: A, B for those alone, A1, A2 for the members of a group."""
    return labels_of((e.id, e.plan.group) for e in workout.exercises)


def labels_of(exercises: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return the labels of exercises given as id and group, in their order."""
    out: dict[str, str] = {}
    letters: dict[str, str] = {}
    members: dict[str, int] = {}
    for exercise_id, group in exercises:
        key = group if group is not None else f"alone:{exercise_id}"
        if key not in letters:
            letters[key] = _letter(len(letters))
        members[key] = members.get(key, 0) + 1
        out[exercise_id] = letters[key] + (str(members[key]) if group is not None else "")
    return out


def bracket(groups: Sequence[str | None], index: int) -> str:
    """Return which end of a group's bracket an exercise has: top, inside, bottom, or none alone."""
    group = groups[index]
    if group is None:
        return ""
    if index == 0 or groups[index - 1] != group:
        return "top"
    return "bottom" if index == len(groups) - 1 or groups[index + 1] != group else "inside"


def _letter(index: int) -> str:
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
