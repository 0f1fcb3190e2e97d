"""Which loads can be held against each other."""

from itertools import product

import pytest

from gymtui.training.loads_alike import Unlike, loads_unlike, volumes_unlike
from tests.exercises import EXERCISES


@pytest.mark.parametrize(
    ("one", "other", "loads", "volumes"),
    [
        ("bench-press", "incline-bench-press", None, None),
        ("incline-dumbbell-press", "incline-bench-press", Unlike.PER_HAND, Unlike.PER_HAND),
        ("dumbbell-bench-press", "single-arm-dumbbell-bench-press", None, Unlike.PER_HAND),
        ("dumbbell-row", "barbell-row", Unlike.PER_SIDE, None),
        ("pull-up", "lat-pulldown", Unlike.BODYWEIGHT, None),
        ("pull-up", "dip", None, None),
        ("plank", "bench-press", None, None),
    ],
)
def test_by_hand(one: str, other: str, loads: Unlike | None, volumes: Unlike | None) -> None:
    assert loads_unlike(EXERCISES[one], EXERCISES[other]) is loads
    assert volumes_unlike(EXERCISES[one], EXERCISES[other]) is volumes


def test_it_is_the_same_both_ways_and_none_of_one_with_itself() -> None:
    some = list(EXERCISES.values())[::7]
    for one, other in product(some, some):
        assert loads_unlike(one, other) is loads_unlike(other, one)
        assert volumes_unlike(one, other) is volumes_unlike(other, one)
        if one is other:
            assert loads_unlike(one, other) is None
            assert volumes_unlike(one, other) is None
