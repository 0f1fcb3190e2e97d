"""What a set technique has to answer. Each technique is one file beside this one."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from gymtui.model.gym import Gym
from gymtui.model.performed import Part, Side, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.loadable import Loaded


@dataclass(frozen=True, slots=True)
class NextPart:
    """The part to do next: its load (None: as the set's), the reps proposed, and the rest before it.

    `to_go` is how many reps are missing to a total, where the technique has one. `seconds` is how long
    the part is worked where the clock ends it (intervals). `advice` is what the technique has to say
    before the lifter goes on, such as that the last mini fell below its floor; nothing in most parts.
    """

    load: Load | None
    reps: int | None
    rest: Seconds
    to_go: int | None = None
    seconds: Seconds | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class SetOver:
    """The set is over; `reason` is a code, `words` says it.

    `done` (as planned), `reached` (the total), `zero` (a part of 0 reps), `max` (the most parts),
    `below_floor` (a mini fell below what it is worth), `missed` (a group was not completed),
    `bottom` (no lighter load can be made).
    """

    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class SetSoFar:
    """What a technique decides on: the target, the parts done, and last time's parts of the same set.

    The target's parameters count only where it is of this technique: a set can become another one while
    it runs, and then has none. `parts` and `last` hold one part a burst: the two sides of a unilateral
    burst are merged (see `merged`). `last` is of the same technique. `exercise` and `gym` say which loads
    can be made; without them a common grid is used. `began` is when the first part began, where it is known.
    """

    target: SetTarget
    parts: Sequence[Part]
    last: Sequence[Part] = ()
    exercise: Loaded | None = None
    gym: Gym | None = None
    began: datetime | None = None


class Direction(StrEnum):
    """What a technique's own progression rule changes next time: one thing, or nothing."""

    HOLD = "hold"
    LOAD_UP = "load_up"
    LOAD_DOWN = "load_down"
    REST_DOWN = "rest_down"
    REPS_UP = "reps_up"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule says after a set, with the line that explains it. `seconds`: the new rest inside."""

    direction: Direction
    words: str
    seconds: Seconds | None = None


class ParameterForm(StrEnum):
    """How a parameter is written: a whole number, an amount in the load's unit (`"2.5"`), or group sizes."""

    NUMBER = "number"
    AMOUNT = "amount"
    SIZES = "sizes"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a technique: whole numbers from `low` to `high`; `words` say what it is.

    `default` None: the parameter is left out unless it is asked for. Numbers are multiples of `multiple`.
    An amount is above `low` and at most `high`; each of the group sizes is from `low` to `high`.
    """

    low: int
    high: int
    default: int | None
    words: str
    form: ParameterForm = ParameterForm.NUMBER
    multiple: int = 1


class SetTechnique(Protocol):
    """A technique: pure answers, no state."""

    @property
    def technique(self) -> Technique: ...

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """The technique's parameters with their ranges and defaults, the most important first."""
        ...

    @property
    def keeps_load(self) -> bool:
        """Whether every part of a set has the load of its first."""
        ...

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        """Say which part follows, or that the set is over. Called with at least one part done."""
        ...

    def grow(self, so_far: SetSoFar) -> NextPart:
        """Return one more part, whatever the stop rule says: the lifter decides."""
        ...

    def first_reps(self, target: SetTarget, last: Sequence[Part]) -> Reps | None:
        """Return the reps proposed for the first part, or None where the target's range says them."""
        ...

    def describe(self, target: SetTarget) -> str:
        """Return the target in words, such as `rest-pause to 18`."""
        ...

    def problems(self, target: SetTarget) -> list[str]:
        """Return what is wrong with the target's parameters, each with the range expected."""
        ...

    def credit(self, parts: Sequence[Part]) -> float:
        """Return how many hard sets the set counts as; `parts` holds one part a burst."""
        ...

    def verdict(self, so_far: SetSoFar) -> Verdict:
        """Return what the technique's progression rule says of a finished set."""
        ...


def merged(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return one part a burst: each left part and the right one that goes with it become one.

    The first left part goes with the first right one, in whichever order they were done, the second with
    the second, and so on. What the weaker side did counts, with the lower reps in reserve.
    """
    if len(parts) == 1 or all(part.side is None for part in parts):
        return tuple(parts)
    bursts: list[list[Part]] = []
    waiting: dict[Side, deque[list[Part]]] = {Side.LEFT: deque(), Side.RIGHT: deque()}
    for part in parts:
        if part.side is None:
            bursts.append([part])
            continue
        other = waiting[Side.RIGHT if part.side is Side.LEFT else Side.LEFT]
        if other:
            other.popleft().append(part)
        else:
            bursts.append([part])
            waiting[part.side].append(bursts[-1])
    return tuple(_of_both_sides(*burst) if len(burst) > 1 else burst[0] for burst in bursts)


def _of_both_sides(first: Part, second: Part) -> Part:
    weaker = second if _amount(second) < _amount(first) else first
    update: dict[str, object] = {
        "side": None,
        "rir": min((r for r in (first.rir, second.rir) if r is not None), default=None),
        "failed": first.failed or second.failed,
        "started_at": first.started_at,
        "at": second.at,
        "rest_planned": first.rest_planned,
        "rest_actual": first.rest_actual,
        "rest_estimated": first.rest_estimated,
    }
    return weaker.model_copy(update=update)


def _amount(part: Part) -> tuple[int, int, Decimal]:
    return part.counted_reps, part.seconds or 0, part.metres or Decimal(0)
