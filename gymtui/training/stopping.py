"""When the sets of an exercise are better stopped than gone on with."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gymtui.model.performed import PerformedSet
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.plates import whole
from gymtui.training.techniques import merged
from gymtui.training.techniques.back_off import MOST_BACK_OFFS, another_back_off


class StopCode(StrEnum):
    """Why to stop: pain, form, as planned, reps that fell, or the RPE that back-offs go on to."""

    PAIN = "pain"
    FORM = "form"
    DONE = "done"
    FELL = "fell"
    RPE = "rpe"


@dataclass(frozen=True, slots=True)
class StopSignal:
    """A sign to do no further set of the exercise, and what it is in words."""

    code: StopCode
    words: str


def stop_signal(
    sets: Sequence[PerformedSet],
    planned: int,
    *,
    pain: bool = False,
    until_rpe: int | None = None,
    most: int = MOST_BACK_OFFS,
    h: Heuristics = DEFAULTS,
) -> StopSignal | None:
    """Return why to do no further set after the work `sets` done so far, the gravest sign, or None.

    `planned` counts work sets. With `until_rpe` (in tenths) the sets are back-offs that go on to it, `most`
    at most, and `planned` does not end them. Sources: Helms 2018 for the RPE stop (B); form and the fall of
    reps are our own (D).
    """
    if pain:
        return StopSignal(StopCode.PAIN, "Pain: end the exercise here, and swap it if you go on.")
    done = [one for one in sets if one.is_work and one.parts]
    last = done[-1] if done else None
    if last is not None and last.form is not None and last.form <= h.form_blocks:
        return StopSignal(StopCode.FORM, f"Form {last.form}: end the exercise before it gets worse.")
    if until_rpe is not None:
        if done and not another_back_off([one.rir for one in done], until_rpe, most):
            return StopSignal(StopCode.RPE, f"RPE {until_rpe / 10:g} or {most} back-offs reached: done.")
    elif len(done) >= planned:
        return StopSignal(StopCode.DONE, f"{len(done)} of {planned} sets done.")
    reps = reps_at_last_load(done)
    if reps_fell_too_far(reps, h):
        words = f"Reps fell from {reps[0]} to {reps[-1]} at one load: more sets add little but fatigue."
        return StopSignal(StopCode.FELL, words)
    return None


def reps_fell_too_far(reps: Sequence[int], h: Heuristics = DEFAULTS) -> bool:
    """Return whether the last of several sets at one load fell by more than a quarter below the first.

    `reps` holds the reps of each set so far. Grade D: our own heuristic, after the set-stop rules of trials.
    """
    return len(reps) > 1 and (reps[0] - reps[-1]) * 100 > h.fell_percent * reps[0]


def reps_at_last_load(sets: Sequence[PerformedSet]) -> list[int]:
    """Return the clean reps that began each set of the last one's load and technique, the last one's last.

    Empty where the last set has no reps: a hold or a carry.
    """
    if not sets or not sets[-1].parts:
        return []
    first = [(one, merged(one.parts)[0]) for one in sets if one.parts]
    last, part = first[-1]
    load = whole(part.load) if part.load is not None else None
    return [
        burst.counted_reps
        for one, burst in first
        if burst.reps is not None
        and part.reps is not None
        and one.technique is last.technique
        and (whole(burst.load) if burst.load is not None else None) == load
    ]
