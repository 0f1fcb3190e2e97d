"""Earlier versions of plans on the command line, and a file that takes the place of a plan."""

from gymtui.commands.opening import as_json, no_data, open_to_read
from gymtui.commands.plan_library import documents_of, plan_of
from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.paths import Paths
from gymtui.plans.text.writer import write_plan
from gymtui.store.gate import has_data
from gymtui.store.plan_history import PlanVersion
from gymtui.store.store import Store
from gymtui.training.catalogue import name_key
from gymtui.tui.desk import Known, read_known


def list_versions(paths: Paths, name: str, *, json_wanted: bool) -> int:
    """Print the earlier versions of a plan, newest first, numbered from 1. Raises GymtuiError."""
    with _opened(paths) as store:
        versions = _versions(store, name)
    if json_wanted:
        plain = [
            {"number": number, "until": one.at.isoformat(), "why": one.why, "name": one.document.name}
            for number, one in enumerate(versions, 1)
        ]
        print(as_json(plain))
        return 0
    for number, one in enumerate(versions, 1):
        print(f"{number:>3}  until {one.at.astimezone():%Y-%m-%d %H:%M}  {one.why}".rstrip())
    if not versions:
        print(f"{name} has no earlier versions.")
    return 0


def show_version(paths: Paths, name: str, number: int) -> int:
    """Print an earlier version of a plan as text. Raises GymtuiError where there is none of that number."""
    with _opened(paths) as store:
        versions = _versions(store, name)
        catalogue = read_known(store).catalogue
    if not 1 <= number <= len(versions):
        count = len(versions)
        there = f"It has {count}, 1 the newest." if count else "It has none."
        raise GymtuiError(f"{name} has no version {number}.", there)
    print(write_plan(versions[number - 1].document, catalogue).text, end="")
    return 0


def _opened(paths: Paths) -> Store:
    if not has_data(paths.home):
        raise no_data(paths.home)
    return open_to_read(paths)


def _versions(store: Store, name: str) -> tuple[PlanVersion, ...]:
    """Return the versions of a plan of the library, else of one that was removed. Raises GymtuiError."""
    known = read_known(store)
    there = {*known.programs, *known.templates}
    gone = store.plan_history.removed(there)
    try:
        return store.plan_history.versions(plan_of(known, name).id)
    except GymtuiError:
        found = next((one for one in gone if name_key(one.document.name) == name_key(name)), None)
        if found is None:
            raise
        return store.plan_history.versions(found.document.id)


def plan_replaced_by(known: Known, document: PlanDocument) -> PlanDocument | None:
    """Return the plan of the library that a file is another version of: of its id, else of its name."""
    there = documents_of(known)
    same = next((one for one in there if one.id == document.id), None)
    return same or next((one for one in there if name_key(one.name) == name_key(document.name)), None)


def in_place_of(document: PlanDocument, before: PlanDocument) -> PlanDocument:
    """Return the plan under the ids of the one whose place it takes; since when it is followed stays.

    Days of the same name are the same days. Raises GymtuiError where one is a program and one is not.
    """
    if (document.program is None) != (before.program is None):
        raise GymtuiError(
            f"{before.name} is {'a template' if before.program is None else 'a program'}, the file is not.",
            "Nothing was imported.",
        )
    names = {name_key(one.name): one.id for one in before.templates}
    new = {one.id: names.get(name_key(one.name), one.id) for one in document.templates}
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
