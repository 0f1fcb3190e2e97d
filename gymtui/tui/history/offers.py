"""What a filter line is completed with: going through it, and drawing it. No Textual in here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len

from gymtui.insight.query.completing import Offer, taken
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas

EDGE = 2
KEY = "Tab"
LEAST_WHY = 10


@dataclass(frozen=True, slots=True)
class Cycle:
    """Going through the offers for a line that was typed; `at` -1 is the line itself."""

    line: str
    cursor: int
    offers: tuple[Offer, ...]
    at: int = -1

    def step(self, by: int) -> "Cycle":
        """Go on, or back; behind the last offer comes what was typed, and then the first again."""
        return replace(self, at=(self.at + 1 + by) % (len(self.offers) + 1) - 1)

    @property
    def offer(self) -> Offer | None:
        """What stands in the line now; None: what was typed."""
        return self.offers[self.at] if self.at >= 0 else None

    @property
    def shown(self) -> tuple[str, int]:
        """The line as it stands now, and the place of the cursor."""
        return taken(self.line, self.offer) if self.offer is not None else (self.line, self.cursor)


def first_shown(offers: Sequence[Offer], at: int, height: int) -> int:
    """Return the first offer in sight, so that the one in the line is too."""
    return max(0, min(max(0, at) - height + 1, len(offers) - height))


def draw_offers(offers: Sequence[Offer], at: int, width: int, height: int) -> Canvas:
    """Draw the offers below each other, the one in the line (-1: none yet) marked and in sight."""
    canvas = Canvas(width, height, "field")
    if not offers or height < 1:
        return canvas
    first = first_shown(offers, at, height)
    rows = offers[first : first + height]
    end = width - len(KEY) - 2
    room = max(8, end - EDGE)
    column = min(max(cell_len(one.text.rstrip()) for one in rows), max(8, room * 3 // 5))
    for y, one in enumerate(rows):
        marked = first + y == at
        if marked:
            canvas.put(0, y, "▸", MOVE)
        canvas.clip(EDGE, y, one.text.rstrip(), column, MOVE if marked else PLAIN)
        left = end - (EDGE + column + 3)
        if left >= LEAST_WHY:
            canvas.clip(EDGE + column + 3, y, one.why, left, MUTED)
    canvas.right(width, 0, [(KEY, STRONG)])
    more = len(offers) - first - len(rows)
    if more and height > 1:
        canvas.right(width, height - 1, [(f"+{more}", MUTED)])
    return canvas
