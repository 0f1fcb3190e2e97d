"""What is to be done in one workout: the plan of the day with everything already worked out."""

from datetime import date

from gymtui.model.base import Record, Text
from gymtui.model.exercise import LoadClass, Measurement, Slug
from gymtui.model.ids import ShortIdField
from gymtui.model.performed import PerformedSet
from gymtui.model.plan import SetTarget
from gymtui.model.units import HeldSeconds, Load, RepCount, RestSeconds


class SessionSet(Record):
    """A set to do in this workout: its target with everything already worked out.

    `load`, `reps`, `seconds` and `metres` are the proposal; `last` is the same set of last time.
    """

    id: ShortIdField
    target: SetTarget
    load: Load | None = None
    reps: RepCount | None = None
    seconds: HeldSeconds | None = None
    metres: int | None = None
    last: PerformedSet | None = None


class SessionExercise(Record):
    """An exercise to do in this workout, with what the countdowns need to know of it.

    `rest` is the rest after each of its work sets in seconds; `countdown` False switches its rests off.
    `last_date` is the day `last` of its sets come from.
    """

    id: ShortIdField
    exercise: Slug
    name: Text
    measurement: Measurement = Measurement.WEIGHT_REPS
    unilateral: bool = False
    load_class: LoadClass = LoadClass.COMPOUND
    group: ShortIdField | None = None
    rest: RestSeconds
    countdown: bool = True
    last_date: date | None = None
    note: Text = ""
    sets: tuple[SessionSet, ...] = ()
