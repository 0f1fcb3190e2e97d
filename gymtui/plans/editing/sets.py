"""Sets of an exercise: added, removed, moved, put in from the clipboard."""

from collections.abc import Sequence
from dataclasses import replace

from gymtui.model.performed import Kind
from gymtui.model.plan import PlanDocument, SetTarget
from gymtui.plans.editing.edited import Edited, EditError
from gymtui.plans.editing.parts import line_at, target_at, with_sets
from gymtui.plans.places import PlanPlace

MOST_SETS = 100
"""As many as the plan text takes."""


def inserted(document: PlanDocument, place: PlanPlace, sets: Sequence[SetTarget]) -> Edited:
    """Put sets behind the one at the place, or behind all sets of the exercise. Raises EditError."""
    old = line_at(document, place).sets
    if len(old) + len(sets) > MOST_SETS:
        raise EditError(f"An exercise has at most {MOST_SETS} sets.")
    at = len(old) if place.set is None else place.set + 1
    after = with_sets(document, place, (*old[:at], *sets, *old[at:]))
    return Edited(after, replace(place, set=at, field=""), "set added" if len(sets) == 1 else "sets added")


def added(document: PlanDocument, place: PlanPlace) -> Edited:
    """Add a set like the one at the place, else like the last of the exercise."""
    old = line_at(document, place).sets
    like = target_at(document, place) if place.set is not None else old[-1] if old else SetTarget()
    return inserted(document, place, (like,))


def removed(document: PlanDocument, place: PlanPlace) -> Edited:
    """Take the set out."""
    old = line_at(document, place).sets
    target_at(document, place)
    at = place.set or 0
    kept = (*old[:at], *old[at + 1 :])
    near = replace(place, set=min(at, len(kept) - 1) if kept else None, field="")
    return Edited(with_sets(document, place, kept), near, "set removed")


def moved(document: PlanDocument, place: PlanPlace, by: int) -> Edited:
    """Move the set one step up or down among the sets of its exercise. Raises EditError at the ends."""
    sets = list(line_at(document, place).sets)
    target_at(document, place)
    at = place.set or 0
    to = at + by
    if not 0 <= to < len(sets):
        raise EditError("It is the first set." if by < 0 else "It is the last set.")
    sets[at], sets[to] = sets[to], sets[at]
    return Edited(with_sets(document, place, tuple(sets)), replace(place, set=to, field=""), "set moved")


def with_count(document: PlanDocument, place: PlanPlace, count: int) -> PlanDocument:
    """Return the document with that many work sets: more like the last one, fewer from the end."""
    old = line_at(document, place).sets
    work = [i for i, one in enumerate(old) if one.kind is Kind.WORK]
    if count < len(work):
        gone = set(work[count:])
        return with_sets(document, place, tuple(one for i, one in enumerate(old) if i not in gone))
    like = old[work[-1]] if work else SetTarget()
    at = work[-1] + 1 if work else len(old)
    return with_sets(document, place, (*old[:at], *(like,) * (count - len(work)), *old[at:]))
