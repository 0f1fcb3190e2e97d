"""The documented JSON: everything the program keeps, in a shape that is a contract.

docs/import-export.md describes it field by field. One record stands on each line.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from gymtui.errors import GymtuiError
from gymtui.exchange.bulk import collector_paused
from gymtui.exchange.everything import Everything
from gymtui.exchange.table import decode
from gymtui.model.base import Record
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Workout
from gymtui.model.plan import Program, Template
from gymtui.model.profile import BodyEntry, ExerciseChoice, Goal, Profile
from gymtui.model.saved_filter import SavedFilter

FORMAT = "gymtui"
VERSION = 1

R = TypeVar("R", bound=Record)
_DERIVED = ("rir", "failed")
"""Written beside a set's own fields for those who read the file; worked out from the parts."""

_WORKOUT = (
    "id", "date", "timezone", "started_at", "ended_at", "title", "notes", "body_weight", "readiness", "plan",
    "source", "groups", "exercises",
)  # fmt: skip
_EXERCISE = ("id", "exercise", "name", "group", "note", "prescribed", "sets")
_SET = ("id", "kind", "technique", "tempo", "range", "rir", "failed", "form", "note", "parts")


def export(everything: Everything) -> bytes:
    """Return everything as one JSON document in UTF-8; the same data always gives the same bytes."""
    return b"".join(export_chunks(everything))


def export_chunks(everything: Everything) -> Iterator[bytes]:
    """Yield the document of `export` piece by piece, one workout at a time.

    Workouts in a list or tuple are put in order of date and id; those of an iterator must come in that
    order, and a ValueError says when they do not.
    """
    yield f'{{"format":"{FORMAT}","version":{VERSION}'.encode()
    yield from _list("workouts", (workout_json(workout) for workout in _in_order(everything.workouts)))
    yield from _list("templates", _dumped(everything.templates, lambda one: one.id))
    yield from _list("exercises", _dumped(everything.exercises, lambda one: one.id))
    yield from _list("body", _dumped(everything.body, lambda one: (one.date, one.id)))
    yield from _list("programs", _dumped(everything.programs, lambda one: one.id))
    yield from _list("gyms", _dumped(everything.gyms, lambda one: one.id))
    yield from _list("goals", _dumped(everything.goals, lambda one: one.id))
    yield from _list("choices", _dumped(everything.choices, lambda one: one.exercise))
    yield from _list("filters", _dumped(everything.filters, lambda one: one.name))
    profile = None if everything.profile is None else everything.profile.model_dump(mode="json")
    yield b',\n"profile":' + _bytes(profile) + b"}\n"


def workout_json(workout: Workout) -> dict[str, Any]:
    """Return a workout as plain values in the contract's shape: every field there, absent ones None."""
    dumped = workout.model_dump(mode="json")
    for exercise, done in zip(dumped["exercises"], workout.exercises, strict=True):
        exercise["sets"] = [
            _ordered(
                one | {"rir": None if performed.rir is None else one["parts"][0]["rir"]}
                | {"failed": performed.failed},
                _SET,
            )
            for one, performed in zip(exercise["sets"], done.sets, strict=True)
        ]  # fmt: skip
    dumped["exercises"] = [_ordered(exercise, _EXERCISE) for exercise in dumped["exercises"]]
    return _ordered(dumped, _WORKOUT)


def _ordered(values: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Return the values with the contract's names first; what a newer program added follows."""
    rest = {name: value for name, value in values.items() if name not in names}
    return {name: values[name] for name in names} | rest


def _in_order(workouts: Iterable[Workout]) -> Iterator[Workout]:
    if isinstance(workouts, Sequence):
        yield from sorted(workouts, key=lambda one: (one.date, one.id))
        return
    last = None
    for workout in workouts:
        key = (workout.date, workout.id)
        if last is not None and key < last:
            raise ValueError(f"workout {workout.id} of {workout.date} comes after one of {last[0]}")
        last = key
        yield workout


def _dumped(records: Iterable[R], key: Callable[[R], Any]) -> Iterator[Any]:
    return (record.model_dump(mode="json") for record in sorted(records, key=key))


def _list(name: str, values: Iterable[Any]) -> Iterator[bytes]:
    yield f',\n"{name}":['.encode()
    separator = b"\n"
    for value in values:
        yield separator + _bytes(value)
        separator = b",\n"
    yield b"]"


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


@collector_paused()
def read_export(data: bytes, file_name: str = "the export") -> Everything:
    """Return what an export holds, its workouts as a tuple in order of date and id.

    Raises GymtuiError naming the place in the file, the field and what was expected; also for a file of
    another format, of a newer version, and for two records with one id.
    """
    top = _top(data, file_name)
    profile = top.get("profile")
    workouts = _records(top, "workouts", _workout, file_name, key=lambda one: one.id)
    return Everything(
        workouts=tuple(sorted(workouts, key=lambda one: (one.date, one.id))),
        templates=_records(top, "templates", Template.model_validate, file_name, key=lambda one: one.id),
        exercises=_records(top, "exercises", Exercise.model_validate, file_name, key=lambda one: one.id),
        body=_records(top, "body", BodyEntry.model_validate, file_name, key=lambda one: one.id),
        programs=_records(top, "programs", Program.model_validate, file_name, key=lambda one: one.id),
        gyms=_records(top, "gyms", Gym.model_validate, file_name, key=lambda one: one.id),
        goals=_records(top, "goals", Goal.model_validate, file_name, key=lambda one: one.id),
        choices=_records(
            top, "choices", ExerciseChoice.model_validate, file_name, key=lambda one: one.exercise
        ),
        filters=_records(top, "filters", SavedFilter.model_validate, file_name, key=lambda one: one.name),
        profile=None if profile is None else _record(profile, Profile.model_validate, "profile", file_name),
    )


def _top(data: bytes, file_name: str) -> dict[str, Any]:
    """Return the document's outermost object once its format and version are known to be ours."""
    text, _ = decode(data, file_name)
    try:
        top = from_json(text, allow_inf_nan=False)
    except ValueError as error:
        raise GymtuiError(
            f"{file_name}: this is no JSON ({error}).", "Export again, or mend it at that line and column."
        ) from error
    if not isinstance(top, dict) or top.get("format") != FORMAT:
        raise GymtuiError(
            f'{file_name}: this is no gymtui export; expected an object with "format": "{FORMAT}".',
            "Name another file.",
        )
    version = top.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise GymtuiError(f"{file_name}: version: expected {VERSION}, found {_shown(version)}.")
    if version > VERSION:
        raise GymtuiError(
            f"{file_name}: the export is of version {version}; this program reads up to {VERSION}.",
            "Update gymtui and import again.",
        )
    return top


def _records(
    top: dict[str, Any], name: str, read: Callable[[Any], R], file_name: str, key: Callable[[R], str]
) -> tuple[R, ...]:
    """Return the records of one list. A list that is missing or null counts as empty."""
    values = top.get(name)
    if values is None:
        return ()
    if not isinstance(values, list):
        raise GymtuiError(f"{file_name}: {name}: expected a list, found {_shown(values)}.")
    found: dict[str, tuple[int, R]] = {}
    for place, value in enumerate(values):
        record = _record(value, read, f"{name}[{place}]", file_name)
        ident = key(record)
        if ident in found:
            raise GymtuiError(
                f"{file_name}: {name}[{place}]: the id {ident} is that of {name}[{found[ident][0]}] too.",
                "Leave one of the two out.",
            )
        found[ident] = (place, record)
    return tuple(record for _, record in found.values())


def _record(value: object, read: Callable[[Any], R], where: str, file_name: str) -> R:
    try:
        return read(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = where + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in first["loc"])
        ident = value.get("id") if isinstance(value, dict) else None
        place += f" (id {ident})" if isinstance(ident, str) and ident.isalnum() else ""
        raise GymtuiError(
            f"{file_name}: {place}: {_sentence(first['msg'])}, found {_shown(first['input'])}.",
            "Mend that field, or export again.",
        ) from error


def _sentence(message: str) -> str:
    """Return pydantic's words as a part of a sentence: what was expected."""
    message = message.removeprefix("Value error, ").rstrip(".")
    return message[:1].lower() + message[1:]


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _workout(value: object) -> Workout:
    """Return a workout; what the contract derives from the parts is taken out of its sets again."""
    if not isinstance(value, dict):
        return Workout.model_validate(value)
    exercises = value.get("exercises")
    if not isinstance(exercises, list):
        return Workout.model_validate(value)
    return Workout.model_validate(value | {"exercises": [_without_derived(one) for one in exercises]})


def _without_derived(exercise: object) -> object:
    if not isinstance(exercise, dict) or not isinstance(exercise.get("sets"), list):
        return exercise
    return exercise | {"sets": [_own_fields(one) for one in exercise["sets"]]}


def _own_fields(one: object) -> object:
    """Return a set without its derived fields; a file that has them on the set only keeps them."""
    if not isinstance(one, dict):
        return one
    own = {name: value for name, value in one.items() if name not in _DERIVED}
    parts = own.get("parts")
    if not isinstance(parts, list) or not parts or not all(isinstance(part, dict) for part in parts):
        return own
    if one.get("rir") is not None and "rir" not in parts[0]:
        parts = [parts[0] | {"rir": one["rir"]}, *parts[1:]]
    if one.get("failed") is True and not any("failed" in part for part in parts):
        parts = [*parts[:-1], parts[-1] | {"failed": True}]
    return own | {"parts": parts}
