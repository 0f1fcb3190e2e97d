"""The rows of all sets as bytes in the cache folder: derived, for this machine only, and never the truth.

A line that names the format, a checksum of all that follows, a line of JSON that says what the rows are read
by and which files they were made from, then the rows. What is not just so is as good as not there.
"""

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gymtui.model.ids import WorkoutId
from gymtui.store import atomic
from gymtui.store.context import Context
from gymtui.store.index import SETTLED_AFTER

NAME = "sets.rows"
FORMAT = b"gymtui rows 1\n"
_CHECKSUM = hashlib.sha256().digest_size

Signatures = Mapping[WorkoutId, atomic.Signature]


@dataclass(frozen=True, slots=True)
class CachedRows:
    """The rows, and the files that they were made from as these were then."""

    files: Signatures
    rows: bytes | memoryview


class RowsCache:
    """The cache file of one store. It may be deleted, damaged or of another version at any time."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def path(self) -> Path:
        return self._context.cache / NAME

    def settled(self, files: Signatures) -> Signatures:
        """Return the files that were not written just now.

        On a file system that counts in steps of two seconds one of the others could be written once more
        without its signature moving.
        """
        now = time.time_ns()
        return {one: of for one, of in files.items() if abs(now - of[0]) > SETTLED_AFTER * 1e9}

    def load(self, shape: str) -> CachedRows | None:
        """Return the rows that were saved with this `shape`; None where there are none that are whole."""
        try:
            data = self.path.read_bytes()
        except OSError:
            return None
        start = len(FORMAT) + _CHECKSUM
        view = memoryview(data)
        if not data.startswith(FORMAT) or hashlib.sha256(view[start:]).digest() != data[len(FORMAT) : start]:
            return None
        end = data.find(b"\n", start)
        try:
            head = json.loads(data[start:end])
            if head["shape"] != shape:
                return None
            files = {
                WorkoutId(one): (int(at), int(size), int(inode)) for one, at, size, inode in head["files"]
            }
        except (ValueError, LookupError, TypeError, RecursionError):
            return None  # the checksum is right and the rest is not: somebody else's file
        return CachedRows(files, view[end + 1 :])

    def save(self, shape: str, cached: CachedRows) -> bool:
        """Save the rows in one step. False, with nothing changed, where they cannot be saved: nobody misses
        them but by the time that a reading takes."""
        if self._context.read_only_reason is not None:
            return False
        files = [[one, *of] for one, of in cached.files.items()]
        head = json.dumps({"shape": shape, "files": files}, separators=(",", ":")).encode() + b"\n"
        checksum = hashlib.sha256(head)
        checksum.update(cached.rows)
        try:
            atomic.make_folder_of(self.path)
            with atomic.replacing(self.path) as file:
                for piece in (FORMAT, checksum.digest(), head, cached.rows):
                    file.write(piece)
        except atomic.SaveFailed:
            return False
        return True
