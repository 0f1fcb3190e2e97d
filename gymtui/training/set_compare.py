"""One set held against another: its e1RM and what would beat the best, reps against rest, the drop-off.

Loads are compared exactly and reps are clean reps. What is told is what was done, never a verdict.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Part, PerformedSet, RangeOfMotion, Technique
from gymtui.model.units import Load
from gymtui.training.e1rm import (
    HIGHEST_SURE,
    E1rm,
    Model,
    Quality,
    default_model,
    e1rm_of_part,
    one_rep_max,
    system_load,
)
from gymtui.training.loadable import ADDED_STEP, ASSISTANCE_STEP, OTHER_STEP, Direction, Loaded, step
from gymtui.training.plates import whole
from gymtui.training.techniques import merged

BEGINS_STRAIGHT = frozenset(
    {
        *(Technique.STRAIGHT, Technique.AMRAP, Technique.TOP, Technique.BACKOFF),
        *(Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.DROP),
    }
)
"""Techniques whose first part is done like a straight set, so that it says as much of the one-rep max. A
group of a cluster and a round of an EMOM or of intervals end long before the lifter does."""
REST_MATTERS = 10
"""Rests that differ by fewer seconds are alike: an unmarked rest is not known better. Grade D."""
ROUNDING = 1e-9
"""Kilograms within which two estimates are the same."""
WAYS: tuple[Direction, ...] = ("up", "down")


# the e1RM of a set


def e1rm_of_set(
    performed: PerformedSet, exercise: Exercise, body_weight: Load | None = None, model: Model | None = None
) -> E1rm | None:
    """Return the estimate of a set from its first part, or None where it gives none.

    Minis, drops, warm-ups and partial reps never count. Where both sides were done for themselves the
    weaker one's estimate is the set's: sides are never summed.
    """
    found = e1rm_with_part(performed, exercise, body_weight, model)
    return found[0] if found is not None else None


def e1rm_with_part(
    performed: PerformedSet, exercise: Exercise, body_weight: Load | None = None, model: Model | None = None
) -> tuple[E1rm, Part] | None:
    """Return the estimate of a set with the part it was made from, or None where it gives none."""
    if not performed.is_work or performed.range is not RangeOfMotion.FULL or not performed.parts:
        return None
    if performed.technique not in BEGINS_STRAIGHT:
        return None
    found: list[tuple[E1rm, Part]] = []
    for part in _first_burst(performed.parts):
        e1rm = e1rm_of_part(part, exercise, body_weight, model)
        if e1rm is None:
            return None
        found.append((e1rm, part))
    return min(found, key=lambda pair: pair[0].system)


def _first_burst(parts: Sequence[Part]) -> Iterator[Part]:
    """Give the first part, and that of the other side where there is one, in any order."""
    first = parts[0]
    yield first
    if first.side is not None:
        yield from [part for part in parts if part.side not in (None, first.side)][:1]


class Standing(StrEnum):
    """How an estimate stands to the best so far."""

    FIRST = "first"
    BEATS = "beats"
    TIES = "ties"
    BELOW = "below"


def standing(found: E1rm, best: float | None, step: float) -> Standing | None:
    """Return how an estimate stands to the `best` reported so far; `step` is one loadable step, both in kg.

    It beats the best from one step above on, and ties with it within a step: a record needs at least one
    step more (grade D). None for a rough estimate, which is held against nothing.
    """
    if found.quality is not Quality.HIGH:
        return None
    if best is None:
        return Standing.FIRST
    if found.reported >= best + step - ROUNDING:
        return Standing.BEATS
    return Standing.TIES if found.reported > best - step + ROUNDING else Standing.BELOW


def what_beats(
    best: float,
    load: Load,
    exercise: Exercise,
    *,
    step: float,
    rir: float | None = None,
    body_weight: Load | None = None,
    model: Model | None = None,
) -> int | None:
    """Return the fewest reps at `load` with `rir` in reserve whose estimate is `step` kg above the `best`.

    `best` is what was reported, in kilograms; an unknown RIR counts as 0. None where no set of high
    quality could do it: above ten reps to failure an estimate is too rough for a record.
    """
    moved = system_load(load, exercise, body_weight)
    if moved is None:
        return None
    used, reserve = model or default_model(exercise), rir or 0.0
    for reps in range(1, int(HIGHEST_SURE - reserve) + 1):
        one_rm = one_rep_max(moved.system, reps, reserve, used)
        if one_rm is not None and one_rm - moved.carried >= best + step - ROUNDING:
            return reps
    return None


def loadable_step(load: Load, exercise: Loaded, gym: Gym | None) -> float:
    """Return what the next heavier load adds, in kilograms; what the next lighter takes at the heaviest.

    Without a gym, or where it offers a single load, the common increments are used.
    """
    for way in WAYS if gym is not None else ():
        assert gym is not None, "there is no way to go without one"
        other = step(load, exercise, gym, way)
        if whole(other) != whole(load):
            return abs(float(other.kilograms - load.kilograms))
    grid = OTHER_STEP
    if exercise.measurement.is_on_bodyweight:
        grid = ASSISTANCE_STEP if load.amount < 0 else ADDED_STEP
    return float(Load(amount=grid[load.unit], unit=load.unit).kilograms)


# reps against rest


def rest_fair(now: PerformedSet, last: PerformedSet) -> str:
    """Return how a set went against the same one of last time, told with the rest before each.

    `2 reps fewer, but 45 s less rest than last time`; `~45 s` where a rest was estimated. Rests within
    10 s are alike and left out. Nothing where the sets cannot be held against each other: another load or
    technique, a rest that is not known, no reps and no seconds.
    """
    if not now.parts or not last.parts or now.technique is not last.technique or now.range is not last.range:
        return ""
    first, before = now.parts[0], last.parts[0]
    if not _same_load(first.load, before.load) or first.rest_actual is None or before.rest_actual is None:
        return ""
    done = _difference(now, last)
    if done is None:
        return ""
    more, text = done
    rest = first.rest_actual - before.rest_actual
    if abs(rest) < REST_MATTERS:
        return f"{text} {'than' if more else 'as'} last time"
    estimated = "~" if first.rest_estimated or before.rest_estimated else ""
    amount = f"{estimated}{_duration(abs(rest))} {'less' if rest < 0 else 'more'} rest"
    harder_but_fewer = more < 0 and rest < 0
    easier_and_not_fewer = more >= 0 and rest > 0
    joined = ", but " if harder_but_fewer or easier_and_not_fewer else " with "
    return f"{text}{joined}{amount} than last time"


def _same_load(one: Load | None, other: Load | None) -> bool:
    if one is None or other is None:
        return one is other
    return whole(one) == whole(other)


def _difference(now: PerformedSet, last: PerformedSet) -> tuple[int, str] | None:
    """Return how much more was done, and in words: all reps of the set, or the seconds held."""
    bursts, before = merged(now.parts), merged(last.parts)
    if all(part.reps is not None for part in (*bursts, *before)):
        more = sum(p.counted_reps for p in bursts) - sum(p.counted_reps for p in before)
        if more == 0:
            return 0, "same reps"
        return more, f"{abs(more)} rep{'' if abs(more) == 1 else 's'} {'more' if more > 0 else 'fewer'}"
    if now.parts[0].seconds is None or last.parts[0].seconds is None or now.parts[0].metres is not None:
        return None
    more = now.parts[0].seconds - last.parts[0].seconds
    if more == 0:
        return 0, "as long"
    return more, f"{_duration(abs(more))} {'longer' if more > 0 else 'shorter'}"


def _duration(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60}:{seconds % 60:02d}"


# the drop-off


def curve(parts: Sequence[Part]) -> str:
    """Return the clean reps of each burst, such as `8-3-2`; nothing for one burst or without reps."""
    bursts = merged(parts)
    if len(bursts) < 2 or any(part.reps is None for part in bursts):
        return ""
    return "-".join(str(part.counted_reps) for part in bursts)


def drop_off(parts: Sequence[Part]) -> int | None:
    """Return what the last burst was of the first, in per cent; None where there is no curve."""
    bursts = merged(parts)
    if not curve(parts) or bursts[0].counted_reps == 0:
        return None
    return round(100 * bursts[-1].counted_reps / bursts[0].counted_reps)


def drop_off_words(parts: Sequence[Part], last: Sequence[Part] = (), *, over: bool = True) -> str:
    """Return the curve beside last time's, and how far each fell: `8-3-2 to 25 %, last time 9-4-2 to 22 %`.

    How far it fell is told once the set is `over`. Nothing for a set of one burst.
    """
    now, before = _fell(parts, over=over), _fell(last, over=over)
    return f"{now}, last time {before}" if now and before else now


def _fell(parts: Sequence[Part], *, over: bool) -> str:
    share = drop_off(parts) if over else None
    return f"{curve(parts)} to {share} %" if share is not None and share < 100 else curve(parts)
