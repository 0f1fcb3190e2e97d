"""Earlier versions of plans on the command line."""

from gymtui.commands.opening import as_json, no_data, open_to_read
from gymtui.commands.plan_library import plan_of
from gymtui.errors import GymtuiError
from gymtui.paths import Paths
from gymtui.plans.text.writer import write_plan
from gymtui.store.gate import has_data
from gymtui.store.plan_history import PlanVersion
from gymtui.store.store import Store
from gymtui.training.catalogue import name_key
from gymtui.tui.desk import read_known


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
    """Return the versions of a plan of the library, else of one that was removed. Raises GymtuiError, also
    where the file they are in is broken."""
    history, plan_id = store.plan_history, _id_of(store, name)
    versions = history.versions(plan_id)
    broken = next((one for one in store.problems() if one.path == history.records.path(plan_id)), None)
    if broken is not None:
        raise GymtuiError(broken.message, broken.what_to_do)
    return versions


def _id_of(store: Store, name: str) -> str:
    """Return the id of a plan of the library, else of one that was removed. Raises GymtuiError."""
    known = read_known(store)
    try:
        return plan_of(known, name).id
    except GymtuiError:
        gone = store.plan_history.removed({*known.programs, *known.templates})
        found = next((one.document.id for one in gone if name_key(one.document.name) == name_key(name)), None)
        if found is None:
            raise
        return found
