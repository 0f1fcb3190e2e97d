"""What the live screen says at one moment: a frozen value made of the workout, the line and the clock.

Two layouts draw it. It holds texts and numbers, no colours and no places.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.entry import Entry, EntryContext, EntryError
from gymtui.live.finish import performed_set
from gymtui.live.fold import InvalidEventError, apply
from gymtui.live.grammar import context_for, preview, read_line
from gymtui.live.order import current, group_of, labels
from gymtui.live.proposal import context_of
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place, RestKind
from gymtui.model.exercise import Exercise
from gymtui.model.ids import ShortId
from gymtui.model.units import Load, Unit
from gymtui.training.techniques import NextPart
from gymtui.tui import words
from gymtui.tui.train.line_editor import LineEditor, Shown, shown
from gymtui.tui.train.outline import OutlineRow, StripPiece, outline_rows, set_marks, strip_pieces


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
class Problem:
    """Where the typed line stops making sense, and what was expected there."""

    column: int
    message: str
    expected: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the view asks about exercises and the lifter's choices."""

    exercise: Callable[[str], Exercise | None]
    per_side: Callable[[str, Load], str]
    zone: tzinfo
    unit: Unit
    effort: str = "rir"
    flash: bool = True


@dataclass(frozen=True, slots=True)
class ClockView:
    """The clock: its phase in sign and word, what comes after it, the figures, and how much is left."""

    sign: str
    word: str
    text: str
    right: str
    digits: str
    share: float
    over_share: float = 0.0
    adjust: int = 15
    go_at: str = ""
    rested: str = ""
    planned: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """The set entry: the numbers drawn, the line behind them, and how it is understood."""

    context: EntryContext
    editor: LineEditor
    shown: Shown
    entry: Entry | None
    problem: Problem | None
    understood: str
    target_rir: float | None
    parts: tuple[str, ...] = ()
    to_go: int | None = None
    total: int | None = None
    editing: str = ""


@dataclass(frozen=True, slots=True)
class TrainView:
    """Everything the live screen shows."""

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
    last: str = ""
    last_note: str = ""
    per_side: str = ""
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
    shown_place = found[0] if found is not None else place
    stage = _stage(workout, place, know, now)
    if found is not None:
        stage = Stage.WORK
    work = [s for _, _, s in workout.places() if not s.is_warmup]
    frame = TrainView(
        stage=stage,
        title=workout.started.title or "Workout",
        since=words.time_of_day(workout.started.at, know.zone),
        elapsed=words.hours((now - workout.started.at).total_seconds()),
        outline=outline_rows(
            workout, names, place, resting=stage in (Stage.REST, Stage.GET_READY), selected=selected
        ),
        strip=strip_pieces(workout, names, place),
        sets_done=sum(s.closed and bool(s.parts) for s in work),
        sets_planned=len(work),
        done_at=words.time_of_day(_finish(workout, now), know.zone) if place is not None else "",
        logged=_logged(workout, know),
    )
    if shown_place is None:
        return frame
    exercise, live_set = workout.at(shown_place)
    entry = _entry(workout, shown_place, editor, know, editing=found is not None, label=names[exercise.id])
    enter, enter_right = _enter(workout, shown_place, entry, now, names, editing=found is not None)
    about = know.exercise(exercise.plan.exercise)
    load = entry.shown.load and entry.context.load
    return replace(
        frame,
        label=names[exercise.id],
        name=exercise.plan.name,
        subtitle=_subtitle(workout, exercise, live_set, names),
        marks=set_marks(exercise, live_set),
        set_words=_set_words(exercise, live_set),
        clock=_clock(workout, exercise, live_set, names, know, now),
        entry=entry,
        target=_target(live_set, entry.context),
        last=_last(exercise, live_set, know),
        last_note=_last_note(exercise, live_set, now),
        per_side=know.per_side(exercise.plan.exercise, _load_shown(entry)) if load else "",
        cue=_cue(about, live_set, exercise),
        note=exercise.note or exercise.plan.note,
        enter=enter,
        enter_right=enter_right,
    )


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


def _clock(
    workout: LiveWorkout,
    exercise: LiveExercise,
    live_set: LiveSet,
    names: dict[str, str],
    know: Knowledge,
    now: datetime,
) -> ClockView | None:
    what = f"{names[exercise.id]} {exercise.plan.name}, {_set_words(exercise, live_set)}"
    if workout.hold is not None:
        return _hold_clock(workout, what, know, now)
    rest = workout.rest
    if rest is None or workout.part_started_at is not None:
        return None
    clock = cd.of_rest(rest, now)
    planned = cd.clock_text(rest.seconds)
    adjust = 5 if rest.kind in (RestKind.INSIDE, RestKind.SWITCH) else 15
    go_at = words.time_of_day(rest.ends_at, know.zone, seconds=True)
    match clock.phase:
        case cd.Phase.REST:
            return ClockView(
                "‖",
                "REST",
                f"then {what}",
                f"of {planned}",
                figures(clock.seconds),
                clock.share,
                adjust=adjust,
                go_at=go_at,
            )
        case cd.Phase.GET_READY:
            return ClockView(
                "!",
                "GET READY",
                what,
                f"of {planned}",
                f"{clock.seconds:02d}",
                clock.share,
                adjust=adjust,
                go_at=go_at,
            )
        case _:
            over = clock.seconds
            rested = cd.clock_text(rest.seconds + over)
            go = clock.phase is cd.Phase.GO
            return ClockView(
                "▶" if go else "+",
                "GO" if go else "OVER",
                what,
                f"rested {rested}" if go else f"planned {planned}, rested {rested}",
                "GO" if go else f"+{cd.clock_text(over)}",
                0.0,
                over_share=over / (rest.seconds + over) if over else 0.0,
                adjust=adjust,
                rested=rested,
                planned=planned,
            )


def _hold_clock(workout: LiveWorkout, what: str, know: Knowledge, now: datetime) -> ClockView:
    assert workout.hold is not None
    clock = cd.of_hold(workout.hold, now)
    ends = words.time_of_day(workout.hold.ends_at, know.zone, seconds=True)
    if clock.phase is cd.Phase.GET_READY:
        return ClockView("!", "GET READY", what, "to begin", f"{clock.seconds:02d}", 1.0, go_at=ends)
    if clock.phase is cd.Phase.HELD:
        return ClockView("✓", "HELD", what, f"{workout.hold.target} s", figures(workout.hold.target), 0.0)
    return ClockView(
        "▶",
        "HOLD",
        what,
        f"of {cd.clock_text(clock.planned)}",
        figures(clock.seconds),
        clock.share,
        go_at=ends,
    )


def figures(seconds: int) -> str:
    """Return the figures of a clock: no minutes under one minute."""
    return cd.clock_text(seconds) if seconds >= 60 else f"{seconds:02d}"


def _entry(
    workout: LiveWorkout, place: Place, editor: LineEditor, know: Knowledge, *, editing: bool, label: str
) -> EntryView:
    exercise, live_set = workout.at(place)
    context = (
        edit_context(live_set, exercise, know)
        if editing
        else context_of(workout, place, know.unit, know.effort)
    )
    target_rir = live_set.target.rir
    drawn, entry = shown(editor, context, target_rir)
    problem = None
    understood = preview(entry, context) if entry is not None else ""
    if entry is None:
        try:
            read_line(editor.text, context)
        except EntryError as error:
            problem = Problem(error.column, error.message, error.expected)
    following = live_set.following
    total = live_set.target.params.get("total")
    return EntryView(
        context=context,
        editor=editor,
        shown=drawn,
        entry=entry,
        problem=problem,
        understood=understood,
        target_rir=target_rir,
        parts=tuple(words.amounts(p) for p in live_set.parts) if not editing else (),
        to_go=following.to_go if isinstance(following, NextPart) and not editing else None,
        total=total if isinstance(total, int) else None,
        editing=f"{label} set {place.set + 1}" if editing else "",
    )


def edit_context(live_set: LiveSet, exercise: LiveExercise, know: Knowledge) -> EntryContext:
    """Return what the corrected line of a logged set is read against."""
    plan = exercise.plan
    return context_for(performed_set(live_set), plan.measurement, know.unit, unilateral=plan.unilateral)


def _load_shown(entry: EntryView) -> Load:
    if entry.entry is not None and entry.entry.parts[0].load is not None:
        return entry.entry.parts[0].load
    assert entry.context.load is not None
    return entry.context.load


def _subtitle(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, names: dict[str, str]) -> str:
    pieces = []
    group = group_of(workout, exercise)
    if group is not None:
        mates = [e for e in workout.exercises if e.plan.group == group.id and e.id != exercise.id]
        pieces.append("superset with " + ", ".join(f"{names[e.id]} {e.plan.name}" for e in mates))
    if not live_set.is_warmup and live_set.technique.value not in ("straight",):
        pieces.append(words.target_text(live_set.target) or live_set.technique.words)
    if live_set.is_warmup:
        pieces.append("warm-up")
    return ", ".join(pieces)


def _set_words(exercise: LiveExercise, live_set: LiveSet) -> str:
    same = [s for s in exercise.sets if s.is_warmup == live_set.is_warmup]
    number = next((i for i, s in enumerate(same, 1) if s.id == live_set.id), len(same))
    kind = "warm-up" if live_set.is_warmup else "set"
    part = f", part {len(live_set.parts) + 1}" if live_set.parts and not live_set.closed else ""
    return f"{kind} {number} of {len(same)}{part}"


def _target(live_set: LiveSet, context: EntryContext) -> str:
    load = words.load_text(live_set.plan.load, context.measurement)
    aim = words.target_text(live_set.target)
    text = f"{load} × {aim}" if load and aim else load or aim
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
    last_date = exercise.plan.last_date
    return words.short_day(last_date, now.date()) if last_date is not None else ""


def _cue(about: Exercise | None, live_set: LiveSet, exercise: LiveExercise) -> str:
    if about is None or not about.cues:
        return ""
    index = next((i for i, s in enumerate(exercise.sets) if s.id == live_set.id), 0)
    return about.cues[index % len(about.cues)]


def _logged(workout: LiveWorkout, know: Knowledge) -> str:
    done = [(at, e, s) for _, e, s in workout.places() if s.parts and (at := s.parts[-1].at) is not None]
    if not done:
        return ""
    _, exercise, live_set = max(done, key=lambda row: row[0])
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
    if editing:
        return f"correct to {text}", "Esc leaves it as it is"
    if exercise.plan.measurement.is_hold and entry.editor.untouched:
        if workout.hold is not None:
            return "stop and log the seconds held", ""
        return f"start the hold of {entry.context.seconds} s", "logs itself at the end"
    event = ev.PartLogged(at=now, set=ShortId(live_set.id), entry=entry.entry)
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
    what = f"{names[exercise.id]} {_set_words(exercise, live_set)}"
    return (
        f"then rest {cd.clock_text(after.rest.seconds)}, {what}" if after.rest is not None else f"then {what}"
    )


SECONDS_A_SET = 40
"""Work and set-up of one set, for the forecast of the end (grade D)."""


def _finish(workout: LiveWorkout, now: datetime) -> datetime:
    seconds = 0
    for exercise in workout.exercises:
        for live_set in exercise.sets:
            if not live_set.closed:
                rest = live_set.target.rest if live_set.target.rest is not None else exercise.plan.rest
                seconds += SECONDS_A_SET + rest
    return now + timedelta(seconds=seconds)
