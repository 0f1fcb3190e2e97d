"""A made-up lifter to train by the rules: fitness that grows, fatigue that fades, good and bad days."""

import random
from dataclasses import dataclass, field

from gymtui.training.e1rm import Model, fraction

FITNESS_DAYS = 90.0
FATIGUE_DAYS = 9.0
"""How long what a session built, and what it cost, takes to fall to a third."""
GAIN = 0.0022
COST = 0.0042
FAILED_COST = 1.7
"""A set to failure costs so many times what it costs to stop short."""


@dataclass
class MadeUpLifter:
    """`base` is the one-rep max of the first day in kilograms, `ceiling` what it may become at most."""

    base: float
    ceiling: float
    seed: int
    fitness: float = 0.0
    fatigue: float = 0.0
    day: int = 0
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    def rest_until(self, day: int) -> None:
        """Let days go by: what was built fades slowly, what it cost fades fast."""
        gone = max(0, day - self.day)
        self.fitness *= 0.5 ** (gone / FITNESS_DAYS / 2)
        self.fatigue *= 0.37 ** (gone / FATIGUE_DAYS)
        self.day = day

    @property
    def one_rep_max(self) -> float:
        """The true one-rep max of a day that is neither good nor bad."""
        room = self.ceiling - self.base
        return (self.base + room * (1 - 1 / (1 + self.fitness))) * (1 - min(0.25, self.fatigue))

    def form_of_the_day(self) -> float:
        """Return how good the day is: 1 as usual, seldom off by more than 5 %."""
        return 1 + self._chance.gauss(0, 0.018)

    def possible(self, load: float, day: float, done: int) -> int:
        """Return how many reps are possible with `load` on such a day after `done` sets."""
        strength = self.one_rep_max * day * (1 - 0.012 * done)
        reps = 0
        while reps < 60:
            share = fraction(float(reps + 1), Model.EPLEY)
            if share is None or load > strength * share:
                break
            reps += 1
        return reps

    def guess(self, left: int) -> float:
        """Return what the lifter says is left: about right near failure, rougher far from it."""
        said = left + self._chance.gauss(-0.3, 0.35 + 0.12 * left)
        return min(10.0, max(0.0, round(said * 2) / 2))

    def worked(self, reps: int, possible: int, *, failed: bool) -> None:
        """Take up one set: it builds where it was near enough to failure, and costs."""
        left = possible - reps
        if reps <= 0 or left > 5:
            return
        self.fitness += GAIN
        self.fatigue += COST / (1 + left) * (FAILED_COST if failed else 1.0)

    def form(self, left: int) -> int:
        """Return the form of a set that ended with so many left."""
        return 4 if left >= 1 or self._chance.random() < 0.85 else 2
