"""What a workout along its minutes says: a lane for each exercise, each part in words, the moment."""

from dataclasses import dataclass, field
from datetime import timedelta

from gymtui.insight.session_line import SessionLine, Stretch, StretchKind, TimedPart
from gymtui.live.countdown import clock_text
from gymtui.live.order import labels_of
from gymtui.model.performed import PerformedSet, Workout
from gymtui.tui import words
from gymtui.tui.history.view import Knowledge, is_over, measurement_of, when_text
from gymtui.tui.minutes.replay import Replay
from gymtui.tui.words import counted

NO_TIMES = (
    "This workout does not say when its sets were done, so it cannot be drawn along its minutes. Workouts "
    "trained with this program always can."
)


@dataclass(frozen=True, slots=True)
class Lane:
    """An exercise: its label, its name, its stretches."""

    label: str
    name: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part in the table: the time of day, which set, what was done, rest taken and planned."""

    at: float
    clock: str
    set: str
    name: str
    done: str
    rested: str
    planned: str
    over: bool


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of the replay: the time of day, how long since the start, what it is, and of which set."""

    clock: str = ""
    since: str = ""
    kind: StretchKind = StretchKind.BEFORE
    what: str = ""
    of: str = ""
    amount: str = ""


@dataclass(frozen=True, slots=True)
class MinutesView:
    """Everything the page shows; `problem` where there is no line."""

    title: str
    when: str
    figures: tuple[tuple[str, str], ...] = ()
    lanes: tuple[Lane, ...] = ()
    rows: tuple[PartRow, ...] = ()
    line: SessionLine = field(default_factory=SessionLine)
    replay: Replay = field(default_factory=Replay)
    now: Now = field(default_factory=Now)
    left_out: str = ""
    problem: str = ""
    as_table: bool = False

    @property
    def current(self) -> int:
        """The place of the part that was logged last at the moment; -1 before the first."""
        return sum(row.at <= self.replay.at + 1e-6 for row in self.rows) - 1


def minutes_view(
    workout: Workout, line: SessionLine, known: Knowledge, replay: Replay, *, as_table: bool = False
) -> MinutesView:
    """Return what the page says of a workout at a moment of its replay."""
    title = " ".join(workout.title.split()) or "Workout"
    untimed = (
        f"{counted(line.untimed, 'part')} without a time {'is' if line.untimed == 1 else 'are'} left out"
    )
    if not line.parts:
        return MinutesView(title, when_text(workout), problem=NO_TIMES, line=line)
    return MinutesView(
        title=title,
        when=when_text(workout),
        figures=_figures(line),
        lanes=_lanes(workout, line),
        rows=tuple(_row(workout, line, one, known) for one in line.parts),
        line=line,
        replay=replay,
        now=_now(workout, line, known, replay.at),
        left_out=untimed if line.untimed else "",
        as_table=as_table,
    )


def span_text(seconds: float) -> str:
    """Return `4:05`, from an hour on `1:04:05`."""
    whole = max(0, round(seconds))
    if whole < 3600:
        return clock_text(whole)
    return f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _figures(line: SessionLine) -> tuple[tuple[str, str], ...]:
    rest = line.sum(StretchKind.REST) + line.sum(StretchKind.OVER)
    told = [
        ("in all", line.seconds),
        ("work", line.sum(StretchKind.WORK)),
        ("rest", rest),
        ("of it over the plan", line.sum(StretchKind.OVER)),
        ("not told apart", line.sum(StretchKind.GAP)),
    ]
    return tuple((name, span_text(seconds)) for name, seconds in told if round(seconds))


def _lanes(workout: Workout, line: SessionLine) -> tuple[Lane, ...]:
    names = labels_of((one.id, one.group) for one in workout.exercises)
    timed = {one.exercise for one in line.parts}
    return tuple(
        Lane(
            names[one.id],
            " ".join(one.name.split()),
            tuple(each for each in line.stretches if each.exercise == place),
        )
        for place, one in enumerate(workout.exercises)
        if place in timed
    )


def _row(workout: Workout, line: SessionLine, one: TimedPart, known: Knowledge) -> PartRow:
    return PartRow(
        at=one.at,
        clock=_clock(workout, line, one.at),
        set=_set_name(workout, one.exercise, one.set, one.part),
        name=" ".join(workout.exercises[one.exercise].name.split()),
        done=_done(workout, one, known),
        rested=words.rest_text(one.rested),
        planned=words.rest_text(one.planned),
        over=is_over(workout.exercises[one.exercise].sets[one.set].parts[one.part]),
    )


def _clock(workout: Workout, line: SessionLine, at: float) -> str:
    assert line.begins is not None, "a line has a beginning"
    return words.time_of_day(line.begins + timedelta(seconds=at), workout.zone, seconds=True)


def _set_name(workout: Workout, exercise: int, place: int, part: int) -> str:
    """Return `set 2`, `warm-up`, `set 2, part 3`."""
    sets = workout.exercises[exercise].sets
    one = sets[place]
    number = sum(each.is_work for each in sets[: place + 1])
    name = f"set {number}" if one.is_work else "warm-up"
    return f"{name}, part {part + 1}" if len(one.parts) > 1 else name


def _done(workout: Workout, one: TimedPart, known: Knowledge) -> str:
    exercise = workout.exercises[one.exercise]
    performed = exercise.sets[one.set]
    part = performed.parts[one.part]
    alone = PerformedSet(
        id=performed.id, kind=performed.kind, parts=(part.model_copy(update={"side": None}),)
    )
    side = f" {part.side.value}" if part.side is not None else ""
    return words.set_text(alone, measurement_of(exercise, known), known.effort) + side


def _now(workout: Workout, line: SessionLine, known: Knowledge, at: float) -> Now:
    stretch = line.at(at)
    assert stretch is not None, "a line with parts has stretches"
    gone, whole = at - stretch.start, stretch.seconds
    name = " ".join(workout.exercises[stretch.exercise].name.split())
    label = f"{name}, {_set_name(workout, stretch.exercise, stretch.set, stretch.part)}"
    match stretch.kind:
        case StretchKind.WORK:
            what, amount = f"{span_text(gone)} of {span_text(whole)}", _part_text(workout, stretch, known)
        case StretchKind.OVER:
            what, amount = f"+{span_text(gone)} over the plan", ""
        case StretchKind.REST:
            what, amount = f"{span_text(gone)} of {span_text(whole)}", ""
        case _:
            what, amount = span_text(gone), ""
    return Now(_clock(workout, line, at), span_text(at), stretch.kind, what, label, amount)


def _part_text(workout: Workout, stretch: Stretch, known: Knowledge) -> str:
    return _done(workout, TimedPart(stretch.exercise, stretch.set, stretch.part, 0.0, None, None), known)
