"""Dynamic double progression: every set moves on its own."""

from datetime import timedelta

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Equipment, IncrementKind, Measurement
from gymtui.model.performed import PerformedSet
from gymtui.model.units import Load, Reps, Unit
from gymtui.training.exposure import Exposure
from gymtui.training.loadable import default_gym
from gymtui.training.progression.dynamic_double import DynamicDouble
from gymtui.training.progression.protocol import Direction
from gymtui.training.progression.recommend import Recommendation, recommend
from tests.training.progression.sessions import (
    BENCH,
    DAY,
    kg,
    one_step,
    planned,
    session,
    situation,
    straight,
)

PLAN = planned(*straight(3, 8, 12), rule="dynamic_double")
AT = situation(PLAN)
RULE = DynamicDouble()
STATE = RuleState(
    load=kg("62.5"),
    loads=(kg("62.5"), kg(60), kg(60)),
    targets=(Reps(8), Reps(12), Reps(11)),
)


def done(
    loads: tuple[Load | None, ...],
    reps: tuple[int, ...],
    *,
    back: int = 0,
    form: int | None = None,
    failed: bool = False,
    state: RuleState = STATE,
) -> Exposure:
    """Return a session that was asked for in `state`, with a load for each set."""
    one = session(
        loads[0],
        reps,
        day=DAY - timedelta(days=back),
        form=form,
        failed=failed,
        asked=state,
        rule=RULE,
        at=AT,
    )
    sets: list[PerformedSet] = []
    for made, load in zip(one.performed.sets, loads, strict=True):
        sets.append(made.model_copy(update={"parts": (made.parts[0].model_copy(update={"load": load}),)}))
    return Exposure(one.day, one.workout, one.performed.model_copy(update={"sets": tuple(sets)}))


def asked(found: Recommendation) -> list[tuple[str, int | None]]:
    return [(str(one.load), one.reps) for one in found.sets]


AS_ASKED = (kg("62.5"), kg(60), kg(60))


@pytest.mark.parametrize(
    ("reps", "expected", "line"),
    [
        (
            (8, 12, 11),
            [("62.5 kg", 9), ("62.5 kg", 8), ("60 kg", 12)],
            "sets 1 and 3 a rep more, set 2 to 62.5 kg: 8,12,11 on 2 Nov",
        ),
        (
            (10, 12, 10),
            [("62.5 kg", 11), ("62.5 kg", 8), ("60 kg", 11)],
            "set 1 a rep more, set 2 to 62.5 kg: 10,12,10 on 2 Nov",
        ),
        (
            (7, 11, 10),
            [("62.5 kg", 8), ("60 kg", 12), ("60 kg", 11)],
            "the same again: 7,11,10 on 2 Nov where 8,12,11 were aimed at",
        ),
    ],
)
def test_each_set_moves_on_its_own(
    reps: tuple[int, ...], expected: list[tuple[str, int | None]], line: str
) -> None:
    found = recommend(situation(PLAN, done(AS_ASKED, reps)))
    assert asked(found) == expected
    assert found.reason.line == line


def test_a_session_that_nobody_asked_for_is_gone_on_from_set_by_set() -> None:
    one = done((kg(70), kg(65), kg(60)), (8, 9, 12))
    free = one.performed.model_copy(update={"prescribed": None})
    found = recommend(situation(PLAN, Exposure(one.day, one.workout, free)))
    assert asked(found) == [("70 kg", 9), ("65 kg", 10), ("62.5 kg", 8)]


def test_a_load_that_the_lifter_chose_is_that_sets_from_then_on() -> None:
    found = recommend(situation(PLAN, done((kg(65), kg(60), kg("57.5")), (8, 12, 12))))
    assert asked(found) == [("65 kg", 9), ("62.5 kg", 8), ("60 kg", 8)]


@pytest.mark.parametrize(("form", "failed"), [(2, False), (4, True)])
def test_bad_form_and_failure_hold_every_set(form: int, failed: bool) -> None:
    found = recommend(situation(PLAN, done(AS_ASKED, (8, 12, 11), form=form, failed=failed)))
    assert asked(found) == [("62.5 kg", 8), ("60 kg", 12), ("60 kg", 11)]


def test_a_set_twice_below_its_range_gets_lighter_and_the_others_stay_as_they_go() -> None:
    history = (done(AS_ASKED, (7, 12, 7)), done(AS_ASKED, (8, 11, 7), back=7))
    found = recommend(situation(PLAN, *history))
    assert asked(found) == [("62.5 kg", 8), ("62.5 kg", 8), ("55 kg", 8)]
    assert found.reason.line == "set 2 to 62.5 kg, set 3 down to 55 kg: 7,12,7 on 2 Nov"


def test_a_raise_that_is_held_back_still_lets_a_set_get_lighter() -> None:
    history = (done(AS_ASKED, (8, 12, 7), failed=True), done(AS_ASKED, (8, 11, 7), back=7))
    found = recommend(situation(PLAN, *history))
    assert asked(found) == [("62.5 kg", 8), ("60 kg", 12), ("55 kg", 8)]
    assert found.reason.code is ReasonCode.RESET


def test_a_big_jump_of_dumbbells_waits_for_more_reps() -> None:
    curl = BENCH.model_copy(update={"equipment": Equipment.DUMBBELL, "increments": IncrementKind.DUMBBELL})
    found = recommend(situation(PLAN, session(kg(10), (12, 12, 11)), exercise=curl, gym=default_gym(Unit.KG)))
    assert asked(found) == [("10 kg", 13), ("10 kg", 13), ("10 kg", 12)]
    assert "12 kg is a big jump" in found.reason.line


def test_a_load_between_two_of_the_rack_goes_on_to_one_that_it_has() -> None:
    rows = BENCH.model_copy(update={"equipment": Equipment.DUMBBELL, "increments": IncrementKind.DUMBBELL})
    done = session(kg("25.5"), (12, 12, 12))
    found = recommend(situation(PLAN, done, exercise=rows, gym=default_gym(Unit.KG)))
    assert asked(found) == [("28 kg", 8)] * 3


def test_the_heaviest_of_the_rack_is_said() -> None:
    rows = BENCH.model_copy(update={"equipment": Equipment.DUMBBELL, "increments": IncrementKind.DUMBBELL})
    state = RuleState(load=kg(30), loads=(kg(30),) * 3, targets=(Reps(12),) * 3)
    at = situation(PLAN, exercise=rows, gym=default_gym(Unit.KG))
    found = one_step(RULE, state, (12, 12, 11), at)
    assert found.reason.line == "sets 1 and 2 at 30 kg, the heaviest here: 12,12,11 on 2 Nov"
    assert found.direction is Direction.HOLD


def test_without_loads_reps_go_on_above_the_range() -> None:
    push_up = BENCH.model_copy(update={"measurement": Measurement.REPS_ONLY})
    found = recommend(situation(PLAN, session(None, (12, 10, 9)), exercise=push_up))
    assert [one.reps for one in found.sets] == [13, 11, 10]


def test_a_plan_with_more_sets_lends_them_the_last_load() -> None:
    more = planned(*straight(4, 8, 12), rule="dynamic_double")
    found = recommend(situation(more, done(AS_ASKED, (8, 12, 11))))
    assert asked(found)[3] == ("60 kg", 8)


def test_sets_left_out_hold_all() -> None:
    one = done(AS_ASKED, (8, 12, 10))
    cut = one.performed.model_copy(update={"sets": one.performed.sets[:2]})
    found = recommend(situation(PLAN, Exposure(one.day, one.workout, cut)))
    assert asked(found) == [("62.5 kg", 8), ("60 kg", 12), ("60 kg", 11)]


def test_in_pounds() -> None:
    found = recommend(situation(PLAN, session(Load.lb(135), (12, 11, 10))))
    assert asked(found) == [("140 lb", 8), ("135 lb", 12), ("135 lb", 11)]
    assert found.reason.line == "set 1 to 140 lb, sets 2 and 3 a rep more: 12,11,10 on 2 Nov"


def test_a_first_session_names_no_loads() -> None:
    found = recommend(AT)
    assert found.reason.code is ReasonCode.FIRST_TIME
    assert found.advice.prescribed.line == "dynamic_double 8-12"
