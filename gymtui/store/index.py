"""Which workouts there are, from file names only: no file is opened to list twenty years."""

import datetime as dt
import os
import time
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gymtui.errors import GymtuiError
from gymtui.model.ids import WorkoutId
from gymtui.store.names import YEAR, WorkoutName, parse_copy, parse_workout
from gymtui.store.problems import Problem, ProblemList

SETTLED_AFTER = 2.0
"""Seconds after which a folder's modification time is trusted: some file systems count in steps of two."""


@dataclass(frozen=True, slots=True)
class WorkoutEntry:
    """A workout's file. The name is given once and never follows an edit of anything but the date."""

    id: WorkoutId
    date: dt.date
    folder: str
    name: str

    @property
    def path(self) -> Path:
        return Path(self.folder, self.name)

    @property
    def key(self) -> tuple[dt.date, str]:
        return self.date, self.id


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that a sync client left beside a workout's own; `id` None where its name says nothing."""

    path: Path
    id: WorkoutId | None


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a scan found to have come and gone since the one before."""

    come: frozenset[WorkoutId]
    gone: frozenset[WorkoutId]


class _Year:
    """What one year's folder held when it was last looked at."""

    def __init__(self) -> None:
        self.modified: int | None = None
        self.entries: list[WorkoutEntry] = []
        self.copies: list[Copy] = []


class Index:
    """The year folders of `workouts/`. A folder is listed again only when it has changed since."""

    def __init__(self, root: Path, problems: ProblemList) -> None:
        self.root = root
        self._problems = problems
        self._years: dict[str, _Year] = {}
        self._by_id: dict[WorkoutId, WorkoutEntry] = {}
        self._sorted: list[WorkoutEntry] = []
        self._scanned = False
        self.copies: list[Copy] = []

    def __contains__(self, workout_id: str) -> bool:
        self._ensure()
        return workout_id in self._by_id

    def __len__(self) -> int:
        self._ensure()
        return len(self._by_id)

    def get(self, workout_id: str) -> WorkoutEntry | None:
        self._ensure()
        return self._by_id.get(WorkoutId(workout_id))

    def newest_first(self) -> Iterator[WorkoutEntry]:
        self._ensure()
        return reversed(tuple(self._sorted))

    def oldest_first(self) -> Iterator[WorkoutEntry]:
        self._ensure()
        return iter(tuple(self._sorted))

    def put(self, entry: WorkoutEntry) -> None:
        """Note a file that the store has just written."""
        self._ensure()
        self.drop(entry.id)
        self._by_id[entry.id] = entry
        self._year_of(entry).entries.append(entry)
        insort(self._sorted, entry, key=lambda e: e.key)

    def drop(self, workout_id: str) -> None:
        """Note that the store has just moved a file away."""
        self._ensure()
        entry = self._by_id.pop(WorkoutId(workout_id), None)
        if entry is not None:
            self._year_of(entry).entries.remove(entry)
            del self._sorted[bisect_left(self._sorted, entry.key, key=lambda e: e.key)]

    def scan(self) -> Arrivals:
        """List the folders that changed. One that cannot be listed is reported, and stays as it was.

        The first scan has nothing to compare with: nothing has come or gone.
        """
        first = not self._scanned
        before = frozenset(self._by_id)
        found = self._year_folders()
        for name in [name for name in self._years if name not in found]:
            del self._years[name]
        for name, path in found.items():
            year = self._years.setdefault(name, _Year())
            try:
                self._look(year, path)
            except OSError as error:
                message = f"{name} cannot be listed: {error.strerror or error}."
                self._problems.note(Problem(Path(path), message, "Give yourself the right to read it."))
            else:
                self._problems.forget(Path(path))
        self._gather()
        after = frozenset(self._by_id)
        if first:
            return Arrivals(frozenset(), frozenset())
        return Arrivals(after - before, before - after)

    def entry_for(self, day: dt.date, workout_id: str, name: str) -> WorkoutEntry:
        return WorkoutEntry(WorkoutId(workout_id), day, str(self.root / f"{day.year:04d}"), name)

    def _year_of(self, entry: WorkoutEntry) -> _Year:
        """Return what is known of the entry's folder, which has just changed, whatever its time says."""
        year = self._years.setdefault(os.path.basename(entry.folder), _Year())  # noqa: PTH119
        year.modified = None
        return year

    def _ensure(self) -> None:
        if not self._scanned:
            self.scan()

    def _year_folders(self) -> dict[str, str]:
        if not self.root.is_dir():
            return {}
        try:
            with os.scandir(self.root) as listing:
                return {
                    item.name: item.path for item in listing if YEAR.fullmatch(item.name) and item.is_dir()
                }
        except OSError as error:
            raise GymtuiError(
                f"{self.root} cannot be listed: {error.strerror or error}.",
                "Give yourself the right to read it.",
            ) from error

    def _look(self, year: _Year, folder: str) -> None:
        modified = os.stat(folder).st_mtime_ns  # noqa: PTH116 - asked for every folder at every refresh
        if year.modified == modified:
            return
        settled = time.time() - modified / 1e9 > SETTLED_AFTER
        names = os.listdir(folder)  # noqa: PTH208 - names are wanted, and nothing but names
        year.entries, year.copies = [], []
        for name in names:
            named = parse_workout(name)
            if named is not None:
                year.entries.append(WorkoutEntry(named.id, named.day, folder, name))
            elif name.endswith(".json") and not name.startswith("."):
                copied: WorkoutName | None = parse_copy(name)
                year.copies.append(Copy(Path(folder, name), copied.id if copied else None))
        year.modified = modified if settled else None

    def _gather(self) -> None:
        """Of two files of one workout (its date was changed elsewhere) the earlier day's is a copy."""
        self._scanned = True
        everything = sorted(
            (entry for year in self._years.values() for entry in year.entries), key=lambda e: e.key
        )
        self.copies = sorted(
            (c for year in self._years.values() for c in year.copies), key=lambda c: str(c.path)
        )
        self._by_id = {entry.id: entry for entry in everything}
        if len(self._by_id) != len(everything):
            doubles = [entry for entry in everything if self._by_id[entry.id] is not entry]
            self.copies.extend(Copy(entry.path, entry.id) for entry in doubles)
            everything = [entry for entry in everything if self._by_id[entry.id] is entry]
        self._sorted = everything
