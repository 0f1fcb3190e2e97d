"""Rest-pause: which part comes next, when the set is over, what its parameters may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.techniques import NextPart, SetOver, SetSoFar, technique_rules
from gymtui.training.techniques.rest_pause import RestPause


def parts(*reps: int) -> tuple[Part, ...]:
    return tuple(Part(load=Load.kg(55), reps=Reps(r)) for r in reps)


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
        ({"groups": 3}, "groups: rest-pause knows total, minis, rest, max_minis"),
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


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"reps": 6, "reps_max": 8}, "6–8"),
        ({"reps": 5}, "5"),
        ({"reps": 5, "technique": Technique.AMRAP}, "5+"),
        ({"seconds": 60}, "60 s"),
        ({"metres": "40"}, "40 m"),
        ({}, ""),
    ],
)
def test_a_straight_set_says_its_target(fields: dict[str, object], text: str) -> None:
    aim = SetTarget.model_validate(fields)
    rules = technique_rules(aim.technique)
    assert rules.describe(aim) == text
    assert rules.problems(aim) == []
    assert rules.next(SetSoFar(aim, parts(8))) == SetOver("done", "set done")
