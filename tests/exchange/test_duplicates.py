"""Workouts that are already there."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from gymtui.exchange.detect import read_file
from gymtui.exchange.duplicates import same_workout, without_known
from gymtui.exchange.report import Reason, Status
from gymtui.model.performed import Workout
from tests.exchange.helpers import BOOK, DATA, load, options


def _shifted(workout: Workout, hours: float) -> Workout:
    """The workout as an export of another season shows it: another id, another start."""
    assert workout.started_at is not None
    start = workout.started_at + timedelta(hours=hours)
    return workout.model_copy(update={"id": workout.id[:-4] + "0000", "started_at": start})


def test_the_same_file_adds_nothing() -> None:
    result = load("strong_s4.csv")
    again = without_known(result, result.workouts)
    assert again.workouts == ()
    assert again.own_exercises == ()
    assert again.report.unknown_names == ()
    assert again.report.parts == 0
    assert again.report.statuses[Status.IMPORTED] == 0
    assert len(again.report.rows) == len(result.report.rows)
    assert again.report.reasons[Reason.ALREADY_THERE] > 10
    assert "2 workouts are already there" in again.report.notes[-1]


def test_an_hour_off_is_the_same_workout() -> None:
    first, second = load("strong_s4.csv").workouts
    assert same_workout(first, _shifted(first, -1))
    assert not same_workout(first, _shifted(first, -2))
    assert not same_workout(first, _shifted(first, 0).model_copy(update={"title": "Other"}))
    assert not same_workout(first, _shifted(first, 0).model_copy(update={"exercises": second.exercises}))


def test_order_of_sets_does_not_matter() -> None:
    first = load("strong_s4.csv").workouts[0]
    turned = _shifted(first, 0).model_copy(update={"exercises": first.exercises[::-1]})
    assert same_workout(first, turned)


def test_only_what_is_new_stays() -> None:
    result = load("strong_s4.csv")
    kept = without_known(result, [_shifted(result.workouts[0], 1)])
    assert [workout.title for workout in kept.workouts] == ["Forgot"]
    assert [own.name for own in kept.own_exercises] == ["Zughilfe Größe"]
    assert kept.report.unknown_names == ("Zughilfe Größe",)
    assert kept.report.parts == 2
    assert without_known(result, []) is result


def test_the_same_workout_without_times() -> None:
    first = load("strong_s4.csv").workouts[0]
    timeless = _shifted(first, 0).model_copy(update={"started_at": None})
    assert same_workout(first, timeless)


def test_ids_do_not_depend_on_the_zone_or_on_seconds_of_the_layout() -> None:
    data = (DATA / "strong_s4.csv").read_bytes()
    here = read_file(data, options(), BOOK)
    there = read_file(data, options(zone=ZoneInfo("America/New_York")), BOOK)
    assert [workout.id for workout in here.workouts] == [workout.id for workout in there.workouts]
    assert [workout.date for workout in here.workouts] == [workout.date for workout in there.workouts]
    assert here.workouts[0].started_at != there.workouts[0].started_at
