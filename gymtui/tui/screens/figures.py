"""The coach's own figures: every number of it that is no science, each to be set within its range."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.tui import words
from gymtui.tui.bindings import key_sign
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.place import PLACES, bindings, hint
from gymtui.tui.settings.figures import FigureRow, draw_figure, figure_problem, figure_rows, meaning_of
from gymtui.tui.settings.keeping import kept_setting
from gymtui.tui.settings.meaning import MeaningPanel
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList
from gymtui.tui.widgets.top_bar import TopBar

TITLE = "The coach's own figures: sensible, tested by nobody, no science"


class FigureList(PickList):
    """All figures in one column."""

    rows: tuple[FigureRow, ...] = ()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        self.spots = {}
        for y, row in enumerate(self.rows[self.first : self.first + self.room], 1):
            draw_figure(canvas, y, width - 4, row, chosen=bool(row.id) and row.id == self.chosen)
            if row.id:
                self.spots[y] = row.id
        self.draw_thumb(canvas, width - 1, 1)
        return canvas


class FiguresScreen(LibraryScreen):
    """A page of Settings. What is changed is in settings.toml at once, and the coach goes by it."""

    PLACE = "figures"
    AUTO_FOCUS = "FigureList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("figures")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "settings", id="top")
        self.list = FigureList(id="figure-list")
        self.meaning = MeaningPanel(id="meaning")

    def body(self) -> list[Widget]:
        return [Horizontal(self.list, self.meaning, id="settings")]

    def on_mount(self) -> None:
        self.show_figures()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 112 or self.size.height < 30, "-narrow")

    def show_figures(self) -> None:
        """Show every figure as it is now."""
        self.list.rows = (FigureRow(heading=TITLE), FigureRow(), *figure_rows(self.desk.settings))
        self.list.fill([row.id for row in self.list.rows])
        self.list.redraw()
        self._show_meaning()

    @property
    def chosen(self) -> FigureRow:
        """The chosen row; there is always one that can be."""
        return next(row for row in self.list.rows if row.id and row.id == self.list.chosen)

    def hints(self) -> tuple[KeyHint, ...]:
        """Leave out the way back to the default where the figure is at it."""
        actions = [a for a in self.actions() if a.method != "reset" or self.chosen.changed]
        return tuple(hint(action) for action in actions)

    def _show_meaning(self) -> None:
        self.meaning.key = key_sign(self.actions()[0].keys)
        self.meaning.row = meaning_of(self.chosen)
        self.meaning.redraw()
        self.show_frame(words.day(self.desk.today))

    @on(PickList.Moved)
    def moved(self, event: PickList.Moved) -> None:
        event.stop()
        self._show_meaning()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        """Choose the row; a click on the one that is chosen changes it."""
        event.stop()
        if event.spot == self.list.chosen:
            self.action_change()
        else:
            self.list.choose(event.spot)

    @work
    async def action_change(self) -> None:
        row, settings = self.chosen, self.desk.settings
        spec = row.spec
        assert spec is not None, "what is chosen is a figure"
        typed = await self.app.push_screen_wait(
            AskText(
                f"{spec.words}",
                str(row.value),
                hint=f"{spec.expected}, at first {spec.default}",
                check=lambda text: figure_problem(text, spec, settings),
            )
        )
        if typed is not None and int(typed) != row.value and await kept_setting(self, spec, int(typed)):
            self.show_figures()

    @work
    async def action_reset(self) -> None:
        row = self.chosen
        spec = row.spec
        assert spec is not None, "what is chosen is a figure"
        if not row.changed:
            self.notify("It is at its default.", timeout=3)
            return
        problem = figure_problem(str(spec.default), spec, self.desk.settings)
        if problem is not None:
            self.notify(problem, severity="warning", markup=False, timeout=8)
        elif await kept_setting(self, spec, spec.default):
            self.show_figures()

    def action_back(self) -> None:
        self.dismiss()
