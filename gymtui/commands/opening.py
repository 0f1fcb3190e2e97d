"""Opening the data for a command, with a plain message where that cannot be done."""

import json
from pathlib import Path

from gymtui.clock import wall_clock
from gymtui.errors import GymtuiError
from gymtui.paths import Paths
from gymtui.store.store import Store


def open_to_read(paths: Paths) -> Store:
    """Open the data without the lock: a running program is not in the way. Raises GymtuiError."""
    if not paths.home.exists():
        raise no_data(paths.home)
    return Store.open(paths.home, paths.state, paths.cache, clock=wall_clock, read_only=True)


def open_to_write(paths: Paths, doing: str) -> Store:
    """Open the data with the right to write. Raises GymtuiError where a program has it, or nothing may be
    written; `doing` completes the sentence "Nothing can be …"."""
    store = Store.open(paths.home, paths.state, paths.cache, clock=wall_clock)
    if store.read_only_reason is not None:
        raise GymtuiError(f"Nothing can be {doing} now.", store.read_only_reason)
    return store


def no_data(home: Path) -> GymtuiError:
    """Return the error for a folder that is not there."""
    return GymtuiError(
        f"There is no data in {home} yet.",
        "Start gymtui, import a file, or choose another folder with --home.",
    )


def read_bytes(path: Path) -> bytes:
    """Return what a file holds. Raises GymtuiError."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise GymtuiError(f"There is no file {path}.", "Check its name.") from error
    except OSError as error:
        raise GymtuiError(f"{path} cannot be read: {error.strerror or error}.", "Name a file.") from error


def as_json(value: object) -> str:
    """Return plain values as the JSON that commands print."""
    return json.dumps(value, ensure_ascii=False, indent=1)
