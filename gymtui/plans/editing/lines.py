"""Exercises and supersets of a day: added, removed, moved, duplicated, put in from the clipboard."""

from collections.abc import Sequence

from gymtui.model.exercise import Exercise
from gymtui.model.performed import Group
from gymtui.model.plan import (
    NO_COMMENTS,
    Comments,
    PlanDocument,
    PlannedExercise,
    SetTarget,
    Template,
    Warmup,
)
from gymtui.plans.day import FREE_CARDIO, FREE_REPS, FREE_SETS
from gymtui.plans.editing.edited import Edited, EditError, Making
from gymtui.plans.editing.parts import line_at, template_at, with_template
from gymtui.plans.editing.supersets import index_of, run_of
from gymtui.plans.places import PlanPlace
from gymtui.plans.proposal import FIRST_HOLD

MOST_LINES = 100
"""Exercises of one day: far above what anybody trains."""


def usual_line(exercise: Exercise) -> PlannedExercise:
    """Return an exercise as it is put into a plan: three sets of 8–12 with a ramp, or holds (grade D)."""
    shape = exercise.measurement
    if shape.has_reps:
        target = SetTarget(reps=FREE_REPS[0], reps_max=FREE_REPS[1])
    elif shape.is_hold:
        target = SetTarget(seconds=FIRST_HOLD)
    else:
        target = SetTarget(seconds=FREE_CARDIO)
    heavy = shape.has_load and shape.has_reps and not shape.is_on_bodyweight
    return PlannedExercise.model_validate(
        {
            "id": "new",
            "exercise": exercise.id,
            "sets": (target,) * (FREE_SETS if shape.has_reps or shape.is_hold else 1),
            "warmup": Warmup.RAMP if heavy else Warmup.NONE,
        }
    )


def inserted(
    document: PlanDocument,
    place: PlanPlace,
    lines: Sequence[PlannedExercise],
    making: Making,
    group: Group | None = None,
    comments: Comments = NO_COMMENTS,
) -> Edited:
    """Put exercises behind what stands at the place, or at the end of its day.

    They get ids of their own where theirs are taken. `group`: they come as this superset, with its
    `comments`. Raises EditError.
    """
    template = template_at(document, place)
    if len(template.exercises) + len(lines) > MOST_LINES:
        raise EditError(f"A day has at most {MOST_LINES} exercises.")
    taken = {one.id for one in template.exercises}
    mine = group
    if group is not None and any(one.id == group.id for one in template.groups):
        mine = group.model_copy(update={"id": making.short({one.id for one in template.groups})})
    new: list[PlannedExercise] = []
    for line in lines:
        own = line.id if line.id not in taken and line.id != "new" else making.short(taken)
        taken.add(own)
        update = {"id": own, "group": mine.id if mine is not None else None}
        new.append(line.model_copy(update=update))
    at = _behind(template, place)
    order = (*template.exercises[:at], *new, *template.exercises[at:])
    groups = template.groups if mine is None else (*template.groups, mine)
    said = dict(template.group_comments)
    if mine is not None and comments != NO_COMMENTS:
        said[mine.id] = comments
    after = template.model_copy(update={"exercises": order, "groups": groups, "group_comments": said})
    return Edited(with_template(document, after), PlanPlace(template=template.id, line=new[0].id), "added")


def removed(document: PlanDocument, place: PlanPlace) -> Edited:
    """Take the exercise, or the superset with all of its exercises, out of its day."""
    template = template_at(document, place)
    gone = _members(template, place)
    kept = tuple(one for i, one in enumerate(template.exercises) if i not in gone)
    after = template.model_copy(update={"exercises": kept})
    near = kept[min(gone[0], len(kept) - 1)].id if kept else ""
    return Edited(with_template(document, after), PlanPlace(template=template.id, line=near), "removed")


def duplicated(document: PlanDocument, place: PlanPlace, making: Making) -> Edited:
    """Put the exercise, or the whole superset, behind itself once more; a member's copy stays in it."""
    template = template_at(document, place)
    members = _members(template, place)
    if not place.line:
        group = next(one for one in template.groups if one.id == place.group)
        said = template.group_comments.get(group.id, NO_COMMENTS)
        found = inserted(document, place, [template.exercises[i] for i in members], making, group, said)
        return Edited(found.document, found.place, "superset duplicated")
    line = template.exercises[members[0]]
    copy = line.model_copy(update={"id": making.short({one.id for one in template.exercises})})
    at = members[0] + 1
    order = (*template.exercises[:at], copy, *template.exercises[at:])
    after = template.model_copy(update={"exercises": order})
    place = PlanPlace(template=template.id, line=copy.id)
    return Edited(with_template(document, after), place, "exercise duplicated")


def moved(document: PlanDocument, place: PlanPlace, by: int, making: Making) -> Edited:
    """Move the exercise or superset one step up (-1) or down (1).

    An exercise at the edge of its superset leaves it, one that meets a superset joins it. What stands at
    the end of a day goes into the next one. Raises EditError at the ends of the plan.
    """
    template = template_at(document, place)
    if not place.line:
        return _superset_moved(document, template, place, by, making)
    line = line_at(document, place)
    at = index_of(template, line)
    lines = list(template.exercises)
    to = at + by
    first, last = run_of(template, at)
    if line.group is not None and not first <= to <= last:
        lines[at] = line.model_copy(update={"group": None})
        return _with_order(document, template, lines, place, "moved out of the superset")
    if not 0 <= to < len(lines):
        return _to_other_day(document, template, place, by, making)
    if line.group is None and lines[to].group is not None:
        lines[at] = line.model_copy(update={"group": lines[to].group})
        return _with_order(document, template, lines, place, "moved into the superset")
    lines[at], lines[to] = lines[to], lines[at]
    return _with_order(document, template, lines, place, "moved")


def _superset_moved(
    document: PlanDocument, template: Template, place: PlanPlace, by: int, making: Making
) -> Edited:
    members = _members(template, place)
    first, last = members[0], members[-1]
    block = [template.exercises[i] for i in members]
    rest = [one for i, one in enumerate(template.exercises) if i not in members]
    edge = last + 1 if by > 0 else first - 1
    if not 0 <= edge < len(template.exercises):
        return _to_other_day(document, template, place, by, making)
    start, end = run_of(template, edge)
    passed = end - start + 1
    at = first + passed if by > 0 else first - passed
    return _with_order(document, template, [*rest[:at], *block, *rest[at:]], place, "superset moved")


def _with_order(
    document: PlanDocument, template: Template, lines: list[PlannedExercise], place: PlanPlace, words: str
) -> Edited:
    after = template.model_copy(update={"exercises": tuple(lines)})
    return Edited(with_template(document, after), place, words)


def _to_other_day(
    document: PlanDocument, template: Template, place: PlanPlace, by: int, making: Making
) -> Edited:
    days = [one.id for one in document.templates]
    to = days.index(template.id) + by
    if not 0 <= to < len(days):
        raise EditError("It is at the end of the plan." if by > 0 else "It is at the start of the plan.")
    members = _members(template, place)
    lines = [template.exercises[i] for i in members]
    group = next((one for one in template.groups if one.id == place.group), None) if place.group else None
    kept = tuple(one for i, one in enumerate(template.exercises) if i not in members)
    left = with_template(document, template.model_copy(update={"exercises": kept}))
    target = document.templates[to]
    said = template.group_comments.get(group.id, NO_COMMENTS) if group is not None else NO_COMMENTS
    put = inserted(left, PlanPlace(template=target.id), lines, making, group, said)
    if by > 0:
        day = template_at(put.document, PlanPlace(template=target.id))
        count = len(lines)
        order = (*day.exercises[-count:], *day.exercises[:-count])
        put = Edited(
            with_template(put.document, day.model_copy(update={"exercises": order})), put.place, put.words
        )
    where = put.place
    if group is not None:
        new = line_at(put.document, put.place).group
        where = PlanPlace(template=target.id, group=new or "")
    return Edited(put.document, where, f"moved to {target.name}")


def _members(template: Template, place: PlanPlace) -> list[int]:
    """Return the places of the exercise, or of all of the superset. Raises EditError where there is none."""
    wanted = [
        i
        for i, one in enumerate(template.exercises)
        if (one.id == place.line if place.line else place.group and one.group == place.group)
    ]
    if not wanted:
        raise EditError("This is not in the plan any more.")
    return wanted


def _behind(template: Template, place: PlanPlace) -> int:
    """Return where something new goes: behind the exercise and the superset it is in, else at the end."""
    if not place.line and not place.group:
        return len(template.exercises)
    return run_of(template, _members(template, place)[-1])[1] + 1
