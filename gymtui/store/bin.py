"""trash/: what was deleted, and the version before each edit. Nothing is thrown away for good here."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from gymtui.model.ids import WorkoutId
from gymtui.store import atomic
from gymtui.store.context import Context
from gymtui.store.names import binned_name, parse_binned

DELETED = "deleted"
REPLACED = "replaced"
DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class BinEntry:
    """A file in trash/.

    `reason` is `deleted`, `replaced` (the version before an edit) or `discarded` (a workout in progress that
    was given up).
    """

    id: WorkoutId
    date: date
    path: Path
    reason: str
    removed_at: datetime


class Bin:
    """The folder trash/ of a home."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.folder = context.home / "trash"

    def entries(self) -> list[BinEntry]:
        """Return what lies there, what was removed last first."""
        if not self.folder.is_dir():
            return []
        found = [
            BinEntry(named.id, named.day, path, named.reason, named.removed_at)
            for path in self.folder.iterdir()
            if (named := parse_binned(path.name)) is not None
        ]
        return sorted(found, key=lambda e: (e.removed_at, e.path.name), reverse=True)

    def keep(self, path: Path, day: date, workout_id: str, reason: str = REPLACED) -> BinEntry:
        """Put a copy of the file there, before it is changed. Raises GymtuiError."""
        entry = self._entry(day, workout_id, reason)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise atomic.failure(path, error) from error
        atomic.write(entry.path, data)
        return entry

    def take(self, path: Path, day: date, workout_id: str, reason: str) -> BinEntry:
        """Move the file there. Raises GymtuiError."""
        entry = self._entry(day, workout_id, reason)
        atomic.move(path, entry.path)
        return entry

    def _entry(self, day: date, workout_id: str, reason: str) -> BinEntry:
        atomic.make_folder(self.folder)
        now = self._context.clock()
        number = 0
        while (path := self.folder / binned_name(day, workout_id, reason, now, number)).exists():
            number += 1
        named = parse_binned(path.name)
        assert named is not None
        return BinEntry(named.id, day, path, reason, named.removed_at)
