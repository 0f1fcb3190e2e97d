"""All changes that are proposed for a plan today."""

from collections.abc import Iterable

from gymtui.model.exercise import Exercise
from gymtui.plans.hunks.deloading import deload_hunks
from gymtui.plans.hunks.exercises import swap_hunks, variation_hunks
from gymtui.plans.hunks.facts import Facts
from gymtui.plans.hunks.hunk import Hunk, HunkKind
from gymtui.plans.hunks.loads import load_hunks
from gymtui.plans.hunks.volume import muscle_names, set_hunks, sets_subject


def proposed(facts: Facts) -> tuple[Hunk, ...]:
    """Return what is proposed for the plan: a deload, next loads, sets, other exercises, in this order.

    One thing changes at a time: a lift whose sets are seen to is not swapped, and one that is swapped gets no
    next load; a line with a next load gets no set. What the lifter left not long ago is not among them.
    """
    sets = _not_left(set_hunks(facts), facts)
    swaps = [one for one in _not_left(swap_hunks(facts), facts) if not _is_seen_to(one, sets, facts)]
    swapped = {one.place for one in swaps}
    variations = [one for one in _not_left(variation_hunks(facts), facts) if one.place not in swapped]
    other = swapped | {one.place for one in variations}
    loads = [one for one in _not_left(load_hunks(facts), facts) if one.place not in other]
    busy = other | {one.place for one in loads}
    kept = [one for one in sets if one.place not in busy]
    return (*_not_left(deload_hunks(facts), facts), *loads, *kept, *swaps, *variations)


def _not_left(found: Iterable[Hunk], facts: Facts) -> list[Hunk]:
    return [one for one in found if not facts.was_left(one)]


def _is_seen_to(swap: Hunk, sets: Iterable[Hunk], facts: Facts) -> bool:
    """Whether the sets of one of the lift's muscles change now, or were changed not long ago."""
    exercise = _exercise_of(swap, facts)
    names = muscle_names(exercise) if exercise is not None else frozenset()
    now = {one.about for one in sets if one.kind is HunkKind.SETS}
    decided = (facts.decided(sets_subject(name), facts.h.sets_days) for name in names)
    return bool(names & now) or any(one is not None and one.accepted for one in decided)


def _exercise_of(hunk: Hunk, facts: Facts) -> Exercise | None:
    template = facts.document.template(hunk.place.template)
    lines = template.exercises if template is not None else ()
    line = next((one for one in lines if one.id == hunk.place.line), None)
    return facts.exercise(line) if line is not None else None
