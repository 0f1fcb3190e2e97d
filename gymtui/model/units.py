"""Units of mass and time, and the load of a set exactly as it was typed."""

from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, NewType, Self

from pydantic import AfterValidator, Field, PlainSerializer

from gymtui.model.base import Record

Kilograms = NewType("Kilograms", Decimal)
Pounds = NewType("Pounds", Decimal)
Seconds = NewType("Seconds", int)
Metres = NewType("Metres", Decimal)
Reps = NewType("Reps", int)
Rir = NewType("Rir", float)

KILOGRAMS_IN_A_POUND = Decimal("0.45359237")
"""Exact by definition (international avoirdupois pound, 1959)."""

LARGEST_LOAD = Decimal(2000)
"""No set of any lift came near 2,000 of either unit; above it a number is a slip of the fingers."""


class Unit(StrEnum):
    KG = "kg"
    LB = "lb"


def plain(amount: Decimal) -> Decimal:
    """Return the amount without trailing zeros or exponent: 82.50 and 8.25E1 are both 82.5."""
    normal = amount.normalize()
    exponent = normal.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        normal = normal.quantize(Decimal(1))
    return normal + 0  # -0 becomes 0


@lru_cache(maxsize=4096)  # a history holds the same few amounts many thousand times
def _amount(amount: Decimal) -> Decimal:
    if not amount.is_finite():
        raise ValueError("a load is a finite number")
    if abs(amount) > LARGEST_LOAD:
        raise ValueError(f"a load is between -{LARGEST_LOAD} and {LARGEST_LOAD}")
    amount = plain(amount)
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -3:
        raise ValueError("a load has at most three decimals")
    return amount


Amount = Annotated[Decimal, AfterValidator(_amount)]


def in_unit(kilograms: float, unit: Unit) -> float:
    """Return kilograms as a plain number of a unit: for sums, means and estimates, which are no loads."""
    return kilograms if unit is Unit.KG else kilograms / float(KILOGRAMS_IN_A_POUND)


class Load(Record):
    """A load as typed: amount and unit. Never converted in place; kilograms are for sums and charts only.

    `amount` is 0 for plain bodyweight, above 0 for what is lifted or added, below 0 for assistance.
    """

    amount: Amount
    unit: Unit

    @classmethod
    def kg(cls, amount: Decimal | int | str) -> Self:
        return cls(amount=Decimal(amount), unit=Unit.KG)

    @classmethod
    def lb(cls, amount: Decimal | int | str) -> Self:
        return cls(amount=Decimal(amount), unit=Unit.LB)

    @property
    def kilograms(self) -> Kilograms:
        if self.unit is Unit.KG:
            return Kilograms(self.amount)
        return Kilograms(self.amount * KILOGRAMS_IN_A_POUND)

    @property
    def pounds(self) -> Pounds:
        if self.unit is Unit.LB:
            return Pounds(self.amount)
        return Pounds(self.amount / KILOGRAMS_IN_A_POUND)

    @property
    def number(self) -> str:
        """The amount in plain notation, such as `82.5`."""
        return format(self.amount, "f")

    def __str__(self) -> str:
        return f"{self.number} {self.unit.value}"


def _metres(value: Decimal) -> Decimal:
    return plain(value.quantize(Decimal("0.01"), ROUND_HALF_EVEN))


def _json_number(value: Decimal | float) -> int | float:
    return int(value) if value == int(value) else float(value)


def _half_step(value: float) -> float:
    if value * 2 != int(value * 2):
        raise ValueError("reps in reserve go in steps of 0.5")
    return value


Distance = Annotated[
    Metres,
    Field(ge=0, le=1_000_000),
    AfterValidator(_metres),
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
]
RestSeconds = Annotated[Seconds, Field(ge=0, le=86_400)]
HeldSeconds = Annotated[Seconds, Field(ge=0, le=86_400)]
RepCount = Annotated[Reps, Field(ge=0, le=1000)]
RepsInReserve = Annotated[
    Rir,
    Field(ge=0, le=10),
    AfterValidator(_half_step),
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
]
"""Reps in reserve, 0 to 10 in halves. RPE = 10 - RIR. Unknown is None and never 0."""
