"""Body weight without the noise of days: what is eaten and drunk moves it by a kilogram and more.

Each day's trend goes a tenth of the way to what was weighed (an exponential mean, as in Walker's Hacker's
Diet: C); days without an entry count as so many steps at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gymtui.model.profile import BodyEntry

SMOOTHING = 0.1
"""The share of a day's difference that the trend takes up. Grade C."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A day: what was weighed, and the trend after it, in kilograms."""

    day: date
    kilograms: float
    trend: float
    entry: BodyEntry


def weights(entries: Iterable[BodyEntry]) -> tuple[Weighed, ...]:
    """Return the weights with their trend, oldest first; of several on one day the last one counts."""
    days: dict[date, BodyEntry] = {}
    for entry in sorted(entries, key=_order):
        if entry.weight is not None:
            days[entry.date] = entry
    out: list[Weighed] = []
    for day, entry in days.items():
        assert entry.weight is not None, "only weighed days are here"
        kilograms = float(entry.weight.kilograms)
        if not out:
            out.append(Weighed(day, kilograms, kilograms, entry))
            continue
        before = out[-1]
        kept = (1 - SMOOTHING) ** (day - before.day).days
        out.append(Weighed(day, kilograms, before.trend * kept + kilograms * (1 - kept), entry))
    return tuple(out)


def measured(entries: Iterable[BodyEntry], name: str) -> tuple[tuple[date, int], ...]:
    """Return a measurement in millimetres by day, oldest first; of several on one day the last one counts."""
    days = {
        entry.date: entry.millimetres[name]
        for entry in sorted(entries, key=_order)
        if name in entry.millimetres
    }
    return tuple(days.items())


def names_of(entries: Iterable[BodyEntry]) -> tuple[str, ...]:
    """Return what was measured, the newest first."""
    newest = sorted(entries, key=_order, reverse=True)
    return tuple(dict.fromkeys(name for entry in newest for name in entry.millimetres))


def _order(entry: BodyEntry) -> tuple[date, str, str]:
    return entry.date, entry.at.isoformat() if entry.at is not None else "", entry.id
