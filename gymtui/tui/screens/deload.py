"""A deload to look through before it is taken: why it is due, and what it makes of the day."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from gymtui.model.plan import Template
from gymtui.model.session import SessionExercise
from gymtui.training.autoregulation.deload import DeloadProposal
from gymtui.tui.coach_desk import deload_due_now, deload_runs
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm, Dialog
from gymtui.tui.why import Explained, explained_plan


async def ask_deload(
    app: App[None], desk: Desk, template: Template | None, before: Sequence[SessionExercise]
) -> bool | None:
    """Ask whether a deload begins (True) or the one that runs ends (False); None: all stays."""
    if deload_runs(desk):
        dialog = Confirm("End the deload?", "The loads from before it come back.", "ends it")
        return False if await app.push_screen_wait(dialog) else None
    proposal = deload_due_now(desk) or deload_due_now(desk, asked=True)
    assert proposal is not None, "one that is asked for is always proposed"
    after = desk.prepared(template, deload=True).exercises if template is not None else ()
    pairs = (before, after) if len(before) == len(after) else ((), ())
    looked = DeloadScreen(proposal, *([explained_plan(one) for one in side] for side in pairs))
    return True if await app.push_screen_wait(looked) else None


class DeloadScreen(Dialog[bool]):
    """Lists the signs and the changes. Enter takes it; Esc leaves all as it is.

    `before` and `after` are the day's exercises without and with the deload.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,y", "dismiss(True)", "Take it", show=False)]
    DEFAULT_CSS = """
    DeloadScreen > Vertical { width: 90; }
    DeloadScreen VerticalScroll { height: auto; max-height: 24; }
    """

    def __init__(
        self, proposal: DeloadProposal, before: Sequence[Explained], after: Sequence[Explained]
    ) -> None:
        super().__init__("A deload")
        self._proposal = proposal
        self._pairs = tuple(zip(before, after, strict=True))

    def inside(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._text(), classes="words")
        hint = "Enter begins it today · Esc leaves all as it is · D ends it at any time"
        yield Static(hint, classes="hint")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def _text(self) -> Content:
        lines: list[Content] = [Content.styled("Why", "bold")]
        for sign in self._proposal.signs:
            lines.append(Content(f"▸ {sign.line}"))
            lines += [Content.styled(f"  {seen}", "dim") for seen in sign.data]
        lines += [Content(""), Content.styled("What", "bold"), Content(self._proposal.words)]
        if self._pairs:
            lines += [Content(""), Content.styled("The day shown would be", "bold")]
        for was, becomes in self._pairs:
            lines.append(Content(was.name))
            lines.append(Content.styled(f"  − {was.asked}", "dim"))
            lines.append(Content(f"  + {becomes.asked}"))
        lines += [Content(""), Content.styled("Our own rule of thumb (grade D), and yours to leave.", "dim")]
        return Content("\n").join(lines)
