"""Drawing the summary beside a page of Insights."""

from gymtui.insight.strength import Way
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen, wrapped
from gymtui.tui.insights.strength_page import SIGNS
from gymtui.tui.insights.view import SideView

WIDE = 34
BOXES = 8
READING = "being read …"


def draw_side(side: SideView | None, width: int, height: int) -> Canvas:
    """Draw the failure budget, the lifts, the rests, the deload and what was kept of the plan; None: they are
    not known yet."""
    canvas = Canvas(width, height, "panel")
    wide = width >= WIDE
    x, end = (3, width - 4) if wide else (2, width - 2)
    if side is None:
        canvas.clip(x, 1, READING, end - x, MUTED)
        return canvas
    roomy = height >= 30
    y = _failure(canvas, x, 1, end, side, wide=wide) + (2 if roomy else 1)
    y = _lifts(canvas, x, y, end, side, wide=wide, roomy=roomy) + (2 if roomy else 1)
    y = _rests(canvas, x, y, end, side, roomy=roomy) + (1 if roomy else 0)
    if side.deload and y < height - 2:
        y = _deload(canvas, x, y, end, side, height - 2, wide=wide)
    if y < height - 1:
        kept = [(side.kept, STRONG), (f" {side.kept_of}".rstrip(), MUTED)]
        left = canvas.right(end, y, kept)
        canvas.clip(x, y, "Kept to plan" if wide else "Kept", left - x - 1, STRONG)
    return canvas


def _failure(canvas: Canvas, x: int, y: int, end: int, side: SideView, *, wide: bool) -> int:
    canvas.put(x, y, "Failure budget", STRONG)
    if wide:
        canvas.right(end, y, [("last 7 days", MUTED)])
    after = canvas.digits(
        x, y + 2, str(side.failed), "S", "ink" if side.failed <= side.limit else "zone-above"
    )
    canvas.runs(
        after + 2, y + 5, [("of ", PLAIN), (str(side.limit), STRONG), (" used" if wide else "", PLAIN)]
    )
    canvas.clip(
        after + 2, y + 6, _share(side, end - after - 2) if wide else "in 7 days", end - after - 2, MUTED
    )
    y += 8
    boxes = max(side.limit, side.failed)
    room = (end - x) // 4
    size = 3 if boxes <= room else 1
    for place in range(min(boxes, (end - x) // (size + 1))):
        ink = "band" if place >= side.failed else "ink" if place < side.limit else "zone-above"
        canvas.fill(x + place * (size + 1), y, size, 1, ink)
    if side.failed > side.limit:
        canvas.put(x, y + 1, "▲ over", Pen("zone-above"))
    elif side.failed_names and wide:
        canvas.clip(x, y + 1, side.failed_names, end - x, MUTED)
    return y + 2 if wide or side.failed > side.limit else y + 1


def _share(side: SideView, room: int) -> str:
    """Return the share of the hard sets that failed, in as many words as there is room for."""
    if not side.hard:
        return "no hard sets"
    percent, hard = f"{side.failed / side.hard * 100:.0f} %", f"{round(side.hard, 1):g}"
    said = (f"{percent} of {hard} hard sets", f"{percent} of {hard} hard", f"{percent} of {hard}", percent)
    return next((one for one in said if len(one) <= room), percent)


def _lifts(canvas: Canvas, x: int, y: int, end: int, side: SideView, *, wide: bool, roomy: bool) -> int:
    canvas.put(x, y, "Strength", STRONG)
    canvas.right(end, y, [("4 weeks, ± noise" if wide else "4 weeks", MUTED)])
    y += 2 if roomy else 1
    if not side.lifts:
        canvas.put(x, y, "no sure estimate yet", MUTED)
        return y + 1
    for row in side.lifts:
        sign, ink = SIGNS[Way(row.way)]
        said = [(f"{sign} ", Pen(ink)), (f"{row.by:>5}", STRONG)]
        if not row.by:
            said = [(row.way, MUTED)]
        elif wide:
            said.append((f" {row.noise:>6}", MUTED))
        left = canvas.right(end, y, said)
        canvas.clip(x, y, row.name, left - x - 1, PLAIN)
        y += 1
    return y


def _rests(canvas: Canvas, x: int, y: int, end: int, side: SideView, *, roomy: bool) -> int:
    canvas.put(x, y, "Rest", STRONG)
    roomy_name = end - x >= 28
    gap = max(8 if roomy_name else 7, 1 + max((len(taken) for _, _, taken in side.rests), default=0))
    canvas.right(end - gap, y, [("planned" if roomy else "plan", MUTED)])
    canvas.right(end, y, [("taken", MUTED)])
    y += 2 if roomy else 1
    if not side.rests:
        canvas.clip(x, y, "none was planned and timed", end - x, MUTED)
        return y + 1
    for name, planned, taken in side.rests:
        canvas.clip(x, y, name if roomy_name else name.split()[0], end - x - gap - 5, PLAIN)
        canvas.right(end - gap, y, [(planned, MUTED)])
        canvas.right(end, y, [(taken, PLAIN)])
        y += 1
    return y


def _deload(canvas: Canvas, x: int, y: int, end: int, side: SideView, foot: int, *, wide: bool) -> int:
    canvas.put(x, y, "Deload", STRONG)
    canvas.right(end, y, [(side.deload, PLAIN)])
    y += 1
    if not wide:
        return y
    for text in side.deload_lines:
        for line in wrapped(text, end - x):
            if y >= foot:
                return y
            canvas.put(x, y, line, MUTED)
            y += 1
    return y + 1 if y < foot else y
