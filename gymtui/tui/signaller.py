"""Gives the signals of the clock: rings, writes to the terminal, starts the lifter's own command.

What is written is worked out in `signals`; here are the timers and the terminal. Nothing waits.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from textual.app import App

from gymtui.live import countdown as cd
from gymtui.live.state import LiveWorkout, RestKind
from gymtui.settings import Settings, command_words
from gymtui.tui import messages as ask
from gymtui.tui import signals
from gymtui.tui.clockwork import Beat
from gymtui.tui.own_command import run_beside
from gymtui.tui.terminal import Terminal, notification_way, progress_wanted, terminal_of

SHOWN_AGAIN = timedelta(seconds=10)
"""Terminals drop a progress that nobody renews: Ghostty after 15 s, kitty after a minute."""

SAMPLES: Mapping[str, cd.Cue] = {switch: cue for cue, switch in signals.SWITCHES.items()} | {
    "bell": cd.Cue.GO
}
TRIED = signals.RestEnd("Bench press", "set 2 of 3", RestKind.SET, 180, cd.Phase.GO)
"""What a signal that is tried out from Settings speaks of."""


class Later(Protocol):
    """Something that is still to ring."""

    def stop(self) -> None: ...


class Signaller:
    """Gives what the settings in force ask for. Without a terminal it writes to nobody.

    `write` sends a sequence, `later` calls something after so many seconds.
    """

    def __init__(
        self, app: App[None], settings: Callable[[], Settings], environ: Mapping[str, str], logs: Path | None
    ) -> None:
        """`logs` is where the own command's output goes; None: this program runs no own command."""
        self.terminal: Terminal = terminal_of(environ)
        self.write: Callable[[str], None] = self._to_terminal
        self.later: Callable[[float, Callable[[], None]], Later] = app.set_timer
        self._app = app
        self._settings = settings
        self._logs = logs
        self._title: str | None = None
        self._bar: signals.Bar | None = None
        self._bar_at: datetime | None = None
        self._bells: list[Later] = []

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._show_bar(None, None)
        self._show_title(None)

    def signal(self, beat: Beat, workout: LiveWorkout | None, now: datetime) -> None:
        """Give the signals of a moment. Cheap where nothing changed."""
        settings = self._settings()
        self._show_title(beat.title if settings.title else None)
        wanted = progress_wanted(settings.progress, self.terminal)
        self._show_bar(signals.bar_of(beat.clock) if wanted else None, now)
        if beat.cue is None:
            return
        self.ring(signals.pattern_of(beat.cue, settings))
        if workout is None or beat.clock is None:
            return
        words = signals.words_of(beat.cue, workout, beat.clock, now)
        if words is not None:
            self._notify(*words)
        end = signals.rest_end(workout, beat.clock, now) if beat.cue is cd.Cue.GO else None
        if end is not None:
            self._run_own(end)

    def try_out(self, name: str) -> None:
        """Give one signal once, as it was just set; nothing where it is off."""
        settings = self._settings()
        if name in SAMPLES:
            self.ring(signals.pattern_of(SAMPLES[name], settings))
        elif name == "notification":
            self._notify("GO", f"{TRIED.exercise}, {TRIED.set}")
        elif name == "on_rest_end":
            self._run_own(TRIED)

    def ring(self, pattern: signals.Pattern) -> None:
        """Ring a pattern, in place of what is left of the one before; an empty one rings nothing."""
        if not pattern:
            return
        for timer in self._bells:
            timer.stop()
        self._bells = [self.later(at, self._bell) for at in pattern if at > 0]
        if pattern[0] == 0:
            self._bell()

    def _bell(self) -> None:
        self.write(signals.BEL)

    def _show_title(self, text: str | None) -> None:
        """Set the terminal's title; None puts the one back that it had before the first."""
        before, self._title = self._title, text
        if text == before:
            return
        if before is None:
            self.write(signals.PUSH_TITLE)
        self.write(signals.POP_TITLE if text is None else signals.title_sequence(text))

    def _show_bar(self, bar: signals.Bar | None, now: datetime | None) -> None:
        """Write the progress where it changed by a whole per cent, or where the terminal would forget it."""
        fading = (
            bar is not None
            and not bar.waiting
            and now is not None
            and self._bar_at is not None
            and abs(now - self._bar_at) >= SHOWN_AGAIN
        )
        if bar == self._bar and not fading:
            return
        self._bar, self._bar_at = bar, now
        self.write(signals.bar_sequence(bar, self.terminal))

    def _notify(self, title: str, body: str) -> None:
        way = notification_way(self._settings().notification, self.terminal)
        if way is not None:
            self.write(signals.notification(way, title, body, self.terminal))

    def _run_own(self, end: signals.RestEnd) -> None:
        words = command_words(self._settings().on_rest_end)
        if words and self._logs is not None:
            run_beside(words, end.environment(), self._logs / "on_rest_end.log", self._told)

    def _told(self, words: str) -> None:
        """Hand on, from the command's thread, why it did not work."""
        self._app.post_message(ask.OwnCommandFailed(words))

    def _to_terminal(self, sequence: str) -> None:
        driver = self._app._driver  # Textual has no public way past the screen
        if driver is not None and not self._app.is_headless:
            driver.write(sequence)
