"""Where a shared workout is kept: the name offered, what is typed, and writing it whole or not at all."""

import re
from datetime import date
from pathlib import Path

from gymtui.errors import GymtuiError
from gymtui.store import atomic

LONGEST = 60
"""Characters of a title in a file's name."""
MOST = 999


def share_folder() -> Path:
    """Return the folder that is offered: that of downloads, else the person's own, else the current one."""
    from platformdirs import user_downloads_path

    try:
        downloads = user_downloads_path()
        return downloads if downloads.is_dir() else Path.home()
    except (OSError, RuntimeError):
        return Path.cwd()


def file_name(day: date, title: str, ending: str) -> str:
    """Return `2026-11-23-upper-a.svg`; letters of every script stay."""
    kept = re.sub(r"[^\w]+", "-", title, flags=re.UNICODE).strip("-_").lower()
    return f"{day.isoformat()}-{kept[:LONGEST].rstrip('-_') or 'workout'}{ending}"


def free_path(folder: Path, name: str) -> Path:
    """Return the path of the name in the folder, with a number behind it where that is taken."""
    first = folder / name
    numbered = (first.with_stem(f"{first.stem}-{number}") for number in range(2, MOST))
    return next((path for path in (first, *numbered) if not _is_there(path)), first)


def read_path(typed: str, ending: str) -> Path:
    """Return the file that was typed, whole: `~` is the person's own folder. Raises GymtuiError.

    Without an ending it gets the right one; with that of another kind of picture it is refused.
    """
    if not typed.strip():
        raise GymtuiError("No file is named.", f"Expected a name such as ~/bench-day{ending}.")
    try:
        path = Path(typed.strip()).expanduser().absolute()
    except RuntimeError as error:
        raise GymtuiError(f"There is no home folder for {typed.strip()}.", "Write the whole path.") from error
    if not path.suffix:
        return path.with_name(path.name + ending) if path.name else path
    if ending != ".txt" and path.suffix.lower() != ending:
        raise GymtuiError(f"{path.name} does not end in {ending}.", f"Expected a name such as day{ending}.")
    return path


def check_new(path: Path) -> bool:
    """Return whether nothing is there yet. Raises GymtuiError where no file can be."""
    try:
        if path.is_dir():
            raise GymtuiError(f"{path} is a folder.", "Add the name of a file to it.")
        if not path.parent.is_dir():
            raise GymtuiError(f"There is no folder {path.parent}.", "Make it first, or name another.")
        return not path.exists()
    except OSError as error:
        raise _unwritten(path, error) from error


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet. Raises GymtuiError where it is, or cannot be written."""
    if not check_new(path):
        raise GymtuiError(f"{path} is there already.", "Name another file.")
    write_over(path, data)


def write_over(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all; what was there is gone. Raises GymtuiError."""
    try:
        atomic.write(path, data)
    except atomic.SaveFailed as error:
        raise _unwritten(path, error.__cause__) from error


def _unwritten(path: Path, error: BaseException | None) -> GymtuiError:
    reason = getattr(error, "strerror", None) or "the disk did not take it"
    return GymtuiError(f"{path} cannot be written: {reason}.", "Name a file in a folder of your own.")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # what cannot be looked at is told when it is written
