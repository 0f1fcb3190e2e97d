"""Countdowns: pure functions of stored times and the wall clock. Nothing is ever counted down.

A closed lid, a killed process or a slow machine never changes a deadline. A clock that jumped
backwards shows at most the planned rest.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from gymtui.live.state import Hold, Rest

GO_SECONDS = 1.5
GET_READY_SECONDS = 10
TICKS = 3
"""How many of the last seconds before a clock's end can tick."""


class Phase(StrEnum):
    REST = "rest"
    GET_READY = "get_ready"
    GO = "go"
    OVER = "over"
    HOLD = "hold"
    HELD = "held"


class Cue(StrEnum):
    """What a moment of a clock, or the end of a set of several parts, is signalled as."""

    GET_READY = "get_ready"
    GO = "go"
    HELD = "held"
    SET_OVER = "set_over"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Countdown:
    """What the clock shows: whole `seconds` left (or over), of `planned`, and the share that is left."""

    phase: Phase
    seconds: int
    planned: int
    ends_at: datetime

    @property
    def share(self) -> float:
        """The share of the planned time that is left, 0 to 1."""
        if self.phase in (Phase.GO, Phase.OVER, Phase.HELD) or self.planned <= 0:
            return 0.0
        return min(1.0, self.seconds / self.planned)


def get_ready_seconds(planned: int) -> int:
    """Return how long GET READY lasts: the last 10 s, but at most a third of the rest and at least 3 s.

    A rest of less than 6 s is GET READY from its start.
    """
    if planned < 6:
        return planned
    return min(GET_READY_SECONDS, max(3, planned // 3))


def _left(ends_at: datetime, planned: float, now: datetime) -> float:
    return min(float(planned), (ends_at - now).total_seconds())


def of_rest(rest: Rest, now: datetime) -> Countdown:
    """Return what a rest's clock shows at `now`."""
    left = _left(rest.ends_at, rest.seconds, now)
    if left <= -GO_SECONDS:
        phase, shown = Phase.OVER, math.floor(-left)
    elif left <= 0:
        phase, shown = Phase.GO, 0
    else:
        ready = left <= get_ready_seconds(rest.seconds)
        phase, shown = (Phase.GET_READY if ready else Phase.REST), math.ceil(left)
    return Countdown(phase, shown, rest.seconds, rest.ends_at)


def of_hold(hold: Hold, now: datetime) -> Countdown:
    """Return what a hold's clock shows: the lead-in as GET READY, then the seconds still to hold."""
    lead = (hold.starts_at - now).total_seconds()
    if lead > 0:
        return Countdown(Phase.GET_READY, math.ceil(lead), math.ceil(lead), hold.starts_at)
    left = _left(hold.ends_at, hold.target, now)
    if left <= 0:
        return Countdown(Phase.HELD, hold.target, hold.target, hold.ends_at)
    return Countdown(Phase.HOLD, math.ceil(left), hold.target, hold.ends_at)


def held_seconds(hold: Hold, now: datetime) -> int:
    """Return the whole seconds held until `now`, never more than the target."""
    return max(0, min(hold.target, math.floor((now - hold.starts_at).total_seconds())))


def next_boundary(
    rest: Rest | None, hold: Hold | None, now: datetime, *, ticks: bool = False
) -> datetime | None:
    """Return when the phase next changes after `now`, or None when it does not.

    With `ticks` the last three seconds before an end count as well.
    """
    moments: list[datetime] = []
    ends: tuple[datetime, ...] = ()
    if hold is not None:
        ends = (hold.starts_at, hold.ends_at)
        moments += ends
    elif rest is not None:
        ends = (rest.ends_at,)
        ready = rest.ends_at - timedelta(seconds=get_ready_seconds(rest.seconds))
        moments += [ready, rest.ends_at, rest.ends_at + timedelta(seconds=GO_SECONDS)]
    if ticks:
        moments += [end - timedelta(seconds=n) for end in ends for n in range(1, TICKS + 1)]
    return min((m for m in moments if m > now), default=None)


def ticks_at(before: Countdown, after: Countdown) -> bool:
    """Return whether one clock went into one of its last three seconds between two looks."""
    counting = after.phase in (Phase.REST, Phase.GET_READY, Phase.HOLD)
    return counting and before.ends_at == after.ends_at and after.seconds < min(before.seconds, TICKS + 1)


def cue(before: Phase | None, after: Phase | None) -> Cue | None:
    """Return what to signal when the clock went from one phase to another."""
    if before == after:
        return None
    if after is Phase.GET_READY and before is Phase.REST:
        return Cue.GET_READY
    if after in (Phase.GO, Phase.OVER) and before in (Phase.REST, Phase.GET_READY):
        return Cue.GO
    if after is Phase.HOLD and before is Phase.GET_READY:
        return Cue.GO
    return Cue.HELD if after is Phase.HELD and before is Phase.HOLD else None


def clock_text(seconds: int) -> str:
    """Return `2:14`, or `1:02:14` from an hour on."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{secs:02d}" if hours else f"{minutes}:{secs:02d}"
