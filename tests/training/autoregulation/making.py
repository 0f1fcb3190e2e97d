"""Short ways to make answers, sets and exercises."""

from datetime import date

from gymtui.model.advice import Prescribed
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Readiness, Technique
from gymtui.model.units import Load, Reps, Rir, Seconds
from gymtui.training.autoregulation.trend import SessionBest
from gymtui.training.e1rm import EstimatedKilograms

TODAY = date(2026, 11, 23)


def answers(*five: int) -> Readiness:
    fatigue, sleep, soreness, stress, mood = five
    return Readiness(fatigue=fatigue, sleep=sleep, soreness=soreness, stress=stress, mood=mood)


def summing_to(total: int) -> Readiness:
    """Return answers with the sum `total`, 5 to 25."""
    share, more = divmod(total, 5)
    return answers(*(share + (place < more) for place in range(5)))


def best(
    kilograms: float, day: date = TODAY, *, lower_bound: bool = False, short: bool = False
) -> SessionBest:
    return SessionBest(day, EstimatedKilograms(kilograms), lower_bound, short)


def part(
    reps: int,
    rir: float | None = None,
    *,
    load: str = "100",
    failed: bool = False,
    rest: tuple[int, int] | None = None,
) -> Part:
    """Return a part; `rest` holds the seconds planned and the actual ones."""
    return Part(
        load=Load.kg(load),
        reps=Reps(reps),
        rir=Rir(rir) if rir is not None else None,
        failed=failed,
        rest_planned=Seconds(rest[0]) if rest else None,
        rest_actual=Seconds(rest[1]) if rest else None,
    )


def performed_set(
    *parts: Part, form: int | None = None, technique: Technique = Technique.STRAIGHT
) -> PerformedSet:
    return PerformedSet(id=ShortId("s"), technique=technique, form=form, parts=parts)


def performed(
    *sets: PerformedSet, exercise: str = "bench-press", prescribed: Prescribed | None = None
) -> PerformedExercise:
    return PerformedExercise(
        id=ShortId("e"), exercise=exercise, name=exercise, sets=sets, prescribed=prescribed
    )
