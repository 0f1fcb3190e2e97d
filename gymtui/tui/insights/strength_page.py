"""The page of where each lift goes, with its noise."""

from gymtui.insight.series import Change
from gymtui.insight.strength import LiftStrength, Way, strengths
from gymtui.model.units import Unit, in_unit
from gymtui.training.e1rm import EstimatedKilograms, shown
from gymtui.tui import words
from gymtui.tui.insights.view import FOUR_WEEKS, InsightPage, LiftRow, Looked, PageView, Row, Table

SIGNS = {
    Way.UP: ("▲", "zone-in"),
    Way.STEADY: ("=", "ink-muted"),
    Way.DOWN: ("▼", "phase-over"),
    Way.UNKNOWN: ("·", "ink-muted"),
}
TRAIL = 8
LOOKED_BACK = 26 * 7
LATELY = 2 * FOUR_WEEKS
EMPTY = "No sure estimate in the last eight weeks: it takes sets of up to 10 reps to failure."


def lifts(looked: Looked) -> tuple[LiftStrength, ...]:
    """Return the lifts that were trained in the last eight weeks, with what they were in half a year."""
    since = looked.last - LATELY
    found = strengths(looked.sets(LOOKED_BACK), looked.past, looked.catalogue)
    return tuple(one for one in found if one.points[-1].day > since)


def strength_page(looked: Looked) -> PageView:
    """Return a row a lift: its e1RM, the last workouts, and its change in four weeks."""
    found = lifts(looked)
    rows = tuple(_row(one, looked) for one in found)
    head = ("", "e1RM", "in 4 weeks", "noise", "went", "on")
    return PageView(
        page=InsightPage.STRENGTH,
        about=f"e1RM ({looked.unit.value}), in 4 weeks ± noise",
        right="last 8 workouts",
        rows=rows,
        most=0.0,
        left_out=("Only sure estimates, of up to 10 reps to failure. A change inside the noise is none (D)."),
        empty="" if rows else EMPTY,
        table=Table(
            head, tuple(_cells(row, one, looked) for row, one in zip(rows, found, strict=True)), (0, 4, 5)
        ),
    )


def _row(one: LiftStrength, looked: Looked) -> Row:
    sign, ink = SIGNS[one.way]
    return Row(
        id=one.exercise.id,
        name=one.exercise.name,
        number=f"{shown(EstimatedKilograms(one.points[-1].value), looked.unit):f}",
        word=one.way.value,
        sign=sign,
        ink=ink,
        trail=tuple(point.value for point in one.points[-TRAIL:]),
        other=" ".join(change_words(one.change, looked.unit)),
    )


def change_words(change: Change | None, unit: Unit) -> tuple[str, str]:
    """Return a change and its noise: `+1.2`, `± 2.2`; nothing where neither is known."""
    if change is None:
        return "", ""
    return f"{in_unit(change.by, unit):+.1f}", f"± {in_unit(change.noise, unit):.1f}"


def _cells(row: Row, one: LiftStrength, looked: Looked) -> tuple[str, ...]:
    by, noise = change_words(one.change, looked.unit)
    day = words.short_day(one.points[-1].day, looked.today)
    return (row.name, row.number, by or "–", noise or "–", row.word, day)


def lift_rows(looked: Looked, most: int = 4) -> tuple[LiftRow, ...]:
    """Return the first lifts for the summary."""
    out = []
    for one in lifts(looked)[:most]:
        by, noise = change_words(one.change, looked.unit)
        out.append(LiftRow(one.exercise.name, by, noise, one.way.value))
    return tuple(out)
