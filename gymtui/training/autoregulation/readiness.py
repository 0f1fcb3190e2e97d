"""The check-in before a workout, and what a good or bad day changes.

Five answers from 1 to 5 after the form of McLean 2010. That such answers follow the training load has
evidence (Saw 2016); where a day becomes amber or red is our own (grade D). It only says what to expect: felt
recovery fell for days without a loss of performance (B), so a load is never cut by more than 10 % before the
first work set, and that set outranks the answers. Skipping the check-in changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import fmean, stdev

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Readiness
from gymtui.model.units import Load
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.heuristics import DEFAULTS, Heuristics

SOURCE = "Check-in after McLean 2010; cut-offs and cuts are our own"
MOST_CUT = 100
"""Tenths of a per cent that answers take off a load at most: 10 %, since they are no evidence yet (B)."""
RULE = "Amber: 2.5 % off and 1 more in reserve. Red: 5 % off, 1 more, a set fewer, none to failure."


class DayColour(StrEnum):
    """How a day begins."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class DayState:
    """What a check-in said: the sum of its answers (5 to 25) and how far that is from the lifter's average.

    `z` is in standard deviations, below 0 worse than usual; None where there are too few entries, or where
    all of them were alike. `words` say it in a line.
    """

    colour: DayColour
    total: int
    z: float | None
    words: str


@dataclass(frozen=True, slots=True)
class DayChange:
    """What the day changes of the plan before the first work set.

    `cut` is in tenths of a per cent. `intensifiers` and `failure` False: none today. `amrap_offered`: the
    last set of an exercise may be offered as AMRAP. `light_offered`: offer an easy day or a day off.
    """

    cut: int = 0
    rir_plus: int = 0
    sets_minus: int = 0
    intensifiers: bool = True
    failure: bool = True
    amrap_offered: bool = False
    light_offered: bool = False

    @property
    def lightens(self) -> bool:
        return self.cut > 0 or self.rir_plus > 0 or self.sets_minus > 0

    def sets(self, planned: int) -> int:
        """Return how many of the planned sets are left: at least one of those there were."""
        return min(planned, max(1, planned - self.sets_minus))

    def load(self, load: Load, exercise: Exercise, body_weight: Load | None = None) -> Load:
        """Return the load with the cut, not yet rounded; the load itself where nobody can say."""
        if not self.cut:
            return load
        return scaled(load, 100 - Decimal(self.cut) / 10, exercise, body_weight) or load


NO_CHANGE = DayChange()


def readiness_of(
    answers: Readiness | None, history: Sequence[Readiness | None] = (), h: Heuristics = DEFAULTS
) -> DayState | None:
    """Return how the day begins, or None where the check-in was skipped.

    `history` holds the check-ins before today's, newest first; skipped ones in it are passed over. From
    `h.z_entries` of them on the lifter's own average decides, unless all of them were alike. Grade D.
    """
    if answers is None:
        return None
    total = total_of(answers)
    before = [total_of(entry) for entry in history if entry is not None][: h.z_last]
    z = _z(total, before) if len(before) >= h.z_entries else None
    if z is None:
        colour = _by_sum(total, h)
        return DayState(colour, total, None, f"{colour.value.capitalize()} day: {total} of 25")
    colour = _by_z(z, h)
    usual = f"your usual is {fmean(before):.0f}"
    return DayState(colour, total, z, f"{colour.value.capitalize()} day: {total} of 25, {usual}")


def change_of(state: DayState | None, h: Heuristics = DEFAULTS) -> DayChange:
    """Return what the day changes; nothing where there was no check-in. Grade D."""
    if state is None:
        return NO_CHANGE
    match state.colour:
        case DayColour.GREEN:
            return DayChange(amrap_offered=True)
        case DayColour.AMBER:
            return DayChange(min(h.amber_cut, MOST_CUT), h.state_rir, intensifiers=False)
        case DayColour.RED:
            return DayChange(
                cut=min(h.red_cut, MOST_CUT),
                rir_plus=h.state_rir,
                sets_minus=h.state_sets,
                intensifiers=False,
                failure=False,
                light_offered=True,
            )


def readiness_reason(state: DayState, h: Heuristics = DEFAULTS) -> Reason:
    """Return the day as a reason, such as `Amber day: 15 of 25: 2.5 % off, 1 more in reserve`."""
    change = change_of(state, h)
    said = []
    if change.cut:
        said.append(f"{Decimal(change.cut) / 10:f} % off".replace(".0 %", " %"))
    if change.rir_plus:
        said.append(f"{change.rir_plus} more in reserve")
    if change.sets_minus:
        said.append("a set fewer" if change.sets_minus == 1 else f"{change.sets_minus} sets fewer")
    if not change.failure:
        said.append("none to failure")
    line = f"{state.words}: {', '.join(said)}" if said else f"{state.words}: as planned"
    return Reason(
        code=ReasonCode.READINESS,
        line=line,
        data=(f"check-in: {state.total} of 25",),
        rule=f"{RULE} The first work set outranks it.",
        grade=Grade.D,
        source=SOURCE,
    )


def total_of(answers: Readiness) -> int:
    """Return the sum of the five answers, 5 to 25."""
    return answers.fatigue + answers.sleep + answers.soreness + answers.stress + answers.mood


def _z(total: int, before: Sequence[int]) -> float | None:
    if len(before) < 2:
        return None
    spread = stdev(before)
    return round((total - fmean(before)) / spread, 6) if spread > 0 else None


def _by_sum(total: int, h: Heuristics) -> DayColour:
    if total <= h.red_to:
        return DayColour.RED
    return DayColour.GREEN if total >= h.green_from else DayColour.AMBER


def _by_z(z: float, h: Heuristics) -> DayColour:
    if z * 10 <= -h.red_z:
        return DayColour.RED
    return DayColour.AMBER if z * 10 <= -h.amber_z else DayColour.GREEN
