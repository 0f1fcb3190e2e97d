"""The rows of all sets between two runs of the program: looked for once, kept anew when they fell behind."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from gymtui.insight.facts import Facts
    from gymtui.model.ids import WorkoutId
    from gymtui.store.atomic import Signature
    from gymtui.store.rows_cache import RowsCache

    Signatures = Mapping[WorkoutId, Signature]

BEHIND = 10
"""Up to so many files may have moved since the rows were kept before they are kept anew."""

Id = TypeVar("Id", bound=str)


def changed(before: "Mapping[Id, Signature]", now: "Mapping[Id, Signature]") -> list[Id]:
    """Return the workouts whose files are new, other or gone."""
    return [one for one in {**before, **now} if before.get(one) != now.get(one)]


class KeptRows:
    """What a cache holds. It blocks: it is used where the workouts are read."""

    def __init__(self) -> None:
        self._looked = False
        self._files: Signatures = {}

    def take(self, cache: "RowsCache") -> "tuple[Signatures, Facts] | None":
        """Return the rows and the files that they were made from, at the first call; None where there are
        none that can be read, and ever after."""
        if self._looked:
            return None
        self._looked = True
        from gymtui.insight.fact_packing import NotFacts, shape, unpack

        cached = cache.load(shape())
        if cached is None:
            return None
        try:
            facts = unpack(cached.rows)
        except NotFacts:
            return None  # they are made anew from the workouts, which alone are the truth
        self._files = cached.files
        return cached.files, facts

    def keep(self, cache: "RowsCache", files: "Signatures", facts: "Facts") -> None:
        """Keep the rows of `files`, where many of them moved since it was last done.

        What gave no row is not kept: a file that cannot be read may be readable the next time.
        """
        from gymtui.insight.fact_packing import pack, shape
        from gymtui.insight.facts import with_read_again
        from gymtui.store.rows_cache import CachedRows

        known = {one.id for one in facts.workouts}
        wanted = {one: of for one, of in files.items() if one in known}
        if len(changed(self._files, wanted)) > BEHIND:
            self._files = wanted  # also where they cannot be saved: not to be tried at each change
            # A row of a file that is not among them would stay when that file goes.
            of_them = with_read_again(facts, known - wanted.keys(), ()) if known - wanted.keys() else facts
            cache.save(shape(), CachedRows(wanted, pack(of_them)))
