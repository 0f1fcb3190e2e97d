"""Rests as they were planned and taken: before sets of compound and isolation exercises, and inside sets.

Only rests of which both is known are looked at; a rest that was planned and not noted says nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Mechanic
from gymtui.training.lookup import ExerciseLookup

INSIDE = "inside sets"


@dataclass(frozen=True, slots=True)
class RestFigures:
    """Medians in seconds of so many rests."""

    name: str
    planned: float
    taken: float
    rests: int


def rests_by_kind(sets: Iterable[SetFact], exercises: ExerciseLookup) -> tuple[RestFigures, ...]:
    """Return compound, isolation, and the rests inside of sets, those that there were."""
    found: dict[str, list[tuple[int, int]]] = {Mechanic.COMPOUND: [], Mechanic.ISOLATION: [], INSIDE: []}
    for one in sets:
        exercise = exercises.get(one.exercise)
        if one.warmup:
            continue
        if exercise is not None and exercise.mechanic is not None:
            found[exercise.mechanic] += _before(one)
        found[INSIDE] += _inside(one)
    return _figures(found)


def rests_by_exercise(sets: Iterable[SetFact]) -> tuple[RestFigures, ...]:
    """Return the rests before the work sets of each exercise, by its id, the most rests first."""
    found: dict[str, list[tuple[int, int]]] = {}
    for one in sets:
        if not one.warmup:
            found.setdefault(one.exercise, []).extend(_before(one))
    return tuple(sorted(_figures(found), key=lambda one: -one.rests))


def _before(one: SetFact) -> list[tuple[int, int]]:
    return [(one.planned, one.rest)] if one.planned is not None and one.rest is not None else []


def _inside(one: SetFact) -> list[tuple[int, int]]:
    return [(planned, taken) for planned, taken in one.inner if planned is not None]


def _figures(found: dict[str, list[tuple[int, int]]]) -> tuple[RestFigures, ...]:
    return tuple(
        RestFigures(name, median(p for p, _ in rests), median(t for _, t in rests), len(rests))
        for name, rests in found.items()
        if rests
    )
