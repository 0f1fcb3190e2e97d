"""Settings: who lifts, what the gym has, how the program behaves, and where the data is."""

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.plans.ready import ready_plan
from gymtui.settings import SPECS, Spec, Value, value_of
from gymtui.training.beginners import is_still_novice
from gymtui.tui import messages as ask
from gymtui.tui import words
from gymtui.tui.bindings import key_sign
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import DOCTOR, Desk
from gymtui.tui.dialogs import Tell
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.place import bindings
from gymtui.tui.settings.gyms import Doing, ask_gym
from gymtui.tui.settings.keeping import kept_setting
from gymtui.tui.settings.meaning import MeaningPanel
from gymtui.tui.settings.paint import draw_setting
from gymtui.tui.settings.questions import ask_level, ask_plan, ask_sex, ask_unit, ask_value, in_unit
from gymtui.tui.settings.row import SettingRow
from gymtui.tui.settings.view import Facts, rows
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList


class SettingList(PickList):
    """All that can be set, in one column."""

    rows: tuple[SettingRow, ...] = ()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        self.spots = {}
        for y, row in enumerate(self.rows[self.first : self.first + self.room], 1):
            chosen = bool(row.id) and row.id == self.chosen
            draw_setting(canvas, y, width - 4, row, chosen=chosen, wide=height > 22)
            if row.id:
                self.spots[y] = row.id
        self.draw_thumb(canvas, width - 1, 1)
        return canvas


class SettingsScreen(LibraryScreen):
    """Saves what gives the data meaning to the library, and the rest to settings.toml."""

    PLACE = "settings"
    AUTO_FOCUS = "SettingList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("settings")

    def __init__(self, desk: Desk, themes: tuple[str, ...]) -> None:
        super().__init__(desk)
        self._themes = themes
        self.list = SettingList(id="setting-list")
        self.meaning = MeaningPanel(id="meaning")

    def body(self) -> list[Widget]:
        return [Horizontal(self.list, self.meaning, id="settings")]

    def on_mount(self) -> None:
        self.show_settings()

    def on_screen_resume(self) -> None:
        self.show_settings()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100 or self.size.height < 30, "-narrow")

    # showing

    def show_settings(self) -> None:
        """Show every setting as it is now."""
        desk = self.desk
        program = desk.program
        only = desk.store.read_only_reason or ""
        known, h = desk.index, desk.settings.coach
        outgrown = known.complete and not is_still_novice(known.first_day, desk.today, len(known.rows), h)
        facts = Facts(desk.store.home, desk.settings_file, self._problems(), only, outgrown)
        self.list.rows = rows(desk.known, program.name if program is not None else "", desk.settings, facts)
        self.list.fill([row.id for row in self.list.rows])
        self.list.redraw()
        self._show_meaning()

    def hints(self) -> tuple[KeyHint, ...]:
        """Leave out the keys that do nothing on the chosen row."""
        can = self.meaning.row.can if self.meaning.row is not None else ()
        return tuple(hint for hint in super().hints() if hint.action in ("change", *can))

    def _show_meaning(self) -> None:
        self.meaning.key = key_sign(self.actions()[0].keys)
        self.meaning.row = next((r for r in self.list.rows if r.id and r.id == self.list.chosen), None)
        self.meaning.redraw()
        self.show_frame(words.day(self.desk.today))

    def _problems(self) -> list[str]:
        """Return what was wrong at the start and since; that it is read-only has a row of its own."""
        store = self.desk.store
        files = [str(problem) for problem in store.problems()]
        left_out = {f"Read-only: {store.read_only_reason}", *files}
        noted = [n for n in self.desk.notices if n not in left_out and not n.endswith(DOCTOR)]
        return [*noted, *files]

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

    # changing

    @work
    async def action_change(self) -> None:
        kind, _, which = self.list.chosen.partition(":")
        if kind == "spec":
            await self._change_spec(next(s for s in SPECS if s.name == which))
        elif kind in ("folder", "file", "problems", "read-only"):
            await self._tell(kind)
        elif kind == "figures":
            from gymtui.tui.screens.figures import FiguresScreen

            self.app.push_screen(FiguresScreen(self.desk))
        elif self._writable():
            await self._change_library(kind)

    @work
    async def action_add(self) -> None:
        await self._gym_key("add")

    @work
    async def action_edit(self) -> None:
        await self._gym_key("edit")

    @work
    async def action_remove(self) -> None:
        await self._gym_key("remove")

    def _writable(self) -> bool:
        reason = self.desk.store.read_only_reason
        if reason is not None:
            words = f"The data is open for reading only. {reason}"
            self.notify(words, severity="warning", markup=False, timeout=8)
        return reason is None

    async def _gym_key(self, doing: Doing) -> None:
        row = self.meaning.row
        if row is not None and doing in row.can:
            if self._writable():
                await self._change_gym(doing)
        elif row is not None:
            self.notify(f"There is nothing to {doing} at {row.name}.", markup=False, timeout=4)

    async def _tell(self, kind: str) -> None:
        facts = {
            "folder": ("The folder of your data", str(self.desk.store.home)),
            "file": ("The settings file", str(self.desk.settings_file)),
            "problems": ("Problems", "\n\n".join(self._problems()) or "All files could be read."),
            "read-only": ("Reading only", self.desk.store.read_only_reason or ""),
        }
        await self.app.push_screen_wait(Tell(*facts[kind]))

    async def _change_spec(self, spec: Spec) -> None:
        before = value_of(self.desk.settings, spec)
        value = await ask_value(self.app, spec, before, self._themes)
        saved = value is not None and value != before and await self._kept(spec, value)
        if spec.name == "theme" and not saved and before in self._themes:
            self.app.theme = str(before)

    async def _kept(self, spec: Spec, value: Value) -> bool:
        """Write a setting into the file and use it from now on."""
        if not await kept_setting(self, spec, value):
            return False
        self.app.animation_level = self.desk.settings.animation
        if spec.name == "theme":
            self.app.theme = str(value)
        if spec.group == "signals" and value:
            self.post_message(ask.SignalTried(spec.name))
        self.show_settings()
        return True

    async def _change_library(self, kind: str) -> None:
        match kind:
            case "unit":
                await self._change_unit()
            case "level":
                await self._change_level()
            case "sex":
                await self._change_sex()
            case "plan":
                await self._change_plan()
            case _:
                await self._change_gym("change")

    async def _change_unit(self) -> None:
        profile, gyms = self.desk.known.profile, self.desk.known.gyms.values()
        unit = await ask_unit(self.app, profile.unit)
        if unit is None or unit is profile.unit:
            return
        changed = [new for gym in gyms if (new := in_unit(gym, profile.unit, unit)) != gym]
        stays = all(gym.id != profile.gym for gym in changed)

        def task() -> None:
            for gym in changed:
                self.desk.store.library.save_gym(gym)
            self.desk.store.library.save_profile(profile.model_copy(update={"unit": unit}))

        if await self.saved(task) and stays:
            self.notify("The gym's weights stay as you entered them.", timeout=5)

    async def _change_level(self) -> None:
        profile = self.desk.known.profile
        level = await ask_level(self.app, profile.level)
        if level is None or level is profile.level:
            return
        changed = profile.model_copy(update={"level": level})
        if await self.saved(lambda: self.desk.store.library.save_profile(changed)):
            self.notify("Your program stays. The row “program” puts this level's plan in place.", timeout=6)

    async def _change_sex(self) -> None:
        profile = self.desk.known.profile
        answer = await ask_sex(self.app, profile.sex)
        if answer is not None and answer.sex is not profile.sex:
            changed = profile.model_copy(update={"sex": answer.sex})
            await self.saved(lambda: self.desk.store.library.save_profile(changed))

    async def _change_plan(self) -> None:
        desk, profile, safeties = self.desk, self.desk.known.profile, self.desk.known.gym.safeties
        plan = ready_plan(profile.level, safeties)
        if not await ask_plan(self.app, plan, profile.level, desk.known.templates):
            return

        def task() -> None:
            desk.store.library.save_profile(desk.with_ready_plan(profile, safeties))

        if await self.saved(task):
            words = f"{plan.program.name} is in place. Today shows its next day."
            self.notify(words, markup=False, timeout=5)

    async def _change_gym(self, doing: Doing) -> None:
        library, known = self.desk.store.library, self.desk.known
        change = await ask_gym(self.app, doing, self.list.chosen, known)
        if change is None:
            return
        if await self.saved(lambda: change.keep(library, known)) and change.said:
            self.notify(change.said, markup=False, timeout=5)

    async def saved(self, change: Callable[[], None]) -> bool:
        kept = await super().saved(change)
        self.show_settings()
        return kept
