"""The made-up lifter: strength that grows over years, bad and good days, and double progression.

Only additions, multiplications and divisions of the generator's numbers are used, so that the same seed
gives the same history on every machine.
"""

import math
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random

from gymtui.insight.demo_plan import STRENGTH, Slot
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.gym import Gym
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import Direction, Mode, lightest, nearest, step
from gymtui.training.warmup import ramp

DETRAINING = 0.004
"""Share of strength lost with each day off beyond a week, at most an eighth in all."""
STALE = 60
"""An exercise not done for so many days is taken up again a little lighter."""


@dataclass(slots=True)
class Progress:
    """Where one exercise stands: the load to use next, and how many bad sessions there were in a row."""

    load: Load
    bad: int = 0
    last: date | None = None


@dataclass(slots=True)
class Lifter:
    """Carries what one session leaves to the next."""

    rng: Random
    gym: Gym
    start: date
    form: float = 1.0
    last: date | None = None
    progress: dict[tuple[str, int], Progress] = field(default_factory=dict)
    _nearest: dict[tuple[str, Decimal, Mode], Load] = field(default_factory=dict)
    _step: dict[tuple[str, Decimal, Direction], Load] = field(default_factory=dict)
    _ramps: dict[tuple[str, Decimal], tuple[SetTarget, ...]] = field(default_factory=dict)

    def years(self, day: date) -> float:
        return (day - self.start).days / 365.25

    def noise(self, size: float) -> float:
        """Return a number around 0, nearly always between -`size` and `size`."""
        rng = self.rng
        return (rng.random() + rng.random() + rng.random() - 1.5) * size

    def arrive(self, day: date) -> None:
        """Begin a session: a long break costs strength, regular training brings it back."""
        away = (day - self.last).days if self.last is not None else 0
        if away > 7:
            self.form = max(0.875, self.form - DETRAINING * (away - 7))
        self.form += (1 - self.form) * 0.2
        self.last = day

    def body_weight(self, day: date) -> float:
        """Return kilograms: up with the muscle, and a little with the winter."""
        years = self.years(day)
        season = abs(day.timetuple().tm_yday - 190) / 180
        return 76 + 9 * years / (years + 3) + 1.6 * season

    def strength(self, slug: str, day: date) -> float:
        """Return what could be lifted once today: fast gains, then slow ones, with plateaus between."""
        first, most = STRENGTH[slug]
        years = self.years(day)
        grown = 0.62 * years / (years + 0.9) + 0.38 * years / (years + 7)
        plateau = (sum(map(ord, slug)) * 37 + (day - self.start).days) % 240
        wave = 1 - 0.025 * abs(plateau - 120) / 120
        return (first + (most - first) * grown) * wave * self.form

    def load(self, slot: Slot, exercise: Exercise, day: date) -> Load:
        """Return the load to use today; new and long-forgotten exercises start carefully."""
        if exercise.measurement is Measurement.WEIGHT_DISTANCE:
            return self.rounded(self.strength(exercise.id, day) * 0.75, exercise, "down")
        key = (exercise.id, slot.low)
        known = self.progress.get(key)
        if known is None or (known.last is not None and (day - known.last).days > STALE):
            reps = (slot.low + slot.high) / 2 + 3
            known = Progress(self.rounded(self._without_body(exercise, day, reps), exercise, "down"))
            self.progress[key] = known
        known.last = day
        return known.load

    def learn(self, slot: Slot, exercise: Exercise, reps: list[int]) -> None:
        """Double progression: all sets at the top of the range move the load up, two bad days down."""
        known = self.progress[(exercise.id, slot.low)]
        if min(reps) >= slot.high:
            known.load = self.stepped(known.load, exercise, "up")
            known.bad = 0
        elif reps[0] < slot.low:
            known.bad += 1
            if known.bad == 2:
                known.load = self.stepped(known.load, exercise, "down")
                known.bad = 0
        else:
            known.bad = 0

    def possible(self, exercise: Exercise, load: Load, day: date) -> float:
        """Return how many reps could be done with the load today (Epley's formula turned around)."""
        own = self.body_weight(day) if exercise.measurement.is_on_bodyweight else 0.0
        moved = max(1.0, float(load.amount) + own)
        return 30 * (self.strength(exercise.id, day) / moved - 1)

    def rounded(self, kilograms: float, exercise: Exercise, mode: Mode) -> Load:
        amount = Decimal(round(kilograms * 4)) / 4
        key = (exercise.id, amount, mode)
        if key not in self._nearest:
            self._nearest[key] = nearest(Load(amount=amount, unit=Unit.KG), exercise, self.gym, mode)
        return self._nearest[key]

    def stepped(self, load: Load, exercise: Exercise, direction: Direction) -> Load:
        key = (exercise.id, load.amount, direction)
        if key not in self._step:
            self._step[key] = step(load, exercise, self.gym, direction)
        return self._step[key]

    def ramp(self, load: Load, exercise: Exercise) -> tuple[SetTarget, ...]:
        key = (exercise.id, load.amount)
        if key not in self._ramps:
            self._ramps[key] = ramp(load, exercise, self.gym)
        return self._ramps[key]

    def lighter(self, load: Load, exercise: Exercise) -> Load | None:
        """Return the next load of a drop set, about a fifth less, or None at the lightest."""
        least = lightest(exercise, self.gym)
        lower = self.rounded(float(load.amount) * 0.8, exercise, "down")
        if least is None or load.amount <= least.amount:
            return None
        return lower if lower.amount < load.amount else self.stepped(load, exercise, "down")

    def _without_body(self, exercise: Exercise, day: date, reps: float) -> float:
        own = self.body_weight(day) if exercise.measurement.is_on_bodyweight else 0.0
        return max(0.0, self.strength(exercise.id, day) / (1 + reps / 30) - own)


def half(number: float) -> float:
    """Return the number in halves, as reps in reserve are told."""
    return math.floor(number * 2 + 0.5) / 2
