"""Identifiers: ULIDs for what has a file, short ids for what lives inside one."""

import hashlib
import re
import unicodedata
from datetime import datetime
from typing import Annotated, NewType

from pydantic import Field

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so an id can be read aloud."""

WorkoutId = NewType("WorkoutId", str)
ShortId = NewType("ShortId", str)

UlidField = Annotated[WorkoutId, Field(pattern=r"^[0-7][0-9A-HJKMNP-TV-Z]{25}$")]
ShortIdField = Annotated[ShortId, Field(pattern=r"^[0-9A-Za-z_-]{1,40}$")]


def ulid(moment: datetime, randomness: bytes) -> WorkoutId:
    """Return a ULID: 48 bits of milliseconds since 1970 and 80 bits of `randomness` (ten bytes).

    A moment before 1970 counts as 1970. Raises ValueError when `randomness` is not ten bytes.
    """
    if len(randomness) != 10:
        raise ValueError("a ULID takes ten random bytes")
    milliseconds = max(0, int(moment.timestamp() * 1000)) & (2**48 - 1)
    number = (milliseconds << 80) | int.from_bytes(randomness)
    return WorkoutId("".join(ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5)))


def short_id(randomness: bytes) -> ShortId:
    """Return an eight-character id from five random bytes, unique enough inside one workout."""
    if len(randomness) != 5:
        raise ValueError("a short id takes five random bytes")
    number = int.from_bytes(randomness)
    return ShortId("".join(ALPHABET[(number >> shift) & 31] for shift in range(35, -1, -5)))


def slug_of(name: str) -> str:
    """Return an id made of the name's letters and digits; a name without any gets one from its bytes."""
    split = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss").replace("ı", "i"))
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in split if not unicodedata.combining(c)))
    return slug.strip("-")[:80].strip("-") or f"own-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
