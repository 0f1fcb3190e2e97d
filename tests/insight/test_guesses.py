"""Guesses of reps in reserve that failure checked: found, kept newest first, shown in Exercises."""

from datetime import UTC, date, datetime, timedelta

import pytest

from gymtui.insight.index import with_changed, with_finished, without
from gymtui.model.ids import ulid
from gymtui.model.performed import Workout
from gymtui.model.profile import Level
from gymtui.tui.exercises.strength import CALIBRATE, Lifter, strength_view
from tests.exercises import EXERCISES
from tests.insight.test_index import index_of

TODAY = date(2026, 11, 23)


def checked(days_ago: int, guessed: float, more: int, slug: str = "leg-extension") -> Workout:
    """Return a workout with one set of 8, a guess, and so many more reps to failure."""
    day = TODAY - timedelta(days=days_ago)
    began = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
    load = {"amount": "60", "unit": "kg"}
    parts = [
        {"load": load, "reps": 8, "rir": guessed},
        {"load": load, "reps": more, "rir": 0, "failed": True},
    ]
    one = {"id": "s1", "technique": "amrap", "parts": parts}
    exercises = [{"id": "e1", "exercise": slug, "name": slug, "sets": [one]}]
    return Workout.model_validate(
        {"id": ulid(began, bytes(10)), "date": day, "started_at": began, "exercises": exercises}
    )


THREE = (checked(1, 2, 3), checked(4, 2, 4), checked(8, 1, 2))


def told(*workouts: Workout, level: Level = Level.NOVICE) -> str:
    index = index_of(workouts)
    return strength_view(EXERCISES["leg-extension"], index, Lifter(TODAY, level), EXERCISES).guesses


def test_three_guesses_mend_the_e1rm() -> None:
    """T4.5 as the lifter sees it: 2 and 3, 2 and 4, 1 and 2 are 0.67 reps."""
    assert told(*THREE) == "You have 0.7 reps more than you say (3 calibration sets). 81.5 kg with that."


def test_two_are_too_few() -> None:
    said = "Can't say, because 3 are needed and you have done 2 calibration sets."
    assert told(*THREE[:2]) == said
    assert told(*THREE[:2], level=Level.INTERMEDIATE) == f"{said} {CALIBRATE}"


def test_checking_is_offered_on_safe_exercises_when_it_is_time() -> None:
    old = [checked(days, 2, 3) for days in (60, 70, 80)]
    assert told(*old, level=Level.INTERMEDIATE).endswith(CALIBRATE)
    assert CALIBRATE not in told(*THREE, level=Level.INTERMEDIATE)
    bench = [checked(1, 2, 3, "bench-press")]
    view = strength_view(EXERCISES["bench-press"], index_of(bench), Lifter(TODAY, Level.ADVANCED), EXERCISES)
    assert view.guesses == ""


def test_a_novice_checks_after_eight_workouts_and_once_a_week() -> None:
    assert CALIBRATE not in told(*(checked(days, 5, 3) for days in range(1, 8)))
    assert told(*(checked(days, 5, 3) for days in range(1, 9))) == CALIBRATE
    assert CALIBRATE not in told(checked(3, 2, 3), *(checked(days, 5, 3) for days in range(4, 12)))


@pytest.mark.parametrize("workout", [checked(1, 2, 3, "bench-press"), checked(1, 5, 3), checked(1, 2, 6)])
def test_what_says_nothing_is_not_counted(workout: Workout) -> None:
    assert index_of([workout]).guesses == ()


def test_finishing_editing_and_deleting_keep_them_right() -> None:
    index = index_of(THREE[1:])
    assert with_finished(index, THREE[0], EXERCISES).guesses == index_of(THREE).guesses
    edited = THREE[0].model_copy(update={"exercises": ()})
    assert with_changed(index_of(THREE), edited, EXERCISES).guesses == index.guesses
    assert without(index_of(THREE), THREE[0].id).guesses == index.guesses
