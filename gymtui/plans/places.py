"""Where something is in a plan, and what is wrong there: what forms, text and checks have in common."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class PlanPlace:
    """A place in a plan document; with nothing set it is the program itself.

    `template`, `line` and `group` are ids; `set` counts the line's sets and `week` the program's from 0;
    `day` counts the program's days from 0. `field` is the name of the record's field, such as `reps_max`,
    or `params.total` for a parameter.
    """

    template: str = ""
    line: str = ""
    group: str = ""
    set: int | None = None
    week: int | None = None
    day: int | None = None
    field: str = ""


class Severity(StrEnum):
    """An error keeps a plan from being saved; a warning is said and let pass; the rest is to know."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """What is wrong at a place: `message` says what, `expected` what could stand there instead.

    `nearest` are the nearest right words, the best first (at most three).
    """

    severity: Severity
    place: PlanPlace
    message: str
    expected: str = ""
    nearest: tuple[str, ...] = ()
