"""The forecast of the finish, second by second."""

from collections.abc import Mapping
from datetime import datetime

import pytest

from gymtui.live import events as ev
from gymtui.live.fold import Session, step
from gymtui.live.forecast import finish_forecast
from gymtui.live.order import current
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.training.pace import Pace
from tests.live.helpers import (
    SUPERSET,
    after,
    exercise,
    hold_set,
    log,
    now_id,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)

UNKNOWN = Pace()


def own(seconds: int, overall: int | None = None) -> Pace:
    return Pace(overall, {"bench-press": seconds})


def left(s: Session, at: float, pace: Pace = UNKNOWN) -> float:
    """Return the seconds from `at` to the forecast."""
    found: datetime = finish_forecast(s.now, pace, after(at))
    return (found - after(at)).total_seconds()


def two() -> Session:
    return session(exercise("e1", work_set("s1"), work_set("s2")))


def test_sets_and_the_rests_between_them_but_none_after_the_last() -> None:
    assert left(two(), 0) == 44 + 180 + 44
    assert left(two(), 0, own(60)) == 60 + 180 + 60


def test_a_running_rest_counts_what_is_left_of_it() -> None:
    s = log(two(), 100, 8)
    assert left(s, 100) == 180 + 44
    assert left(s, 220) == 60 + 44
    assert left(s, 220, own(60)) == 60 + 60


def test_what_runs_over_is_part_of_the_pace() -> None:
    """A set takes the lifter 60 s beyond the rest: 20 s over the rest, 40 s are left, 24 s at least."""
    s = log(two(), 100, 8)
    assert left(s, 280 + 20, own(60)) == 40
    assert left(s, 280 + 200, own(60)) == 24


def test_a_set_that_is_going_on_has_only_its_reps_left() -> None:
    s = step(log(two(), 100, 8), ev.PartStarted(at=after(200)))
    assert left(s, 200) == 24
    assert left(s, 210, own(60)) == 14
    assert left(s, 300, own(60)) == 0


def test_a_hold_that_is_going_on() -> None:
    held = exercise("e1", hold_set("s1", 60), hold_set("s2", 60), measurement=Measurement.DURATION)
    s = session(held)
    assert left(s, 0) == 80 + 180 + 80
    assert left(s, 0, Pace(30)) == 80 + 180 + 80
    begun = {"at": after(10), "set": "s1", "lead": 5, "target": 60}
    s = step(s, ev.HoldStarted.model_validate(begun))
    assert left(s, 35) == 40 + 180 + 80
    assert left(s, 35, own(70)) == 40 + 180 + 70


def test_supersets_rest_on_their_edges() -> None:
    s = session(
        exercise("e1", work_set("s1"), work_set("s2"), group="A"),
        exercise("e2", work_set("t1"), work_set("t2"), group="A"),
        groups=(SUPERSET,),
    )
    assert left(s, 0) == (44 + 15 + 44) + 90 + (44 + 15 + 44)


def test_warm_ups_have_their_rests_and_no_pace_of_work_sets() -> None:
    s = session(exercise("e1", warmup_set("w1", "20", 10), work_set("s1")))
    assert left(s, 0) == (20 + 30) + 60 + 44
    assert left(s, 0, own(100, overall=90)) == (20 + 30) + 60 + 100


def test_a_rest_pause_set_has_the_rests_inside_it() -> None:
    s = session(exercise("e1", rest_pause_set("s1", reps=8, minis=2, rest=20), work_set("z")))
    assert left(s, 0) == (20 + 14 * 3 + 40) + 120 + 44
    assert left(s, 0, own(50)) == (50 + 40) + 120 + 50


def test_what_is_left_of_a_rest_pause_set() -> None:
    s = session(exercise("e1", rest_pause_set("s1", reps=8, minis=2, rest=20), work_set("z")))
    s = log(s, 100, 8, load="55")
    assert left(s, 105) == pytest.approx(15 + 20 + (4 + 2) * 3 + 120 + 44)
    share = (4 + 2) * 3 / (20 + 14 * 3)
    assert left(s, 105, own(50)) == pytest.approx(15 + 20 + share * 50 + 120 + 50, abs=1e-3)


@pytest.mark.parametrize(
    ("pace", "seconds"),
    [
        (Pace(70, {"bench-press": 50}), 50),
        (Pace(70, {"front-squat": 50}), 70),
        (Pace(None, {"front-squat": 50}), 44),
    ],
)
def test_an_unknown_exercise_has_the_pace_of_all(pace: Pace, seconds: int) -> None:
    assert left(session(exercise("e1", work_set("s1"))), 0, pace) == seconds


def test_without_a_history_todays_sets_are_the_pace() -> None:
    s = session(exercise("e1", *(work_set(f"s{i}") for i in range(5))))
    for at in (100, 380, 660, 940):
        s = log(s, at, 8)
    assert left(s, 940) == 180 + 100
    assert left(s, 940, Pace(70)) == 180 + 70


def test_a_lifter_who_cuts_rests_short_is_done_earlier_but_never_before_now() -> None:
    assert left(two(), 0, own(-30)) == 150
    assert left(log(two(), 100, 8), 280, own(-30)) == 0
    assert left(session(exercise("e1", work_set("s1"))), 0, own(-30)) == 0


def test_rests_that_are_not_counted_down_are_taken_all_the_same() -> None:
    s = session(exercise("e1", work_set("s1"), work_set("s2"), countdown=False))
    assert left(s, 0) == 44 + 180 + 44


def test_nothing_left_is_done_now() -> None:
    s = log(log(two(), 100, 8), 400, 8)
    assert current(s.now) is None
    assert left(s, 500) == 0
    assert left(session(), 0) == 0


def test_a_closed_set_is_not_waited_for() -> None:
    s = two()
    s = step(s, ev.SetClosed(at=after(10), set=ShortId(now_id(s))))
    assert left(s, 10) == 44


def test_a_clock_that_went_back_waits_for_no_more_than_the_planned_rest() -> None:
    assert left(log(two(), 1000, 8), 0) == 180 + 44


def test_the_forecast_does_not_move_while_all_goes_as_foreseen() -> None:
    paces: Mapping[str, Pace] = {"usual": UNKNOWN, "own": own(60)}
    for pace in paces.values():
        s = log(two(), 100, 8)
        ends = {finish_forecast(s.now, pace, after(at)) for at in range(100, 281, 5)}
        assert len(ends) == 1
