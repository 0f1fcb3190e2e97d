"""Why: the reasons of a recommendation, with the rule, what it looked at, its grade and its source."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from gymtui.model.advice import Grade, Reason
from gymtui.tui.dialogs import Dialog
from gymtui.tui.why import Explained

GRADES = {
    Grade.A: "A, several trials or a position stand",
    Grade.B: "B, one trial",
    Grade.C: "C, coaching practice or a published programme",
    Grade.D: "D, our own rule of thumb and no science",
}
NOTHING = "Nothing was recommended here: it was done or added without a plan."


class WhyScreen(Dialog[bool]):
    """Lists exercises with their reasons. Enter and Esc close it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,w", "dismiss(True)", "Close", show=False)]
    DEFAULT_CSS = """
    WhyScreen > Vertical { width: 92; }
    WhyScreen VerticalScroll { height: auto; max-height: 26; }
    WhyScreen .reason { height: auto; }
    WhyScreen .sign { width: 2; }
    WhyScreen .label { width: 10; }
    WhyScreen .words { width: 1fr; }
    """

    def __init__(self, explained: Sequence[Explained]) -> None:
        super().__init__("Why" if len(explained) != 1 else f"Why: {explained[0].name}")
        self._explained = tuple(explained)

    def inside(self) -> ComposeResult:
        with VerticalScroll():
            for one in self._explained:
                yield from self._about(one)
        yield Static("Your own number always wins: type it. Esc closes", classes="hint")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def _about(self, one: Explained) -> Iterator[Widget]:
        several = len(self._explained) > 1
        if several:
            yield Static(Content.assemble((one.name, "bold"), f"  {one.asked}"), classes="words")
        elif one.asked:
            yield Static(Content.styled(one.asked, "bold"), classes="words")
        for reason in one.reasons:
            yield from _reason_rows(reason)
        if not one.reasons:
            yield Static(Content(NOTHING), classes="words")
        yield Static("", classes="words")


def _reason_rows(reason: Reason) -> Iterator[Widget]:
    """Give the line and what stands behind it, each wrapped under itself."""
    yield _row("▸ ", reason.line, "bold", "sign")
    rows = [
        ("Rule", reason.rule),
        *(("Seen", seen) for seen in reason.data),
        ("Grade", GRADES[reason.grade]),
        ("Source", reason.source),
    ]
    for label, text in rows:
        if text:
            yield _row(f"  {label}", text, "dim", "label")


def _row(label: str, text: str, style: str, kind: str) -> Widget:
    left = Static(Content.styled(label, style), classes=kind)
    return Horizontal(left, Static(Content(text), classes="words"), classes="reason")
