"""Why: the reasons of a recommendation, with the rule, what it looked at, its grade and its source."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
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
    """

    def __init__(self, explained: Sequence[Explained]) -> None:
        super().__init__("Why" if len(explained) != 1 else f"Why: {explained[0].name}")
        self._explained = tuple(explained)

    def inside(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._text(), classes="words")
        yield Static("Your own number always wins: type it. Esc closes", classes="hint")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def _text(self) -> Content:
        lines: list[Content] = []
        for one in self._explained:
            if len(self._explained) > 1:
                lines.append(Content.assemble((one.name, "bold"), f"  {one.asked}"))
            elif one.asked:
                lines.append(Content.styled(one.asked, "bold"))
            for reason in one.reasons:
                lines += _reason_lines(reason)
            if not one.reasons:
                lines.append(Content(NOTHING))
            lines.append(Content(""))
        return Content("\n").join(lines[:-1])


def _reason_lines(reason: Reason) -> list[Content]:
    rows = [
        ("Rule", reason.rule),
        *(("Seen", seen) for seen in reason.data),
        ("Grade", GRADES[reason.grade]),
        ("Source", reason.source),
    ]
    lines = [Content.assemble(("▸ ", "bold"), reason.line)]
    return lines + [Content.assemble((f"  {label:<8}", "dim"), text) for label, text in rows if text]
