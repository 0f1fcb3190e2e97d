"""What a filter line may go on with as it is typed: words, values that occur, exercises, dates, units."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from gymtui.insight.query.completing_names import exercise_names, is_bare, is_of_language, unquoted
from gymtui.insight.query.completing_words import (
    AFTER_LAST,
    AFTER_THIS,
    LANGUAGE,
    NAMED_DAYS,
    RECORDS,
    SAMPLES,
    SPANS,
    examples,
    units_of,
)
from gymtui.insight.query.matching import has_words
from gymtui.insight.query.occurring import Occurring
from gymtui.insight.query.reading import Piece, pieces_of
from gymtui.insight.query.terms import Number, Words
from gymtui.insight.query.vocabulary import BEST, KNOWN, NUMBERS, SAVED, WORDS
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue

LIMIT = 40
MOST_WORDS = 6
"""Words of the language before the names of exercises."""
LEAST_TYPED = 2
"""Letters of a name from which exercises are offered."""
MOST_OF_A_NAME = 4
"""Words without quotes that may be one name."""

_FIELD = re.compile(r"([a-z-]+):(.*)", re.IGNORECASE | re.DOTALL)
_COMPARED = re.compile(r"([a-z0-9]*?)(?:>=|<=|>|<|=)(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"(?:[^-]*-)?\d+(?:[.,]\d+)?([a-z]*)", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,4})[a-z]*", re.IGNORECASE)
_DATE = re.compile(r"(?:.*\.\.)?([\d-]*)", re.DOTALL)
_PLAIN = re.compile(r"[\w#.-]+")


@dataclass(frozen=True, slots=True)
class Offer:
    """A text for columns `start` to `end` (from 0) of the line, and what it is.

    `open`: something has to follow it, as after `muscle:`.
    """

    text: str
    start: int
    end: int
    why: str = ""
    open: bool = False


@dataclass(frozen=True, slots=True)
class Completing:
    """What can be offered: the exercises, what occurs in the history, the saved filters' lines by name.

    `before` is a line that was cleared; an empty line offers it again.
    """

    catalogue: Catalogue
    today: date
    unit: Unit = Unit.KG
    occurring: Occurring = field(default_factory=Occurring)
    saved: Mapping[str, str] = field(default_factory=dict)
    before: str = ""


def completions(line: str, cursor: int, known: Completing) -> tuple[Offer, ...]:
    """Return what may stand before the cursor, the likeliest first.

    On an empty line that is the line that was cleared, the saved filters and examples. Nothing in the middle
    of a word, behind a blank, and where a word is complete.
    """
    if not line.strip():
        return tuple(_whole_lines(line, known))
    if not 0 <= cursor <= len(line) or line[cursor : cursor + 1].strip():
        return ()
    pieces = pieces_of(line[:cursor])
    at_word = bool(pieces) and pieces[-1].end == cursor
    word = pieces[-1] if at_word else Piece("", cursor)
    found: dict[str, Offer] = {}
    for one in _offered(word, pieces[:-1] if at_word else pieces, known):
        if one.text.rstrip() != line[one.start : cursor]:
            found.setdefault(one.text, one)
    return tuple(found.values())[:LIMIT]


def taken(line: str, offer: Offer) -> tuple[str, int]:
    """Return the line with an offer in its place, and where the cursor stands then."""
    return line[: offer.start] + offer.text + line[offer.end :], offer.start + len(offer.text)


def _whole_lines(line: str, known: Completing) -> Iterator[Offer]:
    end = len(line)
    if known.before.strip():
        yield Offer(known.before, 0, end, "what was cleared")
    for name, text in sorted(known.saved.items()):
        yield Offer(SAVED + name, 0, end, text)
    for text, why in examples(known.today, known.unit):
        yield Offer(text, 0, end, why)


def _offered(word: Piece, before: list[Piece], known: Completing) -> Iterable[Offer]:
    previous = before[-1].text.lower().lstrip("-") if before else ""
    if previous == "last":
        return _spans(word)
    if previous == "this":
        return _words(AFTER_THIS, word)
    if previous in ("since", "after", "before", "until"):
        return (*_words(NAMED_DAYS, word), *_dates(word, known)) if word.text else _forms(word, known)
    turned = previous in ("not", "no")
    if word.text[:1] == "-" and word.text[1:]:
        word, turned = Piece(word.text[1:], word.start + 1), True
    found = _begun(word, before, known) if word.text else ()
    return (one for one in found if not turned or not one.text.startswith((BEST, SAVED, "not ")))


def _begun(word: Piece, before: list[Piece], known: Completing) -> Iterable[Offer]:
    """Give what goes on with the letters of a word, by what they begin."""
    text = word.text
    if text.startswith(SAVED):
        return _words(((SAVED + name, line) for name, line in sorted(known.saved.items())), word)
    if text.startswith('"'):
        return _exercises(text.strip('"'), word, known)
    compared = _COMPARED.fullmatch(text)
    if compared is not None:
        name = compared[1].lower()
        return _numbers(NUMBERS.get(name), compared[2], word, known) if not name or name in NUMBERS else ()
    named = _FIELD.fullmatch(text)
    if named is not None:
        name = named[1].lower()
        if name in NUMBERS:
            return _numbers(NUMBERS[name], named[2], word, known)
        return _values(WORDS[name], named[2], word.end, known) if name in WORDS else ()
    if text[0].isdigit() or ".." in text:
        return _dates(word, known)
    words = list(_words(LANGUAGE, word))[:MOST_WORDS]
    names = list(_names(word, before, known, forgiving=not words))
    whole = bool(names) and names[0].start < word.start
    return (*names, *words) if whole else (*words, *names)


def _words(offered: Iterable[tuple[str, str]], word: Piece) -> Iterator[Offer]:
    begun = word.text.casefold()
    for text, why in offered:
        if text.casefold().startswith(begun):
            yield Offer(text, word.start, word.end, why, open=text[-1] in ":=<> ")


# dates and numbers


def _spans(word: Piece) -> Iterator[Offer]:
    """Offer `90d` and the like behind `last`; a number that is typed is kept."""
    number = _SPAN.fullmatch(word.text)
    spans = AFTER_LAST if number is None else tuple((number[1] + unit, why) for unit, why in SPANS)
    return _words(spans, word)


def _forms(word: Piece, known: Completing) -> Iterator[Offer]:
    today = known.today.isoformat()
    for form, why in ((today[:4], "a year"), (today[:7], "a month"), (today, "a day")):
        yield Offer(form, word.start, word.end, why)


def _dates(word: Piece, known: Completing) -> Iterator[Offer]:
    """Offer years with workouts, months of a year that is typed, days of a month; newest first."""
    found = _DATE.fullmatch(word.text)
    if found is None:
        return
    begun = found[1]
    length = 4 if len(begun) < 4 else 7 if len(begun) < 7 else 10
    counted: dict[str, int] = {}
    for day in known.occurring.days:
        written = day.isoformat()[:length]
        if written.startswith(begun):
            counted[written] = counted.get(written, 0) + 1
    for written, count in counted.items():
        yield Offer(written, word.start + found.start(1), word.end, _workouts(count))


def _numbers(number: Number | None, value: str, word: Piece, known: Completing) -> Iterator[Offer]:
    """Offer the units of a number behind what is typed of it, or what it may look like."""
    if not value:
        return _words(SAMPLES.get(number, ()) if number is not None else (), Piece("", word.end))
    found = _NUMBER.fullmatch(value)
    if found is None:
        return iter(())
    return _words(units_of(number, known.unit), Piece(found[1], word.end - len(found[1])))


# values


def _values(field_: Words, value: str, end: int, known: Completing) -> Iterator[Offer]:
    """Offer values; behind a comma only those that need no quotes, since a quoted one stands alone."""
    listed = "," in value and not value.startswith('"')
    if listed:
        value = value[value.rindex(",") + 1 :]
    for text, why in _values_of(field_, value.strip('"'), known):
        plain = _PLAIN.fullmatch(text) is not None
        if plain or not listed:
            yield Offer(text if plain else f'"{text}"', end - len(value), end, why)


def _values_of(field_: Words, begun: str, known: Completing) -> Iterator[tuple[str, str]]:
    """Give the values of a field that are meant by what is typed, as they are without quotes."""
    if field_ is Words.EXERCISE:
        yield from exercise_names(begun, known.catalogue, known.occurring)
    elif field_ in KNOWN:
        wanted = begun.casefold().replace("-", "_").replace(" ", "_")
        words = [one for one in KNOWN[field_] if wanted in one]
        for word in sorted(words, key=lambda one: not one.startswith(wanted)):
            yield word.replace("_", "-"), RECORDS.get(word, "") if field_ is Words.RECORD else ""
    else:
        there = known.occurring
        occurring = {Words.TAG: there.tags, Words.PLAN: there.plans, Words.TITLE: there.titles}
        for text, count in occurring.get(field_, there.sources if field_ is Words.SOURCE else ()):
            if has_words(text, begun) and unquoted(text):
                yield unquoted(text), _workouts(count)


# exercises


def _names(word: Piece, before: list[Piece], known: Completing, *, forgiving: bool) -> Iterator[Offer]:
    """Offer exercises for as many words before the cursor as one name has, else for the last of them."""
    run = [word]
    for one in reversed(before[-MOST_OF_A_NAME + 1 :]):
        if not is_bare(one.text):
            break
        run.insert(0, one)
    while len(word.text) >= LEAST_TYPED and run and not (len(run) == 1 and is_of_language(word.text)):
        typed = " ".join(one.text for one in run)
        place = Piece(typed, run[0].start)
        found = tuple(_exercises(typed, place, known, end=word.end, forgiving=forgiving and len(run) == 1))
        if found:
            yield from found
            return
        run = run[1:]


def _exercises(
    typed: str, word: Piece, known: Completing, *, end: int | None = None, forgiving: bool = True
) -> Iterator[Offer]:
    for name, why in exercise_names(typed, known.catalogue, known.occurring, forgiving=forgiving):
        written = name if is_bare(name) else f'"{name}"'
        yield Offer(written, word.start, word.end if end is None else end, why)


def _workouts(number: int) -> str:
    return f"{number:,} workout{'' if number == 1 else 's'}"
