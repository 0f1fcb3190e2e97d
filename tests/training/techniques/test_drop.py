"""Drop sets: the loads that can be made, what is proposed, and where the drops end."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Exercise
from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Reps, Seconds, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.plates import whole
from gymtui.training.techniques import Direction, NextPart, SetOver, SetSoFar, play_out
from gymtui.training.techniques.drop import DropSet, drop_loads
from tests.exercises import EXERCISES
from tests.training.techniques.making import GYM, aim_for, follow, following, over, parts, so_far

DROP = Technique.DROP


@pytest.mark.parametrize(
    ("slug", "first", "drops", "percent", "loads"),
    [
        pytest.param("barbell-curl", "40", 2, 20, ["40", "30", "22.5"], id="T3.7"),
        pytest.param("lat-pulldown", "100", 3, 25, ["100", "75", "55", "40"], id="T3.8"),
        pytest.param("bench-press", "30", 2, 20, ["30", "22.5"], id="T3.9"),
        pytest.param("dumbbell-curl", "6", 1, 5, ["6", "4"], id="at least one step"),
        pytest.param("dumbbell-curl", "2", 2, 20, ["2"], id="lightest dumbbell"),
        pytest.param("pull-up", "10", 4, 50, ["10", "5", "2.5", "1.25", "0"], id="to bodyweight"),
        pytest.param("pull-up", "0", 2, 20, ["0"], id="nothing below bodyweight"),
        pytest.param("assisted-pull-up", "-30", 2, 20, ["-30", "-40", "-50"], id="more help"),
        pytest.param("assisted-pull-up", "0", 1, 20, ["0", "-5"], id="the first help"),
    ],
)
def test_loads_that_can_be_made(slug: str, first: str, drops: int, percent: int, loads: list[str]) -> None:
    made = drop_loads(Load.kg(first), EXERCISES[slug], GYM, drops=drops, percent=percent)
    assert [load.number for load in made] == loads


def test_a_fixed_amount_and_a_minimum() -> None:
    row = EXERCISES["seated-cable-row"]
    fixed = drop_loads(Load.kg(50), row, GYM, drops=3, by=Decimal("7.5"))
    assert [load.number for load in fixed] == ["50", "40", "30", "20"]
    floored = drop_loads(Load.kg(50), row, GYM, drops=3, by=Decimal(10), minimum=Decimal(35))
    assert [load.number for load in floored] == ["50", "40"]


def test_without_a_gym_the_common_grid_is_used() -> None:
    assert [load.number for load in drop_loads(Load.kg(40))] == ["40", "30", "22.5"]
    assert [str(load) for load in drop_loads(Load.lb(100), drops=1)] == ["100 lb", "80 lb"]
    plank = EXERCISES["plank"]
    assert [load.number for load in drop_loads(Load.kg(10), plank, GYM)] == ["10", "7.5", "5"]
    assert [load.number for load in drop_loads(Load.kg("2.5"))] == ["2.5"]


@given(
    st.sampled_from([EXERCISES[slug] for slug in ("bench-press", "dumbbell-curl", "lat-pulldown")]),
    st.integers(1, 400).map(lambda halves: Decimal(halves) / 2),
    st.integers(5, 50),
    st.sampled_from(Unit),
)
def test_every_drop_is_lighter_and_its_cut_no_smaller_than_asked(
    exercise: Exercise, first: Decimal, percent: int, unit: Unit
) -> None:
    loads = drop_loads(Load(amount=first, unit=unit), exercise, default_gym(unit), drops=4, percent=percent)
    for before, after in pairwise(loads):
        assert whole(after) * 100 <= whole(before) * (100 - percent)
        assert after.amount > 0


def dropping(slug: str, load: str, *reps: int, last: tuple[int, ...] = (), **params: Param) -> SetSoFar:
    plain = so_far(aim_for(DROP, **params), reps, last, load)
    return replace(plain, exercise=EXERCISES[slug], gym=GYM)


def test_the_next_drop_has_a_load_and_three_quarters_of_the_reps() -> None:
    assert DropSet().next(dropping("lateral-raise", "12", 10)) == NextPart(Load.kg(8), 8, Seconds(0))
    again = DropSet().next(dropping("lateral-raise", "12", 10, last=(10, 9, 7)))
    assert isinstance(again, NextPart)
    assert again.reps == 9
    rested = DropSet().next(dropping("lateral-raise", "12", 10, rest=10, by="2"))
    assert rested == NextPart(Load.kg(10), 8, Seconds(10))


def test_a_whole_set_as_proposed() -> None:
    played = play_out(dropping("barbell-curl", "40", 10), DropSet())
    assert [(part.load.number if part.load else None, part.reps) for part in played] == [
        ("30", 8),
        ("22.5", 6),
    ]


@pytest.mark.parametrize(
    ("done", "params", "reason", "words"),
    [
        ((10, 8, 6), {}, "done", "2 of 2 drops done"),
        ((10, 8), {"drops": 1}, "done", "1 of 1 drop done"),
        ((10, 4), {}, "below_floor", "drop of 4 is below 5 reps: the set ends here; d adds one more"),
        ((10, 0), {}, "zero", "a part of 0 reps ends the set"),
        ((10,), {"minimum": "50"}, "bottom", "nothing lighter than 55 kg to drop to: the set ends here"),
    ],
)
def test_the_set_is_over(done: tuple[int, ...], params: dict[str, Param], reason: str, words: str) -> None:
    assert over(aim_for(DROP, **params), done) == SetOver(reason, words)


def test_the_floor_can_be_off_and_is_of_drops_only() -> None:
    assert following(aim_for(DROP, min_reps=1), (10, 1)).reps == 1
    assert following(aim_for(DROP), (4,)).reps == 3


def test_the_bar_is_the_bottom() -> None:
    end = DropSet().next(dropping("bench-press", "22.5", 10))
    assert end == SetOver("bottom", "nothing lighter than 22.5 kg to drop to: the set ends here")
    reps_only = SetSoFar(aim_for(DROP), (Part(reps=Reps(10)),))
    assert DropSet().next(reps_only) == SetOver("bottom", "there is no load to take off: the set ends here")


def test_one_more_drop_after_the_end() -> None:
    more = DropSet().grow(dropping("barbell-curl", "50", 10, 8, 4, minimum="60"))
    assert more == NextPart(Load.kg(40), 3, Seconds(0))
    same = DropSet().grow(dropping("bench-press", "20", 10))
    assert (same.load, same.advice) == (Load.kg(20), "no lighter load can be made")


def test_a_straight_set_that_grew_a_drop_goes_by_the_defaults() -> None:
    straight = SetTarget(reps=Reps(8), params={"percent": 50, "rest": 10})
    assert DropSet().next(SetSoFar(straight, parts(8, load="50"))) == NextPart(Load.kg(40), 6, Seconds(0))


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({}, "12 + 2 drops", []),
        ({"drops": 1, "by": "2.5"}, "12 + 1 drop", []),
        ({"by": "0"}, "12 + 2 drops", ["by: an amount above 0 and up to 500, such as 2.5, not '0'"]),
        ({"by": "five"}, "12 + 2 drops", ["by: an amount above 0 and up to 500, such as 2.5, not 'five'"]),
        ({"percent": 20, "by": 5}, "12 + 2 drops", ["by: either an amount or a percentage, not both"]),
        ({"drops": 5}, "12 + 2 drops", ["drops: a whole number from 1 to 4, not 5"]),
    ],
)
def test_words_and_problems(params: dict[str, Param], text: str, problems: list[str]) -> None:
    assert DropSet().describe(aim_for(DROP, 12, **params)) == text
    assert DropSet().problems(aim_for(DROP, 12, **params)) == problems
    assert DropSet().verdict(so_far(aim_for(DROP, **params), (12,))).direction is Direction.HOLD


def test_nonsense_falls_back_to_the_defaults() -> None:
    odd = aim_for(DROP, drops=9, percent=99, by="NaN", minimum="-", min_reps=0, rest="soon")
    assert follow(odd, (10,)) == follow(aim_for(DROP), (10,))
