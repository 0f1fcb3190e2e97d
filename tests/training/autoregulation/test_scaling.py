"""Per cents of what is moved: exact, in the load's unit, with body weight."""

from decimal import Decimal

import pytest

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.units import Load
from gymtui.training.autoregulation.scaling import moved_by, scaled
from tests.exercises import EXERCISES

BENCH, PULL_UP, ASSISTED, PLANK = (
    EXERCISES[slug] for slug in ("bench-press", "pull-up", "assisted-pull-up", "plank")
)
WEIGHT = Load.kg(80)


@pytest.mark.parametrize(
    ("load", "percent", "exercise", "body_weight", "expected"),
    [
        (Load.kg("82.5"), 90, BENCH, None, Load.kg("74.25")),
        (Load.lb(225), 90, BENCH, None, Load.lb("202.5")),
        (Load.kg(20), 90, PULL_UP, WEIGHT, Load.kg(10)),
        (Load.kg(0), 90, PULL_UP, WEIGHT, Load.kg(0)),
        (Load.kg(-20), 90, ASSISTED, WEIGHT, Load.kg(-26)),
        (Load.kg(-5), 150, ASSISTED, WEIGHT, Load.kg(0)),
        (Load.lb(-44), 90, ASSISTED, Load.lb(176), Load.lb("-57.2")),
        (Load.kg(2000), 110, BENCH, None, Load.kg(2000)),
        (Load.kg("33.333"), Decimal("97.5"), BENCH, None, Load.kg("32.5")),
    ],
)
def test_scaled(
    load: Load, percent: int | Decimal, exercise: Exercise, body_weight: Load | None, expected: Load
) -> None:
    assert scaled(load, percent, exercise, body_weight) == expected


@pytest.mark.parametrize(
    ("load", "exercise", "body_weight"),
    [
        (None, BENCH, None),
        (Load.kg(0), BENCH, None),
        (Load.kg(20), PULL_UP, None),
        (Load.kg(-90), ASSISTED, WEIGHT),
        (Load.kg(20), PLANK, None),
        (Load.kg(20), Exercise(id="x", name="x", measurement=Measurement.BODYWEIGHT_ADDED), WEIGHT),
    ],
)
def test_nobody_can_say_what_is_moved(
    load: Load | None, exercise: Exercise, body_weight: Load | None
) -> None:
    assert moved_by(load, exercise, body_weight) is None
    assert scaled(load, 90, exercise, body_weight) is None
