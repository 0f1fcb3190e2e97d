"""The pages of rests, time, balance and fading reps in the last four weeks."""

from gymtui.insight.balance import PairFigures, SideFigures, pairs, sides
from gymtui.insight.fatigue import FatigueCurve, fatigue_curves
from gymtui.insight.rests import RestFigures, rests_by_exercise, rests_by_kind
from gymtui.insight.time_spent import TimeSpent, time_spent
from gymtui.live.countdown import clock_text
from gymtui.tui.insights.view import FOUR_WEEKS, InsightPage, Looked, PageView, Row, Table

DAYS = FOUR_WEEKS.days
RIGHT = "4 weeks"
NEAR = 0.15
"""A rest within 15 % of the plan is as planned. Grade D."""
CURVES_BACK = 26 * 7


def rest_page(looked: Looked) -> PageView:
    """Return the kinds of rests, then those before the sets of each exercise."""
    sets = looked.sets(DAYS)
    kinds = [(one, one.name) for one in rests_by_kind(sets, looked.catalogue)]
    found = [*kinds, *((one, name(looked, one.name)) for one in rests_by_exercise(sets))]
    rows = tuple(_rest(one, called) for one, called in found)
    return PageView(
        page=InsightPage.REST,
        about="median taken, │ planned",
        right=RIGHT,
        rows=rows,
        most=max((max(row.value, row.mark or 0.0) for row in rows), default=1.0),
        left_out="Only rests of which plan and clock are both known; imported workouts often have neither.",
        empty="" if rows else "No rest was both planned and timed in these four weeks.",
        table=Table(
            ("", "planned", "taken", "apart", "rests"),
            tuple(
                (
                    called,
                    _clock(one.planned),
                    _clock(one.taken),
                    f"{one.taken - one.planned:+.0f} s",
                    str(one.rests),
                )
                for one, called in found
            ),
        ),
    )


def _rest(one: RestFigures, called: str) -> Row:
    apart = one.taken - one.planned
    near = abs(apart) <= max(3.0, one.planned * NEAR)
    word = "as planned" if near else "longer" if apart > 0 else "shorter"
    return Row(
        id=one.name,
        name=called,
        number=_clock(one.taken),
        value=one.taken,
        mark=one.planned,
        word=word,
        sign="•" if near else "▲" if apart > 0 else "▼",
        ink="zone-in" if near else "zone-above" if apart > 0 else "zone-below",
        other=f"of {_clock(one.planned)}",
    )


def time_page(looked: Looked) -> PageView:
    """Return the minutes of each exercise."""
    found = time_spent(looked.sets(DAYS))
    whole = sum(one.seconds for one in found)
    return PageView(
        page=InsightPage.TIME,
        about="minutes with rests, warm-ups",
        right=RIGHT,
        rows=tuple(_time(one, whole, looked) for one in found),
        most=max((one.seconds / 60 for one in found), default=1.0),
        left_out="From one logged set to the next, without gaps over 20 minutes and workouts without times.",
        empty="" if found else "No set of these four weeks was timed.",
        table=Table(
            ("", "minutes", "share", "a workout", "workouts", "sets"),
            tuple(
                (
                    name(looked, one.exercise),
                    f"{one.seconds / 60:.0f}",
                    f"{one.seconds / whole * 100:.0f} %",
                    f"{one.each / 60:.1f}",
                    str(one.workouts),
                    str(one.sets),
                )
                for one in found
                if whole
            ),
        ),
    )


def _time(one: TimeSpent, whole: int, looked: Looked) -> Row:
    share = f"{one.seconds / whole * 100:.0f} %" if whole else ""
    return Row(
        id=one.exercise,
        name=name(looked, one.exercise),
        number=f"{one.seconds / 60:.0f}",
        value=one.seconds / 60,
        word=share,
        ink="phase-rest",
        other=f"{one.each / 60:.0f} min a workout",
    )


def balance_page(looked: Looked) -> PageView:
    """Return what is held against what, then left against right."""
    sets = looked.sets(DAYS)
    found, apart = pairs(sets, looked.catalogue), sides(sets)
    rows = (*(_pair(one) for one in found), *(_side(one, looked) for one in apart))
    return PageView(
        page=InsightPage.BALANCE,
        about="hard sets, one : other",
        right=RIGHT,
        rows=rows,
        most=max((row.value + (row.mark or 0.0) for row in rows), default=1.0),
        left_out="Shown and not judged: no ratio is known to be right (D). Sides compare sets of equal load.",
        empty="" if rows else "No set in these four weeks.",
        table=Table(
            ("", "the one", "the other", "ratio"),
            (
                *(
                    (
                        one.name,
                        f"{round(one.hard[0], 1):g}",
                        f"{round(one.hard[1], 1):g}",
                        _ratio(*one.hard),
                    )
                    for one in found
                ),
                *(
                    (f"{name(looked, one.exercise)}, right less left", _reps(one), f"{one.sets} sets", "")
                    for one in apart
                ),
            ),
        ),
    )


def _pair(one: PairFigures) -> Row:
    first, second = one.hard
    return Row(
        id=one.name,
        name=one.name,
        number=f"{round(first, 1):g}",
        value=first,
        mark=second,
        word=_ratio(first, second),
        other=f"{round(second, 1):g}",
    )


def _side(one: SideFigures, looked: Looked) -> Row:
    even = one.difference == 0
    word = "even" if even else "right stronger" if one.difference > 0 else "left stronger"
    return Row(
        id=one.exercise,
        name=name(looked, one.exercise),
        number=f"R {one.difference:+g}" if one.difference else "L = R",
        word=word,
        sign="=" if even else "·",
        ink="ink-soft",
        other=f"{one.sets} sets",
    )


def _reps(one: SideFigures) -> str:
    return f"{one.difference:+g} reps" if one.difference else "0"


def _ratio(first: float, second: float) -> str:
    return f"{first / second:.1f} : 1" if second else "all"


def fatigue_page(looked: Looked) -> PageView:
    """Return how reps fall inside the last sets of each technique."""
    found = fatigue_curves(looked.sets(CURVES_BACK))
    rows = tuple(_fading(one, looked) for one in found)
    return PageView(
        page=InsightPage.FATIGUE,
        about="median reps, burst by burst",
        right="last 10 sets, half a year",
        rows=rows,
        most=0.0,
        left_out="Rest-pause, DC, myo-reps and clusters; a burst that most sets lack is left out.",
        empty="" if rows else "No rest-pause, myo-rep or cluster set in half a year.",
        table=Table(
            ("", "technique", "bursts", "kept", "sets"),
            tuple(
                (
                    name(looked, one.exercise),
                    one.technique.words,
                    " ".join(f"{reps:g}" for reps in one.bursts),
                    _kept(one),
                    str(one.sets),
                )
                for one in found
            ),
            (0, 1, 2),
        ),
    )


def _fading(one: FatigueCurve, looked: Looked) -> Row:
    return Row(
        id=f"{one.exercise}:{one.technique.value}",
        name=name(looked, one.exercise),
        number=" ".join(f"{reps:g}" for reps in one.bursts[:6]),
        word=_kept(one),
        trail=one.bursts,
        other=f"{one.technique.words}, {one.sets} set{'s' if one.sets != 1 else ''}",
    )


def _kept(one: FatigueCurve) -> str:
    return f"{one.kept * 100:.0f} %" if one.kept is not None else "–"


def name(looked: Looked, slug: str) -> str:
    """Return what an exercise is called now, else as on the last day it was done."""
    known = looked.catalogue.get(slug)
    if known is not None:
        return known.name
    return next((one.name for one in looked.past.facts.sets if one.exercise == slug), slug)


def _clock(seconds: float) -> str:
    return clock_text(round(seconds))


def rest_rows(looked: Looked) -> tuple[tuple[str, str, str], ...]:
    """Return the kinds of rests for the summary: name, planned, taken."""
    return tuple(
        (one.name, _clock(one.planned), _clock(one.taken))
        for one in rests_by_kind(looked.sets(DAYS), looked.catalogue)
    )
