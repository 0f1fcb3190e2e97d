"""What is written for a signal: bell patterns, progress, notifications, a rest's end in words. No Textual."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from gymtui.live import countdown as cd
from gymtui.live.order import current
from gymtui.live.state import LiveWorkout, RestKind
from gymtui.settings import Settings
from gymtui.tui.set_words import set_words
from gymtui.tui.terminal import Terminal, Way

ESC, BEL, ST = "\x1b", "\x07", "\x1b\\"
PUSH_TITLE, POP_TITLE = "\x1b[22;2t", "\x1b[23;2t"
"""The terminal keeps the title it had and shows it again at the end; one that cannot ignores both."""

Pattern = tuple[float, ...]
"""When to ring, in seconds from the cue."""

PATTERNS: Mapping[cd.Cue, Pattern] = MappingProxyType(
    {
        cd.Cue.GET_READY: (0.0,),
        cd.Cue.GO: (0.0, 0.2, 0.4),
        cd.Cue.SET_OVER: (0.0, 0.8),
        cd.Cue.HELD: (0.0, 0.2, 1.0),
        cd.Cue.TICK: (0.0,),
    }
)
"""A bell is only on or off, so number and pace tell them apart: one; three quick; two slow; two and one."""

SWITCHES: Mapping[cd.Cue, str] = MappingProxyType(
    {
        cd.Cue.GET_READY: "bell_get_ready",
        cd.Cue.GO: "bell_go",
        cd.Cue.SET_OVER: "bell_set_over",
        cd.Cue.HELD: "bell_hold",
        cd.Cue.TICK: "countdown_ticks",
    }
)
"""The setting that switches each pattern."""

LONGEST = 120
"""Characters of a notification's line: what a desktop shows of one."""
TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of what follows, outside the name they stand in."""


def pattern_of(cue: cd.Cue, settings: Settings) -> Pattern:
    """Return how a cue rings; nothing where it is switched off."""
    wanted = settings.bell and bool(getattr(settings, SWITCHES[cue]))
    return PATTERNS[cue] if wanted else ()


# progress


@dataclass(frozen=True, slots=True)
class Bar:
    """What the taskbar shows: how much of the countdown is done in whole per cent.

    `waiting`: it is done and waits for the lifter (OVER), which terminals show as paused.
    """

    percent: int
    waiting: bool = False


def bar_of(clock: cd.Countdown | None) -> Bar | None:
    """Return what the taskbar shows of a clock; None: nothing."""
    if clock is None:
        return None
    if clock.phase in (cd.Phase.GO, cd.Phase.OVER, cd.Phase.HELD) or clock.planned <= 0:
        return Bar(100, waiting=clock.phase is cd.Phase.OVER)
    done = clock.planned - clock.seconds
    return Bar(max(0, min(100, 100 * done // clock.planned)))


def bar_sequence(bar: Bar | None, terminal: Terminal) -> str:
    """Return OSC 9;4 with its state (0 none, 1 running, 4 paused) and per cent."""
    state = "0;0" if bar is None else f"{4 if bar.waiting else 1};{bar.percent}"
    return wrapped(f"{ESC}]9;4;{state}{ST}", terminal)


# notifications


def notification(way: Way, title: str, body: str, terminal: Terminal) -> str:
    """Return the sequence of a desktop notification. Title and body may hold anything."""
    title, body = clean(title), clean(body)
    match way:
        case Way.OSC9:
            # Digits and a semicolon at the start would be a command of ConEmu and not a text.
            text = f"gymtui: {title}, {body}".replace(";", ",")
            sequence = f"{ESC}]9;{text}{ST}"
        case Way.OSC777:
            fields = (text.replace(";", ",") for text in (title, body))
            sequence = f"{ESC}]777;notify;{';'.join(fields)}{ST}"
        case Way.OSC99:
            sequence = f"{ESC}]99;i=gymtui:d=0;{title}{ST}{ESC}]99;i=gymtui:d=1:p=body;{body}{ST}"
    return wrapped(sequence, terminal)


def clean(text: str) -> str:
    """Return a text as one line without control characters, at most 120 characters long."""
    kept = "".join(_shown(character) for character in text)
    line = " ".join(kept.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _shown(character: str) -> str:
    if character in TURNS:
        return ""
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs":
            return ""
        case _:
            return character


def wrapped(sequence: str, terminal: Terminal) -> str:
    """Return the sequence as tmux hands it on to the terminal, where tmux stands between."""
    if not terminal.tmux:
        return sequence
    return f"{ESC}Ptmux;{sequence.replace(ESC, ESC + ESC)}{ST}"


def title_sequence(text: str) -> str:
    """Return the sequence that sets the terminal's title."""
    return f"{ESC}]2;{clean(text)}{BEL}"


# the end of a rest


@dataclass(frozen=True, slots=True)
class RestEnd:
    """A rest that has ended: what is to be done now, which rest it was, and how long it lasted in seconds."""

    exercise: str
    set: str
    kind: RestKind
    rested: int
    phase: cd.Phase

    def environment(self) -> dict[str, str]:
        """Return the variables that the lifter's own command gets."""
        return {
            "GYMTUI_EXERCISE": clean(self.exercise),
            "GYMTUI_SET": clean(self.set),
            "GYMTUI_KIND": self.kind.value,
            "GYMTUI_RESTED_SECONDS": str(self.rested),
            "GYMTUI_PHASE": self.phase.value,
        }


def rest_end(workout: LiveWorkout, clock: cd.Countdown, now: datetime) -> RestEnd | None:
    """Return the end of the rest that has just ended; None where a hold's lead-in did."""
    rest = workout.rest
    if rest is None or workout.hold is not None or clock.phase not in (cd.Phase.GO, cd.Phase.OVER):
        return None
    place = current(workout)
    name, what = "", ""
    if place is not None:
        exercise, live_set = workout.at(place)
        name, what = exercise.plan.name, set_words(exercise, live_set)
    rested = max(0, int((now - rest.started_at).total_seconds()))
    return RestEnd(name, what, rest.kind, rested, clock.phase)


def words_of(cue: cd.Cue, workout: LiveWorkout, clock: cd.Countdown, now: datetime) -> tuple[str, str] | None:
    """Return title and body of the notification for a cue; None where it makes none."""
    if cue is cd.Cue.HELD and workout.hold is not None:
        found = workout.find_set(workout.hold.set)
        return "Held", f"{found[1].plan.name}, {workout.hold.target} s" if found is not None else ""
    end = rest_end(workout, clock, now) if cue is cd.Cue.GO else None
    if end is None:
        return None
    late = f"Rest over since {cd.clock_text(clock.seconds)}"
    return late if end.phase is cd.Phase.OVER else "GO", f"{end.exercise}, {end.set}"
