"""The next set's load, from how far the last set was off its target.

What was done says what could be lifted once today, and that says the load for the target: the model of the
exercise both ways. Where the model says nothing, 3 % of the load for each rep missed (2 to 4 % in practice,
C). The move is capped, and a miss below one rep moves nothing: both are our own (D). On bodyweight the per
cents are of all that is moved.

An unknown RIR never raises a load. It lowers one only where the reps fell short of the bottom of the range:
nobody stops short with more left than was aimed at, so the miss is at least the reps that are missing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.units import Load
from gymtui.training.autoregulation.scaling import Moved, moved_by
from gymtui.training.e1rm import FRACTIONS, Model, default_model, fraction
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.loadable import Mode, nearest
from gymtui.training.plates import whole

RULE = "The load follows the reps in reserve that were missed, by at most {cap} %."
SOURCE = "Exercise's e1RM model both ways; RPE practice of Tuchscherer and Helms; the cap is our own"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a set aimed at: `reps` to `reps_max` with `rir` in reserve (None: no effort was named)."""

    reps: int
    reps_max: int | None = None
    rir: float | None = None

    @property
    def top(self) -> int:
        return max(self.reps, self.reps_max or 0)

    @property
    def reserve(self) -> float:
        return self.rir or 0.0


@dataclass(frozen=True, slots=True)
class Effort:
    """What a set came to: clean `reps`, `rir` in reserve (None: unknown), whether a further rep `failed`."""

    reps: int
    rir: float | None = None
    failed: bool = False

    @property
    def known_rir(self) -> float | None:
        return 0.0 if self.failed else self.rir


@dataclass(frozen=True, slots=True)
class NextLoad:
    """The load of the next set, one that the gym has, and why.

    It is the load of the last set where the gym has none that is near enough.
    """

    load: Load
    reason: Reason


def rir_miss(done: Effort, aim: Aim) -> float:
    """Return by how many reps in reserve a set missed: below 0 too hard, above 0 too easy, 0 as aimed at.

    With a range the aim is all of it: from its bottom at the target RIR to its top. An unknown RIR counts as
    the one aimed at where reps fell short, and as no miss else. Without a target RIR reps above the range
    count, and reps below it that left nothing to reach its bottom with.
    """
    if done.known_rir is None:
        return min(0.0, float(done.reps - aim.reps))
    possible = done.reps + done.known_rir
    low, high = aim.reps + aim.reserve, aim.top + aim.reserve
    if possible < low:
        return possible - low
    reached = possible if aim.rir is not None else float(done.reps)
    return max(0.0, reached - high)


def median_miss(misses: Sequence[float], h: Heuristics = DEFAULTS) -> float | None:
    """Return the median miss of the last sessions, newest first; None where there is none.

    What the load between sessions goes by: of three sessions by default, so that one bad day moves nothing.
    """
    return median(misses[: h.miss_exposures]) if misses else None


def next_load(
    load: Load | None,
    done: Effort,
    aim: Aim,
    exercise: Exercise,
    gym: Gym,
    *,
    body_weight: Load | None = None,
    model: Model | None = None,
    h: Heuristics = DEFAULTS,
) -> NextLoad | None:
    """Return the load for the next set of the same aim, or None where it stays and nothing is to be said.

    That is where the set was as aimed at within `h.miss_least`, or where nobody can say what was moved. The
    load is the nearest that the gym has (of two the lower), within `h.miss_cap` per cent of what is moved,
    and never on the other side of the last load. Grade D on the models of e1RM.
    """
    moved, miss = moved_by(load, exercise, body_weight), rir_miss(done, aim)
    if load is None or moved is None or abs(miss) < h.miss_least:
        return None
    factor = _factor(aim, miss, model or default_model(exercise), h)
    cap = Decimal(h.miss_cap) / 100
    wanted = moved.load_of(moved.system * min(max(Decimal(factor), 1 - cap), 1 + cap))
    found = _loadable(load, wanted, moved, exercise, gym, cap, goes_up=miss > 0)
    return NextLoad(found, _reason(load, found, done, aim, h))


def _factor(aim: Aim, miss: float, model: Model, h: Heuristics) -> float:
    """Return what to multiply what is moved with; it never falls where more was done."""
    aimed = (aim.reps if miss < 0 else aim.top) + aim.reserve
    by_rule = 1 + miss * h.miss_percent / 100
    target = fraction(aimed, model)
    if target is None:
        return by_rule
    possible = aimed + miss
    could = fraction(max(possible, 0.0), model)
    if could is not None and possible < 1:  # below one rep all models are flat
        return min(target / could, by_rule)
    if could is not None:
        return target / could
    _, reach = FRACTIONS[model]
    at_reach = fraction(reach, model) if math.isfinite(reach) else None
    return max(by_rule, target / at_reach) if at_reach else by_rule


def _loadable(
    load: Load, wanted: Load, moved: Moved, exercise: Exercise, gym: Gym, cap: Decimal, *, goes_up: bool
) -> Load:
    """Return the nearest load within the cap and on the right side of `load`, or `load` itself."""
    now = whole(load)
    lowest, highest = (whole(moved.load_of(moved.system * share)) for share in (1 - cap, 1 + cap))
    modes: tuple[Mode, Mode] = ("nearest", "down" if goes_up else "up")
    for mode in modes:
        found = nearest(wanted, exercise, gym, mode)
        place = whole(found)
        if lowest <= place <= highest and (place >= now if goes_up else place <= now):
            return found
    return load


def _reason(load: Load, found: Load, done: Effort, aim: Aim, h: Heuristics) -> Reason:
    moves = whole(load) != whole(found)
    after = f"{found} next" if moves else f"{load} again, no other load is near enough"
    line = f"{_done_words(done)} where {_aim_words(aim, done)}: {after}"
    return Reason(
        code=ReasonCode.RIR_MISS if moves else ReasonCode.EQUIPMENT,
        line=line,
        data=(f"{load} for {_done_words(done)}", f"aim: {_aimed(aim)}"),
        rule=RULE.format(cap=h.miss_cap),
        grade=Grade.D,
        source=SOURCE,
    )


def _done_words(done: Effort) -> str:
    reps = f"{done.reps} rep{'' if done.reps == 1 else 's'}"
    if done.failed:
        return f"{reps} and a failed one"
    return f"{reps} at {done.rir:g} RIR" if done.rir is not None else reps


def _aim_words(aim: Aim, done: Effort) -> str:
    verb = "was" if aim.top == 1 else "were"
    named = done.rir is not None and not done.failed
    return f"{_aimed(aim, unit=not named)} {verb} aimed at"


def _aimed(aim: Aim, *, unit: bool = True) -> str:
    reps = f"{aim.reps}" if aim.top == aim.reps else f"{aim.reps} to {aim.top}"
    if aim.rir is None:
        return reps
    return f"{reps} at {aim.rir:g}{' RIR' if unit else ''}"
