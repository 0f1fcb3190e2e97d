"""The store of one home: the only way to a lifter's data."""

import os
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Self

from gymtui.errors import GymtuiError
from gymtui.model.ids import ulid
from gymtui.store import atomic
from gymtui.store.atomic import SaveFailed
from gymtui.store.backups import Backups
from gymtui.store.body import BodyLog
from gymtui.store.conflicts import Conflicts
from gymtui.store.context import Context
from gymtui.store.drafts import DRAFTS, Drafts
from gymtui.store.gate import Passed, create_identity, pass_gate, read_identity
from gymtui.store.library import LIBRARY, Library
from gymtui.store.live_log import LiveLog
from gymtui.store.lock import HomeLock, holder_words, write_holder
from gymtui.store.migrations import STEPS, Migrations, Steps
from gymtui.store.plan_history import PLANS, PlanHistory
from gymtui.store.problems import Problem
from gymtui.store.record_file import create_empty
from gymtui.store.restore import JOURNAL, Restored, finish_interrupted, restore_into
from gymtui.store.rows_cache import RowsCache
from gymtui.store.workouts import WorkoutShelf

IGNORED = {
    ".stignore": ".lock\n.*.tmp\n.restore.json\n",
    ".gitignore": ".lock\n.*.tmp\n.restore.json\n",
}
_ABANDONED_AFTER = 3600.0


class Store:
    """All of a lifter's data. Made by `open`; `close` it, or use it as a context manager."""

    def __init__(self, context: Context, identity: str, lock: HomeLock | None) -> None:
        self._context = context
        self._lock = lock
        self.id = identity
        self.backups = Backups(context)
        self.backups.restorer = self._restore
        context.before_rewrite = self.backups.before_rewrite
        self._assemble()

    def _assemble(self) -> None:
        context = self._context
        self.workouts = WorkoutShelf(context, self.backups.before_import)
        self.live = LiveLog(context, self.workouts)
        self.plan_history = PlanHistory(context)
        self.drafts = Drafts(context)
        self.library = Library(context, self.plan_history)
        self.body = BodyLog(context)
        self.rows_cache = RowsCache(context)
        folders = (self.plan_history.records, self.drafts.records)
        self._conflicts = Conflicts(context, self.workouts, self.library, self.body, folders)

    @classmethod
    def open(
        cls,
        home: Path,
        state: Path,
        cache: Path,
        *,
        clock: Callable[[], datetime],
        randomness: Callable[[int], bytes] = os.urandom,
        read_only: bool = False,
        steps: Steps = STEPS,
    ) -> Self:
        """Open the data in `home`, which is made where there is none.

        Where another program holds the lock, or nothing can be written, it opens read-only and says why.
        Raises GymtuiError when it cannot be opened at all; then nothing was changed.
        """
        lock, reason = None, "It was asked for." if read_only else None
        _check_home(home, read_only)
        if not read_only:
            lock, reason = _lock(home, state)
        try:
            return cls._behind_lock(home, state, cache, clock, randomness, Migrations(steps), lock, reason)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @classmethod
    def _behind_lock(
        cls,
        home: Path,
        state: Path,
        cache: Path,
        clock: Callable[[], datetime],
        randomness: Callable[[int], bytes],
        migrations: Migrations,
        lock: HomeLock | None,
        reason: str | None,
    ) -> Self:
        if reason is None:
            finish_interrupted(home)
        elif (home / JOURNAL).exists():
            raise GymtuiError(
                "A restore of this data was interrupted.", "Open it with the right to write to finish it."
            )
        passed = pass_gate(home)
        if reason is None and passed.identity is None and passed.read_only_reason is None:
            passed = _found_home(home, passed, clock, randomness)
        identity = passed.identity.id if passed.identity is not None else ulid(clock(), randomness(10))
        reason = reason or passed.read_only_reason
        context = Context(home, state / identity, cache / identity, clock, randomness, migrations, reason)
        if passed.problem is not None:
            context.problems.note(passed.problem)
        store = cls(context, identity, lock)
        if reason is None:
            _sweep(home)
            _settle_in(context)
        elif lock is not None:
            lock.release()
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def read_only(self) -> bool:
        return self._context.read_only_reason is not None

    @property
    def read_only_reason(self) -> str | None:
        return self._context.read_only_reason

    @property
    def home(self) -> Path:
        return self._context.home

    @property
    def state_folder(self) -> Path:
        """This store's own folder for logs and backups."""
        return self._context.state

    @property
    def cache_folder(self) -> Path:
        """This store's own folder for derived figures, which may be deleted at any time."""
        return self._context.cache

    def problems(self) -> list[Problem]:
        """Return the files that could not be read so far, and what can be done about each."""
        with self._context.guard:
            return list(self._context.problems)

    def refresh(self) -> list[str]:
        """Look for what a sync client changed, fold the copies it left, and say in words what was done."""
        with self._context.guard:
            arrivals = self.workouts.index.scan()
            self.workouts.known_unfinished.difference_update(arrivals.gone)
            done = _counted(arrivals.come, "came in from another computer")
            done += _counted(arrivals.gone, "went to the trash on another computer, or were moved away")
            if not self.read_only:
                done += self._conflicts.fold_all()
            return done

    def close(self) -> None:
        """Give up the lock; the store is read-only from here on."""
        with self._context.guard:
            if self._lock is not None:
                self._lock.release()
                self._lock = None
            if not self.read_only:
                self._context.read_only_reason = "It was closed."

    def _restore(self, path: Path) -> Restored:
        with self._context.guard:
            restored = restore_into(path, self._context.home, self._context.clock())
            for problem in list(self._context.problems):
                self._context.problems.forget_file(problem.path)
            identity = read_identity(self._context.home)
            assert identity is not None
            self.id = identity.id
            self._assemble()
            return restored


def _check_home(home: Path, read_only: bool) -> None:
    """Make sure of a folder that can be listed. Raises GymtuiError."""
    if home.exists() and not home.is_dir():
        raise GymtuiError(f"{home} is a file, not a folder.", "Choose a folder with --home or GYMTUI_HOME.")
    if not home.exists():
        if read_only:
            raise GymtuiError(f"There is no folder {home}.", "Choose another with --home or GYMTUI_HOME.")
        atomic.make_folder(home)
    try:
        os.listdir(home)  # noqa: PTH208 - only whether it can be listed
    except OSError as error:
        raise GymtuiError(
            f"{home} cannot be read: {error.strerror or error}.", "Give yourself the right to read it."
        ) from error


def _lock(home: Path, state: Path) -> tuple[HomeLock | None, str | None]:
    """Take the lock; else say why nothing can be written."""
    lock = HomeLock(home)
    try:
        if lock.acquire():
            return lock, None
    except (OSError, NotImplementedError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        return None, f"{home} cannot be written to ({why})."
    identity = read_identity(home)
    return None, holder_words(state / identity.id if identity is not None else None)


def _found_home(
    home: Path, passed: Passed, clock: Callable[[], datetime], randomness: Callable[[int], bytes]
) -> Passed:
    """Begin a home: an empty library first, so that a library missing later is known to be missing."""
    if not (home / LIBRARY).exists():
        create_empty(home / LIBRARY)
    return passed._replace(identity=create_identity(home, clock, randomness))


def _settle_in(context: Context) -> None:
    """Write what is good to have and not needed: a full disk must not keep anybody from reading."""
    try:
        write_holder(context.state, context.clock)
        _write_ignored(context.home)
    except SaveFailed as error:
        context.problems.note(Problem(context.state, error.message, error.what_to_do))


def _write_ignored(home: Path) -> None:
    """Keep the lock and temporary files from being synchronised; a file of the person's own is left alone."""
    for name, text in IGNORED.items():
        if not (home / name).exists():
            atomic.write(home / name, text.encode())


def _sweep(home: Path) -> None:
    """Remove temporary files that a killed program of this machine left."""
    flat = [home / name for name in ("body", "trash", PLANS, DRAFTS)]
    folders = [home, *flat, *(home / "workouts").glob("[0-9][0-9][0-9][0-9]")]
    for folder in folders:
        names = os.listdir(folder) if folder.is_dir() else []  # noqa: PTH208 - twenty years of names
        for name in names:
            match = atomic.TEMPORARY.match(name) if name.startswith(".") else None
            if match is not None and _is_abandoned(folder / name, int(match["pid"])):
                (folder / name).unlink(missing_ok=True)


def _is_abandoned(path: Path, pid: int) -> bool:
    """Whether nobody writes the file any more: its process is gone, or has not touched it for an hour."""
    if pid == os.getpid():
        return True
    if os.name == "posix":
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            pass  # a process of someone else has the number: the age decides
    try:
        return time.time() - path.stat().st_mtime > _ABANDONED_AFTER
    except FileNotFoundError:
        return False


def _counted(ids: Iterable[str], what: str) -> list[str]:
    count = len(list(ids))
    return [f"{count} workout{'' if count == 1 else 's'} {what}."] if count else []
