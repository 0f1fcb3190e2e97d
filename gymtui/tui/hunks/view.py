"""What the list of proposed changes shows, and what was decided of each so far. No Textual in here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from gymtui.plans.hunks.hunk import Hunk


class Verdict(StrEnum):
    """What was decided of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class HunksView:
    """The proposals for a plan; `chosen` is the one that keys are for, `first` the first in sight."""

    plan: str
    hunks: tuple[Hunk, ...] = ()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    chosen: int = 0
    first: int = 0

    @property
    def hunk(self) -> Hunk | None:
        """The chosen proposal."""
        return self.hunks[self.chosen] if self.hunks else None

    def verdict(self, hunk: Hunk) -> Verdict:
        return self.verdicts.get(hunk.id, Verdict.OPEN)

    def with_verdict(self, verdict: Verdict) -> "HunksView":
        """Return it with another answer to the chosen proposal; the same answer once more takes it back."""
        hunk = self.hunk
        if hunk is None:
            return self
        now = Verdict.OPEN if self.verdict(hunk) is verdict else verdict
        return replace(self, verdicts={**self.verdicts, hunk.id: now})

    def moved(self, by: int, room: int) -> "HunksView":
        """Return it with a proposal further down or up chosen; `room` are in sight."""
        return self.at(self.chosen + by, room)

    def at(self, index: int, room: int) -> "HunksView":
        """Return it with this proposal chosen and in sight, as many as there is `room` for."""
        last = max(0, len(self.hunks) - 1)
        chosen = max(0, min(last, index))
        first = max(chosen - room + 1, min(self.first, chosen))
        return replace(self, chosen=chosen, first=max(0, min(first, len(self.hunks) - room)))

    def of(self, verdict: Verdict) -> tuple[Hunk, ...]:
        """Return the proposals that were answered so."""
        return tuple(one for one in self.hunks if self.verdict(one) is verdict)
