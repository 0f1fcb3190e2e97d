"""A place in the tokens, and the marks of a set that may stand anywhere between its values."""

from dataclasses import dataclass
from typing import NoReturn

from gymtui.live.entry import EntryError
from gymtui.live.grammar.tokens import Sort, Token
from gymtui.live.grammar.values import KINDS, TECHNIQUES, whole_number
from gymtui.model.performed import Kind, RangeOfMotion, Technique

RANGES = {"lp": RangeOfMotion.LENGTHENED, "sp": RangeOfMotion.SHORTENED, "full": RangeOfMotion.FULL}


class Cursor:
    """Walks over the tokens of a line."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def token(self) -> Token:
        return self._tokens[self._at]

    @property
    def following(self) -> Token:
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    @property
    def after_following(self) -> Token:
        return self._tokens[min(self._at + 2, len(self._tokens) - 1)]

    def take(self) -> Token:
        """Return the token and step over it."""
        token = self.token
        if token.sort not in (Sort.END, Sort.BROKEN):
            self._at += 1
        return token

    def at(self, *texts: str) -> bool:
        """Say whether a word or sign of `texts` is next."""
        return is_one_of(self.token, *texts)

    def number(self, expected: str) -> Token:
        """Take a number."""
        if self.token.sort is not Sort.NUMBER:
            self.fail(expected)
        return self.take()

    def fail(self, expected: str) -> NoReturn:
        """Raise that the line makes no sense from here on."""
        token = self.token
        if token.sort is Sort.BROKEN:
            raise EntryError(token.column, token.message, token.expected or expected)
        message = "the line ends too early" if token.sort is Sort.END else "this does not fit here"
        raise EntryError(token.column, message, expected)


def is_one_of(token: Token, *texts: str) -> bool:
    """Say whether the token is a word or sign of `texts`."""
    return token.sort in (Sort.WORD, Sort.SIGN) and token.text in texts


@dataclass(slots=True)
class Marks:
    """What a line says about the set as a whole."""

    technique: Technique | None = None
    kind: Kind | None = None
    tempo: str | None = None
    range: RangeOfMotion | None = None
    form: int | None = None
    note: str | None = None

    def take(self, cursor: Cursor, opening: bool) -> bool:
        """Take one mark if one is next. The star of a warm-up only stands before the values."""
        token = cursor.token
        if token.sort is Sort.NAME:
            self._name(cursor.take())
        elif token.sort is Sort.NOTE:
            _once(token, self.note, "note")
            self.note = cursor.take().text
        elif opening and cursor.at("*"):
            _once(token, self.kind, "kind of set")
            cursor.take()
            self.kind = Kind.WARMUP
        elif cursor.at(*RANGES):
            _once(token, self.range, "range of motion")
            self.range = RANGES[cursor.take().text]
        elif cursor.at("t"):
            _once(token, self.tempo, "tempo")
            cursor.take()
            self.tempo = _tempo(cursor)
        elif cursor.at("f"):
            _once(token, self.form, "rating of form")
            cursor.take()
            self.form = _form(cursor)
        else:
            return False
        return True

    def _name(self, token: Token) -> None:
        technique, kind = TECHNIQUES.get(token.text), KINDS.get(token.text)
        if technique is not None:
            _once(token, self.technique, "technique")
            self.technique = technique
        elif kind is not None:
            _once(token, self.kind, "kind of set")
            self.kind = kind
        else:
            raise _unknown_name(token)


def _once(token: Token, before: object, what: str) -> None:
    if before is not None:
        raise EntryError(token.column, f"a second {what}", "only one")


def _tempo(cursor: Cursor) -> str:
    expected = "four numbers of seconds, as in t3-1-1-0"
    pieces: list[str] = []
    for place in range(4):
        if place:
            if not cursor.at("-"):
                cursor.fail(expected)
            cursor.take()
        token = cursor.number(expected)
        if not token.text.isdigit() or len(token.text) > 2:
            raise EntryError(token.column, "a tempo has whole seconds, at most 99", expected)
        pieces.append(token.text)
    return "-".join(pieces)


def _form(cursor: Cursor) -> int:
    token = cursor.number("a rating from 1 to 5")
    rating = whole_number(token, "ratings", 1000)
    if not 1 <= rating <= 5:
        raise EntryError(token.column, "form is rated from 1 to 5", "1 to 5")
    return rating


def _unknown_name(token: Token) -> EntryError:
    """Point at the first letter with which no name begins."""
    names = [*TECHNIQUES, *KINDS]
    length = len(token.text)
    while not any(name.startswith(token.text[:length]) for name in names):
        length -= 1
    fitting = [name for name in names if name.startswith(token.text[:length])]
    expected = "one of " + " ".join(f":{name}" for name in fitting)
    finished = length < len(token.text)
    message = "no technique has this name" if finished else "the name of the technique is not finished"
    return EntryError(token.column + 1 + length, message, expected)
