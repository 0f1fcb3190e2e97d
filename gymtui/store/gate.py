"""store.json: the format of a home and its identity. It decides whether the rest may be touched."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from gymtui.errors import GymtuiError
from gymtui.model.ids import UlidField, ulid
from gymtui.store import atomic
from gymtui.store.problems import Problem, StoreCorrupt
from gymtui.store.storage import BOM, read_with_signature

STORE = "store.json"
FORMAT = 1
"""The format this program writes. It goes up only when older programs must not write any more."""


class Identity(BaseModel):
    """What store.json says. `min_reader` is the oldest format a program must know to read this home."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)

    format: int = Field(ge=1)
    min_reader: int = Field(ge=1)
    id: UlidField


class Passed(NamedTuple):
    """What the gate found: the identity, why nothing may be written, and what a person should know."""

    identity: Identity | None
    read_only_reason: str | None = None
    problem: Problem | None = None


def read_identity(home: Path) -> Identity | None:
    """Return what store.json says; None where there is none. Raises StoreCorrupt."""
    path = home / STORE
    if not path.exists():
        return None
    data, _ = read_with_signature(path)
    try:
        return Identity.model_validate(from_json(data.removeprefix(BOM)))
    except (ValueError, ValidationError) as error:
        raise StoreCorrupt(
            path,
            "cannot be understood",
            "Bring back a backup with `gymtui restore`, or move the file away: gymtui then writes a new one.",
        ) from error


def pass_gate(home: Path) -> Passed:
    """Look at store.json without changing anything. Raises GymtuiError when this home must not be read.

    One that cannot be understood opens the home for reading only, since it may be a newer format's.
    """
    try:
        identity = read_identity(home)
    except StoreCorrupt as error:
        return Passed(None, str(error), error.problem)
    if identity is None:
        return Passed(None, None, _missing(home) if has_data(home) else None)
    if identity.min_reader > FORMAT:
        raise GymtuiError(
            f"The data in {home} is of format {identity.format}; this gymtui knows formats up to {FORMAT}.",
            "Update gymtui to open it. Nothing was changed.",
        )
    if identity.format > FORMAT:
        reason = (
            f"The data is of format {identity.format}, written by a newer gymtui; this one knows {FORMAT}. "
            "Update gymtui to make changes."
        )
        return Passed(identity, reason)
    return Passed(identity)


def create_identity(
    home: Path, clock: Callable[[], datetime], randomness: Callable[[int], bytes]
) -> Identity:
    """Write store.json. Raises GymtuiError."""
    identity = Identity(format=FORMAT, min_reader=FORMAT, id=ulid(clock(), randomness(10)))
    atomic.write(home / STORE, (json.dumps(identity.model_dump(), indent=1) + "\n").encode())
    return identity


def has_data(home: Path) -> bool:
    """Whether anything of a lifter lies here."""
    if (home / "library.json").exists():
        return True
    return any(
        next((home / name).glob("*/*.json" if name == "workouts" else "*.json"), None)
        for name in ("workouts", "body")
    )


def _missing(home: Path) -> Problem:
    return Problem(
        home / STORE,
        "store.json was missing although there is data; a new one was written.",
        "If a sync client is still at work, wait for it. `gymtui doctor` says whether more is missing.",
    )
