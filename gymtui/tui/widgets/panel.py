"""A widget that shows a drawing: it paints the rows that changed and nothing else."""

from typing import ClassVar

from textual.events import Click, Resize
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from gymtui.tui.canvas import Canvas, Palette


class Panel(Widget):
    """Subclasses say what to draw in `draw(width, height)`; `redraw` compares row by row.

    A click on a row named in `spots` posts `Clicked` with that row's word.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    Panel { height: 1fr; width: 1fr; }
    """

    class Clicked(Message):
        """A row that stands for something was clicked."""

        def __init__(self, panel: "Panel", spot: str) -> None:
            super().__init__()
            self.panel = panel
            self.spot = spot

        @property
        def control(self) -> "Panel":
            return self.panel

    def __init__(
        self,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._strips: list[Strip] = []
        self._palette: Palette | None = None
        self.spots: dict[int, str] = {}

    def draw(self, width: int, height: int) -> Canvas:
        """Return what to show in the given room; a panel of its own shows an empty ground."""
        return Canvas(width, height)

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.recolour())

    def on_unmount(self) -> None:
        self.app.theme_changed_signal.unsubscribe(self)

    def on_resize(self, event: Resize) -> None:
        del event
        self.redraw()

    def recolour(self) -> None:
        """Draw anew in the colours of the theme in force."""
        self._palette = None
        self.redraw()

    def redraw(self) -> None:
        """Draw, and repaint the rows that differ from those shown."""
        width, height = self.size
        if not width or not height:
            return
        if self._palette is None:
            self._palette = Palette(self.app.theme_variables)
        before, self._strips = self._strips, self.draw(width, height).strips(self._palette)
        if len(before) != len(self._strips):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, self._strips, strict=True)):
            if old != new:
                self.refresh(Region(0, y, width, 1))

    def render_line(self, y: int) -> Strip:
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.size.width, self.rich_style)

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self)
        spot = self.spots.get(offset.y) if offset is not None else None
        if spot is not None:
            event.stop()
            self.post_message(self.Clicked(self, spot))
