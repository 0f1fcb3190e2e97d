"""A goal as one line: `bench press 100 kg x 5 by 2027-03-01`, `weight 78 kg`, `chest 12 sets`, `4 workouts`.

What is written reads back to the same goal.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from pydantic import ValidationError

from gymtui.model.exercise import Exercise, Measurement, Muscle
from gymtui.model.profile import Goal, GoalKind
from gymtui.model.units import Load, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.zones import BACK, Back

EXPECTED = "such as: bench press 100 kg x 5 · pull-up x 12 · weight 78 kg · chest 12 sets · 4 workouts"
_BY = re.compile(r"^(?P<what>.*?)\s+by\s+(?P<by>\S+)$", re.IGNORECASE)
_WEIGHT = re.compile(r"^(?:body\s*)?weight\s+(?P<load>\S+(?:\s*(?:kg|lbs?))?)$", re.IGNORECASE)
_WORKOUTS = re.compile(r"^(?:(\d+)\s*workouts?|workouts?\s+(\d+))(?:\s+a\s+week)?$", re.IGNORECASE)
_SETS = re.compile(r"^(?P<muscle>[a-z_\- ]+?)\s+(?P<amount>\d+)\s*sets?(?:\s+a\s+week)?$", re.IGNORECASE)
_LIFT = re.compile(
    r"^(?P<name>.+?)"
    r"(?:\s+(?P<load>bw\s*[+−-]\s*\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)\s*(?P<unit>kg|lbs?)?)?"
    r"(?:\s*[x×]\s*(?P<reps>\d+))?$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"^(?P<amount>\d+(?:[.,]\d+)?)\s*(?P<unit>kg|lbs?)?$", re.IGNORECASE)
LEAST_WEIGHT, MOST_WEIGHT = 20, 400
MOST_LOAD = 1000


class GoalError(Exception):
    """A line that is no goal: what is wrong, and what was expected."""

    def __init__(self, message: str, expected: str = EXPECTED) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.message}; expected {self.expected}"


@dataclass(frozen=True, slots=True)
class GoalReading:
    """What goals are read with: the exercises, the unit of loads without one, and today."""

    catalogue: Catalogue
    unit: Unit
    today: date


def read_goal(text: str, goal_id: str, reading: GoalReading) -> Goal:
    """Return the goal that a line says. Raises GoalError."""
    line = " ".join(text.split())
    if not line:
        raise GoalError("there is no goal yet")
    found = _BY.match(line)
    by = _day(found["by"], reading.today) if found is not None else None
    what = found["what"] if found is not None else line
    fields = _of_weight(what, reading) or _of_workouts(what) or _of_sets(what) or _of_lift(what, reading)
    return Goal.model_validate({"id": goal_id, "by": by, **fields})


def goal_text(goal: Goal, catalogue: Catalogue) -> str:
    """Return the line of a goal; it reads back to the same."""
    return (
        f"{_what(goal, catalogue)} by {goal.by.isoformat()}"
        if goal.by is not None
        else _what(goal, catalogue)
    )


def _what(goal: Goal, catalogue: Catalogue) -> str:
    match goal.kind:
        case GoalKind.BODY_WEIGHT:
            return f"weight {goal.load}"
        case GoalKind.WORKOUTS:
            return f"{goal.amount} workout{'s' if goal.amount != 1 else ''}"
        case GoalKind.WEEKLY_SETS:
            return f"{str(goal.muscle).replace('_', ' ')} {goal.amount} sets"
        case GoalKind.LIFT | GoalKind.REPS:
            exercise = catalogue.get(goal.exercise or "")
            name = exercise.name if exercise is not None else str(goal.exercise)
            load = f" {_load_text(goal.load, exercise)}" if goal.load is not None else ""
            return f"{name}{load}" + (f" x {goal.reps}" if goal.reps is not None else "")


def _load_text(load: Load, exercise: Exercise | None) -> str:
    if exercise is not None and exercise.measurement.is_on_bodyweight:
        sign = "-" if load.amount < 0 else "+"
        return f"bw{sign}{abs(load.amount):f} {load.unit.value}"
    return str(load)


def _day(text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise GoalError(f"{text} is no day", "a day such as 2027-03-01") from error
    if day <= today:
        raise GoalError(f"{text} is not ahead", f"a day after {today.isoformat()}")
    return day


def _of_weight(what: str, reading: GoalReading) -> dict[str, object] | None:
    found = _WEIGHT.match(what)
    if found is None:
        return None
    amount = _AMOUNT.match(found["load"])
    if amount is None:
        raise GoalError(f"{found['load']} is no body weight", "a weight such as 78 kg")
    load = _amount(amount["amount"], amount["unit"], reading)
    if not LEAST_WEIGHT <= load.kilograms <= MOST_WEIGHT:
        raise GoalError(f"{load} is no body weight", f"{LEAST_WEIGHT} to {MOST_WEIGHT} kg")
    return {"kind": GoalKind.BODY_WEIGHT, "load": load}


def _of_workouts(what: str) -> dict[str, object] | None:
    found = _WORKOUTS.match(what)
    if found is None:
        return None
    return {"kind": GoalKind.WORKOUTS, "amount": _between(found[1] or found[2], 1, 14, "workouts a week")}


def _of_sets(what: str) -> dict[str, object] | None:
    found = _SETS.match(what)
    if found is None:
        return None
    name = found["muscle"].strip().lower().replace(" ", "_").replace("-", "_")
    muscle: Muscle | Back | None = (
        BACK if name == BACK else next((one for one in Muscle if one == name), None)
    )
    if muscle is None:
        names = ", ".join([BACK, *(one.replace("_", " ") for one in Muscle)])
        raise GoalError(f"{found['muscle']} is no muscle", f"one of {names}")
    return {
        "kind": GoalKind.WEEKLY_SETS,
        "muscle": muscle,
        "amount": _between(found["amount"], 1, 60, "sets a week"),
    }


def _of_lift(what: str, reading: GoalReading) -> dict[str, object]:
    exercise = reading.catalogue.find(what)
    found = _LIFT.match(what)
    if exercise is not None or found is None:
        name = exercise.name if exercise is not None else what
        raise GoalError(f"{name} is aimed at without a load or reps", f"{name} 100 kg, or {name} x 12")
    exercise = reading.catalogue.find(found["name"])
    if exercise is None:
        near = [one.name for one in reading.catalogue.search(found["name"], limit=3)]
        raise GoalError(f"there is no exercise {found['name']}", f"{', '.join(near)}" if near else EXPECTED)
    if not exercise.measurement.has_reps:
        raise GoalError(f"{exercise.name} has no reps", "an exercise that is done for reps")
    reps = _between(found["reps"], 1, 1000, "reps") if found["reps"] else None
    load = _load(found["load"], found["unit"], exercise, reading) if found["load"] else None
    if load is None and reps is None:
        raise GoalError(f"{exercise.name} is aimed at without a load or reps", f"{exercise.name} x 12")
    kind = GoalKind.LIFT if load is not None else GoalKind.REPS
    return {"kind": kind, "exercise": exercise.id, "load": load, "reps": reps}


def _load(text: str, unit: str | None, exercise: Exercise, reading: GoalReading) -> Load:
    body = text.lower().startswith("bw")
    if exercise.measurement is Measurement.REPS_ONLY:
        raise GoalError(f"{exercise.name} is done without a load", f"{exercise.name} x 12")
    if body and not exercise.measurement.is_on_bodyweight:
        raise GoalError(f"{exercise.name} is not done on body weight", f"{exercise.name} 100 kg")
    plain = text.lower().removeprefix("bw").replace("−", "-").replace(" ", "").replace("+", "")
    load = _amount(plain, unit, reading)
    if abs(load.kilograms) > MOST_LOAD or (load.amount <= 0 and not body):
        raise GoalError(f"{load} is no load to aim at", f"1 to {MOST_LOAD} kg")
    return load


def _amount(text: str, unit: str | None, reading: GoalReading) -> Load:
    of = reading.unit if unit is None else Unit.KG if unit.lower() == "kg" else Unit.LB
    try:
        return Load(amount=Decimal(text.replace(",", ".")), unit=of)
    except (InvalidOperation, ValidationError) as error:
        raise GoalError(f"{text} is no load to aim at", f"1 to {MOST_LOAD} kg") from error


def _between(text: str, least: int, most: int, what: str) -> int:
    number = int(text) if len(text) < 6 else most + 1
    if not least <= number <= most:
        raise GoalError(f"{text} {what} are no goal", f"{least} to {most} {what}")
    return number
