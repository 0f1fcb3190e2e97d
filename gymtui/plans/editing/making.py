"""Beginning a document: an empty one, a copy, one archived or taken up again."""

from gymtui.model.plan import PlanDocument, Program, ProgramDay, Template
from gymtui.plans.editing.edited import Making
from gymtui.plans.editing.parts import with_program


def new_program(name: str, making: Making) -> PlanDocument:
    """Return a program with one empty day."""
    own = making.slug(name)
    day = Template(id=making.slug("Day A", {own}), name="Day A")
    program = Program(id=own, name=name, days=(ProgramDay(template=day.id),))
    return PlanDocument(program=program, templates=(day,))


def new_template(name: str, making: Making) -> PlanDocument:
    """Return an empty template of no program."""
    return PlanDocument(templates=(Template(id=making.slug(name), name=name),))


def copy_of(document: PlanDocument, making: Making, name: str = "") -> PlanDocument:
    """Return the document again under other ids, not begun and not archived.

    `name` is what the copy is called; without one it says that it is a copy.
    """
    called = name or f"{document.name[:190]} copy"
    own = making.slug(called)
    ids: dict[str, str] = {}
    for template in document.templates:
        title = template.name if document.program is not None else called
        ids[template.id] = making.slug(title, {own, *ids.values()} if document.program else ids.values())
    templates = [one.model_copy(update={"id": ids[one.id]}) for one in document.templates]
    program = document.program
    if program is None:
        kept = tuple(one.model_copy(update={"name": called, "archived": False}) for one in templates)
        return PlanDocument(templates=kept)
    days = tuple(
        day.model_copy(update={"template": ids.get(day.template, day.template)}) for day in program.days
    )
    update = {"id": own, "name": called, "days": days, "started_on": None, "archived": False}
    return PlanDocument(program=program.model_copy(update=update), templates=tuple(templates))


def with_archived(document: PlanDocument, archived: bool) -> PlanDocument:
    """Return the document archived, or taken up again. An archived plan is kept and not offered."""
    if document.program is not None:
        return with_program(document, archived=archived)
    templates = tuple(one.model_copy(update={"archived": archived}) for one in document.templates)
    return document.model_copy(update={"templates": templates})
