"""Weeks of a program: added, removed, moved, duplicated; the wave of RIR and the deloads over them."""

from collections.abc import Collection, Sequence

from gymtui.model.plan import MOST_WEEKS, PlanDocument, WeekChange
from gymtui.model.units import Rir
from gymtui.plans.editing.edited import Edited, EditError
from gymtui.plans.editing.parts import program_of, with_program
from gymtui.plans.places import PlanPlace


def inserted(document: PlanDocument, place: PlanPlace, week: WeekChange, words: str) -> Edited:
    """Put a week behind the one at the place, else at the end. Raises EditError."""
    weeks = program_of(document).weeks
    if len(weeks) >= MOST_WEEKS:
        raise EditError(f"A program has at most {MOST_WEEKS} weeks.")
    at = len(weeks) if place.week is None else place.week + 1
    return Edited(_with(document, (*weeks[:at], week, *weeks[at:])), PlanPlace(week=at), words)


def added(document: PlanDocument, place: PlanPlace) -> Edited:
    """Put a week that changes nothing behind the one at the place, else at the end. Raises EditError."""
    return inserted(document, place, WeekChange(), "week added")


def removed(document: PlanDocument, place: PlanPlace) -> Edited:
    """Take the week out. Raises EditError."""
    weeks = program_of(document).weeks
    at = _at(weeks, place)
    kept = (*weeks[:at], *weeks[at + 1 :])
    near = PlanPlace(week=min(at, len(kept) - 1)) if kept else PlanPlace()
    return Edited(_with(document, kept), near, "week removed")


def moved(document: PlanDocument, place: PlanPlace, by: int) -> Edited:
    """Move the week one step up or down. Raises EditError at the ends."""
    weeks = list(program_of(document).weeks)
    at = _at(weeks, place)
    to = at + by
    if not 0 <= to < len(weeks):
        raise EditError("It is the first week." if by < 0 else "It is the last week.")
    weeks[at], weeks[to] = weeks[to], weeks[at]
    return Edited(_with(document, weeks), PlanPlace(week=to), "week moved")


def duplicated(document: PlanDocument, place: PlanPlace) -> Edited:
    """Put a copy of the week behind it. Raises EditError."""
    return inserted(document, place, week_at(document, place), "week duplicated")


def week_at(document: PlanDocument, place: PlanPlace) -> WeekChange:
    """Return what the week at the place changes. Raises EditError."""
    weeks = program_of(document).weeks
    return weeks[_at(weeks, place)]


def with_week(document: PlanDocument, place: PlanPlace, week: WeekChange) -> PlanDocument:
    """Return the document with another week at the place. Raises EditError."""
    weeks = program_of(document).weeks
    at = _at(weeks, place)
    return _with(document, (*weeks[:at], week, *weeks[at + 1 :]))


def with_week_count(document: PlanDocument, count: int) -> PlanDocument:
    """Return the document with that many weeks, 0 to 16: new ones change nothing, others go from the end.

    Raises EditError.
    """
    if not 0 <= count <= MOST_WEEKS:
        raise EditError(f"A program has 0 to {MOST_WEEKS} weeks.", "0 means that it goes on without an end.")
    weeks = program_of(document).weeks
    return _with(document, (*weeks[:count], *(WeekChange(),) * (count - len(weeks))))


def with_deloads(document: PlanDocument, numbers: Collection[int]) -> PlanDocument:
    """Return the document with deloads in these weeks only, counted from 1. Raises EditError."""
    weeks = program_of(document).weeks
    wrong = [number for number in numbers if not 1 <= number <= len(weeks)]
    if wrong:
        raise EditError(
            f"There is no week {wrong[0]}.",
            f"This program has {len(weeks)} weeks." if weeks else "Give the program weeks first.",
        )
    return _with(document, [w.model_copy(update={"deload": i in numbers}) for i, w in enumerate(weeks, 1)])


def with_wave(document: PlanDocument, wave: Sequence[Rir | None]) -> PlanDocument:
    """Return the document with a RIR for each week from the first; weeks beyond the wave have none.

    Raises EditError where the wave is longer than the program.
    """
    weeks = program_of(document).weeks
    if len(wave) > len(weeks):
        raise EditError(
            f"{len(wave)} numbers for {len(weeks)} weeks.",
            "One RIR a week, such as 3 3 2 1.",
        )
    padded = (*wave, *(None,) * (len(weeks) - len(wave)))
    return _with(document, [w.model_copy(update={"rir": rir}) for w, rir in zip(weeks, padded, strict=True)])


def _with(document: PlanDocument, weeks: Sequence[WeekChange]) -> PlanDocument:
    return with_program(document, weeks=tuple(weeks))


def _at(weeks: Sequence[WeekChange], place: PlanPlace) -> int:
    if place.week is None or not 0 <= place.week < len(weeks):
        raise EditError("This week is not in the plan any more.")
    return place.week
