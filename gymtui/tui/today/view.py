"""What Today says: the day's exercises with their loads, the week so far, or the workout to resume."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from gymtui.live import countdown as cd
from gymtui.live.order import bracket, current, labels, labels_of
from gymtui.live.state import LiveWorkout
from gymtui.model.performed import Kind, Workout
from gymtui.model.plan import Template
from gymtui.model.profile import Level
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.plans.day import PreparedDay
from gymtui.plans.outlook import change, minutes
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.session_volume import (
    SHOWN_MUSCLES,
    muscle_words,
    muscles_today,
    planned_volume,
    volume_hints,
)
from gymtui.training.volume import failures, sets_per_muscle
from gymtui.tui import words
from gymtui.tui.goals.row import GoalRow
from gymtui.tui.set_words import set_words

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One exercise of the day."""

    label: str
    name: str
    target: str
    load: str
    unit: str
    change: str
    up: bool
    last: str
    why: str = ""
    bracket: str = ""


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day of the week: trained, today, or nothing."""

    name: str
    trained: bool
    today: bool


@dataclass(frozen=True, slots=True)
class MuscleRow:
    """Hard sets of a muscle in the last seven days, what today adds, and where both are against its zone."""

    name: str
    sets: float
    low: int
    top: int
    word: str
    added: float = 0.0


@dataclass(frozen=True, slots=True)
class WeekView:
    """The week so far; `hints` say where today is more than helps."""

    days: tuple[DayMark, ...] = ()
    workouts: int = 0
    muscles: tuple[MuscleRow, ...] = ()
    failures: int = 0
    hard_sets: float = 0.0
    unassigned: float = 0.0
    hints: tuple[str, ...] = ()
    goals: tuple[GoalRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything the screen of today shows; `fitted` says for which minutes the day was changed."""

    title: str = ""
    subtitle: str = ""
    minutes: str = ""
    fitted: str = ""
    rows: tuple[PlannedRow, ...] = ()
    resume: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    week: WeekView = WeekView()
    body_weight: str = ""
    enter: str = ""
    enter_right: str = ""
    reading: bool = False
    notices: tuple[str, ...] = ()


def planned_rows(day: PreparedDay, today: date) -> tuple[PlannedRow, ...]:
    """Return the day's exercises as rows."""
    names = labels_of((e.id, e.group) for e in day.exercises)
    groups = [e.group for e in day.exercises]
    rows = []
    for i, exercise in enumerate(day.exercises):
        work = [s for s in exercise.sets if s.target.kind is Kind.WORK]
        first = work[0] if work else None
        moved = change(exercise)
        rows.append(
            PlannedRow(
                label=names[exercise.id],
                name=exercise.shown_name,
                target=words.alike([_aim(s, coached=exercise.advice is not None) for s in work]),
                load=words.load_text(first.load, exercise.measurement) if first is not None else "",
                unit=first.load.unit.value if first is not None and first.load is not None else "",
                change=str(moved),
                up=moved.sign.value == "▲",
                last=_last(exercise, today),
                why=exercise.advice.line if exercise.advice is not None else "",
                bracket=bracket(groups, i),
            )
        )
    return tuple(rows)


def _aim(one: SessionSet, *, coached: bool) -> str:
    """Return what a set aims at; where the coach names reps inside a range, those: `9 of 8–12`."""
    text, target = words.target_text(one.target), one.target
    ranged = target.reps_max is not None and target.reps_max != target.reps
    if not coached or not ranged or one.reps is None or not text[:1].isdigit():
        return text
    return f"{one.reps} of {text}"


def _last(exercise: SessionExercise, today: date) -> str:
    done = [s.last for s in exercise.sets if s.last is not None and s.target.kind is Kind.WORK]
    if not done or exercise.last_date is None:
        return ""
    texts = [words.set_text(one, exercise.measurement) for one in done]
    text = f"{len(texts)} × ({texts[0]})" if len(set(texts)) == 1 and len(texts) > 1 else ",  ".join(texts)
    days = {s.last_date or exercise.last_date for s in exercise.sets if s.last is not None}
    return f"{text}   {words.short_day(max(days), today)}"


def week_view(
    recent: Sequence[Workout],
    today: date,
    level: Level,
    exercises: ExerciseLookup,
    planned: Sequence[SessionExercise] = (),
    *,
    complete: bool = True,
    h: Heuristics = DEFAULTS,
    notes: Sequence[str] = (),
    goals: Sequence[GoalRow] = (),
) -> WeekView:
    """Return this week's days, the hard sets and failures of the last seven days, and what today adds.

    `complete` False: older workouts are still being read, and nothing is said of the week before.
    `notes` are what the coach has to say first, `goals` what stands below.
    """
    monday = today - timedelta(days=today.weekday())
    trained = {w.date for w in recent}
    days = tuple(
        DayMark(name, monday + timedelta(days=i) in trained, i == today.weekday())
        for i, name in enumerate(DAYS)
    )
    week = [w for w in recent if today - WEEK < w.date <= today]
    secondary = h.secondary_percent / 100
    volume, adds = sets_per_muscle(week, exercises, secondary), planned_volume(planned, exercises, h)
    older = [w for w in recent if today - 2 * WEEK < w.date <= today - WEEK]
    before = sets_per_muscle(older, exercises, secondary) if complete else None
    return WeekView(
        days=days,
        workouts=sum(monday <= w.date <= today for w in recent),
        muscles=tuple(
            MuscleRow(
                muscle_words(one.muscle), one.week, one.zone.low, one.zone.top, one.word.value, one.today
            )
            for one in muscles_today(volume, adds, level)
            if one.today or one.muscle in SHOWN_MUSCLES
        ),
        failures=failures(week),
        hard_sets=sum(s.is_work for w in week for e in w.exercises for s in e.sets),
        unassigned=volume.unassigned,
        hints=(*notes, *(hint.line for hint in volume_hints(volume, adds, before, level, h))),
        goals=tuple(goals),
    )


def resume_lines(workout: LiveWorkout, now: datetime, zone: tzinfo, today: date) -> tuple[str, ...]:
    """Return what is said of a workout in progress: when it began, where it stands, what the clock shows."""
    names = labels(workout)
    started = words.time_of_day(workout.started.at, zone)
    day = "" if workout.started.date == today else f" on {words.short_day(workout.started.date, today)}"
    work = [s for _, _, s in workout.places() if not s.is_warmup]
    done = sum(s.closed and bool(s.parts) for s in work)
    lines = [f"started {started}{day}, {done} of {len(work)} sets done"]
    place = current(workout)
    if place is None:
        return (*lines, "all sets done" if workout.exercises else "nothing in it yet")
    exercise, live_set = workout.at(place)
    lines.append(f"next: {names[exercise.id]} {exercise.plan.name}, {set_words(exercise, live_set)}")
    if workout.rest is not None and workout.part_started_at is None:
        clock = cd.of_rest(workout.rest, now)
        left = clock.phase in (cd.Phase.REST, cd.Phase.GET_READY)
        text = cd.clock_text(clock.seconds)
        lines.append(f"resting, {text} left" if left else f"rest is over by {text}")
    return tuple(lines)


def plan_view(
    template: Template | None,
    day: PreparedDay | None,
    program_name: str,
    today: date,
    others: Mapping[str, Template],
) -> TodayView:
    """Return the planned part of the screen; without a plan, what to do about it."""
    if template is None or day is None:
        ways = ["l  starts an empty workout: add exercises as you go"]
        if others:
            ways.insert(0, "t  chooses one of your templates")
        else:
            ways.append("F7  Settings has a ready plan for your level")
        return TodayView(
            title="Nothing planned",
            empty=tuple(ways),
            enter="choose a template" if others else "start freestyle",
        )
    rows = planned_rows(day, today)
    first = next((s for e in day.exercises for s in e.sets), None)
    right = ""
    if first is not None:
        exercise = day.exercises[0]
        load = words.load_text(first.load, exercise.measurement)
        aim = str(first.reps) if first.reps is not None else f"{first.seconds} s" if first.seconds else ""
        right = (
            f"first: {exercise.name.lower()}, {load} × {aim}"
            if load and aim
            else f"first: {exercise.name.lower()}"
        )
    return TodayView(
        title=template.name,
        subtitle=program_name,
        minutes=f"~{minutes(day)} min",
        rows=rows,
        enter=f"start {template.name}",
        enter_right=right,
    )
