"""The workout in progress: its own file in its final place, holding its events until it is finished."""

from datetime import timedelta
from itertools import islice

from gymtui.errors import GymtuiError
from gymtui.live.events import Event, Started
from gymtui.model.ids import WorkoutId
from gymtui.model.performed import Workout
from gymtui.store.bin import BinEntry
from gymtui.store.context import Context
from gymtui.store.migrations import WORKOUT
from gymtui.store.problems import StoreCorrupt
from gymtui.store.records import checked_event, document_of, events_of, is_unfinished, the_document
from gymtui.store.storage import Database
from gymtui.store.workouts import TABLE, WorkoutShelf

LOOK_BACK = timedelta(days=60)
LOOK_AT_LEAST = 40


class LiveLog:
    """The log of what happens in a workout, durable event by event."""

    def __init__(self, context: Context, shelf: WorkoutShelf) -> None:
        self._context = context
        self._shelf = shelf
        self._open: dict[WorkoutId, Database] = {}

    def unfinished(self) -> list[WorkoutId]:
        """Return the workouts in progress, newest first.

        Only the files of the last 60 days by name, and the newest 40 in any case, are looked at, and of
        those only the first bytes: the cost is the same after twenty years, and nobody goes on with a
        workout of last year. The 40 are for a clock that once ran ahead or was set back. Older ones are
        found when everything is read (`each`), and are listed here from then on.
        """
        with self._context.guard:
            since = self._context.clock().date() - LOOK_BACK
            newest = list(islice(self._shelf.index.newest_first(), LOOK_AT_LEAST))
            recent = [e for e in self._shelf.index.newest_first() if e.date >= since]
            looked_at = recent if len(recent) > len(newest) else newest
            found = {e.id for e in looked_at if self._shelf.looks_unfinished(e)}
            known = self._shelf.known_unfinished
            known.difference_update({e.id for e in looked_at} - found)
            known.update(found)
            return [e.id for e in self._shelf.index.newest_first() if e.id in known]

    def start(self, started: Started) -> None:
        """Begin a workout. Raises GymtuiError when there is one with its id."""
        with self._context.guard:
            self._context.check_writable()
            if self._shelf.has(started.workout):
                raise GymtuiError(f"There is a workout {started.workout} already.", "Nothing was changed.")
            document = {"v": self._context.migrations.current(WORKOUT), "events": [checked_event(started)]}
            self._open[started.workout] = self._shelf.create(started.date, started.workout, document)
            self._shelf.known_unfinished.add(started.workout)

    def append(self, workout_id: str, event: Event) -> None:
        """Add an event; it is on the disk when this returns, and not added when it raises GymtuiError."""
        with self._context.guard:
            self._context.check_writable()
            database = self._writable(workout_id)
            item = checked_event(event)
            database.open_table(TABLE).change(workout_id, lambda document: document["events"].append(item))

    def events(self, workout_id: str) -> tuple[Event, ...]:
        """Return the events of a workout in progress. Raises StoreCorrupt, GymtuiError when it is not one."""
        with self._context.guard:
            entry = self._shelf.entry(workout_id)
            upgraded = self._shelf.upgraded(entry)
            if not is_unfinished(upgraded.document):
                raise _finished(workout_id)
            return events_of(upgraded.document, workout_id, entry.path)

    def finish(self, workout: Workout) -> None:
        """Put the finished workout in the place of its events, in one step."""
        with self._context.guard:
            self._context.check_writable()
            self._writable(workout.id)
            document = document_of(workout, "id", self._context.migrations.current(WORKOUT))
            self._shelf.put(self._shelf.entry(workout.id), document, keep=False)
            self._open.pop(workout.id, None)
            self._shelf.known_unfinished.discard(workout.id)

    def discard(self, workout_id: str) -> BinEntry:
        """Move a workout in progress to trash/, from where it can be brought back as it is."""
        with self._context.guard:
            self._context.check_writable()
            entry = self._shelf.entry(workout_id)
            if not is_unfinished(self._shelf.upgraded(entry).document):
                raise _finished(workout_id)
            self._open.pop(entry.id, None)
            return self._shelf.delete(workout_id)

    def _writable(self, workout_id: str) -> Database:
        """Return the file of a workout in progress, its document in the current shape.

        Raises StoreCorrupt, or GymtuiError when the workout is finished or of a newer version.
        """
        entry = self._shelf.entry(workout_id)
        database = self._open.get(entry.id)
        if database is None or database.file.path != entry.path:
            database = self._open[entry.id] = Database(entry.path)
        tables = database.file.read()
        if tables is None:
            raise StoreCorrupt(entry.path, "is missing")
        document = the_document(tables, workout_id, entry.path)
        upgraded = self._context.migrations.upgrade(WORKOUT, document, entry.path)
        if not is_unfinished(upgraded.document):
            raise _finished(workout_id)
        self._context.check_version(WORKOUT, upgraded.version, entry.path)
        if not isinstance(upgraded.document["events"], list):
            raise StoreCorrupt(entry.path, "has something else than a list where its events belong")
        if upgraded.document is not document:
            database.open_table(TABLE).put(workout_id, upgraded.document)
        return database


def _finished(workout_id: str) -> GymtuiError:
    return GymtuiError(
        f"Workout {workout_id} is finished, perhaps on another computer.", "Edit it in the history."
    )
