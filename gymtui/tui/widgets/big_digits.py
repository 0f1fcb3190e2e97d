"""The big figures of the clock and of the set to do, painted as coloured blanks: no glyph, so no seam."""

from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.css.types import AlignHorizontal
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from gymtui.tui.widgets.glyphs import PAINTED, SizeName, fit, measure, paint

__all__ = ["BigDigits", "SizeName", "fit", "measure"]

_SLACK_BEFORE = {"left": 0.0, "top": 0.0, "center": 0.5, "middle": 0.5, "right": 1.0, "bottom": 1.0}


class BigDigits(Widget):
    """Paints `text` at `size_name` in its CSS `color`; `content-align` places it in a larger widget."""

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    BigDigits { width: auto; height: auto; }
    """

    text: reactive[str] = reactive("", init=False)
    size_name: reactive[SizeName] = reactive[SizeName]("L", init=False)

    def __init__(
        self,
        text: str = "",
        size_name: SizeName = "L",
        *,
        align: AlignHorizontal | None = None,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.set_reactive(BigDigits.text, text)
        self.set_reactive(BigDigits.size_name, size_name)
        self._rows = paint(text, size_name)
        if align is not None:
            self.styles.content_align_horizontal = align

    def watch_text(self, old: str, new: str) -> None:
        self._repaint(measure(old, self.size_name) != measure(new, self.size_name))

    def watch_size_name(self) -> None:
        self._repaint(True)

    def _repaint(self, other_extent: bool) -> None:
        self._rows = paint(self.text, self.size_name)
        self.refresh(layout=other_extent)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        del container, viewport  # figures have their own extent
        return measure(self.text, self.size_name)[0]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport, width  # figures have their own extent
        return measure(self.text, self.size_name)[1]

    def render_line(self, y: int) -> Strip:
        _, _, background, color = self.colors
        blank = Style(bgcolor=background.rich_color)
        row = y - self._slack(self.size.height - len(self._rows), self.styles.content_align_vertical)
        if not 0 <= row < len(self._rows):
            return Strip.blank(self.size.width, blank)
        painted = Style(bgcolor=(background + color).rich_color)
        cells = self._rows[row]
        left = self._slack(self.size.width - len(cells), self.styles.content_align_horizontal)
        segments = [Segment(" " * left, blank)] if left else []
        for kind, run in groupby(cells):
            segments.append(Segment(" " * len(list(run)), painted if kind == PAINTED else blank))
        return Strip(segments).adjust_cell_length(self.size.width, blank)

    @staticmethod
    def _slack(room: int, where: str) -> int:
        """Cells before the figures; figures wider than the widget start at its edge and are cut."""
        return int(max(0, room) * _SLACK_BEFORE.get(where, 0.0))
