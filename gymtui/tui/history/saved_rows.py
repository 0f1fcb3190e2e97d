"""The saved filters as a list: each with its line, and whether it can be used. No Textual in here."""

from collections.abc import Mapping
from dataclasses import dataclass

from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.vocabulary import SAVED
from gymtui.model.saved_filter import SavedFilter


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A saved filter; `problem` says what is wrong with it, "" where nothing is."""

    name: str
    line: str
    problem: str = ""

    @property
    def shown(self) -> str:
        """The line, or what is wrong with it."""
        return f"× {self.problem}" if self.problem else self.line


def saved_rows(filters: Mapping[str, SavedFilter], setting: QuerySetting) -> tuple[SavedRow, ...]:
    """Return the saved filters in the order of their names."""
    rows = []
    for name, one in sorted(filters.items()):
        query = read_query(SAVED + name, setting)
        said = query.problems[0].message if query.problems else ""
        rows.append(SavedRow(name, one.line, said.removeprefix(f"In the saved filter {SAVED}{name}, ")))
    return tuple(rows)
