"""Importing 50,000 sets: reading against `csv.DictReader`, writing against the same files without TinyDB."""

import csv
import io
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from gymtui.clock import wall_clock
from gymtui.data import load_shipped_exercises
from gymtui.exchange.detect import read_file
from gymtui.exchange.reading import ImportOptions, ImportResult
from gymtui.model.units import Unit
from gymtui.store import atomic
from gymtui.store.store import Store
from gymtui.training.catalogue import Catalogue
from tests.benchmarks.figures import Figure, in_turns, seconds_of

ROWS = 50_000
SETS_A_WORKOUT = 25
HEAD = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)
EXERCISES = ("Bench Press (Barbell)", "Squat (Barbell)", "Lat Pulldown (Cable)", "Leg Press", "My Own Thing")


def measure(root: Path, rounds: int) -> list[Figure]:
    """Return reading and writing."""
    data = strong_file()
    found: list[ImportResult] = []
    catalogue = Catalogue(load_shipped_exercises())
    options = ImportOptions(zone=UTC, unit=Unit.KG)

    def read() -> None:
        found[:] = [read_file(data, options, catalogue)]

    def plain() -> None:
        for _ in csv.DictReader(io.StringIO(data.decode())):
            pass

    ours, bare = in_turns([lambda: seconds_of(read), lambda: seconds_of(plain)], rounds)
    assert found[0].report.sets == ROWS
    return [
        Figure(f"read and map {ROWS:,} sets", ours, "csv.DictReader", bare, 10),
        _writing(root, found[0], rounds),
    ]


def strong_file() -> bytes:
    """Return a Strong export of so many sets."""
    lines = [HEAD]
    for row in range(ROWS):
        workout, number = divmod(row, SETS_A_WORKOUT)
        start = datetime(2015, 1, 1, 18, tzinfo=UTC) + timedelta(days=2 * workout)
        exercise = EXERCISES[number // 5]
        load, reps = 40 + (workout % 40) * 2.5, 5 + (row * 7) % 8
        lines.append(f"{start:%Y-%m-%d %H:%M:%S},Day,1h,{exercise},{number % 5 + 1},{load},{reps},0,0,,,8")
    return "\n".join(lines).encode()


def _writing(root: Path, result: ImportResult, rounds: int) -> Figure:
    """Write all workouts into new homes, and the same bytes into new folders, in turns."""
    home = root / "first"
    with Store.open(home, root / "state", root / "cache", clock=wall_clock) as store:
        store.workouts.add_many(result.workouts)
        files = {entry.path.relative_to(home): entry.path.read_bytes() for entry in store.workouts.entries()}
    number = count()

    def ours() -> float:
        folder = root / f"ours-{next(number)}"
        with Store.open(folder, root / "state", root / "cache", clock=wall_clock) as store:
            return seconds_of(lambda: store.workouts.add_many(result.workouts))

    def plain() -> float:
        folder = root / f"plain-{next(number)}"
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        return seconds_of(lambda: atomic.write_many((folder / name, data) for name, data in files.items()))

    measured, bare = in_turns([ours, plain], rounds)
    return Figure(f"write {len(files):,} workouts", measured, "the same bytes without TinyDB", bare, 2)
