"""A lifter's own pace: what sets take beyond the rests planned for them."""

from datetime import UTC, datetime, timedelta

import pytest

from gymtui.model.performed import Part, Workout
from gymtui.training.pace import DoneSet, beyond_rests, sets_of, typical

START = datetime(2026, 11, 23, 17, 42, tzinfo=UTC)


def done(
    at: float | None, planned: int | None, *, of: str = "a", group: str | None = None, work: bool = True
) -> DoneSet:
    return DoneSet(of, group, work, (part(at, planned),))


def part(at: float | None, planned: int | None = None) -> Part:
    moment = START + timedelta(seconds=at) if at is not None else None
    return Part.model_validate({"reps": 8, "at": moment, "rest_planned": planned})


def test_a_set_takes_what_lies_between_two_logs_without_the_planned_rest() -> None:
    assert beyond_rests([done(60, None), done(285, 180), done(500, 180)]) == [("a", 45), ("a", 35)]


def test_who_rests_less_than_planned_is_faster_than_nothing() -> None:
    assert beyond_rests([done(0, None), done(150, 180)]) == [("a", -30)]


def test_what_lies_between_two_exercises_is_no_pace() -> None:
    assert beyond_rests([done(0, None), done(300, 180, of="b"), done(530, 180, of="b")]) == [("b", 50)]


def test_members_of_a_superset_follow_each_other() -> None:
    sets = [done(0, None, group="g"), done(45, 15, of="b", group="g"), done(175, 90, group="g")]
    assert beyond_rests(sets) == [("b", 30), ("a", 40)]


def test_the_times_decide_and_not_the_order_of_the_exercises() -> None:
    sets = [done(0, None, group="g"), done(175, 90, group="g"), done(45, 15, of="b", group="g")]
    assert beyond_rests(sets) == [("b", 30), ("a", 40)]


def test_rests_inside_a_set_are_planned_too() -> None:
    parts = (part(240, 180), part(270, 15), part(295, 15))
    assert beyond_rests([done(0, None), DoneSet("a", None, True, parts)]) == [("a", 295 - 210)]


@pytest.mark.parametrize(
    "sets",
    [
        [done(None, None), done(None, 180)],
        [done(0, None), done(None, 180)],
        [done(0, None), done(200, None)],
        [done(0, None), done(200, 180, work=False)],
        [done(0, None), DoneSet("a", None, True, ())],
        [done(0, None)],
        [],
    ],
)
def test_sets_without_times_or_planned_rests_are_left_out(sets: list[DoneSet]) -> None:
    assert beyond_rests(sets) == []


def test_a_warm_up_before_counts_as_what_came_before() -> None:
    assert beyond_rests([done(0, None, work=False), done(130, 90)]) == [("a", 40)]


def test_a_finished_workout_is_read_set_by_set() -> None:
    sets = [{"id": "s1", "kind": "warmup", "parts": [part(0)]}, {"id": "s2", "parts": [part(130, 90)]}]
    workout = Workout.model_validate(
        {
            "id": "0" * 26,
            "date": START.date(),
            "exercises": [{"id": "e", "exercise": "a", "name": "A", "group": "g", "sets": sets}],
        }
    )
    assert [(one.exercise, one.group, one.is_work) for one in sets_of(workout)] == [
        ("a", "g", False),
        ("a", "g", True),
    ]
    assert beyond_rests(sets_of(workout)) == [("a", 40)]


def test_a_pace_is_the_median_of_three_sets_and_more() -> None:
    assert typical([40, 45]) is None
    assert typical([40, 900, 45]) == 45
    assert typical([40, 44, 46, 900]) == 44
