"""From the start of the process to the first painted screen, in a real pseudo-terminal, and what it holds."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pexpect

from tests.benchmarks.figures import Figure, in_turns, seconds_of
from tests.benchmarks.homes import Home

PYTHON = sys.executable
GYMTUI = ("-c", "import sys; from gymtui.cli import main; sys.exit(main())")
"""What the installed command runs."""
HELLO = ("-m", "tests.benchmarks.hello")
FIRST_WORDS = {GYMTUI: "Upper", HELLO: "hello from textual"}
INSIGHTS = "\x1b[15~"
"""F5."""
QUIET = 2.0
"""Seconds without any work after which the program has read what there is to read."""
HARDLY = 0.1
"""Seconds of work in that time that are none: the clock on the screen."""
PATIENCE = 60.0


def measure(empty: Home, full: Home, rounds: int) -> list[Figure]:
    """Return start and memory of the program, against a bare app and with and without history."""
    hello = partial(first_screen, HELLO, empty)
    bare, without, with_all = in_turns(
        [hello, partial(first_screen, GYMTUI, empty), partial(first_screen, GYMTUI, full)], rounds
    )
    figures = [
        Figure("process start to first screen, no history", without, "a bare Textual app", bare, 1.5),
        Figure("process start to first screen, 20 years", with_all, "no history", without, 1.15),
    ]
    if Path("/proc/self/status").exists():
        plain = memory(HELLO, empty)
        # The rows of all sets are kept by the first of the last two, and taken from there by the other.
        for what, keys in (
            ("the history read", ""),
            ("every set read for the first time", INSIGHTS),
            ("every set read", INSIGHTS),
        ):
            read = memory(GYMTUI, full, keys)
            figures.append(
                Figure(f"memory with {what}, 20 years", read, "a bare Textual app", plain, 2.5, unit="bytes")
            )
    return figures


def version(rounds: int) -> Figure:
    """Return `gymtui --version` against a Python that does nothing."""
    quick, nothing = in_turns(
        [_process([PYTHON, *GYMTUI, "--version"]), _process([PYTHON, "-c", "pass"])], rounds
    )
    return Figure("gymtui --version", quick, "python -c pass", nothing, 3)


def _process(command: list[str]) -> Callable[[], float]:
    return lambda: seconds_of(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


def first_screen(arguments: tuple[str, str], home: Home) -> float:
    """Return the seconds from the start of the process until its words are on the terminal."""
    since = time.perf_counter()
    process = _spawn(arguments, home)
    process.expect_exact(FIRST_WORDS[arguments])
    taken = time.perf_counter() - since
    process.close(force=True)
    return taken


def memory(arguments: tuple[str, str], home: Home, keys: str = "") -> float:
    """Return the bytes in memory once all is read, and once more after `keys` (Linux)."""
    process = _spawn(arguments, home)
    process.expect_exact(FIRST_WORDS[arguments])
    _settle(process)
    if keys:
        process.send(keys)
        process.expect("(?i)failure budget")  # the summary, which needs every set
        _settle(process)
    status = Path(f"/proc/{process.pid}/status").read_text()
    process.close(force=True)
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return float(line.split()[1]) * 1024


def _settle(process: pexpect.spawn) -> None:
    """Read what the program writes until it has nothing more to do."""
    since = time.monotonic()
    before, looked = _worked(process.pid), since
    while time.monotonic() - since < PATIENCE:
        with suppress(pexpect.TIMEOUT):  # where it writes nothing
            process.read_nonblocking(1 << 16, timeout=0.2)
        if time.monotonic() - looked >= QUIET:
            worked = _worked(process.pid)
            if worked - before < HARDLY:
                return
            before, looked = worked, time.monotonic()
    raise AssertionError("it is never done")


def _worked(pid: int) -> float:
    """Return the seconds of work of a process so far (Linux)."""
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _spawn(arguments: tuple[str, str], home: Home) -> pexpect.spawn:
    environ = {
        **os.environ,
        "GYMTUI_HOME": str(home.paths.home),
        "GYMTUI_STATE": str(home.paths.state.parent),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    return pexpect.spawn(PYTHON, list(arguments), dimensions=(36, 120), env=environ, timeout=60)
