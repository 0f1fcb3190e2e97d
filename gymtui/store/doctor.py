"""Looks at every file of a home and says what is wrong. It only reads: no lock, nothing is changed."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from gymtui.errors import GymtuiError
from gymtui.model.profile import BodyEntry
from gymtui.store.atomic import TEMPORARY
from gymtui.store.backups import CONTENTS
from gymtui.store.conflicts import same_but_copied
from gymtui.store.drafts import DRAFTS, Draft
from gymtui.store.gate import STORE, has_data, read_identity
from gymtui.store.library import KINDS, LIBRARY, PROFILE, ProfileRecord
from gymtui.store.lock import LOCK
from gymtui.store.migrations import WORKOUT, Migrations
from gymtui.store.names import YEAR, parse_binned, parse_copy, parse_workout
from gymtui.store.plan_history import PLANS, VERSIONS, PlanVersion
from gymtui.store.problems import NewerVersion, StoreCorrupt
from gymtui.store.record_file import REMOVED
from gymtui.store.record_folder import PLAN_ID, copied_id
from gymtui.store.records import events_of, is_unfinished, record_of, the_document, workout_of
from gymtui.store.restore import JOURNAL
from gymtui.store.revisions import content_of
from gymtui.store.storage import Tables, parse, read_with_signature

OK = "ok"
PROBLEM = "problem"
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One file: `status` is ok, note (nothing is wrong, but it is worth knowing) or problem."""

    path: str
    status: str
    what: str
    message: str = ""
    what_to_do: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All files of a home."""

    home: str
    findings: tuple[Finding, ...]

    @property
    def problems(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.status == PROBLEM)

    @property
    def is_sound(self) -> bool:
        return not self.problems

    def as_json(self) -> dict[str, Any]:
        """Return the report as JSON values; the names are stable."""
        return {
            "home": self.home,
            "sound": self.is_sound,
            "files": [
                {
                    "path": finding.path,
                    "status": finding.status,
                    "what": finding.what,
                    "message": finding.message,
                    "what_to_do": finding.what_to_do,
                }
                for finding in self.findings
            ],
        }


def examine(home: Path, migrations: Migrations | None = None) -> Report:
    """Read every file of the home and report on each. Raises GymtuiError when there is no such folder."""
    if not home.is_dir():
        raise GymtuiError(f"There is no folder {home}.", "`gymtui where` says where the data is looked for.")
    return _Examination(home, migrations or Migrations()).report()


class _Examination:
    def __init__(self, home: Path, migrations: Migrations) -> None:
        self._home = home
        self._migrations = migrations
        self._ids: dict[str, str] = {}

    def report(self) -> Report:
        findings = self._missing()
        for folder, folders, files in os.walk(self._home, onerror=_raise):
            folders[:] = sorted(name for name in folders if not self._is_skipped(Path(folder), name))
            findings.extend(self._look(Path(folder, name)) for name in sorted(files) if name != LOCK)
        return Report(str(self._home), tuple(findings))

    def _is_skipped(self, folder: Path, name: str) -> bool:
        """Only what belongs to the home is looked into."""
        return folder == self._home and name not in CONTENTS

    def _missing(self) -> list[Finding]:
        if (self._home / STORE).exists():
            if (self._home / LIBRARY).exists():
                return []
            what_to_do = (
                "If a sync client is still at work, wait for it; "
                "else bring back a backup with `gymtui restore`. "
                "To begin with an empty library, write {} into a file of that name."
            )
            return [Finding(LIBRARY, PROBLEM, "library", f"{LIBRARY} is missing.", what_to_do)]
        if has_data(self._home):
            message = f"{STORE} is missing although there is data."
            return [Finding(STORE, PROBLEM, "store", message, "Open gymtui once: it writes a new one.")]
        return []

    def _look(self, path: Path) -> Finding:
        place = path.relative_to(self._home)
        what = "file"
        try:
            what, note = self._examine(path, place.parts)
        except StoreCorrupt as error:
            return Finding(place.as_posix(), PROBLEM, what, error.message, error.what_to_do)
        except NewerVersion as error:
            return Finding(place.as_posix(), NOTE, what, error.message, error.what_to_do)
        return Finding(place.as_posix(), NOTE if note else OK, what, *note)

    def _examine(self, path: Path, parts: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Return what the file is and, where something is worth saying, a message and what to do."""
        if TEMPORARY.match(path.name):
            return "temporary", (
                "It was left by an interrupted save.",
                "The next start of gymtui removes it.",
            )
        if len(parts) == 1:
            return self._examine_top(path)
        if parts[0] == "workouts":
            return self._examine_workout(path, parts)
        if parts[0] == "body":
            return self._examine_body(path)
        if parts[0] in _IN_FOLDERS:
            return self._examine_plan(path, parts)
        if parts[0] == "trash":
            return self._examine_binned(path)
        return parts[0], ()

    def _examine_top(self, path: Path) -> tuple[str, tuple[str, ...]]:
        if path.name == STORE:
            read_identity(self._home)
            return "store", ()
        if path.name == LIBRARY:
            self._check_library(self._tables(path), path)
            return "library", ()
        if path.name == JOURNAL:
            return "restore", ("A restore was interrupted.", "The next start of gymtui finishes it.")
        if same_but_copied(path):
            return "copy", _COPY
        return ("settings" if path.name == "settings.toml" else "other"), ()

    def _examine_workout(self, path: Path, parts: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        named = parse_workout(path.name)
        if named is None or len(parts) != 3 or not YEAR.fullmatch(parts[1]):
            if parse_copy(path.name) is not None:
                return "copy", _COPY
            return "other", ("It does not belong among the workouts.", "Move it somewhere else.")
        document = self._workout(path, named.id)
        if (other := self._ids.setdefault(named.id, path.name)) != path.name:
            return "workout", (
                f"{other} is the same workout.",
                "The next start of gymtui puts the two together.",
            )
        if is_unfinished(document):
            return "workout", ("It is in progress.", "Go on with it or finish it.")
        return "workout", ()

    def _examine_body(self, path: Path) -> tuple[str, tuple[str, ...]]:
        if not YEAR.fullmatch(path.stem) or path.suffix != ".json":
            return "copy", _COPY
        tables = self._tables(path)
        for doc_id, document in tables.get("body", {}).items():
            upgraded = self._migrations.upgrade("body", document, path).document
            record_of(BodyEntry, content_of(upgraded), "id", doc_id, path)
        return "body", ()

    def _examine_plan(self, path: Path, parts: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        what, table, kind = _IN_FOLDERS[parts[0]]
        if len(parts) != 2 or not PLAN_ID.fullmatch(path.stem) or path.suffix != ".json":
            if len(parts) == 2 and copied_id(path.name) is not None:
                return "copy", _COPY
            return "other", ("It does not belong there.", "Move it somewhere else.")
        for doc_id, document in self._tables(path).get(table, {}).items():
            upgraded = self._migrations.upgrade(table, document, path).document
            record_of(kind, content_of(upgraded), "id", doc_id, path)
        return what, ()

    def _examine_binned(self, path: Path) -> tuple[str, tuple[str, ...]]:
        named = parse_binned(path.name)
        if named is None:
            return "other", ("It does not belong in the trash.", "Move it somewhere else.")
        self._workout(path, named.id)
        return "trash", ()

    def _workout(self, path: Path, workout_id: str) -> dict[str, Any]:
        upgraded = self._migrations.upgrade(WORKOUT, the_document(self._tables(path), workout_id, path), path)
        if is_unfinished(upgraded.document):
            events_of(upgraded.document, workout_id, path)
        else:
            workout_of(upgraded.document, workout_id, path)
        if upgraded.newer:
            raise NewerVersion(path, upgraded.version, self._migrations.current(WORKOUT))
        return upgraded.document

    def _check_library(self, tables: Tables, path: Path) -> None:
        for table, records in tables.items():
            for doc_id, document in records.items():
                upgraded = self._migrations.upgrade(table, document, path).document
                if table == PROFILE:
                    record_of(ProfileRecord, content_of(upgraded), "id", doc_id, path)
                elif table in KINDS and table != REMOVED:
                    kind, key = KINDS[table]
                    record_of(kind, content_of(upgraded), key, doc_id, path)

    @staticmethod
    def _tables(path: Path) -> Tables:
        return parse(read_with_signature(path)[0], path)


_IN_FOLDERS: dict[str, tuple[str, str, type[BaseModel]]] = {
    PLANS: ("plan history", VERSIONS, PlanVersion),
    DRAFTS: ("draft", DRAFTS, Draft),
}
"""What lies in each folder of small files: what it is called, its table and its records."""

_COPY = ("It is a copy that a sync client left.", "The next start of gymtui folds it into its original.")


def _raise(error: OSError) -> None:
    raise GymtuiError(
        f"{error.filename} cannot be listed: {error.strerror}.", "Give yourself the right to."
    ) from error
