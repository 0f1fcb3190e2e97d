"""The questions behind the rows of Settings. None means that Esc left it as it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.app import App
from textual.widgets import OptionList

from gymtui.model.gym import Gym
from gymtui.model.plan import Template
from gymtui.model.profile import Level, Sex
from gymtui.model.units import Unit
from gymtui.plans.ready import ReadyPlan
from gymtui.settings import Spec, Value
from gymtui.training.loadable import default_gym
from gymtui.tui.dialogs import AskText, Choose, Confirm, Item
from gymtui.tui.settings.view import LEVEL_WORDS, UNIT_WORDS, choice_words, value_words

SKIP = "skip"
COMMAND_HINT = "A program and its arguments, such as paplay ~/gong.wav. No shell. Nothing means none."


class ThemeChoice(Choose):
    """Shows each theme while it is the one chosen."""

    @on(OptionList.OptionHighlighted)
    def preview(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option.id is not None:
            self.app.theme = event.option.id


async def ask_value(app: App[Any], spec: Spec, before: Value, themes: tuple[str, ...]) -> Value | None:
    """Ask for a setting's new value; what is on or off is switched without asking."""
    if isinstance(before, bool):
        return not before
    if isinstance(before, int):
        hint = f"now {before}, {spec.expected}"
        typed = await app.push_screen_wait(
            AskText(spec.words, str(before), hint=hint, check=lambda text: number_problem(text, spec))
        )
        return int(typed) if typed is not None else None
    if spec.command:
        typed = await app.push_screen_wait(
            AskText(spec.words, before, hint=COMMAND_HINT, check=lambda text: _command_problem(text, spec))
        )
        return typed.strip() if typed is not None else None
    choices = themes if spec.name == "theme" else spec.choices
    items = [Item(c, value_words(c), choice_words(spec.name, c)) for c in choices]
    dialog = (ThemeChoice if spec.name == "theme" else Choose)(spec.words, items, start=str(before))
    return await app.push_screen_wait(dialog)


async def ask_unit(app: App[Any], now: Unit) -> Unit | None:
    items = [Item(unit.value, words, unit.value) for unit, words in UNIT_WORDS.items()]
    chosen = await app.push_screen_wait(Choose("Which unit do you lift in?", items, start=now.value))
    return Unit(chosen) if chosen is not None else None


def in_unit(gym: Gym, before: Unit, unit: Unit) -> Gym:
    """Return the ordinary gym in the new unit where it is still the ordinary one, else the gym as it is."""

    def ordinary(of: Unit) -> Gym:
        return default_gym(of, gym.safeties).model_copy(update={"id": gym.id, "name": gym.name})

    return ordinary(unit) if gym == ordinary(before) else gym


async def ask_level(app: App[Any], now: Level) -> Level | None:
    items = [Item(level.value, level.value, words) for level, words in LEVEL_WORDS.items()]
    title = "How long have you trained with weights?"
    chosen = await app.push_screen_wait(Choose(title, items, start=now.value))
    return Level(chosen) if chosen is not None else None


@dataclass(frozen=True, slots=True)
class SexAnswer:
    """What was answered; `sex` None: rather not said."""

    sex: Sex | None


async def ask_sex(app: App[Any], now: Sex | None) -> SexAnswer | None:
    items = [
        *(Item(sex.value, sex.value) for sex in Sex),
        Item(SKIP, "skip", "not said: no relative strength then"),
    ]
    title = "Your sex, for the formulas of relative strength"
    chosen = await app.push_screen_wait(Choose(title, items, start=now.value if now is not None else SKIP))
    if chosen is None:
        return None
    return SexAnswer(Sex(chosen) if chosen != SKIP else None)


async def ask_plan(app: App[Any], plan: ReadyPlan, level: Level, templates: Mapping[str, Template]) -> bool:
    """Ask whether a ready plan may be put in place, naming what was changed by hand and would be lost."""
    lost = [f"“{t.name}”" for t in plan.templates if templates.get(t.id, t) != t]
    sentence = (
        f"Your program becomes “{plan.program.name}”, for {level.value} lifters. "
        "Your other templates and your history stay."
    )
    if lost:
        sentence += f"\n\nThese differ from the plan and are put back to it:\n{', '.join(lost)}."
    dialog = Confirm("Put the ready plan of your level in place?", sentence, "puts it in place")
    answer = await app.push_screen_wait(dialog)
    return answer is True


def number_problem(text: str, spec: Spec) -> str | None:
    """Return what was expected where the text is no number that the setting takes, or None."""
    number = text.strip()
    if not (number.isascii() and number.isdecimal() and spec.accepts(int(number))):
        return f"expected {spec.expected}"
    return None


def _command_problem(text: str, spec: Spec) -> str | None:
    return None if spec.accepts(text.strip()) else "a quotation is not closed"
