"""Two exercises or periods against a slow recount of the workouts themselves, and small cases by hand."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.comparing import (
    EVER,
    Figure,
    Held,
    Period,
    Subject,
    Tally,
    Why,
    figures_of,
    held,
    shared_measures,
    tally,
    top_set,
)
from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import facts_of
from gymtui.insight.series import Measure
from gymtui.model.performed import PerformedSet, RangeOfMotion, Workout
from gymtui.model.units import Load, Unit
from gymtui.training.e1rm import Quality
from gymtui.training.loads_alike import Unlike
from gymtui.training.set_compare import BEGINS_STRAIGHT, e1rm_of_set
from gymtui.training.tonnage import moved_kilograms
from gymtui.training.volume import credit
from tests.exercises import EXERCISES
from tests.insight.histories import FIRST, histories
from tests.insight.test_records import history

BENCH, SQUAT, PULL_UP = (EXERCISES[slug] for slug in ("bench-press", "back-squat", "pull-up"))
DAYS = st.none() | st.integers(0, 80).map(lambda days: FIRST + timedelta(days=days))


def work_sets(workout: Workout, slug: str) -> list[PerformedSet]:
    return [
        one
        for each in workout.exercises
        for one in each.sets
        if each.exercise == slug and one.is_work and one.parts
    ]


def first_burst(one: PerformedSet) -> int:
    firsts = [one.parts[0]]
    if firsts[0].side is not None:
        firsts += [part for part in one.parts if part.side not in (None, firsts[0].side)][:1]
    return min(part.counted_reps for part in firsts)


def counted_tops(days: list[Workout], slug: str) -> list[tuple[Decimal, int]]:
    return [
        (one.parts[0].load.kilograms, first_burst(one))
        for workout in days
        for one in work_sets(workout, slug)
        if one.range is RangeOfMotion.FULL
        and one.technique in BEGINS_STRAIGHT
        and one.parts[0].load is not None
        and first_burst(one)
    ]


@settings(max_examples=40)
@given(histories(12), DAYS, DAYS, st.sampled_from(["bench-press", "back-squat", "pull-up", "plank"]))
def test_what_was_done_is_that_of_a_slow_recount(
    days: list[Workout], first: date | None, last: date | None, slug: str
) -> None:
    exercise = EXERCISES[slug]
    sets = facts_of(days).sets
    found = tally(Subject(exercise, Period("so long", first, last)), sets, sure_e1rms(sets, EXERCISES, {}))
    inside = [
        one for one in days if (first is None or one.date >= first) and (last is None or one.date <= last)
    ]
    done = [(one, each) for one in inside for each in work_sets(one, slug)]
    full = [(one, each) for one, each in done if each.range is RangeOfMotion.FULL]
    assert found.sessions == len({one.id for one, _ in done})
    assert found.counted == len({one.id for one, _ in full})
    assert found.hard == pytest.approx(sum(credit(each) for _, each in done))
    assert found.reps == sum(part.counted_reps for _, each in full for part in each.parts)
    rests = [each.parts[0].rest_actual for _, each in full if each.parts[0].rest_actual is not None]
    assert found.rest == (median(rests) if rests else None)
    estimates = [e1rm_of_set(each, exercise, one.body_weight) for one, each in full]
    sure = [one.reported for one in estimates if one is not None and one.quality is Quality.HIGH]
    assert (found.e1rm.value if found.e1rm is not None else None) == max(sure, default=None)
    tops = counted_tops(inside, slug)
    told = None
    if found.top is not None and found.top.load is not None:
        told = (found.top.load.kilograms, found.top.reps)
    assert told == max(tops, default=None)


@settings(max_examples=30)
@given(histories(10))
def test_the_volume_is_that_of_the_workouts_it_can_be_said_of(days: list[Workout]) -> None:
    sets = facts_of(days).sets
    for exercise in (BENCH, PULL_UP):
        amounts = []
        for workout in days:
            done = [o for o in work_sets(workout, exercise.id) if o.range is RangeOfMotion.FULL]
            if any(part.load is None for one in done for part in one.parts):
                return  # a part without a load is another test's
            parts = [
                moved_kilograms(part, exercise, workout.body_weight)
                for one in done
                for part in one.parts
                if part.reps is not None
            ]
            on_unknown = exercise.measurement.is_on_bodyweight and workout.body_weight is None
            if done and not on_unknown:
                amounts.append(sum((one for one in parts if one is not None), Decimal(0)))
        found = tally(Subject(exercise), sets, {})
        assert found.told == len(amounts)
        assert found.volume == (pytest.approx(float(sum(amounts))) if amounts else None)


@settings(max_examples=25)
@given(histories(10))
def test_a_subject_held_against_itself_differs_by_nothing(days: list[Workout]) -> None:
    sets = facts_of(days).sets
    one = tally(Subject(BENCH), sets, sure_e1rms(sets, EXERCISES, {}))
    for each in held(one, one, (Subject(BENCH), Subject(BENCH))):
        assert each.by == 0 or each.why is not None
        assert not each.says_something


@settings(max_examples=25)
@given(histories(10), st.integers(1, 79))
def test_two_halves_turned_round_turn_the_difference(days: list[Workout], at: int) -> None:
    sets = facts_of(days).sets
    e1rms = sure_e1rms(sets, EXERCISES, {})
    middle = FIRST + timedelta(days=at)
    halves = (
        Subject(BENCH, Period("before", None, middle)),
        Subject(BENCH, Period("after", middle + timedelta(days=1), None)),
    )
    one, other = (tally(each, sets, e1rms) for each in halves)
    whole = tally(Subject(BENCH), sets, e1rms)
    assert one.sessions + other.sessions == whole.sessions
    assert one.reps + other.reps == whole.reps
    assert one.hard + other.hard == pytest.approx(whole.hard)
    there, back = held(one, other, halves), held(other, one, halves[::-1])
    for each, turned in zip(there, back, strict=True):
        assert (each.one, each.other, each.why) == (turned.other, turned.one, turned.why)
        assert each.by == (pytest.approx(-turned.by) if turned.by is not None else None)


def of_days(days: list[Workout]) -> Tally:
    sets = facts_of(days).sets
    return tally(Subject(BENCH), sets, sure_e1rms(sets, EXERCISES, {}))


def by_figure(one: Tally, other: Tally) -> dict[Figure, Held]:
    return {each.figure: each for each in held(one, other, (Subject(BENCH), Subject(BENCH)))}


def test_a_difference_inside_the_noise_says_nothing() -> None:
    one, other = of_days(history([("100", 5)])), of_days(history([("102.5", 5)]))
    found = by_figure(one, other)[Figure.E1RM]
    assert found.by == pytest.approx(2.5 * (1 + 5 / 30))
    assert found.noise > 2.5 * (1 + 5 / 30)
    assert not found.says_something
    much = by_figure(one, of_days(history([("120", 5)])))[Figure.E1RM]
    assert much.says_something


def test_the_top_set_differs_exactly_across_units() -> None:
    pounds = of_days(history([("220.462", 5)], unit=Unit.LB))
    found = by_figure(of_days(history([("100", 5)])), pounds)[Figure.TOP]
    assert found.by == -0.00011892506  # 220.462 lb are 99.99988107494 kg
    assert by_figure(pounds, pounds)[Figure.TOP].by == 0


def test_of_equal_top_sets_the_one_of_most_reps_then_the_oldest() -> None:
    sets = facts_of(history([("100", 5)], [("100", 6)], [("100", 6)], [("90", 12)])).sets
    top = top_set(sets)
    assert top is not None
    assert (top.load, top.reps, top.day) == (Load.kg(100), 6, FIRST + timedelta(days=1))
    assert top_set(()) is None


def test_nothing_can_be_said_against_nothing() -> None:
    found = by_figure(of_days(history([("100", 5)])), Tally())
    assert {figure for figure, each in found.items() if each.why is Why.NOTHING} == {
        *(Figure.E1RM, Figure.TOP, Figure.VOLUME, Figure.REST)
    }
    assert found[Figure.SESSIONS].by == -1


def test_a_volume_that_some_workouts_do_not_say_is_held_against_none() -> None:
    whole = of_days(history([("100", 5)], [("100", 5)]))
    partly = replace(whole, told=1)
    assert by_figure(whole, partly)[Figure.VOLUME].why is Why.PARTLY


def test_what_is_added_to_body_weight_is_not_held_against_all_that_is_lifted() -> None:
    done = of_days(history([("100", 5)]))
    found = {each.figure: each for each in held(done, done, (Subject(BENCH), Subject(PULL_UP)))}
    assert found[Figure.E1RM].why is found[Figure.TOP].why is Unlike.BODYWEIGHT
    assert found[Figure.REPS].by == 0


def test_what_can_be_told_of_two() -> None:
    plank = EXERCISES["plank"]
    assert figures_of(BENCH, SQUAT) == tuple(Figure)
    assert figures_of(plank, plank) == (Figure.SESSIONS, Figure.HARD, Figure.REST)
    assert shared_measures(BENCH, plank) == (Measure.REST,)
    assert Measure.AT_LOAD not in shared_measures(BENCH, BENCH)
    assert EVER.holds(date.min)
    assert EVER.holds(date.max)
