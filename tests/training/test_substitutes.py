"""What stands in for an exercise whose station is taken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.exercise import Equipment, Safety
from gymtui.model.gym import Gym
from gymtui.model.units import Unit
from gymtui.training.loadable import default_gym
from gymtui.training.substitutes import DANGER, can_load, likeness, substitutes
from tests.exercises import EXERCISES

GYM = default_gym(Unit.KG)
EMPTY = Gym(id="park", name="Park")
ALL = sorted(EXERCISES)


def found(slug: str, gym: Gym = GYM, limit: int = 6, **more: tuple[str, ...]) -> list[str]:
    chosen = substitutes(EXERCISES[slug], EXERCISES.values(), gym, limit=limit, **more)
    return [one.id for one in chosen]


@pytest.mark.parametrize(
    ("slug", "among"),
    [
        ("bench-press", "dumbbell-bench-press"),
        ("lat-pulldown", "pull-up"),
        ("lateral-raise", "cable-lateral-raise"),
        ("leg-curl-seated", "leg-curl-lying"),
        ("back-squat", "goblet-squat"),
        ("plank", "weighted-plank"),
        ("cable-curl", "dumbbell-curl"),
    ],
)
def test_the_obvious_one_is_among_the_first(slug: str, among: str) -> None:
    assert among in found(slug, limit=8)


def test_the_alternatives_of_the_plan_come_first_in_their_order() -> None:
    assert found("bench-press", alternatives=("push-up", "pec-deck", "push-up"))[:2] == [
        "push-up",
        "pec-deck",
    ]


def test_an_alternative_that_the_gym_cannot_load_is_left_out() -> None:
    assert "dumbbell-bench-press" not in found(
        "bench-press", EMPTY, limit=400, alternatives=("dumbbell-bench-press", "lost-lift")
    )


def test_of_two_as_like_the_safer_comes_first_then_the_one_done_last() -> None:
    plain = found("bench-press", limit=12)
    ranks = [(-likeness(EXERCISES["bench-press"], EXERCISES[s]), DANGER[EXERCISES[s].safety]) for s in plain]
    assert ranks == sorted(ranks)
    twins = [s for s, rank in zip(plain, ranks, strict=True) if rank == ranks[0]]
    assert len(twins) > 1, "the example needs two that are equally like"
    assert found("bench-press", recent=(twins[-1],))[0] == twins[-1]
    safest_first = [
        EXERCISES[s].safety for s in plain if likeness(EXERCISES["bench-press"], EXERCISES[s]) == 12
    ]
    assert safest_first[0] is Safety.GREEN


def test_what_the_workout_holds_already_is_left_out() -> None:
    first = found("bench-press")[0]
    assert first not in found("bench-press", leave_out=(first,), limit=400)


def test_without_muscles_the_movement_decides() -> None:
    assert "treadmill" in found("running", limit=400)
    assert "bench-press" not in found("running", limit=400)


def test_an_own_exercise_without_muscles_or_movement_has_only_the_plans_alternatives() -> None:
    bare = EXERCISES["svend-press"].model_copy(
        update={"id": "my-lift", "primary": (), "secondary": (), "pattern": None}
    )
    offered = substitutes(bare, EXERCISES.values(), GYM, alternatives=("push-up",))
    assert [one.id for one in offered] == ["push-up"]


@pytest.mark.parametrize(
    ("slug", "here", "in_a_park"),
    [
        ("bench-press", True, False),
        ("t-bar-row", True, False),
        ("dumbbell-curl", True, False),
        ("kettlebell-goblet-squat", True, False),
        ("smith-squat", True, True),
        ("lat-pulldown", True, True),
        ("push-up", True, True),
    ],
)
def test_what_a_gym_can_load(slug: str, here: bool, in_a_park: bool) -> None:
    assert (can_load(EXERCISES[slug], GYM), can_load(EXERCISES[slug], EMPTY)) == (here, in_a_park)


@settings(deadline=None)
@given(st.sampled_from(ALL), st.lists(st.sampled_from(ALL), max_size=4), st.integers(-1, 12))
def test_never_the_exercise_itself_never_twice_never_more_than_asked(
    slug: str, alternatives: list[str], limit: int
) -> None:
    chosen = substitutes(EXERCISES[slug], EXERCISES.values(), EMPTY, alternatives=alternatives, limit=limit)
    ids = [one.id for one in chosen]
    assert slug not in ids
    assert len(set(ids)) == len(ids) <= max(0, limit)
    assert all(one.equipment not in (Equipment.BARBELL, Equipment.DUMBBELL) for one in chosen)


@settings(deadline=None)
@given(st.sampled_from(ALL), st.sampled_from(ALL))
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    assert likeness(EXERCISES[one], EXERCISES[other]) == likeness(EXERCISES[other], EXERCISES[one])
    assert 0 <= likeness(EXERCISES[one], EXERCISES[other]) <= 12.5
