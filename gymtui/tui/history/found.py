"""A set that was found, in words. No Textual in here."""

from collections.abc import Sequence

from gymtui.insight.facts import SetFact
from gymtui.insight.query.asking import asks_for_sets
from gymtui.insight.query.matching import Found
from gymtui.insight.query.terms import Query
from gymtui.insight.records import RecordEvent, RecordKind
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Technique
from gymtui.model.units import Unit, in_unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import EstimatedKilograms, shown
from gymtui.tui import words

PLAIN = (Technique.STRAIGHT, Technique.TOP, Technique.BACKOFF)


def set_words(one: SetFact, catalogue: Catalogue, scale: str = "rir") -> str:
    """Return `100 × 5 @ 2`, `55 × 10, 18 in all, rest-pause @ 0 to failure`, `60 s`."""
    text = load_and_reps(one, catalogue)
    if one.total > one.reps and one.parts > 1:
        text += f", {one.total} in all"
    if one.technique not in PLAIN:
        text += f", {one.technique.words}"
    return words.with_effort(text, one.rir, failed=one.failed, scale=scale)


def load_and_reps(one: SetFact, catalogue: Catalogue) -> str:
    """Return the load and what was done with it first: `100 × 5`, `bw+20 × 8`, `60 s`."""
    exercise = catalogue.get(one.exercise)
    measurement = exercise.measurement if exercise is not None else Measurement.WEIGHT_REPS
    load = words.load_text(one.load, measurement)
    done = [str(one.reps)] if one.reps else []
    done += [f"{one.metres:g} m"] if one.metres else []
    done += [f"{one.seconds} s"] if one.seconds else []
    text = " in ".join(done) or "–"
    return f"{load} × {text}" if load else text


def first_sets(query: Query, found: Sequence[Found], catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """Return by workout the exercise of its first set that was found, and what was done; nothing where the
    line is about workouts as a whole."""
    if not asks_for_sets(query):
        return {}
    firsts = {one.workout.id: one.sets[0] for one in found}
    return {
        workout: (name_of(one, catalogue), load_and_reps(one, catalogue)) for workout, one in firsts.items()
    }


def name_of(one: SetFact, catalogue: Catalogue) -> str:
    """Return what the exercise is called now; of one that is not known any more as on the day."""
    exercise = catalogue.get(one.exercise)
    return exercise.name if exercise is not None else one.name


def record_words(one: RecordEvent, unit: Unit) -> str:
    """Return `heaviest load, before 100 kg on 2025-03-01`; e1RM and volume are told in the lifter's unit."""
    before = one.beaten
    match one.kind:
        case RecordKind.LOAD:
            beaten = str(before.load)
        case RecordKind.REPS:
            beaten = f"{before.reps}"
        case RecordKind.TOTAL:
            beaten = f"{before.total}"
        case RecordKind.E1RM:
            beaten = _estimate(one.beaten_e1rm, unit)
        case RecordKind.VOLUME:
            beaten = volume_words(one.beaten_volume or 0, unit)
    what = f"{one.kind.words} in a {one.ledger}" if one.ledger else one.kind.words
    if one.e1rm is not None:
        what += f" {_estimate(one.e1rm, unit)}"
    if one.volume is not None:
        what += f" {volume_words(one.volume, unit)}"
    return f"{what}, before {beaten} on {before.day.isoformat()}"


def _estimate(kilograms: float | None, unit: Unit) -> str:
    return f"{shown(EstimatedKilograms(kilograms or 0.0), unit):f} {unit.value}"


def volume_words(kilograms: float, unit: Unit) -> str:
    """Return `2,430 kg` or `1,227.5 kg`: a volume in the lifter's unit."""
    amount = in_unit(kilograms, unit)
    return f"{f'{amount:,.1f}'.removesuffix('.0')} {unit.value}"
