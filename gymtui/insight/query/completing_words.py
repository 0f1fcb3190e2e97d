"""The words that a filter line is completed with, each with what it means in a few words."""

from collections.abc import Mapping
from datetime import date

from gymtui.insight.query.terms import Number
from gymtui.insight.query.vocabulary import BEST
from gymtui.model.units import Unit

Pairs = tuple[tuple[str, str], ...]

LANGUAGE: Pairs = (
    ("muscle:", "the main muscle of the exercise"),
    ("equipment:", "what the exercise is done with"),
    ("technique:", "rest-pause, drop, cluster …"),
    ("exercise:", "a name or an alias"),
    ("reps>=", "reps of the first burst"),
    ("load>=", "the heaviest part of the set"),
    ("rir<=", "reps in reserve"),
    ("rpe>=", "effort from 1 to 10"),
    ("e1rm>=", "the sure estimate"),
    ("total>=", "reps of all parts"),
    ("volume>=", "load times reps"),
    ("rest>=", "the rest before the set"),
    ("time>=", "seconds of a hold"),
    ("distance>=", "metres of a set"),
    ("form>=", "the rating from 1 to 5"),
    ("sets>=", "work sets of the workout"),
    ("minutes>=", "length of the workout"),
    ("bodyweight>=", "body weight of the day"),
    ("pr", "was a record on its day"),
    ("pr:", "a record of one kind"),
    ("failure", "sets to failure"),
    ("notes", "sets or workouts with notes"),
    ("note:", "a word in a note"),
    ("tag:", "a #tag of the workout"),
    ("title:", "the title of the workout"),
    ("plan:", "the program or day it came from"),
    ("source:", "the app it was imported from"),
    ("day:", "a day of the week"),
    ("warmups", "warm-ups too"),
    (BEST, "the best set of each exercise"),
    (f"{BEST}:3", "the three best of each exercise"),
    ("last 90d", "ninety days back from today"),
    ("last 1y", "a year back from today"),
    ("today", ""),
    ("yesterday", ""),
    ("this week", "since Monday"),
    ("this month", "since the first"),
    ("this year", "since 1 January"),
    ("since ", "from a date on"),
    ("until ", "up to a date, with it"),
    ("before ", "up to a date, without it"),
    ("after ", "from the day behind a date"),
    ("not ", "turns a term round"),
)
"""What a term begins with; what ends with a sign or a blank has to go on."""

AFTER_LAST: Pairs = (("90d", "days"), ("12w", "weeks"), ("6m", "months"), ("1y", "a year"))
AFTER_THIS: Pairs = (("week", "since Monday"), ("month", "since the first"), ("year", "since 1 January"))
NAMED_DAYS: Pairs = (("today", ""), ("yesterday", ""))
SPANS: Pairs = (("d", "days"), ("w", "weeks"), ("m", "months"), ("y", "years"))

SAMPLES: Mapping[Number, Pairs] = {
    Number.REST: (("90s", "seconds"), ("3m", "minutes"), ("2:30", "minutes and seconds")),
    Number.TIME: (("60s", "seconds"), ("2m", "minutes")),
    Number.DISTANCE: (("400m", "metres"), ("1.5km", "kilometres")),
}
"""What a number may look like, where none is typed yet."""

RECORDS: Mapping[str, str] = {
    "load": "the heaviest load",
    "reps": "most reps at a load",
    "e1rm": "the best sure e1RM",
    "total": "the highest total of a technique",
    "volume": "most volume of an exercise in a workout",
}


def units_of(number: Number | None, unit: Unit) -> Pairs:
    """Return the units of a number, the lifter's first; of no number those that tell which one is meant."""
    other = Unit.LB if unit is Unit.KG else Unit.KG
    loads: Pairs = ((unit.value, ""), (other.value, ""))
    match number:
        case None:
            meant = (("reps", "reps"), ("rir", "reps in reserve"), ("min", "length of the workout"))
            return (*((word, "load") for word, _ in loads), *meant)
        case Number.LOAD | Number.E1RM | Number.VOLUME | Number.BODYWEIGHT:
            return loads
        case Number.REST | Number.TIME:
            return (("s", "seconds"), ("m", "minutes"))
        case Number.DISTANCE:
            return (("m", "metres"), ("km", "kilometres"))
        case _:
            return ()


def examples(today: date, unit: Unit) -> Pairs:
    """Return lines that show what can be asked for."""
    return (
        (f"bench {today.year:04d} {BEST}", "the best set of a year"),
        (f"squat >=100{unit.value} reps>=5 last 1y", "heavy sets"),
        ("muscle:chest failure this month", "sets to failure of a muscle"),
        ("technique:rest-pause rir<=1", "a technique, near failure"),
        ("pr:e1rm last 6m", "records of one kind"),
        ("note:shoulder -equipment:barbell", "what was noted, without a barbell"),
    )
