"""nSuns: nine sets, and a training max that moves by the reps in the 95 % set."""

from dataclasses import replace

import pytest

from gymtui.model.exercise import Exercise, Pattern
from gymtui.model.units import Load, Unit
from gymtui.training.progression.nsuns import max_change
from gymtui.training.progression.recommend import recommend
from tests.training.progression.played import DEADLIFT, PRESS, SQUAT, Played, loads, plan, played, reps
from tests.training.progression.sessions import kg, situation

BENCH = PRESS.model_copy(update={"pattern": Pattern.HORIZONTAL_PUSH})
MAIN = plan("nsuns", tm="100")
VOLUME = plan("nsuns_volume", tm="100")


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        pytest.param(count, expected, id=f"T2.13-{count}")
        for count, expected in (
            (0, 200),
            (1, 200),
            (2, 205),
            (3, 205),
            (4, 210),
            (5, 210),
            (6, 215),
            (9, 215),
        )
    ],
)
def test_reps_at_95_per_cent_move_the_training_max(count: int, expected: int) -> None:
    at = replace(situation(plan("nsuns", tm="200"), exercise=SQUAT), unit=Unit.LB)
    found = Played(at).does({2: count})
    assert found.advice.prescribed.state.training_max == Load.lb(expected)


def test_kilograms_go_in_steps_of_two_and_a_half() -> None:
    assert [str(max_change(count, Unit.KG)) for count in (1, 2, 4, 6)] == ["0", "2.5", "5", "7.5"]


@pytest.mark.parametrize(
    ("exercise", "expected"),
    [
        (SQUAT, ["5", "3", "1+", "3", "3", "3", "5", "5", "5+"]),
        (PRESS, ["5", "3", "1+", "3", "3", "3", "5", "5", "5+"]),
        (DEADLIFT, ["5", "3", "1+", "3", "3", "3", "3", "3", "3+"]),
        (BENCH, ["5", "3", "1+", "3", "5", "3", "5", "3", "5+"]),
    ],
    ids=["squat", "press", "deadlift", "bench"],
)
def test_each_lift_has_its_reps(exercise: Exercise, expected: list[str]) -> None:
    assert reps(recommend(situation(MAIN, exercise=exercise))) == expected


def test_the_main_day_rises_to_95_per_cent_and_comes_down() -> None:
    assert loads(recommend(situation(MAIN))) == ["75", "85", "95", "90", "85", "80", "75", "70", "65"]


def test_the_volume_day_and_the_second_lift_have_their_own_sets() -> None:
    volume = recommend(situation(VOLUME, exercise=BENCH))
    assert loads(volume) == ["65", "75", "85", "85", "85", "80", "75", "70", "65"]
    assert reps(volume) == ["8", "6", "4", "4", "4", "5", "6", "7", "8+"]
    second = recommend(situation(plan("nsuns_t2", tm="100"), exercise=PRESS))
    assert loads(second) == ["50", "60"] + ["70"] * 6
    assert reps(second) == ["6", "5", "3", "5", "7", "4", "6", "8"]
    assert reps(recommend(situation(plan("nsuns_t2", tm="100"), exercise=SQUAT)))[0] == "5"


def test_the_days_share_a_training_max_that_only_the_main_day_moves() -> None:
    lifter = played(MAIN, exercise=BENCH)
    lifter.does({2: 4}, by=MAIN)
    found = lifter.does({8: 20}, by=VOLUME)
    assert found.advice.prescribed.state.training_max == kg(105)
    found = lifter.asked(MAIN)
    assert found.advice.prescribed.state.training_max == kg(105)
    assert found.reason.line == "nine sets in per cent of 105 kg: only the 95 % set moves it"


def test_reps_missed_elsewhere_hold_the_training_max() -> None:
    found = played(MAIN).does({2: 6, 8: 3})
    assert found.advice.prescribed.state.training_max == kg(100)
    assert "3 missed on 4 Nov" in found.reason.line


def test_a_session_cut_short_holds_it() -> None:
    found = played(MAIN).does({2: 6, 8: None})
    assert found.reason.line == "8 of 9 sets done: the same again"


def test_a_lighter_95_per_cent_set_holds_it() -> None:
    found = played(MAIN).does({2: 6}, loads={2: kg(85)})
    assert found.advice.prescribed.state.training_max == kg(100)


def test_the_change_is_said_in_words() -> None:
    assert played(MAIN).does({2: 5}).reason.line == "TM +5 kg to 105 kg: 5 reps in the 95 % set"
