"""What a week of a program makes of a day."""

from decimal import Decimal

import pytest

from gymtui.model.plan import SetTarget, WeekChange
from gymtui.model.units import Rir
from gymtui.plans.weeks import in_week
from tests.plans.documents import day, line, straight


def sets_of(change: WeekChange, *sets: SetTarget) -> tuple[SetTarget, ...]:
    return in_week(day("A", line("leg-press", *sets)), change).exercises[0].sets


def test_nothing_changed_is_the_very_same_day() -> None:
    made = day("A", line("leg-press"))
    assert in_week(made, WeekChange()) is made


@pytest.mark.parametrize(("sets", "left"), [(0, 3), (2, 5), (-2, 1), (-10, 1)])
def test_sets_more_and_fewer_leave_one(sets: int, left: int) -> None:
    assert len(sets_of(WeekChange(sets=sets), *straight(3))) == left


def test_reserve_is_that_of_the_week_and_warm_ups_keep_theirs() -> None:
    warm, *work = sets_of(
        WeekChange.model_validate({"rir": 1}), *straight(1, kind="warmup", rir=None), *straight(2)
    )
    assert warm.rir is None
    assert [one.rir for one in work] == [Rir(1.0), Rir(1.0)]


def test_a_share_of_the_load_is_taken_of_loads_that_the_plan_names() -> None:
    (one,) = sets_of(WeekChange(load_percent=Decimal(95)), *straight(1, load_kg="100"))
    assert one.load is not None
    assert str(one.load.load) == "95 kg"


def test_a_deload_is_half_the_sets_at_nine_tenths() -> None:
    made = sets_of(WeekChange(deload=True), *straight(5, load_kg="100"))
    assert len(made) == 3
    assert all(one.rir == Rir(4.0) and str(one.load.load if one.load else "") == "90 kg" for one in made)
