"""Whether a set of several parts has just ended: told by comparing the workout before and after."""

from datetime import datetime, timedelta

from gymtui.live.state import LiveSet, LiveWorkout
from gymtui.training.techniques import merged

FRESH = timedelta(seconds=10)
"""How old a log may be when it is first seen; an older one was redone or taken up again, not made now."""


def ended_set(before: LiveWorkout, after: LiveWorkout, now: datetime) -> LiveSet | None:
    """Return the set that a part logged just now has ended, where it was begun with an earlier part.

    None for a set of one part, one typed whole, one that the lifter ended with `k`, one that was only
    edited, undone or redone, and for an exercise whose countdown is off.
    """
    at = after.last_log_at
    if at is None or at == before.last_log_at or not timedelta(0) <= now - at <= FRESH:
        return None
    for _, exercise, live_set in after.places():
        if not live_set.closed or not live_set.parts or live_set.parts[-1].at != at:
            continue
        found = before.find_set(live_set.id)
        if found is None or not exercise.plan.countdown or found[2].closed:
            return None
        return live_set if 0 < len(merged(found[2].parts)) < len(merged(live_set.parts)) else None
    return None
