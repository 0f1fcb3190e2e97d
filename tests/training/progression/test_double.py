"""Double progression: reps to the top of the range in every set, then load."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Equipment, IncrementKind, LoadClass
from gymtui.model.units import Load, Reps, Unit
from gymtui.training.loadable import default_gym, loads_of
from gymtui.training.progression.double import Double
from gymtui.training.progression.increments import Gap, predicted_reps, raised
from gymtui.training.progression.recommend import recommend
from tests.training.progression.sessions import BENCH, kg, one_step, planned, session, situation, straight

PLAN = planned(*straight(3, 8, 12, rir=2), rule="double", inc="2.5")
AT = situation(PLAN)
DUMBBELLS = BENCH.model_copy(
    update={
        "id": "curl",
        "equipment": Equipment.DUMBBELL,
        "increments": IncrementKind.DUMBBELL,
        "load_class": LoadClass.ISOLATION,
    }
)


def state(load: float, reps: int, fails: int = 0) -> RuleState:
    return RuleState(load=kg(load), reps=Reps(reps), fails=fails)


@pytest.mark.parametrize(
    ("before", "reps", "load", "target"),
    [
        pytest.param(state(60, 8), (8, 8, 8), kg(60), 9, id="T2.4"),
        pytest.param(state(60, 12), (12, 12, 12), kg("62.5"), 8, id="T2.5"),
        pytest.param(state(60, 10), (10, 10, 9), kg(60), 10, id="T2.6"),
    ],
)
def test_a_session_moves_reps_or_load(
    before: RuleState, reps: tuple[int, ...], load: Load, target: int
) -> None:
    after = one_step(Double(), before, reps, AT).state
    assert (after.load, after.reps) == (load, target)


@pytest.mark.parametrize(
    ("rirs", "form", "load", "target", "code"),
    [
        pytest.param((3, 2, 1), None, kg("62.5"), 8, ReasonCode.LOAD, id="T2.35"),
        pytest.param((3, 2, 0), None, kg(60), 12, ReasonCode.EFFORT, id="T2.36"),
        pytest.param((3, 2, 1), 2, kg(60), 12, ReasonCode.FORM, id="T2.37"),
    ],
)
def test_effort_and_form_hold_the_load(
    rirs: tuple[float, ...], form: int | None, load: Load, target: int, code: ReasonCode
) -> None:
    done = session(kg(60), (12, 12, 12), rirs=rirs, form=form, asked=state(60, 12), rule=Double(), at=AT)
    found = recommend(situation(PLAN, done))
    assert (found.sets[0].load, found.sets[0].reps, found.reason.code) == (load, target, code)


def test_reps_to_expect_at_the_next_dumbbell() -> None:
    """T2.7."""
    assert predicted_reps(Decimal(10), 12, Decimal(12)) == pytest.approx(5.0, abs=1e-9)


@pytest.mark.parametrize(
    ("load", "low", "need"), [pytest.param(10, 8, 16, id="T2.8"), pytest.param(30, 8, 11, id="T2.9")]
)
def test_the_reps_before_a_coarse_step(load: int, low: int, need: int) -> None:
    rack = default_gym(Unit.KG).model_copy(update={"dumbbells": tuple(kg(n) for n in range(2, 51, 2))})
    at = situation(PLAN, exercise=DUMBBELLS, gym=rack)
    # Only a jump of more than the gate waits; the arithmetic is the same for a smaller one.
    strict = situation(PLAN, exercise=DUMBBELLS, gym=rack).__class__(
        at.planned, DUMBBELLS, rack, h=at.h.__class__(jump_percent=2)
    )
    found = raised(kg(load), strict, reps=need - 1, low=low)
    assert isinstance(found, Gap)
    assert found.reps == need


def test_a_coarse_rack_raises_the_ceiling_of_the_range() -> None:
    rack = default_gym(Unit.KG)
    at = situation(planned(*straight(3, 8, 12), rule="double"), exercise=DUMBBELLS, gym=rack)
    step = one_step(Double(), state(10, 12), (12, 12, 12), at)
    assert (step.state.load, step.state.reps, step.reason.code) == (kg(10), 13, ReasonCode.GAP)
    assert "12 kg is a big jump" in step.reason.line
    step = one_step(Double(), state(10, 16), (16, 16, 16), at)
    assert (step.state.load, step.state.reps) == (kg(12), 8)


def test_two_bad_starts_take_load_off() -> None:
    once = one_step(Double(), state(60, 9), (7, 7, 6), AT)
    assert (once.state.load, once.state.fails) == (kg(60), 1)
    twice = one_step(Double(), once.state, (7, 7, 6), AT)
    assert (twice.state.load, twice.state.reps) == (kg(55), 8)


def test_an_imported_session_says_where_the_reps_stand() -> None:
    found = recommend(situation(PLAN, session(kg(60), (10, 10, 9))))
    assert (found.sets[0].load, found.sets[0].reps) == (kg(60), 10)
    assert found.reason.line == "10 reps now: 10,10,9 made on 2 Nov"


@given(
    reps=st.lists(st.integers(1, 40), min_size=3, max_size=3),
    more=st.lists(st.integers(0, 5), min_size=3, max_size=3),
    load=st.sampled_from([2, 10, 16, 24, 30]),
)
def test_more_reps_never_give_less(reps: list[int], more: list[int], load: int) -> None:
    at = situation(PLAN, exercise=DUMBBELLS, gym=default_gym(Unit.KG))
    less = recommend(situation(PLAN, session(kg(load), reps), exercise=DUMBBELLS, gym=at.gym))
    better = [one + plus for one, plus in zip(reps, more, strict=True)]
    after = recommend(situation(PLAN, session(kg(load), better), exercise=DUMBBELLS, gym=at.gym))
    one, other = less.sets[0], after.sets[0]
    assert one.load is not None
    assert other.load is not None
    assert (other.load.amount, other.reps or 0) >= (one.load.amount, one.reps or 0)
    assert other.load in loads_of(DUMBBELLS, at.gym)
