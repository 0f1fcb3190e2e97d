"""All sets as bytes and back, so that they need not be read from every workout again.

A line of JSON holds the workouts and a table of the values of each column; behind it stands, column by
column, where in its table the value of each row is. So values that are alike come back as one object, and
no code can be in it.
"""

import hashlib
import json
from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from sys import byteorder
from typing import Any, TypeVar

from gymtui import __version__
from gymtui.insight.effort import Effort, shared_load, side_of
from gymtui.insight.facts import Facts, SetFact, WorkoutFact
from gymtui.model.performed import Part, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, Unit

MEANING = 1
"""To be raised when the same workouts give other rows than before, which a test tells."""
PLAIN = ("exercise", "name", "id", "rest", "planned", "note", "took")
"""The columns whose values are kept as they are."""
TECHNIQUE, RANGE, LOAD, SIDES, BURSTS = (
    Effort._fields.index(name) for name in ("technique", "range", "load", "sides", "bursts")
)
TECHNIQUES = {one.value: one for one in Technique}
RANGES = {one.value: one for one in RangeOfMotion}
COLUMNS = ("workout", "effort", "inner", *PLAIN)

Row = list[Any]
"""What came out of JSON: checked by what is made of it."""
T = TypeVar("T", bound=Hashable)


class NotFacts(ValueError):  # noqa: N818
    """These bytes are no packed facts of this shape."""


def shape() -> str:
    """Return what packed facts are read by: another for other fields, types or rules, or another version."""
    fields = [list(one.__annotations__.items()) for one in (WorkoutFact, SetFact, Effort)]
    told = repr((MEANING, __version__, byteorder, array("I").itemsize, fields))
    return hashlib.sha256(told.encode()).hexdigest()


class _Numbers(dict[T, int]):
    """Numbers values by when they first came, from 0 on."""

    def of(self, value: T) -> int:
        return self.setdefault(value, len(self))

    def places(self, values: Iterable[T]) -> "array[int]":
        return array("I", map(self.of, values))


def pack(facts: Facts) -> bytes:
    """Return the facts as bytes."""
    sets = facts.sets
    loads: _Numbers[tuple[str, str]] = _Numbers()
    sides: _Numbers[tuple[object, ...]] = _Numbers()
    workouts = {id(one): number for number, one in enumerate(facts.workouts)}
    efforts: _Numbers[int] = _Numbers()
    inner: _Numbers[tuple[tuple[int | None, int], ...]] = _Numbers()
    places = [
        array("I", [workouts[id(one.workout)] for one in sets]),
        efforts.places(id(one.effort) for one in sets),
        inner.places(one.inner for one in sets),
    ]
    tables: dict[str, object] = {
        "sets": len(sets),
        "workouts": [_workout_out(one, loads) for one in facts.workouts],
        "efforts": [
            _effort_out(one, loads, sides) for one in {id(one.effort): one.effort for one in sets}.values()
        ],
        "inner": list(inner),
    }
    for name in PLAIN:
        values: _Numbers[str | int | None] = _Numbers()
        places.append(values.places(map(attrgetter(name), sets)))
        tables[name] = list(values)
    tables |= {"loads": list(loads), "sides": list(sides)}
    head = json.dumps(tables, separators=(",", ":")).encode()
    return head + b"\n" + b"".join(each.tobytes() for each in places)


def unpack(data: bytes) -> Facts:
    """Return the facts in bytes that `pack` made of them. Raises NotFacts for any others."""
    head, _, columns = data.partition(b"\n")
    try:
        return _unpacked(json.loads(head), columns)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NotFacts(f"These are no packed facts: {error}") from error


def _unpacked(tables: dict[str, Row], columns: bytes) -> Facts:
    loads = [shared_load(Load(amount=Decimal(amount), unit=Unit(unit))) for amount, unit in tables["loads"]]
    sides = [_side_in(row, loads) for row in tables["sides"]]
    plans: dict[str, str] = {}
    workouts = tuple([_workout_in(row, loads, plans) for row in tables["workouts"]])
    known: dict[str, Sequence[object]] = {
        **{name: tables[name] for name in PLAIN},
        "workout": workouts,
        "effort": [_effort_in(row, loads, sides) for row in tables["efforts"]],
        "inner": [tuple([(planned, taken) for planned, taken in row]) for row in tables["inner"]],
    }
    places = dict(zip(COLUMNS, _places(columns, tables["sets"]), strict=True))
    rows = zip(*(map(known[name].__getitem__, places[name]) for name in SetFact._fields), strict=True)
    return Facts(workouts, tuple(map(SetFact._make, rows)))


def _places(data: bytes, count: object) -> Iterator["array[int]"]:
    """Give each column's places, `count` of them."""
    if not isinstance(count, int) or len(data) != len(COLUMNS) * count * array("I").itemsize:
        raise NotFacts("the columns are of another length")
    size = count * array("I").itemsize
    for start in range(len(COLUMNS)):
        yield array("I", data[start * size : (start + 1) * size])


def _load_out(load: Load | None, loads: _Numbers[tuple[str, str]]) -> int | None:
    return loads.of((str(load.amount), load.unit.value)) if load is not None else None


def _load_in(number: int | None, loads: Sequence[Load | None]) -> Load | None:
    return loads[number] if number is not None else None


def _workout_out(one: WorkoutFact, loads: _Numbers[tuple[str, str]]) -> Row:
    weight = _load_out(one.weight, loads)
    return [one.id, one.day.isoformat(), one.title, one.seconds, weight, one.plan, one.source, one.notes]


def _workout_in(row: Row, loads: Sequence[Load | None], texts: dict[str, str]) -> WorkoutFact:
    """Return a workout; `texts` are those that many have in common, each as one object."""
    workout_id, day, title, seconds, weight, plan, source, notes = row
    title, plan, source = [texts.setdefault(one, one) for one in (title, plan, source)]
    when = date.fromisoformat(day)
    return WorkoutFact(workout_id, when, title, seconds, _load_in(weight, loads), plan, source, notes)


def _side_out(side: Part, loads: _Numbers[tuple[str, str]]) -> tuple[object, ...]:
    return _load_out(side.load, loads), side.reps, side.rir, side.failed, side.side and side.side.value


def _side_in(row: Row, loads: Sequence[Load | None]) -> Part:
    load, reps, rir, failed, side = row
    return side_of(_load_in(load, loads), reps, rir, failed, Side(side) if side is not None else None)


def _effort_out(one: Effort, loads: _Numbers[tuple[str, str]], sides: _Numbers[tuple[object, ...]]) -> Row:
    row: Row = list(one)
    row[LOAD] = _load_out(one.load, loads)
    row[SIDES] = [sides.of(_side_out(side, loads)) for side in one.sides]
    return row


def _effort_in(row: Row, loads: Sequence[Load | None], sides: Sequence[Part]) -> Effort:
    row[TECHNIQUE] = TECHNIQUES[row[TECHNIQUE]]
    row[RANGE] = RANGES[row[RANGE]]
    row[LOAD] = _load_in(row[LOAD], loads)
    row[SIDES] = tuple([sides[number] for number in row[SIDES]])
    row[BURSTS] = tuple(row[BURSTS])
    return Effort._make(row)
