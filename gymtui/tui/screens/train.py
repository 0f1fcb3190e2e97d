"""Train: the live screen. It turns keys into events and shows what the workout is now."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType

from gymtui.errors import GymtuiError
from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.grammar import slips
from gymtui.live.parts import timed_seconds
from gymtui.model.ids import ShortId
from gymtui.model.units import Seconds
from gymtui.tui.dialogs import Confirm
from gymtui.tui.messages import Happened
from gymtui.tui.place import bindings
from gymtui.tui.screens.live_recording import LiveRecordingScreen
from gymtui.tui.train.entries import held_entry, to_compare, with_target
from gymtui.tui.train.line_editor import LineEditor
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.stage import Stage


class TrainScreen(LiveRecordingScreen):
    """The workout in progress. The App keeps events and calls `show_session`."""

    PLACE = "train"
    AUTO_FOCUS = "Stage"
    BINDINGS: ClassVar[list[BindingType]] = bindings("train")

    # the entry

    @on(Stage.Edited)
    def line_edited(self, event: Stage.Edited) -> None:
        event.stop()
        self.show_session()

    @on(Stage.Refused)
    def too_soon(self, event: Stage.Refused) -> None:
        event.stop()
        self.notify("Nothing logged: too soon after the last log or GO. Press Enter again.", timeout=3)

    @on(Stage.Submitted)
    def submitted(self, event: Stage.Submitted) -> None:
        event.stop()
        found = self.growing() if event.text.startswith(">") else self.here()
        if found is None:
            self.stage.settle()
            return
        asked = (
            slips(event.entry, to_compare(self.workout, found[0], self.desk.known.profile.unit))
            if self.workout is not None and event.text
            else []
        )
        if asked:
            self._ask_about_slip(asked, event.entry, event.text, found[2].id)
        else:
            self._log(found[2].id, event.entry, event.text)

    @work
    async def _ask_about_slip(self, asked: list[str], entry: Entry, text: str, set_id: str) -> None:
        if await self.app.push_screen_wait(Confirm("Is this right?", "\n".join(asked), "logs it")):
            self._log(set_id, entry, text)
        else:
            self.stage.set_line(LineEditor().holding(text))
            self.stage.settle()

    def _log(self, set_id: str, entry: Entry, text: str) -> None:
        if self.editing is not None:
            self.editing = None
            self.happened(ev.SetEdited(at=self.desk.now, set=ShortId(set_id), entry=entry), text)
            return
        found = self.workout.find_set(set_id) if self.workout is not None else None
        if self.desk.settings.enter_means_target and found is not None:
            entry = with_target(entry, found[2])
        if found is not None:
            self.mention(found[1], found[2], entry)
        grows = text.startswith(">") and found is not None and found[2].closed
        event = ev.PartLogged(at=self.desk.now, set=ShortId(set_id), entry=entry, grows=grows)
        self.happened(event, text)

    @on(Stage.Entered)
    def entered(self, event: Stage.Entered) -> None:
        """Enter with nothing to log: a hold begins or ends, or the summary comes."""
        event.stop()
        workout, found = self.workout, self.here()
        if workout is None:
            return
        if found is None:
            if workout.exercises:
                self.action_finish()
            return
        _, exercise, live_set = found
        now = self.desk.now
        target = timed_seconds(workout, exercise, live_set)
        if not self.stage.editor.untouched or target is None:
            self.show_session()
            return
        if workout.hold is None:
            if target:
                lead = Seconds(self.desk.settings.lead_in)
                self.happened(
                    ev.HoldStarted(at=now, set=ShortId(live_set.id), lead=lead, target=Seconds(target))
                )
            return
        held = cd.held_seconds(workout.hold, now)
        if held == 0:
            self.happened(ev.HoldCancelled(at=now))
            return
        self.happened(ev.PartLogged(at=now, set=ShortId(live_set.id), entry=held_entry(live_set, held)))

    def refused(self, message: Happened, error: GymtuiError) -> None:
        """An event was not kept: say why, and give the typed line back."""
        self.stage_guard(self.desk.runner.session)
        if isinstance(message.event, ev.SetEdited):
            self.editing = message.event.set
        if message.line and self.stage.editor.untouched:
            self.stage.set_line(LineEditor().holding(message.line))
        self.stage.settle()
        self.notify(str(error), severity="error", markup=False, timeout=8)

    def key_escape(self) -> None:
        if self.editing is not None:
            self.editing = None
            self.stage.set_line(LineEditor())
        elif self.workout is not None and self.workout.hold is not None:
            self.happened(ev.HoldCancelled(at=self.desk.now))
        elif self.stage.zoom:
            self.action_zoom()

    # commands that draw

    def action_zoom(self) -> None:
        self.stage.zoom = not self.stage.zoom
        self.set_class(self.stage.zoom, "-zoom")

    @on(Panel.Clicked)
    async def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        if event.spot == "enter":
            self.stage.focus()
            self.app.simulate_key("enter")
        else:
            self.selected = event.spot
            self.outline.focus()
            self.show_session()
