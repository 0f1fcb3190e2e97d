"""Exercise names of other apps: found in a name book, or made into exercises of the lifter's own."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.ids import slug_of

_ASSISTED = re.compile(r"\bassisted\b", re.IGNORECASE)


class NameBook(Protocol):
    """What knows exercises by name: the catalogue together with the lifter's own exercises."""

    def find(self, name: str) -> Exercise | None:
        """Return the exercise of this name or alias, or None."""
        ...

    def get(self, exercise_id: str) -> Exercise | None:
        """Return the exercise of this id, or None: a new exercise never takes the id of another."""
        ...


@dataclass(slots=True)
class Filled:
    """How many rows of one exercise have which numbers filled (more than 0)."""

    reps: int = 0
    seconds: int = 0
    metres: int = 0
    weight: int = 0

    def measurement(self) -> Measurement:
        """Guess how the exercise is measured; weight and reps when nothing tells."""
        if self.metres and self.metres >= max(self.reps, self.seconds):
            return Measurement.WEIGHT_DISTANCE if self.weight else Measurement.DISTANCE_TIME
        if self.seconds > self.reps:
            return Measurement.WEIGHT_TIME if self.weight else Measurement.DURATION
        if self.reps and not self.weight:
            return Measurement.REPS_ONLY
        return Measurement.WEIGHT_REPS


def name_key(name: str) -> str:
    """Return what tells names apart: neither letter case nor spacing does."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def is_assisted(name: str) -> bool:
    """Whether a name says that its load takes weight off, such as `Pull Up (Assisted)`."""
    return _ASSISTED.search(name) is not None


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def own_exercise(name: str, filled: Filled, taken: Callable[[str], bool]) -> Exercise:
    """Return a new exercise of the lifter's own, without muscles (unassigned).

    Its id is the name's slug; where that is taken, with six characters added that depend on the name only.
    """
    slug = slug_of(name)
    if taken(slug):
        slug = f"{slug}-{_digest(name)[:6]}"
    measurement = filled.measurement()
    if is_assisted(name) and measurement in (Measurement.WEIGHT_REPS, Measurement.REPS_ONLY):
        measurement = Measurement.ASSISTED
    return Exercise(id=slug, name=name[:200].strip(), measurement=measurement, own=True)


class Names:
    """The exercises of one file: each name is looked up once; unknown ones become own exercises."""

    def __init__(self, book: NameBook) -> None:
        self._book = book
        self._found: dict[str, Exercise] = {}
        self._own: dict[str, tuple[str, Exercise]] = {}

    def learn(self, name: str, filled: Filled) -> None:
        """Make the name known; `filled` tells how it is measured if it is a new one."""
        if name in self._found:
            return
        exercise = self._book.find(name)
        if exercise is None:
            key = name_key(name[:200])
            if key not in self._own:
                self._own[key] = (name, own_exercise(name, filled, self._taken))
            exercise = self._own[key][1]
        self._found[name] = exercise

    def _taken(self, slug: str) -> bool:
        return self._book.get(slug) is not None or any(own.id == slug for _, own in self._own.values())

    def exercise(self, name: str) -> Exercise:
        """Return the exercise of a name that was learnt. Raises KeyError for any other."""
        return self._found[name]

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self._own.values())

    @property
    def own(self) -> tuple[Exercise, ...]:
        return tuple(exercise for _, exercise in self._own.values())
