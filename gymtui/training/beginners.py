"""The first weeks: where to begin, how to be eased in, and who still is a novice.

Few sets far from failure are enough at first and cause little soreness (Iversen 2021: four sets a muscle and
week are worth doing, A). The figures are our own (D), as is who counts as a novice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise, Safety
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Reps, Rir, Unit
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.loadable import lightest, nearest
from gymtui.training.plates import whole

RULE = "In the first days few straight sets, far from failure; the load grows with good form."
SOURCE = "Coaching practice; the figures are our own"


def is_still_novice(first_day: date | None, today: date, sessions: int, h: Heuristics = DEFAULTS) -> bool:
    """Return whether somebody counts as a novice: less than six months, or fewer than 24 workouts. Grade D.

    `first_day` is the day of the first workout, None before it. `sessions` counts all workouts.
    """
    if first_day is None or sessions < h.novice_sessions:
        return True
    return (today - first_day).days < h.novice_days


@dataclass(frozen=True, slots=True)
class Easing:
    """How a beginner is eased in: at most so many sets of an exercise, with so many in reserve."""

    sets: int
    rir: int
    low: int
    high: int
    days_left: int

    def targets(self, planned: Sequence[SetTarget]) -> tuple[SetTarget, ...]:
        """Return the planned sets eased: straight, few, far from failure. Warm-ups stay.

        A set that names neither reps nor seconds nor metres gets the rep range.
        """
        out: list[SetTarget] = []
        work = 0
        for target in planned:
            if target.kind is not Kind.WORK:
                out.append(target)
                continue
            work += 1
            if work <= self.sets:
                out.append(self._eased(target))
        return tuple(out)

    def reason(self) -> Reason:
        """Return why the sets are few and light."""
        days = f"{self.days_left} day{'' if self.days_left == 1 else 's'}"
        return Reason(
            code=ReasonCode.EASING_IN,
            line=f"Easing in, {days} to go: at most {self.sets} sets, {self.rir} or more in reserve",
            rule=RULE,
            grade=Grade.D,
            source=SOURCE,
        )

    def _eased(self, target: SetTarget) -> SetTarget:
        rir = Rir(float(max(target.rir or 0.0, self.rir)))
        update: dict[str, object] = {"technique": Technique.STRAIGHT, "params": {}, "rir": rir}
        if target.reps is None and target.seconds is None and target.metres is None:
            update |= {"reps": Reps(self.low), "reps_max": Reps(max(self.low, self.high))}
        return target.model_copy(update=update)


def easing_in(level: Level, first_day: date | None, today: date, h: Heuristics = DEFAULTS) -> Easing | None:
    """Return how a novice is eased in on a day, None where that is over or for others. Grade D.

    It lasts two weeks from the first workout by default; before that workout they lie ahead.
    """
    if level is not Level.NOVICE:
        return None
    gone = max((today - first_day).days, 0) if first_day is not None else 0
    left = h.ease_days - gone
    return Easing(h.ease_sets, h.ease_rir, h.ease_low, h.ease_high, left) if left > 0 else None


def start_load(
    exercise: Exercise,
    gym: Gym,
    unit: Unit,
    guessed_max: Load | None = None,
    body_weight: Load | None = None,
    h: Heuristics = DEFAULTS,
) -> Load | None:
    """Return the load of a first session: a share of a guessed one-rep max, else the lightest there is.

    60 to 70 % of the guess, rounded down. None where the exercise has no load or the gym does not say what
    there is. Grade D.
    """
    least = lightest(exercise, gym, unit)
    wanted = scaled(guessed_max, h.start_percent, exercise, body_weight)
    if wanted is None or guessed_max is None:
        return least
    found = nearest(wanted, exercise, gym, "down")
    return least if least is not None and whole(found) > whole(guessed_max) else found


def may_calibrate(
    exercise: Exercise,
    level: Level,
    sessions: int,
    last: date | None,
    today: date,
    h: Heuristics = DEFAULTS,
) -> bool:
    """Return whether a calibration set may be offered: as many reps as possible on a safe exercise.

    A novice may after eight workouts, one a week. `last` is the day of the last one. Grade D.
    """
    if exercise.safety is not Safety.GREEN:
        return False
    if level is not Level.NOVICE:
        return True
    return sessions >= h.calibration_from and (
        last is None or today - last >= timedelta(days=h.calibration_days)
    )


def most_sets(base: float, week: int, h: Heuristics = DEFAULTS) -> int | None:
    """Return the most hard sets in all in a beginner's week, counted from 1. None: no cap yet.

    `base` are the sets of the last week of easing in (week 2). After it they may grow by 5 % a week, which
    adds up: with few sets it takes some weeks to the first one more. Grade D.
    """
    eased = -(-h.ease_days // 7)
    if week <= eased or base <= 0:
        return None
    return int(base * (1 + h.ease_growth / 100) ** (week - eased) + 1e-9)
