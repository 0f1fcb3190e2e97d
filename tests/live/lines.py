"""Reads tests/data/set_lines.txt: hand-written lines of the set entry and what each means."""

import re
from dataclasses import dataclass
from pathlib import Path

from gymtui.live.entry import Entry, EntryContext
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Part, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, Unit

FILE = Path(__file__).parent.parent / "data" / "set_lines.txt"


@dataclass(frozen=True)
class Line:
    """A line, its context, and either the entry it means or the error it ends in."""

    where: str
    text: str
    context: EntryContext
    entry: Entry | None
    column: int = 0
    words: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.text}"


def all_lines() -> list[Line]:
    """Return every line of the file."""
    lines: list[Line] = []
    where, context = "", EntryContext(Measurement.WEIGHT_REPS)
    for row in FILE.read_text(encoding="utf-8").splitlines():
        if row.startswith("== "):
            where, *pairs = row[3:].split()
            context = context_of(dict(pair.split("=", 1) for pair in pairs))
        elif row and not row.startswith("#"):
            text, means = row.split(" => ", 1)
            lines.append(_line(where, "" if text == "<empty>" else text, context, means))
    return lines


def context_of(values: dict[str, str]) -> EntryContext:
    """Return the context of a `==` row."""

    def number(name: str) -> int | None:
        return int(values[name]) if name in values else None

    return EntryContext(
        measurement=Measurement(values["measurement"]),
        unit=Unit(values.get("unit", "kg")),
        unilateral="unilateral" in values,
        load=load_of(values["load"]) if "load" in values else None,
        reps=number("reps"),
        seconds=number("seconds"),
        metres=number("metres"),
        kind=Kind(values.get("kind", "work")),
        technique=Technique(values.get("technique", "straight")),
        inside="inside" in values,
    )


def load_of(text: str) -> Load:
    """Return the load of `82.5kg`."""
    return Load.kg(text[:-2]) if text.endswith("kg") else Load.lb(text[:-2])


def _line(where: str, text: str, context: EntryContext, means: str) -> Line:
    if means.startswith("^"):
        column, words = means[1:].split(" ", 1)
        return Line(where, text, context, None, int(column), words)
    parts, _, attributes = means.partition(" ; ")
    return Line(where, text, context, _entry(parts, attributes))


def _entry(parts: str, attributes: str) -> Entry:
    named = dict(re.findall(r"(technique|kind|tempo|range|form)=(\S+)", attributes.split("note=")[0]))
    note = attributes.split("note=", 1)[1] if "note=" in attributes else ""
    return Entry(
        parts=tuple(_part(part) for part in parts.split(", ")),
        technique=Technique(named["technique"]) if "technique" in named else None,
        kind=Kind(named["kind"]) if "kind" in named else None,
        tempo=named.get("tempo"),
        range=RangeOfMotion(named["range"]) if "range" in named else None,
        form=int(named["form"]) if "form" in named else None,
        note=note,
    )


def _part(text: str) -> Part:
    values: dict[str, object] = {}
    for word in text.split():
        if word in ("left", "right"):
            values["side"] = Side(word)
        elif word == "fail":
            values["failed"] = True
        elif word.endswith(("kg", "lb")):
            values["load"] = load_of(word)
        elif word.startswith("rir"):
            values["rir"] = float(word[3:])
        elif word.startswith("clean"):
            values["clean_reps"] = int(word[5:])
        elif word.endswith("s"):
            values["seconds"] = int(word[:-1])
        elif word.endswith("m"):
            values["metres"] = word[:-1]
        elif word != "-":
            values["reps"] = int(word)
    return Part.model_validate(values)
