"""First run: three questions, one key each, every one of them can be skipped."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from gymtui.model.profile import Level
from gymtui.model.units import Unit
from gymtui.tui.dialogs import Dialog


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered; None: skipped."""

    unit: Unit | None = None
    level: Level | None = None
    safeties: bool | None = None


@dataclass(frozen=True, slots=True)
class Question:
    title: str
    words: str
    options: tuple[str, ...]


QUESTIONS = (
    Question(
        "Which unit do you lift in?",
        "Every load is kept as you type it, whatever you choose.",
        ("kilograms", "pounds"),
    ),
    Question(
        "How long have you trained with weights?",
        "It chooses the ready plan and how close to failure it goes.",
        (
            "novice: less than half a year, or still adding load every workout",
            "intermediate: progress from week to week",
            "advanced: progress over months",
        ),
    ),
    Question(
        "Does something catch the bar if a rep fails?",
        "A rack with pins or safety arms, or a spotter. Without it the plan has no barbell over you.",
        ("yes", "no"),
    ),
)


class FirstRunScreen(Dialog[Answers]):
    """Ends with the answers given; Esc skips one question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"answer({n})", f"Answer {n}", show=False) for n in (1, 2, 3)),
        Binding("escape,s", "answer(0)", "Skip", show=False),
        Binding("backspace", "back", "Back", show=False),
    ]

    def __init__(self) -> None:
        super().__init__("Welcome to gymtui")
        self._number = 0
        self._answers = Answers()

    def inside(self) -> ComposeResult:
        yield Static("", id="question", classes="words")
        yield Static("", classes="hint")

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        question = QUESTIONS[self._number]
        options = [
            Content.assemble((f"{n}", "bold"), f"  {text}") for n, text in enumerate(question.options, 1)
        ]
        head = Content.styled(question.title, "bold")
        text = Content("\n").join([head, Content(question.words), Content(""), *options])
        self.query_one("#question", Static).update(text)
        keys = f"1 to {len(question.options)} answers · Esc skips"
        back = " · Backspace goes back" if self._number else ""
        count = f"question {self._number + 1} of {len(QUESTIONS)}"
        self.query_one(".hint", Static).update(Content(f"{keys}{back} · {count}"))

    def action_answer(self, choice: int) -> None:
        if choice > len(QUESTIONS[self._number].options):
            return
        self._answers = _with(self._answers, self._number, choice)
        if self._number + 1 == len(QUESTIONS):
            self.dismiss(self._answers)
            return
        self._number += 1
        self._show()

    def action_back(self) -> None:
        self._number = max(0, self._number - 1)
        self._show()


def _with(answers: Answers, number: int, choice: int) -> Answers:
    picked = choice - 1
    match number:
        case 0:
            return replace(answers, unit=(Unit.KG, Unit.LB)[picked] if choice else None)
        case 1:
            levels = (Level.NOVICE, Level.INTERMEDIATE, Level.ADVANCED)
            return replace(answers, level=levels[picked] if choice else None)
        case _:
            return replace(answers, safeties=(True, False)[picked] if choice else None)
