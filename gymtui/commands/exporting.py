"""`gymtui export`: everything as one document, a workout at a time."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from gymtui.commands.opening import open_to_read
from gymtui.errors import GymtuiError
from gymtui.exchange.everything import Everything
from gymtui.exchange.gymtui_json import export_chunks
from gymtui.model.performed import Workout
from gymtui.model.profile import Profile
from gymtui.paths import Paths
from gymtui.store import atomic
from gymtui.store.store import Store


def export(paths: Paths, target: Path | None) -> int:
    """Write the export to a file, whole or not at all, or to stdout. Returns 1 where something had to be
    left out because its file cannot be read."""
    with open_to_read(paths) as store:
        chunks = export_chunks(everything_of(store))
        if target is None:
            _to_stdout(chunks)
        else:
            with atomic.replacing(target.absolute()) as file:
                file.writelines(chunks)
        return _say_what_is_missing(store)


def everything_of(store: Store) -> Everything:
    """Return all that the store keeps; its workouts are read while they are written out."""
    library = store.library
    profile = library.profile()
    return Everything(
        workouts=_workouts(store),
        templates=tuple(library.templates().values()),
        exercises=tuple(library.exercises().values()),
        body=tuple(store.body.entries()),
        programs=tuple(library.programs().values()),
        gyms=tuple(library.gyms().values()),
        goals=tuple(library.goals().values()),
        choices=tuple(library.choices().values()),
        filters=tuple(library.filters().values()),
        profile=None if profile == Profile() else profile,
    )


def _workouts(store: Store) -> Iterator[Workout]:
    """Give the finished workouts that can be read, oldest first."""
    before = date.min
    for found in store.workouts.each(newest_first=False):
        if not isinstance(found, Workout):
            continue
        if found.date < before:
            path = store.workouts.entry(found.id).path
            raise GymtuiError(
                f"{path.name} says that its workout was done on {found.date}.",
                "Name the file after that day, or correct the day in it; then export again.",
            )
        before = found.date
        yield found


def _to_stdout(chunks: Iterator[bytes]) -> None:
    try:
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise GymtuiError(f"The export could not be written: {error.strerror or error}.") from error


def _say_what_is_missing(store: Store) -> int:
    unfinished = len(store.live.unfinished())
    if unfinished:
        plural = "workout is" if unfinished == 1 else "workouts are"
        print(
            f"gymtui: {unfinished} {plural} still in progress and not in the export. "
            "Finish it, then export again.",
            file=sys.stderr,
        )
    problems = store.problems()
    for problem in problems:
        print(f"gymtui: not or not wholly in the export: {problem}", file=sys.stderr)
    return 1 if problems else 0
