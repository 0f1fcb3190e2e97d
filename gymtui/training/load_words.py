"""How a load is set up in a gym, in words, and what is said of one that cannot be."""

from bisect import bisect_left
from collections.abc import Sequence

from gymtui.model.exercise import Equipment
from gymtui.model.gym import Bar, Gym
from gymtui.model.units import Load
from gymtui.training.loadable import BAR_EQUIPMENT, Loaded, bar_of, collar_of, loads_of, stack_of
from gymtui.training.plates import load_bar, whole
from gymtui.training.stacks import pin_setting
from gymtui.training.strip import plate_words

MISSING = {
    Equipment.DUMBBELL: "no dumbbell of {load}",
    Equipment.KETTLEBELL: "no kettlebell of {load}",
    Equipment.CABLE: "no pin for {load}",
    Equipment.MACHINE_STACK: "no pin for {load}",
}
CANNOT = "{load} can't be loaded"


def load_problem(load: Load, exercise: Loaded, gym: Gym) -> str:
    """Return why the gym cannot make `load`, with the nearest two that it can; nothing where it can.

    Nothing as well where the gym does not say what there is.
    """
    loads = loads_of(exercise, gym, load.unit)
    above = bisect_left(loads, whole(load), key=whole)
    if not loads or (above < len(loads) and whole(loads[above]) == whole(load)):
        return ""
    bar = bar_of(exercise, gym, load.unit)
    if above == 0 and bar is not None and bar.equipment in BAR_EQUIPMENT:
        return f"below the bar ({loads[0]})"
    name = load.number if load.unit is loads[0].unit else str(load)
    said = MISSING.get(exercise.equipment, CANNOT).format(load=name)
    if above == 0:
        return f"{said}: at least {loads[0]}"
    if above == len(loads):
        return f"{said}: at most {loads[-1]}"
    return f"{said}: {loads[above - 1].number} or {loads[above]}"


def set_up_words(load: Load, exercise: Loaded, gym: Gym) -> str:
    """Return the plates of one end, heaviest first, or the pin and its add-ons; nothing where it is plain.

    Meant for a load that the gym can make: another gets the plates of the nearest.
    """
    bar = bar_of(exercise, gym, load.unit)
    if bar is None:
        return pin_words(load, exercise, gym)
    loading = load_bar(load, bar.weight, gym.plates, collar_of(bar, gym), bar.ends)
    return plates_words(loading.per_side, bar) if loading is not None else ""


def plates_words(per_side: Sequence[Load], bar: Bar) -> str:
    """Return the plates of one end as they go on: `25 + 5 + 1.25`, `empty bar (20 kg)`, `no plates`."""
    if per_side:
        return " + ".join(plate_words(plate, bar.weight.unit) for plate in per_side)
    return f"empty bar ({bar.weight})" if bar.equipment in BAR_EQUIPMENT else "no plates"


def pin_words(load: Load, exercise: Loaded, gym: Gym) -> str:
    """Return `pin 50 + 2.5` where the exercise's stack has add-ons, else nothing."""
    if exercise.equipment not in (Equipment.CABLE, Equipment.MACHINE_STACK):
        return ""
    stack = stack_of(exercise, gym)
    setting = pin_setting(load, stack) if stack.add_ons else None
    return str(setting) if setting is not None else ""
