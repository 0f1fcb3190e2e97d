"""Which sets a filter line asks for: each term becomes a test, the cheap ones first."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from gymtui.insight.facts import Facts, SetFact, WorkoutFact
from gymtui.insight.query.terms import Compare, Flag, Has, Is, Number, Query, Term, When, Words
from gymtui.model.exercise import Exercise, Muscle
from gymtui.model.units import Load
from gymtui.training.catalogue import Catalogue
from gymtui.training.plates import EXACT
from gymtui.training.volume import BACK

Test = Callable[[SetFact], bool]
OfWorkout = Callable[[WorkoutFact], bool]
WORKOUT_NUMBERS = frozenset({Number.SETS, Number.MINUTES, Number.BODYWEIGHT})
WORKOUT_WORDS = frozenset({Words.TITLE, Words.PLAN, Words.NOTE, Words.TAG, Words.DAY, Words.SOURCE})
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
A_HAIR = 1e-6
"""Kilograms within which a load counts as the one that was typed: pounds are not whole kilograms."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What tests look up: the exercises, the records by set, the estimates, work sets by workout."""

    catalogue: Catalogue
    records: Collection[tuple[str, str]] = frozenset()
    e1rms: Mapping[tuple[str, str], float] = field(default_factory=dict)
    work_sets: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A workout with those of its sets that were asked for, in order."""

    workout: WorkoutFact
    sets: tuple[SetFact, ...]


def found_in(facts: Facts, query: Query, known: Knowledge) -> Iterator[Found]:
    """Give each workout with a wanted set, newest first. A line without terms wants all; of a workout
    without any set nothing is found, whatever is asked of it."""
    of_workout, of_set = _tests(query, known)
    start, sets = 0, facts.sets
    while start < len(sets):
        workout = sets[start].workout
        end = start + 1
        while end < len(sets) and sets[end].workout is workout:
            end += 1
        if all(test(workout) for test in of_workout):
            wanted = tuple(one for one in sets[start:end] if all(test(one) for test in of_set))
            if wanted:
                yield Found(workout, wanted)
        start = end


def _tests(query: Query, known: Knowledge) -> tuple[list[OfWorkout], list[Test]]:
    workouts: list[OfWorkout] = []
    sets: list[Test] = [] if query.with_warmups else [_is_work]
    for term in sorted(query.terms, key=_cost):
        condition = term.condition
        if condition == Is(Flag.WARMUPS):
            if term.not_:
                sets.append(_is_work)
            continue
        whole = _of_workout(term, known)
        if whole is not None:
            workouts.append(_turned(whole) if term.not_ else whole)
        else:
            test = _of_set(term, known)
            sets.append(_turned(test) if term.not_ else test)
    return workouts, sets


def _turned(test: Callable[..., bool]) -> Callable[..., bool]:
    return lambda one: not test(one)


def _cost(term: Term) -> int:
    condition = term.condition
    if isinstance(condition, When | Has):
        return 0
    return 2 if isinstance(condition, Compare) and condition.number is Number.E1RM else 1


def _is_work(one: SetFact) -> bool:
    return not one.warmup


# of a workout


def _of_workout(term: Term, known: Knowledge) -> OfWorkout | None:
    """Return the test of a term that asks for whole workouts, None where it asks for sets."""
    match term.condition:
        case When(first, last):
            return lambda one: (first is None or one.day >= first) and (last is None or one.day <= last)
        case Has(words, any_of) if words in WORKOUT_WORDS and words is not Words.NOTE:
            return _workout_words(words, any_of)
        case Compare() as compare if compare.number in WORKOUT_NUMBERS:
            return lambda one: _within(compare, _workout_number(one, compare.number, known))
    return None


def _workout_words(words: Words, any_of: tuple[str, ...]) -> OfWorkout:
    match words:
        case Words.DAY:
            days = {WEEKDAYS.index(one) for one in any_of}
            return lambda one: one.day.weekday() in days
        case Words.TAG:
            wanted = {one.casefold().lstrip("#") for one in any_of}
            return lambda one: bool(wanted & tags_of(f"{one.title} {one.notes}"))
        case Words.PLAN:
            return lambda one: any(has_words(one.plan, word) for word in any_of)
        case Words.SOURCE:
            return lambda one: any(has_words(one.source or "gymtui", word) for word in any_of)
        case _:
            return lambda one: any(has_words(one.title, word) for word in any_of)


def _workout_number(one: WorkoutFact, number: Number, known: Knowledge) -> float | None:
    match number:
        case Number.SETS:
            return float(known.work_sets.get(one.id, 0))
        case Number.MINUTES:
            return one.seconds / 60 if one.seconds is not None else None
        case _:
            return _kilograms(one.weight)


# of a set


def _of_set(term: Term, known: Knowledge) -> Test:
    match term.condition:
        case Is(flag):
            return _flag(flag, known)
        case Has(words, any_of):
            return _set_words(words, any_of, known)
        case Compare() as compare:
            return lambda one: _within(compare, _number(one, compare.number, known))
        case _:
            raise AssertionError(f"{term.condition} is asked of whole workouts")


def _flag(flag: Flag, known: Knowledge) -> Test:
    match flag:
        case Flag.RECORD:
            return lambda one: one.key in known.records
        case Flag.FAILURE:
            return lambda one: one.failed
        case Flag.NOTES:
            return lambda one: bool(one.note or one.workout.notes)
        case Flag.WARMUPS:
            raise AssertionError("warm-ups are asked for by the line as a whole")


def _set_words(words: Words, any_of: tuple[str, ...], known: Knowledge) -> Test:
    match words:
        case Words.TECHNIQUE:
            return lambda one: one.technique.value in any_of
        case Words.NOTE:
            return lambda one: any(has_words(f"{one.note} {one.workout.notes}", word) for word in any_of)
        case Words.EXERCISE:
            return _by_name(any_of, known)
        case _:
            slugs = {one.id for one in known.catalogue if _fits(one, words, any_of)}
            return lambda one: one.exercise in slugs


def _by_name(any_of: tuple[str, ...], known: Knowledge) -> Test:
    """Return the test for a name: of the catalogue, an alias, or as it was called on the day."""
    slugs = {
        one.id
        for one in known.catalogue
        if any(has_words(name, word) for word in any_of for name in (one.name, *one.aliases))
    }
    named: dict[str, bool] = {}

    def test(one: SetFact) -> bool:
        if one.exercise in slugs:
            return True
        if one.name not in named:
            named[one.name] = any(has_words(one.name, word) for word in any_of)
        return named[one.name]

    return test


def _fits(exercise: Exercise, words: Words, any_of: tuple[str, ...]) -> bool:
    if words is Words.EQUIPMENT:
        return exercise.equipment.value in any_of
    wanted = {Muscle(one) for one in any_of if one != "back"} | (set(BACK) if "back" in any_of else set())
    return bool(wanted & set(exercise.primary))


def _number(one: SetFact, number: Number, known: Knowledge) -> float | None:
    match number:
        case Number.LOAD:
            return one.heaviest / float(EXACT) if one.heaviest is not None else None
        case Number.REPS:
            return float(one.reps) if one.reps else None
        case Number.TOTAL:
            return float(one.total) if one.total else None
        case Number.RIR:
            return 0.0 if one.failed and one.rir is None else one.rir
        case Number.E1RM:
            return known.e1rms.get(one.key)
        case Number.VOLUME:
            return one.moved or None
        case Number.REST:
            return float(one.rest) if one.rest is not None else None
        case Number.TIME:
            return float(one.seconds) if one.seconds else None
        case Number.DISTANCE:
            return one.metres or None
        case _:
            return float(one.form) if one.form is not None else None


def _within(compare: Compare, value: float | None) -> bool:
    """Whether a number is within the bounds; what is not known never is."""
    if value is None:
        return False
    hair = -A_HAIR if compare.open_ else A_HAIR
    low, high = compare.low, compare.high
    return (low is None or value >= low - hair) and (high is None or value <= high + hair)


def _kilograms(load: Load | None) -> float | None:
    return float(load.kilograms) if load is not None else None


# words


_LETTERS = re.compile(r"\w+")
_TAG = re.compile(r"#(\w+)")


def has_words(text: str, wanted: str) -> bool:
    """Whether every word of `wanted` begins a word of the text; case does not matter."""
    words = _LETTERS.findall(text.casefold())
    return all(any(word.startswith(one) for word in words) for one in _LETTERS.findall(wanted.casefold()))


def tags_of(text: str) -> set[str]:
    """Return the #tags of a title and notes, without the sign and in small letters."""
    return {one.casefold() for one in _TAG.findall(text)} if "#" in text else set()
