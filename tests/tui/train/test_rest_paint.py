"""The facts of a rest as they are drawn, in both layouts."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from gymtui.live.fold import Session
from gymtui.live.rest_facts import RepRow
from gymtui.tui.canvas import Canvas
from gymtui.tui.train.narrow import narrow
from gymtui.tui.train.rest_paint import draw_rep_row
from gymtui.tui.train.rest_view import LastSet, RestView
from gymtui.tui.train.view import TrainView
from gymtui.tui.train.wide import wide
from tests.live.helpers import log, session, work_set
from tests.live.test_rest_facts import last_set, planned
from tests.tui.train.test_rest_view import past, rest_pause, three
from tests.tui.train.test_view import bench, view

Layout = Callable[[TrainView, int, int], tuple[Canvas, dict[int, str]]]


def drawn(shown: TrainView, layout: Layout = wide, size: tuple[int, int] = (82, 34)) -> str:
    return layout(shown, *size)[0].text()


def resting(
    at: float = 345, line: str = "", best: float | None = 111.0, note: str = "elbows in"
) -> TrainView:
    """After two of three sets with a last time and a best."""
    s = log(log(three(), 100, 8), 330, 6)
    return view(s, at, line, past=lambda _: past(best, note))


def test_a_large_screen_shows_them_all() -> None:
    text = drawn(resting())
    for fact in (
        "Best   e1RM 111",
        "Last   19 Nov",
        "1  82.5 × 8",
        "2  82.5 × 7",
        "3  80 × 6",
        "Done      82.5 × 6 ✓   e1RM 99 or more",
        "1 rep fewer with ~32 s more rest than last time",
        "Per side  plates of 82.5 kg   Note  last time: elbows in",
    ):
        assert fact in text, fact


def test_a_small_screen_shows_the_most_telling() -> None:
    text = drawn(resting(), narrow, (80, 22))
    for fact in (
        "Target 82.5 × 6–8 @ 2",
        "Last   80 × 6",
        "82.5 × 8, 7; 80 × 6",
        "Side   plates of 82.5",
        "Note   elbows in",
        "1 rep fewer with ~32 s more rest than last time   e1RM 99 or more",
    ):
        assert fact in text, fact


def test_what_would_beat_the_best_is_told_where_something_would() -> None:
    s = log(session(bench(planned("s1", last_set("l1", 8)), work_set("s2"))), 100, 6)
    shown = view(s, 110, past=lambda _: past(104.0))
    assert "7 @ 2 beats it" in drawn(shown)
    shown = view(s, 110, past=lambda _: past(104.0, ""))
    assert "Best   7 @ 2 beats it" in drawn(shown, narrow, (80, 22))


def test_typing_keeps_its_row_and_the_plates() -> None:
    text = drawn(resting(line="85x6"))
    assert "85x6   85 kg × 6 reps" in text
    assert "Per side  plates of 85 kg" in text
    assert "more rest than last time" not in text
    small = drawn(resting(line="85x6"), narrow, (80, 22))
    assert "85 kg × 6 reps" in small
    assert "more rest than last time" not in small


def test_getting_ready_keeps_the_note() -> None:
    for layout, size in ((wide, (82, 34)), (narrow, (80, 22))):
        text = drawn(resting(at=330 + 175), layout, size)
        assert "last time: elbows in" in text
        assert "Cue" in text


def test_over_says_what_the_set_is_held_against() -> None:
    text = drawn(resting(at=560))
    assert "Last 80 × 6   Best e1RM 111, 12 Oct" in text
    assert "Best e1RM 111, 12 Oct" in drawn(resting(at=560), narrow, (80, 22))


def test_last_time_of_many_sets_shows_those_around_the_one_that_comes() -> None:
    shown = resting()
    assert shown.rest is not None
    sets = tuple(LastSet(str(i + 1), f"80 × {i + 1}", i == 6) for i in range(10))
    text = drawn(replace(shown, rest=replace(shown.rest, last_sets=sets)))
    assert "7  80 × 7" in text
    assert "and 6 more" in text
    assert "1  80 × 1\n" not in text


def test_more_rows_are_there_on_a_higher_screen() -> None:
    assert "Cue  " not in drawn(resting())
    tall = drawn(resting(), size=(158, 48))
    assert "Cue  " in tall
    assert "Note      last time: elbows in" in tall
    assert "Best   e1RM 111, 12 Oct" in tall


def test_a_column_without_room_is_left_out() -> None:
    text = drawn(resting(), narrow, (62, 28))
    assert "Target" not in text
    assert "1 rep fewer" in text


# the row of reps


def cells(canvas: Canvas, y: int) -> list[str]:
    return [cell[2] for cell in canvas._rows[y]]


@pytest.mark.parametrize(
    ("row", "step"), [(RepRow(8, 4, 6), 4), (RepRow(12, 4, 8), 3), (RepRow(20, 8, 8), 2)]
)
def test_each_rep_has_a_cell(row: RepRow, step: int) -> None:
    canvas = Canvas(80, 1)
    assert draw_rep_row(canvas, 3, 0, 78, RestView(reps=row))
    painted = cells(canvas, 0)[3::step][: row.first + row.minis + row.to_go]
    assert painted == ["ink"] * row.first + ["ink-muted"] * row.minis + ["band"] * row.to_go
    gaps = cells(canvas, 0)[3 + step - 1 :: step]
    assert set(gaps) == {"stage"}


def test_very_many_reps_are_no_row() -> None:
    assert not draw_rep_row(Canvas(80, 1), 3, 0, 78, RestView(reps=RepRow(30, 10, 10)))
    assert not draw_rep_row(Canvas(80, 1), 3, 0, 78, RestView())
    assert not draw_rep_row(Canvas(80, 1), 3, 0, 78, None)


def inside() -> Session:
    last = last_set("l1", 9, load="55", minis=(4, 2))
    return log(log(rest_pause(last), 100, 8, load="55"), 125, 4, load="55")


def test_between_parts_the_reps_and_the_drop_off_stand_under_them() -> None:
    last = last_set("l1", 9, load="55", minis=(4, 2))
    shown = view(inside(), 128, past=lambda _: past(sets=(last,)))
    canvas, _ = wide(shown, 82, 34)
    assert "Drop-off  8-4, last time 9-4-2   e1RM 69.5 or more" in canvas.text()
    row = next(y for y in range(34) if cells(canvas, y).count("ink") == 8 * 3)
    assert cells(canvas, row).count("ink-muted") == 4 * 3
    assert "8-4, last time 9-4-2   e1RM 69.5 or more" in drawn(shown, narrow, (80, 22))
    over = view(inside(), 160, past=lambda _: past(sets=(last,)))
    assert "8-4, last time 9-4-2" in drawn(over)
    assert "8-4, last time 9-4-2" in drawn(over, narrow, (80, 22))


def test_after_the_first_part_its_e1rm_stands_there() -> None:
    s = log(rest_pause(), 100, 8, load="55")
    assert "Part 1    e1RM 69.5 or more" in drawn(view(s, 103))
