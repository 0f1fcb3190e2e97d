"""Which day of a program comes next."""

from datetime import date

import pytest

from gymtui.model.performed import PlanReference
from gymtui.model.plan import Program, ProgramDay, Schedule, Template
from gymtui.plans.day import Trained, next_day
from tests.plans.making import MONDAY, THURSDAY


def program(*slugs: str, **more: object) -> Program:
    days = tuple(ProgramDay(template=slug) for slug in slugs)
    return Program.model_validate({"id": "p", "name": "P", "days": days, **more})


def trained(slug: str, program_id: str | None = "p", on: date = THURSDAY) -> Trained:
    return Trained(on, PlanReference(template=slug, template_name=slug, program=program_id))


TEMPLATES = {slug: Template(id=slug, name=slug.upper()) for slug in ("a", "b", "c")}


@pytest.mark.parametrize(
    ("days", "history", "expected"),
    [
        ("abc", [], "a"),
        ("abc", ["a"], "b"),
        ("abc", ["c", "b"], "a"),
        ("abc", ["x", "b"], "c"),
        ("abac", ["a", "b", "a"], "c"),
        ("abac", ["a", "c", "a"], "b"),
        ("abac", ["b"], "a"),
        ("a", ["a"], "a"),
    ],
)
def test_a_rotation_goes_on_after_the_last_day_trained(days: str, history: list[str], expected: str) -> None:
    found = next_day(program(*days), TEMPLATES, [trained(slug) for slug in history], MONDAY)
    assert found is TEMPLATES[expected]


def test_workouts_of_other_programs_do_not_turn_the_rotation() -> None:
    history = [trained("b", "other"), trained("b", None), trained("a")]
    assert next_day(program("a", "b", "c"), TEMPLATES, history, MONDAY) is TEMPLATES["b"]


def test_archived_and_deleted_days_are_passed_over() -> None:
    archived = TEMPLATES["b"].model_copy(update={"archived": True})
    templates = {"a": TEMPLATES["a"], "b": archived}
    assert next_day(program("a", "b", "c"), templates, [trained("a")], MONDAY) is TEMPLATES["a"]
    assert next_day(program("b"), templates, [], MONDAY) is None
    assert next_day(program(), templates, [], MONDAY) is None


def test_a_weekly_schedule_gives_todays_day_or_the_next_one() -> None:
    days = (
        ProgramDay(template="a", weekday=0),
        ProgramDay(template="b", weekday=3),
        ProgramDay(template="c"),
    )
    weekly = Program(id="p", name="P", schedule=Schedule.WEEKDAYS, days=days)
    assert next_day(weekly, TEMPLATES, [], MONDAY) is TEMPLATES["a"]
    assert next_day(weekly, TEMPLATES, [], date(2026, 11, 24)) is TEMPLATES["b"]
    assert next_day(weekly, TEMPLATES, [], date(2026, 11, 27)) is TEMPLATES["a"]
    assert next_day(weekly, TEMPLATES, [trained("a", on=MONDAY)], MONDAY) is TEMPLATES["b"]
    unset = weekly.model_copy(update={"days": (ProgramDay(template="c"),)})
    assert next_day(unset, TEMPLATES, [], MONDAY) is TEMPLATES["c"]
