"""Supersets: how exercises relate, and default rests."""

import pytest

from gymtui.model.exercise import Exercise
from gymtui.training.rests import round_rest
from gymtui.training.supersets import (
    Relation,
    group_name,
    group_relation,
    relation,
    round_limits,
    switch_rest,
)
from tests.exercises import EXERCISES

ANTAGONIST, SAME, UNRELATED = Relation.ANTAGONIST, Relation.SAME_MUSCLE, Relation.UNRELATED


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("bench-press", "chest-supported-row", ANTAGONIST),
        ("overhead-press", "lat-pulldown", ANTAGONIST),
        ("bench-press", "lat-pulldown", ANTAGONIST),
        ("barbell-curl", "triceps-pushdown", ANTAGONIST),
        ("leg-extension", "leg-curl-seated", ANTAGONIST),
        ("leg-extension", "romanian-deadlift", ANTAGONIST),
        ("hip-abduction-machine", "hip-adduction-machine", ANTAGONIST),
        ("crunch", "machine-back-extension", ANTAGONIST),
        ("pec-deck", "bench-press", SAME),
        ("leg-extension", "back-squat", SAME),
        ("back-squat", "deadlift", SAME),
        ("dip", "muscle-up", SAME),
        ("leg-press", "romanian-deadlift", UNRELATED),
        ("bench-press", "triceps-pushdown", UNRELATED),
        ("lat-pulldown", "triceps-pushdown", UNRELATED),
        ("bench-press", "leg-press", UNRELATED),
        ("running", "running", UNRELATED),
    ],
)
def test_how_two_exercises_relate(one: str, other: str, related: Relation) -> None:
    assert relation(EXERCISES[one], EXERCISES[other]) is related
    assert relation(EXERCISES[other], EXERCISES[one]) is related


def test_an_exercise_without_muscles_is_unrelated() -> None:
    mystery = Exercise(id="mystery", name="Mystery")
    assert relation(mystery, mystery) is UNRELATED


def test_a_larger_group() -> None:
    bench, row, fly, raise_ = (
        EXERCISES[slug] for slug in ("bench-press", "seated-cable-row", "cable-fly", "lateral-raise")
    )
    assert group_relation([bench, row]) is ANTAGONIST
    assert group_relation([bench, row, raise_]) is UNRELATED
    assert group_relation([bench, row, fly]) is SAME
    assert group_relation([bench]) is UNRELATED
    assert [group_name(count) for count in (2, 3, 4, 5)] == ["superset", "tri-set", "giant set", "giant set"]


def test_default_rests() -> None:
    assert [switch_rest(related) for related in (ANTAGONIST, UNRELATED, SAME)] == [10, 10, 0]
    assert round_rest([150, 60], *round_limits(ANTAGONIST)) == 120
    assert round_rest([150, 60], *round_limits(SAME)) == 150
    assert all(related.words for related in Relation)
