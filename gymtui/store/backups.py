"""Backups: the whole home in a zip, in the state folder, which no sync client carries about."""

import hashlib
import json
import os
import re
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from gymtui.errors import GymtuiError
from gymtui.store import atomic
from gymtui.store.context import Context
from gymtui.store.names import moment_of, stamp_of

if TYPE_CHECKING:
    from gymtui.store.restore import Restored

DAILY, MONTHLY, IMPORTS = 7, 12, 3
CONTENTS = (
    *("store.json", "library.json", "settings.toml"),
    *("body", "workouts", "plans", "drafts", "trash", "themes"),
)
"""What a home consists of. Everything else in the folder is the person's own and left alone."""
MANIFEST = "backup.json"
BACKUP_FORMAT = 1

_NAME = re.compile(r"(?P<stamp>\d{8}T\d{9}Z)-(?P<reason>daily|asked|before-import|before-v\d+-\w+)\.zip")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of our own: `reason` is daily, asked, before-import or before-v<n>-<kind>."""

    path: Path
    made_at: datetime
    reason: str


class Backups:
    """The backups of one home. Making one does not hold up the writing of sets."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.folder = context.state / "backups"
        self._making = threading.Lock()
        self.restorer: Callable[[Path], Restored] | None = None

    def entries(self) -> list[Backup]:
        """Return the backups, newest first."""
        if not self.folder.is_dir():
            return []
        found = []
        for path in self.folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match is not None:
                found.append(Backup(path, moment_of(match["stamp"]), match["reason"]))
        return sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)

    def daily(self) -> Backup | None:
        """Make today's backup where there is none and something changed since the last one; drop old ones."""
        now = self._context.clock()
        made = self.entries()
        if any(_day(backup, now) == now.date() and backup.reason == "daily" for backup in made):
            return None
        if made and newest_change(self._context.home) <= made[0].made_at.timestamp():
            return None
        return self.make("daily")

    def make(self, reason: str = "asked") -> Backup:
        """Make a backup now. Raises GymtuiError."""
        self._context.check_writable()
        atomic.make_folder(self.folder)
        with self._making:
            now = self._context.clock()
            while (path := self.folder / f"{stamp_of(now)}-{reason}.zip").exists():
                now += timedelta(milliseconds=1)
            self.write_to(path)
            self.rotate()
        return Backup(path, moment_of(stamp_of(now)), reason)

    def write_to(self, path: Path) -> int:
        """Write a backup to a file of the person's choice; returns how many files it holds."""
        if path.is_dir():
            raise GymtuiError(f"{path} is a folder.", "Name the file the backup should be written to.")
        return write_zip(self._context.home, path, self._context.clock())

    def before_import(self) -> Backup:
        return self.make("before-import")

    def before_rewrite(self, kind: str, version: int) -> None:
        """Make a backup before the first document of this kind is rewritten for a new version."""
        reason = f"before-v{version}-{kind}"
        if not any(backup.reason == reason for backup in self.entries()):
            self.make(reason)

    def rotate(self) -> None:
        """Drop old backups: 7 days, 12 months, 3 from before imports and all from before a version stay."""
        made = self.entries()
        keep = {backup.path for backup in made if backup.reason.startswith("before-v")}
        keep.update(backup.path for backup in made if backup.reason == "asked")
        keep.update([backup.path for backup in made if backup.reason == "before-import"][:IMPORTS])
        daily = [backup for backup in made if backup.reason == "daily"]
        keep.update(_first_of_each(daily, "%Y-%m-%d", DAILY))
        keep.update(_first_of_each(daily, "%Y-%m", MONTHLY))
        for backup in made:
            if backup.path not in keep:
                atomic.remove(backup.path)

    def restore(self, path: Path) -> "Restored":
        """Put a backup in the place of the present data, which is moved aside. Raises GymtuiError."""
        self._context.check_writable()
        if self.restorer is None:
            raise GymtuiError("This home cannot be restored from here.", "Use `gymtui restore`.")
        return self.restorer(path)


def write_zip(home: Path, path: Path, now: datetime) -> int:
    """Write everything in the home to a zip. Files are whole at any moment, so nothing is locked."""
    atomic.make_folder_of(path)
    digests: dict[str, str] = {}
    with (
        atomic.replacing(path) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        while new := [name for name in contents(home) if name not in digests]:
            progress = False
            for name in new:
                data = _bytes(home / name)
                if data is not None:
                    progress = True
                    digests[name] = hashlib.sha256(data).hexdigest()
                    archive.writestr(_info(name, now), data)
            if not progress:
                break
        manifest = {"format": BACKUP_FORMAT, "made_at": now.isoformat(timespec="seconds"), "files": digests}
        archive.writestr(_info(MANIFEST, now), json.dumps(manifest, indent=1, sort_keys=True))
    return len(digests)


def contents(home: Path) -> Iterator[str]:
    """Give the names of all files that belong to a home, temporary ones left out, `/` between the folders."""
    for top in CONTENTS:
        path = home / top
        if path.is_file():
            yield top
        for folder, folders, files in os.walk(path, followlinks=True):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    yield Path(folder, name).relative_to(home).as_posix()


def newest_change(home: Path) -> float:
    """Return when the home last changed: the newest of its folders' times and of its files' in place."""
    newest = 0.0
    for top in CONTENTS:
        path = home / top
        if path.exists():
            newest = max(newest, path.stat().st_mtime)
        for folder, _, _ in os.walk(path):
            newest = max(newest, Path(folder).stat().st_mtime)
    return newest


def _bytes(path: Path) -> bytes | None:
    """Return the bytes of a file; None where it was moved since it was listed (it is met again elsewhere)."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _info(name: str, now: datetime) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (max(now.year, 1980), now.month, now.day, now.hour, now.minute, now.second))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _day(backup: Backup, now: datetime) -> object:
    return backup.made_at.astimezone(now.tzinfo).date()


def _first_of_each(backups: list[Backup], period: str, count: int) -> list[Path]:
    """Return the newest backup of each of the last `count` periods that have one."""
    found: dict[str, Path] = {}
    for backup in backups:
        found.setdefault(backup.made_at.strftime(period), backup.path)
    return list(found.values())[:count]
