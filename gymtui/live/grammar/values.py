"""Numbers of the line checked against what can be: each mistake is raised at its number."""

from dataclasses import dataclass, field
from decimal import Decimal

from gymtui.live.entry import EntryError, Field
from gymtui.live.grammar.tokens import Sort, Token
from gymtui.model.performed import Kind, Part, Side, Technique
from gymtui.model.units import LARGEST_LOAD, Load, Unit, plain

MASSES = {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}
TIMES = {"s": Decimal(1), "sec": Decimal(1), "min": Decimal(60)}
LENGTHS = {"m": Decimal(1), "km": Decimal(1000), "mi": Decimal("1609.344"), "yd": Decimal("0.9144")}

TECHNIQUES = {
    "straight": Technique.STRAIGHT,
    "rp": Technique.REST_PAUSE,
    "rest-pause": Technique.REST_PAUSE,
    "dc": Technique.DC,
    "myo": Technique.MYO,
    "cluster": Technique.CLUSTER,
    "drop": Technique.DROP,
    "amrap": Technique.AMRAP,
    "top": Technique.TOP,
    "backoff": Technique.BACKOFF,
    "back-off": Technique.BACKOFF,
    "emom": Technique.EMOM,
    "interval": Technique.INTERVAL,
}
KINDS = {"warmup": Kind.WARMUP, "warm-up": Kind.WARMUP, "work": Kind.WORK}

MOST_REPS = 1000
MOST_SECONDS = 86_400
MOST_METRES = 1_000_000
MOST_DIGITS = 24


@dataclass(slots=True)
class Draft:
    """A part while it is being read.

    `said` holds the fields that the line names, also where it says that they are not recorded (`?`).
    `bare` is a number whose field is not known yet, `clean` the number of clean reps, `effort` says
    that the line speaks of the reps in reserve, `suffix` is the column of the first suffix.
    """

    column: int
    load: Load | None = None
    reps: int | None = None
    seconds: int | None = None
    metres: Decimal | None = None
    rir: float | None = None
    failed: bool = False
    side: Side | None = None
    said: set[Field] = field(default_factory=set)
    bare: Token | None = None
    clean: Token | None = None
    effort: bool = False
    no_side: bool = False
    suffix: int | None = None
    end: int = 0

    @property
    def counted(self) -> bool:
        """Whether the line says how much of it was done: reps, a time or a distance."""
        return bool(self.said & {Field.REPS, Field.SECONDS, Field.METRES})

    def part(self) -> Part:
        """Return the finished part."""
        clean = None
        if self.clean is not None:
            clean = whole_number(self.clean, "clean reps", MOST_REPS)
            if self.reps is None or clean > self.reps:
                message = "there cannot be more clean reps than reps"
                raise EntryError(self.clean.column, message, f"at most {self.reps or 0}")
        return Part(
            load=self.load,
            reps=self.reps,
            clean_reps=clean,
            seconds=self.seconds,
            metres=self.metres,
            side=self.side,
            rir=self.rir,
            failed=self.failed,
        )


def value_of(token: Token) -> Decimal:
    """Return the value of a NUMBER or CLOCK that is short enough to be one."""
    if len(token.text) > MOST_DIGITS:
        raise EntryError(token.column, "this number is too long", "a shorter number")
    return token.seconds if token.sort is Sort.CLOCK else token.number


def whole_number(token: Token, what: str, most: int) -> int:
    """Return a count, such as reps."""
    value = value_of(token)
    if value != value.to_integral_value():
        raise EntryError(token.column, f"{what} are whole numbers", "a whole number")
    if value > most:
        raise EntryError(token.column, f"{token.text} {what} are too many", f"at most {most}")
    return int(value)


def load_of(token: Token, unit: Unit, sign: int = 1, base: Decimal = Decimal(0)) -> Load:
    """Return the load of a number: `base` plus `sign` times the number."""
    amount = value_of(token)
    if _decimals(amount) > 3:
        raise EntryError(token.column, "a load has at most three decimals", "a number such as 82.5")
    total = base + sign * amount
    if abs(total) > LARGEST_LOAD:
        message = f"{plain(abs(total)):f} {unit.value} is more than any lift"
        raise EntryError(token.column, message, f"at most {LARGEST_LOAD}")
    return Load(amount=total, unit=unit)


def seconds_of(token: Token, factor: Decimal = Decimal(1)) -> int:
    """Return whole seconds."""
    value = value_of(token) * factor
    if value != value.to_integral_value():
        raise EntryError(token.column, "a time is in whole seconds", "whole seconds")
    if value > MOST_SECONDS:
        raise EntryError(token.column, "this is longer than a day", "at most 24:00:00")
    return int(value)


def metres_of(token: Token, factor: Decimal = Decimal(1)) -> Decimal:
    """Return metres, to the centimetre."""
    value = value_of(token)
    if factor == 1 and _decimals(value) > 2:
        raise EntryError(token.column, "a distance is to the centimetre", "at most two decimals")
    if value * factor > MOST_METRES:
        raise EntryError(token.column, "this is too far", "at most 1000 km")
    return value * factor


def reserve_of(token: Token, rpe: bool) -> float:
    """Return the reps in reserve of a RIR or an RPE."""
    value = value_of(token)
    name = "RPE" if rpe else "reps in reserve"
    if value > 10 or value * 2 != (value * 2).to_integral_value():
        raise EntryError(token.column, f"{name}: 0 to 10 in steps of a half", "a number such as 8.5")
    return float(10 - value if rpe else value)


def _decimals(value: Decimal) -> int:
    exponent = plain(value).as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
