"""What speaks against the effort that a plan asks for: techniques, failure, and the budget of the level."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from gymtui.model.exercise import Exercise, Muscle, Safety
from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedExercise
from gymtui.model.technique import Technique
from gymtui.plans.checks.setting import CheckSetting, warning
from gymtui.plans.checks.told import Told
from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.plans.planned_weeks import MONDAY, PlannedDay, PlannedWeek, session_id
from gymtui.training.failure_budget import HardSet, planned_to_failure
from gymtui.training.failure_warnings import BudgetDay, budget_concerns
from gymtui.training.restraint import (
    INTENSIFIERS,
    NOVICE_FAILURE,
    Concern,
    failure_concerns,
    intensifier_concerns,
    technique_concerns,
)

AMRAP_AS_NOVICE = "amrap_as_novice"
OF_WEEK = ("failure_week", "enough_this_week")
OF_EXERCISE = ("failures_exercise_", "failure_not_last_", "failure_heavy_")


def effort_problems(weeks: Sequence[PlannedWeek], setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give what speaks against techniques and failure in each line, session and week.

    Each week is held against the failure budget as if the week before had been the same one: so a plan is
    judged by what it asks for week after week. What the live screen blocks is a warning in a plan.
    """
    told = Told(len(weeks))
    for week in weeks:
        for place, day in enumerate(week.days):
            for problem in _of_lines(day, week, setting):
                told.take(week.number, problem)
            for problem in _of_budget(place, day, week, setting):
                told.take(week.number, problem, _key(problem))
        for problem in _intensifiers_of(week, setting):
            told.take(week.number, problem)
    yield from told.problems()


def _of_lines(day: PlannedDay, week: PlannedWeek, setting: CheckSetting) -> Iterator[PlanProblem]:
    template = day.figures.template
    for line in template.exercises:
        exercise = setting.catalogue.get(line.exercise)
        if exercise is None:
            continue
        place = PlanPlace(template=template.id, line=line.id)
        found = _of_line(line, exercise, setting)
        if _is_the_one_amrap(line, exercise, week):
            found = [one for one in found if one.code != AMRAP_AS_NOVICE]
        for concern in found:
            yield warning(place, f"{exercise.name}: {concern.words}")


def _of_line(line: PlannedExercise, exercise: Exercise, setting: CheckSetting) -> list[Concern]:
    work = [one for one in line.sets if one.kind is Kind.WORK]
    found: list[Concern] = []
    for technique in dict.fromkeys(one.technique for one in work):
        found += technique_concerns(technique, exercise, setting.level, setting.safeties)
    if any(planned_to_failure(one) for one in work):
        found += failure_concerns(exercise, setting.level, setting.safeties)
    heavy = [place for place, one in enumerate(work) if one.technique in INTENSIFIERS]
    if heavy:
        last = heavy[0] == len(work) - len(heavy)
        found += intensifier_concerns(len(heavy) - 1, {}, setting.level, last_set=last, h=setting.h)
    return list({one.code: one for one in found}.values())


def _is_the_one_amrap(line: PlannedExercise, exercise: Exercise, week: PlannedWeek) -> bool:
    """Whether it is the one set a week that a novice may do for as many reps as possible, on a safe lift."""
    count = sum(
        target.technique is Technique.AMRAP
        for day in week.days
        for other in day.figures.template.exercises
        for target in other.sets
    )
    here = any(target.technique is Technique.AMRAP for target in line.sets)
    return here and count == 1 and exercise.safety is Safety.GREEN


def _of_budget(
    place: int, day: PlannedDay, week: PlannedWeek, setting: CheckSetting
) -> Iterator[PlanProblem]:
    if not day.figures.failures:
        return
    sets: tuple[HardSet, ...] = (*week.sets(), *week.sets(before=1))
    on = BudgetDay(
        setting.level,
        MONDAY + timedelta(days=day.offset),
        session_id(place),
        deload=week.change.deload,
    )
    template = day.figures.template
    lines = {one.exercise.id: one.line for one in day.figures.lines if one.exercise is not None}
    # The concern reaches seven days back; of the same week those days that come later are in the one before.
    for concern in budget_concerns(sets, on, h=setting.h):
        if concern.code == NOVICE_FAILURE.code:
            continue  # said of each line
        at = PlanPlace(template=template.id)
        if concern.code.startswith(OF_WEEK):
            at = PlanPlace()
        for start in OF_EXERCISE:
            if concern.code.startswith(start):
                at = replace(at, line=lines.get(concern.code.removeprefix(start), ""))
        yield warning(at, _in_a_plan(concern, template.name))


def _in_a_plan(concern: Concern, name: str) -> str:
    """Return the words of a concern as they are said of a plan, where no day is today."""
    return concern.words.replace(" today;", f" on {name};")


def _key(problem: PlanProblem) -> str:
    """Counts differ from week to week: what stands before them tells the problem."""
    return problem.message if problem.place.line else problem.message.split(";")[0]


def _intensifiers_of(week: PlannedWeek, setting: CheckSetting) -> Iterator[PlanProblem]:
    counts: dict[Muscle, int] = {}
    for day in week.days:
        for line in day.figures.lines:
            for muscle in line.exercise.primary if line.exercise is not None else ():
                counts[muscle] = counts.get(muscle, 0) + line.intensifiers
    before = {muscle: count - 1 for muscle, count in counts.items() if count}
    for concern in intensifier_concerns(0, before, setting.level, h=setting.h):
        yield warning(PlanPlace(), concern.words)
