"""How long to rest: defaults by the class of the exercise and the goal, and around supersets.

Every figure is a default that settings can replace. Sources: ACSM position stand 2009 (grade A) for
strength; Schoenfeld 2016 (B) and Singer 2024 (A) for resting at least 90 s for growth; the exact
seconds are coaching practice and our own choice (C/D).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gymtui.model.exercise import LoadClass
from gymtui.model.units import Seconds
from gymtui.training.heuristics import Heuristics

SWITCH_REST = Seconds(10)
"""Between two members of a superset: the time to change stations, 0 to 15 s. Grade C."""
WARMUP_REST = Seconds(60)
"""After a warm-up set. Grade C."""
LAST_WARMUP_REST = Seconds(90)
"""After the last warm-up set, before the first work set, 90 to 120 s. Grade C."""
SHORTEST_ROUND_REST = Seconds(90)
LONGEST_ROUND_REST = Seconds(120)
"""After the last member of a superset of opposing muscles, 90 to 120 s. Grade C."""
SHORTEST_REST = Seconds(30)
LONGEST_REST = Seconds(300)
"""An adjusted rest stays between these. Grade D."""
ADJUSTMENT = 30
DEFAULTS = Heuristics()
FELL_A_LOT = DEFAULTS.fell_percent / 100
"""Reps that fell by more than this share of the first set's call for a longer rest. Grade D."""


class TrainingGoal(StrEnum):
    STRENGTH = "strength"
    HYPERTROPHY = "hypertrophy"
    ENDURANCE = "endurance"
    POWER = "power"


DEFAULT_RESTS: dict[LoadClass, dict[TrainingGoal, Seconds]] = {
    LoadClass.COMPOUND_HEAVY: {
        TrainingGoal.STRENGTH: Seconds(240),
        TrainingGoal.HYPERTROPHY: Seconds(180),
        TrainingGoal.ENDURANCE: Seconds(90),
        TrainingGoal.POWER: Seconds(240),
    },
    LoadClass.COMPOUND: {
        TrainingGoal.STRENGTH: Seconds(180),
        TrainingGoal.HYPERTROPHY: Seconds(150),
        TrainingGoal.ENDURANCE: Seconds(60),
        TrainingGoal.POWER: Seconds(180),
    },
    LoadClass.ISOLATION: {
        TrainingGoal.STRENGTH: Seconds(90),
        TrainingGoal.HYPERTROPHY: Seconds(90),
        TrainingGoal.ENDURANCE: Seconds(45),
        TrainingGoal.POWER: Seconds(90),
    },
}


@dataclass(frozen=True, slots=True)
class RestDefaults:
    """The rests that are used where neither the plan nor the lifter names one."""

    goal: TrainingGoal = TrainingGoal.HYPERTROPHY
    switch: Seconds = SWITCH_REST
    shortest_round: Seconds = SHORTEST_ROUND_REST
    longest_round: Seconds = LONGEST_ROUND_REST
    warmup: Seconds = WARMUP_REST
    last_warmup: Seconds = LAST_WARMUP_REST


def default_rest(load_class: LoadClass, goal: TrainingGoal = TrainingGoal.HYPERTROPHY) -> Seconds:
    """Return the rest after a work set, in seconds.

    Source: ACSM 2009 for the order of the rows (A), Schoenfeld 2016 and Singer 2024 for growth (B/A).
    """
    return DEFAULT_RESTS[load_class][goal]


def adjusted_rest(
    base: int,
    rir: float | None,
    first_reps: int | None = None,
    reps: int | None = None,
    h: Heuristics = DEFAULTS,
) -> Seconds:
    """Return the rest after a set that went as it went: longer at failure, shorter when it was easy.

    30 s more at RIR 0, 30 s less at RIR 4 and above, 30 s more when the reps fell by more than a share
    of the first set's, at first a quarter; within 30 to 300 s. An unknown RIR changes nothing. Grade D: our
    own heuristic.
    """
    seconds = base
    if rir is not None and rir <= 0:
        seconds += ADJUSTMENT
    if rir is not None and rir >= 4:
        seconds -= ADJUSTMENT
    if first_reps and reps is not None and (first_reps - reps) * 100 > h.fell_percent * first_reps:
        seconds += ADJUSTMENT
    return Seconds(min(max(seconds, SHORTEST_REST), LONGEST_REST))


def round_rest(
    members: Sequence[int], shortest: int = SHORTEST_ROUND_REST, longest: int = LONGEST_ROUND_REST
) -> Seconds:
    """Return the rest after a round of a superset: the longest of its members', within 90 to 120 s.

    Source: published superset protocols (Burke 2024, B) and coaching practice (C).
    """
    return Seconds(min(max(max(members, default=shortest), shortest), longest))
