"""Measure everything and print it as JSON; progress goes to stderr."""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from gymtui.clock import wall_clock
from tests.benchmarks import all_time, importing, loading, logging, looking_back, reading_plans, starting
from tests.benchmarks.figures import Figure
from tests.benchmarks.homes import make_empty, make_full, make_year


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each start is measured (default 7)")
    rounds = parser.parse_args(arguments).rounds
    with tempfile.TemporaryDirectory(prefix="gymtui-benchmarks-") as folder:
        figures = measure(Path(folder), rounds)
    machine = {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "at": wall_clock().isoformat(),
    }
    print(json.dumps({"machine": machine, "figures": [figure.as_json() for figure in figures]}, indent=1))


def measure(root: Path, rounds: int) -> list[Figure]:
    """Return all figures."""
    _say("making twenty years of workouts")
    empty, full = make_empty(root / "empty"), make_full(root / "full")
    _say("starting")
    figures = [*starting.measure(empty, full, rounds), starting.version(2 * rounds)]
    _say("logging")
    figures.append(logging.measure(empty, full))
    _say("reading every set")
    figures += all_time.measure(full, min(rounds, 5))
    _say("looking back")
    figures += looking_back.measure(empty, make_year(root / "year"), full, min(rounds, 3))
    _say("loading a bar")
    figures.append(loading.measure(rounds))
    _say("reading plans")
    figures += reading_plans.measure(min(rounds, 3))
    _say("importing")
    return [*figures, *importing.measure(root / "import", min(rounds, 3))]


def _say(words: str) -> None:
    print(f"{words} …", file=sys.stderr)


main()
