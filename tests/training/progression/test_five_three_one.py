"""5/3/1: weeks of a training max, a step after the cycle, a tenth off after missed reps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from gymtui.model.advice import ReasonCode
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.progression.recommend import recommend
from tests.training.progression.played import PRESS, SQUAT, Played, loads, plan, played, reps
from tests.training.progression.sessions import DAY, kg, session, situation

ONE_REP_OF_150 = session(kg(150), (1,), exercise="squat")


def in_week(week: int, **params: int | str) -> Played:
    """Return a lifter with a one-rep max of 150 kg who made the weeks before."""
    lifter = played(plan("five_three_one", **params), ONE_REP_OF_150)
    for _ in range(week - 1):
        lifter.does()
    return lifter


@pytest.mark.parametrize(
    ("week", "expected"),
    [
        pytest.param(1, ["87.5", "100", "115"], id="T2.10"),
        pytest.param(3, ["100", "115", "127.5"], id="T2.11"),
        pytest.param(4, ["55", "67.5", "80"], id="T2.12"),
    ],
)
def test_the_weeks_are_shares_of_nine_tenths_of_the_max(week: int, expected: list[str]) -> None:
    found = in_week(week).asked()
    assert found.advice.prescribed.state.training_max == kg(135)
    assert loads(found) == expected


def test_315_pounds_as_in_the_book() -> None:
    """T2.12b, with ties down."""
    done = session(Load.lb(315), (1,), exercise="squat")
    at = situation(
        plan("five_three_one"),
        done,
        exercise=PRESS,
        gym=default_gym(Unit.LB),
    )
    found = recommend(replace(at, unit=Unit.LB))
    assert found.advice.prescribed.state.training_max == Load.lb(285)
    assert loads(found) == ["185", "215", "240"]


def test_each_week_has_its_reps_and_the_last_set_is_as_many_as_go() -> None:
    asked = [reps(in_week(week).asked()) for week in range(1, 5)]
    assert asked == [["5", "5", "5+"], ["3", "3", "3+"], ["5", "3", "1+"], ["5", "5", "5"]]
    last = in_week(1).asked().sets[-1].target
    assert (last.technique, last.rir) == (Technique.AMRAP, 1.0)


def test_a_week_is_said_in_words() -> None:
    found = in_week(2).asked()
    assert found.reason.code is ReasonCode.WEEK
    assert found.reason.line == "week 2 of 4: 70/80/90 % of 135 kg"


@pytest.mark.parametrize(
    ("exercise", "after"), [(SQUAT, kg(140)), (PRESS, kg("137.5"))], ids=["lower", "upper"]
)
def test_after_the_cycle_the_training_max_grows(exercise: object, after: Load) -> None:
    lifter = in_week(1)
    lifter.at = replace(lifter.at, exercise=exercise)  # type: ignore[arg-type]
    lifter.does()
    lifter.does()
    lifter.does((5, 3, 7))
    found = lifter.does()
    state = found.advice.prescribed.state
    assert (state.training_max, state.week) == (after, 1)
    assert found.reason.line.endswith("the cycle is done, 7 reps in the last + set")


def test_pounds_grow_by_five_and_ten() -> None:
    for exercise, after in ((PRESS, 205), (SQUAT, 210)):
        at = replace(situation(plan("five_three_one", tm="200"), exercise=exercise), unit=Unit.LB)
        lifter = Played(at)
        for _ in range(4):
            found = lifter.does()
        assert found.advice.prescribed.state.training_max == Load.lb(after)


def test_missed_reps_take_a_tenth_off_and_begin_again() -> None:
    lifter = in_week(2)
    found = lifter.does((3, 3, 2))
    state = found.advice.prescribed.state
    assert (state.training_max, state.week) == (kg("121.5"), 1)
    assert found.reason.line == "TM −13.5 kg to 121.5 kg, week 1: 3,3,2 missed on 6 Nov"


def test_a_session_cut_short_repeats_the_week() -> None:
    found = in_week(2).does((3, 3, None))
    assert found.advice.prescribed.state.week == 2
    assert found.reason.line == "2 of 3 sets done: week 2 again"


def test_a_lighter_last_set_repeats_the_week() -> None:
    found = in_week(1).does(loads={2: kg(100)})
    assert found.advice.prescribed.state.week == 1
    assert "lighter than asked" in found.reason.line


def test_bad_form_repeats_the_week() -> None:
    found = in_week(3).does(form=2)
    assert (found.advice.prescribed.state.week, found.reason.code) == (3, ReasonCode.FORM)


def test_missed_reps_in_the_deload_leave_the_training_max() -> None:
    state = in_week(4).does((5, 5, 4)).advice.prescribed.state
    assert (state.training_max, state.week) == (kg(135), 1)


def test_without_the_deload_the_cycle_has_three_weeks() -> None:
    lifter = in_week(3, weeks=3)
    found = lifter.does()
    assert found.advice.prescribed.state.week == 1
    assert found.advice.prescribed.state.training_max == kg(140)


def test_supplemental_sets_follow_the_main_ones_but_not_in_the_deload() -> None:
    assert loads(in_week(1, bbb=50).asked())[3:] == ["67.5"] * 5
    assert reps(in_week(1, bbb=50).asked())[3:] == ["10"] * 5
    assert loads(in_week(2, fsl=5).asked())[3:] == ["95"] * 5
    assert len(in_week(4, bbb=50).asked().sets) == 3


def test_supplemental_sets_are_no_measure() -> None:
    found = in_week(1, bbb=50).does((5, 5, 8, 10, 10, 6))
    assert found.advice.prescribed.state.week == 2


def test_without_a_max_it_says_what_is_missing_and_asks_the_planned_sets() -> None:
    found = recommend(situation(plan("five_three_one"), gym=default_gym(Unit.KG)))
    assert found.reason.code is ReasonCode.CANNOT_SAY
    assert found.reason.line.startswith("can't say: enter a training max")
    assert loads(found) == ["20", "20", "20"]


def test_the_session_without_a_max_gives_one() -> None:
    lifter = played(plan("five_three_one"))
    found = lifter.does(loads={0: kg(100), 1: kg(100), 2: kg(100)})
    assert found.advice.prescribed.state.training_max == kg(105)
    assert found.reason.line == "week 1 of 4: 65/75/85 % of 105 kg, 90 % of your best"
    assert found.reason.data == ("100 kg × 5 on 4 Nov: e1RM 116.5 kg",)


def test_a_training_max_that_is_entered_anew_counts_at_once() -> None:
    lifter = played(plan("five_three_one", tm="120"))
    lifter.does()
    found = lifter.asked(plan("five_three_one", tm="130"))
    assert found.advice.prescribed.state.training_max == kg(130)
    assert found.advice.prescribed.state.week == 1


def test_a_free_session_in_between_is_no_week() -> None:
    lifter = in_week(2)
    free = session(kg(60), (12, 12), day=lifter.day + timedelta(days=1), exercise="squat")
    lifter.at = replace(lifter.at, history=(free, *lifter.at.history))
    assert lifter.asked().advice.prescribed.state.week == 2


def test_an_old_best_does_not_count_beside_newer_ones() -> None:
    old = session(kg(200), (1,), day=DAY - timedelta(days=400), exercise="squat")
    found = recommend(situation(plan("five_three_one"), ONE_REP_OF_150, old, exercise=SQUAT))
    assert found.advice.prescribed.state.training_max == kg(135)


def test_problems_name_what_is_wrong() -> None:
    found = recommend(situation(plan("five_three_one", tm="-5", weeks=7)))
    assert found.advice.prescribed.rule == "off"
