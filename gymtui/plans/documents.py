"""Programs and templates as plan documents: which belong together, and which ids are free."""

from collections.abc import Collection, Iterable, Mapping

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument, Program, Template

LONGEST_SLUG = 90


def documents_of(programs: Mapping[str, Program], templates: Mapping[str, Template]) -> list[PlanDocument]:
    """Return every program with its templates, then every template of no program."""
    found = [_of_program(program, templates) for program in programs.values()]
    used = used_by(programs.values())
    return [*found, *(PlanDocument(templates=(one,)) for one in templates.values() if one.id not in used)]


def document_of(
    plan_id: str, programs: Mapping[str, Program], templates: Mapping[str, Template]
) -> PlanDocument | None:
    """Return the program of an id with its templates, else the template of no program, or None."""
    program = programs.get(plan_id)
    if program is not None:
        return _of_program(program, templates)
    template = templates.get(plan_id)
    if template is None or plan_id in used_by(programs.values()):
        return None
    return PlanDocument(templates=(template,))


def used_by(programs: Iterable[Program]) -> set[str]:
    """Return the ids of the templates that are days of these programs."""
    return {day.template for program in programs for day in program.days}


def ids_of(document: PlanDocument) -> set[str]:
    """Return the ids of its program and its templates."""
    own = {document.program.id} if document.program is not None else set()
    return own | {one.id for one in document.templates}


def with_free_ids(document: PlanDocument, taken: Collection[str]) -> PlanDocument:
    """Return the document under ids that are none of `taken`: those that are get a number behind them."""
    used = {*taken, *(one for one in ids_of(document) if one not in taken)}
    new: dict[str, str] = {}

    def free(wanted: str) -> str:
        if wanted not in taken:
            return wanted
        number, found = 2, f"{wanted[:LONGEST_SLUG].strip('-')}-2"
        while found in used:
            number += 1
            found = f"{wanted[:LONGEST_SLUG].strip('-')}-{number}"
        used.add(found)
        return found

    templates = []
    for template in document.templates:
        new[template.id] = free(template.id)
        templates.append(template.model_copy(update={"id": new[template.id]}))
    program = document.program
    if program is not None:
        days = tuple(
            day.model_copy(update={"template": new.get(day.template, day.template)}) for day in program.days
        )
        program = program.model_copy(update={"id": free(program.id), "days": days})
    return document.model_copy(update={"program": program, "templates": tuple(templates)})


def templates_after(
    document: PlanDocument,
    programs: Mapping[str, Program],
    templates: Mapping[str, Template],
    own: Collection[str] = (),
) -> dict[str, Template]:
    """Return the templates as they are written when a document is kept: its own, and those it leaves.

    A template that its program no longer has, and no other has either, stays as an archived one, so that
    nothing is lost. `own` are ids that earlier versions of the document had. Raises GymtuiError where an id
    belongs to another document: that one is never written over.
    """
    program = document.program
    before = programs.get(program.id) if program is not None else None
    others = used_by(one for one in programs.values() if program is None or one.id != program.id)
    had = used_by([before]) if before is not None else set()
    mine = had | (set(own) - others)
    if program is None:
        mine |= {document.id} - others
    for template in document.templates:
        there = templates.get(template.id)
        if there is not None and there != template and template.id not in mine:
            raise _belongs_elsewhere(template, there, programs)
    after = {one.id: one for one in document.templates}
    if program is not None and before is None and program.id in set(templates) - mine - set(after):
        raise _belongs_elsewhere(program, templates[program.id], programs)
    for template_id in sorted((had & set(templates)) - others - set(after)):
        after[template_id] = templates[template_id].model_copy(update={"archived": True})
    return after


def _of_program(program: Program, templates: Mapping[str, Template]) -> PlanDocument:
    wanted = dict.fromkeys(day.template for day in program.days)
    found = (templates.get(one) for one in wanted)
    return PlanDocument(program=program, templates=tuple(one for one in found if one is not None))


def _belongs_elsewhere(
    mine: Program | Template, there: Template, programs: Mapping[str, Program]
) -> GymtuiError:
    users = [one.name for one in programs.values() if there.id in used_by([one])]
    whose = f"the day {there.name} of {users[0]}" if users else f"the template {there.name}"
    return GymtuiError(
        f"The id {mine.id} of {mine.name} belongs to {whose}.",
        f"Give it another id, in plan text with: id {mine.id[:LONGEST_SLUG]}-2. Nothing was changed.",
    )
