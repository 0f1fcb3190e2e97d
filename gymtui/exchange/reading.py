"""What every reader shares: its options, its result, and a row as it was understood."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from gymtui.exchange.amounts import number
from gymtui.exchange.report import Account, ImportReport, Reason
from gymtui.exchange.table import Table
from gymtui.exchange.times import day_comes_first, local_time
from gymtui.model.base import clean_text
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Workout
from gymtui.model.units import Unit

LARGEST = {"reps": 1000, "seconds": 86_400, "metres": 1_000_000, "weight": 2000, "index": 10_000}
"""What a row may hold at most: reps, seconds, metres, and the load in either unit."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`unit` is the unit of a file that names none (None: it is inferred). `zone` is the zone the file's
    wall-clock times are read in. `file_name` is what messages call the file."""

    zone: tzinfo
    unit: Unit | None = None
    file_name: str = "the file"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The workouts of a file in order of date, the exercises that had to be made for them, the account."""

    workouts: tuple[Workout, ...]
    own_exercises: tuple[Exercise, ...]
    report: ImportReport


class Role(Enum):
    """What a row is: a set of some kind, one that was not done, the rest after a set, or a note."""

    WORK = auto()
    WARMUP = auto()
    DROP = auto()
    FAILURE = auto()
    REST = auto()
    NOTE = auto()
    NOT_DONE = auto()


@dataclass(slots=True)
class Head:
    """A workout of the file: its key, and what its rows say of the whole of it.

    `seconds` None means that the end is unknown.
    """

    start: datetime
    title: str
    seconds: int | None = None
    notes: list[str] = field(default_factory=list)
    warning: Reason | None = None
    rows: list["Row"] = field(default_factory=list)

    def add_note(self, note: str) -> None:
        """Keep a note of the workout once, however many rows repeat it."""
        if note and note not in self.notes:
            self.notes.append(note)


class Numbers(NamedTuple):
    """The numbers of a set's row; None where the cell is empty. `unit` is the weight's."""

    weight: Decimal | None
    unit: Unit
    reps: int | None
    seconds: int | None
    metres: Decimal | None
    rir: float | None
    warnings: tuple[Reason, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done: no reps, no time, no distance."""
        return not self.reps and not self.seconds and not self.metres


class Row(NamedTuple):
    """One row that is a set, a rest or a note. `order` is the number in its set-order column."""

    line: int
    exercise: str
    role: Role
    numbers: Numbers
    note: str = ""
    order: int | None = None
    group: str = ""
    warnings: tuple[Reason, ...] = ()


class OutOfRangeError(ValueError):
    """A number that no set can have."""


def whole(text: str, name: str) -> tuple[int | None, bool]:
    """Return a cell's whole number, rounded down, and whether anything was cut off.

    Raises ValueError for text, OutOfRangeError for a number below 0 or above `LARGEST[name]`.
    """
    value = number(text)
    if value is None:
        return None, False
    check(value, name, at_least=0)
    return int(value), value != int(value)


def check(value: Decimal, name: str, *, at_least: int) -> None:
    """Raise OutOfRangeError for a value below `at_least` or above `LARGEST[name]`."""
    if not at_least <= value <= LARGEST[name]:
        raise OutOfRangeError(f"{name} {value}")


def rir_of(text: str) -> tuple[float | None, tuple[Reason, ...]]:
    """Return the reps in reserve of an RPE cell; 0 and an empty cell mean that none was given.

    An RPE that is not between 1 and 10 in halves gives None and a warning.
    """
    try:
        rpe = number(text)
    except ValueError:
        return None, (Reason.RPE_IGNORED,)
    if not rpe:
        return None, ()
    if not 1 <= rpe <= 10 or rpe * 2 != int(rpe * 2):
        return None, (Reason.RPE_IGNORED,)
    return float(10 - rpe), ()


@lru_cache(maxsize=4096)
def tidy(text: str) -> str:
    """Return a cell's text as the model keeps it."""
    return clean_text(text).strip().replace("\r", "") if text else ""


def full_rows(table: Table, account: Account) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that have all of the header's columns, each with an empty cell added at its end.

    Empty rows and rows of another number of columns are skipped in the account; cells beyond the
    header's last column do no harm where they are empty.
    """
    width = len(table.header)
    for line, cells in table.rows():
        if not any(cells):
            account.skip(line, Reason.BLANK)
        elif len(cells) < width or any(cells[width:]):
            account.skip(line, Reason.WRONG_COLUMNS, f"{len(cells)} instead of {width}")
        else:
            cells[width:] = [""]
            yield line, cells


class Heads:
    """The workouts of a file, found by local start and title, in the order in which they appear."""

    def __init__(self, table: Table, date_column: int, account: Account) -> None:
        self._found: dict[tuple[str, str], Head | None] = {}
        self._by_key: dict[tuple[datetime, str], Head] = {}
        self._day_first: bool | None = None
        self._table = table
        self._column = date_column
        self._asked = False
        self._account = account

    def get(self, date: str, title: str, make: Callable[[Head], None]) -> Head | None:
        """Return the workout of a row, or None when its date cannot be read.

        `make` is called with a workout that was not seen before.
        """
        key = (date, title)
        if key not in self._found:
            self._found[key] = self._look_up(date, title, make)
        return self._found[key]

    def all(self) -> list[Head]:
        """Return every workout found."""
        return list(self._by_key.values())

    def _look_up(self, date: str, title: str, make: Callable[[Head], None]) -> Head | None:
        start = local_time(date, day_first=self._order_of_days(date))
        if start is None:
            return None
        clean = tidy(title)
        head = self._by_key.get((start, clean))
        if head is None:
            head = self._by_key[start, clean] = Head(start, clean)
            make(head)
        return head

    def _order_of_days(self, date: str) -> bool | None:
        if "/" in date and not self._asked:
            self._asked = True
            cells = {row[self._column] for _, row in self._table.rows() if len(row) > self._column}
            self._day_first = day_comes_first(cells)
            self._account.notes.append(_words_on_days(self._day_first))
        return self._day_first


def _words_on_days(day_first: bool | None) -> str:
    if day_first is None:
        return "Dates such as 4/10/2022 do not tell day from month; those rows were left out."
    order = "day" if day_first else "month"
    return f"Dates such as 4/10/2022 were read with the {order} first, since other dates of the file are."
