"""What the clock of the running workout asks for at a moment: a cue, a title, the next look. No Textual."""

from dataclasses import dataclass
from datetime import datetime

from gymtui.live import countdown as cd
from gymtui.live.set_end import ended_set
from gymtui.live.state import Hold, LiveWorkout, Rest


@dataclass(frozen=True, slots=True)
class Beat:
    """What to do at a tick. `boundary` is when the phase next changes; `held` a hold that is complete.

    A hold is given once, when its end was watched: not one that ended while nothing ran, nor one that an
    undo brought back. `clock` is what the clock shows, None where none runs.
    """

    running: bool
    cue: cd.Cue | None
    title: str
    boundary: datetime | None
    held: Hold | None
    clock: cd.Countdown | None = None


class Clockwork:
    """Remembers what it saw last, so that a cue comes once. A changed rest or an undo cues nothing."""

    def __init__(self) -> None:
        self._before: tuple[object, cd.Countdown] | None = None
        self._workout: LiveWorkout | None = None
        self._logs: set[datetime] = set()

    def beat(self, workout: LiveWorkout | None, now: datetime, *, ticks: bool = False) -> Beat:
        """Return what to do now. With `ticks` each of the last three seconds of a clock is cued."""
        over = self._set_over(workout, now)
        rest, hold = _running(workout)
        if hold is not None:
            clock = cd.of_hold(hold, now)
        elif rest is not None:
            clock = cd.of_rest(rest, now)
        else:
            self._before = None
            return Beat(False, over, "gymtui", None, None)
        what = hold or rest
        before = self._before[1] if self._before is not None and _same_clock(self._before[0], what) else None
        signal = over or cd.cue(before.phase if before is not None else None, clock.phase)
        if signal is None and ticks and before is not None and cd.ticks_at(before, clock):
            signal = cd.Cue.TICK
        ended = before is not None and before.phase is not cd.Phase.HELD
        held = hold if hold is not None and clock.phase is cd.Phase.HELD and ended else None
        self._before = (what, clock)
        boundary = cd.next_boundary(rest, hold, now, ticks=ticks)
        return Beat(True, signal, _title(clock), boundary, held, clock)

    def _set_over(self, workout: LiveWorkout | None, now: datetime) -> cd.Cue | None:
        """Return the cue for a set of several parts that has just ended, once: a redo is no new log."""
        before, self._workout = self._workout, workout
        if workout is before or workout is None or workout.last_log_at is None:
            return None
        known = workout.last_log_at in self._logs
        self._logs.add(workout.last_log_at)
        if known or before is None or ended_set(before, workout, now) is None:
            return None
        return cd.Cue.SET_OVER


def _running(workout: LiveWorkout | None) -> tuple[Rest | None, Hold | None]:
    if workout is None:
        return None, None
    if workout.hold is not None:
        return None, workout.hold
    return (workout.rest if workout.part_started_at is None else None), None


def _same_clock(before: object, after: object) -> bool:
    """A rest that was only made longer or shorter is the same clock."""
    if isinstance(before, Rest) and isinstance(after, Rest):
        return before.started_at == after.started_at
    return before == after


def _title(clock: cd.Countdown) -> str:
    text = cd.clock_text(clock.seconds)
    match clock.phase:
        case cd.Phase.REST:
            return f"{text} rest · gymtui"
        case cd.Phase.GET_READY:
            return f"{text} get ready · gymtui"
        case cd.Phase.GO:
            return "GO · gymtui"
        case cd.Phase.OVER:
            return f"+{text} over · gymtui"
        case cd.Phase.HOLD:
            return f"{text} hold · gymtui"
        case cd.Phase.HELD:
            return "held · gymtui"
