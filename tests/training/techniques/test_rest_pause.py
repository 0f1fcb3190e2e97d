"""Rest-pause: which part comes next, when the set is over, what its parameters may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.techniques import Direction, NextPart, SetOver, SetSoFar, technique_rules
from gymtui.training.techniques.rest_pause import RestPause
from tests.training.techniques.making import parts


def target(**params: Param) -> SetTarget:
    return SetTarget(technique=Technique.REST_PAUSE, params=params, reps=Reps(8))


def follow(done: tuple[int, ...], last: tuple[int, ...] = (), /, **params: Param) -> NextPart | SetOver:
    return RestPause().next(SetSoFar(target(**params), parts(*done), parts(*last)))


@pytest.mark.parametrize(("done", "to_go", "reps"), [((10,), 8, 5), ((10, 4), 4, 2), ((10, 4, 3), 1, 1)])
def test_to_a_total_each_mini_is_half_the_part_before_and_never_more_than_is_to_go(
    done: tuple[int, ...], to_go: int, reps: int
) -> None:
    assert follow(done, total=18) == NextPart(Load.kg(55), reps, Seconds(15), to_go)


@pytest.mark.parametrize(
    ("done", "params", "reason"),
    [
        ((10, 4, 3, 2), {"total": 18}, "reached"),
        ((18,), {"total": 18}, "reached"),
        ((10, 0), {"total": 18}, "zero"),
        ((0,), {}, "zero"),
        ((8, 1, 1, 1, 1, 1), {"total": 18}, "max"),
        ((8, 3, 2), {"minis": 2}, "done"),
        ((8, 3), {"max_minis": 1}, "max"),
    ],
)
def test_the_set_is_over(done: tuple[int, ...], params: dict[str, Param], reason: str) -> None:
    over = follow(done, **params)
    assert isinstance(over, SetOver)
    assert over.reason == reason


def test_to_eighteen_with_ten_and_three_minis() -> None:
    """T3.20: 10, 4, 3, 2 reaches 18 at the third mini."""
    assert isinstance(follow((10, 4, 3), total=18), NextPart)
    assert follow((10, 4, 3, 2), total=18) == SetOver("reached", "19 of 18 reps reached")


def test_clean_reps_count_towards_the_total() -> None:
    cheated = parts(10, 8)[1].model_copy(update={"clean_reps": Reps(6)})
    after = RestPause().next(SetSoFar(target(total=18), (*parts(10), cheated)))
    assert isinstance(after, NextPart)
    assert after.to_go == 2


def test_last_time_proposes_the_same_mini() -> None:
    following = follow((8,), (8, 3, 2), total=18)
    assert isinstance(following, NextPart)
    assert following.reps == 3


def test_the_rest_is_the_plans() -> None:
    following = follow((8,), rest=25)
    assert isinstance(following, NextPart)
    assert (following.rest, following.to_go) == (25, None)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=30), st.integers(2, 60))
def test_every_set_ends_after_at_most_six_parts_or_before(reps: list[int], total: int) -> None:
    done: tuple[int, ...] = ()
    for count in reps:
        done = (*done, count)
        following = follow(done, total=total)
        if isinstance(following, SetOver):
            break
        assert following.reps is not None
        assert 1 <= following.reps <= total - sum(done)
    assert len(done) <= 6


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ({"total": 18, "rest": 15}, None),
        ({"total": 1}, "total: a whole number from 2 to 100, not 1"),
        ({"rest": 5}, "rest: a whole number from 10 to 30, not 5"),
        ({"minis": "many"}, "minis: a whole number from 1 to 10, not 'many'"),
        ({"drop_off": 95}, "drop_off: a whole number from 10 to 90, not 95"),
        ({"groups": 3}, "groups: rest-pause knows total, minis, rest, max_minis, drop_off"),
    ],
)
def test_parameters_are_checked(params: dict[str, Param], problem: str | None) -> None:
    assert RestPause().problems(target(**params)) == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("params", "text"),
    [({"total": 18}, "rest-pause to 18"), ({"minis": 3}, "rest-pause, 3 minis"), ({}, "rest-pause")],
)
def test_it_is_said_in_words(params: dict[str, Param], text: str) -> None:
    assert RestPause().describe(target(**params)) == text


def test_a_mini_below_its_share_is_spoken_of_and_the_set_goes_on() -> None:
    low = follow((8, 3, 2), total=18, drop_off=30)
    assert isinstance(low, NextPart)
    assert low.advice == "mini of 2 is below 30 % of the first 8: k ends the set here"
    for done, params in (((8, 3), {"drop_off": 30}), ((8, 3, 2), {}), ((8,), {"drop_off": 90})):
        fine = follow(done, total=18, **params)
        assert isinstance(fine, NextPart)
        assert fine.advice == ""


def test_one_more_is_added_whatever_the_rule_says() -> None:
    done = SetSoFar(target(total=18), parts(10, 5, 3))
    assert isinstance(RestPause().next(done), SetOver)
    assert RestPause().grow(done) == NextPart(Load.kg(55), 2, Seconds(15))


def test_a_straight_set_that_grew_goes_by_the_defaults() -> None:
    straight = SetTarget(reps=Reps(8), params={"rest": 25, "total": 9})
    assert RestPause().next(SetSoFar(straight, parts(8, 4))) == NextPart(Load.kg(55), 2, Seconds(15))
    last = RestPause().next(SetSoFar(straight, parts(8, 4, 2, 1, 1, 1)))
    assert last == SetOver("max", "5 minis at most: the set ends here; p adds one more")


def test_a_hold_is_never_half_of_nothing() -> None:
    hold = Part(seconds=Seconds(40))
    assert RestPause().next(SetSoFar(target(), (hold,))) == NextPart(None, None, Seconds(15))
    empty = Part(seconds=Seconds(0))
    assert RestPause().next(SetSoFar(target(), (hold, empty))) == SetOver(
        "zero", "a part of 0 reps ends the set"
    )


@pytest.mark.parametrize(
    ("done", "params", "direction"),
    [
        ((10, 5, 3), {"total": 18}, Direction.LOAD_UP),
        ((9, 4, 3), {"total": 18}, Direction.HOLD),
        ((9, 4, 3), {"minis": 2}, Direction.HOLD),
    ],
)
def test_the_load_rises_once_the_total_is_reached(
    done: tuple[int, ...], params: dict[str, Param], direction: Direction
) -> None:
    assert RestPause().verdict(SetSoFar(target(**params), parts(*done))).direction is direction


def test_the_first_part_repeats_last_time() -> None:
    rules = technique_rules(Technique.REST_PAUSE)
    assert rules.first_reps(target(), parts(11, 4)) == 11
    assert rules.first_reps(target(), ()) is None
