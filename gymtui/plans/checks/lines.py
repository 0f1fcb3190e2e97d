"""The sets of a line: whether the exercise can be asked for them, and whether technique and rule can work."""

import difflib
from collections.abc import Iterator
from dataclasses import replace

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import Kind
from gymtui.model.plan import PlanDocument, PlannedExercise, SetTarget
from gymtui.plans.checks.setting import NEAREST, CheckSetting, error, warning
from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.training.progression.plan_loads import takes_shares
from gymtui.training.progression.programme import Programme
from gymtui.training.progression.rules import AUTO, PLANNED, RULES, rule_problems
from gymtui.training.techniques import technique_rules

MEASURED: dict[Measurement, str] = {
    Measurement.WEIGHT_REPS: "a load and reps",
    Measurement.BODYWEIGHT_ADDED: "reps, and a load that is added",
    Measurement.ASSISTED: "reps, and assistance",
    Measurement.REPS_ONLY: "reps",
    Measurement.DURATION: "a time",
    Measurement.WEIGHT_TIME: "a load and a time",
    Measurement.DISTANCE_TIME: "a distance or a time",
    Measurement.WEIGHT_DISTANCE: "a load and a distance",
}


def line_problems(document: PlanDocument, setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give what is wrong with the sets of each line, and with its progression."""
    for template in document.templates:
        for line in template.exercises:
            at = PlanPlace(template=template.id, line=line.id)
            exercise = setting.catalogue.get(line.exercise)
            if all(one.kind is not Kind.WORK for one in line.sets):
                yield warning(at, f"{setting.name_of(line.exercise)} has no work set.", "sets such as 3x8-12")
            else:
                yield from _rule(at, line)
            told: set[str] = set()
            for number, target in enumerate(line.sets):
                for problem in _set(replace(at, set=number), target, exercise):
                    if problem.message not in told:
                        told.add(problem.message)
                        yield problem


def _set(at: PlanPlace, target: SetTarget, exercise: Exercise | None) -> Iterator[PlanProblem]:
    if exercise is not None:
        yield from _measured(at, target, exercise)
    for said in technique_rules(target.technique).problems(target):
        name, _, expected = said.partition(": ")
        words = f"{target.technique.words} has no “{name}” of this kind."
        if name not in technique_rules(target.technique).parameters:
            words = f"“{name}” says nothing of {target.technique.words}."
        yield error(replace(at, field=f"params.{name}"), words, expected)
    planned = target.load
    if planned is not None and planned.percent is not None and planned.basis is None:
        words = "Per cent of what? The load names no basis."
        yield error(replace(at, field="load"), words, "of the training max, the e1RM or last time")


def _measured(at: PlanPlace, target: SetTarget, exercise: Exercise) -> Iterator[PlanProblem]:
    shape = exercise.measurement
    asked = (
        ("reps", "reps", target.reps is not None and not shape.has_reps),
        ("seconds", "time", target.seconds is not None and not shape.has_seconds),
        ("metres", "distance", target.metres is not None and not shape.has_metres),
        ("load", "load", target.load is not None and not shape.has_load),
    )
    for field, what, wrong in asked:
        if wrong:
            yield error(replace(at, field=field), f"{exercise.name} has no {what}.", MEASURED[shape])
    load = target.load.load if target.load is not None else None
    if load is not None and load.amount < 0 and shape is not Measurement.ASSISTED and shape.has_load:
        words = f"{exercise.name} cannot have a load of {load}."
        yield error(replace(at, field="load"), words, "a load of 0 and more")


def _rule(at: PlanPlace, line: PlannedExercise) -> Iterator[PlanProblem]:
    name = line.progression.rule
    if name != AUTO and name not in RULES:
        known = (AUTO, *RULES)
        near = tuple(difflib.get_close_matches(name, known, NEAREST, 0.4))
        place = replace(at, field="progression")
        yield error(place, f"There is no progression rule “{name}”.", "a rule, or auto", near)
        return
    if takes_shares(line) and name not in (AUTO, PLANNED.name) and not isinstance(RULES.get(name), Programme):
        said = f"The loads are shares, so the rule {name} has no say."
        yield warning(replace(at, field="progression"), said, f"{PLANNED.name}, or loads without %")
        return
    for said in rule_problems(line):
        key, _, expected = said.partition(": ")
        if key in line.progression.params:
            words = f"The rule {name} cannot take “{key}” like this."
            yield error(replace(at, field=f"progression.params.{key}"), words, expected)
        else:
            yield error(replace(at, field="progression"), f"The rule {name} cannot work here.", expected)
