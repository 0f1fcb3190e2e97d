"""What a filter line asks for, term by term. A set is wanted where every term holds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Number(StrEnum):
    """A number of a set or a workout that can be compared."""

    LOAD = "load"
    REPS = "reps"
    TOTAL = "total"
    RIR = "rir"
    E1RM = "e1rm"
    VOLUME = "volume"
    REST = "rest"
    TIME = "time"
    DISTANCE = "distance"
    FORM = "form"
    SETS = "sets"
    MINUTES = "minutes"
    BODYWEIGHT = "bodyweight"


class Words(StrEnum):
    """Words of a set or a workout that can be asked for."""

    EXERCISE = "exercise"
    MUSCLE = "muscle"
    EQUIPMENT = "equipment"
    TECHNIQUE = "technique"
    TITLE = "title"
    PLAN = "plan"
    NOTE = "note"
    TAG = "tag"
    DAY = "day"
    SOURCE = "source"
    RECORD = "pr"


class Flag(StrEnum):
    """What is true of a set or not."""

    RECORD = "pr"
    FAILURE = "failure"
    WARMUPS = "warmups"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Compare:
    """A number from `low` to `high`, each included where it is not `open_`; None: no bound.

    Loads, volumes and body weights are kilograms, times seconds, distances metres.
    """

    number: Number
    low: float | None = None
    high: float | None = None
    open_: bool = False


@dataclass(frozen=True, slots=True)
class Has:
    """One of these words: of a name all of its words, the beginnings of words counting."""

    words: Words
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """From a day to another one, both included; None: no bound."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Is:
    """A flag."""

    flag: Flag


@dataclass(frozen=True, slots=True)
class Best:
    """Of what all other terms find only the best sets of each exercise, so many."""

    count: int = 1


Condition = Compare | Has | When | Is | Best


@dataclass(frozen=True, slots=True)
class Term:
    """A condition, turned round where `not_`, and where it stands in the line (columns from 0)."""

    condition: Condition
    start: int
    end: int
    not_: bool = False


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What is wrong at columns `start` to `end` of the line, what was expected, and the nearest words."""

    start: int
    end: int
    message: str
    expected: str = ""
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        words = f"column {self.start + 1}: {self.message}"
        if self.expected:
            words += f" Expected {self.expected}."
        if self.nearest:
            words += f" Nearest: {', '.join(self.nearest)}."
        return words


@dataclass(frozen=True, slots=True)
class Query:
    """A line as it was understood. With a problem the terms are those that could be read."""

    text: str
    terms: tuple[Term, ...] = ()
    problems: tuple[QueryProblem, ...] = ()

    @property
    def with_warmups(self) -> bool:
        """Whether warm-ups are asked for; else they are out."""
        return any(one.condition == Is(Flag.WARMUPS) and not one.not_ for one in self.terms)

    @property
    def best(self) -> int | None:
        """How many of the best sets of each exercise are wanted, as the last word on it says; None: all."""
        return next(
            (one.condition.count for one in self.terms[::-1] if isinstance(one.condition, Best)), None
        )
