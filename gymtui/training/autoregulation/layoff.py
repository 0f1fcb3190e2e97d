"""Coming back after a break: less load at first, regained in bigger steps.

The shares follow what coaches write (C); the figures are our own (D). Up to ten days off change nothing.
"""

from dataclasses import dataclass
from datetime import date

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.units import Load
from gymtui.training.autoregulation.scaling import moved_by
from gymtui.training.heuristics import DEFAULTS, Heuristics

NO_BREAK_DAYS = 10
LONG_DAYS = 112
"""After more days than this the first session also keeps more in reserve and has a set fewer."""
RULE = "After a break the load starts lower and is regained in double steps."
SOURCE = "Coaching practice; the shares are our own"


@dataclass(frozen=True, slots=True)
class Layoff:
    """What a break of `days` changes in the first session: per cent of the load, effort and sets."""

    days: int
    percent: int = 100
    rir_plus: int = 0
    sets_minus: int = 0

    def sets(self, planned: int) -> int:
        """Return how many of the planned sets are left: at least one of those there were."""
        return min(planned, max(1, planned - self.sets_minus))


def days_off(last: date | None, today: date) -> int | None:
    """Return the days since the last time, 0 where that lies ahead; None where there was none."""
    return max((today - last).days, 0) if last is not None else None


def layoff(days: int | None, h: Heuristics = DEFAULTS) -> Layoff | None:
    """Return what a break changes, or None where it changes nothing: up to ten days, or no last time.

    Grade D on coaching practice (C).
    """
    if days is None or days <= NO_BREAK_DAYS:
        return None
    steps = ((14, h.layoff_11_days), (28, h.layoff_15_days), (56, h.layoff_29_days), (112, h.layoff_57_days))
    percent = next((share for most, share in steps if days <= most), h.layoff_113_days)
    if days > LONG_DAYS:
        return Layoff(days, percent, h.layoff_rir, h.layoff_sets)
    return Layoff(days, percent)


def is_layoff(days: int | None, h: Heuristics = DEFAULTS) -> bool:
    """Return whether so many days off are a break."""
    return layoff(days, h) is not None


def layoff_reason(found: Layoff, load: Load | None = None) -> Reason:
    """Return a break as a reason, such as `21 days off: 90 % of the load, 72.5 kg`."""
    to = f", {load}" if load is not None else ""
    return Reason(
        code=ReasonCode.LAYOFF,
        line=f"{found.days} days off: {found.percent} % of the load{to}",
        data=(f"{found.days} days since the last time",),
        rule=RULE,
        grade=Grade.D,
        source=SOURCE,
    )


def rebuilding(
    load: Load | None,
    old: Load | None,
    exercise: Exercise,
    body_weight: Load | None = None,
    h: Heuristics = DEFAULTS,
) -> bool:
    """Return whether the load is still being regained: below 95 % of the `old` one by default.

    On bodyweight that is what is moved in all. False where nobody can say. Grade D.
    """
    now, before = moved_by(load, exercise, body_weight), moved_by(old, exercise, body_weight)
    if now is None or before is None:
        return False
    return now.kilograms * 100 < before.kilograms * h.rebuild_percent


def rebuild_step(
    step: Load,
    load: Load,
    old: Load | None,
    exercise: Exercise,
    body_weight: Load | None = None,
    h: Heuristics = DEFAULTS,
) -> Load:
    """Return the step to take: doubled while the load is being regained, but no further than to `old`.

    A single step is taken whatever is left to `old`. Grade D.
    """
    if not rebuilding(load, old, exercise, body_weight, h) or old is None:
        return step
    left = old.kilograms - load.kilograms
    return Load(amount=step.amount * 2, unit=step.unit) if step.kilograms * 2 <= left else step
