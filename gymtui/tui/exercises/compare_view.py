"""What a page of comparison says: both lines, the figures of each, their difference. No Textual in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import zip_longest

from gymtui.insight.comparing import Figure, Held, Period, Subject, Tally, Why, held, shared_measures, tally
from gymtui.insight.looking import Past
from gymtui.insight.series import Measure, Point, series
from gymtui.live.countdown import clock_text
from gymtui.model.exercise import Exercise
from gymtui.model.units import Unit
from gymtui.training.e1rm import shown
from gymtui.training.loads_alike import Unlike
from gymtui.tui import words
from gymtui.tui.charts.two_lines import FIRST, SECOND, Spot
from gymtui.tui.exercises.difference import difference, is_noise, noise_words, signed
from gymtui.tui.exercises.page_view import Span, amount, number_words
from gymtui.tui.exercises.typed_load import load_words

CANT_SAY = "can't say"


class ComparePage(StrEnum):
    """What is shown where there is room for one thing only; `POINTS` is the chart as a table."""

    CHART = "chart"
    FIGURES = "figures"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class CompareLook:
    """What was chosen to look at. The span is that of two exercises; two periods have their own."""

    subjects: tuple[Subject, Subject]
    measure: Measure = Measure.E1RM
    span: Span = Span.ALL
    page: ComparePage = ComparePage.CHART

    @property
    def of_periods(self) -> bool:
        return self.subjects[0].exercise.id == self.subjects[1].exercise.id


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of both and the difference, in words."""

    name: str
    one: str
    other: str
    by: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PointRow:
    """A day with what both were on it."""

    day: str
    one: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything the page shows. The chart goes `length` days from `start`, None: from the start of each.

    `sign` says which is taken from which.
    """

    look: CompareLook
    names: tuple[str, str]
    unit: Unit = Unit.KG
    about: tuple[str, str] = ("", "")
    measures: tuple[Measure, ...] = ()
    lines: tuple[tuple[Spot, ...], tuple[Spot, ...]] = ((), ())
    length: int = 0
    start: date | None = None
    sign: str = ""
    rows: tuple[FigureRow, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: str = ""
    points: tuple[PointRow, ...] = ()
    first: int = 0


def compare_view(look: CompareLook, past: Past, unit: Unit, today: date) -> CompareView:
    """Return what is said of two exercises or two periods."""
    subjects = look.subjects if look.of_periods else _spanned(look, today)
    e1rms = past.known.e1rms
    measures = shared_measures(*(one.exercise for one in subjects))
    measure = look.measure if look.measure in measures else measures[0]
    sets = [each.sets(past.facts.sets) for each in subjects]
    one, other = (tally(each, mine, e1rms) for each, mine in zip(subjects, sets, strict=True))
    points = [
        series(mine, measure, each.exercise, e1rms, past.by_set)
        for each, mine in zip(subjects, sets, strict=True)
    ]
    starts = _starts(subjects, points, of_periods=look.of_periods)
    figures = held(one, other, subjects)
    turned = not look.of_periods or _is_later(subjects[0].period, subjects[1].period)
    rows = tuple(_row(each, (one, other), subjects, unit, turned=turned) for each in figures)
    return CompareView(
        look=CompareLook(look.subjects, measure, look.span, look.page),
        names=_names(look),
        unit=unit,
        about=_about(look, subjects, (one, other)),
        measures=measures,
        lines=(_spots(points[0], starts[0], measure, unit), _spots(points[1], starts[1], measure, unit)),
        length=_length(subjects, points, starts, today, of_periods=look.of_periods),
        start=None if look.of_periods else starts[0],
        sign=f"{FIRST} − {SECOND}" if turned else f"{SECOND} − {FIRST}",
        rows=rows,
        notes=_notes(
            figures,
            (one, other),
            unit,
            turned=turned,
            apart=_apart(look, today),
        ),
        left_out=_left_out(points, (one, other), measure),
        points=_point_rows(points, starts, measure, unit, today, of_periods=look.of_periods),
    )


def days_words(period: Period) -> str:
    """Return `1 Jan 2024 to 31 Dec 2024`, or one of both where it is open."""
    first, last = (_day(one) if one is not None else "" for one in (period.first, period.last))
    if first and last:
        return first if first == last else f"{first} to {last}"
    if first or last:
        return f"from {first} on" if first else f"up to {last}"
    return "all of it"


def _day(day: date) -> str:
    return f"{words.short_day(day)} {day.year}"


def _spanned(look: CompareLook, today: date) -> tuple[Subject, Subject]:
    period = Period(look.span.value, look.span.first(today))
    one, other = look.subjects
    return Subject(one.exercise, period), Subject(other.exercise, period)


def _names(look: CompareLook) -> tuple[str, str]:
    one, other = look.subjects
    return (
        (one.period.name, other.period.name) if look.of_periods else (one.exercise.name, other.exercise.name)
    )


def _about(
    look: CompareLook, subjects: tuple[Subject, Subject], tallies: tuple[Tally, Tally]
) -> tuple[str, str]:
    told = []
    for subject, each in zip(subjects, tallies, strict=True):
        if not each.sessions:
            told.append("nothing done" + (f", {days_words(subject.period)}" if look.of_periods else ""))
        else:
            told.append(days_words(subject.period) if look.of_periods else "")
    return told[0], told[1]


# the chart


def _starts(
    subjects: tuple[Subject, Subject], points: Sequence[Sequence[Point]], *, of_periods: bool
) -> tuple[date | None, date | None]:
    """Return the day that each line begins at: of two exercises the first of both."""
    firsts = [each[0].day if each else None for each in points]
    if of_periods:
        first, second = (subject.period.first or day for subject, day in zip(subjects, firsts, strict=True))
        return first, second
    both = min((day for day in firsts if day is not None), default=None)
    return both, both


def _spots(points: Sequence[Point], start: date | None, measure: Measure, unit: Unit) -> tuple[Spot, ...]:
    return tuple(
        Spot((one.day - start).days, amount(one.value, measure, unit)) for one in points if start is not None
    )


def _length(
    subjects: tuple[Subject, Subject],
    points: Sequence[Sequence[Point]],
    starts: tuple[date | None, date | None],
    today: date,
    *,
    of_periods: bool,
) -> int:
    """Return the days from the left end of the chart to the right one."""
    lengths = [0]
    for subject, each, start in zip(subjects, points, starts, strict=True):
        if start is None:
            continue
        last = each[-1].day if each else start
        if of_periods:
            last = max(last, min(subject.period.last or today, today))
        lengths.append((last - start).days)
    return max(lengths)


def day_labels(length: int, wide: int) -> tuple[tuple[int, str], ...]:
    """Return columns with days from the start: 0 d, 30 d …, as many as do not touch."""
    room = max(1, wide // 8)
    step = next((one for one in (1, 2, 7, 14, 28, 56, 91, 182, 365) if length / one <= room), 730)
    found: list[tuple[int, str]] = []
    for day in range(0, length + 1, step):
        column = round(day / length * (wide - 1)) if length else wide // 2
        text = f"{day} d"
        if column + len(text) <= wide and (not found or column > found[-1][0] + len(found[-1][1])):
            found.append((column, text))
    return tuple(found)


# the figures


def _is_later(one: Period, other: Period) -> bool:
    return (one.first or date.min) > (other.first or date.min)


def _row(
    each: Held,
    tallies: tuple[Tally, Tally],
    subjects: tuple[Subject, Subject],
    unit: Unit,
    *,
    turned: bool,
) -> FigureRow:
    one, other = (
        _value_words(each.figure, value, of, subject.exercise, unit)
        for value, of, subject in zip((each.one, each.other), tallies, subjects, strict=True)
    )
    by, noise = difference(each, unit), is_noise(each, unit)
    told = (
        CANT_SAY if by is None else "≈ noise" if noise else signed(-by if turned else by, each.figure, unit)
    )
    return FigureRow(each.figure.value, one, other, told, sure=bool(by) and not noise)


def _value_words(figure: Figure, value: float | None, of: Tally, exercise: Exercise, unit: Unit) -> str:
    if value is None:
        return "–"
    match figure:
        case Figure.E1RM:
            at_least = "≥ " if of.e1rm is not None and of.e1rm.lower_bound else ""
            return f"{at_least}{shown(value, unit):f} {unit.value}"
        case Figure.TOP:
            assert of.top is not None, "its load is known"
            return f"{load_words(of.top.load, exercise)} × {of.top.reps}"
        case Figure.VOLUME:
            partly = "" if of.told == of.counted else "≥ "
            return f"{partly}{number_words(value, Measure.VOLUME, unit)} {unit.value}"
        case Figure.REST:
            return clock_text(round(value))
        case _:
            return f"{round(value, 1):,g}"


def _notes(
    figures: Sequence[Held], tallies: tuple[Tally, Tally], unit: Unit, *, turned: bool, apart: str
) -> tuple[str, ...]:
    """Return what a difference does not say, and why, in sentences."""
    notes = [apart] if apart else []
    partly = " and ".join(
        f"{sign} has it of {of.told:,} of {of.counted:,} workouts"
        for sign, of in zip((FIRST, SECOND), tallies, strict=True)
        if of.told < of.counted
    )
    for why in dict.fromkeys(each.why for each in figures if isinstance(each.why, Unlike)):
        those = ", ".join(each.figure.value for each in figures if each.why is why)
        notes.append(f"{those}: {CANT_SAY}, {why.value}")
    for each in figures:
        by = difference(each, unit)
        if each.why is Why.PARTLY:
            notes.append(f"{each.figure.value}: {CANT_SAY}, {partly}")
        elif isinstance(each.why, Why):
            notes.append(f"{each.figure.value}: {CANT_SAY}, {each.why.value}")
        elif by is not None and is_noise(each, unit):
            told = signed(-by if turned else by, each.figure, unit)
            notes.append(f"{each.figure.value}: {told} is inside the noise of {noise_words(each, unit)}")
    if any(of.e1rm is not None and of.e1rm.lower_bound for of in tallies):
        notes.append("≥: the reps in reserve are not known, so that it was at least this much")
    return tuple(notes)


def _apart(look: CompareLook, today: date) -> str:
    """Return what is to be known of two periods: that they are not of equal length, or share days."""
    if not look.of_periods:
        return ""
    one, other = (subject.period for subject in look.subjects)
    told = []
    days = [_days(period, today) for period in (one, other)]
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) * 100 > max(days[0], days[1]):
        told.append(f"{days[0]:,} against {days[1]:,} days so far: sums are not of equal time")
    if (one.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
        one.last or date.max
    ):
        told.append("they share days")
    return "; ".join(told)


def _days(period: Period, today: date) -> int | None:
    """Return the days of a period that are over, with today; None where it has no first day."""
    if period.first is None:
        return None
    return max(0, (min(period.last or today, today) - period.first + timedelta(days=1)).days)


def _left_out(points: Sequence[Sequence[Point]], tallies: tuple[Tally, Tally], measure: Measure) -> str:
    told = [
        f"{sign} {of.sessions - len(each):,} of {of.sessions:,}"
        for sign, each, of in zip((FIRST, SECOND), points, tallies, strict=True)
        if of.sessions > len(each)
    ]
    return f"workouts that say nothing of {measure.value}: {', '.join(told)}" if told else ""


# the chart as a table


def _point_rows(
    points: Sequence[Sequence[Point]],
    starts: tuple[date | None, date | None],
    measure: Measure,
    unit: Unit,
    today: date,
    *,
    of_periods: bool,
) -> tuple[PointRow, ...]:
    """Return a row for each day: from the start of each on, else the newest first."""
    by_day: list[dict[int, list[str]]] = [{}, {}]
    for found, each, start in zip(by_day, points, starts, strict=True):
        for one in each:
            assert start is not None, "a line with a point has a start"
            told = number_words(one.value, measure, unit)
            text = f"{words.short_day(one.day, today)}   {told:>7}" if of_periods else told
            found.setdefault((one.day - start).days, []).append(text)
    rows = []
    for day in sorted({*by_day[0], *by_day[1]}, reverse=not of_periods):
        name = f"{day:,} d"
        if not of_periods and starts[0] is not None:
            name = words.short_day(starts[0] + timedelta(days=day), today)
        pairs = zip_longest(by_day[0].get(day, ()), by_day[1].get(day, ()), fillvalue="")
        rows += [PointRow(name if n == 0 else "", one, other) for n, (one, other) in enumerate(pairs)]
    return tuple(rows)
