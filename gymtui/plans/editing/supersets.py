"""Linking exercises as a superset and taking them out of one. None of one exercise is left behind."""

from gymtui.model.performed import Group
from gymtui.model.plan import PlanDocument, PlannedExercise, Template
from gymtui.plans.editing.edited import Edited, EditError, Making
from gymtui.plans.editing.parts import line_at, template_at, tidied, with_template
from gymtui.plans.places import PlanPlace


def linked(document: PlanDocument, place: PlanPlace, making: Making) -> Edited:
    """Link the exercise with the next one; one that is in a superset leaves it, a superset is dissolved.

    The next one's superset takes the exercise in. Raises EditError where there is no next exercise.
    """
    if not place.line:
        return _dissolved(document, place)
    line = line_at(document, place)
    if line.group is not None:
        return _unlinked(document, place, line)
    template = template_at(document, place)
    at = index_of(template, line)
    if at + 1 >= len(template.exercises):
        raise EditError("There is no exercise after this one to link it with.", "K moves it up.")
    following = template.exercises[at + 1]
    group = following.group
    groups = template.groups
    if group is None:
        group = making.short({one.id for one in groups})
        groups = (*groups, Group(id=group))
    lines = tuple(
        one.model_copy(update={"group": group}) if one.id in (line.id, following.id) else one
        for one in template.exercises
    )
    after = template.model_copy(update={"exercises": lines, "groups": groups})
    return Edited(with_template(document, after), place, "linked as a superset")


def index_of(template: Template, line: PlannedExercise) -> int:
    """Return the place of an exercise in its day."""
    return next(i for i, one in enumerate(template.exercises) if one.id == line.id)


def run_of(template: Template, at: int) -> tuple[int, int]:
    """Return the first and last place of the exercises that stand together with the one at `at`."""
    group = template.exercises[at].group
    first = last = at
    while group is not None and first > 0 and template.exercises[first - 1].group == group:
        first -= 1
    while (
        group is not None
        and last + 1 < len(template.exercises)
        and template.exercises[last + 1].group == group
    ):
        last += 1
    return first, last


def _unlinked(document: PlanDocument, place: PlanPlace, line: PlannedExercise) -> Edited:
    """Take the exercise out; from the middle of a superset it goes behind it."""
    template = template_at(document, place)
    at = index_of(template, line)
    first, last = run_of(template, at)
    lines = list(template.exercises)
    alone = lines.pop(at).model_copy(update={"group": None})
    lines.insert(at if at in (first, last) else last, alone)
    after = template.model_copy(update={"exercises": tuple(lines)})
    return Edited(with_template(document, after), place, "taken out of the superset")


def _dissolved(document: PlanDocument, place: PlanPlace) -> Edited:
    template = template_at(document, place)
    members = [one.id for one in template.exercises if one.group == place.group]
    if not place.group or not members:
        raise EditError("Only exercises can be linked as a superset.", "Choose one of them.")
    lines = tuple(
        one.model_copy(update={"group": None}) if one.group == place.group else one
        for one in template.exercises
    )
    after = tidied(template.model_copy(update={"exercises": lines}))
    first = PlanPlace(template=template.id, line=members[0])
    return Edited(with_template(document, after), first, "superset dissolved")
