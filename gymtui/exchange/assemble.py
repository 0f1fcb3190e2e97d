"""Rows that were understood, put together into workouts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

from gymtui.errors import GymtuiError
from gymtui.exchange.amounts import commonest, snapped, units_by_exercise
from gymtui.exchange.names import Filled, NameBook, Names, is_assisted
from gymtui.exchange.reading import Head, ImportOptions, ImportResult, Numbers, Role, Row
from gymtui.exchange.report import Account, ImportReport, Reason, RowOutcome, Status
from gymtui.exchange.times import LONGEST_WORKOUT
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.ids import ShortId, WorkoutId, ulid
from gymtui.model.performed import (
    Group,
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    Technique,
    Workout,
    offset_of,
)
from gymtui.model.units import Load, Metres, Reps, Rir, Seconds, Unit

LARGE_BODYWEIGHT_LOAD = Decimal(40)
"""In kilograms: above it a load added to a bodyweight exercise may hold the body weight itself."""

NO_SETS = {Role.REST, Role.NOTE, Role.NOT_DONE}
Amount = tuple[Decimal, Unit, Unit]
"""A weight, the file's unit for it, and the unit it was typed in."""


def workout_id(app: str, head: Head) -> WorkoutId:
    """Return the id of an imported workout: the same for the same app, local start and title, always."""
    start = head.start.isoformat(sep=" ")
    digest = sha256("\x1f".join((app, start, head.title)).encode()).digest()
    return ulid(head.start.replace(tzinfo=UTC), digest[:10])


@dataclass(slots=True)
class _Set:
    kind: Kind
    technique: Technique
    note: str
    numbered: bool
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    name: str
    note: str = ""
    group: str = ""
    sets: list[_Set] = field(default_factory=list)
    numbers: set[int] = field(default_factory=set)


class Assembler:
    """Builds the workouts of one file. `adds_body_weight` says that the layout is known to add it."""

    def __init__(self, app: str, options: ImportOptions, book: NameBook, account: Account) -> None:
        self.app = app
        self.adds_body_weight = False
        self._options = options
        self._names = Names(book)
        self._account = account
        self._shown: dict[tuple[str, Unit], Unit] = {}
        self._usual = Unit.KG
        self._sets = 0
        self._parts = 0

    def result(self, heads: Sequence[Head], layout: str) -> ImportResult:
        """Return the workouts and the account of a file whose rows are all read."""
        self._learn(heads)
        if not self._account.outcomes and not heads:
            self._account.notes.append("The file has a header and no rows.")
        workouts = [workout for head in heads if (workout := self._workout(head)) is not None]
        workouts.sort(key=lambda workout: (workout.date, workout.started_at, workout.id))
        report = ImportReport(
            app=self.app,
            layout=layout,
            file_name=self._options.file_name,
            rows=self._account.rows(),
            workouts_found=len(workouts),
            sets=self._sets,
            parts=self._parts,
            unknown_names=self._names.unknown,
            notes=tuple(self._account.notes),
        )
        return ImportResult(tuple(workouts), self._names.own, report)

    def _learn(self, heads: Sequence[Head]) -> None:
        """Look at all rows once: how each exercise is measured, and in which unit it was loaded."""
        filled: dict[str, Filled] = defaultdict(Filled)
        loads: dict[tuple[str, Unit], list[Decimal]] = defaultdict(list)
        file_unit = Unit.KG
        for head in heads:
            for row in head.rows:
                if row.role in NO_SETS:
                    continue
                numbers, seen = row.numbers, filled[row.exercise]
                seen.reps += bool(numbers.reps)
                seen.seconds += bool(numbers.seconds)
                seen.metres += bool(numbers.metres)
                file_unit = numbers.unit
                if numbers.weight:
                    seen.weight += 1
                    loads[row.exercise, numbers.unit].append(numbers.weight)
        for name, seen in filled.items():
            self._names.learn(name, seen)
        self._shown = units_by_exercise(loads)
        self._usual = commonest((self._shown[key] for key, many in loads.items() for _ in many), file_unit)
        swapped = sum(key[1] is not shown for key, shown in self._shown.items())
        if swapped:
            self._account.notes.append(
                f"{swapped} of {len(self._shown)} exercises were loaded in the unit the file does not use; "
                "their loads were put back to it."
            )

    def _workout(self, head: Head) -> Workout | None:
        ident = workout_id(self.app, head)
        blocks = self._blocks(head, ident)
        named = [_named(block) for block in blocks if not block.sets and block.note]
        blocks = [block for block in blocks if block.sets]
        if not blocks:
            return None
        start = head.start.replace(tzinfo=self._options.zone)
        try:
            started = start.astimezone(UTC)
        except (OverflowError, ValueError) as error:
            raise GymtuiError(
                f"{self._options.file_name}: {head.start} is no time of this zone.", "Correct it."
            ) from error
        groups = _groups(blocks)
        self._sets += sum(len(block.sets) for block in blocks)
        return Workout(
            id=ident,
            date=head.start.date(),
            timezone=offset_of(start),
            started_at=started,
            ended_at=None if head.seconds is None else started + timedelta(seconds=head.seconds),
            title=head.title,
            notes="\n".join([*head.notes, *named]),
            source=self.app,
            groups=tuple(Group(id=ident) for ident in groups.values()),
            exercises=tuple(self._exercise(n, block, groups) for n, block in enumerate(blocks, 1)),
        )

    def _exercise(self, number: int, block: _Block, groups: dict[str, ShortId]) -> PerformedExercise:
        sets = tuple(
            PerformedSet(
                id=ShortId(f"e{number}s{place}"),
                kind=one.kind,
                technique=one.technique,
                note=one.note,
                parts=tuple(one.parts),
            )
            for place, one in enumerate(block.sets, 1)
        )
        return PerformedExercise(
            id=ShortId(f"e{number}"),
            exercise=self._names.exercise(block.name).id,
            name=block.name,
            group=groups.get(block.group),
            note=block.note,
            sets=sets,
        )

    def _blocks(self, head: Head, ident: str) -> list[_Block]:
        blocks: list[_Block] = []
        rest: tuple[Row, int] | None = None
        late: Reason | None = _check_length(head)
        for row in head.rows:
            block = _block_for(row, blocks)
            _add_note(row, block)
            if row.role in (Role.NOTE, Role.NOT_DONE):
                reason = Reason.NOTE_ROW if row.role is Role.NOTE else Reason.NOT_PERFORMED
                self._account.skip(row.line, reason)
            elif row.role is Role.REST:
                if rest is not None:
                    self._put_rest(rest[0], ident, used=False)
                rest = (row, row.numbers.seconds or 0)
            else:
                warnings = self._add_set(row, block, rest[1] if rest else None)
                if late is not None:
                    warnings, late = (*warnings, late), None
                if rest is not None:
                    self._put_rest(rest[0], ident, used=True)
                    rest = None
                self._put(row.line, warnings, ident)
        if rest is not None:
            self._put_rest(rest[0], ident, used=False)
        return blocks

    def _put(self, line: int, warnings: tuple[Reason, ...], ident: str) -> None:
        self._parts += 1
        if not warnings:
            self._account.put(RowOutcome(line, Status.IMPORTED, workout=ident))
            return
        words = "; ".join(reason.words for reason in warnings)
        self._account.put(RowOutcome(line, Status.WARNED, warnings[0], words, ident))

    def _put_rest(self, row: Row, ident: str, *, used: bool) -> None:
        reason = Reason.NONE if used else Reason.NO_REST_TARGET
        self._account.put(RowOutcome(row.line, Status.REST, reason, reason.words, ident if used else None))

    def _add_set(self, row: Row, block: _Block, rest: int | None) -> tuple[Reason, ...]:
        """Put the row into the block, as a set or as a drop of the set before it; return its warnings."""
        numbers, role = row.numbers, row.role
        warnings = row.warnings + numbers.warnings
        exercise = self._names.exercise(row.exercise)
        shown = self._shown.get((row.exercise, numbers.unit), self._usual)
        amount = _amount(exercise, numbers, shown, row.exercise)
        if self.adds_body_weight and _may_hold_body_weight(exercise, numbers):
            warnings = (*warnings, Reason.MAYBE_BODY_WEIGHT)
        reps = numbers.reps
        if not reps and (numbers.seconds or numbers.metres):
            reps = None
        failed = role is Role.FAILURE
        part = _part(amount, reps, numbers.seconds or None, numbers.metres or None, numbers.rir, failed, rest)
        note = "" if row.note == block.note else row.note
        last = block.sets[-1] if block.sets else None
        if role is Role.DROP and last is not None and last.kind is Kind.WORK:
            last.technique = Technique.DROP
            last.parts.append(part)
            last.note = "\n".join(text for text in (last.note, note) if text)
            return warnings
        if role is Role.DROP:
            warnings = (*warnings, Reason.DROP_WITHOUT_SET)
        kind = Kind.WARMUP if role is Role.WARMUP else Kind.WORK
        technique = Technique.DROP if role is Role.DROP else Technique.STRAIGHT
        block.sets.append(_Set(kind, technique, note, row.order is not None, [part]))
        return warnings


def _named(block: _Block) -> str:
    return f"{block.name}: {block.note}"


def _add_note(row: Row, block: _Block) -> None:
    if row.note and (row.role in NO_SETS or not block.sets) and row.note not in block.note.split("\n"):
        block.note = f"{block.note}\n{row.note}" if block.note else row.note


def _block_for(row: Row, blocks: list[_Block]) -> _Block:
    """Return the block the row belongs to; the same exercise starts anew where its numbers do."""
    block = blocks[-1] if blocks else None
    first = row.order is not None and row.order <= 1
    if block is None or block.name != row.exercise or (first and row.order in block.numbers):
        before, block = block, _Block(row.exercise, group=row.group)
        blocks.append(block)
        if before is not None and before.name == row.exercise:
            _hand_over_warmups(before, block)
    if row.order is not None and row.role is not Role.REST:
        block.numbers.add(row.order)
    return block


def _hand_over_warmups(before: _Block, after: _Block) -> None:
    """Warm-ups without a number that stand before a new start belong to what follows."""
    while len(before.sets) > 1 and before.sets[-1].kind is Kind.WARMUP and not before.sets[-1].numbered:
        if all(one.kind is Kind.WARMUP for one in before.sets):
            return
        after.sets.insert(0, before.sets.pop())


def _groups(blocks: list[_Block]) -> dict[str, ShortId]:
    """Return an id for each group that has at least two exercises in this workout."""
    members = [block.group for block in blocks if block.group]
    names = [name for name in dict.fromkeys(members) if members.count(name) > 1]
    return {name: ShortId(f"g{number}") for number, name in enumerate(names, 1)}


def _check_length(head: Head) -> Reason | None:
    if head.seconds is not None and head.seconds > LONGEST_WORKOUT:
        head.seconds = None
        return Reason.LONG_TIMER
    return head.warning


def _may_hold_body_weight(exercise: Exercise, numbers: Numbers) -> bool:
    if exercise.measurement is not Measurement.BODYWEIGHT_ADDED or numbers.weight is None:
        return False
    kilograms = numbers.weight if numbers.unit is Unit.KG else numbers.weight * Decimal("0.4536")
    return kilograms > LARGE_BODYWEIGHT_LOAD


def _amount(exercise: Exercise, numbers: Numbers, shown: Unit, name: str) -> Amount | None:
    """Return what the load is made of; an assistance is negative, plain bodyweight is 0."""
    weight, measurement = numbers.weight, exercise.measurement
    if not weight:
        kept = measurement.has_load if weight is not None else measurement.is_on_bodyweight
        return (Decimal(0), numbers.unit, shown) if kept else None
    if measurement is Measurement.ASSISTED or is_assisted(name):
        weight = -abs(weight)
    return weight, numbers.unit, shown


@lru_cache(maxsize=16384)
def _part(
    amount: Amount | None,
    reps: int | None,
    seconds: int | None,
    metres: Decimal | None,
    rir: float | None,
    failed: bool,
    rest: int | None,
) -> Part:
    """Return a part; equal parts are one object, which is safe since they are frozen."""
    load: Load | None = None if amount is None else snapped(*amount)
    return Part(
        load=load,
        reps=None if reps is None else Reps(reps),
        seconds=None if seconds is None else Seconds(seconds),
        metres=None if metres is None else Metres(metres),
        rir=None if rir is None else Rir(rir),
        failed=failed,
        rest_planned=None if rest is None else Seconds(rest),
    )
