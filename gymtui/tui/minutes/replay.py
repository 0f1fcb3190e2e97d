"""Where a replay is: a moment on the line, whether it plays, how fast. Values only."""

from dataclasses import dataclass, replace

from gymtui.insight.session_line import SessionLine

SPEEDS = (10, 30, 60, 120, 300)
"""Seconds of the workout in a second of the replay."""


@dataclass(frozen=True, slots=True)
class Replay:
    """`at` is in seconds since the beginning of the line."""

    at: float = 0.0
    playing: bool = False
    speed: int = 60

    def ticked(self, seconds: float, line: SessionLine) -> "Replay":
        """Return it so many seconds later; at the end it stands still."""
        if not self.playing:
            return self
        at = min(line.seconds, self.at + seconds * self.speed)
        return replace(self, at=at, playing=at < line.seconds)

    def toggled(self, line: SessionLine) -> "Replay":
        """Return it played on or halted; at the end it begins again."""
        at = 0.0 if self.at >= line.seconds and not self.playing else self.at
        return replace(self, at=at, playing=not self.playing and line.seconds > 0)

    def faster(self, by: int) -> "Replay":
        """Return it one speed up or down."""
        place = SPEEDS.index(self.speed) + by
        return replace(self, speed=SPEEDS[max(0, min(len(SPEEDS) - 1, place))])

    def stepped(self, by: int, line: SessionLine) -> "Replay":
        """Return it halted at the part logged after, or before, where it is; else at an end of the line."""
        times = [0.0, *(one.at for one in line.parts), line.seconds]
        if by > 0:
            at = next((one for one in times if one > self.at), line.seconds)
        else:
            at = next((one for one in reversed(times) if one < self.at), 0.0)
        return replace(self, at=at, playing=False)

    def put(self, at: float, line: SessionLine) -> "Replay":
        """Return it halted at a moment of the line."""
        return replace(self, at=max(0.0, min(line.seconds, at)), playing=False)
