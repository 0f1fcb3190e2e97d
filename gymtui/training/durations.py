"""How long a set takes where nobody measured it. Grade D: figures for planning an evening, not a promise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gymtui.model.performed import Part, Technique
from gymtui.model.session import SessionSet
from gymtui.model.units import Reps
from gymtui.training.techniques import NextPart, SetSoFar, merged, technique_rules

SECONDS_A_REP = 3
"""What a rep takes where no tempo is given. Grade D."""
SETUP_SECONDS = 20
"""Getting ready for a set. Grade D."""
SECONDS_A_METRE = 1
"""A carry goes at a slow walk. Grade D."""
MOST_PARTS = 60
"""A set is looked ahead no further: a technique without an end is no reason to wait for ever."""


@dataclass(frozen=True, slots=True)
class SetTime:
    """Seconds of a set: the `work` in it, and the `rests` between its parts."""

    work: int
    rests: int

    @property
    def seconds(self) -> int:
        """The whole set with getting ready for it, without the rest after it."""
        return SETUP_SECONDS + self.work + self.rests


def seconds_a_rep(tempo: str | None) -> int:
    """Return what a rep takes: the sum of its tempo, such as 5 s for `3-1-1-0`, else 3 s."""
    return sum(int(part) for part in tempo.split("-")) if tempo is not None else SECONDS_A_REP


def set_time(one: SessionSet, *, unilateral: bool = False) -> SetTime:
    """Return what a planned set takes, its technique played through with the reps that it proposes."""
    first = Part(load=one.load, reps=one.reps, seconds=one.seconds)
    parts = parts_to_come(one, one.target.technique, (first,))
    a_rep = seconds_a_rep(one.target.tempo)
    return _sum(parts, a_rep, sides=2 if unilateral else 1, first=_first_work(one, a_rep))


def time_to_come(
    one: SessionSet, technique: Technique, done: Sequence[Part], *, unilateral: bool = False
) -> SetTime:
    """Return what is left of a set that has begun, without the rest before its next part."""
    parts = parts_to_come(one, technique, merged(done))
    if not parts:
        return SetTime(0, 0)
    found = _sum(parts, seconds_a_rep(one.target.tempo), sides=2 if unilateral else 1, first=0)
    return SetTime(found.work, found.rests - parts[0].rest)


def parts_to_come(one: SessionSet, technique: Technique, done: Sequence[Part]) -> list[NextPart]:
    """Return the parts that follow those `done`, each as its technique would propose it."""
    return list(_playing(one, technique, done))


def _playing(one: SessionSet, technique: Technique, done: Sequence[Part]) -> Iterator[NextPart]:
    rules = technique_rules(technique)
    parts = list(done)
    last = merged(one.last.parts) if one.last is not None else ()
    while len(parts) < MOST_PARTS:
        following = rules.next(SetSoFar(one.target, tuple(parts), last))
        if not isinstance(following, NextPart):
            return
        yield following
        reps = Reps(following.reps) if following.reps is not None else None
        parts.append(Part(load=following.load, reps=reps, seconds=following.seconds))


def _first_work(one: SessionSet, a_rep: int) -> int:
    if one.seconds is not None:
        return one.seconds
    if one.metres is not None:
        return one.metres * SECONDS_A_METRE
    return (one.reps or 0) * a_rep


def _sum(parts: Sequence[NextPart], a_rep: int, *, sides: int, first: int) -> SetTime:
    work = sum(part.seconds if part.seconds is not None else (part.reps or 0) * a_rep for part in parts)
    return SetTime((first + work) * sides, sum(part.rest for part in parts))
