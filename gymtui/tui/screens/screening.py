"""The questions before a beginner's first workout: all of them at once, one key. It locks nobody out."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from gymtui.training.screening import NOT_MEDICAL, QUESTIONS
from gymtui.tui.dialogs import Dialog


class ScreeningScreen(Dialog[bool]):
    """True: something of it is so; False: nothing is; Esc: not said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)", "Yes", show=False),
        Binding("n,enter", "dismiss(False)", "No", show=False),
    ]
    DEFAULT_CSS = "ScreeningScreen > Vertical { width: 76; }"

    def __init__(self) -> None:
        super().__init__("Before the first workout: is any of this so?")

    def inside(self) -> ComposeResult:
        lines = [Content(f"· {question.words}") for question in QUESTIONS]
        yield Static(Content("\n").join([*lines, Content(""), Content(NOT_MEDICAL)]), classes="words")
        yield Static("y yes, to one or more · n or Enter none of it · Esc skips", classes="hint")
