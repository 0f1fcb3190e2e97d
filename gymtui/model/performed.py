"""What was done: parts, sets, exercises and workouts.

A set is a list of parts. A straight set has one part; a drop set, rest-pause set or cluster set has
several with short rests between them; a unilateral set has one for each side.
"""

import datetime as dt
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from gymtui.model.advice import Prescribed
from gymtui.model.base import Moment, Record, Text
from gymtui.model.exercise import Slug
from gymtui.model.ids import ShortIdField, UlidField
from gymtui.model.technique import Technique as Technique
from gymtui.model.units import Distance, HeldSeconds, Load, RepCount, RepsInReserve, RestSeconds, Rir


class Kind(StrEnum):
    WARMUP = "warmup"
    WORK = "work"


class RangeOfMotion(StrEnum):
    FULL = "full"
    LENGTHENED = "lengthened"
    SHORTENED = "shortened"


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


Tempo = Annotated[str, Field(pattern=r"^\d{1,2}-\d{1,2}-\d{1,2}-\d{1,2}$")]
"""Seconds down, pause, up, pause, such as `3-1-1-0`."""
Form = Annotated[int, Field(ge=1, le=5)]
"""Technique rating: 1 unsafe or painful, 2 broke down, 3 acceptable, 4 good, 5 crisp."""
UtcOffset = Annotated[str, Field(pattern=r"^[+-](0\d|1[0-4]):[0-5]\d$")]
"""The local offset from UTC on the day, such as `+01:00`."""


class Part(Record):
    """One stretch of work without a rest: a straight set, a mini, a drop, a cluster group, one side.

    `at` is when it was logged, `started_at` when Space marked its start. `rest_planned` and
    `rest_actual` are the seconds before it; `rest_estimated` says that the actual rest was worked out
    from the time between two logs and not marked. `rir` None means unknown and never 0. `failed`:
    a further rep was tried and not completed. `clean_reps` None means that all reps were clean.
    """

    load: Load | None = None
    reps: RepCount | None = None
    clean_reps: RepCount | None = None
    seconds: HeldSeconds | None = None
    metres: Distance | None = None
    side: Side | None = None
    rir: RepsInReserve | None = None
    failed: bool = False
    started_at: Moment | None = None
    at: Moment | None = None
    rest_planned: RestSeconds | None = None
    rest_actual: RestSeconds | None = None
    rest_estimated: bool = False

    @model_validator(mode="after")
    def _clean_reps_are_reps(self) -> "Part":
        if self.clean_reps is not None and (self.reps is None or self.clean_reps > self.reps):
            raise ValueError("clean reps cannot be more than reps")
        return self

    @property
    def counted_reps(self) -> int:
        """Clean reps: what targets, e1RM and records use."""
        return self.clean_reps if self.clean_reps is not None else (self.reps or 0)


class PerformedSet(Record):
    id: ShortIdField
    kind: Kind = Kind.WORK
    technique: Technique = Technique.STRAIGHT
    tempo: Tempo | None = None
    range: RangeOfMotion = RangeOfMotion.FULL
    form: Form | None = None
    note: Text = ""
    parts: tuple[Part, ...] = ()

    @property
    def rir(self) -> Rir | None:
        """The first part's reps in reserve: the minis of a technique do not change it."""
        return self.parts[0].rir if self.parts else None

    @property
    def failed(self) -> bool:
        return any(part.failed for part in self.parts)

    @property
    def is_work(self) -> bool:
        return self.kind is Kind.WORK

    @property
    def reps(self) -> int:
        """All reps of the set; for a unilateral set those of the weaker side."""
        left = sum(part.reps or 0 for part in self.parts if part.side is Side.LEFT)
        right = sum(part.reps or 0 for part in self.parts if part.side is Side.RIGHT)
        both = sum(part.reps or 0 for part in self.parts if part.side is None)
        if left and right:
            return both + min(left, right)
        return both + left + right


class Group(Record):
    """A superset, tri-set, giant set or circuit: exercises done in turn.

    `switch_rest` is the rest between members, `round_rest` after the last of them; None means the
    default of the settings, or the rest of the exercise.
    """

    id: ShortIdField
    switch_rest: RestSeconds | None = None
    round_rest: RestSeconds | None = None


class PerformedExercise(Record):
    """The sets of one exercise in one workout. `name` is what it was called on the day.

    `prescribed` is what the coach asked for; None in imported and older workouts, and without a plan.
    """

    id: ShortIdField
    exercise: Slug
    name: Text
    group: ShortIdField | None = None
    note: Text = ""
    prescribed: Prescribed | None = None
    sets: tuple[PerformedSet, ...] = ()


class PlanReference(Record):
    """The plan a workout came from. Names are kept, since a plan can be renamed or deleted.

    `week` is the place in the program's weeks, counted from 0.
    """

    template: Text
    template_name: Text
    program: Text | None = None
    program_name: Text | None = None
    week: Annotated[int, Field(ge=0)] | None = None


class Readiness(Record):
    """The optional check-in: five answers from 1 to 5, 5 best."""

    fatigue: Annotated[int, Field(ge=1, le=5)]
    sleep: Annotated[int, Field(ge=1, le=5)]
    soreness: Annotated[int, Field(ge=1, le=5)]
    stress: Annotated[int, Field(ge=1, le=5)]
    mood: Annotated[int, Field(ge=1, le=5)]


class Workout(Record):
    """A finished workout. `date` is the local date it was started on, and says the day for ever.

    `timezone` is the offset of that day. Times are UTC and can be missing in imported workouts.
    `source` names where it was imported from (None: trained with this program).
    """

    id: UlidField
    date: date
    timezone: UtcOffset = "+00:00"
    started_at: Moment | None = None
    ended_at: Moment | None = None
    title: Text = ""
    notes: Text = ""
    body_weight: Load | None = None
    readiness: Readiness | None = None
    plan: PlanReference | None = None
    source: Text | None = None
    groups: tuple[Group, ...] = ()
    exercises: tuple[PerformedExercise, ...] = ()

    @property
    def zone(self) -> dt.timezone:
        return zone_of(self.timezone)

    @property
    def seconds(self) -> int | None:
        """How long it took, computed in UTC; None where a time is missing or the end precedes the start."""
        if self.started_at is None or self.ended_at is None or self.ended_at < self.started_at:
            return None
        return round((self.ended_at - self.started_at).total_seconds())

    @property
    def work_sets(self) -> int:
        return sum(s.is_work for e in self.exercises for s in e.sets)


def zone_of(offset: str) -> dt.timezone:
    """Return the time zone of an offset such as `+01:00`."""
    sign = -1 if offset.startswith("-") else 1
    return dt.timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6])))


def offset_of(moment: datetime) -> str:
    """Return the UTC offset of an aware local time as `+01:00`, to the minute."""
    delta = moment.utcoffset() or timedelta(0)
    minutes = round(delta.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
