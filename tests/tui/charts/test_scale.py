"""Scales of charts: round labels that hold everything, dates that do not touch."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.tui.canvas import Canvas
from gymtui.tui.charts.line import Dot, draw_line
from gymtui.tui.charts.scale import LABEL, axis_of, date_labels, label

values = st.floats(-5000, 5000, allow_nan=False)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (92, 116, (90, 100, 110, 120)),
        (0, 1, (0, 0.25, 0.5, 0.75, 1)),
        (80, 80, (76, 78, 80, 82, 84)),
        (-30, 10, (-30, -20, -10, 0, 10)),
    ],
)
def test_labels_are_round(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert axis_of(low, high).ticks == ticks


@given(values, values, st.integers(3, 8))
def test_an_axis_holds_both_ends_with_no_more_labels_than_asked(one: float, other: float, most: int) -> None:
    low, high = sorted((one, other))
    axis = axis_of(low, high, most)
    assert axis.low <= low + 1e-6
    assert axis.high >= high - 1e-6
    assert 2 <= len(axis.ticks) <= most
    assert -1e-6 <= axis.share(low) <= axis.share(high) <= 1 + 1e-6


@given(st.dates(date(1970, 1, 1), date(2098, 12, 31)), st.integers(0, 9000), st.integers(10, 120))
def test_dates_never_touch_and_stay_inside(first: date, days: int, width: int) -> None:
    reached = -2
    for column, text in date_labels(first, first + timedelta(days=days), width):
        assert column >= reached + 2 or reached < 0
        assert column + len(text) <= width
        assert len(text) <= LABEL + 1
        reached = column + len(text)


@given(
    st.lists(st.tuples(st.integers(0, 8000), values, st.floats(0, 50)), max_size=40),
    st.integers(0, 120),
    st.integers(0, 40),
)
def test_any_line_is_drawn_in_any_room(told: list[tuple[int, float, float]], width: int, height: int) -> None:
    dots = [Dot(date(2006, 1, 1) + timedelta(days=day), value, noise) for day, value, noise in sorted(told)]
    canvas = Canvas(max(1, width), max(1, height))
    draw_line(canvas, 0, 0, width, height, dots, "phase-rest")
    text = canvas.text()
    if dots and width >= 17 and height >= 4:
        assert any(0x2800 < ord(sign) < 0x2900 for sign in text)


def test_a_rising_line_rises() -> None:
    canvas = Canvas(40, 12)
    dots = [Dot(date(2026, 1, 1) + timedelta(days=day), float(day)) for day in range(0, 100, 10)]
    draw_line(canvas, 0, 0, 40, 12, dots, "phase-rest")
    rows = canvas.text().splitlines()
    columns = [
        min(i for i, sign in enumerate(row) if 0x2800 < ord(sign) < 0x2900)
        for row in rows
        if any(0x2800 < ord(sign) < 0x2900 for sign in row)
    ]
    assert columns == sorted(columns, reverse=True)
    assert len(columns) > 5


def test_a_label_has_no_exponent() -> None:
    assert [label(one) for one in (0, 2.5, 1250, 500_000, 1e6, -2.5e6)] == [
        *("0", "2.5", "1250", "500000", "1 M", "-2.5 M"),
    ]
