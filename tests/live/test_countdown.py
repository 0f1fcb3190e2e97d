"""Countdowns from stored times."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.live.countdown import (
    Cue,
    Phase,
    clock_text,
    cue,
    get_ready_seconds,
    held_seconds,
    next_boundary,
    of_hold,
    of_rest,
    ticks_at,
)
from gymtui.live.state import Hold, Rest, RestKind
from tests.live.helpers import START, after


def rest(seconds: int) -> Rest:
    return Rest(RestKind.SET, START, seconds)


@pytest.mark.parametrize(
    ("at", "phase", "shown"),
    [
        (0, Phase.REST, 180),
        (0.2, Phase.REST, 180),
        (1, Phase.REST, 179),
        (169.9, Phase.REST, 11),
        (170, Phase.GET_READY, 10),
        (179.9, Phase.GET_READY, 1),
        (180, Phase.GO, 0),
        (181.4, Phase.GO, 0),
        (181.5, Phase.OVER, 1),
        (203.9, Phase.OVER, 23),
    ],
)
def test_the_phases_of_three_minutes(at: float, phase: Phase, shown: int) -> None:
    clock = of_rest(rest(180), after(at))
    assert (clock.phase, clock.seconds) == (phase, shown)


@pytest.mark.parametrize(
    ("planned", "ready"), [(180, 10), (30, 10), (15, 5), (12, 4), (9, 3), (6, 3), (5, 5), (1, 1)]
)
def test_get_ready_is_a_third_of_a_short_rest(planned: int, ready: float) -> None:
    assert get_ready_seconds(planned) == ready


def test_a_clock_that_jumped_back_shows_at_most_the_planned_rest() -> None:
    clock = of_rest(rest(180), START - timedelta(hours=3))
    assert (clock.phase, clock.seconds, clock.share) == (Phase.REST, 180, 1.0)
    assert of_hold(Hold("a", START, 60), START - timedelta(seconds=2)).phase is Phase.GET_READY


@given(st.integers(1, 3600), st.floats(-100, 8000))
def test_the_deadline_never_depends_on_when_one_looks(planned: int, at: float) -> None:
    clock = of_rest(rest(planned), after(at))
    assert clock.ends_at == after(planned)
    assert 0 <= clock.share <= 1
    if clock.phase in (Phase.REST, Phase.GET_READY):
        assert 1 <= clock.seconds <= planned


@given(st.integers(1, 3600))
def test_following_the_boundaries_meets_every_phase_in_order(planned: int) -> None:
    now, seen = START, [of_rest(rest(planned), START).phase]
    while (boundary := next_boundary(rest(planned), None, now)) is not None:
        now = boundary
        seen.append(of_rest(rest(planned), now).phase)
    assert seen[-3:] == [Phase.GET_READY, Phase.GO, Phase.OVER]
    assert seen[:-3] == ([Phase.REST] if planned >= 6 else [])


def test_a_hold_counts_its_lead_in_and_then_down_to_its_target() -> None:
    hold = Hold("a", after(3), 60)
    shown = [(of_hold(hold, after(t)).phase, of_hold(hold, after(t)).seconds) for t in (0, 2.5, 3, 33, 63)]
    assert shown == [
        (Phase.GET_READY, 3),
        (Phase.GET_READY, 1),
        (Phase.HOLD, 60),
        (Phase.HOLD, 30),
        (Phase.HELD, 60),
    ]
    assert [held_seconds(hold, after(t)) for t in (0, 3.9, 44, 500)] == [0, 0, 41, 60]
    assert next_boundary(None, hold, START) == after(3)
    assert next_boundary(None, hold, after(63)) is None


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (Phase.REST, Phase.GET_READY, Cue.GET_READY),
        (Phase.GET_READY, Phase.GO, Cue.GO),
        (Phase.GET_READY, Phase.OVER, Cue.GO),  # a laptop that slept through GO
        (Phase.GO, Phase.OVER, None),
        (Phase.OVER, None, None),
        (None, Phase.GET_READY, None),
        (Phase.GET_READY, Phase.HOLD, Cue.GO),
        (Phase.HOLD, Phase.HELD, Cue.HELD),
    ],
)
def test_cues_come_at_the_boundaries(before: Phase | None, now: Phase | None, expected: Cue | None) -> None:
    assert cue(before, now) is expected


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (42, "0:42"), (134, "2:14"), (3734, "1:02:14")])
def test_clock_text(seconds: int, text: str) -> None:
    assert clock_text(seconds) == text


def test_the_last_three_seconds_are_looked_at_where_they_tick() -> None:
    looks = []
    now = after(0)
    while (found := next_boundary(rest(30), None, now, ticks=True)) is not None:
        looks.append((found - START).total_seconds())
        now = found
    assert looks == [20, 27, 28, 29, 30, 31.5]
    hold = Hold("s1", after(5), 30)
    assert next_boundary(None, hold, after(0), ticks=True) == after(2)
    assert next_boundary(None, hold, after(5), ticks=True) == after(32)


@pytest.mark.parametrize(
    ("before", "now", "ticks"),
    [
        (176.9, 177, True),
        (177, 177.5, False),
        (177.5, 178, True),
        (178.9, 179.1, True),
        (179.1, 180, False),
        (180, 181, False),
        (170, 176.9, False),
        (60, 178.5, True),
        (179.5, 100, False),
        (179.5, -7200, False),
    ],
)
def test_each_of_the_last_three_seconds_ticks_once(before: float, now: float, ticks: bool) -> None:
    assert ticks_at(of_rest(rest(180), after(before)), of_rest(rest(180), after(now))) is ticks


def test_a_hold_ticks_before_it_begins_and_before_its_end() -> None:
    hold = Hold("s1", after(3), 30)
    quarters = [of_hold(hold, after(n / 4)) for n in range(160)]
    heard = [n / 4 for n in range(1, 160) if ticks_at(quarters[n - 1], quarters[n])]
    assert heard == [1, 2, 30, 31, 32]


def test_a_rest_that_was_made_shorter_does_not_tick_by_that() -> None:
    assert not ticks_at(of_rest(rest(180), after(10)), of_rest(rest(12), after(10)))
