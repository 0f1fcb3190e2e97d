"""How many hard sets a week are little, in the zone or much, for each muscle and level.

Source: ranges of published design guides that count the same way (secondary muscles half), extended to
our muscles: grade C/D, defaults and no verdict. The evidence behind them: more sets give more growth with
diminishing returns (Pelland 2024, A), at least four sets a week are worth doing (Iversen 2021, A).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from gymtui.model.exercise import Muscle
from gymtui.model.profile import Level

Back = Literal["back"]
BACK: Back = "back"
"""Lats and upper back are held against one zone together."""


class ZoneWord(StrEnum):
    LOW = "low"
    IN_ZONE = "in zone"
    HIGH = "high"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Zone:
    """Hard sets a week: from `low` to `top` is the zone; above `warn` is more than most recover from."""

    low: int
    top: int
    warn: int

    def word(self, sets: float) -> ZoneWord:
        if sets < self.low:
            return ZoneWord.LOW
        if sets <= self.top:
            return ZoneWord.IN_ZONE
        return ZoneWord.HIGH if sets <= self.warn else ZoneWord.OVER


_SELDOM = (Zone(0, 0, 12), Zone(0, 8, 12))

ZONES: dict[Muscle | Back, tuple[Zone, Zone]] = {
    Muscle.CHEST: (Zone(8, 12, 22), Zone(10, 20, 22)),
    BACK: (Zone(8, 14, 25), Zone(10, 22, 25)),
    Muscle.QUADS: (Zone(6, 12, 20), Zone(8, 18, 20)),
    Muscle.HAMSTRINGS: (Zone(4, 10, 18), Zone(6, 14, 18)),
    Muscle.GLUTES: (Zone(4, 10, 20), Zone(6, 16, 20)),
    Muscle.FRONT_DELTS: (Zone(2, 8, 16), Zone(4, 12, 16)),
    Muscle.SIDE_DELTS: (Zone(4, 10, 26), Zone(8, 20, 26)),
    Muscle.REAR_DELTS: (Zone(4, 8, 24), Zone(6, 16, 24)),
    Muscle.TRICEPS: (Zone(4, 10, 20), Zone(6, 14, 20)),
    Muscle.BICEPS: (Zone(4, 10, 22), Zone(6, 14, 22)),
    Muscle.CALVES: (Zone(0, 6, 18), Zone(6, 12, 18)),
    Muscle.ABS: (Zone(0, 6, 20), Zone(4, 10, 20)),
    Muscle.FOREARMS: (Zone(0, 0, 15), Zone(0, 6, 15)),
    Muscle.TRAPS: (Zone(0, 4, 20), Zone(2, 12, 20)),
    Muscle.LOWER_BACK: (Zone(0, 6, 12), Zone(2, 10, 12)),
    Muscle.ADDUCTORS: _SELDOM,
    Muscle.ABDUCTORS: _SELDOM,
    Muscle.NECK: _SELDOM,
    Muscle.TIBIALIS: _SELDOM,
}
"""For each muscle the zone of novices, and the one of everyone else."""


def zone(muscle: Muscle | Back, level: Level) -> Zone | None:
    """Return the weekly zone of a muscle, or None where the guides name none."""
    pair = ZONES.get(muscle)
    if pair is None:
        return None
    return pair[0] if level is Level.NOVICE else pair[1]
