"""Weeks, rests, balance, time and fading reps against a slow look at the workouts themselves."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.adherence import kept_to_plan
from gymtui.insight.balance import pairs, sides
from gymtui.insight.facts import facts_of
from gymtui.insight.fatigue import RESTED, fatigue_curves
from gymtui.insight.index import WorkoutRow, row_of
from gymtui.insight.rests import INSIDE, rests_by_exercise, rests_by_kind
from gymtui.insight.time_spent import LONGEST, time_spent
from gymtui.insight.weeks import Counting, amount_of, monday_of, shares_of, week_figures
from gymtui.model.exercise import Muscle
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, PlanReference, Side, Workout
from gymtui.model.plan import Program, ProgramDay, Schedule
from gymtui.model.units import Load, Reps
from gymtui.training.volume import credit, sets_per_muscle
from gymtui.training.zones import BACK
from tests.exercises import EXERCISES
from tests.insight.histories import histories

LAST = date(2026, 11, 25)
WEEKS = 14


def in_week(history: list[Workout], monday: date) -> list[Workout]:
    return [one for one in history if monday <= one.date < monday + timedelta(days=7)]


def work(history: list[Workout]) -> list[tuple[Workout, PerformedExercise, PerformedSet]]:
    return [(w, e, s) for w in history for e in w.exercises for s in e.sets if s.is_work and s.parts]


@settings(max_examples=30)
@given(histories(12), st.sampled_from(list(Counting)))
def test_weeks_are_a_recount_of_their_workouts(history: list[Workout], counting: Counting) -> None:
    sets = facts_of(history).sets
    found = week_figures(sets, EXERCISES, LAST, WEEKS, counting)
    assert [one.monday for one in found] == [
        monday_of(LAST) - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)
    ]
    for week in found:
        mine = in_week(history, week.monday)
        expected = sets_per_muscle(mine, EXERCISES, counting.secondary)
        for muscle in Muscle:
            assert week.volume.of(muscle) == pytest.approx(expected.of(muscle))
        assert week.volume.back == pytest.approx(expected.back)
        assert week.volume.unassigned == pytest.approx(expected.unassigned)
        done = work(mine)
        assert week.sets == len(done)
        assert week.failed == sum(s.failed for _, _, s in done)
        assert week.hard == pytest.approx(sum(credit(s) for _, _, s in done))
        for shown in (Muscle.CHEST, Muscle.TRICEPS, BACK):
            shares = shares_of(sets, EXERCISES, week.monday, shown, counting)
            assert sum(one.amount for one in shares) == pytest.approx(amount_of(week.volume, shown))
            assert all(one.amount for one in shares)


@settings(max_examples=30)
@given(histories(10))
def test_rests_are_the_medians_of_those_planned_and_taken(history: list[Workout]) -> None:
    sets = facts_of(history).sets
    before: dict[str, list[tuple[int, int]]] = {}
    inside = []
    for _, e, s in work(history):
        first, *others = s.parts
        if first.rest_planned is not None and first.rest_actual is not None:
            before.setdefault(e.exercise, []).append((first.rest_planned, first.rest_actual))
        if first.side is None:
            inside += [
                (p.rest_planned, p.rest_actual)
                for p in others
                if p.rest_planned is not None and p.rest_actual is not None
            ]
    found = {one.name: one for one in rests_by_exercise(sets)}
    assert found.keys() == before.keys()
    for slug, rests in before.items():
        assert found[slug].planned == median(p for p, _ in rests)
        assert found[slug].taken == median(t for _, t in rests)
        assert found[slug].rests == len(rests)
    kinds = {one.name: one for one in rests_by_kind(sets, EXERCISES)}
    assert kinds[INSIDE].rests == len(inside) if inside else INSIDE not in kinds
    compound = [rest for slug in ("bench-press", "back-squat", "pull-up") for rest in before.get(slug, [])]
    assert kinds["compound"].rests == len(compound) if compound else "compound" not in kinds


@settings(max_examples=30)
@given(histories(10))
def test_push_against_pull_and_left_against_right(history: list[Workout]) -> None:
    sets = facts_of(history).sets
    hard = {
        slug: sum(credit(s) for _, e, s in work(history) if e.exercise == slug)
        for slug in ("bench-press", "pull-up", "back-squat")
    }
    found = {one.name: one.hard for one in pairs(sets, EXERCISES)}
    assert found.get("push : pull", (0, 0)) == pytest.approx((hard["bench-press"], hard["pull-up"]))
    assert found.get("knee : hip", (0, 0)) == pytest.approx((hard["back-squat"], 0))
    apart: dict[str, list[int]] = {}
    for _, e, s in work(history):
        if len(s.parts) == 2 and [p.side for p in s.parts] == [Side.LEFT, Side.RIGHT]:
            left, right = s.parts
            if left.load == right.load:
                apart.setdefault(e.exercise, []).append(right.counted_reps - left.counted_reps)
    assert {one.exercise: (one.difference, one.sets) for one in sides(sets)} == {
        slug: (median(reps), len(reps)) for slug, reps in apart.items()
    }


@settings(max_examples=30)
@given(histories(10))
def test_fading_reps_are_medians_of_the_last_sets(history: list[Workout]) -> None:
    sets = facts_of(history).sets
    for curve in fatigue_curves(sets, last=3):
        bursts = [
            one.bursts
            for one in sets
            if (one.exercise, one.technique) == (curve.exercise, curve.technique)
            and not one.warmup
            and len(one.bursts) > 1
            and one.bursts[0]
        ][:3]
        assert curve.technique in RESTED
        assert curve.sets == len(bursts)
        assert curve.bursts[0] == median(one[0] for one in bursts)
        assert curve.bursts[1] == median(one[1] for one in bursts)
        assert curve.kept == curve.bursts[1] / curve.bursts[0]
        longest = max(len(one) for one in bursts)
        assert len(curve.bursts) <= longest
        if len(curve.bursts) < longest:
            assert sum(len(one) > len(curve.bursts) for one in bursts) * 2 < len(bursts)


START = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


def timed(*minutes: tuple[str, float | None]) -> Workout:
    """Return a workout whose sets were logged so many minutes after its start."""
    exercises: dict[str, list[PerformedSet]] = {}
    for number, (slug, at) in enumerate(minutes):
        logged = START + timedelta(minutes=at) if at is not None else None
        part = Part(load=Load.kg(60), reps=Reps(8), at=logged)
        exercises.setdefault(slug, []).append(PerformedSet(id=ShortId(f"s{number}"), parts=(part,)))
    return Workout(
        id=ulid(START, bytes(10)),
        date=START.date(),
        started_at=START,
        exercises=tuple(
            PerformedExercise(id=ShortId(f"e{place}"), exercise=slug, name=slug, sets=tuple(done))
            for place, (slug, done) in enumerate(exercises.items())
        ),
    )


def test_time_goes_from_one_log_to_the_next_also_in_a_superset() -> None:
    workout = timed(("bench-press", 2), ("pull-up", 3), ("bench-press", 6), ("pull-up", 7), ("plank", None))
    found = {one.exercise: (one.seconds, one.sets) for one in time_spent(facts_of([workout]).sets)}
    assert found == {"bench-press": (300, 2), "pull-up": (120, 2)}


def test_a_long_pause_is_nobodys_time() -> None:
    workout = timed(("bench-press", 2), ("bench-press", 2 + LONGEST / 60 + 1), ("bench-press", 26))
    (one,) = time_spent(facts_of([workout]).sets)
    assert (one.seconds, one.sets, one.workouts, one.each) == (120 + 180, 2, 1, 300)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(["bench-press", "pull-up"]), st.integers(0, 90)), max_size=8))
def test_times_add_up_to_the_last_log(logs: list[tuple[str, int]]) -> None:
    found = time_spent(facts_of([timed(*logs)]).sets)
    marks = [0, *sorted(at for _, at in logs)]
    expected = sum(b - a for a, b in pairwise(marks) if (b - a) * 60 <= LONGEST)
    assert sum(one.seconds for one in found) == expected * 60


def rows(*days: date) -> list[WorkoutRow]:
    plan = PlanReference(template="upper", template_name="Upper", program="wave", program_name="Wave")
    return [
        row_of(Workout(id=ulid(START, number.to_bytes(10, "big")), date=day, plan=plan))
        for number, day in enumerate(days)
    ]


def program(**changed: object) -> Program:
    days = tuple(ProgramDay(template="upper", weekday=day) for day in (0, 3))
    fields: dict[str, object] = {
        "id": "wave",
        "name": "Wave",
        "days": days,
        "days_a_week": 3,
        "started_on": date(2026, 11, 2),
        **changed,
    }
    return Program.model_validate(fields)


def test_kept_counts_whole_weeks_since_the_plan_was_begun() -> None:
    done = rows(date(2026, 11, 3), date(2026, 11, 5), date(2026, 11, 10), date(2026, 10, 1))
    kept = kept_to_plan(program(), done, date(2026, 11, 18))
    assert kept is not None
    assert (kept.done, kept.planned, kept.weeks) == (3, 6, 2)
    fixed = kept_to_plan(program(schedule=Schedule.WEEKDAYS), done, date(2026, 11, 18))
    assert fixed is not None
    assert (fixed.done, fixed.planned) == (3, 4)


def test_more_than_planned_is_not_more_and_no_whole_week_says_nothing() -> None:
    done = rows(*(date(2026, 11, day) for day in (2, 3, 4, 5, 6)))
    kept = kept_to_plan(program(), done, date(2026, 11, 9))
    assert kept is not None
    assert (kept.done, kept.planned) == (3, 3)
    assert kept_to_plan(program(), done, date(2026, 11, 8)) is None
    assert kept_to_plan(program(started_on=None), [], date(2026, 11, 8)) is None


def test_the_first_days_of_the_calendar_have_a_week_too() -> None:
    assert monday_of(date.min) == date.min
    assert len(week_figures((), EXERCISES, date(1, 1, 9), 3)) == 2


@settings(max_examples=30, deadline=None)
@given(histories(), st.sampled_from(list(Muscle)), st.sampled_from(list(Counting)), st.integers(1, 5))
def test_the_sets_of_several_weeks_are_those_of_each_week(
    history: list[Workout], muscle: Muscle, counting: Counting, weeks: int
) -> None:
    facts = facts_of(history)
    newest = max((one.day for one in facts.sets), default=date(2026, 11, 2))
    mondays = [monday_of(newest) - timedelta(days=7 * back) for back in range(weeks)]
    each = [shares_of(facts.sets, EXERCISES, monday, muscle, counting) for monday in mondays]
    assert shares_of(facts.sets, EXERCISES, mondays[0], muscle, counting, weeks) == tuple(
        one for found in each for one in found
    )
