"""What a set technique has to answer. Each technique is one file beside this one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Seconds


@dataclass(frozen=True, slots=True)
class NextPart:
    """The part to do next: its load (None: as the set's), the reps proposed, and the rest before it.

    `to_go` is how many reps are missing to a total, where the technique has one.
    """

    load: Load | None
    reps: int | None
    rest: Seconds
    to_go: int | None = None


@dataclass(frozen=True, slots=True)
class SetOver:
    """The set is over; `reason` is a code (`done`, `reached`, `zero`, `max`), `words` says it."""

    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class SetSoFar:
    """What a technique decides on: the target, the parts done, and last time's parts of the same set."""

    target: SetTarget
    parts: Sequence[Part]
    last: Sequence[Part] = ()


class SetTechnique(Protocol):
    """A technique: pure answers, no state."""

    @property
    def technique(self) -> Technique: ...

    def next(self, so_far: SetSoFar) -> NextPart | SetOver:
        """Say which part follows, or that the set is over. Called with at least one part done."""
        ...

    def describe(self, target: SetTarget) -> str:
        """Return the target in words, such as `rest-pause to 18`."""
        ...

    def problems(self, target: SetTarget) -> list[str]:
        """Return what is wrong with the target's parameters, each with the range expected."""
        ...
