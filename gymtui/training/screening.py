"""What a beginner is asked and told before the first workout. Plain words, and no medical advice.

The questions follow the PAR-Q (C). Whoever says yes to one is told to see a doctor first, and may go on with
a light start: nobody is locked out.
"""

from collections.abc import Collection
from dataclasses import dataclass

NOT_MEDICAL = (
    "This is no medical advice. If you are ill, hurt, pregnant or not sure, ask a doctor before you train."
)
SEE_A_DOCTOR = (
    "You said yes to something that a doctor should know of first. You can go on with a light start: few "
    "sets, light loads, nothing near failure."
)
GOOD_TO_GO = "Nothing speaks against a gentle start."
STOP_TEXT = "Stop at once and get help. If it does not pass quickly, call an ambulance."


@dataclass(frozen=True, slots=True)
class Question:
    """A question that is answered with yes or no."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class StopSign:
    """A sign to stop training at once."""

    id: str
    words: str


QUESTIONS: tuple[Question, ...] = (
    Question("heart", "Has a doctor said that you have a heart condition?"),
    Question("chest_pain_active", "Does your chest hurt when you are active?"),
    Question("chest_pain_month", "Has your chest hurt at rest in the past month?"),
    Question("dizziness", "Do you get dizzy, or have you lost consciousness?"),
    Question("bones", "Do you have a bone or joint problem that training could make worse?"),
    Question("drugs", "Do you take drugs for blood pressure or the heart?"),
    Question("other", "Do you know of any other reason not to train?"),
    Question("pregnant", "Are you pregnant, or were you in the last months?"),
    Question("older", "Are you 70 or older, and have you not been active lately?"),
)
"""The seven questions of the PAR-Q, pregnancy, and age without activity."""

STOP_SIGNS: tuple[StopSign, ...] = (
    StopSign("chest_pain", "Pain or pressure in the chest"),
    StopSign("faintness", "Feeling faint, or the room going dark"),
    StopSign("headache", "A sudden, severe headache"),
    StopSign("joint_pain", "Sharp pain in a joint"),
    StopSign("numbness", "Numbness, or strength that is suddenly gone"),
)


@dataclass(frozen=True, slots=True)
class ScreeningAdvice:
    """What the answers lead to. `light_start`: begin as gently as a beginner is eased in."""

    light_start: bool
    words: str


def screening_advice(yes: Collection[str]) -> ScreeningAdvice:
    """Return what to say after the questions whose ids are in `yes`; other ids are passed over."""
    concerned = any(question.id in yes for question in QUESTIONS)
    said = SEE_A_DOCTOR if concerned else GOOD_TO_GO
    return ScreeningAdvice(concerned, f"{said} {NOT_MEDICAL}")
