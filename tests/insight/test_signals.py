"""What the history says of tiredness."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from gymtui.insight.signals import after_failure, deload_signals, missed_sessions, training_weeks
from gymtui.model.advice import Prescribed, PrescribedSet
from gymtui.model.ids import ulid
from gymtui.model.performed import Workout
from gymtui.model.profile import Level
from gymtui.model.units import Load, Reps
from gymtui.training.autoregulation.deload import deload_due
from gymtui.training.autoregulation.readiness import DayColour
from tests.exercises import EXERCISES
from tests.insight.test_index import history, index_of

TODAY = date(2026, 11, 23)


def workout(days_ago: int, loads: dict[str, str], *, reps: int = 5, failed: bool = False) -> Workout:
    """Return a workout of one set of five of each lift, asked for as five."""
    day = TODAY - timedelta(days=days_ago)
    began = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
    exercises = []
    for number, (slug, load) in enumerate(loads.items()):
        weight = Load.kg(Decimal(load))
        asked = Prescribed(
            rule="linear", line="linear 5", sets=(PrescribedSet(rounded=weight, reps=Reps(5)),)
        )
        part = {"load": weight, "reps": reps, "rir": 0, "failed": failed}
        one = {"id": f"s{number}", "parts": [part]}
        exercises.append(
            {"id": f"e{number}", "exercise": slug, "name": slug, "sets": [one], "prescribed": asked}
        )
    return Workout.model_validate(
        {"id": ulid(began, bytes(10)), "date": day, "started_at": began, "exercises": exercises}
    )


UP_AND_DOWN = ("100", "100", "100", "100", "92.5", "90")


def weeks(reps: int = 5, *, failed: bool = False) -> list[Workout]:
    """Return six sessions of two lifts four days apart, newest first: level, then down twice."""
    made = [
        workout(4 * (5 - place), {"bench-press": load, "back-squat": load}, reps=reps, failed=failed)
        for place, load in enumerate(UP_AND_DOWN)
    ]
    return list(reversed(made))


def test_two_lifts_that_went_down_twice_are_a_sign() -> None:
    signals = deload_signals(index_of(weeks()), EXERCISES, TODAY, Level.INTERMEDIATE)
    words = [
        [one.word.value if one.word is not None else None for one in t][:2] for t in signals.trends.values()
    ]
    assert words == [["down", "down"], ["down", "down"]]
    assert deload_due(signals) is None, "one sign is not enough"
    tired = deload_signals(index_of(weeks()), EXERCISES, TODAY, Level.INTERMEDIATE, [DayColour.RED] * 3)
    due = deload_due(tired)
    assert due is not None
    assert [sign.line for sign in due.signs] == [
        "2 lifts went down, 2 sessions running",
        "3 of the last 3 check-ins were red",
    ]


def test_missed_reps_are_seen_where_they_were_asked_for() -> None:
    index = index_of(weeks(reps=4))
    assert missed_sessions(index.sessions["bench-press"])[:2] == (True, True)
    bare = [
        w.model_copy(
            update={"exercises": tuple(e.model_copy(update={"prescribed": None}) for e in w.exercises)}
        )
        for w in weeks(reps=4)
    ]
    assert missed_sessions(index_of(bare).sessions["bench-press"]) == ()


def test_a_lift_that_goes_down_after_failure_is_named() -> None:
    found = {lift.exercise: lift.sessions for lift in after_failure(index_of(weeks(failed=True)), EXERCISES)}
    assert [failed for _, failed in found["bench-press"]][:2] == [True, True]


def test_weeks_are_counted_from_their_mondays() -> None:
    found = training_weeks(index_of(history(1)).rows)
    assert all(week.monday.weekday() == 0 for week in found)
    counted = [week for week in found if week.monday > TODAY - timedelta(days=100)]
    assert all(week.hard_sets > 0 for week in counted)


def test_an_empty_history_says_nothing() -> None:
    signals = deload_signals(index_of([]), EXERCISES, TODAY, Level.ADVANCED)
    assert deload_due(signals) is None
    assert after_failure(index_of([]), EXERCISES) == ()
