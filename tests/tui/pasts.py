"""Three workouts of the past for the tests of History."""

from datetime import UTC, date, datetime, timedelta

from gymtui.model.ids import ShortId, WorkoutId, ulid
from gymtui.model.performed import Group, Part, PerformedExercise, PerformedSet, Side, Technique, Workout
from gymtui.model.units import Load

UPPER_START = datetime(2026, 11, 23, 17, 42, tzinfo=UTC)


def workout_id(day: date) -> WorkoutId:
    return ulid(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), bytes(range(10)))


def one_set(set_id: str, load: str, reps: int, **part: object) -> PerformedSet:
    done = Part.model_validate({"load": Load.kg(load), "reps": reps, **part})
    return PerformedSet(id=ShortId(set_id), parts=(done,))


def upper(day: date = date(2026, 11, 23)) -> Workout:
    """A superset, a rest-pause set, a unilateral set, notes, a rest that ran over."""
    bench = PerformedExercise(
        id=ShortId("bench"),
        exercise="bench-press",
        name="Bench press",
        group=ShortId("g1"),
        note="narrow grip",
        sets=(
            one_set("b1", "82.5", 8, rir=2, at=UPPER_START + timedelta(minutes=5)),
            one_set("b2", "82.5", 8, rir=1, rest_planned=180, rest_actual=238),
            one_set(
                "b3", "82.5", 7, failed=True, rir=0, rest_planned=180, rest_actual=186, rest_estimated=True
            ),
        ),
    )
    row = PerformedExercise(
        id=ShortId("row"),
        exercise="chest-supported-row",
        name="Chest-supported row",
        group=ShortId("g1"),
        sets=(one_set("r1", "60", 10, rir=2, rest_planned=60, rest_actual=62),),
    )
    minis = tuple(
        Part.model_validate(
            {"load": Load.kg("55"), "reps": reps, "rest_planned": rest, "rest_actual": rest + 1}
        )
        for reps, rest in ((8, 120), (4, 15), (3, 15))
    )
    pulldown = PerformedExercise(
        id=ShortId("pull"),
        exercise="lat-pulldown",
        name="Lat pulldown",
        sets=(PerformedSet(id=ShortId("p1"), technique=Technique.REST_PAUSE, form=4, parts=minis),),
    )
    sides = tuple(
        Part.model_validate({"load": Load.kg("24"), "reps": reps, "side": side})
        for reps, side in ((10, Side.LEFT), (9, Side.RIGHT))
    )
    split = PerformedExercise(
        id=ShortId("split"),
        exercise="bulgarian-split-squat",
        name="Bulgarian split squat",
        sets=(PerformedSet(id=ShortId("s1"), note="wobbly", parts=sides),),
    )
    return Workout(
        id=workout_id(day),
        date=day,
        timezone="+01:00",
        started_at=UPPER_START,
        ended_at=UPPER_START + timedelta(minutes=57),
        title="Upper A",
        notes="left shoulder fine",
        body_weight=Load.kg("80.4"),
        groups=(Group(id=ShortId("g1")),),
        exercises=(bench, row, pulldown, split),
    )


def lower(day: date = date(2026, 11, 21)) -> Workout:
    """A workout without times."""
    squat = PerformedExercise(
        id=ShortId("sq"), exercise="back-squat", name="Back squat", sets=(one_set("q1", "120", 5),)
    )
    return Workout(id=workout_id(day), date=day, title="Lower B", exercises=(squat,))


def older(day: date = date(2025, 3, 2)) -> Workout:
    """A workout of last year, without a title."""
    bench = PerformedExercise(
        id=ShortId("be"), exercise="bench-press", name="Bench press", sets=(one_set("o1", "70", 8),)
    )
    return Workout(id=workout_id(day), date=day, exercises=(bench,))


def three() -> tuple[Workout, ...]:
    return upper(), lower(), older()
