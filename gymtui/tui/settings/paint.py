"""Drawing Settings: rows of name and value, and what the chosen one means."""

import textwrap

from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas
from gymtui.tui.settings.row import SettingRow

SECTION, NAME, VALUE = 5, 18, 42
SMALLER = 3


def draw_setting(canvas: Canvas, y: int, end: int, row: SettingRow, *, chosen: bool, wide: bool) -> None:
    """Draw one row: its section, its name, its value."""
    less = 0 if wide else SMALLER
    section, name, value = SECTION - less, NAME - less, VALUE - less
    canvas.clip(section, y, row.section, name - section - 2, STRONG)
    if chosen:
        canvas.fill(name - 2, y, end - name + 3, 1, "band")
        canvas.put(name - 2, y, "▸", MOVE)
    canvas.clip(name, y, row.name, value - name - 1, STRONG if chosen else MUTED)
    room = end - value - (len(row.unit) + 1 if row.unit else 0)
    after = canvas.clip(value, y, row.value, room, STRONG if chosen else PLAIN)
    canvas.put(after + 1, y, row.unit, PLAIN if chosen else MUTED)


def draw_meaning(row: SettingRow | None, key: str, width: int, height: int) -> Canvas:
    """Draw what the chosen row means: at the side, or in a few lines under the list."""
    canvas = Canvas(width, height, "panel")
    if row is None:
        return canvas
    tall = height > 8
    x, end, y = (3, width - 3, 2) if tall else (2, width - 2, 1)
    if tall:
        canvas.clip(x, y, row.name[:1].upper() + row.name[1:], end - x, STRONG)
        y += 2
        for line in textwrap.wrap(f"{row.value} {row.unit}".strip(), max(8, end - x))[: height - 14]:
            canvas.put(x, y, line, PLAIN)
            y += 1
        y += 1
    for line in textwrap.wrap(row.meaning, max(8, end - x))[: height - 3]:
        canvas.put(x, y, line, PLAIN)
        y += 1
    if tall:
        y += 1
        for line in textwrap.wrap(row.where, max(8, end - x), break_on_hyphens=False):
            canvas.put(x, y, line, MUTED)
            y += 1
        y += 1 if row.where else 0
        canvas.runs(x, y, [(key, STRONG), (f" {row.changes}", MUTED)])
    else:
        canvas.clip(x, height - 2, row.where, end - x, MUTED)
    return canvas
