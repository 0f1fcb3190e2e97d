"""The border between records of the model and documents in files.

A document is its record without the id (which is its key in the table), without what is at its
default, and with `v`, its version. Beside the record's own fields it can hold bookkeeping of the store:
`rev` on an edited set, `revised` and `removed` (see `revisions`). The model never sees these.
"""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

from gymtui.errors import GymtuiError
from gymtui.live.events import EVENTS, Event, Started
from gymtui.model.performed import Workout
from gymtui.store.migrations import Migrations
from gymtui.store.problems import StoreCorrupt

R = TypeVar("R", bound=BaseModel)
Document = dict[str, Any]

BOOKKEEPING = ("v", "removed", "revised")


def document_of(record: BaseModel, key: str, version: int) -> Document:
    """Return the document of a record whose id is in the field `key`.

    It is read back before it goes to the disk: what could not be read later is refused now.
    """
    document: Document = {"v": version, **plain(record)}
    document.pop(key, None)
    validated(
        type(record), {**record_fields(document), key: getattr(record, key)}, what=str(getattr(record, key))
    )
    return document


def plain(record: BaseModel) -> Document:
    """Return the record as JSON values without its defaults. Raises GymtuiError."""
    try:
        return record.model_dump(mode="json", exclude_defaults=True, warnings=False)
    except (PydanticSerializationError, UnicodeEncodeError, ValueError, TypeError) as error:
        raise GymtuiError(
            f"A {type(record).__name__.lower()} cannot be saved: {error}.", "Nothing was changed."
        ) from error


def record_of(kind: type[R], document: Document, key: str, doc_id: str, path: Path) -> R:
    """Return the record in a document. Raises StoreCorrupt saying where it is wrong."""
    fields = record_fields(document)
    if fields.get(key, doc_id) != doc_id:
        raise StoreCorrupt(path, f"holds {fields[key]!r} under the name {doc_id!r}")
    fields[key] = doc_id
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        raise StoreCorrupt(path, f"does not make sense at {where_and_why(error)}") from error


def workout_of(document: Document, workout_id: str, path: Path) -> Workout:
    """Return the finished workout in a document. Raises StoreCorrupt."""
    exercises = document.get("exercises")
    if isinstance(exercises, list):
        document = {**document, "exercises": [_clean_exercise(exercise) for exercise in exercises]}
    return record_of(Workout, document, "id", workout_id, path)


def record_fields(document: Document) -> Document:
    """Return the record's own fields, in a new dictionary."""
    fields = dict(document)
    for name in BOOKKEEPING:
        fields.pop(name, None)
    return fields


def validated(kind: type[R], fields: Document, what: str) -> R:
    """Return the record these fields make. Raises GymtuiError naming `what` was to be saved."""
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        raise GymtuiError(
            f"{kind.__name__} {what} cannot be saved: it does not make sense at {where_and_why(error)}.",
            "Nothing was changed.",
        ) from error


def is_unfinished(document: Document) -> bool:
    return "events" in document


def event_document(event: Event) -> Document:
    """Return an event as JSON values: its type and time first, defaults left out."""
    fields = plain(event)
    return {"type": event.type, "at": fields.pop("at", None), **fields}


def events_of(document: Document, workout_id: str, path: Path) -> tuple[Event, ...]:
    """Return the events of a workout in progress. Raises StoreCorrupt."""
    try:
        events = EVENTS.validate_python(document["events"])
    except ValidationError as error:
        raise StoreCorrupt(path, f"does not make sense at {where_and_why(error)}") from error
    first = events[0] if events else None
    if not isinstance(first, Started) or first.workout != workout_id:
        raise StoreCorrupt(path, "does not begin with the start of this workout")
    return events


def checked_event(event: Event) -> Document:
    """Return the document of an event after reading it back. Raises GymtuiError."""
    document = event_document(event)
    try:
        EVENTS.validate_python([document])
    except ValidationError as error:
        raise GymtuiError(
            f"A {event.type} event cannot be saved: it does not make sense at {where_and_why(error)}.",
            "Nothing was changed.",
        ) from error
    return document


def the_document(tables: dict[str, dict[str, Any]], workout_id: str, path: Path) -> Document:
    """Return the one document of a workout's file. Raises StoreCorrupt where the file is another's."""
    table = tables.get("workouts")
    if table is None or set(tables) != {"workouts"}:
        raise StoreCorrupt(path, "is JSON, but not a workout")
    if set(table) != {workout_id}:
        held = ", ".join(sorted(table)) or "no workout"
        raise StoreCorrupt(path, f"holds {held} and not the workout its name says")
    document: Document = table[workout_id]
    return document


def where_and_why(error: ValidationError) -> str:
    """Return the first of the errors in words: `exercises 1, sets 2, reps: Input should be …`."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    words: list[str] = []
    for step in first["loc"]:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(str(step))
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{', '.join(words) or 'the top'}: {first['msg']}{more}"


def upgraded_workout(
    tables: dict[str, dict[str, Any]], workout_id: str, path: Path, migrations: Migrations
) -> tuple[Document, int, bool]:
    """Return a workout's document in the current shape, its version, and whether that is newer than known."""
    return migrations.upgrade("workout", the_document(tables, workout_id, path), path)


def _clean_exercise(exercise: object) -> object:
    if not isinstance(exercise, dict):
        return exercise
    sets = exercise.get("sets")
    clean = {key: value for key, value in exercise.items() if key != "revised"}
    if isinstance(sets, list):
        clean["sets"] = [
            {key: value for key, value in item.items() if key != "rev"}
            if isinstance(item, dict) and "rev" in item
            else item
            for item in sets
        ]
    return clean
