"""The replay of a workout: values in, values out; and the page by keys."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.session_line import session_line
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.tui.history.view import Knowledge
from gymtui.tui.minutes.paint import draw_minutes
from gymtui.tui.minutes.replay import SPEEDS, Replay
from gymtui.tui.minutes.view import MinutesView, minutes_view, span_text
from gymtui.tui.screens.history import HistoryScreen
from gymtui.tui.screens.session_minutes import SessionMinutesScreen
from tests.exercises import EXERCISES
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, make_home, running

KNOWN = Knowledge(EXERCISES.get, Unit.KG, "rir", pasts.UPPER_START.date())


def timed() -> Workout:
    """Three bench sets, of which the last began late, and a set of minis."""
    workout = pasts.upper()
    bench, _, pulldown, *_ = workout.exercises
    marks = ((240, 280, None), (460, 500, 180), (740, 775, 180))
    sets = tuple(
        one.model_copy(
            update={
                "parts": (
                    one.parts[0].model_copy(
                        update={
                            "started_at": pasts.UPPER_START + timedelta(seconds=begun),
                            "at": pasts.UPPER_START + timedelta(seconds=logged),
                            "rest_planned": planned,
                            "rest_actual": None if planned is None else begun - marks[i - 1][1],
                        }
                    ),
                )
            }
        )
        for i, (one, (begun, logged, planned)) in enumerate(zip(bench.sets, marks, strict=True))
    )
    minis = tuple(
        part.model_copy(update={"at": pasts.UPPER_START + timedelta(seconds=960 + 30 * i)})
        for i, part in enumerate(pulldown.sets[0].parts)
    )
    last = pulldown.sets[0].model_copy(update={"parts": minis})
    return workout.model_copy(
        update={
            "exercises": (
                bench.model_copy(update={"sets": sets, "group": None}),
                pulldown.model_copy(update={"sets": (last,)}),
            ),
            "started_at": pasts.UPPER_START,
            "ended_at": pasts.UPPER_START + timedelta(seconds=1100),
        }
    )


def shown(at: float = 0.0, **more: bool) -> MinutesView:
    workout = timed()
    return minutes_view(workout, session_line(workout), KNOWN, Replay(at), **more)


def test_it_plays_at_its_speed_and_stands_still_at_the_end() -> None:
    line = session_line(timed())
    one = Replay().toggled(line).ticked(2, line)
    assert (one.at, one.playing) == (120, True)
    one = one.ticked(60, line)
    assert (one.at, one.playing) == (1100, False)
    assert one.toggled(line) == Replay(0.0, playing=True)


@given(st.floats(0, 1100), st.integers(-1, 1).filter(bool))
def test_a_step_goes_to_the_next_part_that_way(at: float, by: int) -> None:
    line = session_line(timed())
    found = Replay(at, playing=True).stepped(by, line)
    times = {0.0, 280.0, 500.0, 775.0, 960.0, 990.0, 1020.0, 1100.0}
    ahead = [one for one in times if (one - at) * by > 0]
    assert not found.playing
    assert found.at == (min(ahead, key=lambda one: abs(one - at)) if ahead else (1100 if by > 0 else 0))


def test_speeds_end_at_both_ends() -> None:
    one = Replay()
    for _ in SPEEDS:
        one = one.faster(1)
    assert one.speed == SPEEDS[-1]
    for _ in SPEEDS:
        one = one.faster(-1)
    assert one.speed == SPEEDS[0]


@pytest.mark.parametrize(
    ("at", "what"),
    [
        (10, "before the first set"),
        (250, "▶ WORK  0:10 of 0:40  Bench press, set 1: 82.5 × 8 @ 2"),
        (340, "‖ REST  1:00 of 3:00  before Bench press, set 2"),
        (700, "+ OVER  +0:20 over the plan  before Bench press, set 3"),
        (970, "‖ REST"),
        (1090, "after the last set"),
    ],
)
def test_each_moment_says_what_it_is(at: float, what: str) -> None:
    for size, wide in ((WIDE, True), (SMALL, False)):
        assert what in draw_minutes(shown(at), size[0], size[1] - 2, wide=wide).text()


def test_lanes_stand_over_an_axis_of_minutes() -> None:
    drawn = draw_minutes(shown(), 120, 34, wide=True).text().splitlines()
    bench = next(row for row in drawn if "Bench press" in row)
    assert bench.count("█") >= 3
    assert "+" in bench
    assert "─" in bench
    assert any("0 min" in row and " 10" in row for row in drawn)


def test_the_table_names_every_part() -> None:
    drawn = draw_minutes(shown(as_table=True), 120, 34, wide=True).text()
    assert drawn.count("Bench press") == 3
    assert "set 1, part 3" in drawn
    assert "+4:00/3:00" in drawn


def test_a_workout_without_times_says_so() -> None:
    workout = pasts.upper()
    bare = workout.model_copy(update={"exercises": workout.exercises[1:2]})
    view = minutes_view(bare, session_line(bare), KNOWN, Replay())
    assert "does not say when its sets were done" in draw_minutes(view, 80, 22, wide=False).text()


def test_parts_without_a_time_are_counted() -> None:
    view = minutes_view(pasts.upper(), session_line(pasts.upper()), KNOWN, Replay())
    assert view.left_out.startswith("8 parts without a time are left out")


def test_spans_of_time() -> None:
    assert [span_text(one) for one in (0, 59.6, 245, 3600, 3725)] == [
        "0:00",
        "1:00",
        "4:05",
        "1:00:00",
        "1:02:05",
    ]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_it_opens_from_history_and_plays(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path, workouts=[timed()])
    async with running(tmp_path, size) as person:
        await person.press("f3", "m")
        screen = place_shown(person.app, SessionMinutesScreen)
        await person.press("right")
        assert screen.view.replay.at == 280
        await person.press("down", "minus", "space")
        assert screen.view.replay.speed == 30
        while screen.view.replay.at <= 340:
            await person.pilot.pause()
        await person.press("space", "end")
        assert not screen.view.replay.playing
        assert "after the last set" in person.text
        await person.press("v")
        assert "rested/planned" in person.text
        await person.press("escape")
        assert place_shown(person.app, HistoryScreen).row is not None
