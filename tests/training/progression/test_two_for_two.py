"""Two for two: two reps above the goal in the last set, in two sessions in a row."""

from datetime import timedelta

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Measurement
from gymtui.model.units import Load, Unit
from gymtui.training.progression.recommend import Recommendation, recommend
from gymtui.training.progression.two_for_two import TwoForTwo
from tests.training.progression.sessions import (
    BENCH,
    DAY,
    kg,
    planned,
    session,
    situation,
    straight,
)

PLAN = planned(*straight(3, 8), rule="two_for_two")
AT = situation(PLAN)
SIXTY = kg(60)
RULE, STATE = TwoForTwo(), RuleState(load=SIXTY)
BEFORE = DAY - timedelta(days=7)


def after(before: tuple[int, ...], last: tuple[int, ...], load: Load = SIXTY) -> Recommendation:
    """Return what is recommended after two sessions of the line, the first with `load`."""
    first = session(load, before, day=BEFORE, asked=RuleState(load=load), rule=RULE, at=AT)
    second = session(kg(60), last, asked=STATE, rule=RULE, at=AT)
    return recommend(situation(PLAN, second, first))


@pytest.mark.parametrize(
    ("before", "last", "raises"),
    [
        pytest.param((8, 8, 10), (8, 8, 10), True, id="T2.29"),
        pytest.param((8, 8, 10), (8, 8, 9), False, id="T2.30"),
        pytest.param((8, 8, 9), (8, 8, 10), False, id="only now"),
        pytest.param((10, 10, 8), (8, 8, 10), False, id="the last set counts"),
        pytest.param((8, 8, 10), (8, 7, 10), False, id="every set has to make the goal"),
    ],
)
def test_the_last_set_of_two_sessions_decides(
    before: tuple[int, ...], last: tuple[int, ...], raises: bool
) -> None:
    assert (after(before, last).sets[0].load == kg("62.5")) is raises


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ((8, 8, 10), "+2.5 kg: 10 or more in the last set twice in a row, 8,8,10 on 2 Nov"),
        ((8, 8, 9), "9 in the last set on 2 Nov: 10 twice in a row bring more load"),
        ((8, 7, 8), "8 again in every set, 8,7,8 on 2 Nov"),
    ],
)
def test_it_says_what_is_missing(last: tuple[int, ...], line: str) -> None:
    assert after((8, 8, 10), last).reason.line == line


def test_after_the_first_it_asks_for_one_more() -> None:
    line = after((8, 8, 8), (8, 8, 10)).reason.line
    assert line == "10 in the last set on 2 Nov: 10 once more, then more load"


def test_a_session_with_less_load_is_not_the_first_of_two() -> None:
    assert after((8, 8, 12), (8, 8, 10), kg("57.5")).sets[0].load == kg(60)


def test_a_session_that_nobody_asked_for_is_the_first_of_two() -> None:
    first = session(kg(60), (9, 9, 11), day=BEFORE)
    second = session(kg(60), (8, 8, 10), asked=STATE, rule=RULE, at=AT)
    assert recommend(situation(PLAN, second, first)).sets[0].load == kg("62.5")


def test_a_session_with_bad_form_is_not_the_first_of_two() -> None:
    first = session(kg(60), (8, 8, 10), day=BEFORE, form=2, asked=STATE, rule=RULE, at=AT)
    second = session(kg(60), (8, 8, 10), form=4, asked=STATE, rule=RULE, at=AT)
    assert recommend(situation(PLAN, second, first)).sets[0].load == kg(60)


def test_one_day_is_not_two_sessions() -> None:
    same = session(kg(60), (8, 8, 10), asked=STATE, rule=RULE, at=AT)
    assert recommend(situation(PLAN, same, same)).sets[0].load == kg(60)


def test_in_pounds() -> None:
    pounds = Load.lb(135)
    first = session(pounds, (8, 8, 10), day=BEFORE)
    found = recommend(situation(PLAN, session(pounds, (8, 8, 10)), first))
    assert found.sets[0].load == Load.lb(140)
    assert found.reason.line.startswith("+5 lb: ")
    assert found.sets[0].load.unit is Unit.LB


def test_the_goal_is_the_top_of_a_range() -> None:
    plan = planned(*straight(3, 6, 8), rule="two_for_two", plus=1)
    sessions = [session(kg(60), (8, 8, 9), day=day) for day in (DAY, BEFORE)]
    assert recommend(situation(plan, *sessions)).sets[0].load == kg("62.5")
    assert recommend(situation(plan, *sessions)).sets[0].reps == 8


def test_without_a_load_a_harder_variant_is_next() -> None:
    push_up = BENCH.model_copy(update={"measurement": Measurement.REPS_ONLY})
    sessions = [session(None, (8, 8, 10), day=day) for day in (DAY, BEFORE)]
    found = recommend(situation(PLAN, *sessions, exercise=push_up))
    assert found.reason.code is ReasonCode.EQUIPMENT
    assert found.reason.line == "8,8,10 on 2 Nov: no load to add, a harder variant is next"


def test_it_needs_reps() -> None:
    assert any("needs work sets with reps" in one for one in RULE.problems(planned(rule="two_for_two")))
    assert any("plus" in one for one in RULE.problems(planned(*straight(3, 8), plus=9)))
    assert RULE.problems(PLAN) == []
