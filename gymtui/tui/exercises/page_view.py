"""What the page of one exercise says: its numbers over time, its records, its sets. No Textual in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gymtui.insight.facts import SetFact
from gymtui.insight.looking import Past
from gymtui.insight.records import RecordEvent, rep_table
from gymtui.insight.series import Change, Measure, Point, change, measures_of, series, since
from gymtui.live.countdown import clock_text
from gymtui.model.exercise import Exercise
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import shown
from gymtui.tui import words
from gymtui.tui.history.found import record_words, set_words

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


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything the page shows. `reading`: the sets are still being read."""

    exercise: Exercise
    measure: Measure = Measure.E1RM
    span: Span = Span.YEAR
    page: Page = Page.CHART
    measures: tuple[Measure, ...] = ()
    points: tuple[Point, ...] = ()
    number: str = ""
    unit: str = ""
    moved: str = ""
    left_out: str = ""
    records: tuple[RecordRow, ...] = ()
    ledgers: tuple[str, ...] = ()
    sets: tuple[SetRow, ...] = ()
    reading: str = ""
    first: int = 0


@dataclass(frozen=True, slots=True)
class PageSetting:
    """What the page is worked out with."""

    past: Past
    catalogue: Catalogue
    unit: Unit
    effort: str
    today: date


def page_view(
    exercise: Exercise, measure: Measure, span: Span, page: Page, at: PageSetting, first: int = 0
) -> PageView:
    """Return what the page says of an exercise."""
    sets = at.past.facts.of(exercise.id)
    measures = measures_of(exercise)
    measure = measure if measure in measures else measures[0]
    points = series(sets, measure, exercise, at.past.known.e1rms, at.past.by_set)
    inside = since(points, span.first(at.today))
    sessions = len({one.workout.id for one in sets if not one.warmup})
    number = _number(inside[-1].value, measure, at.unit) if inside else "–"
    return PageView(
        exercise=exercise,
        measure=measure,
        span=span,
        page=page,
        measures=measures,
        points=inside,
        number=number,
        unit=_unit(measure, at.unit),
        moved=_change_words(change(points), measure, at.unit),
        left_out=_left_out(sessions, len(points), measure),
        records=_records(sets, at),
        ledgers=_ledgers(sets, at),
        sets=_rows(sets, at),
        first=first,
    )


def amount(value: float, measure: Measure, unit: Unit) -> float:
    """Return a value as it is drawn: in the lifter's unit."""
    if measure in (Measure.REPS, Measure.REST) or unit is Unit.KG:
        return value
    return value / float(KILOGRAMS_IN_A_POUND)


def _number(value: float, measure: Measure, unit: Unit) -> str:
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
        case Measure.REPS:
            return "reps"
        case Measure.REST:
            return "rest before its sets"
        case _:
            return f"{unit.value} {measure.value}"


def _change_words(found: Change | None, measure: Measure, unit: Unit) -> str:
    if found is None:
        return "can't say yet how it moved: nothing from four to eight weeks before"
    by, noise = amount(found.by, measure, unit), amount(found.noise, measure, unit)
    told = f"{by:+.1f} in 4 weeks" if measure is not Measure.REST else f"{by:+.0f} s in 4 weeks"
    if not noise:
        return told
    return f"{told}, {'more than' if found.says_something else 'inside'} the noise of ± {noise:.1f}"


def _left_out(sessions: int, counted: int, measure: Measure) -> str:
    """Return what the chart leaves out, in words."""
    if sessions <= counted:
        return ""
    many = f"{sessions - counted} of {sessions} workouts say nothing of it"
    why = {
        Measure.E1RM: "no sure estimate: more than 10 reps to failure, or a load that is not known",
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
    """Return the newest record of each technique's ledger, in words."""
    keys = {one.key for one in sets}
    newest: dict[str, RecordEvent] = {}
    for event in at.past.records:
        if event.ledger and event.by.key in keys:
            newest[event.ledger] = event
    return tuple(
        f"{name}: {event.by.load} × {event.by.total} on {words.short_day(event.by.day, at.today)}"
        for name, event in newest.items()
    )


def _rows(sets: Sequence[SetFact], at: PageSetting) -> tuple[SetRow, ...]:
    rows: list[SetRow] = []
    before = ""
    for one in sets:
        if one.warmup:
            continue
        day = one.workout.id
        told = [record_words(event, at.unit) for event in at.past.by_set.get(one.key, ())]
        text = set_words(one, at.catalogue, at.effort)
        rows.append(
            SetRow("" if day == before else words.short_day(one.day, at.today), text, "; ".join(told))
        )
        before = day
    return tuple(rows)
