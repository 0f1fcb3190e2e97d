"""The workout in progress as a frozen value. Only `fold` makes new ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from gymtui.live.events import Started
from gymtui.model.gym import Gym
from gymtui.model.performed import Form, Group, Kind, Part, RangeOfMotion, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionExercise, SessionSet


class RestKind(StrEnum):
    SET = "set"
    WARMUP = "warmup"
    INSIDE = "inside"
    SWITCH = "switch"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Rest:
    """A running rest after the set `after`. Its end is computed from stored times, never counted down."""

    kind: RestKind
    started_at: datetime
    seconds: int
    after: str = ""

    @property
    def ends_at(self) -> datetime:
        return self.started_at + timedelta(seconds=self.seconds)


@dataclass(frozen=True, slots=True)
class Hold:
    """A timed set that is running: it begins at `starts_at` and is to be held for `target` seconds."""

    set: str
    starts_at: datetime
    target: int

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(seconds=self.target)


@dataclass(frozen=True, slots=True)
class LiveSet:
    """A set of the workout. `closed` means done, ended early or skipped; a skipped set has no parts.

    `wanted` is how many bursts the lifter asked for, where that is more than the technique would have.
    """

    plan: SessionSet
    kind: Kind
    technique: Technique
    parts: tuple[Part, ...] = ()
    closed: bool = False
    wanted: int = 0
    tempo: str | None = None
    range: RangeOfMotion = RangeOfMotion.FULL
    form: Form | None = None
    note: str = ""

    @property
    def id(self) -> str:
        return self.plan.id

    @property
    def target(self) -> SetTarget:
        return self.plan.target

    @property
    def is_warmup(self) -> bool:
        return self.kind is Kind.WARMUP

    @property
    def skipped(self) -> bool:
        return self.closed and not self.parts


@dataclass(frozen=True, slots=True)
class LiveExercise:
    """An exercise of the workout. `later` numbers those put off because their station was taken, from 1.

    `rounds_before` are the rounds of its superset that were done before it came into it.
    """

    plan: SessionExercise
    sets: tuple[LiveSet, ...]
    note: str = ""
    later: int = 0
    rounds_before: int = 0

    @property
    def id(self) -> str:
        return self.plan.id

    @property
    def is_open(self) -> bool:
        return any(not s.closed for s in self.sets)

    @property
    def rounds_done(self) -> int:
        """How many rounds of its superset are behind it."""
        return self.rounds_before + sum(s.closed and not s.is_warmup for s in self.sets)

    @property
    def work_sets(self) -> tuple[LiveSet, ...]:
        return tuple(s for s in self.sets if not s.is_warmup)


@dataclass(frozen=True, slots=True)
class Place:
    """A set's place: the exercise's and the set's index."""

    exercise: int
    set: int


@dataclass(frozen=True, slots=True)
class LiveWorkout:
    """Everything that is true now. `part_started_at` is set from Space until the part is logged.

    `groups` and `gym` are those of the start until the lifter changed them. `returned` names exercises
    that were put off and came back with the last change.
    """

    started: Started
    exercises: tuple[LiveExercise, ...]
    groups: tuple[Group, ...] = ()
    gym: Gym | None = None
    returned: tuple[str, ...] = ()
    chosen: str | None = None
    rest: Rest | None = None
    part_started_at: datetime | None = None
    hold: Hold | None = None
    last_log_at: datetime | None = None
    notes: str = ""

    def places(self) -> Iterator[tuple[Place, LiveExercise, LiveSet]]:
        for i, exercise in enumerate(self.exercises):
            for j, live_set in enumerate(exercise.sets):
                yield Place(i, j), exercise, live_set

    def find_set(self, set_id: str) -> tuple[Place, LiveExercise, LiveSet] | None:
        return next((found for found in self.places() if found[2].id == set_id), None)

    def find_exercise(self, exercise_id: str) -> tuple[int, LiveExercise] | None:
        return next(((i, e) for i, e in enumerate(self.exercises) if e.id == exercise_id), None)

    def at(self, place: Place) -> tuple[LiveExercise, LiveSet]:
        exercise = self.exercises[place.exercise]
        return exercise, exercise.sets[place.set]

    def group(self, group_id: str | None) -> Group | None:
        """Return a superset by its id."""
        return next((g for g in self.groups if g.id == group_id), None) if group_id is not None else None

    @property
    def last_logged(self) -> Place | None:
        """Return where the part logged last stands, or None where nothing is logged."""
        logged = [(at, place) for place, _, s in self.places() for p in s.parts if (at := p.at) is not None]
        return max(logged, key=lambda row: row[0])[1] if logged else None

    @property
    def logged_anything(self) -> bool:
        return any(s.parts for _, _, s in self.places())
