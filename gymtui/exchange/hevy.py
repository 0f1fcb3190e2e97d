"""Hevy's export: any mix of units, month names in any of its languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from functools import lru_cache

from gymtui.errors import GymtuiError
from gymtui.exchange.amounts import METRES_IN, number
from gymtui.exchange.assemble import Assembler
from gymtui.exchange.bulk import collector_paused
from gymtui.exchange.names import NameBook
from gymtui.exchange.reading import (
    Head,
    Heads,
    ImportOptions,
    ImportResult,
    Numbers,
    OutOfRangeError,
    Role,
    Row,
    check,
    full_rows,
    rir_of,
    tidy,
    whole,
)
from gymtui.exchange.report import Account, Reason
from gymtui.exchange.table import NOT_A_TABLE, Table, read_table
from gymtui.exchange.times import local_time
from gymtui.model.units import Unit

NEEDED = ("title", "start_time", "exercise_title", "set_index", "set_type", "reps")
WEIGHTS = {"weight_kg": Unit.KG, "weight_lbs": Unit.LB, "weight_lb": Unit.LB}
DISTANCES = {
    "distance_km": METRES_IN["km"],
    "distance_miles": METRES_IN["mi"],
    "distance_meters": METRES_IN["m"],
}
ROLES = {
    "normal": Role.WORK,
    "": Role.WORK,
    "warmup": Role.WARMUP,
    "warm_up": Role.WARMUP,
    "dropset": Role.DROP,
    "drop_set": Role.DROP,
    "drop": Role.DROP,
    "failure": Role.FAILURE,
}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each field stands; `weights` and `distances` can each stand there in more than one unit."""

    places: dict[str, int]
    weights: tuple[tuple[int, Unit], ...]
    distances: tuple[str, ...]


def looks_like_hevy(table: Table) -> bool:
    """Whether the header has Hevy's column names."""
    words = {cell.casefold() for cell in table.header}
    return set(NEEDED) <= words and not words.isdisjoint(WEIGHTS)


@collector_paused()
def read_hevy(data: bytes, options: ImportOptions, catalogue: NameBook) -> ImportResult:
    """Return the workouts of a Hevy export and the account of its rows.

    Raises GymtuiError for a file that is not one.
    """
    table = read_table(data, options.file_name)
    if not looks_like_hevy(table):
        raise GymtuiError(
            f"{options.file_name}, line {table.first_line}: this is no Hevy export; its columns are "
            f"“{', '.join(table.header)[:80]}”.",
            NOT_A_TABLE,
        )
    places = {cell.casefold(): place for place, cell in enumerate(table.header)}
    columns = _Columns(
        places,
        tuple((places[name], unit) for name, unit in WEIGHTS.items() if name in places),
        tuple(name for name in DISTANCES if name in places),
    )
    account = Account(notes=[*table.notes])
    reader = _Reader(table, columns, options.zone, account)
    reader.read()
    layout = " and ".join(name for name in (*WEIGHTS, *DISTANCES) if name in places)
    return Assembler("hevy", options, catalogue, account).result(reader.heads.all(), layout)


class _Reader:
    """Reads the rows of one file into heads and the account."""

    def __init__(self, table: Table, columns: _Columns, zone: tzinfo, account: Account) -> None:
        places = columns.places
        self.heads = Heads(table, places["start_time"], account)
        self._table = table
        self._columns = columns
        self._zone = zone
        self._account = account
        self._numbers: Callable[..., Numbers] = lru_cache(maxsize=16384)(_read_numbers)
        self._start, self._title = places["start_time"], places["title"]
        self._exercise, self._reps = places["exercise_title"], places["reps"]
        self._type, self._index = places["set_type"], places["set_index"]
        self._end, self._rpe = places.get("end_time", -1), places.get("rpe", -1)
        self._description, self._notes = places.get("description", -1), places.get("exercise_notes", -1)
        self._group, self._seconds = places.get("superset_id", -1), places.get("duration_seconds", -1)

    def read(self) -> None:
        """Read every row of the file."""
        for line, cells in full_rows(self._table, self._account):
            self._row(line, cells)

    def _row(self, line: int, cells: list[str]) -> None:
        head = self.heads.get(cells[self._start], cells[self._title], lambda new: self._begin(new, cells))
        exercise = tidy(cells[self._exercise])
        if head is None or not exercise:
            reason = Reason.NO_EXERCISE if head else Reason.BAD_DATE
            self._account.skip(line, reason, "" if head else cells[self._start][:40])
            return
        head.add_note(tidy(cells[self._description]))
        try:
            self._set(line, head, exercise, cells)
        except OutOfRangeError as error:
            self._account.skip(line, Reason.OUT_OF_RANGE, str(error))
        except ValueError as error:
            self._account.skip(line, Reason.BAD_NUMBER, str(error))

    def _begin(self, head: Head, cells: list[str]) -> None:
        text = cells[self._end]
        if not text.strip():
            return
        end = local_time(text)
        if end is not None:
            length = end.replace(tzinfo=self._zone).timestamp()
            length -= head.start.replace(tzinfo=self._zone).timestamp()
            head.seconds = int(length) if length >= 0 else None
        head.warning = Reason.BAD_DURATION if head.seconds is None else None

    def _set(self, line: int, head: Head, exercise: str, cells: list[str]) -> None:
        note = tidy(cells[self._notes])
        weight, unit = self._weight(cells)
        distance, named = self._distance(cells)
        numbers = self._numbers(
            weight,
            unit,
            cells[self._reps],
            cells[self._seconds],
            distance,
            named,
            cells[self._rpe],
        )
        order, _ = whole(cells[self._index], "index")
        group = cells[self._group].strip()
        kind = cells[self._type].strip().casefold()
        role = ROLES.get(kind, Role.WORK)
        warnings = () if kind in ROLES else (Reason.UNKNOWN_SET_TYPE,)
        if numbers.is_empty:
            if numbers.reps is None or not (role is Role.FAILURE or numbers.weight):
                head.rows.append(Row(line, exercise, Role.NOT_DONE, numbers, note, order, group))
                return
            warnings = warnings if role is Role.FAILURE else (*warnings, Reason.ZERO_REPS)
        head.rows.append(Row(line, exercise, role, numbers, note, order, group, warnings))

    def _weight(self, cells: list[str]) -> tuple[str, Unit]:
        for place, unit in self._columns.weights:
            if cells[place].strip():
                return cells[place], unit
        return "", self._columns.weights[0][1]

    def _distance(self, cells: list[str]) -> tuple[str, str]:
        for name in self._columns.distances:
            text = cells[self._columns.places[name]]
            if text.strip():
                return text, name
        return "", ""


def _read_numbers(
    weight: str, unit: Unit, reps: str, seconds: str, distance: str, distance_name: str, rpe: str
) -> Numbers:
    amount = number(weight)
    if amount is not None:
        check(amount, "weight", at_least=-2000)
    count, cut = whole(reps, "reps")
    time, _ = whole(seconds, "seconds")
    far = number(distance)
    if far:
        far *= DISTANCES[distance_name]
        check(far, "metres", at_least=0)
    rir, warnings = rir_of(rpe)
    if cut:
        warnings = (*warnings, Reason.HALF_REPS)
    return Numbers(amount, unit, count, time, far, rir, warnings)
