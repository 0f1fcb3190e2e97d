"""What techniques count in the parts of a set, and what they propose for the next one."""

from collections.abc import Sequence

from gymtui.model.performed import Part
from gymtui.training.techniques.protocol import SetOver, SetSoFar

ZERO = SetOver("zero", "a part of 0 reps ends the set")


def counted(parts: Sequence[Part]) -> int:
    """Return the clean reps of the parts: what totals are held against."""
    return sum(part.counted_reps for part in parts)


def is_empty(part: Part) -> bool:
    """Return whether nothing was done in a part: 0 reps, or a hold of 0 s."""
    return part.reps == 0 or (part.reps is None and part.seconds == 0)


def last_time(so_far: SetSoFar) -> int | None:
    """Return the reps of last time's part in the place of the next one, where there is one."""
    place = len(so_far.parts)
    return (so_far.last[place].counted_reps or None) if place < len(so_far.last) else None


def share_of_before(so_far: SetSoFar, share: int, of: int) -> int | None:
    """Return the share `share`/`of` of the reps of the part before, rounded up; None where it has no reps."""
    reps = so_far.parts[-1].reps
    return None if reps is None else -(-reps * share // of)


def proposed(reps: int | None, to_go: int | None = None) -> int | None:
    """Return a proposal: at least 1 and no more than is still to go."""
    if reps is None:
        return None
    return max(1, reps if to_go is None else min(reps, to_go))


def many(count: int, noun: str) -> str:
    """Return `1 mini`, `3 minis`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
