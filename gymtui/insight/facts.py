"""Every set ever done as a compact row: what filters, records and charts look at. Newest workout first.

Rows hold numbers and shared strings, never the models of workouts, so that twenty years fit into memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from sys import intern

from gymtui.model.performed import Kind, Part, PerformedSet, RangeOfMotion, Side, Technique, Workout
from gymtui.model.units import Load, Reps, Rir, Unit
from gymtui.training.plates import whole
from gymtui.training.volume import credit


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


@dataclass(frozen=True, slots=True)
class SetFact:
    """A set: its first burst (of the weaker side), and all of it.

    `load` is that of the first part, `heaviest` of any part as a whole number that compares across units
    (None: none has a load). `reps` are the clean reps of the first burst, `total` those of all parts.
    `rest` is the rest before it, `planned` what was planned, in seconds. `first_failed`: the first part did;
    `all_reps` are the clean reps of all parts of both sides, `moved` their kilograms without body weight
    (None: no part has a load); `sides` are the first parts of both sides where they were done one by one:
    their load, clean reps, reps in reserve and whether they failed.
    `hard` is how many hard sets it counts as. `bursts` are the clean reps of each part and `inner` the rests
    between them, planned (None: not known) and taken, where a technique made several. `took` are the seconds
    from the set logged before it in the workout to its own end (None: not timed).
    """

    workout: WorkoutFact
    exercise: str
    name: str
    id: str
    warmup: bool
    technique: Technique
    range: RangeOfMotion
    load: Load | None
    heaviest: int | None
    reps: int
    total: int
    seconds: int
    metres: float
    rir: float | None
    failed: bool
    form: int | None
    rest: int | None
    planned: int | None
    parts: int
    first_failed: bool
    all_reps: int
    moved: float | None
    sides: tuple[Part, ...] = ()
    note: str = ""
    hard: float = 0.0
    bursts: tuple[int, ...] = ()
    inner: tuple[tuple[int | None, int], ...] = ()
    took: int | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others: the ids of its workout and of itself."""
        return self.workout.id, self.id

    @property
    def day(self) -> date:
        return self.workout.day


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

    def add(self, workout: Workout) -> None:
        """Take up one more workout, older than those before it."""
        about = workout_fact(workout)
        self._workouts.append(about)
        self._sets += set_facts(workout, about)

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
        workout.body_weight,
        intern(names),
        intern(workout.source or ""),
        notes.strip(),
    )


def set_facts(workout: Workout, about: WorkoutFact) -> Iterator[SetFact]:
    """Give the sets of a workout that were done, in order."""
    took = _took(workout)
    for performed in workout.exercises:
        slug, name = intern(performed.exercise), intern(performed.name)
        for one in performed.sets:
            if one.parts:
                yield _fact(one, about, slug, name, took.get(id(one)))


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


def _fact(one: PerformedSet, about: WorkoutFact, slug: str, name: str, took: int | None) -> SetFact:
    parts = one.parts
    first = parts[0]
    burst = first.counted_reps
    several = len(parts) > 1
    load, weight, kilograms = _weighed(first.load)
    return SetFact(
        workout=about,
        exercise=slug,
        name=name,
        id=one.id,
        warmup=one.kind is Kind.WARMUP,
        technique=one.technique,
        range=one.range,
        load=load,
        heaviest=_heaviest(parts) if several else weight,
        reps=_first_burst(parts) if several else burst,
        total=_total(parts) if several else burst,
        seconds=max(part.seconds or 0 for part in parts) if several else first.seconds or 0,
        metres=float(max(part.metres or 0 for part in parts) if several else first.metres or 0),
        rir=first.rir,
        failed=any(part.failed for part in parts) if several else first.failed,
        form=one.form,
        rest=first.rest_actual,
        planned=first.rest_planned,
        parts=len(parts),
        first_failed=first.failed,
        all_reps=sum(part.counted_reps for part in parts) if several else burst,
        moved=_moved(parts) if several else None if weight is None else kilograms * burst,
        sides=tuple(map(_side, _first_parts(parts))) if first.side is not None else (),
        note=one.note,
        hard=credit(one),
        bursts=tuple(part.counted_reps for part in parts) if several and first.side is None else (),
        inner=_inner(parts) if several and first.side is None else (),
        took=took,
    )


def _inner(parts: tuple[Part, ...]) -> tuple[tuple[int | None, int], ...]:
    return tuple((one.rest_planned, one.rest_actual) for one in parts[1:] if one.rest_actual is not None)


@lru_cache(maxsize=4096)
def _weight(amount: Decimal, unit: Unit) -> tuple[Load, int, float]:
    load = Load(amount=amount, unit=unit)
    return load, whole(load), float(load.kilograms)


def _weighed(load: Load | None) -> tuple[Load | None, int | None, float]:
    """Return a load, as a whole number and in kilograms. Most come back thousands of times: it is one
    object for all of them, which is most of what a row would hold."""
    return (None, None, 0.0) if load is None else _weight(load.amount, load.unit)


@lru_cache(maxsize=4096)
def _shared_side(
    load: tuple[Decimal, Unit] | None, reps: int, rir: float | None, failed: bool, side: Side | None
) -> Part:
    return Part.model_construct(
        load=_weight(*load)[0] if load is not None else None,
        reps=Reps(reps),
        rir=Rir(rir) if rir is not None else None,
        failed=failed,
        side=side,
    )


def _side(part: Part) -> Part:
    """Return what is said of a side: load, clean reps, reps in reserve; one object for all alike."""
    load = (part.load.amount, part.load.unit) if part.load is not None else None
    return _shared_side(load, part.counted_reps, part.rir, part.failed, part.side)


def _heaviest(parts: tuple[Part, ...]) -> int | None:
    weights = [_weighed(part.load)[1] for part in parts]
    return max((one for one in weights if one is not None), default=None)


def _moved(parts: tuple[Part, ...]) -> float | None:
    """Return load times clean reps of all parts, in kilograms (assistance counts below zero); None: no part
    has a load."""
    loaded = [part for part in parts if part.load is not None]
    if not loaded:
        return None
    return sum(_weighed(part.load)[2] * part.counted_reps for part in loaded)


def _first_burst(parts: tuple[Part, ...]) -> int:
    """Return the clean reps of the first part, of the weaker side where there are two."""
    return min(part.counted_reps for part in _first_parts(parts))


def _first_parts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the first part, and that of the other side where there is one."""
    first = parts[0]
    if first.side is None:
        return (first,)
    return (first, *[part for part in parts if part.side not in (None, first.side)][:1])


def _total(parts: tuple[Part, ...]) -> int:
    """Return all clean reps, those of the weaker side where both were done."""
    sides = {side: sum(one.counted_reps for one in parts if one.side is side) for side in Side}
    both = sum(one.counted_reps for one in parts if one.side is None)
    if all(sides.values()):
        return both + min(sides.values())
    return both + sum(sides.values())
