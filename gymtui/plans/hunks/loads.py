"""Next loads: of lines whose plan names an absolute load, where their rule would ask for another."""

from collections.abc import Iterator

from gymtui.model.exercise import Exercise
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.units import Load
from gymtui.plans.hunks.facts import Facts
from gymtui.plans.hunks.hunk import Hunk, HunkKind, NewLoads
from gymtui.plans.places import PlanPlace
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.loadable import Mode, nearest
from gymtui.training.plates import whole
from gymtui.training.progression.gates import NO_CONDITIONS
from gymtui.training.progression.plan_loads import named_load
from gymtui.training.progression.protocol import Wanted, work_targets
from gymtui.training.progression.recommend import recommend
from gymtui.training.rests import default_rest


def load_hunks(facts: Facts) -> Iterator[Hunk]:
    """Give the next load of each line that names one. Its reason is that of the progression rule."""
    for template in facts.document.templates:
        for line in template.exercises:
            exercise, named = facts.exercise(line), named_load(line)
            if exercise is None or named is None or not exercise.measurement.has_load:
                continue
            wanted = _wanted(line, exercise, facts)
            hunk = _hunk(template, line, exercise, named, wanted, facts) if wanted is not None else None
            if hunk is not None:
                yield hunk


def _wanted(line: PlannedExercise, exercise: Exercise, facts: Facts) -> Wanted | None:
    rest = line.rest if line.rest is not None else default_rest(exercise.load_class, facts.checks.rests.goal)
    situation = facts.coach.situation(line, exercise, facts.gym, facts.profile, rest)
    return recommend(situation, NO_CONDITIONS).wanted


def _hunk(
    template: Template, line: PlannedExercise, exercise: Exercise, named: Load, wanted: Wanted, facts: Facts
) -> Hunk | None:
    loads = []
    for own in dict.fromkeys(_named(line)):
        new = _moved(own, named, wanted.load, exercise, facts)
        if whole(new) != whole(own):
            loads.append((own, new))
    if not loads:
        return None
    return Hunk(
        kind=HunkKind.LOAD,
        place=PlanPlace(template=template.id, line=line.id),
        name=exercise.name,
        where=template.name,
        before=_words([one for one, _ in loads]),
        after=_words([one for _, one in loads]),
        reason=wanted.reason,
        change=NewLoads(tuple(loads)),
    )


def _named(line: PlannedExercise) -> list[Load]:
    loads = (target.load.load for target in work_targets(line) if target.load is not None)
    return [load for load in loads if load is not None]


def _moved(own: Load, named: Load, wanted: Load, exercise: Exercise, facts: Facts) -> Load:
    """Return the load of a set where the leading one goes from `named` to `wanted`, as the gym has it."""
    gym, weight = facts.gym, facts.coach.body_weight
    mode: Mode = "nearest" if whole(wanted) > whole(named) else "down"
    if whole(own) == whole(named):
        return nearest(wanted, exercise, gym, mode)
    if named.amount <= 0 or wanted.amount <= 0:
        return own
    percent = wanted.kilograms / named.kilograms * 100
    found = scaled(own, percent, exercise, weight) if not exercise.measurement.is_on_bodyweight else None
    return nearest(found, exercise, gym, mode) if found is not None else own


def _words(loads: list[Load]) -> str:
    """Return `82.5 kg`, or `100, 90 kg` of one unit."""
    if len({load.unit for load in loads}) > 1:
        return ", ".join(map(str, loads))
    return f"{', '.join(load.number for load in loads)} {loads[0].unit.value}"
