"""Bars of coloured blanks: how much time or work is left, and how many sets stand against a zone."""

from itertools import pairwise
from typing import ClassVar, Literal

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

Zone = Literal["below", "in", "above"]

RULE_GLYPH = "━"


def share_of(width: int, fraction: float) -> int:
    """Cells of a part, at least one for anything above nothing and never more than there are."""
    if fraction <= 0 or width <= 0:
        return 0
    return max(1, min(width, round(width * fraction)))


def zone_of(value: float, low: float | None, high: float | None) -> Zone | None:
    """Where the value stands; nowhere when there is no zone."""
    if low is None and high is None:
        return None
    if low is not None and value < low:
        return "below"
    if high is not None and value > high:
        return "above"
    return "in"


class Bar(Widget):
    """One row: `fraction` in the widget's `color` over `bar--track`.

    With `overrun` the bar shows a whole that grew: `fraction` is the planned part (`bar--planned`),
    the rest of it ran over and takes the widget's `color`. `ends` draws [ and ] for terminals in
    which the track has the colour of the ground.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--track", "bar--planned"}
    DEFAULT_CSS = """
    Bar { width: 1fr; height: 1; }
    """

    fraction: reactive[float] = reactive(0.0)
    overrun: reactive[bool] = reactive(False)
    ends: reactive[bool] = reactive(False)

    def __init__(
        self,
        fraction: float = 0.0,
        *,
        overrun: bool = False,
        ends: bool = False,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.set_reactive(Bar.fraction, fraction)
        self.set_reactive(Bar.overrun, overrun)
        self.set_reactive(Bar.ends, ends)

    def render_line(self, y: int) -> Strip:
        del y  # every row of a bar is the same
        _, _, background, color = self.colors
        fill = Style(bgcolor=(background + color).rich_color)
        room = self.size.width - (2 if self.ends else 0)
        if self.overrun:
            over = share_of(room, 1.0 - self.fraction)
            first, cells, second = self._ground("bar--planned"), room - over, fill
        else:
            first, cells, second = fill, share_of(room, self.fraction), self._ground("bar--track")
        segments = [Segment(" " * cells, first), Segment(" " * (room - cells), second)]
        if self.ends:
            mark = Style(color=color.rich_color, bgcolor=background.rich_color)
            segments = [Segment("[", mark), *segments, Segment("]", mark)]
        return Strip(segments).adjust_cell_length(self.size.width)

    def _ground(self, component: str) -> Style:
        return Style(bgcolor=self.get_component_rich_style(component).bgcolor)


class ZoneBar(Widget):
    """A thin rule as long as `value` over the band from `low` to `high`, on a scale from 0 to `maximum`.

    Without a zone there is no band and the rule has the widget's own `color`.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "zone-bar--track",
        "zone-bar--band",
        "zone-bar--below",
        "zone-bar--in",
        "zone-bar--above",
    }
    DEFAULT_CSS = """
    ZoneBar { width: 1fr; height: 1; }
    """

    value: reactive[float] = reactive(0.0)
    low: reactive[float | None] = reactive[float | None](None)
    high: reactive[float | None] = reactive[float | None](None)
    maximum: reactive[float] = reactive(1.0)

    def __init__(
        self,
        value: float = 0.0,
        low: float | None = None,
        high: float | None = None,
        maximum: float = 28.0,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.set_reactive(ZoneBar.value, value)
        self.set_reactive(ZoneBar.low, low)
        self.set_reactive(ZoneBar.high, high)
        self.set_reactive(ZoneBar.maximum, maximum)

    def render_line(self, y: int) -> Strip:
        del y  # every row of a bar is the same
        width = self.size.width
        rule = self._cells(self.value)
        start, end = self._band()
        ink = self._ink()
        edges = sorted({0, rule, start, end, width})
        segments: list[Segment] = []
        for left, right in pairwise(edges):
            part = "zone-bar--band" if start <= left < end else "zone-bar--track"
            ground = self.get_component_rich_style(part).bgcolor
            glyph = RULE_GLYPH if left < rule else " "
            segments.append(Segment(glyph * (right - left), Style(color=ink, bgcolor=ground)))
        return Strip(segments).adjust_cell_length(width)

    def _ink(self) -> Color | None:
        zone = zone_of(self.value, self.low, self.high)
        return self.get_component_rich_style(f"zone-bar--{zone}").color if zone else self.rich_style.color

    def _cells(self, value: float) -> int:
        return share_of(self.size.width, value / self.maximum) if self.maximum > 0 else 0

    def _band(self) -> tuple[int, int]:
        if self.low is None and self.high is None:
            return 0, 0
        start = self._cells(self.low) if self.low is not None else 0
        end = self._cells(self.high) if self.high is not None else self.size.width
        return min(start, end), end
