"""Running commands on a home of their own."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from gymtui.cli import main

STRONG = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-11-02 18:00:00,Push,45m,Bench Press (Barbell),1,80,8,0,0,,,8
2026-11-02 18:00:00,Push,45m,Bench Press (Barbell),2,80,7,0,0,,,9
2026-11-02 18:00:00,Push,45m,Cellar Door Raise,1,12.5,12,0,0,,,
2026-11-05 18:00:00,Push,45m,Bench Press (Barbell),1,82.5,6,0,0,,,
2026-11-05 18:00:00,Push,45m,Bench Press (Barbell),2,82.5,much,0,0,,,
"""
SETS = 4

HOLD_LOCK = """
import sys
from pathlib import Path
from gymtui.clock import wall_clock
from gymtui.store.store import Store
home, state = map(Path, sys.argv[1:])
with Store.open(home, state / "state", state / "cache", clock=wall_clock) as store:
    assert not store.read_only
    print("held", flush=True)
    sys.stdin.read()
"""


class Done(NamedTuple):
    """What a command returned and printed."""

    code: int
    out: str
    err: str


class Cli:
    """Runs commands on a home of its own."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self.state, self.root = root / "home", root / "state", root
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Done:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(str(left.code))
        return self.printed()._replace(code=code)

    def printed(self) -> Done:
        """Return what was printed since the last command."""
        return Done(0, *self._capsys.readouterr())

    def refused(self, *arguments: str | Path) -> str:
        """Run a command that must fail with one line on stderr; return the line."""
        done = self(*arguments)
        assert done.code == 2
        assert done.out == ""
        assert done.err.startswith("gymtui: ")
        assert done.err.count("\n") == 1
        return done.err

    def file(self, name: str, content: str) -> Path:
        path = self.root / name
        path.write_text(content, encoding="utf-8")
        return path

    def workouts(self) -> list[Path]:
        return sorted(self.home.glob("workouts/*/*.json"))

    def backups(self) -> list[Path]:
        return sorted(self.state.glob("state/*/backups/*.zip"))


@contextmanager
def another_gymtui(cli: Cli) -> Iterator[None]:
    """Hold the lock in another process."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD_LOCK, cli.home, cli.state],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    try:
        yield
    finally:
        process.communicate()
    assert process.returncode == 0


def everything_in(folder: Path) -> dict[str, str]:
    """Return the digest of every file, its time too."""
    return {
        str(
            path.relative_to(folder)
        ): f"{hashlib.sha256(path.read_bytes()).hexdigest()} {path.stat().st_mtime_ns}"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
