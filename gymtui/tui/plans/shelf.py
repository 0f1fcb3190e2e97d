"""Programs and templates in the library: found, kept, taken back. No Textual in here.

Calls that touch the disk block; screens make them in the keeper thread.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDecision, PlanDocument, Program, Template
from gymtui.model.profile import Profile
from gymtui.plans.documents import ids_of, used_by, with_free_ids
from gymtui.plans.editing.edited import Making
from gymtui.store.drafts import Draft
from gymtui.store.library import Library
from gymtui.store.store import Store
from gymtui.tui.desk import Desk, Known

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Touched:
    """Some records of the library as they are at a moment; None: there is none of that id."""

    programs: Mapping[str, Program | None] = field(default_factory=dict)
    templates: Mapping[str, Template | None] = field(default_factory=dict)
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class ShelfChange:
    """One change of the library that can be taken back: what it was in words, and both sides of it."""

    words: str
    before: Touched
    after: Touched

    @property
    def turned(self) -> "ShelfChange":
        return ShelfChange(self.words, self.after, self.before)


def document_of(known: Known, plan_id: str) -> PlanDocument | None:
    """Return the program of an id with its templates, else the template of it, or None."""
    program = known.programs.get(plan_id)
    if program is None:
        template = known.templates.get(plan_id)
        return PlanDocument(templates=(template,)) if template is not None else None
    wanted = dict.fromkeys(day.template for day in program.days)
    found = (known.templates.get(one) for one in wanted)
    return PlanDocument(program=program, templates=tuple(one for one in found if one is not None))


def alone(known: Known) -> tuple[Template, ...]:
    """Return the templates of no program."""
    used = {day.template for program in known.programs.values() for day in program.days}
    return tuple(one for one in known.templates.values() if one.id not in used)


def making(desk: Desk) -> Making:
    """Return where new ids come from: none that a program, a template or the history has."""
    trained = {row.plan.template for row in desk.index.rows if row.plan is not None}
    return Making(desk.runner.new_id, frozenset({*desk.known.programs, *desk.known.templates, *trained}))


def kept(known: Known, document: PlanDocument, words: str) -> ShelfChange:
    """Return what keeping a document changes: its program and templates, and those it no longer has.

    A template that left the program goes, unless another program has it. What is the same is left out.
    """
    program = document.program
    old = known.programs.get(program.id) if program is not None else None
    inside = {one.id for one in document.templates}
    others = {
        day.template
        for other in known.programs.values()
        if program is None or other.id != program.id
        for day in other.days
    }
    left = {day.template for day in old.days} - inside - others if old is not None else set()
    before = {one: known.templates.get(one) for one in (*inside, *left)}
    after: dict[str, Template | None] = {one.id: one for one in document.templates}
    after |= dict.fromkeys(left)
    changed = [one for one in before if before[one] != after[one]]
    programs = {program.id: (old, program)} if program is not None and program != old else {}
    return ShelfChange(
        words,
        Touched({k: v[0] for k, v in programs.items()}, {one: before[one] for one in changed}),
        Touched({k: v[1] for k, v in programs.items()}, {one: after[one] for one in changed}),
    )


def kept_apart(known: Known, document: PlanDocument, words: str) -> ShelfChange:
    """Return what putting a document in its place changes, and nothing of another plan: an id that is
    another plan's, or a day that another program has too and that would change, gets a free one."""
    now = document_of(known, document.id)
    own = ids_of(now) if now is not None else set()
    others = used_by(one for one in known.programs.values() if one.id != document.id)
    would_change = {one.id for one in document.templates if known.templates.get(one.id) != one}
    taken = {*known.programs, *known.templates} - (own - (others & would_change))
    return kept(known, with_free_ids(document, taken), words)


def removed(known: Known, document: PlanDocument) -> ShelfChange:
    """Return what removing a document changes: its own templates go with it, and it is followed no longer."""
    program = document.program
    templates: dict[str, Template | None] = {one.id: one for one in document.templates}
    if program is not None:
        without = PlanDocument(program=program.model_copy(update={"days": ()}))
        templates = dict(kept(known, without, "").before.templates)
    programs: dict[str, Program | None] = {program.id: program} if program is not None else {}
    profile = known.profile
    follows = program is not None and profile.program == program.id
    return ShelfChange(
        f"Removed {document.name}.",
        Touched(programs, templates, profile if follows else None),
        Touched(
            dict.fromkeys(programs),
            dict.fromkeys(templates),
            profile.model_copy(update={"program": None}) if follows else None,
        ),
    )


def followed(desk: Desk, program: Program) -> ShelfChange:
    """Return what following a program from today on changes."""
    begun = program.model_copy(update={"started_on": desk.today, "archived": False})
    profile = desk.known.profile
    return ShelfChange(
        f"You follow {program.name} from today on.",
        Touched({program.id: program}, {}, profile),
        Touched({program.id: begun}, {}, profile.model_copy(update={"program": program.id})),
    )


def keep_change(library: Library, change: ShelfChange, decisions: Iterable[PlanDecision] = ()) -> None:
    """Put the library from one side of a change to the other, in one write. Raises GymtuiError.

    `decisions` are those on proposed changes that it came from.
    What it replaces is in the plan history. Where something was changed again since then nothing is done.
    """
    if _now(library, change.before) != change.before:
        raise GymtuiError("It was changed again since then: it stays as it is.")
    programs = _but_gone(change.after.programs, change.before.programs)
    templates = _but_gone(change.after.templates, change.before.templates)
    why = f"before: {change.words}"
    library.change_plans(programs, templates, change.after.profile, why, decisions)


def _but_gone(after: Mapping[str, T | None], before: Mapping[str, T | None]) -> dict[str, T | None]:
    """Return what is written, without what is not there and is not to be."""
    return {one: record for one, record in after.items() if record is not None or before.get(one) is not None}


def _now(library: Library, like: Touched) -> Touched:
    """Return the same records as they are on the disk."""
    programs, templates = library.programs(), library.templates()
    return Touched(
        {one: programs.get(one) for one in like.programs},
        {one: templates.get(one) for one in like.templates},
        library.profile() if like.profile is not None else None,
    )


def is_archived(document: PlanDocument) -> bool:
    """Whether a plan is archived: its program, or the template alone."""
    if document.program is not None:
        return document.program.archived
    return any(template.archived for template in document.templates)


def draft_of(store: Store, document: PlanDocument) -> Draft | None:
    """Return what was not saved of a plan, None where there is nothing or all of it is saved."""
    if store.read_only:
        return None
    found = next((one for one in store.drafts.all() if one.id == document.id), None)
    return found if found is not None and (found.document != document or found.text is not None) else None


def never_saved(store: Store) -> list[Draft]:
    """Return the drafts of plans that are not in the library, newest first."""
    known = {*store.library.programs(), *store.library.templates()}
    return [one for one in store.drafts.all() if one.document is not None and one.id not in known]
