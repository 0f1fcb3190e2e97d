"""What the clock of the running workout asks for at a moment: a cue, a title, the next look. No Textual."""

from dataclasses import dataclass
from datetime import datetime

from gymtui.live import countdown as cd
from gymtui.live.state import Hold, LiveWorkout, Rest


@dataclass(frozen=True, slots=True)
class Beat:
    """What to do at a tick. `boundary` is when the phase next changes; `held` a hold that is complete.

    A hold is given once, when its end was watched: not one that ended while nothing ran, nor one that an
    undo brought back.
    """

    running: bool
    cue: cd.Cue | None
    title: str
    boundary: datetime | None
    held: Hold | None


class Clockwork:
    """Remembers the phase before, so that a cue comes once. A changed rest or an undo cues nothing."""

    def __init__(self) -> None:
        self._before: tuple[object, cd.Phase] | None = None

    def beat(self, workout: LiveWorkout | None, now: datetime) -> Beat:
        """Return what to do now."""
        rest, hold = _running(workout)
        if hold is not None:
            clock = cd.of_hold(hold, now)
        elif rest is not None:
            clock = cd.of_rest(rest, now)
        else:
            self._before = None
            return Beat(False, None, "gymtui", None, None)
        what = (hold or rest, clock.phase)
        same = self._before is not None and _same_clock(self._before[0], what[0])
        signal = cd.cue(self._before[1] if same and self._before is not None else None, clock.phase)
        ended = same and self._before is not None and self._before[1] is not cd.Phase.HELD
        held = hold if hold is not None and clock.phase is cd.Phase.HELD and ended else None
        self._before = what
        return Beat(True, signal, _title(clock), cd.next_boundary(rest, hold, now), held)


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
