"""A load that is typed, for the reps made at it: `82.5`, `180 lb`, `bw+20`. No Textual in here."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pydantic import ValidationError

from gymtui.insight.at_load import LoadUse, loads_used, usual_load
from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Exercise
from gymtui.model.units import Load, Unit
from gymtui.training.plates import whole
from gymtui.tui import words

_TYPED = re.compile(r"(bw)?\s*([+−-]?\s*\d{1,5}(?:[.,]\d{1,6})?)?\s*(kgs?|lbs?)?", re.IGNORECASE)
NEAREST = 2


def default_load(sets: Sequence[SetFact], first: date | None) -> Load | None:
    """Return the load of the most workouts since a day, or of all where none was since."""
    inside = [one for one in sets if first is None or one.day >= first]
    return usual_load(loads_used(inside)) or usual_load(loads_used(sets))


def load_words(load: Load | None, exercise: Exercise) -> str:
    """Return `82.5 kg`, `bw`, `bw+20 kg`; nothing where there is none."""
    text = words.load_text(load, exercise.measurement)
    return f"{text} {load.unit.value}" if load is not None and text != "bw" else text


def expected(exercise: Exercise, unit: Unit) -> str:
    """Return what is asked for: `a load such as 82.5 or 180 lb`."""
    other = "180 lb" if unit is Unit.KG else "80 kg"
    example = "bw, bw+20 or bw-15" if exercise.measurement.is_on_bodyweight else f"82.5 or {other}"
    return f"a load such as {example}"


def read_load(text: str, exercise: Exercise, unit: Unit, uses: Sequence[LoadUse]) -> Load | str:
    """Return the typed load as it was written in the sets, or what is wrong with it.

    Only loads that reps were made at: of another one there is nothing to draw.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None or not (found[1] or found[2]):
        return f"“{text.strip()}” is no load. Type {expected(exercise, unit)}."
    if found[1] and not exercise.measurement.is_on_bodyweight:
        return f"{exercise.name} is not done on body weight. Type {expected(exercise, unit)}."
    number = re.sub(r"\s", "", found[2] or "0").replace("−", "-").replace(",", ".")
    of = Unit(found[3].lower()[:2]) if found[3] else unit
    try:
        load = Load(amount=Decimal(number), unit=of)
    except ValidationError:
        return "A load is at most 2,000 and has at most three decimals."
    used = next((one.load for one in uses if one.weight == whole(load)), None)
    if used is not None:
        return used
    if not uses:
        return f"No set of {exercise.name} has reps at a load yet."
    near = sorted(uses, key=lambda one: abs(one.weight - whole(load)))[:NEAREST]
    told = " and ".join(load_words(one.load, exercise) for one in sorted(near, key=lambda one: one.weight))
    return f"No reps of {exercise.name} at {load_words(load, exercise)} yet. Nearest: {told}."
