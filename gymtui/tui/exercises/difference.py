"""The difference of two figures as they are shown, so that it can be checked by eye. No Textual in here."""

from gymtui.insight.comparing import Figure, Held
from gymtui.model.units import Unit, in_unit
from gymtui.training.e1rm import shown

IN_KILOGRAMS = (Figure.E1RM, Figure.TOP, Figure.VOLUME)


def difference(each: Held, unit: Unit) -> float | None:
    """Return how much the second is above the first as both are shown, in `unit`, seconds or a number.

    None where it can't be told. Top sets are shown as they were typed: theirs is exact.
    """
    if each.by is None or each.one is None or each.other is None:
        return None
    match each.figure:
        case Figure.E1RM:
            return float(shown(each.other, unit) - shown(each.one, unit))
        case Figure.TOP:
            return in_unit(each.by, unit)
        case Figure.VOLUME:
            return float(round(in_unit(each.other, unit)) - round(in_unit(each.one, unit)))
        case Figure.REST:
            return float(round(each.other) - round(each.one))
        case _:
            return round(each.other, 1) - round(each.one, 1)


def is_noise(each: Held, unit: Unit) -> bool:
    """Whether a difference, as it is shown, is not more than what both estimates may be off by."""
    by = difference(each, unit)
    return by is not None and each.noise > 0 and abs(by) <= in_unit(each.noise, unit)


def signed(by: float, figure: Figure, unit: Unit) -> str:
    """Return a difference with its sign: `+2.5 kg`, `−30 s`; `=` for none."""
    digits = 2 if figure is Figure.TOP else 1
    by = round(by, digits)
    if not by:
        return "="
    return f"{'+' if by > 0 else '−'}{_number(by, digits)}{_kind(figure, unit)}"


def noise_words(each: Held, unit: Unit) -> str:
    """Return what the difference may be off by: `± 2.3 kg`."""
    return f"± {_number(in_unit(each.noise, unit), 1)}{_kind(each.figure, unit)}"


def _number(value: float, digits: int) -> str:
    return f"{abs(value):,.{digits}f}".rstrip("0").rstrip(".")


def _kind(figure: Figure, unit: Unit) -> str:
    return f" {unit.value}" if figure in IN_KILOGRAMS else " s" if figure is Figure.REST else ""
