"""The questions about gyms: which one the lifter is in, another one, its name; and what is in it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

from textual.app import App

from gymtui.model.base import clean_text
from gymtui.model.gym import Gym
from gymtui.model.ids import slug_of
from gymtui.store.library import Library
from gymtui.training.catalogue import name_key
from gymtui.training.loadable import default_gym
from gymtui.tui.desk import Known
from gymtui.tui.dialogs import AskText, Choose, Confirm, Item
from gymtui.tui.settings.bars import ask_bar, name_problem
from gymtui.tui.settings.racks import ask_collar, ask_plates, ask_stack, ask_weights

Doing = Literal["change", "add", "edit", "remove"]
ANOTHER = " another"
"""No gym has an id with a blank."""


@dataclass(frozen=True, slots=True)
class GymChange:
    """What is to be kept: a gym, the gym that the lifter is in from now on, the id of one that goes."""

    save: Gym | None = None
    here: str | None = None
    remove: str | None = None
    said: str = ""

    def keep(self, library: Library, known: Known) -> None:
        """Write it. The gym that was in use stays in the list, also where it was never saved."""
        if self.save is not None:
            library.save_gym(self.save)
        if self.here is not None:
            if self.save is None or self.save.id != known.gym.id:
                library.save_gym(known.gym)
            library.save_profile(known.profile.model_copy(update={"gym": self.here}))
        if self.remove is not None:
            library.delete_gym(self.remove)


async def ask_gym(app: App[Any], doing: Doing, row: str, known: Known) -> GymChange | None:
    """Ask what a key on a row of the gym needs to know; None where nothing changes."""
    kind, _, which = row.partition(":")
    if kind == "gym":
        return await _ask_which(app, doing, known)
    gym: Gym | None
    match kind:
        case "safeties":
            gym = known.gym.model_copy(update={"safeties": not known.gym.safeties})
        case "bar":
            gym = await ask_bar(app, doing, which, known)
        case "plates":
            gym = await ask_plates(app, known)
        case "collar":
            gym = await ask_collar(app, known)
        case "stack":
            gym = await ask_stack(app, doing, which, known)
        case _:
            gym = await ask_weights(app, kind, known)
    return GymChange(save=gym) if gym is not None and gym != known.gym else None


async def _ask_which(app: App[Any], doing: Doing, known: Known) -> GymChange | None:
    match doing:
        case "edit":
            return await _rename(app, known)
        case "remove":
            return await _remove(app, known)
        case "change" if len(known.gyms) > 1:
            return await _choose(app, known)
        case _:
            return await _add(app, known)


async def _choose(app: App[Any], known: Known) -> GymChange | None:
    items = [
        *(
            Item(gym.id, gym.name, "you are here" if gym.id == known.gym.id else "")
            for gym in _by_name(known.gyms.values())
        ),
        Item(ANOTHER, "another gym", "adds it"),
    ]
    chosen = await app.push_screen_wait(Choose("Where do you train?", items, start=known.gym.id))
    if chosen == ANOTHER:
        return await _add(app, known)
    if chosen is None or chosen == known.gym.id:
        return None
    return _arrived(known.gyms[chosen])


async def _add(app: App[Any], known: Known) -> GymChange | None:
    name = await _ask_name(app, "Name of the gym", "", known)
    if name is None:
        return None
    here = known.gym
    items = [
        Item("ordinary", "what gyms mostly have", "change what differs"),
        Item("copy", f"the same as {here.name}", "change what differs"),
        Item("nothing", "nothing yet", "loads go in common steps"),
    ]
    begin = await app.push_screen_wait(Choose(f"What does {name} have?", items))
    if begin is None:
        return None
    named = {"id": _new_id(name, known.gyms), "name": name}
    ordinary = default_gym(known.profile.unit).model_copy(update=named)
    made = {
        "ordinary": ordinary,
        "copy": here.model_copy(update=named),
        "nothing": Gym.model_validate(named),
    }
    arrived = _arrived(made[begin])
    return GymChange(save=made[begin], here=arrived.here, said=arrived.said)


async def _rename(app: App[Any], known: Known) -> GymChange | None:
    name = await _ask_name(app, f"New name of {known.gym.name}", known.gym.name, known)
    if name is None or name == known.gym.name:
        return None
    return GymChange(save=known.gym.model_copy(update={"name": name}))


async def _remove(app: App[Any], known: Known) -> GymChange | None:
    others = _by_name([gym for gym in known.gyms.values() if gym.id != known.gym.id])
    if not others:
        app.notify(f"{known.gym.name} stays: it is the only gym.", markup=False, timeout=5)
        return None
    items = [Item(gym.id, gym.name) for gym in others]
    title = f"Which gym goes? {known.gym.name} stays, you are there"
    chosen = await app.push_screen_wait(Choose(title, items))
    if chosen is None:
        return None
    name = known.gyms[chosen].name
    words = "Its bars, plates and stacks go with it. Your workouts stay. It cannot be undone."
    if not await app.push_screen_wait(Confirm(f"Remove {name}?", words, "removes it")):
        return None
    return GymChange(remove=chosen, said=f"Removed {name}.")


async def _ask_name(app: App[Any], title: str, now: str, known: Known) -> str | None:
    taken = {name_key(gym.name) for gym in known.gyms.values() if gym.name != now}

    def check(text: str) -> str | None:
        if name_key(clean_text(text)) in taken:
            return "Another gym is already called this."
        return name_problem(text)

    typed = await app.push_screen_wait(AskText(title, now, hint="such as Garage", check=check))
    return clean_text(typed).strip() if typed is not None else None


def _arrived(gym: Gym) -> GymChange:
    return GymChange(here=gym.id, said=f"You train in {gym.name} now: loads are proposed that it can make.")


def _by_name(gyms: Collection[Gym]) -> list[Gym]:
    return sorted(gyms, key=lambda gym: name_key(gym.name))


def _new_id(name: str, taken: Collection[str]) -> str:
    slug = slug_of(name)
    number, wanted = 1, slug
    while wanted in taken:
        number += 1
        wanted = f"{slug}-{number}"
    return wanted
