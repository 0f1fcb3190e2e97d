"""The fold: events in, a new frozen workout out. Undo, redo, resume and replay are all this."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gymtui.live import changes_of_exercises as exercises
from gymtui.live import changes_of_sets as sets
from gymtui.live import events as ev
from gymtui.live.order import current
from gymtui.live.places import InvalidEventError, live_exercise, need_exercise, put_exercise
from gymtui.live.postponing import postpone
from gymtui.live.state import LiveWorkout


@dataclass(frozen=True, slots=True)
class Session:
    """A workout in progress with its past and, after undo, its future."""

    started: ev.Started
    applied: tuple[ev.Change, ...]
    undone: tuple[ev.Change, ...]
    now: LiveWorkout

    @property
    def id(self) -> str:
        return self.started.workout


def begin(started: ev.Started) -> Session:
    """Return the session at its start."""
    planned = tuple(live_exercise(plan) for plan in started.exercises)
    return Session(started, (), (), LiveWorkout(started, planned, started.groups, started.gym))


def replay(events: Iterable[ev.Event]) -> Session:
    """Return the session that the stored events make.

    Raises InvalidEventError where the first is not `Started` or one does not fit.
    """
    stream = iter(events)
    first = next(stream, None)
    if not isinstance(first, ev.Started):
        raise InvalidEventError("The workout's events do not begin with its start.")
    session = begin(first)
    for event in stream:
        session = step(session, event)
    return session


def step(session: Session, event: ev.Event) -> Session:
    """Return the session after one more event. Raises InvalidEventError where it does not fit."""
    if isinstance(event, ev.Started):
        raise InvalidEventError("The workout was started already.")
    if isinstance(event, ev.Undone):
        if not session.applied:
            raise InvalidEventError("There is nothing to undo.")
        kept, last = session.applied[:-1], session.applied[-1]
        now = begin(session.started).now
        for change in kept:
            now = apply(now, change)
        return Session(session.started, kept, (*session.undone, last), now)
    if isinstance(event, ev.Redone):
        if not session.undone:
            raise InvalidEventError("There is nothing to redo.")
        change = session.undone[-1]
        return Session(
            session.started, (*session.applied, change), session.undone[:-1], apply(session.now, change)
        )
    return Session(session.started, (*session.applied, event), (), apply(session.now, event))


def apply(workout: LiveWorkout, change: ev.Change) -> LiveWorkout:
    """Return the workout after one change. Raises InvalidEventError where it does not fit."""
    if workout.returned:
        workout = replace(workout, returned=())
    return _of_set(workout, change)


def _of_set(workout: LiveWorkout, change: ev.Change) -> LiveWorkout:  # noqa: C901, PLR0911, RUF100  (one arm an event)
    match change:
        case ev.PartLogged():
            return sets.log(workout, change)
        case ev.PartStarted():
            return replace(workout, part_started_at=change.at)
        case ev.HoldStarted():
            return sets.start_hold(workout, change)
        case ev.HoldCancelled():
            return replace(workout, hold=None, part_started_at=None)
        case ev.SetEdited():
            return sets.edit(workout, change)
        case ev.SetClosed():
            return sets.close(workout, change)
        case ev.PartGrown():
            return sets.grow(workout, change)
        case ev.SetsReplanned():
            return sets.replan(workout, change.sets)
        case ev.SetAdded():
            return sets.add_set(workout, change)
        case ev.WarmupsAdded():
            return sets.add_warmups(workout, change)
        case ev.SetRemoved():
            return sets.remove_set(workout, change)
        case ev.RestAdjusted():
            return sets.adjust(workout, change)
        case ev.RestChanged():
            return sets.change_rest(workout, change)
        case ev.FormRated():
            return sets.rate(workout, change)
        case ev.NoteWritten():
            return _note(workout, change)
        case _:
            after = _of_exercise(workout, change)
            return sets.without_stale_rest(after, current(after))


def _of_exercise(workout: LiveWorkout, change: ev.ExerciseChange) -> LiveWorkout:
    match change:
        case ev.ExerciseAdded():
            return exercises.add(workout, change)
        case ev.ExerciseChosen():
            return exercises.choose(workout, change)
        case ev.ExerciseSwapped():
            return exercises.swap(workout, change)
        case ev.ExerciseRemoved():
            return exercises.remove(workout, change)
        case ev.ExerciseMoved():
            return exercises.move(workout, change)
        case ev.ExercisePostponed():
            return postpone(workout, change)
        case ev.ExercisesLinked():
            return exercises.link(workout, change)
        case ev.ExerciseUnlinked():
            return exercises.unlink(workout, change)
        case ev.GymChanged():
            return exercises.change_gym(workout, change)


def _note(workout: LiveWorkout, change: ev.NoteWritten) -> LiveWorkout:
    if change.exercise is None:
        return replace(workout, notes=change.text)
    index, exercise = need_exercise(workout, change.exercise)
    return put_exercise(workout, index, replace(exercise, note=change.text))


__all__ = ["InvalidEventError", "Session", "apply", "begin", "replay", "step"]
