"""A dry run: the next weeks of a plan, played for this lifter before anything is trained."""

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.events import MouseScrollDown, MouseScrollUp
from textual.widget import Widget
from textual.worker import get_current_worker

from gymtui.model.plan import PlanDocument
from gymtui.plans.dry_run.compare import compare
from gymtui.plans.dry_run.play import Player
from gymtui.plans.dry_run.result import DryRun
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Choose, Item, Tell
from gymtui.tui.dry_run.comparing import draw_comparison, lines_of
from gymtui.tui.dry_run.paint import draw_dry_run, is_wide, scrolled
from gymtui.tui.dry_run.view import DryRunView, Page, told_lines
from gymtui.tui.dry_run_desk import document_of, dry_run_setting_of, where_it_stands
from gymtui.tui.keeper import keep
from gymtui.tui.place import PLACES, PlaceScreen, bindings, hint
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar

WEEKS = 12
PAGE = 10
FAR = 1_000_000


class DryRunPanel(Panel, can_focus=True):
    """Draws the week that is shown, or two runs side by side."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "step(1)", "Next", show=False),
        Binding("up,k", "step(-1)", "Before", show=False),
        Binding("pagedown", f"step({PAGE})", "Page down", show=False),
        Binding("pageup", f"step(-{PAGE})", "Page up", show=False),
        Binding("home", f"step(-{FAR})", "First", show=False),
        Binding("end", f"step({FAR})", "Last", show=False),
    ]

    def __init__(self, view: DryRunView) -> None:
        super().__init__(id="dry-run")
        self.view = view
        self.line = 0

    def show(self, view: DryRunView) -> None:
        """Draw another view; the chosen row stays in sight."""
        row = max(0, min(view.row, len(view.rows) - 1))
        view = replace(view, row=row)
        self.view = replace(view, first=scrolled(view, self.size.height or 24))
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        self.spots = {}
        if self.view.comparison is not None:
            return draw_comparison(self.view.comparison, self.line, width, height)
        canvas, self.spots = draw_dry_run(self.view, width, height)
        return canvas

    def action_step(self, by: int) -> None:
        """Move the cursor, or scroll the comparison."""
        found = self.view.comparison
        if found is not None:
            last = max(0, len(lines_of(found)) - (self.size.height - 3))
            self.line = max(0, min(last, self.line + by))
            self.redraw()
        else:
            self.show(replace(self.view, row=max(0, self.view.row + by)))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.action_step(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.action_step(-3)


class DryRunScreen(PlaceScreen):
    """Plays the plan in the background, a week at a time; what is played can be looked at meanwhile.

    Escape stops playing first, leaves a comparison next, and then the screen. Nothing is written.
    """

    PLACE = "dry_run"
    AUTO_FOCUS = "DryRunPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("dry_run")

    def __init__(self, desk: Desk, document: PlanDocument, title: str, weeks: int = WEEKS) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "plans", id="top")
        self._document = document
        self._weeks = weeks
        self.panel = DryRunPanel(DryRunView(title, DryRun(title, ()), weeks, playing=True))

    @property
    def view(self) -> DryRunView:
        return self.panel.view

    def body(self) -> list[Widget]:
        return [self.panel]

    def on_mount(self) -> None:
        self._frame()
        self._begin()

    def on_resize(self) -> None:
        self.panel.show(self.view)
        self._frame()

    def hints(self) -> tuple[KeyHint, ...]:
        """Leave out the pictures where they are beside the days anyway."""
        found = {one.method: one for one in self.actions()}
        if self.view.comparison is not None:
            return (hint(found["back"]),)
        wide = is_wide(*self.panel.size) if self.panel.size.width else self.size.width >= 110
        names = ["next_week", "pictures", "compare", "told", "back"]
        words = {"pictures": "days" if self.view.page is Page.PICTURES else "pictures"}
        if self.view.playing:
            words["back"] = "stop"
        shown = [hint(found[name], words.get(name)) for name in names if not (name == "pictures" and wide)]
        return tuple(one._replace(key="←→") if one.key == "→" else one for one in shown)

    def _frame(self) -> None:
        self.show_frame(f"Dry run: {self.view.title}")

    def _show(self, view: DryRunView) -> None:
        self.panel.show(view)
        self._frame()

    # playing

    @work(exclusive=True, group="dry_run_begin")
    async def _begin(self) -> None:
        self._play(await self._setting(self._document))

    async def _setting(self, document: PlanDocument) -> DryRunSetting:
        """Return what a plan is played with: the body weight comes from the disk."""
        setting = await keep(self, lambda: dry_run_setting_of(self.desk, self._weeks))
        return where_it_stands(self.desk, document, setting)

    @work(thread=True, exclusive=True, group="dry_run")
    def _play(self, setting: DryRunSetting) -> None:
        """Play the weeks; each is shown as it is there."""
        worker = get_current_worker()
        player = Player(self._document, setting)
        for _ in player.weeks():
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._played, player.so_far(), True)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._played, player.result(), False)

    def _played(self, run: DryRun, playing: bool) -> None:
        """Take over what was played; what comes after the person stopped it is left."""
        if self.view.playing:
            self._show(replace(self.view, run=run, playing=playing))

    @work(thread=True, exclusive=True, group="dry_run_other")
    def _play_other(self, document: PlanDocument, setting: DryRunSetting) -> None:
        """Play the other plan for as many weeks, and show both side by side."""
        worker = get_current_worker()
        player = Player(document, setting)
        for _ in player.weeks():
            if worker.is_cancelled:
                return
        self.app.call_from_thread(self._compared, player.result())

    def _compared(self, other: DryRun) -> None:
        self.panel.line = 0
        self._show(replace(self.view, comparison=compare(self.view.run, other)))

    # what can be done

    def action_next_week(self) -> None:
        self._go(1)

    def action_week_before(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        """Go to another week, to the row in the same place."""
        view = self.view
        if view.comparison is None and view.run.weeks:
            week = max(0, min(len(view.run.weeks) - 1, view.week + by))
            self._show(replace(view, week=week))

    def action_pictures(self) -> None:
        """Turn between the days and the pictures, where there is room for one of them only."""
        if not is_wide(*self.panel.size):
            page = Page.DAYS if self.view.page is Page.PICTURES else Page.PICTURES
            self._show(replace(self.view, page=page))

    def action_told(self) -> None:
        """Show all that is to be said of the plan and of playing it."""
        lines = told_lines(self.view.run)
        self.app.push_screen(Tell("What is said of it", "\n".join(lines) or "Nothing: all is well."))

    @work
    async def action_compare(self) -> None:
        if self.view.playing:
            self.notify("It is still being played.", timeout=3)
            return
        items = [
            Item(one.id, one.name, "this one" if one.id == self._document.id else "")
            for one in self.desk.known.programs.values()
            if not one.archived
        ]
        chosen = await self.app.push_screen_wait(
            Choose("Hold it beside which plan?", items, empty="There is no other plan yet.")
        )
        other = document_of(self.desk, chosen) if chosen is not None else None
        if other is not None:
            self._play_other(other, await self._setting(other))

    def action_back(self) -> None:
        """Stop playing, else leave the comparison, else leave."""
        if self.view.playing:
            self.workers.cancel_group(self, "dry_run")
            self._show(replace(self.view, playing=False))
        elif self.view.comparison is not None:
            self._show(replace(self.view, comparison=None))
        else:
            self.workers.cancel_group(self, "dry_run_other")
            self.dismiss()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        number = event.spot.removeprefix("row:")
        self.panel.show(replace(self.view, row=int(number)))
