"""Exercises that a plan names: known ones, and stand-ins that lead somewhere."""

from collections.abc import Iterator, Sequence

from gymtui.model.plan import PlanDocument, PlannedExercise, Template
from gymtui.plans.checks.setting import NEAREST, CheckSetting, error
from gymtui.plans.places import PlanPlace, PlanProblem


def name_problems(document: PlanDocument, setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give what is wrong with the exercises named: unknown ones, those that stand in for themselves, doubles
    and circles of alternatives."""
    for template in document.templates:
        for line in template.exercises:
            at = PlanPlace(template=template.id, line=line.id)
            yield from _unknown(at, line, setting)
            yield from _stand_ins(at, line, setting)
        yield from _circles(template, setting)


def _unknown(at: PlanPlace, line: PlannedExercise, setting: CheckSetting) -> Iterator[PlanProblem]:
    named = (("exercise", (line.exercise,)), ("alternatives", line.alternatives), ("pool", line.pool))
    for field, slugs in named:
        for slug in slugs:
            if setting.catalogue.get(slug) is None:
                typed = slug.replace("-", " ")
                near = tuple(one.name for one in setting.catalogue.search(typed, limit=NEAREST))
                place = PlanPlace(template=at.template, line=at.line, field=field)
                yield error(
                    place, f"There is no exercise “{typed}”.", "the name of an exercise that is known", near
                )


def _stand_ins(at: PlanPlace, line: PlannedExercise, setting: CheckSetting) -> Iterator[PlanProblem]:
    name = setting.name_of(line.exercise)
    for field, slugs, what in (
        ("alternatives", line.alternatives, "alternative"),
        ("pool", line.pool, "pool"),
    ):
        place = PlanPlace(template=at.template, line=at.line, field=field)
        if line.exercise in slugs:
            said = f"{name} is its own alternative." if what == "alternative" else f"{name} is in it anyway."
            yield error(place, said, "another exercise")
        twice = next((slug for slug in slugs if slugs.count(slug) > 1 and slug != line.exercise), None)
        if twice is not None:
            yield error(place, f"{setting.name_of(twice)} is in the {what} list twice.", "each of them once")


def _circles(template: Template, setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give each circle once. Two lines that may stand in for one another both alone make no circle: one does
    where every stand-in of the day's lines leads back, so that a taken station is never left."""
    ahead = {
        line.exercise: tuple(slug for slug in line.alternatives if slug != line.exercise)
        for line in template.exercises
        if line.alternatives
    }
    seen: set[frozenset[str]] = set()
    for line in template.exercises:
        circle = _circle(line.exercise, ahead)
        if circle and frozenset(circle) not in seen:
            seen.add(frozenset(circle))
            names = " → ".join(setting.name_of(slug) for slug in (*circle, circle[0]))
            place = PlanPlace(template=template.id, line=line.id, field="alternatives")
            yield error(place, f"These stand in for one another in a circle: {names}.", "an exercise outside")


def _circle(start: str, ahead: dict[str, tuple[str, ...]]) -> Sequence[str]:
    """Return the exercises of a circle through `start`, where its alternatives lead back to it and no
    alternative leads out of it."""
    found = [start]
    here = start
    while True:
        following = ahead.get(here, ())
        if len(following) != 1:
            return ()
        here = following[0]
        if here == start:
            return found if len(found) > 1 else ()
        if here in found:
            return ()
        found.append(here)
