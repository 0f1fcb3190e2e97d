"""Total reps: all sets together reach a total, then more load."""

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.plan import Param, ProgressionRule
from gymtui.model.units import Load
from gymtui.training.progression.protocol import Direction
from gymtui.training.progression.recommend import recommend
from gymtui.training.progression.total_reps import TotalReps
from tests.training.progression.sessions import kg, one_step, planned, session, situation, straight

PLAN = planned(*straight(3, 6, 10), rule="total_reps")
AT = situation(PLAN)
RULE = TotalReps()


@pytest.mark.parametrize(
    ("reps", "params", "load"),
    [
        ((10, 10, 10), {}, "62.5"),
        ((12, 10, 8), {}, "62.5"),
        ((10, 10, 9), {}, "60"),
        ((9, 8, 7), {"total": 24}, "62.5"),
        ((9, 8, 6), {"total": 24}, "60"),
        ((9, 8, 7), {"total": 24, "inc": "5"}, "65"),
        ((9, 8, 7), {"total": 0}, "60"),
    ],
)
def test_the_total_decides(reps: tuple[int, ...], params: dict[str, Param], load: str) -> None:
    plan = PLAN.model_copy(update={"progression": ProgressionRule(rule="total_reps", params=params)})
    at = situation(plan)
    assert one_step(RULE, RuleState(load=kg(60)), reps, at).state.load == kg(load)


def test_it_says_the_total() -> None:
    found = recommend(situation(PLAN, session(kg(60), (12, 10, 8))))
    assert found.reason.line == "+2.5 kg: 30 of 30 reps in all, 12,10,8 on 2 Nov"
    held = recommend(situation(PLAN, session(kg(60), (10, 9, 8))))
    assert held.reason.line == "27 of 30 reps on 2 Nov: the same load, 3 more to go"


def test_far_too_few_twice_is_said_and_the_load_stays() -> None:
    once = one_step(RULE, RuleState(load=kg(60)), (6, 5, 4), AT)
    assert (once.state.fails, once.direction) == (1, Direction.HOLD)
    twice = one_step(RULE, once.state, (6, 5, 4), AT)
    assert twice.state.load == kg(60)
    assert twice.reason.line == "15 of 30 reps on 2 Nov, far too few again: a lighter load may suit"
    assert one_step(RULE, once.state, (6, 6, 5), AT).state.fails == 0


def test_a_set_with_less_load_does_not_count() -> None:
    state = RuleState(load=kg(60))
    done = session(kg(60), (10, 10, 10), asked=state, rule=RULE, at=AT)
    sets = list(done.performed.sets)
    sets[2] = sets[2].model_copy(update={"parts": (sets[2].parts[0].model_copy(update={"load": kg(50)}),)})
    lighter = done.performed.model_copy(update={"sets": tuple(sets)})
    found = recommend(situation(PLAN, type(done)(done.day, done.workout, lighter)))
    assert found.sets[0].load == kg(60)


def test_a_total_without_all_sets_is_no_success() -> None:
    step = one_step(RULE, RuleState(load=kg(60)), (25, 5), AT)
    assert step.direction is Direction.HOLD
    assert step.reason.line == "30 of 30 reps on 2 Nov, but 1 of 3 sets were left out"


def test_in_pounds() -> None:
    found = recommend(situation(PLAN, session(Load.lb(135), (10, 10, 10))))
    assert found.sets[0].load == Load.lb(140)


def test_without_any_load_it_says_so() -> None:
    found = recommend(situation(PLAN, session(None, (10, 10, 10))))
    assert found.reason.code is ReasonCode.CANNOT_SAY
