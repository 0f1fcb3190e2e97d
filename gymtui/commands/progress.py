"""A progress bar for what takes long, on a terminal only."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

WAIT = 0.3
"""Seconds before a bar is shown: what is done sooner needs none."""


class _LateBar:
    def __init__(self, words: str, total: int) -> None:
        self._words = words
        self._total = total
        self._since = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def update(self, done: int) -> None:
        if self._bar is None:
            if time.monotonic() - self._since < WAIT:
                return
            self._start()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=min(done, self._total))

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(self._words, total=self._total)
        self._bar.start()

    def stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def progress(words: str, total: int) -> Iterator[Callable[[int], None]]:
    """Give a function to call with how much is done so far; it draws on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    bar = _LateBar(words, total)
    try:
        yield bar.update
    finally:
        bar.stop()
