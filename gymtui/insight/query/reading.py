"""Reading a filter line: words by words, each understood by itself, with its place where it is not."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gymtui.insight.query.dates import days_of, span_of
from gymtui.insight.query.terms import (
    Compare,
    Condition,
    Flag,
    Has,
    Is,
    Number,
    Query,
    QueryProblem,
    Term,
    When,
    Words,
)
from gymtui.model.exercise import Equipment, Muscle
from gymtui.model.technique import Technique
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Unit

LONGEST = 500
NEAREST = 3

NUMBERS: Mapping[str, Number] = {
    **{one.value: one for one in Number},
    "weight": Number.LOAD,
    "rpe": Number.RIR,
    "seconds": Number.TIME,
    "metres": Number.DISTANCE,
    "length": Number.MINUTES,
    "bw": Number.BODYWEIGHT,
    "tonnage": Number.VOLUME,
}
WORDS: Mapping[str, Words] = {
    **{one.value: one for one in Words},
    "muscles": Words.MUSCLE,
    "with": Words.EQUIPMENT,
    "notes": Words.NOTE,
    "name": Words.TITLE,
    "on": Words.DAY,
    "weekday": Words.DAY,
    "from": Words.SOURCE,
    "program": Words.PLAN,
}
FLAGS: Mapping[str, Flag] = {
    **{one.value: one for one in Flag},
    "prs": Flag.RECORD,
    "record": Flag.RECORD,
    "records": Flag.RECORD,
    "failed": Flag.FAILURE,
    "warmup": Flag.WARMUPS,
    "warm-ups": Flag.WARMUPS,
    "note": Flag.NOTES,
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KNOWN: Mapping[Words, tuple[str, ...]] = {
    Words.MUSCLE: (*(one.value for one in Muscle), "back"),
    Words.EQUIPMENT: tuple(one.value for one in Equipment),
    Words.TECHNIQUE: tuple(one.value for one in Technique),
    Words.DAY: WEEKDAYS,
}
"""Words of which only these are known; others are searched for as they are."""

_PIECE = re.compile(r'-?(?:[\w-]+[:<>=]+)?"[^"]*"?|\S+')
_COMPARISON = re.compile(r"([a-z0-9]*?)\s*(>=|<=|>|<|=)(.+)", re.IGNORECASE)
_FIELD = re.compile(r"([a-z-]+):(.*)", re.IGNORECASE | re.DOTALL)
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]*)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d+):([0-5]\d)")
_PERIOD = re.compile(r"(\d+)\s*(d|w|m|y)[a-z]*", re.IGNORECASE)
_SECONDS = {"": 1.0, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
_METRES = {"": 1.0, "m": 1.0, "km": 1000.0}
_LOADS = (Number.LOAD, Number.E1RM, Number.VOLUME, Number.BODYWEIGHT)


@dataclass(frozen=True, slots=True)
class QuerySetting:
    """What a line is read with: the day it is, and the unit of loads that name none."""

    today: date
    unit: Unit = Unit.KG


class _Fault(Exception):  # noqa: N818 - what is wrong with a word is told to the person, it is no error
    def __init__(self, message: str, expected: str = "", nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.expected, self.nearest = message, expected, nearest


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def read_query(text: str, setting: QuerySetting) -> Query:
    """Return a line as it was understood, with everything that is wrong in it. Never raises."""
    if len(text) > LONGEST:
        told = QueryProblem(LONGEST, len(text), "The line is too long.", f"at most {LONGEST} characters")
        return Query(text, (), (told,))
    pieces = [_Piece(found[0], found.start()) for found in _PIECE.finditer(text)]
    terms: list[Term] = []
    problems: list[QueryProblem] = []
    at = 0
    while at < len(pieces):
        used = _words_used(pieces, at)
        piece, end = pieces[at], pieces[at + used - 1].end
        try:
            terms.append(_term([one.text for one in pieces[at : at + used]], piece.start, end, setting))
        except _Fault as fault:
            problems.append(QueryProblem(piece.start, end, fault.message, fault.expected, fault.nearest))
        at += used
    return Query(text, tuple(terms), tuple(problems))


def _words_used(pieces: list[_Piece], at: int) -> int:
    """Return how many words belong together: `last 90d`, `this week`, `since 2025`, `not failure`."""
    word = pieces[at].text.lower()
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
    if first.lower() in ("not", "no") and len(words) > 1:
        inner = _term(words[1:], start, end, setting)
        return Term(inner.condition, start, end, not inner.not_)
    if first.startswith("-") and len(first) > 1:
        inner = _term([first[1:], *words[1:]], start, end, setting)
        return Term(inner.condition, start, end, not inner.not_)
    return Term(_condition(words, setting), start, end)


def _condition(words: list[str], setting: QuerySetting) -> Condition:
    text = words[0]
    for read in _READERS:
        found = read(words, setting)
        if found is not None:
            return found
    name = text.strip('"').strip()
    if not name:
        raise _Fault("There is nothing between the quotes.", "a name")
    return Has(Words.EXERCISE, (name,))


# dates


def _dates(words: list[str], setting: QuerySetting) -> Condition | None:
    word, today = words[0].lower(), setting.today
    if word == "last":
        if len(words) == 1:
            raise _Fault("The last how long?", "last 90d, last 12w, last 6m or last 1y")
        found = _PERIOD.fullmatch(words[1].lower())
        if found is None:
            raise _Fault(f"“{words[1]}” of what?", f"{words[1]}d, {words[1]}w, {words[1]}m or {words[1]}y")
        first = span_of(today, int(found[1][:5]), found[2].lower())
        if first is None:
            raise _Fault(f"“{words[1]}” goes back too far.", "last 100y at most")
        return When(first, today)
    if word in ("today", "yesterday", "this"):
        named = " ".join(words).lower()
        days = days_of(named, today)
        return When(*days) if days is not None else None
    if word in ("since", "after", "before", "until"):
        return _bounded(word, words[1:], today)
    days = days_of(words[0], today)
    return When(*days) if days is not None else None


def _bounded(word: str, rest: list[str], today: date) -> When:
    days = days_of(rest[0], today) if rest else None
    if days is None:
        said = f"“{rest[0]}” is no date." if rest else f"{word.capitalize()} when?"
        raise _Fault(said, "a date such as 2025, 2025-03 or 2025-03-14")
    first, last = days
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


# comparisons


def _comparison(words: list[str], setting: QuerySetting) -> Condition | None:
    found = _COMPARISON.fullmatch(words[0])
    if found is None or words[0].startswith('"'):
        return None
    name, sign, value = found[1].lower(), found[2], found[3]
    number = NUMBERS.get(name) if name else _by_unit(value)
    if number is None and name:
        raise _unknown(name, [*NUMBERS, *WORDS])
    if number is None:
        raise _Fault(f"What is {sign} {value}?", f"{sign}{value}kg, reps{sign}{value} or load{sign}{value}")
    return _bounds(number, sign, value, name, setting)


def _by_unit(value: str) -> Number | None:
    found = _AMOUNT.fullmatch(value)
    unit = found[2].lower() if found is not None else ""
    if unit in ("kg", "kgs", "lb", "lbs"):
        return Number.LOAD
    return {"reps": Number.REPS, "rep": Number.REPS, "rir": Number.RIR, "min": Number.MINUTES}.get(unit)


def _bounds(number: Number, sign: str, value: str, name: str, setting: QuerySetting) -> Compare:
    turn = name == "rpe"
    low_text, dash, high_text = value.partition("-") if sign == "=" else (value, "", "")
    low = _amount(number, low_text, setting)
    high = _amount(number, high_text, setting) if dash else low
    if turn:
        low, high = 10 - high, 10 - low
        sign = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}.get(sign, sign)
    if low > high:
        raise _Fault(f"{value} runs downwards.", f"{high_text}-{low_text}")
    match sign:
        case ">=":
            return Compare(number, low=low)
        case "<=":
            return Compare(number, high=high)
        case ">":
            return Compare(number, low=low, open_=True)
        case "<":
            return Compare(number, high=high, open_=True)
        case _:
            return Compare(number, low, high)


def _amount(number: Number, text: str, setting: QuerySetting) -> float:
    clock = _CLOCK.fullmatch(text)
    if clock is not None and number in (Number.REST, Number.TIME):
        return int(clock[1]) * 60.0 + int(clock[2])
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise _Fault(f"“{text}” is no number.", "a number such as 100 or 82.5")
    amount, unit = float(found[1].replace(",", ".")), found[2].lower()
    if number in _LOADS:
        return _kilograms(amount, unit, setting)
    if number in (Number.REST, Number.TIME):
        return amount * _factor(_SECONDS, unit, "s or m")
    if number is Number.DISTANCE:
        return amount * _factor(_METRES, unit, "m or km")
    if unit and not number.value.startswith(unit.rstrip("s")):
        raise _Fault(f"“{unit}” is no unit of {number.value}.", f"{found[1]} alone")
    return amount


def _kilograms(amount: float, unit: str, setting: QuerySetting) -> float:
    if unit in ("kg", "kgs"):
        return amount
    if unit in ("lb", "lbs"):
        return amount * float(KILOGRAMS_IN_A_POUND)
    if unit:
        raise _Fault(f"“{unit}” is no unit of a load.", "kg or lb")
    return amount if setting.unit is Unit.KG else amount * float(KILOGRAMS_IN_A_POUND)


def _factor(units: Mapping[str, float], unit: str, expected: str) -> float:
    found = units.get(unit)
    if found is None:
        raise _Fault(f"“{unit}” is no unit here.", expected)
    return found


# words and flags


def _field(words: list[str], setting: QuerySetting) -> Condition | None:
    found = _FIELD.fullmatch(words[0])
    if found is None or words[0].startswith('"'):
        return None
    name, value = found[1].lower(), found[2]
    if name in NUMBERS:
        if not value:
            raise _Fault(f"{name} of how much?", f"{name}:8 or {name}>=8")
        return _bounds(NUMBERS[name], "=", value, name, setting)
    field = WORDS.get(name)
    if field is None:
        raise _unknown(name, [*WORDS, *NUMBERS])
    values = [one.strip().strip('"').strip() for one in _split(value)]
    if not all(values):
        raise _Fault(f"{name} of what?", f"a word behind it, such as {_example(field)}")
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
    near = tuple(difflib.get_close_matches(wanted, known, NEAREST, 0.5)) or tuple(begun[:NEAREST])
    raise _Fault(f"There is no {field.value} “{value}”.", "", near)


def _flag(words: list[str], setting: QuerySetting) -> Condition | None:
    del setting
    flag = FLAGS.get(words[0].lower())
    return Is(flag) if flag is not None else None


def _unknown(name: str, known: list[str]) -> _Fault:
    near = tuple(difflib.get_close_matches(name, known, NEAREST, 0.5))
    return _Fault(f"“{name}” is nothing that can be asked for.", "" if near else "load, reps, muscle …", near)


_READERS: tuple[Callable[[list[str], QuerySetting], Condition | None], ...] = (
    _flag,
    _dates,
    _comparison,
    _field,
)
