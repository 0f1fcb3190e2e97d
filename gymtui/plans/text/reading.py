"""What reading and writing plan text give: the plan, what is wrong, and where each thing stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gymtui.model.plan import PlanDocument
from gymtui.plans.places import PlanPlace, Severity


@dataclass(frozen=True, slots=True)
class Span:
    """Columns `column` to `end` (not included) of a line; lines and columns are counted from 1."""

    line: int
    column: int
    end: int


@dataclass(frozen=True, slots=True)
class TextProblem:
    """What is wrong at a span of the text, what was expected there, and the nearest right words."""

    severity: Severity
    span: Span
    message: str
    expected: str = ""
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return `line 10, column 29: … Expected … Nearest: …`."""
        words = f"line {self.span.line}, column {self.span.column}: {self.message}"
        if self.expected:
            words += f" Expected {self.expected}."
        if self.nearest:
            words += f" Nearest: {', '.join(self.nearest)}."
        return words


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was understood. `document` is None where an error keeps it from being a plan.

    `spans` tells where the places of the document stand in the text.
    """

    document: PlanDocument | None
    problems: tuple[TextProblem, ...] = ()
    spans: Mapping[PlanPlace, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Writing:
    """A plan as text, and where its places stand in it."""

    text: str
    spans: Mapping[PlanPlace, Span] = field(default_factory=dict)
