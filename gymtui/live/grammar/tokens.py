"""The line cut into tokens. White space only separates; letters are read without regard to case.

Cutting never fails: where a character fits nothing, a BROKEN token ends the list and holds what to say,
so that the parser reports whichever mistake comes first in the line.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gymtui.model.base import clean_text

ALIKE = str.maketrans(
    {
        **{letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
        **dict.fromkeys("×✕✖⨯", "x"),
        **dict.fromkeys("‐‑‒–—−", "-"),
    }
)
"""Characters read as another one. Each maps to one character, so that columns stay as typed."""

WORDS = (
    *("full", "kgs", "lbs", "min", "sec"),
    *("bw", "kg", "km", "lb", "lp", "mi", "sp", "yd", "s?"),
    *("c", "f", "m", "r", "s", "t", "x"),
)
"""The words, longest first: the first that fits is taken, so that `bwx8` is `bw` `x` `8`."""

SIGNS = "+-*/>|=!@?"
QUOTES = {'"': '"', "“": "”", "„": "“"}
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "”": "”", "“": "“"}

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+")
_HALF_NUMBER = re.compile(r"[0-9]*[.,](?![0-9])")
_CLOCK = re.compile(r"[0-9]+:[0-5][0-9](?::[0-5][0-9])?(?![0-9]|:[0-9])")
_HALF_CLOCK = re.compile(r"[0-9]+:(?=[0-9])(?:[0-5][0-9]:)?(?:[0-5](?![0-9]))?(?:[0-5][0-9])?")
_NAME = re.compile(r":([a-z]*(?:[-_][a-z]+)*)")


class Sort(StrEnum):
    """What a token is."""

    NUMBER = "number"
    CLOCK = "clock"
    WORD = "word"
    SIGN = "sign"
    NAME = "name"
    NOTE = "note"
    BROKEN = "broken"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the line. `text` is as read (lower case, decimal point), a note's its content."""

    sort: Sort
    text: str
    column: int
    message: str = ""
    expected: str = ""

    @property
    def number(self) -> Decimal:
        """The value of a NUMBER."""
        return Decimal(self.text)

    @property
    def seconds(self) -> Decimal:
        """The seconds of a CLOCK."""
        total = Decimal(0)
        for piece in self.text.split(":"):
            total = total * 60 + Decimal(piece)
        return total


def tokens_of(text: str) -> list[Token]:
    """Cut `text` into tokens; the last is END or BROKEN."""
    line = text.translate(ALIKE)
    tokens: list[Token] = []
    at = 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            return [*tokens, Token(Sort.END, "", at)]
        if text[at] in QUOTES:
            token, at = _note(text, at)
        else:
            token, at = _piece(line, at)
        tokens.append(token)
        if token.sort is Sort.BROKEN:
            return tokens


def _piece(line: str, at: int) -> tuple[Token, int]:
    if line[at] in "0123456789.,":
        return _number(line, at)
    if line[at] == ":":
        name = _NAME.match(line, at)
        text = name.group(1).replace("_", "-") if name else ""
        return Token(Sort.NAME, text, at), at + 1 + len(text)
    if line[at] in SIGNS:
        return Token(Sort.SIGN, line[at], at), at + 1
    for word in WORDS:
        if line.startswith(word, at):
            return Token(Sort.WORD, word, at), at + len(word)
    return _broken(at, "this means nothing here"), at


def _number(line: str, at: int) -> tuple[Token, int]:
    clock = _CLOCK.match(line, at)
    if clock:
        return Token(Sort.CLOCK, clock.group(), at), clock.end()
    half = _HALF_CLOCK.match(line, at)
    if half:
        return _broken(half.end(), "a time is minutes and seconds", "two digits up to 59, as in 1:30"), at
    half = _HALF_NUMBER.match(line, at)
    if half:
        return _broken(half.end(), "the decimal mark has nothing after it", "a digit"), at
    number = _NUMBER.match(line, at)
    if number is None:  # a mark without digits is caught above
        return _broken(at, "this means nothing here", "a digit"), at
    return Token(Sort.NUMBER, number.group().replace(",", "."), at), number.end()


def _note(text: str, start: int) -> tuple[Token, int]:
    """Read a note. One that is not closed runs to the end of the line."""
    close = QUOTES[text[start]]
    written: list[str] = []
    at = start + 1
    while at < len(text) and text[at] != close:
        if "\ud800" <= text[at] <= "\udfff":
            return _broken(at, "this is no character", "text"), at
        if text[at] == "\\" and text[at + 1 : at + 2] in ESCAPES:
            written.append(ESCAPES[text[at + 1]])
            at += 2
        else:
            written.append(text[at])
            at += 1
    return Token(Sort.NOTE, clean_text("".join(written)), start), at + 1 if at < len(text) else at


def _broken(column: int, message: str, expected: str = "") -> Token:
    return Token(Sort.BROKEN, "", column, message, expected)
