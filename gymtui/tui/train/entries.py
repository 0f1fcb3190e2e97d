"""Entries and sets that the live screen makes itself: a hold, a target taken over, one more set."""

from dataclasses import replace

from gymtui.live.entry import Entry, EntryContext
from gymtui.live.proposal import context_of
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionSet
from gymtui.model.units import Seconds, Unit


def exercise_of(workout: LiveWorkout, chosen: str) -> LiveExercise:
    """Return the exercise that a chosen row is, or belongs to."""
    found = workout.find_set(chosen)
    if found is not None:
        return found[1]
    by_id = workout.find_exercise(chosen)
    assert by_id is not None, "the outline only offers what is in the workout"
    return by_id[1]


def another_set(exercise: LiveExercise, set_id: ShortId) -> SessionSet:
    """Return one more set like the exercise's last work set, or a plain one where it has none."""
    sets = exercise.work_sets
    if sets:
        return sets[-1].plan.model_copy(update={"id": set_id, "last": None})
    return SessionSet(id=set_id, target=SetTarget())


def with_target(entry: Entry, live_set: LiveSet) -> Entry:
    """Return the entry with the target's RIR where none was typed; only where the person set it so."""
    rir = live_set.target.rir
    if rir is None or live_set.parts or entry.parts[0].rir is not None or entry.parts[0].failed:
        return entry
    first = entry.parts[0].model_copy(update={"rir": rir})
    return entry.model_copy(update={"parts": (first, *entry.parts[1:])})


def held_entry(live_set: LiveSet, seconds: int) -> Entry:
    """Return the entry of a hold of so many seconds, at the set's load."""
    return Entry(parts=(Part(load=live_set.plan.load, seconds=Seconds(seconds)),))


def to_compare(workout: LiveWorkout, place: Place, unit: Unit) -> EntryContext:
    """Return what a typed line is compared with when it is asked whether it holds a slip.

    Where there is no plan, no last time and nothing done today, the load shown is only the lightest
    there is and says nothing.
    """
    context = context_of(workout, place, unit)
    exercise, live_set = workout.at(place)
    planned = live_set.target.load is not None or live_set.plan.last is not None
    if planned or any(s.parts for s in exercise.work_sets):
        return context
    return replace(context, load=None)
