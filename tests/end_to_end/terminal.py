"""gymtui in a real pseudo-terminal: keys go in, a terminal emulator draws what comes out.

Nothing here sleeps: every wait reads the terminal until what is waited for is there, or a deadline.
"""

import contextlib
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""How long anything may take, on a slow machine that is busy. Only a failing test waits this long."""

ENTER, ESCAPE, BACKSPACE, QUIT = "\r", "\x1b", "\x7f", "\x11"
F1 = "\x1bOP"
KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "COVERAGE_PROCESS_START", "VIRTUAL_ENV", "SYSTEMROOT")

When = str | Callable[["Terminal"], object]


class _Screen(pyte.Screen):
    """A screen that counts the bells and keeps the titles it was given."""

    def __init__(self, columns: int, lines: int) -> None:
        self.bells = 0
        self.titles: list[str] = []
        super().__init__(columns, lines)

    def bell(self, *_: object) -> None:
        self.bells += 1

    def set_title(self, param: str) -> None:
        if param.startswith(";"):
            return  # pyte takes the shape of the mouse pointer (OSC 22) for a title
        super().set_title(param)
        self.titles.append(param)


class Terminal:
    """A program in a pseudo-terminal of a given size, and what its screen shows."""

    def __init__(
        self,
        folder: Path,
        *,
        columns: int = 80,
        rows: int = 24,
        command: Sequence[str] = (),
        environ: Mapping[str, str] | None = None,
    ) -> None:
        program, *arguments = command or (sys.executable, "-m", "gymtui")
        self.columns = columns
        self.output = bytearray()
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child = pexpect.spawn(
            program,
            arguments,
            dimensions=(rows, columns),
            env={**environment(folder), **(environ or {})},
            cwd=str(folder),
            timeout=PATIENCE,
        )
        self._child.delaybeforesend = None
        self._child.ptyproc.delayafterclose = 0.02
        self._child.ptyproc.delayafterterminate = 0.02
        self._ended = False

    # what the screen shows

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def title(self) -> str:
        return str(self._screen.title)

    @property
    def titles(self) -> list[str]:
        """All titles so far."""
        return self._screen.titles

    @property
    def bells(self) -> int:
        return self._screen.bells

    def __contains__(self, text: str) -> bool:
        return text in self.text

    def find(self, pattern: str) -> re.Match[str] | None:
        return re.search(pattern, self.text)

    # reading

    def read(self, seconds: float = 0.0) -> bool:
        """Take in what the program wrote, waiting at most so long for it. False: it has ended."""
        until = time.monotonic() + seconds
        while not self._ended:
            left = until - time.monotonic()
            try:
                data = self._child.read_nonblocking(65536, timeout=max(0.0, min(left, 0.02)))
            except pexpect.TIMEOUT:
                if left <= 0:
                    return True
                continue
            except pexpect.EOF:
                self._ended = True
                break
            self.output += data
            self._stream.feed(data)
            until = min(until, time.monotonic() + 0.003)
        return False

    def watch(self, seconds: float) -> None:
        """Go on reading for so long, whatever comes."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self.read(left):
            pass

    def wait_for(self, what: When, timeout: float = PATIENCE) -> None:
        """Read until a text stands on the screen, or a condition holds. AssertionError at the deadline."""
        until = time.monotonic() + timeout
        while True:
            self.read(0.05)
            if self._holds(what):
                return
            if self._ended or time.monotonic() > until:
                why = "the program ended" if self._ended else f"not within {timeout:g} s"
                wanted = what if isinstance(what, str) else getattr(what, "__name__", "the condition")
                raise AssertionError(f"{why}: {wanted!r}\n{self.picture()}")

    def wait_while(self, what: When, timeout: float = PATIENCE) -> None:
        """Read until something no longer holds."""
        self.wait_for(lambda terminal: not terminal._holds(what), timeout)

    def _holds(self, what: When) -> bool:
        return what in self.text if isinstance(what, str) else bool(what(self))

    def picture(self) -> str:
        """Return the screen in a frame, for the message of a failure."""
        rule = "+" + "-" * self.columns + "+"
        rows = [f"|{line:{self.columns}}|" for line in self.lines]
        return "\n".join([f"title: {self.title}", rule, *rows, rule])

    # keys

    def press(self, keys: str) -> None:
        """Type keys, as fast as they go."""
        self._child.send(keys)

    def press_until(self, key: str, what: When, timeout: float = PATIENCE) -> int:
        """Press a key, again after each half second without effect, until something holds.

        Returns how often it was pressed. For Enter, which logs nothing shortly after a log.
        """
        until = time.monotonic() + timeout
        presses = 0
        while True:
            self.press(key)
            presses += 1
            with contextlib.suppress(AssertionError):
                self.wait_for(what, 0.5)
                return presses
            if self._ended or time.monotonic() > until:
                raise AssertionError(f"{presses} × {key!r} did not do it\n{self.picture()}")

    def type_slowly(self, keys: str, gap: float = 0.03) -> None:
        """Type with a pause between keys, reading on meanwhile."""
        for key in keys:
            self.press(key)
            self.watch(gap)

    @property
    def sets_done(self) -> int | None:
        """How many sets the live screen says are done; None where it does not say."""
        found = self.find(r"(\d+) of \d+ sets")
        return int(found[1]) if found else None

    # the end

    @property
    def pid(self) -> int:
        return int(self._child.pid)

    def kill(self) -> None:
        """End the program with SIGKILL, and take in what it had painted until then."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        self.watch(PATIENCE)
        self.close()

    def exit_code(self, timeout: float = PATIENCE) -> int | None:
        """Wait until the program has ended; return its exit code, None where a signal ended it."""
        until = time.monotonic() + timeout
        while self.read(0.05):
            assert time.monotonic() < until, f"it does not end\n{self.picture()}"
        self._child.wait()
        return None if self._child.exitstatus is None else int(self._child.exitstatus)

    def close(self) -> None:
        self._child.close(force=True)


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which nothing of the person's own is read or written."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {
        "LANG": "C.UTF-8",
        **kept,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "GYMTUI_HOME": str(folder / "home"),
        "GYMTUI_STATE": str(folder / "machine"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@contextlib.contextmanager
def opened(
    folder: Path, *, columns: int = 80, rows: int = 24, environ: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """Run gymtui for the length of a with statement; what still runs then is killed."""
    terminal = Terminal(folder, columns=columns, rows=rows, environ=environ)
    try:
        yield terminal
    finally:
        terminal.kill()
