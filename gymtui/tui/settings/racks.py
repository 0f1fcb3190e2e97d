"""The questions about plates, collars, dumbbells, kettlebells and stacks. None: it stays as it was."""

from collections.abc import Callable
from typing import Any

from textual.app import App

from gymtui.model.exercise import Equipment
from gymtui.model.gym import Gym, Stack
from gymtui.tui.desk import Known
from gymtui.tui.dialogs import AskText, Choose, Confirm, Item
from gymtui.tui.settings import stock
from gymtui.tui.settings.gym_rows import exercise_names

LISTS = {"dumbbells": "Dumbbells, each hand", "kettlebells": "Kettlebells"}
WITH_STACK = (Equipment.CABLE, Equipment.MACHINE_STACK)
PINS_HINT = "5-100/5 is every 5 from 5 to 100; add-ons behind a +, such as 5-100/5 + 1.25 2.5."


async def ask_plates(app: App[Any], known: Known) -> Gym | None:
    gym, unit = known.gym, known.profile.unit
    typed = await app.push_screen_wait(
        AskText(
            f"Plates of {gym.name}, in {unit.value}",
            stock.write_plates(gym.plates, unit),
            hint="Size x pairs: 20x4 is four pairs of 20; 45lbx2 two of 45 lb. Nothing means no plates.",
            check=problem(lambda text: stock.read_plates(text, unit)),
        )
    )
    return gym.model_copy(update={"plates": stock.read_plates(typed, unit)}) if typed is not None else None


async def ask_collar(app: App[Any], known: Known) -> Gym | None:
    gym, unit = known.gym, known.profile.unit
    typed = await app.push_screen_wait(
        AskText(
            f"What does one collar weigh, in {unit.value}?",
            stock.write_weight(gym.collar, unit) if gym.collar is not None else "",
            hint="Competition collars weigh 2.5 kg, spring clips next to nothing: nothing means not counted.",
            check=problem(lambda text: stock.read_own_weight(text, unit, nothing=True)),
        )
    )
    if typed is None:
        return None
    weight = stock.read_own_weight(typed, unit, nothing=True)
    return gym.model_copy(update={"collar": weight if weight.amount else None})


async def ask_weights(app: App[Any], field: str, known: Known) -> Gym | None:
    gym, unit = known.gym, known.profile.unit
    typed = await app.push_screen_wait(
        AskText(
            f"{LISTS[field]}, in {unit.value}",
            stock.write_weights(getattr(gym, field), unit),
            hint="2-30/2 is every 2 from 2 to 30; single ones behind it. Nothing means none.",
            check=problem(lambda text: stock.read_weights(text, unit)),
        )
    )
    return gym.model_copy(update={field: stock.read_weights(typed, unit)}) if typed is not None else None


async def ask_stack(app: App[Any], doing: str, exercise: str, known: Known) -> Gym | None:
    """Ask about the stack of one exercise's machine, or without one about that of all others."""
    if doing == "add":
        return await _add_stack(app, known)
    if not exercise:
        return await _common_stack(app, known)
    gym = known.gym
    own = next(stack for stack in gym.stacks if stack.exercise == exercise)
    (name,) = exercise_names([exercise], known.catalogue)
    changed: Stack | None = None
    if doing == "remove":
        words = f"{name} then has the pins of every machine again."
        if not await app.push_screen_wait(Confirm(f"Remove the stack of {name}?", words, "removes it")):
            return None
    else:
        changed = await _pins(app, name, own, known)
        if changed is None:
            return None
    kept = ((changed if one.exercise == exercise else one) for one in gym.stacks)
    return gym.model_copy(update={"stacks": tuple(one for one in kept if one is not None)})


async def _add_stack(app: App[Any], known: Known) -> Gym | None:
    gym = known.gym
    listed = {stack.exercise for stack in gym.stacks}
    machines = [e for e in known.catalogue if e.equipment in WITH_STACK and e.id not in listed]
    items = [Item(e.id, e.name) for e in sorted(machines, key=lambda e: e.name.casefold())]
    chosen = await app.push_screen_wait(Choose("A stack of its own: for which exercise?", items))
    if chosen is None:
        return None
    (name,) = exercise_names([chosen], known.catalogue)
    begin = Stack(exercise=chosen, pins=gym.stack, add_ons=gym.add_ons)
    own = await _pins(app, name, begin, known)
    return gym.model_copy(update={"stacks": (*gym.stacks, own)}) if own is not None else None


async def _common_stack(app: App[Any], known: Known) -> Gym | None:
    gym = known.gym
    begin = Stack(exercise="every-machine", pins=gym.stack, add_ons=gym.add_ons)
    common = await _pins(app, "machines and cables", begin, known)
    if common is None:
        return None
    return gym.model_copy(update={"stack": common.pins, "add_ons": common.add_ons})


async def _pins(app: App[Any], whose: str, now: Stack, known: Known) -> Stack | None:
    unit = known.profile.unit
    typed = await app.push_screen_wait(
        AskText(
            f"Pins of {whose}, in {unit.value}",
            stock.write_stack(now.pins, now.add_ons, unit),
            hint=PINS_HINT,
            check=problem(lambda text: stock.read_stack(text, unit)),
        )
    )
    if typed is None:
        return None
    pins, add_ons = stock.read_stack(typed, unit)
    return Stack(exercise=now.exercise, pins=pins, add_ons=add_ons)


def problem(read: Callable[[str], object]) -> Callable[[str], str | None]:
    """Return a check that says what keeps a text from being read."""

    def check(text: str) -> str | None:
        try:
            read(text)
        except stock.StockError as error:
            return str(error)
        return None

    return check
