"""The weights of a gym as text that can be typed: `25x4 20x4 1.25x1`, `2-30/2 35`, `5-100/5 + 2.5`, `45lb`.

What is written reads back to the same. A weight without a unit is in the lifter's own.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from gymtui.model.gym import PlateStock
from gymtui.model.units import LARGEST_LOAD, Load, Unit
from gymtui.training.plates import whole

NOTHING = Decimal(0)
MOST_PAIRS = 100
MOST_WEIGHTS = 200
MOST_ADD_ONS = 6
HEAVIEST_BAR = 500
SHORTEST_RUN = 4
_WEIGHT = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?)(kg|lb|lbs)?", re.IGNORECASE | re.ASCII)
_RUN = re.compile(r"([\d.,]+)-([\d.,]+)/([\d.,]+)(kg|lb|lbs)?", re.IGNORECASE | re.ASCII)


class StockError(ValueError):
    """The text is none; the message says where and what was expected."""


def read_weight(text: str, unit: Unit) -> Load:
    """Read one weight above nothing. Raises StockError."""
    word = text.strip().replace(" ", "")
    match = _WEIGHT.fullmatch(word)
    if match is None:
        raise StockError(f"“{text.strip()}” is no weight; expected one such as 20 or 45lb.")
    amount = Decimal(match[1].replace(",", "."))
    if not 0 < amount <= LARGEST_LOAD:
        raise StockError(
            f"{text.strip()} cannot be a weight; expected more than 0 and at most {LARGEST_LOAD}."
        )
    return Load(amount=amount, unit=_unit(match[2], unit))


def read_own_weight(text: str, unit: Unit, *, nothing: bool = False) -> Load:
    """Read what a bar, sled or collar weighs by itself; `nothing` allows none. Raises StockError."""
    if nothing and not text.strip(" 0.,"):
        return Load(amount=NOTHING, unit=unit)
    weight = read_weight(text, unit)
    if weight.amount > HEAVIEST_BAR:
        raise StockError(f"{text.strip()} is too heavy; expected at most {HEAVIEST_BAR}.")
    return weight


def read_stack(text: str, unit: Unit) -> tuple[tuple[Load, ...], tuple[Load, ...]]:
    """Read the pins of a stack and, behind a `+`, its add-ons, both rising. Raises StockError.

    Two add-ons of one weight are written twice.
    """
    pins, *added = text.split("+")
    add_ons = sorted((read_weight(word, unit) for part in added for word in _words(part)), key=whole)
    if len(add_ons) > MOST_ADD_ONS:
        raise StockError(f"These are more than {MOST_ADD_ONS} add-ons; write those that hang at the stack.")
    found = read_weights(pins, unit)
    if add_ons and not found:
        raise StockError("An add-on hangs on a pin; expected the pins before the +.")
    return found, tuple(add_ons)


def read_plates(text: str, unit: Unit) -> tuple[PlateStock, ...]:
    """Read plates with their number of pairs, heaviest first. Raises StockError."""
    found: dict[int, PlateStock] = {}
    for word in _words(re.sub(r"\s*[x×*]\s*", "x", text, flags=re.IGNORECASE)):
        size, sign, pairs = word.lower().partition("x")
        if not sign:
            raise StockError(f"“{word}” has no number of pairs; expected {size}x2 for two pairs.")
        if not (pairs.isascii() and pairs.isdecimal()) or not 1 <= int(pairs) <= MOST_PAIRS:
            raise StockError(f"“{word}” needs a number of pairs from 1 to {MOST_PAIRS} after the x.")
        plate = read_weight(size, unit)
        if whole(plate) in found:
            raise StockError(f"{plate} is there twice; write it once with all its pairs.")
        found[whole(plate)] = PlateStock(plate=plate, pairs=int(pairs))
    return tuple(found[key] for key in sorted(found, reverse=True))


def read_weights(text: str, unit: Unit) -> tuple[Load, ...]:
    """Read a list of weights, rising; `2-30/2` is every 2 from 2 to 30. Raises StockError."""
    found: dict[int, Load] = {}
    for word in _words(text):
        run = _RUN.fullmatch(word)
        for load in _run(word, run, unit) if run is not None else [read_weight(word, unit)]:
            found[whole(load)] = load
        if len(found) > MOST_WEIGHTS:
            raise StockError(f"These are more than {MOST_WEIGHTS} weights; take larger steps.")
    return tuple(found[key] for key in sorted(found))


def _run(word: str, run: re.Match[str], unit: Unit) -> list[Load]:
    start, stop, step = (read_weight(run[n] + (run[4] or ""), unit) for n in (1, 2, 3))
    if stop.amount < start.amount:
        raise StockError(f"“{word}” ends before it begins; expected the lightest first.")
    count = (stop.amount - start.amount) / step.amount
    if count != int(count):
        raise StockError(f"“{word}” does not meet {stop.number} in steps of {step.number}.")
    if count > MOST_WEIGHTS:
        raise StockError(f"“{word}” is more than {MOST_WEIGHTS} weights; take a larger step.")
    return [Load(amount=start.amount + n * step.amount, unit=start.unit) for n in range(int(count) + 1)]


def write_weight(load: Load, unit: Unit) -> str:
    return load.number + (load.unit.value if load.unit is not unit else "")


def write_plates(plates: Sequence[PlateStock], unit: Unit) -> str:
    return " ".join(f"{write_weight(s.plate, unit)}x{s.pairs}" for s in plates if s.pairs)


def write_weights(loads: Sequence[Load], unit: Unit) -> str:
    """Write a list, each weight once, with runs of equal steps as `2-30/2`."""
    rising = sorted({whole(load): load for load in loads}.values(), key=whole)
    words: list[str] = []
    at = 0
    while at < len(rising):
        length = _run_length(rising[at:])
        if length < SHORTEST_RUN:
            words.append(write_weight(rising[at], unit))
            at += 1
            continue
        first, second, last = rising[at], rising[at + 1], rising[at + length - 1]
        step = Load(amount=second.amount - first.amount, unit=first.unit)
        words.append(f"{first.number}-{last.number}/{write_weight(step, unit)}")
        at += length
    return " ".join(words)


def write_stack(pins: Sequence[Load], add_ons: Sequence[Load], unit: Unit) -> str:
    """Write the pins of a stack, with ` + ` before its add-ons."""
    added = " ".join(write_weight(one, unit) for one in sorted(add_ons, key=whole))
    return f"{write_weights(pins, unit)} + {added}" if added else write_weights(pins, unit)


def _run_length(loads: Sequence[Load]) -> int:
    """Return how many loads from the first on have equal steps and one unit."""
    if len(loads) < 2:
        return len(loads)
    step = loads[1].amount - loads[0].amount
    length = 1
    while (
        length < len(loads)
        and loads[length].unit is loads[0].unit
        and loads[length].amount - loads[length - 1].amount == step
    ):
        length += 1
    return length


def _words(text: str) -> list[str]:
    """Split at blanks and semicolons, and at commas with a blank after them: `2,5` is one number."""
    return [word for word in re.split(r"[\s;]+|,(?=\s|$)", re.sub(r",(?=\s|$)", " ", text)) if word]


def _unit(word: str | None, unit: Unit) -> Unit:
    return unit if word is None else Unit(word.lower().removesuffix("s"))
