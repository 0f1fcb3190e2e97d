"""What is to be done in one workout: the plan of the day with everything already worked out."""

from datetime import date
from decimal import Decimal

from gymtui.model.advice import Advice
from gymtui.model.base import Record, Text
from gymtui.model.e1rm_model import Model
from gymtui.model.exercise import Equipment, LoadClass, Measurement, Muscle, Safety, Slug
from gymtui.model.ids import ShortIdField
from gymtui.model.performed import PerformedSet
from gymtui.model.plan import SetTarget
from gymtui.model.units import HeldSeconds, Load, RepCount, RestSeconds


class SessionSet(Record):
    """A set to do in this workout: its target with everything already worked out.

    `load`, `reps`, `seconds` and `metres` are the proposal; `last` is the same set of last time. `last_date`
    is its day where that is not the exercise's: the technique was last done before.
    """

    id: ShortIdField
    target: SetTarget
    load: Load | None = None
    reps: RepCount | None = None
    seconds: HeldSeconds | None = None
    metres: int | None = None
    last: PerformedSet | None = None
    last_date: date | None = None


class SessionExercise(Record):
    """An exercise to do in this workout, with what the countdowns need to know of it.

    `rest` is the rest after each of its work sets in seconds; `countdown` False switches its rests off.
    `last_date` is the day `last` of its sets come from. `planned` is the line of the template it came
    from, None where the lifter added it. `alternatives` stand in for it where its station is taken.
    `equipment` says which loads of the gym it can have, `safety` and `primary` what it must not be asked.
    `bodyweight_fraction` and `e1rm_model` say what is moved and how the next load is worked out from a set;
    `advice` is what the coach said of it, None where nobody asked. `optional`: it is the first to go.
    """

    id: ShortIdField
    exercise: Slug
    name: Text
    measurement: Measurement = Measurement.WEIGHT_REPS
    unilateral: bool = False
    load_class: LoadClass = LoadClass.COMPOUND
    equipment: Equipment = Equipment.OTHER
    safety: Safety = Safety.GREEN
    primary: tuple[Muscle, ...] = ()
    bodyweight_fraction: Decimal | None = None
    e1rm_model: Model | None = None
    planned: ShortIdField | None = None
    alternatives: tuple[Slug, ...] = ()
    group: ShortIdField | None = None
    rest: RestSeconds
    countdown: bool = True
    last_date: date | None = None
    note: Text = ""
    optional: bool = False
    advice: Advice | None = None
    sets: tuple[SessionSet, ...] = ()

    @property
    def shown_name(self) -> str:
        """Its name as lists have it: with a word where it is optional."""
        return f"{self.name} (optional)" if self.optional else self.name

    @property
    def slug(self) -> str:
        """The catalogue's id of the exercise."""
        return self.exercise
