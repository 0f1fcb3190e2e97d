"""The command line. Each command imports what it needs when it runs."""

import argparse
import sys
from collections.abc import Sequence

from gymtui import __version__
from gymtui.errors import GymtuiError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 2 an error that was explained on stderr."""
    options = _parser().parse_args(arguments)
    try:
        from gymtui.paths import resolve
        from gymtui.tui.start import run

        return run(resolve(options.home))
    except GymtuiError as error:
        print(f"gymtui: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gymtui", description="A strength-training companion for the terminal."
    )
    parser.add_argument("--version", action="version", version=f"gymtui {__version__}")
    parser.add_argument("--home", help="the folder of the data (default: GYMTUI_HOME, else the system's)")
    return parser
