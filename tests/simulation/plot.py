"""Draws a year by each rule as an SVG of small panels: `python -m tests.simulation.plot FILE.svg`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from gymtui.model.advice import ReasonCode
from tests.simulation.season import WEEKS, Session
from tests.simulation.seasons import DRESSED, year

COLUMNS = 4
WIDTH, HEIGHT = 260, 150
LEFT, RIGHT, TOP, BOTTOM = 36, 10, 26, 20
INK, QUIET, ASKED, TRUE = "#222222", "#888888", "#1f6fb2", "#c9c9c9"
STYLE = f'font-family="sans-serif" font-size="11" fill="{INK}"'
TITLE = "A year by each rule: the load of the first set (blue), and the true one-rep max (grey)"
MARKS = {
    ReasonCode.RESET: ("#c0392b", "reset"),
    ReasonCode.DELOAD: ("#2e8b57", "deload"),
    ReasonCode.LAYOFF: ("#8e44ad", "after the break"),
    ReasonCode.READINESS: ("#e0a030", "a bad day"),
}


def drawing(seed: int = 1) -> str:
    """Return the SVG. The same seed gives the same text."""
    shown = [name for name in DRESSED if year(name, seed)[0].asked is not None]
    rows = -(-len(shown) // COLUMNS)
    width, height = COLUMNS * WIDTH + 20, rows * HEIGHT + 60
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {STYLE}>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="20" y="22" font-size="15">{TITLE}</text>',
        *_legend(height - 14),
    ]
    for place, name in enumerate(shown):
        x, y = 10 + place % COLUMNS * WIDTH, 34 + place // COLUMNS * HEIGHT
        out += _panel(name, year(name, seed), x, y)
    return "\n".join([*out, "</svg>"]) + "\n"


def _legend(y: int) -> list[str]:
    out, x = [], 20
    for colour, words in MARKS.values():
        out.append(f'<circle cx="{x}" cy="{y - 4}" r="3" fill="{colour}"/>')
        out.append(f'<text x="{x + 8}" y="{y}">{words}</text>')
        x += 110
    return out


def _panel(name: str, sessions: Sequence[Session], x: int, y: int) -> list[str]:
    loads = [(one.week, float(one.asked.amount)) for one in sessions if one.asked is not None]
    maxes = [(one.week, one.one_rep_max) for one in sessions]
    body = name in ("reps", "assisted")
    numbers = [load for _, load in loads] + ([] if body else [strength for _, strength in maxes])
    low, high = min([0.0, *numbers]), max([*numbers, 1.0])
    inner_x, inner_y = x + LEFT, y + TOP
    wide, tall = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def at(week: float, amount: float) -> str:
        across = inner_x + wide * week / WEEKS
        return f"{across:.1f},{inner_y + tall * (1 - (amount - low) / (high - low)):.1f}"

    out = [
        f'<text x="{inner_x}" y="{y + 16}" font-weight="bold">{name}</text>',
        f'<path d="M{inner_x},{inner_y} v{tall} h{wide}" fill="none" stroke="{QUIET}"/>',
        f'<text x="{inner_x - 4}" y="{inner_y + 9}" text-anchor="end" fill="{QUIET}">{high:.0f}</text>',
        f'<text x="{inner_x - 4}" y="{inner_y + tall}" text-anchor="end" fill="{QUIET}">{low:.0f}</text>',
        f'<text x="{inner_x}" y="{inner_y + tall + 13}" fill="{QUIET}">week 1</text>',
        f'<text x="{inner_x + wide}" y="{inner_y + tall + 13}" text-anchor="end" fill="{QUIET}">52</text>',
    ]
    if not body:
        out.append(_line([at(*one) for one in maxes], TRUE))
    out.append(_line([at(*one) for one in loads], ASKED))
    for one in sessions:
        code = next((code for code in one.codes if code in MARKS), None)
        if code is not None and one.asked is not None:
            cx, cy = at(one.week, float(one.asked.amount)).split(",")
            out.append(f'<circle cx="{cx}" cy="{cy}" r="2" fill="{MARKS[code][0]}"/>')
    return out


def _line(points: Sequence[str], colour: str) -> str:
    return f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" stroke-width="1.3"/>'


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(drawing(), encoding="utf-8")
