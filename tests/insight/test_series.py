"""Points over time against a slow look at the workouts themselves."""

from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given, settings

from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import WorkoutFact, facts_of
from gymtui.insight.series import Change, Measure, Point, change, measures_of, series, since
from gymtui.model.exercise import Measurement
from gymtui.model.performed import PerformedSet, RangeOfMotion, Workout
from gymtui.training.e1rm import Quality
from gymtui.training.set_compare import BEGINS_STRAIGHT, e1rm_of_set
from gymtui.training.tonnage import moved_kilograms
from tests.exercises import EXERCISES
from tests.insight.histories import FIRST, histories

BENCH, PULL_UP = EXERCISES["bench-press"], EXERCISES["pull-up"]


def points(history: list[Workout], measure: Measure, slug: str = "bench-press") -> tuple[Point, ...]:
    facts = facts_of(history)
    e1rms = sure_e1rms(facts.sets, EXERCISES, {})
    return series(facts.of(slug), measure, EXERCISES[slug], e1rms, {})


def done(workout: Workout, slug: str) -> list[PerformedSet]:
    return [
        s
        for e in workout.exercises
        for s in e.sets
        if e.exercise == slug and s.parts and s.is_work and s.range is RangeOfMotion.FULL
    ]


def in_order(history: list[Workout]) -> list[Workout]:
    return sorted(history, key=lambda one: (one.date, one.id))


@settings(max_examples=30)
@given(histories(10))
def test_the_best_sure_e1rm_of_each_workout(history: list[Workout]) -> None:
    expected = []
    for workout in in_order(history):
        found = [e1rm_of_set(s, BENCH, workout.body_weight) for s in done(workout, "bench-press")]
        sure = [e.reported for e in found if e is not None and e.quality is Quality.HIGH]
        if sure:
            expected.append((workout.id, max(sure)))
    assert [(one.workout.id, one.value) for one in points(history, Measure.E1RM)] == expected
    assert all(one.noise > 0 for one in points(history, Measure.E1RM))


@settings(max_examples=30)
@given(histories(10))
def test_the_heaviest_straight_set_of_each_workout(history: list[Workout]) -> None:
    expected = []
    for workout in in_order(history):
        loads = [
            float(s.parts[0].load.kilograms)
            for s in done(workout, "bench-press")
            if s.technique in BEGINS_STRAIGHT
            and s.parts[0].load is not None
            and min(p.counted_reps for p in s.parts[: 2 if s.parts[0].side else 1])
        ]
        if loads:
            expected.append((workout.id, max(loads)))
    assert [(one.workout.id, one.value) for one in points(history, Measure.TOP_SET)] == expected


@settings(max_examples=30)
@given(histories(10))
def test_volume_is_the_tonnage_of_all_parts_or_nothing(history: list[Workout]) -> None:
    for slug, about in (("bench-press", BENCH), ("pull-up", PULL_UP)):
        expected = {}
        for workout in in_order(history):
            sets = done(workout, slug)
            if not sets or any(all(p.load is None for p in s.parts) for s in sets):
                continue
            amounts = [
                moved_kilograms(p, about, workout.body_weight)
                for s in sets
                for p in s.parts
                if p.load is not None and p.reps is not None
            ]
            if about.measurement.is_on_bodyweight and workout.body_weight is None:
                continue
            if all(p.load is not None for s in sets for p in s.parts if p.counted_reps):
                expected[workout.id] = float(sum(one for one in amounts if one is not None))
        found = {one.workout.id: one.value for one in points(history, Measure.VOLUME, slug)}
        for workout_id, amount in expected.items():
            assert found[workout_id] == pytest.approx(amount)


@settings(max_examples=40)
@given(histories(10))
def test_the_median_rest_before_its_sets(history: list[Workout]) -> None:
    expected = []
    for workout in in_order(history):
        rests = [s.parts[0].rest_actual for s in done(workout, "bench-press")]
        known = [one for one in rests if one is not None]
        if known:
            expected.append((workout.id, float(median(known))))
    assert [(one.workout.id, one.value) for one in points(history, Measure.REST)] == expected


def point(days: int, value: float, noise: float = 0.0) -> Point:
    return Point(WorkoutFact(str(days), FIRST + timedelta(days=days), ""), value, noise)


def test_change_is_held_against_four_weeks_before() -> None:
    found = change([point(0, 100, 3), point(10, 102, 3), point(20, 90, 3), point(38, 110, 4)])
    assert found == Change(9.0, 5.0)
    assert found.says_something
    assert change([point(0, 100), point(20, 101)]) is None
    assert change([]) is None
    assert [one.value for one in since([point(0, 1), point(9, 2)], date(2026, 9, 5))] == [2]


def test_what_can_be_looked_at() -> None:
    assert measures_of(BENCH) == tuple(Measure)
    assert measures_of(EXERCISES["plank"]) == (Measure.REST,)
    reps_only = BENCH.model_copy(update={"measurement": Measurement.REPS_ONLY})
    assert measures_of(reps_only) == (Measure.REPS, Measure.REST)
