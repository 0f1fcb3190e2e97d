"""Loads that a plan names and this gym cannot make."""

from collections.abc import Iterator

from gymtui.model.plan import PlanDocument
from gymtui.model.units import Load
from gymtui.plans.checks.setting import CheckSetting, information
from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.training.load_words import load_problem
from gymtui.training.loadable import nearest
from gymtui.training.plates import whole


def load_problems(document: PlanDocument, setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give each named load that cannot be made here, with the nearest two; each once a line.

    Nothing without a gym, and where the gym does not say what there is for the exercise.
    """
    gym = setting.gym
    if gym is None:
        return
    for template in document.templates:
        for line in template.exercises:
            exercise = setting.catalogue.get(line.exercise)
            told: set[Load] = set()
            for number, target in enumerate(line.sets):
                load = target.load.load if target.load is not None else None
                if exercise is None or load is None or load in told or not exercise.measurement.has_load:
                    continue
                told.add(load)
                said = load_problem(load, exercise, gym)
                if not said:
                    continue
                both = {nearest(load, exercise, gym, "down"), nearest(load, exercise, gym, "up")}
                near = tuple(str(one) for one in sorted(both, key=whole))
                place = PlanPlace(template=template.id, line=line.id, set=number, field="load")
                yield information(place, f"{exercise.name}: {said}.", "what this gym has", near)
