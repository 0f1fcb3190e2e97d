"""Strong's export, in all of its layouts and in any language."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from gymtui.exchange.amounts import METRES_IN, UNITS, inferred_unit, number
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
from gymtui.exchange.strong_layout import Columns, strong_columns
from gymtui.exchange.table import Table, read_table
from gymtui.exchange.times import duration_seconds
from gymtui.model.units import Unit

ROLES = {
    "w": Role.WARMUP,
    "warm_up": Role.WARMUP,
    "warmup": Role.WARMUP,
    "d": Role.DROP,
    "drop_set": Role.DROP,
    "dropset": Role.DROP,
    "f": Role.FAILURE,
    "failure": Role.FAILURE,
    "rest timer": Role.REST,
    "ruhezeit": Role.REST,
    "note": Role.NOTE,
}
EMPTY = Numbers(None, Unit.KG, None, None, None, None)


@collector_paused()
def read_strong(data: bytes, options: ImportOptions, catalogue: NameBook) -> ImportResult:
    """Return the workouts of a Strong export and the account of its rows.

    Raises GymtuiError for a file that is not one.
    """
    table = read_table(data, options.file_name)
    columns = strong_columns(table)
    account = Account(notes=[*table.notes])
    unit = _file_unit(table, columns, options, account)
    reader = _Reader(table, columns, unit, account)
    reader.read()
    _note_distances(reader.heads.all(), columns, unit, account)
    assembler = Assembler("strong", options, catalogue, account)
    assembler.adds_body_weight = columns.layout == "S6"
    if columns.layout == "S6":
        account.notes.append("This layout does not keep the order of the sets within an exercise.")
    return assembler.result(reader.heads.all(), columns.layout)


def _file_unit(table: Table, columns: Columns, options: ImportOptions, account: Account) -> Unit:
    """Return the unit of rows that name none: the header's, the one asked for, or the likeliest."""
    if columns.header_unit is not None:
        return columns.header_unit
    if options.unit is not None:
        if columns.weight_unit < 0:
            account.notes.append(f"The file names no unit; {options.unit.value} was given.")
        return options.unit
    if columns.weight_unit >= 0:
        return Unit.KG
    values = []
    for _, cells in table.rows():
        if columns.weight < len(cells):
            try:
                values.append(float(number(cells[columns.weight]) or 0))
            except ValueError:
                continue  # the row itself is accounted for when it is read
    unit, words = inferred_unit(values)
    account.notes.append(words)
    return unit


class _Reader:
    """Reads the rows of one file into heads and the account."""

    def __init__(self, table: Table, columns: Columns, unit: Unit, account: Account) -> None:
        self.heads = Heads(table, columns.date, account)
        self._table = table
        self._columns = columns
        self._account = account
        self._numbers: Callable[..., Numbers] = lru_cache(maxsize=16384)(_numbers_in(columns, unit))

    def read(self) -> None:
        """Read every row of the file."""
        for line, cells in full_rows(self._table, self._account):
            self._row(line, cells)

    def _row(self, line: int, row: list[str]) -> None:
        columns = self._columns
        head = self.heads.get(row[columns.date], row[columns.title], lambda new: self._begin(new, row))
        exercise = tidy(row[columns.exercise])
        if head is None or not exercise:
            reason = Reason.NO_EXERCISE if head else Reason.BAD_DATE
            self._account.skip(line, reason, "" if head else row[columns.date][:40])
            return
        head.add_note(tidy(row[columns.workout_notes]))
        try:
            self._set(line, head, exercise, row)
        except OutOfRangeError as error:
            self._account.skip(line, Reason.OUT_OF_RANGE, str(error))
        except ValueError as error:
            self._account.skip(line, Reason.BAD_NUMBER, str(error))

    def _begin(self, head: Head, row: list[str]) -> None:
        text = row[self._columns.duration]
        if text.strip():
            head.seconds = duration_seconds(text)
            head.warning = Reason.BAD_DURATION if head.seconds is None else None

    def _set(self, line: int, head: Head, exercise: str, row: list[str]) -> None:
        c = self._columns
        token = row[c.order]
        role, order = _role(token)
        note = tidy(row[c.notes])
        if role is Role.NOTE:
            head.rows.append(Row(line, exercise, role, EMPTY, note))
            return
        numbers = self._numbers(
            row[c.weight],
            row[c.weight_unit],
            row[c.reps],
            row[c.seconds],
            row[c.distance],
            row[c.distance_unit_column],
            row[c.rpe],
        )
        if role is None:
            if not numbers.seconds or numbers.weight or numbers.reps or numbers.metres:
                self._account.skip(line, Reason.NOT_A_SET, f"“{token[:40]}”")
                return
            role = Role.REST
        warnings: tuple[Reason, ...] = ()
        if role is not Role.REST and numbers.is_empty:
            missed = numbers.reps == 0 and (role is Role.FAILURE or bool(numbers.weight))
            if not missed:
                head.rows.append(Row(line, exercise, Role.NOT_DONE, numbers, note, order))
                return
            warnings = () if role is Role.FAILURE else (Reason.ZERO_REPS,)
        head.rows.append(Row(line, exercise, role, numbers, note, order, "", warnings))


@lru_cache(maxsize=1024)
def _role(token: str) -> tuple[Role | None, int | None]:
    """Return what a set-order cell says: the row's role (None: unknown) and its number if it is one."""
    token = token.strip()
    role = ROLES.get(token.casefold())
    if role is not None:
        return role, None
    try:
        order = number(token)
    except ValueError:
        return None, None
    if order is None or order != int(order):
        return None, None
    return Role.WORK, int(order)


def _numbers_in(columns: Columns, unit: Unit) -> Callable[..., Numbers]:
    """Return the function that reads the number cells of a row in this layout."""

    def read(
        weight: str, weight_unit: str, reps: str, seconds: str, distance: str, distance_unit: str, rpe: str
    ) -> Numbers:
        amount = number(weight)
        if amount is not None:
            check(amount, "weight", at_least=-2000)
        count, cut = whole(reps, "reps")
        time, _ = whole(seconds, "seconds")
        far = number(distance)
        if far:
            far *= _metres_in(distance_unit.strip().casefold() or columns.distance_unit, unit)
            check(far, "metres", at_least=0)
        rir, warnings = rir_of(rpe)
        if cut:
            warnings = (*warnings, Reason.HALF_REPS)
        return Numbers(amount, _unit(weight_unit, unit), count, time, far, rir, warnings)

    return read


def _unit(text: str, fallback: Unit) -> Unit:
    named = text.strip().casefold()
    if named and named not in UNITS:
        raise ValueError(f"“{text[:40]}” is no unit of weight")
    return UNITS.get(named, fallback)


def _metres_in(named: str, unit: Unit) -> Decimal:
    """Return the metres in a unit of distance; without one it goes with the unit of weight."""
    if named and named not in METRES_IN:
        raise ValueError(f"“{named[:40]}” is no unit of distance")
    return METRES_IN[named or ("mi" if unit is Unit.LB else "km")]


def _note_distances(heads: list[Head], columns: Columns, unit: Unit, account: Account) -> None:
    if columns.distance_unit or columns.distance_unit_column >= 0:
        return
    if any(row.numbers.metres for head in heads for row in head.rows):
        words = "miles" if unit is Unit.LB else "kilometres"
        account.notes.append(f"Distances have no unit in this file; they were read in {words}.")
