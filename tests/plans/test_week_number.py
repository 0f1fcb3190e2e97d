"""The week of a program: counted in workouts in a rotation, by the calendar on fixed weekdays."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.performed import PlanReference
from gymtui.model.plan import Program, ProgramDay, Schedule, WeekChange
from gymtui.plans.day import Trained
from gymtui.plans.week_number import week_number, week_words

MONDAY = date(2026, 11, 2)
WAVE = (*(WeekChange.model_validate({"rir": rir}) for rir in (3, 3, 2, 1)), WeekChange(deload=True))


def program(days: int = 4, schedule: Schedule = Schedule.ROTATION, started: date | None = MONDAY) -> Program:
    return Program(
        id="mine",
        name="Mine",
        schedule=schedule,
        days=tuple(ProgramDay(template=f"day-{n}") for n in range(days)),
        days_a_week=3,
        weeks=WAVE,
        started_on=started,
    )


def trained(count: int, first: date = MONDAY, program_id: str = "mine") -> list[Trained]:
    plan = PlanReference(template="day-0", template_name="Day", program=program_id)
    return [Trained(first + timedelta(days=2 * n), plan) for n in reversed(range(count))]


@pytest.mark.parametrize(
    ("done", "week"), [(0, 0), (3, 0), (4, 1), (7, 1), (16, 4), (19, 4), (20, 0), (24, 1)]
)
def test_a_rotation_counts_workouts(done: int, week: int) -> None:
    assert week_number(program(), trained(done), MONDAY + timedelta(days=60)) == week


def test_a_week_has_as_many_workouts_as_are_planned_where_the_rotation_is_shorter() -> None:
    assert week_number(program(days=2), trained(2), MONDAY) == 0
    assert week_number(program(days=2), trained(3), MONDAY) == 1


def test_what_came_before_the_start_and_other_programs_do_not_count() -> None:
    early = trained(8, MONDAY - timedelta(days=30))
    assert week_number(program(), [*trained(9, program_id="other"), *early], MONDAY) == 0
    assert week_number(program(started=None), early, MONDAY) == 2


@pytest.mark.parametrize(("days", "week"), [(-1, 0), (0, 0), (6, 0), (7, 1), (34, 4), (35, 0)])
def test_weekdays_count_weeks_of_the_calendar(days: int, week: int) -> None:
    one = program(schedule=Schedule.WEEKDAYS)
    assert week_number(one, trained(1), MONDAY + timedelta(days=days)) == week


def test_without_weeks_there_is_none() -> None:
    assert week_number(program().model_copy(update={"weeks": ()}), trained(5), MONDAY) is None
    assert week_words(program(), None) == ""


def test_it_is_said_in_words() -> None:
    said = [week_words(program(), week) for week in (2, 4)]
    assert said == ["week 3 of 5 (RIR 2)", "week 5 of 5 (deload)"]
    more = WeekChange(sets=1, load_percent=Decimal("97.5"))
    assert (
        week_words(program().model_copy(update={"weeks": (more,)}), 0) == "week 1 of 1 (+1 set, 97.5 % load)"
    )


@given(st.integers(0, 200), st.integers(0, 7), st.sampled_from(Schedule), st.integers(-400, 4000))
def test_it_is_always_one_of_the_weeks(done: int, days: int, schedule: Schedule, later: int) -> None:
    found = week_number(program(days, schedule), trained(done), MONDAY + timedelta(days=later))
    assert found is not None
    assert 0 <= found < len(WAVE)
