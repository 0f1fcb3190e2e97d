"""`gymtui import`: every file is read wholly and accounted for; then all of it is written, or nothing."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gymtui.clock import MachineZone
from gymtui.commands.merging import KINDS, ExportAccount, Present, merge_export
from gymtui.commands.opening import as_json, open_to_read, open_to_write, read_bytes
from gymtui.commands.progress import progress
from gymtui.exchange.detect import App, detect, read_file
from gymtui.exchange.duplicates import without_known
from gymtui.exchange.everything import Everything
from gymtui.exchange.gymtui_json import read_export
from gymtui.exchange.reading import ImportOptions
from gymtui.exchange.report import ImportReport
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.paths import Paths
from gymtui.store.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asked for: `app` and `unit` as they were typed."""

    app: str | None = None
    unit: str | None = None
    dry_run: bool = False
    json: bool = False
    rows: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A file whose app is known; `everything` is what gymtui's own export holds."""

    name: str
    data: bytes
    app: App
    everything: Everything | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file adds, and the account of it."""

    new: Everything
    account: ImportReport | ExportAccount


def import_files(paths: Paths, files: Sequence[Path], asked: Asked) -> int:
    """Import the files in their order and print what became of each. Raises GymtuiError, nothing written."""
    sources = [_source(path, asked) for path in files]
    with _opened(paths, asked) as store:
        pieces = _read(sources, asked, Present(store))
        if not asked.dry_run:
            _write(store, pieces)
    added = _added(pieces)
    if asked.json:
        accounts = [_account_json(piece.account, asked) for piece in pieces]
        print(as_json({"dry_run": asked.dry_run, "added": added, "files": accounts}))
        return 0
    for piece in pieces:
        print(_account_words(piece.account, asked))
    print(_total(added, asked))
    return 0


def _source(path: Path, asked: Asked) -> Source:
    data, name = read_bytes(path), str(path)
    app = App(asked.app) if asked.app is not None else detect(data, name)
    return Source(name, data, app, read_export(data, name) if app is App.GYMTUI else None)


@contextmanager
def _opened(paths: Paths, asked: Asked) -> Iterator[Store]:
    """Open the data; a dry run only reads it, and looks at an empty store where there is none yet."""
    if not asked.dry_run:
        with open_to_write(paths, "imported") as store:
            yield store
    elif paths.home.exists():
        with open_to_read(paths) as store:
            yield store
    else:
        with tempfile.TemporaryDirectory(prefix="gymtui-") as folder:
            root = Path(folder)
            empty = Paths(root / "data", root / "state", root / "cache")
            with open_to_write(empty, "imported") as store:
                yield store


def _read(sources: Sequence[Source], asked: Asked, present: Present) -> list[Piece]:
    pieces = []
    for source in sources:
        if source.everything is not None:
            piece = Piece(*merge_export(source.everything, source.name, present))
        else:
            unit = Unit(asked.unit) if asked.unit is not None else None
            options = ImportOptions(zone=MachineZone(), unit=unit, file_name=source.name)
            read = read_file(source.data, options, present.catalogue(), source.app)
            result = without_known(read, present.workouts())
            new = Everything(workouts=result.workouts, exercises=result.own_exercises)
            piece = Piece(new, result.report)
        present.take(piece.new)
        pieces.append(piece)
    return pieces


def _write(store: Store, pieces: Sequence[Piece]) -> None:
    """Write everything that is new, after a backup of what is there."""
    workouts = [workout for piece in pieces for workout in piece.new.workouts]
    if any(_added(pieces).values()):
        with progress("Saving", len(workouts)) as show:
            store.workouts.add_many(_workouts_then_records(store, workouts, pieces), show)


def _workouts_then_records(
    store: Store, workouts: Sequence[Workout], pieces: Sequence[Piece]
) -> Iterator[Workout]:
    """Give the workouts; when the store has the bytes of all, and has put none in its place yet, save the
    records they refer to. So a full disk leaves neither, and a workout never lacks its exercises."""
    yield from workouts
    for piece in pieces:
        for kind in KINDS:
            store.library.add_many(kind, getattr(piece.new, kind))
        store.body.add_many(piece.new.body)
        if piece.new.profile is not None:
            store.library.save_profile(piece.new.profile)


def _added(pieces: Sequence[Piece]) -> dict[str, int]:
    counts = {
        name: sum(len(tuple(getattr(piece.new, name))) for piece in pieces)
        for name in ("workouts", *KINDS, "body")
    }
    return counts | {"profile": sum(piece.new.profile is not None for piece in pieces)}


def _total(added: dict[str, int], asked: Asked) -> str:
    words = ", ".join(f"{name} {count:,}" for name, count in added.items() if count)
    if asked.dry_run:
        return f"A dry run: nothing was written. New would be: {words or 'nothing'}."
    return f"Added: {words}." if words else "Nothing is new: nothing was changed."


def _account_words(account: ImportReport | ExportAccount, asked: Asked) -> str:
    summary = account.summary()
    if not asked.rows or isinstance(account, ExportAccount):
        return summary
    rows = (f"line {row.line}: {row.status}{f': {row.words}' if row.words else ''}" for row in account.rows)
    return "\n".join([*rows, summary])


def _account_json(account: ImportReport | ExportAccount, asked: Asked) -> dict[str, Any]:
    if isinstance(account, ExportAccount):
        return account.as_json()
    return account.as_json(every_row=asked.rows)
