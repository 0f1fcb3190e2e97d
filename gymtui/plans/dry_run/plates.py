"""How often plates are changed on a day, and what is done with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind, PerformedExercise
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load, Unit
from gymtui.training.load_words import plates_words
from gymtui.training.loadable import bar_of, collar_of
from gymtui.training.strip import BarStep, strip_plan


@dataclass(frozen=True, slots=True)
class PlateWork:
    """The plates of a day: `changes` is how often they are changed, `plates` how many go on or come off.

    `steps` say of each exercise what is on one end in turn. Taking them off in the end is not counted.
    """

    changes: int = 0
    plates: int = 0
    steps: tuple[str, ...] = ()


@dataclass(slots=True)
class Racks:
    """Works out the plates of days in one gym. The same loads come week after week: they are remembered."""

    gym: Gym
    unit: Unit
    _known: dict[tuple[str, tuple[Load, ...]], tuple[BarStep, ...]] = field(default_factory=dict)

    def of_day(self, done: Sequence[tuple[Exercise, SessionExercise, PerformedExercise]]) -> PlateWork:
        """Return the plates of a day's exercises, one after the other, each from an empty bar.

        Of loads in turn the plates are those that `strip_plan` finds, with the fewest moves.
        """
        changes = plates = 0
        words: list[str] = []
        for exercise, asked, performed in done:
            loads = _loads(asked, performed)
            bar = bar_of(exercise, self.gym, self.unit) if loads else None
            if bar is None:
                continue
            steps = self._steps(exercise, loads)
            changes += sum(step.moves > 0 for step in steps)
            plates += sum(step.moves for step in steps) * bar.ends
            shown = " → ".join(plates_words(step.per_side, bar) for step in steps)
            if shown:
                words.append(f"{exercise.name}: {shown}")
        return PlateWork(changes, plates, tuple(words))

    def _steps(self, exercise: Exercise, loads: tuple[Load, ...]) -> tuple[BarStep, ...]:
        key = (exercise.id, loads)
        if key not in self._known:
            bar = bar_of(exercise, self.gym, self.unit)
            assert bar is not None, "it was asked before"
            found = strip_plan(loads, bar.weight, self.gym.plates, collar_of(bar, self.gym), ends=bar.ends)
            self._known[key] = tuple(step for step in found if step is not None)
        return self._known[key]


def _loads(asked: SessionExercise, performed: PerformedExercise) -> tuple[Load, ...]:
    """Return the loads of the exercise in turn, warm-ups first, equal neighbours once."""
    warm = [one.load for one in asked.sets if one.target.kind is Kind.WARMUP]
    work = [part.load for done in performed.sets for part in done.parts]
    known = [load for load in (*warm, *work) if load is not None]
    return tuple(load for load, _ in groupby(known))
