"""Names in a filter line that no exercise has: each is told, with what may have been meant."""

import re
from collections.abc import Sequence

from gymtui.insight.facts import Facts, SetFact
from gymtui.insight.query.faults import nearest
from gymtui.insight.query.matching import has_words
from gymtui.insight.query.terms import Has, Query, QueryProblem, Term, Words
from gymtui.insight.query.vocabulary import KNOWN, NUMBERS, WORDS
from gymtui.training.catalogue import Catalogue

NAMED = frozenset({Words.TITLE, Words.PLAN, Words.NOTE, Words.TAG, Words.SOURCE, Words.EXERCISE})
"""Fields that take any word."""
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)(kg|kgs|lb|lbs)?", re.IGNORECASE)
_JOINS = frozenset({"and", "or", "&", "|", "||", "&&", "+"})
_LETTERS = re.compile(r"\w+")
ONE_OF = "terms side by side, or exercise:squat,bench for one of several"

Names = Sequence[Sequence[str]]
"""What each exercise is called: its name, its aliases, and what it was called on the days it was done."""


def unnamed(query: Query, catalogue: Catalogue, facts: Facts) -> tuple[QueryProblem, ...]:
    """Return what is to be said of the names in a line: those that no exercise has, or else those that no
    exercise has together. Such a line is understood; it only finds nothing by these names."""
    terms = [one for one in query.terms if isinstance(one.condition, Has) and _is_name(one.condition)]
    if not terms or not _of_names(terms, _called(catalogue, ())):
        return ()
    return _of_names(terms, _called(catalogue, facts.sets))


def _of_names(terms: Sequence[Term], called: Names) -> tuple[QueryProblem, ...]:
    alone = tuple(_told(one, called) for one in terms if not any(_meant(one, names) for names in called))
    if alone:
        return alone
    wanted = [one for one in terms if not one.not_]
    if len(wanted) < 2 or any(all(_meant(one, names) for one in wanted) for names in called):
        return ()
    said = " and ".join(f"“{'” or “'.join(_words(one))}”" for one in wanted)
    start, end = wanted[0].start, wanted[-1].end
    return (QueryProblem(start, end, f"No exercise is called {said} at once.", ONE_OF),)


def _is_name(condition: Has) -> bool:
    return condition.words is Words.EXERCISE


def _words(term: Term) -> tuple[str, ...]:
    return term.condition.any_of if isinstance(term.condition, Has) else ()


def _called(catalogue: Catalogue, sets: Sequence[SetFact]) -> Names:
    called = {one.id: [one.name, *one.aliases] for one in catalogue}
    for exercise, name in dict.fromkeys((one.exercise, one.name) for one in sets):
        called.setdefault(exercise, []).append(name)
    return tuple(called.values())


def _meant(term: Term, names: Sequence[str]) -> bool:
    return any(has_words(name, word) for word in _words(term) for name in names)


def _told(term: Term, called: Names) -> QueryProblem:
    """Return what is said of a name that no exercise has."""
    word = _words(term)[0]
    message = f"No exercise is called “{'” or “'.join(_words(term))}”."
    expected = _of_language(word.casefold())
    near = () if expected else _nearest(word.casefold(), called)
    return QueryProblem(term.start, term.end, message, expected, near)


def _of_language(word: str) -> str:
    """Return how a word is typed that means something where more stands with it; empty: it means nothing."""
    if word in NUMBERS:
        return f"{word}>=8 where the number is meant"
    if word in WORDS:
        field = WORDS[word]
        return f"{word}:{'word' if field in NAMED else KNOWN[field][0]}"
    if word in _JOINS:
        return ONE_OF
    number = _NUMBER.fullmatch(word)
    if number is None:
        return ""
    return f"load>={word} or load:{word}" if number[2] else f"reps>={word}, load>={word} or another number"


def _nearest(word: str, called: Names) -> tuple[str, ...]:
    """Return the words of names, or of several words the names, that are most like this one."""
    if len(_LETTERS.findall(word)) > 1:
        names = {name.casefold() for one in called for name in one}
        return tuple(f'"{name}"' for name in nearest(word, sorted(names)))
    words = {part for one in called for name in one for part in _LETTERS.findall(name.casefold())}
    return nearest(word, sorted(words))
