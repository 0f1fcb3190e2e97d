"""A line that stops making sense: where, what is wrong, and what was expected, in words."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from gymtui.plans.text.grammar import parser

if TYPE_CHECKING:
    from lark import Token, Tree

MOST_EXPECTED = 5
HALF_A_RANGE = re.compile(r"(\d+)\s*[-–]\s*$")
"""A range whose upper number is missing."""

WORDS = {
    "COUNT": "sets and reps, as in 4x6-8",
    "REPS": "reps, as in 8, 6-8 or 5+",
    "METRES": "metres, as in 40m",
    "DURATION": "a time, as in 90s, 3m or 2:30",
    "EFFORT": "an effort, as in @2 or @8rpe",
    "LOAD": "a load, as in 82.5 kg",
    "PERCENT": "a per cent, as in 80%",
    "LAST": "last",
    "REST": "rest",
    "TEMPO": "tempo 3-1-1-0",
    "RANGE_OF_MOTION": "lengthened or shortened",
    "WARM": "warmup",
    "EXERCISE": "an exercise",
    "BRACKETED": "an exercise",
    "QUOTED": 'words in "quotes"',
    "BARE": "a name",
    "REST_OF_LINE": "words",
    "INT": "a number",
    "NUMBER": "a number",
    "SIGNED_INT": "+1 or -1",
    "SIZES": "groups, as in 3-3-2-2",
    "NAME_WORD": "a parameter and its number",
    "RULE": "a progression rule",
    "WEEKDAY": "a weekday, as in Mon",
    "SCHEME": "ramp or none",
    "DAYS_A_WEEK": "days a week",
    "DATE": "a date, as in 2026-11-23",
    "SLUG": "an id, as in upper-a",
    "RPAR": "a closing )",
    "RSQB": "a closing ]",
    "RIR": "RIR",
    "SETS": "sets",
    "DROPS": "drops",
    "LOAD_STEP": "+2.5 kg",
}
TECHNIQUES = frozenset({"RP", "DC", "MYO", "CLUSTER", "DROPS", "AMRAP", "TOP", "BACKOFF", "EMOM", "INTERVAL"})
SIGNS = frozenset({"“comma”", "“colon”", "“minus”", "“slash”", "“lpar”", "“plus”"})
ITEM = ("COUNT", "EFFORT", "LOAD", "PERCENT", "DURATION")
"""What may follow anywhere among sets: named instead of the long list of all of it."""


class TextFault(Exception):  # noqa: N818 - a fault of a text is found, reported, and never an error of the program
    """What is wrong in one line. Columns count from 0 in the line's content."""

    def __init__(
        self, start: int, end: int, message: str, expected: str = "", nearest: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.start = start
        self.end = max(end, start + 1)
        self.message = message
        self.expected = expected
        self.nearest = tuple(nearest)


def fault_at(token: "Token", message: str, expected: str = "", nearest: Sequence[str] = ()) -> TextFault:
    """Return what is wrong with a piece of the line."""
    start = token.start_pos or 0
    return TextFault(start, start + len(token), message, expected, nearest)


def parsed(content: str, start: str) -> "Tree[Token]":
    """Return the tree of a line. Raises TextFault where it stops making sense."""
    from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

    try:
        return parser().parse(content, start=start)
    except UnexpectedToken as error:
        if error.token.type == "$END":
            raise _at_the_end(content, error.accepts or error.expected) from None
        raise _at(content, error.token.start_pos or 0, error.accepts or error.expected) from None
    except UnexpectedCharacters as error:
        raise _at(content, error.column - 1, error.allowed) from None
    except UnexpectedInput:
        raise _at(content, 0, ()) from None


HINTS = (("@", WORDS["EFFORT"]), ("tempo", WORDS["TEMPO"]))


def _at(content: str, place: int, expected: Iterable[str]) -> TextFault:
    while place < len(content) and content[place].isspace():
        place += 1
    if place >= len(content):
        return _at_the_end(content, expected)
    half = HALF_A_RANGE.search(content[: place + 1])
    if half is not None:
        return _half_a_range(content, half)
    number = _bare_number(content, place)
    if number is not None:
        return _without_unit(number)
    word = re.match(r"\S+", content[place:])
    end = place + (len(word[0]) if word is not None else 1)
    said = f"“{content[place:end]}” stops making sense here."
    hint = next((words for sign, words in HINTS if content[place:end].lower().startswith(sign)), None)
    return TextFault(place, end, said, hint or expected_words(expected))


def _without_unit(number: "re.Match[str]") -> TextFault:
    said = f"“{number[0]}” alone says nothing here."
    wanted = f"{number[0]} kg, {number[0]} lb, {number[0]}% or a time, as in 90s"
    return TextFault(number.start(), number.end(), said, wanted)


def _bare_number(content: str, place: int) -> "re.Match[str] | None":
    """Return the number without a unit that the fault is at or in, where sets were read before it."""
    if "x" not in content[:place].lower() and "×" not in content[:place]:
        return None
    numbers = re.finditer(r"(?<![\w.,@%+-])\d+([.,]\d+)?(?=\s|$)", content)
    return next((one for one in numbers if one.start() <= place < one.end()), None)


def _at_the_end(content: str, expected: Iterable[str]) -> TextFault:
    half = HALF_A_RANGE.search(content)
    if half is not None:
        return _half_a_range(content, half)
    number = _bare_number(content, len(content.rstrip()) - 1)
    if number is not None:
        return _without_unit(number)
    words = expected_words(expected)
    return TextFault(len(content.rstrip()), len(content.rstrip()) + 1, "The line ends too early.", words)


def _half_a_range(content: str, half: "re.Match[str]") -> TextFault:
    low = int(half[1])
    place = half.start() + len(half[1])
    while content[place].isspace():
        place += 1
    return TextFault(
        place, place + 1, "The range has no upper number.", f"{low}-{low + 3}, or {low} without the dash"
    )


def expected_words(terminals: Iterable[str]) -> str:
    """Return what the grammar expected, in a lifter's words."""
    names = set(terminals)
    if set(ITEM) <= names:
        return "sets and reps (4x6-8), an effort (@2), a load (82.5 kg or 80%), a rest (3m) or a technique"
    named = [words for name, words in WORDS.items() if name in names and name not in TECHNIQUES]
    plain = [f"“{name.lower()}”" for name in sorted(names) if name.isalpha() and name not in WORDS]
    plain = [
        one for one in plain if one not in ("“comma”", "“colon”", "“minus”", "“slash”", "“lpar”", "“plus”")
    ]
    listed = list(dict.fromkeys([*named, *plain]))[:MOST_EXPECTED]
    return " or ".join(listed)
