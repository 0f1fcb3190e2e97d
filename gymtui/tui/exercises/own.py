"""Exercises of the lifter's own: what their answers make of them, and what stands against a change."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from gymtui.model.base import clean_text
from gymtui.model.exercise import (
    Equipment,
    Exercise,
    IncrementKind,
    LoadClass,
    Measurement,
    Mechanic,
    Muscle,
    Safety,
)
from gymtui.model.ids import slug_of
from gymtui.training.catalogue import Catalogue
from gymtui.tui import words
from gymtui.tui.desk import Desk

LONGEST_NAME = 200
FREE_BARS = (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR, Equipment.LANDMINE)
INCREMENTS = {
    Equipment.DUMBBELL: IncrementKind.DUMBBELL,
    Equipment.KETTLEBELL: IncrementKind.DUMBBELL,
    Equipment.MEDICINE_BALL: IncrementKind.DUMBBELL,
    Equipment.BARBELL: IncrementKind.UPPER_BARBELL,
    Equipment.EZ_BAR: IncrementKind.UPPER_BARBELL,
    Equipment.TRAP_BAR: IncrementKind.DEADLIFT,
    Equipment.SMITH: IncrementKind.UPPER_BARBELL,
    Equipment.LANDMINE: IncrementKind.UPPER_BARBELL,
    Equipment.MACHINE_PLATE: IncrementKind.PLATE_MACHINE,
    Equipment.CABLE: IncrementKind.STACK,
    Equipment.MACHINE_STACK: IncrementKind.STACK,
}


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """What was answered about a new exercise."""

    name: str
    equipment: Equipment
    measurement: Measurement
    primary: tuple[Muscle, ...] = ()
    secondary: tuple[Muscle, ...] = ()
    unilateral: bool = False
    implements: Literal[1, 2] = 1


def name_problem(name: str, catalogue: Catalogue, *, besides: str = "") -> str | None:
    """Return what is wrong with a name, or None. `besides` is the exercise that may keep it."""
    cleaned = clean_text(name).strip()
    if not cleaned:
        return "An exercise needs a name."
    if len(cleaned) > LONGEST_NAME:
        return f"A name has at most {LONGEST_NAME} characters."
    holder = catalogue.find(cleaned)
    if holder is None or holder.id == besides:
        return None
    whose = "your own" if holder.own else "the catalogue's"
    return f"{whose} “{holder.name}” is already called this."


def new_id(name: str, desk: Desk) -> str:
    """Return an id made of the name that neither an exercise nor the history uses."""
    slug = slug_of(name)
    number = 1
    wanted = slug
    while desk.known.catalogue.get(wanted) is not None or wanted in desk.index.last:
        number += 1
        wanted = f"{slug}-{number}"
    return wanted


def made(answers: OwnAnswers, exercise_id: str) -> Exercise:
    """Return the exercise of the answers; what was not asked is guessed on the careful side.

    Free bars count as amber, since a failed rep may leave the lifter under the bar.
    """
    compound = len(answers.primary) + len(answers.secondary) > 1
    measurement = answers.measurement
    return Exercise(
        id=exercise_id,
        name=clean_text(answers.name).strip(),
        equipment=answers.equipment,
        measurement=measurement,
        primary=answers.primary,
        secondary=answers.secondary,
        unilateral=answers.unilateral,
        implements=answers.implements,
        mechanic=Mechanic.COMPOUND if compound else Mechanic.ISOLATION,
        load_class=LoadClass.COMPOUND if compound else LoadClass.ISOLATION,
        bodyweight_fraction=Decimal(1) if measurement.is_on_bodyweight else None,
        safety=Safety.AMBER if answers.equipment in FREE_BARS else Safety.GREEN,
        increments=increments_of(answers.equipment, measurement),
        own=True,
    )


def increments_of(equipment: Equipment, measurement: Measurement) -> IncrementKind:
    """Return which steps of load fit the equipment and the measurement."""
    if measurement is Measurement.ASSISTED:
        return IncrementKind.ASSISTED
    if measurement.has_seconds or measurement.has_metres:
        return IncrementKind.TIMED
    return INCREMENTS.get(equipment, IncrementKind.BODYWEIGHT)


def uses(exercise_id: str, desk: Desk) -> str:
    """Say where an exercise is used, or nothing where it is not used anywhere."""
    last = desk.index.last.get(exercise_id)
    if last is not None:
        return f"your history has sets of it, the last on {words.day(last[0])}"
    session = desk.runner.session
    if session is not None and any(e.plan.exercise == exercise_id for e in session.now.exercises):
        return "the running workout has it"
    for template in desk.known.templates.values():
        if any(exercise_id in (p.exercise, *p.alternatives, *p.pool) for p in template.exercises):
            return f"the template “{template.name}” has it"
    if any(goal.exercise == exercise_id for goal in desk.store.library.goals().values()):
        return "a goal is set on it"
    return "" if desk.index.complete else "your history is still being read; try again in a moment"
