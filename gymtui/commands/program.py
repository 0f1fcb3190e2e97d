"""The program itself."""

import sys
from functools import partial

from gymtui.commands.crash import keep_crash
from gymtui.errors import GymtuiError
from gymtui.paths import Paths


def run_program(paths: Paths) -> int:
    """Run the program until it is left. Raises GymtuiError where there is no terminal to run it in."""
    check_terminal()
    from gymtui.tui.start import run

    return run(paths, partial(keep_crash, paths))


def check_terminal() -> None:
    """Raise GymtuiError where keys cannot be read or nothing can be shown."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise GymtuiError(
            "The program needs a terminal.",
            "`gymtui today` prints the plan without one; see `gymtui --help`.",
        )
