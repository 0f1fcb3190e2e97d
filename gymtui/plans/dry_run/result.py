"""What a dry run gives: week by week the days with their loads, and what they add up to."""

from dataclasses import dataclass, field
from datetime import date

from gymtui.model.performed import Kind
from gymtui.model.technique import Technique
from gymtui.model.units import Load
from gymtui.plans.dry_run.plates import PlateWork
from gymtui.plans.places import PlanProblem
from gymtui.plans.week_figures import MuscleWeek
from gymtui.training.failure_budget import FailureCount


@dataclass(frozen=True, slots=True)
class PlayedSet:
    """One set: its load, the reps (or seconds, metres) of each part, and what was left after the first.

    `to_failure`: it is planned to failure. A load that changes inside the set is in `loads`.
    """

    kind: Kind
    technique: Technique
    load: Load | None
    reps: tuple[int, ...] = ()
    seconds: int | None = None
    metres: int | None = None
    rir: float | None = None
    to_failure: bool = False
    loads: tuple[Load, ...] = ()


@dataclass(frozen=True, slots=True)
class PlayedExercise:
    """One exercise of a day. `reason` is the line of the progression rule, `change` says what is new."""

    line: str
    exercise: str
    name: str
    sets: tuple[PlayedSet, ...]
    reason: str
    change: str = ""

    @property
    def work(self) -> tuple[PlayedSet, ...]:
        return tuple(one for one in self.sets if one.kind is Kind.WORK)

    @property
    def load(self) -> Load | None:
        """The load of the first work set."""
        return next((one.load for one in self.work), None)


@dataclass(frozen=True, slots=True)
class PlayedDay:
    """A day: its date, its index among the program's days, and its template."""

    date: date
    day: int
    template: str
    name: str
    exercises: tuple[PlayedExercise, ...]
    minutes: int
    failures: int
    plates: PlateWork


@dataclass(frozen=True, slots=True)
class PlayedWeek:
    """A week, counted from 0. `of_program` is which of the program's weeks it is.

    `warnings` are those that appear only while playing.
    """

    number: int
    of_program: int
    start: date
    deload: bool
    days: tuple[PlayedDay, ...]
    muscles: tuple[MuscleWeek, ...]
    failures: FailureCount
    warnings: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        return sum(one.minutes for one in self.days)

    @property
    def plate_changes(self) -> int:
        return sum(one.plates.changes for one in self.days)


@dataclass(frozen=True, slots=True)
class LiftPoint:
    """The heaviest load of an exercise in a week (None: not trained, or no load), and its reps."""

    week: int
    load: Load | None
    reps: int | None


@dataclass(frozen=True, slots=True)
class Lift:
    """An exercise over the weeks. `strength` says what its reps were reckoned from; empty: from nothing."""

    exercise: str
    name: str
    points: tuple[LiftPoint, ...]
    strength: str = ""

    @property
    def first(self) -> LiftPoint | None:
        return next((one for one in self.points if one.load is not None), None)

    @property
    def final(self) -> LiftPoint | None:
        return next((one for one in reversed(self.points) if one.load is not None), None)


@dataclass(frozen=True, slots=True)
class DryRun:
    """A played plan. `problems` are those of the plan as it stands; `notes` what could not be reckoned."""

    title: str
    weeks: tuple[PlayedWeek, ...]
    lifts: tuple[Lift, ...] = ()
    problems: tuple[PlanProblem, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings of all weeks, each once, with the weeks they are in."""
        found: dict[str, list[int]] = {}
        for week in self.weeks:
            for words in week.warnings:
                found.setdefault(words, []).append(week.number + 1)
        return tuple(
            f"{words} (week{'s' if len(weeks) > 1 else ''} {', '.join(map(str, weeks))})"
            for words, weeks in found.items()
        )
