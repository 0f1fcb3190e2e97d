"""What was done in a set, apart from where and when: one value for all sets that are alike.

Ten thousand of these stand for a hundred thousand sets, which is most of what the rows of twenty years hold.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gymtui.model.performed import Kind, Part, PerformedSet, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, Reps, Rir, Unit
from gymtui.training.plates import whole
from gymtui.training.volume import credit


class Effort(NamedTuple):
    """A set: its first burst (of the weaker side), and all of it.

    `load` is that of the first part, `heaviest` of any part as a whole number that compares across units
    (None: none has a load). `reps` are the clean reps of the first burst, `total` those of all parts.
    `first_failed`: the first part did; `all_reps` are the clean reps of all parts of both sides, `moved`
    their kilograms without body weight (None: no part has a load); `sides` are the first parts of both sides
    where they were done one by one: their load, clean reps, reps in reserve and whether they failed. `hard`
    is how many hard sets it counts as. `bursts` are the clean reps of each part where a technique made
    several.
    """

    warmup: bool
    technique: Technique
    range: RangeOfMotion
    load: Load | None
    heaviest: int | None
    reps: int
    total: int
    seconds: int
    metres: float
    rir: float | None
    failed: bool
    form: int | None
    parts: int
    first_failed: bool
    all_reps: int
    moved: float | None
    sides: tuple[Part, ...] = ()
    hard: float = 0.0
    bursts: tuple[int, ...] = ()


@dataclass(slots=True)
class Efforts:
    """Gives one object for all sets that are alike, for as long as it is kept."""

    _by_set: dict[tuple[object, ...], Effort] = field(default_factory=dict)
    _of_several: dict[Effort, Effort] = field(default_factory=dict)

    def of(self, one: PerformedSet) -> Effort:
        """Return what was done in a set; it has a part."""
        first = one.parts[0]
        if len(one.parts) > 1 or first.side is not None:
            effort = effort_of(one)
            return self._of_several.setdefault(effort, effort)
        load = first.load
        key = (
            # The ids are those of members of enumerations, which are there for ever; their hash is slow.
            (one.kind is Kind.WARMUP, id(one.technique), id(one.range), one.form),
            (load.amount, load.unit is Unit.KG) if load is not None else None,
            (first.counted_reps, first.seconds, first.metres, first.rir, first.failed),
        )
        known = self._by_set.get(key)
        if known is None:
            known = self._by_set[key] = effort_of(one)
        return known


def effort_of(one: PerformedSet) -> Effort:
    """Return what was done in a set; it has a part."""
    parts = one.parts
    first = parts[0]
    burst = first.counted_reps
    several = len(parts) > 1
    load, weight, kilograms = _weighed(first.load)
    return Effort(
        warmup=one.kind is Kind.WARMUP,
        technique=one.technique,
        range=one.range,
        load=load,
        heaviest=_heaviest(parts) if several else weight,
        reps=_first_burst(parts) if several else burst,
        total=_total(parts) if several else burst,
        seconds=max(part.seconds or 0 for part in parts) if several else first.seconds or 0,
        metres=float(max(part.metres or 0 for part in parts) if several else first.metres or 0),
        rir=first.rir,
        failed=any(part.failed for part in parts) if several else first.failed,
        form=one.form,
        parts=len(parts),
        first_failed=first.failed,
        all_reps=sum(part.counted_reps for part in parts) if several else burst,
        moved=_moved(parts) if several else None if weight is None else kilograms * burst,
        sides=tuple(map(_side, _first_parts(parts))) if first.side is not None else (),
        hard=credit(one),
        bursts=tuple(part.counted_reps for part in parts) if several and first.side is None else (),
    )


def shared_load(load: Load | None) -> Load | None:
    """Return a load as one object for all that are alike."""
    return _weighed(load)[0]


def side_of(load: Load | None, reps: int, rir: float | None, failed: bool, side: Side | None) -> Part:
    """Return what is kept of a side; one object for all alike."""
    return _shared_side((load.amount, load.unit) if load is not None else None, reps, rir, failed, side)


@lru_cache(maxsize=4096)
def _weight(amount: Decimal, unit: Unit) -> tuple[Load, int, float]:
    load = Load(amount=amount, unit=unit)
    return load, whole(load), float(load.kilograms)


def _weighed(load: Load | None) -> tuple[Load | None, int | None, float]:
    """Return a load, as a whole number and in kilograms. Most come back thousands of times: it is one
    object for all of them."""
    return (None, None, 0.0) if load is None else _weight(load.amount, load.unit)


@lru_cache(maxsize=4096)
def _shared_side(
    load: tuple[Decimal, Unit] | None, reps: int, rir: float | None, failed: bool, side: Side | None
) -> Part:
    return Part.model_construct(
        load=_weight(*load)[0] if load is not None else None,
        reps=Reps(reps),
        rir=Rir(rir) if rir is not None else None,
        failed=failed,
        side=side,
    )


def _side(part: Part) -> Part:
    return side_of(part.load, part.counted_reps, part.rir, part.failed, part.side)


def _heaviest(parts: tuple[Part, ...]) -> int | None:
    weights = [_weighed(part.load)[1] for part in parts]
    return max((one for one in weights if one is not None), default=None)


def _moved(parts: tuple[Part, ...]) -> float | None:
    """Return load times clean reps of all parts, in kilograms (assistance counts below zero); None: no part
    has a load."""
    loaded = [part for part in parts if part.load is not None]
    if not loaded:
        return None
    return sum(_weighed(part.load)[2] * part.counted_reps for part in loaded)


def _first_burst(parts: tuple[Part, ...]) -> int:
    """Return the clean reps of the first part, of the weaker side where there are two."""
    return min(part.counted_reps for part in _first_parts(parts))


def _first_parts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the first part, and that of the other side where there is one."""
    first = parts[0]
    if first.side is None:
        return (first,)
    return (first, *[part for part in parts if part.side not in (None, first.side)][:1])


def _total(parts: tuple[Part, ...]) -> int:
    """Return all clean reps, those of the weaker side where both were done."""
    sides = {side: sum(one.counted_reps for one in parts if one.side is side) for side in Side}
    both = sum(one.counted_reps for one in parts if one.side is None)
    if all(sides.values()):
        return both + min(sides.values())
    return both + sum(sides.values())
