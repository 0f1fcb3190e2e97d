"""What is told of a workout that is shared: its figures, exercises, records and muscles, nothing private.

Notes and body weight are told only where that was asked for. From what sets on body weight moved, and
from their e1RM, a body weight can be worked out: without it they are left out of the sum, and counted, and
such records are not told.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gymtui.insight.records import RecordEvent, RecordKind
from gymtui.live.order import labels_of
from gymtui.model.performed import PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Unit
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.supersets import group_name
from gymtui.training.tonnage import tonnage
from gymtui.training.volume import sets_per_muscle
from gymtui.tui import words
from gymtui.tui.canvas import TURNING
from gymtui.tui.history.view import Knowledge, measurement_of
from gymtui.tui.share.beaten import SharedRecord, shared_records
from gymtui.tui.share.sets import effort_is_told, set_line, technique_words
from gymtui.tui.words import counted

LIGHTEST = Decimal("-Infinity")


@dataclass(frozen=True, slots=True)
class Private:
    """Which private things are told all the same."""

    notes: bool = False
    weight: bool = False


NOTHING_PRIVATE = Private()


@dataclass(frozen=True, slots=True)
class Teller:
    """What is needed beside the workout: the exercises, the person's unit and effort scale, the day."""

    exercises: ExerciseLookup
    unit: Unit
    effort: str
    today: date

    @property
    def knowledge(self) -> Knowledge:
        return Knowledge(self.exercises.get, self.unit, self.effort, self.today)


@dataclass(frozen=True, slots=True)
class SharedSet:
    """A set in words; `record`: it made one."""

    text: str
    record: bool = False


@dataclass(frozen=True, slots=True)
class SharedExercise:
    """An exercise with its work sets. `technique` names the one of all its sets, which then do not say it.

    `group` names the superset it is in, and `mates` the labels of the others in it; `best` is the set that
    stands for all.
    """

    label: str
    name: str
    technique: str
    group: str
    mates: tuple[str, ...]
    sets: tuple[SharedSet, ...]
    best: str
    records: tuple[SharedRecord, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """Everything that is told. `minutes` None: not known. `moved` is the sum of load times clean reps.

    `muscles` are hard sets, the most first. `scale` says what stands behind an `@`, where there is one.
    """

    title: str
    day: str
    minutes: int | None
    sets: int
    warmups: int
    failures: int
    moved: str
    exercises: tuple[SharedExercise, ...]
    muscles: tuple[tuple[str, float], ...]
    scale: str = ""
    notes: str = ""
    weight: str = ""

    @property
    def records(self) -> int:
        """How many records the workout made."""
        return sum(len(one.records) for one in self.exercises)

    @property
    def facts(self) -> tuple[str, ...]:
        """The figures in words, as far as they are known."""
        facts = [f"{self.minutes} min"] if self.minutes is not None else []
        facts.append(counted(self.sets, "set"))
        facts += [f"{self.failures} to failure"] if self.failures else []
        return (*facts, *(one for one in (self.moved, self.weight) if one))


def shared_workout(
    workout: Workout, records: Sequence[RecordEvent], teller: Teller, private: Private = NOTHING_PRIVATE
) -> Shared:
    """Return what is told of a workout; `records` are its own."""
    records = [one for one in records if private.weight or not _gives_weight_away(one, teller)]
    done = [one for each in workout.exercises if (one := _done(each)).sets]
    sets = [one for exercise in done for one in exercise.sets]
    return Shared(
        title=one_line(workout.title) or "Workout",
        day=words.day(workout.date),
        minutes=round(workout.seconds / 60) if workout.seconds is not None else None,
        sets=len(sets),
        warmups=sum(not s.is_work and bool(s.parts) for one in workout.exercises for s in one.sets),
        failures=sum(one.failed for one in sets),
        moved=_moved(done, workout.body_weight if private.weight else None, teller),
        exercises=tuple(_exercises(workout, done, records, teller, private)),
        muscles=_muscles(workout, teller),
        scale=_scale(sets, teller.effort),
        notes="\n".join(map(one_line, workout.notes.strip().splitlines())) if private.notes else "",
        weight=f"body weight {workout.body_weight}" if private.weight and workout.body_weight else "",
    )


def one_line(text: str) -> str:
    """Return a text in one line, without marks that turn the direction of what stands behind it."""
    return " ".join(text.translate(TURNING).split())


def _gives_weight_away(record: RecordEvent, teller: Teller) -> bool:
    """Whether a body weight can be worked out from a record."""
    exercise = teller.exercises.get(record.by.exercise)
    on_it = exercise is not None and exercise.measurement.is_on_bodyweight
    return on_it and record.kind in (RecordKind.E1RM, RecordKind.VOLUME)


def _done(exercise: PerformedExercise) -> PerformedExercise:
    """Return the exercise with the work sets that were done."""
    return exercise.model_copy(update={"sets": tuple(s for s in exercise.sets if s.is_work and s.parts)})


def _scale(sets: Iterable[PerformedSet], effort: str) -> str:
    told = any(effort_is_told(one, effort) for one in sets)
    return ("RPE" if effort == "rpe" else "reps in reserve") if told else ""


def _exercises(
    workout: Workout,
    done: Sequence[PerformedExercise],
    records: Sequence[RecordEvent],
    teller: Teller,
    private: Private,
) -> Iterator[SharedExercise]:
    labels = labels_of((one.id, one.group) for one in workout.exercises)
    for one in done:
        mates = [other for other in done if one.group is not None and other.group == one.group]
        grouped = len(mates) > 1
        techniques = {performed.technique for performed in one.sets}
        shared = next(iter(techniques)) if len(techniques) == 1 else Technique.STRAIGHT
        ids = {performed.id for performed in one.sets}
        mine = [event for event in records if event.by.exercise == one.exercise and event.by.id in ids]
        starred = {event.by.id for event in mine if event.kind.of_set}
        measurement = measurement_of(one, teller.knowledge)
        lines = [
            set_line(performed, measurement, teller.effort, technique=performed.technique is not shared)
            for performed in one.sets
        ]
        notes = (one.note, *(performed.note for performed in one.sets)) if private.notes else ()
        yield SharedExercise(
            label=labels[one.id],
            name=one_line(one.name),
            technique=technique_words(shared),
            group=group_name(len(mates)) if grouped else "",
            mates=tuple(labels[mate.id] for mate in mates if mate is not one) if grouped else (),
            sets=tuple(
                SharedSet(line, performed.id in starred)
                for performed, line in zip(one.sets, lines, strict=True)
            ),
            best=lines[_best(one.sets, starred)],
            records=tuple(shared_records(mine, measurement, teller.unit, teller.today)),
            notes=tuple(text for note in notes if (text := one_line(note))),
        )


def _best(sets: Sequence[PerformedSet], starred: Collection[str]) -> int:
    """Return the place of the set that stands for all: a record, else the most load, reps, time, way."""

    def rank(place: int) -> tuple[bool, Decimal, int, int, float]:
        parts = sets[place].parts
        return (
            sets[place].id in starred,
            max((part.load.kilograms for part in parts if part.load is not None), default=LIGHTEST),
            parts[0].counted_reps,
            max(part.seconds or 0 for part in parts),
            max(float(part.metres or 0) for part in parts),
        )

    return max(range(len(sets)), key=rank)


def _muscles(workout: Workout, teller: Teller) -> tuple[tuple[str, float], ...]:
    found = sets_per_muscle([workout], teller.exercises).muscles
    most = sorted(found.items(), key=lambda row: (-row[1], row[0].value))
    return tuple((muscle.value.replace("_", " "), amount) for muscle, amount in most if amount)


def sets_text(amount: float) -> str:
    """Return hard sets as they are told: `3`, `2.8`."""
    return f"{round(amount, 1):g}"


def _moved(done: Iterable[PerformedExercise], weight: Load | None, teller: Teller) -> str:
    """Return `3,120 kg moved`, with how many sets are not in it where that cannot be said of some."""
    kilograms, unknown = Decimal(0), 0
    for one in done:
        exercise = teller.exercises.get(one.exercise)
        if exercise is None:
            unknown += sum(any(part.load is not None for part in performed.parts) for performed in one.sets)
            continue
        found = tonnage(one.sets, exercise, weight)
        kilograms += found.kilograms
        unknown += found.unknown
    amount = kilograms if teller.unit is Unit.KG else kilograms / KILOGRAMS_IN_A_POUND
    if not round(amount):
        return ""
    without = f" without {counted(unknown, 'set')}" if unknown else ""
    return f"{round(amount):,} {teller.unit.value} moved{without}"
