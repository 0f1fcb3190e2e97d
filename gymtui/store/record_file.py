"""A TinyDB file of small records in named tables: the library, and a year of body entries."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from gymtui.errors import GymtuiError
from gymtui.store import atomic
from gymtui.store.context import Context
from gymtui.store.fold import Contest, fold_records
from gymtui.store.problems import NewerVersion, Problem, StoreCorrupt
from gymtui.store.records import Document, document_of, record_of
from gymtui.store.revisions import Grave, content_of, digest_of, rev_of
from gymtui.store.storage import Database, StringTable, Tables, text_of

R = TypeVar("R", bound=BaseModel)

REMOVED = "removed"
"""The table of what was removed, so that a copy of another laptop does not bring it back."""


class RecordChange(NamedTuple):
    """What becomes of one record of a table; `record` None: it is removed."""

    table: str
    doc_id: str
    record: BaseModel | None
    key: str


class RecordFile:
    """One such file. A broken file reads as empty and is reported; it is never written over."""

    def __init__(self, context: Context, path: Path, *, new: bool = False) -> None:
        self._context = context
        self.path = path
        self._database = Database(path, new=new)

    def records(self, table: str, kind: type[R], key: str) -> dict[str, R]:
        """Return the records that can be read, by id; the others are reported and stay in the file."""
        try:
            documents = self._table(table).records()
        except StoreCorrupt as error:
            self._context.problems.note(error.problem)
            return {}
        found: dict[str, R] = {}
        for doc_id, document in documents.items():
            record = self._record(table, kind, key, doc_id, document)
            if record is not None:
                found[doc_id] = record
        return found

    def has(self, table: str, doc_id: str) -> bool:
        """Whether there is such a record. Raises StoreCorrupt."""
        return self._table(table).has(doc_id)

    def save(self, table: str, record: BaseModel, key: str) -> None:
        """Insert or replace a record. Raises GymtuiError; StoreCorrupt where the file is broken."""
        self._context.check_writable()
        doc_id = str(getattr(record, key))
        document = document_of(record, key, self._context.migrations.current(table))
        target = self._table(table)
        old = target.record(doc_id)
        if old is not None:
            self._context.check_version(table, self._version(old), self.path)
            if content_of(old) == content_of(document) and old.get("v", 1) == document["v"]:
                return
            document["rev"] = rev_of(old) + 1
        else:
            self._rise(f"{table}/{doc_id}", document)
        target.put(doc_id, document)

    def add_many(self, table: str, records: Iterable[BaseModel], key: str) -> int:
        """Insert the records whose ids are not there yet, in one write; return how many.

        Raises GymtuiError; StoreCorrupt where the file is broken.
        """
        self._context.check_writable()
        tables = self.tables()
        present = tables.get(table, {})
        new: dict[str, Document] = {}
        for record in records:
            doc_id = str(getattr(record, key))
            if doc_id not in present and doc_id not in new:
                new[doc_id] = document_of(record, key, self._context.migrations.current(table))
                self._rise(f"{table}/{doc_id}", new[doc_id])
        if new:
            self._database.file.write({**tables, table: {**present, **new}})
        return len(new)

    def delete(self, table: str, doc_id: str) -> None:
        """Remove a record and remember that it was. Raises GymtuiError when there is none."""
        self._context.check_writable()
        target = self._table(table)
        old = target.record(doc_id)
        if old is None:
            raise GymtuiError(f"There is no {doc_id} in {self.path.name}.", "Nothing was changed.")
        self._context.check_version(table, self._version(old), self.path)
        self._database.file.write(self._changed(self.tables(), RecordChange(table, doc_id, None, "")))

    def change(self, changes: Iterable[RecordChange]) -> None:
        """Insert, replace and remove records of any tables in one write; none where nothing differs.

        Raises GymtuiError; StoreCorrupt where the file is broken.
        """
        self._context.check_writable()
        before = tables = self.tables()
        self._context.problems.forget(self.path)
        for change in changes:
            tables = self._changed(tables, change)
        if tables is not before:
            self._database.file.write(tables)

    def _changed(self, tables: Tables, change: RecordChange) -> Tables:
        table, doc_id, record, key = change
        records = tables.get(table, {})
        old, address = records.get(doc_id), f"{table}/{doc_id}"
        if old is not None:
            self._context.check_version(table, self._version(old), self.path)
        if record is None:
            if old is None:
                return tables
            grave = Grave(rev_of(old), digest_of(content_of(old)))
            left = {name: one for name, one in records.items() if name != doc_id}
            graves = {**tables.get(REMOVED, {}), address: {"grave": str(grave)}}
            return {**tables, table: left, REMOVED: graves}
        document = document_of(record, key, self._context.migrations.current(table))
        if old is None:
            self._rise(address, document)
        elif content_of(old) == content_of(document) and old.get("v", 1) == document["v"]:
            return tables
        else:
            document["rev"] = rev_of(old) + 1
        return {**tables, table: {**records, doc_id: document}}

    def tables(self) -> Tables:
        """Return everything in the file; empty where a new file is not there yet. Raises StoreCorrupt."""
        return self._database.file.read() or {}

    def fold_in(self, theirs: Tables) -> list[Contest]:
        """Fold another version of the file into this one. Raises GymtuiError."""
        self._context.check_writable()
        ours = self.tables()
        folded, contests = fold_tables(ours, theirs)
        for table, records in folded.items():
            for record in records.values():
                self._context.check_version(table, self._version(record), self.path)
        if text_of(folded, self.path) != text_of(ours, self.path):
            self._database.file.write(folded)
        return contests

    def _table(self, name: str) -> StringTable:
        self.tables()  # says what is wrong with the file before TinyDB stumbles over it
        self._context.problems.forget(self.path)
        return self._database.open_table(name)

    def _record(self, table: str, kind: type[R], key: str, doc_id: str, document: Document) -> R | None:
        part = f"{table}/{doc_id}"
        problems = self._context.problems
        try:
            upgraded = self._context.migrations.upgrade(table, document, self.path)
            record = record_of(kind, content_of(upgraded.document), key, doc_id, self.path)
        except StoreCorrupt as error:
            message = f"{part}: {error.message} It is left out, and stays in the file as it is."
            problems.note(Problem(self.path, message, error.what_to_do), part)
            return None
        if upgraded.newer:
            known = self._context.migrations.current(table)
            problems.note(NewerVersion(self.path, upgraded.version, known).problem, part)
        else:
            problems.forget(self.path, part)
        return record

    def _rise(self, address: str, document: Document) -> None:
        """A record that comes back counts as edited since it was removed."""
        grave = self._database.open_table(REMOVED).record(address)
        if grave is not None:
            document["rev"] = Grave.parse(grave.get("grave")).rev + 1

    @staticmethod
    def _version(document: Mapping[str, Any]) -> int:
        version = document.get("v", 1)
        return version if isinstance(version, int) else 1


def fold_tables(ours: Tables, theirs: Tables) -> tuple[Tables, list[Contest]]:
    """Fold two versions of a file of records, table by table."""
    folded: Tables = {}
    contests: list[Contest] = []
    removed: dict[str, Document] = {}
    graves = (_graves(ours), _graves(theirs))
    for name in sorted({*ours, *theirs} - {REMOVED}):
        both = (_of_table(graves[0], name), _of_table(graves[1], name))
        folded[name], left, more = fold_records(ours.get(name, {}), theirs.get(name, {}), both)
        contests.extend(Contest(f"{name}/{c.where}", c.kept, c.other) for c in more)
        removed.update({f"{name}/{key}": {"grave": str(grave)} for key, grave in left.items()})
    if removed:
        folded[REMOVED] = dict(sorted(removed.items()))
    return folded, contests


def create_empty(path: Path) -> None:
    """Write a file without tables. Raises GymtuiError."""
    atomic.write(path, text_of({}, path))


def _graves(tables: Tables) -> dict[str, Grave]:
    return {key: Grave.parse(item.get("grave")) for key, item in tables.get(REMOVED, {}).items()}


def _of_table(graves: Mapping[str, Grave], table: str) -> dict[str, Grave]:
    return {key.removeprefix(f"{table}/"): g for key, g in graves.items() if key.startswith(f"{table}/")}
