"""The questions about bars and machines that take plates. None: it stays as it was."""

from typing import Any, Literal

from textual.app import App

from gymtui.model.base import clean_text
from gymtui.model.exercise import Equipment
from gymtui.model.gym import Bar, Gym
from gymtui.model.units import Load
from gymtui.training.loadable import BAR_EQUIPMENT, PLATE_EQUIPMENT
from gymtui.tui.desk import Known
from gymtui.tui.dialogs import AskText, Choose, Confirm, Item
from gymtui.tui.exercises.view import equipment_words
from gymtui.tui.settings import stock
from gymtui.tui.settings.gym_rows import bar_for
from gymtui.tui.settings.racks import problem

LONGEST_NAME = 60
DONE = "done"
ENDS = {2: "both ends", 1: "one end"}


async def ask_bar(app: App[Any], doing: str, which: str, known: Known) -> Gym | None:
    """Ask about the bar with this number in the gym, or without one about a new bar."""
    gym = known.gym
    if doing == "add" or not which:
        added = await _new(app, known)
        return gym.model_copy(update={"bars": (*gym.bars, added)}) if added is not None else None
    bar = gym.bars[int(which)]
    changed: Bar | None = None
    if doing == "remove":
        words = "Exercises that used it take another of its kind, or loads in common steps."
        if not await app.push_screen_wait(Confirm(f"Remove {bar.name}?", words, "removes it")):
            return None
    else:
        changed = await (_weighed(app, bar, known) if doing == "change" else _edited(app, bar, known))
        if changed is None:
            return None
    bars = [changed if number == int(which) else other for number, other in enumerate(gym.bars)]
    return gym.model_copy(update={"bars": tuple(one for one in bars if one is not None)})


async def _new(app: App[Any], known: Known) -> Bar | None:
    name = await _ask_name(app, "Name of the bar or machine", "")
    if name is None:
        return None
    kind = await _ask_kind(app, name, Equipment.BARBELL)
    if kind is None:
        return None
    nothing = Load(amount=stock.NOTHING, unit=known.profile.unit)
    ends: Literal[1, 2] = 1 if kind is Equipment.LANDMINE else 2
    bar = await _weighed(app, Bar(name=name, equipment=kind, weight=nothing, ends=ends), known, new=True)
    if bar is None or not any(b.equipment is kind and not b.exercises for b in known.gym.bars):
        return bar
    return await _for_exercises(app, bar, known)


async def _edited(app: App[Any], bar: Bar, known: Known) -> Bar | None:
    items = [
        Item("name", "name", bar.name),
        Item("weight", "weight", str(bar.weight)),
        Item("exercises", "used for", bar_for(bar, known.catalogue)),
        Item("kind", "kind", equipment_words(bar.equipment)),
        Item("ends", "plates on", ENDS[bar.ends]),
    ]
    match await app.push_screen_wait(Choose(f"Edit {bar.name}", items)):
        case "name":
            name = await _ask_name(app, f"New name of {bar.name}", bar.name)
            return bar.model_copy(update={"name": name}) if name is not None else None
        case "weight":
            return await _weighed(app, bar, known)
        case "exercises":
            return await _for_exercises(app, bar, known)
        case "kind":
            kind = await _ask_kind(app, bar.name, bar.equipment)
            return bar.model_copy(update={"equipment": kind}) if kind is not None else None
        case "ends":
            return bar.model_copy(update={"ends": 1 if bar.ends == 2 else 2})
        case _:
            return None


async def _ask_name(app: App[Any], title: str, now: str) -> str | None:
    hint = "as you want to read it, such as Safety squat bar"
    typed = await app.push_screen_wait(AskText(title, now, hint=hint, check=name_problem))
    return clean_text(typed).strip() if typed is not None else None


def name_problem(text: str) -> str | None:
    """Return what is wrong with the name of a bar or gym, or None."""
    cleaned = clean_text(text).strip()
    if not cleaned:
        return "It needs a name."
    return f"A name has at most {LONGEST_NAME} characters." if len(cleaned) > LONGEST_NAME else None


async def _ask_kind(app: App[Any], name: str, now: Equipment) -> Equipment | None:
    items = [Item(kind.value, equipment_words(kind)) for kind in PLATE_EQUIPMENT]
    chosen = await app.push_screen_wait(Choose(f"{name}: what kind is it?", items, start=now.value))
    return Equipment(chosen) if chosen is not None else None


async def _weighed(app: App[Any], bar: Bar, known: Known, *, new: bool = False) -> Bar | None:
    unit = known.profile.unit
    nothing = bar.equipment not in BAR_EQUIPMENT
    hint = f"in {unit.value}; another unit is written behind the number, such as 45lb"
    if nothing:
        hint += ". 0 where only the plates are counted."
    typed = await app.push_screen_wait(
        AskText(
            f"{bar.name}: what does it weigh empty?",
            "" if new else stock.write_weight(bar.weight, unit),
            hint=hint,
            check=problem(lambda text: stock.read_own_weight(text, unit, nothing=nothing)),
        )
    )
    if typed is None:
        return None
    return bar.model_copy(update={"weight": stock.read_own_weight(typed, unit, nothing=nothing)})


async def _for_exercises(app: App[Any], bar: Bar, known: Known) -> Bar | None:
    """Ask which exercises the bar is for, one after the other; choosing one again takes it away."""
    loaded = [e for e in known.catalogue if e.equipment in PLATE_EQUIPMENT and e.measurement.has_load]
    loaded.sort(key=lambda e: (e.equipment is not bar.equipment, e.name.casefold()))
    while True:
        so_far = f"for {bar_for(bar, known.catalogue)}. Which else?" if bar.exercises else "only for which?"
        title = f"{bar.name}: {so_far}"
        items = [
            Item(DONE, "that is all"),
            *(Item(e.id, e.name, "for this bar" if e.id in bar.exercises else "") for e in loaded),
        ]
        chosen = await app.push_screen_wait(Choose(title, items))
        if chosen is None:
            return None
        if chosen == DONE:
            return bar
        kept = tuple(slug for slug in bar.exercises if slug != chosen)
        exercises = kept if chosen in bar.exercises else (*kept, chosen)
        bar = bar.model_copy(update={"exercises": exercises})
