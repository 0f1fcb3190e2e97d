"""Drawing two dry runs side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from gymtui.plans.dry_run.compare import Comparison
from gymtui.plans.dry_run.words import muscle_name, point_words
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas

EDGE = 4
NAME = 26
WITH_ZONES = 76
"""Columns from which the zones stand behind the figures."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what, both figures, and a word behind them. A line without figures is a heading."""

    what: str = ""
    first: str = ""
    second: str = ""
    more: str = ""
    differs: bool = False


def lines_of(found: Comparison) -> tuple[Line, ...]:
    """Return all lines of a comparison."""
    return tuple(_lines(found))


def _lines(found: Comparison) -> Iterator[Line]:
    yield Line("A week on average, without deloads")
    one, other = found.averages
    rows = (
        ("Workouts", one.workouts, other.workouts),
        ("Minutes", one.minutes, other.minutes),
        ("Hard sets", one.hard, other.hard),
        ("Sets to failure", one.failures, other.failures),
        ("Plate changes", one.plate_changes, other.plate_changes),
    )
    for what, first, second in rows:
        yield _figures(what, first, second)
    yield Line()
    yield Line("Hard sets a week")
    for row in found.muscles:
        zone = f"zone {row.zone.low} to {row.zone.top}"
        yield _figures(muscle_name(row.muscle).capitalize(), row.first, row.second, zone)
    yield Line()
    yield Line("The heaviest set of the last week")
    for lift in found.lifts:
        ends = point_words(lift.first), point_words(lift.second)
        yield Line(lift.name, *ends, differs=ends[0] != ends[1])


def _figures(what: str, first: float, second: float, more: str = "") -> Line:
    one, other = f"{round(first, 1):g}", f"{round(second, 1):g}"
    return Line(what, one, other, more, differs=one != other)


def draw_comparison(found: Comparison, first: int, width: int, height: int) -> Canvas:
    """Draw the comparison from its line `first` on; what differs is bold."""
    canvas = Canvas(width, height)
    what = min(NAME, width // 3)
    zones = 22 if width >= WITH_ZONES else EDGE
    column = max(4, min(26, (width - EDGE - what - zones) // 2))
    ends = (EDGE + what + column, EDGE + what + 2 * column)
    for title, end in zip(found.titles, ends, strict=True):
        name = title if len(title) < column else f"{title[: column - 2]}…"
        canvas.right(end, 1, [(name, STRONG)])
    for place, line in enumerate(lines_of(found)[first : first + height - 3]):
        y = 3 + place
        heading = not line.first
        canvas.clip(EDGE, y, line.what, (width - EDGE) if heading else what, STRONG if heading else PLAIN)
        for text, end in zip((line.first, line.second), ends, strict=True):
            canvas.right(end, y, [(text, STRONG if line.differs else PLAIN)])
        if width >= WITH_ZONES:
            canvas.put(ends[1] + 3, y, line.more, MUTED)
    return canvas
