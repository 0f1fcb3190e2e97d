"""Exercises by name in plan text: found as they are called, or by their id in square brackets."""

import re
from typing import TYPE_CHECKING, Protocol

from gymtui.model.exercise import Exercise
from gymtui.plans.text.faults import fault_at
from gymtui.plans.text.parameters import quoted, unquoted
from gymtui.plans.text.trees import own_tokens

if TYPE_CHECKING:
    from lark import Token, Tree

    from gymtui.plans.text.faults import TextFault

NEAREST = 3


class ExerciseNames(Protocol):
    """What plan text needs of a catalogue."""

    def get(self, exercise_id: str, /) -> Exercise | None:
        """Return the exercise with exactly this id."""
        ...

    def find(self, name: str, /) -> Exercise | None:
        """Return the exercise with this name or alias."""
        ...

    def search(self, text: str, /, limit: int) -> list[Exercise]:
        """Return the exercises that a text may mean, the likeliest first."""
        ...


def read_exercise(tree: "Tree[Token]", names: ExerciseNames) -> str:
    """Return the id of an `exercise` tree. Raises TextFault for a name that nobody knows.

    An id in square brackets is kept even where no exercise has it: a plan loses no line.
    """
    token = own_tokens(tree)[0]
    if token.type == "BRACKETED":
        return str(token)[1:-1]
    name = unquoted(token) if token.type == "QUOTED" else str(token)
    found = names.find(name)
    if found is None:
        raise unknown_exercise(token, name, names)
    return found.id


def unknown_exercise(token: "Token", name: str, names: ExerciseNames) -> "TextFault":
    """Return the fault of a name that nobody knows, with the nearest three."""
    nearest = [one.name for one in names.search(name, limit=NEAREST)]
    expected = "the name of an exercise; F6 adds your own" if not nearest else ""
    return fault_at(token, f"There is no exercise “{name}”.", expected, nearest)


def exercise_text(slug: str, names: ExerciseNames) -> str:
    """Return an exercise as it is read back: its name, in quotes where the name needs them, or its id."""
    exercise = names.get(slug)
    if exercise is None:
        return f"[{slug}]"
    found = names.find(exercise.name)
    if found is None or found.id != slug:
        return f"[{slug}]"
    return exercise.name if is_plain(exercise.name) else quoted(exercise.name)


_PLAIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’()&.\-]*( [A-Za-zÀ-ɏ(][A-Za-zÀ-ɏ'’()&.\-]*)*\Z")
_NEVER = re.compile(
    r"\b(rest-?\s?pause|rp|dc|myo|clusters?|drops?|drop sets?|amrap|emom|intervals?|back-?offs?|warm-?up|w|x"
    r"|rest|rir|rpe|tempo|top|last|step|bw|to|match)\b"
    r"|^(program|day|superset|tri-?set|giant|circuit|order|weeks?|rotation|weekdays|level|goal|author|source"
    r"|id|note|started|archived|rule|progress|or|optional|pool)\b",
    re.IGNORECASE,
)


def is_plain(name: str) -> bool:
    """Whether a name is understood without quotes in front of sets."""
    return _PLAIN.match(name) is not None and _NEVER.search(name) is None
