"""What the page of one exercise says: its numbers over time, its records, its sets. No Textual in here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from gymtui.insight.facts import SetFact
from gymtui.insight.looking import Past
from gymtui.insight.records import RecordEvent, RecordKind, in_order, rep_table
from gymtui.insight.series import Change, Measure, Point, change, measures_of, series, since
from gymtui.live.countdown import clock_text
from gymtui.model.exercise import Exercise
from gymtui.model.units import Load, Unit, in_unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import shown
from gymtui.tui import words
from gymtui.tui.exercises.typed_load import default_load, load_words
from gymtui.tui.history.found import record_words, set_words, volume_words

MOST_REPS = 12


class Span(StrEnum):
    """How far back is looked."""

    MONTHS = "3 m"
    YEAR = "1 y"
    ALL = "all"

    def first(self, today: date) -> date | None:
        days = {Span.MONTHS: 92, Span.YEAR: 366}.get(self)
        return today - timedelta(days=days) if days is not None else None


class Page(StrEnum):
    """What is shown where there is room for one thing only."""

    CHART = "chart"
    RECORDS = "records"
    SETS = "all sets"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """The heaviest set of at least so many reps; empty texts where there is none."""

    reps: int
    load: str = ""
    day: str = ""
    e1rm: str = ""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set in the list of all: its day where it is the first of it, and whether it was a record."""

    day: str
    text: str
    record: str = ""
    warmup: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What was chosen to look at. `load` None: that of the most workouts; `warmups`: in the list of sets."""

    measure: Measure = Measure.E1RM
    span: Span = Span.YEAR
    page: Page = Page.CHART
    load: Load | None = None
    warmups: bool = False


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything the page shows. `reading`: the sets are still being read.

    `load` is the one that reps are counted at, `warmups` how many warm-ups there are; `nothing` says why
    there is no point to draw.
    """

    exercise: Exercise
    look: Look = Look()
    load: Load | None = None
    warmups: int = 0
    measures: tuple[Measure, ...] = ()
    points: tuple[Point, ...] = ()
    number: str = ""
    unit: str = ""
    moved: str = ""
    nothing: str = ""
    left_out: str = ""
    records: tuple[RecordRow, ...] = ()
    ledgers: tuple[str, ...] = ()
    sets: tuple[SetRow, ...] = ()
    reading: str = ""
    first: int = 0

    @property
    def measure(self) -> Measure:
        return self.look.measure

    @property
    def span(self) -> Span:
        return self.look.span

    @property
    def page(self) -> Page:
        return self.look.page


@dataclass(frozen=True, slots=True)
class PageSetting:
    """What the page is worked out with."""

    past: Past
    catalogue: Catalogue
    unit: Unit
    effort: str
    today: date


def page_view(exercise: Exercise, look: Look, at: PageSetting) -> PageView:
    """Return what the page says of an exercise."""
    sets = at.past.facts.of(exercise.id)
    measures = measures_of(exercise)
    measure = look.measure if look.measure in measures else measures[0]
    load = look.load if measure is Measure.AT_LOAD else None
    first_day = look.span.first(at.today)
    if measure is Measure.AT_LOAD and load is None:
        load = default_load(sets, first_day)
    points = series(sets, measure, exercise, at.past.known.e1rms, at.past.by_set, load=load)
    inside = since(points, first_day)
    sessions = len({one.workout.id for one in sets if not one.warmup})
    number = number_words(inside[-1].value, measure, at.unit) if inside else "–"
    with_warmups = look.warmups and look.page is Page.SETS
    return PageView(
        exercise=exercise,
        look=replace(look, measure=measure),
        load=load,
        warmups=sum(one.warmup for one in sets),
        measures=measures,
        points=inside,
        number=number,
        unit=_unit(measure, at.unit) if load is None else f"reps at {load_words(load, exercise)}",
        moved=_change_words(change(points), measure, at.unit) if inside else "",
        nothing="" if inside else _nothing(points, sessions, measure, load, at.today),
        left_out=_left_out(sessions, len(points), measure, load_words(load, exercise)),
        records=_records(sets, at),
        ledgers=_ledgers(sets, at),
        sets=_rows(sets, at, with_warmups=with_warmups),
    )


def amount(value: float, measure: Measure, unit: Unit) -> float:
    """Return a value as it is drawn: in the lifter's unit."""
    return value if measure.is_counted or measure is Measure.REST else in_unit(value, unit)


def number_words(value: float, measure: Measure, unit: Unit) -> str:
    """Return a value of a measure as it is read, without its unit."""
    match measure:
        case Measure.E1RM:
            return f"{shown(value, unit):f}"
        case Measure.REST:
            return clock_text(round(value))
        case Measure.VOLUME:
            return f"{amount(value, measure, unit):,.0f}"
        case _:
            return f"{round(amount(value, measure, unit), 2):g}"


def _unit(measure: Measure, unit: Unit) -> str:
    match measure:
        case Measure.REPS | Measure.AT_LOAD:
            return measure.value
        case Measure.REST:
            return "rest before its sets"
        case _:
            return f"{unit.value} {measure.value}"


def _change_words(found: Change | None, measure: Measure, unit: Unit) -> str:
    if found is None:
        return "can't say yet how it moved: nothing from four to eight weeks before"
    by, noise = amount(found.by, measure, unit), amount(found.noise, measure, unit)
    if measure.is_counted and not by:
        return "as many as 4 weeks before"
    told = f"{_by_words(by, measure, unit)} in 4 weeks"
    if not noise:
        return told
    return f"{told}, {'more than' if found.says_something else 'inside'} the noise of ± {noise:.1f}"


def _by_words(by: float, measure: Measure, unit: Unit) -> str:
    match measure:
        case Measure.REST:
            return f"{by:+.0f} s"
        case Measure.VOLUME:
            return f"{by:+,.0f} {unit.value}"
        case Measure.REPS | Measure.AT_LOAD:
            return f"{by:+.1f}"
        case _:
            return f"{by:+.1f} {unit.value}"


def _nothing(points: Sequence[Point], sessions: int, measure: Measure, load: Load | None, today: date) -> str:
    """Return why there is nothing to draw, and where something is."""
    if not sessions:
        return "Nothing to draw in this time: it was never done yet."
    if measure is Measure.AT_LOAD and load is None:
        return "Nothing to draw: no set has reps at a load yet."
    if not points:
        return f"Nothing to draw: no workout says anything of {measure.value}."
    day = words.short_day(points[-1].day, today)
    return f"Nothing to draw in this time: last done {day}, ] looks further back."


def _left_out(sessions: int, counted: int, measure: Measure, load: str) -> str:
    """Return what the chart leaves out, in words."""
    if sessions <= counted:
        return ""
    many = f"{sessions - counted} of {sessions} workouts say nothing of it"
    why = {
        Measure.E1RM: "no sure estimate: more than 10 reps to failure, or a load that is not known",
        Measure.AT_LOAD: f"no first burst at {load}; clusters and partial reps are out",
        Measure.VOLUME: "a load or the body weight is not known",
        Measure.REST: "no rest was noted",
    }.get(measure, "it was not noted")
    return f"{many} ({why})"


def _records(sets: Sequence[SetFact], at: PageSetting) -> tuple[RecordRow, ...]:
    table = rep_table(sets, MOST_REPS)
    rows = []
    for reps in range(1, MOST_REPS + 1):
        one = table.get(reps)
        if one is None or one.load is None:
            rows.append(RecordRow(reps))
            continue
        e1rm = at.past.known.e1rms.get(one.key)
        told = f"{shown(e1rm, at.unit):f}" if e1rm is not None else ""
        rows.append(RecordRow(reps, str(one.load), words.short_day(one.day, at.today), told))
    return tuple(rows) if table else ()


def _ledgers(sets: Sequence[SetFact], at: PageSetting) -> tuple[str, ...]:
    """Return the newest record of volume and of each technique's ledger, in words."""
    newest: dict[str, RecordEvent] = {}
    for one in in_order(sets):
        for event in at.past.by_set.get(one.key, ()):
            name = "volume in a workout" if event.kind is RecordKind.VOLUME else event.ledger
            if name:
                newest[name] = event
    return tuple(f"{name}: {_ledger_words(event, at)}" for name, event in sorted(newest.items()))


def _ledger_words(event: RecordEvent, at: PageSetting) -> str:
    day = words.short_day(event.by.day, at.today)
    if event.volume is not None:
        return f"{volume_words(event.volume, at.unit)} on {day}"
    return f"{event.by.load} × {event.by.total} on {day}"


def _rows(sets: Sequence[SetFact], at: PageSetting, *, with_warmups: bool) -> tuple[SetRow, ...]:
    rows: list[SetRow] = []
    before = ""
    for one in sets:
        if one.warmup and not with_warmups:
            continue
        day = one.workout.id
        told = [record_words(event, at.unit) for event in at.past.by_set.get(one.key, ())]
        text = set_words(one, at.catalogue, at.effort)
        shown_day = "" if day == before else words.short_day(one.day, at.today)
        rows.append(SetRow(shown_day, text, "; ".join(told), one.warmup))
        before = day
    return tuple(rows)
