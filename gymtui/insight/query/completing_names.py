"""Exercises that a filter line is completed with: those that were trained first, then of the catalogue."""

import re
from collections.abc import Iterator

from gymtui.insight.query.matching import has_words
from gymtui.insight.query.occurring import Occurring
from gymtui.insight.query.vocabulary import BEST, FLAGS
from gymtui.training.catalogue import Catalogue

MOST = 12
_BARE = re.compile(r"[^\W\d_]+")
_OTHER_WORDS = frozenset(
    ("not", "no", "last", "this", "since", "after", "before", "until", "today", "yesterday", BEST)
)


def is_bare(text: str) -> bool:
    """Whether a word without quotes is read as a name of an exercise and as nothing else."""
    return _BARE.fullmatch(text) is not None and not is_of_language(text)


def is_of_language(word: str) -> bool:
    """Whether a whole word means something by itself, such as `failure`, and is no name."""
    return word.lower() in FLAGS or word.lower() in _OTHER_WORDS


def unquoted(text: str) -> str:
    """Return a text in one line and without quotation marks, as it can stand between some."""
    return " ".join(text.replace('"', " ").split())


def exercise_names(
    typed: str, catalogue: Catalogue, occurring: Occurring, *, forgiving: bool = True
) -> Iterator[tuple[str, str]]:
    """Give names that are meant by what is typed, each with a word on it; where nothing is typed, those that
    were trained most. Where no name has what is typed, `forgiving` gives those that are like it."""
    as_called = dict(occurring.names)
    seen: set[str] = set()
    for slug, count in occurring.exercises:
        exercise = catalogue.get(slug)
        name = exercise.name if exercise is not None else as_called[slug]
        aliases = exercise.aliases if exercise is not None else ()
        if any(has_words(one, typed) for one in (name, *aliases)) and unquoted(name):
            seen.add(slug)
            yield unquoted(name), f"{count:,} set{'' if count == 1 else 's'}"
    if not typed.strip():
        return
    begun = typed.casefold()
    found = [one for one in catalogue.search(typed, limit=MOST) if one.id not in seen and unquoted(one.name)]
    meant = [one for one in found if any(has_words(name, typed) for name in (one.name, *one.aliases))]
    if forgiving and not seen and not meant:
        meant = found
    for exercise in sorted(meant, key=lambda one: not one.name.casefold().startswith(begun)):
        muscles = ", ".join(muscle.value.replace("_", " ") for muscle in exercise.primary)
        yield unquoted(exercise.name), muscles or "exercise"
