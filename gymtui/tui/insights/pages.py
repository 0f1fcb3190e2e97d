"""Which page is built by what, and the summary beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from gymtui.insight.adherence import kept_to_plan
from gymtui.insight.weeks import WEEK
from gymtui.model.advice import Reason
from gymtui.tui import words
from gymtui.tui.history.found import name_of, set_words
from gymtui.tui.insights.failure_page import budget_now, failure_page
from gymtui.tui.insights.muscles import muscles_page, sets_behind
from gymtui.tui.insights.other_pages import balance_page, fatigue_page, rest_page, rest_rows, time_page
from gymtui.tui.insights.strength_page import lift_rows, strength_page
from gymtui.tui.insights.view import Behind, InsightPage, Looked, Note, PageView, SideView, Table

PAGES: Mapping[InsightPage, Callable[[Looked], PageView]] = MappingProxyType(
    {
        InsightPage.SETS: muscles_page,
        InsightPage.STRENGTH: strength_page,
        InsightPage.FAILURE: failure_page,
        InsightPage.REST: rest_page,
        InsightPage.TIME: time_page,
        InsightPage.BALANCE: balance_page,
        InsightPage.FATIGUE: fatigue_page,
    }
)
SIGNS_IN_ALL = 5
SPANS = (1, 4)
"""Weeks of which the sets behind a muscle's number are shown."""
GO_TO = "d goes to a day"


def page_view(page: InsightPage, looked: Looked) -> PageView:
    """Return a page as of the week looked at. Where that has no set it says when the last one was."""
    view = PAGES[page](looked)
    said = _last_set(looked)
    if said and view.empty:
        return replace(view, empty=f"{view.empty} {said}")
    if said and page is InsightPage.SETS:
        return replace(view, notes=(Note(said), *view.notes))
    return view


def _last_set(looked: Looked) -> str:
    """Return when the last set before the week was; nothing where the week has some, or none was before."""
    done = (one.day for one in looked.past.facts.sets if not one.warmup and one.day <= looked.last)
    day = next(done, looked.monday)
    if day >= looked.monday:
        return ""
    return f"No set this week. The last before it: {words.short_day(day, looked.today)} ({GO_TO})."


def side_view(looked: Looked, deload: Sequence[Reason], due: bool, until: str) -> SideView:
    """Return the summary. `deload` are the signs that hold now, `due` whether they are enough, `until` when
    one that runs ends; a week of the past has no word on it."""
    failed, limit, hard, names = budget_now(looked)
    said, lines = _deload(deload, due, until) if looked.is_now else ("", ())
    kept = None
    if looked.program is not None:
        after = looked.today if looked.is_now else looked.monday + WEEK
        kept = kept_to_plan(looked.program, looked.index.rows, after)
    return SideView(
        failed=failed,
        limit=limit,
        hard=hard,
        failed_names=names,
        lifts=lift_rows(looked),
        rests=rest_rows(looked),
        deload=said,
        deload_lines=lines,
        kept=str(kept.done) if kept is not None else "",
        kept_of=f"of {kept.planned} days"
        if kept is not None
        else "can't say yet"
        if looked.program
        else "no plan",
    )


def _deload(signs: Sequence[Reason], due: bool, until: str) -> tuple[str, tuple[str, ...]]:
    if until:
        return f"until {until}", ()
    on = f"{len(signs)} of {SIGNS_IN_ALL} signs on"
    lines = (on, *(one.line for one in signs))
    if due:
        return "due: D on Today", lines
    return ("no sign of need" if not signs else "not yet"), lines


def opened(page: PageView, looked: Looked, row_id: str) -> tuple[Behind, ...]:
    """Return the sets behind a row, of a muscle in the week and in four weeks; none where the row is an
    exercise, which has a page of its own."""
    if page.page is InsightPage.SETS:
        return tuple(sets_behind(looked, row_id, weeks) for weeks in SPANS)
    if page.page is InsightPage.FAILURE:
        row = next(one for one in page.rows if one.id == row_id)
        return (Behind(f"{row.name}: {row.number}", _failed_sets(looked, row_id), "No set failed."),)
    return ()


def exercise_of(page: InsightPage, row: str) -> str:
    """Return the id of the exercise that a row is of; empty where it is of none."""
    if page in (InsightPage.STRENGTH, InsightPage.REST, InsightPage.TIME, InsightPage.BALANCE):
        return row
    return row.partition(":")[0] if page is InsightPage.FATIGUE else ""


def _failed_sets(looked: Looked, monday: str) -> Table:
    week = date.fromisoformat(monday)
    found = [
        one
        for one in looked.past.facts.sets
        if one.failed and not one.warmup and week <= one.day < week + WEEK
    ]
    rows = tuple(
        (
            words.short_day(one.day, looked.today),
            name_of(one, looked.catalogue),
            set_words(one, looked.catalogue, looked.effort),
            f"{round(one.hard, 2):g}",
        )
        for one in found
    )
    return Table(("day", "exercise", "set that failed", "counts"), rows, (0, 1, 2))
