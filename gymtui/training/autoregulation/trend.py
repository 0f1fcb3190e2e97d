"""Whether a lift goes up or down: a session's best e1RM against the three sessions before it.

The measured one-rep max varies by 4.2 % from day to day (median of studies), and an estimate by more: a
session within 5 % of the median says nothing, and two running are acted on. The band is grade D. A short
rest, a break, a deload or a rough estimate are no measure of progress and are left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from gymtui.model.exercise import Exercise, LoadClass
from gymtui.model.performed import Part, PerformedExercise
from gymtui.model.units import Load
from gymtui.training.autoregulation.layoff import is_layoff
from gymtui.training.e1rm import EstimatedKilograms, Model, Quality
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.set_compare import e1rm_with_part

REST_COUNTS = frozenset({LoadClass.COMPOUND_HEAVY, LoadClass.COMPOUND})
"""Lifts that a short rest weakens enough to be no measure."""


class TrendWord(StrEnum):
    DOWN = "down"
    FLAT = "flat"
    UP = "up"


@dataclass(frozen=True, slots=True)
class SessionBest:
    """The best e1RM of a lift in one session: of the whole system, in kilograms.

    `lower_bound`: the RIR was unknown, so it was at least this much. `short_rest`: the rest before that set
    was cut short.
    """

    day: date
    kilograms: EstimatedKilograms
    lower_bound: bool = False
    short_rest: bool = False


@dataclass(frozen=True, slots=True)
class Trend:
    """Where a lift goes. `change` is the share it moved by (-0.056 is 5.6 % down).

    `word` None: can't say, and `words` tell why.
    """

    day: date
    word: TrendWord | None
    change: float | None
    words: str


def trend(today: SessionBest, before: Sequence[SessionBest], h: Heuristics = DEFAULTS) -> Trend:
    """Return how a session's best stands to the median of the sessions before it, newest first.

    A lower bound, or a best that came after a short rest, may say flat or up and never down. Grade D.
    """
    base = [best.kilograms for best in before if best.kilograms > 0][: h.trend_sessions]
    missing = h.trend_sessions - len(base)
    if missing > 0:
        words = f"can't say, because {missing} more session{'s are' if missing > 1 else ' is'} needed before"
        return Trend(today.day, None, None, words)
    change = round(today.kilograms / median(base) - 1, 9)
    word = _word(change, h)
    if word is TrendWord.DOWN and (today.lower_bound or today.short_rest):
        why = "a rest was cut short" if today.short_rest else "reps in reserve are unknown"
        return Trend(today.day, None, change, f"can't say, because {why}")
    return Trend(today.day, word, change, f"{word.value}, {change * 100:+.1f} %")


def trends(bests: Sequence[SessionBest], h: Heuristics = DEFAULTS) -> tuple[Trend, ...]:
    """Return the trend of each session, newest first, from the bests of those that count, newest first."""
    return tuple(trend(best, bests[place + 1 :], h) for place, best in enumerate(bests))


def stalled(found: Sequence[Trend], h: Heuristics = DEFAULTS) -> bool:
    """Return whether the lift went down in the last sessions that say something, two running by default.

    `found` is newest first. Grade D.
    """
    said = [one.word for one in found if one.word is not None][: h.deload_runs]
    return len(said) == h.deload_runs and all(word is TrendWord.DOWN for word in said)


def left_out_because(
    performed: PerformedExercise, days_off: int | None = None, h: Heuristics = DEFAULTS
) -> str:
    """Return why a session's sets of an exercise are no measure of progress; nothing where they are.

    `days_off` are the days since the exercise was done before, None where it was not.
    """
    if performed.prescribed is not None and performed.prescribed.deload:
        return "a deload"
    if performed.prescribed is not None and performed.prescribed.light:
        return "a light session"
    if is_layoff(days_off, h):
        return f"the first session after {days_off} days"
    return ""


def session_best(
    performed: PerformedExercise,
    exercise: Exercise,
    day: date,
    body_weight: Load | None = None,
    model: Model | None = None,
    h: Heuristics = DEFAULTS,
) -> SessionBest | None:
    """Return the best estimate of high quality of a session, or None where it gives none."""
    best: SessionBest | None = None
    for one in performed.sets:
        found = e1rm_with_part(one, exercise, body_weight, model)
        if found is None or found[0].quality is not Quality.HIGH:
            continue
        e1rm, part = found
        if best is None or e1rm.system > best.kilograms:
            short = is_short_rest(part, exercise.load_class, h)
            best = SessionBest(day, e1rm.system, e1rm.lower_bound, short)
    return best


def is_short_rest(part: Part, load_class: LoadClass, h: Heuristics = DEFAULTS) -> bool:
    """Return whether the rest before a part was so short that it can't speak against the lift. Grade D.

    Below 60 % of the planned rest by default, on compound lifts; False where either is unknown.
    """
    if load_class not in REST_COUNTS or part.rest_actual is None or not part.rest_planned:
        return False
    return part.rest_actual * 100 < part.rest_planned * h.short_rest_percent


def _word(change: float, h: Heuristics) -> TrendWord:
    percent = round(change * 100, 6)
    if percent <= -h.trend_band:
        return TrendWord.DOWN
    return TrendWord.UP if percent >= h.trend_band else TrendWord.FLAT
