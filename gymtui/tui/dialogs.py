"""Small dialogs, awaited in workers: a line of text, a choice with a filter, a yes or no."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

Check = Callable[[str], str | None]


class QuietInput(Input):
    """An input that does not ring the bell at a refused key: the bell belongs to the countdown."""

    def restricted(self) -> None:
        """Stay silent."""


T = TypeVar("T")


class Dialog(ModalScreen[T | None], Generic[T]):
    """The frame: a title, a body, a line of keys. Esc closes without an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close", show=False)]
    DEFAULT_CSS = """
    Dialog { align: center bottom; background: $stage 40%; }
    Dialog > Vertical {
        width: 64; max-width: 96%; height: auto; max-height: 90%; padding: 1 3; margin-bottom: 1;
        background: $field;
    }
    Dialog .title { text-style: bold; color: $ink; width: 1fr; height: auto; margin-bottom: 1; }
    Dialog .words { color: $ink-soft; width: 1fr; height: auto; }
    Dialog .hint { color: $ink-muted; margin-top: 1; width: 1fr; height: auto; }
    Dialog .problem { color: $bad; width: 1fr; height: auto; }
    Dialog Input, Dialog Input:focus {
        border: none; background: $band; color: $ink; height: 1; padding: 0 1; width: 1fr;
    }
    Dialog OptionList, Dialog OptionList:focus {
        border: none; background: $field; height: auto; max-height: 14; padding: 0; margin-top: 1;
    }
    Dialog OptionList > .option-list--option-highlighted {
        background: $band; color: $ink; text-style: bold;
    }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._title), classes="title")
            yield from self.inside()

    def inside(self) -> ComposeResult:
        """Yield what stands under the title."""
        yield from ()


class AskText(Dialog[str]):
    """Ask for one line. `check` returns what is wrong with it, or None; a wrong line stays to be mended.

    `say` tells how a good line is understood, as it is typed; an empty one too, where `check` lets it be.
    """

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        hint: str = "",
        check: Check | None = None,
        say: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(title)
        self._say = say
        self._value = value
        self._hint = hint
        self._check = check

    def inside(self) -> ComposeResult:
        field = QuietInput(self._value, select_on_focus=False)
        field.cursor_blink = False
        yield field
        if self._say is not None:
            yield Static("", classes="words")
        yield Static("", classes="problem")
        hint = f"{self._hint}\n" if self._hint else ""
        yield Static(Content(f"{hint}Enter keeps it · Esc leaves it as it was"), classes="hint")

    def on_mount(self) -> None:
        self._tell(self._value)

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Say how the line is understood, or what is wrong with it."""
        event.stop()
        self._tell(event.value)

    def _tell(self, line: str) -> None:
        """Say it; that an empty line is wrong is only said once it is to be kept."""
        problem = self._check(line) if self._check is not None and self._say is not None else None
        told = f"× {problem}" if problem is not None and line.strip() else ""
        self.query_one(".problem", Static).update(Content(told))
        if self._say is not None:
            self.query_one(".words", Static).update(Content(self._say(line) if problem is None else ""))

    @on(Input.Submitted)
    def keep(self, event: Input.Submitted) -> None:
        event.stop()
        problem = self._check(event.value) if self._check is not None else None
        if problem is not None:
            self.query_one(".problem", Static).update(Content(f"× {problem}"))
        else:
            self.dismiss(event.value)


class Confirm(Dialog[bool]):
    """Ask for an explicit yes. With `only_y` Enter is none: it may have been meant for something else."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)", "Yes", show=False),
        Binding("enter", "enter", "Yes", show=False),
        Binding("n", "dismiss(False)", "No", show=False),
    ]

    def __init__(self, title: str, words: str, yes: str, *, only_y: bool = False) -> None:
        super().__init__(title)
        self._words = words
        self._yes = yes
        self._only_y = only_y

    def inside(self) -> ComposeResult:
        yield Static(Content(self._words), classes="words")
        keys = "y" if self._only_y else "y or Enter"
        yield Static(Content(f"{keys} {self._yes} · Esc goes back"), classes="hint")

    def action_enter(self) -> None:
        if not self._only_y:
            self.dismiss(True)


class Tell(Dialog[bool]):
    """Say something that needs more than a line."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "dismiss(True)", "Close", show=False)]

    def __init__(self, title: str, words: str) -> None:
        super().__init__(title)
        self._words = words

    def inside(self) -> ComposeResult:
        yield Static(Content(self._words), classes="words")
        yield Static("Enter or Esc closes", classes="hint")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to choose: what is returned, its name, and a muted word beside it."""

    id: str
    name: str
    note: str = ""


Search = Callable[[str], Sequence[Item]]


class Choose(Dialog[str]):
    """Choose one of many. Typing filters: by `search` where given, else by the words typed.

    `start` is the id of the item that the choice begins on.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", show=False, priority=True),
        Binding("up", "move(-1)", "Before", show=False, priority=True),
        Binding("pagedown", "move(10)", "Page down", show=False, priority=True),
        Binding("pageup", "move(-10)", "Page up", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        items: Sequence[Item],
        *,
        search: Search | None = None,
        empty: str = "",
        start: str = "",
    ) -> None:
        super().__init__(title)
        self._start = start
        self._items = tuple(items)
        self._search = search
        self._empty = empty or "Nothing fits. Take some letters away."

    def inside(self) -> ComposeResult:
        field = QuietInput(placeholder="type to filter")
        field.cursor_blink = False
        yield field
        yield OptionList(*map(_option, self._items), markup=False)
        yield Static("", classes="words")
        yield Static("Enter takes it · ↑ ↓ move · Esc goes back", classes="hint")

    def on_mount(self) -> None:
        self._show(self._items)
        begin = next((i for i, item in enumerate(self._items) if item.id == self._start), None)
        if begin is not None:
            self.query_one(OptionList).highlighted = begin

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        typed = event.value.strip()
        if not typed:
            self._show(self._items)
        elif self._search is not None:
            self._show(tuple(self._search(typed)))
        else:
            pieces = typed.casefold().split()
            self._show([i for i in self._items if all(p in f"{i.name} {i.note}".casefold() for p in pieces)])

    def _show(self, items: Sequence[Item]) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(map(_option, items))
        options.highlighted = 0 if items else None
        self.query_one(".words", Static).update(Content("" if items else self._empty))

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        if options.option_count:
            at = options.highlighted or 0
            options.highlighted = max(0, min(options.option_count - 1, at + by))

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        event.stop()
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self.dismiss(options.get_option_at_index(options.highlighted).id)

    @on(OptionList.OptionSelected)
    def take_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)


def _option(item: Item) -> Option:
    return Option(Content.assemble(item.name, (f"   {item.note}", "dim") if item.note else ""), id=item.id)
