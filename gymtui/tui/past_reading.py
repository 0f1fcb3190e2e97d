"""Reading all sets for filters and charts: in a worker, once for what the history is. No Textual in here."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from gymtui.errors import GymtuiError
from gymtui.model.performed import Workout
from gymtui.tui.kept_rows import KeptRows, changed

if TYPE_CHECKING:
    from gymtui.insight.facts import Facts, FactsBuilder
    from gymtui.insight.index import HistoryIndex
    from gymtui.insight.looking import Past
    from gymtui.model.ids import WorkoutId
    from gymtui.store.atomic import Signature
    from gymtui.store.problems import Problem
    from gymtui.store.store import Store
    from gymtui.store.workouts import WorkoutShelf
    from gymtui.training.catalogue import Catalogue
    from gymtui.training.e1rm import Models
    from gymtui.tui.desk import Desk

    Signatures = Mapping[WorkoutId, Signature]

SILENT = 0.3
"""Seconds that pass before it is said that something is going on."""
SAID_EVERY = 0.1
"""Seconds between two words on how far it is."""
LOOKED_EVERY = 0.05
"""Seconds after which who waits looks whether it is still wanted."""
FEW = 50
"""Up to so many files that moved are read by themselves; of more everything is read again."""

Say = Callable[[str], None]
Tick = Callable[[], float]


class Telling:
    """Says how far a long task is, from `SILENT` seconds after its beginning on and not too often."""

    def __init__(self, say: Say, tick: Tick = time.monotonic) -> None:
        self._say = say
        self._tick = tick
        self._next = tick() + SILENT

    def at(self, words: Callable[[], str]) -> None:
        """Say it where it is time to."""
        if self._tick() >= self._next:
            self._say(words())
            self._next = self._tick() + SAID_EVERY


@dataclass(slots=True)
class _Begun:
    """A reading under way: of which files, which of them may be kept, what is still to come, what was taken
    up."""

    files: "Signatures"
    settled: "Signatures"
    workouts: "Iterator[Workout | Problem]"
    builder: "FactsBuilder"
    number: int = 0

    def words(self) -> str:
        return f"reading {self.number:,} of {len(self.files):,} workouts …"


@dataclass(frozen=True, slots=True)
class _Read:
    """All sets, and the files that they were read from; of these the ones that were settled then."""

    files: "Signatures"
    settled: "Signatures"
    facts: "Facts"


@dataclass(frozen=True, slots=True)
class _Worked:
    """A past, and the index that the history had when it was asked for."""

    index: "HistoryIndex"
    catalogue: "Catalogue"
    models: "Models"
    past: "Past"

    def knows(self, catalogue: "Catalogue", models: "Models") -> bool:
        return self.catalogue == catalogue and self.models == models


class PastReader:
    """The past as it was read last; after an edit only the files that moved are read.

    One thread reads at a time. Another that asks meanwhile waits, or goes on with the reading where that
    thread left it because its answer is no longer wanted.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._begun: _Begun | None = None
        self._read: _Read | None = None
        self._worked: _Worked | None = None
        self._kept = KeptRows()

    def known_for(self, index: "HistoryIndex") -> "Past | None":
        """Return the past that was read for this index, None where there is none; it never waits."""
        worked = self._worked
        return worked.past if worked is not None and worked.index is index else None

    def past(self, desk: "Desk", goes_on: Callable[[], bool], telling: Telling) -> "Past | None":
        """Return the past as the history is now, None where `goes_on` said no."""
        while not self._lock.acquire(timeout=LOOKED_EVERY):
            if not goes_on():
                return None
            begun = self._begun
            if begun is not None:
                telling.at(begun.words)
        try:
            return self._past(desk, goes_on, telling)
        finally:
            self._lock.release()

    def _past(self, desk: "Desk", goes_on: Callable[[], bool], telling: Telling) -> "Past | None":
        from gymtui.exchange.bulk import collector_paused
        from gymtui.insight.looking import past_of

        index, catalogue, models = desk.index, desk.known.catalogue, desk.models
        worked = self._worked
        same = worked is not None and worked.knows(catalogue, models)
        if worked is not None and same and worked.index is index:
            return worked.past
        with collector_paused():
            facts = self._facts(desk.store, goes_on, telling)
            if facts is None:
                return None
            if worked is not None and same and worked.past.facts is facts:
                past = worked.past
            else:
                telling.at(lambda: "working out records …")
                past = past_of(facts, catalogue, models)
        self._worked = _Worked(index, catalogue, models, past)
        return past

    def _facts(self, store: "Store", goes_on: Callable[[], bool], telling: Telling) -> "Facts | None":
        """Return all sets as the files are now, None where `goes_on` said no."""
        shelf, cache = store.workouts, store.rows_cache
        # Looked at before the files: what moves later is read at the next call.
        files: Signatures = shelf.signatures()
        settled = cache.settled(files)
        read = self._read
        if read is None and (taken := self._kept.take(cache)) is not None:
            kept, facts = taken
            read = self._read = _Read(kept, kept, facts)
            _left_alone_by_the_collector()
        moved = changed(read.files, files) if read is not None else None
        if read is not None and moved is not None and len(moved) <= FEW:
            if moved:
                facts = _read_again(shelf, read.facts, moved)
                anew = {*moved, *read.settled}
                settled = {one: of for one, of in settled.items() if one in anew}
            else:
                facts, files, settled = read.facts, read.files, read.settled
        else:
            begun = self._begun_of(shelf, files, settled)
            found = self._all(begun, goes_on, telling)
            if found is None:
                return None
            facts, settled = found, begun.settled
            _left_alone_by_the_collector()
        self._begun, self._read = None, _Read(files, settled, facts)
        self._kept.keep(cache, settled, facts)
        return facts

    def _begun_of(self, shelf: "WorkoutShelf", files: "Signatures", settled: "Signatures") -> _Begun:
        """Return the last reading of these files where it was left, or one from the beginning."""
        from gymtui.insight.facts import FactsBuilder

        if self._begun is None or self._begun.files != files:
            self._begun = _Begun(files, settled, shelf.each(), FactsBuilder())
        return self._begun

    def _all(self, begun: _Begun, goes_on: Callable[[], bool], telling: Telling) -> "Facts | None":
        """Read all that is still to come."""
        while goes_on():
            workout = next(begun.workouts, None)
            if workout is None:
                return begun.builder.facts()
            begun.number += 1
            if isinstance(workout, Workout):
                begun.builder.add(workout)
            telling.at(begun.words)
        return None


def _left_alone_by_the_collector() -> None:
    """A hundred thousand rows, none in a cycle: each time the collector looks through them the screen stands
    still for a third of a second."""
    gc.freeze()


def _read_again(shelf: "WorkoutShelf", facts: "Facts", ids: "Sequence[WorkoutId]") -> "Facts":
    """Return the facts with some workouts as their files are now; without those that are gone or cannot be
    read."""
    from gymtui.insight.facts import with_read_again

    found = []
    for workout_id in ids:
        if shelf.has(workout_id):
            try:
                found.append(shelf.read(workout_id))
            except GymtuiError:
                continue  # the store has noted what is wrong; the list says it
    return with_read_again(facts, frozenset(ids), found)


def past_for(
    desk: "Desk", goes_on: Callable[[], bool], say: Say, tick: Tick = time.monotonic
) -> "Past | None":
    """Return the past as the history is now, read where it is not known; None where `goes_on` said no.

    It blocks: call it in a worker thread. `say` gets a word from 300 ms on how far it is. It begins once the
    list of workouts is known: what was read before would be read a second time.
    """
    telling = Telling(say, tick)
    while not desk.index.complete:
        if not goes_on():
            return None
        telling.at(lambda: "reading your history …")
        time.sleep(LOOKED_EVERY)
    return desk.past.past(desk, goes_on, telling)
