"""Hypothesis strategies for values of the model, for the tests of all packages."""

import datetime as dt
import string
from decimal import Decimal

from hypothesis import strategies as st

from gymtui.model.exercise import Measurement
from gymtui.model.ids import ALPHABET, ShortId, WorkoutId, ulid
from gymtui.model.performed import (
    Group,
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    PlanReference,
    RangeOfMotion,
    Readiness,
    Side,
    Technique,
    Workout,
)
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Load, Unit

FIRST_DAY = dt.date(2006, 1, 1)
LAST_DAY = dt.date(2046, 12, 31)


def texts(max_size: int = 30) -> st.SearchStrategy[str]:
    """Any text but lone surrogates: quotes, line breaks, signs of every script."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)


def short_ids() -> st.SearchStrategy[ShortId]:
    return st.text(ALPHABET, min_size=8, max_size=8).map(ShortId)


def slugs() -> st.SearchStrategy[str]:
    word = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8)
    return st.lists(word, min_size=1, max_size=3).map("-".join)


def workout_ids() -> st.SearchStrategy[WorkoutId]:
    return st.builds(ulid, moments(), st.binary(min_size=10, max_size=10))


def moments() -> st.SearchStrategy[dt.datetime]:
    return st.datetimes(
        dt.datetime.combine(FIRST_DAY, dt.time()),
        dt.datetime.combine(LAST_DAY, dt.time()),
        timezones=st.just(dt.UTC),
    )


def days() -> st.SearchStrategy[dt.date]:
    return st.dates(FIRST_DAY, LAST_DAY)


def offsets() -> st.SearchStrategy[str]:
    return st.builds(
        "{}{:02d}:{:02d}".format, st.sampled_from("+-"), st.integers(0, 14), st.sampled_from((0, 30, 45))
    )


def loads(lowest: int = -200, highest: int = 500) -> st.SearchStrategy[Load]:
    """Loads with up to three decimals, below zero for assistance."""
    amounts = st.decimals(Decimal(lowest), Decimal(highest), places=3)
    return st.builds(Load, amount=amounts, unit=st.sampled_from(Unit))


def rirs() -> st.SearchStrategy[float]:
    return st.integers(0, 20).map(lambda halves: halves / 2)


@st.composite
def parts(draw: st.DrawFn, measurement: Measurement | None = None) -> Part:
    """A part with the numbers its measurement has."""
    kind = draw(st.sampled_from(Measurement)) if measurement is None else measurement
    reps = draw(st.none() | st.integers(0, 100)) if kind.has_reps else None
    metres = draw(st.none() | st.decimals(Decimal(0), Decimal(50_000), places=2)) if kind.has_metres else None
    fields = {
        "load": draw(st.none() | loads()) if kind.has_load else None,
        "reps": reps,
        "clean_reps": draw(st.none() | st.integers(0, reps)) if reps is not None else None,
        "seconds": draw(st.none() | st.integers(0, 7200)) if kind.has_seconds else None,
        "metres": metres,
        "side": draw(st.none() | st.sampled_from(Side)),
        "rir": draw(st.none() | rirs()) if kind.has_reps else None,
        "failed": draw(st.booleans()),
        "started_at": draw(st.none() | moments()),
        "at": draw(st.none() | moments()),
        "rest_planned": draw(st.none() | st.integers(0, 900)),
        "rest_actual": draw(st.none() | st.integers(0, 3600)),
        "rest_estimated": draw(st.booleans()),
    }
    return Part.model_validate(fields)


@st.composite
def performed_sets(draw: st.DrawFn, measurement: Measurement | None = None) -> PerformedSet:
    fields = {
        "id": draw(short_ids()),
        "kind": draw(st.sampled_from(Kind)),
        "technique": draw(st.sampled_from(Technique)),
        "tempo": draw(st.none() | st.sampled_from(("3-1-1-0", "0-0-0-0", "10-2-10-2"))),
        "range": draw(st.sampled_from(RangeOfMotion)),
        "form": draw(st.none() | st.integers(1, 5)),
        "note": draw(texts()),
        "parts": draw(st.lists(parts(measurement), max_size=4)),
    }
    return PerformedSet.model_validate(fields)


@st.composite
def performed_exercises(draw: st.DrawFn) -> PerformedExercise:
    measurement = draw(st.sampled_from(Measurement))
    sets = draw(st.lists(performed_sets(measurement), max_size=4, unique_by=lambda s: s.id))
    fields = {
        "id": draw(short_ids()),
        "exercise": draw(slugs()),
        "name": draw(texts()),
        "group": draw(st.none() | short_ids()),
        "note": draw(texts()),
        "sets": sets,
    }
    return PerformedExercise.model_validate(fields)


def groups() -> st.SearchStrategy[Group]:
    rests = st.none() | st.integers(0, 600)
    return st.builds(Group, id=short_ids(), switch_rest=rests, round_rest=rests)


def readiness() -> st.SearchStrategy[Readiness]:
    answer = st.integers(1, 5)
    return st.builds(Readiness, fatigue=answer, sleep=answer, soreness=answer, stress=answer, mood=answer)


def plan_references() -> st.SearchStrategy[PlanReference]:
    return st.builds(
        PlanReference,
        template=texts(),
        template_name=texts(),
        program=st.none() | texts(),
        program_name=st.none() | texts(),
    )


@st.composite
def workouts(draw: st.DrawFn, workout_id: WorkoutId | None = None) -> Workout:
    """A finished workout, with or without everything that can be left out."""
    fields = {
        "id": workout_id or draw(workout_ids()),
        "date": draw(days()),
        "timezone": draw(offsets()),
        "started_at": draw(st.none() | moments()),
        "ended_at": draw(st.none() | moments()),
        "title": draw(texts()),
        "notes": draw(texts()),
        "body_weight": draw(st.none() | loads(30, 250)),
        "readiness": draw(st.none() | readiness()),
        "plan": draw(st.none() | plan_references()),
        "source": draw(st.none() | texts()),
        "groups": draw(st.lists(groups(), max_size=2)),
        "exercises": draw(st.lists(performed_exercises(), max_size=4, unique_by=lambda e: e.id)),
    }
    return Workout.model_validate(fields)


def body_entries() -> st.SearchStrategy[BodyEntry]:
    return st.builds(
        BodyEntry,
        id=short_ids(),
        date=days(),
        at=st.none() | moments(),
        weight=st.none() | loads(30, 250),
        millimetres=st.dictionaries(st.sampled_from(("waist", "chest", "left arm")), st.integers(100, 2000)),
        note=texts(),
    )
