"""A folder with a small file of records for each id: the plan history and the drafts."""

import re
from pathlib import Path

from gymtui.store import atomic
from gymtui.store.context import Context
from gymtui.store.record_file import RecordFile

PLAN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What the names of these files are made of: the id of a program or template."""


class RecordFolder:
    """The files of one folder by id. What a sync client left beside them is no file of it."""

    def __init__(self, context: Context, name: str) -> None:
        self._context = context
        self.folder = context.home / name
        self._files: dict[str, RecordFile] = {}

    def ids(self) -> list[str]:
        """Return the ids that have a file."""
        if not self.folder.is_dir():
            return []
        return sorted(path.stem for path in self.folder.glob("*.json") if PLAN_ID.fullmatch(path.stem))

    def path(self, record_id: str) -> Path:
        return self.folder / f"{record_id}.json"

    def file(self, record_id: str) -> RecordFile:
        """Return the file of an id, which need not be there yet."""
        if record_id not in self._files or not self.path(record_id).exists():
            self._files[record_id] = RecordFile(self._context, self.path(record_id), new=True)
        return self._files[record_id]

    def file_to_write(self, record_id: str) -> RecordFile:
        """Return the same, with a folder to write it into. Raises GymtuiError."""
        self._context.check_writable()
        atomic.make_folder(self.folder)
        return self.file(record_id)

    def remove(self, record_id: str) -> None:
        """Remove the file of an id where there is one. Raises GymtuiError."""
        self._context.check_writable()
        path = self.path(record_id)
        if path.exists():
            atomic.remove(path)
        self._files.pop(record_id, None)
        self._context.problems.forget_file(path)

    def copies(self) -> list[tuple[Path, RecordFile]]:
        """Return what a sync client left beside a file, each with the file it is a copy of."""
        found = []
        for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            original = copied_id(path.name)
            if original is not None:
                found.append((path, self.file(original)))
        return found


def copied_id(name: str) -> str | None:
    """Return the id whose file a copy of a sync client is of; None for the file itself, and for others."""
    if name.startswith(".") or not name.endswith(".json") or PLAN_ID.fullmatch(name[:-5]):
        return None
    match = PLAN_ID.match(name)
    return match[0] if match is not None else None
