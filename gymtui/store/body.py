"""body/2026.json: body weight and measurements, a file a year, an entry a line."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from gymtui.errors import GymtuiError
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Load
from gymtui.store import atomic
from gymtui.store.context import Context
from gymtui.store.names import YEAR
from gymtui.store.record_file import RecordFile

TABLE = "body"


class BodyLog:
    """The body entries of all years."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.folder = context.home / "body"
        self._files: dict[int, RecordFile] = {}

    def entries(self, newest_first: bool = True) -> list[BodyEntry]:
        """Return all entries that can be read; files that cannot are reported by the store."""
        with self._context.guard:
            found: dict[str, BodyEntry] = {}
            for year in self._years():
                found = {**self._of(year), **found}
        return sorted(found.values(), key=_order, reverse=newest_first)

    def add(self, entry: BodyEntry) -> None:
        """Save a new entry. Raises GymtuiError when there is one with its id."""
        with self._context.guard:
            self._context.check_writable()
            if self._holders(entry.id):
                raise GymtuiError(f"There is a body entry {entry.id} already.", "Nothing was changed.")
            self._save(entry)

    def add_many(self, entries: Iterable[BodyEntry]) -> int:
        """Save the entries whose ids are not there yet, one write a year; return how many."""
        with self._context.guard:
            self._context.check_writable()
            known = {entry_id for year in self._years() for entry_id in self._of(year)}
            years: dict[int, list[BodyEntry]] = {}
            for entry in entries:
                if entry.id not in known:
                    known.add(entry.id)
                    years.setdefault(entry.date.year, []).append(entry)
            if years:
                atomic.make_folder(self.folder)
            return sum(self._file(year).add_many(TABLE, new, "id") for year, new in years.items())

    def replace(self, entry: BodyEntry) -> None:
        """Save an edited entry; it moves to another year's file with its date."""
        with self._context.guard:
            self._context.check_writable()
            holders = self._present(entry.id)
            self._save(entry)
            for year in holders:
                if year != entry.date.year:
                    self._file(year).delete(TABLE, entry.id)

    def delete(self, entry_id: str) -> None:
        with self._context.guard:
            self._context.check_writable()
            for year in self._present(entry_id):
                self._file(year).delete(TABLE, entry_id)

    def latest_weight(self, on: date, within_days: int = 30) -> Load | None:
        """Return the last body weight up to this day and not older than so many days."""
        found = self.latest_weighed(on, within_days)
        return found.weight if found is not None else None

    def latest_weighed(self, on: date, within_days: int = 30) -> BodyEntry | None:
        """Return the entry of the last body weight up to this day and not older than so many days."""
        since = on - timedelta(days=within_days)
        with self._context.guard:
            for year in range(on.year, since.year - 1, -1):
                weighed = [
                    e for e in self._of(year).values() if e.weight is not None and since <= e.date <= on
                ]
                if weighed:
                    return max(weighed, key=_order)
        return None

    def check_ins(self, on: date, most: int) -> list[BodyEntry]:
        """Return the last readiness check-ins up to this day, newest first, one a day."""
        found: dict[date, BodyEntry] = {}
        with self._context.guard:
            for year in self._years():
                if year > on.year:
                    continue
                made = [e for e in self._of(year).values() if e.readiness is not None and e.date <= on]
                for entry in sorted(made, key=_order, reverse=True):
                    found.setdefault(entry.date, entry)
                if len(found) >= most:
                    break
        return list(found.values())[:most]

    def file_for(self, path: Path) -> RecordFile:
        """Return the file a copy of a sync client belongs to."""
        return self._file(int(path.stem))

    def _save(self, entry: BodyEntry) -> None:
        atomic.make_folder(self.folder)
        self._file(entry.date.year).save(TABLE, entry, "id")

    def _of(self, year: int) -> dict[str, BodyEntry]:
        if not self._path(year).exists():
            return {}
        return self._file(year).records(TABLE, BodyEntry, "id")

    def _present(self, entry_id: str) -> list[int]:
        holders = self._holders(entry_id)
        if not holders:
            raise GymtuiError(f"There is no body entry {entry_id}.", "Perhaps it was deleted.")
        return holders

    def _holders(self, entry_id: str) -> list[int]:
        return [year for year in self._years() if entry_id in self._of(year)]

    def _years(self) -> list[int]:
        """Return the years that have a file, newest first."""
        if not self.folder.is_dir():
            return []
        names = [path.stem for path in self.folder.glob("*.json") if YEAR.fullmatch(path.stem)]
        return sorted((int(name) for name in names), reverse=True)

    def _path(self, year: int) -> Path:
        return self.folder / f"{year:04d}.json"

    def _file(self, year: int) -> RecordFile:
        if year not in self._files:
            self._files[year] = RecordFile(self._context, self._path(year), new=True)
        return self._files[year]


def _order(entry: BodyEntry) -> tuple[date, str, str]:
    return entry.date, entry.at.isoformat() if entry.at is not None else "", entry.id
