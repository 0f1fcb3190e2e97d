"""Short ways to make parts, targets and what a technique says of them."""

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Reps, Rir, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.techniques import NextPart, SetOver, SetSoFar, technique_rules

GYM = default_gym(Unit.KG)


def parts(*reps: int, load: str = "55") -> tuple[Part, ...]:
    return tuple(Part(load=Load.kg(load), reps=Reps(count)) for count in reps)


def hard(*reps: int, rir: float | None = None) -> tuple[Part, ...]:
    """Return parts of which only the last one's effort is known."""
    *before, last = parts(*reps)
    return (*before, last.model_copy(update={"rir": Rir(rir) if rir is not None else None}))


def aim_for(technique: Technique, reps: int | None = None, /, **params: Param) -> SetTarget:
    return SetTarget(technique=technique, params=params, reps=Reps(reps) if reps is not None else None)


def so_far(
    target: SetTarget, done: tuple[int, ...], last: tuple[int, ...] = (), load: str = "55"
) -> SetSoFar:
    return SetSoFar(target, parts(*done, load=load), parts(*last, load=load))


def follow(target: SetTarget, done: tuple[int, ...], last: tuple[int, ...] = ()) -> NextPart | SetOver:
    """Return what the target's technique says after parts of so many reps."""
    return technique_rules(target.technique).next(so_far(target, done, last))


def following(target: SetTarget, done: tuple[int, ...], last: tuple[int, ...] = ()) -> NextPart:
    found = follow(target, done, last)
    assert isinstance(found, NextPart)
    return found


def over(target: SetTarget, done: tuple[int, ...], last: tuple[int, ...] = ()) -> SetOver:
    found = follow(target, done, last)
    assert isinstance(found, SetOver)
    return found
