"""Plan text read and checked: what is wrong with the plan stands where the text says it."""

import pytest

from gymtui.model.profile import Level
from gymtui.plans.places import PlanPlace, Severity
from gymtui.plans.text.checked import FIRST_LINE, check_text, span_of
from gymtui.plans.text.reading import Span
from gymtui.plans.text.writer import write_plan
from tests.plans.documents import CATALOGUE, setting

PLAN = """\
program "Upper/Lower"
  weekdays
  weeks 4, deload in week 4, RIR 2 1 0

day "Upper A" on Mon
  Bench press            4 x 6-8 @2 81 kg
    or Push-up
  Lateral raise          1x12 drops 2
  Plank                  2x60s

day "Lower A" on Mon
  Back squat             3x5 @0
"""


def at(line: int, text: str = PLAN, level: Level = Level.INTERMEDIATE) -> list[str]:
    """Return what is said of a line of the text."""
    return [one.message for one in check_text(text, setting(level)).problems if one.span.line == line]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (6, "81 can't be loaded"),
        (11, "Monday has 2 days: Upper A and Lower A"),
        (12, "to failure on the last set only"),
        (1, "Chest: 4 hard sets a week"),
    ],
)
def test_problems_stand_at_their_line(line: int, said: str) -> None:
    assert any(said in one for one in at(line))


def test_a_problem_of_a_set_stands_at_that_set() -> None:
    text = PLAN.replace("4 x 6-8 @2 81 kg", "2x6 80 kg, 2x8 81 kg")
    problem = next(one for one in check_text(text, setting()).problems if "81 can't" in one.message)
    assert problem.span.line == 6
    assert text.splitlines()[5][problem.span.column - 1 :].startswith("2x8")


def test_an_alternative_stands_at_its_own_line() -> None:
    said = at(7, PLAN.replace("or Push-up", "or [no-such-press]"))
    assert said == ["There is no exercise “no such press”."]


def test_a_text_that_is_no_plan_has_only_its_own_faults() -> None:
    reading = check_text(PLAN.replace("3x5", "3x5-"), setting())
    assert reading.document is None
    assert {one.span.line for one in reading.problems} == {12}


def test_the_document_is_there_also_where_the_plan_has_errors() -> None:
    reading = check_text(PLAN, setting())
    assert reading.document is not None
    assert any(one.severity is Severity.ERROR for one in reading.problems)


def test_ids_are_taken_over_from_what_was_known() -> None:
    known = check_text(PLAN, setting()).document
    assert known is not None
    again = check_text(write_plan(known, CATALOGUE).text, setting(), known)
    assert again.document == known


def test_a_day_that_says_anothers_id_does_not_share_it_with_the_day_of_that_name() -> None:
    known = check_text(PLAN, setting()).document
    assert known is not None
    upper, lower = (one.id for one in known.templates)
    renamed = PLAN.replace('day "Upper A" on Mon', f'day "Push" on Mon id {upper}')
    text = renamed.replace('day "Lower A" on Mon', 'day "Upper A" on Tue')
    document = check_text(text, setting(), known).document
    assert document is not None
    assert document.program is not None
    first, second = (one.id for one in document.templates)
    assert first == upper
    assert second == lower
    assert [day.template for day in document.program.days] == [first, second]


SPANS = {
    PlanPlace(): Span(1, 1, 5),
    PlanPlace(field="weeks"): Span(2, 1, 5),
    PlanPlace(template="a"): Span(4, 1, 5),
    PlanPlace(template="a", line="e1"): Span(5, 1, 5),
    PlanPlace(template="a", line="e1", field="progression"): Span(6, 1, 5),
    PlanPlace(template="a", line="e1", set=1): Span(5, 20, 30),
}


@pytest.mark.parametrize(
    ("place", "line", "column"),
    [
        (PlanPlace(template="a", line="e1", set=1, field="params.total"), 5, 20),
        (PlanPlace(template="a", line="e1", set=0, field="reps"), 5, 1),
        (PlanPlace(template="a", line="e1", field="progression.params.inc"), 6, 1),
        (PlanPlace(template="a", line="gone"), 4, 1),
        (PlanPlace(template="a", group="g1"), 4, 1),
        (PlanPlace(week=2, field="sets"), 2, 1),
        (PlanPlace(day=1, field="weekday", template="a"), 4, 1),
        (PlanPlace(day=1, field="template"), 1, 1),
        (PlanPlace(template="gone", line="e1"), 1, 1),
    ],
)
def test_the_nearest_place_around(place: PlanPlace, line: int, column: int) -> None:
    found = span_of(place, SPANS)
    assert (found.line, found.column) == (line, column)


def test_a_place_without_any_around_it_is_the_first_line() -> None:
    assert span_of(PlanPlace(template="a"), {}) == FIRST_LINE
