"""Which set it is, in words."""

from gymtui.live.state import LiveExercise, LiveSet


def set_words(exercise: LiveExercise, live_set: LiveSet) -> str:
    """Return `set 3 of 4`, `warm-up 1 of 2`, with the part where the set has begun."""
    same = [s for s in exercise.sets if s.is_warmup == live_set.is_warmup]
    number = next((i for i, s in enumerate(same, 1) if s.id == live_set.id), len(same))
    kind = "warm-up" if live_set.is_warmup else "set"
    part = f", part {len(live_set.parts) + 1}" if live_set.parts and not live_set.closed else ""
    return f"{kind} {number} of {len(same)}{part}"
