"""Strip order: how to load a bar for a whole sequence of loads with the fewest plate moves.

Only the outer plates come off and go on, so what lies inside decides what the next load costs. The plan
looks at warm-ups, sets and drops together, and puts inside what can stay.

Source: the plates are counted, so no evidence grade. A move is one plate put on or taken off one end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.gym import PlateStock
from gymtui.model.units import Load, Unit
from gymtui.training.plates import HEAVIEST, empty_weight, end_stock, from_whole, nearest_sum, whole
from gymtui.training.strip_search import NOT_IN_STOCK, fewest_moves


@dataclass(frozen=True, slots=True)
class BarStep:
    """One load of the sequence: what is really reached, and the plates of each end from the inside out.

    `off` is what comes off first, outermost first; then `on` goes on, in this order. Both are of one end.
    """

    load: Load
    per_side: tuple[Load, ...]
    on: tuple[Load, ...] = ()
    off: tuple[Load, ...] = ()

    @property
    def moves(self) -> int:
        """How many plates are moved on one end."""
        return len(self.on) + len(self.off)


def strip_plan(
    loads: Sequence[Load],
    bar: Load,
    plates: Sequence[PlateStock],
    collar: Load | None = None,
    on_bar: Sequence[Load] = (),
    ends: int = 2,
) -> tuple[BarStep | None, ...]:
    """Return how to load the bar for each of `loads` in turn, with the fewest plate moves over all of them.

    Every load is reached as near as `load_bar` reaches it, with whichever plates save moves. `on_bar` is
    what lies on each end now, from the inside out. A load below the empty bar gives None and is passed
    over. Of equally few moves those win with which drops only take plates off, then those with the fewest
    plates on the bar; one load on an empty bar gets what `load_bar` gives it.

    Exact for ordinary gyms and workouts; where there are very many ways to load very many different
    loads, for each half of the sequence (see `strip_search`).
    """
    stock = end_stock(plates, ends)
    base = empty_weight(bar, collar, ends)
    if base > HEAVIEST:
        return (None,) * len(loads)
    wanted = [whole(load) - base for load in loads]
    sums = tuple(nearest_sum(stock.sizes, one, ends, HEAVIEST - base) for one in wanted if one >= 0)
    places = {size: place for place, (size, _) in enumerate(stock.sizes)}
    now = tuple(on_bar)
    stacks = iter(fewest_moves(stock.sizes, sums, tuple(places.get(whole(p), NOT_IN_STOCK) for p in now)))
    steps: list[BarStep | None] = []
    for one in wanted:
        if one < 0:
            steps.append(None)
            continue
        before, now = now, tuple(stock.plates[place] for place in next(stacks))
        kept = _kept(before, now)
        total = from_whole(base + ends * sum(map(whole, now)), bar.unit)
        steps.append(BarStep(total, now, now[kept:], tuple(reversed(before[kept:]))))
    return tuple(steps)


def _kept(before: Sequence[Load], after: Sequence[Load]) -> int:
    """Return how many of the inner plates stay."""
    alike = (whole(old) == whole(new) for old, new in zip(before, after, strict=False))
    return next((place for place, same in enumerate(alike) if not same), min(len(before), len(after)))


def change_words(step: BarStep, ends: int = 2) -> str:
    """Return what to do with the plates, such as `take off 5 per side` or `same as on the bar`.

    A plate of another unit than the bar names its own.
    """
    if not step.moves:
        return "same as on the bar"
    doings = []
    if step.off:
        doings.append(f"take off {_listed(step.off, step.load.unit)}")
    if step.on:
        doings.append(f"add {_listed(step.on, step.load.unit)}")
    return ", ".join(doings) + (" per side" if ends > 1 else "")


def plate_words(plate: Load, unit: Unit) -> str:
    """Return a plate's number, with its unit where that is not the bar's."""
    return plate.number if plate.unit is unit else str(plate)


def _listed(plates: Sequence[Load], unit: Unit) -> str:
    *first, last = (plate_words(plate, unit) for plate in plates)
    return f"{', '.join(first)} and {last}" if first else last
