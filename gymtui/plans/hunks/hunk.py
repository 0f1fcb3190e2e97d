"""One proposed change of a plan, and what becomes of the plan when it is accepted."""

from dataclasses import dataclass
from enum import StrEnum

from gymtui.model.advice import Reason
from gymtui.model.exercise import Slug
from gymtui.model.units import Load
from gymtui.plans.places import PlanPlace


class HunkKind(StrEnum):
    """What is proposed."""

    DELOAD = "deload"
    LOAD = "load"
    SETS = "sets"
    SWAP = "swap"
    VARIATION = "variation"

    @property
    def words(self) -> str:
        """What it is called before the name of the exercise."""
        return _WORDS[self]


_WORDS = {
    HunkKind.DELOAD: "deload",
    HunkKind.LOAD: "next load",
    HunkKind.SETS: "sets",
    HunkKind.SWAP: "stalled",
    HunkKind.VARIATION: "variation",
}


@dataclass(frozen=True, slots=True)
class NewLoads:
    """Each load that the sets of the line name, with the one to name instead."""

    loads: tuple[tuple[Load, Load], ...]


@dataclass(frozen=True, slots=True)
class SetCount:
    """As many work sets instead of so many."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class OtherExercise:
    """An exercise instead of another, which becomes the line's first alternative."""

    before: Slug
    after: Slug


@dataclass(frozen=True, slots=True)
class DeloadWeek:
    """A week, counted from 0, that becomes a deload."""

    week: int


Change = NewLoads | SetCount | OtherExercise | DeloadWeek


@dataclass(frozen=True, slots=True)
class Hunk:
    """One proposal: what it is about (`name`, on the day `where`), old and new in words, and why.

    `about` tells what it is about besides its place, such as a muscle: what was decided of it counts for
    everything with the same `subject`.
    """

    kind: HunkKind
    place: PlanPlace
    name: str
    where: str
    before: str
    after: str
    reason: Reason
    change: Change
    about: str = ""

    @property
    def subject(self) -> str:
        """What a decision is remembered for."""
        place = self.about or f"{self.place.template}:{self.place.line}"
        return f"{self.kind.value}:{place}"

    @property
    def id(self) -> str:
        """Tells it from another proposal for the same subject."""
        return f"{self.subject}:{self.after}"
