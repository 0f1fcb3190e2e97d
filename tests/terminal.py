"""A program in a pseudo-terminal, with its screen as somebody would see it."""

import os
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

import pexpect
import pyte


class Terminal:
    """Runs a program and keeps its screen. As a context manager it ends what still runs."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str] | None = None,
        *,
        columns: int = 80,
        rows: int = 24,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environ or {})}
        self.process = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(rows, columns), env=surroundings, timeout=30
        )

    @property
    def text(self) -> str:
        """The screen's lines as they stand."""
        return "\n".join(self._screen.display)

    def wait_for(self, words: str, seconds: float = 30) -> None:
        """Read until the words stand on the screen. Raises AssertionError, showing the screen."""
        until = time.monotonic() + seconds
        while words not in self.text:
            assert time.monotonic() < until, f"{words!r} did not come up within {seconds} s:\n{self.text}"
            self._read()

    def press(self, keys: str) -> None:
        """Type the keys, as the terminal sends them."""
        self.process.send(keys)

    def wait_for_end(self, seconds: float = 30) -> int:
        """Read until the program has ended; return its exit code."""
        until = time.monotonic() + seconds
        while self._read():
            assert time.monotonic() < until, f"the program goes on after {seconds} s:\n{self.text}"
        self.process.close()
        assert self.process.exitstatus is not None, f"ended by signal {self.process.signalstatus}"
        return int(self.process.exitstatus)

    def _read(self) -> bool:
        """Show what the program wrote in the last moment; False when it has ended."""
        try:
            self._stream.feed(self.process.read_nonblocking(1 << 16, timeout=0.1))
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.close(force=True)
