"""Holds and carries: seconds or metres up to the top, then load."""

from decimal import Decimal

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.performed import Part
from gymtui.model.units import Load, Metres, Seconds
from gymtui.training.heuristics import Heuristics
from gymtui.training.progression.recommend import recommend
from gymtui.training.progression.timed import Timed
from tests.training.progression.climbed import (
    CARRY,
    PLANK,
    RUN,
    WEIGHTED_PLANK,
    after,
    carried,
    carries,
    held,
    holds,
    line_of,
    of_parts,
)
from tests.training.progression.sessions import kg, planned, situation, straight

RULE = Timed()
HOLD = situation(planned(*holds(2, 30), rule="timed"), exercise=PLANK)
LOADED = situation(planned(*holds(2, 30), rule="timed"), exercise=WEIGHTED_PLANK)
FARMER = situation(planned(*carries(2, 20), rule="timed", top=40), exercise=CARRY)


def seconds(value: int, load: Load | None = None, fails: int = 0) -> RuleState:
    return RuleState(seconds=Seconds(value), load=load, fails=fails)


def test_a_success_adds_five_seconds() -> None:
    found = after(RULE, seconds(30), held((30, 30)), HOLD)
    assert [one.seconds for one in found.sets] == [35, 35]
    assert line_of(found) == "35 s now: 30,30 held on 2 Nov"
    assert found.reason.code is ReasonCode.SECONDS


def test_a_hold_that_went_far_beyond_goes_on_from_there() -> None:
    assert after(RULE, seconds(35), held((42, 47)), HOLD).sets[0].seconds == 45
    top = after(RULE, seconds(35), held((70, 75)), HOLD)
    assert (top.sets[0].seconds, line_of(top)) == (60, "60 s now: 70,75 held on 2 Nov")


def test_a_miss_asks_for_the_same_again() -> None:
    found = after(RULE, seconds(35), held((35, 34)), HOLD)
    assert [one.seconds for one in found.sets] == [35, 35]
    assert line_of(found) == "35 s again: 35,34 held on 2 Nov"


def test_at_the_top_a_hold_without_load_wants_a_harder_variant() -> None:
    found = after(RULE, seconds(60), held((60, 60)), HOLD)
    assert found.sets[0].seconds == 60
    assert line_of(found) == "60,60 held on 2 Nov, the top: time for a harder variant"


@pytest.mark.parametrize(
    ("load", "then", "line"),
    [
        (Load.kg(10), Load.kg("12.5"), "+2.5 kg, 30 s again: 60,60 held on 2 Nov"),
        (Load.lb(25), Load.lb(30), "+5 lb, 30 s again: 60,60 held on 2 Nov"),
    ],
)
def test_at_the_top_load_is_added_and_the_hold_starts_again(load: Load, then: Load, line: str) -> None:
    found = after(RULE, seconds(60, load), held((60, 60), load), LOADED)
    assert [(one.load, one.seconds) for one in found.sets] == [(then, 30)] * 2
    assert line_of(found) == line


def test_a_carry_grows_in_metres_and_then_in_load() -> None:
    state = RuleState(metres=Metres(Decimal(20)), load=kg(20))
    found = after(RULE, state, carried((20, 20), kg(20)), FARMER)
    assert [one.metres for one in found.sets] == [25, 25]
    assert found.advice.prescribed.sets[0].metres == 25
    assert line_of(found) == "25 m now: 20,20 carried on 2 Nov"
    top = state.model_copy(update={"metres": 40})
    found = after(RULE, top, carried((40, 40), kg(20)), FARMER)
    assert [(one.load, one.metres) for one in found.sets] == [(kg("22.5"), 20)] * 2
    assert line_of(found) == "+2.5 kg, 20 m again: 40,40 carried on 2 Nov"


def test_a_run_grows_by_a_twentieth_and_never_by_time() -> None:
    at = situation(planned(*carries(1, 5000), rule="timed"), exercise=RUN)
    found = after(RULE, RuleState(metres=Metres(Decimal(5000))), carried((5000,)), at)
    assert line_of(found) == "5250 m now: 5000 done on 2 Nov"
    top = after(RULE, RuleState.model_validate({"metres": 10_000}), carried((10_000,)), at)
    assert "faster" in line_of(top)


def test_what_was_held_without_being_asked_is_gone_on_from() -> None:
    found = recommend(situation(HOLD.planned, of_parts(held((47, 48))), exercise=PLANK))
    assert found.sets[0].seconds == 50


def test_the_load_the_lifter_chose_is_gone_on_from() -> None:
    found = after(RULE, seconds(30, kg(10)), held((30, 30), kg(15)), LOADED)
    assert (found.sets[0].load, found.sets[0].seconds) == (kg(15), 35)


def test_a_load_that_nobody_knew_is_taken_from_the_session() -> None:
    found = after(RULE, seconds(30), held((30, 30), kg(10)), LOADED)
    assert (found.sets[0].load, found.sets[0].seconds) == (kg(10), 35)


def test_without_any_load_it_says_so() -> None:
    found = after(RULE, seconds(60), held((60, 60)), LOADED)
    assert found.reason.code is ReasonCode.CANNOT_SAY


def test_two_bad_starts_take_load_off() -> None:
    found = after(RULE, seconds(40, kg(20), fails=1), held((25, 25), kg(20)), LOADED)
    assert (found.sets[0].load, found.sets[0].seconds) == (kg("17.5"), 30)
    assert line_of(found) == "−2.5 kg: the first set was below 30 s twice"


def test_the_figures_can_be_changed() -> None:
    at = situation(HOLD.planned, exercise=PLANK, h=Heuristics(hold_step=10, hold_top=150))
    assert after(RULE, seconds(30), held((30, 30)), at).sets[0].seconds == 40
    assert after(RULE, seconds(40), held((40, 40)), at).sets[0].seconds == 45


def test_sets_of_different_length_keep_their_distance() -> None:
    at = situation(planned(*holds(1, 40), *holds(1, 30), rule="timed"), exercise=PLANK)
    found = after(RULE, seconds(40), held((40, 30)), at)
    assert [one.seconds for one in found.sets] == [45, 35]


def test_bad_form_holds_it() -> None:
    done = of_parts(held((30, 30)), form=2, asked=seconds(30), rule=RULE, at=HOLD)
    found = recommend(situation(HOLD.planned, done, exercise=PLANK))
    assert (found.sets[0].seconds, found.reason.code) == (30, ReasonCode.FORM)


def test_a_plan_without_seconds_is_told() -> None:
    assert RULE.problems(HOLD.planned) == []
    assert any("3 x 30 s" in one for one in RULE.problems(planned(*straight(3, 5))))
    assert any("a whole number" in one for one in RULE.problems(planned(*holds(1, 30), top=0)))


def test_parts_without_anything_are_a_miss() -> None:
    found = after(RULE, seconds(30), [Part(), Part()], HOLD)
    assert found.reason.code is ReasonCode.HOLD
