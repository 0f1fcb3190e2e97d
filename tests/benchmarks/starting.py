"""From the start of the process to the first painted screen, in a real pseudo-terminal, and what it holds."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
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
SETTLING = 4.0
"""Seconds after the first screen in which the history is read."""


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
        for what, keys in (("the history read", ""), ("every set read", INSIGHTS)):
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
    until = time.monotonic() + SETTLING
    while time.monotonic() < until:
        try:
            process.read_nonblocking(1 << 16, timeout=0.2)
        except pexpect.TIMEOUT:
            continue


def _spawn(arguments: tuple[str, str], home: Home) -> pexpect.spawn:
    environ = {
        **os.environ,
        "GYMTUI_HOME": str(home.paths.home),
        "GYMTUI_STATE": str(home.paths.state.parent),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    return pexpect.spawn(PYTHON, list(arguments), dimensions=(36, 120), env=environ, timeout=60)
