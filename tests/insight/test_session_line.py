"""A workout along its minutes: nothing lost, nothing made up."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.session_line import SessionLine, StretchKind, seen_in, session_line
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique, Workout
from tests.tui import pasts

START = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
BEFORE, WORK, REST, OVER, GAP, AFTER = StretchKind


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def workout(*sets: tuple[Part, ...], start: float | None = 0, end: float | None = None) -> Workout:
    performed = tuple(
        PerformedSet(id=ShortId(f"s{i}"), technique=Technique.REST_PAUSE, parts=parts)
        for i, parts in enumerate(sets)
    )
    exercise = PerformedExercise(id=ShortId("e"), exercise="bench-press", name="Bench press", sets=performed)
    return pasts.upper().model_copy(
        update={
            "exercises": (exercise,),
            "started_at": at(start) if start is not None else None,
            "ended_at": at(end) if end is not None else None,
        }
    )


def told(line: SessionLine) -> list[tuple[StretchKind, float, float]]:
    return [(one.kind, one.start, one.end) for one in line.stretches]


def test_a_rest_that_ran_over_is_split_where_it_was_due() -> None:
    line = session_line(
        workout(
            (Part(reps=8, started_at=at(60), at=at(100)),),
            (Part(reps=8, started_at=at(260), at=at(300), rest_planned=120, rest_actual=160),),
            end=330,
        )
    )
    assert told(line) == [
        (BEFORE, 0, 60),
        (WORK, 60, 100),
        (REST, 100, 220),
        (OVER, 220, 260),
        (WORK, 260, 300),
        (AFTER, 300, 330),
    ]
    assert line.begins == START
    assert line.sum(REST) + line.sum(OVER) == 160


def test_the_rest_that_was_worked_out_says_when_work_began() -> None:
    line = session_line(workout((Part(at=at(50)),), (Part(at=at(200), rest_planned=90, rest_actual=110),)))
    assert told(line) == [(BEFORE, 0, 50), (REST, 50, 140), (OVER, 140, 160), (WORK, 160, 200)]


def test_rests_inside_a_set_are_marked() -> None:
    parts = (
        Part(started_at=at(10), at=at(40)),
        Part(started_at=at(55), at=at(65), rest_planned=15, rest_actual=15),
    )
    line = session_line(workout(parts))
    assert [(one.kind, one.inner) for one in line.stretches][2:] == [(REST, True), (WORK, False)]


def test_what_is_not_known_is_called_so() -> None:
    line = session_line(workout((Part(at=at(50)),), (Part(at=at(200)),)))
    assert told(line) == [(BEFORE, 0, 50), (GAP, 50, 200)]


def test_without_times_there_is_no_line() -> None:
    line = session_line(workout((Part(reps=5),), (Part(reps=5), Part(reps=3))))
    assert line.stretches == ()
    assert line.untimed == 3
    assert line.at(0) is None


def test_a_start_that_is_missing_or_too_late_is_the_first_part() -> None:
    for start in (None, 500):
        line = session_line(workout((Part(started_at=at(60), at=at(100)),), start=start))
        assert line.begins == at(60)
        assert told(line) == [(WORK, 0, 40)]


def test_parts_stand_in_the_order_of_time_and_not_of_the_list() -> None:
    line = session_line(workout((Part(at=at(200)),), (Part(at=at(100)),)))
    assert [one.set for one in line.parts] == [1, 0]


parts = st.builds(
    lambda gap, begun, rest, planned: (gap, begun, rest, planned),
    st.integers(0, 400),
    st.none() | st.integers(-50, 400),
    st.none() | st.integers(0, 500),
    st.none() | st.integers(0, 300),
)


@given(st.lists(parts, max_size=12), st.integers(0, 300) | st.none(), st.integers(0, 6000) | st.none())
def test_the_line_has_no_holes_and_every_part_ends_on_it(
    rows: list[tuple[int, int | None, int | None, int | None]], start: int | None, end: int | None
) -> None:
    sets = []
    now = 100
    for gap, begun, rest, planned in rows:
        started = at(now + begun) if begun is not None else None
        now += gap
        sets.append((Part(at=at(now), started_at=started, rest_actual=rest, rest_planned=planned),))
    line = session_line(workout(*sets, start=start, end=end))
    position = 0.0
    for one in line.stretches:
        assert one.start == position
        assert one.end > one.start
        position = one.end
    assert position == line.seconds
    assert len(line.parts) == len(rows)
    for timed in line.parts:
        ends = {one.end for one in line.stretches} | {0.0}
        assert timed.at in ends
    assert sum(line.sum(kind) for kind in StretchKind) == pytest.approx(line.seconds)


@given(st.integers(1, 60), st.integers(3, 90))
def test_no_set_is_lost_in_a_coarse_drawing(count: int, columns: int) -> None:
    sets = [(Part(started_at=at(100 * i), at=at(100 * i + 5)),) for i in range(count)]
    line = session_line(workout(*sets))
    step = line.seconds / columns
    drawn = [seen_in(line.stretches, i * step, (i + 1) * step + 1e-9) for i in range(columns)]
    ends = {int(one.at / step - 1e-9) for one in line.parts}
    assert sum(one is not None and one.kind is WORK for one in drawn) >= len(ends)
