"""Ladders of reps: bodyweight with and without added load, and with less and less help."""

from dataclasses import replace

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.units import Load, Reps
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, recommend
from gymtui.training.progression.reps import Assisted, RepsLadder
from gymtui.training.progression.rules import RULES
from tests.training.progression.climbed import HELPED, PULL_UP, PUSH_UP, line_of
from tests.training.progression.sessions import kg, planned, session, situation, straight

LADDER, HELP = RepsLadder(), Assisted()
BODY = Load.kg(80)
PULLS = situation(planned(*straight(3, 5, 8), rule="reps"), exercise=PULL_UP, body_weight=BODY)
PUSHES = situation(planned(*straight(3, 8, 12), rule="reps"), exercise=PUSH_UP)
WITH_HELP = situation(planned(*straight(3, 5, 8), rule="assisted"), exercise=HELPED, body_weight=BODY)


def state(reps: int, load: Load | None = None, fails: int = 0) -> RuleState:
    return RuleState(reps=Reps(reps), load=load, fails=fails)


def after(
    at: Situation, before: RuleState, reps: tuple[int, ...], load: Load | None = None
) -> Recommendation:
    rule = RULES[at.planned.progression.rule]
    done = session(load or before.load, reps, asked=before, rule=rule, at=at)
    return recommend(replace(at, history=(done,)))


@pytest.mark.parametrize(
    ("at", "before", "reps", "load", "target", "line"),
    [
        (PUSHES, state(8), (8, 8, 8), None, 9, "9 reps now: 8,8,8 made on 2 Nov"),
        (PUSHES, state(9), (9, 9, 8), None, 9, "9 reps again: 9,9,8 made on 2 Nov"),
        (PUSHES, state(12), (12, 12, 12), None, 12, "12,12,12 made on 2 Nov: time for a harder variant"),
        (PULLS, state(5, kg(0)), (5, 5, 5), kg(0), 6, "6 reps now: 5,5,5 made on 2 Nov"),
        (PULLS, state(8, kg(0)), (8, 8, 8), kg("2.5"), 5, "+2.5 kg, 5 reps again: 8,8,8 made on 2 Nov"),
        (
            PULLS,
            state(8, Load.lb(5)),
            (8, 8, 8),
            Load.lb("7.5"),
            5,
            "+2.5 lb, 5 reps again: 8,8,8 made on 2 Nov",
        ),
        (WITH_HELP, state(7, kg(-20)), (7, 7, 7), kg(-20), 8, "8 reps now: 7,7,7 made on 2 Nov"),
        (WITH_HELP, state(8, kg(-20)), (8, 8, 8), kg(-15), 5, "5 kg less help: 8,8,8 at the top of 5-8"),
        (
            WITH_HELP,
            state(8, Load.lb(-30)),
            (8, 8, 8),
            Load.lb(-20),
            5,
            "10 lb less help: 8,8,8 at the top of 5-8",
        ),
        (WITH_HELP, state(8, kg(-5)), (8, 8, 8), kg(0), 5, "no help now: 8,8,8 at the top of 5-8"),
        (
            WITH_HELP,
            state(8, kg(0)),
            (8, 8, 8),
            kg(0),
            8,
            "do it without the help now: 8,8,8 at the top of 5-8",
        ),
    ],
)
def test_a_session_moves_reps_or_load(
    at: Situation, before: RuleState, reps: tuple[int, ...], load: Load | None, target: int, line: str
) -> None:
    found = after(at, before, reps)
    assert [(one.load, one.reps) for one in found.sets] == [(load, target)] * 3
    assert line_of(found) == line


def test_smaller_steps_of_load_can_be_named() -> None:
    at = situation(planned(*straight(2, 5, 8), rule="reps", inc="1.25"), exercise=PULL_UP, body_weight=BODY)
    assert after(at, state(8, kg(0)), (8, 8)).sets[0].load == kg("1.25")


def test_help_in_small_steps_waits_until_the_machine_has_it() -> None:
    at = situation(planned(*straight(2, 5, 8), rule="assisted", inc="2.5"), exercise=HELPED, body_weight=BODY)
    found = after(at, state(8, kg(-20)), (8, 8))
    assert (found.sets[0].load, found.sets[0].reps) == (kg(-20), 8)
    assert found.advice.prescribed.state.load == kg("-17.5")


def test_a_big_step_of_help_waits_for_more_reps() -> None:
    found = after(WITH_HELP, state(8, kg(-45)), (8, 8, 8))
    assert found.reason.code is ReasonCode.GAP
    assert (found.sets[0].load, found.sets[0].reps) == (kg(-45), 9)
    assert line_of(found) == "9 reps now: help down to 40 kg is a big jump, 10 reps come first"


def test_without_body_weight_no_jump_is_called_big() -> None:
    at = situation(PULLS.planned, exercise=PULL_UP)
    assert after(at, state(8, kg("2.5")), (8, 8, 8)).sets[0].load == kg(5)


def test_one_number_of_reps_adds_load_at_once_where_there_is_load() -> None:
    pulls = situation(planned(*straight(3, 5), rule="reps"), exercise=PULL_UP, body_weight=BODY)
    assert line_of(after(pulls, state(5, kg(10)), (5, 5, 5))) == "+2.5 kg: 5,5,5 made on 2 Nov"
    pushes = situation(planned(*straight(3, 10), rule="reps"), exercise=PUSH_UP)
    assert after(pushes, state(10), (10, 10, 10)).sets[0].reps == 11


def test_the_top_can_be_named() -> None:
    at = situation(planned(*straight(2, 8, 12), rule="reps", top=20), exercise=PUSH_UP)
    assert after(at, state(12), (12, 12)).sets[0].reps == 13


def test_reps_that_were_made_unasked_are_gone_on_from() -> None:
    done = session(None, (10, 11, 10))
    assert recommend(situation(PUSHES.planned, done, exercise=PUSH_UP)).sets[0].reps == 11


def test_two_bad_starts_take_added_load_off_and_give_more_help() -> None:
    found = after(PULLS, state(6, kg(10), fails=1), (4, 4, 4))
    assert (found.sets[0].load, found.sets[0].reps) == (kg("8.75"), 5)
    found = after(WITH_HELP, state(6, kg(-20), fails=1), (4, 4, 4))
    assert (found.sets[0].load, found.sets[0].reps) == (kg(-25), 5)
    assert line_of(found) == "5 kg more help: the first set was below 5 reps twice"


def test_without_load_to_take_off_it_stays() -> None:
    found = after(PULLS, state(6, kg(0), fails=1), (4, 4, 4))
    assert (found.sets[0].load, found.reason.code) == (kg(0), ReasonCode.HOLD)


def test_a_session_cut_short_is_no_miss() -> None:
    found = after(PUSHES, state(8), (8, 8))
    assert (found.sets[0].reps, found.reason.code) == (8, ReasonCode.HOLD)


def test_auto_finds_them() -> None:
    at = situation(planned(*straight(3, 8, 12)), exercise=PUSH_UP)
    assert recommend(at).advice.prescribed.rule == "reps"
    at = situation(planned(*straight(3, 8, 12)), exercise=HELPED)
    assert recommend(at).advice.prescribed.rule == "assisted"
