"""Programmes played session by session: what is recommended is done, with the reps that a test names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from gymtui.model.exercise import Equipment, Exercise, IncrementKind, LoadClass, Pattern
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet
from gymtui.model.plan import Basis, Param, PlannedExercise, PlannedLoad, ProgressionRule
from gymtui.model.units import Load, Reps
from gymtui.training.exposure import Exposure
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, recommend
from tests.training.progression.sessions import DAY, situation, straight

SQUAT = Exercise(
    id="squat",
    name="Squat",
    load_class=LoadClass.COMPOUND_HEAVY,
    equipment=Equipment.BARBELL,
    increments=IncrementKind.SQUAT,
    pattern=Pattern.SQUAT,
)
DEADLIFT = SQUAT.model_copy(
    update={
        "id": "deadlift",
        "name": "Deadlift",
        "increments": IncrementKind.DEADLIFT,
        "pattern": Pattern.HINGE,
    }
)
PRESS = SQUAT.model_copy(
    update={
        "id": "press",
        "name": "Press",
        "increments": IncrementKind.UPPER_BARBELL,
        "pattern": Pattern.VERTICAL_PUSH,
    }
)


def plan(rule: str, **params: Param) -> PlannedExercise:
    """Return an exercise with a programme; its planned sets only lend what they rest, but for `planned`."""
    sets = straight(3, 5)
    if rule == "planned":
        load = PlannedLoad(percent=Decimal(80), basis=Basis.TRAINING_MAX)
        sets = tuple(one.model_copy(update={"load": load}) for one in sets)
    return PlannedExercise(
        id=ShortId("p1"),
        exercise="squat",
        sets=sets,
        progression=ProgressionRule(rule=rule, params=params),
    )


def done_as(
    found: Recommendation,
    reps: Sequence[int | None] | Mapping[int, int | None] = (),
    *,
    day: date = DAY,
    loads: Mapping[int, Load] | None = None,
    form: int | None = None,
    failed: int | None = None,
) -> Exposure:
    """Return the session of a recommendation: as asked, but for the reps (None: left out) and loads named.

    Sets without reps of their own are done with one. `failed` is the place of a set that failed.
    """
    named = dict(enumerate(reps)) if not isinstance(reps, Mapping) else dict(reps)
    sets = []
    for place, asked in enumerate(found.advice.prescribed.sets):
        count = named.get(place, asked.reps or 1)
        if count is None:
            continue
        load = (loads or {}).get(place, asked.rounded)
        part = Part(load=load, reps=Reps(count), failed=failed == place)
        sets.append(
            PerformedSet(id=ShortId(f"s{place}"), technique=asked.technique, form=form, parts=(part,))
        )
    performed = PerformedExercise(
        id=ShortId("e1"), exercise="squat", name="Squat", sets=tuple(sets), prescribed=found.advice.prescribed
    )
    return Exposure(day, f"w{day}", performed)


class Played:
    """A lifter who trains one exercise by the days of a programme, every second day."""

    def __init__(self, at: Situation) -> None:
        self.at = at
        self.day = max((one.day for one in at.history), default=DAY)

    def asked(self, by: PlannedExercise | None = None) -> Recommendation:
        """Return what is recommended now, by a day's plan (None: the same as before)."""
        self.at = replace(self.at, planned=by or self.at.planned)
        return recommend(self.at)

    def does(
        self,
        reps: Sequence[int | None] | Mapping[int, int | None] = (),
        *,
        by: PlannedExercise | None = None,
        loads: Mapping[int, Load] | None = None,
        form: int | None = None,
        failed: int | None = None,
    ) -> Recommendation:
        """Do a session and return what is recommended after it."""
        found = self.asked(by)
        self.day += timedelta(days=2)
        one = done_as(found, reps, day=self.day, loads=loads, form=form, failed=failed)
        self.at = replace(self.at, history=(one, *self.at.history))
        return self.asked()


def played(by: PlannedExercise, *history: Exposure, exercise: Exercise = SQUAT) -> Played:
    """Return a lifter with a history, in a gym that has every load in steps of 2.5 kg or 5 lb."""
    return Played(situation(by, *history, exercise=exercise))


def loads(found: Recommendation) -> list[str]:
    """Return the loads of the sets as numbers."""
    return [one.load.number if one.load is not None else "-" for one in found.sets]


def reps(found: Recommendation) -> list[str]:
    """Return the reps of the sets, such as `5` and `5+`."""
    return [
        f"{one.target.reps if one.target.reps is not None else ''}"
        f"{'+' if one.target.technique.value == 'amrap' else ''}"
        for one in found.sets
    ]
