"""How many hard sets a set counts as. The techniques add to the base of the first part.

All figures are our own (grade D), calibrated on single trials: one set with four drops matched three sets
(Ozaki 2018), 10+6 rest-pause was equated with 1.33 sets (Enes 2021).
"""

from collections.abc import Sequence

from gymtui.model.performed import Part

MOST_CREDIT = 3.0
"""No set counts as more than this, whatever its technique."""
HARD_RIR = 4.0
EASY_RIR = 6.0
"""Up to 4 reps in reserve a set is hard, from 6 on it counts nothing, between them half."""
SHORTEST_HOLD = 20
"""A timed hold counts from this many seconds on."""
LOWEST_HOLD_RIR = 3.0


def base_credit(part: Part) -> float:
    """Return what one part counts by its effort: 1 up to RIR 4 or unknown, 0.5 below RIR 6, else 0.

    A part without reps counts nothing, a hold from 20 s on, a carry as a set, cardio nothing.
    """
    if part.reps is None:
        return _timed_credit(part)
    if part.reps == 0:
        return 0.0
    if part.rir is None or part.rir <= HARD_RIR:
        return 1.0
    return 0.5 if part.rir < EASY_RIR else 0.0


def extended_credit(parts: Sequence[Part], enough: int) -> float:
    """Return the base, and 0.5 for each further part of `enough` reps and more, else 0.25; 3 at most.

    A set whose first part was too easy to count counts nothing.
    """
    base = base_credit(parts[0]) if parts else 0.0
    if base == 0.0:
        return 0.0
    more = sum(0.5 if part.reps >= enough else 0.25 for part in parts[1:] if part.reps)
    return min(base + more, MOST_CREDIT)


def whole_credit(parts: Sequence[Part]) -> float:
    """Return the credit of a set that counts as a whole: 1 where its last part was hard, else 0.5."""
    if not any(part.reps or part.seconds or part.metres for part in parts):
        return 0.0
    rir = parts[-1].rir
    return 1.0 if rir is None or rir <= HARD_RIR else 0.5


def _timed_credit(part: Part) -> float:
    if part.seconds is not None and part.metres is None:
        hard = part.rir is None or part.rir <= LOWEST_HOLD_RIR
        return 1.0 if part.seconds >= SHORTEST_HOLD and hard else 0.0
    return 1.0 if part.metres and part.seconds is None else 0.0
