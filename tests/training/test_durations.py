"""How long sets take where nobody measured it, with the worked value T3.21."""

import pytest

from gymtui.model.performed import Part, PerformedSet, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionSet
from gymtui.model.units import Load
from gymtui.training.durations import MOST_PARTS, parts_to_come, seconds_a_rep, set_time, time_to_come


def a_set(reps: int | None = 8, last: tuple[int, ...] = (), **target: object) -> SessionSet:
    before = (
        PerformedSet.model_validate({"id": "l", "parts": [{"reps": each} for each in last]}) if last else None
    )
    amounts = {key: target.get(key) for key in ("seconds", "metres")}
    return SessionSet.model_validate(
        {
            "id": "s",
            "load": Load.kg(55),
            "reps": reps,
            "target": SetTarget.model_validate(target),
            "last": before,
            **amounts,
        }
    )


def rest_pause(last: tuple[int, ...] = (), **params: int) -> SessionSet:
    return a_set(8, last, technique=Technique.REST_PAUSE, params=params)


@pytest.mark.parametrize(
    ("one", "unilateral", "work", "rests", "seconds"),
    [
        (a_set(8), False, 24, 0, 44),
        (a_set(8), True, 48, 0, 68),
        (a_set(8, tempo="2-0-1-0"), False, 24, 0, 44),
        pytest.param(a_set(8, tempo="3-1-1-0"), False, 40, 0, 60, id="T3.21"),
        (a_set(None, seconds=60), False, 60, 0, 80),
        (a_set(None, seconds=45), True, 90, 0, 110),
        (a_set(None, metres=40), False, 40, 0, 60),
        (a_set(None), False, 0, 0, 20),
        (rest_pause((10, 5, 3), total=18), False, 8 * 3 + (5 + 3 + 2) * 3, 45, 119),
        (rest_pause(minis=2, rest=20), False, (8 + 4 + 2) * 3, 40, 102),
    ],
)
def test_what_a_set_takes(one: SessionSet, unilateral: bool, work: int, rests: int, seconds: int) -> None:
    found = set_time(one, unilateral=unilateral)
    assert (found.work, found.rests, found.seconds) == (work, rests, seconds)


def test_what_is_left_of_a_set_leaves_out_the_rest_that_runs() -> None:
    one = rest_pause(minis=3, rest=20)
    left = time_to_come(one, Technique.REST_PAUSE, (Part.model_validate({"reps": 8}),))
    assert (left.work, left.rests) == ((4 + 2 + 1) * 3, 40)
    over = time_to_come(
        one, Technique.REST_PAUSE, tuple(Part.model_validate({"reps": r}) for r in (8, 4, 2, 1))
    )
    assert (over.work, over.rests) == (0, 0)


def test_two_sides_that_are_done_are_one_part() -> None:
    sides = tuple(Part.model_validate({"reps": 8, "side": side}) for side in ("left", "right"))
    left = time_to_come(rest_pause(minis=1), Technique.REST_PAUSE, sides, unilateral=True)
    assert (left.work, left.rests) == (4 * 3 * 2, 0)


def test_a_technique_is_played_through_as_it_proposes() -> None:
    parts = parts_to_come(
        rest_pause((9, 4, 2), minis=2), Technique.REST_PAUSE, (Part.model_validate({"reps": 9}),)
    )
    assert [part.reps for part in parts] == [4, 2]
    assert len(parts) < MOST_PARTS


def test_a_tempo_says_what_a_rep_takes() -> None:
    assert (seconds_a_rep("3-1-1-0"), seconds_a_rep("10-0-0-2"), seconds_a_rep(None)) == (5, 12, 3)
