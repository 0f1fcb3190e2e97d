"""DC rest-pause: three bursts, judged by their sum."""

import pytest

from gymtui.model.performed import Technique
from gymtui.model.plan import Param
from gymtui.model.units import Load, Seconds
from gymtui.training.loadable import step
from gymtui.training.techniques import Direction, NextPart
from gymtui.training.techniques.dc import DcRestPause
from tests.exercises import EXERCISES
from tests.training.techniques.making import GYM, aim_for, follow, over, parts, so_far

DC = Technique.DC


@pytest.mark.parametrize(
    ("bursts", "load"),
    [
        pytest.param((8, 4, 2), "60", id="T2.32"),
        pytest.param((9, 5, 2), "62.5", id="T2.33"),
        pytest.param((6, 3, 1), "57.5", id="T2.34"),
    ],
)
def test_the_sum_moves_the_load(bursts: tuple[int, ...], load: str) -> None:
    verdict = DcRestPause().verdict(so_far(aim_for(DC), bursts))
    bench, now = EXERCISES["bench-press"], Load.kg(60)
    moved = {
        Direction.HOLD: now,
        Direction.LOAD_UP: step(now, bench, GYM, "up"),
        Direction.LOAD_DOWN: step(now, bench, GYM, "down"),
    }
    assert moved[verdict.direction] == Load.kg(load)


def test_arms_have_other_limits() -> None:
    arms = aim_for(DC, lower=15, upper=20)
    assert DcRestPause().verdict(so_far(arms, (9, 5, 2))).direction is Direction.HOLD
    assert DcRestPause().verdict(so_far(arms, (8, 4, 2))).direction is Direction.LOAD_DOWN


def test_three_bursts_twenty_seconds_apart() -> None:
    assert follow(aim_for(DC), (8,)) == NextPart(Load.kg(55), 4, Seconds(20))
    assert follow(aim_for(DC, rest=30), (8, 4), (8, 5, 3)) == NextPart(Load.kg(55), 3, Seconds(30))
    end = over(aim_for(DC), (8, 4, 2))
    assert (end.reason, end.words) == ("done", "3 bursts done, 14 reps")
    assert over(aim_for(DC), (8, 0)).reason == "zero"
    assert DcRestPause().grow(so_far(aim_for(DC), (8, 4, 2))).reps == 1


def test_the_first_burst_repeats_last_time() -> None:
    assert DcRestPause().first_reps(aim_for(DC), parts(9, 5, 2)) == 9
    assert DcRestPause().first_reps(aim_for(DC), ()) is None


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({}, "DC rest-pause, 11–15 reps", []),
        ({"lower": 15, "upper": 20}, "DC rest-pause, 15–20 reps", []),
        ({"lower": 16}, "DC rest-pause, 11–15 reps", ["lower: at most upper (15), not 16"]),
        ({"rest": 15}, "DC rest-pause, 11–15 reps", ["rest: a whole number from 20 to 30, not 15"]),
    ],
)
def test_words_and_problems(params: dict[str, Param], text: str, problems: list[str]) -> None:
    assert DcRestPause().describe(aim_for(DC, **params)) == text
    assert DcRestPause().problems(aim_for(DC, **params)) == problems
