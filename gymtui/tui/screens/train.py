"""Train: the live screen. It turns keys into events and shows what the workout is now."""

from datetime import timedelta
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.errors import GymtuiError
from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.finish import performed_set
from gymtui.live.fold import Session
from gymtui.live.grammar import slips, write_set
from gymtui.live.order import current
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.ids import ShortId
from gymtui.model.units import Load, Seconds
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm
from gymtui.tui.messages import Happened
from gymtui.tui.place import bindings, hint
from gymtui.tui.screens.running import RunningScreen
from gymtui.tui.train.entries import another_set, exercise_of, held_entry, to_compare, with_target
from gymtui.tui.train.entry_view import Knowledge
from gymtui.tui.train.hints import train_hints
from gymtui.tui.train.line_editor import LineEditor
from gymtui.tui.train.view import Stage as StageName
from gymtui.tui.train.view import TrainView, train_view
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.outline import Outline
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.stage import Stage


class TrainScreen(RunningScreen):
    """The workout in progress. The App keeps events and calls `show_session`."""

    PLACE = "train"
    AUTO_FOCUS = "Stage"
    BINDINGS: ClassVar[list[BindingType]] = bindings("train")

    def body(self) -> list[Widget]:
        return [Horizontal(self.outline, self.stage, id="train")]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.selected: str | None = None
        self.stage = Stage(id="stage")
        self.outline = Outline(id="outline")

    def on_mount(self) -> None:
        self.stage.clock_now = self.desk.clock
        self.stage.step = self._step
        self.show_session()

    def on_screen_resume(self) -> None:
        self.show_session()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100 or self.size.height < 30, "-narrow")

    # showing

    def show_session(self) -> None:
        """Show the workout as it is now. Cheap where nothing changed."""
        workout = self.workout
        now = self.desk.now
        today = words.day(self.desk.today).rsplit(" ", 1)[0]
        if workout is None:
            self.stage.show(TrainView(stage=StageName.NONE))
            self.outline.show(TrainView(stage=StageName.NONE))
            self.show_frame(today)
            return
        view = train_view(workout, self.stage.editor, self._knowledge(), now, self.editing, self.selected)
        place = current(workout)
        live_set = workout.at(place)[1] if place is not None else None
        hold = place is not None and workout.at(place)[0].plan.measurement.is_hold
        self.stage.hold_enter = hold and live_set is not None and not live_set.parts and self.editing is None
        self.stage.show(view)
        self.outline.show(view)
        self.show_frame(f"{view.elapsed} · {today}" if self.size.width >= 100 else view.elapsed)

    def stage_guard(self, session: Session | None) -> None:
        """Set until when Enter logs nothing: shortly after the last log, and after GO."""
        guard = timedelta(milliseconds=self.desk.settings.guard_ms)
        last = session.applied[-1] if session is not None and session.applied else None
        windows = [(last.at, last.at + guard)] if isinstance(last, ev.PartLogged) else []
        if session is not None and session.now.rest is not None:
            ends = session.now.rest.ends_at
            windows.append((ends, ends + guard))
        self.stage.guards = tuple(windows)

    def _knowledge(self) -> Knowledge:
        return Knowledge(
            exercise=self.desk.known.catalogue.get,
            per_side=self.desk.per_side,
            zone=self.desk.zone,
            unit=self.desk.known.profile.unit,
            effort=self.desk.settings.effort,
            flash=self.desk.settings.flash,
        )

    def _step(self, load: Load, by: int) -> Load:
        found = self.here()
        return self.desk.step_load(found[1].plan.exercise, load, by) if found is not None else load

    def hints(self) -> tuple[KeyHint, ...]:
        if self.outline.has_focus:
            return tuple(hint(a) for a in self.desk.actions if a.place == "outline")
        return train_hints(self.actions(), self.workout, editing=self.editing is not None)

    def action_noop(self) -> None:
        """Keys of the entry itself: a click on their hint does what the key does."""
        self.stage.focus()

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
        if not self.stage.editor.untouched or not exercise.plan.measurement.is_hold:
            self.show_session()
            return
        if workout.hold is None:
            target = live_set.plan.seconds or 0
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

    # the outline

    async def action_outline(self) -> None:
        """Move the keyboard to the outline."""
        if self.workout is None or not self.workout.exercises:
            return
        found = self.here()
        self.selected = found[2].id if found is not None else self.workout.exercises[0].id
        self.add_class("-outline")
        self.outline.focus()
        self.show_session()

    @on(Outline.Moved)
    def outline_moved(self, event: Outline.Moved) -> None:
        event.stop()
        self.selected = event.selected
        self.show_session()

    @on(Outline.Asked)
    def outline_asked(self, event: Outline.Asked) -> None:
        event.stop()
        workout, chosen = self.workout, self.selected
        if workout is None or chosen is None:
            return
        now = self.desk.now
        match event.what:
            case "back":
                self._leave_outline()
            case "edit":
                self._edit_or_choose(workout, chosen)
            case "add_set":
                exercise = exercise_of(workout, chosen)
                added = another_set(exercise, self.desk.runner.new_id())
                self.happened(ev.SetAdded(at=now, exercise=ShortId(exercise.id), set=added))
            case "remove":
                if workout.find_set(chosen) is None:
                    self.notify("Choose a set to remove. u brings a removed set back.", timeout=4)
                    return
                self.happened(ev.SetRemoved(at=now, set=ShortId(chosen)))
                self.selected = exercise_of(workout, chosen).id

    def _leave_outline(self) -> None:
        self.selected = None
        self.remove_class("-outline")
        self.stage.focus()
        self.show_session()

    def _edit_or_choose(self, workout: LiveWorkout, chosen: str) -> None:
        found = workout.find_set(chosen)
        if found is not None and found[2].parts:
            self._correct(found[1], found[2])
            return
        exercise = exercise_of(workout, chosen)
        self._leave_outline()
        self.happened(ev.ExerciseChosen(at=self.desk.now, exercise=ShortId(exercise.id)))

    def _correct(self, exercise: LiveExercise, live_set: LiveSet) -> None:
        """Put a logged set into the entry as text, to be corrected."""
        self._leave_outline()
        self.editing = live_set.id
        plan = exercise.plan
        unit = self.desk.known.profile.unit
        text = write_set(performed_set(live_set), unit, plan.measurement, unilateral=plan.unilateral)
        self.stage.set_line(LineEditor().holding(text))
