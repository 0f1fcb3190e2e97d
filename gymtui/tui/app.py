"""The App: places, themes, the first run, the history in the background."""

from functools import partial
from pathlib import Path, PurePath
from typing import ClassVar

from textual import on, work
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from gymtui.actions import ACTIONS
from gymtui.errors import GymtuiError
from gymtui.tui import messages as ask
from gymtui.tui.background import LOOK_EVERY, BackgroundApp
from gymtui.tui.desk import Desk
from gymtui.tui.palette import ActionCommands
from gymtui.tui.place import PLACES, bindings
from gymtui.tui.screens.exercises import ExercisesScreen
from gymtui.tui.screens.first_run import FirstRunScreen
from gymtui.tui.screens.help import HelpScreen
from gymtui.tui.screens.settings import SettingsScreen
from gymtui.tui.themes import ThemeTokens, theme_variables, to_textual_theme
from gymtui.tui.widgets.top_bar import TopBar

STYLES = Path(__file__).parent / "styles"


class GymApp(BackgroundApp):
    """gymtui on the screen."""

    TITLE = "gymtui"
    CSS_PATH: ClassVar[list[str | PurePath]] = [STYLES / "base.tcss", STYLES / "places.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    COMMANDS = App.COMMANDS | {ActionCommands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, desk: Desk, themes: dict[str, ThemeTokens]) -> None:
        self._themes = themes
        super().__init__(desk)
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
        self.start_clock()
        self.switch_mode("today")
        self.take_up()
        self.read_history()
        self.set_interval(LOOK_EVERY, self.look_for_changes)
        if not self.desk.known.profile.asked and not self.desk.store.read_only:
            self._first_run()

    def _places(self) -> dict[str, Screen[None]]:
        return {
            "today": self.today_screen,
            "train": self.train_screen,
            "exercises": self.exercises_screen,
            "settings": self.settings_screen,
        }

    @work
    async def _first_run(self) -> None:
        answers = await self.push_screen_wait(FirstRunScreen())
        if answers is not None:
            try:
                await self.keep(lambda: self.desk.settle(answers.unit, answers.level, answers.safeties))
            except GymtuiError as error:
                self.complain(error)
            self.today_screen.show_today()

    # places and history

    @on(TopBar.Chosen)
    def place_clicked(self, event: TopBar.Chosen) -> None:
        event.stop()
        self.go(event.place_id)

    @on(ask.LibraryChanged)
    def library_changed(self, message: ask.LibraryChanged) -> None:
        message.stop()
        self.desk.reload()

    def index_changed(self) -> None:
        super().index_changed()
        if self.exercises_screen in self.screen_stack:
            self.exercises_screen.show_exercises()

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
