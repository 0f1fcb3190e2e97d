"""An exercise: what it trains, how it is measured, how risky it is near failure."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from gymtui.model.base import Record, Text


class Muscle(StrEnum):
    CHEST = "chest"
    FRONT_DELTS = "front_delts"
    SIDE_DELTS = "side_delts"
    REAR_DELTS = "rear_delts"
    LATS = "lats"
    UPPER_BACK = "upper_back"
    TRAPS = "traps"
    LOWER_BACK = "lower_back"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    FOREARMS = "forearms"
    ABS = "abs"
    OBLIQUES = "obliques"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    ABDUCTORS = "abductors"
    ADDUCTORS = "adductors"
    CALVES = "calves"
    HIP_FLEXORS = "hip_flexors"
    TIBIALIS = "tibialis"
    NECK = "neck"
    ROTATOR_CUFF = "rotator_cuff"


class Pattern(StrEnum):
    SQUAT = "squat"
    HINGE = "hinge"
    LUNGE = "lunge"
    HORIZONTAL_PUSH = "horizontal_push"
    VERTICAL_PUSH = "vertical_push"
    HORIZONTAL_PULL = "horizontal_pull"
    VERTICAL_PULL = "vertical_pull"
    KNEE_EXTENSION = "knee_extension"
    KNEE_FLEXION = "knee_flexion"
    HIP_THRUST = "hip_thrust"
    HIP_ABDUCTION = "hip_abduction"
    HIP_ADDUCTION = "hip_adduction"
    ELBOW_FLEXION = "elbow_flexion"
    ELBOW_EXTENSION = "elbow_extension"
    SHOULDER_ABDUCTION = "shoulder_abduction"
    REAR_DELT_SCAPULAR = "rear_delt_scapular"
    CHEST_FLY = "chest_fly"
    SHRUG = "shrug"
    CALF_RAISE = "calf_raise"
    WRIST = "wrist"
    TRUNK_FLEXION = "trunk_flexion"
    ANTI_EXTENSION = "anti_extension"
    ROTATION_ANTI_ROTATION = "rotation_anti_rotation"
    LATERAL_FLEXION = "lateral_flexion"
    CARRY = "carry"
    EXPLOSIVE = "explosive"
    ISOMETRIC = "isometric"
    LOCOMOTION = "locomotion"


class Equipment(StrEnum):
    BARBELL = "barbell"
    EZ_BAR = "ez_bar"
    TRAP_BAR = "trap_bar"
    SMITH = "smith"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    CABLE = "cable"
    MACHINE_STACK = "machine_stack"
    MACHINE_PLATE = "machine_plate"
    BODYWEIGHT = "bodyweight"
    PULLUP_BAR = "pullup_bar"
    DIP_BARS = "dip_bars"
    RINGS = "rings"
    BAND = "band"
    MEDICINE_BALL = "medicine_ball"
    BALL = "ball"
    LANDMINE = "landmine"
    SLED = "sled"
    CARDIO_MACHINE = "cardio_machine"
    OTHER = "other"


class Measurement(StrEnum):
    """Which numbers a set of the exercise has."""

    WEIGHT_REPS = "weight_reps"
    BODYWEIGHT_ADDED = "bodyweight_added"
    ASSISTED = "assisted"
    REPS_ONLY = "reps_only"
    DURATION = "duration"
    WEIGHT_TIME = "weight_time"
    DISTANCE_TIME = "distance_time"
    WEIGHT_DISTANCE = "weight_distance"

    @property
    def has_load(self) -> bool:
        return self not in (Measurement.REPS_ONLY, Measurement.DURATION, Measurement.DISTANCE_TIME)

    @property
    def has_reps(self) -> bool:
        return self in (
            Measurement.WEIGHT_REPS,
            Measurement.BODYWEIGHT_ADDED,
            Measurement.ASSISTED,
            Measurement.REPS_ONLY,
        )

    @property
    def has_seconds(self) -> bool:
        return self in (Measurement.DURATION, Measurement.WEIGHT_TIME, Measurement.DISTANCE_TIME)

    @property
    def has_metres(self) -> bool:
        return self in (Measurement.DISTANCE_TIME, Measurement.WEIGHT_DISTANCE)

    @property
    def is_hold(self) -> bool:
        """Whether a set is held against the clock, so that it can log itself at its target."""
        return self in (Measurement.DURATION, Measurement.WEIGHT_TIME)

    @property
    def is_on_bodyweight(self) -> bool:
        return self in (Measurement.BODYWEIGHT_ADDED, Measurement.ASSISTED)


class Mechanic(StrEnum):
    COMPOUND = "compound"
    ISOLATION = "isolation"


class LoadClass(StrEnum):
    """What rests and increments are chosen by."""

    COMPOUND_HEAVY = "compound_heavy"
    COMPOUND = "compound"
    ISOLATION = "isolation"


class Safety(StrEnum):
    """How an exercise may be taken near failure: red can pin the lifter, amber breaks form dangerously."""

    RED = "red"
    AMBER = "amber"
    EXPLOSIVE = "explosive"
    GREEN = "green"


class IncrementKind(StrEnum):
    """Which row of the table of load increments an exercise follows."""

    SQUAT = "squat"
    DEADLIFT = "deadlift"
    UPPER_BARBELL = "upper_barbell"
    DUMBBELL = "dumbbell"
    STACK = "stack"
    PLATE_MACHINE = "plate_machine"
    BODYWEIGHT = "bodyweight"
    ASSISTED = "assisted"
    TIMED = "timed"


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]


class Exercise(Record):
    """One entry of the catalogue, or an own exercise of the lifter.

    `primary` muscles count 1.0 of a set, `secondary` 0.5. `bodyweight_fraction` is the share of body
    weight that is moved (1.0 for a pull-up, 0.64 for a push-up). `implements` is 2 where a dumbbell is
    held in each hand; the load is per hand. An exercise with no muscles is "unassigned", never nothing.
    """

    id: Slug
    name: Annotated[Text, Field(min_length=1, max_length=200)]
    aliases: tuple[Text, ...] = ()
    pattern: Pattern | None = None
    mechanic: Mechanic | None = None
    load_class: LoadClass = LoadClass.COMPOUND
    equipment: Equipment = Equipment.OTHER
    primary: tuple[Muscle, ...] = ()
    secondary: tuple[Muscle, ...] = ()
    measurement: Measurement = Measurement.WEIGHT_REPS
    unilateral: bool = False
    implements: Literal[1, 2] = 1
    bodyweight_fraction: Decimal | None = None
    safety: Safety = Safety.GREEN
    increments: IncrementKind = IncrementKind.STACK
    cues: tuple[Text, ...] = ()
    own: bool = False

    @property
    def slug(self) -> str:
        """The id, under the name that a planned exercise has it by too."""
        return self.id
