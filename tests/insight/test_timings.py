"""What sets took in the last workouts."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from gymtui.insight.demo import make_history
from gymtui.insight.timings import (
    ALL,
    WORKOUTS,
    Timings,
    has_times,
    needs,
    pace_of,
    with_timing,
    without_timing,
)
from gymtui.model.performed import Workout
from gymtui.training.pace import beyond_rests, sets_of, typical
from tests.exercises import EXERCISES

TODAY = date(2026, 11, 23)


def workout(day: int, *beyond: int, slug: str = "bench-press") -> Workout:
    """Return a workout whose sets took so many seconds beyond the 180 s planned before each."""
    at = datetime(2026, 11, 1, 17, tzinfo=UTC) + timedelta(days=day)
    sets: list[dict[str, object]] = [{"id": "s0", "parts": [{"reps": 8, "at": at}]}]
    for i, seconds in enumerate(beyond, 1):
        at += timedelta(seconds=180 + seconds)
        sets.append({"id": f"s{i}", "parts": [{"reps": 8, "at": at, "rest_planned": 180}]})
    performed = {"id": "e", "exercise": slug, "name": slug, "sets": sets}
    return Workout.model_validate({"id": f"{day:026d}", "date": at.date(), "exercises": [performed]})


@cache
def history() -> tuple[Workout, ...]:
    return tuple(reversed(list(make_history(1, 3, TODAY, EXERCISES))))


def test_the_last_ten_workouts_with_times_are_the_pace() -> None:
    timings: Timings = {}
    for one in history():
        if needs(timings, one):
            timings = with_timing(timings, one)
    timed = [one for one in history() if has_times(one)]
    for slug in {e.exercise for one in timed for e in one.exercises}:
        of_it = [one for one in timed if slug in {e.exercise for e in one.exercises}][:WORKOUTS]
        seconds = [s for one in of_it for name, s in beyond_rests(sets_of(one)) if name == slug]
        assert pace_of(timings).exercises.get(slug) == typical(seconds), slug
    overall = [s for one in timed[:WORKOUTS] for _, s in beyond_rests(sets_of(one))]
    assert pace_of(timings).overall == typical(overall)
    assert len(pace_of(timings).exercises) > 10


def test_reading_stops_asking_once_ten_are_known() -> None:
    timings: Timings = {}
    for day in range(WORKOUTS):
        assert needs(timings, workout(day, 40))
        timings = with_timing(timings, workout(day, 40))
    assert not needs(timings, workout(99, 40))
    assert needs(timings, workout(99, 40, slug="front-squat"))


def test_a_newer_workout_pushes_the_oldest_out() -> None:
    timings: Timings = {}
    for day in range(5, 5 + WORKOUTS):
        timings = with_timing(timings, workout(day, 40, 40))
    after = with_timing(timings, workout(50, 70, 70))
    assert [row.day for row in after["bench-press"]][:2] == [date(2026, 12, 21), date(2026, 11, 15)]
    assert len(after["bench-press"]) == len(after[ALL]) == WORKOUTS
    older = with_timing(timings, workout(2, 70, 70))
    assert older == timings


def test_a_workout_without_times_is_not_one_of_them() -> None:
    bare = workout(0, 40).model_copy(
        update={
            "exercises": tuple(
                e.model_copy(
                    update={
                        "sets": tuple(
                            s.model_copy(
                                update={"parts": tuple(p.model_copy(update={"at": None}) for p in s.parts)}
                            )
                            for s in e.sets
                        )
                    }
                )
                for e in workout(0, 40).exercises
            )
        }
    )
    assert not has_times(bare)
    assert with_timing({}, bare) == {}


def test_a_workout_taken_away_takes_its_times_along() -> None:
    timings = with_timing(with_timing({}, workout(0, 40, 42, 44)), workout(1, 60, 62, 64))
    assert pace_of(timings).exercises == {"bench-press": 44}
    assert pace_of(without_timing(timings, f"{1:026d}")).exercises == {"bench-press": 42}
    assert without_timing(with_timing({}, workout(0, 40)), f"{0:026d}") == {}


@pytest.mark.parametrize(("beyond", "pace"), [((40, 50), None), ((40, 45, 50), 45)])
def test_two_sets_are_no_pace(beyond: tuple[int, ...], pace: int | None) -> None:
    found = pace_of(with_timing({}, workout(0, *beyond)))
    assert (found.overall, found.exercises.get("bench-press")) == (pace, pace)
