"""What the clock of the live screen says: phase, figures, how much is left."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from gymtui.live import countdown as cd
from gymtui.live.state import Hold, LiveWorkout, RestKind
from gymtui.model.performed import Technique
from gymtui.tui import words


@dataclass(frozen=True, slots=True)
class ClockView:
    """The clock: its phase in sign and word, what comes after it, the figures, and how much is left."""

    sign: str
    word: str
    text: str
    right: str
    digits: str
    share: float
    over_share: float = 0.0
    adjust: int = 15
    go_at: str = ""
    rested: str = ""
    planned: str = ""


def clock_view(workout: LiveWorkout, what: str, zone: tzinfo, now: datetime) -> ClockView | None:
    """Return what the clock shows at `now`, or None where none runs. `what` names the set that comes."""
    if workout.hold is not None:
        found = workout.find_set(workout.hold.set)
        rounds = found is not None and found[2].technique is Technique.INTERVAL
        return _hold_clock(workout.hold, what, zone, now, "WORK" if rounds else "HOLD")
    rest = workout.rest
    if rest is None or workout.part_started_at is not None:
        return None
    clock = cd.of_rest(rest, now)
    planned = cd.clock_text(rest.seconds)
    adjust = 5 if rest.kind in (RestKind.INSIDE, RestKind.SWITCH) else 15
    go_at = words.time_of_day(rest.ends_at, zone, seconds=True)
    match clock.phase:
        case cd.Phase.REST:
            return ClockView(
                "‖",
                "REST",
                f"then {what}",
                f"of {planned}",
                figures(clock.seconds),
                clock.share,
                adjust=adjust,
                go_at=go_at,
            )
        case cd.Phase.GET_READY:
            return ClockView(
                "!",
                "GET READY",
                what,
                f"of {planned}",
                f"{clock.seconds:02d}",
                clock.share,
                adjust=adjust,
                go_at=go_at,
            )
        case _:
            over = clock.seconds
            rested = cd.clock_text(rest.seconds + over)
            go = clock.phase is cd.Phase.GO
            return ClockView(
                "▶" if go else "+",
                "GO" if go else "OVER",
                what,
                f"rested {rested}" if go else f"planned {planned}, rested {rested}",
                "GO" if go else f"+{cd.clock_text(over)}",
                0.0,
                over_share=over / (rest.seconds + over) if over else 0.0,
                adjust=adjust,
                rested=rested,
                planned=planned,
            )


def _hold_clock(hold: Hold, what: str, zone: tzinfo, now: datetime, word: str) -> ClockView:
    clock = cd.of_hold(hold, now)
    ends = words.time_of_day(hold.ends_at, zone, seconds=True)
    if clock.phase is cd.Phase.GET_READY:
        return ClockView("!", "GET READY", what, "to begin", f"{clock.seconds:02d}", 1.0, go_at=ends)
    if clock.phase is cd.Phase.HELD:
        return ClockView("✓", "HELD", what, f"{hold.target} s", figures(hold.target), 0.0)
    return ClockView(
        "▶",
        word,
        what,
        f"of {cd.clock_text(clock.planned)}",
        figures(clock.seconds),
        clock.share,
        go_at=ends,
    )


def figures(seconds: int) -> str:
    """Return the figures of a clock: no minutes under one minute."""
    return cd.clock_text(seconds) if seconds >= 60 else f"{seconds:02d}"
