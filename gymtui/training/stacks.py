"""Stacks of machines and cables: a pin, and small add-ons that can be hung on at any pin."""

from dataclasses import dataclass
from functools import lru_cache

from gymtui.model.gym import Stack
from gymtui.model.units import Load
from gymtui.training.plates import HEAVIEST, from_whole, whole


@dataclass(frozen=True, slots=True)
class PinSetting:
    """A pin and the add-ons on it, heaviest first."""

    pin: Load
    add_ons: tuple[Load, ...] = ()

    def __str__(self) -> str:
        return " + ".join((f"pin {self.pin.number}", *(one.number for one in self.add_ons)))


def stack_loads(stack: Stack) -> tuple[Load, ...]:
    """Return every load of the stack, rising: each pin with any of the add-ons, each of them once at most.

    A load is in the unit of its pin. Numbers of two stacks are not to be compared: pulleys differ.
    """
    if not stack.add_ons:
        return tuple(sorted(stack.pins, key=whole))
    return tuple(load for load, _ in _settings(stack))


def pin_setting(load: Load, stack: Stack) -> PinSetting | None:
    """Return how the stack is set for `load`: the fewest add-ons, then the heaviest pin; None: impossible."""
    return next((setting for one, setting in _settings(stack) if whole(one) == whole(load)), None)


@lru_cache(maxsize=64)
def _settings(stack: Stack) -> tuple[tuple[Load, PinSetting], ...]:
    """Return every load with its best setting, rising."""
    hung: dict[int, tuple[Load, ...]] = {0: ()}
    for add_on in sorted(stack.add_ons, key=whole, reverse=True):
        for total, on in list(hung.items()):
            more = total + whole(add_on)
            if more not in hung or len(on) + 1 < len(hung[more]):
                hung[more] = (*on, add_on)
    best: dict[int, PinSetting] = {}
    for pin in sorted(stack.pins, key=whole, reverse=True):
        for extra, on in hung.items():
            total = whole(pin) + extra
            if total <= HEAVIEST and (total not in best or len(on) < len(best[total].add_ons)):
                best[total] = PinSetting(pin, on)
    return tuple((from_whole(total, best[total].pin.unit), best[total]) for total in sorted(best))
