"""What is drawn: figures of one size in a row, and of the height that is seen from three metres."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.live import events as ev
from gymtui.live.entry import Field
from gymtui.live.fold import Session, step
from gymtui.model.exercise import Measurement
from gymtui.model.units import Load
from gymtui.tui.canvas import Canvas
from gymtui.tui.train.fields import numbers, place
from gymtui.tui.train.line_editor import LineEditor
from gymtui.tui.train.narrow import narrow, tiny
from gymtui.tui.train.view import Stage, TrainView
from gymtui.tui.train.wide import SLOTS_WIDE, wide, zoomed
from gymtui.tui.widgets.glyphs import SizeName, measure
from tests.live.helpers import after, exercise, hold_set, log, rest_pause_set, session, work_set
from tests.tui.train.test_view import know, view

WIDE_STAGE = (82, 34)
"""Beside the outline at 120 × 36."""
SMALL_STAGE = (80, 22)
"""Between the bars at 80 × 24."""
PHASES = {"rest": 10, "get ready": 175, "go": 180.5, "over": 203}


def straight() -> Session:
    return log(session(exercise("e1", work_set("s1"), work_set("s2"))), 100, 8)


def inside() -> Session:
    one = exercise("e1", rest_pause_set("s1", total=18, rest=30), work_set("z"))
    return log(session(one), 100, 8, load="55")


def holding() -> Session:
    one = exercise("e1", hold_set("s1", 600), work_set("z"), measurement=Measurement.DURATION)
    begun = {"at": after(100), "set": "s1", "lead": 0, "target": 600}
    return step(session(one), ev.HoldStarted.model_validate(begun))


def tallest(canvas: Canvas, *inks: str) -> int:
    """Rows from the first to the last cell painted in one of the inks, of the tallest figure."""
    grounds = [{cell[2] for cell in row if cell[1] == cell[2]} for row in canvas._rows]
    best = run = 0
    for row in grounds:
        run = run + 1 if row & set(inks) else 0
        best = max(best, run)
    return best


CLOCK_INKS = ("phase-rest", "phase-ready", "phase-over", "phase-go", "on-flood", "move")


@pytest.mark.parametrize("at", PHASES.values(), ids=PHASES)
@pytest.mark.parametrize("line", ["", "82.5x"], ids=["untouched", "typing"])
def test_the_clock_is_nine_rows_high_on_a_large_screen(at: float, line: str) -> None:
    canvas, _ = wide(view(straight(), 100 + at, line), *WIDE_STAGE)
    assert tallest(canvas, *CLOCK_INKS) >= 9


@pytest.mark.parametrize("at", PHASES.values(), ids=PHASES)
@pytest.mark.parametrize("line", ["", "82.5x"], ids=["untouched", "typing"])
def test_the_clock_is_five_rows_high_on_a_small_screen(at: float, line: str) -> None:
    canvas, _ = narrow(view(straight(), 100 + at, line), *SMALL_STAGE)
    assert tallest(canvas, *CLOCK_INKS) >= 5


@pytest.mark.parametrize("at", [3, 26, 30.5, 50], ids=["rest", "get ready", "go", "over"])
def test_so_it_is_inside_a_set(at: float) -> None:
    shown = view(inside(), 100 + at)
    assert tallest(wide(shown, *WIDE_STAGE)[0], *CLOCK_INKS) >= 9
    assert tallest(narrow(shown, *SMALL_STAGE)[0], *CLOCK_INKS) >= 5


def test_so_it_is_in_a_hold() -> None:
    shown = view(holding(), 130)
    assert shown.stage is Stage.HOLD
    assert tallest(wide(shown, *WIDE_STAGE)[0], *CLOCK_INKS) >= 9
    assert tallest(narrow(shown, *SMALL_STAGE)[0], *CLOCK_INKS) >= 5


@pytest.mark.parametrize("seconds", [3600, 36000, 86400])
def test_a_clock_of_hours_still_fits(seconds: int) -> None:
    shown = view(straight(), 280 + seconds)
    assert tallest(wide(shown, *WIDE_STAGE)[0], *CLOCK_INKS) >= 9
    assert tallest(narrow(shown, *SMALL_STAGE)[0], *CLOCK_INKS) >= 5


def test_the_load_to_do_is_nine_rows_high() -> None:
    shown = view(session(exercise("e1", work_set("s1"))))
    assert tallest(wide(shown, *WIDE_STAGE)[0], "ink", "move") >= 9
    assert tallest(narrow(shown, *SMALL_STAGE)[0], "ink", "move") >= 7


def test_full_screen_figures_are_the_largest() -> None:
    assert tallest(zoomed(view(straight(), 110), 120, 34)[0], "phase-rest") >= 15
    assert tallest(zoomed(view(straight(), 240), 120, 34)[0], "phase-rest") >= 20
    assert tallest(zoomed(view(straight(), 110), 80, 22)[0], "phase-rest") >= 10


# the row of numbers


def bench(load: str, reps: int, rir: float) -> TrainView:
    one = work_set("s1", load, reps)
    target = one.target.model_copy(update={"rir": rir})
    return view(session(exercise("e1", one.model_copy(update={"target": target}))))


@pytest.mark.parametrize(
    ("load", "reps", "rir", "size"),
    [
        ("82.5", 8, 2.0, "E"),
        ("60", 10, 2.0, "E"),
        ("102.5", 12, 1.5, "S"),
        ("102.5", 8, 2.0, "E"),
    ],
)
def test_a_row_that_does_not_fit_steps_down_together(load: str, reps: int, rir: float, size: str) -> None:
    entry = bench(load, reps, rir).entry
    assert entry is not None
    placed, chosen = place(numbers(entry, active=True), ("E", "S"), SLOTS_WIDE, 79)
    assert chosen == size
    assert len(placed) == 3


@given(
    st.sampled_from(["0", "5", "20", "82.5", "102.5", "1.25", "1002.5", "2000"]),
    st.sampled_from([1, 8, 12, 100, 1000]),
    st.sampled_from([0.0, 2.0, 1.5, 10.0]),
)
def test_numbers_never_run_into_each_other(load: str, reps: int, rir: float) -> None:
    entry = bench(load, reps, rir).entry
    assert entry is not None
    layouts: tuple[tuple[tuple[SizeName, ...], tuple[int, ...], int], ...] = (
        (("E", "S"), SLOTS_WIDE, 80),
        (("e", "S"), (4, 46, 67), 77),
        (("S",), (3, 34, 45), 54),
    )
    for sizes, slots, end in layouts:
        placed, size = place(numbers(entry, active=True), sizes, slots, end)
        for (x, one), (after_x, _) in itertools.pairwise(placed):
            assert x + measure(one.digits, size)[0] < after_x
        last_x, last = placed[-1]
        assert last_x + measure(last.digits, size)[0] <= end


def test_where_not_even_the_smallest_fit_the_load_and_reps_stay() -> None:
    entry = bench("1002.5", 100, 1.5).entry
    assert entry is not None
    placed, _ = place(numbers(entry, active=True), ("S",), (3, 34, 45), 75)
    assert [number.field for _, number in placed] == [Field.LOAD, Field.REPS]


def test_the_field_with_the_keyboard_is_the_only_one_marked() -> None:
    entry = bench("82.5", 8, 2).entry
    assert entry is not None
    assert [n.focused for n in numbers(entry, active=True)] == [True, False, False]
    assert not any(n.focused for n in numbers(entry, active=False))


def test_the_target_effort_is_muted_until_it_is_typed() -> None:
    plain = session(exercise("e1", work_set("s1")))
    untouched, typed = view(plain).entry, view(plain, line="x8r1").entry
    assert untouched is not None
    assert typed is not None
    assert numbers(untouched, active=True)[-1].ink == "ink-muted"
    assert numbers(typed, active=True)[-1].ink != "ink-muted"


@pytest.mark.parametrize(
    ("measurement", "labels"),
    [
        (Measurement.WEIGHT_REPS, ["LOAD", "REPS", "RIR"]),
        (Measurement.BODYWEIGHT_ADDED, ["ADDED", "REPS", "RIR"]),
        (Measurement.ASSISTED, ["ASSIST", "REPS", "RIR"]),
        (Measurement.REPS_ONLY, ["REPS", "RIR"]),
        (Measurement.DURATION, ["SECONDS"]),
        (Measurement.WEIGHT_TIME, ["LOAD", "SECONDS"]),
        (Measurement.DISTANCE_TIME, ["METRES", "SECONDS"]),
        (Measurement.WEIGHT_DISTANCE, ["LOAD", "METRES"]),
    ],
)
def test_each_measurement_has_its_fields(measurement: Measurement, labels: list[str]) -> None:
    one = work_set("s1").model_copy(update={"seconds": 30, "metres": 40, "load": Load.kg(-20)})
    v = view(session(exercise("e1", one, measurement=measurement)))
    assert v.entry is not None
    assert [n.label for n in numbers(v.entry, active=True)] == labels
    for draw, size in ((wide, WIDE_STAGE), (narrow, SMALL_STAGE), (tiny, (40, 10))):
        draw(v, *size)


def test_effort_is_drawn_on_the_lifters_scale() -> None:
    v = view(session(exercise("e1", work_set("s1"))), effort="rpe")
    assert v.entry is not None
    last = numbers(v.entry, active=True)[-1]
    assert (last.field, last.label, last.digits) == (Field.RIR, "RPE", "8")


# every state draws in every room


NASTY = ["", "8", "82.5x", "x²", "9" * 60, '8"' + "漢字🏋️‍♂️" * 9, "8٨", "8é\u0301\u200b"]


@pytest.mark.parametrize("line", NASTY, ids=range(len(NASTY)))
def test_every_state_draws_at_every_size(line: str) -> None:
    sessions = (session(), session(exercise("e1", work_set("s1"))), straight(), inside(), holding())
    for s, at, (width, height) in itertools.product(
        sessions, (0, 110, 275, 281, 400), (WIDE_STAGE, SMALL_STAGE, (40, 10), (20, 5), (1, 1), (200, 60))
    ):
        v = view(s, at, line)
        for draw in (wide, narrow, tiny, zoomed):
            canvas, _ = draw(v, width, height)
            assert (canvas.width, canvas.height) == (width, height)


def test_a_long_name_is_cut_and_keeps_its_place() -> None:
    plan = exercise("e1", work_set("s1"), work_set("s2")).model_copy(update={"name": "漢字" * 60})
    canvas, _ = wide(view(session(plan)), *WIDE_STAGE)
    assert "…" in canvas.text().splitlines()[1]
    assert "set 1 of 2" in canvas.text().splitlines()[1]


def test_the_editor_is_the_same_value_for_the_same_keys() -> None:
    assert view(straight(), 110) == view(straight(), 110)
    assert LineEditor() == LineEditor("", 0, 0)
    assert know().effort == "rir"
