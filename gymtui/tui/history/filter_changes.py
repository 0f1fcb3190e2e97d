"""Saved filters kept, renamed and removed; each change can be undone. No Textual in here.

Everything that changes blocks: call it in the keeper thread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gymtui.insight.query.saving import with_new_name
from gymtui.model.saved_filter import SavedFilter

if TYPE_CHECKING:
    from gymtui.tui.desk import Desk

Filters = Mapping[str, SavedFilter | None]


@dataclass(frozen=True, slots=True)
class FilterChange:
    """What was there before a change (None: nothing), and what the change is called."""

    before: Filters
    words: str


def keeping(name: str, line: str) -> Filters:
    """Return the change that keeps a line under a name."""
    return {name: SavedFilter(name=name, line=line)}


def removing(name: str) -> Filters:
    """Return the change that removes a saved filter."""
    return {name: None}


def renaming(old: str, new: str, filters: Mapping[str, SavedFilter]) -> Filters:
    """Return the change that gives a saved filter another name, also in the lines of others that use it."""
    changed: dict[str, SavedFilter | None] = {
        one.name: one.model_copy(update={"line": line})
        for one in filters.values()
        if (line := with_new_name(one.line, old, new)) != one.line
    }
    return {**changed, old: None, new: filters[old].model_copy(update={"name": new})}


def change_filters(desk: "Desk", after: Filters, words: str) -> FilterChange:
    """Make a change and read the library anew; return what takes it back. Raises GymtuiError."""
    before = {name: desk.known.filters.get(name) for name in after}
    desk.store.library.change_filters(after)
    desk.reload()
    return FilterChange(before, words)
