"""How many sets go to failure, against how many are hard: by session, by muscle, in a rolling week.

Sets close to failure grow muscle as well as failed ones and tire less (Refalo 2024, B; Robinson 2024, A), so
failure is kept to a share of the hard sets: none planned by novices, 20 % for intermediate lifters, 35 % for
advanced ones. The shares are our own (D).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from gymtui.model.exercise import Exercise, LoadClass, Muscle
from gymtui.model.performed import Kind, PerformedSet, Technique, Workout
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.training.e1rm import Model, default_model, fraction
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.techniques.credit import EASY_RIR, HARD_RIR
from gymtui.training.volume import credit

ROLLING_DAYS = 7
PLANNED_SESSION = ""
"""The session of sets that are still to come."""
_ALMOST = 1e-9


@dataclass(frozen=True, slots=True)
class HardSet:
    """One work set as the budget sees it: done, or `planned` and still to come.

    `hard` is what it counts as; `failed` that a rep was not completed, or that it is planned to failure.
    `muscles` are the primary ones: what failure tires. `number` counts the work sets of the exercise in the
    session from 1, and `last` is the last of them. `session` tells sessions apart; `at` can be unknown.
    `heavy`: a compound lift at 85 % and more. `form` is what was rated.
    """

    session: str
    day: date
    exercise: str
    name: str
    muscles: tuple[Muscle, ...] = ()
    hard: float = 1.0
    failed: bool = False
    planned: bool = False
    number: int = 1
    last: bool = True
    at: datetime | None = None
    heavy: bool = False
    form: int | None = None


class Named(Protocol):
    """What an exercise was called: a `PerformedExercise` and a `SessionExercise` both say it."""

    @property
    def exercise(self) -> str: ...

    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class FailureCount:
    """Sets to failure: `done` and still `planned`, with the `limit` that `hard` sets allow."""

    done: int
    planned: int
    limit: int
    hard: float

    @property
    def total(self) -> int:
        return self.done + self.planned

    @property
    def over(self) -> bool:
        return self.total > self.limit

    @property
    def left(self) -> int:
        return max(0, self.limit - self.total)


def failure_percent(level: Level, h: Heuristics = DEFAULTS) -> int:
    """Return the share of hard sets that may go to failure, in per cent. Grade D."""
    match level:
        case Level.NOVICE:
            return h.failure_novice
        case Level.INTERMEDIATE:
            return h.failure_intermediate
        case Level.ADVANCED:
            return h.failure_advanced


def failure_limit(level: Level, hard_sets: float, h: Heuristics = DEFAULTS) -> int:
    """Return how many of so many hard sets may go to failure, rounded down. Grade D."""
    return int(max(hard_sets, 0.0) * failure_percent(level, h) / 100 + _ALMOST)


def within_budget(level: Level, hard_sets: float, failures: int, h: Heuristics = DEFAULTS) -> bool:
    """Return whether so many failed sets are within the level's share of the hard sets. Grade D."""
    return failures <= failure_limit(level, hard_sets, h)


def planned_to_failure(target: SetTarget) -> bool:
    """Return whether a set is planned to failure: a work set with no reps in reserve, and every DC set.

    AMRAP stops with one in reserve unless its plan says 0.
    """
    if target.kind is not Kind.WORK:
        return False
    return target.technique is Technique.DC or (target.rir is not None and target.rir <= 0)


def done_sets(workouts: Iterable[Workout], exercises: ExerciseLookup, today: date) -> tuple[HardSet, ...]:
    """Return the work sets of the last seven days, today among them. Later days than today are left out.

    An exercise that is not known or names no muscles counts in the whole and for no muscle.
    """
    since = today - timedelta(days=ROLLING_DAYS)
    return tuple(
        one for workout in workouts if since < workout.date <= today for one in sets_of(workout, exercises)
    )


def sets_of(workout: Workout, exercises: ExerciseLookup) -> tuple[HardSet, ...]:
    """Return the work sets of a workout, in order."""
    return tuple(
        one
        for performed in workout.exercises
        for one in sets_of_exercise(
            performed.sets, workout.id, workout.date, exercises.get(performed.exercise), performed
        )
    )


def sets_of_exercise(
    sets: Iterable[PerformedSet], session: str, day: date, exercise: Exercise | None, named: Named
) -> tuple[HardSet, ...]:
    """Return the work sets that were done of one exercise, in order, also of a workout that still runs."""
    work = [one for one in sets if one.is_work and one.parts]
    return tuple(
        HardSet(
            session=session,
            day=day,
            exercise=named.exercise,
            name=named.name,
            muscles=exercise.primary if exercise is not None else (),
            hard=credit(one),
            failed=one.failed,
            number=number,
            last=number == len(work),
            at=one.parts[-1].at,
            form=one.form,
        )
        for number, one in enumerate(work, 1)
    )


def planned_sets(
    exercise: Exercise,
    targets: Sequence[SetTarget],
    day: date,
    *,
    session: str = PLANNED_SESSION,
    done: int = 0,
    model: Model | None = None,
    h: Heuristics = DEFAULTS,
) -> tuple[HardSet, ...]:
    """Return the work sets of an exercise that are still to come on a day; `done` of it are behind already.

    `session` is the id of the workout that runs. A planned set counts as one hard set, whatever its
    technique, unless it is planned to be easy.
    """
    work = [target for target in targets if target.kind is Kind.WORK]
    return tuple(
        HardSet(
            session=session,
            day=day,
            exercise=exercise.id,
            name=exercise.name,
            muscles=exercise.primary,
            hard=_planned_credit(target),
            failed=planned_to_failure(target),
            planned=True,
            number=done + number,
            last=number == len(work),
            heavy=_is_heavy(target, exercise, model or default_model(exercise), h),
        )
        for number, target in enumerate(work, 1)
    )


def whole_count(sets: Sequence[HardSet], level: Level, h: Heuristics = DEFAULTS) -> FailureCount:
    """Return the count of all sets, done and planned, against the level's share of them."""
    return _count(sets, level, h)


def muscle_counts(
    sets: Sequence[HardSet], level: Level, h: Heuristics = DEFAULTS
) -> dict[Muscle, FailureCount]:
    """Return the count for each muscle that a set trains as primary.

    The share is of the sets that train the muscle as primary, rounded down: for single muscles that is at
    least as strict as the whole budget.
    """
    muscles = dict.fromkeys(muscle for one in sets for muscle in one.muscles)
    return {muscle: _count([one for one in sets if muscle in one.muscles], level, h) for muscle in muscles}


def weeks_over(sets: Iterable[HardSet], level: Level, today: date, h: Heuristics = DEFAULTS) -> int:
    """Return how many weeks running, of seven days back from today, exceeded the whole budget.

    What a deload goes by. `sets` may reach back as far as the caller knows.
    """
    weeks: dict[int, list[HardSet]] = {}
    for one in sets:
        if one.day <= today and not one.planned:
            weeks.setdefault((today - one.day).days // ROLLING_DAYS, []).append(one)
    count = 0
    while count in weeks and _count(weeks[count], level, h).over:
        count += 1
    return count


def _planned_credit(target: SetTarget) -> float:
    if target.rir is None or target.rir <= HARD_RIR:
        return 1.0
    return 0.5 if target.rir < EASY_RIR else 0.0


def _is_heavy(target: SetTarget, exercise: Exercise, model: Model, h: Heuristics) -> bool:
    """Whether the reps and effort aimed at take 85 % of the one-rep max and more, on a compound lift."""
    if exercise.load_class is LoadClass.ISOLATION or target.reps is None:
        return False
    share = fraction(target.reps + (target.rir or 0.0), model)
    return share is not None and share * 100 >= h.failure_heavy


def _count(sets: Sequence[HardSet], level: Level, h: Heuristics) -> FailureCount:
    hard = sum(one.hard for one in sets)
    done = sum(one.failed and not one.planned for one in sets)
    planned = sum(one.failed and one.planned for one in sets)
    return FailureCount(done, planned, failure_limit(level, hard, h), hard)
