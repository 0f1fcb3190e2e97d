"""A gym: what can be loaded there, and whether a failed rep is caught."""

from typing import Annotated, Literal

from pydantic import Field

from gymtui.model.base import Record, Text
from gymtui.model.exercise import Equipment, Slug
from gymtui.model.units import Load


class PlateStock(Record):
    """A plate and how many pairs of it there are."""

    plate: Load
    pairs: Annotated[int, Field(ge=0, le=100)]


class Bar(Record):
    """What plates go on: a bar, or the sled or arm of a machine, with its own weight.

    `ends` is 1 where plates go on one end only, as on a landmine. A bar that names `exercises` is used
    for these; one that names none, for every exercise with its `equipment`.
    """

    name: Text
    equipment: Equipment
    weight: Load
    ends: Literal[1, 2] = 2
    exercises: tuple[Slug, ...] = ()


class Stack(Record):
    """The stack of one machine: its pins, and add-ons, each of which can be hung on once at any pin."""

    exercise: Slug
    pins: tuple[Load, ...] = ()
    add_ons: tuple[Load, ...] = ()


class Gym(Record):
    """Bars, plates in pairs, dumbbells per hand, kettlebells, stacks, collars and safeties of one place.

    `stack` and `add_ons` are those of every machine and cable that has none of its own in `stacks`.
    `collar` is the weight of one. `safeties` None means that the question was not answered, which counts
    as no.
    """

    id: Slug
    name: Annotated[Text, Field(min_length=1, max_length=200)]
    bars: tuple[Bar, ...] = ()
    plates: tuple[PlateStock, ...] = ()
    dumbbells: tuple[Load, ...] = ()
    kettlebells: tuple[Load, ...] = ()
    stack: tuple[Load, ...] = ()
    add_ons: tuple[Load, ...] = ()
    stacks: tuple[Stack, ...] = ()
    collar: Load | None = None
    safeties: bool | None = None
