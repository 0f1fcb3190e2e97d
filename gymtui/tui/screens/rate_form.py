"""Rating the form of the exercise just done: one key."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from gymtui.tui.dialogs import Dialog

FORMS = ("unsafe, or painful", "broke down", "acceptable", "good", "crisp")


class RateForm(Dialog[int]):
    """Ask for 1 to 5. Esc leaves it unrated."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(form), f"dismiss({form})", words, show=False) for form, words in enumerate(FORMS, 1)
    ]

    def inside(self) -> ComposeResult:
        lines = [Content.assemble((f"{form}", "bold"), f"  {words}") for form, words in enumerate(FORMS, 1)]
        yield Static(Content("\n").join(lines), classes="words")
        yield Static("1 to 5 rates it · Esc leaves it unrated", classes="hint")
