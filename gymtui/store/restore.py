"""Bringing back a backup: checked wholly first, unpacked beside the data, then put in its place.

The last step moves a handful of folders, which no file system does at once. So it is written down
first, and finished by the next start should the program die amid it: nothing is ever half restored.
"""

import hashlib
import json
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic_core import from_json

from gymtui.errors import GymtuiError
from gymtui.store import atomic
from gymtui.store.backups import CONTENTS, MANIFEST
from gymtui.store.gate import FORMAT, STORE, Identity
from gymtui.store.lock import HomeLock
from gymtui.store.names import stamp_of

JOURNAL = ".restore.json"
STAGING = ".restore.tmp"
ASIDE = "before-restore-"
ASIDE_NAME = re.compile(r"before-restore-\d{8}T\d{9}Z(-\d+)?")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: how many files came back, and where the data before lies (None: there was none)."""

    files: int
    aside: Path | None


def restore_backup(path: Path, home: Path, now: datetime) -> Restored:
    """Put a backup in the place of a home that no program has open. Raises GymtuiError, nothing changed."""
    check(path)
    atomic.make_folder(home)
    lock = HomeLock(home)
    try:
        acquired = lock.acquire()
    except OSError as error:
        raise atomic.failure(home, error) from error
    if not acquired:
        raise GymtuiError("Another gymtui is using this data.", "Close it, then restore.")
    try:
        finish_interrupted(home)
        return restore_into(path, home, now)
    finally:
        lock.release()


def restore_into(path: Path, home: Path, now: datetime) -> Restored:
    """The same for who holds the lock on the home."""
    names = check(path)
    staging = home / STAGING
    with _clean_up(staging):
        _unpack(path, names, staging)
    aside = _free_aside(home, now)
    present = [name for name in CONTENTS if (home / name).exists()]
    journal = {"aside": aside.name, "present": present, "restored": sorted({_top(name) for name in names})}
    atomic.write(home / JOURNAL, (json.dumps(journal, indent=1) + "\n").encode())
    _carry_out(home, journal)
    return Restored(len(names), aside if present else None)


def finish_interrupted(home: Path) -> bool:
    """Finish a restore that was interrupted in its last step, or clear away one that had not come so far."""
    journal_path = home / JOURNAL
    if journal_path.exists():
        try:
            journal = from_json(journal_path.read_bytes())
            _carry_out(home, journal)
        except (ValueError, KeyError, TypeError, OSError) as error:
            raise GymtuiError(
                f"A restore was interrupted and cannot be finished: {error}.",
                f"The restored data is in {home / STAGING}, the data before in a folder {ASIDE}… beside it.",
            ) from error
        return True
    if (home / STAGING).exists():
        _discard(home / STAGING)
    return False


def check(path: Path) -> list[str]:
    """Read every byte of a backup and return the names in it. Raises GymtuiError where anything is wrong."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = [_safe_name(info, path) for info in archive.infolist() if not info.is_dir()]
            if len(set(names)) != len(names):
                raise _bad(path, "it names a file twice")
            manifest = _manifest(archive, path)
            names.remove(MANIFEST)
            if set(manifest) != set(names):
                raise _bad(path, "its list of files does not fit what it holds")
            for name in names:
                if _digest(archive, name) != manifest[name]:
                    raise _bad(path, f"{name} in it is damaged")
            _check_identity(archive, names, path)
    except FileNotFoundError as error:
        raise GymtuiError(
            f"There is no file {path}.", "`gymtui where` says where the backups are."
        ) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise _bad(path, str(error)) from error
    return names


def _check_identity(archive: zipfile.ZipFile, names: list[str], path: Path) -> None:
    if STORE not in names:
        raise _bad(path, f"it holds no {STORE}")
    identity = Identity.model_validate(from_json(archive.read(STORE)))
    if identity.min_reader > FORMAT:
        raise GymtuiError(
            f"{path.name} is of format {identity.format}, and this gymtui knows formats up to {FORMAT}.",
            "Update gymtui to restore it. Nothing was changed.",
        )


def _safe_name(info: zipfile.ZipInfo, path: Path) -> str:
    """Return the name of a file in the zip. Raises GymtuiError for one that leads out of the home."""
    name = info.orig_filename
    pure = PurePosixPath(name)
    mode = info.external_attr >> 16
    odd = "\\" in name or ":" in name or "\0" in name or pure.is_absolute() or str(pure) != name
    if odd or any(part in ("..", ".") or part.startswith(".") for part in pure.parts) or stat.S_ISLNK(mode):
        raise _bad(path, f"it holds {name!r}, which would leave the folder")
    if name != MANIFEST and pure.parts[0] not in CONTENTS:
        raise _bad(path, f"it holds {name!r}, which is no part of the data")
    return name


def _manifest(archive: zipfile.ZipFile, path: Path) -> dict[str, str]:
    if MANIFEST not in archive.namelist():
        raise _bad(path, f"it holds no {MANIFEST}")
    manifest = from_json(archive.read(MANIFEST))
    files = manifest.get("files") if isinstance(manifest, dict) else None
    if not isinstance(files, dict):
        raise _bad(path, f"its {MANIFEST} cannot be understood")
    return files


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _unpack(path: Path, names: list[str], staging: Path) -> None:
    """Unpack everything and flush it to the disk."""
    try:
        with zipfile.ZipFile(path) as archive:
            atomic.make_folder(staging)
            folders = {staging / PurePosixPath(name).parent for name in names}
            for folder in sorted(folders):
                atomic.make_folder(folder)
            atomic.write_many((staging / PurePosixPath(name), archive.read(name)) for name in names)
    except (zipfile.BadZipFile, EOFError) as error:
        raise _bad(path, str(error)) from error


def _carry_out(home: Path, journal: dict[str, Any]) -> None:
    """Move the data before aside and the restored data in. What was moved already is not moved again."""
    staging = home / STAGING
    aside = home / str(journal["aside"])
    if not ASIDE_NAME.fullmatch(aside.name) or not {*journal["present"], *journal["restored"]} <= set(
        CONTENTS
    ):
        raise ValueError("the note of what was to be done was changed")
    if journal["present"]:
        atomic.make_folder(aside)
    for name in journal["present"]:
        restored_already = name in journal["restored"] and not (staging / name).exists()
        if (home / name).exists() and not restored_already and not (aside / name).exists():
            atomic.move(home / name, aside / name)
    for name in journal["restored"]:
        if (staging / name).exists():
            atomic.move(staging / name, home / name)
    atomic.remove(home / JOURNAL)
    _discard(staging)


def _free_aside(home: Path, now: datetime) -> Path:
    aside = home / f"{ASIDE}{stamp_of(now)}"
    number = 1
    while aside.exists():
        aside = home / f"{ASIDE}{stamp_of(now)}-{number}"
        number += 1
    return aside


@contextmanager
def _clean_up(staging: Path) -> Iterator[None]:
    """Unpack into a fresh folder, and leave none behind where that fails."""
    if staging.exists():
        _discard(staging)
    try:
        yield
    except BaseException:
        if staging.exists():
            _discard(staging)
        raise


def _discard(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise atomic.failure(folder, error) from error


def _top(name: str) -> str:
    return PurePosixPath(name).parts[0]


def _bad(path: Path, why: str) -> GymtuiError:
    return GymtuiError(
        f"{path.name} is not a whole backup: {why}.", "Nothing was changed. Try another backup."
    )
