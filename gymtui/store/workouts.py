"""The workouts, one file each."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from tinydb.table import Document as TinyDocument

from gymtui.errors import GymtuiError
from gymtui.model.ids import WorkoutId
from gymtui.model.performed import Workout
from gymtui.store import atomic
from gymtui.store.bin import DELETED, DISCARDED, REPLACED, Bin, BinEntry
from gymtui.store.context import Context
from gymtui.store.index import Index, WorkoutEntry
from gymtui.store.migrations import WORKOUT, Upgraded
from gymtui.store.names import workout_name
from gymtui.store.problems import NewerVersion, Problem, StoreCorrupt
from gymtui.store.records import Document, document_of, is_unfinished, the_document, workout_of
from gymtui.store.revisions import stamped
from gymtui.store.storage import Database, Tables, parse, read_with_signature, text_of

TABLE = "workouts"
UNFINISHED_MARK = b'"events":'
"""Stands in the first lines of a workout in progress. A text cannot hold it: its quotes would be escaped."""
HEAD = 400


class WorkoutShelf:
    """All workouts: finished ones and those that cannot be read, newest first."""

    def __init__(self, context: Context, before_import: Callable[[], object]) -> None:
        self._context = context
        self._before_import = before_import
        self.index = Index(context.home / "workouts", context.problems)
        self.trash = Bin(context)
        self.known_unfinished: set[WorkoutId] = set()

    # Reading

    def entries(self) -> list[WorkoutEntry]:
        """Return the workouts, newest first, from file names only: none is opened.

        Those that cannot be read are included; those in progress are left out once they are known.
        """
        with self._context.guard:
            return [entry for entry in self.index.newest_first() if entry.id not in self.known_unfinished]

    def has(self, workout_id: str) -> bool:
        with self._context.guard:
            return workout_id in self.index

    def read(self, workout_id: str) -> Workout:
        """Return a finished workout. Raises StoreCorrupt for a broken file, GymtuiError for none."""
        with self._context.guard:
            entry = self.entry(workout_id)
            try:
                return self._workout(entry)
            except StoreCorrupt as error:
                self._context.problems.note(error.problem)
                raise

    def each(self, newest_first: bool = True) -> Iterator[Workout | Problem]:
        """Give all finished workouts, one file and one validation a step; a broken file gives its problem."""
        with self._context.guard:
            listing = self.index.newest_first() if newest_first else self.index.oldest_first()
        for entry in listing:
            with self._context.guard:
                found = self._look_at(entry)
            if found is not None:
                yield found

    def signatures(self) -> dict[WorkoutId, atomic.Signature]:
        """Return what moves when a workout's file changes: the key of derived figures. One stat a file."""
        with self._context.guard:
            listing = self.entries()
        found: dict[WorkoutId, atomic.Signature] = {}
        for entry in listing:
            try:
                found[entry.id] = atomic.signature(f"{entry.folder}{os.sep}{entry.name}")
            except FileNotFoundError:
                continue  # went to the trash, or a sync client took it, since the listing
        return found

    def entry(self, workout_id: str) -> WorkoutEntry:
        """Return where a workout lies. Raises GymtuiError."""
        entry = self.index.get(workout_id)
        if entry is None:
            raise GymtuiError(
                f"There is no workout {workout_id}.", "Perhaps it was deleted; look in the trash."
            )
        return entry

    def upgraded(self, entry: WorkoutEntry) -> Upgraded:
        """Return the document of a workout, finished or not, in the current shape. Raises StoreCorrupt."""
        database = Database(entry.path)
        the_document(database.file.read() or {}, entry.id, entry.path)
        document = database.open_table(TABLE).record(entry.id)
        return self._context.migrations.upgrade(WORKOUT, document or {}, entry.path)

    def upgrade(self, tables: Tables, workout_id: str, path: Path) -> Upgraded:
        return self._context.migrations.upgrade(WORKOUT, the_document(tables, workout_id, path), path)

    # Writing

    def add(self, workout: Workout) -> None:
        """Save a new workout. Raises GymtuiError when there is one with its id."""
        with self._context.guard:
            self._context.check_writable()
            if workout.id in self.index:
                raise GymtuiError(f"There is a workout {workout.id} already.", "Nothing was changed.")
            self.create(workout.date, workout.id, self._document(workout))

    def replace(self, workout: Workout) -> None:
        """Save an edited workout; the version before it is kept in trash/.

        Raises GymtuiError: for one that is in progress, cannot be read or is of a newer version.
        """
        with self._context.guard:
            self._context.check_writable()
            entry = self.entry(workout.id)
            old = self.upgraded(entry)
            self._context.check_version(WORKOUT, old.version, entry.path)
            if is_unfinished(old.document):
                raise GymtuiError("This workout is still in progress.", "Finish it before editing it.")
            workout_of(old.document, entry.id, entry.path)
            new = stamped(self._document(workout), old.document)
            if new != old.document:
                self.put(entry, new)

    def add_many(self, workouts: Iterable[Workout], progress: Callable[[int], None] | None = None) -> int:
        """Save many new workouts together, after a backup; those whose id is there already are skipped.

        Nothing is added when the disk is full or one of them cannot be saved. When the program dies amid
        the last step, some are added, and doing it again adds the rest. Returns how many were added.
        """
        with self._context.guard:
            self._context.check_writable()
            if len(self.index):
                self._before_import()
            added: dict[WorkoutId, WorkoutEntry] = {}
            try:
                return atomic.write_many(self._new_files(workouts, added), progress)
            finally:
                self.index.scan()

    def delete(self, workout_id: str) -> BinEntry:
        """Move a workout to trash/, whether it can be read or not."""
        with self._context.guard:
            self._context.check_writable()
            entry = self.entry(workout_id)
            reason = DISCARDED if self.looks_unfinished(entry) else DELETED
            binned = self.trash.take(entry.path, entry.date, entry.id, reason)
            self.forget(entry)
            return binned

    def bin(self) -> list[BinEntry]:
        """Return what lies in trash/, what was removed last first."""
        with self._context.guard:
            return self.trash.entries()

    def binned_title(self, entry: BinEntry) -> str:
        """Return the title of a workout in trash/; nothing where it has none or cannot be read."""
        with self._context.guard:
            try:
                data, _ = read_with_signature(entry.path)
                document = self.upgrade(parse(data, entry.path), entry.id, entry.path).document
            except GymtuiError:
                return ""  # it is listed by its date, and a restore says what is wrong with it
        events = document.get("events")
        told = events[0] if isinstance(events, list) and events else document
        title = told.get("title") if isinstance(told, dict) else None
        return title if isinstance(title, str) else ""

    def restore(self, entry: BinEntry) -> None:
        """Bring back a deleted workout, or an earlier version; the present version then goes to trash/."""
        with self._context.guard:
            self._context.check_writable()
            if not entry.path.exists():
                raise GymtuiError(f"{entry.path.name} is not in the trash any more.", "Nothing was changed.")
            present = self.index.get(entry.id)
            if present is None:
                self._bring_back(entry)
            else:
                self._bring_back_version(entry, present)

    # For the other parts of the store

    def create(self, day: date, workout_id: str, document: Document) -> Database:
        """Write the file of a new workout, finished or not, and return it."""
        entry = self.index.entry_for(day, workout_id, workout_name(day, workout_id))
        path = entry.path
        atomic.make_folder_of(path)
        if path.exists():
            raise GymtuiError(f"{path.name} is there already.", "Nothing was changed.")
        database = Database(path, new=True)
        database.open_table(TABLE).insert(TinyDocument(document, workout_id))  # type: ignore[arg-type]
        self.index.put(entry)
        return database

    def put(self, entry: WorkoutEntry, document: Document, keep: bool = True) -> None:
        """Replace a workout's document; `keep` the version before. The file moves with its date."""
        day = date.fromisoformat(document["date"]) if "date" in document else entry.date
        if keep:
            self.trash.keep(entry.path, entry.date, entry.id)
        if day == entry.date:
            Database(entry.path).open_table(TABLE).put(entry.id, document)
        else:
            self.create(day, entry.id, document)
            atomic.remove(entry.path)
        self._context.problems.forget_file(entry.path)

    def forget(self, entry: WorkoutEntry) -> None:
        """Note that a workout's file has gone."""
        self.index.drop(entry.id)
        self.known_unfinished.discard(entry.id)
        self._context.problems.forget_file(entry.path)

    def looks_unfinished(self, entry: WorkoutEntry) -> bool:
        """Whether the first bytes of a file are those of a workout in progress."""
        try:
            with open(entry.path, "rb") as file:  # noqa: PTH123 - asked for many files when the program starts
                return UNFINISHED_MARK in file.read(HEAD)
        except OSError:
            return False  # what cannot be read is reported by whoever reads it

    def _document(self, workout: Workout) -> Document:
        return document_of(workout, "id", self._context.migrations.current(WORKOUT))

    def _look_at(self, entry: WorkoutEntry) -> Workout | Problem | None:
        """Return the workout or its problem; None for one in progress, or deleted since the listing."""
        try:
            return self._workout(entry)
        except InProgress:
            self.known_unfinished.add(entry.id)
            return None
        except StoreCorrupt as error:
            if entry.id not in self.index:
                return None
            self._context.problems.note(error.problem)
            return error.problem

    def _workout(self, entry: WorkoutEntry) -> Workout:
        path = entry.path
        data, _ = read_with_signature(path)
        upgraded = self.upgrade(parse(data, path), entry.id, path)
        if is_unfinished(upgraded.document):
            raise InProgress(entry.id)
        workout = workout_of(upgraded.document, entry.id, path)
        if upgraded.newer:
            known = self._context.migrations.current(WORKOUT)
            self._context.problems.note(NewerVersion(path, upgraded.version, known).problem)
        else:
            self._context.problems.forget(path)
        return workout

    def _new_files(
        self, workouts: Iterable[Workout], added: dict[WorkoutId, WorkoutEntry]
    ) -> Iterator[tuple[Path, bytes]]:
        """Give path and text of each workout that is not there yet."""
        folders: set[str] = set()
        for workout in workouts:
            if workout.id in self.index or workout.id in added:
                continue
            entry = self.index.entry_for(workout.date, workout.id, workout_name(workout.date, workout.id))
            if entry.folder not in folders:
                atomic.make_folder(Path(entry.folder))
                folders.add(entry.folder)
            added[workout.id] = entry
            path = entry.path
            yield path, text_of({TABLE: {workout.id: self._document(workout)}}, path)

    def _bring_back(self, entry: BinEntry) -> None:
        name = workout_name(entry.date, entry.id)
        place = self.index.entry_for(entry.date, entry.id, name)
        atomic.make_folder_of(place.path)
        atomic.move(entry.path, place.path)
        self.index.put(place)
        if self.looks_unfinished(place):
            self.known_unfinished.add(place.id)

    def _bring_back_version(self, entry: BinEntry, present: WorkoutEntry) -> None:
        """An edit like any other where both can be read, so that the other laptop learns of it."""
        data, _ = read_with_signature(entry.path)
        version = self.upgrade(parse(data, entry.path), entry.id, entry.path)
        if is_unfinished(version.document):
            raise GymtuiError("There is a later version of this workout.", "Delete that first.")
        workout = workout_of(version.document, entry.id, entry.path)
        try:
            self.replace(workout)
        except StoreCorrupt:
            self.trash.take(present.path, present.date, present.id, REPLACED)
            self.forget(present)
            self.add(workout)
        atomic.remove(entry.path)


class InProgress(GymtuiError):  # noqa: N818
    """The workout asked for is not finished yet."""

    def __init__(self, workout_id: str) -> None:
        super().__init__(f"Workout {workout_id} is still in progress.", "Finish it first.")
