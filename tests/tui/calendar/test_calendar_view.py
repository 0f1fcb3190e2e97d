"""What the calendar says and how it is drawn, without a screen."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.days import DayMeasure, days_of
from gymtui.insight.facts import facts_of
from gymtui.insight.index import row_of
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue
from gymtui.tui.calendar.paint import day_at, draw_day, draw_map, draw_month
from gymtui.tui.calendar.view import (
    CalendarSetting,
    CalendarView,
    calendar_view,
    days_in_list,
    months_away,
)
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.tui import pasts

CATALOGUE = Catalogue(EXERCISES.values())
TODAY = date(2026, 11, 30)


def setting(workouts: list[Workout], unit: Unit = Unit.KG) -> CalendarSetting:
    records: dict[str, int] = {one.id: 2 for one in workouts[:1]}
    return CalendarSetting(days_of(facts_of(workouts), CATALOGUE), CATALOGUE, unit, TODAY, records)


def two() -> list[Workout]:
    return [pasts.upper(date(2026, 11, 23)), pasts.upper(date(2026, 11, 16))]


def shown(day: date, measure: DayMeasure = DayMeasure.SETS, *, as_table: bool = False) -> CalendarView:
    return calendar_view(day, measure, setting(two()), as_table=as_table)


@given(histories())
def test_the_list_knows_the_same_days_sets_and_times(workouts: list[Workout]) -> None:
    whole = days_of(facts_of(workouts), CATALOGUE)
    rows = [row_of(one) for one in sorted(workouts, key=lambda one: (one.date, one.id), reverse=True)]
    listed = days_in_list(rows)
    assert listed.order == whole.order
    for day, one in listed.sums.items():
        known = whole.sums[day]
        assert (one.workouts, one.seconds, one.untimed) == (known.workouts, known.seconds, known.untimed)
        assert one.sets >= known.sets, "the list counts sets that were planned and skipped too"


@given(st.dates(date(1970, 1, 1), date(2099, 12, 31)), histories())
def test_every_day_of_the_month_stands_in_its_weekday_once(day: date, workouts: list[Workout]) -> None:
    view = calendar_view(day, DayMeasure.TIME, setting(workouts))
    cells = [cell for week in view.weeks for cell in week]
    assert all(cell.day.weekday() == i % 7 for i, cell in enumerate(cells))
    inside = [cell.day for cell in cells if cell.inside]
    assert inside[0].day == 1
    assert (inside[-1] + timedelta(days=1)).day == 1
    assert len(inside) == len(set(inside)) == inside[-1].day
    assert view.year.marked is not None


@given(histories(), st.sampled_from(list(DayMeasure)))
def test_the_map_holds_each_workout_of_its_time_once(workouts: list[Workout], measure: DayMeasure) -> None:
    view = calendar_view(TODAY, measure, setting(workouts))
    assert view.year.workouts == len(workouts)
    trained = Counter(one.date for one in workouts)
    drawn = sum(level not in (None, 0) for line in view.year.levels for level in line)
    assert drawn == len(trained)


def test_the_chosen_day_is_told_with_its_muscles_and_exercises() -> None:
    view = shown(date(2026, 11, 23))
    assert view.month == "November 2026"
    assert view.month_facts.startswith("2 workouts · 12 sets · ")
    (one,) = view.workouts
    assert one.title == "Upper A"
    assert one.records == 2
    assert one.exercises[0] == "3 × Bench press"
    assert view.muscles[0].share == 1
    assert {one.name: one.sets for one in view.muscles}["chest"] == "3"


def test_a_day_of_rest_is_no_miss() -> None:
    view = shown(date(2026, 11, 24))
    assert view.workouts == ()
    drawn = draw_day(view, 38, 20, wide=True)[0].text()
    assert "no workout" in drawn
    assert "streak" not in drawn


def test_two_workouts_of_a_day_share_its_cell() -> None:
    morning = pasts.upper(date(2026, 11, 23))
    evening = morning.model_copy(update={"id": morning.id[:-1] + "Z", "title": "Evening"})
    view = calendar_view(date(2026, 11, 23), DayMeasure.SETS, setting([morning, evening]))
    cell = next(cell for week in view.weeks for cell in week if cell.day == date(2026, 11, 23))
    assert cell.title == "Upper A +1"
    assert [one.title for one in view.workouts] == ["Upper A", "Evening"]


def test_a_year_further_back_is_a_calendar_year() -> None:
    view = shown(date(2024, 2, 29))
    assert view.year_name == "2024"
    assert view.year.workouts == 0
    assert view.month_facts == "no workouts"
    assert shown(TODAY).year_name == "last 12 months"


@pytest.mark.parametrize("day", [date(2012, 1, 1), date(2012, 12, 31)])
def test_a_year_of_54_weeks_has_its_first_and_its_last_day(day: date) -> None:
    view = shown(day)
    assert view.year_name == "2012"
    assert view.year.marked is not None


def test_the_days_to_come_of_this_week_leave_the_map_as_it_is() -> None:
    assert shown(TODAY + timedelta(days=3)).year_name == "last 12 months"


def test_what_a_measure_cannot_say_is_told() -> None:
    untimed = pasts.upper().model_copy(update={"started_at": None})
    view = calendar_view(TODAY, DayMeasure.TIME, setting([untimed]))
    assert view.left_out == "1 workout without times"
    assert view.year.levels[0][-2] == 1, "a workout of unknown length is there all the same"


def test_the_table_has_the_months_up_to_now_and_their_sum() -> None:
    view = shown(date(2026, 11, 23), as_table=True)
    assert [row.name for row in view.table][-3:] == ["October", "November", "2026"]
    assert view.table[-2].cells[:2] == ("2", "12")
    assert view.table[-1].cells == view.table[-2].cells
    drawn = draw_month(view, 82, 23, wide=True).text()
    assert "workouts" in drawn
    assert "▸ November" in drawn


def test_pounds_are_the_same_weight() -> None:
    kg = calendar_view(TODAY, DayMeasure.VOLUME, setting(two()))
    lb = calendar_view(TODAY, DayMeasure.VOLUME, setting(two(), Unit.LB))
    numbers = [float(view.table[-1].cells[2].replace(",", "")) for view in (kg, lb)]
    assert numbers[1] == pytest.approx(numbers[0] / 0.45359237, abs=1.5)


@pytest.mark.parametrize("wide", [True, False])
def test_a_click_finds_the_day_that_is_drawn_there(wide: bool) -> None:
    view = shown(date(2026, 11, 23))
    width, height = (82, 23) if wide else (48, 14)
    rows = draw_month(view, width, height, wide=wide).text().splitlines()
    y = next(i for i, row in enumerate(rows) if "▸23" in row)
    cell = day_at(view, rows[y].index("▸23") + 1, y, wide=wide)
    assert cell is not None
    assert cell.day == date(2026, 11, 23)
    assert day_at(view, 0, 0, wide=wide) is None


@pytest.mark.parametrize(("wide", "size"), [(True, (120, 11)), (False, (80, 8))])
def test_the_map_points_at_the_cursor_and_says_its_time(wide: bool, size: tuple[int, int]) -> None:
    drawn = draw_map(shown(date(2026, 11, 24)), *size, wide=wide).text()
    assert "▸" in drawn
    assert "2 workouts" in drawn
    assert "more sets" in drawn


@pytest.mark.parametrize(
    ("day", "by", "found"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_months_keep_their_day_where_they_have_it(day: str, by: int, found: str) -> None:
    assert months_away(date.fromisoformat(day), by) == date.fromisoformat(found)
