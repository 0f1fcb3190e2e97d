"""The best of each exercise so far, and the records that a workout in progress makes against it."""

from collections.abc import Mapping
from dataclasses import dataclass

from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import set_facts, workout_fact
from gymtui.insight.looking import Past
from gymtui.insight.records import Ledger, RecordEvent, continued
from gymtui.model.performed import Workout
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import Models


@dataclass(frozen=True, slots=True)
class RecordBook:
    """The best of each exercise before the workout, and what estimates and volumes are worked out with."""

    ledgers: Mapping[str, Ledger]
    catalogue: Catalogue
    models: Models


def record_book(past: Past, models: Models) -> RecordBook:
    """Return the best of all exercises so far."""
    ledgers: dict[str, Ledger] = {}
    catalogue = past.known.catalogue
    continued(ledgers, past.facts.sets, past.known.e1rms, catalogue)
    return RecordBook(ledgers, catalogue, models)


def records_made(workout: Workout, book: RecordBook) -> tuple[RecordEvent, ...]:
    """Return the records of a workout that is none of the book's, in the order of its sets."""
    sets = tuple(set_facts(workout, workout_fact(workout)))
    slugs = {one.exercise for one in sets}
    ledgers = {slug: book.ledgers[slug].copy() for slug in slugs if slug in book.ledgers}
    e1rms = sure_e1rms(sets, book.catalogue, book.models)
    return tuple(continued(ledgers, sets, e1rms, book.catalogue))
