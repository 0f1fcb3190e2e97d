"""The next set's load: T7.4 to T7.7, the cap, the gym, and more done never asks for less."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gymtui.model.advice import Grade, ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.units import Load, Unit
from gymtui.training.autoregulation.rir_miss import Aim, Effort, NextLoad, median_miss, next_load, rir_miss
from gymtui.training.autoregulation.scaling import moved_by
from gymtui.training.e1rm import Model
from gymtui.training.heuristics import DEFAULTS
from gymtui.training.loadable import default_gym, loads_of
from gymtui.training.plates import whole
from tests.exercises import EXERCISES
from tests.strategies import rirs

GYM = default_gym(Unit.KG)
POUNDS = default_gym(Unit.LB)
BENCH, CURL, PULL_UP, ASSISTED, PLANK = (
    EXERCISES[slug] for slug in ("bench-press", "dumbbell-curl", "pull-up", "assisted-pull-up", "plank")
)
EIGHT = Aim(8, rir=2)
RANGE = Aim(6, 8, 2)


def moved_to(
    load: Load, done: Effort, aim: Aim, exercise: Exercise = BENCH, *, model: Model = Model.EPLEY
) -> Load | None:
    found = next_load(load, done, aim, exercise, GYM, body_weight=Load.kg(80), model=model)
    return found.load if found is not None else None


@pytest.mark.parametrize(
    ("load", "done", "aim", "model", "expected"),
    [
        pytest.param("100", Effort(8, 0), EIGHT, Model.EPLEY, "95", id="T7.4"),
        pytest.param("100", Effort(8, 4), EIGHT, Model.EPLEY, "105", id="T7.5"),
        pytest.param("100", Effort(5, 0), Aim(5, rir=1), Model.RTS, "97.5", id="T7.6"),
        pytest.param("60", Effort(12, 5), Aim(6, rir=2), Model.EPLEY, "65", id="T7.7"),
        pytest.param("100", Effort(6, 0), EIGHT, Model.EPLEY, "90", id="two reps short at RIR 0"),
        pytest.param(
            "100", Effort(7, 2, failed=True), EIGHT, Model.EPLEY, "92.5", id="a failed rep is RIR 0"
        ),
        pytest.param("100", Effort(0, failed=True), EIGHT, Model.EPLEY, "90", id="not one rep"),
        pytest.param("100", Effort(0, failed=True), Aim(1), Model.EPLEY, "97.5", id="a single that failed"),
        pytest.param("100", Effort(6), EIGHT, Model.EPLEY, "95", id="unknown RIR, reps short"),
        pytest.param("100", Effort(20, 2), Aim(12, rir=2), Model.NSCA, "110", id="the aim is out of reach"),
        pytest.param("100", Effort(16, 0), Aim(15, rir=0), Model.NSCA, "102.5", id="3 % a rep"),
    ],
)
def test_the_next_load(load: str, done: Effort, aim: Aim, model: Model, expected: str) -> None:
    assert moved_to(Load.kg(load), done, aim, model=model) == Load.kg(expected)


@pytest.mark.parametrize(
    ("done", "aim", "miss"),
    [
        (Effort(8, 2), EIGHT, 0),
        (Effort(6, 0), EIGHT, -4),
        (Effort(6, 2), RANGE, 0),
        (Effort(8, 2), RANGE, 0),
        (Effort(8, 0), RANGE, 0),
        (Effort(7, 0), RANGE, -1),
        (Effort(9, 3), RANGE, 2),
        (Effort(5, None), RANGE, -1),
        (Effort(8, None), RANGE, 0),
        (Effort(12, None), RANGE, 0),
        (Effort(5, 0), Aim(6, 8), -1),
        (Effort(5, 3), Aim(6, 8), 0),
        (Effort(7, 5), Aim(6, 8), 0),
        (Effort(10, 0), Aim(6, 8), 2),
        (Effort(10, None), Aim(6, 8), 0),
        (Effort(8, 1.5), EIGHT, -0.5),
    ],
)
def test_the_miss(done: Effort, aim: Aim, miss: float) -> None:
    assert rir_miss(done, aim) == miss


@pytest.mark.parametrize("done", [Effort(8, 2), Effort(8, 1.5), Effort(8, 2.5), Effort(8), Effort(20)])
def test_nothing_is_said_of_less_than_a_rep(done: Effort) -> None:
    assert moved_to(Load.kg(100), done, EIGHT) is None


@pytest.mark.parametrize(
    ("load", "exercise", "body_weight"),
    [(None, BENCH, None), (Load.kg(20), PULL_UP, None), (Load.kg(0), BENCH, None), (Load.kg(5), PLANK, None)],
)
def test_nobody_can_say(load: Load | None, exercise: Exercise, body_weight: Load | None) -> None:
    assert next_load(load, Effort(4, 0), EIGHT, exercise, GYM, body_weight=body_weight) is None


def test_on_bodyweight_all_that_is_moved_counts() -> None:
    assert moved_to(Load.kg(20), Effort(8, 0), EIGHT, PULL_UP) == Load.kg(15)
    assert moved_to(Load.kg(-20), Effort(8, 0), EIGHT, ASSISTED) == Load.kg(-25)
    assert moved_to(Load.kg(-5), Effort(12, 4), EIGHT, ASSISTED) == Load.kg(0)


def test_pounds_stay_pounds() -> None:
    found = next_load(Load.lb(225), Effort(8, 0), EIGHT, BENCH, POUNDS)
    assert found is not None
    assert found.load == Load.lb(215)


def test_the_line_says_what_was_done_and_what_was_aimed_at() -> None:
    lines = {
        "6 reps at 0 RIR where 8 at 2 were aimed at: 72.5 kg next": (Effort(6, 0), EIGHT),
        "7 reps and a failed one where 8 at 2 RIR were aimed at: 75 kg next": (Effort(7, failed=True), EIGHT),
        "5 reps where 6 to 8 at 2 RIR were aimed at: 77.5 kg next": (Effort(5), RANGE),
        "1 rep at 0 RIR where 3 were aimed at: 72.5 kg next": (Effort(1, 0), Aim(3)),
    }
    for line, (done, aim) in lines.items():
        found = next_load(Load.kg(80), done, aim, BENCH, GYM)
        assert found is not None
        assert found.reason.line == line
        assert (found.reason.code, found.reason.grade) == (ReasonCode.RIR_MISS, Grade.D)


def test_a_coarse_rack_leaves_the_load_and_says_so() -> None:
    found = next_load(Load.kg(10), Effort(6, 0), EIGHT, CURL, GYM)
    assert found is not None
    assert found.load == Load.kg(10)
    assert found.reason.code is ReasonCode.EQUIPMENT
    assert found.reason.line.endswith("10 kg again, no other load is near enough")


def test_the_median_of_the_last_sessions() -> None:
    assert median_miss([]) is None
    assert median_miss([-2.0]) == -2.0
    assert median_miss([-4.0, 0.0, -1.0, 8.0, 8.0]) == -1.0


# properties

EXERCISE = st.sampled_from(
    (BENCH, CURL, PULL_UP, ASSISTED, EXERCISES["leg-press"], EXERCISES["lat-pulldown"])
)
AMOUNT = st.integers(1, 600).map(lambda halves: Decimal(halves) / 2)


@st.composite
def aims(draw: st.DrawFn) -> Aim:
    reps = draw(st.integers(1, 20))
    top = draw(st.none() | st.integers(reps, 25))
    return Aim(reps, top, draw(st.none() | rirs()))


def efforts() -> st.SearchStrategy[Effort]:
    return st.builds(Effort, st.integers(0, 40), st.none() | rirs(), st.booleans())


def following(
    load: Load, done: Effort, aim: Aim, exercise: Exercise, model: Model, gym: Gym = GYM
) -> NextLoad | None:
    return next_load(load, done, aim, exercise, gym, body_weight=Load.kg(80), model=model)


def load_for(exercise: Exercise, amount: Decimal) -> Load:
    return Load.kg(-amount if exercise is ASSISTED else amount)


@given(EXERCISE, AMOUNT, efforts(), efforts(), aims(), st.sampled_from(Model))
def test_more_done_never_asks_for_less(
    exercise: Exercise, amount: Decimal, one: Effort, other: Effort, aim: Aim, model: Model
) -> None:
    assume((one.known_rir is None) == (other.known_rir is None))
    assume(one.reps <= other.reps and (one.known_rir or 0) <= (other.known_rir or 0))
    load = load_for(exercise, amount)
    less, more = (following(load, done, aim, exercise, model) for done in (one, other))
    low = less.load if less is not None else load
    high = more.load if more is not None else load
    assert whole(low) <= whole(high)


@given(
    EXERCISE,
    AMOUNT,
    efforts(),
    aims(),
    st.sampled_from(Model),
    st.sampled_from((GYM, POUNDS, Gym(id="x", name="x"))),
)
def test_within_the_cap_and_of_the_gym(
    exercise: Exercise, amount: Decimal, done: Effort, aim: Aim, model: Model, gym: Gym
) -> None:
    load = load_for(exercise, amount)
    found = following(load, done, aim, exercise, model, gym)
    if found is None or found.load == load:
        return
    before = moved_by(load, exercise, Load.kg(80))
    after = moved_by(found.load, exercise, Load.kg(80))
    assert before is not None
    assert after is not None
    change = after.kilograms / before.kilograms * 100
    assert 100 - DEFAULTS.miss_cap - Decimal("0.01") <= change <= 100 + DEFAULTS.miss_cap + Decimal("0.01")
    assert (change > 100) is (rir_miss(done, aim) > 0)
    offered = loads_of(exercise, gym, load.unit)
    assert not offered or whole(found.load) in {whole(one) for one in offered}


@given(EXERCISE, AMOUNT, efforts(), aims(), st.sampled_from(Model))
def test_an_unknown_rir_never_raises(
    exercise: Exercise, amount: Decimal, done: Effort, aim: Aim, model: Model
) -> None:
    assume(done.known_rir is None)
    load = load_for(exercise, amount)
    found = following(load, done, aim, exercise, model)
    assert found is None or whole(found.load) <= whole(load)
