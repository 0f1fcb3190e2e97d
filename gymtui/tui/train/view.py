"""What the live screen says at one moment: a frozen value made of the workout, the line and the clock.

Two layouts draw it. It holds texts and numbers, no colours and no places.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.bar import BarFacts
from gymtui.live.entry import EntryContext
from gymtui.live.finish import performed_set
from gymtui.live.fold import InvalidEventError, apply
from gymtui.live.forecast import finish_forecast
from gymtui.live.next_load import moved_load
from gymtui.live.order import current, group_of, labels
from gymtui.live.parts import following, timed_seconds
from gymtui.live.proposal import context_of, grown_place, load_of
from gymtui.live.rest_facts import cue_for
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.ids import ShortId
from gymtui.model.performed import RangeOfMotion, Technique
from gymtui.model.units import Load
from gymtui.training.supersets import Relation, group_name, group_relation
from gymtui.training.techniques import NextPart
from gymtui.tui import words
from gymtui.tui.set_words import set_words
from gymtui.tui.train.clock_view import ClockView, clock_view
from gymtui.tui.train.entry_view import EntryView, Knowledge, entry_view, load_shown
from gymtui.tui.train.line_editor import LineEditor
from gymtui.tui.train.outline import OutlineRow, StripPiece, outline_rows, set_marks, strip_pieces
from gymtui.tui.train.rest_view import RestView, rest_view, with_notes


class Stage(StrEnum):
    """What the stage shows: the set to do, one of the phases of a clock, or that all is done."""

    WORK = "work"
    REST = "rest"
    GET_READY = "get_ready"
    GO = "go"
    OVER = "over"
    HOLD = "hold"
    DONE = "done"
    EMPTY = "empty"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TrainView:
    """Everything the live screen shows. `grow` is what a line that begins with `>` is read against.

    `rest` are the facts to look at in a rest and after it.
    """

    stage: Stage
    title: str = ""
    since: str = ""
    elapsed: str = ""
    label: str = ""
    name: str = ""
    subtitle: str = ""
    marks: str = ""
    set_words: str = ""
    clock: ClockView | None = None
    entry: EntryView | None = None
    target: str = ""
    aim: str = ""
    last: str = ""
    last_note: str = ""
    per_side: str = ""
    side_label: str = "Per side"
    change: str = ""
    advice: str = ""
    why: str = ""
    cue: str = ""
    note: str = ""
    enter: str = ""
    enter_right: str = ""
    logged: str = ""
    outline: tuple[OutlineRow, ...] = ()
    strip: tuple[StripPiece, ...] = ()
    sets_done: int = 0
    sets_planned: int = 0
    done_at: str = ""
    grow: EntryContext | None = None
    rest: RestView | None = None


def train_view(
    workout: LiveWorkout,
    editor: LineEditor,
    know: Knowledge,
    now: datetime,
    editing: str | None = None,
    selected: str | None = None,
) -> TrainView:
    """Return what the live screen shows at `now`. `editing` names a logged set that is being corrected."""
    names = labels(workout)
    place = current(workout)
    found = workout.find_set(editing) if editing is not None else None
    grown = grown_place(workout, place) if found is None else None
    growing = grown is not None and editor.text.startswith(">")
    shown_place = found[0] if found is not None else grown if growing else place
    stage = _stage(workout, place, know, now)
    if found is not None or (growing and place is None):
        stage = Stage.WORK
    frame = _frame(workout, know, now, stage, place, selected)
    if grown is not None:
        frame = replace(frame, grow=context_of(workout, grown, know.unit, know.effort))
    if shown_place is None:
        return frame
    exercise, live_set = workout.at(shown_place)
    entry = entry_view(
        workout, shown_place, editor, know, editing=found is not None, label=names[exercise.id]
    )
    enter, enter_right = _enter(workout, shown_place, entry, now, names, editing=found is not None)
    about = know.exercise(exercise.plan.exercise)
    what = f"{names[exercise.id]} {exercise.plan.name}, {set_words(exercise, live_set)}"
    load = load_shown(entry) if entry.shown.load and entry.context.load else None
    bar = know.bar(workout, shown_place, load) if load is not None else BarFacts()
    advice = _advice(workout, exercise, live_set, load, bar) if found is None else ""
    return replace(
        frame,
        label=names[exercise.id],
        name=exercise.plan.name,
        subtitle=_subtitle(workout, exercise, live_set, names, know),
        marks=set_marks(exercise, live_set),
        set_words=set_words(exercise, live_set),
        clock=clock_view(workout, advice or what, know.zone, now),
        entry=entry,
        target=_target(exercise, live_set, entry.context),
        aim=words.aim_text(live_set.target),
        last=_last(exercise, live_set, know),
        last_note=_last_note(exercise, live_set, now),
        per_side=bar.problem or bar.per_side,
        side_label=bar.label,
        change=bar.change,
        advice=advice,
        why=_why(workout, exercise, live_set),
        cue=cue_for(about, exercise, live_set),
        note=with_notes(exercise.note or exercise.plan.note, know.past(exercise.plan.exercise).notes),
        enter=enter,
        enter_right=enter_right,
        rest=rest_view(workout, know, now, None if growing else entry)
        if _resting(stage) or stage is Stage.OVER
        else None,
    )


def _frame(
    workout: LiveWorkout,
    know: Knowledge,
    now: datetime,
    stage: Stage,
    place: Place | None,
    selected: str | None,
) -> TrainView:
    """Return what stands round the set: the workout's name, its outline, how far it is and when it ends."""
    names = labels(workout)
    work = [s for _, _, s in workout.places() if not s.is_warmup]
    ends = finish_forecast(workout, know.pace, now) if place is not None else None
    return TrainView(
        stage=stage,
        title=workout.started.title or "Workout",
        since=words.time_of_day(workout.started.at, know.zone),
        elapsed=words.hours((now - workout.started.at).total_seconds()),
        outline=outline_rows(workout, names, place, resting=_resting(stage), selected=selected),
        strip=strip_pieces(workout, names, place),
        sets_done=sum(s.closed and bool(s.parts) for s in work),
        sets_planned=len(work),
        done_at=words.time_of_day(ends, know.zone) if ends is not None else "",
        logged=_logged(workout, know),
    )


def _advice(
    workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, load: Load | None, bar: BarFacts
) -> str:
    """Return what comes before the next part: the bar to strip, or what the technique has to say."""
    answer = following(workout, exercise, live_set) if live_set.parts else None
    if not isinstance(answer, NextPart):
        return ""
    if answer.advice:
        return answer.advice
    before = live_set.parts[-1].load
    if load is None or before is None or load == before:
        return ""
    return f"strip to {load}: {bar.change}" if bar.change else f"drop to {load}"


def _resting(stage: Stage) -> bool:
    return stage in (Stage.REST, Stage.GET_READY)


def _stage(workout: LiveWorkout, place: Place | None, know: Knowledge, now: datetime) -> Stage:
    if not workout.exercises:
        return Stage.EMPTY
    if place is None:
        return Stage.DONE
    if workout.hold is not None:
        phase = cd.of_hold(workout.hold, now).phase
        return Stage.GET_READY if phase is cd.Phase.GET_READY else Stage.HOLD
    if workout.rest is None or workout.part_started_at is not None:
        return Stage.WORK
    phase = cd.of_rest(workout.rest, now).phase
    if phase is cd.Phase.GO and not know.flash:
        return Stage.OVER
    return Stage(phase.value)


def _subtitle(
    workout: LiveWorkout,
    exercise: LiveExercise,
    live_set: LiveSet,
    names: dict[str, str],
    know: Knowledge,
) -> str:
    pieces = []
    group = group_of(workout, exercise)
    if group is not None:
        pieces.append(_superset(workout, group.id, exercise, names, know))
    if not live_set.is_warmup and live_set.technique.value not in ("straight",):
        pieces.append(words.target_text(live_set.target) or live_set.technique.words)
    if live_set.is_warmup:
        pieces.append("warm-up")
    if live_set.tempo is not None:
        pieces.append(f"tempo {live_set.tempo}")
    if live_set.range is not RangeOfMotion.FULL:
        pieces.append(f"{live_set.range.value} partials")
    return ", ".join(pieces)


RELATED = {
    Relation.ANTAGONIST: ", opposing muscles,",
    Relation.SAME_MUSCLE: ", same muscle,",
    Relation.UNRELATED: "",
}


def _superset(
    workout: LiveWorkout, group: str, exercise: LiveExercise, names: dict[str, str], know: Knowledge
) -> str:
    """Return the partners with what they are to do next, and how their muscles relate."""
    members = [e for e in workout.exercises if e.plan.group == group]
    mates = [f"{names[e.id]} {e.plan.name}{_next_aim(workout, e)}" for e in members if e.id != exercise.id]
    known = [about for e in members if (about := know.exercise(e.plan.exercise)) is not None]
    related = group_relation(known) if len(known) == len(members) else Relation.UNRELATED
    return f"{group_name(len(members))}{RELATED[related]} with {', '.join(mates)}"


def _next_aim(workout: LiveWorkout, exercise: LiveExercise) -> str:
    """Return what the exercise's next open set aims at, after a blank; `, done` where none is left."""
    index = next((i for i, s in enumerate(exercise.sets) if not s.closed), None)
    if index is None:
        return ", done"
    live_set = exercise.sets[index]
    load = load_of(workout, exercise, live_set, index)
    aim = words.load_and_aim(load, live_set.target, exercise.plan.measurement)
    return f" {aim}" if aim else ""


def _target(exercise: LiveExercise, live_set: LiveSet, context: EntryContext) -> str:
    carried = context.load is not None and live_set.target.load is None
    shown = context.load if carried else live_set.plan.load
    if live_set.parts:
        shown = live_set.parts[0].load
    text = words.load_and_aim(shown, live_set.target, exercise.plan.measurement)
    rir = live_set.target.rir
    return (
        f"{text} @ {words.effort_text(rir, scale=context.effort)}"
        if rir is not None and context.effort != "off"
        else text
    )


def _last(exercise: LiveExercise, live_set: LiveSet, know: Knowledge) -> str:
    last = live_set.plan.last
    return words.set_text(last, exercise.plan.measurement, know.effort) if last is not None else ""


def _last_note(exercise: LiveExercise, live_set: LiveSet, now: datetime) -> str:
    if live_set.plan.last is None:
        return "first time" if exercise.plan.last_date is None else ""
    last_date = live_set.plan.last_date or exercise.plan.last_date
    return words.short_day(last_date, now.date()) if last_date is not None else ""


def _why(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> str:
    """Return the coach's line for a work set that is not begun: of today first, then of the plan."""
    moved = moved_load(workout, exercise, exercise.sets.index(live_set))
    if moved is not None and not live_set.parts and not live_set.is_warmup:
        return moved.reason.line
    advice = exercise.plan.advice
    return advice.line if advice is not None and not live_set.is_warmup and not live_set.parts else ""


def _logged(workout: LiveWorkout, know: Knowledge) -> str:
    place = workout.last_logged
    if place is None:
        return ""
    exercise, live_set = workout.at(place)
    return words.set_text(performed_set(live_set), exercise.plan.measurement, know.effort)


def _enter(
    workout: LiveWorkout,
    place: Place,
    entry: EntryView,
    now: datetime,
    names: dict[str, str],
    *,
    editing: bool,
) -> tuple[str, str]:
    """Return what Enter does in words, and what follows it."""
    exercise, live_set = workout.at(place)
    if entry.entry is None:
        return ("type the load" if entry.editor.untouched else "this line can't be logged yet"), ""
    done = performed_set(live_set).model_copy(update={"parts": entry.entry.parts})
    text = words.set_text(done, exercise.plan.measurement, entry.context.effort)
    if not entry.editor.untouched:
        text = entry.understood
    if editing:
        return f"correct to {text}", "Esc leaves it as it is"
    if timed_seconds(workout, exercise, live_set) is not None and entry.editor.untouched:
        if workout.hold is not None:
            return "stop and log the seconds held", ""
        if live_set.technique is Technique.INTERVAL:
            return f"start rounds of {entry.context.seconds} s", "they go on by the clock"
        return f"start the hold of {entry.context.seconds} s", "logs itself at the end"
    event = ev.PartLogged(
        at=now, set=ShortId(live_set.id), entry=entry.entry, grows=live_set.closed and bool(live_set.parts)
    )
    try:
        after = apply(workout, event)
    except InvalidEventError as error:
        return f"log {text}", error.message
    part = f" as part {len(live_set.parts) + 1}" if live_set.parts else ""
    return f"log {text}{part}", _what_follows(after, names)


def _what_follows(after: LiveWorkout, names: dict[str, str]) -> str:
    place = current(after)
    if place is None:
        return "then all sets are done"
    exercise, live_set = after.at(place)
    what = f"{names[exercise.id]} {set_words(exercise, live_set)}"
    return (
        f"then rest {cd.clock_text(after.rest.seconds)}, {what}" if after.rest is not None else f"then {what}"
    )
