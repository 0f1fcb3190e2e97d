"""The App: places, the keeper thread, the clock's ticks. All else is in screens, desk and runner."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path, PurePath
from typing import ClassVar, TypeVar

from textual import on, work
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import get_current_worker

from gymtui.actions import ACTIONS
from gymtui.errors import GymtuiError
from gymtui.insight.index import HistoryIndex, with_finished
from gymtui.live import events as ev
from gymtui.model.ids import ShortId
from gymtui.tui import messages as ask
from gymtui.tui.clockwork import Clockwork
from gymtui.tui.desk import Desk
from gymtui.tui.palette import ActionCommands
from gymtui.tui.place import PLACES, bindings
from gymtui.tui.screens.exercises import ExercisesScreen
from gymtui.tui.screens.first_run import FirstRunScreen
from gymtui.tui.screens.help import HelpScreen
from gymtui.tui.screens.settings import SettingsScreen
from gymtui.tui.screens.today import TodayScreen
from gymtui.tui.screens.train import TrainScreen, held_entry
from gymtui.tui.themes import ThemeTokens, theme_variables, to_textual_theme
from gymtui.tui.widgets.top_bar import TopBar

R = TypeVar("R")
STYLES = Path(__file__).parent / "styles"
FIRST_STAGES = (20, 200)


class GymApp(App[None]):
    """Keeps events in order through one thread, and shows what the runner then has."""

    TITLE = "gymtui"
    CSS_PATH: ClassVar[list[str | PurePath]] = [STYLES / "base.tcss", STYLES / "places.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    COMMANDS = App.COMMANDS | {ActionCommands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, desk: Desk, themes: dict[str, ThemeTokens]) -> None:
        self._themes = themes
        super().__init__()
        self.desk = desk
        self._keeper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeper")
        self.clockwork = Clockwork()
        self._shown_title = ""
        self._ticker: Timer | None = None
        self._boundary: Timer | None = None
        self.today_screen = TodayScreen(desk)
        self.train_screen = TrainScreen(desk)
        self.exercises_screen = ExercisesScreen(desk)
        self.settings_screen = SettingsScreen(desk, tuple(themes))
        self.animation_level = desk.settings.motion
        changed = (a for a, default in zip(desk.actions, ACTIONS, strict=True) if a != default)
        self.set_keymap({a.id: a.keys for a in changed})

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme_variables(next(iter(self._themes.values())))

    # life

    def on_mount(self) -> None:
        for tokens in self._themes.values():
            self.register_theme(to_textual_theme(tokens))
        wanted = self.desk.settings.theme
        self.theme = wanted if wanted in self._themes else next(iter(self._themes))
        for place, screen in self._places().items():
            self.add_mode(place, partial(_same, screen))
        self._ticker = self.set_interval(0.25, self.tick, pause=True)
        self.set_interval(20, self._every_while)
        self.switch_mode("today")
        self._take_up()
        self.read_history()
        if not self.desk.known.profile.asked and not self.desk.store.read_only:
            self._first_run()

    def _places(self) -> dict[str, Screen[None]]:
        return {
            "today": self.today_screen,
            "train": self.train_screen,
            "exercises": self.exercises_screen,
            "settings": self.settings_screen,
        }

    def _take_up(self) -> None:
        """Offer the workout in progress, if there is one."""
        try:
            self.desk.resumable()
        except GymtuiError as error:
            self.notify(str(error), severity="error", markup=False, timeout=20)
            return
        self.session_changed()
        session = self.desk.runner.session
        if session is not None and session.now.hold is not None and session.now.hold.ends_at < self.desk.now:
            self.post_message(ask.Happened(ev.HoldCancelled(at=self.desk.now)))
            self.notify("The hold ended while gymtui was closed. Enter starts it again.", timeout=10)

    @work
    async def _first_run(self) -> None:
        answers = await self.push_screen_wait(FirstRunScreen())
        if answers is not None:
            await self.keep(lambda: self.desk.settle(answers.unit, answers.level, answers.safeties))
            self.today_screen.show_today()

    async def keep(self, task: Callable[[], R]) -> R:
        """Do what touches the disk in the one keeper thread: in order, and never on the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._keeper, task)

    def on_unmount(self) -> None:
        self._set_title("")
        self._keeper.shutdown(wait=True)

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

    @on(ask.StartAsked)
    async def start(self, message: ask.StartAsked) -> None:
        message.stop()
        try:
            await self.keep(lambda: self.desk.runner.start(self.desk.started(message.template)))
        except GymtuiError as error:
            self._complain(error)
            return
        self.today_screen.started_or_done()
        self.go("train")
        self.session_changed()

    @on(ask.ResumeAsked)
    def resume(self, message: ask.ResumeAsked) -> None:
        message.stop()
        self.go("train")
        self.session_changed()

    @on(ask.FinishAsked)
    async def finish(self, message: ask.FinishAsked) -> None:
        message.stop()
        try:
            workout = await self.keep(self.desk.runner.finish)
        except GymtuiError as error:
            self._complain(error)
            return
        self.desk.index = with_finished(self.desk.index, workout)
        self._left_workout(f"Saved: {workout.title}, {workout.work_sets} sets. It is in History.")

    @on(ask.DiscardAsked)
    async def discard(self, message: ask.DiscardAsked) -> None:
        message.stop()
        try:
            await self.keep(self.desk.runner.discard)
        except GymtuiError as error:
            self._complain(error)
            return
        self._left_workout("Moved to the bin. History, b: restore it there.")

    def _left_workout(self, words: str) -> None:
        self.session_changed()
        self.go("today")
        self.today_screen.started_or_done()
        self.notify(words, markup=False, timeout=5)

    def session_changed(self) -> None:
        """Show the workout as the runner has it, and set the clock by it."""
        session = self.desk.runner.session
        self.train_screen.stage_guard(session)
        self.tick()

    # the clock

    def tick(self) -> None:
        """Look at the clock: signal what is due, log a hold that is complete, show what changed."""
        session = self.desk.runner.session
        now = self.desk.now
        beat = self.clockwork.beat(session.now if session is not None else None, now)
        if beat.cue is not None and self.desk.settings.bell:
            self.bell()
        self._set_title(beat.title)
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
        if self.screen is self.train_screen:
            self.train_screen.show_session()

    def on_app_focus(self) -> None:
        self.tick()

    def _every_while(self) -> None:
        """Keep minutes and days right while no clock runs."""
        if self.screen is self.train_screen:
            self.train_screen.show_session()
        elif self.screen is self.today_screen:
            self.today_screen.show_today()

    def _set_title(self, text: str) -> None:
        driver = self._driver
        if driver is None or self.is_headless or not self.desk.settings.title or text == self._shown_title:
            return
        self._shown_title = text
        driver.write(f"\x1b]2;{text}\x07")

    # places and history

    def go(self, place: str) -> None:
        """Go to a place."""
        if self.current_mode != place:
            self.switch_mode(place)

    @on(TopBar.Chosen)
    def place_clicked(self, event: TopBar.Chosen) -> None:
        event.stop()
        self.go(event.place_id)

    @work(thread=True, exclusive=True, group="history", exit_on_error=True)
    def read_history(self) -> None:
        """Read the whole history in the background, newest first."""
        worker = get_current_worker()
        for index in self.desk.read_history(lambda count: count in FIRST_STAGES):
            if worker.is_cancelled:
                return
            self.call_from_thread(self.history_read, index)

    def history_read(self, index: HistoryIndex) -> None:
        self.desk.index = index
        if self.screen is self.today_screen:
            self.today_screen.show_today()
        elif self.screen is self.exercises_screen:
            self.exercises_screen.show_exercises()

    @on(ask.HistoryChanged)
    def history_changed(self, message: ask.HistoryChanged) -> None:
        message.stop()
        self.read_history()

    @on(ask.LibraryChanged)
    def library_changed(self, message: ask.LibraryChanged) -> None:
        message.stop()
        self.desk.reload()

    def _complain(self, error: GymtuiError) -> None:
        self.notify(str(error), severity="error", markup=False, timeout=10)

    def action_today(self) -> None:
        self.go("today")

    def action_train(self) -> None:
        self.go("train")

    def action_exercises(self) -> None:
        self.go("exercises")

    def action_settings(self) -> None:
        self.go("settings")

    def action_next_place(self) -> None:
        self._step_place(1)

    def action_previous_place(self) -> None:
        self._step_place(-1)

    def _step_place(self, by: int) -> None:
        ids = [p.id for p in PLACES]
        self.go(ids[(ids.index(self.current_mode) + by) % len(ids)])

    def action_help(self) -> None:
        self.push_screen(HelpScreen(self.current_mode, self.desk.actions))

    def action_leave(self) -> None:
        self.exit()


def _same(screen: Screen[None]) -> Screen[None]:
    return screen
