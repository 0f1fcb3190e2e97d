"""Every set ever done as a compact row: what filters, records and charts look at. Newest workout first.

Rows hold numbers and shared values, never the models of workouts, so that twenty years fit into memory.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from sys import intern
from typing import NamedTuple

from gymtui.insight.effort import Effort, Efforts, shared_load
from gymtui.model.performed import Part, PerformedSet, RangeOfMotion, Technique, Workout
from gymtui.model.units import Load


@dataclass(frozen=True, slots=True)
class WorkoutFact:
    """A workout: its day and what is said of it. `seconds` None: not known. `weight` is the body weight."""

    id: str
    day: date
    title: str
    seconds: int | None = None
    weight: Load | None = None
    plan: str = ""
    source: str = ""
    notes: str = ""


class SetFact(NamedTuple):
    """A set of a workout: what was done in it (`effort`, whose fields are given here too), and when.

    `rest` is the rest before it, `planned` what was planned, in seconds. `inner` are the rests between the
    parts, planned (None: not known) and taken, where a technique made several. `took` are the seconds from
    the set logged before it in the workout to its own end (None: not timed).
    """

    workout: WorkoutFact
    exercise: str
    name: str
    id: str
    effort: Effort
    rest: int | None
    planned: int | None
    note: str = ""
    inner: tuple[tuple[int | None, int], ...] = ()
    took: int | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others: the ids of its workout and of itself."""
        return self.workout.id, self.id

    @property
    def day(self) -> date:
        return self.workout.day

    @property
    def warmup(self) -> bool:
        return self.effort.warmup

    @property
    def technique(self) -> Technique:
        return self.effort.technique

    @property
    def range(self) -> RangeOfMotion:
        return self.effort.range

    @property
    def load(self) -> Load | None:
        return self.effort.load

    @property
    def heaviest(self) -> int | None:
        return self.effort.heaviest

    @property
    def reps(self) -> int:
        return self.effort.reps

    @property
    def total(self) -> int:
        return self.effort.total

    @property
    def seconds(self) -> int:
        return self.effort.seconds

    @property
    def metres(self) -> float:
        return self.effort.metres

    @property
    def rir(self) -> float | None:
        return self.effort.rir

    @property
    def failed(self) -> bool:
        return self.effort.failed

    @property
    def form(self) -> int | None:
        return self.effort.form

    @property
    def parts(self) -> int:
        return self.effort.parts

    @property
    def first_failed(self) -> bool:
        return self.effort.first_failed

    @property
    def all_reps(self) -> int:
        return self.effort.all_reps

    @property
    def moved(self) -> float | None:
        return self.effort.moved

    @property
    def sides(self) -> tuple[Part, ...]:
        return self.effort.sides

    @property
    def hard(self) -> float:
        return self.effort.hard

    @property
    def bursts(self) -> tuple[int, ...]:
        return self.effort.bursts


@dataclass(frozen=True, slots=True)
class Facts:
    """All sets that were done, by workout, newest first; skipped sets are not among them.

    A workout without a set is in `workouts` all the same.
    """

    workouts: tuple[WorkoutFact, ...] = ()
    sets: tuple[SetFact, ...] = ()

    def of(self, exercise: str) -> tuple[SetFact, ...]:
        """Return the sets of an exercise, newest first."""
        return tuple(one for one in self.sets if one.exercise == exercise)


@dataclass(slots=True)
class FactsBuilder:
    """Takes workouts newest first, one at a time."""

    _workouts: list[WorkoutFact] = field(default_factory=list)
    _sets: list[SetFact] = field(default_factory=list)
    _efforts: Efforts = field(default_factory=Efforts)

    def add(self, workout: Workout) -> None:
        """Take up one more workout, older than those before it."""
        about = workout_fact(workout)
        self._workouts.append(about)
        self._sets += set_facts(workout, about, self._efforts)

    def facts(self) -> Facts:
        """Return what was taken up so far."""
        return Facts(tuple(self._workouts), tuple(self._sets))


def facts_of(workouts: Iterable[Workout]) -> Facts:
    """Return the facts of workouts in any order."""
    builder = FactsBuilder()
    for workout in sorted(workouts, key=lambda one: (one.date, one.id), reverse=True):
        builder.add(workout)
    return builder.facts()


def with_workout(facts: Facts, workout: Workout) -> Facts:
    """Return the facts with a workout that was finished, edited or brought back."""
    rest = without_workout(facts, workout.id)
    about = workout_fact(workout)
    after = (about.day, about.id)
    at = sum((one.day, one.id) > after for one in rest.workouts)
    before = sum((one.day, one.workout.id) > after for one in rest.sets)
    new = tuple(set_facts(workout, about))
    return Facts(
        (*rest.workouts[:at], about, *rest.workouts[at:]), (*rest.sets[:before], *new, *rest.sets[before:])
    )


def with_read_again(facts: Facts, ids: Collection[str], workouts: Iterable[Workout]) -> Facts:
    """Return the facts with some workouts as they are now; those of the `ids` that are not given are gone."""
    builder = FactsBuilder()
    for workout in workouts:
        builder.add(workout)
    new = builder.facts()
    return Facts(
        tuple(
            sorted(
                [*(one for one in facts.workouts if one.id not in ids), *new.workouts],
                key=lambda one: (one.day, one.id),
                reverse=True,
            )
        ),
        tuple(
            sorted(
                [*(one for one in facts.sets if one.workout.id not in ids), *new.sets],
                key=lambda one: (one.workout.day, one.workout.id),
                reverse=True,
            )
        ),
    )


def without_workout(facts: Facts, workout_id: str) -> Facts:
    """Return the facts without those of a workout."""
    return Facts(
        tuple(one for one in facts.workouts if one.id != workout_id),
        tuple(one for one in facts.sets if one.workout.id != workout_id),
    )


def workout_fact(workout: Workout) -> WorkoutFact:
    plan = workout.plan
    names = " ".join(name for name in (plan.program_name, plan.template_name) if name) if plan else ""
    notes = " ".join((workout.notes, *(one.note for one in workout.exercises if one.note)))
    return WorkoutFact(
        workout.id,
        workout.date,
        " ".join(workout.title.split()),
        workout.seconds,
        shared_load(workout.body_weight),
        intern(names),
        intern(workout.source or ""),
        notes.strip(),
    )


def set_facts(workout: Workout, about: WorkoutFact, efforts: Efforts | None = None) -> Iterator[SetFact]:
    """Give the sets of a workout that were done, in order; those alike share what `efforts` know."""
    took = _took(workout)
    efforts = efforts or Efforts()
    for performed in workout.exercises:
        slug, name = intern(performed.exercise), intern(performed.name)
        for one in performed.sets:
            if one.parts:
                first = one.parts[0]
                yield SetFact(
                    workout=about,
                    exercise=slug,
                    name=name,
                    id=one.id,
                    effort=efforts.of(one),
                    rest=first.rest_actual,
                    planned=first.rest_planned,
                    note=one.note,
                    inner=_inner(one.parts) if len(one.parts) > 1 and first.side is None else (),
                    took=took.get(id(one)),
                )


def _took(workout: Workout) -> dict[int, int]:
    """Return the seconds of each set that was timed, by the set's identity: ids may come twice in imports."""
    timed = sorted(
        (
            (at, number, one)
            for number, one in enumerate(_done(workout))
            if (at := one.parts[-1].at) is not None
        ),
        key=lambda row: row[:2],
    )
    found = {}
    before = workout.started_at
    for at, _, one in timed:
        if before is not None and at >= before:
            found[id(one)] = round((at - before).total_seconds())
        before = at
    return found


def _done(workout: Workout) -> Iterator[PerformedSet]:
    return (one for performed in workout.exercises for one in performed.sets if one.parts)


def _inner(parts: tuple[Part, ...]) -> tuple[tuple[int | None, int], ...]:
    return tuple((one.rest_planned, one.rest_actual) for one in parts[1:] if one.rest_actual is not None)
