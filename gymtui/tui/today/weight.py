"""Reading a body weight as it is typed. No Textual."""

from gymtui.live.entry import Entry, EntryContext, EntryError
from gymtui.live.grammar import read_line
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Part
from gymtui.model.units import Load, Reps, Unit


def read_weight(text: str, unit: str) -> Load:
    """Read a body weight such as `80,4` or `177lb`. Raises EntryError where it is none."""
    context = EntryContext(Measurement.WEIGHT_REPS, unit=Unit(unit), reps=1)
    entry = read_line(text.strip(), context)
    load = entry.parts[0].load
    if load is None or entry != Entry(parts=(Part(load=load, reps=Reps(1)),)):
        raise EntryError(0, "this is no body weight", "a weight such as 80.4")
    if not 20 <= load.kilograms <= 400:
        raise EntryError(0, f"{load} is no body weight", "20 to 400 kg")
    return load


def weight_problem(text: str, unit: str) -> str | None:
    try:
        read_weight(text, unit)
    except EntryError as error:
        return str(error)
    return None
