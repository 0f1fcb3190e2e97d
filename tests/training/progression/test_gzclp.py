"""GZCLP: a miss changes the sets first, then the load."""

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Equipment, IncrementKind
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.progression.gzclp import GzclpT1, GzclpT2, GzclpT3
from gymtui.training.progression.protocol import Direction
from gymtui.training.progression.recommend import recommend
from tests.training.progression.played import PRESS, SQUAT, loads, plan, played, reps
from tests.training.progression.sessions import DAY, kg, one_step, session, situation

T1, T2, T3 = (plan(f"gzclp_t{tier}") for tier in (1, 2, 3))
AT = situation(T1, exercise=SQUAT)
MADE = (3, 3, 3, 3, 5)


@pytest.mark.parametrize(
    ("state", "made", "load", "stage"),
    [
        pytest.param(RuleState(load=kg(100)), MADE, kg(105), 1, id="T2.14"),
        pytest.param(RuleState(load=kg(100)), (3, 3, 3, 3, 2), kg(100), 2, id="T2.15"),
        pytest.param(RuleState(load=kg(100), stage=3), (1,) * 9 + (0,), kg(90), 1, id="T2.16"),
        pytest.param(RuleState(load=kg(100), stage=2), (2,) * 6, kg(105), 2, id="stage 2 made"),
    ],
)
def test_the_main_lift(state: RuleState, made: tuple[int, ...], load: Load, stage: int) -> None:
    after = one_step(GzclpT1(), state, made, AT).state
    assert (after.load, after.stage) == (load, stage)


def test_each_stage_has_its_sets() -> None:
    rule = GzclpT1()
    counts = [len(rule.asks(RuleState(load=kg(100), stage=stage), AT)) for stage in (1, 2, 3)]
    assert counts == [5, 6, 10]
    lifter = played(plan("gzclp_t1"), session(kg(100), (5,), exercise="squat"))
    assert reps(lifter.asked()) == ["3", "3", "3", "3", "3+"]
    assert reps(lifter.does((3, 3, 2))) == ["2", "2", "2", "2", "2", "2+"]


def test_a_stage_is_said_in_words() -> None:
    step = one_step(GzclpT1(), RuleState(load=kg(100)), (3, 3, 3, 2, 2), AT)
    assert step.reason.code is ReasonCode.STAGE
    assert step.reason.line == "same 100 kg, stage 2 (6 × 2+): 3,3,3,2,2 missed on 2 Nov"


def test_a_miss_counts_although_sets_were_left_out() -> None:
    assert one_step(GzclpT1(), RuleState(load=kg(100)), (3, 3, 2), AT).state.stage == 2


def test_a_session_cut_short_holds() -> None:
    step = one_step(GzclpT1(), RuleState(load=kg(100)), (3, 3, 3), AT)
    assert (step.state.load, step.state.stage, step.direction) == (kg(100), 1, Direction.HOLD)


def test_it_begins_at_85_per_cent_of_the_five_rep_max() -> None:
    found = recommend(situation(T1, session(kg(100), (5,), exercise="squat"), exercise=SQUAT))
    assert loads(found) == ["85"] * 5
    assert found.reason.line == "first time: 85 kg to begin with, from your 100 kg × 5 on 2 Nov"
    assert found.reason.data == ("100 kg × 5 on 2 Nov: e1RM 116.5 kg",)


def test_pounds_go_in_fives_and_tens() -> None:
    for exercise, load in ((PRESS, 105), (SQUAT, 110)):
        at = situation(T1, exercise=exercise, gym=default_gym(Unit.LB))
        assert one_step(GzclpT1(), RuleState(load=Load.lb(100)), MADE, at).state.load == Load.lb(load)


def test_the_second_lift_goes_through_its_stages_and_back() -> None:
    at, rule = situation(T2, exercise=SQUAT), GzclpT2()
    state = RuleState(load=kg(60))
    for made, load, stage in (
        ((10, 10, 9), 60, 2),
        ((8, 8, 8), 65, 2),
        ((8, 8, 7), 65, 3),
        ((6, 6, 6), 70, 3),
        ((6, 6, 5), "67.5", 1),
    ):
        state = one_step(rule, state, made, at).state
        assert (state.load, state.stage) == (kg(load), stage)


def test_a_miss_of_all_stages_at_one_load_never_asks_for_more() -> None:
    at, state = situation(T2, exercise=SQUAT), RuleState(load=kg(60))
    for made in ((9, 9, 9), (7, 7, 7), (5, 5, 5)):
        state = one_step(GzclpT2(), state, made, at).state
    assert (state.load, state.stage) == (kg("52.5"), 1)


@pytest.mark.parametrize(
    ("last", "load"), [pytest.param(24, 30, id="T2.17"), pytest.param(25, "32.5", id="T2.18")]
)
def test_assistance_grows_at_25_reps(last: int, load: int | str) -> None:
    at = situation(T3)
    assert one_step(GzclpT3(), RuleState(load=kg(30)), (15, 15, last), at).state.load == kg(load)


def test_assistance_holds_after_a_miss() -> None:
    step = one_step(GzclpT3(), RuleState(load=kg(30)), (15, 14, 25), situation(T3))
    assert (step.state.load, step.direction) == (kg(30), Direction.HOLD)


def test_dumbbells_go_to_the_next_size() -> None:
    curl = PRESS.model_copy(update={"equipment": Equipment.DUMBBELL, "increments": IncrementKind.DUMBBELL})
    at = situation(T3, exercise=curl, gym=default_gym(Unit.KG))
    assert one_step(GzclpT3(), RuleState(load=kg(20)), (15, 15, 25), at).state.load == kg(22)
    gap = one_step(GzclpT3(), RuleState(load=kg(6)), (15, 15, 25), at)
    assert (gap.state.load, gap.reason.code) == (kg(6), ReasonCode.GAP)
    assert gap.reason.line == "8 kg is a big jump from 6 kg: 30 reps first"


def test_the_load_that_the_lifter_chose_is_gone_on_from() -> None:
    lifter = played(T1, session(kg(100), (5,), day=DAY, exercise="squat"))
    lifter.asked()
    found = lifter.does(loads={place: kg(70) for place in range(5)})
    assert found.sets[0].load == kg(75)
