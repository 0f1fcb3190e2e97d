"""What all parts of the store share: folders, clock, the one lock, whether anything may be written."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from gymtui.store.migrations import Migrations
from gymtui.store.problems import NewerVersion, ProblemList, ReadOnly


@dataclass(slots=True)
class Context:
    """`state` and `cache` are this store's own folders there. `guard` is held around every operation, since
    TinyDB promises nothing to threads. `before_rewrite` makes a backup before old documents are rewritten.
    """

    home: Path
    state: Path
    cache: Path
    clock: Callable[[], datetime]
    randomness: Callable[[int], bytes]
    migrations: Migrations
    read_only_reason: str | None = None
    problems: ProblemList = field(default_factory=ProblemList)
    guard: threading.RLock = field(default_factory=threading.RLock)
    before_rewrite: Callable[[str, int], None] = lambda _kind, _version: None

    def check_writable(self) -> None:
        """Raise ReadOnly where nothing may be written."""
        if self.read_only_reason is not None:
            raise ReadOnly(self.read_only_reason)

    def check_version(self, kind: str, version: int, path: Path) -> None:
        """Make sure a document of this version may be rewritten; back up before the first such rewrite.

        Raises NewerVersion, or GymtuiError when the backup cannot be made.
        """
        current = self.migrations.current(kind)
        if version > current:
            raise NewerVersion(path, version, current)
        if version < current:
            self.before_rewrite(kind, current)
