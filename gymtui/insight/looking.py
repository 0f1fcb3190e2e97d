"""A look into the past with a filter line: the sets there are, what is a record, and what was asked for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import Facts
from gymtui.insight.query.matching import Found, Knowledge, found_in
from gymtui.insight.query.terms import Query
from gymtui.insight.records import RecordEvent, records
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import Models


@dataclass(frozen=True, slots=True)
class Past:
    """All that was done, with the records in it, worked out once.

    What a line calls a record is one of a set: a volume is the whole workout's, and no single set made it; it
    is asked for by its own word.
    """

    facts: Facts
    known: Knowledge
    records: Sequence[RecordEvent] = ()
    by_set: dict[tuple[str, str], list[RecordEvent]] = field(default_factory=dict)

    def found(self, query: Query) -> tuple[Found, ...]:
        """Return what a line asks for, newest first."""
        return tuple(found_in(self.facts, query, self.known))


def past_of(facts: Facts, catalogue: Catalogue, models: Models) -> Past:
    """Return the past of these facts."""
    e1rms = sure_e1rms(facts.sets, catalogue, models)
    found = records(facts.sets, e1rms, catalogue)
    by_set: dict[tuple[str, str], list[RecordEvent]] = {}
    for one in found:
        by_set.setdefault(one.by.key, []).append(one)
    work = Counter(one.workout.id for one in facts.sets if not one.warmup)
    return Past(facts, Knowledge(catalogue, by_set, e1rms, work), found, by_set)
