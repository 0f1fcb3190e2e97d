"""What the screen of a dry run shows, without a screen."""

from dataclasses import replace

import pytest

from gymtui.model.plan import PlanDocument
from gymtui.plans.dry_run.compare import compare
from gymtui.plans.dry_run.play import dry_run
from gymtui.plans.dry_run.result import DryRun
from gymtui.plans.text.parser import read_plan
from gymtui.tui.dry_run.comparing import draw_comparison, lines_of
from gymtui.tui.dry_run.paint import draw_dry_run, list_room, scrolled
from gymtui.tui.dry_run.view import DayRow, DryRunView, ExerciseRow, Page, said_of, told_lines
from tests.plans.documents import CATALOGUE
from tests.plans.dry_run.playing import playing

SIZES = [(120, 34), (80, 22), (60, 20), (40, 12)]


def plan(text: str) -> PlanDocument:
    document = read_plan(text, CATALOGUE).document
    assert document is not None
    return document


UPPER = plan(
    """\
program "Upper"
  rotation, 2 days a week
  weeks 3, deload in week 3
day "A"
  Bench press   3x6-8 @2 80 kg
    warmup ramp
  Cable curl    2x10-12 @0 20 kg
day "B"
  Back squat    3x5 @2 100 kg
  Plank         2x60s
"""
)
RUN = dry_run(UPPER, playing(6))
VIEW = DryRunView("Upper", RUN, 6)


def shown(view: DryRunView, width: int = 120, height: int = 34) -> str:
    return draw_dry_run(view, width, height)[0].text()


def test_a_week_is_its_days_with_their_exercises() -> None:
    assert [type(row) for row in VIEW.rows] == [DayRow, ExerciseRow, ExerciseRow] * 2
    assert VIEW.heading == "Week 1 of 6"
    assert replace(VIEW, week=2).heading == "Week 3 of 6, deload"


def test_the_wide_screen_has_days_and_pictures() -> None:
    text = shown(replace(VIEW, row=1))
    assert "▸ " in text
    assert "Bench press" in text
    assert "80 kg 7,6,6" in text
    assert "Sets per muscle" in text
    assert "band = your zone" in text
    assert "Minutes" in text
    assert "warm-ups" in text
    assert "80 kg × 7 → 70 kg × 8" in text


def test_the_small_screen_shows_one_of_both() -> None:
    days, pictures = shown(VIEW, 80, 22), shown(replace(VIEW, page=Page.PICTURES), 80, 22)
    assert "Bench press" in days
    assert "Sets per muscle" not in days
    assert "Sets per muscle" in pictures
    assert "Minutes" in pictures


def test_what_is_planned_to_failure_has_a_sign() -> None:
    assert any("20 kg" in row and " !" in row for row in shown(VIEW).splitlines())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", Page)
def test_every_row_can_be_drawn_at_every_size(size: tuple[int, int], page: Page) -> None:
    for week in range(6):
        for row in range(6):
            view = replace(VIEW, week=week, row=row, page=page)
            canvas, spots = draw_dry_run(replace(view, first=scrolled(view, size[1])), *size)
            assert (canvas.width, canvas.height) == size
            assert page is Page.PICTURES or f"row:{row}" in spots.values()


def test_the_chosen_row_stays_in_sight() -> None:
    view = VIEW
    for row in (*range(6), *reversed(range(6))):
        view = replace(view, row=row)
        view = replace(view, first=scrolled(view, 14))
        assert view.first <= row < view.first + list_room(14)
    assert view.first == 0


def test_nothing_played_yet_and_nothing_to_play() -> None:
    empty = DryRunView("Upper", DryRun("Upper", ()), 6, playing=True)
    assert "playing" in shown(empty)
    assert "Nothing to play" in shown(replace(empty, playing=False))
    assert empty.chosen is None
    assert empty.lift is None


def test_what_is_said_of_a_row() -> None:
    day, bench = VIEW.rows[0], VIEW.rows[1]
    assert any(line.startswith("Plates changed") for line in said_of(day))
    said = said_of(bench)
    assert said[0]
    assert any("left" in line for line in said)
    assert any(line.startswith("warm-ups 20 kg 10") for line in said)


def test_warnings_are_counted_and_listed() -> None:
    assert VIEW.warned.startswith("▲ ")
    lines = told_lines(RUN)
    assert any(line.startswith("▲ ") for line in lines)
    assert any("Plank" in line for line in lines)
    broken = dry_run(UPPER.model_copy(update={"templates": UPPER.templates[:1]}), playing(2))
    assert DryRunView("Upper", broken, 2).warned == "× 1 error"


def test_the_lift_is_that_of_the_chosen_row() -> None:
    assert [replace(VIEW, row=row).lift for row in (0, 2, 4)] == [
        next(one for one in RUN.lifts if one.exercise == slug)
        for slug in ("bench-press", "cable-curl", "back-squat")
    ]


def test_two_plans_side_by_side() -> None:
    other = dry_run(
        plan('program "Other"\n  rotation, 3 days a week\nday "A"\n  Bench press 5x5 @2 70 kg\n'), playing(6)
    )
    found = compare(RUN, other)
    lines = lines_of(found)
    workouts = next(line for line in lines if line.what == "Workouts")
    assert (workouts.first, workouts.second, workouts.differs) == ("2", "3", True)
    for size in SIZES:
        text = draw_comparison(found, 0, *size).text()
        assert "Upper" in text
    assert "Chest" in draw_comparison(found, 0, 120, 34).text()
    assert draw_comparison(found, 5, 120, 34).text() != draw_comparison(found, 0, 120, 34).text()
