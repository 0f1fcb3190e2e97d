"""A set as one line for somebody who did not see it: the load with its unit, every part, the effort."""

from collections.abc import Iterable, Sequence

from gymtui.model.exercise import Measurement
from gymtui.model.performed import Part, PerformedSet, RangeOfMotion, Side, Technique
from gymtui.model.units import Load
from gymtui.tui import words

JOINS = {Technique.DROP: " > ", Technique.CLUSTER: "/"}
"""What stands between the parts of a set; of any other technique a plus."""
SETS_OF = (Technique.TOP, Technique.BACKOFF)
"""Techniques whose name needs the word set behind it."""
RANGES = {RangeOfMotion.LENGTHENED: "lengthened partials", RangeOfMotion.SHORTENED: "shortened partials"}


def technique_words(technique: Technique) -> str:
    """Return `rest-pause`, `top set`; nothing for a straight set."""
    if technique is Technique.STRAIGHT:
        return ""
    return f"{technique.words} set" if technique in SETS_OF else technique.words


def load_words(load: Load | None, measurement: Measurement) -> str:
    """Return a load with its unit: `82.5 kg`, `bw`, `bw+20 kg`; nothing where there is none."""
    if load is None:
        return ""
    number = _number(load, measurement)
    return number if number == "bw" else f"{number} {load.unit.value}"


def set_line(
    performed: PerformedSet, measurement: Measurement, scale: str = "rir", *, technique: bool = True
) -> str:
    """Return a set that was done: `82.5 kg × 8 @ 2`, `55 kg × 8+4+3 to failure (rest-pause)`, `60 s`.

    `technique` False leaves its name out: it is said elsewhere. Behind the `@` stands the effort on the
    scale chosen (`rir`, `rpe`; `off` for none); a failure is always said.
    """
    parts = performed.parts
    sided = any(part.side is not None for part in parts)
    done = _sides(performed, measurement) if sided else _parts(parts, performed.technique, measurement)
    load = load_words(parts[0].load, measurement) if parts else ""
    text = f"{load} × {done}" if load else done
    effort = _effort(performed, scale)
    about = [technique_words(performed.technique)] if technique else []
    about += [RANGES.get(performed.range, ""), f"tempo {performed.tempo}" if performed.tempo else ""]
    told = ", ".join(one for one in about if one)
    return " ".join(one for one in (text, effort, f"({told})" if told else "") if one)


def effort_is_told(performed: PerformedSet, scale: str) -> bool:
    """Whether a number for the effort stands behind an `@`: none in reserve and failed is said in words."""
    rir = performed.rir
    return rir is not None and scale != "off" and not (performed.failed and rir == 0.0)


def _effort(performed: PerformedSet, scale: str) -> str:
    rir, failed = performed.rir, performed.failed
    value = f"@ {words.effort_text(rir, scale=scale)}" if effort_is_told(performed, scale) else ""
    return f"{value} to failure".strip() if failed else value


def _parts(parts: Sequence[Part], technique: Technique, measurement: Measurement) -> str:
    """Return what was done; a load stands before each drop, and wherever it is another than before."""
    told = []
    before: Part | None = None
    for part in parts:
        drop = technique is Technique.DROP and before is not None
        other = before is not None and before.load != part.load
        told.append(_part(part, measurement, before, loaded=drop or other))
        before = part
    return JOINS.get(technique, "+").join(told)


def _part(part: Part, measurement: Measurement, before: Part | None, *, loaded: bool) -> str:
    clean = f" ({part.clean_reps} clean)" if part.clean_reps is not None else ""
    done = words.amounts(part) + clean
    if not loaded or part.load is None:
        return done
    same = before is not None and before.load is not None and before.load.unit is part.load.unit
    load = _number(part.load, measurement) if same else load_words(part.load, measurement)
    return f"{load}×{done}"


def _sides(performed: PerformedSet, measurement: Measurement) -> str:
    """Return `10 each side`, `10 left, 9 right`; parts of both sides at once stand before them."""
    first = performed.parts[0]
    both, left, right = (
        _side(performed.parts, side, first, performed.technique, measurement)
        for side in (None, Side.LEFT, Side.RIGHT)
    )
    told = [both] if both else []
    if left and left == right:
        return ", ".join((*told, f"{left} each side"))
    told += [f"{left} left"] if left else []
    told += [f"{right} right"] if right else []
    return ", ".join(told)


def _side(
    parts: Iterable[Part], side: Side | None, first: Part, technique: Technique, measurement: Measurement
) -> str:
    """Return the parts of one side; their loads are told where they are not the one before the `×`."""
    mine = [part for part in parts if part.side is side]
    if not mine:
        return ""
    text = _parts(mine, technique, measurement)
    if mine[0].load == first.load or mine[0].load is None:
        return text
    return f"{load_words(mine[0].load, measurement)} × {text}"


def _number(load: Load, measurement: Measurement) -> str:
    return words.load_text(load, measurement) or load.number
