"""Myo-reps: activation, minis, and the three ways a set of them ends."""

import pytest

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param
from gymtui.model.units import Load, Seconds
from gymtui.training.techniques import Direction, NextPart, SetSoFar
from gymtui.training.techniques.myo import MyoReps
from tests.training.techniques.making import aim_for, follow, following, over, parts, so_far

MYO = Technique.MYO


@pytest.mark.parametrize(
    ("minis", "count", "reason"),
    [
        pytest.param((4, 4, 3, 2), 4, "below_floor", id="T3.18"),
        pytest.param((4, 4, 4, 4, 4, 4), 5, "max", id="T3.19"),
        pytest.param((4, 0), 2, "zero", id="no reps"),
    ],
)
def test_where_the_set_ends(minis: tuple[int, ...], count: int, reason: str) -> None:
    target = aim_for(MYO)
    done: tuple[int, ...] = (15,)
    for mini in minis:
        following(target, done)
        done = (*done, mini)
        if not isinstance(follow(target, done), NextPart):
            break
    assert (len(done) - 1, over(target, done).reason) == (count, reason)


def test_the_stop_rule_says_why() -> None:
    assert over(aim_for(MYO), (15, 4, 2)).words == "mini of 2 is below 3: the set ends here; p adds one more"
    fell = over(aim_for(MYO, target=6), (15, 6, 4))
    assert (fell.reason, fell.words) == (
        "below_floor",
        "mini of 4 is 2 below 6: the set ends here; p adds one more",
    )


def test_a_target_below_the_floor_is_its_own_floor() -> None:
    assert following(aim_for(MYO, target=2), (15, 2)).reps == 2
    assert over(aim_for(MYO, target=2), (15, 1)).reason == "below_floor"


def test_minis_are_what_is_aimed_at_unless_last_time_says_otherwise() -> None:
    assert follow(aim_for(MYO), (15,)) == NextPart(Load.kg(55), 4, Seconds(15))
    assert following(aim_for(MYO, target=5, rest=20), (15, 5)) == NextPart(Load.kg(55), 5, Seconds(20))
    assert following(aim_for(MYO), (15, 4), (16, 5, 3)).reps == 3


def test_matching_a_total() -> None:
    match = aim_for(MYO, match=27)
    assert (following(match, (15, 4)).reps, following(match, (15, 4)).to_go) == (4, 8)
    assert following(match, (15, 4, 4, 3)).reps == 1
    end = over(match, (15, 4, 4, 3, 1))
    assert (end.reason, end.words) == ("reached", "27 of 27 reps reached")


def test_one_more_after_the_end() -> None:
    assert MyoReps().grow(so_far(aim_for(MYO, match=20), (15, 4, 2))).reps == 4


def test_a_hold_has_no_reps_to_fall_below_anything() -> None:
    hold = Part(seconds=Seconds(30))
    assert MyoReps().next(SetSoFar(aim_for(MYO), (hold, hold))) == NextPart(None, None, Seconds(15))


@pytest.mark.parametrize(
    ("done", "params", "direction"),
    [
        ((15, 4, 4, 4, 4, 4), {}, Direction.LOAD_UP),
        ((15, 4, 4, 4, 4, 3), {}, Direction.HOLD),
        ((15, 4, 4), {"max_minis": 2}, Direction.LOAD_UP),
        ((15, 4, 4, 4), {"match": 27}, Direction.HOLD),
    ],
)
def test_the_load_rises_when_every_mini_held(
    done: tuple[int, ...], params: dict[str, Param], direction: Direction
) -> None:
    assert MyoReps().verdict(so_far(aim_for(MYO, **params), done)).direction is direction


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({}, "myo-reps, minis of 4", []),
        ({"match": 27}, "myo-reps to match 27", []),
        ({"floor": 5}, "myo-reps, minis of 4", ["floor: at most target (4), not 5"]),
        ({"target": "4"}, "myo-reps, minis of 4", ["target: a whole number from 2 to 10, not '4'"]),
    ],
)
def test_words_and_problems(params: dict[str, Param], text: str, problems: list[str]) -> None:
    assert MyoReps().describe(aim_for(MYO, **params)) == text
    assert MyoReps().problems(aim_for(MYO, **params)) == problems


def test_the_activation_repeats_last_time() -> None:
    assert MyoReps().first_reps(aim_for(MYO, 12), parts(17, 4)) == 17
    assert MyoReps().first_reps(aim_for(MYO, 12), ()) is None
