"""Amounts in plan text: loads, times, per cents, efforts, whole numbers; read with their limits."""

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from pydantic import ValidationError

from gymtui.model.units import LARGEST_LOAD, Load, Metres, Rir, Seconds, Unit
from gymtui.plans.text.faults import fault_at

if TYPE_CHECKING:
    from lark import Token

MOST_SECONDS = 86_400
MOST_METRES = 1_000_000
MOST_PERCENT = 200
MOST_RIR = 10
LOWEST_RPE_ALONE = 5
"""A bare @ above this is an RPE, up to it a RIR: nobody plans sets at RPE 5 or with six in reserve."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SIGN = re.compile(r"^\s*(?:bw\s*)?([+\-−])|plus", re.IGNORECASE)
MINUTES = ("m", "min", "mins", "minute", "minutes")
HOURS = ("h", "hour", "hours")


def decimal_of(text: str) -> Decimal:
    """Return the first number of a text; both decimal marks count. Raises InvalidOperation without one."""
    found = _NUMBER.search(text)
    return Decimal(found[0].replace(",", ".")) if found is not None else Decimal("x")


def load_of(token: "Token") -> Load:
    """Return a load such as `82.5 kg`, `+20 kg`, `-30 lb`, `bw` or `bw+20kg`. Raises TextFault."""
    text = str(token)
    if text.strip().lower() == "bw":
        return Load.kg(0)
    unit = Unit.LB if re.search(r"(lbs?|pounds?)$", text.strip(), re.IGNORECASE) else Unit.KG
    sign = _SIGN.match(text)
    amount = decimal_of(text)
    if sign is not None and sign[1] in ("-", "−"):
        amount = -amount
    try:
        return Load(amount=amount, unit=unit)
    except ValidationError:
        raise fault_at(
            token, f"“{text}” is no load.", f"at most {LARGEST_LOAD:f} with up to three decimals"
        ) from None


def seconds_of(token: "Token") -> Seconds:
    """Return a time such as `90s`, `3m`, `2:30` or `1:00:00`. Raises TextFault."""
    text = str(token).strip().lower()
    if ":" in text:
        total = Decimal(0)
        for piece in text.split(":"):
            total = total * 60 + int(piece)
    else:
        unit = re.sub(r"[\d.,\s]", "", text)
        total = decimal_of(text) * (3600 if unit in HOURS else 60 if unit in MINUTES else 1)
    if total != int(total) or total > MOST_SECONDS:
        raise fault_at(token, f"“{token}” is no time to plan with.", "whole seconds, at most 24 hours")
    return Seconds(int(total))


def metres_of(token: "Token") -> Metres:
    """Return a distance such as `40m` or `1.5 km`. Raises TextFault."""
    amount = decimal_of(str(token)) * (1000 if "k" in str(token).lower() else 1)
    if amount > MOST_METRES:
        raise fault_at(token, f"“{token}” is too far.", f"at most {MOST_METRES // 1000} km")
    return Metres(amount)


def percent_of(token: "Token") -> Decimal:
    """Return a per cent above 0 and up to 200. Raises TextFault."""
    percent = decimal_of(str(token))
    if not 0 < percent <= MOST_PERCENT:
        raise fault_at(token, f"“{token}” is no share of a load.", f"above 0% and up to {MOST_PERCENT}%")
    return percent


def effort_of(token: "Token") -> Rir:
    """Return reps in reserve: of `@2`, `@2rir`, `rir 2` as they are, of `@8`, `@8rpe`, `rpe 8` as 10 - RPE.

    Raises TextFault.
    """
    text = str(token).lower()
    number = decimal_of(text)
    is_rpe = "rpe" in text or ("rir" not in text and number > LOWEST_RPE_ALONE)
    return rir_from(token, MOST_RIR - number if is_rpe else number)


def rir_from(token: "Token", rir: Decimal) -> Rir:
    """Return reps in reserve, 0 to 10 in halves. Raises TextFault."""
    if not 0 <= rir <= MOST_RIR or rir * 2 != int(rir * 2):
        raise fault_at(token, f"“{token}” is no effort.", "RIR 0 to 10 or RPE 0 to 10, in halves")
    return Rir(float(rir))


def whole(token: "Token", low: int, high: int, what: str) -> int:
    """Return a whole number of the range. Raises TextFault."""
    try:
        number = int(decimal_of(str(token)) * (-1 if re.match(r"\s*[-−]", str(token)) else 1))
    except (InvalidOperation, OverflowError):
        number = high + 1
    if not low <= number <= high:
        raise fault_at(token, f"“{token}” is out of range.", f"{what} from {low} to {high}")
    return number


# writing


def plain_number(number: Decimal | float) -> str:
    """Return a number without needless zeros."""
    return format(Decimal(str(number)).normalize(), "f")


def time_text(seconds: int) -> str:
    """Return `90s`, `3m` or `2:30`: the shortest that says it."""
    if seconds >= 120 and seconds % 60 == 0:
        return f"{seconds // 60}m"
    if seconds > 120:
        return f"{seconds // 60}:{seconds % 60:02d}"
    return f"{seconds}s"


def load_text(load: Load) -> str:
    """Return `82.5 kg`."""
    return f"{load.number} {load.unit.value}"


def rir_text(rir: float) -> str:
    """Return `@2`, and `@6rir` where a bare number would be an RPE."""
    return f"@{plain_number(rir)}" + ("rir" if rir > LOWEST_RPE_ALONE else "")
