"""Linear progression: a step after a success, a hold after a miss, a tenth off after three."""

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.training.progression.linear import Linear
from gymtui.training.progression.protocol import Direction
from gymtui.training.progression.recommend import recommend
from tests.training.progression.sessions import kg, one_step, planned, session, situation, straight

PLAN = planned(*straight(3, 5), rule="linear", inc="2.5")
AT = situation(PLAN)


@pytest.mark.parametrize(
    ("state", "reps", "load", "fails"),
    [
        pytest.param(RuleState(load=kg(100)), (5, 5, 5), kg("102.5"), 0, id="T2.1"),
        pytest.param(RuleState(load=kg("102.5"), fails=2), (5, 5, 4), kg(90), 0, id="T2.2"),
        pytest.param(RuleState(load=kg("102.5"), fails=1), (5, 5, 4), kg("102.5"), 2, id="T2.3"),
    ],
)
def test_a_session_moves_load_and_misses(
    state: RuleState, reps: tuple[int, ...], load: object, fails: int
) -> None:
    after = one_step(Linear(), state, reps, AT).state
    assert (after.load, after.fails) == (load, fails)


def test_the_second_reset_says_that_another_rule_may_suit() -> None:
    step = one_step(Linear(), RuleState(load=kg(100), fails=2, resets=1), (4, 4, 4), AT)
    assert step.reason.code is ReasonCode.RESET
    assert "double progression" in step.reason.line


def test_a_session_that_nobody_asked_for_is_held_against_todays_plan() -> None:
    found = recommend(situation(PLAN, session(kg(100), (5, 5, 5))))
    assert found.sets[0].load == kg("102.5")
    assert found.reason.line == "+2.5 kg: every set made, 5,5,5 on 2 Nov"


def test_the_load_that_the_lifter_chose_is_gone_on_from() -> None:
    rule, state = Linear(), RuleState(load=kg(100))
    done = session(kg(95), (5, 5, 5), asked=state, rule=rule, at=AT)
    assert recommend(situation(PLAN, done)).sets[0].load == kg("97.5")


def test_a_lighter_set_is_no_success() -> None:
    rule, state = Linear(), RuleState(load=kg(100))
    done = session(kg(100), (5, 5, 5), asked=state, rule=rule, at=AT)
    sets = list(done.performed.sets)
    sets[2] = sets[2].model_copy(update={"parts": (sets[2].parts[0].model_copy(update={"load": kg(90)}),)})
    lighter = done.performed.model_copy(update={"sets": tuple(sets)})
    found = recommend(situation(PLAN, type(done)(done.day, done.workout, lighter)))
    assert found.sets[0].load == kg(100)
    assert found.reason.code is ReasonCode.HOLD


@pytest.mark.parametrize(
    ("form", "failed", "code"), [(2, False, ReasonCode.FORM), (4, True, ReasonCode.FAILURE)]
)
def test_bad_form_and_failure_hold_a_raise(form: int, failed: bool, code: ReasonCode) -> None:
    rule, state = Linear(), RuleState(load=kg(100))
    done = session(kg(100), (5, 5, 5), form=form, failed=failed, asked=state, rule=rule, at=AT)
    found = recommend(situation(PLAN, done))
    assert (found.sets[0].load, found.reason.code) == (kg(100), code)


def test_a_new_exercise_has_no_recommendation_and_says_so() -> None:
    found = recommend(AT)
    assert found.reason.code is ReasonCode.FIRST_TIME
    assert found.advice.prescribed.line == "linear 5"


def test_steps_smaller_than_the_plates_add_up() -> None:
    plan = planned(*straight(1, 5), rule="linear", inc="1")
    loads, done = [], session(kg(100), (5,))
    for _ in range(5):
        asked = recommend(situation(plan, done))
        loads.append(asked.sets[0].load)
        done = session(asked.sets[0].load, (5,))
        kept = done.performed.model_copy(update={"prescribed": asked.advice.prescribed})
        done = type(done)(done.day, done.workout, kept)
    assert loads == [kg(100), kg("102.5"), kg("102.5"), kg("105"), kg("105")]


def test_up_is_said_where_the_exact_load_grows() -> None:
    step = one_step(
        Linear(), RuleState(load=kg(100)), (5, 5, 5), situation(planned(*straight(3, 5), inc="1"))
    )
    assert step.direction is Direction.UP
