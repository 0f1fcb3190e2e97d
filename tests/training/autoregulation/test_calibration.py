"""Guesses of reps in reserve: T4.5, T4.6, and which sets are calibration sets."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.ids import WorkoutId
from gymtui.model.performed import Part, Technique, Workout
from gymtui.training.autoregulation.calibration import (
    Bias,
    CalibrationSet,
    adjusted_rir,
    bias,
    calibration_due,
    calibration_of,
    calibration_sets,
)
from tests.exercises import EXERCISES
from tests.training.autoregulation.making import TODAY, part, performed, performed_set

PRESS, BENCH = EXERCISES["leg-press"], EXERCISES["bench-press"]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([(2, 3), (2, 4), (1, 2)], 0.6667, id="T4.5"),
        pytest.param([], 0, id="T4.6"),
        pytest.param([(1, 2)] * 8 + [(0, 9)] * 5, 8 / 11, id="the last eight"),
        pytest.param([(3, 1)], -0.5, id="fewer than said"),
    ],
)
def test_the_bias_is_shrunk(pairs: list[tuple[float, float]], expected: float) -> None:
    found = bias([CalibrationSet(predicted, actual) for predicted, actual in pairs])
    assert found.reps == pytest.approx(expected, abs=0.001)
    assert found.sets == min(len(pairs), 8)


@pytest.mark.parametrize(
    ("stated", "found", "expected"),
    [
        (2.0, Bias(0.667, 2), 2.0),
        (2.0, Bias(0.5, 3), 2.5),
        (None, Bias(0.5, 3), None),
        (0.0, Bias(-1.0, 3), 0.0),
        (6.0, Bias(1.0, 3), 6.0),
        (9.0, Bias(1.0, 1), 9.0),
    ],
)
def test_the_correction(stated: float | None, found: Bias, expected: float | None) -> None:
    assert adjusted_rir(stated, found) == expected


@given(
    st.lists(st.builds(CalibrationSet, st.floats(0, 4), st.floats(0, 12)), min_size=3, max_size=12),
    st.floats(0, 10),
)
def test_it_stays_between_0_and_6_and_below_the_plain_mean(sets: list[CalibrationSet], stated: float) -> None:
    found = bias(sets)
    adjusted = adjusted_rir(stated, found)
    assert adjusted is not None
    assert 0 <= adjusted <= 6
    last = sets[:8]
    mean = sum(one.error for one in last) / len(last)
    assert abs(found.reps) <= abs(mean) + 1e-9


def test_what_is_said_of_it() -> None:
    assert Bias(0.667, 3).words() == "You have 0.7 reps more than you say (3 calibration sets)."
    assert Bias(-0.5, 4).words() == "You have 0.5 reps fewer than you say (4 calibration sets)."
    assert Bias(0.0, 0).words() == "Can't say, because 3 are needed and you have done 0 calibration sets."


def test_an_amrap_set_that_went_on_is_a_calibration_set() -> None:
    done = performed_set(part(8, 2), part(3, failed=True, rest=(0, 2)), technique=Technique.AMRAP)
    assert calibration_of(done, PRESS, TODAY) == CalibrationSet(2, 3, TODAY)
    assert calibration_of(done, BENCH) is None
    assert calibration_of(done, None) is None


@pytest.mark.parametrize(
    ("parts", "technique"),
    [
        ((part(8, 2),), Technique.AMRAP),
        ((part(8, 2), part(3, failed=True)), Technique.REST_PAUSE),
        ((part(8, 2), part(3)), Technique.AMRAP),
        ((part(8), part(3, failed=True)), Technique.AMRAP),
        ((part(8, 2), part(3, failed=True, load="90")), Technique.AMRAP),
        ((part(8, 2), part(3, failed=True, rest=(0, 20))), Technique.AMRAP),
        ((part(10, 2), part(3, failed=True)), Technique.AMRAP),
        ((part(4, 5), part(3, failed=True)), Technique.AMRAP),
        ((part(8, 0, failed=True), part(3, failed=True)), Technique.AMRAP),
        ((), Technique.AMRAP),
    ],
)
def test_other_sets_are_none(parts: tuple[Part, ...], technique: Technique) -> None:
    assert calibration_of(performed_set(*parts, technique=technique), PRESS) is None


def test_they_are_found_newest_first() -> None:
    def workout(day: date, *actual: int) -> Workout:
        sets = [
            performed_set(part(8, 2), part(reps, failed=True), technique=Technique.AMRAP) for reps in actual
        ]
        doing = (performed(*sets, exercise="leg-press"), performed(*sets, exercise="unknown"))
        return Workout(id=WorkoutId("0" * 26), date=day, exercises=doing)

    found = calibration_sets([workout(TODAY, 1, 2), workout(TODAY - timedelta(7), 3)], EXERCISES)
    assert [one.actual for one in found] == [2, 1, 3]


def test_when_to_calibrate_again() -> None:
    assert calibration_due(None, TODAY)
    assert not calibration_due(TODAY - timedelta(days=55), TODAY)
    assert calibration_due(TODAY - timedelta(days=56), TODAY)
