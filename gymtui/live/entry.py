"""The set entry's two sides: what a typed line says, and what it is read against."""

from dataclasses import dataclass
from enum import StrEnum

from gymtui.model.base import Record, Text
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Form, Kind, Part, PerformedSet, RangeOfMotion, Technique, Tempo
from gymtui.model.units import Load, Unit


class Field(StrEnum):
    """The drawn fields of the entry line, in the order in which typing flows through them."""

    LOAD = "load"
    REPS = "reps"
    SECONDS = "seconds"
    METRES = "metres"
    RIR = "rir"


class Entry(Record):
    """What a line says about a set: its parts and attributes.

    The parts hold values only (load, reps, clean reps, seconds, metres, side, rir, failed); times and
    rests are added when the entry is logged. `technique` and `kind` are None where the line does not
    name them: the set keeps its own.
    """

    parts: tuple[Part, ...]
    technique: Technique | None = None
    kind: Kind | None = None
    tempo: Tempo | None = None
    range: RangeOfMotion | None = None
    form: Form | None = None
    note: Text = ""


@dataclass(frozen=True, slots=True)
class EntryContext:
    """What a line is read against: the numbers shown, and what kind of numbers the exercise has.

    `load`, `reps`, `seconds`, `metres` are the proposals that Enter on an untouched line would log.
    `inside` says that the set has parts already, so that a bare number is the next part's reps.
    `last` is the same set of last time, which `=` repeats; inside a set it repeats the part that
    follows the `parts_done`. `also` names fields that a line may use besides those of the measurement
    (an imported set can hold them). `whole` says that the line is the whole set and not a change to
    it: what it does not name is plain (straight, work, full range) and not kept.
    """

    measurement: Measurement
    unit: Unit = Unit.KG
    unilateral: bool = False
    load: Load | None = None
    reps: int | None = None
    seconds: int | None = None
    metres: int | None = None
    kind: Kind = Kind.WORK
    technique: Technique = Technique.STRAIGHT
    inside: bool = False
    last: PerformedSet | None = None
    effort: str = "rir"
    parts_done: int = 0
    also: frozenset[Field] = frozenset()
    whole: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of this measurement, first the one that a bare number fills."""
        shape = self.measurement
        fields = [
            field
            for field, present in (
                (Field.LOAD, shape.has_load),
                (Field.METRES, shape.has_metres),
                (Field.REPS, shape.has_reps),
                (Field.SECONDS, shape.has_seconds),
            )
            if present
        ]
        if self.inside and Field.LOAD in fields and len(fields) > 1:
            fields.remove(Field.LOAD)
        if shape.has_reps and self.effort != "off" and self.kind is Kind.WORK:
            fields.append(Field.RIR)
        return tuple(fields)


class EntryError(Exception):
    """A line that cannot be understood: the column (from 0) where it stops making sense, and why."""

    def __init__(self, column: int, message: str, expected: str = "") -> None:
        super().__init__(message)
        self.column = column
        self.message = message
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.message}; expected {self.expected}" if self.expected else self.message
