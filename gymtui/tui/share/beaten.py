"""The records of an exercise in words: what was done, and what held before it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gymtui.insight.records import RecordEvent, RecordKind
from gymtui.model.exercise import Measurement
from gymtui.model.units import Unit
from gymtui.training.e1rm import EstimatedKilograms, shown
from gymtui.tui import words
from gymtui.tui.history.found import volume_words
from gymtui.tui.share.sets import load_words


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """A record: what was done, what it beat, and the day of that."""

    what: str
    was: str
    day: str

    @property
    def before(self) -> str:
        """What held before, with its day: `was 80 kg, 19 Nov`."""
        return f"was {self.was}, {self.day}"


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
        what, _ = _words(event, measurement, unit)
        _, was = _words(first[what_of], measurement, unit)
        yield SharedRecord(what, was, words.short_day(first[what_of].beaten.day, today))


def _words(event: RecordEvent, measurement: Measurement, unit: Unit) -> tuple[str, str]:
    """Return what was done, and what it beat."""
    done, before = event.by, event.beaten
    load = load_words(done.load, measurement)
    match event.kind:
        case RecordKind.LOAD:
            return f"heaviest load, {load}", load_words(before.load, measurement)
        case RecordKind.REPS:
            return f"{done.reps} reps at {load}", str(before.reps)
        case RecordKind.TOTAL:
            return f"{done.total} reps in one {event.ledger} at {load}", str(before.total)
        case RecordKind.E1RM:
            return f"best e1RM, {_estimate(event.e1rm, unit)}", _estimate(event.beaten_e1rm, unit)
        case RecordKind.VOLUME:
            volume, before_it = (
                volume_words(one or 0.0, unit) for one in (event.volume, event.beaten_volume)
            )
            return f"most volume, {volume}", before_it


def _estimate(kilograms: float | None, unit: Unit) -> str:
    return f"{shown(EstimatedKilograms(kilograms or 0.0), unit):f} {unit.value}"
