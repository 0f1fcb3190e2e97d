"""Days in figures, against counting them over again from the workouts."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from gymtui.insight.days import DayMeasure, DaySum, days_of, muscles_of
from gymtui.insight.facts import facts_of
from gymtui.insight.query.day_typed import DayError, day_typed
from gymtui.model.exercise import Muscle
from gymtui.model.performed import PerformedSet, Workout
from gymtui.training.catalogue import Catalogue
from gymtui.training.volume import sets_per_muscle
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.tui import pasts

CATALOGUE = Catalogue(EXERCISES.values())


def lifted(one: PerformedSet, slug: str, weight: Decimal | None) -> float | None:
    """Load times clean reps, part by part, the slow way."""
    if all(part.load is None for part in one.parts):
        return None
    exercise = CATALOGUE.get(slug)
    moved = sum(float(p.load.kilograms) * p.counted_reps for p in one.parts if p.load is not None)
    if exercise is None or not exercise.measurement.is_on_bodyweight:
        return moved
    if weight is None or exercise.bodyweight_fraction is None:
        return None
    share = float(exercise.bodyweight_fraction * weight)
    return max(0.0, moved + share * sum(part.counted_reps for part in one.parts))


@given(histories())
def test_each_day_is_the_sum_of_its_workouts(workouts: list[Workout]) -> None:
    days = days_of(facts_of(workouts), CATALOGUE)
    assert days.sums.keys() == {one.date for one in workouts}
    for day, found in days.sums.items():
        mine = [one for one in workouts if one.date == day]
        sets = [
            (one, exercise.exercise, workout)
            for workout in mine
            for exercise in workout.exercises
            for one in exercise.sets
            if one.is_work and one.parts
        ]
        amounts = [
            lifted(one, slug, w.body_weight.kilograms if w.body_weight is not None else None)
            for one, slug, w in sets
        ]
        assert found.workouts == len(mine)
        assert found.sets == len(sets)
        assert found.volume == pytest.approx(sum(one for one in amounts if one is not None))
        assert found.unweighed == amounts.count(None)
        assert found.seconds == sum(one.seconds or 0 for one in mine)
        assert found.untimed == sum(one.seconds is None for one in mine)
        assert [one.id for one in days.workouts[day]] == sorted(one.id for one in mine)


@given(histories())
def test_muscles_of_a_day_are_those_of_its_workouts(workouts: list[Workout]) -> None:
    days = days_of(facts_of(workouts), CATALOGUE)
    for day in days.sums:
        slow = sets_per_muscle([one for one in workouts if one.date == day], CATALOGUE)
        found = dict(muscles_of(days.sets.get(day, ()), CATALOGUE))
        assert found == pytest.approx({muscle: n for muscle, n in slow.muscles.items() if n})
        assert list(found.values()) == sorted(found.values(), reverse=True)


@given(histories())
def test_a_span_is_the_sum_of_its_days(workouts: list[Workout]) -> None:
    days = days_of(facts_of(workouts), CATALOGUE)
    first, last = date(2026, 9, 5), date(2026, 9, 20)
    inside = [one for one in workouts if first <= one.date <= last]
    assert days.within(first, last) == sum(days_of(facts_of(inside), CATALOGUE).sums.values(), DaySum())


def test_measures_pick_their_figure() -> None:
    one = DaySum(workouts=1, sets=3, volume=1200.5, seconds=60)
    assert [one.of(measure) for measure in DayMeasure] == [3, 1200.5, 60]


def test_two_workouts_of_a_day_keep_the_order_of_their_sets() -> None:
    morning = pasts.upper()
    evening = morning.model_copy(update={"id": morning.id[:-1] + "Z"})
    days = days_of(facts_of([evening, morning]), CATALOGUE)
    assert [one.workout.id for one in days.sets[morning.date]] == [morning.id] * 6 + [evening.id] * 6
    assert days.sets[morning.date][0].id == "b1"
    assert dict(muscles_of(days.sets[morning.date], CATALOGUE))[Muscle.CHEST] == 6


TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-03-14", "2024-03-14"),
        ("2024-03", "2024-03-01"),
        ("2024", "2024-01-01"),
        ("14 mar 2024", "2024-03-14"),
        ("14. March, 2024", "2024-03-14"),
        ("march 14, 2024", "2024-03-14"),
        ("Mar 2024", "2024-03-01"),
        ("14 mar", "2026-03-14"),
        ("24 dec", "2025-12-24"),
        ("29 feb", "2024-02-29"),
        ("dec", "2025-12-01"),
        ("14.3.2024", "2024-03-14"),
        ("14. 3.", "2026-03-14"),
        ("today", "2026-11-30"),
        ("yesterday", "2026-11-29"),
        ("this week", "2026-11-30"),
        ("12w ago", "2026-09-07"),
        ("90d", "2026-09-01"),
        ("3m ago", "2026-08-30"),
        ("1y ago", "2025-11-30"),
        ("1970-01-01", "1970-01-01"),
        ("2099-12-31", "2099-12-31"),
    ],
)
def test_a_day_is_typed_in_many_ways(typed: str, day: str) -> None:
    assert day_typed(typed, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "typed", ["", "2024-13", "31 feb 2024", "3/14/2024", "soon", "2024..2025", "9999y", "x 5"]
)
def test_what_is_no_day_is_told_with_what_was_expected(typed: str) -> None:
    with pytest.raises(DayError, match="expected a day such as 2024-03-14"):
        day_typed(typed, TODAY)
