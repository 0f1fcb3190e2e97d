"""Folding: the same from both sides, the same again, nothing lost, nothing resurrected."""

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.store.fold import fold
from gymtui.store.revisions import Document, members, stamped

EXERCISES = ("e1", "e2", "e3")
SETS = ("a", "b", "c", "d")
Edit = tuple[str, str, str, int]


def plain(document: Document) -> Document:
    """Return the document as the model would give it: without the store's bookkeeping."""
    clean = copy.deepcopy({k: v for k, v in document.items() if k not in ("revised", "removed")})
    for exercise in clean.get("exercises", ()):
        exercise.pop("revised", None)
        for item in exercise.get("sets", ()):
            item.pop("rev", None)
    return clean


def base() -> Document:
    sets = [{"id": s, "parts": [{"reps": 5}]} for s in SETS[:2]]
    exercises = [{"id": e, "name": e, "sets": copy.deepcopy(sets)} for e in EXERCISES[:2]]
    return {"v": 1, "date": "2026-11-23", "exercises": exercises}


def edits() -> st.SearchStrategy[list[Edit]]:
    kinds = st.sampled_from(("edit", "remove", "add", "drop exercise", "title", "note", "reverse"))
    one = st.tuples(kinds, st.sampled_from(EXERCISES), st.sampled_from(SETS), st.integers(1, 9))
    return st.lists(one, max_size=5)


def _edit_exercise(exercise: dict[str, Any], kind: str, set_id: str, number: int) -> None:
    sets = exercise.setdefault("sets", [])
    present = [item for item in sets if item["id"] == set_id]
    if kind == "edit" and present:
        present[0]["parts"] = [{"reps": number}]
    elif kind == "remove" and present:
        sets.remove(present[0])
    elif kind == "add" and not present:
        sets.append({"id": set_id, "parts": [{"reps": number}]})
    elif kind == "reverse":
        sets.reverse()
    elif kind == "note":
        exercise["note"] = str(number)


def edited(document: Document, what: list[Edit]) -> Document:
    """Do the edits one after the other, each saved as the store saves it."""
    for kind, exercise_id, set_id, number in what:
        new = plain(document)
        exercises = {exercise["id"]: exercise for exercise in new.setdefault("exercises", [])}
        if kind == "title":
            new["title"] = str(number)
        elif kind == "drop exercise":
            new["exercises"] = [e for e in new["exercises"] if e["id"] != exercise_id]
        elif exercise_id in exercises:
            _edit_exercise(exercises[exercise_id], kind, set_id, number)
        elif kind == "add":
            new["exercises"].append({"id": exercise_id, "name": exercise_id, "sets": [{"id": set_id}]})
        document = stamped(new, document)
    return document


def sets_of(document: Document) -> dict[str, Any]:
    return {
        f"{key}/{set_key}": {k: v for k, v in item.items() if k != "rev"}
        for key, exercise in members(document, "exercises").items()
        for set_key, item in members(exercise, "sets").items()
    }


def _ever_edited(document: Document) -> set[str]:
    """Return the addresses of the sets that were edited at some time, even back to what they were."""
    return {
        f"{key}/{set_key}"
        for key, exercise in members(document, "exercises").items()
        for set_key, item in members(exercise, "sets").items()
        if "rev" in item
    }


@settings(max_examples=120, deadline=None)
@given(mine=edits(), yours=edits())
def test_commutative_and_idempotent(mine: list[Edit], yours: list[Edit]) -> None:
    ours, theirs = edited(base(), mine), edited(base(), yours)
    before = copy.deepcopy((ours, theirs))
    folded = fold(ours, theirs).document
    assert fold(theirs, ours).document == folded
    assert list(fold(theirs, ours).document) == list(folded)
    for side in (ours, theirs, folded):
        assert fold(folded, side).document == folded
    assert (ours, theirs) == before


@settings(max_examples=120, deadline=None)
@given(mine=edits(), yours=edits())
def test_nothing_lost_and_nothing_resurrected(mine: list[Edit], yours: list[Edit]) -> None:
    start = base()
    ours, theirs = edited(start, mine), edited(start, yours)
    folded = sets_of(fold(ours, theirs).document)
    first, here, there = sets_of(start), sets_of(ours), sets_of(theirs)
    for address in {*first, *here, *there}:
        was = first.get(address)
        for a, b, side_a, side_b in ((here, there, ours, theirs), (there, here, theirs, ours)):
            mine_now, yours_now = a.get(address), b.get(address)
            removed = {*side_a.get("removed", {}), *side_b.get("removed", {})}
            if was is None and mine_now is not None and yours_now is None and address not in removed:
                assert folded[address] == mine_now  # added on one side
            untouched = was is not None and yours_now == was and address not in _ever_edited(side_b)
            if untouched and mine_now is None:
                assert address not in folded  # removed on one side, untouched on the other
            if untouched and mine_now is not None:
                assert folded[address] == mine_now  # edited on one side, untouched on the other
            if mine_now is not None and yours_now is not None:
                assert folded[address] in (mine_now, yours_now)


def test_an_edit_survives_a_removal() -> None:
    removed = edited(base(), [("remove", "e1", "a", 1)])
    changed = edited(base(), [("edit", "e1", "a", 9)])
    folded = fold(removed, changed).document
    assert sets_of(folded)["e1/a"]["parts"] == [{"reps": 9}]
    assert "removed" not in folded


def test_edits_of_different_sets_both_count() -> None:
    ours = edited(base(), [("edit", "e1", "a", 9)])
    theirs = edited(base(), [("edit", "e1", "b", 1)])
    folded = fold(ours, theirs)
    assert sets_of(folded.document)["e1/a"]["parts"] == [{"reps": 9}]
    assert sets_of(folded.document)["e1/b"]["parts"] == [{"reps": 1}]
    assert folded.contests == ()


def test_the_same_set_edited_on_both_is_named() -> None:
    ours = edited(base(), [("edit", "e1", "a", 9)])
    theirs = edited(base(), [("edit", "e1", "a", 2), ("title", "e1", "a", 3)])
    folded = fold(ours, theirs)
    assert [contest.where for contest in folded.contests] == ["e1, set a"]
    assert folded.document["title"] == "3"


def test_a_set_that_was_brought_back_stays() -> None:
    removed = edited(base(), [("remove", "e1", "a", 1)])
    back = edited(removed, [("add", "e1", "a", 5)])
    assert "e1/a" in sets_of(fold(removed, back).document)


def events() -> st.SearchStrategy[list[dict[str, str]]]:
    minutes = st.integers(0, 59)
    return st.lists(minutes.map(lambda n: {"type": "undone", "at": f"2026-11-23T18:{n:02d}:00Z"}), max_size=4)


@settings(max_examples=120, deadline=None)
@given(common=events(), mine=events(), yours=events())
def test_two_continuations_of_a_workout_in_progress(
    common: list[dict[str, str]], mine: list[dict[str, str]], yours: list[dict[str, str]]
) -> None:
    start = [{"type": "started", "at": "2026-11-23T17:00:00Z"}]
    ours: Document = {"v": 1, "events": start + common + mine}
    theirs: Document = {"v": 1, "events": start + common + yours}
    folded = fold(ours, theirs).document
    assert fold(theirs, ours).document == folded
    assert fold(folded, ours).document == folded
    assert fold(folded, theirs).document == folded
    for side in (ours, theirs):
        rest = iter(folded["events"])
        assert all(event in rest for event in side["events"])


def test_a_finished_workout_wins_over_one_in_progress() -> None:
    live: Document = {"v": 1, "events": []}
    assert fold(live, base()).document == fold(base(), live).document == base()
