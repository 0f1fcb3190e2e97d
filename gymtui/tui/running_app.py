"""The part of the App that runs a workout: events kept in order, and the clock's ticks."""

import os
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.timer import Timer

from gymtui.errors import GymtuiError
from gymtui.insight.index import with_finished
from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.state import LiveWorkout
from gymtui.model.ids import ShortId
from gymtui.model.performed import PlanReference, Workout
from gymtui.tui import messages as ask
from gymtui.tui.clockwork import Clockwork
from gymtui.tui.desk import Desk
from gymtui.tui.keeping_app import KeepingApp
from gymtui.tui.signaller import Signaller
from gymtui.tui.train.entries import held_entry

if TYPE_CHECKING:
    from gymtui.plans.differences import Difference
    from gymtui.tui.plans.shelf import ShelfChange
    from gymtui.tui.screens.train import TrainScreen

R = TypeVar("R")


class RunningApp(KeepingApp):
    """Keeps events through one thread, in order, and shows what the runner then has."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._train_screen: TrainScreen | None = None
        self.clockwork = Clockwork()
        logs = None if desk.store.read_only else desk.store.state_folder / "logs"
        self.signaller = Signaller(self, lambda: desk.settings, os.environ, logs)
        self._failures: set[str] = set()
        self._ticker: Timer | None = None
        self._boundary: Timer | None = None
        self._on_screen: tuple[LiveWorkout | None, cd.Countdown | None] = (None, None)

    @property
    def train_screen(self) -> "TrainScreen":
        """The live screen, made when it is needed first: the start should not wait for it."""
        if self._train_screen is None:
            from gymtui.tui.screens.train import TrainScreen

            self._train_screen = TrainScreen(self.desk)
        return self._train_screen

    def start_clock(self) -> None:
        """Make the timers; the quarter-second one runs only while a countdown does."""
        self._ticker = self.set_interval(0.25, self.tick, pause=True)
        self.set_interval(20, self._every_while)

    def go(self, place: str) -> None:
        """Go to a place."""
        if self.current_mode != place:
            self.switch_mode(place)

    @on(ask.TakeUpAsked)
    async def take_up(self) -> None:
        """Offer the workout in progress, if there is one."""
        try:
            await self.keep(self.desk.resumable)
        except GymtuiError as error:
            self.notify(str(error), severity="error", markup=False, timeout=20)
            return
        self.session_changed()
        session = self.desk.runner.session
        if session is not None and session.now.hold is not None and session.now.hold.ends_at < self.desk.now:
            self.post_message(ask.Happened(ev.HoldCancelled(at=self.desk.now)))
            self.notify("The hold ended while gymtui was closed. Enter starts it again.", timeout=10)

    def on_unmount(self) -> None:
        self.signaller.close()
        self.stop_keeping()

    # the running workout

    @on(ask.Happened)
    async def happened(self, message: ask.Happened) -> None:
        message.stop()
        try:
            await self.keep(lambda: self.desk.runner.send(message.event))
        except GymtuiError as error:
            self.train_screen.refused(message, error)
            return
        self.session_changed()
        if message.words:
            self.notify(message.words, timeout=3, markup=False)
        self.train_screen.took(message.event)

    @on(ask.StartAsked)
    async def start(self, message: ask.StartAsked) -> None:
        message.stop()
        try:
            await self.keep(lambda: self.desk.runner.start(self.desk.started(message.template, message.day)))
        except GymtuiError as error:
            self.complain(error)
            return
        self.today_screen.started_or_done()
        self.go("train")
        self.session_changed()
        self.train_screen.look_ahead()

    @on(ask.ResumeAsked)
    def resume(self, message: ask.ResumeAsked) -> None:
        message.stop()
        self.go("train")
        self.session_changed()
        self.train_screen.look_ahead()

    @on(ask.ChoiceMade)
    async def choice_made(self, message: ask.ChoiceMade) -> None:
        message.stop()
        try:
            await self.keep(lambda: self.desk.store.library.save_choice(message.choice))
        except GymtuiError as error:
            self.complain(error)
            return
        self.post_message(ask.LibraryChanged())

    @on(ask.FinishAsked)
    async def finish(self, message: ask.FinishAsked) -> None:
        message.stop()
        try:
            workout = await self.keep(self.desk.runner.finish)
        except GymtuiError as error:
            self.complain(error)
            return
        self.desk.index = with_finished(self.desk.index, workout, self.desk.known.catalogue)
        if not self.desk.index.complete:
            self.post_message(ask.HistoryChanged())
        change = await self._change_plan(workout, message.accepted)
        saved = f"Saved: {workout.title}, {workout.work_sets} sets. It is in History."
        self.today_screen.plan_change = change
        await self._left_workout(f"{saved} {change.words} u takes it back." if change is not None else saved)
        if message.edit is not None and change is not None and workout.plan is not None:
            self._edit_plan(workout.plan, message.edit)

    def _edit_plan(self, reference: PlanReference, at: "Difference") -> None:
        """Open the plan of a workout at a difference that was taken into it."""
        from gymtui.tui.plan_desk import editing_of, place_of
        from gymtui.tui.plans.worktable import Worktable
        from gymtui.tui.screens.plan_editor import PlanEditorScreen

        editing = editing_of(self.desk, reference)
        if editing is not None:
            place = place_of(reference, at)
            drafts = self.desk.store.drafts
            self.push_screen(PlanEditorScreen(self.desk, editing, Worktable(), drafts, at=place))

    async def _change_plan(
        self, workout: Workout, accepted: "tuple[Difference, ...]"
    ) -> "ShelfChange | None":
        """Take differences into the plan. The workout is kept by now, whatever becomes of this."""
        if not accepted or workout.plan is None:
            return None
        from gymtui.tui.plan_desk import take_into_plan

        template = workout.plan.template
        try:
            return await self.keep(lambda: take_into_plan(self.desk, template, accepted))
        except GymtuiError as error:
            self.complain(error)
            return None

    @on(ask.DiscardAsked)
    async def discard(self, message: ask.DiscardAsked) -> None:
        message.stop()
        try:
            await self.keep(self.desk.runner.discard)
        except GymtuiError as error:
            self.complain(error)
            return
        await self._left_workout("Moved to the bin. History, b: restore it there.")

    async def _left_workout(self, words: str) -> None:
        self.session_changed()
        await self.take_up()  # one restored from the bin may have waited for this one
        self.go("today")
        self.today_screen.started_or_done()
        self.notify(words, markup=False, timeout=5)

    def session_changed(self) -> None:
        """Show the workout as the runner has it, and set the clock by it."""
        session = self.desk.runner.session
        if session is None and self._train_screen is None:
            self.tick()
            return
        self.train_screen.stage_guard(session)
        self.tick()
        self.train_screen.stage.settle()

    # the clock

    def tick(self) -> None:
        """Look at the clock: signal what is due, log a hold that is complete, show what changed."""
        session = self.desk.runner.session
        now = self.desk.now
        workout = session.now if session is not None else None
        beat = self.clockwork.beat(workout, now, ticks=self.desk.settings.countdown_ticks)
        self.signaller.signal(beat, workout, now)
        if beat.cue is cd.Cue.GO and session is not None and session.now.rest is not None:
            self.train_screen.begin_next_round(session.now.rest.ends_at)
        if beat.held is not None and session is not None:
            found = session.now.find_set(beat.held.set)
            if found is not None:
                entry = held_entry(found[2], beat.held.target)
                logged = ev.PartLogged(at=beat.held.ends_at, set=ShortId(beat.held.set), entry=entry)
                self.post_message(ask.Happened(logged))
        if self._ticker is not None:
            (self._ticker.resume if beat.running else self._ticker.pause)()
        if self._boundary is not None:
            self._boundary.stop()
            self._boundary = None
        if beat.boundary is not None:
            delay = max(0.001, (beat.boundary - now).total_seconds())
            self._boundary = self.set_timer(delay, self.tick)
        if self._is_shown(workout, beat.clock):
            return
        if self._train_screen is not None and self._train_screen in self.screen_stack:
            self._train_screen.show_session()
        elif beat.running and self.today_screen in self.screen_stack:
            self.today_screen.show_today()

    def _is_shown(self, workout: LiveWorkout | None, clock: cd.Countdown | None) -> bool:
        """Whether the screen has it already: between two seconds of a clock nothing moves."""
        before, self._on_screen = self._on_screen, (workout, clock)
        return clock is not None and before[0] is workout and before[1] == clock

    def _every_while(self) -> None:
        """Keep minutes and days right while no clock runs."""
        if self._train_screen is not None and self._train_screen in self.screen_stack:
            self._train_screen.show_session()
        elif self.today_screen in self.screen_stack:
            self.today_screen.show_today()

    @on(ask.SignalTried)
    def try_out(self, message: ask.SignalTried) -> None:
        message.stop()
        self.signaller.try_out(message.name)

    @on(ask.OwnCommandFailed)
    def own_command_failed(self, message: ask.OwnCommandFailed) -> None:
        """Say once why the lifter's own command does not work; it is tried again at the next GO."""
        if message.words not in self._failures:
            self._failures.add(message.words)
            self.notify(f"on_rest_end: {message.words}", severity="warning", markup=False, timeout=10)
