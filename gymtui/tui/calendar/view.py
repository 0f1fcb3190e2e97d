"""What the calendar says: the days of a month, the year around it, the chosen day. Pure, no Textual."""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gymtui.insight.days import DayMeasure, Days, DaySum, muscles_of, with_sums
from gymtui.insight.facts import SetFact, WorkoutFact
from gymtui.insight.index import WorkoutRow
from gymtui.insight.weeks import monday_of
from gymtui.model.units import Unit, in_unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.session_volume import muscle_words
from gymtui.tui import words
from gymtui.tui.history.found import name_of
from gymtui.tui.history.year import WEEKS, YearSpan, YearView, heat_map, span_with
from gymtui.tui.words import counted

DAYS_IN_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the month. `level` as in the year's map, None in the future; `inside`: it is of this month."""

    day: date
    inside: bool
    level: int | None
    title: str = ""
    muscles: tuple[str, ...] = ()
    records: int = 0


@dataclass(frozen=True, slots=True)
class WorkoutSaid:
    """A workout of the chosen day: its name, its figures in words, its records, its exercises."""

    id: str
    title: str
    facts: str
    records: int
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MuscleSaid:
    """Hard sets of a muscle on the chosen day; `share` of the most trained one."""

    name: str
    sets: str
    share: float


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month in the year's table."""

    name: str
    cells: tuple[str, ...]
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class CalendarView:
    """Everything the calendar shows. `reading`: the sets are still being read.

    `typed` is the day that is being typed (None: none is), and `typed_says` how it is understood.
    """

    cursor: date
    today: date
    measure: DayMeasure = DayMeasure.SETS
    month: str = ""
    month_facts: str = ""
    weeks: tuple[tuple[DayCell, ...], ...] = ()
    year: YearView = field(default_factory=YearView)
    year_name: str = ""
    left_out: str = ""
    workouts: tuple[WorkoutSaid, ...] = ()
    muscles: tuple[MuscleSaid, ...] = ()
    table: tuple[MonthRow, ...] = ()
    unit: Unit = Unit.KG
    as_table: bool = False
    reading: str = ""
    typed: str | None = None
    typed_says: str = ""
    typed_is_day: bool = False


@dataclass(frozen=True, slots=True)
class CalendarSetting:
    """What the calendar is worked out with. `records` are how many each workout has."""

    days: Days
    catalogue: Catalogue
    unit: Unit
    today: date
    records: Mapping[str, int]


def days_in_list(rows: Sequence[WorkoutRow]) -> Days:
    """Return the days as the list of workouts knows them: without loads, exercises and muscles."""
    workouts = [WorkoutFact(row.id, row.date, " ".join(row.title.split()), row.seconds) for row in rows]
    each = {
        row.id: DaySum(1, row.sets, seconds=row.seconds or 0, untimed=int(row.seconds is None))
        for row in rows
    }
    return with_sums(workouts, each)


def calendar_view(
    cursor: date, measure: DayMeasure, at: CalendarSetting, *, as_table: bool = False, reading: str = ""
) -> CalendarView:
    """Return the calendar with the cursor on a day. `reading` says that the sets are still being read."""
    span = span_with(cursor, at.today)
    year = _year(cursor, span, measure, at)
    first, last = month_of(cursor)
    within = at.days.within(first, last)
    done = at.days.sets.get(cursor, ())
    return CalendarView(
        cursor=cursor,
        today=at.today,
        measure=measure,
        month=f"{words.MONTH_NAMES[cursor.month - 1]} {cursor.year}",
        month_facts=figures(within, at.unit) if within.workouts else "no workouts",
        weeks=_weeks(cursor, year, span.first, at),
        year=year,
        year_name=span.name or "last 12 months",
        left_out=_left_out(measure, at.days.within(span.first, at.today if span.latest else span.last)),
        workouts=tuple(_said(one, done, at) for one in at.days.workouts.get(cursor, ())),
        muscles=_muscles(done, at.catalogue),
        table=_table(cursor, at),
        unit=at.unit,
        as_table=as_table,
        reading=reading,
    )


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month."""
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_away(day: date, by: int) -> date:
    """Return the same day of the month so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    year = max(date.min.year, min(date.max.year, year))
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def figures(one: DaySum, unit: Unit) -> str:
    """Return `3 workouts · 54 sets · 24,180 kg · 2:51 h`, without what is not known of any."""
    said = [counted(one.workouts, "workout"), counted(one.sets, "set")]
    if one.volume:
        said.append(f"{in_unit(one.volume, unit):,.0f} {unit.value}")
    if one.seconds:
        said.append(f"{words.hours(one.seconds)} h")
    return " · ".join(said)


# the year


def _year(cursor: date, span: YearSpan, measure: DayMeasure, at: CalendarSetting) -> YearView:
    days = [span.first + timedelta(days=i) for i in range(WEEKS * DAYS_IN_A_WEEK)]
    sums = {day: at.days.sums[day] for day in days if day in at.days.sums}
    amounts = {day: one.of(measure) for day, one in sums.items()}
    workouts = {day: one.workouts for day, one in sums.items()}
    return heat_map(amounts, workouts, span, at.today, cursor)


def _left_out(measure: DayMeasure, year: DaySum) -> str:
    match measure:
        case DayMeasure.TIME if year.untimed:
            return f"{counted(year.untimed, 'workout')} without times"
        case DayMeasure.VOLUME if year.unweighed:
            return f"{counted(year.unweighed, 'set')} of unknown load"
        case _:
            return ""


def _table(cursor: date, at: CalendarSetting) -> tuple[MonthRow, ...]:
    """Return the months of the cursor's year up to now, and the year as a whole."""
    rows = []
    whole = DaySum()
    for month in range(1, 13):
        first, last = month_of(date(cursor.year, month, 1))
        one = at.days.within(first, last)
        if first > at.today and not one.workouts:
            break
        whole += one
        rows.append(MonthRow(words.MONTH_NAMES[month - 1], _cells(one, at.unit), month == cursor.month))
    return (*rows, MonthRow(str(cursor.year), _cells(whole, at.unit)))


def _cells(one: DaySum, unit: Unit) -> tuple[str, ...]:
    volume = f"{in_unit(one.volume, unit):,.0f}" if one.volume else "–"
    return (str(one.workouts), f"{one.sets:,}", volume, words.hours(one.seconds) if one.seconds else "–")


# the month


def _weeks(
    cursor: date, year: YearView, begins: date, at: CalendarSetting
) -> tuple[tuple[DayCell, ...], ...]:
    first, last = month_of(cursor)
    start = monday_of(first)
    count = (last - start).days // DAYS_IN_A_WEEK + 1
    return tuple(
        tuple(_cell(start + timedelta(days=7 * week + day), cursor, year, begins, at) for day in range(7))
        for week in range(count)
    )


def _cell(day: date, cursor: date, year: YearView, begins: date, at: CalendarSetting) -> DayCell:
    inside = (day.year, day.month) == (cursor.year, cursor.month)
    week, weekday = divmod((day - begins).days, DAYS_IN_A_WEEK)
    level = year.levels[weekday][week] if 0 <= week < year.weeks else None
    done = at.days.workouts.get(day, ())
    if not done:
        return DayCell(day, inside, level)
    more = f" +{len(done) - 1}" if len(done) > 1 else ""
    return DayCell(
        day=day,
        inside=inside,
        level=level if level is not None else 1,
        title=(done[0].title or "Workout") + more,
        muscles=tuple(muscle_words(one) for one, _ in muscles_of(at.days.sets.get(day, ()), at.catalogue)),
        records=sum(at.records.get(one.id, 0) for one in done),
    )


# the day


def _said(one: WorkoutFact, done: Sequence[SetFact], at: CalendarSetting) -> WorkoutSaid:
    mine = [each for each in done if each.workout.id == one.id]
    counts: dict[str, int] = {}
    for each in mine:
        if not each.warmup:
            name = name_of(each, at.catalogue)
            counts[name] = counts.get(name, 0) + 1
    told = figures(at.days.each[one.id], at.unit).split(" · ", 1)[1]
    exercises = tuple(f"{number} × {name}" for name, number in counts.items())
    return WorkoutSaid(one.id, one.title or "Workout", told, at.records.get(one.id, 0), exercises)


def _muscles(done: Sequence[SetFact], catalogue: Catalogue) -> tuple[MuscleSaid, ...]:
    found = muscles_of(done, catalogue)
    most = max((amount for _, amount in found), default=1.0)
    return tuple(
        MuscleSaid(muscle_words(muscle), f"{round(amount, 1):g}", amount / most) for muscle, amount in found
    )
