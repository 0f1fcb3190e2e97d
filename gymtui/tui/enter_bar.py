"""The bar that says what Enter does: the one flooded thing on a screen."""

from gymtui.tui.canvas import Canvas, Pen, clipped

ON_FLOOD = Pen("on-flood", "flood")
ON_FLOOD_BOLD = Pen("on-flood", "flood", bold=True)


def enter_bar(canvas: Canvas, x: int, y: int, end: int, left: str, right: str) -> int:
    """Draw the flooded bar of three rows; return its middle row."""
    canvas.fill(x, y, end - x, 3, "flood")
    start = x + 2
    canvas.put(start, y + 1, "Enter", ON_FLOOD_BOLD)
    room = end - start - 8 - 3
    text = clipped(left, room)
    after = canvas.put(start + 8, y + 1, text, ON_FLOOD_BOLD)
    if right and len(right) + after + 5 <= end:
        canvas.right(end - 3, y + 1, right, ON_FLOOD)
    return y + 1
