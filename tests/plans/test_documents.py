"""Which programs and templates belong together, and whose id an id is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument, Program, ProgramDay, Template
from gymtui.plans.documents import document_of, documents_of, ids_of, templates_after, with_free_ids
from tests.plans.text.strategies import documents


def template(id_: str, name: str = "", *, archived: bool = False) -> Template:
    return Template(id=id_, name=name or id_.title(), archived=archived)


def program(id_: str, *days: str) -> Program:
    return Program(id=id_, name=id_.title(), days=tuple(ProgramDay(template=day) for day in days))


def plan(id_: str, *days: str, changed: str = "") -> PlanDocument:
    templates = tuple(template(day, "Changed" if day == changed else "") for day in dict.fromkeys(days))
    return PlanDocument(program=program(id_, *days), templates=templates)


PROGRAMS = {"one": program("one", "b", "a", "b"), "two": program("two", "a", "gone")}
TEMPLATES = {name: template(name) for name in ("a", "b", "alone")}


def test_programs_come_with_their_days_in_order_and_templates_of_none_alone() -> None:
    found = documents_of(PROGRAMS, TEMPLATES)
    assert [(one.id, [t.id for t in one.templates]) for one in found] == [
        ("one", ["b", "a"]),
        ("two", ["a"]),
        ("alone", ["alone"]),
    ]
    assert document_of("two", PROGRAMS, TEMPLATES) == found[1]
    assert document_of("alone", PROGRAMS, TEMPLATES) == found[2]
    assert document_of("a", PROGRAMS, TEMPLATES) is None
    assert document_of("none", PROGRAMS, TEMPLATES) is None


def test_own_days_are_written_and_days_that_left_are_archived() -> None:
    after = templates_after(plan("one", "b", "c", changed="b"), {"one": program("one", "a", "b")}, TEMPLATES)
    assert after == {"b": template("b", "Changed"), "c": template("c"), "a": template("a", archived=True)}


def test_a_day_that_another_program_has_is_not_archived() -> None:
    assert set(templates_after(plan("one", "b"), PROGRAMS, TEMPLATES)) == {"b"}


def test_a_shared_day_may_be_changed_by_either_program() -> None:
    after = templates_after(plan("two", "a", changed="a"), PROGRAMS, TEMPLATES)
    assert after == {"a": template("a", "Changed")}


@pytest.mark.parametrize(
    ("document", "whose"),
    [
        (plan("new", "a", changed="a"), "the day A of One"),
        (plan("new", "alone", changed="alone"), "the template Alone"),
        (PlanDocument(templates=(template("a", "Changed"),)), "the day A of One"),
        (plan("alone", "x"), "the template Alone"),
    ],
)
def test_an_id_of_another_plan_is_refused(document: PlanDocument, whose: str) -> None:
    with pytest.raises(GymtuiError, match="belongs to") as refused:
        templates_after(document, PROGRAMS, TEMPLATES)
    assert whose in str(refused.value)
    assert "another id" in str(refused.value)


def test_a_template_taken_in_unchanged_is_no_other_plans() -> None:
    assert templates_after(plan("new", "alone"), PROGRAMS, TEMPLATES) == {"alone": template("alone")}


def test_an_earlier_version_gets_its_archived_day_back() -> None:
    there = {"a": template("a", archived=True), "b": template("b")}
    now = {"one": program("one", "b")}
    assert templates_after(plan("one", "a", "b"), now, there, own=("a", "b"))["a"] == template("a")
    with pytest.raises(GymtuiError, match="belongs to"):
        templates_after(plan("one", "a", "b"), now, there)
    taken = {**now, "two": program("two", "a")}
    with pytest.raises(GymtuiError, match="the day A of Two"):
        templates_after(plan("one", "a", "b"), taken, there, own=("a", "b"))


def test_taken_ids_get_a_number_and_the_days_follow() -> None:
    free = with_free_ids(plan("one", "a", "b", "a", "a-2"), {"a", "one", "a-3"})
    assert free.program is not None
    assert free.program.id == "one-2"
    assert [day.template for day in free.program.days] == ["a-4", "b", "a-4", "a-2"]
    assert [one.id for one in free.templates] == ["a-4", "b", "a-2"]


@given(document=documents(), data=st.data())
def test_free_ids_are_free_and_all_else_stays(document: PlanDocument, data: st.DataObject) -> None:
    taken = data.draw(st.sets(st.sampled_from(sorted(ids_of(document))) | st.just("day-2")))
    free = with_free_ids(document, taken)
    assert not ids_of(free) & taken
    assert len(free.templates) == len({one.id for one in free.templates})
    assert [one.model_copy(update={"id": ""}) for one in free.templates] == [
        one.model_copy(update={"id": ""}) for one in document.templates
    ]
    if not ids_of(document) & taken:
        assert free == document
