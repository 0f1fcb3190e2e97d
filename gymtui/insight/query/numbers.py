"""Comparisons of the filter line: `>=100kg`, `reps:6-8`, `rest<2:30`."""

import re
from collections.abc import Mapping

from gymtui.insight.query.faults import Fault, unknown
from gymtui.insight.query.setting import QuerySetting
from gymtui.insight.query.terms import Compare, Condition, Number
from gymtui.insight.query.vocabulary import NUMBERS, WORDS
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Unit

_COMPARISON = re.compile(r"([a-z0-9]*?)\s*(>=|<=|>|<|=)(.*)", re.IGNORECASE)
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]*)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d+):([0-5]\d)")
_SECONDS = {"": 1.0, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
_METRES = {"": 1.0, "m": 1.0, "km": 1000.0}
_LOADS = (Number.LOAD, Number.E1RM, Number.VOLUME, Number.BODYWEIGHT)


def comparison(words: list[str], setting: QuerySetting) -> Condition | None:
    found = _COMPARISON.fullmatch(words[0])
    if found is None or words[0].startswith('"'):
        return None
    name, sign, value = found[1].lower(), found[2], found[3]
    number = NUMBERS.get(name) if name else _by_unit(value)
    if number is None and name:
        raise unknown(name, [*NUMBERS, *WORDS])
    if not value:
        raise Fault(f"The number behind {sign} is missing.", f"{name or 'load'}{sign}8")
    if number is None:
        raise Fault(f"What is {sign} {value}?", f"{sign}{value}kg, reps{sign}{value} or load{sign}{value}")
    return bounds(number, sign, value, name, setting)


def _by_unit(value: str) -> Number | None:
    found = _AMOUNT.fullmatch(value)
    unit = found[2].lower() if found is not None else ""
    if unit in ("kg", "kgs", "lb", "lbs"):
        return Number.LOAD
    return {"reps": Number.REPS, "rep": Number.REPS, "rir": Number.RIR, "min": Number.MINUTES}.get(unit)


def bounds(number: Number, sign: str, value: str, name: str, setting: QuerySetting) -> Compare:
    turn = name == "rpe"
    low_text, dash, high_text = value.partition("-") if sign == "=" else (value, "", "")
    low = _amount(number, low_text, setting)
    high = _amount(number, high_text, setting) if dash else low
    if turn:
        low, high = 10 - high, 10 - low
        sign = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}.get(sign, sign)
    if low > high:
        raise Fault(f"{value} runs downwards.", f"{high_text}-{low_text}")
    match sign:
        case ">=":
            return Compare(number, low=low)
        case "<=":
            return Compare(number, high=high)
        case ">":
            return Compare(number, low=low, open_=True)
        case "<":
            return Compare(number, high=high, open_=True)
        case _:
            return Compare(number, low, high)


def _amount(number: Number, text: str, setting: QuerySetting) -> float:
    clock = _CLOCK.fullmatch(text)
    if clock is not None and number in (Number.REST, Number.TIME):
        return int(clock[1]) * 60.0 + int(clock[2])
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise Fault(f"“{text}” is no number.", "a number such as 100 or 82.5")
    amount, unit = float(found[1].replace(",", ".")), found[2].lower()
    if number in _LOADS:
        return _kilograms(amount, unit, setting)
    if number in (Number.REST, Number.TIME):
        return amount * _factor(_SECONDS, unit, "s or m")
    if number is Number.DISTANCE:
        return amount * _factor(_METRES, unit, "m or km")
    if unit and not number.value.startswith(unit.rstrip("s")):
        raise Fault(f"“{unit}” is no unit of {number.value}.", f"{found[1]} alone")
    return amount


def _kilograms(amount: float, unit: str, setting: QuerySetting) -> float:
    if unit in ("kg", "kgs"):
        return amount
    if unit in ("lb", "lbs"):
        return amount * float(KILOGRAMS_IN_A_POUND)
    if unit:
        raise Fault(f"“{unit}” is no unit of a load.", "kg or lb")
    return amount if setting.unit is Unit.KG else amount * float(KILOGRAMS_IN_A_POUND)


def _factor(units: Mapping[str, float], unit: str, expected: str) -> float:
    found = units.get(unit)
    if found is None:
        raise Fault(f"“{unit}” is no unit here.", expected)
    return found
