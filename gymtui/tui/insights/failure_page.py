"""The page of failed sets by week against the level's share of the hard sets."""

from gymtui.insight.weeks import WeekFigures, week_figures
from gymtui.training.failure_budget import failure_limit, failure_percent
from gymtui.tui import words
from gymtui.tui.history.found import name_of
from gymtui.tui.insights.view import InsightPage, Looked, Note, PageView, Row, Table

WEEKS = 12
NAMES = 3


def failure_page(looked: Looked) -> PageView:
    """Return a row a week, the newest first."""
    weeks = week_figures(looked.sets((WEEKS + 1) * 7), looked.catalogue, looked.last, WEEKS)[::-1]
    rows = tuple(_row(week, looked) for week in weeks)
    percent = failure_percent(looked.level, looked.h)
    return PageView(
        page=InsightPage.FAILURE,
        about=f"band = {percent} % of the week's hard sets (D)",
        right=f"{WEEKS} weeks",
        rows=rows,
        most=max(4.0, *(max(row.value, row.top or 0.0) for row in rows)),
        notes=_notes(rows),
        left_out="A set failed where a rep was not completed. Sets stopped at 0 in reserve did not.",
        empty="" if any(week.sets for week in weeks) else "No set in these twelve weeks.",
        table=Table(
            ("week of", "failed", "hard sets", "share", "may", ""),
            tuple(_cells(week, looked) for week in weeks),
        ),
    )


def _row(week: WeekFigures, looked: Looked) -> Row:
    limit = failure_limit(looked.level, week.hard, looked.h)
    over = week.failed > limit
    return Row(
        id=week.monday.isoformat(),
        name=words.short_day(week.monday, looked.today),
        number=str(week.failed),
        value=float(week.failed),
        low=0.0,
        top=float(limit),
        word="over" if over else "inside" if week.hard else "no sets",
        sign="▲" if over else "•" if week.hard else "",
        ink="zone-above" if over else "zone-in" if week.hard else "ink-muted",
        other=f"of {limit}, {round(week.hard, 1):g} hard sets" if week.hard else "",
    )


def _notes(rows: tuple[Row, ...]) -> tuple[Note, ...]:
    over = sum(row.word == "over" for row in rows)
    if not over:
        return ()
    weeks = "week was" if over == 1 else "weeks were"
    return (
        Note(
            f"{over} {weeks} over: fewer sets to failure grow as much and tire less (B).", "▲", "zone-above"
        ),
    )


def _cells(week: WeekFigures, looked: Looked) -> tuple[str, ...]:
    limit = failure_limit(looked.level, week.hard, looked.h)
    share = f"{week.failed / week.hard * 100:.0f} %" if week.hard else "–"
    verdict = "over" if week.failed > limit else ""
    return (
        words.short_day(week.monday, looked.today),
        str(week.failed),
        f"{round(week.hard, 1):g}",
        share,
        str(limit),
        verdict,
    )


def budget_now(looked: Looked) -> tuple[int, int, float, str]:
    """Return of the last seven days: failed sets, how many may, the hard sets, and which exercises failed."""
    sets = [one for one in looked.sets(7) if not one.warmup]
    hard = sum(one.hard for one in sets)
    failed = [one for one in sets if one.failed]
    names = list(dict.fromkeys(name_of(one, looked.catalogue) for one in failed))
    listed = ", ".join(names[:NAMES]) + (f" and {len(names) - NAMES} more" if len(names) > NAMES else "")
    return len(failed), failure_limit(looked.level, hard, looked.h), hard, listed
