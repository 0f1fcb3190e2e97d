"""Which terminal this is, and what it shows beside the text, as far as its environment says. No Textual.

There is no question that every terminal answers, so only what is known is used: an OSC 9;4 pops up as a
notification in a terminal that does not know it as progress. docs/signals.md has the versions.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Way(StrEnum):
    """The sequence that makes a desktop notification."""

    OSC9 = "osc9"
    OSC777 = "osc777"
    OSC99 = "osc99"


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the terminal shows: progress (OSC 9;4), desktop notifications. `name` is empty where unknown.

    `tmux`: tmux stands between, and hands a sequence on only when it is wrapped.
    """

    name: str = ""
    progress: bool = False
    notification: Way | None = None
    tmux: bool = False


BY_TERM = (
    ("xterm-kitty", "kitty"),
    ("xterm-ghostty", "ghostty"),
    ("wezterm", "wezterm"),
    ("foot", "foot"),
    ("rxvt-unicode", "urxvt"),
)
BY_PROGRAM = MappingProxyType({"ghostty": "ghostty", "WezTerm": "wezterm", "iTerm.app": "iterm2"})
NOTIFICATIONS = MappingProxyType(
    {
        "kitty": Way.OSC99,
        "ghostty": Way.OSC777,
        "wezterm": Way.OSC777,
        "foot": Way.OSC777,
        "urxvt": Way.OSC777,
        "iterm2": Way.OSC9,
    }
)
PROGRESS = frozenset({"ghostty", "wezterm", "windows-terminal", "conemu"})
VTE_WITH_PROGRESS = 8000
"""VTE 0.80, as VTE_VERSION writes it."""
KONSOLE_WITH_PROGRESS = 260400
"""Konsole 26.04.0, as KONSOLE_VERSION writes it."""


def terminal_of(environ: Mapping[str, str]) -> Terminal:
    """Return what is known of the terminal. Inside tmux, screen and Zellij nothing is taken for granted."""
    between = any(environ.get(name) for name in ("TMUX", "STY", "ZELLIJ"))
    if between or environ.get("TERM", "").startswith(("screen", "tmux")):
        return Terminal(tmux=bool(environ.get("TMUX")))
    name = _name(environ)
    return Terminal(name, _shows_progress(name, environ), NOTIFICATIONS.get(name))


def progress_wanted(setting: str, terminal: Terminal) -> bool:
    """Return whether progress is written: `on`, or `auto` in a terminal known to show it."""
    return setting == "on" or (setting == "auto" and terminal.progress)


def notification_way(setting: str, terminal: Terminal) -> Way | None:
    """Return how a notification is made: as set, or with `auto` as this terminal is known to take it."""
    if setting == "auto":
        return terminal.notification
    return None if setting == "off" else Way(setting)


def _name(environ: Mapping[str, str]) -> str:
    """Return the terminal's name. TERM comes first: other variables are handed on to terminals started
    from a terminal."""
    term = environ.get("TERM", "")
    for prefix, name in BY_TERM:
        if term.startswith(prefix):
            return name
    if not term.startswith("xterm"):
        return ""
    program = environ.get("TERM_PROGRAM")
    if program:
        return BY_PROGRAM.get(program, "")
    if environ.get("WT_SESSION"):
        return "windows-terminal"
    if environ.get("ConEmuANSI") == "ON":
        return "conemu"
    if environ.get("KONSOLE_VERSION"):
        return "konsole"
    return "vte" if environ.get("VTE_VERSION") else ""


def _shows_progress(name: str, environ: Mapping[str, str]) -> bool:
    match name:
        case "vte":
            return _number(environ.get("VTE_VERSION")) >= VTE_WITH_PROGRESS
        case "konsole":
            return _number(environ.get("KONSOLE_VERSION")) >= KONSOLE_WITH_PROGRESS
        case "iterm2":
            return "P" in re.findall(r"[A-Z][a-z]*", environ.get("TERM_FEATURES", ""))
        case _:
            return name in PROGRESS


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdecimal() else 0
