"""The frame of a plan: names, days, weekdays, weeks and supersets."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from gymtui.model.exercise import Exercise
from gymtui.model.plan import PlanDocument, Program, Schedule, Template
from gymtui.plans.checks.setting import NEAREST, CheckSetting, error, information, warning
from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.training.restraint import superset_concerns
from gymtui.training.supersets import group_relation

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def program_problems(document: PlanDocument, setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give what is wrong with the program itself and with each day as a whole."""
    program = document.program
    if program is not None:
        yield from _days(program, document)
        yield from _weeks(program)
    elif not document.templates:
        yield error(PlanPlace(), "There is no day in it.", "a day with an exercise")
    for template in document.templates:
        yield from _template(template, setting)


def _days(program: Program, document: PlanDocument) -> Iterator[PlanProblem]:
    if not program.name.strip():
        yield error(PlanPlace(field="name"), "The program has no name.", "a name")
    if not program.days:
        yield error(PlanPlace(field="days"), "The program has no days.", "at least one day")
        return
    names = tuple(template.id for template in document.templates)[:NEAREST]
    for number, day in enumerate(program.days):
        if document.template(day.template) is None:
            place = PlanPlace(day=number, field="template")
            yield error(place, f"Day {number + 1} is “{day.template}”, which is not here.", "", names)
    if program.schedule is Schedule.WEEKDAYS:
        yield from _weekdays(program, document)
    trained = {day.template for day in program.days}
    for template in document.templates:
        if template.id not in trained:
            yield information(
                PlanPlace(template=template.id), f"{template.name} is on no day of the program."
            )


def _weekdays(program: Program, document: PlanDocument) -> Iterator[PlanProblem]:
    without = [number for number, day in enumerate(program.days) if day.weekday is None]
    if len(without) == len(program.days):
        words = "The program goes by weekdays, and no day has one."
        yield error(PlanPlace(field="schedule"), words, "a weekday for each day, or a rotation")
        return
    for number in without:
        name = _name(document, program.days[number].template)
        place = PlanPlace(day=number, field="weekday", template=program.days[number].template)
        yield error(place, f"{name} has no weekday.", "a weekday, Mon to Sun")
    counts = Counter(day.weekday for day in program.days if day.weekday is not None)
    for weekday, count in counts.items():
        if count > 1:
            both = [number for number, day in enumerate(program.days) if day.weekday == weekday]
            names = " and ".join(_name(document, program.days[number].template) for number in both)
            place = PlanPlace(day=both[1], field="weekday", template=program.days[both[1]].template)
            yield error(place, f"{WEEKDAYS[weekday]} has {count} days: {names}.", "one day each weekday")


def _weeks(program: Program) -> Iterator[PlanProblem]:
    weeks = program.weeks
    if weeks and all(week.deload for week in weeks):
        yield error(PlanPlace(week=0, field="deload"), "Every week is a deload.", "a week of training")
    for number, week in enumerate(weeks):
        at = PlanPlace(week=number)
        if week.load_percent == 0:
            yield error(replace(at, field="load_percent"), f"Week {number + 1} has no load.", "such as 90%")
        elif week.load_percent > 120:
            said = f"Week {number + 1} asks for {week.load_percent:f} % of the load."
            yield warning(replace(at, field="load_percent"), said, "seldom more than 110%")


def _template(template: Template, setting: CheckSetting) -> Iterator[PlanProblem]:
    at = PlanPlace(template=template.id)
    if not template.name.strip():
        yield error(replace(at, field="name"), "A day has no name.", "a name")
    if not template.exercises:
        yield warning(at, f"{template.name} has no exercise yet.", "at least one exercise")
    ids = Counter(line.id for line in template.exercises)
    for line_id, count in ids.items():
        if count > 1:
            words = f"Two lines of {template.name} have one id: {line_id}."
            yield error(replace(at, line=line_id), words, "an id for each line")
    yield from _supersets(template, setting)


def _supersets(template: Template, setting: CheckSetting) -> Iterator[PlanProblem]:
    groups = dict.fromkeys([*(one.id for one in template.groups)])
    groups |= dict.fromkeys(line.group for line in template.exercises if line.group is not None)
    for group in groups:
        lines = [line for line in template.exercises if line.group == group]
        place = PlanPlace(template=template.id, group=group)
        if len(lines) < 2:
            number = "one exercise" if lines else "no exercise"
            yield error(place, f"A superset of {number} in {template.name}.", "two exercises or more")
            continue
        members = [setting.catalogue.get(line.exercise) for line in lines]
        known: list[Exercise] = [one for one in members if one is not None]
        if len(known) == len(members):
            concerns = superset_concerns(group_relation(known), len(known), setting.level)
            names = " and ".join(one.name for one in known)
            for concern in concerns:
                yield warning(place, f"{names}: {concern.words}")


def _name(document: PlanDocument, template_id: str) -> str:
    template = document.template(template_id)
    return template.name if template is not None else template_id
