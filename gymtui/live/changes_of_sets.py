"""What events do to sets: logging, correcting, ending, growing, planning anew, resting."""

from dataclasses import replace
from datetime import datetime, timedelta

from gymtui.live import events as ev
from gymtui.live.back_offs import with_another
from gymtui.live.entry import Entry
from gymtui.live.order import rest_after
from gymtui.live.parts import bursts, following, settled, work_seconds
from gymtui.live.places import (
    InvalidEventError,
    live_set,
    need_exercise,
    need_set,
    new_set_id,
    put_exercise,
    put_set,
)
from gymtui.live.postponing import after_closing
from gymtui.live.state import Hold, LiveSet, LiveWorkout, Place, Rest, RestKind
from gymtui.model.performed import Kind, Part, RangeOfMotion, Technique
from gymtui.model.session import SessionSet
from gymtui.training.techniques import NextPart, technique_rules

FINISHED = "This set is finished."


def log(workout: LiveWorkout, change: ev.PartLogged) -> LiveWorkout:
    """Log parts of a set. A set that is over takes more only where the entry makes it grow."""
    place, _, before = need_set(workout, change.set)
    entry = change.entry
    if not entry.parts:
        raise InvalidEventError("Nothing was entered.")
    if before.closed and not (change.grows and before.parts):
        raise InvalidEventError(FINISHED, "Edit it, or undo.")
    if entry.kind is Kind.WARMUP and not before.is_warmup and not before.parts:
        workout, place, before = _insert_warmup(workout, place, before)
    technique = entry.technique or before.technique
    _same_load(before, technique, entry)
    parts = (*before.parts, *_timed(workout, before, entry, change.at))
    logged = _with_attributes(replace(before, parts=parts, technique=technique), entry)
    exercise = workout.exercises[place.exercise]
    many = sum(part.side is None for part in entry.parts) > 1
    typed_whole = change.grows or (many and technique is not logged.target.technique)
    logged = replace(logged, closed=True) if typed_whole else settled(workout, exercise, logged)
    after = with_another(put_set(workout, place, logged), place)
    after = replace(after, rest=None, part_started_at=None, hold=None, last_log_at=change.at)
    return with_rest(after_closing(after, place), place, change.at)


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
    return put_exercise(workout, place.exercise, replace(exercise, sets=sets)), place, warmup


def _same_load(before: LiveSet, technique: Technique, entry: Entry) -> None:
    if not technique_rules(technique).keeps_load:
        return
    loads = {part.load for part in (*before.parts, *entry.parts)}
    if len(loads) > 1:
        raise InvalidEventError(
            f"A {technique.words} set keeps its load: another load makes it a drop set.",
            "Log the reps only, or end the set with k.",
        )


def _with_attributes(before: LiveSet, entry: Entry) -> LiveSet:
    return replace(
        before,
        kind=entry.kind or before.kind,
        tempo=entry.tempo or before.tempo,
        range=entry.range or before.range,
        form=entry.form if entry.form is not None else before.form,
        note=entry.note or before.note,
    )


def _timed(workout: LiveWorkout, before: LiveSet, entry: Entry, at: datetime) -> tuple[Part, ...]:
    """Return the entry's parts with their times; the first of them carries the rest before it."""
    started = workout.hold.starts_at if workout.hold is not None else workout.part_started_at
    update: dict[str, object] = {"at": at, "started_at": started}
    if workout.last_log_at is not None:
        if started is not None:
            gap = (started - workout.last_log_at).total_seconds()
        else:
            worked = work_seconds(entry.parts, entry.tempo or before.tempo)
            gap = (at - workout.last_log_at).total_seconds() - worked
        update["rest_actual"] = max(0, round(gap))
        update["rest_estimated"] = started is None
        update["rest_planned"] = _rest_planned(workout, before)
    first, *others = entry.parts
    return (first.model_copy(update=update), *(part.model_copy(update={"at": at}) for part in others))


def _rest_planned(workout: LiveWorkout, before: LiveSet) -> int | None:
    """Return the seconds planned before this part: those counted down, or none at all inside a drop set."""
    if workout.rest is not None:
        return workout.rest.seconds
    found = workout.find_set(before.id) if before.parts else None
    if found is None:
        return None
    answer = following(workout, found[1], before)
    return int(answer.rest) if isinstance(answer, NextPart) else None


def with_rest(workout: LiveWorkout, place: Place, since: datetime) -> LiveWorkout:
    """Return the workout with the rest that belongs after the set at `place`, or with none."""
    exercise, done = workout.at(place)
    answer = rest_after(workout, exercise, done)
    rest = Rest(answer[0], since, answer[1], done.id) if answer is not None else None
    return replace(workout, rest=rest)


def start_hold(workout: LiveWorkout, change: ev.HoldStarted) -> LiveWorkout:
    """Begin a timed part after its lead-in."""
    _, _, before = need_set(workout, change.set)
    if before.closed:
        raise InvalidEventError(FINISHED, "Edit it, or undo.")
    starts = change.at + timedelta(seconds=change.lead)
    return replace(workout, hold=Hold(change.set, starts, change.target), part_started_at=None)


def edit(workout: LiveWorkout, change: ev.SetEdited) -> LiveWorkout:
    """Correct a logged set. Its times and rests stay, and no countdown starts anew."""
    place, exercise, before = need_set(workout, change.set)
    if not before.parts:
        raise InvalidEventError("Nothing of this set is logged yet.")
    times = ("started_at", "at", "rest_planned", "rest_actual", "rest_estimated")
    parts = []
    for index, part in enumerate(change.entry.parts):
        old = before.parts[index] if index < len(before.parts) else Part(at=before.parts[-1].at)
        parts.append(part.model_copy(update={name: getattr(old, name) for name in times}))
    entry = change.entry
    edited = replace(
        before,
        parts=tuple(parts),
        technique=entry.technique or before.technique,
        kind=entry.kind or Kind.WORK,
        tempo=entry.tempo,
        range=entry.range or RangeOfMotion.FULL,
        form=entry.form,
        note=entry.note,
    )
    if not edited.closed:
        edited = settled(workout, exercise, edited)
    after = put_set(workout, place, edited)
    return after_closing(after, place) if edited.closed and not before.closed else after


def close(workout: LiveWorkout, change: ev.SetClosed) -> LiveWorkout:
    """End a set here, or skip it where nothing of it is logged."""
    place, _, before = need_set(workout, change.set)
    if before.closed:
        raise InvalidEventError("This set is finished already.")
    after = put_set(workout, place, replace(before, closed=True))
    after = after_closing(replace(after, hold=None, part_started_at=None), place)
    if before.parts and after.last_log_at is not None:
        return with_rest(after, place, after.last_log_at)
    return without_idle_rest(after)


def grow(workout: LiveWorkout, change: ev.PartGrown) -> LiveWorkout:
    """Open a logged set for one more part, with the technique's own rest counted from its last part."""
    place, exercise, before = need_set(workout, change.set)
    if not before.parts:
        raise InvalidEventError("Nothing of this set is logged yet.", "Log it first; then it can grow.")
    if before.is_warmup:
        raise InvalidEventError("A warm-up does not grow.", "Log a work set first.")
    if not exercise.plan.measurement.has_reps:
        raise InvalidEventError("Only sets that count reps can grow a further part.")
    if not before.closed and following(workout, exercise, before) is not None:
        raise InvalidEventError("A further part of this set comes next already.", "Enter logs it.")
    kept = before.technique if _goes_on(before, change.technique) else change.technique
    _one_load(before, kept)
    grown = replace(before, technique=kept, wanted=bursts(before) + 1, closed=False)
    after = replace(put_set(workout, place, grown), chosen=exercise.id, hold=None, part_started_at=None)
    since = before.parts[-1].at
    return with_rest(after, place, since) if since is not None else replace(after, rest=None)


def _one_load(before: LiveSet, technique: Technique) -> None:
    if technique_rules(technique).keeps_load and len({part.load for part in before.parts}) > 1:
        raise InvalidEventError(
            f"The loads of this set differ, and a {technique.words} set has one.", "d adds a drop."
        )


def _goes_on(before: LiveSet, wanted: Technique) -> bool:
    """A set of minis goes on with minis of its own kind, and a drop set with drops."""
    if wanted is Technique.DROP:
        return before.technique is Technique.DROP
    return before.technique in (Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.CLUSTER)


def replan(workout: LiveWorkout, sets: tuple[SessionSet, ...]) -> LiveWorkout:
    """Give sets another plan. What is logged of them stays; the new technique says whether it is over."""
    for plan in sets:
        place, exercise, before = need_set(workout, plan.id)
        if before.skipped:
            raise InvalidEventError("This set was skipped.", "Undo, or add a set.")
        fresh = live_set(plan)
        _one_load(before, fresh.technique)
        changed = replace(fresh, parts=before.parts, form=before.form, note=before.note)
        if before.parts:
            changed = replace(changed, tempo=before.tempo, range=before.range)
            changed = settled(workout, exercise, changed)
        workout = put_set(workout, place, changed)
        if changed.closed != before.closed:
            workout = _turned(workout, place, exercise.id)
    return workout


def _turned(workout: LiveWorkout, place: Place, exercise_id: str) -> LiveWorkout:
    """A new plan opened a set that was over, or ended one that ran: the rest is now another."""
    changed = workout.at(place)[1]
    workout = after_closing(workout, place) if changed.closed else replace(workout, chosen=exercise_id)
    since = changed.parts[-1].at
    return with_rest(workout, place, since) if since is not None else replace(workout, rest=None)


def add_set(workout: LiveWorkout, change: ev.SetAdded) -> LiveWorkout:
    """Add a set at the end of an exercise."""
    index, exercise = need_exercise(workout, change.exercise)
    new_set_id(workout, change.set)
    return put_exercise(workout, index, replace(exercise, sets=(*exercise.sets, live_set(change.set))))


def add_warmups(workout: LiveWorkout, change: ev.WarmupsAdded) -> LiveWorkout:
    """Put warm-ups before the next work set of an exercise; those not done yet make room for them."""
    index, exercise = need_exercise(workout, change.exercise)
    for planned in change.sets:
        new_set_id(workout, planned)
    if not exercise.is_open:
        raise InvalidEventError(f"{exercise.plan.name} is finished already.")
    kept = [s for s in exercise.sets if s.closed or s.parts or not s.is_warmup]
    at = next((i for i, s in enumerate(kept) if not s.closed and not s.is_warmup), len(kept))
    fresh = [live_set(planned) for planned in change.sets]
    return put_exercise(workout, index, replace(exercise, sets=(*kept[:at], *fresh, *kept[at:])))


def remove_set(workout: LiveWorkout, change: ev.SetRemoved) -> LiveWorkout:
    """Take a set out of the workout, with what was logged of it."""
    place, exercise, _ = need_set(workout, change.set)
    kept = tuple(s for s in exercise.sets if s.id != change.set)
    hold = workout.hold if workout.hold is not None and workout.hold.set != change.set else None
    after = replace(put_exercise(workout, place.exercise, replace(exercise, sets=kept)), hold=hold)
    return without_idle_rest(after)


def without_idle_rest(workout: LiveWorkout) -> LiveWorkout:
    """Return the workout without a countdown where nothing is left to do."""
    return workout if any(e.is_open for e in workout.exercises) else replace(workout, rest=None)


def adjust(workout: LiveWorkout, change: ev.RestAdjusted) -> LiveWorkout:
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


def change_rest(workout: LiveWorkout, change: ev.RestChanged) -> LiveWorkout:
    """Change the rest of an exercise from now on, the running one after its set included.

    In a superset the rest after the round is meant: the switch is no rest. With the countdown off the
    exercise's running clock ends.
    """
    index, exercise = need_exercise(workout, change.exercise)
    update: dict[str, object] = {}
    if change.countdown is not None:
        update["countdown"] = change.countdown
    if change.seconds is not None:
        update["rest"] = change.seconds
    plan = exercise.plan.model_copy(update=update)
    sets = exercise.sets
    if change.seconds is not None:
        sets = tuple(s if s.closed or s.is_warmup else _resting(s, change.seconds) for s in sets)
    after = put_exercise(workout, index, replace(exercise, plan=plan, sets=sets))
    group = workout.group(plan.group)
    if group is not None and change.seconds is not None:
        changed = group.model_copy(update={"round_rest": change.seconds})
        after = replace(after, groups=tuple(changed if g.id == group.id else g for g in after.groups))
    return _running_rest(after, exercise.id, change)


def _resting(planned: LiveSet, seconds: int) -> LiveSet:
    if planned.target.rest is None:
        return planned
    target = planned.target.model_copy(update={"rest": seconds})
    return replace(planned, plan=planned.plan.model_copy(update={"target": target}))


def _running_rest(workout: LiveWorkout, exercise_id: str, change: ev.RestChanged) -> LiveWorkout:
    rest = workout.rest
    found = workout.find_set(rest.after) if rest is not None else None
    if rest is None or found is None or found[1].id != exercise_id:
        return workout
    if change.countdown is False:
        return replace(workout, rest=None)
    if change.seconds is not None and rest.kind in (RestKind.SET, RestKind.ROUND):
        return replace(workout, rest=replace(rest, seconds=change.seconds) if change.seconds else None)
    return workout


def rate(workout: LiveWorkout, change: ev.FormRated) -> LiveWorkout:
    """Rate the form of the exercise's last logged set."""
    index, exercise = need_exercise(workout, change.exercise)
    done = [j for j, s in enumerate(exercise.sets) if s.parts]
    if not done:
        raise InvalidEventError("Nothing of this exercise is logged yet.")
    last = replace(exercise.sets[done[-1]], form=change.form)
    return put_set(workout, Place(index, done[-1]), last)


def without_stale_rest(workout: LiveWorkout, place: Place | None) -> LiveWorkout:
    """Return the workout with a set's long rest in place of a short one inside it, where the lifter goes on
    with something else than its next part; `place` is what comes next."""
    rest = workout.rest
    found = workout.find_set(rest.after) if rest is not None else None
    if rest is None or found is None or rest.kind is not RestKind.INSIDE or place == found[0]:
        return workout
    _, exercise, left = found
    seconds = exercise.plan.rest if left.target.rest is None else left.target.rest
    return replace(
        workout, rest=Rest(RestKind.SET, rest.started_at, seconds, rest.after) if seconds else None
    )
