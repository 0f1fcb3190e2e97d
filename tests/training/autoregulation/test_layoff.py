"""Coming back after a break: T7.15 and the way back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Exercise
from gymtui.model.units import Load
from gymtui.training.autoregulation.layoff import (
    Layoff,
    days_off,
    is_layoff,
    layoff,
    layoff_reason,
    rebuild_step,
    rebuilding,
)
from tests.exercises import EXERCISES

BENCH, PULL_UP, ASSISTED = (EXERCISES[slug] for slug in ("bench-press", "pull-up", "assisted-pull-up"))


@pytest.mark.parametrize(
    ("days", "percent"),
    [
        pytest.param(7, 100, id="T7.15-7"),
        pytest.param(12, 95, id="T7.15-12"),
        pytest.param(21, 90, id="T7.15-21"),
        pytest.param(40, 80, id="T7.15-40"),
        pytest.param(90, 70, id="T7.15-90"),
        pytest.param(200, 60, id="T7.15-200"),
        *(
            (10, 100),
            (11, 95),
            (14, 95),
            (15, 90),
            (28, 90),
            (29, 80),
            (56, 80),
            (57, 70),
            (112, 70),
            (113, 60),
        ),
        (20_000, 60),
        (-3, 100),
    ],
)
def test_the_share_of_the_load(days: int, percent: int) -> None:
    found = layoff(days)
    assert (found.percent if found is not None else 100) == percent
    assert is_layoff(days) is (percent < 100)


def test_only_a_long_break_also_eases_the_first_session() -> None:
    assert layoff(112) == Layoff(112, 70)
    assert layoff(113) == Layoff(113, 60, rir_plus=1, sets_minus=1)
    assert [Layoff(200, 60, 1, 1).sets(planned) for planned in (0, 1, 3)] == [0, 1, 2]
    assert layoff(None) is None


def test_days_off() -> None:
    today = date(2026, 11, 23)
    assert days_off(None, today) is None
    assert days_off(date(2026, 11, 2), today) == 21
    assert days_off(date(2026, 12, 2), today) == 0


@given(st.integers(0, 30_000), st.integers(0, 30_000))
def test_a_longer_break_never_leaves_more(one: int, other: int) -> None:
    def percent(days: int) -> int:
        found = layoff(days)
        return found.percent if found is not None else 100

    assert percent(max(one, other)) <= percent(min(one, other))


def test_the_reason() -> None:
    assert layoff_reason(Layoff(21, 90), Load.kg("72.5")).line == "21 days off: 90 % of the load, 72.5 kg"
    assert layoff_reason(Layoff(21, 90)).line == "21 days off: 90 % of the load"


@pytest.mark.parametrize(
    ("load", "old", "exercise", "body_weight", "expected"),
    [
        (Load.kg("94.5"), Load.kg(100), BENCH, None, True),
        (Load.kg(95), Load.kg(100), BENCH, None, False),
        (Load.lb(200), Load.kg(100), BENCH, None, True),
        (Load.lb(210), Load.kg(100), BENCH, None, False),
        (Load.kg(14), Load.kg(20), PULL_UP, Load.kg(80), True),
        (Load.kg(15), Load.kg(20), PULL_UP, Load.kg(80), False),
        (Load.kg(-30), Load.kg(-20), ASSISTED, Load.kg(80), True),
        (Load.kg(14), Load.kg(20), PULL_UP, None, False),
        (None, Load.kg(20), BENCH, None, False),
        (Load.kg(20), None, BENCH, None, False),
    ],
)
def test_regaining_the_old_load(
    load: Load | None,
    old: Load | None,
    exercise: Exercise,
    body_weight: Load | None,
    expected: bool,  # noqa: FBT001, RUF100
) -> None:
    assert rebuilding(load, old, exercise, body_weight) is expected


@pytest.mark.parametrize(
    ("load", "old", "expected"),
    [
        ("80", Load.kg(100), "5"),
        ("90", Load.kg(100), "5"),
        ("95", Load.kg(100), "2.5"),
        ("18", Load.kg(20), "2.5"),
        ("80", None, "2.5"),
    ],
)
def test_steps_are_doubled_on_the_way_back(load: str, old: Load | None, expected: str) -> None:
    assert rebuild_step(Load.kg("2.5"), Load.kg(load), old, BENCH) == Load.kg(expected)
