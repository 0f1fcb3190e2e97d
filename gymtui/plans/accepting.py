"""Taking one difference between a plan and a workout into the plan.

Each change is worked out anew from the template as it is, so that any choice of differences can be
accepted in any order, also into a template that was edited in the meantime.
"""

from collections.abc import Callable, Collection
from enum import StrEnum

from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedExercise, SetTarget, Template, Warmup
from gymtui.plans.day_done import DayDone, DoneLine, common, done_blocks, line_of, planned_blocks, work_in
from gymtui.plans.matching import pairs, place_in, stayed
from gymtui.plans.regrouping import group_rests, grouped, superset, without_singles
from gymtui.training.techniques import parameters_with_defaults


class DifferenceKind(StrEnum):
    """What differs. Loads, reps and reps in reserve are never among them, nor are warm-ups."""

    SWAPPED = "swapped"
    ADDED = "added"
    REMOVED = "removed"
    SETS = "sets"
    TECHNIQUE = "technique"
    PARAMETERS = "parameters"
    REST = "rest"
    SUPERSET = "superset"
    GROUP_REST = "group_rest"
    MOVED = "moved"


Change = Callable[[Template, DayDone, str], Template]


# one line


def swapped(template: Template, day: DayDone, key: str) -> Template:
    """Put the other exercise into the line; the old one becomes its first alternative.

    The targets stay. Absolute loads were the old exercise's and go, and so do its own warm-ups, for which
    a ramp stands in. An exercise measured another way has the amounts it was done with.
    """
    line, done = _both(template, day, key)
    sets, aligned = _aligned(line, done)
    new = done.exercise.exercise
    kept = tuple(
        _for_another(target, done.sets[aligned.get(i, len(done.sets) - 1)], i in aligned)
        if done.sets
        else target
        for i, target in enumerate(sets)
    )
    own_warmups = len(sets) < len(line.sets)
    others = (slug for slug in line.alternatives if slug not in (new, line.exercise))
    return _with_line(
        template,
        key,
        exercise=new,
        sets=kept,
        warmup=Warmup.RAMP if own_warmups else line.warmup,
        rest=done.changed_rest,
        alternatives=(line.exercise, *others),
    )


def set_count(template: Template, day: DayDone, key: str) -> Template:
    """Give the line as many work sets as were done; warm-ups stay where they are."""
    line, done = _both(template, day, key)
    sets, aligned = _aligned(line, done)
    loads = [target.load for target in sets]
    out: list[SetTarget] = []
    place, written = 0, 0  # the next work set of the plan, and of the day
    for target in line.sets:
        if target.kind is not Kind.WORK:
            out.append(target)
            continue
        partner = aligned.get(place)
        if partner is not None:
            out += [_without_own_load(one, loads) for one in done.sets[written:partner]]
            out.append(target)
            written = partner + 1
        place += 1
    if len(done.sets) > len(sets):
        out += [_without_own_load(one, loads) for one in done.sets[written:]]
    return _with_line(template, key, sets=tuple(out))


def techniques(template: Template, day: DayDone, key: str) -> Template:
    """Give each set the technique it was done with."""
    return _each_pair(template, day, key, _technique)


def parameters(template: Template, day: DayDone, key: str) -> Template:
    """Give each set of an unchanged technique the parameters it was done with."""
    return _each_pair(template, day, key, _parameters)


def rests(template: Template, day: DayDone, key: str) -> Template:
    """Give the line and its sets the rests that were chosen in the workout."""
    line, done = _both(template, day, key)
    if rest_differs(line, done):
        template = _with_line(template, key, rest=done.exercise.rest)
    return _each_pair(template, day, key, _rest)


def removed(template: Template, day: DayDone, key: str) -> Template:  # noqa: ARG001  (as all changes)
    """Take the line out of the plan."""
    kept = tuple(line for line in template.exercises if line.id != key)
    touched = {line.group for line in template.exercises if line.id == key and line.group is not None}
    return without_singles(template.model_copy(update={"exercises": kept}), touched)


def added(template: Template, day: DayDone, key: str) -> Template:
    """Put the exercise into the plan where it was done, in turn with the one it was linked to."""
    done = day.lines[key]
    line = PlannedExercise(
        id=done.exercise.planned or done.exercise.id,
        exercise=done.exercise.exercise,
        sets=tuple(_without_own_load(target, []) for target in done.sets),
        rest=done.changed_rest,
        alternatives=done.exercise.alternatives,
    )
    order = [one.id for one in template.exercises]
    place = place_in(order, key, day.order, stayed(common(template, day), day.order))
    lines = (*template.exercises[:place], line, *template.exercises[place:])
    after = template.model_copy(update={"exercises": lines})
    keys = common(after, day)
    partners = [other for other in keys if other != key and other in done_blocks(day, keys)[key]]
    if not partners:
        return after
    block = planned_blocks(after, keys)[partners[0]]
    return grouped(after, day, [*(k for k in keys if k in block), key], keeps_rests=len(block) > 1)


# supersets and order


def moved(template: Template, day: DayDone, key: str) -> Template:
    """Put the exercise, with those of its superset that were moved too, where it was done."""
    keys = common(template, day)
    fixed = stayed(keys, day.order)
    lines: dict[str, PlannedExercise] = {line.id: line for line in template.exercises}
    order = list(lines)
    for one in moved_with(template, day, key):
        order.remove(one)
        order.insert(place_in(order, one, day.order, fixed), one)
        fixed.add(one)
    return template.model_copy(update={"exercises": tuple(lines[one] for one in order)})


CHANGES: dict[DifferenceKind, Change] = {
    DifferenceKind.SWAPPED: swapped,
    DifferenceKind.ADDED: added,
    DifferenceKind.REMOVED: removed,
    DifferenceKind.SETS: set_count,
    DifferenceKind.TECHNIQUE: techniques,
    DifferenceKind.PARAMETERS: parameters,
    DifferenceKind.REST: rests,
    DifferenceKind.SUPERSET: superset,
    DifferenceKind.GROUP_REST: group_rests,
    DifferenceKind.MOVED: moved,
}


# what differs


def rest_differs(line: PlannedExercise, done: DoneLine) -> bool:
    """Tell whether the exercise's rest was changed in the workout. Another exercise has its own rest."""
    if line.exercise != done.exercise.exercise:
        return False
    return done.exercise.rest != (done.usual_rest if line.rest is None else line.rest)


def moved_with(template: Template, day: DayDone, key: str) -> list[str]:
    """Return the moved lines that belong to the move of `key`: its superset's, in the order of the day."""
    keys = common(template, day)
    fixed = stayed(keys, day.order)
    together = done_blocks(day, keys)[key]
    return [one for one in day.order if one in together and one not in fixed]


# the pieces


def _both(template: Template, day: DayDone, key: str) -> tuple[PlannedExercise, DoneLine]:
    line = line_of(template, key)
    assert line is not None, "only what differs is accepted"
    return line, day.lines[key]


def _with_line(template: Template, key: str, **update: object) -> Template:
    lines = tuple(line.model_copy(update=update) if line.id == key else line for line in template.exercises)
    return template.model_copy(update={"exercises": lines})


def _aligned(line: PlannedExercise, done: DoneLine) -> tuple[tuple[SetTarget, ...], dict[int, int]]:
    """Return the work sets of the line, and which set done each of them is."""
    sets = work_in(line.sets)
    return sets, dict(pairs(sets, done.sets))


def _each_pair(
    template: Template, day: DayDone, key: str, change: Callable[[SetTarget, SetTarget], SetTarget]
) -> Template:
    line, done = _both(template, day, key)
    _, aligned = _aligned(line, done)
    out: list[SetTarget] = []
    place = 0
    for target in line.sets:
        if target.kind is Kind.WORK:
            partner = aligned.get(place)
            out.append(target if partner is None else change(target, done.sets[partner]))
            place += 1
        else:
            out.append(target)
    return _with_line(template, key, sets=tuple(out))


def _technique(mine: SetTarget, theirs: SetTarget) -> SetTarget:
    if mine.technique is theirs.technique:
        return mine
    return mine.model_copy(update={"technique": theirs.technique, "params": theirs.params})


def _parameters(mine: SetTarget, theirs: SetTarget) -> SetTarget:
    same = parameters_with_defaults(mine) == parameters_with_defaults(theirs)
    if same or mine.technique is not theirs.technique:
        return mine
    return mine.model_copy(update={"params": theirs.params})


def _rest(mine: SetTarget, theirs: SetTarget) -> SetTarget:
    return mine.model_copy(update={"rest": theirs.rest})


def _for_another(mine: SetTarget, theirs: SetTarget, same_set: bool) -> SetTarget:
    update: dict[str, object] = {"load": _relative(mine)}
    if same_set:
        update["rest"] = theirs.rest
    if _measures(mine) != _measures(theirs):
        update |= {
            "reps": theirs.reps,
            "reps_max": theirs.reps_max,
            "seconds": theirs.seconds,
            "metres": theirs.metres,
        }
    return mine.model_copy(update=update)


def _measures(target: SetTarget) -> tuple[bool, bool, bool]:
    return target.reps is not None, target.seconds is not None, target.metres is not None


def _relative(target: SetTarget) -> object:
    """A planned load without an absolute one: a share of last time fits any exercise."""
    return target.load if target.load is not None and target.load.load is None else None


def _without_own_load(target: SetTarget, planned: Collection[object]) -> SetTarget:
    """A set that was added brings no load of its own into the plan."""
    known = target.load is None or target.load.load is None or target.load in planned
    return target if known else target.model_copy(update={"load": None})
