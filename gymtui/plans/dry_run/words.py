"""What was played, in the words of a lifter: sets, loads and the week in figures."""

from collections.abc import Sequence
from itertools import groupby

from gymtui.model.exercise import Muscle
from gymtui.model.units import Load
from gymtui.plans.dry_run.result import Lift, LiftPoint, PlayedExercise, PlayedSet, PlayedWeek
from gymtui.training.zones import Back


def set_words(one: PlayedSet) -> str:
    """Return what was done in one set without its load: `8`, `12+4+3`, `60 s`, `40 m`."""
    if one.reps:
        return "+".join(map(str, one.reps))
    if one.metres is not None:
        return f"{one.metres} m"
    return f"{one.seconds} s" if one.seconds is not None else "–"


def load_words(load: Load | None) -> str:
    """Return a load as it is said; nothing where there is none."""
    return str(load) if load is not None else ""


def sets_words(sets: Sequence[PlayedSet]) -> str:
    """Return work sets as `82.5 kg 8,8,7`, with each load named once: `100 kg 5, 90 kg 8,8`."""
    runs = [
        (load, [set_words(one) for one in same]) for load, same in groupby(sets, key=lambda one: one.load)
    ]
    return ", ".join(f"{load_words(load)} {','.join(reps)}".strip() for load, reps in runs)


def left_words(one: PlayedExercise) -> str:
    """Return what is left after the first and the last work set, `3–1 left`; nothing where unknown."""
    known = [done.rir for done in one.work if done.rir is not None]
    if not known:
        return ""
    first, last = known[0], known[-1]
    return f"{first:g} left" if first == last else f"{first:g}–{last:g} left"


def point_words(point: LiftPoint | None) -> str:
    """Return `82.5 kg × 8`, or reps alone; a dash where it is not trained."""
    if point is None or (point.load is None and point.reps is None):
        return "–"
    reps = f"{point.reps}" if point.reps is not None else ""
    if point.load is None:
        return f"{reps} reps"
    return f"{load_words(point.load)} × {reps}" if reps else load_words(point.load)


def lift_words(lift: Lift) -> str:
    """Return where a lift begins and ends: `80 kg × 8 → 85 kg × 7`."""
    first, final = lift.first, lift.final
    if first is None:
        known = [one for one in lift.points if one.reps is not None]
        first, final = (known[0], known[-1]) if known else (None, None)
    return f"{point_words(first)} → {point_words(final)}"


def muscle_name(muscle: Muscle | Back) -> str:
    """Return a muscle as it is shown: `side delts`."""
    return str(muscle).replace("_", " ")


def week_title(week: PlayedWeek, of: int) -> str:
    """Return `Week 5 of 12, deload`."""
    return f"Week {week.number + 1} of {of}" + (", deload" if week.deload else "")


def failure_words(week: PlayedWeek) -> str:
    """Return `2 to failure, 3 allowed`."""
    count = week.failures
    if not count.planned:
        return f"none to failure, {count.limit} allowed" if count.limit else "none to failure"
    return f"{count.planned} to failure, {count.limit} allowed" + (": too many" if count.over else "")
