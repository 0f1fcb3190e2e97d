"""Today's drawing: what must never be crowded out."""

import pytest

from gymtui.tui.canvas import Canvas
from gymtui.tui.today.paint import draw_main, draw_narrow, draw_side, zone_bar
from gymtui.tui.today.view import MuscleRow, PlannedRow, TodayView, WeekView

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


HINT = "Hamstrings: 10.5 hard sets today, about 8 is as much as one session uses."
WEEK = WeekView(
    muscles=(
        MuscleRow("chest", 8, 10, 20, "in zone", 6),
        MuscleRow("hamstrings", 3.875, 6, 14, "in zone", 4.5),
        *(MuscleRow(f"muscle {i}", 6, 10, 20, "low") for i in range(8)),
    )
)


def test_what_today_adds_is_dashed_and_counted() -> None:
    wide = draw_side(WEEK, 38, 34).text()
    assert "8 +6 of 10–20" in wide
    assert "3.9 +4.5 of 6–14" in wide
    narrow = draw_narrow(TodayView(week=WEEK), 80, 22)[0].text()
    assert "8 +6" in narrow
    for text in (wide, narrow):
        assert "━┄" in text
        assert "hamstrings" in text


@pytest.mark.parametrize(("sets", "added"), [(0, 0.5), (28, 4), (40, 10), (0.1, 0.1), (5, 0)])
@pytest.mark.parametrize("width", [0, 1, 9, 33])
def test_the_bar_stays_in_its_room(sets: float, added: float, width: int) -> None:
    canvas = Canvas(40, 1)
    zone_bar(canvas, 2, 0, width, MuscleRow("m", sets, 10, 20, "low", added), "zone-in")
    bar = canvas.text()[2:]
    assert len(bar.rstrip()) <= width
    if width > 8 and sets < 28:
        assert ("┄" in bar) is bool(added)


def test_one_hint_stands_under_the_week() -> None:
    hinted = WeekView(muscles=WEEK.muscles, hints=(HINT, "another"))
    narrow = draw_narrow(TodayView(week=hinted), 80, 22)[0].text()
    assert "Hamstrings: 10.5 hard sets today" in narrow
    wide = draw_side(hinted, 38, 34).text()
    assert "one session uses." in " ".join(wide.split())
    assert "to failure" in wide
    assert "another" not in narrow + wide


def test_the_line_of_a_fitted_day_stands_under_its_title() -> None:
    fitted = TodayView(title="Upper A", fitted="fitted to 35 min", rows=ROWS[:2])
    for canvas, _ in (draw_main(fitted, 82, 34), draw_narrow(fitted, 80, 22), draw_narrow(fitted, 40, 10)):
        lines = canvas.text().splitlines()
        title = next(i for i, line in enumerate(lines) if "Upper A" in line)
        assert "fitted to 35 min" in lines[title + 1]
