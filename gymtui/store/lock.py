"""One program at a time writes. The system frees the lock when its holder dies, however it dies."""

import json
import os
import socket
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic_core import from_json

from gymtui.store import atomic

LOCK = ".lock"
HOLDER = "holder.json"


class HomeLock:
    """The lock on a home. The file stays empty, since the folder may be synchronised."""

    def __init__(self, home: Path) -> None:
        self._lock = FileLock(home / LOCK, timeout=0, mode=0o600)

    def acquire(self) -> bool:
        """Take the lock without waiting. False: another program holds it. Raises OSError."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def release(self) -> None:
        self._lock.release()

    @property
    def is_held(self) -> bool:
        return self._lock.is_locked


def write_holder(folder: Path, clock: Callable[[], datetime]) -> None:
    """Keep who holds the lock beside the logs, where no sync client carries it about. Raises GymtuiError."""
    holder = {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "since": clock().isoformat(timespec="seconds"),
    }
    atomic.make_folder(folder)
    atomic.write(folder / HOLDER, (json.dumps(holder, indent=1) + "\n").encode())


def holder_words(folder: Path | None) -> str:
    """Say who holds the lock, as far as it is known."""
    holder = _holder(folder / HOLDER) if folder is not None else None
    if holder is None:
        return "Another gymtui is using this data."
    return (
        f"Another gymtui is using this data: process {holder.get('pid', '?')} on {holder.get('host', '?')} "
        f"since {holder.get('since', '?')}. Close it to make changes here."
    )


def _holder(path: Path) -> dict[str, object] | None:
    """Return the holder's details; None where there are none, or none that can be read."""
    try:
        holder = from_json(path.read_bytes())
    except (OSError, ValueError):
        return None
    return holder if isinstance(holder, dict) else None
