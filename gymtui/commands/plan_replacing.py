"""A file that takes the place of a plan of the library: which one, and under which ids."""

from gymtui.commands.plan_library import documents_of
from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.training.catalogue import name_key
from gymtui.tui.desk import Known


def plan_replaced_by(known: Known, document: PlanDocument) -> PlanDocument | None:
    """Return the plan of the library that a file is another version of: of its id, else of its name."""
    there = documents_of(known)
    same = next((one for one in there if one.id == document.id), None)
    return same or next((one for one in there if name_key(one.name) == name_key(document.name)), None)


def in_place_of(document: PlanDocument, before: PlanDocument) -> PlanDocument:
    """Return the plan under the ids of the one whose place it takes; since when it is followed stays.

    Days of the same name are the same days. Raises GymtuiError where one is a program and one is not, and
    where two days would become one.
    """
    if (document.program is None) != (before.program is None):
        raise GymtuiError(
            f"{before.name} is {'a template' if before.program is None else 'a program'}, the file is not.",
            "Nothing was imported.",
        )
    left = {name_key(one.name): one.id for one in before.templates}
    new = {one.id: left.pop(name_key(one.name), one.id) for one in document.templates}
    if len(set(new.values())) < len(document.templates):
        raise GymtuiError(
            "Two days of the file would have the same id.", "Give one another id. Nothing was imported."
        )
    if before.program is None or document.program is None:
        only = document.templates[0].model_copy(update={"id": before.templates[0].id})
        return document.model_copy(update={"templates": (only,)})
    days = tuple(
        day.model_copy(update={"template": new.get(day.template, day.template)})
        for day in document.program.days
    )
    started = document.program.started_on or before.program.started_on
    program = document.program.model_copy(
        update={"id": before.program.id, "days": days, "started_on": started}
    )
    templates = tuple(one.model_copy(update={"id": new[one.id]}) for one in document.templates)
    return document.model_copy(update={"program": program, "templates": templates})
