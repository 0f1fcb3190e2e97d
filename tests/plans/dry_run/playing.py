"""Short ways to play plans in the tests."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Load, Reps, Rir
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.plans.proposal import LastTime
from gymtui.training.exposure import Exposure
from tests.plans.documents import CATALOGUE, GYM

MONDAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 19)


def session(slug: str, load: str, *reps: int, rir: float | None = 2, day: date = THURSDAY) -> Exposure:
    """Return a session of straight sets that no coach asked for."""
    sets = tuple(
        PerformedSet(
            id=ShortId(f"s{place}"),
            parts=(
                Part(
                    load=Load.kg(Decimal(load)), reps=Reps(count), rir=Rir(rir) if rir is not None else None
                ),
            ),
        )
        for place, count in enumerate(reps)
    )
    performed = PerformedExercise(id=ShortId("e"), exercise=slug, name=slug, sets=sets)
    return Exposure(day, "w1", performed, Load.kg(80))


def playing(
    weeks: int = 4,
    *,
    level: Level = Level.INTERMEDIATE,
    past: Sequence[Exposure] = (),
    gym: Gym = GYM,
    start: date = MONDAY,
    body_weight: Load | None = None,
) -> DryRunSetting:
    """Return what is played with; `past` holds one session of each exercise."""
    return DryRunSetting(
        catalogue=CATALOGUE,
        gym=gym,
        profile=Profile(level=level),
        start=start,
        weeks=weeks,
        sessions={one.performed.exercise: (one,) for one in past},
        last={one.performed.exercise: LastTime(one.day, one.performed) for one in past},
        first_day=date(2025, 1, 6),
        body_weight=body_weight or Load.kg(80),
    )
