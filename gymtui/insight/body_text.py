"""What is entered of the body as one line: `80.4`, `80.4 waist 82.5 cm`, `waist 32 in "after a week off"`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import ValidationError

from gymtui.model.profile import BodyEntry
from gymtui.model.units import Load, Unit

EXPECTED = 'such as 80.4 or 177lb, with measurements behind it: 80.4 waist 82.5 cm "a note"'
_NUMBER = r"\d+(?:[.,]\d+)?"
_WEIGHT = re.compile(rf"^\s*({_NUMBER})\s*(kg|lbs?)?(?=\s|$)", re.IGNORECASE)
_MEASURE = re.compile(rf"\s*([^\W\d_]+(?:[ -][^\W\d_]+)*)\s+({_NUMBER})\s*(mm|cm|in)?(?=\s|$)", re.IGNORECASE)
_NOTE = re.compile(r'\s*"([^"]*)"?\s*$')
_WORD = re.compile(r"\S+")
MILLIMETRES = {"mm": Decimal(1), "cm": Decimal(10), "in": Decimal("25.4")}
INCH_STEPS = (Decimal(1), Decimal("0.1"), Decimal("0.01"))
"""The coarsest that says the same millimetres is shown: 32 in are kept as 813 mm and not shown as 32.01."""
LEAST_WEIGHT, MOST_WEIGHT = 20, 400
LEAST_MM, MOST_MM = 50, 3000


class BodyError(Exception):
    """A line that can't be understood: what is wrong, and what was expected."""

    def __init__(self, message: str, expected: str = EXPECTED) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.message}; expected {self.expected}"


@dataclass(frozen=True, slots=True)
class BodyLine:
    """What a line says; measurements in whole millimetres."""

    weight: Load | None = None
    millimetres: Mapping[str, int] = field(default_factory=dict)
    note: str = ""


def read_body(text: str, unit: Unit) -> BodyLine:
    """Return what a line says. Raises BodyError.

    A weight without a unit is in `unit`, a length in centimetres, or in inches where weights are pounds.
    """
    note = _NOTE.search(text)
    rest = text[: note.start()] if note is not None else text
    weight, at = None, 0
    found = _WEIGHT.match(rest)
    if found is not None:
        weight, at = _weight(found, unit), found.end()
    lengths: dict[str, int] = {}
    while rest[at:].strip():
        measure = _MEASURE.match(rest, at)
        if measure is None:
            word = _WORD.search(rest, at)
            raise BodyError(f"“{word[0] if word is not None else rest}” stops making sense")
        lengths[measure[1].lower()] = _length(measure, "in" if unit is Unit.LB else "cm")
        at = measure.end()
    if weight is None and not lengths:
        raise BodyError("there is no weight and no measurement yet")
    return BodyLine(weight, lengths, note[1].strip() if note is not None else "")


def body_text(entry: BodyEntry, unit: Unit) -> str:
    """Return the line of an entry; it reads back to the same."""
    said = [str(entry.weight)] if entry.weight is not None else []
    said += [f"{name} {length_text(mm, unit)}" for name, mm in entry.millimetres.items()]
    note = entry.note.replace('"', "'")
    return " ".join([*said, *([f'"{note}"'] if note else [])])


def line_words(line: BodyLine, unit: Unit) -> str:
    """Return how a line is understood: `body weight 80.4 kg, waist 82.5 cm, note “after a week off”`."""
    said = [f"body weight {line.weight}"] if line.weight is not None else []
    said += [f"{name} {length_text(mm, unit)}" for name, mm in line.millimetres.items()]
    said += [f"note “{line.note}”"] if line.note else []
    return ", ".join(said)


def length_text(millimetres: int, unit: Unit) -> str:
    """Return a length as it is shown: `82.5 cm`, or in inches where weights are pounds and that is exact."""
    if unit is Unit.LB:
        for step in INCH_STEPS:
            inches = (Decimal(millimetres) / MILLIMETRES["in"]).quantize(step)
            if round(inches * MILLIMETRES["in"]) == millimetres:
                return f"{inches.normalize():f} in"
    return f"{(Decimal(millimetres) / 10).normalize():f} cm"


def _weight(found: re.Match[str], unit: Unit) -> Load:
    of = (Unit.KG if found[2].lower() == "kg" else Unit.LB) if found[2] else unit
    try:
        load = Load(amount=Decimal(found[1].replace(",", ".")), unit=of)
    except ValidationError as error:
        raise BodyError(f"{found[1]} is no body weight", f"{LEAST_WEIGHT} to {MOST_WEIGHT} kg") from error
    if not LEAST_WEIGHT <= load.kilograms <= MOST_WEIGHT:
        raise BodyError(f"{load} is no body weight", f"{LEAST_WEIGHT} to {MOST_WEIGHT} kg")
    return load


def _length(found: re.Match[str], default: str) -> int:
    factor = MILLIMETRES[(found[3] or default).lower()]
    millimetres = round(Decimal(found[2].replace(",", ".")) * factor)
    if not LEAST_MM <= millimetres <= MOST_MM:
        raise BodyError(
            f"{found[1]} {found[2]} is no length of a body", f"{LEAST_MM // 10} to {MOST_MM // 10} cm"
        )
    return millimetres
