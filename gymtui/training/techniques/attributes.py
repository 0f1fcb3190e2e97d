"""Attributes of a set, whatever its technique: tempo, and which half of the range is used.

Tempo: growth is alike for reps of 0.5 to 8 s, and less above 10 s (Schoenfeld 2015, A). Lengthened partials
grow as well as the full range (Wolf 2025, B) and count as a set; shortened ones count half (D).
"""

from gymtui.model.performed import RangeOfMotion, Tempo
from gymtui.model.units import Seconds

SECONDS_A_REP = 3
"""How long a rep takes where no tempo is given. Grade D."""
LONGEST_REP = 8
"""A rep that takes longer than this many seconds is warned of. Source: Schoenfeld 2015 (A)."""
SECONDS_A_BREATH = 3
"""A deep breath; sources say 2 to 3.5 s. Grade D."""
SHORTENED_CREDIT = 0.5


def rep_seconds(tempo: Tempo | None) -> int:
    """Return how long one rep takes: the sum of the tempo's four seconds, 3 s where none is given."""
    return sum(int(phase) for phase in tempo.split("-")) if tempo is not None else SECONDS_A_REP


def set_seconds(reps: int, tempo: Tempo | None = None) -> Seconds:
    """Return how long a set of `reps` takes at a tempo."""
    return Seconds(reps * rep_seconds(tempo))


def tempo_warning(tempo: Tempo | None) -> str:
    """Return what speaks against a tempo whose rep takes more than 8 s, nothing for others."""
    seconds = rep_seconds(tempo)
    if tempo is None or seconds <= LONGEST_REP:
        return ""
    return f"a rep of {seconds} s: very slow reps train less; {LONGEST_REP} s or less is as good as any"


def range_credit(used: RangeOfMotion) -> float:
    """Return the factor on a set's credit: 0.5 for partials in the shortened half, else 1. Grade D."""
    return SHORTENED_CREDIT if used is RangeOfMotion.SHORTENED else 1.0


def breaths_to_seconds(breaths: int) -> Seconds:
    """Return the rest of so many deep breaths, in seconds."""
    return Seconds(breaths * SECONDS_A_BREATH)
