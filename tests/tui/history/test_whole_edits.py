"""A workout as a whole: its day, copies, splits and joinings, against what must stay the same."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, PerformedExercise, PerformedSet, Workout
from gymtui.model.units import Load, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.tui.history import whole_edits as edit
from gymtui.tui.history.past_text import PastReading, PastSetting, read_past, usual_sets
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.tui import pasts

TODAY = date(2026, 11, 25)
NEW = "01" + "0" * 24


def ids() -> edit.NewId:
    numbers = iter(range(10_000))
    return lambda: ShortId(f"n{next(numbers)}")


# day and times


@pytest.mark.parametrize(
    ("text", "day", "start", "end"),
    [
        ("2026-11-20", "2026-11-20", None, None),
        ("2026-11-20 17:30", "2026-11-20", "2026-11-20T16:30", None),
        ("2026-11-20 17:30-18:25", "2026-11-20", "2026-11-20T16:30", "2026-11-20T17:25"),
        ("2026-11-20 23:30 – 0:25", "2026-11-20", "2026-11-20T22:30", "2026-11-20T23:25"),
    ],
)
def test_day_and_times_are_read_in_the_zone_of_the_day(
    text: str, day: str, start: str | None, end: str | None
) -> None:
    found = edit.read_when(text, pasts.upper())
    assert found.date.isoformat() == day
    utc = [datetime.fromisoformat(one).replace(tzinfo=UTC) if one else None for one in (start, end)]
    assert [found.started_at, found.ended_at] == utc


def test_the_parts_move_with_the_start() -> None:
    workout = pasts.upper()
    assert workout.started_at is not None
    moved = edit.read_when("2026-11-20 18:42-19:39", workout)
    before, after = (one.exercises[0].sets[0].parts[0].at for one in (workout, moved))
    assert before is not None
    assert after is not None
    assert moved.started_at is not None
    assert after - before == moved.started_at - workout.started_at == timedelta(days=-3)
    assert edit.read_when(edit.when_line(workout), workout) == workout


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2026-13-01", "2026-11-20 25:00", "2026-11-20 17:60", "1900-01-01"]
)
def test_what_is_no_day_says_what_was_expected(text: str) -> None:
    with pytest.raises(edit.WhenError, match="expected"):
        edit.read_when(text, pasts.upper())


@settings(max_examples=60)
@given(histories(4))
def test_the_line_of_a_workout_changes_nothing(history: list[Workout]) -> None:
    for workout in history:
        if workout.started_at is not None or workout.ended_at is None:
            assert edit.read_when(edit.when_line(workout), workout) == workout


# copies, splits, joinings


@settings(max_examples=60)
@given(histories(4))
def test_a_copy_has_the_same_sets_and_nothing_of_the_day(history: list[Workout]) -> None:
    for workout in history:
        copy = edit.duplicated(workout, NEW, TODAY)
        assert (copy.id, copy.date, copy.started_at, copy.source) == (NEW, TODAY, None, None)
        for old, new in zip(workout.exercises, copy.exercises, strict=True):
            for one, other in zip(old.sets, new.sets, strict=True):
                assert [(p.load, p.reps, p.rir) for p in one.parts] == [
                    (p.load, p.reps, p.rir) for p in other.parts
                ]
                assert all(p.at is None and p.rest_actual is None for p in other.parts)


@settings(max_examples=60)
@given(histories(4), st.integers(0, 3))
def test_what_was_split_joins_to_the_same_exercises(history: list[Workout], at: int) -> None:
    for workout in history:
        if not workout.exercises:
            continue
        chosen = workout.exercises[at % len(workout.exercises)]
        both = edit.split(workout, chosen.id, NEW)
        if both is None:
            assert chosen == workout.exercises[0]
            continue
        first, second = both
        assert second.exercises[0] == chosen
        assert first.exercises + second.exercises == workout.exercises
        again = edit.joined(first, second, ids())
        assert again.exercises == workout.exercises
        assert again.id == workout.id


def all_ids(workout: Workout) -> list[str]:
    return [
        *(group.id for group in workout.groups),
        *(one.id for one in workout.exercises),
        *(s.id for one in workout.exercises for s in one.sets),
    ]


def test_two_workouts_with_the_same_ids_become_one() -> None:
    first, second = pasts.upper(), pasts.upper(date(2026, 11, 24))
    one = edit.joined(first, second, ids())
    assert len(set(all_ids(one))) == len(all_ids(first)) + len(all_ids(second))
    assert one.exercises[: len(first.exercises)] == first.exercises
    assert [e.exercise for e in one.exercises] == [e.exercise for e in (*first.exercises, *second.exercises)]
    pairs = [[e.exercise for e in one.exercises if e.group == group.id] for group in one.groups]
    assert pairs == [["bench-press", "chest-supported-row"]] * 2
    assert one.notes == "left shoulder fine\nleft shoulder fine"


def test_a_split_between_timed_sets_gives_both_their_times() -> None:
    workout = pasts.upper()
    row = workout.exercises[1]
    timed = row.model_copy(
        update={"sets": (pasts.one_set("r1", "60", 10, at=pasts.UPPER_START + timedelta(minutes=20)),)}
    )
    workout = workout.model_copy(update={"exercises": (workout.exercises[0], timed, *workout.exercises[2:])})
    both = edit.split(workout, timed.id, NEW)
    assert both is not None
    assert both[0].ended_at == pasts.UPPER_START + timedelta(minutes=5)
    assert both[1].started_at == pasts.UPPER_START + timedelta(minutes=20)
    assert both[1].ended_at == workout.ended_at
    assert both[0].notes == workout.notes


# sets and exercises


def test_sets_and_exercises_more_and_fewer() -> None:
    workout = pasts.upper()
    new = pasts.one_set("n1", "90", 3)
    more = edit.with_new_set(workout, "bench", "b1", new)
    assert [s.id for s in more.exercises[0].sets] == ["b1", "n1", "b2", "b3"]
    last = edit.with_new_set(workout, "bench", "", new)
    assert [s.id for s in last.exercises[0].sets][-1] == "n1"
    dip = PerformedExercise(id=ShortId("dip"), exercise="dip", name="Dip", sets=(new,))
    assert [e.id for e in edit.with_new_exercise(workout, dip, "row").exercises] == [
        "bench", "row", "dip", "pull", "split",
    ]  # fmt: skip
    fewer = edit.without_exercise(workout, "row")
    assert [e.id for e in fewer.exercises] == ["bench", "pull", "split"]
    assert fewer.exercises[0].group is None
    assert fewer.groups == ()


@given(st.sampled_from(["bench", "row", "pull", "split", "none"]), st.integers(-4, 4))
def test_moving_keeps_all_exercises_and_supersets_together(exercise: str, by: int) -> None:
    workout = pasts.upper()
    moved = edit.with_moved_exercise(workout, exercise, by)
    assert sorted(e.id for e in moved.exercises) == sorted(e.id for e in workout.exercises)
    places = [i for i, e in enumerate(moved.exercises) if e.group is not None]
    assert places in ([], [0, 1], [1, 2], [2, 3])
    assert (len(moved.groups) == 1) == bool(places)
    assert all(isinstance(group, Group) for group in moved.groups)


# written down as text


def read(text: str) -> PastReading:
    empty = Workout(id=NEW, date=TODAY, timezone="+01:00")
    return read_past(text, PastSetting(Catalogue(EXERCISES.values()), Unit.KG, TODAY, empty, ids()))


def test_a_second_day_in_the_head_is_a_fault_and_no_title() -> None:
    found = read("2026-11-24 2025-09-20 17:30 Upper X\nbench press 60x8")
    assert found.workout is None
    (problem,) = found.problems
    assert (problem.line, problem.column) == (1, 12)
    assert "2025-09-20 is a second day; expected one day, times and a title, such as 2026" in str(problem)


def test_what_looks_like_a_slip_is_a_question_with_its_line() -> None:
    empty = Workout(id=NEW, date=TODAY, timezone="+01:00")
    usual = usual_sets({one.exercise: (TODAY, one) for one in pasts.upper().exercises})
    assert usual["bench-press"].parts[0].load == Load.kg("82.5")
    setting = PastSetting(Catalogue(EXERCISES.values()), Unit.KG, TODAY, empty, ids(), usual)
    found = read_past("2026-11-24\nbench press 80x5; 1999x5\n\nback squat 100x5; 1000x5; 1000x200", setting)
    assert found.workout is not None
    assert [(one.line, one.column) for one in found.questions] == [(2, 19), (4, 19), (4, 27)]
    assert "1999 kg: is that right? It is 10 times 82.5 kg or more." in str(found.questions[0])
    assert "1000 kg: did you mean 100 kg?" in str(found.questions[1])
    assert "200 reps: is that right?" in str(found.questions[2])
    assert read_past("2026-11-24\nbench press 85x5", setting).questions == ()


def done(reading: PastReading) -> list[tuple[str, list[PerformedSet]]]:
    assert reading.workout is not None, reading.problems
    return [(e.exercise, list(e.sets)) for e in reading.workout.exercises]


def test_a_workout_is_written_down() -> None:
    found = read(
        "2026-11-20 17:30-18:25 Upper A\n"
        'bench press  82.5x8 r2; 82,5x8 r1, 80x7! "a twinge, at last; really"\n'
        "# a remark\n\n"
        "Lat pulldown: 55x8+4+3\n"
        "pull-up bw+10 x 5\n"
        "plank 60s"
    )
    sets = done(found)
    assert [slug for slug, _ in sets] == ["bench-press", "lat-pulldown", "pull-up", "plank"]
    assert [len(listed) for _, listed in sets] == [3, 1, 1, 1]
    assert found.sets == 6
    bench = sets[0][1]
    assert bench[1].parts[0].load == Load.kg("82.5")
    assert bench[2].failed
    assert bench[2].note == "a twinge, at last; really"
    assert [p.reps for p in sets[1][1][0].parts] == [8, 4, 3]
    assert found.workout is not None
    assert (found.workout.title, found.workout.date) == ("Upper A", date(2026, 11, 20))
    assert found.workout.started_at == datetime(2026, 11, 20, 16, 30, tzinfo=UTC)


def test_without_a_day_it_was_today() -> None:
    found = read("bench press 60x10; =; =")
    assert found.workout is not None
    assert found.workout.date == TODAY
    assert [s.parts[0].reps for s in found.workout.exercises[0].sets] == [10, 10, 10]


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("", 1, 1, "no exercise yet"),
        ("2026-11-20", 1, 1, "no exercise yet"),
        ("2027-01-01\nplank 60s", 1, 1, "still to come"),
        ("2026-13-01\nplank 60s", 1, 1, "is no day"),
        ("bench prss 60x8", 1, 1, "nearest Bench press"),
        ("bench press", 1, 12, "has no sets"),
        ("plank 60s\n  bench press 60x8; 60xx", 2, 24, "expected"),
    ],
)
def test_faults_say_line_column_and_what_was_expected(text: str, line: int, column: int, said: str) -> None:
    found = read(text)
    assert found.workout is None
    (problem,) = found.problems
    assert (problem.line, problem.column) == (line, column)
    assert said in str(problem)


def test_every_fault_is_told() -> None:
    assert [one.line for one in read("bench prss 60x8\nplank 60s\nbench press 60xx; x!x").problems] == [
        1,
        3,
        3,
    ]


@given(st.text(max_size=60))
def test_any_text_is_put_up_with(text: str) -> None:
    for line in (text, f"bench press {text}"):
        found = read(line)
        assert (found.workout is None) == bool(found.problems)
