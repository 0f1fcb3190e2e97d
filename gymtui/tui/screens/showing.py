"""The live screen as it is shown: the stage, the outline, and what the views need to know."""

from datetime import timedelta

from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.live import events as ev
from gymtui.live.bar import BarFacts, bar_facts
from gymtui.live.fold import Session
from gymtui.live.order import current
from gymtui.live.parts import timed_seconds
from gymtui.live.state import LiveExercise, LiveWorkout, Place
from gymtui.model.gym import Gym
from gymtui.model.units import Load
from gymtui.training.loadable import step
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.place import hint
from gymtui.tui.screens.changing import ChangingScreen
from gymtui.tui.train.entry_view import Knowledge
from gymtui.tui.train.hints import train_hints
from gymtui.tui.train.view import Stage as StageName
from gymtui.tui.train.view import TrainView, train_view
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.outline import Outline
from gymtui.tui.widgets.stage import Stage


class ShowingScreen(ChangingScreen):
    """The stage and the outline beside it. `selected` is the row chosen in the outline."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stage = Stage(id="stage")
        self.outline = Outline(id="outline")
        self._bar_shown: tuple[tuple[LiveExercise, ...], Place, Load, Gym, BarFacts] | None = None

    def body(self) -> list[Widget]:
        return [Horizontal(self.outline, self.stage, id="train")]

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
        timed = timed_seconds(workout, *workout.at(place)) if place is not None else None
        self.stage.hold_enter = timed is not None and self.editing is None
        self.stage.show(view)
        self.outline.show(view)
        self.show_frame(f"{view.elapsed} · {today}" if self.size.width >= 100 else view.elapsed)

    def stage_guard(self, session: Session | None) -> None:
        """Set until when Enter does nothing: shortly after the last log or hold; after GO it logs nothing."""
        guard = timedelta(milliseconds=self.desk.settings.guard_ms)
        last = session.applied[-1] if session is not None and session.applied else None
        counts = isinstance(last, ev.PartLogged | ev.HoldStarted)
        windows = [(last.at, last.at + guard)] if last is not None and counts else []
        self.stage.bounces = tuple(windows)
        if session is not None and session.now.rest is not None:
            ends = session.now.rest.ends_at
            windows.append((ends, ends + guard))
        self.stage.guards = tuple(windows)

    def _knowledge(self) -> Knowledge:
        return Knowledge(
            exercise=self.desk.known.catalogue.get,
            bar=self._bar,
            zone=self.desk.zone,
            unit=self.desk.known.profile.unit,
            effort=self.desk.settings.effort,
            flash=self.desk.settings.floods,
            past=self.desk.index.past,
            pace=self.desk.index.pace,
            models=self.desk.index.models,
            coach=self.desk.settings.coach,
            records=self.record_kinds(),
        )

    def _bar(self, workout: LiveWorkout, place: Place, load: Load) -> BarFacts:
        """Say how a load is set up. Remembered, since a running clock asks four times a second."""
        gym = workout.gym or self.desk.known.gym
        last = self._bar_shown
        if last is not None and last[0] is workout.exercises and last[1:4] == (place, load, gym):
            return last[4]
        facts = bar_facts(workout, place, load, gym)
        self._bar_shown = (workout.exercises, place, load, gym, facts)
        return facts

    def _step(self, load: Load, by: int) -> Load:
        """Return the next load up or down that the gym has for the exercise."""
        workout, found = self.workout, self.here()
        if workout is None or found is None:
            return load
        return step(load, found[1].plan, workout.gym or self.desk.known.gym, "up" if by > 0 else "down")

    def hints(self) -> tuple[KeyHint, ...]:
        if self.outline.has_focus:
            return tuple(hint(a) for a in self.desk.actions if a.place == "outline")
        return train_hints(self.actions(), self.workout, editing=self.editing is not None)

    def action_noop(self) -> None:
        """Keys of the entry itself: a click on their hint does what the key does."""
        self.stage.focus()
