"""What of a file is new to a home: what is there already is kept as it is and counted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from gymtui.exchange.everything import Everything
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Workout
from gymtui.model.profile import ExerciseChoice, Profile
from gymtui.model.saved_filter import SavedFilter
from gymtui.store.store import Store
from gymtui.training.catalogue import Catalogue, name_key
from gymtui.tui.desk import catalogue_with

KINDS = ("exercises", "templates", "programs", "gyms", "goals", "choices", "filters")
"""The kinds of records in the library, named as in `Everything`."""


@dataclass(frozen=True, slots=True)
class ExportAccount:
    """How many records of each kind gymtui's own export holds, and how many of them are new."""

    file_name: str
    found: Mapping[str, int]
    new: Mapping[str, int]
    notes: tuple[str, ...] = ()

    def summary(self) -> str:
        """Return the account in a few lines a person can read."""
        kept = {name: count - self.new[name] for name, count in self.found.items()}
        return "\n".join(
            [
                f"{self.file_name}: gymtui's own export.",
                f"New: {_counts(self.new)}.",
                f"Already there and left as they are: {_counts(kept)}.",
                *self.notes,
            ]
        )

    def as_json(self) -> dict[str, Any]:
        """Return the account as plain values for JSON."""
        return {
            "app": "gymtui",
            "file": self.file_name,
            "found": dict(self.found),
            "new": dict(self.new),
            "notes": list(self.notes),
        }


class Present:
    """What a home has, and what earlier files of the same import will add to it."""

    def __init__(self, store: Store) -> None:
        library = store.library
        self._store = store
        self._coming: dict[str, Workout] = {}
        self.own: dict[str, Exercise] = library.exercises()
        self.profile = library.profile()
        self.ids: dict[str, set[str]] = {
            "exercises": set(self.own),
            "templates": set(library.templates()),
            "programs": set(library.programs()),
            "gyms": set(library.gyms()),
            "goals": set(library.goals()),
            "choices": set(library.choices()),
            "filters": set(library.filters()),
            "body": {entry.id for entry in store.body.entries()},
        }

    def catalogue(self) -> Catalogue:
        """Return the shipped exercises with all own ones."""
        return catalogue_with(self.own)

    def workouts(self) -> Iterator[Workout]:
        """Give all workouts, one at a time."""
        yield from (found for found in self._store.workouts.each() if isinstance(found, Workout))
        yield from self._coming.values()

    def has_workout(self, workout_id: str) -> bool:
        return workout_id in self._coming or self._store.workouts.has(workout_id)

    def take(self, new: Everything) -> None:
        """Count what a file adds as present."""
        self._coming.update({workout.id: workout for workout in new.workouts})
        self.own.update({exercise.id: exercise for exercise in new.exercises})
        self.profile = new.profile or self.profile
        for name, ids in self.ids.items():
            ids.update(_key(record) for record in getattr(new, name))


def merge_export(everything: Everything, name: str, present: Present) -> tuple[Everything, ExportAccount]:
    """Return what of an export is new, and the account. A profile is taken where none was chosen yet."""
    new: dict[str, Any] = {
        kind: tuple(one for one in getattr(everything, kind) if _key(one) not in ids)
        for kind, ids in present.ids.items()
    }
    new["workouts"] = tuple(one for one in everything.workouts if not present.has_workout(one.id))
    new["profile"] = everything.profile if present.profile == Profile() else None
    new["exercises"], notes = _told_apart(new["exercises"], present.own.values())
    added = Everything(**new)
    return added, ExportAccount(name, _sizes(everything), _sizes(added), notes)


def _told_apart(
    exercises: Iterable[Exercise], own: Iterable[Exercise]
) -> tuple[tuple[Exercise, ...], tuple[str, ...]]:
    """Return the exercises, renamed where an own exercise of another id has the name: none can have two."""
    taken = {name_key(name) for exercise in own for name in (exercise.name, *exercise.aliases)}
    kept: list[Exercise] = []
    notes: list[str] = []
    for exercise in exercises:
        name, number = exercise.name, 1
        while name_key(name) in taken:
            number += 1
            name = f"{exercise.name[:190]} ({number})"
        taken.add(name_key(name))
        aliases = tuple(alias for alias in exercise.aliases if name_key(alias) not in taken)
        taken.update(map(name_key, aliases))
        kept.append(exercise.model_copy(update={"name": name, "aliases": aliases}))
        if name != exercise.name:
            notes.append(f"There is another exercise called {exercise.name}: this one is now {name}.")
    return tuple(kept), tuple(notes)


def _key(record: object) -> str:
    """Return what tells records of a kind apart: the id, a choice's exercise, or a filter's name."""
    match record:
        case ExerciseChoice(exercise=exercise):
            return exercise
        case SavedFilter(name=name):
            return name
        case _:
            return str(getattr(record, "id"))  # noqa: B009 - records of many kinds


def _sizes(everything: Everything) -> dict[str, int]:
    lists = [field.name for field in fields(everything) if field.name != "profile"]
    sizes = {name: len(tuple(getattr(everything, name))) for name in lists}
    return sizes | {"profile": int(everything.profile is not None)}


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items() if count) or "nothing"
