"""Which loads an exercise can have in a gym: rounding, the next step up or down, the lightest."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal, Protocol

from gymtui.model.exercise import Equipment, Measurement
from gymtui.model.gym import Bar, Gym, PlateStock, Stack
from gymtui.model.units import LARGEST_LOAD, Load, Unit
from gymtui.training.plates import bar_totals, whole
from gymtui.training.stacks import stack_loads

Mode = Literal["nearest", "down", "up"]
Direction = Literal["up", "down"]

BAR_EQUIPMENT = (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR, Equipment.SMITH)
PLATES_ALONE: dict[Equipment, Literal[1, 2]] = {Equipment.MACHINE_PLATE: 2, Equipment.LANDMINE: 1}
"""Counted by their plates where the gym does not say what the sled or the bar weighs: on how many ends."""
PLATE_EQUIPMENT = (*BAR_EQUIPMENT, *PLATES_ALONE, Equipment.SLED)
"""What plates go on."""
ADDED_STEP = {Unit.KG: Decimal("1.25"), Unit.LB: Decimal("2.5")}
"""Weight hung on a belt or vest: the smallest plates. Grade D."""
ASSISTANCE_STEP = {Unit.KG: Decimal(5), Unit.LB: Decimal(10)}
"""Pins of an assisted machine. Coaching practice is 2.5 to 5 kg, 5 to 10 lb; grade D."""
OTHER_STEP = {Unit.KG: Decimal("2.5"), Unit.LB: Decimal(5)}
"""Where the gym says nothing: the common increment of the exercise tables. Grade D."""


class Loaded(Protocol):
    """What rounding needs of an exercise; a catalogue's `Exercise` and a `SessionExercise` both have it."""

    @property
    def slug(self) -> str: ...

    @property
    def equipment(self) -> Equipment: ...

    @property
    def measurement(self) -> Measurement: ...


def loads_of(exercise: Loaded, gym: Gym, unit: Unit | None = None) -> tuple[Load, ...]:
    """Return the loads that the gym offers for the exercise, rising; empty where the gym lists none.

    Of several bars the one of `bar_of` counts; a stack offers each pin with any of its add-ons.
    """
    if not _is_lifted(exercise):
        return ()
    match exercise.equipment:
        case Equipment.DUMBBELL:
            return _rising(gym.dumbbells)
        case Equipment.KETTLEBELL:
            return _rising(gym.kettlebells)
        case Equipment.CABLE | Equipment.MACHINE_STACK:
            return stack_loads(stack_of(exercise, gym))
        case _:
            bar = bar_of(exercise, gym, unit)
            if bar is None:
                return ()
            return bar_totals(bar.weight, gym.plates, collar_of(bar, gym), bar.ends)


def bar_of(exercise: Loaded, gym: Gym, unit: Unit | None = None) -> Bar | None:
    """Return what the exercise's plates go on in this gym; None where it takes none or nothing is listed.

    A bar that names the exercise comes first, then those of its equipment that name none; among several
    one of `unit`, else the first listed. A plate machine or landmine that is not listed is counted by
    its plates.
    """
    if exercise.equipment not in PLATE_EQUIPMENT or not _is_lifted(exercise):
        return None
    chosen = [bar for bar in gym.bars if exercise.slug in bar.exercises]
    kind = [bar for bar in gym.bars if bar.equipment is exercise.equipment]
    bars = chosen or [bar for bar in kind if not bar.exercises] or kind
    if bars:
        return next((bar for bar in bars if bar.weight.unit is unit), bars[0])
    if exercise.equipment not in PLATES_ALONE or not gym.plates:
        return None
    nothing = Load(amount=Decimal(0), unit=gym.plates[0].plate.unit)
    ends = PLATES_ALONE[exercise.equipment]
    return Bar(name="", equipment=exercise.equipment, weight=nothing, ends=ends)


def collar_of(bar: Bar, gym: Gym) -> Load | None:
    """Return what one collar weighs on the bar; machines, landmines and sleds have none."""
    return gym.collar if bar.equipment in BAR_EQUIPMENT else None


def stack_of(exercise: Loaded, gym: Gym) -> Stack:
    """Return the stack of the exercise's machine: its own where the gym lists it, else the common one."""
    own = next((stack for stack in gym.stacks if stack.exercise == exercise.slug), None)
    return own or Stack(exercise=exercise.slug, pins=gym.stack, add_ons=gym.add_ons)


def nearest(load: Load, exercise: Loaded, gym: Gym, mode: Mode = "nearest") -> Load:
    """Return the loadable weight nearest to `load`; of two equally near the lower one.

    `down` and `up` never cross `load`, except where the gym offers nothing on that side: then the
    lightest or the heaviest it has. An exercise without a load keeps what it was given.
    """
    if not exercise.measurement.has_load:
        return load
    loads = loads_of(exercise, gym, load.unit)
    if not loads:
        return _on_grid(load, exercise, mode)
    wanted = whole(load)
    below = bisect_right(loads, wanted, key=whole) - 1
    above = bisect_left(loads, wanted, key=whole)
    if below < 0:
        return loads[0]
    if above == len(loads):
        return loads[-1]
    if mode == "nearest":
        return loads[above] if whole(loads[above]) - wanted < wanted - whole(loads[below]) else loads[below]
    return loads[below] if mode == "down" else loads[above]


def step(load: Load, exercise: Loaded, gym: Gym, direction: Direction) -> Load:
    """Return the next loadable weight above or below `load`, or `load` itself where there is none.

    Up is always harder: for an assisted exercise it is less assistance.
    """
    if not exercise.measurement.has_load:
        return load
    loads = loads_of(exercise, gym, load.unit)
    if not loads:
        return _grid_step(load, exercise, direction)
    wanted = whole(load)
    if direction == "up":
        above = bisect_right(loads, wanted, key=whole)
        return loads[above] if above < len(loads) else load
    below = bisect_left(loads, wanted, key=whole) - 1
    return loads[below] if below >= 0 else load


def lightest(exercise: Loaded, gym: Gym, unit: Unit = Unit.KG) -> Load | None:
    """Return where a first session begins: the empty bar, the lightest dumbbell or pin, 0 on bodyweight.

    None where the exercise has no load or the gym does not say what there is.
    """
    if not exercise.measurement.has_load:
        return None
    if exercise.measurement is Measurement.BODYWEIGHT_ADDED:
        return Load(amount=Decimal(0), unit=unit)
    loads = loads_of(exercise, gym, unit)
    return loads[0] if loads else None


def default_gym(unit: Unit, safeties: bool | None = None) -> Gym:
    """Return an ordinary gym to begin with: common bars, plates, dumbbells, kettlebells and a stack.

    Sizes follow common sets of plates, racks and stacks; how many pairs there are is our guess (grade D).
    """
    kilograms = unit is Unit.KG
    bars = ("20", "10", "25") if kilograms else ("45", "20", "55")
    names = ("Barbell", "EZ bar", "Trap bar")
    stock = (
        (("25", 4), ("20", 4), ("15", 2), ("10", 2), ("5", 2), ("2.5", 2), ("1.25", 1))
        if kilograms
        else (("45", 6), ("35", 2), ("25", 2), ("10", 2), ("5", 2), ("2.5", 1))
    )
    kettlebells = (
        (4, 6, 8, 10, 12, 16, 20, 24, 28, 32) if kilograms else (10, 15, 20, 25, 30, 35, 45, 55, 60, 70)
    )
    return Gym(
        id="my-gym",
        name="My gym",
        bars=tuple(
            Bar(name=name, equipment=equipment, weight=Load(amount=Decimal(weight), unit=unit))
            for name, equipment, weight in zip(names, BAR_EQUIPMENT, bars, strict=False)
        ),
        plates=tuple(
            PlateStock(plate=Load(amount=Decimal(size), unit=unit), pairs=pairs) for size, pairs in stock
        ),
        dumbbells=_list(unit, range(2, 31, 2) if kilograms else range(5, 51, 5)),
        kettlebells=_list(unit, kettlebells),
        stack=_list(unit, range(5, 101, 5) if kilograms else range(10, 201, 10)),
        safeties=safeties,
    )


def _is_lifted(exercise: Loaded) -> bool:
    """Whether its load is lifted by itself: not hung on the body, and not taken off it."""
    return exercise.measurement.has_load and not exercise.measurement.is_on_bodyweight


def _list(unit: Unit, amounts: Iterable[int]) -> tuple[Load, ...]:
    return tuple(Load(amount=Decimal(amount), unit=unit) for amount in amounts)


def _rising(loads: Iterable[Load]) -> tuple[Load, ...]:
    return tuple(sorted(loads, key=whole))


def _grid(exercise: Loaded, unit: Unit) -> Decimal:
    if exercise.measurement is Measurement.BODYWEIGHT_ADDED:
        return ADDED_STEP[unit]
    if exercise.measurement is Measurement.ASSISTED:
        return ASSISTANCE_STEP[unit]
    return OTHER_STEP[unit]


def _clamped(amount: Decimal, exercise: Loaded, unit: Unit) -> Load:
    """Assistance ends at none, everything else at nothing; both at the largest load there is."""
    inside = (
        min(amount, Decimal(0)) if exercise.measurement is Measurement.ASSISTED else max(amount, Decimal(0))
    )
    return Load(amount=min(max(inside, -LARGEST_LOAD), LARGEST_LOAD), unit=unit)


def _on_grid(load: Load, exercise: Loaded, mode: Mode) -> Load:
    """Round on the fixed grid. Ties go down: for assistance that is more of it, the easier side."""
    grid = _grid(exercise, load.unit)
    if mode == "nearest":
        below = (load.amount / grid).to_integral_value(ROUND_FLOOR) * grid
        amount = below if load.amount - below <= grid / 2 else below + grid
    else:
        rounding = ROUND_FLOOR if mode == "down" else ROUND_CEILING
        amount = (load.amount / grid).to_integral_value(rounding) * grid
    return _clamped(amount, exercise, load.unit)


def _grid_step(load: Load, exercise: Loaded, direction: Direction) -> Load:
    grid = _grid(exercise, load.unit)
    places = load.amount / grid
    if direction == "up":
        amount = (places.to_integral_value(ROUND_FLOOR) + 1) * grid
    else:
        amount = (places.to_integral_value(ROUND_CEILING) - 1) * grid
    return _clamped(amount, exercise, load.unit)
