"""The lifter: level, units, goals and body entries."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from gymtui.model.base import Moment, Record, Text
from gymtui.model.e1rm_model import Model
from gymtui.model.exercise import Muscle, Slug
from gymtui.model.ids import ShortIdField
from gymtui.model.performed import Readiness
from gymtui.model.units import Load, Unit


class Level(StrEnum):
    NOVICE = "novice"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Sex(StrEnum):
    """What the formulas of relative strength tell apart, and nothing else here does."""

    FEMALE = "female"
    MALE = "male"


class ExerciseChoice(Record):
    """The lifter's own choices for one exercise: whether its rests are counted down, its rest and unit.

    `e1rm_model` None: the default of the exercise.
    """

    exercise: Slug
    rest: Annotated[int, Field(ge=0, le=86_400)] | None = None
    countdown: bool = True
    unit: Unit | None = None
    e1rm_model: Model | None = None


class Profile(Record):
    """What gives the data meaning. `asked` says that the first-run questions were answered or skipped.

    `deload_until` is the last day of the deload that runs, or of the last one.
    `sex` None: not said, so that no relative strength is reckoned.
    """

    unit: Unit = Unit.KG
    level: Level = Level.NOVICE
    gym: Slug = "my-gym"
    program: Slug | None = None
    deload_until: date | None = None
    asked: bool = False
    sex: Sex | None = None


class GoalKind(StrEnum):
    """What is aimed at: a load lifted, reps of an exercise, a body weight, hard sets a week of a muscle, or
    workouts a week."""

    LIFT = "lift"
    REPS = "reps"
    BODY_WEIGHT = "body_weight"
    WEEKLY_SETS = "weekly_sets"
    WORKOUTS = "workouts"


class Goal(Record):
    """What the lifter aims at.

    A lift has `exercise`, `load` and `reps` (None: one); reps have `exercise` and `reps`; a body weight has
    `load`, and `start` is the weight it is aimed at from; weekly sets have a `muscle` (or `back`) and an
    `amount`, workouts an `amount` a week. `reached_on` is set once and stays, so that it is told once.
    """

    id: ShortIdField
    kind: GoalKind = GoalKind.LIFT
    exercise: Slug | None = None
    load: Load | None = None
    reps: Annotated[int, Field(ge=1, le=1000)] | None = None
    muscle: Muscle | Literal["back"] | None = None
    amount: Annotated[int, Field(ge=1, le=100)] | None = None
    start: Load | None = None
    made_on: date | None = None
    by: date | None = None
    reached_on: date | None = None
    note: Text = ""


class Joint(StrEnum):
    """Where it hurts: what the exercises of a day are looked through for."""

    SHOULDER = "shoulder"
    ELBOW = "elbow"
    WRIST = "wrist"
    NECK = "neck"
    BACK = "back"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"


class BodyEntry(Record):
    """Body weight and measurements (name to whole millimetres) on one day, or how the lifter feels.

    `pain` is that of a `joint`, 0 none to 10 the worst; it is never averaged into the readiness.
    """

    id: ShortIdField
    date: date
    at: Moment | None = None
    weight: Load | None = None
    readiness: Readiness | None = None
    pain: Annotated[int, Field(ge=0, le=10)] | None = None
    joint: Joint | None = None
    millimetres: dict[str, int] = Field(default_factory=dict)
    note: Text = ""
