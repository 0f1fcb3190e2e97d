"""All sets as bytes and back, so that they need not be read from every workout again.

After three lengths comes JSON with the workouts, the efforts and a table of the values of each other column;
then the ids of all sets; then column by column where in its table the value of each row is. So values that
are alike come back as one object, little is in memory beside the rows, and no code can be in it.
"""

import hashlib
import json
from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from struct import Struct
from sys import byteorder
from typing import Any, TypeVar

from gymtui import __version__
from gymtui.insight.effort import Effort, shared_load, side_of
from gymtui.insight.facts import Facts, SetFact, WorkoutFact
from gymtui.model.performed import Part, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, Unit

MEANING = 1
"""To be raised when the same workouts give other rows than before, which a test tells."""
LENGTHS = Struct("<QQQ")
"""How many rows there are, and how many bytes of JSON and of ids."""
PLAIN = ("exercise", "name", "rest", "planned", "note", "took")
"""The columns whose values are kept as they are."""
COLUMNS = ("workout", "effort", "inner", *PLAIN)
"""The columns of which it is kept where in their table each value is; `id` has none, each being another."""
TECHNIQUES = {one.value: one for one in Technique}
RANGES = {one.value: one for one in RangeOfMotion}

Columns = dict[str, list[Any]]
"""What came out of JSON: checked by what is made of it."""
Loads = Sequence[Load | None]
"""The loads by number; the last is none at all."""
T = TypeVar("T", bound=Hashable)


class NotFacts(ValueError):  # noqa: N818
    """These bytes are no packed facts of this shape."""


def shape() -> str:
    """Return what packed facts are read by: another for other fields, types or rules, or another version."""
    fields = [list(one.__annotations__.items()) for one in (WorkoutFact, SetFact, Effort)]
    told = repr((MEANING, __version__, byteorder, array("H").itemsize, array("I").itemsize, fields))
    return hashlib.sha256(told.encode()).hexdigest()


class _Numbers(dict[T, int]):
    """Numbers values by when they first came, from 0 on."""

    def of(self, value: T) -> int:
        return self.setdefault(value, len(self))

    def places(self, values: Iterable[T]) -> bytes:
        """Return the number of each value, in as few bytes as the highest needs."""
        places = array("I", map(self.of, values))
        return array(_code(len(self)), places).tobytes()


class _Loads(_Numbers[tuple[str, str]]):
    def number(self, load: Load | None) -> int:
        """Return the number of a load, -1 for none."""
        return self.of((str(load.amount), load.unit.value)) if load is not None else -1


def pack(facts: Facts) -> bytes:
    """Return the facts as bytes."""
    sets = facts.sets
    loads = _Loads()
    sides: _Numbers[tuple[object, ...]] = _Numbers()
    workouts = _Numbers({id(one): number for number, one in enumerate(facts.workouts)})
    efforts: _Numbers[int] = _Numbers()
    inner: _Numbers[tuple[tuple[int | None, int], ...]] = _Numbers()
    places = [
        workouts.places(id(one.workout) for one in sets),
        efforts.places(id(one.effort) for one in sets),
        inner.places(one.inner for one in sets),
    ]
    by_id = {id(one.effort): one.effort for one in sets}
    tables: dict[str, object] = {
        "workouts": _workouts_out(facts.workouts, loads),
        "efforts": _efforts_out([by_id[one] for one in efforts], loads, sides),
        "inner": list(inner),
    }
    for name in PLAIN:
        values: _Numbers[str | int | None] = _Numbers()
        places.append(values.places(map(attrgetter(name), sets)))
        tables[name] = list(values)
    tables |= {"sides": list(sides), "loads": list(loads)}
    head = json.dumps(tables, separators=(",", ":")).encode()
    ids = "\n".join(one.id for one in sets).encode()
    return b"".join((LENGTHS.pack(len(sets), len(head), len(ids)), head, ids, *places))


def unpack(data: bytes | memoryview) -> Facts:
    """Return the facts in bytes that `pack` made of them. Raises NotFacts for any others."""
    if len(data) < LENGTHS.size:
        raise NotFacts("These are no packed facts: they are too short.")
    try:
        return _unpacked(memoryview(data))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NotFacts(f"These are no packed facts: {error}") from error


def _unpacked(data: memoryview) -> Facts:
    count, length, ids_length = LENGTHS.unpack_from(data)
    start, end = LENGTHS.size + length, LENGTHS.size + length + ids_length
    tables = json.loads(bytes(data[LENGTHS.size : start]))
    known = _tables(tables)
    del tables
    columns: dict[str, Iterable[object]] = {}
    for name in COLUMNS:
        places = array(_code(len(known[name])))
        after = end + count * places.itemsize
        places.frombytes(data[end:after])
        columns[name], end = map(known[name].__getitem__, places), after
    columns["id"] = _ids(data[start : start + ids_length], count)
    if end != len(data):
        raise NotFacts("the columns are of another length")
    rows = zip(*(columns[name] for name in SetFact._fields), strict=True)
    sets = tuple(map(SetFact._make, rows))
    if len(sets) != count:
        raise NotFacts("the columns are of another length")
    return Facts(tuple(known["workout"]), sets)


def _tables(tables: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the values of each column."""
    loads: Loads = [
        *(shared_load(Load(amount=Decimal(amount), unit=Unit(unit))) for amount, unit in tables["loads"]),
        None,
    ]
    sides = [_side_in(row, loads) for row in tables["sides"]]
    return {
        **{name: tables[name] for name in PLAIN},
        "workout": list(_workouts_in(tables["workouts"], loads)),
        "effort": list(_efforts_in(tables["efforts"], loads, sides)),
        "inner": [tuple([(planned, taken) for planned, taken in row]) for row in tables["inner"]],
    }


def _code(count: int) -> str:
    """Return the type of array that holds places in a table of so many values."""
    return "H" if count <= 1 << 16 else "I"


def _ids(data: memoryview, count: int) -> Iterable[str]:
    return bytes(data).decode().split("\n") if count else ()


def _shared(column: Sequence[T]) -> Iterator[T]:
    """Give the values of a column, those alike as one object."""
    known: dict[T, T] = {}
    return map(known.setdefault, column, column)


def _workouts_out(workouts: Sequence[WorkoutFact], loads: _Loads) -> Columns:
    return {
        "id": [one.id for one in workouts],
        "day": [one.day.isoformat() for one in workouts],
        "title": [one.title for one in workouts],
        "seconds": [one.seconds for one in workouts],
        "weight": [loads.number(one.weight) for one in workouts],
        "plan": [one.plan for one in workouts],
        "source": [one.source for one in workouts],
        "notes": [one.notes for one in workouts],
    }


def _workouts_in(columns: Columns, loads: Loads) -> Iterator[WorkoutFact]:
    return map(
        WorkoutFact,
        columns["id"],
        map(date.fromisoformat, columns["day"]),
        _shared(columns["title"]),
        columns["seconds"],
        map(loads.__getitem__, columns["weight"]),
        _shared(columns["plan"]),
        _shared(columns["source"]),
        _shared(columns["notes"]),
    )


def _side_out(side: Part, loads: _Loads) -> tuple[object, ...]:
    return loads.number(side.load), side.reps, side.rir, side.failed, side.side and side.side.value


def _side_in(row: Sequence[Any], loads: Loads) -> Part:
    load, reps, rir, failed, side = row
    return side_of(loads[load], reps, rir, failed, Side(side) if side is not None else None)


def _efforts_out(efforts: Sequence[Effort], loads: _Loads, sides: _Numbers[tuple[object, ...]]) -> Columns:
    columns = {name: list(map(attrgetter(name), efforts)) for name in Effort._fields}
    columns["load"] = [loads.number(one.load) for one in efforts]
    columns["sides"] = [[sides.of(_side_out(side, loads)) for side in one.sides] for one in efforts]
    return columns


def _efforts_in(columns: Columns, loads: Loads, sides: Sequence[Part]) -> Iterator[Effort]:
    made: dict[str, Iterable[object]] = {
        "technique": map(TECHNIQUES.__getitem__, columns["technique"]),
        "range": map(RANGES.__getitem__, columns["range"]),
        "load": map(loads.__getitem__, columns["load"]),
        "sides": _shared([tuple([sides[number] for number in row]) for row in columns["sides"]]),
        "bursts": _shared([tuple(row) for row in columns["bursts"]]),
    }
    rows = zip(*(made.get(name) or _shared(columns[name]) for name in Effort._fields), strict=True)
    return map(Effort._make, rows)
