"""The records of an exercise in words: what was done, and what held before it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gymtui.insight.facts import SetFact
from gymtui.insight.records import RecordEvent, RecordKind
from gymtui.model.exercise import Measurement
from gymtui.model.units import Unit
from gymtui.training.e1rm import EstimatedKilograms, shown
from gymtui.tui import words
from gymtui.tui.share.sets import load_words


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """A record: what was done, what it beat (nothing where that is no number), and the day of that."""

    what: str
    was: str
    day: str

    @property
    def before(self) -> str:
        """What held before, with its day: `was 80 kg, 19 Nov`, `before 19 Nov`."""
        return f"was {self.was}, {self.day}" if self.was else f"before {self.day}"


def shared_records(
    records: Iterable[RecordEvent], measurement: Measurement, unit: Unit, today: date
) -> Iterator[SharedRecord]:
    """Give one record for each thing that was beaten: the best at the end, and what held before.

    `records` are those of one exercise in one workout, in order.
    """
    first: dict[tuple[object, ...], RecordEvent] = {}
    last: dict[tuple[object, ...], RecordEvent] = {}
    for event in records:
        at_load = event.by.heaviest if event.kind in (RecordKind.REPS, RecordKind.TOTAL) else None
        key: tuple[object, ...] = (event.kind, event.ledger, at_load)
        first.setdefault(key, event)
        last[key] = event
    for what_of, event in last.items():
        before = first[what_of].beaten
        what, was = _words(event, before, measurement, unit)
        yield SharedRecord(what, was, words.short_day(before.day, today))


def _words(event: RecordEvent, before: SetFact, measurement: Measurement, unit: Unit) -> tuple[str, str]:
    done = event.by
    load = load_words(done.load, measurement)
    match event.kind:
        case RecordKind.LOAD:
            return f"heaviest load, {load}", load_words(before.load, measurement)
        case RecordKind.REPS:
            return f"{done.reps} reps at {load}", str(before.reps)
        case RecordKind.TOTAL:
            return f"{done.total} reps in one {event.ledger} at {load}", str(before.total)
        case RecordKind.E1RM:
            value = shown(EstimatedKilograms(event.e1rm or 0.0), unit)
            return f"best e1RM, {value:f} {unit.value}", ""
