"""What is wrong with a plan that is edited, as far as its pieces say it themselves."""

from collections.abc import Iterator

from gymtui.model.plan import PlanDocument, PlannedExercise, Template
from gymtui.plans.places import PlanPlace, PlanProblem, Severity
from gymtui.training.catalogue import Catalogue
from gymtui.training.progression.rules import rule_problems
from gymtui.training.techniques import technique_rules

NEAREST = 3


def problems_of(document: PlanDocument, catalogue: Catalogue) -> tuple[PlanProblem, ...]:
    """Return what is wrong, errors first: exercises nobody knows, parameters out of range, rules that cannot
    work with their sets."""
    found = [
        problem
        for template in document.templates
        for line in template.exercises
        for problem in _of_line(template, line, catalogue)
    ]
    return tuple(sorted(found, key=lambda one: one.severity is not Severity.ERROR))


def _of_line(template: Template, line: PlannedExercise, catalogue: Catalogue) -> Iterator[PlanProblem]:
    def at(field: str, number: int | None = None) -> PlanPlace:
        return PlanPlace(template=template.id, line=line.id, set=number, field=field)

    for field, slugs in (
        ("exercise", (line.exercise,)),
        ("alternatives", line.alternatives),
        ("pool", line.pool),
    ):
        for slug in slugs:
            if catalogue.get(slug) is None:
                near = tuple(one.name for one in catalogue.search(slug.replace("-", " "), NEAREST))
                yield PlanProblem(
                    Severity.WARNING,
                    at(field),
                    f"There is no exercise “{slug}”.",
                    "one of the catalogue",
                    near,
                )
    for number, target in enumerate(line.sets):
        for words in technique_rules(target.technique).problems(target):
            name = words.partition(":")[0]
            yield PlanProblem(Severity.ERROR, at(f"params.{name}", number), words)
    for words in rule_problems(line):
        yield PlanProblem(Severity.WARNING, at("progression"), words)
