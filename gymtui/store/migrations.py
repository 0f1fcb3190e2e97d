"""Old documents are understood on reading: pure steps from one version of a document to the next.

Every document carries `v`. Nothing is rewritten when it is read: a document gets its new shape with
its next edit, so that an update does not send thousands of files through a sync client, and two
laptops may run different versions for a while.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from gymtui.store.problems import StoreCorrupt

Step = Callable[[dict[str, Any]], dict[str, Any]]
Steps = Mapping[str, tuple[Step, ...]]

WORKOUT = "workout"
BODY = "body"

STEPS: Steps = MappingProxyType({})
"""For each kind of document the steps from version 1 to 2, from 2 to 3 and so on. None so far."""


class Upgraded(NamedTuple):
    """A document in the newest known shape, the version it had, and whether that is newer than known."""

    document: dict[str, Any]
    version: int
    newer: bool


class Migrations:
    """The steps for each kind of document; the current version follows from how many there are."""

    def __init__(self, steps: Steps = STEPS) -> None:
        self._steps = dict(steps)

    def current(self, kind: str) -> int:
        return len(self._steps.get(kind, ())) + 1

    def upgrade(self, kind: str, document: dict[str, Any], path: Path) -> Upgraded:
        """Return the document in the current shape; the one given is not touched.

        A document of a newer version is handed out as it is. Raises StoreCorrupt when `v` is no version or
        the document does not have the shape its version promises.
        """
        version = document.get("v", 1)
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise StoreCorrupt(path, f"has {version!r} where the version of its format belongs")
        current = self.current(kind)
        if version >= current:
            return Upgraded(document, version, version > current)
        upgraded = deepcopy(document)
        for number in range(version, current):
            try:
                upgraded = self._steps[kind][number - 1](upgraded)
            except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
                raise StoreCorrupt(path, f"does not have the shape of version {number}: {error!r}") from error
            upgraded["v"] = number + 1
        return Upgraded(upgraded, version, False)
