"""File names: a workout's day and id, what was deleted and when, copies that a sync client made."""

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

from gymtui.model.ids import WorkoutId

_DAY = r"(?P<day>\d{4}-\d{2}-\d{2})"
_ULID = r"(?P<id>[0-7][0-9A-HJKMNP-TV-Z]{25})"
_WORKOUT = re.compile(rf"{_DAY}_{_ULID}\.json")
_BINNED = re.compile(
    rf"{_DAY}_{_ULID}\.(?P<reason>deleted|replaced|discarded)-(?P<stamp>\d{{8}}T\d{{9}}Z)(-\d+)?\.json"
)
_COPY = re.compile(rf"{_DAY}_{_ULID}\b.*\.json")
_STAMP = "%Y%m%dT%H%M%S"
YEAR = re.compile(r"\d{4}")


class WorkoutName(NamedTuple):
    """What the name of a workout's file says."""

    day: date
    id: WorkoutId


class BinnedName(NamedTuple):
    day: date
    id: WorkoutId
    reason: str
    removed_at: datetime


def workout_name(day: date, workout_id: str) -> str:
    return f"{day.isoformat()}_{workout_id}.json"


def parse_workout(name: str) -> WorkoutName | None:
    """Return the day and id of a canonical name, else None."""
    return _named(_WORKOUT.fullmatch(name))


def parse_copy(name: str) -> WorkoutName | None:
    """Return which workout a copy is of, when its name begins like one.

    So do the copies of Syncthing (`….sync-conflict-20261123-101112-ABCDEFG.json`), of Dropbox
    (`… (somebody's conflicted copy 2026-11-23).json`), of Nextcloud (`… (conflicted copy …).json`) and of
    file managers (`… (1).json`).
    """
    return None if _WORKOUT.fullmatch(name) else _named(_COPY.fullmatch(name))


def binned_name(day: date, workout_id: str, reason: str, now: datetime, number: int = 0) -> str:
    stamp = stamp_of(now)
    return f"{day.isoformat()}_{workout_id}.{reason}-{stamp}{f'-{number}' if number else ''}.json"


def parse_binned(name: str) -> BinnedName | None:
    match = _BINNED.fullmatch(name)
    named = _named(match)
    if match is None or named is None:
        return None
    try:
        removed_at = moment_of(match["stamp"])
    except ValueError:
        return None
    return BinnedName(named.day, named.id, match["reason"], removed_at)


def stamp_of(now: datetime) -> str:
    """Return a moment for a file name: UTC, to the millisecond, without colons."""
    utc = now.astimezone(UTC)
    return f"{utc.strftime(_STAMP)}{utc.microsecond // 1000:03d}Z"


def moment_of(stamp: str) -> datetime:
    """Return the moment in a file name. Raises ValueError."""
    whole = datetime.strptime(stamp[:15], _STAMP).replace(tzinfo=UTC)
    return whole.replace(microsecond=int(stamp[15:18]) * 1000)


def _named(match: re.Match[str] | None) -> WorkoutName | None:
    if match is None:
        return None
    try:
        day = date.fromisoformat(match["day"])
    except ValueError:
        return None
    return WorkoutName(day, WorkoutId(match["id"]))
