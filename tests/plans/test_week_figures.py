"""The weeks of a plan in figures, worked out by hand; and which days fall into which week."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Muscle
from gymtui.model.plan import PlanDocument, Program
from gymtui.model.profile import Level
from gymtui.plans.ready import ready_plan
from gymtui.plans.week_days import placed_days, sessions_a_week, weeks_of
from gymtui.plans.week_figures import MuscleWeek, WeekFigure, week_figures
from gymtui.training.zones import ZoneWord
from tests.plans.documents import day, document, line, setting, straight


def of(week: WeekFigure, muscle: Muscle | str) -> MuscleWeek:
    return next(one for one in week.muscles if one.muscle == muscle)


def test_a_primary_muscle_gets_a_set_and_a_secondary_a_half() -> None:
    # Bench press 4 sets: chest 4, front delts and triceps 2 each; curl 3 sets: biceps 3. Twice a week.
    made = document(
        day("A", line("bench-press", *straight(4), key="e1"), line("cable-curl", *straight(3), key="e2")),
        days_a_week=2,
    )
    (week,) = week_figures(made, setting()).weeks
    assert of(week, Muscle.CHEST).sets == 8
    assert of(week, Muscle.TRICEPS).sets == 4
    assert of(week, Muscle.FRONT_DELTS).sets == 4
    assert of(week, Muscle.BICEPS).sets == 6
    assert of(week, Muscle.CHEST).word is ZoneWord.LOW
    assert of(week, Muscle.BICEPS).word is ZoneWord.IN_ZONE
    assert (week.failures.planned, week.failures.hard, week.failures.limit) == (0, 14, 2)


def test_a_technique_counts_what_it_is_worth_and_an_easy_set_less() -> None:
    # A drop set with drops of 8 and 6 reps: 1 + 0.5 + 0.5. With five in reserve a set is half a one.
    drops = document(
        day(
            "A",
            line(
                "cable-curl", *straight(1, 12, technique="drop", load={"load": {"amount": 20, "unit": "kg"}})
            ),
        )
    )
    easy = document(day("A", line("cable-curl", *straight(2, rir=5))))
    (week,) = week_figures(drops, setting()).weeks
    assert of(week, Muscle.BICEPS).sets == 2
    (week,) = week_figures(easy, setting()).weeks
    assert of(week, Muscle.BICEPS).sets == 1


def test_the_minutes_of_a_day() -> None:
    # Two sets of 8 reps: each 20 s of getting ready and 24 s of work; 150 s of rest between them only.
    made = document(day("A", line("leg-press", *straight(2), rest=150)))
    (week,) = week_figures(made, setting()).weeks
    assert [(one.name, one.minutes) for one in week.days] == [("A", 4)]  # 238 s


def test_weeks_differ_by_what_they_change() -> None:
    made = document(
        day("A", line("leg-extension", *straight(4))),
        weeks=({"rir": 0}, {"sets": 1}, {"deload": True}),
    )
    first, second, third = week_figures(made, setting()).weeks
    assert [of(one, Muscle.QUADS).sets for one in (first, second, third)] == [4, 5, 2]
    assert [one.failures.planned for one in (first, second, third)] == [4, 0, 0]
    assert [one.deload for one in (first, second, third)] == [False, False, True]
    assert third.failures.limit == 0
    assert third.minutes < first.minutes < second.minutes


def test_a_plan_without_anything_has_no_weeks_and_an_unknown_exercise_counts_for_nobody() -> None:
    assert week_figures(PlanDocument(), setting()).weeks == ()
    (week,) = week_figures(document(day("A", line("nothing-known"))), setting()).weeks
    assert week.trained == ()
    assert week.unassigned == 3


def test_a_template_by_itself_is_a_week_of_one_day() -> None:
    (week,) = week_figures(PlanDocument(templates=(day("A", line("leg-extension")),)), setting()).weeks
    assert [one.template for one in week.days] == ["a"]


def program(**values: object) -> Program:
    days = ({"template": "a"}, {"template": "b"}, {"template": "c"})
    return Program.model_validate({"id": "p", "name": "P", "days": days, **values})


@pytest.mark.parametrize(
    ("values", "week", "first", "days"),
    [
        ({"days_a_week": 3}, 0, 0, [(0, 0), (1, 2), (2, 4)]),
        ({"days_a_week": 4}, 0, 0, [(0, 0), (1, 1), (2, 3), (0, 5)]),
        ({"days_a_week": 4}, 1, 0, [(1, 0), (2, 1), (0, 3), (1, 5)]),
        ({"days_a_week": 2}, 1, 0, [(2, 0), (0, 3)]),
    ],
    ids=["three of three", "four of three", "goes on in the next week", "two of three"],
)
def test_a_rotation_goes_on_from_week_to_week(
    values: dict[str, object], week: int, first: int, days: list[tuple[int, int]]
) -> None:
    placed = placed_days(program(**values), week, first)
    assert [(one.day, one.offset) for one in placed] == days


def test_weekdays_come_in_the_order_of_the_week_that_is_begun() -> None:
    made = program(
        schedule="weekdays",
        days=({"template": "a", "weekday": 0}, {"template": "b", "weekday": 4}, {"template": "c"}),
    )
    assert [(one.day, one.offset) for one in placed_days(made, 3)] == [(0, 0), (1, 4)]
    assert [(one.day, one.offset) for one in placed_days(made, 3, first_weekday=2)] == [(1, 2), (0, 5)]
    assert sessions_a_week(made) == 2


@pytest.mark.parametrize(("days_a_week", "weeks"), [(1, 3), (2, 3), (3, 1), (4, 3), (6, 1)])
def test_a_rotation_is_shown_until_it_comes_round(days_a_week: int, weeks: int) -> None:
    assert weeks_of(program(days_a_week=days_a_week)) == weeks


@given(st.integers(1, 7), st.integers(0, 20))
def test_every_week_of_a_rotation_has_its_days_on_days_of_their_own(days_a_week: int, week: int) -> None:
    placed = placed_days(program(days_a_week=days_a_week), week)
    assert len(placed) == days_a_week
    offsets = [one.offset for one in placed]
    assert offsets == sorted(set(offsets))
    assert max(offsets) <= 6


def test_it_is_quick_enough_for_every_key() -> None:
    plan = ready_plan(Level.ADVANCED, safeties=True)
    made = PlanDocument(program=plan.program, templates=plan.templates)
    given_setting = setting(Level.ADVANCED)
    week_figures(made, given_setting)
    changed = made.templates[0].model_copy(update={"name": "Other"})
    again = PlanDocument(program=made.program, templates=(changed, *made.templates[1:]))
    began = time.perf_counter()
    week_figures(again, given_setting)
    assert time.perf_counter() - began < 0.25  # some milliseconds where nothing else runs
