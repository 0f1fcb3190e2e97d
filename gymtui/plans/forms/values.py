"""The values of form fields as lifters write them: read with what is wrong in words, written short.

Every reader raises FieldError; an empty text is None where a value can be left out.
"""

import re
from decimal import Decimal

from pydantic import ValidationError

from gymtui.model.plan import Basis, PlannedLoad
from gymtui.model.units import Load, Metres, Reps, Rir, Seconds, Unit
from gymtui.plans.forms.form import FieldError
from gymtui.plans.text.amounts import MOST_METRES, time_text
from gymtui.plans.text.amounts import MOST_SECONDS as MOST_SECONDS
from gymtui.plans.text.amounts import plain_number as plain_number

MOST_REPS = 1000
MOST_PERCENT = 200
_NUMBER = r"\d{1,6}(?:[.,]\d{1,6})?"
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4}):([0-5]\d)")
_TIME = re.compile(rf"({_NUMBER})\s*(s|secs?|seconds?|m|mins?|minutes?|h|hours?)?")
_REPS = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?(\+)?(?:\s*reps?)?")
_LOAD = re.compile(rf"(bw\s*)?([+\-−])?\s*({_NUMBER})?\s*(kg|kgs|lb|lbs|pounds?)?")
_SHARE = re.compile(rf"({_NUMBER})\s*%\s*(?:of\s+)?(tm|training max|e1rm|1rm|last)?\s*(.*)")
_LAST = re.compile(r"(last|tm|e1rm|step)\s*(.*)")
_TEMPO = re.compile(r"(\d{1,2})[-\s/](\d{1,2})[-\s/](\d{1,2})[-\s/](\d{1,2})")
BASES = {"tm": Basis.TRAINING_MAX, "training max": Basis.TRAINING_MAX, "last": Basis.LAST}
BASIS_WORDS = {Basis.TRAINING_MAX: "tm", Basis.E1RM: "e1rm", Basis.LAST: "last"}


def whole(text: str, low: int, high: int, what: str) -> int:
    """Return a whole number of a range."""
    typed = text.strip().removeprefix("+").replace("−", "-")
    if not re.fullmatch(r"-?\d{1,9}", typed) or not low <= int(typed) <= high:
        raise FieldError(f"“{text.strip()}” does not fit.", f"Expected {what} from {low} to {high}.")
    return int(typed)


def name(text: str) -> str:
    """Return a name of 1 to 200 characters."""
    typed = text.strip()
    if not 1 <= len(typed) <= 200:
        raise FieldError(
            "It needs a name." if not typed else "The name is too long.", "Expected 1 to 200 characters."
        )
    return typed


def seconds(text: str, low: int = 0) -> Seconds | None:
    """Return a time: `90`, `90s`, `2:30`, `3m`, `1:00:00`."""
    typed = text.strip().casefold()
    if not typed:
        return None
    clock, plain = _CLOCK.fullmatch(typed), _TIME.fullmatch(typed)
    if clock is not None:
        total = Decimal(int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3]))
    elif plain is not None:
        factor = {"m": 60, "h": 3600}.get((plain[2] or "s")[0], 1)
        total = _decimal(plain[1]) * factor
    else:
        raise FieldError(f"“{text.strip()}” is no time.", "Expected seconds (90), 2:30 or 3m.")
    if total != int(total) or not low <= total <= MOST_SECONDS:
        raise FieldError(f"“{text.strip()}” does not fit.", f"Expected whole seconds from {low} to 24 hours.")
    return Seconds(int(total))


def metres(text: str) -> Metres | None:
    """Return a distance: `40`, `400 m`, `1.5 km`."""
    typed = text.strip().casefold()
    if not typed:
        return None
    found = re.fullmatch(rf"({_NUMBER})\s*(m|km|metres?|meters?)?", typed)
    if found is None:
        raise FieldError(f"“{text.strip()}” is no distance.", "Expected metres (40) or 1.5 km.")
    amount = _decimal(found[1]) * (1000 if found[2] == "km" else 1)
    if not 0 < amount <= MOST_METRES:
        raise FieldError(f"“{text.strip()}” does not fit.", "Expected above 0 and up to 1000 km.")
    return Metres(amount)


def reps(text: str) -> tuple[Reps | None, Reps | None, bool]:
    """Return bottom and top of a range of reps, and whether as many as possible are meant: `6-8`, `5+`."""
    typed = text.strip().casefold()
    if not typed:
        return None, None, False
    if re.fullmatch(r"\d+\s*[-–]", typed):
        bottom = typed.rstrip("-– ")
        above = int(bottom[:4]) + 3
        raise FieldError("It needs an upper number.", f"Expected {bottom}-{above}, or {bottom} alone.")
    found = _REPS.fullmatch(typed)
    if found is None:
        raise FieldError(f"“{text.strip()}” are no reps.", "Expected 6-8, 8, or 5+ for as many as possible.")
    low, top = int(found[1]), int(found[2]) if found[2] else None
    if not 1 <= low <= MOST_REPS or (top is not None and top > MOST_REPS):
        raise FieldError(f"“{text.strip()}” does not fit.", f"Expected 1 to {MOST_REPS} reps.")
    if top is not None and top < low:
        raise FieldError("The top lies below the bottom.", f"Expected {top}-{low}, or {low} alone.")
    return Reps(low), Reps(top) if top is not None else None, bool(found[3])


def rir(text: str, *, in_rpe: bool = False) -> Rir | None:
    """Return reps in reserve: `2`, `1.5 rir`, `rpe 8`, `@8.5`. A bare number is on the lifter's own scale."""
    typed = text.strip().casefold().removeprefix("@").strip()
    if not typed:
        return None
    found = re.fullmatch(rf"(rir|rpe)?\s*({_NUMBER})\s*(rir|rpe)?", typed)
    expected = "Expected 0 to 10 in halves, such as 2, 1.5 or rpe 8."
    if found is None:
        raise FieldError(f"“{text.strip()}” is no effort.", expected)
    scale = found[1] or found[3] or ("rpe" if in_rpe else "rir")
    number = _decimal(found[2])
    value = 10 - number if scale == "rpe" else number
    if not 0 <= value <= 10 or value * 2 != int(value * 2):
        raise FieldError(f"“{text.strip()}” does not fit.", expected)
    return Rir(float(value))


def tempo(text: str) -> str | None:
    """Return a tempo `3-1-1-0`; spaces, slashes or nothing between single figures will do."""
    typed = text.strip()
    if not typed:
        return None
    if re.fullmatch(r"\d{4}", typed):
        return "-".join(typed)
    found = _TEMPO.fullmatch(typed)
    if found is None:
        raise FieldError(
            f"“{typed}” is no tempo.", "Expected seconds down, pause, up, pause, such as 3-1-1-0."
        )
    return "-".join(found.groups())


def percent(text: str, low: int = 0) -> Decimal:
    """Return a per cent from `low` to 200."""
    typed = text.strip().removesuffix("%").strip()
    if not re.fullmatch(_NUMBER, typed) or not low <= _decimal(typed) <= MOST_PERCENT:
        raise FieldError(
            f"“{text.strip()}” does not fit.", f"Expected a per cent from {low} to {MOST_PERCENT}."
        )
    return _decimal(typed)


def load(text: str, unit: Unit) -> Load:
    """Return a load: `82.5 kg`, `180 lb`, `+20`, `bw`, `bw-30`."""
    typed = text.strip().casefold()
    found = _LOAD.fullmatch(typed) if typed else None
    if found is None or (found[3] is None and not found[1]):
        raise FieldError(f"“{text.strip()}” is no load.", f"Expected an amount, such as 82.5 {unit.value}.")
    amount = _decimal(found[3] or "0") * (-1 if found[2] in ("-", "−") else 1)
    written = unit if found[4] is None else Unit.KG if found[4].startswith("kg") else Unit.LB
    try:
        return Load(amount=amount, unit=written)
    except ValidationError:
        raise FieldError(
            f"“{text.strip()}” does not fit.", "Expected at most 2000 with three decimals."
        ) from None


def planned_load(text: str, unit: Unit) -> PlannedLoad | None:
    """Return a load to aim at: `82.5 kg`, `80%`, `80% e1rm`, `95% last`, `last +2.5`, `80% tm +2.5 kg`."""
    typed = " ".join(text.casefold().split())
    if not typed:
        return None
    share, last = _SHARE.fullmatch(typed), _LAST.fullmatch(typed)
    if share is not None:
        amount = percent(share[1])
        if not amount:
            raise FieldError("0 % is no load.", f"Expected above 0 and up to {MOST_PERCENT}%.")
        basis = BASES.get(share[2] or "tm", Basis.E1RM)
        return PlannedLoad(percent=amount, basis=basis, step=_step(share[3], unit))
    if last is not None:
        of = {**BASES, "e1rm": Basis.E1RM}.get(last[1])
        return PlannedLoad(basis=of, step=_step(last[2], unit))
    try:
        return PlannedLoad(load=load(typed, unit))
    except FieldError as error:
        expected = f"Expected 82.5 {unit.value}, 80%, 80% e1rm, or last +2.5."
        raise FieldError(error.message, expected) from None


def _step(text: str, unit: Unit) -> Load | None:
    return load(text, unit) if text.strip() else None


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


# writing


def reps_text(low: Reps | None, top: Reps | None, many: bool = False) -> str:
    """Return `6-8`, `8` or `5+`."""
    if low is None:
        return ""
    return f"{low}{f'-{top}' if top is not None else ''}{'+' if many else ''}"


def seconds_text(amount: int | None) -> str:
    """Return `90s`, `3m` or `2:30`."""
    return time_text(amount) if amount is not None else ""


def rir_text(value: Rir | None, *, in_rpe: bool = False) -> str:
    """Return `2`, or `8` on the scale of RPE."""
    if value is None:
        return ""
    return plain_number(10 - value if in_rpe else value)


def planned_load_text(value: PlannedLoad | None) -> str:
    """Return `82.5 kg`, `80% tm`, `95% last`, `last +2.5 kg`."""
    if value is None:
        return ""
    pieces = [str(value.load)] if value.load is not None else []
    if value.percent is not None:
        pieces.append(f"{plain_number(value.percent)}%")
    if value.basis is not None:
        pieces.append(BASIS_WORDS[value.basis])
    if value.step is not None:
        sign = "-" if value.step.amount < 0 else "+"
        step = f"{sign}{plain_number(abs(value.step.amount))} {value.step.unit.value}"
        pieces.append(step if value.basis is not None else f"step {step}")
    return " ".join(pieces)
