"""The reps made at one load: which loads an exercise was done with, and the one that says most.

Loads are held against each other exactly, kilograms and pounds alike. Only the first burst of a straight,
top, back-off, AMRAP, rest-pause or drop set counts: what follows it is tired, and a cluster is cut short.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gymtui.insight.facts import SetFact
from gymtui.insight.moved import is_counted
from gymtui.model.units import Load
from gymtui.training.plates import whole
from gymtui.training.set_compare import BEGINS_STRAIGHT


@dataclass(frozen=True, slots=True)
class LoadUse:
    """A load as it was last written, and in how many workouts reps were made at it."""

    load: Load
    workouts: int

    @property
    def weight(self) -> int:
        """What it compares by, across units."""
        return whole(self.load)


def load_of(one: SetFact) -> Load | None:
    """Return the load that the reps of a set say something of, None where they do not.

    Where both sides were done one by one it is said only of sides that had the same load.
    """
    if not is_counted(one) or not one.reps or one.load is None or one.technique not in BEGINS_STRAIGHT:
        return None
    weights = {whole(part.load) if part.load is not None else None for part in one.sides}
    return one.load if len(weights) < 2 else None


def is_at(one: SetFact, load: Load) -> bool:
    """Whether the reps of a set were made at this very load."""
    mine = load_of(one)
    return mine is not None and whole(mine) == whole(load)


def loads_used(sets: Iterable[SetFact]) -> tuple[LoadUse, ...]:
    """Return the loads of an exercise's sets (newest workout first), the lightest first.

    Assistance is below zero, so that the most of it comes first.
    """
    spelled: dict[int, Load] = {}
    workouts: dict[int, set[str]] = {}
    for one in sets:
        load = load_of(one)
        if load is not None:
            spelled.setdefault(whole(load), load)
            workouts.setdefault(whole(load), set()).add(one.workout.id)
    return tuple(LoadUse(spelled[weight], len(workouts[weight])) for weight in sorted(spelled))


def usual_load(uses: Sequence[LoadUse]) -> Load | None:
    """Return the load of the most workouts, of equal ones the heaviest; None where there is none."""
    most = max(uses, key=lambda one: (one.workouts, one.weight), default=None)
    return most.load if most is not None else None


def next_load(uses: Sequence[LoadUse], load: Load | None, by: int) -> Load | None:
    """Return the load that was used and is next heavier (`by` above 0) or lighter; the same at the end."""
    if load is None:
        return usual_load(uses)
    beyond = [one for one in uses if (one.weight - whole(load)) * by > 0]
    if not beyond:
        return load
    return min(beyond, key=lambda one: abs(one.weight - whole(load))).load
