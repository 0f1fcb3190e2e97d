"""Today's drawing: what must never be crowded out."""

import pytest

from gymtui.tui.today.paint import draw_main, draw_narrow
from gymtui.tui.today.view import PlannedRow, TodayView

ROWS = tuple(
    PlannedRow(f"{chr(65 + i)}", f"Exercise {i}", "3 × 8–12", "60", "kg", "= same", False, "60 × 8   19 Nov")
    for i in range(9)
)
VIEW = TodayView(
    title="Upper A", rows=ROWS, enter="start Upper A", notices=("Read-only: another has it.", "b")
)


@pytest.mark.parametrize(("width", "height"), [(80, 22), (60, 18), (40, 10), (100, 22)])
def test_a_notice_stands_however_long_the_plan_is(width: int, height: int) -> None:
    canvas, spots = draw_narrow(VIEW, width, height)
    text = canvas.text()
    assert "Read-only" in text
    assert "start Upper A" in text
    assert "more" in text
    assert set(spots.values()) == {"enter"}


def test_a_notice_stands_in_the_wide_layout_too() -> None:
    canvas, _ = draw_main(VIEW, 82, 34)
    assert "Read-only" in canvas.text()


@pytest.mark.parametrize(("width", "height"), [(80, 22), (40, 10)])
def test_the_whole_plan_stands_where_it_fits(width: int, height: int) -> None:
    short = TodayView(title="Short", rows=ROWS[:2], enter="start Short")
    text = draw_narrow(short, width, height)[0].text()
    assert "Exercise 0" in text
    assert "Exercise 1" in text
    assert "more" not in text
