"""How long sets take where nobody measured it, with the worked value T3.21."""

import pytest

from gymtui.model.performed import Part, PerformedSet, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionSet
from gymtui.model.units import Load
from gymtui.training.durations import SetTime, set_time, time_of


def a_set(reps: int | None = 8, last: tuple[int, ...] = (), **target: object) -> SessionSet:
    before = (
        PerformedSet.model_validate(
            {"id": "l", "technique": "rest_pause", "parts": [{"reps": each} for each in last]}
        )
        if last
        else None
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


def test_intervals_are_worked_against_the_clock() -> None:
    one = a_set(None, technique=Technique.INTERVAL, params={"rounds": 4, "work": 30, "rest": 20})
    found = set_time(one)
    assert (found.work, found.rests) == (4 * 30, 3 * 20)


def test_the_parts_of_last_time_count_only_where_they_were_done_alike() -> None:
    straight = rest_pause((10, 5, 3), minis=2)
    assert straight.last is not None
    other = straight.model_copy(
        update={"last": straight.last.model_copy(update={"technique": Technique.DROP})}
    )
    assert set_time(straight).work == (8 + 5 + 3) * 3
    assert set_time(other).work == (8 + 4 + 2) * 3


def test_parts_with_their_rests_take_time_side_by_side() -> None:
    parts = [Part.model_validate({"reps": 4, "rest_planned": 15}), Part.model_validate({"seconds": 30})]
    assert time_of(parts, None) == SetTime(12 + 30, 15)
    assert time_of(parts, "2-1-2-0", unilateral=True) == SetTime((20 + 30) * 2, 15)
    assert time_of((), None) == SetTime(0, 0)
