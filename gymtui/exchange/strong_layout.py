"""Which of Strong's layouts a table has: by the header's words, or by its shape in another language."""

from dataclasses import dataclass

from gymtui.errors import GymtuiError
from gymtui.exchange.table import NOT_A_TABLE, Table
from gymtui.exchange.times import local_time
from gymtui.model.units import Unit

FIELDS = {
    "date": "date",
    "workout name": "title",
    "duration": "duration",
    "workout duration": "duration",
    "duration (sec)": "duration",
    "exercise name": "exercise",
    "set order": "order",
    "weight": "weight",
    "weight (kg)": "weight",
    "weight (lb)": "weight",
    "weight (lbs)": "weight",
    "kg": "weight",
    "lb": "weight",
    "lbs": "weight",
    "weight unit": "weight_unit",
    "reps": "reps",
    "rpe": "rpe",
    "distance": "distance",
    "distance (meters)": "distance",
    "distance (km)": "distance",
    "distance (mi)": "distance",
    "distance (miles)": "distance",
    "km": "distance",
    "mi": "distance",
    "distance unit": "distance_unit",
    "seconds": "seconds",
    "notes": "notes",
    "workout notes": "workout_notes",
    "workout #": "number",
}
IN_ORDER = (
    "date", "title", "duration", "exercise", "order", "weight", "reps", "distance", "seconds", "notes",
    "workout_notes", "rpe",
)  # fmt: skip
"""The iOS layout: the columns stand in this order in every language."""
WITHOUT_NOTES = tuple(name for name in IN_ORDER if name not in ("notes", "workout_notes"))
HEADER_UNITS = {
    "kg": Unit.KG,
    "weight (kg)": Unit.KG,
    "lb": Unit.LB,
    "lbs": Unit.LB,
    "weight (lb)": Unit.LB,
    "weight (lbs)": Unit.LB,
}
HEADER_DISTANCES = {
    "km": "km",
    "distance (km)": "km",
    "mi": "mi",
    "distance (mi)": "mi",
    "distance (miles)": "mi",
    "distance (meters)": "m",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands. `header_unit` and `distance_unit` are what the header says of all rows.

    A field the layout lacks stands at -1, where `full_rows` puts an empty cell.
    """

    layout: str
    date: int
    exercise: int
    order: int
    weight: int
    reps: int
    title: int = -1
    duration: int = -1
    weight_unit: int = -1
    rpe: int = -1
    distance: int = -1
    distance_unit_column: int = -1
    seconds: int = -1
    notes: int = -1
    workout_notes: int = -1
    header_unit: Unit | None = None
    distance_unit: str = ""


def strong_columns(table: Table) -> Columns:
    """Return where Strong's fields stand in the table.

    Raises GymtuiError when the table is no Strong export.
    """
    words = [cell.casefold() for cell in table.header]
    places = {FIELDS[word]: place for place, word in enumerate(words) if word in FIELDS}
    localised = not {"date", "exercise", "order", "weight", "reps"} <= places.keys()
    if localised:
        places = _places_by_shape(table)
    places.pop("number", None)
    unit = next((HEADER_UNITS[word] for word in words if word in HEADER_UNITS), None)
    distance = next((HEADER_DISTANCES[word] for word in words if word in HEADER_DISTANCES), "")
    layout = "S4, by its shape" if localised else _layout(words)
    optional = {name: place for name, place in places.items() if name != "distance_unit"}
    return Columns(
        layout=layout,
        header_unit=unit,
        distance_unit=distance,
        distance_unit_column=places.get("distance_unit", -1),
        **optional,
    )


def looks_like_strong(table: Table) -> bool:
    """Whether the table is a Strong export in any layout and language."""
    try:
        strong_columns(table)
    except GymtuiError:
        return False
    return True


def _layout(words: list[str]) -> str:
    if "workout #" in words or "duration (sec)" in words:
        return "S6"
    if "weight unit" in words:
        return "S3" if "rpe" in words or "workout duration" in words else "S3c"
    if "duration" in words:
        return "S4" if "notes" in words else "S5"
    return "S1" if "weight" not in words else "S2"


def _places_by_shape(table: Table) -> dict[str, int]:
    names = {len(IN_ORDER): IN_ORDER, len(WITHOUT_NOTES): WITHOUT_NOTES}.get(len(table.header))
    row = table.first_row()
    fits = (
        names is not None
        and table.header[-1].casefold() == "rpe"
        and row is not None
        and len(row) == len(names)
        and local_time(row[0], day_first=True) is not None
    )
    if names is None or not fits:
        raise GymtuiError(
            f"{table.file_name}, line {table.first_line}: this is no Strong export; its columns are "
            f"“{', '.join(table.header)[:80]}”.",
            NOT_A_TABLE,
        )
    return {name: place for place, name in enumerate(names)}
