"""The check-in: T7.1 to T7.3, the own average, and what a day changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import Grade, ReasonCode
from gymtui.model.performed import Readiness
from gymtui.model.units import Load
from gymtui.training.autoregulation.readiness import (
    NO_CHANGE,
    DayColour,
    DayState,
    change_of,
    readiness_of,
    readiness_reason,
)
from gymtui.training.heuristics import DEFAULTS
from tests.exercises import EXERCISES
from tests.strategies import readiness
from tests.training.autoregulation.making import answers, summing_to

BENCH, PULL_UP = EXERCISES["bench-press"], EXERCISES["pull-up"]
USUAL = [summing_to(total) for total in (16, 18, 20, 22, 24) * 3]
"""Fifteen check-ins with an average of 20 and a standard deviation of 2.93."""


def state(colour: DayColour) -> DayState:
    return DayState(colour, 15, None, "a day")


@pytest.mark.parametrize(
    ("given_answers", "total", "colour"),
    [
        pytest.param((4, 4, 4, 4, 4), 20, DayColour.GREEN, id="T7.1"),
        pytest.param((3, 3, 3, 3, 3), 15, DayColour.AMBER, id="T7.2"),
        pytest.param((2, 2, 3, 2, 3), 12, DayColour.RED, id="T7.3"),
        pytest.param((4, 4, 4, 4, 3), 19, DayColour.GREEN, id="green from"),
        pytest.param((4, 4, 4, 3, 3), 18, DayColour.AMBER, id="amber up to"),
        pytest.param((3, 3, 3, 3, 2), 14, DayColour.AMBER, id="amber from"),
        pytest.param((3, 3, 3, 2, 2), 13, DayColour.RED, id="red up to"),
    ],
)
def test_by_the_sum(given_answers: tuple[int, ...], total: int, colour: DayColour) -> None:
    found = readiness_of(answers(*given_answers))
    assert found is not None
    assert (found.total, found.colour, found.z) == (total, colour, None)
    assert str(total) in found.words


@pytest.mark.parametrize(
    ("total", "colour"),
    [(25, "green"), (18, "green"), (17, "amber"), (16, "amber"), (15, "red"), (5, "red")],
)
def test_with_enough_entries_the_own_average_decides(total: int, colour: str) -> None:
    found = readiness_of(summing_to(total), USUAL)
    assert found is not None
    assert found.colour == colour
    assert found.z == pytest.approx((total - 20) / 2.9277, abs=1e-3)


def test_on_the_border_it_is_amber_and_red() -> None:
    entries = [summing_to(total) for total in (18, 20) * 7]
    spread = (14 / 13) ** 0.5
    for total, colour in ((18, DayColour.GREEN), (17, DayColour.RED)):
        found = readiness_of(summing_to(total), entries)
        assert found is not None
        assert found.z == pytest.approx((total - 19) / spread, abs=1e-6)
        assert found.colour is colour
    exact = [summing_to(total) for total in (18, 18, 22, 22)]
    h = replace(DEFAULTS, z_entries=4, amber_z=17, red_z=20)
    found = readiness_of(summing_to(16), exact, h)
    assert found is not None
    assert found.colour is DayColour.AMBER


@pytest.mark.parametrize("entries", [13, 14])
def test_the_own_average_counts_from_fourteen_entries(entries: int) -> None:
    found = readiness_of(summing_to(19), [summing_to(25 - place % 2) for place in range(entries)])
    assert found is not None
    assert found.colour is (DayColour.GREEN if entries == 13 else DayColour.RED)


def test_skipped_entries_are_passed_over_and_alike_ones_say_nothing() -> None:
    skipped: list[Readiness | None] = [None] * 20
    found = readiness_of(summing_to(15), skipped)
    assert found is not None
    assert found.z is None
    alike = readiness_of(summing_to(19), [summing_to(20)] * 20)
    assert alike is not None
    assert (alike.z, alike.colour) == (None, DayColour.GREEN)


def test_a_skipped_check_in_changes_nothing() -> None:
    assert readiness_of(None, USUAL) is None
    assert change_of(None) == NO_CHANGE
    assert not NO_CHANGE.lightens
    assert NO_CHANGE.sets(4) == 4
    assert NO_CHANGE.load(Load.kg(100), BENCH) == Load.kg(100)


def test_what_each_day_changes() -> None:
    green, amber, red = (change_of(state(colour)) for colour in DayColour)
    assert (green.cut, green.rir_plus, green.sets_minus, green.amrap_offered) == (0, 0, 0, True)
    assert green.failure
    assert green.intensifiers
    assert (amber.cut, amber.rir_plus, amber.sets_minus, amber.amrap_offered) == (25, 1, 0, False)
    assert amber.failure
    assert not amber.intensifiers
    assert (red.cut, red.rir_plus, red.sets_minus, red.amrap_offered) == (50, 1, 1, False)
    assert not red.failure
    assert not red.intensifiers
    assert red.light_offered
    assert [red.sets(planned) for planned in (0, 1, 2, 4)] == [0, 1, 1, 3]


def test_the_cut_is_of_all_that_is_moved() -> None:
    red = change_of(state(DayColour.RED))
    assert red.load(Load.kg(100), BENCH) == Load.kg(95)
    assert change_of(state(DayColour.AMBER)).load(Load.kg(100), BENCH) == Load.kg("97.5")
    assert red.load(Load.kg(20), PULL_UP, Load.kg(80)) == Load.kg(15)
    assert red.load(Load.kg(20), PULL_UP, None) == Load.kg(20)


@given(readiness(), st.lists(st.none() | readiness(), max_size=40), st.integers(0, 300))
def test_no_day_cuts_more_than_a_tenth(today: Readiness, before: list[Readiness | None], cut: int) -> None:
    h = replace(DEFAULTS, amber_cut=cut, red_cut=cut)
    found = readiness_of(today, before, h)
    assert found is not None
    assert 0 <= change_of(found, h).cut <= 100


@given(readiness(), st.lists(readiness(), max_size=40))
def test_better_answers_never_make_a_worse_day(today: Readiness, before: list[Readiness]) -> None:
    order = [DayColour.RED, DayColour.AMBER, DayColour.GREEN]
    found = readiness_of(today, before)
    better = readiness_of(answers(5, 5, 5, 5, 5), before)
    assert found is not None
    assert better is not None
    assert order.index(better.colour) >= order.index(found.colour)


def test_the_reason_says_what_changes_and_that_it_is_our_own() -> None:
    red = readiness_of(answers(2, 2, 3, 2, 3))
    assert red is not None
    reason = readiness_reason(red)
    assert reason.line == "Red day: 12 of 25: 5 % off, 1 more in reserve, a set fewer, none to failure"
    assert (reason.code, reason.grade) == (ReasonCode.READINESS, Grade.D)
    amber = readiness_of(answers(3, 3, 3, 3, 3))
    green = readiness_of(answers(5, 5, 5, 5, 5))
    assert amber is not None
    assert green is not None
    assert readiness_reason(amber).line == "Amber day: 15 of 25: 2.5 % off, 1 more in reserve"
    assert readiness_reason(green).line == "Green day: 25 of 25: as planned"
