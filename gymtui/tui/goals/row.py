"""A goal as it is shown: no more than what Today needs at the start."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal: what it is, where it stands, what lies ahead; `share` of the way fills its bar."""

    id: str
    title: str
    now: str
    ahead: str
    share: float
    reached: bool = False
