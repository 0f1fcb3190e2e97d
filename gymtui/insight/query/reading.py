"""Reading a filter line: words by words, each understood by itself, with its place where it is not."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from gymtui.insight.query.dates import Days, days_of, span_of
from gymtui.insight.query.faults import NEAREST, Fault, nearest, unknown
from gymtui.insight.query.numbers import bounds, comparison
from gymtui.insight.query.setting import QuerySetting
from gymtui.insight.query.terms import Best, Condition, Has, Is, Query, QueryProblem, Term, When, Words
from gymtui.insight.query.vocabulary import BEST, FLAGS, KNOWN, NUMBERS, SAVED, WORDS
from gymtui.model.saved_filter import filter_key

__all__ = ["BACKWARDS", "LONGEST", "MOST_BEST", "QuerySetting", "pieces_of", "read_query"]

LONGEST = 500
MOST_BEST = 999
NONE_SAVED = "other terms, since none is saved yet"
BACKWARDS = "ends before it begins"
A_DATE = "a date such as 2025, 2025-03 or 2025-03-14"

_PIECE = re.compile(r'-?(?:[\w-]+[:<>=]+)?"[^"]*"?|\S+')
_FIELD = re.compile(r"([a-z-]+):(.*)", re.IGNORECASE | re.DOTALL)
_BEST = re.compile(rf"{BEST}(?:[:=](.*))?", re.IGNORECASE | re.DOTALL)
_PERIOD = re.compile(r"(\d+)\s*(d|w|m|y)[a-z]*", re.IGNORECASE)
_LIKE_A_DATE = re.compile(r'\d{4}-[\d-]*|\d[\d-]*\.\..*|[^"]*\.\.\d[\d-]*')


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a line, or what stands in quotes, and where it begins (columns from 0)."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def pieces_of(text: str) -> list[Piece]:
    """Return the words of a line; quotes keep blanks together, also where they are not closed yet."""
    return [Piece(found[0], found.start()) for found in _PIECE.finditer(text)]


def read_query(text: str, setting: QuerySetting) -> Query:
    """Return a line as it was understood, with everything that is wrong in it. Never raises."""
    return _read(text, setting, (), set())


def _read(text: str, setting: QuerySetting, inside: tuple[str, ...], taken: set[str]) -> Query:
    """Read a line; `inside` are the saved filters that it stands in, `taken` all that were read so far."""
    if len(text) > LONGEST:
        told = QueryProblem(LONGEST, len(text), "The line is too long.", f"at most {LONGEST} characters")
        return Query(text, (), (told,))
    pieces = pieces_of(text)
    terms: list[Term] = []
    problems: list[QueryProblem] = []
    at = 0
    while at < len(pieces):
        used = _words_used(pieces, at)
        words = [one.text for one in pieces[at : at + used]]
        start, end = pieces[at].start, pieces[at + used - 1].end
        try:
            if words[-1].lstrip("-").startswith(SAVED):
                saved = _saved(words, setting, inside, taken)
                terms += [replace(one, start=start, end=end) for one in saved]
            else:
                terms.append(_term(words, start, end, setting))
        except Fault as fault:
            problems.append(QueryProblem(start, end, fault.message, fault.expected, fault.nearest))
        at += used
    return Query(text, tuple(terms), tuple(problems))


def _saved(
    words: list[str], setting: QuerySetting, inside: tuple[str, ...], taken: set[str]
) -> tuple[Term, ...]:
    """Return the terms of a saved filter: none where the line has them already, from another place."""
    name = filter_key(words[-1].lstrip("-").removeprefix(SAVED))
    if len(words) > 1 or words[0].startswith("-"):
        raise Fault("A saved filter cannot be turned round.", "its terms, one by one")
    if not name:
        raise Fault("Which saved filter?", f"{SAVED} and its name")
    if name in inside:
        raise Fault(f"The saved filter {SAVED}{name} names itself.", "another one")
    line = setting.saved.get(name)
    if line is None:
        near = tuple(SAVED + one for one in nearest(name, setting.saved))
        others = ", ".join(SAVED + one for one in sorted(setting.saved)[:NEAREST])
        raise Fault(f"There is no saved filter {SAVED}{name}.", "" if near else others or NONE_SAVED, near)
    if name in taken:
        return ()
    taken.add(name)
    query = _read(line, setting, (*inside, name), taken)
    if query.problems:
        first = query.problems[0]
        where = f"In the saved filter {SAVED}{name}, column {first.start + 1}: "
        raise Fault(where + first.message, first.expected, first.nearest)
    if not query.terms and not pieces_of(line):
        raise Fault(f"The saved filter {SAVED}{name} is empty.", "a line with terms")
    return query.terms


def _words_used(pieces: list[Piece], at: int) -> int:
    """Return how many words belong together: `last 90d`, `this week`, `since 2025`, `not failure`."""
    word = pieces[at].text.lower().removeprefix("-")
    more = at + 1 < len(pieces)
    if word in ("not", "no") and more:
        return 1 + _words_used(pieces, at + 1)
    following = pieces[at + 1].text.lower() if more else ""
    if word == "last":
        return 2 if more and (_PERIOD.fullmatch(following) or following.isdigit()) else 1
    if word == "this":
        return 2 if following in ("week", "month", "year") else 1
    return 2 if word in ("since", "before", "until", "after") and more else 1


def _term(words: list[str], start: int, end: int, setting: QuerySetting) -> Term:
    first = words[0]
    if first.lower() in ("-", "not", "no") and len(words) == 1:
        raise Fault("What is to be left out?", f"a term behind “{first}”, such as -failure or not failure")
    if first.lower() in ("not", "no"):
        return _turned(_term(words[1:], start, end, setting))
    if first.startswith("-") and len(first) > 1:
        return _turned(_term([first[1:], *words[1:]], start, end, setting))
    return Term(_condition(words, setting), start, end)


def _turned(term: Term) -> Term:
    if isinstance(term.condition, Best):
        raise Fault("The best cannot be turned round.", f"{BEST} or {BEST}:3")
    return replace(term, not_=not term.not_)


def _condition(words: list[str], setting: QuerySetting) -> Condition:
    text = words[0]
    for read in _READERS:
        found = read(words, setting)
        if found is not None:
            return found
    name = text.strip('"').strip()
    if not name:
        raise Fault("There is nothing between the quotes.", "a name")
    return Has(Words.EXERCISE, (name,))


# dates


def _dates(words: list[str], setting: QuerySetting) -> Condition | None:
    word, today = words[0].lower(), setting.today
    if word == "last":
        if len(words) == 1:
            raise Fault("The last how long?", "last 90d, last 12w, last 6m or last 1y")
        found = _PERIOD.fullmatch(words[1].lower())
        if found is None:
            raise Fault(f"“{words[1]}” of what?", f"{words[1]}d, {words[1]}w, {words[1]}m or {words[1]}y")
        if not int(found[1]):
            raise Fault(f"“{words[1]}” is no time at all.", f"last 1{found[2].lower()} at least")
        first = span_of(today, int(found[1][:5]), found[2].lower())
        if first is None:
            raise Fault(f"“{words[1]}” goes back too far.", "last 100y at most")
        return When(first, today)
    if word in ("today", "yesterday", "this"):
        named = " ".join(words).lower()
        days = days_of(named, today)
        return When(*days) if days is not None else None
    if word in ("since", "after", "before", "until"):
        return _bounded(word, words[1:], today)
    days = days_of(words[0], today)
    if days is None and _LIKE_A_DATE.fullmatch(words[0]) is not None:
        raise Fault(f"“{words[0]}” is no date.", A_DATE)
    return When(*_forwards(words[0], days)) if days is not None else None


def _forwards(text: str, days: Days) -> Days:
    """Return the days of a text, unless the first is behind the last: nothing would be found there."""
    first, last = days
    if first is not None and last is not None and first > last:
        low, _, high = text.partition("..")
        raise Fault(f"“{text}” {BACKWARDS}.", f"{high}..{low}")
    return days


def _bounded(word: str, rest: list[str], today: date) -> When:
    days = days_of(rest[0], today) if rest else None
    if days is None:
        said = f"“{rest[0]}” is no date." if rest else f"{word.capitalize()} when?"
        raise Fault(said, A_DATE)
    first, last = _forwards(rest[0], days)
    day = date.resolution
    match word:
        case "since":
            return When(first, None)
        case "after":
            return When(last + day if last is not None and last < date.max else last, None)
        case "until":
            return When(None, last)
        case _:
            return When(None, first - day if first is not None and first > date.min else first)


# words and flags


def _field(words: list[str], setting: QuerySetting) -> Condition | None:
    found = _FIELD.fullmatch(words[0])
    if found is None or words[0].startswith('"'):
        return None
    name, value = found[1].lower(), found[2]
    if name in NUMBERS:
        if not value:
            raise Fault(f"{name} of how much?", f"{name}:8 or {name}>=8")
        return bounds(NUMBERS[name], "=", value, name, setting)
    field = WORDS.get(name)
    if field is None:
        raise unknown(name, [*WORDS, *NUMBERS])
    values = [one.strip().strip('"').strip() for one in _split(value)]
    if not all(values):
        raise Fault(f"{name} of what?", f"a word behind it, such as {_example(field)}")
    return Has(field, tuple(_known(field, one) for one in values))


def _split(value: str) -> Iterator[str]:
    if value.startswith('"'):
        yield value
    else:
        yield from value.split(",")


def _example(field: Words) -> str:
    return {
        Words.MUSCLE: "muscle:chest",
        Words.EQUIPMENT: "equipment:dumbbell",
        Words.TECHNIQUE: "technique:drop",
        Words.DAY: "day:mon",
        Words.TAG: "tag:travel",
        Words.RECORD: "pr:load",
    }.get(field, f'{field.value}:"a name"')


def _known(field: Words, value: str) -> str:
    """Return the word as it is kept; of fields with known words one of those, by its beginning."""
    known = KNOWN.get(field)
    if known is None:
        return value
    wanted = value.lower().replace(" ", "_").replace("-", "_")
    if wanted in known:
        return wanted
    begun = [one for one in known if one.startswith(wanted)] or [one for one in known if wanted in one]
    if len(begun) == 1 or (begun and field in (Words.DAY, Words.EQUIPMENT, Words.TECHNIQUE)):
        return begun[0]
    near = nearest(wanted, known) or tuple(begun[:NEAREST])
    if field is Words.RECORD:
        raise Fault(f"There are no records of “{value}”.", ", ".join(known))
    raise Fault(f"There is no {field.value} “{value}”.", "", near)


def _best(words: list[str], setting: QuerySetting) -> Condition | None:
    del setting
    found = _BEST.fullmatch(words[0])
    if found is None:
        return None
    if found[1] is None:
        return Best()
    count = int(found[1]) if found[1].isascii() and found[1].isdigit() and len(found[1]) < 10 else 0
    if not found[1]:
        raise Fault(f"{BEST} of how many?", f"{BEST}, or {BEST}:3")
    if not 1 <= count <= MOST_BEST:
        raise Fault(f"“{found[1]}” is no number of sets.", f"{BEST}, or {BEST}:1 to {BEST}:{MOST_BEST}")
    return Best(count)


def _flag(words: list[str], setting: QuerySetting) -> Condition | None:
    del setting
    flag = FLAGS.get(words[0].lower())
    return Is(flag) if flag is not None else None


_READERS: tuple[Callable[[list[str], QuerySetting], Condition | None], ...] = (
    _flag,
    _best,
    _dates,
    comparison,
    _field,
)
