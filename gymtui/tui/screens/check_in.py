"""The readiness check-in: five answers from 1 to 5, and whether a joint hurts. Ten seconds, all by digits."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from gymtui.model.performed import Readiness
from gymtui.model.profile import Joint
from gymtui.tui.dialogs import Dialog

QUESTIONS = (
    ("fatigue", "Energy", "worn out", "fresh"),
    ("sleep", "Sleep", "hardly any", "slept well"),
    ("soreness", "Muscles", "very sore", "not sore"),
    ("stress", "Stress", "a lot", "none"),
    ("mood", "Mood", "low", "very good"),
)
"""The five items of the form by McLean 2010: name in the file, word, what 1 and what 5 means."""
JOINTS = tuple(Joint)
HURTS_FROM = 4


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """What was answered. `joint` None: nothing hurts, or not enough to be asked where."""

    readiness: Readiness
    pain: int = 0
    joint: Joint | None = None


class CheckIn(Dialog[CheckedIn]):
    """Asks one question after the other; a digit answers and goes on, Backspace goes back.

    Esc leaves without an answer: a check-in that was skipped changes nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace,up", "back", "Back", show=False),
        Binding("enter", "no_pain", "No pain", show=False),
    ]
    DEFAULT_CSS = "CheckIn > Vertical { width: 66; }"

    def __init__(self) -> None:
        super().__init__("How is it today?")
        self.answers: list[int] = []
        self.pain: int | None = None

    def inside(self) -> ComposeResult:
        yield Static("", classes="words")
        yield Static("", classes="hint")

    def on_mount(self) -> None:
        self._show()

    def on_key(self, event: Key) -> None:
        if not event.key.isdigit():
            return
        event.stop()
        digit = int(event.key)
        if len(self.answers) < len(QUESTIONS):
            if 1 <= digit <= 5:
                self.answers.append(digit)
        elif self.pain is None:
            self._take_pain(digit)
        elif 1 <= digit <= len(JOINTS):
            self._done(JOINTS[digit - 1])
        self._show()

    def _take_pain(self, pain: int) -> None:
        self.pain = pain
        if pain < HURTS_FROM:
            self._done(None)

    def action_back(self) -> None:
        if self.pain is not None:
            self.pain = None
        elif self.answers:
            self.answers.pop()
        self._show()

    def action_no_pain(self) -> None:
        if len(self.answers) == len(QUESTIONS) and self.pain is None:
            self._take_pain(0)

    def _done(self, joint: Joint | None) -> None:
        names = [name for name, *_ in QUESTIONS]
        readiness = Readiness.model_validate(dict(zip(names, self.answers, strict=True)))
        self.dismiss(CheckedIn(readiness, self.pain or 0, joint))

    def _show(self) -> None:
        at = len(self.answers)
        lines = []
        for i, (_, word, worst, best) in enumerate(QUESTIONS):
            answer = str(self.answers[i]) if i < at else "▸" if i == at else " "
            style = "bold" if i == at else ""
            lines.append(Content.assemble((f"{answer}  {word:<9}", style), (f"1 {worst}, 5 {best}", "dim")))
        hint = "1 to 5 answers · Backspace goes back · Esc skips it, which changes nothing"
        if at == len(QUESTIONS):
            answer = "▸" if self.pain is None else str(self.pain)
            style = "bold" if self.pain is None else ""
            lines.append(
                Content.assemble((f"{answer}  {'Pain':<9}", style), ("a joint: 0 none, 9 very bad", "dim"))
            )
            hint = "0 or Enter: nothing hurts · Backspace goes back · Esc skips it"
        if self.pain is not None:
            joints = "  ".join(f"{i} {joint}" for i, joint in enumerate(JOINTS, 1))
            lines += [Content(""), Content.styled("Where?", "bold"), Content(joints)]
            hint = "A digit names the joint · Backspace goes back · Esc skips it"
        self.query_one(".words", Static).update(Content("\n").join(lines))
        self.query_one(".hint", Static).update(Content(hint))
