"""What occurs in a history that a filter line may ask for: exercises, tags, plans, titles, sources, days."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gymtui.insight.facts import Facts
from gymtui.insight.query.matching import OWN_SOURCE, tags_of


@dataclass(frozen=True, slots=True)
class Occurring:
    """Each with how often, the most frequent first: exercises by their ids in sets, the others in workouts.

    `names` are what exercises were called on their days; `days` those of the workouts, newest first.
    """

    exercises: tuple[tuple[str, int], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    plans: tuple[tuple[str, int], ...] = ()
    titles: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, int], ...] = ()
    days: tuple[date, ...] = ()


def occurring_in(facts: Facts) -> Occurring:
    """Return what occurs in these workouts; warm-ups are not counted."""
    names: dict[str, str] = {}
    for one in facts.sets:
        names.setdefault(one.exercise, one.name)
    workouts = facts.workouts
    return Occurring(
        exercises=_most_frequent(one.exercise for one in facts.sets if not one.warmup),
        names=tuple(names.items()),
        tags=_most_frequent(tag for one in workouts for tag in sorted(tags_of(f"{one.title} {one.notes}"))),
        plans=_most_frequent(one.plan for one in workouts if one.plan),
        titles=_most_frequent(one.title for one in workouts if one.title),
        sources=_most_frequent(one.source or OWN_SOURCE for one in workouts),
        days=tuple(one.day for one in workouts),
    )


def _most_frequent(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(words).most_common())
