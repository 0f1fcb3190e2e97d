"""What every operation needs and gives: fresh ids, the changed document, and why something cannot be."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from gymtui.errors import GymtuiError
from gymtui.model.ids import ShortId, slug_of
from gymtui.model.plan import PlanDocument
from gymtui.plans.places import PlanPlace

NewId = Callable[[], ShortId]
LONGEST_SLUG = 90


class EditError(GymtuiError):
    """This cannot be done to this plan; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A document after an operation, the place to look at now, and what was done in words."""

    document: PlanDocument
    place: PlanPlace
    words: str


@dataclass(frozen=True, slots=True)
class Making:
    """Where ids come from. `taken` are the ids of all programs and templates, also of other documents."""

    new_id: NewId
    taken: frozenset[str] = frozenset()

    def short(self, taken: Collection[str]) -> ShortId:
        """Return an id that is none of `taken`."""
        while (found := self.new_id()) in taken:
            pass
        return found

    def slug(self, name: str, taken: Collection[str] = ()) -> str:
        """Return an id made of a name, with a number behind it where it is taken."""
        wanted = slug_of(name)[:LONGEST_SLUG].strip("-")
        found, number = wanted, 1
        while found in self.taken or found in taken:
            number += 1
            found = f"{wanted}-{number}"
        return found
