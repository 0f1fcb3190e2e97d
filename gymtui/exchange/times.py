"""Local times and durations as other apps write them, in several languages."""

import re
import unicodedata
from datetime import datetime
from functools import lru_cache

LONGEST_WORKOUT = 6 * 3600
"""Seconds. A workout of more is a timer that was forgotten."""

EARLIEST, LATEST = 1971, 2199

_ISO = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})[ T]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.][0-9]+)?)?"
)
_DOTTED = re.compile(r"([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4}),?[ ]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_SLASHED = re.compile(
    r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}),?[ ]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:[ ]*([AaPp])[Mm])?"
)
_NAMED = re.compile(
    r"([0-9]{1,2})\.?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?([0-9]{4}),?\s+"
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?"
)

_MONTHS = (
    "jan ene janv oca gen янв sty",
    "feb fev fevr sub fév фев lut",
    "mar mars mrz mrt marz мар",
    "apr abr avr nis апр kwi",
    "may mai mei mag maj май мая",
    "jun juin haz giu июн cze",
    "jul juil tem lug июл lip",
    "aug ago aout agu авг sie",
    "sep set sept eyl сен wrz",
    "oct out okt ott eki окт paz",
    "nov kas ноя lis",
    "dec dez dic ara дек gru",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
"""Short month names of en, es, pt, tr, fr, de, it, nl, ru and pl, without accents, in lower case."""


def _folded(word: str) -> str:
    split = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(c for c in split if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept)


_MONTHS_FOLDED = {_folded(word): number for word, number in MONTHS.items()}


def month_number(word: str) -> int | None:
    """Return 1 to 12 for a month's name or short name in a known language, None for another word."""
    folded = _folded(word)
    return _MONTHS_FOLDED.get(folded) or _MONTHS_FOLDED.get(folded[:4]) or _MONTHS_FOLDED.get(folded[:3])


def _moment(year: str, month: int, day: str, hour: int, minute: str, second: str | None) -> datetime | None:
    if not EARLIEST <= int(year) <= LATEST:
        return None
    try:
        return datetime(int(year), month, int(day), hour, int(minute), int(second or 0))  # noqa: DTZ001
    except ValueError:
        return None


def _hour(text: str, half: str | None) -> int:
    hour = int(text)
    if half is None:
        return hour
    return hour % 12 + (12 if half in "Pp" else 0) if 1 <= hour <= 12 else 99


@lru_cache(maxsize=4096)
def local_time(text: str, *, day_first: bool | None = None) -> datetime | None:
    """Return the local wall-clock time a cell says, without a zone, or None when it says none.

    Reads `2026-11-23 19:05[:10]`, `23.11.2026 19:05`, `23 Nov 2026, 19:05` with the month in many
    languages, and `23/11/2026 19:05` where `day_first` tells which number is the day.
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day, hour, minute, second = found.groups()
        return _moment(year, int(month), day, int(hour), minute, second)
    if found := _DOTTED.fullmatch(text):
        day, month, year, hour, minute, second = found.groups()
        return _moment(year, int(month), day, int(hour), minute, second)
    if found := _NAMED.fullmatch(text):
        day, word, year, hour, minute, second, half = found.groups()
        number = month_number(word)
        return None if number is None else _moment(year, number, day, _hour(hour, half), minute, second)
    if day_first is not None and (found := _SLASHED.fullmatch(text)):
        one, two, year, hour, minute, second, half = found.groups()
        day, month = (one, two) if day_first else (two, one)
        return _moment(year, int(month), day, _hour(hour, half), minute, second)
    return None


def day_comes_first(texts: set[str]) -> bool | None:
    """Tell from all of a file's dates whether `4/10/2022` is day first; None when they do not tell."""
    pairs = [(int(found[1]), int(found[2])) for text in texts if (found := _SLASHED.fullmatch(text.strip()))]
    if any(one > 12 for one, _ in pairs):
        return None if any(two > 12 for _, two in pairs) else True
    return False if any(two > 12 for _, two in pairs) else None


_HOURS = r"h|hr|hrs|hours?|std|u|uur|ч|час|小时|小時|時間|시간|sa|ore|g"
_MINUTES = r"m|min|mins|minutes?|мин|分钟|分鐘|分|분|dk|дк"
_SECONDS = r"s|sec|secs|seconds?|sek|сек|с|秒|초|sn"
_DURATION = re.compile(
    rf"(?:([0-9]+)\s*(?:{_HOURS})\.?\s*)?(?:([0-9]+)\s*(?:{_MINUTES})\.?\s*)?(?:([0-9]+)\s*(?:{_SECONDS})\.?)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def duration_seconds(text: str) -> int | None:
    """Return the seconds a duration says, or None when it says none.

    Reads `1h 5m`, `1h 5min`, `55s`, `1小时5分钟` and whole seconds such as `4500` or `4500.0`.
    """
    text = text.strip()
    if re.fullmatch(r"[0-9]{1,9}(?:[.]0+)?", text):
        return int(text.split(".")[0])
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()) or len(text) > 40:
        return None
    hours, minutes, seconds = (int(group or 0) for group in found.groups())
    return hours * 3600 + minutes * 60 + seconds
