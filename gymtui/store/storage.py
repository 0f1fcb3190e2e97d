"""The storage class under TinyDB: atomic writes, careful reads, nothing held open."""

import os
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

from pydantic_core import from_json
from tinydb import Storage, TinyDB
from tinydb.table import Document, Table

from gymtui.errors import GymtuiError
from gymtui.store import atomic
from gymtui.store.problems import StoreCorrupt
from gymtui.store.render import render

Tables = dict[str, dict[str, Any]]
BOM = b"\xef\xbb\xbf"
CONFLICT_MARKERS = (b"<<<<<<< ", b"=======", b">>>>>>> ")


def parse(data: bytes, path: Path) -> Tables:
    """Return the tables in the bytes of a file. Raises StoreCorrupt for anything but tables of records."""
    data = data.removeprefix(BOM)
    if not data.strip(b"\x00 \t\r\n"):
        raise StoreCorrupt(path, "is empty")
    try:
        tables = from_json(data, allow_inf_nan=False)
    except ValueError as error:
        if all(marker in data for marker in CONFLICT_MARKERS):
            raise StoreCorrupt(
                path,
                "holds conflict markers of a merge",
                "Settle the conflict with git, or bring back a backup with `gymtui restore`.",
            ) from error
        raise StoreCorrupt(path, f"is not whole JSON: {error}") from error
    if not isinstance(tables, dict) or not all(
        isinstance(table, dict) and all(isinstance(record, dict) for record in table.values())
        for table in tables.values()
    ):
        raise StoreCorrupt(path, "is JSON, but not a file of gymtui")
    return tables


def read_with_signature(path: Path) -> tuple[bytes, atomic.Signature]:
    """Return the bytes of the file and their signature, taken from one open file. Raises StoreCorrupt."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - once a file of twenty years; half the time of Path.open
            status = os.fstat(file.fileno())
            data = file.read()
    except FileNotFoundError as error:
        raise StoreCorrupt(
            path,
            "is missing",
            "If a sync client is still at work, wait for it; else bring back a backup with `gymtui restore`.",
        ) from error
    except OSError as error:
        raise StoreCorrupt(path, f"cannot be read: {error.strerror or error}") from error
    return data, (status.st_mtime_ns, status.st_size, status.st_ino)


class AtomicJSONStorage(Storage):
    """One JSON file. It is opened for each operation and never held open.

    What was parsed is kept until the file's signature moves. A write that fails drops it, so that memory
    never claims what the disk does not hold. `new` says that the file may be missing: it is being made.
    """

    def __init__(self, path: Path, *, new: bool = False) -> None:
        self.path = path
        self._new = new
        self._tables: Tables | None = None
        self._signature: atomic.Signature | None = None

    def read(self) -> Tables | None:
        """Return the tables; None where a new file is not there yet. Raises StoreCorrupt."""
        if self._tables is not None and self._signature == self._signature_now():
            return self._tables
        self.forget()
        if self._new and not self.path.exists():
            return None
        data, signature = read_with_signature(self.path)
        self._tables = parse(data, self.path)
        self._signature = signature
        self._new = False
        return self._tables

    def write(self, data: Tables) -> None:
        """Replace the file, durably. Raises GymtuiError, after which the file is read anew."""
        self._tables = None
        self._signature = atomic.write(self.path, text_of(data, self.path))
        self._tables = data
        self._new = False

    def forget(self) -> None:
        """Drop what was parsed."""
        self._tables = None
        self._signature = None

    def close(self) -> None:
        """Nothing is open."""
        self.forget()

    def _signature_now(self) -> atomic.Signature | None:
        try:
            return atomic.signature(self.path)
        except OSError:
            return None


def text_of(tables: Tables, path: Path) -> bytes:
    """Return the text of a file. Raises GymtuiError for values a file cannot hold."""
    try:
        return render(tables)
    except (ValueError, TypeError) as error:
        raise GymtuiError(
            f"{path.name} could not be saved: it holds a value that JSON cannot ({error}).",
            "Nothing was changed.",
        ) from error


class StringTable(Table):
    """A table whose ids are strings of ours and never TinyDB's counters."""

    document_id_class = str  # type: ignore[assignment]

    def has(self, doc_id: str) -> bool:
        return self.get(doc_id=doc_id) is not None  # type: ignore[call-overload, no-any-return, unused-ignore]

    def record(self, doc_id: str) -> dict[str, Any] | None:
        """Return the record as it lies in the cache: convert it at once and never change it."""
        found = self.get(doc_id=doc_id)  # type: ignore[call-overload, unused-ignore]
        return None if found is None else dict(found)

    def records(self) -> dict[str, dict[str, Any]]:
        """Return all records by id, as they lie in the cache."""
        return {str(document.doc_id): dict(document) for document in self}

    def put(self, doc_id: str, record: dict[str, Any]) -> None:
        """Insert the record, or replace the one of this id wholly; one write either way."""
        if self.has(doc_id):
            self.change(doc_id, lambda old: _become(old, record))
        else:
            self.insert(Document(record, doc_id))  # type: ignore[arg-type]

    def change(self, doc_id: str, changer: Callable[[MutableMapping[Any, Any]], None]) -> None:
        """Change a record in place; the caller has made sure that it is there."""
        self.update(changer, doc_ids=[doc_id])  # type: ignore[list-item]

    def drop(self, doc_id: str) -> None:
        """Remove a record; the caller has made sure that it is there."""
        self.remove(doc_ids=[doc_id])  # type: ignore[list-item]


class Database(TinyDB):
    """TinyDB over one of our files."""

    table_class = StringTable

    def __init__(self, path: Path, *, new: bool = False) -> None:
        self._file = AtomicJSONStorage(path, new=new)
        super().__init__(storage=lambda: self._file)

    @property
    def file(self) -> AtomicJSONStorage:
        return self._file

    def open_table(self, name: str) -> StringTable:
        """Return the table, without TinyDB's query cache, which does not see other writers."""
        table = self.table(name, cache_size=0)
        assert isinstance(table, StringTable)
        return table


def _become(old: MutableMapping[Any, Any], record: dict[str, Any]) -> None:
    """TinyDB's update merges; a record that lost a field must lose it in the file too."""
    old.clear()
    old.update(record)
