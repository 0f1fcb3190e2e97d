"""Two versions of one workout become one: commutative, idempotent, nothing lost, nothing resurrected.

Pure functions over documents. No clock and no device goes into it, so two laptops that fold the same
two versions get the same bytes.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from gymtui.model.performed import PerformedExercise, Workout
from gymtui.store.revisions import (
    NOT_FIELDS,
    Document,
    Grave,
    assembled,
    canonical,
    content_of,
    counts_of,
    digest_of,
    edits_of,
    fields_of,
    grave_of_exercise,
    grave_of_set,
    graves_of,
    members,
    rev_of,
    with_counts,
)


class Contest(NamedTuple):
    """Something that was edited on both sides: where, what was kept, and what was not."""

    where: str
    kept: Any
    other: Any


class Folded(NamedTuple):
    document: Document
    contests: tuple[Contest, ...] = ()


def fold(ours: Document, theirs: Document) -> Folded:
    """Fold two versions of a workout, finished or in progress. Both are of the current shape."""
    in_progress = [document for document in (ours, theirs) if "events" in document]
    if len(in_progress) == 2:
        return _fold_events(ours, theirs)
    if in_progress:
        finished = theirs if ours is in_progress[0] else ours
        return Folded(finished, (Contest("workout", "the finished one", "the one in progress"),))
    return _fold_finished(ours, theirs)


def fold_records(
    ours: Mapping[str, Document],
    theirs: Mapping[str, Document],
    graves: tuple[Mapping[str, Grave], Mapping[str, Grave]],
) -> tuple[dict[str, Document], dict[str, Grave], list[Contest]]:
    """Fold two tables of whole records, such as templates or body entries, by id."""
    contests: list[Contest] = []
    kept: dict[str, Document] = {}
    left: dict[str, Grave] = _all_graves(*graves)
    for key in sorted({*ours, *theirs}):
        mine, yours = ours.get(key), theirs.get(key)
        if mine is not None and yours is not None:
            kept[key] = _fold_items(mine, yours, key, contests)
        else:
            item: Document = mine or yours or {}
            grave = graves[0 if mine is None else 1].get(key)
            if grave is not None and grave.holds(rev_of(item), digest_of(content_of(item))):
                continue
            kept[key] = item
        left.pop(key, None)
    return kept, left, contests


def _fold_finished(ours: Document, theirs: Document) -> Folded:
    contests: list[Contest] = []
    graves = (graves_of(ours), graves_of(theirs))
    left = _all_graves(*graves)
    mine, yours = members(ours, "exercises"), members(theirs, "exercises")
    exercises: dict[str, Document] = {}
    for key in {*mine, *yours}:
        exercise = _fold_exercise(key, (mine.get(key), yours.get(key)), graves, left, contests)
        if exercise is not None:
            exercises[key] = exercise
    fields, counts = _fold_fields(ours, theirs, "", contests)
    order = _order(
        list(mine), list(yours), exercises, (_count(ours, "exercises"), _count(theirs, "exercises"))
    )
    version = {"v": max(ours.get("v", 1), theirs.get("v", 1))}
    document = assembled({**version, **fields, "exercises": [exercises[key] for key in order]}, counts, left)
    return Folded(document, tuple(sorted(contests, key=lambda c: c.where)))


def _fold_exercise(
    key: str,
    sides: tuple[Document | None, Document | None],
    graves: tuple[dict[str, Grave], dict[str, Grave]],
    left: dict[str, Grave],
    contests: list[Contest],
) -> Document | None:
    """Return the exercise both sides make, or None where its removal stands. `left` loses what survives."""
    mine, yours = sides
    name = str((mine or yours or {}).get("name", key))
    sets = _fold_sets(key, name, sides, graves, left, contests)
    if mine is None or yours is None:
        exercise: Document = mine or yours or {}
        grave = graves[0 if mine is None else 1].get(key)
        removed = grave is not None and grave.holds(edits_of(exercise), grave_of_exercise(exercise).digest)
        if removed and not sets:
            return None
        left.pop(key, None)
        survivors = [item for set_key, item in members(exercise, "sets").items() if set_key in sets]
        return with_counts({**exercise, "sets": survivors}, counts_of(exercise))
    left.pop(key, None)
    fields, counts = _fold_fields(mine, yours, name, contests)
    order = _order(
        list(members(mine, "sets")),
        list(members(yours, "sets")),
        sets,
        (_count(mine, "sets"), _count(yours, "sets")),
    )
    whole = {"id": mine.get("id", key), **fields, "sets": [sets[set_key] for set_key in order]}
    return with_counts(whole, counts)


def _fold_sets(
    key: str,
    name: str,
    sides: tuple[Document | None, Document | None],
    graves: tuple[dict[str, Grave], dict[str, Grave]],
    left: dict[str, Grave],
    contests: list[Contest],
) -> dict[str, Document]:
    """Return the surviving sets of an exercise by id."""
    mine, yours = (members(side, "sets") if side is not None else {} for side in sides)
    survivors: dict[str, Document] = {}
    for set_key in {*mine, *yours}:
        address = f"{key}/{set_key}"
        if set_key in mine and set_key in yours:
            survivors[set_key] = _fold_items(
                mine[set_key], yours[set_key], f"{name}, set {set_key}", contests
            )
        else:
            item = mine.get(set_key) or yours[set_key]
            grave = graves[1 if set_key in mine else 0].get(address)
            if grave is not None and grave.holds(*grave_of_set(item)):
                continue
            survivors[set_key] = item
        left.pop(address, None)
    return survivors


def _fold_items(ours: Document, theirs: Document, where: str, contests: list[Contest]) -> Document:
    """Choose between two versions of a set or record: the one edited more often, else by a fixed rule."""
    rev = max(rev_of(ours), rev_of(theirs))
    if content_of(ours) == content_of(theirs):
        return ours if rev_of(ours) == rev else theirs
    if rev_of(ours) != rev_of(theirs):
        return ours if rev_of(ours) == rev else theirs
    kept, other = sorted(
        (ours, theirs), key=lambda item: (len(item.get("parts", ())), canonical(item)), reverse=True
    )
    contests.append(Contest(where, kept, other))
    return kept


def _fold_fields(
    ours: Document, theirs: Document, where: str, contests: list[Contest]
) -> tuple[Document, dict[str, int]]:
    """Choose field by field: the one edited more often, else by a fixed rule. Missing means default."""
    mine, yours = fields_of(ours), fields_of(theirs)
    my_counts, your_counts = counts_of(ours), counts_of(theirs)
    chosen: Document = {}
    names = sorted({*mine, *yours}, key=_place)
    for name in names:
        sides = [(name in side, canonical(side.get(name)), side.get(name)) for side in (mine, yours)]
        difference = my_counts.get(name, 0) - your_counts.get(name, 0)
        if difference:
            present, _, value = sides[0 if difference > 0 else 1]
        else:
            sides.sort(key=lambda side: side[:2], reverse=True)
            present, text, value = sides[0]
            if (present, text) != sides[1][:2]:
                contests.append(Contest(f"{where}, {name}" if where else name, value, sides[1][2]))
        if present:
            chosen[name] = value
    counts = {
        name: max(my_counts.get(name, 0), your_counts.get(name, 0)) for name in {*my_counts, *your_counts}
    }
    return chosen, counts


FIELD_ORDER = tuple(
    name for kind in (Workout, PerformedExercise) for name in kind.model_fields if name not in NOT_FIELDS
)
"""The fields of a workout and of an exercise in the order of a file."""


def _place(name: str) -> tuple[int, str]:
    """Where a field stands in the file, the same for both laptops."""
    return (FIELD_ORDER.index(name) if name in FIELD_ORDER else len(FIELD_ORDER), name)


def _order(ours: list[str], theirs: list[str], kept: Mapping[str, Any], counts: tuple[int, int]) -> list[str]:
    """Return the order of the kept members: that of one side, with the other's own after their neighbours."""
    sides = [
        (count, [key for key in keys if key in kept])
        for count, keys in zip(counts, (ours, theirs), strict=True)
    ]
    sides.sort(key=lambda side: (side[0], len(side[1]), side[1]), reverse=True)
    order = list(sides[0][1])
    before: str | None = None
    for key in sides[1][1]:
        if key not in order:
            order.insert(0 if before is None else order.index(before) + 1, key)
        before = key
    return order


def _count(item: Document, name: str) -> int:
    return counts_of(item).get(name, 0)


def _all_graves(ours: Mapping[str, Grave], theirs: Mapping[str, Grave]) -> dict[str, Grave]:
    nothing = Grave(-1, "")
    return {key: max(ours.get(key, nothing), theirs.get(key, nothing)) for key in {*ours, *theirs}}


def _fold_events(ours: Document, theirs: Document) -> Folded:
    """Keep the common beginning, then both continuations, each in one piece: an undo keeps its meaning."""
    mine, yours = list(ours["events"]), list(theirs["events"])
    if _is_within(yours, mine):
        return Folded(ours)
    if _is_within(mine, yours):
        return Folded(theirs)
    common = 0
    while mine[common] == yours[common]:
        common += 1
    tails = sorted(
        (mine[common:], yours[common:]), key=lambda tail: (str(tail[0].get("at")), canonical(tail))
    )
    base = min(ours, theirs, key=canonical)
    return Folded(
        {**base, "events": [*mine[:common], *tails[0], *tails[1]]},
        (Contest("workout in progress", "what was logged on both", None),),
    )


def _is_within(part: list[Any], whole: list[Any]) -> bool:
    """Whether all of `part` occurs in `whole` in this order."""
    events = iter(whole)
    return all(event in events for event in part)
