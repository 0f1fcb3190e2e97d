"""What History says: the rows of the list, and a workout in full, line by line. Pure, no Textual."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from itertools import pairwise

from gymtui.insight.index import HistoryIndex, UnreadableRow, WorkoutRow
from gymtui.insight.query.matching import Found
from gymtui.live.order import bracket, labels_of
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import (
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    RangeOfMotion,
    Side,
    Technique,
    Workout,
)
from gymtui.model.units import Unit
from gymtui.store.bin import DELETED, DISCARDED, REPLACED, BinEntry
from gymtui.tui import words
from gymtui.tui.canvas import wrapped

OVER_SHARE = 1.1
OVER_SECONDS = 10
RANGES = {RangeOfMotion.LENGTHENED: "lengthened partials", RangeOfMotion.SHORTENED: "shortened partials"}
JOINS = {Technique.DROP: ">", Technique.CLUSTER: "/"}
BINNED = {DELETED: "deleted", REPLACED: "version before a change", DISCARDED: "unfinished, given up"}

ListRow = WorkoutRow | UnreadableRow


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is needed beside the workout: exercises by id, the person's unit, the effort scale, the day."""

    exercise: Callable[[str], Exercise | None]
    unit: Unit
    effort: str
    today: date


@dataclass(frozen=True, slots=True)
class DetailLine:
    """One line of a workout in full.

    `kind`: exercise, asked (of it), set, part, about, record, gap, or note (a person's).

    `text` is the name of an exercise, the words of a note; of a set and a part what was done. `set` names
    the set that the line belongs to, `exercise` its exercise; a `star` marks a set that was a record.
    """

    kind: str
    text: str = ""
    label: str = ""
    right: str = ""
    number: str = ""
    load: str = ""
    unit: str = ""
    effort: str = ""
    failed: bool = False
    planned: str = ""
    rested: str = ""
    over: bool = False
    warmup: bool = False
    bracket: str = ""
    exercise: str = ""
    set: str = ""
    star: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """A workout in full: what stands above, and its lines. `reading` while the file is still to come.

    `records` is how many records were made in it.
    """

    title: str = ""
    when: str = ""
    facts: tuple[str, ...] = ()
    unit: str = ""
    scale: str = "RIR"
    lines: tuple[DetailLine, ...] = ()
    records: int = 0
    reading: bool = False
    problem: str = ""

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """The exercise and set ids that the arrows go through; an exercise without sets is one too."""
        sets = [(line.exercise, line.set) for line in self.lines if line.kind == "set"]
        with_sets = {exercise for exercise, _ in sets}
        empty = [
            (line.exercise, "")
            for line in self.lines
            if line.kind == "exercise" and line.exercise not in with_sets
        ]
        if not empty:
            return tuple(sets)
        order = [line.exercise for line in self.lines if line.kind == "exercise"]
        return tuple(sorted((*sets, *empty), key=lambda choice: order.index(choice[0])))


# the list


def list_rows(index: HistoryIndex, found: Sequence[Found] | None = None) -> tuple[ListRow, ...]:
    """Return the workouts newest first, those that cannot be read at their date, or what a filter found."""
    if found is not None:
        wanted = {one.workout.id for one in found}
        return tuple(row for row in index.rows if row.id in wanted)
    if not index.unreadable:
        return index.rows
    return tuple(sorted((*index.rows, *index.unreadable), key=lambda row: (row.date, row.id), reverse=True))


def row_day(day: date, today: date, *, weekday: bool) -> str:
    """Return `Mon  9 Nov`, `9 Nov`, or with its year where that is not this one."""
    short = f"{day.day:>2} {words.MONTHS[day.month - 1]}"
    if day.year != today.year:
        return f"{short} {day.year}" if weekday else f"{short} {day.year % 100:02d}"
    return f"{words.WEEKDAYS[day.weekday()]} {short}" if weekday else short


def title_of(row: WorkoutRow) -> str:
    """Return the title of a workout, or words in its place."""
    return " ".join(row.title.split()) or "Workout"


# the workout in full


def detail_of_row(row: ListRow, problem: str = "") -> Detail:
    """Return what the list knows of a workout, while its file is being read or where it cannot be."""
    if isinstance(row, UnreadableRow):
        return Detail(title="This workout cannot be read", when=words.day(row.date), problem=row.message)
    if problem:
        return Detail(title=title_of(row), when=words.day(row.date), problem=problem)
    facts = [words.counted(row.sets, "set")]
    if row.seconds is not None:
        facts.insert(0, words.minutes(row.seconds))
    return Detail(title=title_of(row), when=words.day(row.date), facts=tuple(facts), reading=True)


def detail_of(workout: Workout, known: Knowledge, room: int) -> Detail:
    """Return a workout in full; notes are wrapped to `room` columns."""
    units = {p.load.unit for e in workout.exercises for s in e.sets for p in s.parts if p.load is not None}
    shared = next(iter(units)) if len(units) == 1 else None
    return Detail(
        title=" ".join(workout.title.split()) or "Workout",
        when=when_text(workout),
        facts=facts_of(workout),
        unit=shared.value if shared is not None else "",
        scale={"rpe": "RPE", "off": ""}.get(known.effort, "RIR"),
        lines=tuple(_lines(workout, known, room, mixed=len(units) > 1)),
    )


def when_text(workout: Workout) -> str:
    """Return the day and the times that are known, in the zone of the day: `Mon 23 Nov 2026, 17:42–18:39`."""
    zone, day = workout.zone, words.day(workout.date)
    start, end = workout.started_at, workout.ended_at
    if start is None:
        return f"{day}, until {words.time_of_day(end, zone)}" if end is not None else day
    if end is None:
        return f"{day}, from {words.time_of_day(start, zone)}"
    later = (end.astimezone(zone).date() - start.astimezone(zone).date()).days
    days = f" (+{words.counted(later, 'day')})" if later > 0 else ""
    return f"{day}, {words.time_of_day(start, zone)}–{words.time_of_day(end, zone)}{days}"


def facts_of(workout: Workout) -> tuple[str, ...]:
    """Return length, sets, failures, body weight, plan and source, as far as they are known."""
    facts = [words.minutes(workout.seconds)] if workout.seconds is not None else []
    facts.append(words.counted(workout.work_sets, "set"))
    failures = sum(s.is_work and s.failed for e in workout.exercises for s in e.sets)
    if failures:
        facts.append(f"{failures} to failure")
    if workout.body_weight is not None:
        facts.append(f"body weight {workout.body_weight}")
    if workout.plan is not None and workout.plan.program_name:
        facts.append(workout.plan.program_name)
    if workout.source:
        facts.append(f"from {workout.source}")
    return tuple(facts)


def measurement_of(exercise: PerformedExercise, known: Knowledge) -> Measurement:
    """Return which numbers the exercise has; of one that is not known any more, by what was logged."""
    found = known.exercise(exercise.exercise)
    if found is not None:
        return found.measurement
    parts = [part for s in exercise.sets for part in s.parts]
    loaded = any(part.load is not None for part in parts)
    if any(part.reps is not None for part in parts):
        return Measurement.WEIGHT_REPS if loaded else Measurement.REPS_ONLY
    if any(part.metres is not None for part in parts):
        return Measurement.WEIGHT_DISTANCE if loaded else Measurement.DISTANCE_TIME
    if any(part.seconds is not None for part in parts):
        return Measurement.WEIGHT_TIME if loaded else Measurement.DURATION
    return Measurement.WEIGHT_REPS


def _lines(workout: Workout, known: Knowledge, room: int, *, mixed: bool) -> Iterator[DetailLine]:
    names = labels_of((e.id, e.group) for e in workout.exercises)
    groups = [e.group for e in workout.exercises]
    for i, exercise in enumerate(workout.exercises):
        lines = list(_exercise(exercise, names[exercise.id], known, room, mixed=mixed))
        alone = groups[i] not in (groups[i - 1] if i else None, *groups[i + 1 : i + 2])
        end = "" if alone else bracket(groups, i)
        yield from (_bracketed(line, j == 0, j == len(lines) - 1, end) for j, line in enumerate(lines))
    if not workout.exercises:
        yield DetailLine("about", "Nothing was logged in this workout.")
    if workout.notes.strip():
        yield DetailLine("gap")
        yield DetailLine("about", "Note on the workout")
        yield from (DetailLine("note", text) for text in wrapped(workout.notes, room))


def _bracketed(line: DetailLine, first: bool, last: bool, end: str) -> DetailLine:
    """Draw a group's bracket on through all lines of its members."""
    if not end or (end == "top" and first) or (end == "bottom" and last):
        return replace(line, bracket=end)
    return replace(line, bracket="inside")


def _exercise(
    exercise: PerformedExercise, label: str, known: Knowledge, room: int, *, mixed: bool
) -> Iterator[DetailLine]:
    measurement = measurement_of(exercise, known)
    techniques = {s.technique for s in exercise.sets if s.is_work}
    shared = next(iter(techniques)) if len(techniques) == 1 else None
    named = shared.words if shared is not None and shared is not Technique.STRAIGHT else ""
    yield DetailLine(
        "exercise", " ".join(exercise.name.split()), label=label, right=named, exercise=exercise.id
    )
    if not exercise.sets:
        yield DetailLine("about", "no sets", exercise=exercise.id)
    for text in wrapped(exercise.note, room - 4):
        yield DetailLine("note", text, exercise=exercise.id)
    number = 0
    for performed in exercise.sets:
        number += performed.is_work
        shown = str(number) if performed.is_work else "w"
        for line in _set(performed, measurement, known, room, shared, mixed=mixed):
            yield replace(
                line,
                number=shown if line.kind == "set" else "",
                exercise=exercise.id,
                set=performed.id,
                warmup=performed.kind is Kind.WARMUP,
            )


def _set(
    performed: PerformedSet,
    measurement: Measurement,
    known: Knowledge,
    room: int,
    shared: Technique | None,
    *,
    mixed: bool,
) -> Iterator[DetailLine]:
    """Give the set in one line, its further parts in one each, then what else is known of it."""
    parts = performed.parts
    load = parts[0].load if parts else None
    text = words.load_text(load, measurement) or (load.number if load is not None else "")
    unit = load.unit.value if load is not None and mixed and text != "bw" else ""
    done = words.parts_text(performed, measurement) or "not logged"
    if _is_pair(parts):
        done, parts = (done, parts[:1]) if _alike(*parts) else (f"left {words.amounts(parts[0])}", parts)
    rir = performed.rir
    effort = words.effort_text(rir, scale=known.effort) if known.effort != "off" else ""
    line = DetailLine("set", done, load=text, unit=unit, effort=effort, failed=performed.failed)
    yield _with_rest(line, parts[0]) if parts else line
    for before, part in pairwise(parts):
        yield _part(before, part, performed, measurement, known)
    about = _about(performed, shared)
    if about:
        yield DetailLine("about", about)
    for note in wrapped(performed.note, room - 4):
        yield DetailLine("note", note)


def _is_pair(parts: Sequence[Part]) -> bool:
    return [part.side for part in parts] == [Side.LEFT, Side.RIGHT]


def _alike(left: Part, right: Part) -> bool:
    """Whether one line says both sides: equal but for what belongs to the first of them, its rest."""
    own = {"side": None, "at": None, "started_at": None}
    rests = {"rest_planned": None, "rest_actual": None, "rest_estimated": False}
    unrested = right.rest_planned is None and right.rest_actual is None
    return unrested and left.model_copy(update=own | rests) == right.model_copy(update=own | rests)


def _part(
    before: Part, part: Part, performed: PerformedSet, measurement: Measurement, known: Knowledge
) -> DetailLine:
    sign = JOINS.get(performed.technique, "+")
    if part.side is not None:
        follows = part.side is Side.RIGHT and before.side is Side.LEFT
        sign = part.side.value if follows else f"{sign} {part.side.value}"
    load = words.load_text(part.load, measurement)
    changed = part.load != before.load and load
    amount = f"{load} × {words.amounts(part)}" if changed else words.amounts(part)
    effort = words.effort_text(part.rir, scale=known.effort) if known.effort != "off" else ""
    return _with_rest(DetailLine("part", f"{sign} {amount}", effort=effort, failed=part.failed), part)


def is_over(part: Part) -> bool:
    """Whether the rest before a part took clearly longer than planned: by a tenth and by ten seconds."""
    planned, actual = part.rest_planned, part.rest_actual
    if planned is None or actual is None:
        return False
    return actual > planned * OVER_SHARE and actual - planned > OVER_SECONDS


def _with_rest(line: DetailLine, part: Part) -> DetailLine:
    return replace(
        line,
        planned=words.rest_text(part.rest_planned),
        rested=words.rest_text(part.rest_actual, estimated=part.rest_estimated),
        over=is_over(part),
    )


def _about(performed: PerformedSet, shared: Technique | None) -> str:
    """Return the technique where the heading does not say it, tempo, range, clean reps and form."""
    facts = []
    if performed.is_work and performed.technique not in (shared, Technique.STRAIGHT):
        facts.append(performed.technique.words)
    if performed.tempo is not None:
        facts.append(f"tempo {performed.tempo}")
    if performed.range in RANGES:
        facts.append(RANGES[performed.range])
    clean = [p for p in performed.parts if p.clean_reps is not None]
    facts += [f"{p.clean_reps} of {p.reps} clean" for p in clean]
    if performed.form is not None:
        facts.append(f"form {performed.form} of 5")
    return " · ".join(facts)


# the bin


def bin_words(entry: BinEntry, title: str, today: date, zone: tzinfo) -> tuple[str, str]:
    """Return the name of what lies in the bin, and why and since when it lies there."""
    name = f"{words.short_day(entry.date, today)}  {' '.join(title.split()) or 'without a title'}"
    day = words.short_day(entry.removed_at.astimezone(zone).date(), today)
    return name, f"{BINNED[entry.reason]}, {day} {words.time_of_day(entry.removed_at, zone)}"
