"""Made-up records of the model, for the round trip of the JSON export."""

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from gymtui.exchange.everything import Everything
from gymtui.model.base import clean_text
from gymtui.model.e1rm_model import Model
from gymtui.model.exercise import Equipment, Exercise, Measurement, Muscle
from gymtui.model.gym import Bar, Gym, PlateStock, Stack
from gymtui.model.ids import ALPHABET, ShortId, WorkoutId
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
from gymtui.model.plan import (
    PlannedExercise,
    PlannedLoad,
    Program,
    ProgramDay,
    ProgressionRule,
    SetTarget,
    Template,
    WeekChange,
)
from gymtui.model.profile import BodyEntry, ExerciseChoice, Goal, Level, Profile, Sex
from gymtui.model.saved_filter import SavedFilter
from gymtui.model.units import Load, Unit

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(clean_text)
names = texts.filter(bool)
slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
short_ids = st.text(ALPHABET, min_size=8, max_size=8).map(ShortId)
ulids = st.builds(
    lambda first, rest: WorkoutId(first + rest),
    st.sampled_from("01234567"),
    st.text(ALPHABET, min_size=25, max_size=25),
)
dates = st.dates(date(1971, 1, 1), date(2199, 1, 1))
moments = st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
amounts = st.decimals(-2000, 2000, places=3, allow_nan=False, allow_infinity=False)
loads = st.builds(Load, amount=amounts, unit=st.sampled_from(Unit))
rirs = st.none() | st.integers(0, 20).map(lambda halves: halves / 2)
seconds = st.none() | st.integers(0, 86_400)
metres = st.none() | st.decimals(0, 1_000_000, places=2, allow_nan=False, allow_infinity=False)
extras = st.dictionaries(st.sampled_from(["later", "more"]), st.integers() | texts | st.none(), max_size=1)


@st.composite
def parts(draw: st.DrawFn) -> Part:
    reps = draw(st.none() | st.integers(0, 1000))
    clean = None if reps is None else draw(st.none() | st.integers(0, reps))
    return Part.model_validate(
        {
            "load": draw(st.none() | loads),
            "reps": reps,
            "clean_reps": clean,
            "seconds": draw(seconds),
            "metres": draw(metres),
            "side": draw(st.none() | st.sampled_from(Side)),
            "rir": draw(rirs),
            "failed": draw(st.booleans()),
            "started_at": draw(st.none() | moments),
            "at": draw(st.none() | moments),
            "rest_planned": draw(seconds),
            "rest_actual": draw(seconds),
            "rest_estimated": draw(st.booleans()),
        }
        | draw(extras)
    )


sets = st.builds(
    PerformedSet,
    id=short_ids,
    kind=st.sampled_from(Kind),
    technique=st.sampled_from(Technique),
    tempo=st.none() | st.just("3-1-1-0"),
    range=st.sampled_from(RangeOfMotion),
    form=st.none() | st.integers(1, 5),
    note=texts,
    parts=st.lists(parts(), max_size=3).map(tuple),
)
performed = st.builds(
    PerformedExercise,
    id=short_ids,
    exercise=slugs,
    name=texts,
    group=st.none() | short_ids,
    note=texts,
    sets=st.lists(sets, max_size=3).map(tuple),
)
fives = st.integers(1, 5)
workouts = st.builds(
    Workout,
    id=ulids,
    date=dates,
    timezone=st.sampled_from(["+00:00", "-03:30", "+14:00"]),
    started_at=st.none() | moments,
    ended_at=st.none() | moments,
    title=texts,
    notes=texts,
    body_weight=st.none() | loads,
    readiness=st.none()
    | st.builds(Readiness, fatigue=fives, sleep=fives, soreness=fives, stress=fives, mood=fives),
    plan=st.none() | st.builds(PlanReference, template=texts, template_name=texts, program=st.none() | texts),
    source=st.none() | texts,
    groups=st.lists(st.builds(Group, id=short_ids, switch_rest=seconds, round_rest=seconds), max_size=2).map(
        tuple
    ),
    exercises=st.lists(performed, max_size=2).map(tuple),
)
targets = st.builds(
    SetTarget,
    kind=st.sampled_from(Kind),
    params=st.dictionaries(
        st.sampled_from(["total", "drops"]),
        st.integers(-5, 99) | st.sampled_from(["x", "5"]) | st.tuples(st.integers(0, 9), st.integers(0, 9)),
        max_size=2,
    ),
    load=st.none()
    | st.builds(
        PlannedLoad,
        load=st.none() | loads,
        percent=st.none() | st.just(Decimal("82.5")),
        step=st.none() | loads,
    ),
    reps=st.none() | st.integers(1, 9),
    rir=rirs,
)
templates = st.builds(
    Template,
    id=slugs,
    name=names,
    exercises=st.lists(
        st.builds(
            PlannedExercise,
            id=short_ids,
            exercise=slugs,
            sets=st.lists(targets, max_size=2).map(tuple),
            progression=st.builds(ProgressionRule, rule=st.just("double")),
        ),
        max_size=2,
    ).map(tuple),
    notes=texts,
)
exercises = st.builds(
    Exercise,
    id=slugs,
    name=names,
    primary=st.lists(st.sampled_from(Muscle), max_size=2).map(tuple),
    measurement=st.sampled_from(Measurement),
    equipment=st.sampled_from(Equipment),
    bodyweight_fraction=st.none() | st.just(Decimal("0.64")),
    own=st.just(True),
)
bodies = st.builds(
    BodyEntry,
    id=short_ids,
    date=dates,
    weight=st.none() | loads,
    millimetres=st.dictionaries(st.sampled_from(["waist", "arm"]), st.integers(0, 2000), max_size=2),
)
programs = st.builds(
    Program,
    id=slugs,
    name=names,
    days=st.lists(st.builds(ProgramDay, template=slugs), max_size=2).map(tuple),
    weeks=st.lists(st.builds(WeekChange, rir=rirs, deload=st.booleans()), max_size=2).map(tuple),
    started_on=st.none() | dates,
)
bars = st.builds(
    Bar,
    name=texts,
    equipment=st.sampled_from(Equipment),
    weight=loads,
    ends=st.sampled_from([1, 2]),
    exercises=st.lists(slugs, max_size=2).map(tuple),
)
load_lists = st.lists(loads, max_size=2).map(tuple)
stacks = st.builds(Stack, exercise=slugs, pins=load_lists, add_ons=load_lists)
gyms = st.builds(
    Gym,
    id=slugs,
    name=names,
    bars=st.lists(bars, max_size=1).map(tuple),
    plates=st.lists(st.builds(PlateStock, plate=loads, pairs=st.integers(0, 9)), max_size=2).map(tuple),
    add_ons=load_lists,
    stacks=st.lists(stacks, max_size=1).map(tuple),
    collar=st.none() | loads,
    safeties=st.none() | st.booleans(),
)
goals = st.builds(
    Goal, id=short_ids, exercise=st.none() | slugs, load=st.none() | loads, by=st.none() | dates
)
choices = st.builds(
    ExerciseChoice,
    exercise=slugs,
    rest=seconds,
    unit=st.none() | st.sampled_from(Unit),
    e1rm_model=st.none() | st.sampled_from(Model),
)
filters = st.builds(SavedFilter, name=st.from_regex(r"[a-z0-9äö_-]{1,10}", fullmatch=True), line=names)
profiles = st.builds(
    Profile,
    unit=st.sampled_from(Unit),
    level=st.sampled_from(Level),
    asked=st.booleans(),
    sex=st.none() | st.sampled_from(Sex),
)

everythings = st.builds(
    Everything,
    workouts=st.lists(workouts, max_size=3, unique_by=lambda one: one.id).map(tuple),
    templates=st.lists(templates, max_size=2, unique_by=lambda one: one.id).map(tuple),
    exercises=st.lists(exercises, max_size=2, unique_by=lambda one: one.id).map(tuple),
    body=st.lists(bodies, max_size=2, unique_by=lambda one: one.id).map(tuple),
    programs=st.lists(programs, max_size=2, unique_by=lambda one: one.id).map(tuple),
    gyms=st.lists(gyms, max_size=2, unique_by=lambda one: one.id).map(tuple),
    goals=st.lists(goals, max_size=2, unique_by=lambda one: one.id).map(tuple),
    choices=st.lists(choices, max_size=2, unique_by=lambda one: one.exercise).map(tuple),
    filters=st.lists(filters, max_size=2, unique_by=lambda one: one.name).map(tuple),
    profile=st.none() | profiles,
)
