"""One-row layouts: words that can be clicked, and text on the right edge where there is room."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

COMPACT_BELOW = 100


class Spot(NamedTuple):
    """A clickable stretch of a row: columns from `start` up to, not including, `end`."""

    start: int
    end: int
    target: str


class Part(NamedTuple):
    """Words of a row and what a click on them means."""

    content: Content
    target: str


class Line(NamedTuple):
    content: Content
    spots: tuple[Spot, ...]


def fit_parts(parts: Sequence[Part], gap: int, room: int) -> list[Part]:
    """The parts that fit side by side, dropped from the end."""
    kept: list[Part] = []
    used = 0
    for part in parts:
        used += part.content.cell_length + (gap if kept else 0)
        if used > room:
            break
        kept.append(part)
    return kept


def lay_out(parts: Sequence[Part], gap: int, right: Part, width: int) -> Line:
    """Parts from the left, `right` at the right edge; it goes when it would come closer than the gap."""
    pieces: list[str | Content] = []
    spots: list[Spot] = []
    column = 0
    for part in parts:
        if pieces:
            pieces.append(" " * gap)
            column += gap
        length = part.content.cell_length
        pieces.append(part.content)
        spots.append(Spot(column, column + length, part.target))
        column += length
    length = right.content.cell_length
    room = width - column - length
    if length and room >= (gap if pieces else 0):
        pieces += [" " * room, right.content]
        spots.append(Spot(width - length, width, right.target))
    return Line(Content.assemble(*pieces), tuple(spots))


def spot_at(spots: Sequence[Spot], column: int) -> str | None:
    """The target under a column; an empty target is no target."""
    for spot in spots:
        if spot.start <= column < spot.end:
            return spot.target or None
    return None
