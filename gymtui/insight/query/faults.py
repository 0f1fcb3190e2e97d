"""What is wrong with a word of the filter line, and the nearest words that are right."""

import difflib
from collections.abc import Iterable

NEAREST = 3


class Fault(Exception):  # noqa: N818 - what is wrong with a word is told to the person, it is no error
    """A word that is not understood: why, what was expected, the nearest words."""

    def __init__(self, message: str, expected: str = "", nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.expected, self.nearest = message, expected, nearest


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are most like this one."""
    return tuple(difflib.get_close_matches(word, list(known), NEAREST, 0.5))


def unknown(name: str, known: Iterable[str]) -> Fault:
    """Return what is said of a name that is no word of the language."""
    near = nearest(name, known)
    return Fault(f"“{name}” is nothing that can be asked for.", "" if near else "load, reps, muscle …", near)
