"""The words of the filter line: what each name stands for, and the words that a field knows."""

from collections.abc import Mapping

from gymtui.insight.query.terms import Flag, Number, Words
from gymtui.insight.records import RecordKind
from gymtui.model.exercise import Equipment, Muscle
from gymtui.model.technique import Technique

NUMBERS: Mapping[str, Number] = {
    **{one.value: one for one in Number},
    "weight": Number.LOAD,
    "rpe": Number.RIR,
    "seconds": Number.TIME,
    "metres": Number.DISTANCE,
    "length": Number.MINUTES,
    "bw": Number.BODYWEIGHT,
    "tonnage": Number.VOLUME,
}
WORDS: Mapping[str, Words] = {
    **{one.value: one for one in Words},
    "muscles": Words.MUSCLE,
    "with": Words.EQUIPMENT,
    "notes": Words.NOTE,
    "name": Words.TITLE,
    "on": Words.DAY,
    "weekday": Words.DAY,
    "from": Words.SOURCE,
    "program": Words.PLAN,
    "record": Words.RECORD,
    "records": Words.RECORD,
}
FLAGS: Mapping[str, Flag] = {
    **{one.value: one for one in Flag},
    "prs": Flag.RECORD,
    "record": Flag.RECORD,
    "records": Flag.RECORD,
    "failed": Flag.FAILURE,
    "warmup": Flag.WARMUPS,
    "warm-ups": Flag.WARMUPS,
    "note": Flag.NOTES,
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KNOWN: Mapping[Words, tuple[str, ...]] = {
    Words.MUSCLE: (*(one.value for one in Muscle), "back"),
    Words.EQUIPMENT: tuple(one.value for one in Equipment),
    Words.TECHNIQUE: tuple(one.value for one in Technique),
    Words.DAY: WEEKDAYS,
    Words.RECORD: tuple(one.value for one in RecordKind),
}
"""Words of which only these are known; others are searched for as they are."""

BEST = "best"
SAVED = "@"
"""What stands before the name of a saved filter."""
