"""The line in which an exercise's rest is changed: `90`, `2:30`, `off`, `on`, `always 2:00`."""

import re
from dataclasses import dataclass

from gymtui.model.units import Seconds

LONGEST = 3600
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class RestLine:
    """What the line says; `always` keeps it for other days too."""

    seconds: Seconds | None = None
    countdown: bool | None = None
    always: bool = False


def read_rest(text: str) -> RestLine:
    """Return what a line says. Raises ValueError that says what was expected."""
    words = text.strip().casefold().split()
    always = words[:1] == ["always"]
    rest = " ".join(words[1:] if always else words)
    if rest in ("on", "off"):
        return RestLine(countdown=rest == "on", always=always)
    bare = rest.removesuffix("s").strip()
    clock = _CLOCK.fullmatch(rest)
    if clock is not None:
        seconds = int(clock[1]) * 60 + int(clock[2])
    elif bare.isascii() and bare.isdecimal():
        seconds = int(bare)
    else:
        raise ValueError("expected seconds such as 90, a time such as 2:30, off or on")
    if seconds > LONGEST:
        raise ValueError("an hour at most")
    return RestLine(Seconds(seconds), countdown=True, always=always)


def rest_problem(text: str) -> str | None:
    """Return what is wrong with a line, or None."""
    try:
        read_rest(text)
    except ValueError as error:
        return str(error)
    return None
