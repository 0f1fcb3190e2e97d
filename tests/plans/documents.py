"""Short ways to make plan documents and what they are checked against."""

from decimal import Decimal

from gymtui.model.gym import Gym
from gymtui.model.plan import PlanDocument, PlannedExercise, Program, SetTarget, Template
from gymtui.model.profile import Level
from gymtui.model.units import Unit
from gymtui.plans.checking import CheckSetting, check_plan
from gymtui.plans.places import PlanProblem, Severity
from gymtui.training.catalogue import Catalogue
from gymtui.training.loadable import default_gym
from tests.exercises import EXERCISES

CATALOGUE = Catalogue(EXERCISES.values())
GYM = default_gym(Unit.KG, safeties=True)


def straight(
    count: int = 3, reps: int | None = 8, top: int | None = None, *, load_kg: str = "", **more: object
) -> tuple[SetTarget, ...]:
    """Return straight sets with two in reserve; `load_kg` is a load that the plan names."""
    load = {"load": {"load": {"amount": Decimal(load_kg), "unit": "kg"}}} if load_kg else {}
    target = SetTarget.model_validate({"reps": reps, "reps_max": top, "rir": 2, **load, **more})
    return (target,) * count


def line(slug: str, *sets: SetTarget, key: str = "e1", **more: object) -> PlannedExercise:
    return PlannedExercise.model_validate({"id": key, "exercise": slug, "sets": sets or straight(), **more})


def day(name: str, *lines: PlannedExercise, **more: object) -> Template:
    return Template.model_validate({"id": name.lower(), "name": name, "exercises": lines, **more})


def document(*days: Template, **program: object) -> PlanDocument:
    """Return a program of these days in turn, each once a week."""
    made = Program.model_validate(
        {
            "id": "plan",
            "name": "Plan",
            "days": tuple({"template": one.id} for one in days),
            "days_a_week": max(1, min(7, len(days))),
            **program,
        }
    )
    return PlanDocument(program=made, templates=days)


def setting(
    level: Level = Level.INTERMEDIATE, *, safeties: bool | None = True, gym: Gym | None = GYM
) -> CheckSetting:
    return CheckSetting(CATALOGUE, level, safeties, gym=gym)


def found(
    made: PlanDocument,
    severity: Severity,
    level: Level = Level.INTERMEDIATE,
    *,
    safeties: bool | None = True,
) -> list[PlanProblem]:
    """Return the problems of one severity."""
    problems = check_plan(made, setting(level, safeties=safeties))
    return [one for one in problems if one.severity is severity]
