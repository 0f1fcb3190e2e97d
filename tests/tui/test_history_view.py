"""What History says of a workout and of the year, without a screen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from rich.cells import cell_len

from gymtui.insight.index import HistoryIndex, UnreadableRow, WorkoutRow, row_of
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Side, Technique, Workout
from gymtui.model.units import Load, Unit
from gymtui.tui.canvas import wrapped
from gymtui.tui.history import edits
from gymtui.tui.history.paint import columns, draw_detail, draw_list
from gymtui.tui.history.view import (
    Detail,
    DetailLine,
    Knowledge,
    detail_of,
    detail_of_row,
    is_over,
    list_rows,
    row_day,
    when_text,
)
from gymtui.tui.history.year import year_view
from gymtui.tui.history.year_paint import draw_year
from tests.exercises import EXERCISES
from tests.tui.pasts import lower, one_set, three, upper, workout_id

TODAY = date(2026, 11, 23)
KNOWN = Knowledge(EXERCISES.get, Unit.KG, "rir", TODAY)


def detail(workout: Workout, known: Knowledge = KNOWN) -> Detail:
    return detail_of(workout, known, 66)


def drawn(shown: Detail, *, wide: bool = True) -> str:
    size = (74, 24) if wide else (47, 17)
    return draw_detail(shown, None, *size, focused=False)[0].text()


def lines(workout: Workout, kind: str) -> list[DetailLine]:
    return [line for line in detail(workout).lines if line.kind == kind]


def one(*sets: PerformedSet, name: str = "Bench press", slug: str = "bench-press") -> Workout:
    exercise = PerformedExercise(id=ShortId("e"), exercise=slug, name=name, sets=sets)
    return lower().model_copy(update={"exercises": (exercise,)})


def parts(*pieces: dict[str, object], **fields: object) -> PerformedSet:
    made = [{"load": Load.kg("24"), **piece} for piece in pieces]
    return PerformedSet.model_validate({"id": "s", "parts": made, **fields})


# times


@pytest.mark.parametrize(
    ("start", "minutes", "said"),
    [
        (datetime(2026, 11, 23, 16, 42, tzinfo=UTC), 57, "Mon 23 Nov 2026, 17:42–18:39"),
        (datetime(2026, 11, 23, 22, 10, tzinfo=UTC), 90, "Mon 23 Nov 2026, 23:10–00:40 (+1 day)"),
        (None, None, "Mon 23 Nov 2026"),
        (datetime(2026, 11, 23, 16, 42, tzinfo=UTC), None, "Mon 23 Nov 2026, from 17:42"),
    ],
)
def test_times_are_those_of_the_day_s_zone(start: datetime | None, minutes: int | None, said: str) -> None:
    end = start + timedelta(minutes=minutes) if start is not None and minutes is not None else None
    workout = upper().model_copy(update={"started_at": start, "ended_at": end})
    assert when_text(workout) == said


def test_only_the_end_is_known() -> None:
    workout = upper().model_copy(update={"started_at": None})
    assert when_text(workout) == "Mon 23 Nov 2026, until 19:39"


def test_the_facts_are_those_that_are_known() -> None:
    assert detail(upper()).facts == ("57 min", "6 sets", "1 to failure", "body weight 80.4 kg")
    assert detail(lower()).facts == ("1 set",)


# sets and parts


def test_superset_members_are_labelled_and_bracketed() -> None:
    shown = detail(upper())
    assert [line.label for line in shown.lines if line.kind == "exercise"] == ["A1", "A2", "B", "C"]
    brackets = [line.bracket for line in shown.lines if line.exercise in ("bench", "row")]
    assert brackets == ["top", "inside", "inside", "inside", "inside", "inside", "bottom"]
    assert not any(line.bracket for line in shown.lines if line.exercise in ("pull", "split"))


def test_a_member_left_alone_has_no_bracket() -> None:
    assert not any(line.bracket for line in detail(edits.without_set(upper(), "r1")).lines)


@pytest.mark.parametrize(
    ("planned", "actual", "over"),
    [
        (180, 199, True),
        (180, 198, False),
        (60, 70, False),
        (60, 71, True),
        (None, 90, False),
        (90, None, False),
    ],
)
def test_over_means_a_tenth_and_ten_seconds(planned: int | None, actual: int | None, over: bool) -> None:
    part = Part.model_validate({"reps": 8, "rest_planned": planned, "rest_actual": actual})
    assert is_over(part) is over


def test_a_rest_pause_set_has_a_line_for_each_further_part() -> None:
    assert [(p.text, p.planned, p.rested) for p in lines(upper(), "part") if p.exercise == "pull"] == [
        ("+ 4", "0:15", "0:16"),
        ("+ 3", "0:15", "0:16"),
    ]
    assert "rest-pause" in drawn(detail(upper()))


def test_drops_say_their_loads() -> None:
    dropped = parts({"reps": 12}, {"reps": 7, "load": Load.kg("10")}, technique=Technique.DROP)
    assert [line.text for line in lines(one(dropped), "part")] == ["> 10 × 7"]


def test_equal_sides_are_one_line_and_unequal_ones_two() -> None:
    equal = parts({"reps": 10, "side": Side.LEFT}, {"reps": 10, "side": Side.RIGHT})
    assert [line.text for line in lines(one(equal), "set")] == ["10 each"]
    assert not lines(one(equal), "part")
    unequal = parts({"reps": 10, "side": Side.LEFT}, {"reps": 9, "side": Side.RIGHT})
    assert [line.text for line in lines(one(unequal), "set")] == ["left 10"]
    assert [line.text for line in lines(one(unequal), "part")] == ["right 9"]


def test_what_else_is_known_of_a_set_has_a_line() -> None:
    rich = parts({"reps": 8, "clean_reps": 7}, tempo="3-1-1-0", range="lengthened", form=4, note="twinge")
    workout = one(rich)
    assert [line.text for line in lines(workout, "about")] == [
        "tempo 3-1-1-0 · lengthened partials · 7 of 8 clean · form 4 of 5"
    ]
    assert [line.text for line in lines(workout, "note")] == ["twinge"]


def test_warm_ups_are_not_numbered() -> None:
    warm = one_set("w", "40", 5).model_copy(update={"kind": "warmup"})
    assert [line.number for line in lines(one(warm, one_set("a", "80", 5)), "set")] == ["w", "1"]


def test_loads_of_two_units_say_theirs() -> None:
    pounds = parts({"reps": 5, "load": Load.lb("180")})
    shown = detail(one(pounds, one_set("b", "80", 5)))
    assert shown.unit == ""
    assert "180 lb × 5" in drawn(shown)


def test_rpe_takes_the_place_of_rir() -> None:
    shown = detail(upper(), Knowledge(EXERCISES.get, Unit.KG, "rpe", TODAY))
    assert shown.scale == "RPE"
    assert [line.effort for line in shown.lines if line.kind == "set"][:2] == ["8", "9"]


@pytest.mark.parametrize("wide", [True, False])
def test_an_exercise_nobody_knows_and_a_set_without_parts(wide: bool) -> None:
    held = parts({"seconds": 60, "load": None})
    workout = one(PerformedSet(id=ShortId("x")), held, name="Thing", slug="thing-of-old")
    text = drawn(detail(workout), wide=wide)
    assert "not logged" in text
    assert "60 s" in text


@pytest.mark.parametrize("wide", [True, False])
def test_a_workout_without_exercises(wide: bool) -> None:
    empty = lower().model_copy(update={"exercises": ()})
    assert "Nothing was logged" in drawn(detail(empty), wide=wide)
    assert detail(empty).choices == ()


def test_an_exercise_without_sets_can_be_chosen() -> None:
    bare = upper().exercises[0].model_copy(update={"sets": ()})
    workout = upper().model_copy(update={"exercises": (bare, *upper().exercises[1:])})
    assert detail(workout).choices[:2] == (("bench", ""), ("row", "r1"))


NAMES = [
    "תרגיל כתף",
    "💪🏋️‍♂️ Grind",
    "卧推 卧推 卧推 卧推 卧推 卧推 卧推 卧推 卧推 卧推",
    "a\nb\tc",
    "[b]x[/b]",
    "",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("wide", [True, False])
def test_names_of_any_script_keep_the_columns(name: str, wide: bool) -> None:
    workout = one(one_set("a", "80", 5), name=name).model_copy(update={"title": name, "notes": name * 9})
    canvas, _ = draw_detail(detail(workout), ("e", "a"), 74 if wide else 47, 24, focused=True)
    assert all(cell_len(row) <= 74 for row in canvas.text().splitlines())
    row = row_of(workout)
    for meant in ({}, {row.id: (name, "82.5 × 8")}, {row.id: (name, "82.5 × 1000 m in 3600 s")}):
        listed, _ = draw_list(
            (row,), 0, 33, 5, today=TODAY, wide=wide, focused=True, reading=False, sets=meant
        )
        assert all(cell_len(line) <= 33 for line in listed.text().splitlines())


def test_long_notes_are_wrapped_between_words() -> None:
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("卧推卧推", 4) == ["卧推", "卧推"]
    assert wrapped("a\n\nb", 10) == ["a", "", "b"]
    assert wrapped("  ", 10) == []


@pytest.mark.parametrize("width", [30, 47, 54, 67, 68, 74, 120])
def test_columns_never_run_into_each_other(width: int) -> None:
    at = columns(width)
    assert at.label < at.number < at.dot < at.reps - 2
    assert at.reps < at.effort or width < 40
    assert at.end <= width


# the list


def rows(count: int) -> tuple[WorkoutRow, ...]:
    return tuple(
        WorkoutRow(f"{i:05d}", TODAY - timedelta(days=i), f"Day {i}", 3600, 18, 0, None) for i in range(count)
    )


def test_unreadable_files_stand_at_their_date() -> None:
    index = HistoryIndex(
        rows=tuple(row_of(w) for w in three()),
        unreadable=(UnreadableRow(workout_id(date(2026, 11, 22)), date(2026, 11, 22), "It is empty."),),
    )
    assert [row.date.day for row in list_rows(index)] == [23, 22, 21, 2]
    assert detail_of_row(list_rows(index)[1]).problem == "It is empty."


def test_days_of_other_years_say_their_year() -> None:
    assert row_day(date(2026, 11, 9), TODAY, weekday=True) == "Mon  9 Nov"
    assert row_day(date(2025, 3, 2), TODAY, weekday=True) == " 2 Mar 2025"
    assert row_day(date(2025, 3, 2), TODAY, weekday=False) == " 2 Mar 25"


@pytest.mark.parametrize(("cursor", "first", "last"), [(0, 0, 17), (5000, 4991, 5008), (9999, 9982, 9999)])
def test_only_the_rows_in_sight_are_drawn(cursor: int, first: int, last: int) -> None:
    many = rows(10_000)
    canvas, spots = draw_list(many, cursor, 46, 20, today=TODAY, wide=True, focused=True, reading=False)
    assert [int(spot) for spot in spots.values()] == list(range(first, last + 1))
    assert "▸" in canvas.text().splitlines()[1 + cursor - first]


def test_a_row_has_the_set_that_is_meant_where_there_is_room() -> None:
    row = WorkoutRow("1", TODAY, "Upper A", 3600, 3, 0, None)

    def listed(done: str, *, wide: bool) -> str:
        meant = {"1": ("Bench press", done)}
        width = 46 if wide else 33
        canvas, _ = draw_list(
            (row,), 0, width, 5, today=TODAY, wide=wide, focused=True, reading=False, sets=meant
        )
        return canvas.text()

    assert "Bench press   100 × 5" in listed("100 × 5", wide=True)
    assert "Upper A" not in listed("100 × 5", wide=True)
    assert "Upper A" in listed("100 × 5", wide=False)
    assert "Upper A" in listed("100 × 1000 m in 3600 s", wide=True)


def test_a_row_without_a_time_or_title() -> None:
    row = WorkoutRow("1", TODAY, "", None, 3, 0, None)
    text = draw_list((row,), 0, 46, 5, today=TODAY, wide=True, focused=False, reading=True)[0].text()
    assert "Workout" in text
    assert "min" not in text
    assert "reading your history …" in text


# the year


def test_the_year_ends_today_and_counts_its_workouts() -> None:
    view = year_view(rows(400), TODAY)
    assert view.weeks == 53
    assert view.counts[-1] == 1
    assert view.counts[-2] == 7
    assert view.workouts == sum(view.counts)
    assert view.levels[0][-1] == 3
    assert view.levels[1][-1] is None


def test_levels_are_against_the_usual_number_of_sets() -> None:
    sets = (18, 18, 18, 5, 14, 30)
    some = tuple(
        WorkoutRow(str(i), TODAY - timedelta(days=7 * i), "", None, n, 0, None) for i, n in enumerate(sets)
    )
    assert list(reversed(year_view(some, TODAY, 6).levels[0])) == [3, 3, 3, 1, 2, 4]


def test_two_workouts_on_a_day_count_together_and_future_ones_not() -> None:
    twice = (
        WorkoutRow("3", TODAY + timedelta(days=2), "", None, 9, 0, None),
        WorkoutRow("2", TODAY, "", None, 9, 0, None),
        WorkoutRow("1", TODAY, "", None, 9, 0, None),
    )
    view = year_view(twice, TODAY, 4)
    assert view.workouts == 2
    assert view.a_week == 2


@pytest.mark.parametrize(
    ("wide", "size"), [(True, (120, 11)), (False, (80, 5)), (True, (20, 11)), (False, (4, 2))]
)
def test_an_empty_year_is_drawn_in_any_room(wide: bool, size: tuple[int, int]) -> None:
    canvas = draw_year(year_view((), TODAY, 10), *size, wide=wide)
    assert len(canvas.text().splitlines()) <= size[1]


# edits


def test_the_year_follows_a_cursor_that_lies_before_it() -> None:
    old = [replace(row, date=row.date.replace(year=2019)) for row in rows(30)]
    view = year_view((*rows(3), *old), TODAY, cursor=old[0].date)
    assert view.name == "2019"
    assert view.workouts == len([row for row in old if row.date.year == 2019])
    assert view.marked is not None
    week, weekday = view.marked
    assert view.levels[weekday][week], "the day of the workout is the one pointed at"
    part = year_view((*rows(3), *old), TODAY, 20, cursor=old[0].date)
    assert "2019 to" in part.name
    assert part.marked is not None


def test_a_cursor_within_the_last_year_changes_nothing() -> None:
    assert year_view(rows(40), TODAY, cursor=rows(40)[-1].date) == year_view(rows(40), TODAY)


def test_an_edited_set_keeps_times_and_rests_by_place() -> None:
    exercise = upper().exercises[2]
    performed = exercise.sets[0]
    line = edits.line_of(performed, exercise, KNOWN)
    assert line.problem(line.text) is None
    longer = edits.edited_set(performed, line.read("57.5x9+4+3+2"))
    assert [part.rest_actual for part in longer.parts] == [121, 16, 16, None]
    assert [part.reps for part in longer.parts] == [9, 4, 3, 2]
    shorter = edits.edited_set(performed, line.read("57.5x9"))
    assert [part.rest_actual for part in shorter.parts] == [121]


@pytest.mark.parametrize("workout", three())
def test_a_line_left_as_it_is_changes_nothing(workout: Workout) -> None:
    for exercise in workout.exercises:
        for performed in exercise.sets:
            line = edits.line_of(performed, exercise, KNOWN)
            assert edits.edited_set(performed, line.read(line.text)) == performed


def test_the_last_set_takes_its_exercise_along_unless_a_note_is_on_it() -> None:
    workout = upper()
    assert [e.id for e in edits.without_set(workout, "r1").exercises] == ["bench", "pull", "split"]
    noted = edits.with_exercise_note(workout, "row", "good")
    assert [e.id for e in edits.without_set(noted, "r1").exercises] == ["bench", "row", "pull", "split"]
