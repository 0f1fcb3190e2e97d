"""For each rule an exercise and sets that suit it, and the year that came of it."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.plan import Basis, Param, PlannedExercise, PlannedLoad, ProgressionRule, SetTarget
from gymtui.model.profile import Level
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir, Seconds, Unit
from gymtui.training.loadable import default_gym, nearest
from tests.exercises import EXERCISES
from tests.simulation.lifter import MadeUpLifter
from tests.simulation.season import Season, Session

BODY = Load.kg(80)


def straight(count: int, reps: int, top: int | None = None, rir: float = 2) -> tuple[SetTarget, ...]:
    target = SetTarget(reps=Reps(reps), reps_max=Reps(top) if top is not None else None, rir=Rir(rir))
    return (target,) * count


def of(technique: Technique, reps: int, **params: Param) -> tuple[SetTarget, ...]:
    """Return one set of a technique, with one in reserve in its first part."""
    return (SetTarget(technique=technique, reps=Reps(reps), rir=Rir(1), params=params),)


def of_e1rm(count: int, reps: int, percent: int) -> tuple[SetTarget, ...]:
    """Return so many straight sets at a share of the e1RM."""
    load = PlannedLoad(percent=Decimal(percent), basis=Basis.E1RM)
    return tuple(one.model_copy(update={"load": load}) for one in straight(count, reps))


DRESSED: Mapping[str, tuple[tuple[str, ...], str, tuple[SetTarget, ...]]] = {
    "off": (("off",), "bench-press", straight(3, 8, 12)),
    "planned": (("planned",), "bench-press", of_e1rm(4, 6, 75)),
    "linear": (("linear",), "back-squat", straight(3, 5)),
    "double": (("double",), "bench-press", straight(3, 6, 10)),
    "dynamic_double": (("dynamic_double",), "incline-dumbbell-press", straight(3, 8, 12)),
    "two_for_two": (("two_for_two",), "lat-pulldown", straight(3, 8, 10)),
    "total_reps": (("total_reps",), "leg-press", straight(3, 8, 12)),
    "rir": (("rir",), "bench-press", straight(3, 8)),
    "rest": (("rest",), "lat-pulldown", straight(3, 8, 12)),
    "timed": (("timed",), "plank", (SetTarget(seconds=Seconds(30)),) * 3),
    "reps": (("reps",), "pull-up", straight(3, 5, 8)),
    "assisted": (("assisted",), "assisted-pull-up", straight(3, 5, 8)),
    "rest_pause": (("rest_pause",), "machine-chest-press", of(Technique.REST_PAUSE, 10, total=18)),
    "dc": (("dc",), "machine-chest-press", of(Technique.DC, 8)),
    "myo": (("myo",), "leg-extension", of(Technique.MYO, 12)),
    "cluster": (("cluster",), "bench-press", of(Technique.CLUSTER, 10, group=2)),
    "drop": (("drop",), "cable-curl", of(Technique.DROP, 8)),
    "five_three_one": (("five_three_one",), "back-squat", straight(3, 5)),
    "nsuns": (("nsuns",), "back-squat", straight(3, 5)),
    "gzclp_t1": (("gzclp_t1",), "back-squat", straight(3, 5)),
    "gzclp_t2": (("gzclp_t2",), "bench-press", straight(3, 10)),
    "gzclp_t3": (("gzclp_t3",), "lat-pulldown", straight(3, 15)),
    "greyskull": (("greyskull",), "bench-press", straight(3, 5)),
    "texas": (("texas_volume", "texas_recovery", "texas_intensity"), "back-squat", straight(3, 5)),
    "madcow": (("madcow_heavy", "madcow_light", "madcow_friday"), "back-squat", straight(3, 5)),
    "apre6": (("apre6",), "bench-press", straight(3, 6)),
    "auto": (("auto",), "leg-press", straight(3, 10, 15)),
}
"""The rules of the week, the exercise and its sets. Days of one programme are trained in turn."""
EAGER = ("two_for_two", "total_reps", "gzclp_t3", "rir")
"""Rules that look at what is done beyond what was asked."""
BASES: Mapping[str, tuple[float, float]] = {
    "back-squat": (110, 175),
    "leg-press": (190, 320),
    "incline-dumbbell-press": (30, 44),
    "lat-pulldown": (70, 105),
    "leg-extension": (70, 110),
    "cable-curl": (35, 55),
    "pull-up": (100, 135),
    "assisted-pull-up": (76, 115),
}
"""The one-rep max at first and at best, in kilograms; of others that of a bench press."""


def gym() -> Gym:
    """Return a gym with plates for everybody."""
    usual = default_gym(Unit.KG, safeties=True)
    plates = tuple(one.model_copy(update={"pairs": 12}) for one in usual.plates)
    dumbbells = tuple(Load.kg(size) for size in range(2, 51, 2))
    stack = tuple(Load.kg(size) for size in range(5, 151, 5))
    return usual.model_copy(update={"plates": plates, "dumbbells": dumbbells, "stack": stack})


@cache
def year(
    name: str, seed: int, level: Level = Level.INTERMEDIATE, *, lightest: bool = False
) -> tuple[Session, ...]:
    """Return the year of a rule; `lightest`: from the lightest load there is and no session before."""
    rules, slug, sets = DRESSED[name]
    about: Exercise = EXERCISES[slug]
    base, ceiling = BASES.get(slug, (80, 125))
    days = [
        PlannedExercise(
            id=ShortId(f"p{place}"), exercise=slug, sets=sets, progression=ProgressionRule(rule=rule)
        )
        for place, rule in enumerate(rules)
    ]
    season = Season(
        days,
        about,
        gym(),
        MadeUpLifter(base, ceiling, seed),
        level,
        weekly=3 if len(rules) == 3 else 2,
        body_weight=BODY,
        start=_start(about, base) if not lightest else None,
        eager=name in EAGER,
    )
    return tuple(season.train())


def _start(about: Exercise, base: float) -> Load | None:
    """Return what the lifter did before: three quarters of the one-rep max, body weight left out."""
    if about.measurement is Measurement.DURATION:
        return None
    carried = 80.0 if about.measurement.is_on_bodyweight else 0.0
    amount = round((base * 0.75 - carried) / 2.5) * 2.5
    if about.measurement is Measurement.BODYWEIGHT_ADDED:
        amount = max(0.0, amount)
    return nearest(Load.kg(str(amount)), about, gym())
