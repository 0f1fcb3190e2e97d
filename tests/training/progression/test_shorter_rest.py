"""Shorter rests: a cut after each success, and more load with the rest from before at the shortest."""

from dataclasses import replace

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Equipment, Exercise, LoadClass, Measurement
from gymtui.model.profile import Level
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import Heuristics
from gymtui.training.progression.protocol import Direction
from gymtui.training.progression.recommend import Recommendation, recommend
from gymtui.training.progression.shorter_rest import ShorterRest, rest_floor
from tests.training.progression.played import DEADLIFT, SQUAT
from tests.training.progression.sessions import BENCH, kg, one_step, planned, session, situation, straight

PLAN = planned(*straight(3, 8), rule="rest")
AT = situation(PLAN)
RULE = ShorterRest()


def state(rest: int, load: Load | None = None) -> RuleState:
    return RuleState(load=load or kg(60), reps=Reps(8), rest=Seconds(rest), base_rest=Seconds(120))


@pytest.mark.parametrize(
    ("rest", "reps", "expected", "load"),
    [
        pytest.param(120, (8, 8, 8), 105, "60", id="T2.26"),
        pytest.param(60, (8, 8, 8), 120, "62.5", id="T2.27"),
        pytest.param(90, (8, 8, 7), 90, "60", id="T2.28"),
        pytest.param(75, (8, 8, 8), 60, "60", id="down to the floor"),
        pytest.param(74, (8, 8, 8), 120, "62.5", id="the next cut would go below it"),
    ],
)
def test_rest_and_load(rest: int, reps: tuple[int, ...], expected: int, load: str) -> None:
    after = one_step(RULE, state(rest), reps, AT).state
    assert (after.rest, after.load) == (expected, kg(load))


def test_it_says_what_was_made_with_which_rest() -> None:
    assert one_step(RULE, state(120), (8, 8, 8), AT).reason.line == (
        "105 s rest now: 8,8,8 made with 120 s on 2 Nov"
    )
    assert one_step(RULE, state(60), (8, 8, 8), AT).reason.line == (
        "+2.5 kg: 120 s rest again after 60 s, 8,8,8 on 2 Nov"
    )
    assert one_step(RULE, state(90), (8, 8, 7), AT).reason.line == "90 s rest again: 8,8,7 on 2 Nov"


def test_the_sets_ask_for_the_rest() -> None:
    found = recommend(situation(PLAN, session(kg(60), (8, 8, 8))))
    assert [one.target.rest for one in found.sets] == [105] * 3
    assert found.advice.prescribed.sets[0].rest == 105
    assert found.reason.code is ReasonCode.REST


def test_reps_stay_the_same_within_a_range_until_the_load_grows() -> None:
    at = situation(planned(*straight(3, 8, 12), rule="rest"))
    assert recommend(replace(at, history=(session(kg(60), (10, 10, 10)),))).sets[0].reps == 10
    after = one_step(RULE, state(60).model_copy(update={"reps": Reps(10)}), (10, 10, 10), at).state
    assert (after.reps, after.load) == (8, kg("62.5"))


CURL = BENCH.model_copy(update={"load_class": LoadClass.ISOLATION})


@pytest.mark.parametrize(
    ("exercise", "h", "floor"),
    [
        (BENCH, Heuristics(), 60),
        (CURL, Heuristics(), 45),
        (BENCH, Heuristics(rest_floor_compound=30), 30),
        (SQUAT, Heuristics(rest_floor_compound=30), 60),
        (DEADLIFT, Heuristics(rest_floor_compound=30), 60),
        (SQUAT.model_copy(update={"pattern": None}), Heuristics(rest_floor_compound=30), 60),
        (SQUAT.model_copy(update={"load_class": LoadClass.ISOLATION}), Heuristics(), 60),
        (
            SQUAT.model_copy(update={"equipment": Equipment.MACHINE_PLATE}),
            Heuristics(rest_floor_compound=30),
            30,
        ),
        (DEADLIFT, Heuristics(rest_floor_compound=90), 90),
    ],
)
def test_floors(exercise: Exercise, h: Heuristics, floor: int) -> None:
    assert rest_floor(situation(PLAN, exercise=exercise, h=h)) == floor


def test_an_isolation_exercise_goes_below_a_minute() -> None:
    assert one_step(RULE, state(60), (8, 8, 8), situation(PLAN, exercise=CURL)).state.rest == 45


def test_a_novice_keeps_the_rest() -> None:
    step = one_step(RULE, state(120), (8, 8, 8), situation(PLAN, level=Level.NOVICE))
    assert (step.state.rest, step.direction) == (120, Direction.HOLD)
    assert step.reason.line == "120 s rest again: short rests are no tool for the first months"


def test_a_lighter_load_is_no_success_with_the_rest() -> None:
    step = one_step(RULE, state(120), (8, 8, 8), AT, load=kg(50))
    assert (step.state.rest, step.direction) == (120, Direction.HOLD)
    assert step.reason.line == "120 s rest again: 50 kg was lighter than asked"


def rested(seconds: int) -> Recommendation:
    done = session(kg(60), (8, 8, 8), asked=state(90), rule=RULE, at=AT)
    first, *others = done.performed.sets
    longer = [
        one.model_copy(update={"parts": (one.parts[0].model_copy(update={"rest_actual": Seconds(seconds)}),)})
        for one in others
    ]
    kept = done.performed.model_copy(update={"sets": (first, *longer)})
    return recommend(situation(PLAN, Exposure(done.day, done.workout, kept)))


def test_a_rest_that_was_longer_is_no_success() -> None:
    assert rested(100).sets[0].target.rest == 75
    assert rested(180).sets[0].target.rest == 90
    assert rested(180).reason.line == "90 s rest again: it was 180 s on 2 Nov"


@pytest.mark.parametrize(("form", "failed"), [(2, False), (4, True)])
def test_bad_form_and_failure_hold_the_rest(form: int, failed: bool) -> None:
    done = session(kg(60), (8, 8, 8), form=form, failed=failed, asked=state(90), rule=RULE, at=AT)
    assert recommend(situation(PLAN, done)).sets[0].target.rest == 90


def test_a_step_smaller_than_the_plates_keeps_the_short_rest() -> None:
    at = situation(planned(*straight(3, 8), rule="rest", inc="1"))
    after = one_step(RULE, state(60), (8, 8, 8), at).state
    assert (after.rest, after.load) == (60, kg(61))


def test_without_a_load_the_shortest_rest_stays() -> None:
    push_up = BENCH.model_copy(update={"measurement": Measurement.REPS_ONLY})
    at = situation(PLAN, exercise=push_up)
    short = RuleState(reps=Reps(8), rest=Seconds(60))
    step = one_step(RULE, short, (8, 8, 8), at)
    assert step.state.rest == 60
    assert step.reason.line == "60 s is the shortest rest here, and no load to add: a harder variant is next"


def test_strength_work_rests_long() -> None:
    assert any("strength work" in one for one in RULE.problems(planned(*straight(5, 5), rule="rest")))
    assert any("needs work sets with reps" in one for one in RULE.problems(planned(rule="rest")))
    assert RULE.problems(PLAN) == []


def test_in_pounds() -> None:
    after = one_step(RULE, state(60, Load.lb(135)), (8, 8, 8), AT)
    assert after.state.load == Load.lb(140)
    assert after.reason.line == "+5 lb: 120 s rest again after 60 s, 8,8,8 on 2 Nov"
