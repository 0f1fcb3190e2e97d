"""Greyskull LP: a step, a double step, a tenth off."""

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.progression.greyskull import Greyskull
from tests.training.progression.played import PRESS, SQUAT, loads, plan, played, reps
from tests.training.progression.sessions import kg, one_step, session, situation

PLAN = plan("greyskull")
AT = situation(PLAN, exercise=PRESS)


@pytest.mark.parametrize(
    ("made", "load"),
    [
        pytest.param((5, 5, 7), "51.25", id="T2.19"),
        pytest.param((5, 5, 11), "52.5", id="T2.20"),
        pytest.param((5, 5, 4), "45", id="T2.21"),
        pytest.param((5, 5, 10), "51.25", id="ten is no double"),
        pytest.param((5, 4, 12), "45", id="any miss"),
    ],
)
def test_the_last_set_decides(made: tuple[int, ...], load: str) -> None:
    assert one_step(Greyskull(), RuleState(load=kg(50)), made, AT).state.load == kg(load)


def test_pounds_and_the_lower_body_have_their_own_steps() -> None:
    gym = default_gym(Unit.LB)
    for exercise, load in ((PRESS, "102.5"), (SQUAT, "105")):
        at = situation(PLAN, exercise=exercise, gym=gym)
        assert one_step(Greyskull(), RuleState(load=Load.lb(100)), (5, 5, 6), at).state.load == Load.lb(load)


def test_a_double_step_that_is_too_big_leaves_the_single_one() -> None:
    at = situation(PLAN, exercise=SQUAT)
    assert one_step(Greyskull(), RuleState(load=kg(25)), (5, 5, 11), at).state.load == kg("27.5")


def test_a_step_that_the_plates_cannot_make_adds_up() -> None:
    lifter = played(PLAN, session(kg("58.5"), (5,), exercise="press"), exercise=PRESS)
    assert (loads(lifter.asked()), reps(lifter.asked())) == (["55"] * 3, ["5", "5", "5+"])
    assert [loads(lifter.does())[0] for _ in range(3)] == ["55", "57.5", "57.5"]


def test_words() -> None:
    step = one_step(Greyskull(), RuleState(load=kg(50)), (5, 5, 11), AT)
    assert step.reason.line == "+2.5 kg: 11 reps in the last set, a double step, 5,5,11 on 2 Nov"
    step = one_step(Greyskull(), RuleState(load=kg(50)), (5, 5, 4), AT)
    assert (step.reason.line, step.reason.code) == (
        "−5 kg to 45 kg: 5,5,4 missed on 2 Nov",
        ReasonCode.RESET,
    )


def test_a_session_cut_short_is_no_miss() -> None:
    assert one_step(Greyskull(), RuleState(load=kg(50)), (5, 5), AT).state.load == kg(50)
