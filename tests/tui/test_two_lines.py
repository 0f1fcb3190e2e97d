"""Two lines in one chart: told apart without colour, each at its place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gymtui.tui.canvas import Canvas
from gymtui.tui.charts.scale import whole_axis
from gymtui.tui.charts.two_lines import BOTH, FIRST, SECOND, Spot, draw_two_lines
from gymtui.tui.exercises.compare_view import day_labels

SPOTS = st.lists(st.builds(Spot, st.integers(0, 300), st.floats(-50, 400)), max_size=30).map(
    lambda spots: sorted(spots, key=lambda one: one.at)
)


def drawn(one: list[Spot], other: list[Spot], length: int, width: int = 60, height: int = 14) -> str:
    canvas = Canvas(width, height)
    draw_two_lines(canvas, (0, 0, width, height), (one, other), length, lambda wide: day_labels(length, wide))
    return canvas.text()


def test_each_line_has_its_sign_where_its_values_are() -> None:
    rows = drawn([Spot(0, 100), Spot(10, 110)], [Spot(0, 80), Spot(10, 70)], 10).splitlines()
    first = [(row, line.index(FIRST)) for row, line in enumerate(rows) if FIRST in line]
    second = [(row, line.index(SECOND)) for row, line in enumerate(rows) if SECOND in line]
    assert [column for _, column in first] == [59, 7]
    assert [column for _, column in second] == [7, 59]
    assert max(row for row, _ in first) < min(row for row, _ in second)
    assert rows[-1].split() == ["0", "d", "2", "d", "4", "d", "6", "d", "8", "d"]


def test_where_both_are_the_same_it_says_both() -> None:
    text = drawn([Spot(0, 100), Spot(10, 110)], [Spot(0, 100), Spot(10, 90)], 10)
    assert text.count(BOTH) == text.count(FIRST) == text.count(SECOND) == 1


def test_one_line_alone_and_one_day_alone() -> None:
    assert SECOND not in drawn([Spot(0, 100), Spot(9, 120)], [], 9)
    assert drawn([Spot(0, 100)], [], 0).count(FIRST) == 1
    assert drawn([], [], 0).strip() == ""


@given(SPOTS, SPOTS, st.integers(5, 120), st.integers(1, 40))
def test_anything_is_drawn_inside_its_area(
    one: list[Spot], other: list[Spot], width: int, height: int
) -> None:
    canvas = Canvas(width + 4, height + 2)
    draw_two_lines(canvas, (2, 1, width, height), (one, other), 300, lambda wide: day_labels(300, wide))
    rows = canvas.text().splitlines()
    assert all(not row.strip() for row in (*rows[:1], *rows[height + 1 :]))
    assert all(not row[:2].strip() for row in rows)


@given(st.integers(0, 4000), st.integers(10, 200))
def test_days_from_the_start_do_not_touch(length: int, wide: int) -> None:
    labels = day_labels(length, wide)
    assert labels[0][1] == "0 d"
    for (column, text), (following, _) in pairwise(labels):
        assert column + len(text) < following
    assert all(column + len(text) <= wide for column, text in labels)


@given(st.integers(0, 60), st.integers(0, 60))
def test_what_is_counted_has_no_halves(low: int, more: int) -> None:
    axis = whole_axis(low, low + more)
    assert axis.low <= low
    assert axis.high >= low + more
    assert all(tick == int(tick) for tick in axis.ticks)
    assert 2 <= len(axis.ticks) <= 5
