"""Finding the parts of a document by their place, and putting changed ones back."""

from dataclasses import replace
from enum import StrEnum

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group
from gymtui.model.plan import PlanDocument, PlannedExercise, Program, SetTarget, Template
from gymtui.plans.editing.edited import EditError
from gymtui.plans.places import PlanPlace

GONE = "This is not in the plan any more."


class NodeKind(StrEnum):
    """What stands at a place."""

    PROGRAM = "program"
    WEEK = "week"
    DAY = "day"
    SUPERSET = "superset"
    EXERCISE = "exercise"
    SET = "set"


def kind_of(place: PlanPlace) -> NodeKind:
    """Return what a place is a place of, whatever its field."""
    if place.line:
        return NodeKind.SET if place.set is not None else NodeKind.EXERCISE
    if place.group:
        return NodeKind.SUPERSET
    if place.template or place.day is not None:
        return NodeKind.DAY
    return NodeKind.WEEK if place.week is not None else NodeKind.PROGRAM


def node_of(place: PlanPlace) -> PlanPlace:
    """Return the place without its field."""
    return replace(place, field="")


def program_of(document: PlanDocument) -> Program:
    """Return the program. Raises EditError for a template alone."""
    if document.program is None:
        raise EditError("This is one template and no program.", "n in Plans begins a program.")
    return document.program


def template_at(document: PlanDocument, place: PlanPlace) -> Template:
    """Return the template of a place in a day. Raises EditError."""
    wanted = place.template
    if not wanted and place.day is not None and document.program is not None:
        days = document.program.days
        wanted = days[place.day].template if 0 <= place.day < len(days) else ""
    found = document.template(wanted)
    if found is None:
        raise EditError(GONE)
    return found


def line_at(document: PlanDocument, place: PlanPlace) -> PlannedExercise:
    """Return the exercise of a place. Raises EditError."""
    found = next((x for x in template_at(document, place).exercises if x.id == place.line), None)
    if found is None:
        raise EditError(GONE)
    return found


def group_at(document: PlanDocument, place: PlanPlace) -> Group:
    """Return the superset of a place. Raises EditError."""
    found = next((x for x in template_at(document, place).groups if x.id == place.group), None)
    if found is None:
        raise EditError(GONE)
    return found


def target_at(document: PlanDocument, place: PlanPlace) -> SetTarget:
    """Return the set of a place. Raises EditError."""
    sets = line_at(document, place).sets
    if place.set is None or not 0 <= place.set < len(sets):
        raise EditError(GONE)
    return sets[place.set]


def exists(document: PlanDocument, place: PlanPlace) -> bool:
    """Whether there is something at the place, whatever its field."""
    try:
        match kind_of(place):
            case NodeKind.PROGRAM:
                return document.program is not None
            case NodeKind.WEEK:
                return 0 <= (place.week or 0) < len(program_of(document).weeks)
            case NodeKind.DAY:
                template_at(document, place)
            case NodeKind.SUPERSET:
                group_at(document, place)
            case NodeKind.EXERCISE:
                line_at(document, place)
            case NodeKind.SET:
                target_at(document, place)
    except EditError:
        return False
    return True


# putting back


def with_program(document: PlanDocument, **update: object) -> PlanDocument:
    """Return the document with other fields of its program. Raises EditError for a template alone."""
    program = Program.model_validate({**dict(program_of(document)), **update})
    return document.model_copy(update={"program": program})


def with_template(document: PlanDocument, template: Template) -> PlanDocument:
    """Return the document with a changed template; its supersets are put in order."""
    kept = tidied(template)
    templates = tuple(kept if one.id == kept.id else one for one in document.templates)
    return document.model_copy(update={"templates": templates})


def with_line(document: PlanDocument, place: PlanPlace, line: PlannedExercise) -> PlanDocument:
    """Return the document with a changed exercise at the place."""
    template = template_at(document, place)
    lines = tuple(line if one.id == place.line else one for one in template.exercises)
    return with_template(document, template.model_copy(update={"exercises": lines}))


def with_sets(document: PlanDocument, place: PlanPlace, sets: tuple[SetTarget, ...]) -> PlanDocument:
    """Return the document with other sets of the exercise at the place."""
    return with_line(document, place, line_at(document, place).model_copy(update={"sets": sets}))


def tidied(template: Template) -> Template:
    """Return the template with every superset known and none of one exercise."""
    counts: dict[ShortId, int] = {}
    for line in template.exercises:
        if line.group is not None:
            counts[line.group] = counts.get(line.group, 0) + 1
    lines = tuple(
        line.model_copy(update={"group": None}) if line.group is not None and counts[line.group] < 2 else line
        for line in template.exercises
    )
    known = {group.id for group in template.groups}
    kept = [group for group in template.groups if counts.get(group.id, 0) > 1]
    new = [Group(id=one) for one, count in counts.items() if count > 1 and one not in known]
    comments = {one: said for one, said in template.group_comments.items() if counts.get(one, 0) > 1}
    return template.model_copy(
        update={"exercises": lines, "groups": (*kept, *new), "group_comments": comments}
    )


def ordered(document: PlanDocument) -> PlanDocument:
    """Return the document with the templates of its program in the order of their first day, no others."""
    if document.program is None:
        return document
    wanted = dict.fromkeys(day.template for day in document.program.days)
    found = (document.template(one) for one in wanted)
    return document.model_copy(update={"templates": tuple(one for one in found if one is not None)})
