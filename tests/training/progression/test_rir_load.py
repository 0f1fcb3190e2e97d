"""Load by reps in reserve: the median miss of the last sessions moves the next load."""

from datetime import timedelta
from decimal import Decimal

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Measurement
from gymtui.model.units import Load
from gymtui.training.exposure import Exposure
from gymtui.training.progression.recommend import recommend
from gymtui.training.progression.rir_load import RirLoad
from tests.training.progression.sessions import BENCH, DAY, kg, planned, session, situation, straight

PLAN = planned(*straight(1, 8, rir=2), rule="rir")
AT = situation(PLAN)
RULE = RirLoad()


def one(load: Load, reps: int, rir: float | None, back: int = 0) -> Exposure:
    day = DAY - timedelta(days=back)
    return session(load, (reps,), rirs=(rir,), day=day, asked=RuleState(load=load), rule=RULE, at=AT)


@pytest.mark.parametrize(
    ("rir", "load"),
    [pytest.param(0, "95", id="T7.4"), pytest.param(4, "105", id="T7.5"), (2, "100"), (1.5, "100")],
)
def test_one_session_moves_the_load(rir: float, load: str) -> None:
    assert recommend(situation(PLAN, one(kg(100), 8, rir))).sets[0].load == kg(load)


def test_a_move_is_capped() -> None:
    plan = planned(*straight(1, 6, rir=2), rule="rir")
    done = session(kg(60), (12,), rirs=(5,))
    assert recommend(situation(plan, done)).sets[0].load == kg(65)  # T7.7


def test_one_bad_day_of_three_moves_nothing() -> None:
    history = (one(kg(100), 8, 0), one(kg(100), 8, 2, 7), one(kg(100), 8, 2, 14))
    found = recommend(situation(PLAN, *history))
    assert found.sets[0].load == kg(100)
    assert found.reason.line == "100 kg again: the effort was as aimed at, median of 3 sessions"


def test_two_of_three_move_it() -> None:
    history = (one(kg(100), 8, 4), one(kg(100), 8, 4, 7), one(kg(100), 8, 2, 14))
    found = recommend(situation(PLAN, *history))
    assert found.sets[0].load == kg(105)
    assert found.reason.line == "+5 kg: 2 more in reserve than aimed at, median of 3 sessions"
    assert found.reason.code is ReasonCode.RIR_MISS


def test_a_session_before_the_load_moved_does_not_move_it_again() -> None:
    history = (one(kg(95), 8, 2), one(kg(100), 8, 0, 7))
    assert recommend(situation(PLAN, *history)).sets[0].load == kg(95)


def test_without_any_rir_it_cannot_say() -> None:
    found = recommend(situation(PLAN, one(kg(100), 8, None), one(kg(100), 12, None, 7)))
    assert found.sets[0].load == kg(100)
    assert found.reason.code is ReasonCode.CANNOT_SAY
    assert found.reason.line == "can't say, because no RIR was logged: 100 kg again"


def test_sessions_without_rir_are_passed_over() -> None:
    found = recommend(situation(PLAN, one(kg(100), 8, None), one(kg(100), 8, 4, 7)))
    assert found.sets[0].load == kg(105)


def test_missed_reps_never_raise_whatever_was_in_reserve() -> None:
    found = recommend(situation(PLAN, one(kg(100), 6, 6)))
    assert found.sets[0].load == kg(100)
    assert found.reason.line == "100 kg again, the reps come first: 2 more in reserve than aimed at, on 2 Nov"


def test_bad_form_holds_a_raise() -> None:
    done = session(kg(100), (8,), rirs=(4,), form=2)
    found = recommend(situation(PLAN, done))
    assert (found.sets[0].load, found.reason.code) == (kg(100), ReasonCode.FORM)


def test_in_pounds() -> None:
    found = recommend(situation(PLAN, session(Load.lb(225), (8,), rirs=(0,))))
    assert found.sets[0].load == Load.lb(215)
    assert found.reason.line == "−10 lb: 2 fewer in reserve than aimed at, on 2 Nov"


def test_body_weight_is_moved_too() -> None:
    pull_up = BENCH.model_copy(
        update={"measurement": Measurement.BODYWEIGHT_ADDED, "bodyweight_fraction": Decimal(1)}
    )
    done = session(kg(10), (8,), rirs=(4,))
    found = recommend(situation(PLAN, done, exercise=pull_up, body_weight=kg(80)))
    assert found.sets[0].load == kg(15)
    unknown = recommend(situation(PLAN, done, exercise=pull_up))
    assert unknown.sets[0].load == kg(10)


def test_it_needs_an_effort_to_aim_at() -> None:
    assert any("reps in reserve" in one for one in RULE.problems(planned(*straight(3, 8))))
    assert RULE.problems(PLAN) == []
    assert RULE.line(PLAN) == "rir 8 @2"
