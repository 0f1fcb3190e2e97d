"""Which sets a filter line asks for: each term becomes a test, the cheap ones first."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gymtui.insight.facts import Facts, SetFact, WorkoutFact
from gymtui.insight.moved import is_counted
from gymtui.insight.query.terms import Best, Compare, Flag, Has, Is, Number, Query, Term, When, Words
from gymtui.insight.query.vocabulary import WEEKDAYS
from gymtui.insight.records import RecordEvent, RecordKind, counts, in_order
from gymtui.model.exercise import Exercise, Muscle
from gymtui.model.units import Load
from gymtui.training.catalogue import Catalogue
from gymtui.training.plates import EXACT
from gymtui.training.volume import BACK

Test = Callable[[SetFact], bool]
OfWorkout = Callable[[WorkoutFact], bool]
WORKOUT_NUMBERS = frozenset({Number.SETS, Number.MINUTES, Number.BODYWEIGHT})
WORKOUT_WORDS = frozenset({Words.TITLE, Words.PLAN, Words.NOTE, Words.TAG, Words.DAY, Words.SOURCE})
OWN_SOURCE = "gymtui"
"""What stands for the source of a workout that was not imported."""
A_HAIR = 1e-6
"""Kilograms within which a load counts as the one that was typed: pounds are not whole kilograms."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What tests look up: the exercises, the records by set, the estimates, work sets by workout."""

    catalogue: Catalogue
    records: Mapping[tuple[str, str], Sequence[RecordEvent]] = field(default_factory=dict)
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
    found = _matching(facts, query, known)
    return found if query.best is None else _only_best(list(found), query.best, known)


def _only_best(found: list[Found], count: int, known: Knowledge) -> Iterator[Found]:
    """Give of what was found the best sets of each exercise: by the sure e1RM, those without one behind by
    their load, reps, seconds and metres. Of equal ones the oldest come first."""
    by_exercise: dict[str, list[SetFact]] = {}
    for one in in_order([one for each in found for one in each.sets]):
        by_exercise.setdefault(one.exercise, []).append(one)
    kept = {
        id(one)
        for sets in by_exercise.values()
        for one in sorted(sets, key=lambda one: _goodness(one, known), reverse=True)[:count]
    }
    for each in found:
        wanted = tuple(one for one in each.sets if id(one) in kept)
        if wanted:
            yield Found(each.workout, wanted)


def _goodness(one: SetFact, known: Knowledge) -> tuple[float, ...]:
    """Return what sets of one exercise are put in order by; whole reps count before partial ones."""
    e1rm = known.e1rms.get(one.key)
    load = float(one.heaviest or 0)
    return (e1rm is not None, e1rm or 0.0, counts(one), load, one.reps, one.seconds, one.metres)


def _matching(facts: Facts, query: Query, known: Knowledge) -> Iterator[Found]:
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
        if isinstance(condition, Best):
            continue
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
    return not one.effort.warmup


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
            return lambda one: any(has_words(one.source or OWN_SOURCE, word) for word in any_of)
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
            return lambda one: any(event.kind.of_set for event in known.records.get(one.key, ()))
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
        case Words.RECORD:
            return _records(any_of, known)
        case _:
            slugs = {one.id for one in known.catalogue if _fits(one, words, any_of)}
            return lambda one: one.exercise in slugs


def _records(kinds: tuple[str, ...], known: Knowledge) -> Test:
    """Return the test for records of some kinds; one of volume is of all counted sets of its exercise."""
    of_sets = {kind for kind in kinds if RecordKind(kind).of_set}
    volumes = {
        (event.by.workout.id, event.by.exercise)
        for events in known.records.values()
        for event in events
        if event.kind.value in kinds and not event.kind.of_set
    }

    def test(one: SetFact) -> bool:
        if (one.workout.id, one.exercise) in volumes and is_counted(one):
            return True
        return any(event.kind.value in of_sets for event in known.records.get(one.key, ()))

    return test


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
    done = one.effort
    match number:
        case Number.LOAD:
            return done.heaviest / float(EXACT) if done.heaviest is not None else None
        case Number.REPS:
            return float(done.reps) if done.reps else None
        case Number.TOTAL:
            return float(done.total) if done.total else None
        case Number.RIR:
            return 0.0 if done.failed and done.rir is None else done.rir
        case Number.E1RM:
            return known.e1rms.get(one.key)
        case Number.VOLUME:
            return done.moved or None
        case Number.REST:
            return float(one.rest) if one.rest is not None else None
        case Number.TIME:
            return float(done.seconds) if done.seconds else None
        case Number.DISTANCE:
            return done.metres or None
        case _:
            return float(done.form) if done.form is not None else None


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
    """Whether every word of `wanted` begins a word of the text; case does not matter. Where it has no letters
    and no digits, such as an emoji, whether it stands in the text."""
    parts = _LETTERS.findall(wanted.casefold())
    if not parts:
        return wanted.strip() in text
    words = _LETTERS.findall(text.casefold())
    return all(any(word.startswith(one) for word in words) for one in parts)


def tags_of(text: str) -> set[str]:
    """Return the #tags of a title and notes, without the sign and in small letters."""
    return {one.casefold() for one in _TAG.findall(text)} if "#" in text else set()
