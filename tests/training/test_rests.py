"""Default rests and their adjustments, with the worked values T5.1 to T5.5."""

import pytest

from gymtui.model.exercise import LoadClass
from gymtui.training.heuristics import Heuristics
from gymtui.training.rests import (
    LAST_WARMUP_REST,
    SWITCH_REST,
    WARMUP_REST,
    TrainingGoal,
    adjusted_rest,
    default_rest,
    round_rest,
)

HEAVY, COMPOUND, ISOLATION = LoadClass.COMPOUND_HEAVY, LoadClass.COMPOUND, LoadClass.ISOLATION


@pytest.mark.parametrize(
    ("load_class", "expected"),
    [
        (HEAVY, (240, 180, 90, 240)),
        (COMPOUND, (180, 150, 60, 180)),
        (ISOLATION, (90, 90, 45, 90)),
    ],
)
def test_the_table(load_class: LoadClass, expected: tuple[int, ...]) -> None:
    goals = (TrainingGoal.STRENGTH, TrainingGoal.HYPERTROPHY, TrainingGoal.ENDURANCE, TrainingGoal.POWER)
    assert tuple(default_rest(load_class, goal) for goal in goals) == expected


def test_growth_is_the_goal_unless_another_is_named() -> None:
    assert default_rest(HEAVY) == 180


def test_worked_rests() -> None:
    strength = default_rest(HEAVY, TrainingGoal.STRENGTH)
    assert adjusted_rest(strength, rir=2) == 240  # T5.1
    assert adjusted_rest(default_rest(COMPOUND), rir=0) == 180  # T5.2
    assert adjusted_rest(default_rest(ISOLATION), rir=4) == 60  # T5.3
    assert adjusted_rest(strength, rir=0, first_reps=8, reps=5) == 300  # T5.4
    assert WARMUP_REST == 60  # T5.5
    assert LAST_WARMUP_REST == 90


def test_adjustments_stay_in_bounds_and_unknown_effort_changes_nothing() -> None:
    assert adjusted_rest(150, rir=None) == 150
    assert adjusted_rest(290, rir=0) == 300
    assert adjusted_rest(40, rir=5) == 30
    assert adjusted_rest(150, rir=2, first_reps=8, reps=6) == 150


def test_rests_around_supersets() -> None:
    assert SWITCH_REST == 10
    assert round_rest([90, 90]) == 90
    assert round_rest([90, 150]) == 120
    assert round_rest([45, 60]) == 90
    assert round_rest([100, 90]) == 100
    assert round_rest([]) == 90


def test_how_far_reps_may_fall_is_a_setting() -> None:
    assert adjusted_rest(150, rir=2, first_reps=8, reps=6, h=Heuristics(fell_percent=20)) == 180
    assert adjusted_rest(150, rir=2, first_reps=8, reps=5, h=Heuristics(fell_percent=40)) == 150
