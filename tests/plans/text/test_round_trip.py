"""Text and model are the same plan: nothing is lost on the way there and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.plan import PlanDocument
from gymtui.plans.text.parser import read_plan
from gymtui.plans.text.reading import Reading
from gymtui.plans.text.writer import write_plan
from tests.plans.text.strategies import NAMES, documents


def back(document: PlanDocument) -> tuple[str, Reading]:
    text = write_plan(document, NAMES).text
    return text, read_plan(text, NAMES, document)


@settings(max_examples=25)
@given(documents())
def test_a_plan_written_and_read_is_the_same_plan(document: PlanDocument) -> None:
    text, reading = back(document)
    assert [str(problem) for problem in reading.problems] == [], text
    assert reading.document == document


@settings(max_examples=25)
@given(documents())
def test_text_is_stable_after_one_pass(document: PlanDocument) -> None:
    text, _ = back(document)
    alone = read_plan(text, NAMES)
    assert alone.document is not None
    again = write_plan(alone.document, NAMES).text
    second = read_plan(again, NAMES)
    assert second.document is not None
    assert write_plan(second.document, NAMES).text == again


@settings(max_examples=25)
@given(documents())
def test_every_place_of_the_plan_stands_somewhere_in_the_text(document: PlanDocument) -> None:
    writing = write_plan(document, NAMES)
    lines = writing.text.split("\n")
    for template in document.templates:
        for line in template.exercises:
            found = [
                span
                for place, span in writing.spans.items()
                if place.line == line.id and place.template == template.id
            ]
            assert found
    for span in writing.spans.values():
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column < span.end <= len(lines[span.line - 1]) + 1


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    reading = read_plan(text, NAMES)
    assert (reading.document is None) == bool(reading.problems)


@settings(max_examples=25)
@given(documents(), st.data())
def test_a_broken_plan_is_read_without_an_exception(document: PlanDocument, data: st.DataObject) -> None:
    text = write_plan(document, NAMES).text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    broken = text[:start] + data.draw(st.text(max_size=5)) + text[end:]
    reading = read_plan(broken, NAMES, document)
    assert (reading.document is None) == bool(reading.problems)
    lines = broken.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in reading.problems:
        assert 1 <= problem.span.line <= len(lines)
        assert problem.span.column >= 1
        assert problem.message
