"""Drawing the list of proposed changes: a card each, old above new, the reason below."""

from gymtui.plans.hunks.hunk import Hunk
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, wrapped
from gymtui.tui.enter_bar import enter_bar
from gymtui.tui.hunks.view import HunksView, Verdict

CARD_ROWS = 5
"""Rows of a card, the empty one below it with them."""
HEAD_ROWS = 3
BAR_ROWS = 4
MINUS = Pen("bad", bold=True)
PLUS = Pen("zone-in", bold=True)
ROOMY = 100
EMPTY = (
    "Nothing is proposed for this plan now.",
    "",
    "Next loads, sets, a deload, another exercise for a lift that stalled or stands still are proposed here",
    "once your workouts speak for them. What you leave is not proposed again for four weeks.",
)


def cards_in(height: int) -> int:
    """Return how many cards are in sight in a panel of this height."""
    return max(1, (height - HEAD_ROWS - BAR_ROWS) // CARD_ROWS)


def draw_hunks(view: HunksView, width: int, height: int) -> tuple[Canvas, dict[int, str]]:
    """Draw the list; return also which rows can be clicked, and for what."""
    canvas = Canvas(width, height)
    x, end = (4, width - 4) if width >= ROOMY else (2, width - 2)
    spots: dict[int, str] = {}
    count = len(view.hunks)
    many = f"{count} change{'s' if count != 1 else ''} proposed"
    canvas.runs(x, 1, [(many if count else "Proposed changes", STRONG), (f"  {view.plan}", MUTED)])
    if not view.hunks:
        y = HEAD_ROWS
        for line in EMPTY:
            for piece in wrapped(line, end - x) or [""]:
                canvas.put(x, y, piece, PLAIN)
                y += 1
        return canvas, spots
    canvas.right(end, 1, [("none is made before you accept it", MUTED)])
    room = cards_in(height)
    for place, hunk in enumerate(view.hunks[view.first : view.first + room]):
        index, y = view.first + place, HEAD_ROWS + place * CARD_ROWS
        _card(canvas, x, y, end, view, hunk, chosen=index == view.chosen)
        for row in range(CARD_ROWS - 1):
            spots[y + row] = str(index)
    if view.first:
        canvas.put(width - 1, HEAD_ROWS, "▲", MUTED)
    if view.first + room < count:
        canvas.put(width - 1, HEAD_ROWS + room * CARD_ROWS - 2, "▼", MUTED)
    accepted, left = len(view.of(Verdict.ACCEPTED)), len(view.of(Verdict.LEFT))
    said = "nothing is decided yet"
    if accepted or left:
        said = f"{accepted} into the plan, {left} left, {count - accepted - left} for later"
    spots[enter_bar(canvas, 0, height - BAR_ROWS + 1, width, "keep what is decided", said)] = "enter"
    return canvas, spots


def _card(canvas: Canvas, x: int, y: int, end: int, view: HunksView, hunk: Hunk, *, chosen: bool) -> None:
    canvas.fill(x - 2, y, end - x + 4, CARD_ROWS - 1, "field" if chosen else "panel")
    if chosen:
        for row in range(CARD_ROWS - 1):
            canvas.put(x - 2, y + row, "▎", MOVE)
    left = _verdict(canvas, y, end, view.verdict(hunk))
    after = canvas.clip(x, y, hunk.name, max(8, left - x - 24), STRONG)
    canvas.clip(after, y, f"  {hunk.kind.words}, {hunk.where}", left - after - 2, MUTED)
    for row, sign, text, pen, ground in (
        (1, "−", hunk.before, PLAIN, "hunk-minus"),
        (2, "+", hunk.after, STRONG, "hunk-plus"),
    ):
        canvas.fill(x, y + row, end - x, 1, ground)
        canvas.put(x + 1, y + row, sign, PLUS if sign == "+" else MINUS)
        canvas.clip(x + 4, y + row, text, end - x - 5, pen)
    why = canvas.right(end, y + 3, [(f"grade {hunk.reason.grade.value}", MUTED)])
    canvas.clip(x + 4, y + 3, hunk.reason.line, why - x - 6, PLAIN)


def _verdict(canvas: Canvas, y: int, end: int, verdict: Verdict) -> int:
    match verdict:
        case Verdict.ACCEPTED:
            return canvas.right(end, y, [("✓ into the plan", MOVE)])
        case Verdict.LEFT:
            return canvas.right(end, y, [("· left", PLAIN)])
        case Verdict.OPEN:
            return canvas.right(end, y, [("? not decided", MUTED)])
