"""The list of changes that make the day fit: what it says, how it is drawn, and what minutes are read."""

import pytest

from gymtui.plans.day import PreparedDay
from gymtui.plans.minutes_fit import Fit, fit
from gymtui.tui.today.fit_paint import draw_fit, fit_layout
from gymtui.tui.today.fit_view import FitView, fit_view
from gymtui.tui.today.fitting import minutes_problem, read_minutes
from tests.plans.test_minutes_fit import day_of, setting

SLUGS = ("bench-press", "chest-supported-row", "lateral-raise", "leg-press", "leg-extension", "cable-crunch")


def found(wanted: int) -> tuple[PreparedDay, Fit]:
    day = day_of(*SLUGS)
    return day, fit(day, wanted, setting())


def view(wanted: int, *left: int) -> FitView:
    day, proposed = found(wanted)
    chosen = {one.id for place, one in enumerate(proposed.changes) if place not in left}
    return fit_view(day, proposed, chosen, "Full body")


def test_all_taken_is_what_was_proposed() -> None:
    proposed = found(25)[1]
    shown = view(25)
    assert shown.title == proposed.words
    assert shown.over == ""
    assert all(row.taken for row in shown.rows)
    assert shown.enter == f"take {len(proposed.changes)} changes"
    assert [row.words for row in shown.rows] == [one.words for one in proposed.changes]
    assert shown.rows[0].why.endswith("(Burke 2024) · grade B")


def test_one_left_out_makes_it_too_long_and_says_by_how_much() -> None:
    whole, less = view(25), view(25, 0)
    assert not less.rows[0].taken
    assert less.rows[0].saves == whole.rows[0].saves
    assert less.over.endswith("min too long")
    assert "become" in less.title
    assert less.enter_right != whole.enter_right


def test_none_taken_leaves_the_day() -> None:
    proposed = found(25)[1]
    nothing = view(25, *range(len(proposed.changes)))
    assert nothing.title == f"{proposed.minutes_before} min stay as they are"
    assert nothing.enter == "leave the day as it is"


def test_what_cannot_fit_is_said_while_all_is_taken() -> None:
    day = day_of("power-clean", "leg-press")
    proposed = fit(day, 1, setting())
    every = {one.id for one in proposed.changes}
    assert fit_view(day, proposed, every, "Day").title == "19 min can't be made shorter than 9"
    assert "can't" not in fit_view(day, proposed, set(), "Day").title


@pytest.mark.parametrize(("width", "height"), [(80, 22), (120, 34), (40, 10), (20, 6), (100, 27)])
def test_the_chosen_change_and_enter_stand_at_any_size(width: int, height: int) -> None:
    shown = view(1, 2)
    for at in range(len(shown.rows)):
        first = fit_layout(len(shown.rows), width, height).scrolled_to(at, 0)
        canvas, spots = draw_fit(shown, at, first, width, height)
        assert f"change:{at}" in spots.values()
        assert "enter" in spots.values()
        assert "Enter" in canvas.text()


def test_taken_and_left_differ_without_colour() -> None:
    rows = draw_fit(view(25, 0), 0, 0, 80, 22)[0].text().splitlines()
    left = next(row for row in rows if "superset" in row)
    taken = next(row for row in rows if "✓" in row)
    assert left.strip().startswith("▎ ·")
    assert "(" in left
    assert "(" not in taken


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("35", 35), (" 35 min ", 35), ("35m", 35), ("600", 600), ("1", 1)]
    + [(typed, None) for typed in ("", "0", "601", "x", "-5", "3.5", "1:10", "9999", "３５")],
)
def test_minutes_are_read_or_refused(typed: str, expected: int | None) -> None:
    assert read_minutes(typed) == expected
    assert (minutes_problem(typed) is None) == (expected is not None)
