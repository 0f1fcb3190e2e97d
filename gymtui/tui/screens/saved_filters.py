"""The saved filters to choose from; what is asked of one is answered to who opened it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from gymtui.insight.query.vocabulary import SAVED
from gymtui.tui.dialogs import Dialog
from gymtui.tui.history.saved_rows import SavedRow

EMPTY = "No filter is saved yet. / begins a line, Ctrl+S in it keeps it under a name."


class AskedOfFilter(Enum):
    """What is to be done with a saved filter."""

    USE = auto()
    RENAME = auto()
    REMOVE = auto()
    UNDO = auto()


@dataclass(frozen=True, slots=True)
class FilterAsked:
    """What is to be done, and with which one; undoing is of no single one."""

    what: AskedOfFilter
    name: str = ""


class SavedFiltersScreen(Dialog[FilterAsked]):
    """A list; Enter uses one, r renames it, x removes it, u takes the last change back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "ask('RENAME')", "Rename", show=False),
        Binding("x,delete", "ask('REMOVE')", "Remove", show=False),
        Binding("u", "undo", "Undo", show=False),
        Binding("j", "step(1)", "Next", show=False),
        Binding("k", "step(-1)", "Before", show=False),
    ]
    DEFAULT_CSS = """
    SavedFiltersScreen > Vertical { width: 84; }
    SavedFiltersScreen OptionList:focus { background-tint: $field 0%; }
    """

    def __init__(self, rows: Sequence[SavedRow], chosen: str = "", *, undoes: bool = False) -> None:
        super().__init__("Saved filters")
        self._rows = tuple(rows)
        self._chosen = chosen
        self._undoes = undoes

    def inside(self) -> ComposeResult:
        width = max((len(one.name) for one in self._rows), default=0) + len(SAVED)
        yield OptionList(*(_option(one, width) for one in self._rows), markup=False)
        if not self._rows:
            yield Static(Content(EMPTY), classes="words")
        keys = ["Enter uses it", "r renames", "x removes"] if self._rows else []
        keys += ["u takes the last change back"] if self._undoes else []
        yield Static(Content(" · ".join((*keys, "Esc goes back"))), classes="hint")

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        at = next((i for i, one in enumerate(self._rows) if one.name == self._chosen), 0)
        options.display = bool(self._rows)
        options.highlighted = at if self._rows else None
        options.focus()

    @property
    def name_chosen(self) -> str:
        """The name of the filter under the cursor; "" where there is none."""
        at = self.query_one(OptionList).highlighted
        return self._rows[at].name if at is not None and self._rows else ""

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if self._rows:
            options.highlighted = max(0, min(len(self._rows) - 1, (options.highlighted or 0) + by))

    def action_ask(self, what: str) -> None:
        """Ask for something to be done with the filter under the cursor."""
        if self.name_chosen:
            self.dismiss(FilterAsked(AskedOfFilter[what], self.name_chosen))

    def action_undo(self) -> None:
        """Ask for the last change to be taken back."""
        if self._undoes:
            self.dismiss(FilterAsked(AskedOfFilter.UNDO))

    @on(OptionList.OptionSelected)
    def use(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_ask("USE")


def _option(one: SavedRow, width: int) -> Option:
    return Option(Content.assemble(f"{SAVED}{one.name}".ljust(width), (f"   {one.shown}", "dim")))
