"""What the page of the body says: weight with its trend, a measurement over time, every entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gymtui.insight.body_text import body_text, length_text
from gymtui.insight.body_trend import Weighed, measured, names_of, weights
from gymtui.insight.trend_line import line_through
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Unit, in_unit
from gymtui.tui import words
from gymtui.tui.charts.line import Dot
from gymtui.tui.exercises.page_view import Span

WEIGHT = "weight"
FOUR_WEEKS = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in the list."""

    id: str
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class BodyView:
    """Everything on the page. `measures` are what can be looked at, `measure` what is."""

    measure: str = WEIGHT
    measures: tuple[str, ...] = (WEIGHT,)
    span: Span = Span.YEAR
    number: str = "–"
    unit: str = ""
    moved: str = ""
    dots: tuple[Dot, ...] = ()
    rows: tuple[EntryRow, ...] = ()


def body_view(entries: Sequence[BodyEntry], measure: str, span: Span, unit: Unit, today: date) -> BodyView:
    """Return the page of a measure, over a time."""
    shown = [one for one in entries if one.weight is not None or one.millimetres]
    measures = (WEIGHT, *names_of(shown))
    measure = measure if measure in measures else WEIGHT
    rows = tuple(_row(one, unit, today) for one in sorted(shown, key=_newest, reverse=True))
    first = span.first(today)
    if measure == WEIGHT:
        found = weights(shown)
        dots = [
            Dot(one.day, in_unit(one.trend, unit), raw=in_unit(one.kilograms, unit))
            for one in found
            if first is None or one.day >= first
        ]
        number = f"{in_unit(found[-1].trend, unit):.1f}" if found else "–"
        moved = _moved(found, unit) if found else ""
        return BodyView(measure, measures, span, number, f"{unit.value} trend", moved, tuple(dots), rows)
    lengths = measured(shown, measure)
    dots = [Dot(day, _length(mm, unit)) for day, mm in lengths if first is None or day >= first]
    number, _, named = length_text(lengths[-1][1], unit).partition(" ")
    return BodyView(measure, measures, span, number, f"{named} {measure}", "", tuple(dots), rows)


def _row(one: BodyEntry, unit: Unit, today: date) -> EntryRow:
    return EntryRow(one.id, words.short_day(one.date, today), body_text(one, unit))


def _newest(one: BodyEntry) -> tuple[date, str, str]:
    return one.date, one.at.isoformat() if one.at is not None else "", one.id


def _length(millimetres: int, unit: Unit) -> float:
    return millimetres / (25.4 if unit is Unit.LB else 10)


def _moved(found: Sequence[Weighed], unit: Unit) -> str:
    """Return how fast the weight moves, or that it can't be said yet."""
    last = found[-1]
    line = line_through([(one.day, one.kilograms) for one in found if one.day > last.day - FOUR_WEEKS * 2])
    weighed = f"weighed {in_unit(last.kilograms, unit):.1f} on {words.short_day(last.day)}"
    if line is None:
        return f"{weighed}; its pace takes four weights over four weeks"
    pace, low, high = (in_unit(one, unit) for one in (line.weekly, line.low, line.high))
    share = line.weekly / last.trend * 100
    return f"{weighed}; {pace:+.2f} {unit.value} a week ({low:+.2f} to {high:+.2f}), {share:+.1f} %"
