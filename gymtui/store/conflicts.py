"""Copies that a sync client left beside a file are folded into it, and then moved to the backups.

Any `*.json` among the data whose name is not one of ours is such a copy: Syncthing's `sync-conflict`,
Dropbox's and Nextcloud's `conflicted copy`, a file manager's `(1)`. Nothing is dropped: what lost
against another edit is in the copy, and the version before is in trash/.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from gymtui.store import atomic
from gymtui.store.bin import REPLACED
from gymtui.store.body import BodyLog
from gymtui.store.context import Context
from gymtui.store.fold import Contest, fold
from gymtui.store.gate import STORE
from gymtui.store.index import Copy, WorkoutEntry
from gymtui.store.library import LIBRARY, Library
from gymtui.store.migrations import WORKOUT, Upgraded
from gymtui.store.names import workout_name
from gymtui.store.problems import NewerVersion, Problem, StoreCorrupt
from gymtui.store.record_file import RecordFile
from gymtui.store.record_folder import RecordFolder
from gymtui.store.records import is_unfinished, workout_of
from gymtui.store.revisions import Document, canonical
from gymtui.store.storage import parse, read_with_signature
from gymtui.store.workouts import WorkoutShelf

_BODY_COPY = re.compile(r"(?P<year>\d{4})\b.+\.json")
_LEAVE_IT = "The copy was left where it is. Compare the two by hand, then delete the copy."
LONGEST = 60


class Conflicts:
    """Finds the copies of a home and folds them."""

    def __init__(
        self,
        context: Context,
        shelf: WorkoutShelf,
        library: Library,
        body: BodyLog,
        folders: Sequence[RecordFolder],
    ) -> None:
        self._context = context
        self._shelf = shelf
        self._library = library
        self._body = body
        self._folders = folders
        self.folder = context.state / "backups" / "conflicts"

    def fold_all(self) -> list[str]:
        """Fold every copy there is and say what was done. What cannot be folded is left and reported."""
        done: list[str] = []
        for copy in list(self._shelf.index.copies):
            done.extend(self._try(copy.path, partial(self._fold_workout, copy)))
        for path, target in self._record_copies():
            done.extend(self._try(path, partial(self._fold_records, path, target)))
        for path in _copies(self._context.home, STORE):
            self._move_away(path)
            done.append(f"{path.name}, a copy of {STORE}, was moved to the backups.")
        return done

    def _try(self, path: Path, folding: Callable[[], list[str]]) -> list[str]:
        try:
            done = folding()
        except StoreCorrupt as error:
            self._context.problems.note(error.problem)
            return []
        except NewerVersion as error:
            self._context.problems.note(Problem(path, error.message, error.what_to_do))
            return []
        self._context.problems.forget(path)
        return done

    def _fold_workout(self, copy: Copy) -> list[str]:
        if copy.id is None:
            raise StoreCorrupt(copy.path, "lies among the workouts, and its name says of none", _LEAVE_IT)
        theirs = self._read(copy.path, copy.id)
        entry = self._shelf.index.get(copy.id)
        if entry is None:
            return [self._adopt(copy, theirs)]
        ours = self._shelf.upgraded(entry)
        self._context.check_version(WORKOUT, ours.version, entry.path)
        self._context.check_version(WORKOUT, theirs.version, copy.path)
        document, contests = fold(ours.document, theirs.document)
        if not is_unfinished(document):
            workout_of(document, copy.id, copy.path)
        target, other = entry, copy.path
        if (
            document.get("date") != ours.document.get("date")
            and self._place(document, entry).path == copy.path
        ):
            target, other = self._place(document, entry), entry.path
        if target is not entry or canonical(document) != canonical(ours.document):
            self._shelf.put(target, document)
        self._move_away(other)
        self._shelf.index.scan()
        if not is_unfinished(document):
            self._shelf.known_unfinished.discard(entry.id)
        day = document.get("date", entry.date.isoformat())
        return [f"Two versions of the workout of {day} were put together.{self._words(contests, copy.path)}"]

    def _place(self, document: Document, entry: WorkoutEntry) -> WorkoutEntry:
        """Return where a finished workout belongs by its date."""
        day = date.fromisoformat(document.get("date", entry.date.isoformat()))
        return self._shelf.index.entry_for(day, entry.id, workout_name(day, entry.id))

    def _adopt(self, copy: Copy, theirs: Upgraded) -> str:
        """A copy without its workout: deleted here and edited there. The edit survives."""
        assert copy.id is not None
        if "date" in theirs.document:
            day = date.fromisoformat(theirs.document["date"])
        else:
            day = date.fromisoformat(copy.path.name[:10])
        place = self._shelf.index.entry_for(day, copy.id, workout_name(day, copy.id))
        atomic.make_folder_of(place.path)
        atomic.move(copy.path, place.path)
        self._shelf.index.scan()
        return (
            f"The workout of {day.isoformat()} was missing here, and was brought back from {copy.path.name}."
        )

    def _read(self, path: Path, workout_id: str) -> Upgraded:
        data, _ = read_with_signature(path)
        theirs = self._shelf.upgrade(parse(data, path), workout_id, path)
        if not is_unfinished(theirs.document) and not theirs.newer:
            workout_of(theirs.document, workout_id, path)
        return theirs

    def _fold_records(self, path: Path, target: RecordFile) -> list[str]:
        data, _ = read_with_signature(path)
        theirs = parse(data, path)
        if target.path.exists():
            self._keep(target.path)
        contests = target.fold_in(theirs)
        self._move_away(path)
        return [f"Two versions of {target.path.name} were put together.{self._words(contests, path)}"]

    def _record_copies(self) -> list[tuple[Path, RecordFile]]:
        found = [(path, self._library.file) for path in _copies(self._context.home, LIBRARY)]
        if self._body.folder.is_dir():
            for path in sorted(self._body.folder.iterdir()):
                match = _BODY_COPY.fullmatch(path.name)
                if match is not None:
                    found.append((path, self._body.file_for(path.with_name(f"{match['year']}.json"))))
        return found + [copy for folder in self._folders for copy in folder.copies()]

    def _keep(self, path: Path) -> None:
        """Keep the version before a folding of records beside the copies."""
        atomic.make_folder(self.folder)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise atomic.failure(path, error) from error
        atomic.write(self._free(f"{path.stem}.{REPLACED}{path.suffix}"), data)

    def _move_away(self, path: Path) -> None:
        atomic.make_folder(self.folder)
        atomic.move(path, self._free(path.name))

    def _free(self, name: str) -> Path:
        path = self.folder / name
        number = 1
        while path.exists():
            path = self.folder / f"{Path(name).stem}~{number}{Path(name).suffix}"
            number += 1
        return path

    def _words(self, contests: Sequence[Contest], copy: Path) -> str:
        if not contests:
            return ""
        parts = [f"{contest.where}: kept {_short(contest.kept)}" for contest in contests]
        return f" Edited on both: {'; '.join(parts)}. The other version is in {self.folder / copy.name}."


def same_but_copied(path: Path) -> bool:
    """Whether a file of the home's own folder is a copy of library.json or store.json."""
    return any(re.fullmatch(rf"{Path(name).stem}\b.+\.json", path.name) for name in (LIBRARY, STORE))


def _copies(folder: Path, name: str) -> list[Path]:
    pattern = re.compile(rf"{re.escape(Path(name).stem)}\b.+\.json")
    return sorted(path for path in folder.iterdir() if path.name != name and pattern.fullmatch(path.name))


def _short(value: object) -> str:
    text = value if isinstance(value, str) else canonical(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
