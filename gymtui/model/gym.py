"""A gym: what can be loaded there, and whether a failed rep is caught."""

from typing import Annotated

from pydantic import Field

from gymtui.model.base import Record, Text
from gymtui.model.exercise import Equipment, Slug
from gymtui.model.units import Load


class PlateStock(Record):
    """A plate and how many pairs of it there are."""

    plate: Load
    pairs: Annotated[int, Field(ge=0, le=100)]


class Bar(Record):
    name: Text
    equipment: Equipment
    weight: Load


class Gym(Record):
    """Bars, plates in pairs, dumbbells per hand, kettlebells, stacks, collars and safeties of one place.

    `safeties` None means that the question was not answered, which counts as no.
    """

    id: Slug
    name: Annotated[Text, Field(min_length=1, max_length=200)]
    bars: tuple[Bar, ...] = ()
    plates: tuple[PlateStock, ...] = ()
    dumbbells: tuple[Load, ...] = ()
    kettlebells: tuple[Load, ...] = ()
    stack: tuple[Load, ...] = ()
    collar: Load | None = None
    safeties: bool | None = None
