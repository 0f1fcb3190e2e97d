"""What is wrong with a plan, and what is good to know of it."""

from collections.abc import Iterator

from gymtui.model.plan import PlanDocument
from gymtui.plans.checks.effort import effort_problems
from gymtui.plans.checks.lines import line_problems
from gymtui.plans.checks.loads import load_problems
from gymtui.plans.checks.names import name_problems
from gymtui.plans.checks.program import program_problems
from gymtui.plans.checks.setting import CheckSetting as CheckSetting
from gymtui.plans.checks.setting import level_named as level_named
from gymtui.plans.checks.volume import minute_problems, volume_problems, zone_problems
from gymtui.plans.places import PlanProblem, Severity
from gymtui.plans.planned_weeks import planned_weeks

ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFORMATION)


def check_plan(document: PlanDocument, setting: CheckSetting) -> tuple[PlanProblem, ...]:
    """Return what is wrong with a plan: errors, which keep it from being saved, then warnings, then the rest.

    Errors are what cannot be; warnings what is better not done, by the level's failure budget, the safety of
    the lifts and the caps on sets; to know are little volume, long days and loads that this gym cannot make.
    Each stands at the place it is at. Whether something is an error depends on the plan and the exercises
    alone, never on the lifter. Never raises.
    """
    found = list(_problems(document, setting))
    return tuple(sorted(found, key=lambda one: ORDER.index(one.severity)))


def _problems(document: PlanDocument, setting: CheckSetting) -> Iterator[PlanProblem]:
    yield from program_problems(document, setting)
    yield from name_problems(document, setting)
    yield from line_problems(document, setting)
    weeks = planned_weeks(document, setting)
    yield from effort_problems(weeks, setting)
    yield from volume_problems(weeks, setting)
    yield from load_problems(document, setting)
    if document.program is not None:
        yield from zone_problems(weeks, setting)
    yield from minute_problems(weeks)


def is_good(problems: tuple[PlanProblem, ...]) -> bool:
    """Return whether a plan with these problems can be saved."""
    return all(one.severity is not Severity.ERROR for one in problems)
