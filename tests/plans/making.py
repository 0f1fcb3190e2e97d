"""Short ways to make plans, last times and prepared days for the tests."""

import itertools
from collections.abc import Mapping
from datetime import date

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Kind, Part, PerformedExercise, PerformedSet, Technique
from gymtui.model.plan import PlannedExercise, SetTarget, Template
from gymtui.model.profile import ExerciseChoice, Profile
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load, Reps, Rir, Unit
from gymtui.plans.day import PreparedDay, prepare
from gymtui.plans.proposal import LastTime
from gymtui.training.loadable import default_gym
from gymtui.training.rests import RestDefaults
from tests.exercises import EXERCISES

GYM = default_gym(Unit.KG)
MONDAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 19)


def target(reps: int = 8, top: int | None = 12, **more: object) -> SetTarget:
    return SetTarget.model_validate({"reps": reps, "reps_max": top, **more})


def done(slug: str, *sets: tuple[str, int], technique: Technique = Technique.STRAIGHT) -> LastTime:
    """Return last Thursday's sets, each a load in kilograms and its reps."""
    performed = tuple(
        PerformedSet(
            id=ShortId(f"s{place}"),
            technique=technique,
            parts=(Part(load=Load.kg(load), reps=Reps(reps), rir=Rir(2)),),
        )
        for place, (load, reps) in enumerate(sets)
    )
    warmup = PerformedSet(id=ShortId("w"), kind=Kind.WARMUP, parts=(Part(load=Load.kg(20), reps=Reps(10)),))
    return LastTime(
        THURSDAY,
        PerformedExercise(id=ShortId("e"), exercise=slug, name=slug, sets=(warmup, *performed)),
    )


def planned(slug: str, *targets: SetTarget, **more: object) -> PlannedExercise:
    return PlannedExercise.model_validate({"id": "e1", "exercise": slug, "sets": targets, **more})


def prepared(
    *exercises: PlannedExercise,
    groups: tuple[Group, ...] = (),
    last: Mapping[str, LastTime] | None = None,
    choices: Mapping[str, ExerciseChoice] | None = None,
    rests: RestDefaults | None = None,
) -> PreparedDay:
    numbers = itertools.count()
    return prepare(
        Template(id="day", name="Day", exercises=exercises, groups=groups),
        catalogue=EXERCISES,
        gym=GYM,
        profile=Profile(),
        last=last or {},
        new_id=lambda: ShortId(f"n{next(numbers)}"),
        choices=choices or {},
        rests=rests,
    )


def only(day: PreparedDay) -> SessionExercise:
    return day.exercises[0]


def shown(exercise: SessionExercise) -> list[tuple[str | None, int | None]]:
    return [(one.load.number if one.load else None, one.reps) for one in exercise.sets]
