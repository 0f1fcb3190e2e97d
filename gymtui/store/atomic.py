"""Writing a file so that a crash, a power cut or a full disk leaves the old one or the new one, whole.

A temporary file beside the target takes the bytes and is flushed to the disk; then it replaces the
target in one step, and the folder is flushed. Both flushes are needed: without the first some file
systems leave empty files after a power cut, without the second the last saved change is lost.
"""

import errno
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from gymtui.errors import GymtuiError

Signature = tuple[int, int, int]
"""Modification time in nanoseconds, size and inode: what moves when a file is changed or replaced."""

TEMPORARY = re.compile(r"^\.(?P<name>.+)\.(?P<pid>\d+)\.tmp$")
REPLACE_DELAYS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0) if sys.platform == "win32" else ()
"""On Windows a virus scanner, an indexer or a sync client can hold the target open for a moment."""

_NO_FOLDER_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


class SaveFailed(GymtuiError):  # noqa: N818
    """The disk did not take a change; the file is as it was before."""


def signature(path: str | Path) -> Signature:
    """Return the signature of the file. Raises OSError where there is none."""
    status = os.stat(path)  # noqa: PTH116 - the fastest of the ways; asked for at every reading
    return status.st_mtime_ns, status.st_size, status.st_ino


def write(path: Path, data: bytes) -> Signature:
    """Replace the file by `data`; durable when it returns. Raises SaveFailed with the old file in place."""
    with replacing(path) as file:
        file.write(data)
        file.flush()
        status = os.fstat(file.fileno())
    return status.st_mtime_ns, status.st_size, status.st_ino


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that replaces `path`, durably, when the block ends without an error."""
    target = Path(os.path.realpath(path))
    temporary = temporary_of(target)
    try:
        try:
            with _create(temporary) as file:
                yield file
                file.flush()
                flush_file(file.fileno())
            replace(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        flush_folder(target.parent)
    except OSError as error:
        raise failure(path, error) from error


def write_many(files: Iterable[tuple[Path, bytes]], progress: Callable[[int], None] | None = None) -> int:
    """Write new files together: all temporary files, all flushes, all renames, each folder flushed once.

    Nothing is renamed before every byte is on the disk, so a full disk leaves nothing behind. A crash
    amid the renames leaves some of the files, each of them whole. Returns how many were written.
    """
    pending: list[tuple[Path, Path]] = []
    last = Path()
    try:
        for path, data in files:
            last = path
            temporary = temporary_of(path)
            pending.append((temporary, path))
            with _create(temporary) as file:
                file.write(data)
        for done, (temporary, _) in enumerate(pending, 1):
            _flush_path(temporary)
            if progress is not None:
                progress(done)
        for temporary, last in pending:
            replace(temporary, last)
        for last in sorted({path.parent for _, path in pending}):
            flush_folder(last)
    except OSError as error:
        raise failure(last, error) from error
    finally:
        for temporary, _ in pending:
            temporary.unlink(missing_ok=True)
    return len(pending)


def move(source: Path, target: Path) -> None:
    """Move a file durably; across file systems it is copied first and removed then. Raises SaveFailed."""
    try:
        replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise failure(target, error) from error
        write(target, source.read_bytes())
        remove(source)
        return
    try:
        flush_folder(target.parent)
        flush_folder(source.parent)
    except OSError as error:
        raise failure(target, error) from error


def remove(path: Path) -> None:
    """Remove a file durably. Raises SaveFailed."""
    try:
        path.unlink()
        flush_folder(path.parent)
    except OSError as error:
        raise failure(path, error) from error


def make_folder(path: Path) -> None:
    """Create a folder and what is missing above it, for the owner only; durable. Raises SaveFailed."""
    if path.is_dir():
        return
    try:
        make_folder_of(path)
        path.mkdir(mode=0o700, exist_ok=True)
        flush_folder(path.parent)
    except OSError as error:
        raise failure(path, error) from error


def make_folder_of(path: Path) -> None:
    """Create the folder that `path` lies in."""
    if path.parent != path:
        make_folder(path.parent)


def temporary_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.tmp")


def replace(
    source: Path,
    target: Path,
    delays: Iterable[float] = REPLACE_DELAYS,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """`os.replace`, tried again after each of the delays while another program holds the target."""
    for delay in delays:
        try:
            source.replace(target)
        except PermissionError:
            pause(delay)
        else:
            return
    source.replace(target)


def flush_file(descriptor: int) -> None:
    """Flush a file to the disk itself. On macOS `fsync` stops at the drive's cache, F_FULLFSYNC does not."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in _NO_FOLDER_FLUSH:
                raise
        else:
            return
    os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Flush a folder, so that a rename in it is durable. Some file systems cannot, which is tolerated."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_FLUSH:
            raise
    finally:
        os.close(descriptor)


def failure(path: Path, error: OSError) -> SaveFailed:
    """Say in plain words why the disk did not take a change."""
    where = error.filename or path
    if error.errno in _FULL:
        return SaveFailed(
            f"The disk is full: {path.name} could not be saved.",
            "What was saved before is untouched. Free some space, then do it again.",
        )
    if error.errno == errno.EROFS:
        return SaveFailed(
            f"{path.name} could not be saved: {where} lies on a file system that is read-only.",
            "Make it writable, or choose another folder with --home or GYMTUI_HOME.",
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return SaveFailed(
            f"{path.name} could not be saved: no permission to write {where}.",
            "Give yourself the right to write there, or choose another folder with --home or GYMTUI_HOME.",
        )
    return SaveFailed(
        f"{path.name} could not be saved: {error.strerror or error} ({where}).",
        "What was saved before is untouched; do it again when the disk answers.",
    )


def _create(temporary: Path) -> BinaryIO:
    """Open a new file, for the owner only. One left by a process of the same number is replaced."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        descriptor = os.open(temporary, flags, 0o600)
    except FileExistsError:
        temporary.unlink()
        descriptor = os.open(temporary, flags, 0o600)
    return os.fdopen(descriptor, "wb")


def _flush_path(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        flush_file(descriptor)
    finally:
        os.close(descriptor)
