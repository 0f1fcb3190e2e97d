"""What holds of all techniques: they answer whatever was done and whatever the plan says."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Part, Side, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Metres, Reps, Rir, Seconds
from gymtui.training.techniques import (
    NextPart,
    ParameterForm,
    SetOver,
    SetSoFar,
    merged,
    parameters_with_defaults,
    play_out,
    technique_rules,
)
from tests.exercises import EXERCISES
from tests.training.techniques.making import GYM, aim_for, parts, so_far

REASONS = {"done", "reached", "zero", "max", "below_floor", "missed", "bottom"}
LOADABLE = ("bench-press", "dumbbell-curl", "lat-pulldown", "pull-up", "assisted-pull-up", "plank")
NAMES = sorted({name for technique in Technique for name in technique_rules(technique).parameters})

moments = st.integers(0, 86_400).map(
    lambda seconds: datetime(2026, 11, 23, tzinfo=UTC) + timedelta(seconds=seconds)
)
loads = st.integers(-400, 800).map(lambda quarters: Load.kg(Decimal(quarters) / 4))
some_parts = st.builds(
    Part,
    load=st.none() | loads,
    reps=st.none() | st.integers(0, 30).map(Reps),
    seconds=st.none() | st.integers(0, 90).map(Seconds),
    rir=st.none() | st.integers(0, 10).map(Rir),
    failed=st.booleans(),
    at=st.none() | moments,
)
values: st.SearchStrategy[Param] = st.one_of(
    st.integers(-5, 200), st.text(max_size=5), st.lists(st.integers(-2, 12), max_size=12).map(tuple)
)
targets = st.builds(
    SetTarget,
    technique=st.sampled_from(Technique),
    params=st.dictionaries(st.sampled_from([*NAMES, "unheard_of"]), values),
    reps=st.none() | st.integers(1, 30).map(Reps),
    seconds=st.none() | st.integers(1, 90).map(Seconds),
    tempo=st.sampled_from([None, "3-1-1-0"]),
)


@st.composite
def sets(draw: st.DrawFn) -> SetSoFar:
    return SetSoFar(
        draw(targets),
        draw(st.lists(some_parts, min_size=1, max_size=8)),
        draw(st.lists(some_parts, max_size=4)),
        draw(st.none() | st.sampled_from([EXERCISES[slug] for slug in LOADABLE])),
        draw(st.none() | st.just(GYM)),
        draw(st.none() | moments),
    )


@given(sets(), st.sampled_from(Technique))
def test_nothing_makes_a_technique_raise(state: SetSoFar, technique: Technique) -> None:
    """The rules are the target's, or of another technique that the set became while it ran."""
    for rules in (technique_rules(state.target.technique), technique_rules(technique)):
        for answer in (rules.next(state), rules.grow(state)):
            if isinstance(answer, SetOver):
                assert answer.reason in REASONS
                assert answer.words
                continue
            assert answer.reps is None or answer.reps >= 1
            assert answer.rest >= 0
            assert answer.to_go is None or answer.to_go >= 1
        assert rules.verdict(state).words
        assert 0 <= rules.credit(state.parts) <= 3
        first = rules.first_reps(state.target, state.last)
        assert first is None or first >= 1
    own = technique_rules(state.target.technique)
    assert all(own.problems(state.target)) or not state.target.params
    own.describe(state.target)
    assert set(parameters_with_defaults(state.target)) <= set(own.parameters)


@given(sets())
def test_every_set_comes_to_its_end(state: SetSoFar) -> None:
    rules = technique_rules(state.target.technique)
    ahead = play_out(state, rules, limit=150)
    assert len(ahead) < 150
    end = rules.next(SetSoFar(state.target, (*state.parts, *ahead), state.last, state.exercise, state.gym))
    assert isinstance(end, SetOver)


@pytest.mark.parametrize("technique", Technique)
def test_defaults_are_in_their_ranges_and_alone_they_are_no_problem(technique: Technique) -> None:
    rules = technique_rules(technique)
    assert rules.technique is technique
    for parameter in rules.parameters.values():
        assert parameter.words
        assert parameter.low <= parameter.high
        if parameter.default is not None:
            assert parameter.form is ParameterForm.NUMBER
            assert parameter.low <= parameter.default <= parameter.high
    full = aim_for(technique, 8, **parameters_with_defaults(aim_for(technique)))
    assert rules.problems(full) == []
    assert rules.problems(aim_for(technique, 8)) == []


@pytest.mark.parametrize("technique", Technique)
def test_a_technique_without_parameters_works(technique: Technique) -> None:
    rules = technique_rules(technique)
    state = so_far(aim_for(technique), (8,))
    assert isinstance(rules.next(state), NextPart | SetOver)
    assert isinstance(rules.grow(state), NextPart)
    assert rules.credit(parts(8)) == 1


def test_only_the_techniques_own_parameters_count() -> None:
    target = aim_for(Technique.REST_PAUSE, total=18, rest="soon", max_minis=99)
    assert parameters_with_defaults(target) == {"total": 18, "rest": 15, "max_minis": 5}
    cluster = aim_for(Technique.CLUSTER, groups=(3, 3, 2), total=8)
    assert parameters_with_defaults(cluster) == {"total": 8, "group": 3, "groups": (3, 3, 2), "rest": 20}
    assert parameters_with_defaults(aim_for(Technique.DROP, by="2,5"))["by"] == "2,5"


def test_changing_the_load_is_for_drops() -> None:
    keeping = {one for one in Technique if technique_rules(one).keeps_load}
    assert keeping == {Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.CLUSTER}


# Playing a set out


def test_a_set_that_has_not_begun_begins_with_its_first_part() -> None:
    target = aim_for(Technique.REST_PAUSE, 8, total=18)
    played = play_out(SetSoFar(target, (), parts(10, 5, 3)), technique_rules(Technique.REST_PAUSE))
    assert [(part.reps, part.rest_planned) for part in played] == [(10, None), (5, 15), (3, 15)]
    assert {part.load for part in played} == {Load.kg(55)}
    fresh = play_out(SetSoFar(aim_for(Technique.STRAIGHT, 8), ()), technique_rules(Technique.STRAIGHT))
    assert [part.reps for part in fresh] == [8]


def test_no_more_parts_than_the_limit() -> None:
    state = so_far(aim_for(Technique.EMOM, 5, rounds=60), (5,))
    assert len(play_out(state, technique_rules(Technique.EMOM))) == 50
    assert len(play_out(state, technique_rules(Technique.EMOM), limit=60)) == 59
    assert play_out(SetSoFar(state.target, ()), technique_rules(Technique.EMOM), limit=0) == ()


def test_a_hold_goes_on_with_its_seconds() -> None:
    target = SetTarget(technique=Technique.REST_PAUSE, params={"minis": 2}, seconds=Seconds(40))
    played = play_out(SetSoFar(target, ()), technique_rules(Technique.REST_PAUSE))
    assert [part.seconds for part in played] == [40, 40, 40]


# Two sides are one burst


def side(which: Side | None, reps: int, rir: float | None = None) -> Part:
    return Part(side=which, reps=Reps(reps), rir=Rir(rir) if rir is not None else None)


LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.mark.parametrize(
    ("done", "reps"),
    [
        ([(LEFT, 10), (RIGHT, 9)], [9]),
        ([(RIGHT, 9), (LEFT, 10)], [9]),
        ([(LEFT, 10), (RIGHT, 9), (LEFT, 4), (RIGHT, 5)], [9, 4]),
        ([(LEFT, 10), (LEFT, 4), (RIGHT, 9), (RIGHT, 5)], [9, 4]),
        ([(LEFT, 10), (RIGHT, 9), (LEFT, 4)], [9, 4]),
        ([(None, 10), (LEFT, 4), (RIGHT, 3)], [10, 3]),
        ([(LEFT, 10), (LEFT, 4)], [10, 4]),
        ([], []),
    ],
)
def test_the_weaker_side_counts(done: list[tuple[Side | None, int]], reps: list[int]) -> None:
    assert [part.reps for part in merged([side(*one) for one in done])] == reps


def test_a_burst_keeps_the_rest_before_it_and_the_harder_effort() -> None:
    at = datetime(2026, 11, 23, 17, 42, tzinfo=UTC)
    left = side(LEFT, 8, 2).model_copy(update={"rest_actual": Seconds(15), "failed": True})
    right = side(RIGHT, 8, 1).model_copy(update={"at": at})
    (burst,) = merged([left, right])
    assert burst == Part(reps=Reps(8), rir=Rir(1), failed=True, rest_actual=Seconds(15), at=at)


def test_of_two_holds_and_two_carries_the_shorter_counts() -> None:
    holds = [Part(side=LEFT, seconds=Seconds(40)), Part(side=RIGHT, seconds=Seconds(30))]
    assert merged(holds)[0].seconds == 30
    carries = [Part(side=LEFT, metres=Metres(Decimal(20))), Part(side=RIGHT, metres=Metres(Decimal(15)))]
    assert merged(carries)[0].metres == 15


def test_a_gym_and_an_exercise_are_optional() -> None:
    for exercise, gym in ((None, GYM), (EXERCISES["bench-press"], None)):
        checked: tuple[Exercise | None, Gym | None] = (exercise, gym)
        state = SetSoFar(aim_for(Technique.DROP), parts(8, load="40"), (), *checked)
        after = technique_rules(Technique.DROP).next(state)
        assert isinstance(after, NextPart)
        assert after.load == Load.kg(30)
