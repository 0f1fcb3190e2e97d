"""The ready plans: one for each level, with and without lifts that can pin the lifter."""

from importlib import resources

from pydantic import Field

from gymtui.model.base import Record
from gymtui.model.exercise import Slug
from gymtui.model.plan import PlannedExercise, Program, Template
from gymtui.model.profile import Level


class ReadyPlan(Record):
    """A program with its templates. `without_safeties` names the safe stand-in of each risky lift."""

    program: Program
    templates: tuple[Template, ...]
    without_safeties: dict[Slug, Slug] = Field(default_factory=dict)


def ready_plan(level: Level, safeties: bool | None) -> ReadyPlan:
    """Return the plan of a level; it reads a file that is shipped with the program.

    Without safeties (an open question counts as no) every lift that can pin the lifter is replaced by a
    machine or dumbbell exercise for the same muscles. Which lifts those are is agreed coaching practice
    (grade C); the plans are ours (D), with volumes in the zones for the level.
    """
    file = resources.files("gymtui").joinpath("data", "plans", f"{level.value}.json")
    plan = ReadyPlan.model_validate_json(file.read_bytes())
    return plan if safeties else _swapped(plan)


class TemplateFile(Record):
    """Templates that belong to no program."""

    templates: tuple[Template, ...]


def technique_templates() -> tuple[Template, ...]:
    """Return the templates that show every technique; it reads a file that is shipped with the program.

    They are for trying the techniques out (grade D) and no plan to follow.
    """
    file = resources.files("gymtui").joinpath("data", "plans", "techniques.json")
    return TemplateFile.model_validate_json(file.read_bytes()).templates


def _swapped(plan: ReadyPlan) -> ReadyPlan:
    def safe(planned: PlannedExercise) -> PlannedExercise:
        stand_in = plan.without_safeties.get(planned.exercise)
        if stand_in is None:
            return planned
        others = tuple(slug for slug in planned.alternatives if slug != stand_in)
        return planned.model_copy(update={"exercise": stand_in, "alternatives": others})

    templates = tuple(
        template.model_copy(update={"exercises": tuple(safe(planned) for planned in template.exercises)})
        for template in plan.templates
    )
    return plan.model_copy(update={"templates": templates})
