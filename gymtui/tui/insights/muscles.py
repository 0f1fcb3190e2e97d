"""The page of hard sets per muscle and week against the zones, and the sets behind one of them."""

from datetime import date

from gymtui.insight.weeks import WEEK, Counting, WeekFigures, amount_of, shares_of, week_figures
from gymtui.model.exercise import Muscle
from gymtui.training.session_volume import muscle_words
from gymtui.training.volume import BACK as BACK_MUSCLES
from gymtui.training.zones import BACK, Back, ZoneWord, zone
from gymtui.tui import words
from gymtui.tui.history.found import name_of, set_words
from gymtui.tui.insights.view import EIGHT_WEEKS, Behind, InsightPage, Looked, Note, PageView, Row, Table

ALWAYS: tuple[Muscle | Back, ...] = (
    Muscle.CHEST,
    BACK,
    Muscle.QUADS,
    Muscle.HAMSTRINGS,
    Muscle.GLUTES,
    Muscle.FRONT_DELTS,
    Muscle.SIDE_DELTS,
    Muscle.REAR_DELTS,
    Muscle.TRICEPS,
    Muscle.BICEPS,
    Muscle.CALVES,
    Muscle.ABS,
)
"""Shown whether they were trained or not; others where they were."""
INKS = {
    ZoneWord.LOW: ("▼", "zone-below"),
    ZoneWord.IN_ZONE: ("•", "zone-in"),
    ZoneWord.HIGH: ("▲", "zone-above"),
    ZoneWord.OVER: ("▲▲", "zone-above"),
}
SO_FAR = "so far"
"""Below the zone in a week that is not over: nothing to be judged yet."""
DAY = date.resolution
SCALE = 25.0
TICKS = (0.0, 5.0, 10.0, 15.0, 20.0, 25.0)


def muscles_page(looked: Looked) -> PageView:
    """Return a row a muscle, in the week looked at, with the seven weeks before."""
    weeks = week_figures(
        looked.sets((EIGHT_WEEKS + 1) * 7), looked.catalogue, looked.last, EIGHT_WEEKS, looked.counting
    )
    shown = [*ALWAYS, *_others(weeks)]
    rows = tuple(_row(muscle, weeks, looked) for muscle in shown)
    head = ("", *(words.short_day(one.monday) for one in weeks), "zone")
    table = Table(
        head, tuple(_cells(row) for row in rows), (0, len(head) - 1), spare=tuple(range(1, EIGHT_WEEKS))
    )
    highest = max((row.value for row in rows), default=0.0)
    return PageView(
        page=InsightPage.SETS,
        about=f"band = your zone, {looked.counting.value}",
        right=f"{EIGHT_WEEKS} weeks",
        rows=rows,
        most=max(SCALE, highest),
        ticks=TICKS,
        notes=_notes(rows, weeks[-1], looked),
        left_out=_left_out(weeks[-1]),
        empty="" if weeks[-1].sets or any(one.sets for one in weeks) else "No set in these eight weeks.",
        table=table,
    )


def _others(weeks: tuple[WeekFigures, ...]) -> list[Muscle]:
    trained = {muscle for week in weeks for muscle, amount in week.volume.muscles.items() if amount}
    return [one for one in Muscle if one in trained and one not in ALWAYS and one not in BACK_MUSCLES]


def _row(muscle: Muscle | Back, weeks: tuple[WeekFigures, ...], looked: Looked) -> Row:
    amounts = tuple(amount_of(week.volume, muscle) for week in weeks)
    found = zone(muscle, looked.level)
    word = found.word(amounts[-1]) if found is not None else None
    sign, ink = INKS[word] if word is not None else ("", "phase-rest")
    so_far = looked.is_now and word is ZoneWord.LOW
    return Row(
        id=str(muscle),
        name=muscle_words(muscle),
        number=f"{round(amounts[-1], 1):g}",
        value=amounts[-1],
        low=float(found.low) if found is not None else None,
        top=float(found.top) if found is not None else None,
        word=SO_FAR if so_far else word.value if word is not None else "no zone",
        sign="○" if so_far else sign,
        ink="ink-soft" if so_far else ink,
        trail=amounts,
    )


def _cells(row: Row) -> tuple[str, ...]:
    band = f"{row.low:g}–{row.top:g}" if row.low is not None else "–"
    return (row.name, *(f"{round(one or 0.0, 1):g}" for one in row.trail), f"{band} {row.word}")


def _notes(rows: tuple[Row, ...], week: WeekFigures, looked: Looked) -> tuple[Note, ...]:
    """Return what is above and below the zones, in words."""
    notes = []
    high = [row.name for row in rows if row.word in (ZoneWord.HIGH.value, ZoneWord.OVER.value)]
    if high:
        notes.append(Note(f"{_listed(high)}: no need to add any.", "▲", "zone-above"))
    low = [row for row in rows if row.word in (ZoneWord.LOW.value, SO_FAR)]
    if low and week.sets:
        said = [f"{row.name} {round((row.low or 0) - row.value, 1):g}" for row in low]
        when = "The week is not over. To" if looked.is_now else "To"
        sign, ink = ("○", "ink-soft") if looked.is_now else ("▼", "zone-below")
        notes.append(Note(f"{when} reach the zone: {_listed(said)} more.", sign, ink))
    return tuple(notes)


def _left_out(week: WeekFigures) -> str:
    more = (
        f", nor do {week.volume.unassigned:g} sets of exercises without muscles"
        if week.volume.unassigned
        else ""
    )
    return f"Warm-ups and sets with 6 and more in reserve don't count{more}. Zones are grade C/D."


def _listed(names: list[str], most: int = 4) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} others" if len(names) > most else "")


def counting_words(counting: Counting) -> str:
    """Return how muscles that help are counted, in a sentence."""
    return {
        Counting.FRACTIONAL: "A muscle that helps gets half a set (A).",
        Counting.DIRECT: "Only the prime movers of an exercise get its sets.",
        Counting.TOTAL: "A muscle that helps gets the whole set.",
    }[counting]


def sets_behind(looked: Looked, muscle: str, weeks: int) -> Behind:
    """Return the sets that a muscle got in so many weeks up to the one looked at, newest first."""
    wanted: Muscle | Back = BACK if muscle == BACK else Muscle(muscle)
    sets = looked.sets(weeks * 7)
    found = shares_of(sets, looked.catalogue, looked.monday, wanted, looked.counting, weeks)
    rows = tuple(
        (
            words.short_day(one.done.day, looked.today),
            name_of(one.done, looked.catalogue),
            set_words(one.done, looked.catalogue, looked.effort),
            f"{round(one.amount, 2):g}",
        )
        for one in found
    )
    amount = f"{round(sum(one.amount for one in found), 1):g}"
    if weeks == 1:
        span = f"week of {words.short_day(looked.monday, looked.today)}"
    else:
        first = looked.monday - WEEK * (weeks - 1)
        span = f"{weeks} weeks, {_days(first, looked)} to {_days(looked.monday + WEEK - DAY, looked)}"
    title = f"{muscle_words(wanted)}: {amount} · {span}"
    return Behind(title, Table(("day", "exercise", "set", "counts"), rows, (0, 1, 2)), f"No set: {span}.")


def _days(day: date, looked: Looked) -> str:
    return words.short_day(day, looked.today)
