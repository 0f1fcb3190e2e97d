"""From the workouts done to the plan of today, on a made-up history and the ready plan it follows."""

import itertools
from collections.abc import Iterator
from datetime import date

import pytest

from gymtui.insight.demo import make_history
from gymtui.model.ids import ShortId, WorkoutId
from gymtui.model.performed import Kind, Part, PerformedExercise, PerformedSet, Workout
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Reps, Unit
from gymtui.plans.day import next_day, prepare
from gymtui.plans.outlook import change, minutes
from gymtui.plans.past import last_times, trained_days
from gymtui.plans.ready import ready_plan
from gymtui.training.loadable import default_gym
from tests.exercises import EXERCISES

UNTIL = date(2026, 11, 22)


@pytest.fixture(scope="module")
def newest_first() -> list[Workout]:
    return list(make_history(1, 7, UNTIL, EXERCISES))[::-1]


def test_the_day_after_the_last_one_is_prepared_from_last_time(newest_first: list[Workout]) -> None:
    plan = ready_plan(Level.INTERMEDIATE, safeties=True)
    templates = {template.id: template for template in plan.templates}
    history = trained_days(newest_first, plan.program.id)
    assert [one.date for one in history] == [workout.date for workout in newest_first]
    today = next_day(plan.program, templates, history, UNTIL)
    assert today is not None
    order = [day.template for day in plan.program.days]
    assert today.id == order[(order.index(history[0].plan.template) + 1) % len(order)]

    last = last_times(newest_first, {one.exercise for one in today.exercises})
    numbers = itertools.count()
    day = prepare(
        today,
        catalogue=EXERCISES,
        gym=default_gym(Unit.KG),
        profile=Profile(),
        last=last,
        new_id=lambda: ShortId(f"n{next(numbers)}"),
        choices={},
    )
    assert 40 <= minutes(day) <= 90
    for exercise in day.exercises:
        assert exercise.last_date == last[exercise.exercise].date
        work = [one for one in exercise.sets if one.target.kind is Kind.WORK]
        assert work[0].last is not None
        assert work[0].load == work[0].last.parts[0].load
        assert str(change(exercise)) != "first time"


def test_reading_stops_when_everything_is_found(newest_first: list[Workout]) -> None:
    read = 0

    def reading() -> Iterator[Workout]:
        nonlocal read
        for workout in newest_first:
            read += 1
            yield workout

    assert set(last_times(reading(), {"lateral-raise"})) == {"lateral-raise"}
    assert read < 10
    assert last_times(reading(), set()) == {}
    assert last_times(newest_first, {"unheard-of"}) == {}


def test_an_exercise_that_was_skipped_was_not_done() -> None:
    def workout(day: int, *sets: PerformedSet) -> Workout:
        exercise = PerformedExercise(id=ShortId("e"), exercise="bench-press", name="Bench", sets=sets)
        return Workout(
            id=WorkoutId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), date=date(2026, 11, day), exercises=(exercise,)
        )

    part = Part(reps=Reps(8))
    skipped = workout(20, PerformedSet(id=ShortId("s")))
    warmed_up = workout(19, PerformedSet(id=ShortId("s"), kind=Kind.WARMUP, parts=(part,)))
    done = workout(18, PerformedSet(id=ShortId("s"), parts=(part,)))
    assert last_times([skipped, warmed_up, done], {"bench-press"})["bench-press"].date == date(2026, 11, 18)
    assert trained_days([done], "upper-lower") == []
