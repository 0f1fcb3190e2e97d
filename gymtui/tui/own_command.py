"""The lifter's own command: run beside the program, never waited for, ended after a bounded time."""

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

LONGEST_RUN = 30.0
"""Seconds after which a command that still runs is ended."""
GRACE = 2.0
"""Seconds it has to end by itself when asked to, before it is killed."""


def run_beside(
    words: Sequence[str],
    extra: Mapping[str, str],
    log: Path,
    told: Callable[[str], None],
    seconds: float = LONGEST_RUN,
) -> threading.Thread:
    """Start a command in a session of its own and return at once.

    It gets the program's environment and `extra`, reads nothing, and writes into `log` (anew each time).
    `told` hears, from another thread, why it could not be started, that it failed, or that it was ended.
    The thread that is returned ends with the command; the program does not wait for it.
    """
    thread = threading.Thread(
        target=_run, args=(words, extra, log, told, seconds), name="own-command", daemon=True
    )
    thread.start()
    return thread


def _run(
    words: Sequence[str], extra: Mapping[str, str], log: Path, told: Callable[[str], None], seconds: float
) -> None:
    output = _opened(log)
    try:
        child = subprocess.Popen(
            list(words),
            stdin=subprocess.DEVNULL,
            stdout=output if output is not None else subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            env={**os.environ, **extra},
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        told(f"{words[0]} could not be started: {_reason(error)}.")
        return
    finally:
        if output is not None:
            output.close()
    where = f" What it wrote is in {log}." if output is not None else ""
    try:
        code = child.wait(seconds)
    except subprocess.TimeoutExpired:
        _end(child)
        told(f"{words[0]} still ran after {seconds:g} s and was ended.{where}")
        return
    if code:
        how = f"failed with exit code {code}" if code > 0 else f"was ended by signal {-code}"
        told(f"{words[0]} {how}.{where}")


def _opened(log: Path) -> IO[bytes] | None:
    """Return the log to write to; None where there is no room for one, which is no reason not to run."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        return log.open("wb")
    except OSError:
        return None


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End the command and what it started."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, how)
        except (ProcessLookupError, PermissionError):  # it has ended; macOS says it the other way
            break
        try:
            child.wait(GRACE)
        except subprocess.TimeoutExpired:
            continue
        break


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such program"
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
