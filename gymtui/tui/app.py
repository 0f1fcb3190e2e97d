"""The App: places, themes, the first run, the history in the background."""

import gc
from functools import partial
from pathlib import Path, PurePath
from typing import ClassVar

from textual import on, work
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.screen import Screen

from gymtui.actions import ACTIONS
from gymtui.errors import GymtuiError
from gymtui.model.profile import Level
from gymtui.training.screening import QUESTIONS, screening_advice
from gymtui.tui import messages as ask
from gymtui.tui.background import LOOK_EVERY, BackgroundApp
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Tell
from gymtui.tui.place import PLACES, PlaceScreen, bindings
from gymtui.tui.themes import ThemeTokens, theme_variables, to_textual_theme
from gymtui.tui.widgets.top_bar import TopBar

STYLES = Path(__file__).parent / "styles"


def _action_commands() -> type[Provider]:
    from gymtui.tui.palette import ActionCommands

    return ActionCommands


class GymApp(BackgroundApp):
    """gymtui on the screen."""

    TITLE = "gymtui"
    CSS_PATH: ClassVar[list[str | PurePath]] = [STYLES / "base.tcss", STYLES / "places.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    COMMANDS = App.COMMANDS | {_action_commands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, desk: Desk, themes: dict[str, ThemeTokens]) -> None:
        self._themes = themes
        super().__init__(desk)
        self.animation_level = desk.settings.animation
        changed = (a for a, default in zip(desk.actions, ACTIONS, strict=True) if a != default)
        self.set_keymap({a.id: a.keys for a in changed})

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme_variables(next(iter(self._themes.values())))

    # life

    async def on_mount(self) -> None:
        for tokens in self._themes.values():
            self.register_theme(to_textual_theme(tokens))
        wanted = self.desk.settings.theme
        self.theme = wanted if wanted in self._themes else next(iter(self._themes))
        for place in PLACES:
            self.add_mode(place.id, partial(self._make_place, place.id))
        self.start_clock()
        self.switch_mode("today")
        await self.take_up()
        self.call_after_refresh(self.read_history)
        self.set_interval(LOOK_EVERY, self.look_for_changes)
        if self.desk.first_run:
            self._first_run()

    def on_ready(self) -> None:
        """Everything made for the start stays: let the collector, off until now, never look at it again."""
        gc.freeze()
        gc.enable()

    def _make_place(self, place: str) -> Screen[None]:
        """Return the screen of a place; what the start does not need is loaded at the first visit."""
        match place:
            case "today":
                return self.today_screen
            case "train":
                return self.train_screen
            case "history":
                from gymtui.tui.screens.history import HistoryScreen

                return HistoryScreen(self.desk)
            case "plans":
                from gymtui.tui.screens.plans import PlansScreen

                return PlansScreen(self.desk)
            case "insights":
                from gymtui.tui.screens.insights import InsightsScreen

                return InsightsScreen(self.desk)
            case "exercises":
                from gymtui.tui.screens.exercises import ExercisesScreen

                return ExercisesScreen(self.desk)
            case _:
                from gymtui.tui.screens.settings import SettingsScreen

                return SettingsScreen(self.desk, tuple(self._themes))

    @work
    async def _first_run(self) -> None:
        from gymtui.tui.screens.first_run import FirstRunScreen

        answers = await self.push_screen_wait(FirstRunScreen())
        if answers is not None:
            try:
                await self.keep(lambda: self.desk.settle(answers.unit, answers.level, answers.safeties))
            except GymtuiError as error:
                self.complain(error)
            self.today_screen.show_today()
            if answers.level is Level.NOVICE:
                await self._screen_beginner()

    async def _screen_beginner(self) -> None:
        """Ask a beginner what a doctor should know of first; whatever is answered, they may go on."""
        from gymtui.tui.screens.screening import ScreeningScreen

        concerned = await self.push_screen_wait(ScreeningScreen())
        if concerned:
            words = screening_advice([question.id for question in QUESTIONS]).words
            await self.push_screen_wait(Tell("Ask a doctor first", words))

    # places and history

    @on(TopBar.Chosen)
    def place_clicked(self, event: TopBar.Chosen) -> None:
        event.stop()
        self.go(event.place_id)

    @on(ask.LibraryChanged)
    def library_changed(self, message: ask.LibraryChanged) -> None:
        message.stop()
        self.desk.reload()
        if self.desk.follow_models():
            self.index_changed()
            self.read_history()

    def action_today(self) -> None:
        self.go("today")

    def action_train(self) -> None:
        self.go("train")

    def action_history(self) -> None:
        self.go("history")

    def action_plans(self) -> None:
        self.go("plans")

    def action_insights(self) -> None:
        self.go("insights")

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

    def action_command_palette(self) -> None:
        from gymtui.tui.palette import QuietPalette

        if not isinstance(self.screen, QuietPalette):
            self.push_screen(QuietPalette(id="--command-palette"))

    def action_help(self) -> None:
        from gymtui.tui.screens.help import HelpScreen

        place = self.screen.PLACE if isinstance(self.screen, PlaceScreen) else self.current_mode
        self.push_screen(HelpScreen(place, self.desk.actions))

    def action_leave(self) -> None:
        self.exit()
