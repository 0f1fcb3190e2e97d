"""What the screen of the minutes shows: the changes that make the day fit, and what becomes of it."""

from collections.abc import Collection
from dataclasses import dataclass

from gymtui.plans.day import PreparedDay
from gymtui.plans.fit_wording import fit_words
from gymtui.plans.minutes_fit import Fit, savings, with_changes
from gymtui.plans.outlook import minutes

MINUTE = 60


@dataclass(frozen=True, slots=True)
class FitRow:
    """One change: what it is, the time it saves, why it costs little, and whether it is taken."""

    id: str
    words: str
    saves: str
    why: str
    taken: bool


@dataclass(frozen=True, slots=True)
class FitView:
    """Everything the screen shows. `over` says how much too long the day is with the changes taken."""

    title: str
    subtitle: str
    have: str
    over: str
    rows: tuple[FitRow, ...]
    enter: str
    enter_right: str


def fit_view(day: PreparedDay, found: Fit, chosen: Collection[str], name: str) -> FitView:
    """Return the changes of a fit, those in `chosen` taken, with the minutes worked out for just those."""
    taken = [one for one in found.changes if one.id in chosen]
    after = minutes(with_changes(day, taken))
    rows = tuple(
        FitRow(one.id, one.words, _time(saved), f"{one.source} · grade {one.grade.value}", one.id in chosen)
        for one, saved in zip(found.changes, savings(day, found.changes, chosen), strict=True)
    )
    count = f"{len(taken)} change{'' if len(taken) == 1 else 's'}"
    return FitView(
        title=_title(found, after, everything=len(taken) == len(found.changes)),
        subtitle=f"{name}, today only: the plan stays as it is",
        have=f"you have {found.asked} min",
        over=f"{after - found.asked} min too long" if after > found.asked else "",
        rows=rows,
        enter=f"take {count}" if taken else "leave the day as it is",
        enter_right=f"the day takes about {after} min",
    )


def _title(found: Fit, after: int, *, everything: bool) -> str:
    if everything:
        return fit_words(found.minutes_before, after, found.asked)
    stays = after >= found.minutes_before
    return (
        f"{found.minutes_before} min stay as they are"
        if stays
        else f"{found.minutes_before} min become {after}"
    )


def _time(saved: int) -> str:
    """Return a time saved: `5 min`, `40 s` below a minute."""
    if saved >= MINUTE:
        return f"{round(saved / MINUTE)} min"
    return f"{max(0, saved)} s"
