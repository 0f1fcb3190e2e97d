"""What is planned: set targets, exercises of a template, programs.

The records hold every technique and measurement; `plans` and `live` give them their meaning.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from gymtui.model.base import Record, Text
from gymtui.model.exercise import Slug
from gymtui.model.ids import ShortIdField
from gymtui.model.performed import Group, Kind, RangeOfMotion, Technique, Tempo
from gymtui.model.units import Distance, HeldSeconds, Load, RepCount, RepsInReserve, RestSeconds

Param = int | str | tuple[int, ...]
"""A parameter of a technique; the technique's own file knows its names, ranges and defaults."""

PositiveReps = Annotated[RepCount, Field(ge=1)]


class Basis(StrEnum):
    """What a planned load is a share of."""

    TRAINING_MAX = "training_max"
    E1RM = "e1rm"
    LAST = "last"


class PlannedLoad(Record):
    """A load to aim at: absolute, or `percent` of a basis plus a `step`. None of it: the last load used."""

    load: Load | None = None
    percent: Annotated[Decimal, Field(gt=0, le=200)] | None = None
    basis: Basis | None = None
    step: Load | None = None


class SetTarget(Record):
    """What one set should be. `reps` to `reps_max` is the range; `amrap` means as many as possible.

    `params` are the technique's parameters. `rest` is the rest after the set (None: the exercise's,
    else the default of its class).
    """

    kind: Kind = Kind.WORK
    technique: Technique = Technique.STRAIGHT
    params: dict[str, Param] = Field(default_factory=dict)
    load: PlannedLoad | None = None
    reps: PositiveReps | None = None
    reps_max: PositiveReps | None = None
    seconds: Annotated[HeldSeconds, Field(ge=1)] | None = None
    metres: Distance | None = None
    rir: RepsInReserve | None = None
    rest: RestSeconds | None = None
    tempo: Tempo | None = None
    range: RangeOfMotion = RangeOfMotion.FULL

    @model_validator(mode="after")
    def _range_runs_upwards(self) -> "SetTarget":
        if self.reps_max is not None and (self.reps is None or self.reps_max < self.reps):
            raise ValueError("the top of the rep range lies below its bottom")
        return self


class Comments(Record):
    """What its writer says beside a piece of a plan, kept word for word, without the # in front.

    `above` are whole lines before it, `beside` stands behind it on its own line.
    """

    above: tuple[Text, ...] = ()
    beside: Text = ""


NO_COMMENTS = Comments()


class Warmup(StrEnum):
    NONE = "none"
    RAMP = "ramp"


class ProgressionRule(Record):
    """The name of a progression rule and its parameters.

    `auto` lets the coach choose one that suits the exercise and its sets; `off` leaves every load to the
    lifter.
    """

    rule: str = "auto"
    params: dict[str, Param] = Field(default_factory=dict)


class PlannedExercise(Record):
    """A line of a day: one exercise with its sets.

    `pool` are the exercises that take the line in turn, one each time the day is trained; `exercise` is
    the first of them and is not repeated in it. `alternatives` stand in where the station is taken.
    `note` comes back each time; `optional` lines are the first to go when time is short.
    """

    id: ShortIdField
    exercise: Slug
    group: ShortIdField | None = None
    sets: tuple[SetTarget, ...] = ()
    rest: RestSeconds | None = None
    warmup: Warmup = Warmup.NONE
    progression: ProgressionRule = ProgressionRule()
    alternatives: tuple[Slug, ...] = ()
    pool: tuple[Slug, ...] = ()
    note: Text = ""
    optional: bool = False
    comments: Comments = NO_COMMENTS


class Template(Record):
    """One training day. Deleting or renaming it leaves the workouts done from it as they are.

    `group_comments` are those of its supersets by group; `tail` are lines of comment after its last
    exercise, where no other day follows that they could be above.
    """

    id: Slug
    name: Annotated[Text, Field(min_length=1, max_length=200)]
    exercises: tuple[PlannedExercise, ...] = ()
    groups: tuple[Group, ...] = ()
    notes: Text = ""
    archived: bool = False
    comments: Comments = NO_COMMENTS
    group_comments: dict[ShortIdField, Comments] = Field(default_factory=dict)
    tail: tuple[Text, ...] = ()


class Schedule(StrEnum):
    ROTATION = "rotation"
    WEEKDAYS = "weekdays"


class ProgramDay(Record):
    """A day of a program. `weekday` (0 Monday to 6 Sunday) is used by the weekdays schedule only."""

    template: Slug
    weekday: Annotated[int, Field(ge=0, le=6)] | None = None


class WeekChange(Record):
    """What one week of a program changes: RIR, sets, load, or that it is a deload."""

    rir: RepsInReserve | None = None
    sets: Annotated[int, Field(ge=-10, le=10)] = 0
    load_percent: Annotated[Decimal, Field(ge=0, le=200)] = Decimal(100)
    deload: bool = False


MOST_WEEKS = 16


class Program(Record):
    """Days in a rotation or on fixed weekdays, and what each week changes of them.

    Without `weeks` it goes on until the lifter changes it; after the last of them it begins again.
    `started_on` is the day from which its workouts are counted (None: all of them). `level` and `goal`
    are words; `author` and `source` credit whose scheme it is.
    """

    id: Slug
    name: Annotated[Text, Field(min_length=1, max_length=200)]
    level: Text = ""
    goal: Text = ""
    author: Text = ""
    source: Text = ""
    notes: Text = ""
    schedule: Schedule = Schedule.ROTATION
    days: tuple[ProgramDay, ...] = ()
    days_a_week: Annotated[int, Field(ge=1, le=7)] = 3
    weeks: Annotated[tuple[WeekChange, ...], Field(max_length=MOST_WEEKS)] = ()
    started_on: date | None = None
    archived: bool = False
    comments: Comments = NO_COMMENTS


class PlanDecision(Record):
    """What the lifter decided of a proposed change: `id` is the plan and the subject, `after` what it was."""

    id: Annotated[Text, Field(min_length=1)]
    on: date
    accepted: bool
    after: Text = ""


class PlanDocument(Record):
    """A program with its templates in the order of their first day, or (`program` None) one template.

    It is what is edited, checked, kept in the plan history and shared as one text.
    """

    program: Program | None = None
    templates: tuple[Template, ...] = ()

    @property
    def id(self) -> str:
        """The id of the program, else of the template; empty where there is neither."""
        if self.program is not None:
            return self.program.id
        return self.templates[0].id if self.templates else ""

    @property
    def name(self) -> str:
        """The name of the program, else of the template."""
        if self.program is not None:
            return self.program.name
        return self.templates[0].name if self.templates else ""

    def template(self, template_id: str) -> Template | None:
        return next((one for one in self.templates if one.id == template_id), None)
