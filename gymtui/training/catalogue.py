"""The exercises a lifter can choose from, found by id, by exact name, or by something typed in a hurry."""

import unicodedata
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from gymtui.errors import GymtuiError
from gymtui.model.exercise import Exercise

# Below this score (0 to 100) a match has too little in common with what was typed to be worth showing.
LEAST_SCORE = 62.0
EXACT_BONUS = 60.0
WORDS_BONUS = 30.0
ALIKE = 5.0
"""Matches that are no further apart than this fit about equally well."""


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: no case, one Unicode form, single spaces."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def _search_key(text: str) -> str:
    """Return `text` as plain words, so that "Pull-up" and "Bench press (barbell)" need no punctuation."""
    return " ".join("".join(c if c.isalnum() else " " for c in name_key(text)).split())


def _has_words(typed: str, candidate: str) -> bool:
    """Tell whether every typed word begins a word of `candidate`."""
    words = candidate.split()
    return all(any(word.startswith(part) for word in words) for part in typed.split())


@dataclass(frozen=True, init=False)
class Catalogue:
    """The shipped exercises together with the lifter's own; no name or alias means two of them."""

    exercises: tuple[Exercise, ...]
    _by_id: dict[str, Exercise] = field(repr=False, compare=False)
    _by_name: dict[str, Exercise] = field(repr=False, compare=False)

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        """Build the catalogue in the given order.

        Raises GymtuiError naming the clash when two exercises share an id, or a name or alias
        (letter case and spacing do not tell names apart).
        """
        entries = tuple(exercises)
        by_id: dict[str, Exercise] = {}
        by_name: dict[str, Exercise] = {}
        for exercise in entries:
            if exercise.id in by_id:
                raise GymtuiError(
                    f'Two exercises have the id "{exercise.id}".', "Give one of them another id."
                )
            by_id[exercise.id] = exercise
            for name in (exercise.name, *exercise.aliases):
                holder = by_name.setdefault(name_key(name), exercise)
                if holder is not exercise:
                    raise GymtuiError(
                        f'The name "{name}" belongs to two exercises: {holder.id} and {exercise.id}.',
                        "Rename one of them, or take the alias away.",
                    )
        object.__setattr__(self, "exercises", entries)
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_by_name", by_name)

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self.exercises)

    def __len__(self) -> int:
        return len(self.exercises)

    def get(self, exercise_id: str) -> Exercise | None:
        """Return the exercise with exactly this id, or None."""
        return self._by_id.get(exercise_id)

    def name_of(self, exercise_id: str) -> str:
        """Return what an exercise is called; its id where nobody knows it."""
        found = self.get(exercise_id)
        return found.name if found is not None else exercise_id

    def find(self, name: str) -> Exercise | None:
        """Return the exercise with this name or alias, or None.

        Letter case, Unicode form and spacing do not matter; everything else must match. Use it for
        names out of files; `search` is for what a person types.
        """
        return self._by_name.get(name_key(name))

    def search(self, text: str, limit: int) -> list[Exercise]:
        """Return at most `limit` exercises that `text` may mean, the likeliest first.

        Names and aliases are searched, beginnings of words count, and typing mistakes are forgiven.
        Text without letters or digits matches everything, in the order of the catalogue.
        """
        if limit <= 0:
            return []
        if not _search_key(text):
            return list(self.exercises[:limit])
        return [self.exercises[index] for index, _ in self._ranked(text)[:limit]]

    def search_done(self, text: str, limit: int, done: Container[str]) -> list[Exercise]:
        """Return what `search` finds, of what fits about equally well those whose ids are in `done` first."""
        if limit <= 0:
            return []
        if not _search_key(text):
            return sorted(self.exercises, key=lambda one: one.id not in done)[:limit]
        found: list[Exercise] = []
        alike: list[Exercise] = []
        best = 0.0
        for index, worth in self._ranked(text):
            if worth < best - ALIKE:
                found += sorted(alike, key=lambda one: one.id not in done)
                alike = []
            if not alike:
                best = worth
            alike.append(self.exercises[index])
        return [*found, *sorted(alike, key=lambda one: one.id not in done)][:limit]

    def _ranked(self, text: str) -> list[tuple[int, float]]:
        """Return the index of each exercise that a text may mean with how well it does, the best first."""
        typed = _search_key(text)
        # Here and not above: the start of the program should not wait for it.
        from rapidfuzz import fuzz, process

        names, holders = self._searched
        best: dict[int, float] = {}
        for name, score, row in process.extract_iter(typed, names, scorer=fuzz.WRatio):
            worth = score + len(typed) / max(len(name), len(typed))
            if name == typed:
                worth += EXACT_BONUS
            elif _has_words(typed, name):
                worth += WORDS_BONUS
            elif score < LEAST_SCORE:
                continue
            holder = holders[row]
            best[holder] = max(best.get(holder, 0.0), worth)
        return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))

    @cached_property
    def _searched(self) -> tuple[list[str], list[int]]:
        """Every name and alias as plain words, and beside it the index of its exercise."""
        names: list[str] = []
        holders: list[int] = []
        for index, exercise in enumerate(self.exercises):
            for name in (exercise.name, *exercise.aliases):
                names.append(_search_key(name))
                holders.append(index)
        return names, holders
