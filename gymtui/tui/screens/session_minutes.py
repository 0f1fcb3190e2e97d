"""A workout along its minutes, and its replay."""

from typing import ClassVar

from textual.binding import BindingType
from textual.timer import Timer
from textual.widget import Widget

from gymtui.insight.session_line import session_line
from gymtui.model.performed import Workout
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.history.view import Knowledge
from gymtui.tui.minutes.paint import draw_minutes
from gymtui.tui.minutes.replay import Replay
from gymtui.tui.minutes.view import MinutesView, minutes_view
from gymtui.tui.place import PLACES, PlaceScreen, bindings, hint
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar

TICK = 0.1
"""Seconds from one picture of the replay to the next."""


class MinutesPanel(Panel, can_focus=True):
    """The whole page."""

    wide = True

    def __init__(self, view: MinutesView) -> None:
        super().__init__(id="minutes")
        self.view = view

    def draw(self, width: int, height: int) -> Canvas:
        return draw_minutes(self.view, width, height, wide=self.wide)


class SessionMinutesScreen(PlaceScreen):
    """A page of History. Nothing in it changes the workout; a timer runs only while it plays."""

    PLACE = "minutes"
    AUTO_FOCUS = "MinutesPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("minutes")

    def __init__(self, desk: Desk, workout: Workout, known: Knowledge) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "history", id="top")
        self.line = session_line(workout)
        self._workout = workout
        self._known = known
        self.panel = MinutesPanel(minutes_view(workout, self.line, known, Replay()))
        self._timer: Timer | None = None

    def body(self) -> list[Widget]:
        return [self.panel]

    @property
    def view(self) -> MinutesView:
        return self.panel.view

    def on_mount(self) -> None:
        self.show_frame("its minutes")

    def on_resize(self) -> None:
        self.panel.wide = self.size.width >= 100 and self.size.height >= 30
        self.panel.redraw()

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.view.problem:
            return (hint(by_id["back"]),)
        names = ("play", "part_after", "faster", "slower", "table", "back")
        said = {"play": "halt" if self.view.replay.playing else "replay", "part_after": "part"}
        found = [(name, hint(by_id[name], said.get(name))) for name in names]
        return tuple(one._replace(key="←→" if name == "part_after" else one.key) for name, one in found)

    def _show(self, replay: Replay, *, as_table: bool | None = None) -> None:
        if self.view.problem:
            return
        was = self.view.replay.playing
        table = self.view.as_table if as_table is None else as_table
        self.panel.view = minutes_view(self._workout, self.line, self._known, replay, as_table=table)
        self.panel.redraw()
        if replay.playing and self._timer is None:
            self._timer = self.set_interval(TICK, self._tick)
        elif not replay.playing and self._timer is not None:
            self._timer.stop()
            self._timer = None
        if was is not replay.playing:
            self.show_frame("its minutes")

    def _tick(self) -> None:
        self._show(self.view.replay.ticked(TICK, self.line))

    def action_play(self) -> None:
        self._show(self.view.replay.toggled(self.line))

    def action_part_after(self) -> None:
        self._show(self.view.replay.stepped(1, self.line))

    def action_part_before(self) -> None:
        self._show(self.view.replay.stepped(-1, self.line))

    def action_first(self) -> None:
        self._show(self.view.replay.put(0.0, self.line))

    def action_last(self) -> None:
        self._show(self.view.replay.put(self.line.seconds, self.line))

    def action_minute_after(self) -> None:
        self._show(self.view.replay.put(self.view.replay.at + 60, self.line))

    def action_minute_before(self) -> None:
        self._show(self.view.replay.put(self.view.replay.at - 60, self.line))

    def action_faster(self) -> None:
        self._show(self.view.replay.faster(1))

    def action_slower(self) -> None:
        self._show(self.view.replay.faster(-1))

    def action_table(self) -> None:
        self._show(self.view.replay, as_table=not self.view.as_table)

    def action_back(self) -> None:
        self.dismiss(None)
