"""What the technique of a set says: the next part, or that the set is over."""

from dataclasses import replace
from datetime import datetime, timedelta

from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.performed import Part, Technique
from gymtui.training.techniques import NextPart, SetOver, SetSoFar, merged, technique_rules
from gymtui.training.techniques.attributes import rep_seconds
from gymtui.training.techniques.interval import work_seconds as interval_seconds


def so_far(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> SetSoFar:
    """Return what the technique decides on.

    A technique that the set grew into has no parameters of its own: the plan's belong to the plan's.
    """
    target, last = live_set.target, live_set.plan.last
    if live_set.technique is not target.technique:
        target = target.model_copy(update={"technique": live_set.technique, "params": {}})
    alike = last is not None and last.technique is live_set.technique
    return SetSoFar(
        target=target,
        parts=merged(live_set.parts),
        last=merged(last.parts) if last is not None and alike else (),
        exercise=exercise.plan,
        gym=workout.gym,
        began=began(live_set),
    )


def following(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> NextPart | SetOver | None:
    """Return what comes next in the set; None before its first part.

    Where the lifter makes a set grow into another technique, each further part is one that they ask for.
    """
    if not live_set.parts:
        return None
    rules = technique_rules(live_set.technique)
    known = so_far(workout, exercise, live_set)
    if len(known.parts) < live_set.wanted:
        answer = rules.next(known)
        return answer if isinstance(answer, NextPart) else rules.grow(known)
    if live_set.wanted and live_set.technique is not live_set.target.technique:
        return SetOver("done", "set done")
    return rules.next(known)


def began(live_set: LiveSet) -> datetime | None:
    """Return when the set's first part began: marked, or worked out from its reps."""
    first = live_set.parts[0] if live_set.parts else None
    if first is None or first.at is None:
        return None
    if first.started_at is not None:
        return first.started_at
    return first.at - timedelta(seconds=work_seconds((first,), live_set.tempo))


def work_seconds(parts: tuple[Part, ...], tempo: str | None) -> int:
    """Return how long the parts were worked: held seconds, or reps at their tempo."""
    a_rep = rep_seconds(tempo)
    return sum((part.seconds or 0) or (part.reps or 0) * a_rep for part in parts)


def settled(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> LiveSet:
    """Return the set closed where its technique says that it is over, else open."""
    over = isinstance(following(workout, exercise, live_set), SetOver)
    return replace(live_set, closed=over)


def bursts(live_set: LiveSet) -> int:
    """Return how many bursts are done: the two sides of one count once."""
    return len(merged(live_set.parts))


def timed_seconds(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> int | None:
    """Return how long the part that comes is held or worked against the clock; None where reps end it."""
    if live_set.technique is Technique.INTERVAL:
        answer = following(workout, exercise, live_set)
        if answer is None:
            return interval_seconds(live_set.target)
        return answer.seconds if isinstance(answer, NextPart) else None
    if exercise.plan.measurement.is_hold and not live_set.parts:
        return live_set.plan.seconds
    return None


def said_at_the_end(workout: LiveWorkout) -> str:
    """Return what the technique said when it ended the set logged last, where that was not the plan's end."""
    place = workout.last_logged
    if place is None:
        return ""
    exercise, live_set = workout.at(place)
    if not live_set.closed:
        return ""
    answer = following(workout, exercise, live_set)
    return answer.words if isinstance(answer, SetOver) and answer.reason != "done" else ""


def next_round(workout: LiveWorkout, place: Place | None) -> int | None:
    """Return how long the next round of intervals is worked, where one that has begun goes on by itself."""
    if place is None or workout.hold is not None:
        return None
    exercise, live_set = workout.at(place)
    if live_set.technique is not Technique.INTERVAL or not live_set.parts:
        return None
    return timed_seconds(workout, exercise, live_set)
