"""Plan text read and checked: what is wrong with the plan stands where the text says it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from gymtui.model.plan import PlanDocument
from gymtui.plans.checking import CheckSetting, check_plan
from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.plans.text.parser import read_plan
from gymtui.plans.text.reading import Reading, Span, TextProblem

FIRST_LINE = Span(1, 1, 2)
"""Where a problem stands whose place is nowhere in the text."""


def check_text(text: str, setting: CheckSetting, known: PlanDocument | None = None) -> Reading:
    """Return a text as it was understood, with everything that is wrong with its words and with its plan.

    A text that is no plan yet has the faults of the text only. The document is there as soon as the text can
    be read, also where the plan has errors: whether it can be saved is said by the problems. Never raises.
    """
    reading = read_plan(text, setting.catalogue, known)
    if reading.document is None:
        return reading
    found = tuple(_told(one, reading.spans) for one in check_plan(reading.document, setting))
    return replace(reading, problems=(*reading.problems, *found))


def span_of(place: PlanPlace, spans: Mapping[PlanPlace, Span]) -> Span:
    """Return the span of a place, else of the nearest one around it; the first line where there is none."""
    return next((spans[one] for one in _around(place) if one in spans), FIRST_LINE)


def _told(problem: PlanProblem, spans: Mapping[PlanPlace, Span]) -> TextProblem:
    return TextProblem(
        problem.severity,
        span_of(problem.place, spans),
        problem.message,
        problem.expected,
        problem.nearest,
    )


def _around(place: PlanPlace) -> Iterator[PlanPlace]:
    """Give the place and those around it: without its field's last part, the set, the line, the day."""
    yield place
    field = place.field
    while "." in field:
        field = field.rpartition(".")[0]
        yield replace(place, field=field)
    bare = replace(place, field="")
    yield bare
    if place.day is not None and place.template:
        yield PlanPlace(template=place.template)
    if place.set is not None:
        yield replace(bare, set=None)
    if place.week is not None:
        yield PlanPlace(week=place.week)
        yield PlanPlace(field="weeks")
    if place.day is not None:
        yield PlanPlace(field="days")
    if place.line or place.group:
        yield PlanPlace(template=place.template)
    if place.field and not place.template:
        yield PlanPlace(field=place.field)
    yield PlanPlace()
