"""What a plan that is edited is checked against, and what that finds. No Textual in here."""

from gymtui.model.plan import PlanDocument
from gymtui.plans.checking import CheckSetting, check_plan
from gymtui.plans.places import PlanProblem


def problems_of(document: PlanDocument, setting: CheckSetting) -> tuple[PlanProblem, ...]:
    """Return what is wrong with a plan: errors first, then warnings, then what is to know."""
    return check_plan(document, setting)


def told(problem: PlanProblem) -> str:
    """Return what stands under a field: what was expected there, and the nearest right words."""
    if problem.nearest:
        return f"{problem.message} Nearest: {', '.join(problem.nearest)}"
    return f"expected {problem.expected}" if problem.expected else problem.message
