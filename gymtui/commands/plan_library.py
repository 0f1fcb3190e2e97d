"""Plans of the library as commands find them: by name or id, with the nearest where there is none."""

from gymtui.commands.opening import no_data, open_to_read
from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.paths import Paths
from gymtui.store.gate import has_data
from gymtui.training.catalogue import name_key
from gymtui.tui.desk import Known, read_known
from gymtui.tui.plans import shelf

NEAREST = 3


def known_of(paths: Paths) -> Known:
    """Return what the library says. Raises GymtuiError where there is no data."""
    if not has_data(paths.home):
        raise no_data(paths.home)
    with open_to_read(paths) as store:
        return read_known(store)


def documents_of(known: Known) -> list[PlanDocument]:
    """Return every program, then every template of none."""
    ids = [*known.programs, *(template.id for template in shelf.alone(known))]
    found = (shelf.document_of(known, one) for one in ids)
    return [one for one in found if one is not None]


def plan_of(known: Known, name: str) -> PlanDocument:
    """Return the plan of a name or an id. Raises GymtuiError with the nearest names."""
    from rapidfuzz import process

    documents = documents_of(known)
    for one in documents:
        if name_key(one.name) == name_key(name) or one.id == name:
            return one
    names = [one.name for one in documents]
    nearest = [found for found, _, _ in process.extract(name, names, limit=NEAREST)]
    near = f"Nearest: {', '.join(nearest)}." if nearest else "Start gymtui: F4 begins one."
    raise GymtuiError(f"There is no plan “{name}”.", near)
