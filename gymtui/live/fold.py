"""The fold: events in, a new frozen workout out. Undo, redo, resume and replay are all this."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from gymtui.errors import GymtuiError
from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.order import rest_after
from gymtui.live.state import Hold, LiveExercise, LiveSet, LiveWorkout, Place, Rest, RestKind
from gymtui.model.performed import Kind, Part, RangeOfMotion, Technique
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.training.techniques import SetOver

SECONDS_A_REP = 3
"""How long a rep takes where no tempo is given, for the estimate of an unmarked rest (grade D)."""


class InvalidEventError(GymtuiError):
    """The event does not fit the workout as it is."""


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
    exercises = tuple(_live_exercise(plan) for plan in started.exercises)
    return Session(started, (), (), LiveWorkout(started, exercises))


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


def apply(workout: LiveWorkout, change: ev.Change) -> LiveWorkout:  # noqa: C901, PLR0911, RUF100  (one arm an event)
    """Return the workout after one change."""
    match change:
        case ev.PartLogged():
            return _log(workout, change)
        case ev.PartStarted():
            return replace(workout, part_started_at=change.at)
        case ev.HoldStarted():
            return _start_hold(workout, change)
        case ev.HoldCancelled():
            return replace(workout, hold=None, part_started_at=None)
        case ev.SetEdited():
            return _edit(workout, change)
        case ev.SetClosed():
            return _close(workout, change)
        case ev.SetAdded():
            return _add_set(workout, change)
        case ev.SetRemoved():
            return _remove_set(workout, change)
        case ev.ExerciseAdded():
            return replace(workout, exercises=(*workout.exercises, _live_exercise(change.exercise)))
        case ev.ExerciseChosen():
            _need_exercise(workout, change.exercise)
            return replace(workout, chosen=change.exercise)
        case ev.RestAdjusted():
            return _adjust(workout, change)
        case ev.NoteWritten():
            return _note(workout, change)
        case ev.FormRated():
            return _rate(workout, change)


def _live_exercise(plan: SessionExercise) -> LiveExercise:
    return LiveExercise(plan, tuple(_live_set(s) for s in plan.sets))


def _live_set(plan: SessionSet) -> LiveSet:
    target = plan.target
    return LiveSet(plan, target.kind, target.technique, tempo=target.tempo, range=target.range)


def _need_set(workout: LiveWorkout, set_id: str) -> tuple[Place, LiveExercise, LiveSet]:
    found = workout.find_set(set_id)
    if found is None:
        raise InvalidEventError(f"There is no set {set_id} in this workout.")
    return found


def _need_exercise(workout: LiveWorkout, exercise_id: str) -> tuple[int, LiveExercise]:
    found = workout.find_exercise(exercise_id)
    if found is None:
        raise InvalidEventError(f"There is no exercise {exercise_id} in this workout.")
    return found


def _put_set(workout: LiveWorkout, place: Place, live_set: LiveSet) -> LiveWorkout:
    exercise = workout.exercises[place.exercise]
    sets = (*exercise.sets[: place.set], live_set, *exercise.sets[place.set + 1 :])
    return _put_exercise(workout, place.exercise, replace(exercise, sets=sets))


def _put_exercise(workout: LiveWorkout, index: int, exercise: LiveExercise) -> LiveWorkout:
    return replace(workout, exercises=(*workout.exercises[:index], exercise, *workout.exercises[index + 1 :]))


def _log(workout: LiveWorkout, change: ev.PartLogged) -> LiveWorkout:
    place, _, live_set = _need_set(workout, change.set)
    if live_set.closed:
        raise InvalidEventError("This set is finished.", "Edit it, or undo.")
    entry = change.entry
    if not entry.parts:
        raise InvalidEventError("Nothing was entered.")
    if entry.kind is Kind.WARMUP and not live_set.is_warmup and not live_set.parts:
        workout, place, live_set = _insert_warmup(workout, place, live_set)
    technique = entry.technique or live_set.technique
    _same_load(live_set, technique, entry)
    parts = (*live_set.parts, *_timed(workout, live_set, entry, change.at))
    logged = _with_attributes(replace(live_set, parts=parts, technique=technique), entry)
    many = sum(part.side is None for part in entry.parts) > 1
    typed_whole = many and technique is not live_set.target.technique
    closed = typed_whole or isinstance(logged.following, SetOver)
    logged = replace(logged, closed=closed)
    after = _put_set(workout, place, logged)
    after = replace(after, rest=None, part_started_at=None, hold=None, last_log_at=change.at)
    return _with_rest(after, place, change.at)


def _insert_warmup(workout: LiveWorkout, place: Place, before: LiveSet) -> tuple[LiveWorkout, Place, LiveSet]:
    """A typed warm-up does not use up the work set it was typed at: it gets a place of its own before it."""
    exercise = workout.exercises[place.exercise]
    number = sum(s.id.startswith(f"{before.id}-w") for s in exercise.sets) + 1
    target = before.target.model_copy(
        update={"kind": Kind.WARMUP, "technique": Technique.STRAIGHT, "params": {}, "rest": None}
    )
    plan = SessionSet.model_validate({"id": f"{before.id}-w{number}", "target": target})
    warmup = LiveSet(plan, Kind.WARMUP, Technique.STRAIGHT)
    sets = (*exercise.sets[: place.set], warmup, *exercise.sets[place.set :])
    return _put_exercise(workout, place.exercise, replace(exercise, sets=sets)), place, warmup


def _same_load(live_set: LiveSet, technique: Technique, entry: Entry) -> None:
    if technique is not Technique.REST_PAUSE:
        return
    loads = {part.load for part in (*live_set.parts, *entry.parts)}
    if len(loads) > 1:
        raise InvalidEventError(
            "A rest-pause set keeps its load: another load makes it a drop set.",
            "Log the reps only, or end the set with k.",
        )


def _with_attributes(live_set: LiveSet, entry: Entry) -> LiveSet:
    return replace(
        live_set,
        kind=entry.kind or live_set.kind,
        tempo=entry.tempo or live_set.tempo,
        range=entry.range or live_set.range,
        form=entry.form if entry.form is not None else live_set.form,
        note=entry.note or live_set.note,
    )


def _timed(workout: LiveWorkout, live_set: LiveSet, entry: Entry, at: datetime) -> tuple[Part, ...]:
    """Return the entry's parts with their times; the first of them carries the rest before it."""
    started = workout.hold.starts_at if workout.hold is not None else workout.part_started_at
    update: dict[str, object] = {"at": at, "started_at": started}
    if workout.last_log_at is not None:
        if started is not None:
            gap = (started - workout.last_log_at).total_seconds()
        else:
            gap = (at - workout.last_log_at).total_seconds() - _work_seconds(live_set, entry)
        update["rest_actual"] = max(0, round(gap))
        update["rest_estimated"] = started is None
        update["rest_planned"] = workout.rest.seconds if workout.rest is not None else None
    first, *others = entry.parts
    return (first.model_copy(update=update), *(part.model_copy(update={"at": at}) for part in others))


def _work_seconds(live_set: LiveSet, entry: Entry) -> int:
    tempo = entry.tempo or live_set.tempo
    a_rep = sum(int(x) for x in tempo.split("-")) if tempo is not None else SECONDS_A_REP
    return sum((part.seconds or 0) or (part.reps or 0) * a_rep for part in entry.parts)


def _with_rest(workout: LiveWorkout, place: Place, since: datetime) -> LiveWorkout:
    exercise, live_set = workout.at(place)
    following = rest_after(workout, exercise, live_set)
    rest = Rest(following[0], since, following[1]) if following is not None else None
    return replace(workout, rest=rest)


def _start_hold(workout: LiveWorkout, change: ev.HoldStarted) -> LiveWorkout:
    _, _, live_set = _need_set(workout, change.set)
    if live_set.closed:
        raise InvalidEventError("This set is finished.", "Edit it, or undo.")
    starts = change.at + timedelta(seconds=change.lead)
    return replace(workout, hold=Hold(change.set, starts, change.target), part_started_at=None)


def _edit(workout: LiveWorkout, change: ev.SetEdited) -> LiveWorkout:
    place, _, live_set = _need_set(workout, change.set)
    if not live_set.parts:
        raise InvalidEventError("Nothing of this set is logged yet.")
    times = ("started_at", "at", "rest_planned", "rest_actual", "rest_estimated")
    parts = []
    for index, part in enumerate(change.entry.parts):
        old = live_set.parts[index] if index < len(live_set.parts) else Part(at=live_set.parts[-1].at)
        parts.append(part.model_copy(update={name: getattr(old, name) for name in times}))
    entry = change.entry
    edited = replace(
        live_set,
        parts=tuple(parts),
        technique=entry.technique or live_set.technique,
        kind=entry.kind or Kind.WORK,
        tempo=entry.tempo,
        range=entry.range or RangeOfMotion.FULL,
        form=entry.form,
        note=entry.note,
    )
    if not edited.closed and isinstance(edited.following, SetOver):
        edited = replace(edited, closed=True)
    return _put_set(workout, place, edited)


def _close(workout: LiveWorkout, change: ev.SetClosed) -> LiveWorkout:
    place, _, live_set = _need_set(workout, change.set)
    if live_set.closed:
        raise InvalidEventError("This set is finished already.")
    after = _put_set(workout, place, replace(live_set, closed=True))
    after = replace(after, hold=None, part_started_at=None)
    if live_set.parts and after.last_log_at is not None:
        return _with_rest(after, place, after.last_log_at)
    finished = not any(e.is_open for e in after.exercises)
    return replace(after, rest=None) if finished else after


def _add_set(workout: LiveWorkout, change: ev.SetAdded) -> LiveWorkout:
    index, exercise = _need_exercise(workout, change.exercise)
    added = replace(exercise, sets=(*exercise.sets, _live_set(change.set)))
    return _put_exercise(workout, index, added)


def _remove_set(workout: LiveWorkout, change: ev.SetRemoved) -> LiveWorkout:
    place, exercise, _ = _need_set(workout, change.set)
    kept = tuple(s for s in exercise.sets if s.id != change.set)
    hold = workout.hold if workout.hold is not None and workout.hold.set != change.set else None
    after = replace(_put_exercise(workout, place.exercise, replace(exercise, sets=kept)), hold=hold)
    finished = not any(e.is_open for e in after.exercises)
    return replace(after, rest=None) if finished else after


def _adjust(workout: LiveWorkout, change: ev.RestAdjusted) -> LiveWorkout:
    """Move the end of the rest. It never moves behind now; once over, more time counts from now."""
    rest = workout.rest
    if rest is None:
        raise InvalidEventError("No rest is running.")
    elapsed = max(0, round((change.at - rest.started_at).total_seconds()))
    if change.seconds > 0:
        seconds = max(rest.seconds, elapsed) + change.seconds
    else:
        seconds = max(min(rest.seconds, elapsed), rest.seconds + change.seconds)
    return replace(workout, rest=replace(rest, seconds=max(1, seconds)))


def _note(workout: LiveWorkout, change: ev.NoteWritten) -> LiveWorkout:
    if change.exercise is None:
        return replace(workout, notes=change.text)
    index, exercise = _need_exercise(workout, change.exercise)
    return _put_exercise(workout, index, replace(exercise, note=change.text))


def _rate(workout: LiveWorkout, change: ev.FormRated) -> LiveWorkout:
    index, exercise = _need_exercise(workout, change.exercise)
    done = [j for j, s in enumerate(exercise.sets) if s.parts]
    if not done:
        raise InvalidEventError("Nothing of this exercise is logged yet.")
    last = replace(exercise.sets[done[-1]], form=change.form)
    return _put_set(workout, Place(index, done[-1]), last)


__all__ = ["InvalidEventError", "RestKind", "Session", "apply", "begin", "replay", "step"]
