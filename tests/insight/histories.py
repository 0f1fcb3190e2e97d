"""Histories to count over again, made by hypothesis: few exercises, small numbers, so that things collide."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import (
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    PlanReference,
    RangeOfMotion,
    Side,
    Technique,
    Workout,
)
from gymtui.model.units import Load, Reps, Rir, Unit

FIRST = date(2026, 9, 1)
SLUGS = ("bench-press", "back-squat", "pull-up", "plank", "unknown-thing")
SEVERAL = (Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.DROP, Technique.CLUSTER)

loads = st.none() | st.builds(
    Load,
    amount=st.sampled_from(["0", "20", "40", "42.5", "60", "100"]).map(Decimal),
    unit=st.sampled_from([Unit.KG, Unit.KG, Unit.LB]),
)


@st.composite
def parts(draw: st.DrawFn, side: Side | None = None) -> Part:
    reps = draw(st.none() | st.integers(0, 12))
    return Part(
        load=draw(loads),
        reps=Reps(reps) if reps is not None else None,
        clean_reps=Reps(draw(st.integers(0, reps))) if reps and draw(st.booleans()) else None,
        seconds=draw(st.none() | st.integers(0, 90)),
        rir=Rir(draw(st.integers(0, 8)) / 2) if draw(st.booleans()) else None,
        failed=draw(st.booleans()),
        side=side,
        rest_planned=draw(st.none() | st.integers(0, 300)),
        rest_actual=draw(st.none() | st.integers(0, 300)),
    )


@st.composite
def sets(draw: st.DrawFn, number: int = 0) -> PerformedSet:
    technique = draw(st.sampled_from([Technique.STRAIGHT, Technique.STRAIGHT, Technique.AMRAP, *SEVERAL]))
    if technique in SEVERAL:
        done = draw(st.lists(parts(), min_size=1, max_size=4))
    elif draw(st.booleans()):
        done = [draw(parts(side=Side.LEFT)), draw(parts(side=Side.RIGHT))]
    else:
        done = draw(st.lists(parts(), max_size=1))
    return PerformedSet(
        id=ShortId(f"s{number}"),
        kind=draw(st.sampled_from([Kind.WORK, Kind.WORK, Kind.WORK, Kind.WARMUP])),
        technique=technique,
        range=draw(st.sampled_from([RangeOfMotion.FULL, RangeOfMotion.FULL, RangeOfMotion.LENGTHENED])),
        form=draw(st.none() | st.integers(1, 5)),
        note=draw(st.sampled_from(["", "", "left shoulder"])),
        parts=tuple(done),
    )


@st.composite
def workouts(draw: st.DrawFn, number: int) -> Workout:
    day = FIRST + timedelta(days=draw(st.integers(0, 80)))
    start = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
    count = 0
    exercises = []
    for place in range(draw(st.integers(0, 3))):
        done = []
        for _ in range(draw(st.integers(0, 3))):
            done.append(draw(sets(count)))
            count += 1
        slug = draw(st.sampled_from(SLUGS))
        exercises.append(
            PerformedExercise(
                id=ShortId(f"e{place}"), exercise=slug, name=slug.replace("-", " ").title(), sets=tuple(done)
            )
        )
    plan = PlanReference(template="upper", template_name="Upper A", program="wave", program_name="Wave")
    return Workout(
        id=ulid(start, number.to_bytes(10, "big")),
        date=day,
        started_at=start if draw(st.booleans()) else None,
        ended_at=start + timedelta(minutes=draw(st.integers(20, 100))),
        title=draw(st.sampled_from(["Upper A", "Legs", ""])),
        notes=draw(st.sampled_from(["", "tired #travel"])),
        body_weight=draw(st.none() | st.just(Load.kg(80))),
        plan=draw(st.none() | st.just(plan)),
        source=draw(st.sampled_from([None, "hevy"])),
        exercises=tuple(exercises),
    )


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> list[Workout]:
    return [draw(workouts(number)) for number in range(draw(st.integers(0, most)))]
